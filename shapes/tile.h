#pragma once

#include <QByteArray>
#include <QColor>
#include <QRectF>

class QPainter;

namespace nephoscope::shapes {

/// A service's rounded tile in its category's colour with its glyph in white.
void paintTile(QPainter& painter, const QRectF& rect, const QByteArray& svg, const QColor& category);

}  // namespace nephoscope::shapes
