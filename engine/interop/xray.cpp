#include "engine/interop/xray.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace nephoscope::interop {

using Json = nlohmann::ordered_json;
using run::Part;
using run::Segment;
using run::Verdict;

namespace {

constexpr std::string_view kEpochText = "2020-01-01T00:00:00Z";

std::string hex(std::uint64_t value, int digits) {
    std::string text(static_cast<std::size_t>(digits), '0');
    for (std::size_t i = text.size(); i--; value >>= 4) text[i] = "0123456789abcdef"[value & 15];
    return text;
}

/// Where it runs, as X-Ray and CloudFormation name it; empty: they have no name for it.
std::string_view origin_of(std::string_view service) {
    static constexpr std::pair<std::string_view, std::string_view> kOrigins[] = {
        {"api_gateway", "AWS::ApiGateway::Stage"},
        {"auto_scaling_group", "AWS::EC2::Instance"},
        {"dynamodb", "AWS::DynamoDB::Table"},
        {"elastic_compute_cloud", "AWS::EC2::Instance"},
        {"kinesis", "AWS::Kinesis::Stream"},
        {"lambda", "AWS::Lambda::Function"},
        {"s3", "AWS::S3::Bucket"},
        {"server", "AWS::EC2::Instance"},
        {"sns", "AWS::SNS"},
        {"sqs", "AWS::SQS::Queue"},
        {"step_functions", "AWS::StepFunctions::StateMachine"},
    };
    for (const auto& [name, origin] : kOrigins)
        if (name == service) return origin;
    return {};
}

const char* name_of(Part part) {
    switch (part) {
        case Part::Queue: return "Queue";
        case Part::Backoff: return "Backoff";
        case Part::ColdStart: return "Initialization";
        default: return "";
    }
}

/// Microseconds at the finest, so that they read as X-Ray's do.
double epoch_seconds(SimTime time) { return static_cast<double>(kSimulatedEpoch * 1'000'000 + time / 1'000) / 1e6; }

class Documents {
public:
    Documents(const run::Trace& trace, const services::Plan& plan, SimTime now)
        : trace_(trace), plan_(plan), fall_(run::waterfall(trace, now)), trace_id_(xray_trace_id(trace, plan.program.seed)) {}

    std::string write() {
        std::string lines;
        for (std::size_t i = 0; i < fall_.segments.size(); ++i)
            if (fall_.segments[i].kind != Segment::Kind::Client) lines += document(i).dump() + "\n";
        return lines;
    }

private:
    std::string id(std::size_t segment, std::string_view what, std::uint64_t number = 0) const {
        return hex(kernel::mix(kernel::hash(trace_id_) ^ kernel::hash(what) ^ kernel::mix(segment << 20 | number)), 16);
    }

    static void set_times(Json& json, SimTime from, SimTime to, bool open) {
        json["start_time"] = epoch_seconds(from);
        if (open)
            json["in_progress"] = true;
        else
            json["end_time"] = epoch_seconds(to);
    }

    static void set_verdict(Json& json, const Segment& s) {
        if (s.open) return;
        const Verdict verdict = run::verdict_of(s.outcome, s.status);
        if (verdict == Verdict::Error || verdict == Verdict::Throttle) json["error"] = true;
        if (verdict == Verdict::Throttle) json["throttle"] = true;
        if (verdict == Verdict::Fault) json["fault"] = true;
    }

    /// Who answered nothing has no status.
    static int status_of(const Segment& s) { return s.status ? s.status : s.outcome == kernel::Outcome::Ok ? 200 : 0; }

    void set_http(Json& json, const Segment& s) const {
        Json http{{"request", {{"method", trace_.write ? "POST" : "GET"}}}};
        if (const std::string& path = trace_.name(trace_.path); !path.empty()) http["request"]["url"] = path;
        if (!s.open && status_of(s)) http["response"] = {{"status", status_of(s)}};
        json["http"] = std::move(http);
    }

    const services::ServiceType* type_of(std::string_view component) const {
        const auto node = plan_.node(component);
        return node ? plan_.types[*node] : nullptr;
    }

    Json document(std::size_t index) const {
        const Segment& s = fall_.segments[index];
        Json json{{"name", s.component}, {"id", id(index, "segment")}, {"trace_id", trace_id_}};
        if (s.parent >= 0 && fall_.segments[static_cast<std::size_t>(s.parent)].kind != Segment::Kind::Client)
            json["parent_id"] = id(index, "call");
        set_times(json, s.arrived, s.ended, s.open);
        const services::ServiceType* type = type_of(s.component);
        if (type && !origin_of(type->name).empty()) json["origin"] = origin_of(type->name);
        set_http(json, s);
        set_verdict(json, s);
        if (!s.zone.empty()) json["aws"] = {{"ec2", {{"availability_zone", s.zone}}}};
        json["annotations"] = annotations(s);
        json["metadata"] = {{"nephoscope", {{"simulated_epoch", kEpochText}, {"request", hex(trace_.request, 16)}}}};
        if (trace_.cut) json["metadata"]["nephoscope"]["cut"] = true;
        if (Json inside = subsegments(index); !inside.empty()) json["subsegments"] = std::move(inside);
        return json;
    }

    static Json annotations(const Segment& s) {
        Json json{{"simulated", true}, {"attempt", s.attempt}};
        const auto add = [&](const char* name, Part part) {
            if (const SimTime time = s.time_of(part)) json[name] = to_seconds(time);
        };
        add("queue_seconds", Part::Queue);
        add("cold_start_seconds", Part::ColdStart);
        add("backoff_seconds", Part::Backoff);
        if (s.hit) json["cache_hit"] = true;
        if (s.instance >= 0) json["instance"] = s.instance;
        if (!s.cause.empty()) json["caused_by"] = s.cause;
        return json;
    }

    Json subsegments(std::size_t index) const {
        const Segment& s = fall_.segments[index];
        Json all = Json::array();
        for (std::size_t i = 0; i < s.parts.size(); ++i) {
            const run::TracePart& part = s.parts[i];
            if (!*name_of(part.part)) continue;
            all.push_back({{"name", name_of(part.part)}, {"id", id(index, "part", i)}});
            set_times(all.back(), part.from, part.to, false);
        }
        for (std::size_t i = index + 1; i < fall_.segments.size() && fall_.segments[i].depth > s.depth; ++i)
            if (fall_.segments[i].parent == static_cast<int>(index)) all.push_back(call(i));
        std::stable_sort(all.begin(), all.end(), [](const Json& a, const Json& b) { return a["start_time"] < b["start_time"]; });
        return all;
    }

    /// As its caller saw it.
    Json call(std::size_t index) const {
        const Segment& s = fall_.segments[index];
        const services::ServiceType* type = type_of(s.component);
        const bool aws = type && type->port.speaks == services::Speaks::Aws;
        Json json{{"name", s.component}, {"id", id(index, "call")}, {"namespace", aws ? "aws" : "remote"}};
        Segment seen = s;
        seen.open = s.open && !s.given_up;
        if (s.given_up) {
            seen.outcome = kernel::Outcome::TimedOut;
            seen.status = 0;
        }
        set_times(json, s.sent, s.heard, seen.open);
        set_http(json, seen);
        set_verdict(json, seen);
        if (s.attempt > 1) json["annotations"] = {{"attempt", s.attempt}};
        return json;
    }

    const run::Trace& trace_;
    const services::Plan& plan_;
    const run::Waterfall fall_;
    const std::string trace_id_;
};

}  // namespace

std::string xray_trace_id(const run::Trace& trace, std::uint64_t seed) {
    const auto second = static_cast<std::uint64_t>(kSimulatedEpoch + trace.start / kSecond);
    const std::uint64_t high = kernel::mix(trace.request ^ kernel::mix(seed)), low = kernel::mix(high + trace.request);
    return "1-" + hex(second, 8) + "-" + hex(high, 16) + hex(low, 8);
}

std::string xray_documents(const run::Trace& trace, const services::Plan& plan, SimTime now) { return Documents(trace, plan, now).write(); }

}  // namespace nephoscope::interop
