#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "desktop/document/document.h"
#include "engine/base/sim_time.h"
#include "engine/fis/template.h"
#include "engine/run/view.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

enum class PlanKind { Fault, Deployment, Pipeline, Experiment };

/// What has become of something in the run; Stopped: before its end; Skipped: it never acted, and will not.
enum class Standing { Planned, Acting, Done, Failed, Stopped, Skipped };

/// An action of an experiment, a stage of a pipeline.
struct PlanStep {
    QString name;
    SimTime start = 0, end = 0;  ///< from the item's start; kNever: nobody knows when
    Standing standing = Standing::Planned;

    bool operator==(const PlanStep&) const = default;
};

/// Something of the document that is to happen at a time.
struct PlanItem {
    QString id;
    PlanKind kind = PlanKind::Fault;
    QString name;                ///< "Fail over: Orders"
    SimTime start = 0, end = 0;  ///< equal: of an instant, or nobody knows how long; kNever: until the run ends
    bool resizable = false;      ///< its end is a setting
    std::vector<PlanStep> steps;
    SimTime every = 0;                                ///< of a pipeline: from commit to commit; 0: there is one
    std::shared_ptr<const fis::Template> experiment;  ///< null: it is none, or its template cannot run
    Standing standing = Standing::Planned;
    QString state;  ///< "Failed at 2:10 in Build"; empty: nothing of it has happened

    bool lasts() const { return end > start; }
    bool operator==(const PlanItem&) const = default;
};

/// In the order in which they begin, as they are planned. A deployment that a pipeline starts is none of them: it has no time of its own.
std::vector<PlanItem> planItems(const Document& document);

/// A planned experiment or pipeline with what has become of it: its steps at their true times as far as they have happened, and from there
/// on as they are planned; of a pipeline those of the execution that is furthest in progress, or of the last one. What began at another
/// time than is planned now is not told. Anything else as it is.
PlanItem withRun(PlanItem planned, const Document& document, const run::View& view);

/// The same part at another time, or with another length (0: until the run ends). Nothing where there is no such part, or no such setting.
std::optional<Part> movedTo(const Document& document, const QString& id, SimTime start);
std::optional<Part> lasting(const Document& document, const QString& id, SimTime length);

/// A fault of this kind as it is planned first: its initial magnitude, and a minute where it lasts. Not inserted.
model::Fault plannedFault(const Document& document, const services::FaultType& type, const QString& target, int instance, SimTime at);

/// "At 1:00, for 2:30"
QString planTimes(SimTime start, SimTime end);
/// Rounded to a second: "1:00", "1:02:30".
QString planClock(SimTime time);

}  // namespace nephoscope::desktop
