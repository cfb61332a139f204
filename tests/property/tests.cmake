# Invariant 9. The whole of it, 10 GiB, takes DECHAFF_LONG=1 at configuration; 1 GiB else, less under sanitizers, whose
# own quarantine of freed memory is switched off to see the program's; what is left of theirs varies by a MiB or so.
if(TARGET dechaff_command)
  add_executable(property.peak_memory ${CMAKE_CURRENT_SOURCE_DIR}/property/peak_memory.c)
  set_target_properties(property.peak_memory PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  target_compile_definitions(property.peak_memory PRIVATE _GNU_SOURCE)
  if(DECHAFF_SANITIZE)
    set(sizes 4 32 3072)
    set(page_sizes 4 32 3072)
  elseif("$ENV{DECHAFF_LONG}" STREQUAL "1")
    set(sizes 100 10240 1024)
    set(page_sizes 8 60 1024)
  else()
    set(sizes 100 1024 1024)
    set(page_sizes 8 60 1024)
  endif()
  add_test(NAME property.peak_memory COMMAND property.peak_memory text ${sizes} $<TARGET_FILE:dechaff_command>)
  # A page is at most 64 MiB.
  add_test(NAME property.peak_memory_page
           COMMAND property.peak_memory html ${page_sizes} $<TARGET_FILE:dechaff_command> -x all --max-time 0)
  set_tests_properties(property.peak_memory property.peak_memory_page PROPERTIES TIMEOUT 600 ENVIRONMENT "ASAN_OPTIONS=quarantine_size_mb=0")
endif()

# The naive matcher that the real one is compared with.
target_sources(property.matcher_oracle PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/property/oracle.c
               ${CMAKE_CURRENT_SOURCE_DIR}/property/oracle_fold.c)
