#include <algorithm>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/services/cloudfront/cloudfront.pb.h"
#include "engine/services/cloudfront/distribution.h"
#include "engine/services/observation.h"
#include "engine/services/s3/bucket.h"
#include "engine/services/s3/cors.h"
#include "engine/services/s3/s3.pb.h"

// Which methods go to the origin, and what browsers make of the answers of buckets to pages.

namespace nephoscope::services::cloudfront {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

s3::PageNumber number_of(const S3& bucket, const RequestClassPlan& each) {
    switch (s3::action_of_class(bucket, each.id, each.write)) {
        case s3::Action::Get: return s3::kGet;
        case s3::Action::List: return s3::kList;
        case s3::Action::Delete: return s3::kDelete;
        default: return bucket.puts_without_header() < 1 ? s3::kPutAsking : s3::kPut;
    }
}

PageUse page_use(const CloudFront& config, const S3& bucket, const RequestClassPlan& each) {
    const s3::PageRequest request = s3::page_request(bucket, number_of(bucket, each));
    const std::vector<s3::CorsRule> rules = s3::rules_of(bucket);
    const bool asks = request.asks_before();
    PageUse out;
    if (asks && config.allowed_methods() == CloudFront::GET_HEAD) {
        out.setting = "config.allowed_methods";
        out.why = say("CloudFront refuses OPTIONS (403), so browsers do not send %1", request.method);
    } else if (!config.forwards_cors_headers()) {
        out.setting = "config.forwards_cors_headers";
        out.why = asks ? say("The headers of preflights are not forwarded, so the bucket refuses that of %1", request.method)
                       : say("Origin is not forwarded, so answers have no CORS headers and browsers keep them from the page");
    } else if (!s3::rule_for(rules, request)) {
        out.why = s3::why_not(rules, request);
    } else {
        return out;
    }
    (asks ? out.sent : out.shown) = false;
    return out;
}

/// Buckets only: what other origins answer to pages is not simulated.
PageUse page_use(const Compiler& c, const DistributionPlan& plan, const CloudFront& config, std::size_t request_class) {
    if (plan.origins[request_class].empty()) return {};
    const std::string& origin = c.plan.program.nodes[plan.origins[request_class].front().to].id;
    const model::Component* component = model::find_component(c.plan.design, origin);
    const auto settings = component ? model::unpack(component->config(), c.catalog) : nullptr;
    if (!settings || settings->GetDescriptor() != S3::descriptor()) return {};
    return page_use(config, static_cast<const S3&>(*settings), plan.shared->classes[request_class]);
}

const PageUse* use_of(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    const bool page = f.link < plan.browser.size() && plan.browser[f.link];
    return page ? &plan.pages[k.request(f).request_class] : nullptr;
}

}  // namespace

bool may_send(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    if (writes(k, f) && !plan.forwards_writes) return false;
    const PageUse* use = use_of(k, plan, f);
    return !use || use->sent;
}

bool may_show(Kernel& k, const DistributionPlan& plan, const Frame& f) {
    const PageUse* use = use_of(k, plan, f);
    return !use || use->shown;
}

FrameId block(Kernel& k, const DistributionPlan& plan, FrameId id, std::uint16_t status) {
    Distribution& s = plan.of(k);
    ++s.blocked;
    s.blocked_at = k.now();
    s.blocked_class = k.request(k.frame(id)).request_class;
    s.client_errors += status >= 400;
    return k.finish(id, Outcome::Failed, status);
}

void add_blocked_reason(Kernel& k, const DistributionPlan& plan, Observation& out) {
    const std::size_t blocked = plan.of(k).blocked_class;
    if (blocked >= plan.shared->classes.size()) return;
    using Severity = ReasonReading::Severity;
    if (plan.shared->classes[blocked].write && !plan.forwards_writes)
        out.reasons.push_back({Severity::Failed, say("Writes are not among the allowed methods (403)"), "CF-14", "config.allowed_methods"});
    else if (blocked < plan.pages.size() && !plan.pages[blocked].why.empty())
        out.reasons.push_back({Severity::Failed, plan.pages[blocked].why, "CF-13", plan.pages[blocked].setting});
}

void compile_pages(Compiler& c, DistributionPlan& plan, const CloudFront& config) {
    plan.forwards_writes = config.allowed_methods() == CloudFront::ALL_METHODS;
    if (!config.viewers_are_browsers()) return;
    plan.browser.assign(c.plan.program.links.size(), false);
    for (const kernel::LinkIndex i : c.callers()) {
        const std::string_view from = c.plan.types[c.plan.program.links[i].from]->name;
        plan.browser[i] = from == "clients" || from == "route53";
    }
    for (std::size_t i = 0; i < plan.shared->classes.size(); ++i) plan.pages.push_back(page_use(c, plan, config, i));
}

}  // namespace nephoscope::services::cloudfront
