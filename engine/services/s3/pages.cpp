#include <algorithm>
#include <utility>

#include "engine/services/s3/bucket.h"
#include "engine/services/s3/s3.pb.h"

// What browsers make of the requests of their pages: preflights, their answers, and what they keep from the page.

namespace nephoscope::services::s3 {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint32_t kMostSlots = 1u << 16;

PageNumber number_of(Kernel& k, const BucketPlan& plan, const Frame& f) {
    switch (action_of(k, plan, f)) {
        case Action::Get: return kGet;
        case Action::List: return kList;
        case Action::Delete: return kDelete;
        default: break;
    }
    return drawn(k, f, kernel::purpose("header"), plan.headerless) ? kPut : kPutAsking;
}

/// A list has one address for each data set.
std::uint32_t key_of(const kernel::Request& r, PageNumber number) { return number == kList ? 0 : r.key; }

/// Hosts are below 2^20, items below 2^26.
std::uint64_t about(const kernel::Request& r, std::size_t set, PageNumber number) {
    return (std::uint64_t{number} + 1) << 58 | std::uint64_t{set} << 46 | std::uint64_t{r.host} << 26 | key_of(r, number);
}

Preflight& slot(Kernel& k, const BucketPlan& plan, const Frame& f, PageNumber number, std::uint64_t of) {
    const kernel::Request& r = k.request(f);
    const PreflightTable& table = plan.preflights[f.link];
    const std::uint64_t address = std::uint64_t{plan.first_address[plan.set_of(r)]} + key_of(r, number);
    const std::uint64_t place =
        table.exact ? ((r.host * std::uint64_t{plan.first_address.back() + 1} + address) * kPageKinds + number) % table.slots
                    : kernel::scale(kernel::mix(of), table.slots);
    return k.w.column<Preflight>(plan.preflight_column)[table.first + place];
}

bool knows(Kernel& k, const BucketPlan& plan, const Frame& f, PageNumber number) {
    const kernel::Request& r = k.request(f);
    const std::uint64_t of = about(r, plan.set_of(r), number);
    const Preflight& kept = slot(k, plan, f, number, of);
    return kept.about == of && kept.until > k.now();
}

PageKind kind_of(const Compiler& c, const S3& config, const std::vector<CorsRule>& rules, const PageRequest& request) {
    PageKind out;
    out.asks_before = request.asks_before();
    const CorsRule* rule = rule_for(rules, request);
    out.allowed = rule;
    if (!rule) {
        out.why = why_not(rules, request);
        if (!config.cors_configuration().empty() || config.allowed_origins().empty())
            out.offer = with_rule(config.cors_configuration(), missing_rule(request));
        return out;
    }
    const double seconds = rule->max_age ? *rule->max_age : c.fact("S3-14.no_max_age");
    out.kept = from_seconds(std::min(seconds, c.fact("S3-14.most_max_age")));
    return out;
}

}  // namespace

bool asks_before(Kernel& k, const BucketPlan& plan, const Frame& f) {
    if (!plan.of_link(plan.browser, f)) return false;
    const PageNumber number = number_of(k, plan, f);
    if (!plan.pages[number].asks_before || knows(k, plan, f, number)) return false;
    // What was answered with more headers holds with fewer.
    if (number == kPut && knows(k, plan, f, kPutAsking)) return false;
    ++plan.of(k).preflights;
    return true;
}

SimTime ask_before(Kernel& k, const BucketPlan& plan, const Frame& f) {
    const PageNumber number = number_of(k, plan, f);
    const kernel::Request& r = k.request(f);
    const std::uint64_t of = about(r, plan.set_of(r), number);
    slot(k, plan, f, number, of) = {of, k.now() + plan.preflight_time + plan.pages[number].kept};
    return plan.preflight_time + 2 * k.link(f.link).same_zone;
}

bool page_may(Kernel& k, const BucketPlan& plan, const Frame& f) {
    return !plan.of_link(plan.browser, f) || plan.pages[number_of(k, plan, f)].allowed;
}

FrameId keep_from_page(Kernel& k, const BucketPlan& plan, FrameId id, bool answered) {
    Bucket& s = plan.of(k);
    s.page_refusal = number_of(k, plan, k.frame(id));
    if (!answered) return refuse(k, plan, id, Cause::Cors);
    ++s.blocked;
    ++s.refused[static_cast<std::size_t>(Cause::Cors)];
    s.refused_at[static_cast<std::size_t>(Cause::Cors)] = k.now();
    return k.finish(id, Outcome::Failed, 0);
}

void compile_pages(Compiler& c, BucketPlan& plan, const S3& config) {
    const auto& links = c.plan.program.links;
    plan.preflights.assign(links.size(), {});
    plan.preflight_time = from_seconds(c.fact("S3-14.preflight"));
    if (!config.callers_are_browsers()) return;
    const std::vector<CorsRule> rules = rules_of(config);
    for (const PageNumber number : {kGet, kPutAsking, kPut, kDelete, kList})
        plan.pages[number] = kind_of(c, config, rules, page_request(config, number));
    plan.preflight_column = c.column<Preflight>();
    std::uint32_t addresses = 0;
    for (const std::uint32_t items : plan.items) plan.first_address.push_back(std::exchange(addresses, addresses + items));
    for (const kernel::LinkIndex i : c.callers()) {
        if (!plan.browser[i]) continue;
        const std::uint64_t all = std::uint64_t{links[i].callers} * addresses * kPageKinds;
        PreflightTable& table = plan.preflights[i];
        table.exact = all <= kMostSlots;
        table.slots = table.exact ? static_cast<std::uint32_t>(all) : kMostSlots;
        table.first = c.state<Preflight>("answers of preflights of " + links[i].id, table.slots);
    }
}

}  // namespace nephoscope::services::s3
