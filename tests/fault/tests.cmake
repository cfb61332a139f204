# Each test_*.c here is linked with the injector, which stands between the library and what can fail.
set(fault_wrapped malloc calloc realloc aligned_alloc strdup archive_read_new archive_write_new archive_entry_new libdeflate_alloc_decompressor ZSTD_createDCtx
    inflateInit2_ utf8proc_map read pread write writev pcre2_compile_8 pcre2_match_data_create_8
    pcre2_match_context_create_8 pcre2_jit_stack_create_8 htmlCreatePushParserCtxt htmlFreeParserCtxt)
list(TRANSFORM fault_wrapped PREPEND -Wl,--wrap= OUTPUT_VARIABLE fault_options)
file(GLOB fault_programs CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/test_*.c)
foreach(program ${fault_programs})
  get_filename_component(name ${program} NAME_WE)
  string(REPLACE "test_" "fault." name ${name})
  target_sources(${name} PRIVATE ${CMAKE_CURRENT_LIST_DIR}/fault.c ${PROJECT_SOURCE_DIR}/filter/cli/out.c)
  target_link_options(${name} PRIVATE ${fault_options})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "CK_FORK=no;ASAN_OPTIONS=quarantine_size_mb=4")
endforeach()
