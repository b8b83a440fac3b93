#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.h"

namespace nephoscope::model {

/// What the user wrote, as messages show it.
Text in_quotes(std::string_view text);
/// What we wrote, likewise.
Text quoted(const Text& text);

/// ` Did you mean "rds"?` with the closest of the candidates, or an empty text when none is close. Upper and lower case and _ and - are
/// the same. Takes time proportional to the number of candidates.
Text did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

/// "1,000,000", "0.25": for sentences.
std::string number_words(double number);

/// The shortest text that is exactly this number, without an exponent where that is readable: "1000000", "0.25", "1e+300".
std::string number_text(double number);

}  // namespace nephoscope::model
