# `cmake --install`: command, header, both libraries, CMake package, pkg-config file, man page, completions.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/dechaff)

install(TARGETS dechaff EXPORT dechaff_shared LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS dechaff_static EXPORT dechaff_static ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES include/dechaff/dechaff.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/dechaff)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Two export files: a program that links the shared library needs none of the packages behind it.
install(EXPORT dechaff_shared FILE dechaffShared.cmake NAMESPACE dechaff:: DESTINATION ${package_dir})
install(EXPORT dechaff_static FILE dechaffStatic.cmake NAMESPACE dechaff:: DESTINATION ${package_dir})
string(REPLACE ";" " " pc_requires "libxml-2.0;${DECHAFF_PACKAGES}")
configure_package_config_file(filter/package/dechaffConfig.cmake.in ${PROJECT_BINARY_DIR}/dechaffConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dechaffConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dechaffConfig.cmake ${PROJECT_BINARY_DIR}/dechaffConfigVersion.cmake
        DESTINATION ${package_dir})

# The prefix is found from the file's own place, so that the tree may be moved.
file(RELATIVE_PATH pc_up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file(filter/package/dechaff.pc.in ${PROJECT_BINARY_DIR}/dechaff.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/dechaff.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# The command, and what its option table says of itself.
if(TARGET dechaff_command)
  install(TARGETS dechaff_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  set(generated)
  foreach(row "man|dechaff.1|${CMAKE_INSTALL_MANDIR}/man1" "rules-man|dechaff-rules.5|${CMAKE_INSTALL_MANDIR}/man5"
              "bash|dechaff|${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
              "zsh|_dechaff|${CMAKE_INSTALL_DATADIR}/zsh/site-functions"
              "fish|dechaff.fish|${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
    string(REPLACE "|" ";" row ${row})
    list(POP_FRONT row kind name place)
    set(file ${PROJECT_BINARY_DIR}/generated/${kind}/${name})
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/${kind})
    add_custom_command(OUTPUT ${file} COMMAND dechaff_command --generate ${kind} > ${file} DEPENDS dechaff_command
                       COMMENT "Writing ${name} from the option table" VERBATIM)
    install(FILES ${file} DESTINATION ${place})
    list(APPEND generated ${file})
  endforeach()
  add_custom_target(dechaff_generated ALL DEPENDS ${generated})
endif()
