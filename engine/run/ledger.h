#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/services/usage.h"

namespace nephoscope::run {

/// A position of a bill.
struct BillItem {
    model::PriceIndex price = 0;
    double quantity = 0;  ///< in the price's unit
    double usd = 0;
};

struct ComponentBill {
    std::string component;  ///< id; it may have been removed since
    double usd = 0;
    std::vector<BillItem> items;  ///< of which something was used
};

/// What a span of a run costs.
struct Bill {
    double usd = 0;
    std::vector<ComponentBill> components;  ///< by id

    /// Null where it has used nothing, and is not there.
    const ComponentBill* find(std::string_view component) const;
};

/// USD a month, if it went on as it did over the span; 0 for no span.
double per_month(double usd, SimTime span);

/// What was used since the run began, by component and price: a value, kept with the world.
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
    void open(kernel::Kernel& k, const services::Plan& plan);
    /// Books what they have counted, and nothing more until open().
    void book(kernel::Kernel& k, const services::Plan& plan);
    /// What is booked so far is the warm-up's.
    void end_warmup() { warmup_ = books_; }

    void begin(kernel::Kernel& k, const services::Plan& plan, std::string action, std::string target);
    /// The last one of these that goes on, if there is one.
    void end(kernel::Kernel& k, const services::Plan& plan, const std::string& action, const std::string& target);
    const std::vector<Episode>& episodes() const { return episodes_; }

    /// All that was used until now.
    Books now(kernel::Kernel& k, const services::Plan& plan) const;
    const Books& warmup() const { return warmup_; }

private:
    using Readings = std::map<std::string, std::map<services::Usage::Key, double>>;

    Books books_, warmup_;
    Readings opened_;
    std::vector<Episode> episodes_;
};

/// What lies between two states of the books, at the plan's prices.
Bill bill(const Ledger::Books& from, const Ledger::Books& to, const services::Plan& plan);

}  // namespace nephoscope::run
