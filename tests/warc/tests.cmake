# The WARC reader beside FastWARC and warcio, which write and read the same files. In release only: it is about what is
# read, and the sanitizers look at the same code in unit.warc, fuzz.archive and hostile.*.
find_package(Python3 COMPONENTS Interpreter)
if(TARGET dechaff_command AND Python3_FOUND AND NOT DECHAFF_SANITIZE)
  add_executable(warc.records ${CMAKE_CURRENT_LIST_DIR}/records.c)
  set_target_properties(warc.records PROPERTIES C_EXTENSIONS OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  target_link_libraries(warc.records PRIVATE dechaff_internal)
  target_link_options(warc.records PRIVATE -Wl,--wrap=read)
  add_test(NAME warc.peers COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/run.sh $<TARGET_FILE:dechaff_command>
                                   $<TARGET_FILE:warc.records> ${PROJECT_SOURCE_DIR})
  set_tests_properties(warc.peers PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77)
endif()
