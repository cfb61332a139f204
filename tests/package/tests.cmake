# What is built and installed is what README promises.
set(package_flags "")
if(DECHAFF_SANITIZE)
  set(package_flags -fsanitize=${DECHAFF_SANITIZE})
endif()
if(DECHAFF_COVERAGE)
  list(APPEND package_flags --coverage)
endif()
if(TARGET dechaff_command)
  add_test(NAME package.symbols
           COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/package/symbols.sh $<TARGET_FILE:dechaff> $<TARGET_FILE:dechaff_static>)
  add_test(NAME package.installed
           COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/package/installed.sh ${PROJECT_BINARY_DIR} ${PROJECT_SOURCE_DIR}
                   $<TARGET_FILE:dechaff_command> ${CMAKE_C_COMPILER} ${package_flags})
  set_tests_properties(package.installed PROPERTIES TIMEOUT 300)
  if(DECHAFF_LIBXML2_PREFIX)
    set_tests_properties(package.installed PROPERTIES ENVIRONMENT
                         "PKG_CONFIG_PATH=${DECHAFF_LIBXML2_PREFIX}/lib/pkgconfig;LD_LIBRARY_PATH=${DECHAFF_LIBXML2_PREFIX}/lib")
  endif()
  # A package is made of what a release builds.
  if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT DECHAFF_LIBXML2_PREFIX)
    add_test(NAME package.deb COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/package/deb.sh ${PROJECT_BINARY_DIR} ${PROJECT_SOURCE_DIR})
    set_tests_properties(package.deb PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
  endif()
endif()
