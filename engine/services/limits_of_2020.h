#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::services {

/// A setting whose range is today's, and the fact that has both years' bound of it.
struct BoundOfYears {
    std::string_view field;      ///< "read_replicas", "operations[0].items"
    double value;                ///< of the setting
    std::string_view fact;       ///< "RDS-09.replicas"
    std::string_view what;       ///< "A memory of "; what comes before the number in a sentence
    std::string_view unit;       ///< " MB"; what comes after it
    double factor = 1;           ///< units of the setting in one of the fact: 1000 for ms and s
    std::string_view kept = {};  ///< what a run does about it, a sentence, makes it a warning; empty: the design is refused
};

/// Tells what a component, or a connection, has that AWS did not offer in 2020. Says nothing of a design with today's limits, nor of a field
/// that has an issue already. For check_in_design.
class LimitsOf2020 {
public:
    LimitsOf2020(const model::Design& design, const std::string& id, std::vector<Issue>& issues);

    bool act() const { return act_; }
    void at_most(const BoundOfYears& bound);
    void at_least(const BoundOfYears& bound);
    /// `fact`: a value that is 0 in the year that had not got it. `field`: empty for the part itself.
    void offered(std::string_view field, std::string_view fact, std::string message, std::string_view instead,
                 Issue::Severity severity = Issue::Severity::Error);
    /// The fact's value as of 2020. REQUIRES: that there is one, and that it is a number.
    static double bound(std::string_view fact);

private:
    void report(std::string_view field, Issue::Severity severity, std::string message, std::string_view instead);
    void report(const BoundOfYears& of, std::string_view least_or_most, double limit, std::string_view less_or_more);

    bool act_;
    const std::string& id_;
    std::vector<Issue>& issues_;
};

}  // namespace nephoscope::services
