# Run by nephoscope_embed() and nephoscope_embed_message() at build time: writes the bytes of INPUT into the header OUTPUT as
# nephoscope::embedded::SYMBOL.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
string(REGEX REPLACE "(................................................................................................)" "\\1\"\n\"" bytes "${bytes}")
file(WRITE "${OUTPUT}" "#pragma once\n#include <string_view>\nnamespace nephoscope::embedded {\nusing namespace std::string_view_literals;\ninline constexpr std::string_view ${SYMBOL} = \"\"\n\"${bytes}\"sv;\n}\n")
