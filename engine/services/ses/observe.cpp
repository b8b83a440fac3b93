#include "engine/services/ses/ses.h"

// What running SES says of itself.
namespace nephoscope::services::ses {

using kernel::Kernel;
using kernel::NodeIndex;

namespace {

using Severity = ReasonReading::Severity;

constexpr SimTime kRecently = kSecond;

double number(std::uint64_t n) { return static_cast<double>(n); }

void add_metrics(Kernel& k, const SesPlan& plan, Observation& out) {
    const SesState& s = plan.of(k);
    const Counters& n = s.n;
    const double ended = number(n.delivered + n.bounced);
    const double span = number(static_cast<std::uint64_t>(k.now() - s.used.start)), quota = number(plan.daily);
    out.metrics = {
        {number(n.sent), 0, 0},       {number(n.delivered), 0, 0},   {number(n.bounced), 0, 0},
        {number(n.complained), 0, 0}, {number(n.bounced), ended, 0}, {number(n.complained), ended, 0},
        {number(n.throttled), 0, 0},  {number(n.rejected), 0, 0},    {integral(s.used, k.now()), quota * span, s.used.maximum / quota}};
    out.numbers = {{"messages", number(n.messages)},
                   {"recipients", number(n.sent)},
                   {"recipientsAtStart", number(n.carried)},
                   {"delivered", number(n.delivered)},
                   {"bounced", number(n.bounced)},
                   {"complained", number(n.complained)},
                   {"onTheWay", number(s.on_the_way.value)},
                   {"throttledSends", number(n.throttled)},
                   {"rejectedSends", number(n.rejected)},
                   {"usedOfQuota", number(plan.account_of(k).total)},
                   {"events", number(n.events)},
                   {"eventsAtStart", number(n.events_carried)},
                   {"eventsWaiting", number(s.events_waiting)},
                   {"eventsTold", number(n.told)},
                   {"eventsNotTold", number(n.not_told)}};
}

void explain(Kernel& k, const SesPlan& plan, std::vector<ReasonReading>& out) {
    const SesState& s = plan.of(k);
    const Account& a = plan.account_of(k);
    const auto recently = [&](SimTime at) { return at && k.now() - at < kRecently; };
    const char* fact = plan.sandbox ? "SES-01" : "SES-02";
    if (recently(s.over_quota_at))
        out.push_back({Severity::Throttled,
                       plan.sandbox ? say("The sandbox sends %1 mails in 24 hours", plan.daily)
                                    : say("The account sends %1 mails in 24 hours", plan.daily),
                       fact, plan.sandbox ? "config.sandbox" : "config.max24_hour_send"});
    const auto rate = static_cast<std::uint64_t>(plan.rate.rate);
    if (recently(s.over_rate_at))
        out.push_back({Severity::Throttled,
                       plan.sandbox ? say("The sandbox sends %1 mails/s", rate) : say("The account sends %1 mails/s", rate), fact,
                       plan.sandbox ? "config.sandbox" : "config.max_send_rate"});
    if (a.paused)
        out.push_back({Severity::Failed, say("AWS has paused sending: too many bounces or complaints"), "SES-06", "config.bounce_share"});
    if (s.stopped) out.push_back({Severity::Failed, say("Sending is paused"), "", ""});
    if (!a.paused && exceeds(plan, a, plan.review_bounces, plan.review_complaints))
        out.push_back(
            {Severity::Degraded, say("The account is under review: too many bounces or complaints"), "SES-06", "config.bounce_share"});
}

}  // namespace

bool exceeds(const SesPlan& plan, const Account& a, double bounces, double complaints) {
    const double all = number(a.recipients);
    return all >= plan.volume && (number(a.bounces) >= bounces * all || number(a.complaints) >= complaints * all);
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const SesPlan& plan = plan_of(k, node);
    add_metrics(k, plan, out);
    explain(k, plan, out.reasons);
}

}  // namespace nephoscope::services::ses
