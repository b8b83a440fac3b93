#pragma once

#include <charconv>
#include <string>

namespace nephoscope {

/// The shortest decimal that reads back as the same number: "60", "0.25". The same in every locale.
inline std::string number_text(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

}  // namespace nephoscope
