#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/scenario/pipelines.h"
#include "engine/services/usage.h"

namespace nephoscope::run {

/// A position of a bill.
struct BillItem {
    model::PriceIndex price = 0;
    double quantity = 0;  ///< in the price's unit
    double usd = 0;
};

/// Of a component, or of what is none and costs: an alarm, a scaling policy, a pipeline.
struct ComponentBill {
    std::string component;  ///< its id; it may have been removed since
    double usd = 0;
    std::vector<BillItem> items;  ///< of which something was used
};

/// What a span of a run costs.
struct Bill {
    double usd = 0;
    std::vector<ComponentBill> components;  ///< all that has an id, by it

    /// Null where it has used nothing, and is not there.
    const ComponentBill* find(std::string_view component) const;
};

/// What people call a part of a bill: an alarm, a scaling policy and a pipeline by its name, all others by their ids.
std::string name_on_bill(const model::Design& design, const std::string& id);

/// USD a month, if it went on as it did over the span; 0 for no span.
double per_month(double usd, SimTime span);

/// A run whose use is metered.
struct MeteredRun {
    kernel::Kernel& k;
    const services::Plan& plan;
    const scenario::Pipelines& pipelines;
};

/// What was used since the run began, by component, alarm, scaling policy or pipeline, and by price: a value, kept with the world.
///
/// Meters count since the statistics began, under the present settings. So what they say is booked before either changes, and each hour:
/// load balancer capacity units are those of the largest dimension of an hour.
class Ledger {
public:
    using Quantities = std::map<model::PriceIndex, double>;
    using Books = std::map<std::string, Quantities>;

    /// Something that lasts, such as a fault, and what was used when it began and ended.
    struct Episode {
        std::string action, target;
        SimTime from = 0, to = -1;  ///< -1: it goes on
        Books before, after;
    };

    /// Meters begin to count anew: at the start, after an edit, when statistics start.
    void open(const MeteredRun& run);
    /// Books what they have counted, and nothing more until open().
    void book(const MeteredRun& run);
    /// What is booked so far is the warm-up's.
    void end_warmup() { warmup_ = books_; }

    void begin(const MeteredRun& run, std::string action, std::string target);
    /// The last one of these that goes on, if there is one.
    void end(const MeteredRun& run, const std::string& action, const std::string& target);
    const std::vector<Episode>& episodes() const { return episodes_; }

    /// All that was used until now.
    Books now(const MeteredRun& run) const;
    const Books& warmup() const { return warmup_; }

private:
    using Readings = std::map<std::string, std::map<services::Usage::Key, double>>;
    static Readings readings(const MeteredRun& run);

    Books books_, warmup_;
    Readings opened_;
    std::vector<Episode> episodes_;
};

/// What lies between two states of the books, at the plan's prices.
Bill bill(const Ledger::Books& from, const Ledger::Books& to, const services::Plan& plan);

}  // namespace nephoscope::run
