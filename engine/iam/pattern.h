#pragma once

#include <string_view>

namespace nephoscope::iam {

/// Whether a text fits a pattern: * is any text, ? any one character. Takes at most pattern x text steps.
bool matches(std::string_view pattern, std::string_view text);
/// The same where A and a are one.
bool matches_ignoring_case(std::string_view pattern, std::string_view text);
/// The same text where A and a are one; * and ? stand for themselves.
bool equal_ignoring_case(std::string_view one, std::string_view other);

}  // namespace nephoscope::iam
