# Run by nephoscope_embed() at build time: writes the text of INPUT into the header OUTPUT as nephoscope::embedded::SYMBOL.
file(READ "${INPUT}" text)
file(WRITE "${OUTPUT}" "#pragma once\n#include <string_view>\nnamespace nephoscope::embedded {\ninline constexpr std::string_view ${SYMBOL} = R\"nephoscope(${text})nephoscope\";\n}\n")
