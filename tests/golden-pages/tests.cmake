# Golden pages, and what other page tests share: a page as text, the development sets' pages.
add_library(test_pages STATIC golden-pages/page_text.c golden-pages/real_pages.c)
target_link_libraries(test_pages PUBLIC dechaff_internal)
target_include_directories(test_pages PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/golden-pages)
target_compile_definitions(test_pages PRIVATE DECHAFF_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
foreach(program property.chunks hostile.pages hostile.markdown unit.blocks fuzz.html)
  if(TARGET ${program})
    target_link_libraries(${program} PRIVATE test_pages)
  endif()
endforeach()

add_executable(golden_pages golden-pages/golden_pages.c)
target_link_libraries(golden_pages PRIVATE test_pages)
add_test(NAME golden-pages COMMAND golden_pages ${CMAKE_CURRENT_SOURCE_DIR}/golden-pages/pages)

# Speed of the parse stage; a benchmark, not a test.
add_executable(bench_parse bench/bench_parse.c)
target_link_libraries(bench_parse PRIVATE test_pages)

# The html5lib-tests tokenizer suite, where the archive is.
if(DEFINED ENV{DECHAFF_SHARED})
  set(page_data "$ENV{DECHAFF_SHARED}/data")
else()
  set(page_data "${PROJECT_SOURCE_DIR}/../shared/data")
endif()
add_executable(html5lib golden-pages/html5lib.c)
target_link_libraries(html5lib PRIVATE dechaff_internal)
add_test(NAME golden-pages.html5lib COMMAND html5lib ${page_data}/html5lib-tokenizer.tar.xz)
set_tests_properties(golden-pages.html5lib PROPERTIES SKIP_RETURN_CODE 77)

# libxml2 fed with whole pages beside the parse stage; every page by hand: oracle SET.
add_executable(oracle golden-pages/oracle.c)
# libxml2 2.15 deprecates htmlEntityLookup(), which still says what libxml2 itself knows.
target_compile_options(oracle PRIVATE -Wno-deprecated-declarations)
target_link_libraries(oracle PRIVATE test_pages)
foreach(set wcxb-dev trafilatura-eval)
  add_test(NAME golden-pages.oracle-${set} COMMAND oracle ${set} 150)
  set_tests_properties(golden-pages.oracle-${set} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endforeach()
