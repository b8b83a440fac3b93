#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/fis/template.h"
#include "engine/model/design.pb.h"
#include "engine/services/service.h"

namespace nephoscope::services {

/// An experiment of a design: its template, with every name in it found among what is drawn.
struct ExperimentPlan {
    /// Why an action does nothing to the design.
    enum class Kind : std::uint8_t { Acts, Waits, AssertsAlarms, NotActedOn };

    /// A fault of one object.
    struct Effect {
        std::size_t target;  ///< of the template
        std::string object;  ///< id of a component or a container
        const FaultType* type;
        double magnitude;
    };
    struct Action {
        Kind kind = Kind::Acts;
        std::vector<Effect> effects;
        std::vector<std::string> alarms;  ///< ids: AssertsAlarms
        std::vector<std::string> states;  ///< "OK": those they may be in
    };
    struct Target {
        std::vector<std::string> objects;  ///< ids, in order
        bool of_instances = false;         ///< their instances are what is chosen from
        std::string zone;                  ///< only what is in there, in the template's words: "us-east-1a"; empty: anywhere
        bool used = false;                 ///< an action acts on it
    };
    struct Stop {
        std::string alarm;  ///< id
    };

    fis::Template made;
    bool valid = false;  ///< otherwise nothing else is filled in
    std::vector<Target> targets;
    std::vector<Action> actions;
    std::vector<Stop> stops;
};

/// Finds what an experiment means. `issues`: everything that is wrong with it, at the experiment's id; may be null.
///
/// A target means the components that the experiment lists for it; without any, the components and containers whose id or name is the
/// last part of one of its ARNs, or the value of its tag "Name", and which can have one of the actions that are aimed at it. A container
/// means what is in it, unless the fault is one of zones. Actions are the faults that services declare (FaultType::action).
ExperimentPlan bind_experiment(const model::Design& design, const model::Experiment& experiment, Issues* issues);

/// An experiment of a template, to the byte, with a fresh id and the template's description for a name, a minute after the start. Its
/// targets and stop conditions are listed with what their names in the template find. Not inserted; a template that cannot be read has no
/// name and no lists.
model::Experiment new_experiment(const model::Design& design, std::string template_text);

/// Of all experiments of a design.
void check_experiments(const model::Design& design, Issues& issues);

}  // namespace nephoscope::services
