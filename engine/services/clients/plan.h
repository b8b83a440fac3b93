#pragma once

#include <vector>

#include "engine/services/clients/clients.h"
#include "engine/services/clients/curve.h"
#include "engine/services/clients/user_ramp.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

/// Which request classes there are at a time, by cumulated share.
class ClassMix {
public:
    void add(std::uint8_t request_class, double weight);
    /// All of another one, with `weight` in all.
    void add(const ClassMix& other, double weight);
    /// Brings the shares to a sum of 1, where there are any.
    void finish();

    bool empty() const { return parts_.empty(); }
    bool is_one() const { return parts_.size() == 1; }
    std::uint8_t first() const { return parts_.front().request_class; }
    /// `u` in [0, 1). REQUIRES: it is not empty.
    std::uint8_t pick(double u) const {
        std::size_t i = 0;
        while (i + 1 < parts_.size() && u >= parts_[i].up_to) ++i;
        return parts_[i].request_class;
    }

private:
    struct Part {
        std::uint8_t request_class;
        double up_to;
    };
    std::vector<Part> parts_;
};

/// What one user is doing, so that a user who is no longer wanted can be found.
struct UserSlot {
    kernel::FrameId user;     ///< 0: nobody
    kernel::FrameId stopper;  ///< ends what the user is doing when its time is up; 0: wanted
};

struct ClientsPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    bool open = true, poisson = true, constant_think = false, one_class = true;
    LoadCurve curve;  ///< of an open load
    UserRamp users;   ///< of a closed load
    std::uint32_t slots = 0, first_slot = 0, slot_column = 0;
    SimTime graceful_ramp_down = 0;
    double think_time = 0;
    ClassMix classes;
    std::vector<ClassMix> classes_of_piece;  ///< of a replay with classes, by piece of the curve; otherwise empty
    std::uint32_t hosts = 1;
    std::uint64_t id_prefix = 0;
    std::vector<CallPlanRef> calls;
    CallSequence sequence;

    ClientsState& of(kernel::Kernel& k) const { return k.state<ClientsState>(node); }
    UserSlot& slot(kernel::Kernel& k, std::uint32_t user) const { return k.w.column<UserSlot>(slot_column)[first_slot + user]; }
};

/// All of a plan that follows from settings and design alone.
void compile_load(Compiler& c, const Clients& config, ClientsPlan& plan);

/// ServiceType::check.
void check_clients(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues);
/// ServiceType::check_in_design: of a replay, the request classes that nobody would answer.
void check_clients_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                             std::vector<Issue>& issues);

}  // namespace nephoscope::services
