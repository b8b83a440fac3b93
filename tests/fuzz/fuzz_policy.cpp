#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/iam/evaluate.h"
#include "engine/iam/security_group.h"

using namespace nephoscope::iam;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_flaws(const std::vector<Flaw>& flaws) {
    require(flaws.size() <= 20, "too many flaws");
    for (const Flaw& each : flaws) require(!each.message.empty() && !each.remedy.empty() && each.line > 0, "a flaw without words or line");
}

/// A policy without flaws decides, and what is added to it allows the call unless something denies it.
void check_policy(std::string_view text, PolicyKind kind) {
    const ParsedPolicy parsed = parse_policy(text, kind);
    check_flaws(parsed.flaws);
    if (!parsed.flaws.empty()) return;
    const bool of_resource = kind == PolicyKind::OfResource;
    const Call call{role_arn("fn"), false, "s3:GetObject", "arn:aws:s3:::bucket/items/1", {{"aws:securetransport", "true"}}};
    const auto decide = [&](const Policy& policy) {
        return evaluate({of_resource ? nullptr : &policy, nullptr, of_resource ? &policy : nullptr, false, false}, call);
    };
    const std::string offered = with_statement(text, missing_statement(call, kind));
    const ParsedPolicy after = parse_policy(offered, kind);
    if (offered.size() > longest(kind)) return;
    require(after.flaws.empty(), "what is offered has a flaw");
    const bool denied = decide(parsed.policy).verdict == Verdict::ExplicitDeny;
    require(decide(after.policy).verdict == (denied ? Verdict::ExplicitDeny : Verdict::Allowed), "what is offered does not help");
}

void check_ingress(std::string_view text) {
    const ParsedIngress parsed = parse_ingress(text);
    check_flaws(parsed.flaws);
    if (!parsed.flaws.empty() || parsed.rules.size() >= 60) return;
    const Knock knock{"web", true, Protocol::Tcp, 443};
    const ParsedIngress after = parse_ingress(with_rule(text, missing_rule(knock)));
    require(after.flaws.empty() && lets_in(after.rules, knock), "the rule that is offered does not help");
}

}  // namespace

/// Any text as a policy of a role, of a resource, and as rules of a security group.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_policy(text, PolicyKind::Attached);
    check_policy(text, PolicyKind::OfResource);
    check_ingress(text);
    return 0;
}
