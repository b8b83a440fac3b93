#pragma once

#include <charconv>
#include <string>
#include <string_view>

/// Numbers as text, the same in every locale. A window sets that of its process to its user's, and std::stod and printf follow it.
namespace nephoscope {

/// The number a text begins with; 0 when that is none.
inline double number_in(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// With so many digits after the point: "0.50".
inline std::string fixed_text(double number, int decimals) {
    char text[400];
    return {text, std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, decimals).ptr};
}

/// Rounded to so many digits, without zeros at the end: "62.5", "1e+06".
inline std::string rounded_text(double number, int digits) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, number, std::chars_format::general, digits).ptr};
}

}  // namespace nephoscope
