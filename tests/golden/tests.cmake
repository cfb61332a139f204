# Every folder with an input.* is a case; expected.txt is written by hand.
file(GLOB cases CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/golden/*/expected.txt)
if(TARGET dechaff_command)
  foreach(case ${cases})
    get_filename_component(folder ${case} DIRECTORY)
    get_filename_component(name ${folder} NAME)
    add_test(NAME golden.${name}
             COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/golden/run.sh $<TARGET_FILE:dechaff_command> ${folder})
  endforeach()
endif()
