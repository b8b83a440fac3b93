#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/message_type.h"

namespace google::protobuf {
class Message;
}

namespace nephoscope::model {
class Design;
class RequestClass;
}  // namespace nephoscope::model

namespace nephoscope::services {

class Compiler;
struct ExecutionReading;
struct HistoryEvent;
struct Observation;
struct Metered;
class Usage;
namespace access {
struct CallKind;
}
namespace named_item {
enum class Action : std::uint8_t;
}

/// AWS's own categories; they choose the tile's colour.
enum class Category { Compute, Storage, Database, Network, Integration, Security, Generic };

/// How a metric's number is made from a period and shown. A Share is published in percent, a Fraction as 0 to 1.
enum class MetricKind { Count, Rate, Gauge, Share, Fraction, Seconds, Milliseconds, Microseconds, Bytes };

/// One of a span's unit in seconds; 0: it is no span.
constexpr double seconds_of(MetricKind kind) {
    switch (kind) {
        case MetricKind::Seconds: return 1;
        case MetricKind::Milliseconds: return 1e-3;
        case MetricKind::Microseconds: return 1e-6;
        default: return 0;
    }
}

/// One number a component publishes. CloudWatch's name where CloudWatch has it; otherwise its namespace is "Nephoscope/<Service>".
struct Metric {
    std::string_view name;   ///< "HealthyHostCount"
    std::string_view space;  ///< "AWS/ApplicationELB"
    std::string_view label;  ///< "Healthy targets"
    MetricKind kind;
    std::string_view help;
    bool spread = false;    ///< of a time: its single values can be had, from ServiceType::spreads
    bool minutely = false;  ///< published each minute, whatever ScalingType::resolution says
};

/// The generic elements cards are made of; `shapes/` draws them, it knows no service.
enum class ElementKind {
    Gauge,  ///< bar 0..1 with a text: `metric` is a Share or a Fraction
    Cells,  ///< one cell for each instance, with state, utilisation and queue: the View's cells
    Queue,  ///< a number of waiting things
    Lag,    ///< seconds behind
    Badge,  ///< a number with a label, shown while it is not 0
    Rate,   ///< per second
};

struct Element {
    ElementKind kind;
    std::string_view metric;          ///< name in `metrics`; empty for Cells
    std::string_view label;           ///< short: "hit", "queue", "lag"
    std::string_view otherwise = {};  ///< metric in its place while the component has none of that name
};

/// Something that a row of a table has: "%1 GiB" and 8.
struct Amount {
    std::string_view words;
    double number;
};

/// One of AWS's tables that is part of the program, and the text setting that names a row of it: an instance type, a class.
struct ValueTable {
    std::string_view field;         ///< of the config: "instance_type"
    std::string_view source, date;  ///< where it was read, and the date of that copy
    std::vector<std::string_view> (*names)();
    /// What the row of this name has; empty: there is no such row.
    std::vector<Amount> (*row)(std::string_view name);
};

/// Names of the rows of a table that is an array.
template <const auto& kRows>
std::vector<std::string_view> names_of() {
    std::vector<std::string_view> names;
    for (const auto& row : kRows) names.push_back(row.name);
    return names;
}

/// What an action can be aimed at.
enum class FaultTarget { Component, Instance, Zone, Connection };

/// In what a chart's values are.
enum class ChartUnit {
    Number,
    PerSecond,  ///< of a Count: how fast it grows
    Percent,    ///< of a Share or a Fraction
    Milliseconds,
    Seconds
};

/// A chart of a component's own metrics, beside those that every component has.
struct Chart {
    std::string_view title;  ///< "Targets healthy / unhealthy": names its curves in their order
    ChartUnit unit;
    std::array<std::string_view, 3> metrics;  ///< Metric::name; empty: fewer
    bool at_times = false;                    ///< shown only where there is something to see
};

/// A fault of the context menu and of fault plans. FIS's id, or "neph:..." where FIS has none.
struct FaultType {
    std::string_view action;  ///< "aws:rds:failover-db-cluster"
    std::string_view label;   ///< "Fail over"
    FaultTarget target;
    std::string_view magnitude;  ///< label of the magnitude with its unit, "Added latency (s)"; empty: none
    double initial_magnitude;
    std::string_view help;
    bool lasts = false;                ///< it goes on until its end; otherwise it is of an instant
    bool names_paths = false;          ///< it is about paths, FaultAction::paths
    bool of_part = false;              ///< the magnitude says which of several parts it hits, from 1: "Zone (1, 2, ...)"
    std::string_view fis_action = {};  ///< AWS FIS's name for it where that is another one
};

/// Which instance a fault hits.
struct Victim {
    std::int64_t instance;     ///< its slot; -1: the service chooses
    std::uint64_t number = 0;  ///< which of those that have the slot one after the other; 0: they are not told apart

    bool operator==(const Victim&) const = default;
};

/// What an instance's network interface does to each packet that leaves it.
struct Egress {
    SimTime delay = 0;
    double loss = 0;  ///< share of the packets
};

/// In which way a service is called.
enum class Speaks : std::uint8_t {
    Http,       ///< requests for a path
    Functions,  ///< invocations; also of whole batches (messages.h)
    Aws,        ///< calls of an AWS API
    Store       ///< a database's or a cache's own protocol
};

/// What a connection from or to a service may be.
struct Port {
    bool calls;    ///< it can be the `from` of a connection
    bool called;   ///< it can be the `to`
    bool group;    ///< it has instances a load balancer can spread requests over
    bool outside;  ///< not in a Region: the internet lies between it and everything else
    bool named;    ///< found by a DNS name that leads to one of its instances: callers keep the answer
    /// The role a new connection to this service gets, a Role of design.proto by number.
    int initial_role;
    /// The mode of connections from it, a Mode of design.proto by number: 0 for calls, 1 for what is pushed, 2 for what is polled from it.
    int outgoing_mode = 0;
    Speaks speaks = Speaks::Http;
    bool accepts_async = false;    ///< calls with Operation kAsync are answered at once and worked on later
    bool accepts_batches = false;  ///< calls with Operation kBatch bring several messages (messages.h), as those of functions do
    bool private_network = false;  ///< in a VPC, and called from inside it only
};

/// An action of a service's API, as policies name it, and the calls that ask for it.
struct ApiAction {
    enum class Of : std::uint8_t { Reads, Writes, Every, Polls } of;
    std::string_view name;  ///< "s3:GetObject"
};

/// Who a service is to IAM and to security groups: see access.h.
struct AccessType {
    std::span<const ApiAction> actions = {};  ///< empty: no policy is asked about calls to it
    std::string_view arn = {};                ///< of what they are about: "{id}" is the component, "{item}" what the request is about
    std::string_view service = {};            ///< who it is when it calls on nobody's behalf: "sns.amazonaws.com"; empty: it has a role
    bool has_role = false;                    ///< it has a role all the same, for all but functions
    bool is_key = false;                      ///< its own policy decides how far policies of roles count
    /// Id of the key that its calls use on their caller's behalf, for which the caller needs permission too; empty: none. Null: never.
    const std::string& (*key)(const google::protobuf::Message& config) = nullptr;
    std::string_view key_field = {};  ///< the setting it stands in, "config.key_id"
    /// The kinds of calls that there are: see access::kinds_of_call. Null: one.
    std::vector<access::CallKind> (*kinds_of_call)(const google::protobuf::Message& config, const model::RequestClass* about,
                                                   named_item::Action named) = nullptr;
    /// The TCP port its security group guards. Null: it has no security group.
    std::uint16_t (*port)(const google::protobuf::Message& config) = nullptr;
    /// How long it waits for a connection to open, as a fact; empty: Network.connect_timeout.
    std::string_view connect_timeout = {};
};

/// What scaling policies see of a component, and change: the scalable target of (EC2 and Application) Auto Scaling.
struct ScalableTarget {
    std::uint32_t min_capacity, max_capacity, desired_capacity;
    std::uint32_t in_service;                ///< past their warm-up
    bool warming;                            ///< some are on their way to be in service, or younger than the warm-up
    bool busy;                               ///< a change of capacity is not complete: something launches or ends
    std::uint32_t room = ~std::uint32_t{0};  ///< more than this it cannot have now, whatever its maximum: an account's quota
    bool suspended = false;                  ///< neither policies nor scheduled actions change it now
};

/// How a component's capacity can be scaled.
struct ScalingType {
    std::string_view unit;    ///< of capacity, in the plural: "instances"
    std::string_view metric;  ///< Metric::name of the share that target tracking keeps at its target
    bool of_cells;            ///< the metric is the mean over the cells that are warm; otherwise the component's own
    bool only_tracks;         ///< nothing but target tracking and scheduled bounds: no steps, and no desired capacity that is scheduled
    int tracked;              ///< TrackedMetric of design.proto by number that means this metric
    double target;            ///< that new policies begin with
    SimTime (*resolution)(const kernel::Program&, kernel::NodeIndex);  ///< how often its metrics in AWS/EC2 have a datapoint
    std::uint32_t (*most)(const kernel::Program&, kernel::NodeIndex);  ///< capacity that it has been given room for
    ScalableTarget (*describe)(kernel::Kernel&, kernel::NodeIndex, SimTime warmup);
    /// Sets minimum, maximum and desired capacity. REQUIRES: desired <= max, min <= desired unless there is no room for it, and max is at
    /// most `most`.
    void (*update)(kernel::Kernel&, kernel::NodeIndex, const ScalableTarget&);
    /// Whether it can be scaled as it is set; null: always.
    bool (*possible)(const google::protobuf::Message& config) = nullptr;
};

/// The last rise of a capacity that a component's own auto scaling decided, no policy of the design.
struct CapacityRaise {
    std::string of;  ///< its unit and whose it is: "RCU", "WCU of index by-date"
    double wanted;   ///< capacity
    SimTime from;    ///< begin of the first of the minutes in a row that were above the target
    SimTime decided;
    SimTime served;  ///< -1: not yet
};

/// How a deployment stands.
enum class DeploymentProgress : std::uint8_t { None, Running, Succeeded, Failed };

/// How deployments bring app versions to a component. It knows its deployments by their ids.
struct DeploymentType {
    std::span<const int> policies;  ///< DeploymentPolicy of design.proto by number
    /// One begins, whatever its time, when what happens at this instant is done.
    void (*start)(kernel::Kernel&, kernel::NodeIndex, std::string_view deployment);
    /// Its alarm is in ALARM: it is stopped if it is under way, unless it is being rolled back.
    void (*stop)(kernel::Kernel&, kernel::NodeIndex, std::string_view deployment);
    /// Of the one under way, and of the last that ended or was refused; None of all others.
    DeploymentProgress (*progress)(kernel::Kernel&, kernel::NodeIndex, std::string_view deployment);
};

/// Of a load balancer: of the requests over a connection's target group, this share goes to the targets marked in `newer` (by instance); a
/// share of 0 makes all alike again.
using SplitTraffic = void (*)(kernel::Kernel&, kernel::NodeIndex, kernel::LinkIndex, double share, const std::vector<std::uint8_t>& newer);

/// All the rest of the house knows about a service. One constant value for each, in its folder; see services/README.md.
struct ServiceType {
    std::string_view name;           ///< folder and JSON type: "rds"
    std::string_view title;          ///< "RDS"
    std::string_view abbreviations;  ///< further words the palette finds it by: "database sql mysql"
    std::string_view id_stem;        ///< new components are called db-1, db-2 ...: "db"
    Category category;
    Port port;
    model::MessageType config;  ///< the message in its .proto
    std::span<const Metric> metrics;
    std::span<const Element> card;
    std::span<const FaultType> faults;
    std::string_view facts;  ///< facts.textproto, encoded: see FactTable::add
    std::string_view icon;   ///< icon.svg: strokes in currentColor in a 24-unit box
    std::string_view help;   ///< help.md
    /// Instance slots a component can have at the most: what load balancers, pools and DNS caches keep an entry for.
    std::uint32_t (*instances)(const google::protobuf::Message& config);
    /// Turns one component's config into kernel nodes. Called with validated designs only.
    void (*compile)(Compiler&, const google::protobuf::Message& config);
    /// Reads a running component's state: what cards, charts and results show.
    void (*observe)(kernel::Kernel&, kernel::NodeIndex, Observation&);
    /// Checks that need more than one field; null: none. See ComponentType::check of model/catalog.h.
    void (*check)(const google::protobuf::Message& config, const std::string& id, std::vector<Issue>& issues);
    /// Why AWS has no such connection, from it (`outgoing`) or to it, as a sentence; empty: it has. Null: all that the ports allow.
    Text (*refuses)(const ServiceType& other, bool outgoing) = nullptr;
    /// Called before an edit that leaves it with fewer instance slots: what is on the others ends. Null: it has none that hold requests.
    void (*shrink)(kernel::Kernel&, kernel::NodeIndex, std::uint32_t slots) = nullptr;
    /// Checks that need the rest of the design, such as what a setting names; null: none. See ComponentType::check_in_design.
    void (*check_in_design)(const google::protobuf::Message& config, const std::string& id, const model::Design& design,
                            std::vector<Issue>& issues) = nullptr;
    /// Said of one without a connection from it, where it is of no use alone; null: it may be.
    Text (*needs)() = nullptr;
    AccessType access = {};
    std::span<const Chart> charts = {};    ///< at most four, those at times aside
    const ScalingType* scaling = nullptr;  ///< null: its capacity is as it is set
    /// Of each of its capacities the last rise, unless an edit took it back. Null: it has no auto scaling of its own.
    std::vector<CapacityRaise> (*raises)(kernel::Kernel&, kernel::NodeIndex) = nullptr;
    const DeploymentType* deployment = nullptr;  ///< null: it runs no app version that deployments could bring
    SplitTraffic split_traffic = nullptr;        ///< null: it cannot
    /// What an edit must leave to those that run although the new design says otherwise: Compiler::carried of the plan after. Null, or
    /// nothing: there is nothing of that kind.
    std::shared_ptr<const void> (*carry)(kernel::Kernel&, kernel::NodeIndex) = nullptr;
    /// Adds where the single values of a metric that has a spread are kept, in nanoseconds; null: none of its metrics has one.
    void (*spreads)(kernel::Kernel&, kernel::NodeIndex, std::string_view metric, std::vector<kernel::Spread*>& out) = nullptr;
    /// Executions whose history is kept, the newest first; null: it has none.
    std::vector<ExecutionReading> (*executions)(kernel::Kernel&, kernel::NodeIndex) = nullptr;
    /// The events of one of them, by id; empty when it is not kept.
    std::vector<HistoryEvent> (*history)(kernel::Kernel&, kernel::NodeIndex, std::uint64_t number) = nullptr;
    /// Id of the group in whose Elastic Beanstalk environment it is, to be made and deleted with it; empty: in none. Null: never.
    const std::string& (*environment)(const google::protobuf::Message& config) = nullptr;
    /// Adds what a component has used of the prices since the statistics started, data transfer aside. Null: nothing is billed.
    void (*meter)(const Metered&, Usage&) = nullptr;
    const char* free = nullptr;  ///< why nothing is billed, as a sentence
    /// What its calls to a component of the design do to the item that they name, each once; None for those that do as the class of their
    /// request says. Null: they all do. See named_item.h.
    std::vector<named_item::Action> (*named_calls)(const google::protobuf::Message& config, const std::string& id,
                                                   const model::Design& design, const std::string& callee) = nullptr;
    /// Of the instance in a slot, now, and of nobody where none is there. Null: its interfaces are as they should be. See network_faults.h.
    Egress (*egress)(kernel::Kernel&, kernel::NodeIndex, std::uint32_t slot) = nullptr;
    /// Whom a fault of an instance hits: the one in this slot, or any if that is -1. Nothing: nobody is there. Null: see FaultAction.
    std::optional<Victim> (*victim)(kernel::Kernel&, kernel::NodeIndex, std::string_view action, std::int64_t instance) = nullptr;
    std::span<const ValueTable> tables = {};  ///< that settings name rows of
};

/// What befalls zones, connections and any component that can be called, whatever its service. For the life of the program; any thread.
std::span<const FaultType> common_faults();

/// Every service, in the order of the palette. The same objects for the life of the program; any thread.
std::span<const ServiceType* const> all();

/// By name ("rds") or by the full name of its config ("nephoscope.services.Rds"); null when unknown.
const ServiceType* find(std::string_view name);

}  // namespace nephoscope::services
