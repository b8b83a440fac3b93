#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::services {

/// A setting whose range is today's, and the fact that has both years' bound of it.
struct BoundOfYears {
    std::string_view field;  ///< "read_replicas", "operations[0].items"
    double value;            ///< of the setting
    std::string_view fact;   ///< "RDS-09.replicas"
    /// "A memory of 10,240 MB: with the limits of 2020 at most 3,008 MB."
    Text (*message)(const std::string& value, const std::string& bound);
    Text (*remedy)(const std::string& bound);           ///< "Set 3,008 MB or less, or choose today's limits."
    double factor = 1;                                  ///< units of the setting in one of the fact: 1000 for ms and s
    Issue::Severity severity = Issue::Severity::Error;  ///< of a warning the message says what a run does about it
};

/// Tells what a component, or a connection, has that AWS did not offer in 2020. Says nothing of a design with today's limits, nor of a field
/// that has an issue already. For check_in_design.
class LimitsOf2020 {
public:
    LimitsOf2020(const model::Design& design, const std::string& id, std::vector<Issue>& issues);

    bool act() const { return act_; }
    void at_most(const BoundOfYears& of);
    void at_least(const BoundOfYears& of);
    /// `fact`: a value that is 0 in the year that had not got it. `field`: empty for the part itself. `instead`: "Choose Redis"
    void offered(std::string_view field, std::string_view fact, Text message, const Text& instead,
                 Issue::Severity severity = Issue::Severity::Error);
    /// The fact's value as of 2020. REQUIRES: that there is one, and that it is a number.
    static double bound(std::string_view fact);

private:
    void report(std::string_view field, Issue::Severity severity, Text message, Text remedy);
    void report(const BoundOfYears& of, double limit);

    bool act_;
    const std::string& id_;
    std::vector<Issue>& issues_;
};

}  // namespace nephoscope::services
