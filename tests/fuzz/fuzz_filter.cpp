#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/services/sns/filter_policy.h"

using namespace nephoscope;
using namespace nephoscope::services::sns;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_flaws(const std::vector<iam::Flaw>& flaws) {
    require(flaws.size() <= 20, "too many flaws");
    for (const iam::Flaw& each : flaws)
        require(!each.message.empty() && !each.remedy.empty() && each.line > 0, "a flaw without words or line");
}

ParsedFilter filter(std::string_view text, FilterScope scope) {
    ParsedFilter parsed = parse_filter(text, scope);
    check_flaws(parsed.flaws);
    return parsed;
}

/// A key around both changes nothing, nor does a list around the message.
void check_nested(std::string_view policy, std::string_view message, bool passes) {
    const ParsedFilter nested = filter("{\"k\": " + std::string(policy) + "}", FilterScope::MessageBody);
    if (!nested.flaws.empty()) return;  // It is deeper now, or has more combinations.
    for (const auto& around : {"{\"k\": " + std::string(message) + "}", "{\"k\": [" + std::string(message) + "]}"}) {
        const ParsedMessage parsed = parse_body(around);
        if (parsed.flaws.empty()) require(nested.policy.matches(parsed.json) == passes, "a policy below a key says something else");
    }
}

}  // namespace

/// A policy, a line "---" and a message; without that line the text is both.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view kLine = "\n---\n";
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t line = text.find(kLine);
    const std::string_view policy = text.substr(0, line);
    const std::string_view message = line == std::string_view::npos ? text : text.substr(line + kLine.size());
    const ParsedFilter of_attributes = filter(policy, FilterScope::MessageAttributes), of_body = filter(policy, FilterScope::MessageBody);
    require(!of_attributes.flaws.empty() || of_body.flaws.empty(), "what is right for attributes is wrong for a body");
    const ParsedMessage attributes = parse_attributes(message), body = parse_body(message);
    check_flaws(attributes.flaws);
    check_flaws(body.flaws);
    require(!attributes.flaws.empty() || body.flaws.empty(), "attributes are no body");
    if (!of_body.flaws.empty() || !body.flaws.empty() || message.empty()) return 0;
    const bool passes = of_body.policy.matches(body.json);
    if (of_attributes.flaws.empty() && attributes.flaws.empty())
        require(of_attributes.policy.matches(attributes.json) == passes, "the scope changes what passes");
    if (!of_body.policy.rules.empty()) check_nested(policy, message, passes);
    return 0;
}
