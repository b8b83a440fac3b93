#pragma once

#include <vector>

#include "engine/parts/station.h"
#include "engine/services/auto_scaling_group/deployment.h"
#include "engine/services/auto_scaling_group/hardware.h"
#include "engine/services/compiler.h"
#include "engine/services/look_aside.h"

namespace nephoscope::services::asg {

// Routines of the node; the others are the request's (0) and the caller's.
inline constexpr std::uint8_t kBoot = 1, kDrain = 2, kHealth = 3, kDeploy = 4, kSpot = 7;

// A call's frame says in `local` where it is: its instance, and how many calls of the present sequence it has made.
inline constexpr std::uint32_t kSlotMask = 0xffff, kStep = 1u << 16;
inline constexpr std::uint32_t kNobody = kSlotMask;

/// Where an instance is in its life. Starting: it runs and is registered, its app is not up yet. Detached: in service, and registered
/// nowhere. Installing: its app is stopped for another version.
enum class Life : std::uint8_t { Empty, Pending, Starting, InService, Draining, Stopped, Detached, Installing };
inline constexpr int kLives = 8;
/// Billed: its host is up.
constexpr bool is_running(Life life) { return life != Life::Empty && life != Life::Pending && life != Life::Stopped; }

/// The steps of a deployment on an instance that its life does not tell.
enum class Doing : std::uint8_t { Nothing, Stopping, Validating };

/// Of an instance or environment of Elastic Beanstalk, by CloudWatch's numbers; Pending has none, and no environment is that.
enum class Health : std::uint8_t { Ok = 0, Info = 1, Pending = 2, NoData = 10, Warning = 15, Degraded = 20, Severe = 25 };

/// What is wrong with an instance's app, from nothing to the worst.
/// FailsFast: requests get an error at once; health checks, which ask for less, pass.
enum class Sickness : std::uint8_t { None, FailsFast, AnswersErrors, Hangs };

/// Of an instance with memory; integrals over time in MiB x ns, since the statistics started.
struct MemoryState {
    double used_time, room_time;
    double held, ran;  ///< integrals of its requests and of its running that are in them
    SimTime app_up;    ///< when the app that was killed last is up again
};

/// What Elastic Beanstalk's health agent on an instance has told last: see health.h.
struct AgentState {
    std::uint32_t answers, errors;  ///< of its app, when it told
    Health status;
    std::uint8_t failed;  ///< a bit for each of its last checks, the newest is the lowest
    std::uint8_t passed;  ///< checks in a row
};

/// A slot for one instance after another. With a type or a volume its hardware is a run of blocks.
struct Instance {
    parts::StationState station;
    kernel::Gauge capacity;  ///< workers that may be used; its integral is what utilisation is a share of
    SimTime grace_end;
    SimTime launched_at;
    SimTime in_service_since;
    std::uint32_t number;  ///< how many were launched before it, and itself: its name
    std::uint32_t epoch;   ///< processes that were started for an earlier one end
    Life life;
    Sickness sickness;      ///< the worst of its `ailments`
    std::uint8_t ailments;  ///< faults of its app that act: a bit for each Sickness
    std::uint8_t zone;
    bool unreachable;  ///< its zone is lost, and nobody has noticed yet
    bool unhealthy;    ///< so says a load balancer
    bool spot;
    bool at_risk;            ///< it was recommended to replace it: it will be interrupted
    bool noticed;            ///< it has had its notice of two minutes
    bool passes;             ///< a load balancer's checks passed since it was registered
    bool held;               ///< it is not registered before its deployment says so
    bool in_batch;           ///< the running deployment looks at it
    SimTime taken_up;        ///< when it began to do so
    bool reached;            ///< it has, whatever came of it
    bool old;                ///< it was there when that began
    bool scripted;           ///< it is on its way through that one's lifecycle events
    bool broken;             ///< one of them failed, and it stays as it was then
    std::uint8_t step;       ///< of its passage: see passage.cpp
    Doing doing;             ///< what its deployment does there now
    std::uint16_t passage;   ///< how many it has begun
    std::uint16_t version;   ///< of its app: number in GroupPlan::versions
    std::uint32_t hardware;  ///< run of blocks: its HardwareState; 0: none
    std::uint64_t version_key;
    std::uint32_t flights;          ///< reads under way that others may wait for: see joined.h
    std::uint64_t revision;         ///< key of the deployment of CodeDeploy that brought what it runs; 0: none did
    double slowness;                ///< a fault: its work takes so many times as long; 0: as long as it does
    double stress;                  ///< a fault: something else takes this share of its CPUs
    double memory_stress;           ///< a fault: something else holds this share of its memory
    Egress egress;                  ///< faults: of its network interface
    bool disk_full;                 ///< a fault: its writes fail
    std::uint32_t answers, errors;  ///< of its app, since its deployment put it into service
    AgentState agent;
    MemoryState memory;
    parts::SheddingState shedding;

    void forget_answers() { answers = errors = agent.answers = agent.errors = 0; }
};

/// How many instances there shall be. The plan's are those of the start, until an edit brings others.
struct GroupSize {
    std::uint32_t least, most, desired;

    bool operator==(const GroupSize&) const = default;
    /// The next desired capacity: at most `most`, at least `least`.
    std::uint32_t clamped(std::uint32_t wanted) const { return wanted > most ? most : wanted < least ? least : wanted; }
};

struct GroupState {
    kernel::Gauge lives[kLives];  ///< instances by Life
    kernel::Gauge waiting;        ///< requests, at all instances
    kernel::Gauge impaired;       ///< instances that fail EC2's status checks
    kernel::Gauge spot;           ///< instances that run on Spot capacity
    kernel::Gauge reserved;       ///< paid for, used or not
    kernel::Gauge unused;         ///< of those
    kernel::Gauge desired;
    kernel::Gauge health;  ///< of its Beanstalk environment: a Health
    GroupSize size, planned_size;
    std::uint64_t version, planned_version;  ///< keys: what is launched, and what the plan said last
    std::uint32_t ahead;                     ///< launched before the one they replace goes: its zone has too many
    std::uint32_t extra;                     ///< instances a deployment keeps beside the desired ones
    bool holds_back;                         ///< what is launched now is held
    bool reports;                            ///< a process looks at the health of its environment
    std::uint64_t schedule;                  ///< whose processes wait
    std::uint64_t down_zones;                ///< bit by zone
    std::uint32_t launched;
    std::uint32_t turn;       ///< of callers without a load balancer
    std::uint32_t reachable;  ///< how many of `rotation` hold
    bool changed;             ///< `rotation` must be made anew
    std::uint64_t interruptions;
    std::uint64_t joined;         ///< reads that another one was made for, since the statistics began
    std::uint32_t no_capacity;    ///< faults that let no launch succeed
    std::uint64_t out_of_memory;  ///< apps that were killed
    std::uint64_t sent;           ///< bytes of answers, since the statistics began
    std::uint64_t received;       ///< bytes of requests
    std::uint64_t client_errors;  ///< answers of apps with a 4xx
    std::uint64_t server_errors;  ///< with a 5xx
};

/// What instances have for their apps, where both say how much; zeros otherwise.
struct MemoryPlan {
    double room = 0;             ///< MiB
    double collection_cost = 0;  ///< of the work, on a heap that is half full
    double most_collection = 1;  ///< times the work, at the most
};

/// How instances are bought.
struct SpotPlan {
    std::uint32_t on_demand_base = 0, on_demand_percentage = 100;  ///< of all above the base
    double interruptions = 0;                                      ///< of an instance, a nanosecond
    SimTime lead = 0;                                              ///< from the recommendation to replace one to its notice
    SimTime notice = 0;                                            ///< from the notice to the interruption
    bool rebalances = false;
    std::uint32_t reserved = 0;  ///< On-Demand instances that are paid for whether they run or not

    /// Of `size` instances; a fraction is rounded in favour of On-Demand.
    std::uint32_t on_demand(std::uint32_t size) const {
        const std::uint32_t base = size < on_demand_base ? size : on_demand_base;
        return base + ((size - base) * on_demand_percentage + 99) / 100;
    }
};

/// How long an instance waits for the lifecycle hooks of a transition, and how that ends. All of them go on at the same time.
struct HooksPlan {
    SimTime launching = 0, terminating = 0;
    bool abandons = false;  ///< launching
};

/// How often health agents report, and what it takes for one instance to lower the health of its environment.
struct HealthPlan {
    SimTime interval = 0;
    std::uint32_t failures = 0, of = 0;  ///< so many of the last checks
};

enum class Victim : std::uint8_t { Default, Oldest, Newest, ClosestToNextHour };

struct GroupPlan {
    kernel::NodeIndex node = 0;
    std::uint32_t instance_column = 0, first_instance = 0;
    std::uint32_t rotation_column = 0, rotation = 0;
    std::uint32_t slots = 0;
    GroupSize size{};
    std::vector<std::uint8_t> zones;
    parts::StationPlan station;            ///< its source is that of slot 0, the others follow
    std::vector<AppVersionPlan> versions;  ///< by id; at least one
    std::uint64_t version = 0;             ///< key of the one that instances run
    SimTime boot_time = 0, grace_period = 0, status_interval = 0, connect_timeout = 0;
    bool elb_checks = false;
    bool deep_checks = false;
    bool launches = true;    ///< what is missing, after time 0
    SimTime monitoring = 0;  ///< how often EC2 publishes metrics
    HardwarePlan hardware;
    MemoryPlan memory;
    InstanceRates rates;
    SpotPlan spot;
    HooksPlan hooks;
    Victim victim = Victim::Default;
    double rebalancing_margin = 0;            ///< of the maximum that rebalancing may go beyond it; one instance at least
    std::vector<DeploymentPlan> deployments;  ///< by id
    std::uint32_t deployment_state = 0, deployment_column = 0;
    std::uint64_t schedule = 0;  ///< key of what is deployed when
    HealthPlan health;
    struct Splitter {
        kernel::LinkIndex link;
        SplitTraffic split;
    };
    std::vector<Splitter> splitters;
    std::vector<kernel::LinkIndex> callers;

    std::vector<CallPlanRef> calls;
    LookAside aside;  ///< the same, as they are called
    bool coalesces = false;
    std::vector<std::uint64_t> data_set_of;                  ///< by class: key of its data set; 0: none
    std::vector<std::uint32_t> request_bytes, answer_bytes;  ///< by class
    const Plan* design = nullptr;                            ///< that it is part of

    /// Elastic Beanstalk deploys to it, and its instances report what they answer.
    bool reports_health() const;
    /// By whose bound it judges them: the deployment under way, or the first one. Null: they report nothing.
    const DeploymentPlan* reporting(kernel::Kernel& k) const;
    /// A load balancer checks its instances.
    bool is_balanced(const kernel::Kernel& k) const;
    /// The number of a version; the plan's own where it knows no such key.
    std::uint16_t version_of(std::uint64_t key) const;

    GroupState& group_of(kernel::Kernel& k) const { return k.state<GroupState>(node); }
    Instance& instance(kernel::Kernel& k, std::uint32_t slot) const { return k.w.column<Instance>(instance_column)[first_instance + slot]; }
    parts::Station station_of(kernel::Kernel& k, std::uint32_t slot) const {
        Instance& i = instance(k, slot);
        return {k, station, i.station, &group_of(k).waiting, &i.shedding, slot};
    }
    DeploymentState& deployment_of(kernel::Kernel& k) const { return k.w.column<DeploymentState>(deployment_column)[deployment_state]; }
    /// Null for none of this key.
    const DeploymentPlan* deployment(std::uint64_t key) const;
    /// REQUIRES: it has some.
    Hardware hardware_of(kernel::Kernel& k, std::uint32_t slot) const {
        return {k, hardware, slot, *static_cast<HardwareState*>(k.w.blocks.at(instance(k, slot).hardware))};
    }
    std::uint32_t* rotation_of(kernel::Kernel& k) const { return k.w.column<std::uint32_t>(rotation_column) + rotation; }
};

inline const GroupPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<GroupPlan>(node); }

/// Whether the slot of an instance's process belongs to another instance now: then the process ends.
bool is_stale(kernel::Kernel& k, const kernel::Frame& f);
/// Starts a process of the instance in a slot.
void spawn(kernel::Kernel& k, kernel::NodeIndex node, std::uint8_t routine, std::uint32_t slot, SimTime delay);
/// Of the version that the instance of a process runs.
SimTime startup_time(kernel::Kernel& k, const kernel::Frame& f);

/// ServiceType::egress.
Egress egress(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t slot);

/// One group's instances coming and going.
class Fleet {
public:
    Fleet(kernel::Kernel& k, kernel::NodeIndex node) : k_(k), node_(node), plan_(plan_of(k, node)), group_(plan_.group_of(k)) {}

    /// Launches or terminates until as many as desired are there. `running`: new ones are in service at once.
    void balance(bool running = false);
    /// Where a zone has two more than another: launches in the other, and lets one go when the new one is in service.
    void rebalance();
    /// One that was launched ahead is in service.
    void settle();
    /// At the start: as many as the plan says.
    void open(bool running);
    /// Changes minimum, maximum and desired capacity, and acts on it.
    void resize(GroupSize size);
    /// Lets it finish what it has, as long as its load balancers say, and replaces it.
    void retire(std::uint32_t slot);
    /// Its host is gone; another one is launched.
    void lose(std::uint32_t slot);
    void stop(std::uint32_t slot);
    /// A stopped instance boots again.
    void boot(std::uint32_t slot);
    void lose_zone(int zone);
    void regain_zone(int zone);
    void fall_ill(std::uint32_t slot, Sickness sickness);
    void recover(std::uint32_t slot, Sickness sickness);
    /// Something else takes this share of its CPUs. 0: nothing does.
    void stress(std::uint32_t slot, double share);
    /// Something else holds this share of its memory. 0: nothing does.
    void stress_memory(std::uint32_t slot, double share);
    /// Its app's process is gone, and is started again.
    void crash(std::uint32_t slot);
    /// Its host stays, and load balancers go on checking it.
    void reboot(std::uint32_t slot);
    /// Launches fail until they do not lack it any more.
    void lack_capacity(bool lacks);
    /// Terminates all, and launches as many.
    void rebuild();
    void checked(std::uint32_t slot, bool healthy);
    /// A Spot instance: recommended for replacement now, told `lead` later, and interrupted after its notice.
    void interrupt(std::uint32_t slot, SimTime lead, SimTime delay = 0);
    void recommend_replacement(std::uint32_t slot);
    /// One that is at risk goes: its replacement is in service.
    void replace_at_risk();
    /// Before a changed plan with fewer slots: the instances in the others are terminated.
    void shrink(std::uint32_t slots);
    /// Tells every load balancer who is here; adapts to a changed plan.
    void edited();
    /// The first instance in service, of those on Spot capacity, whose app is well; one that no other fault ails, if there is one.
    std::optional<std::uint32_t> any(bool spot_only = false) const;

    void enter(std::uint32_t slot, Life life);
    void count_impaired();
    /// How many of the reserved instances no instance uses.
    void count_unused();
    /// Tells all load balancers. Returns the longest time that one of them lets it work on.
    SimTime tell(std::uint32_t slot, kernel::TargetChange change);
    void remove(std::uint32_t slot);
    /// Load balancers send it nothing new. Returns how long it may still work on what it has.
    SimTime detach(std::uint32_t slot);
    /// It serves; load balancers know it.
    void attach(std::uint32_t slot);
    void stop_app(std::uint32_t slot);
    /// Out of memory. One that was in service starts again.
    void kill_app(std::uint32_t slot);
    /// REQUIRES: its app is stopped. It is up after the version's start-up time.
    void start_app(std::uint32_t slot, std::uint64_t version);
    /// Load balancers that can give this share of the requests to instances with a higher number; 0: they are like all others.
    void split(double share, std::uint32_t number);

private:
    Instance& at(std::uint32_t slot) const { return plan_.instance(k_, slot); }
    bool is_live(const Instance& i) const {
        return i.life != Life::Empty && i.life != Life::Draining && !(i.at_risk && plan_.spot.rebalances);
    }
    std::uint32_t desired() const { return group_.size.desired + group_.extra + group_.ahead; }
    void adopt(GroupSize size);
    void adopt_plan();
    bool is_down(std::uint8_t zone) const { return group_.down_zones >> (zone & 63) & 1; }
    std::string name(std::uint32_t slot) const { return "i-" + std::to_string(at(slot).number); }
    std::vector<std::uint32_t> live_by_zone() const;
    void launch(std::uint32_t slot, std::uint8_t zone, bool running);
    void launch_missing(std::vector<std::uint32_t>& live, std::uint32_t missing, bool running);
    bool goes_before(const Instance& a, const Instance& b) const;
    void terminate_surplus(std::vector<std::uint32_t>& live, std::uint32_t surplus);
    bool is_next_on_demand() const;
    void scrap(std::uint32_t slot);
    /// Its ailments have changed.
    void tell_sickness(std::uint32_t slot);
    void refit(std::uint32_t slot);
    /// As those of a process that is gone: their connections close.
    void end_requests(std::uint32_t slot);
    void end_app(std::uint32_t slot, const char* what, const Text& why);
    void cut(std::uint32_t slot);

    kernel::Kernel& k_;
    kernel::NodeIndex node_;
    const GroupPlan& plan_;
    GroupState& group_;
};

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
/// ServiceType::observe.
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

/// Surplus credits that were charged, of all instances.
double surplus_credits(kernel::Kernel& k, const GroupPlan& plan);
/// I/Os that the volumes of all instances have done.
double volume_ios(kernel::Kernel& k, const GroupPlan& plan);

/// How long a Spot instance runs until it is at risk: by chance.
SimTime time_to_interruption(kernel::Kernel& k, const GroupPlan& plan, const Instance& i);

/// A request at an instance: its own work, then its calls, cache first.
kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
/// The same where instances have a type or a volume.
kernel::FrameId serve_on_hardware(kernel::Kernel& k, kernel::FrameId id);
/// A health check: answered by the app without a worker, refused while it starts, and unanswered by what hangs or is gone.
kernel::FrameId probe(kernel::Kernel& k, kernel::FrameId id);
/// Node::silent.
bool silent(kernel::Kernel& k, kernel::NodeIndex node, kernel::Endpoint at);

kernel::FrameId boot_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId drain_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId health_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId spot_routine(kernel::Kernel& k, kernel::FrameId id);

}  // namespace nephoscope::services::asg
