# Programs for developers, never installed.
add_executable(dechaff_features ${CMAKE_CURRENT_LIST_DIR}/features.c)
set_target_properties(dechaff_features PROPERTIES OUTPUT_NAME dechaff-features C_EXTENSIONS OFF
                      RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
target_link_libraries(dechaff_features PRIVATE dechaff_internal)
