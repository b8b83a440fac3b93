#include "engine/services/api_errors.h"

#include <algorithm>

namespace nephoscope::services::api {

using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

struct Kind {
    const FaultType& type;
    Text (*acts)(double percent);  ///< of the calls
    Text (*ended)();
    ReasonReading::Severity severity;
    Outcome outcome;
    std::uint16_t status;
};
constexpr std::size_t kKinds = 3;
constexpr Kind kKind[kKinds] = {
    {kThrottle, [](double percent) { return say("A fault: %1 % of the calls to its API are throttled", percent); },
     [] { return say("Its API throttles for its quotas only again."); }, ReasonReading::Severity::Throttled, Outcome::Throttled, 400},
    {kInternalError, [](double percent) { return say("A fault: %1 % of the calls to its API end in an internal error (500)", percent); },
     [] { return say("Its API has no internal errors any more."); }, ReasonReading::Severity::Failed, Outcome::Failed, 500},
    {kUnavailable, [](double percent) { return say("A fault: %1 % of the calls to its API find the service unavailable (503)", percent); },
     [] { return say("Its API is available again."); }, ReasonReading::Severity::Failed, Outcome::Failed, 503},
};

struct ApiErrors {
    double share[kKinds];
    double owed[kKinds];           ///< of those that are no calls, as part of one
    std::uint64_t broken[kKinds];  ///< calls, since the statistics started
    SimTime statistics;            ///< when that was
};

const GuardedProgram& program_of(const Kernel& k) { return static_cast<const GuardedProgram&>(k.program); }

/// Null: it has no API that a fault could break.
ApiErrors* errors_of(Kernel& k, const GuardedProgram& program, NodeIndex node) {
    const std::uint32_t at = program.api_errors[node];
    return at == GuardedProgram::kNoApi ? nullptr : &k.w.column<ApiErrors>(program.api_column)[at];
}

Failure failure(Kernel& k, NodeIndex node, const Kind& kind) {
    const bool http = program_of(k).api_speaks_http[node];
    return {kind.outcome, kind.outcome == Outcome::Throttled && http ? std::uint16_t{429} : kind.status};
}

void count(Kernel& k, ApiErrors& s, std::size_t kind) {
    if (s.statistics != k.w.head.warmup_end) std::fill(std::begin(s.broken), std::end(s.broken), 0);
    s.statistics = k.w.head.warmup_end;
    ++s.broken[kind];
}

std::uint64_t broken(Kernel& k, NodeIndex node, const FaultType& type) {
    const ApiErrors* s = errors_of(k, program_of(k), node);
    if (!s || s->statistics != k.w.head.warmup_end) return 0;
    std::size_t kind = 0;
    while (&kKind[kind].type != &type) ++kind;
    return s->broken[kind];
}

bool lists(const ServiceType& type, const FaultType& fault) {
    return std::any_of(type.faults.begin(), type.faults.end(), [&](const FaultType& each) { return each.action == fault.action; });
}

}  // namespace

bool is_fault(std::string_view action) {
    return std::any_of(std::begin(kKind), std::end(kKind), [&](const Kind& each) { return each.type.action == action; });
}

Status apply(Kernel& k, const Plan& plan, const model::Fault& fault, bool end) {
    const auto node = plan.node(fault.target());
    const auto kind =
        std::find_if(std::begin(kKind), std::end(kKind), [&](const Kind& each) { return each.type.action == fault.action(); });
    ApiErrors* s = node && lists(*plan.types[*node], kind->type) ? errors_of(k, plan.program, *node) : nullptr;
    if (!s)
        return Error{ErrorCode::InvalidDocument,
                     say("\"%1\" has no API that the fault \"%2\" could break.", fault.target(), fault.action()), fault.id()};
    const auto i = static_cast<std::size_t>(kind - std::begin(kKind));
    s->share[i] = end ? 0 : std::clamp(fault.magnitude(), 0.0, 1.0);
    s->owed[i] = 0;
    k.log(*node, end ? "fault-ended" : "fault-started", end ? kind->ended() : say("%1.", kind->acts(100 * s->share[i])),
          end ? Level::Good : Level::Problem);
    return Nothing{};
}

void compile(Plan& plan) {
    GuardedProgram& program = plan.program;
    program.api_column = Compiler::column_of(program, typeid(ApiErrors).name(), sizeof(ApiErrors));
    program.kept.resize(program.nodes.size());
    for (std::size_t i = 0; i < program.nodes.size(); ++i) {
        const ServiceType& type = *plan.types[i];
        const bool breaks = std::any_of(std::begin(kKind), std::end(kKind), [&](const Kind& each) { return lists(type, each.type); });
        program.api_errors.push_back(
            breaks ? Compiler::claim(program, program.nodes[i].id, "api errors", typeid(ApiErrors).name(), sizeof(ApiErrors), 1)
                   : GuardedProgram::kNoApi);
        program.api_speaks_http.push_back(type.port.speaks == Speaks::Http);
    }
}

Failure error_of_call(Kernel& k, const kernel::Frame& call) {
    ApiErrors* s = errors_of(k, program_of(k), call.node);
    if (!s || std::all_of(std::begin(s->share), std::end(s->share), [](double share) { return share <= 0; })) return {};
    kernel::RequestDraws draw = k.draws(call, kernel::purpose("api error"));
    for (std::size_t i = 0; i < kKinds; ++i) {
        if (kernel::uniform(draw) >= s->share[i]) continue;
        count(k, *s, i);
        return failure(k, call.node, kKind[i]);
    }
    return {};
}

Failure error_of_next(Kernel& k, NodeIndex node) {
    ApiErrors* s = errors_of(k, program_of(k), node);
    for (std::size_t i = 0; s && i < kKinds; ++i) {
        s->owed[i] += s->share[i];
        if (s->owed[i] < 1) continue;
        s->owed[i] -= 1;
        return failure(k, node, kKind[i]);
    }
    return {};
}

std::uint64_t throttled(Kernel& k, NodeIndex node) { return broken(k, node, kThrottle); }
std::uint64_t internal_errors(Kernel& k, NodeIndex node) { return broken(k, node, kInternalError); }

void add_reasons(Kernel& k, const Plan& plan, NodeIndex node, Observation& out) {
    const ApiErrors* s = errors_of(k, plan.program, node);
    for (std::size_t i = 0; s && i < kKinds; ++i)
        if (s->share[i] > 0) out.reasons.push_back({kKind[i].severity, kKind[i].acts(100 * s->share[i]), "", ""});
}

}  // namespace nephoscope::services::api
