# -f markdown, rendered by an implementation that is not ours.
file(GLOB markdown_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/test_*.py)
foreach(script ${markdown_tests})
  get_filename_component(name ${script} NAME_WE)
  string(REPLACE "test_" "markdown." name ${name})
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} -B ${script})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77
    ENVIRONMENT "DECHAFF=$<TARGET_FILE:dechaff_command>;SOURCE=${PROJECT_SOURCE_DIR}")
endforeach()
