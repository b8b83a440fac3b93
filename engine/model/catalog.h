#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"
#include "engine/model/facts.h"
#include "engine/model/message_type.h"
#include "engine/model/prices.h"

namespace nephoscope::model {

/// What the model must know of a service to read, check and connect its components.
struct ComponentType {
    std::string name;              ///< "rds"
    std::string title;             ///< "RDS", as messages call it
    MessageType config;            ///< of a generated message
    bool calls = false;            ///< may be the `from` of a connection
    bool called = false;           ///< may be the `to`
    bool group = false;            ///< has instances requests can be spread over
    Role initial_role = ALL;       ///< of a new connection to it
    Mode outgoing_mode = SYNC;     ///< of connections from it; anything but SYNC is the only one possible
    bool accepts_async = false;    ///< can answer a call at once and work on it later
    bool private_network = false;  ///< in a VPC, and called from inside it only
    Text needs;                    ///< said of one that calls nobody; empty: it may be
    /// Why it cannot be connected with another type, from it (`outgoing`) or to it; empty text: it can. May be empty itself.
    std::function<Text(const ComponentType& other, bool outgoing)> refuses;
    std::string id_stem;                                  ///< new components are called db-1, db-2 ...: "db"; empty: the name
    std::vector<std::string> metrics;                     ///< their names
    std::vector<std::string> spread_metrics;              ///< those whose single values can be had: times
    std::vector<std::string> gauge_metrics;               ///< those that have a level at any time: a lowest and a highest
    bool scales = false;                                  ///< its capacity can be changed by scaling policies
    bool only_tracks = false;                             ///< by target tracking and scheduled bounds alone
    TrackedMetric tracked = ASG_AVERAGE_CPU_UTILIZATION;  ///< that means the metric of its capacity
    double most_tracked = 100;                            ///< what that metric can be at the most
    std::vector<int> deployment_policies;                 ///< that bring app versions to it, DeploymentPolicy by number; empty: none does
    bool splits = false;                                  ///< a load balancer that can split traffic between versions
    std::vector<std::string> fault_actions;               ///< what can befall it; empty: not checked
    /// Checks that need more than one field (min <= desired <= max): appends issues whose `object` is `id` and whose `field` starts
    /// with "config.". May be empty. Gets configs whose single fields may still be out of range.
    std::function<void(const google::protobuf::Message& config, const std::string& id, Issues& issues)> check;
    /// The same for what depends on other parts of the design, such as the connections a setting names. May be empty.
    std::function<void(const google::protobuf::Message& config, const std::string& id, const Design& design, Issues& issues)>
        check_in_design;

    /// Requests start there: it calls and nothing can call it.
    bool is_source() const { return calls && !called; }
};

/// Why the one cannot call the other, whatever the connection's settings; empty: it can.
Text why_not_connected(const ComponentType& from, const ComponentType& to);
/// Whether a connection between them can have this mode.
bool may_have_mode(const ComponentType& from, const ComponentType& to, Mode mode);

/// All services of this build, filled by them: the model itself knows none. Safe from several threads once filled.
struct Catalog {
    std::vector<ComponentType> types;
    FactTable facts;
    PriceTable prices;
    /// Checks that need the whole design and what services know of each other; gets designs whose parts may still be wrong. May be empty.
    std::function<void(const Design&, Issues&)> check;

    /// By name ("rds"), by full name of the config ("nephoscope.services.Rds") or by type URL; null when unknown.
    const ComponentType* find(std::string_view name) const;
    /// The type of a component; null when its config is of a type this build does not know, or empty.
    const ComponentType* type_of(const Component& component) const { return find(component.config().type_url()); }
};

/// The config as a message; null when its type is unknown or its bytes are damaged.
std::unique_ptr<google::protobuf::Message> unpack(const google::protobuf::Any& any, const Catalog& catalog);

/// Equal messages give equal bytes.
google::protobuf::Any pack(const google::protobuf::Message& config);

/// An empty message of a generated type.
std::unique_ptr<google::protobuf::Message> new_message(const google::protobuf::Descriptor& descriptor);

/// Equal messages give equal bytes.
std::string serialize(const google::protobuf::Message& source);

}  // namespace nephoscope::model
