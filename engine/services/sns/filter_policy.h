#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/iam/json.h"
#include "engine/iam/policy.h"

// Filter policies of subscriptions as SNS reads them: text in, a yes or a no out. Rules from the SNS developer guide, "Subscription filter
// policies", "Filter policy constraints", "String value matching", "Numeric value matching", "Key matching" and "AND/OR logic" (2026-03).

namespace nephoscope::services::sns {

/// What a policy looks at: CloudFormation's Subscription.FilterPolicyScope.
enum class FilterScope : std::uint8_t { MessageAttributes, MessageBody };

/// An address or a network, IPv4 or IPv6.
struct Network {
    std::array<std::uint8_t, 16> bytes{};
    int size = 0;  ///< of the address: 4 or 16 bytes; 0: it is none
    int bits = 0;  ///< of the prefix
};

/// What one value can be asked.
struct ValueTest {
    enum class Kind : std::uint8_t { Text, Number, True, False, Null, Prefix, Suffix, EqualsIgnoringCase, Wildcard, Cidr };
    Kind kind = Kind::Text;
    std::string text;                  ///< Text, Prefix, Suffix, EqualsIgnoringCase
    std::vector<std::string> pieces;   ///< Wildcard: what stands before, between and behind its stars
    std::int64_t least = 0, most = 0;  ///< Number, in hundred-thousandths, inclusive
    Network network;                   ///< Cidr
};

/// One element of a key's list.
struct FilterValue {
    enum class Kind : std::uint8_t { Is, AnythingBut, Exists, ExistsNot };
    Kind kind = Kind::Is;
    std::vector<ValueTest> tests;  ///< Is: one; AnythingBut: none may hold; several are texts or numbers, and sorted
};

/// What must hold of one key, or one of several alternatives.
struct FilterRule {
    enum class Kind : std::uint8_t { Values, Nested, Either };
    Kind kind = Kind::Values;
    std::string key;                              ///< not of Either
    std::vector<FilterValue> values;              ///< Values: one of them must hold
    std::vector<std::vector<FilterRule>> groups;  ///< Nested: one, of what lies below the key; Either: one of them must hold
};

/// An operator that SNS did not have in 2020, and where the policy has it.
struct LaterOperator {
    std::string_view fact;  ///< "SNS-09.suffix"
    Text name;              ///< "suffix", "anything-but with a prefix"
    int line = 1;
    std::string field;
};

/// All rules must hold. Without rules it lets everything through.
struct FilterPolicy {
    std::vector<FilterRule> rules;

    /// `message`: an object, of attributes (texts, numbers, lists) or the body. Of a list of values one is enough. Takes time in
    /// proportion to the policy and the message.
    bool matches(const iam::Json& message) const;
};

/// A policy's text. Every flaw is told, at most 20 of them; the policy is of use only where there is none. Takes any text.
struct ParsedFilter {
    FilterPolicy policy;
    std::vector<iam::Flaw> flaws;
    std::vector<LaterOperator> later;
};
ParsedFilter parse_filter(std::string_view text, FilterScope scope);

/// A policy's limits: keys at the top, combinations of values (lists multiplied, each by its depth; alternatives of $or added up), bytes,
/// stars in a wildcard, and points of all wildcards. As AWS lets them be without a quota increase.
inline constexpr std::size_t kMostKeys = 5, kMostCombinations = 150, kMostBytes = 256 * 1024, kMostStars = 3, kMostPoints = 100;
/// Policies that the subscriptions of one topic have.
inline constexpr int kMostPolicies = 200;

/// Numbers a policy can name; both bounds are among them.
inline constexpr double kLargestNumber = 1e9;

/// What a message has, as JSON: an object. Nothing (a Null) where the text is empty or has flaws.
struct ParsedMessage {
    iam::Json json;
    std::vector<iam::Flaw> flaws;
};
/// {"store": "berlin", "price": 12, "tags": ["new", "sale"]}: texts, numbers, and lists of texts, numbers, true, false and null.
ParsedMessage parse_attributes(std::string_view text);
ParsedMessage parse_body(std::string_view text);

/// "10.0.0.0/24", "2001:db8::/32", or an address alone. `size` 0: it is neither.
Network parse_network(std::string_view text);
/// A JSON number in hundred-thousandths, rounded; nothing where it is beyond kLargestNumber.
std::optional<std::int64_t> hundred_thousandths(std::string_view number);

}  // namespace nephoscope::services::sns
