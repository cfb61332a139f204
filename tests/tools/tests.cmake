# Programs for developers, never installed.
add_executable(dechaff_features ${CMAKE_CURRENT_LIST_DIR}/features.c)
set_target_properties(dechaff_features PROPERTIES OUTPUT_NAME dechaff-features C_EXTENSIONS OFF
                      RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
target_link_libraries(dechaff_features PRIVATE dechaff_internal)
add_executable(dechaff_steps ${CMAKE_CURRENT_LIST_DIR}/steps.c)
set_target_properties(dechaff_steps PROPERTIES OUTPUT_NAME dechaff-steps C_EXTENSIONS OFF
                      RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
target_link_libraries(dechaff_steps PRIVATE dechaff_internal)
