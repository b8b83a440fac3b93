#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/base/text.h"
#include "engine/kernel/frame.h"
#include "engine/run/ledger.h"
#include "engine/scenario/cloud_watch.h"
#include "engine/scenario/experiments.h"
#include "engine/scenario/pipelines.h"
#include "engine/scenario/recovery.h"
#include "engine/services/elastic_load_balancing/target_health.h"
#include "engine/services/observation.h"

namespace nephoscope::run {

enum class Health : std::uint8_t { Idle, Healthy, Degraded, Throttled, Failed };

using kernel::kOutcomes;
using kernel::Outcome;
using services::CellState;
using services::elb::TargetHealth;

/// Why a number is red: which limit, its value, its source, and the setting that holds it.
struct Reason {
    Text text;               ///< "Connections: 648 of 648 in use"
    std::string fact;        ///< id of the fact it rests on, "RDS-20"; empty: a setting of ours
    std::string object;      ///< component or connection that holds the setting
    std::string field;       ///< "config.max_connections"
    std::string offer = {};  ///< text for that field that would help: what apply_setting of model/edit.h takes; empty: there is none
};

/// One instance, node or replica, as its card shows it.
struct Cell {
    std::uint32_t instance = 0;  ///< its number: what faults aim at
    std::string label;           ///< "i-3", "primary"
    CellState state = CellState::Empty;
    std::uint16_t zone = 0;   ///< index in Names::zones
    float utilization = 0;    ///< 0..1
    std::uint32_t queue = 0;  ///< requests waiting
    float lag_seconds = 0;    ///< replicas
    int version = -1;         ///< of its app, by number in the order of their ids; -1: there is one only
    /// What the load balancer in front of it thinks, which its state does not say; of several, the worst.
    TargetHealth target = TargetHealth::None;
};

/// One component now. Rates and latencies are over the last `Names::window`; counts since the end of warm-up.
struct ComponentView {
    Health health = Health::Idle;
    std::vector<Reason> reasons;       ///< empty when healthy
    double arrivals = 0;               ///< calls that came, a second
    double throughput = 0;             ///< calls finished a second
    double error_rate = 0;             ///< 0..1
    double p50 = 0, p95 = 0, p99 = 0;  ///< milliseconds
    std::uint64_t samples = 0;         ///< latencies behind them
    double utilization = 0;            ///< 0..1
    double queue = 0;                  ///< waiting now
    std::uint64_t in_flight = 0;
    std::uint64_t calls = 0;
    std::uint64_t outcomes[kOutcomes] = {};
    double usd = 0;               ///< since time 0
    double usd_per_hour = 0;      ///< over the window; of the system without its pipelines, whose minutes fall due one by one
    double usd_per_month = 0;     ///< if it went on as it did since the end of warm-up
    std::vector<BillItem> bill;   ///< what `usd` is made of; of the system: empty
    std::vector<double> metrics;  ///< in the order of its service's `metrics`
    std::vector<Cell> cells;
    std::vector<services::StepReading> steps;  ///< of a workflow: its states in the definition's order, then those of older ones
    std::vector<services::DeploymentReading> deployments;  ///< onto it, in the order of their begin, the last ones
};

/// What is no component and costs: an alarm, a scaling policy, a pipeline. Numbers as in ComponentView.
struct AccountView {
    std::string id, name;
    double usd = 0;
    double usd_per_month = 0;
    std::vector<BillItem> bill;
};

/// What the time of a fault cost, all together.
struct EpisodeView {
    std::string action, target;
    SimTime from = 0, to = 0;  ///< to: now, while it goes on
    double usd = 0;
};

struct ConnectionView {
    double rate[kOutcomes] = {};  ///< calls finished a second by outcome
    double hits = 0;              ///< of the ok ones, a second: answered by a cache
    double mean_latency = 0;      ///< milliseconds
    std::uint64_t in_flight = 0;
};

/// A sampled request on its way. Where it is between two frames follows from the times and the playback clock.
struct Flight {
    std::uint64_t request = 0;
    std::uint16_t connection = 0;  ///< index in Names::connections
    bool back = false;             ///< the answer
    Outcome outcome = Outcome::Ok;
    bool hit = false;
    SimTime start = 0;   ///< left one end at
    SimTime arrive = 0;  ///< reaches the other end at
    bool traced = false;
};

/// Ids behind the indices of Views; changes only with an edit of the design.
struct Names {
    std::vector<std::string> components;
    std::vector<std::string> connections;
    std::vector<std::string> zones;  ///< container ids; zones[0] is "" where there is none
    SimTime window = kSecond;
};

struct LogEntry {
    SimTime time = 0;
    std::string component;  ///< id; empty: the run itself
    std::string what;       ///< stable word: "failover-started"
    Text text;              ///< "primary db-1a failed; the standby in zone b takes over in 60 s"
    enum class Level : std::uint8_t { Info, Warning, Problem, Good } level = Level::Info;
};

/// One series, `step` apart, from time 0.
struct Series {
    std::string object;  ///< component id; empty: the whole system
    /// "arrivals" "throughput" "p50" "p95" "p99" "error_rate" "utilization", "cost" (USD an hour), or a metric of the service
    std::string metric;
    SimTime step = kSecond;
    std::vector<float> values;  ///< NaN where there was no sample
};

/// The executions of a workflow: see Session::watch_executions.
struct ExecutionsView {
    std::string component;
    std::vector<services::ExecutionReading> executions;  ///< whose history is kept, the newest first
    std::uint64_t chosen = 0;                            ///< number of one of them; 0: none
    std::vector<services::HistoryEvent> history;         ///< of the chosen one; empty when it is not kept
};

enum class Phase : std::uint8_t { Empty, Paused, Playing, Finished, Failed };

/// A small immutable picture of a run. Made on the engine's thread, read on any.
struct View {
    std::uint64_t number = 0;    ///< grows; a reader may skip some
    std::uint64_t document = 0;  ///< number of the document that runs
    Phase phase = Phase::Empty;
    /// `now` was asked for (load, seek, step, run_until) and is not where playing was paused; while playing: on the way there.
    bool sought = false;
    Text message;  ///< why it failed or stopped early; empty otherwise
    SimTime now = 0;
    SimTime warmup = 0;  ///< results count from here
    SimTime end = 0;
    std::uint32_t seed = 1;
    double speed = 1;              ///< asked for; 0 is "as fast as possible"
    double reached_speed = 0;      ///< simulated seconds a wall second
    double events_per_second = 0;  ///< wall
    std::uint64_t events = 0;
    std::uint64_t requests = 0;  ///< finished
    std::uint64_t in_flight = 0;
    std::vector<scenario::AlarmReading> alarms;  ///< `node` is the index of `components`
    ComponentView system;                        ///< all clients together; what all of the design costs
    std::vector<AccountView> account;            ///< alarms, policies, pipelines, each in the order of the design
    double measured_usd = 0;                     ///< since the end of warm-up
    std::vector<EpisodeView> episodes;
    std::vector<scenario::RecoveryReading> recoveries;     ///< in the order in which their triggers began
    std::vector<scenario::ScalingLag> scaling_lags;        ///< in the order in which they were decided
    std::vector<scenario::ExperimentReading> experiments;  ///< by id
    std::vector<scenario::PipelineReading> pipelines;      ///< by id
    std::shared_ptr<const Names> names;
    std::vector<ComponentView> components;
    std::vector<ConnectionView> connections;
    std::vector<Flight> flights;                       ///< at most 4,096
    std::shared_ptr<const ExecutionsView> executions;  ///< null: nobody watches them, or there is no such workflow
    std::size_t log_size = 0;                          ///< entries Session::log can give
    std::size_t series_size = 0;                       ///< points each series has
    std::uint64_t trace_changes = 0;                   ///< grows whenever Session::traces has others
    std::uint64_t dropped_traces = 0;                  ///< the oldest, that are not kept any more
    std::uint64_t branch = 0;                          ///< grows when the past was left behind: readers of log and series start anew
};

}  // namespace nephoscope::run
