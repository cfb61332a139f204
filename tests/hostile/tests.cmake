# The test puts itself in front of read(2), to fail the n-th one. It opens some 50,000 archives: with the usual
# quarantine AddressSanitizer would ask the system for fresh pages each time.
if(TARGET hostile.archives)
  target_link_options(hostile.archives PRIVATE -Wl,--wrap=read)
  set_tests_properties(hostile.archives PROPERTIES ENVIRONMENT "CK_FORK=no;ASAN_OPTIONS=quarantine_size_mb=2")
endif()
