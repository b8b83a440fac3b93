#pragma once

#include <QIcon>
#include <QString>

#include "desktop/document/q_string.h"
#include "engine/model/design.pb.h"
#include "engine/services/service.h"
#include "shapes/theme.h"

namespace nephoscope::desktop {

QColor categoryColor(services::Category category);
/// "Database"
QString categoryName(services::Category category);
/// The service's glyph on its category's tile.
QIcon serviceIcon(const services::ServiceType& service);
/// The same for a component; a grey tile when its type is unknown.
QIcon componentIcon(const model::Component& component);
/// A glyph of the window (":/icons/<name>.svg") on a category's tile.
QIcon categoryIcon(services::Category category, const QString& name);
QIcon containerIcon(model::ContainerKind kind);
/// A stroke icon of the window (":/icons/<name>.svg") in the dim text colour of the application's palette.
QIcon strokeIcon(const QString& name);
/// The same in another colour of the present theme.
QIcon strokeIcon(const QString& name, QColor shapes::Theme::*color);
/// The colours that are on screen, as the application's palette tells.
const shapes::Theme& presentTheme();

/// Null when there is no component, or its type is unknown.
const services::ServiceType* serviceOf(const model::Component* component);
/// "RDS"; the last word of the type when it is unknown.
QString serviceTitle(const model::Component& component);
QString containerKindName(model::ContainerKind kind);

}  // namespace nephoscope::desktop
