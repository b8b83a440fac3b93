#include "engine/services/ses/ses.pb.h"

#include <algorithm>

#include "embedded/ses_facts.h"
#include "embedded/ses_help.h"
#include "embedded/ses_icon.h"
#include "engine/model/schema.h"
#include "engine/services/api_errors.h"
#include "engine/services/observation.h"
#include "engine/services/ses/ses.h"

namespace nephoscope::services {

namespace ses {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kAccepted = 200, kBadRequest = 400;
constexpr SimTime kMinute = 60 * kSecond;

/// Minutes that are more than a day ago no longer count.
void forget_old(Account& a, SimTime now) {
    const auto minute = static_cast<std::uint64_t>(now / kMinute);
    for (std::uint64_t n = std::min<std::uint64_t>(minute - a.minute, kMinutes); n > 0; --n) {
        std::uint32_t& oldest = a.sent[(minute - n + 1) % kMinutes];
        a.total -= oldest;
        oldest = 0;
    }
    a.minute = minute;
}

bool is_unverified(Kernel& k, const SesPlan& plan, const Frame& f) {
    if (!plan.sandbox || plan.verified >= 1) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("recipient"));
    return kernel::uniform(draw) >= plan.verified;
}

bool is_refused(Kernel& k, const SesPlan& plan, const Frame& f) {
    const bool too_large = plan.shared->classes[k.request(f).request_class].request_bytes > plan.largest;
    return too_large || plan.account_of(k).paused || plan.of(k).stopped || is_unverified(k, plan, f);
}

/// Takes from both quotas or from none.
bool take_quota(Kernel& k, const SesPlan& plan) {
    Account& a = plan.account_of(k);
    SesState& s = plan.of(k);
    forget_old(a, k.now());
    if (a.total + plan.recipients > plan.daily) {
        s.over_quota_at = k.now() + 1;
        return false;
    }
    if (!parts::take_token(plan.rate, a.rate, k.now(), plan.recipients)) {
        s.over_rate_at = k.now() + 1;
        return false;
    }
    a.sent[a.minute % kMinutes] += plan.recipients;
    a.total += plan.recipients;
    s.used.set(k.now(), static_cast<std::uint32_t>(a.total));
    return true;
}

/// Child() says whether the message is taken.
void admit(Kernel& k, const SesPlan& plan, Frame& f) {
    SesState& s = plan.of(k);
    f.set_child(Outcome::Ok);
    if (is_refused(k, plan, f)) {
        ++s.n.rejected;
        f.set_child(Outcome::Failed);
    } else if (!take_quota(k, plan)) {
        ++s.n.throttled;
        f.set_child(Outcome::Throttled);
    }
}

void post(Kernel& k, const SesPlan& plan, FrameId id) {
    SesState& s = plan.of(k);
    s.n.sent += plan.recipients;
    ++s.n.messages;
    s.on_the_way.set(k.now(), s.on_the_way.value + plan.recipients);
    k.send(id, kMail, plan.recipients);
}

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const SesPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    admit(k, plan, f);
    if (!f.ok()) return k.finish(id, f.child(), kBadRequest);
    if (plan.latency) DELAY(k, id, plan.latency);
    post(k, plan, id);
    return k.finish(id, Outcome::Ok, kAccepted);
    NEPHO_END;
}

void judge(Kernel& k, const SesPlan& plan) {
    Account& a = plan.account_of(k);
    if (!plan.pauses || a.paused || !exceeds(plan, a, plan.pause_bounces, plan.pause_complaints)) return;
    a.paused = 1;
    k.log(plan.node, "sending-paused", say("AWS has paused the account's sending: too many bounces or complaints"),
          kernel::Observer::Level::Problem);
}

void tell(Kernel& k, const SesPlan& plan, FrameId mail, std::uint32_t kind) {
    for (const CallPlanRef& each : plan.listeners) {
        const std::uint32_t key = k.link(each.link).key;
        ++plan.of(k).n.events;
        ++plan.of(k).events_waiting;
        k.send(mail, kEvent, key, kernel::ordinal_of_call(key, kind, 0));
    }
}

struct Fate {
    std::uint32_t bounced, complained, delivered;
};

/// Each recipient's own.
Fate fate_of(Kernel& k, const SesPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("fate"));
    const double bounce = std::max(plan.bounces, plan.of(k).fault_bounces);
    Fate out{};
    for (std::uint32_t n = 0; n < f.local; ++n) {
        const bool bounces = kernel::uniform(draw) < bounce, complains = kernel::uniform(draw) < plan.complaints;
        out.bounced += bounces;
        out.delivered += !bounces;
        out.complained += !bounces && complains;
    }
    return out;
}

void arrive(Kernel& k, const SesPlan& plan, FrameId id) {
    SesState& s = plan.of(k);
    Account& a = plan.account_of(k);
    const std::uint32_t recipients = k.frame(id).local;
    const Fate fate = fate_of(k, plan, k.frame(id));
    s.n.bounced += fate.bounced;
    s.n.complained += fate.complained;
    s.n.delivered += fate.delivered;
    s.on_the_way.set(k.now(), s.on_the_way.value - recipients);
    a.recipients += recipients;
    a.bounces += fate.bounced;
    a.complaints += fate.complained;
    if (fate.bounced) tell(k, plan, id, 0);
    if (fate.complained) tell(k, plan, id, 1);
    if (fate.delivered && plan.tells_deliveries) tell(k, plan, id, 2);
    judge(k, plan);
}

FrameId mail(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const SesPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (plan.delivery) DELAY(k, id, plan.delivery);
    arrive(k, plan, id);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// Null: its connection is gone.
const CallPlanRef* listener(Kernel& k, const SesPlan& plan, const Frame& f) {
    for (const CallPlanRef& each : plan.listeners)
        if (k.link(each.link).key == f.local) return &each;
    return nullptr;
}

FrameId event(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const SesPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!listener(k, plan, f)) {
        --plan.of(k).events_waiting;
        ++plan.of(k).n.not_told;
        return k.finish(id, Outcome::Dropped);
    }
    AWAIT(parts::call(k, id, listener(k, plan, f)->link, 0));
    --plan.of(k).events_waiting;
    ++(f.ok() ? plan.of(k).n.told : plan.of(k).n.not_told);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// The day moves on when nobody sends, too.
FrameId keeper(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const SesPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    for (;;) {
        forget_old(plan.account_of(k), k.now());
        plan.of(k).used.set(k.now(), static_cast<std::uint32_t>(plan.account_of(k).total));
        SLEEP(k, id, kMinute);
    }
    NEPHO_END;
}

void start(Kernel& k, NodeIndex node) { k.spawn_process(node, kKeeper, 0); }

void restart(Kernel& k, NodeIndex node) {
    SesState& s = plan_of(k, node).of(k);
    s.n = {};
    s.on_the_way.restart(k.now());
    s.used.restart(k.now());
    s.n.carried = s.on_the_way.value;
    s.n.events_carried = s.events_waiting;
}

void befall(Kernel& k, NodeIndex node, const kernel::FaultAction& action) {
    SesState& s = plan_of(k, node).of(k);
    if (action.action == kPause) s.stopped = !action.end;
    if (action.action == kBounces) s.fault_bounces = action.end ? 0 : action.magnitude;
}

/// The largest quotas of all components, and the sandbox if one says so.
void compile_account(Compiler& c, SesPlan& plan) {
    plan.account = c.account_state<Account>("ses");
    plan.account_column = c.column<Account>();
    double daily = 0, rate = 0;
    for (const model::Component& component : c.plan.design.components()) {
        const auto message = model::unpack(component.config(), c.catalog);
        if (message->GetDescriptor() != Ses::descriptor()) continue;
        const auto& config = static_cast<const Ses&>(*message);
        daily = std::max<double>(daily, config.max24_hour_send());
        rate = std::max(rate, config.max_send_rate());
        plan.sandbox |= config.sandbox();
    }
    if (plan.sandbox) {
        daily = c.fact("SES-01.daily");
        rate = c.fact("SES-01.rate");
    }
    plan.daily = static_cast<std::uint64_t>(daily);
    plan.rate = {rate, std::max<double>(rate, plan.recipients)};
}

void compile_reputation(Compiler& c, SesPlan& plan, const Ses& config) {
    plan.bounces = config.bounce_share();
    plan.complaints = config.complaint_share();
    plan.pauses = config.pauses_sending();
    plan.review_bounces = c.fact("SES-06.review_bounces");
    plan.review_complaints = c.fact("SES-06.review_complaints");
    plan.pause_bounces = c.fact("SES-06.pause_bounces");
    plan.pause_complaints = c.fact("SES-06.pause_complaints");
    plan.volume = c.fact("SES-06.volume");
}

void compile_ses(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Ses&>(message);
    auto& plan = c.config<SesPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<SesState>("mail");
    plan.recipients = std::max(1u, config.recipients());
    compile_account(c, plan);
    compile_reputation(c, plan, config);
    plan.verified = config.verified_recipients();
    plan.largest = static_cast<std::uint64_t>(c.fact(config.interface() == Ses::V1 ? "SES-03.v1" : "SES-03.v2"));
    plan.latency = c.line(sim_time(config.latency()));
    plan.delivery = c.line(sim_time(config.delivery_time()));
    plan.tells_deliveries = config.tells_deliveries();
    plan.listeners = c.calls();
    kernel::Node& node = c.node();
    node.routines[0] = serve;
    node.routines[kMail] = mail;
    node.routines[kEvent] = event;
    node.routines[kKeeper] = keeper;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.restart = restart;
    node.fault = befall;
}

Text refuses(const ServiceType& other, bool outgoing) {
    if (!outgoing || other.name == "sns" || other.name == "firehose") return {};
    return say("SES tells SNS topics and Firehose streams what became of mail; receiving mail is not simulated.");
}

std::uint32_t instances(const google::protobuf::Message&) { return 1; }

constexpr const char* kSpace = "AWS/SES";
constexpr const char* kOurs = "Nephoscope/SES";
constexpr Metric kMetrics[] = {
    {"Send", kSpace, "Sent", MetricKind::Rate, "Recipients of messages that were taken."},
    {"Delivery", kSpace, "Delivered", MetricKind::Rate, "Recipients whose server took the mail."},
    {"Bounce", kSpace, "Bounces", MetricKind::Count, "Recipients that do not exist."},
    {"Complaint", kSpace, "Complaints", MetricKind::Count, "Recipients who called it spam."},
    {"Reputation.BounceRate", kSpace, "Bounce rate", MetricKind::Fraction, "Of mail that arrived or bounced."},
    {"Reputation.ComplaintRate", kSpace, "Complaint rate", MetricKind::Fraction, "Of mail that arrived or bounced."},
    {"ThrottledSends", kOurs, "Throttled", MetricKind::Count, "Messages above the rate or the quota."},
    {"RejectedSends", kOurs, "Refused", MetricKind::Count, "Messages that were too large, to unverified recipients, or sent while paused."},
    {"QuotaUsed", kOurs, "Quota used", MetricKind::Share, "Recipients of the last 24 hours, of the account's quota."},
};
constexpr Chart kCharts[] = {
    {"Mails sent / delivered", ChartUnit::PerSecond, {"Send", "Delivery"}},
    {"Bounces / complaints", ChartUnit::Percent, {"Reputation.BounceRate", "Reputation.ComplaintRate"}},
    {"Daily quota used", ChartUnit::Percent, {"QuotaUsed"}},
};
constexpr Element kCard[] = {{ElementKind::Gauge, "QuotaUsed", "quota"},
                             {ElementKind::Rate, "Send", "sent"},
                             {ElementKind::Badge, "ThrottledSends", "throttled"},
                             {ElementKind::Badge, "Bounce", "bounces"}};
constexpr FaultType kFaults[] = {
    {kPause, "Pause sending", FaultTarget::Component, "", 0, "Every send is refused (400) until it ends, as when AWS pauses an account.",
     true},
    {kBounces, "Send to a bad list", FaultTarget::Component, "Bounces (0..1)", 0.15, "So many recipients do not exist.", true},
    api::kThrottle,
    api::kInternalError,
    api::kUnavailable,
};

constexpr ApiAction kActions[] = {{ApiAction::Of::Every, "ses:SendEmail"}};

}  // namespace
}  // namespace ses

extern const ServiceType kSes{
    .name = "ses",
    .title = "SES",
    .abbreviations = "simple email service mail smtp bounce",
    .id_stem = "mail",
    .category = Category::Integration,
    .port = {.calls = true,
             .called = true,
             .group = false,
             .outside = false,
             .named = false,
             .initial_role = model::ALL,
             .outgoing_mode = model::ASYNC,
             .speaks = Speaks::Aws},
    .config = model::message_type<Ses>,
    .metrics = ses::kMetrics,
    .card = ses::kCard,
    .faults = ses::kFaults,
    .facts = embedded::ses_facts,
    .icon = embedded::ses_icon,
    .help = embedded::ses_help,
    .instances = ses::instances,
    .compile = ses::compile_ses,
    .observe = ses::observe,
    .check = nullptr,
    .refuses = ses::refuses,
    .access = {.actions = ses::kActions, .arn = "arn:aws:ses:{region}:{account}:identity/{id}", .service = "ses.amazonaws.com"},
    .charts = ses::kCharts,
    .meter = ses::meter,
};

}  // namespace nephoscope::services
