# `cpack` in the build folder of a release: a Debian package with all that `cmake --install` gives, under /usr.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dechaff)
set(CPACK_PACKAGE_CONTACT "dechaff maintainers <root@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "strip ads and boilerplate from web text")
set(CPACK_PACKAGE_DESCRIPTION "dechaff reads HTML or text from a pipe, files, archives or WARC, takes out ad labels,
disclaimers and the rest of the page around an article, and writes the article's text, Markdown or JSON records.
The package has the command, its manual and completions, and the C library with its header.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Packages of programs that link the library need this one.
file(WRITE ${PROJECT_BINARY_DIR}/deb/shlibs
     "libdechaff ${PROJECT_VERSION_MAJOR} dechaff (>= ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/deb/shlibs)
include(CPack)
