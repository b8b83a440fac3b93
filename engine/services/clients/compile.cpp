#include <algorithm>

#include "engine/services/clients/clients.pb.h"
#include "engine/services/clients/plan.h"
#include "engine/services/clients/replay.h"

namespace nephoscope::services {

void ClassMix::add(std::uint8_t request_class, double weight) {
    parts_.push_back({request_class, (parts_.empty() ? 0 : parts_.back().up_to) + weight});
}

void ClassMix::add(const ClassMix& other, double weight) {
    double before = 0;
    for (const Part& part : other.parts_) {
        add(part.request_class, weight * (part.up_to - before));
        before = part.up_to;
    }
}

void ClassMix::finish() {
    const double total = parts_.empty() ? 1 : parts_.back().up_to;
    for (Part& part : parts_) part.up_to /= total;
}

namespace {

bool carries(const model::Connection& connection, const model::RequestClass& request_class) {
    const auto& only = connection.request_classes();
    if (!only.empty() && std::find(only.begin(), only.end(), request_class.id()) == only.end()) return false;
    return connection.role() != (request_class.write() ? model::READS : model::WRITES);
}

std::uint32_t whole(double users) { return static_cast<std::uint32_t>(users + 0.5); }

UserRamp spike_of_users(const Clients& config) {
    UserRamp ramp(config.vus());
    ramp.add(sim_time(config.spike_at()), config.vus());
    ramp.add(0, config.peak_vus());
    ramp.add(sim_time(config.spike_hold()), config.peak_vus());
    ramp.add(0, config.vus());
    return ramp;
}

UserRamp user_ramp(const Clients& config) {
    if (config.executor() == SPIKING_VUS) return spike_of_users(config);
    UserRamp ramp(config.vus());
    if (config.executor() == RAMPING_VUS)
        for (const Stage& stage : config.stages()) ramp.add(sim_time(stage.duration()), whole(stage.target()));
    if (config.executor() == DIURNAL_VUS)
        ramp.set_wave(sim_time(config.period()), sim_time(config.peak_at()), config.vus(), config.peak_vus());
    return ramp;
}

void compile_users(Compiler& c, const Clients& config, ClientsPlan& plan) {
    plan.users = user_ramp(config);
    plan.slots = plan.users.most();
    plan.first_slot = c.state<UserSlot>("users", std::max(plan.slots, 1u));
    plan.slot_column = c.column<UserSlot>();
    plan.graceful_ramp_down = sim_time(config.graceful_ramp_down());
    plan.think_time = static_cast<double>(sim_time(config.think_time()));
    plan.constant_think = config.think_time_law() == CONSTANT_THINK_TIME;
}

ClassMix classes_by_weight(const Shared& shared, const Clients& config) {
    ClassMix mix;
    for (std::size_t i = 0; i < shared.classes.size(); ++i) {
        const RequestClassPlan& each = shared.classes[i];
        bool used = config.request_classes().empty();
        for (const std::string& id : config.request_classes()) used |= id == each.id;
        if (used && each.weight > 0) mix.add(static_cast<std::uint8_t>(i), each.weight);
    }
    if (mix.empty()) mix.add(0, 1);
    mix.finish();
    return mix;
}

std::uint8_t class_index(const Shared& shared, const std::string& id) {
    std::size_t i = 0;
    while (i + 1 < shared.classes.size() && shared.classes[i].id != id) ++i;
    return static_cast<std::uint8_t>(i);
}

std::vector<ClassMix> classes_of_replay(const Shared& shared, const Clients& config, const ClassMix& by_weight) {
    const std::vector<std::string> named = replay_classes(config);
    if (std::all_of(named.begin(), named.end(), [](const std::string& id) { return id.empty(); })) return {};
    std::vector<ClassMix> mixes;
    for (const ReplayStep& step : replay_steps(config)) {
        ClassMix& mix = mixes.emplace_back();
        for (const ReplayStep::Share& share : step.shares) {
            const std::string& id = named[share.request_class];
            if (id.empty())
                mix.add(by_weight, share.rate);
            else
                mix.add(class_index(shared, id), share.rate);
        }
        mix.finish();
    }
    return mixes;
}

}  // namespace

void compile_load(Compiler& c, const Clients& config, ClientsPlan& plan) {
    plan.open = !is_closed(config);
    plan.poisson = config.arrivals() == POISSON;
    if (plan.open)
        plan.curve = load_curve(config);
    else
        compile_users(c, config, plan);
    plan.classes = classes_by_weight(*plan.shared, config);
    if (config.executor() == REPLAY) plan.classes_of_piece = classes_of_replay(*plan.shared, config, plan.classes);
    plan.one_class = plan.classes.is_one() && plan.classes_of_piece.empty();
}

void check_clients(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    const auto& config = static_cast<const Clients&>(message);
    if (config.executor() == REPLAY && config.replay_size() > kMostReplayPoints)
        issues.push_back({Issue::Severity::Error, id, "config.replay",
                          say("The replay has %1 points; at most %2 are possible.", config.replay_size(), kMostReplayPoints),
                          say("Import the recording instead, which puts neighbouring points together.")});
}

void check_clients_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                             std::vector<Issue>& issues) {
    const auto& config = static_cast<const Clients&>(message);
    if (config.executor() != REPLAY) return;
    std::vector<const model::Connection*> connections;
    for (const model::Connection& each : design.connections())
        if (each.from() == id) connections.push_back(&each);
    if (connections.empty()) return;
    const std::vector<std::string> replayed = replay_classes(config);
    for (const model::RequestClass& each : design.request_classes()) {
        const bool is_carried = std::any_of(connections.begin(), connections.end(), [&](const auto* by) { return carries(*by, each); });
        if (is_carried || std::find(replayed.begin(), replayed.end(), each.id()) == replayed.end()) continue;
        issues.push_back(
            {Issue::Severity::Warning, id, "config.replay",
             say("No connection of \"%1\" carries request class \"%2\", which is replayed: such requests end as dropped.", id, each.id()),
             say("Let a connection carry it.")});
    }
}

}  // namespace nephoscope::services
