# cmake -D FROM=rules/main-content.model -D TO=FILE.c -P model.cmake: the model as data of the library.
file(READ ${FROM} bytes HEX)
string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${TO} "#include \"score/embedded.h\"\n\nstatic const char TEXT[] = {\n${bytes}};\n\n"
                 "slice score_embedded_model(void)\n{\n    return (slice){TEXT, sizeof TEXT};\n}\n")
