# The PySpark sample on a real cluster of two workers. In release only: Spark is the slow part, not dechaff.
find_package(Python3 COMPONENTS Interpreter)
if(TARGET dechaff_command AND Python3_FOUND AND NOT DECHAFF_SANITIZE)
  add_test(NAME spark.clean_warc
           COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/run.sh $<TARGET_FILE:dechaff_command> ${PROJECT_SOURCE_DIR})
  set_tests_properties(spark.clean_warc PROPERTIES TIMEOUT 1500 SKIP_RETURN_CODE 77)
endif()
