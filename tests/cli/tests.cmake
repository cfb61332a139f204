# The command as its users run it: every test_NAME.py is the ctest "cli.NAME".
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB cli_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(script ${cli_tests})
  get_filename_component(name ${script} NAME_WE)
  string(REPLACE "test_" "cli." name ${name})
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} -B ${script})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77
    ENVIRONMENT "DECHAFF=$<TARGET_FILE:dechaff_command>;DECHAFF_SANITIZE=${DECHAFF_SANITIZE};ASAN_OPTIONS=quarantine_size_mb=1")
endforeach()
set_tests_properties(cli.memory PROPERTIES TIMEOUT 1500) # many documents of 64 MiB
# Tests of threads run under TSan too, which builds the targets that are named as the tests are (tests/run.sh).
add_custom_target(cli.threads DEPENDS dechaff_command)
