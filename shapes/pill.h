#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>

#include "shapes/connection.h"
#include "shapes/theme.h"

class QPainter;

namespace nephoscope::shapes {

QSizeF pillSize(const QString& text);
void paintPill(QPainter& painter, QPointF center, const QString& text, const Theme& theme);

/// A place on the route where a pill of `size` covers no card; `isFree` answers for a rect. Middle parts come first.
std::optional<QPointF> pillPlace(const Route& route, QSizeF size, const std::function<bool(const QRectF&)>& isFree);

}  // namespace nephoscope::shapes
