#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "engine/model/prices.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

/// What a component has used, by price.
class Usage {
public:
    /// A price's quantity in one of its dimensions. A period costs the largest of them: load balancer capacity units.
    using Key = std::pair<model::PriceIndex, std::uint8_t>;

    explicit Usage(const model::PriceTable& prices) : prices_(&prices) {}

    /// So much more of a price, in its unit. REQUIRES: the table has it. Quantities only grow while time goes on.
    void add(std::string_view price, double quantity, std::uint8_t dimension = 0);

    const std::map<Key, double>& quantities() const { return quantities_; }

private:
    const model::PriceTable* prices_;
    std::map<Key, double> quantities_;
};

/// A running component whose use is metered since the statistics started.
struct Metered {
    kernel::Kernel& k;
    const Plan& plan;
    kernel::NodeIndex node;

    SimTime span() const { return k.now() - k.w.head.warmup_end; }
    template <typename Config>
    const Config& settings() const {
        return static_cast<const Config&>(*plan.configs[node]);
    }
};

inline constexpr double kHourNs = 3600e9;
inline constexpr double kMonthHours = 730;  ///< AWS's own month
inline constexpr double kGib = 1024.0 * 1024 * 1024;

/// Of time integrals: value x ns.
constexpr double hours(double integral) { return integral / kHourNs; }
constexpr double months(double integral) { return integral / (kHourNs * kMonthHours); }
inline double hours(const Metered& of) { return hours(static_cast<double>(of.span())); }
inline double months(const Metered& of) { return months(static_cast<double>(of.span())); }

/// A number of the facts, as it is today unless a year is given: prices are today's. For checks, plans and bills, not for what runs.
double fact_value(std::string_view name, model::LimitsAsOf limits = model::TODAY);
/// USD for a unit of the table's price, whatever the design has instead.
double list_price(std::string_view price);

/// Requests of which each `chunk` bytes of a payload is one, all of them of the same size.
double chunked(double requests, double bytes, double chunk);

/// What went over a connection.
struct Traffic {
    double calls = 0;
    double answered = 0;       ///< ok
    double request_bytes = 0;  ///< of the calls
    double answer_bytes = 0;   ///< of those answered
};
/// Bytes are those of the mean request that it carries, by the weights of the classes.
Traffic traffic(const Metered& of, kernel::LinkIndex link);
/// Of all connections to the component.
Traffic traffic_to(const Metered& of);

/// Whether what this component calls for crosses the internet on its way back: clients, systems outside AWS, and those who ask a name of
/// Route 53. Not so CloudFront: data to it is free.
bool comes_from_beyond(const Metered& of, kernel::NodeIndex caller);

/// Data that leaves for the internet or for another Availability Zone, billed to who sends it out and to the caller.
void meter_transfer(const Metered& of, Usage& usage);

/// All that the component has used.
Usage meter(const Metered& of);

}  // namespace nephoscope::services
