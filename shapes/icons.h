#pragma once

#include <QByteArray>
#include <QColor>
#include <QIcon>
#include <QImage>
#include <QString>

namespace nephoscope::shapes {

/// `svg` with its currentColor replaced, drawn at `size` by `size` units at `scale` pixels a unit. An unreadable svg gives an empty picture.
QImage glyph(const QByteArray& svg, const QColor& color, double size, double scale);

/// ":/icons/<name>.svg" in `color` and, where it is disabled, in `disabled`. Crisp at every scale.
QIcon icon(const QString& name, const QColor& color, const QColor& disabled);

/// A service's glyph, white on its tile, as cards show it: for palettes and lists.
QIcon tileIcon(const QByteArray& svg, const QColor& category);

}  // namespace nephoscope::shapes
