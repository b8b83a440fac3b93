#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/services/s3/cors.h"

using namespace nephoscope;
using namespace nephoscope::services::s3;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

ParsedCors parse(std::string_view text) {
    ParsedCors parsed = parse_cors(text);
    require(parsed.flaws.size() <= 20, "too many flaws");
    for (const iam::Flaw& each : parsed.flaws)
        require(!each.message.empty() && !each.remedy.empty() && each.line > 0, "a flaw without words or line");
    return parsed;
}

/// Either a rule lets pages do it, or there is a reason, and the rule that is offered helps.
void check_request(const std::string& text, const ParsedCors& parsed, const PageRequest& request) {
    if (const CorsRule* found = rule_for(parsed.rules, request))
        return require(found >= parsed.rules.data() && found < parsed.rules.data() + parsed.rules.size(), "a rule from elsewhere");
    require(!why_not(parsed.rules, request).empty(), "a refusal without a reason");
    const std::string offered = with_rule(text, missing_rule(request));
    if (parsed.rules.size() >= 100 || offered.size() > 64 * 1024) return;
    const ParsedCors after = parse(offered);
    require(after.flaws.empty(), "what is offered has a flaw");
    require(after.rules.size() == parsed.rules.size() + 1, "what is offered lost a rule");
    require(rule_for(after.rules, request), "what is offered does not help");
}

}  // namespace

/// Any text as a CORS configuration.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const ParsedCors parsed = parse(text);
    if (!parsed.flaws.empty()) return 0;
    check_request(text, parsed, {"https://www.example.com", "GET", {}});
    check_request(text, parsed, {"https://shop.example.com", "PUT", {"content-type", "x-amz-meta-size"}});
    return 0;
}
