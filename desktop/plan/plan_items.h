#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "desktop/document/document.h"
#include "engine/base/sim_time.h"
#include "engine/fis/template.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

enum class PlanKind { Fault, Deployment, Experiment };

/// Something of the document that is to happen at a time.
struct PlanItem {
    QString id;
    PlanKind kind = PlanKind::Fault;
    QString name;                  ///< "Fail over: Orders"
    SimTime start = 0, end = 0;    ///< equal: of an instant, or nobody knows how long; kNever: until the run ends
    bool resizable = false;        ///< its end is a setting
    std::vector<fis::Span> steps;  ///< of an experiment: its actions, from its start
    std::vector<QString> names;    ///< of the steps

    bool lasts() const { return end > start; }
};

/// In the order in which they begin.
std::vector<PlanItem> planItems(const Document& document);

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
