#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include "engine/iam/pattern.h"
#include "engine/services/sns/filter_policy.h"

// A policy and a message are two trees that are walked together. Where the message has a list, one of its elements must fit: of a list of
// objects one and the same for all that the policy says below that key.

namespace nephoscope::services::sns {

using iam::Json;

namespace {

using Values = std::vector<const Json*>;

/// Where `piece` begins in `text`, from `from` on (Knuth, Morris, Pratt): in time that grows with both, whatever they are.
std::size_t find_piece(std::string_view text, std::string_view piece, std::size_t from) {
    std::vector<std::size_t> border(piece.size() + 1, 0);
    for (std::size_t i = 1, same = 0; i < piece.size(); border[++i] = same) {
        while (same && piece[i] != piece[same]) same = border[same];
        same += piece[i] == piece[same];
    }
    for (std::size_t i = from, same = 0; same < piece.size(); ++i) {
        if (i >= text.size()) return std::string_view::npos;
        while (same && text[i] != piece[same]) same = border[same];
        same += text[i] == piece[same];
        if (same == piece.size()) return i + 1 - same;
    }
    return from;
}

bool fits_wildcard(const std::vector<std::string>& pieces, std::string_view text) {
    if (pieces.size() == 1) return text == pieces.front();
    const std::string &first = pieces.front(), &last = pieces.back();
    if (text.size() < first.size() + last.size() || !text.starts_with(first) || !text.ends_with(last)) return false;
    text = text.substr(0, text.size() - last.size());
    std::size_t at = first.size();
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const std::size_t found = find_piece(text, pieces[i], at);
        if (found == std::string_view::npos) return false;
        at = found + pieces[i].size();
    }
    return true;
}

bool lies_in(const Network& network, std::string_view text) {
    const Network address = text.find('/') == std::string_view::npos ? parse_network(text) : Network{};
    if (!address.size || address.size != network.size) return false;
    for (int bit = 0; bit < network.bits; bit += 8) {
        const int rest = std::min(8, network.bits - bit), shift = 8 - rest;
        const auto at = static_cast<std::size_t>(bit / 8);
        if (address.bytes[at] >> shift != network.bytes[at] >> shift) return false;
    }
    return true;
}

bool is_text(const ValueTest& test, std::string_view text) {
    switch (test.kind) {
        case ValueTest::Kind::Text: return text == test.text;
        case ValueTest::Kind::Prefix: return text.starts_with(test.text);
        case ValueTest::Kind::Suffix: return text.ends_with(test.text);
        case ValueTest::Kind::EqualsIgnoringCase: return iam::equal_ignoring_case(test.text, text);
        case ValueTest::Kind::Wildcard: return fits_wildcard(test.pieces, text);
        case ValueTest::Kind::Cidr: return lies_in(test.network, text);
        default: return false;
    }
}

bool is_number(const ValueTest& test, std::string_view text) {
    if (test.kind != ValueTest::Kind::Number) return false;
    const auto number = hundred_thousandths(text);
    return number && *number >= test.least && *number <= test.most;
}

bool holds(const ValueTest& test, const Json& value) {
    switch (value.kind) {
        case Json::Kind::Text: return is_text(test, value.text);
        case Json::Kind::Number: return is_number(test, value.text);
        case Json::Kind::True: return test.kind == ValueTest::Kind::True;
        case Json::Kind::False: return test.kind == ValueTest::Kind::False;
        case Json::Kind::Null: return test.kind == ValueTest::Kind::Null;
        default: return false;
    }
}

/// REQUIRES: `tests` are sorted, and all texts or all numbers.
bool is_listed(const std::vector<ValueTest>& tests, const Json& value) {
    if (tests.front().kind == ValueTest::Kind::Text) {
        const auto at = std::lower_bound(tests.begin(), tests.end(), value.text,
                                         [](const ValueTest& test, const std::string& text) { return test.text < text; });
        return at != tests.end() && holds(*at, value);
    }
    const auto number = value.kind == Json::Kind::Number ? hundred_thousandths(value.text) : std::nullopt;
    const auto before = [](const ValueTest& test, std::int64_t sought) { return test.least < sought; };
    const auto at = number ? std::lower_bound(tests.begin(), tests.end(), *number, before) : tests.end();
    return at != tests.end() && at->least == *number;
}

bool is_any_of(const std::vector<ValueTest>& tests, const Json& value) {
    return tests.size() == 1 ? holds(tests.front(), value) : is_listed(tests, value);
}

/// The values of a key; those of lists in lists too. An object is none.
void collect(const Json& value, Values& into) {
    if (value.kind == Json::Kind::List)
        for (const Json& each : value.elements) collect(each, into);
    else if (value.kind != Json::Kind::Object)
        into.push_back(&value);
}

bool is_empty(const Json& value) { return value.kind == Json::Kind::Null || (value.kind == Json::Kind::Text && value.text.empty()); }

bool accepts(const FilterValue& wanted, const Values& values) {
    const auto any = [&](auto predicate) { return std::any_of(values.begin(), values.end(), predicate); };
    switch (wanted.kind) {
        case FilterValue::Kind::Is: return any([&](const Json* each) { return is_any_of(wanted.tests, *each); });
        case FilterValue::Kind::AnythingBut: return any([&](const Json* each) { return !is_any_of(wanted.tests, *each); });
        case FilterValue::Kind::Exists: return any([](const Json* each) { return !is_empty(*each); });
        case FilterValue::Kind::ExistsNot: return !any([](const Json* each) { return !is_empty(*each); });
    }
    return false;
}

bool all_hold(const std::vector<FilterRule>& rules, const Json* object);

/// What a policy has below a key; it asks an object. Null, or no object: none of its keys is there.
bool holds_below(const std::vector<FilterRule>& rules, const Json* value) {
    if (!value || value->kind != Json::Kind::List || value->elements.empty())
        return all_hold(rules, value && value->kind == Json::Kind::Object ? value : nullptr);
    return std::any_of(value->elements.begin(), value->elements.end(), [&](const Json& each) { return holds_below(rules, &each); });
}

bool holds(const FilterRule& rule, const Json* object) {
    if (rule.kind == FilterRule::Kind::Either)
        return std::any_of(rule.groups.begin(), rule.groups.end(), [&](const auto& each) { return all_hold(each, object); });
    const Json* value = object ? object->find(rule.key) : nullptr;
    if (rule.kind == FilterRule::Kind::Nested) return holds_below(rule.groups.front(), value);
    Values values;
    if (value) collect(*value, values);
    return std::any_of(rule.values.begin(), rule.values.end(), [&](const FilterValue& each) { return accepts(each, values); });
}

bool all_hold(const std::vector<FilterRule>& rules, const Json* object) {
    return std::all_of(rules.begin(), rules.end(), [&](const FilterRule& each) { return holds(each, object); });
}

/// Digits to a number of at most `most`; -1: they are not.
int read_number(std::string_view digits, int base, int most) {
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [at, error] = std::from_chars(digits.data(), end, number, base);
    return error == std::errc() && at == end && digits.front() != '-' && number <= most ? number : -1;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

bool read_v4(std::string_view text, Network& into) {
    const auto parts = split(text, '.');
    if (text.size() > 15 || parts.size() != 4) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const int byte = read_number(parts[i], 10, 255);
        if (byte < 0 || parts[i].size() > 3) return false;
        into.bytes[i] = static_cast<std::uint8_t>(byte);
    }
    into.size = 4;
    return true;
}

/// Groups of up to four hexadecimal digits, to `at` and behind it.
bool read_groups(std::string_view text, std::vector<std::uint8_t>& into) {
    if (text.empty()) return true;
    for (const std::string_view each : split(text, ':')) {
        const int group = each.empty() || each.size() > 4 ? -1 : read_number(each, 16, 0xffff);
        if (group < 0) return false;
        into.push_back(static_cast<std::uint8_t>(group >> 8));
        into.push_back(static_cast<std::uint8_t>(group & 0xff));
    }
    return true;
}

bool read_v6(std::string_view text, Network& into) {
    constexpr std::size_t kBytes = 16;
    if (text.size() > 39) return false;
    const std::size_t gap = text.find("::");
    std::vector<std::uint8_t> front, back;
    const bool gapped = gap != std::string_view::npos;
    if (!read_groups(text.substr(0, gap), front) || (gapped && !read_groups(text.substr(gap + 2), back))) return false;
    if (gapped ? front.size() + back.size() >= kBytes : front.size() != kBytes) return false;
    std::copy(front.begin(), front.end(), into.bytes.begin());
    std::copy(back.begin(), back.end(), into.bytes.end() - static_cast<std::ptrdiff_t>(back.size()));
    into.size = kBytes;
    return true;
}

}  // namespace

bool FilterPolicy::matches(const Json& message) const { return all_hold(rules, &message); }

Network parse_network(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    Network network;
    if (!read_v4(address, network) && !read_v6(address, network)) return {};
    network.bits = network.size * 8;
    if (slash == std::string_view::npos) return network;
    const std::string_view bits = text.substr(slash + 1);
    network.bits = bits.empty() || bits.size() > 3 ? -1 : read_number(bits, 10, network.bits);
    return network.bits < 0 ? Network{} : network;
}

std::optional<std::int64_t> hundred_thousandths(std::string_view number) {
    double value = 0;
    const auto [at, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool tiny =
        error == std::errc::result_out_of_range && number.find_first_of("eE") != number.npos && number.find('-', 1) != number.npos;
    if ((error != std::errc() && !tiny) || std::abs(value) > kLargestNumber) return std::nullopt;
    if (tiny) return 0;
    return static_cast<std::int64_t>(std::floor(value * 1e5 + 0.5));
}

}  // namespace nephoscope::services::sns
