# Programs of tests/bench/run.sh; no test.
foreach(program measure libxml2_push)
  add_executable(bench.${program} EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/bench/${program}.c)
  set_target_properties(bench.${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} C_EXTENSIONS OFF)
  target_link_libraries(bench.${program} PRIVATE dechaff_flags PkgConfig::XML2 PkgConfig::DEPS)
endforeach()

# The text path by itself, for those who work on filter/rules.
add_executable(bench.matcher EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/bench/matcher.c)
set_target_properties(bench.matcher PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} C_EXTENSIONS OFF)
target_link_libraries(bench.matcher PRIVATE dechaff_internal)
