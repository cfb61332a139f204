# Rules for the source itself.
foreach(gate size format)
  add_test(NAME gates.${gate} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/gates/${gate}.sh ${PROJECT_SOURCE_DIR})
  set_tests_properties(gates.${gate} PROPERTIES SKIP_RETURN_CODE 77)
endforeach()
