#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeinfo>
#include <unordered_map>
#include <vector>

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/catalog.h"
#include "engine/model/design.pb.h"
#include "engine/parts/caller.h"
#include "engine/parts/law.h"
#include "engine/services/service.h"

namespace nephoscope::services {

/// Items with their popularity; a key is an item's number, 0 the most popular.
struct DataSetPlan {
    std::string id;
    std::uint32_t items = 1;
    std::uint32_t item_bytes = 0;
    std::vector<double> keep;          ///< alias method (Walker 1977): probability of keeping a slot
    std::vector<std::uint32_t> alias;  ///< empty: uniform
    std::uint32_t last_write = 0;      ///< first element of the column of SimTime; 0: nothing writes
};

struct RequestClassPlan {
    std::string id;
    double weight = 1;
    bool write = false;
    std::uint32_t request_bytes = 0, response_bytes = 0;
    int data_set = -1;
    std::uint32_t scanned_mebibytes = 0;
    std::string path;  ///< "/products/{id}"; may be empty
};

struct AppVersionPlan {
    std::string id;
    parts::Law service_time;
    double error_rate = 0;
    SimTime startup_time = 0;
    bool fails_health_checks = false;
    double memory = 0, memory_per_request = 0;  ///< MiB: without requests, and held by each until its answer
    bool garbage_collected = false;
    std::uint32_t memory_size = 0;  ///< MB, in a function; 0: as the function's
    SimTime init_code_time = 0;     ///< in a function; 0: as the function's

    bool has_memory() const { return memory > 0 || memory_per_request > 0; }
};

/// What all components share.
struct Shared {
    std::vector<DataSetPlan> data_sets;
    std::vector<RequestClassPlan> classes;
    std::vector<AppVersionPlan> versions;
    std::vector<std::string> zones;  ///< container ids; at least one element
};

/// When an item was last written at its source; 0: never. REQUIRES: the data set is written by some class.
SimTime& last_write(kernel::Kernel& k, const DataSetPlan& data_set, std::uint32_t key);
/// Whether the value a request carries is older than the newest.
bool is_stale(kernel::Kernel& k, const Shared& shared, const kernel::Request& request);

/// One connection as its caller sees it.
struct CallPlanRef {
    kernel::LinkIndex link = 0;
    kernel::NodeIndex to = 0;
    model::Role role = model::ALL;
    model::Mode mode = model::SYNC;
    model::CacheStrategy cache_strategy = model::LAZY_LOADING;
    std::uint32_t calls_per_request = 1;
    std::vector<std::uint8_t> carried;  ///< by class: 1 where a request goes over it, by its classes and its role (reads, writes)
    const ServiceType* to_type = nullptr;

    bool carries(const kernel::Request& request) const { return carried[request.request_class]; }
};

/// The calls a component makes for a request, in order; repeated calls follow each other. Made once from its connections.
class CallSequence {
public:
    struct Step {
        kernel::LinkIndex link;
        std::uint16_t number;  ///< tells repeated calls over one link apart
    };

    CallSequence() = default;
    CallSequence(const std::vector<CallPlanRef>& calls, std::size_t classes);
    /// Null when all calls are made.
    const Step* at(const kernel::Request& request, std::uint32_t position) const {
        const std::uint32_t step = begin_[request.request_class] + position;
        return step < begin_[request.request_class + 1u] ? &steps_[step] : nullptr;
    }

private:
    std::vector<Step> steps_;
    std::vector<std::uint32_t> begin_;  ///< by class, and the end
};

/// Why access control refuses, and what would help.
struct Refusal {
    Text text;           ///< "fn may not s3:PutObject on arn:aws:s3:::photos/*: no policy of its role allows it"
    std::string fact;    ///< "IAM-01"
    std::string object;  ///< component whose setting says so
    std::string field;   ///< "role_policy"
    std::string rule;    ///< what would have to be added, as JSON; empty: something has to go instead
    std::string offer;   ///< the whole text of the field with the rule in it
};

/// What access control says about one connection: access.h.
struct LinkGuard {
    std::vector<std::uint8_t> denied;        ///< by request class: 0, or the number of its refusal from 1; empty: all may pass
    std::vector<std::uint8_t> denied_named;  ///< the same for calls that name an item, by request class and named_item::Action
    std::vector<Refusal> refusals;
    Refusal shut;                              ///< why no call gets in; none where `closed` is false
    bool closed = false;                       ///< no security group lets its calls in
    bool polls_denied = false;                 ///< who takes messages over it may not
    kernel::NodeIndex role = kernel::kNoLink;  ///< whose role calls over it; kNoLink: nobody's
    bool grouped = false;                      ///< a security group stands at its end
    SimTime connect_timeout = 0;
    std::uint32_t state = 0;  ///< in the column of access::LinkAccess
};

class CallerCache;

/// A program that asks before a call enters a component.
struct GuardedProgram : kernel::Program {
    static constexpr std::uint32_t kNoApi = ~0u;

    std::vector<LinkGuard> guards;       ///< by link
    std::vector<kernel::Routine> serve;  ///< by node: what stands behind its guard, null without one; empty: nobody has one
    std::uint32_t access_column = 0;
    std::vector<std::uint32_t> api_errors;  ///< by node, in a column of api_errors.h; kNoApi: it has no API that faults can break
    std::uint32_t api_column = 0;
    std::vector<std::uint8_t> api_speaks_http;                                               ///< by node
    std::vector<Egress (*)(kernel::Kernel&, kernel::NodeIndex, std::uint32_t slot)> egress;  ///< by node: ServiceType::egress
    std::vector<const CallerCache*> kept;  ///< by node: what its callers find without a call; null: nothing
};

/// Bytes of the mean request that a connection carries, by the weights of its classes.
struct MeanBytes {
    double request = 0, answer = 0;
};

/// An immutable plan of a whole design, with all that its nodes' configs point to. Shared by runs, snapshots and branches.
struct Plan {
    model::Design design;
    GuardedProgram program;
    Shared shared;
    std::vector<const ServiceType*> types;                                  ///< by node
    std::vector<std::shared_ptr<const google::protobuf::Message>> configs;  ///< by node: its settings
    std::vector<int> connections;                                           ///< by link: its place in the design
    std::vector<std::vector<kernel::LinkIndex>> links_from, links_to;       ///< by node, in order of their ids
    std::vector<MeanBytes> mean_bytes;                                      ///< by link
    std::vector<std::vector<bool>> stored_sets;                             ///< by node and data set: requests to it are about it
    std::vector<double> stored_bytes;                                       ///< by node: of these data sets
    std::vector<double> rates;                                              ///< USD for a unit of each price of the table
    std::vector<std::shared_ptr<void>> owned;

    /// Node or link by id; nothing when there is none.
    std::optional<kernel::NodeIndex> node(std::string_view id) const;
    std::optional<kernel::LinkIndex> link(std::string_view id) const;
};

/// By component: what ServiceType::carry gave of the plan before.
using Carried = std::map<std::string, std::shared_ptr<const void>, std::less<>>;

/// The plan of a validated design. Fails only for what validation cannot see (more state than a run may hold).
Result<std::shared_ptr<const Plan>> compile(const model::Design& design, const model::Catalog& catalog, const Carried& carried = {});

/// Handed to a service's `compile`: the component, its surroundings, and the ways to claim state.
class Compiler {
public:
    Compiler(Plan& of, kernel::NodeIndex index, const model::Component& source, const model::Catalog& types, const void* brought = nullptr)
        : plan(of), node_index(index), component(source), catalog(types), carried(brought) {}

    Plan& plan;
    const kernel::NodeIndex node_index;
    const model::Component& component;
    const model::Catalog& catalog;
    const void* const carried;  ///< what the same service's `carry` gave of the component before an edit; null: nothing

    kernel::Node& node() { return plan.program.nodes[node_index]; }
    /// Connections from this component, in the order they are called.
    std::vector<CallPlanRef> calls() const;
    /// Connections to it, by id.
    const std::vector<kernel::LinkIndex>& callers() const { return plan.links_to[node_index]; }
    /// Zones its instances are placed in, in turn; never empty.
    std::vector<std::uint8_t> zones() const;

    /// A config of the service's own, zero-initialised; lives as long as the plan. Sets node().config.
    template <typename Config>
    Config& config() {
        auto owned = std::make_shared<Config>();
        plan.owned.push_back(owned);
        node().config = owned.get();
        return *owned;
    }
    /// The component's one zeroed `State`, for Kernel::state. Claimed like state().
    template <typename State>
    void main_state(std::string_view tag) {
        node().state = state<State>(tag);
        node().column = column<State>();
    }
    /// `count` zeroed elements of the column of `State`; the number of the first. All that was claimed under one tag moves with an edit.
    template <typename State>
    std::uint32_t state(std::string_view tag, std::uint32_t count = 1) {
        return claim(plan.program, component.id(), tag, typeid(State).name(), sizeof(State), count);
    }
    /// One zeroed `State` that all components of the design share: an account's quota. Its number in the column.
    template <typename State>
    std::uint32_t account_state(std::string_view tag) {
        return shared(plan.program, tag, typeid(State).name(), sizeof(State));
    }
    /// The column of `State`, for World::column.
    template <typename State>
    std::uint32_t column() {
        return column_of(plan.program, typeid(State).name(), sizeof(State));
    }
    /// A line of this delay; equal delays share one. 0 for no delay.
    std::uint32_t line(SimTime delay);
    /// A timer list of this timeout; equal ones share one. 0 for none.
    std::uint32_t timer_list(SimTime timeout);
    std::uint32_t source(void (*fire)(kernel::Kernel&, std::uint32_t, std::uint64_t), std::uint64_t argument);
    /// Gives a link a timeout, unless its policy has one that is shorter.
    void limit(kernel::LinkIndex link, SimTime timeout);
    /// A fact's value in seconds or as a number, for constants that no setting holds ("EC-08.x").
    double fact(std::string_view name) const;

    static std::uint32_t column_of(kernel::Program& program, std::string_view type, std::size_t stride);
    static std::uint32_t shared(kernel::Program& program, std::string_view tag, std::string_view type, std::size_t stride);
    static std::uint32_t claim(kernel::Program& program, std::string_view owner, std::string_view tag, std::string_view type,
                               std::size_t stride, std::uint32_t count);
};

parts::Law law(const model::ServiceTime& time);
SimTime sim_time(const google::protobuf::Duration& duration);

/// Types and facts of every service, for reading and checking designs. Built once; any thread.
const model::Catalog& catalog();

}  // namespace nephoscope::services
