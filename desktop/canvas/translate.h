#pragma once

#include <QString>

#include <string>
#include <string_view>

#include "desktop/document/q_string.h"
#include "engine/model/design.pb.h"
#include "engine/run/view.h"
#include "shapes/cells.h"
#include "shapes/container.h"
#include "shapes/theme.h"

namespace nephoscope::services {
enum class Category;
struct ServiceType;
}  // namespace nephoscope::services

/// The engine's words in those of shapes/.
namespace nephoscope::desktop {

/// Null when this program does not know the service.
const services::ServiceType* serviceOf(const model::Component& component);
/// By name, as the palette gives it.
const services::ServiceType* findService(const QString& name);
QString serviceTitle(const services::ServiceType& service);
/// "Kinesis" from "type.googleapis.com/nephoscope.services.Kinesis".
QString unknownServiceTitle(const std::string& typeUrl);

bool hasCells(const services::ServiceType& service);
/// It has more to show than a gauge, a rate and cells.
bool hasExtras(const services::ServiceType& service);

shapes::Category toCategory(services::Category category);
shapes::Frame toFrame(model::ContainerKind kind);
shapes::State toState(run::Health health);
shapes::Kind toKind(run::Outcome outcome, bool hit);
shapes::Cell toCell(const run::Cell& cell, int row);
/// How many may wait at each of its instances; -1: any number.
int queueLimitOf(const model::Component& component, const services::ServiceType& service);

/// What a screen reader and a tooltip say.
QString stateText(shapes::State state);
/// "Instance 3", "in service", "v2", "Load balancer: healthy", "82 %", "4 waiting", a line each. `version`: the name of its app's; empty:
/// there is one only.
QString cellText(const shapes::Cell& cell, const QString& version);
QString containerKindText(model::ContainerKind kind);

}  // namespace nephoscope::desktop
