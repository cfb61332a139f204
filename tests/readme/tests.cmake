# README's examples give README's outputs.
if(TARGET dechaff_command)
  add_test(NAME readme.examples COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/readme/run.sh $<TARGET_FILE:dechaff_command>
           ${PROJECT_SOURCE_DIR})
  add_test(NAME readme.machines COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/readme/machines.sh
           $<TARGET_FILE:dechaff_command> ${PROJECT_SOURCE_DIR})
endif()
