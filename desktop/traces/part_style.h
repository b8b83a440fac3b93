#pragma once

#include <QColor>
#include <QString>

#include "engine/run/trace.h"
#include "shapes/theme.h"

class QPainter;
class QRectF;

namespace nephoscope::desktop {

/// "Queue"
QString partName(run::Part part);
QColor partColor(run::Part part, const shapes::Theme& theme);
/// A bar in the part's colour and pattern, so that parts differ without colours as well.
void paintPart(QPainter& painter, const QRectF& rect, run::Part part, const shapes::Theme& theme);

/// "Fault (5xx)"
QString verdictName(run::Verdict verdict);
QColor verdictColor(run::Verdict verdict, const shapes::Theme& theme);
/// "200 ok", "timed out"
QString outcomeText(kernel::Outcome outcome, std::uint16_t status);
/// Milliseconds with as many decimals as matter: "0.25 ms", "12.4 ms", "1,234 ms".
QString millisecondsText(SimTime time);

}  // namespace nephoscope::desktop
