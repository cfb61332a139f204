# The built-in rules on labelled articles, and on the labelled content of the WCXB set where it is there.
find_package(Python3 COMPONENTS Interpreter)
if(TARGET dechaff_command AND Python3_FOUND)
  add_test(NAME waste.score COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/score.py $<TARGET_FILE:dechaff_command>)
  add_test(NAME waste.wcxb_loss
           COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/wcxb_loss.py $<TARGET_FILE:dechaff_command>)
  set_tests_properties(waste.score waste.wcxb_loss PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
endif()
