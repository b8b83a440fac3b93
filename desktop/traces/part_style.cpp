#include "desktop/traces/part_style.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace nephoscope::desktop {
namespace {

Qt::BrushStyle patternOf(run::Part part) {
    switch (part) {
        case run::Part::Queue: return Qt::BDiagPattern;
        case run::Part::Backoff: return Qt::Dense5Pattern;
        case run::Part::ColdStart: return Qt::DiagCrossPattern;
        default: return Qt::NoBrush;
    }
}

}  // namespace

QString partName(run::Part part) {
    switch (part) {
        case run::Part::Service: return QCoreApplication::translate("Traces", "Service");
        case run::Part::Queue: return QCoreApplication::translate("Traces", "Queue");
        case run::Part::Waiting: return QCoreApplication::translate("Traces", "Waiting for others");
        case run::Part::Backoff: return QCoreApplication::translate("Traces", "Backoff");
        case run::Part::ColdStart: return QCoreApplication::translate("Traces", "Cold start");
        case run::Part::Network: break;
    }
    return QCoreApplication::translate("Traces", "Network");
}

QColor partColor(run::Part part, const shapes::Theme& theme) {
    switch (part) {
        case run::Part::Service: return theme.accent;
        case run::Part::Queue: return theme.degraded;
        case run::Part::Waiting: return theme.edge;
        case run::Part::Backoff: return theme.throttled;
        case run::Part::ColdStart: return theme.hit;
        case run::Part::Network: break;
    }
    return theme.textDim;
}

/// Who works is a full bar, who waits for others a line: the bars of the others say what it waits for.
void paintPart(QPainter& painter, const QRectF& rect, run::Part part, const shapes::Theme& theme) {
    const QColor color = partColor(part, theme);
    const QRectF seen(rect.left(), rect.top(), std::max(rect.width(), 1.0), rect.height());
    if (part == run::Part::Waiting || part == run::Part::Network) {
        const double middle = seen.center().y();
        painter.setPen(QPen(color, part == run::Part::Waiting ? 2 : 1, part == run::Part::Waiting ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(seen.left(), middle), QPointF(seen.right(), middle));
        return;
    }
    const Qt::BrushStyle pattern = patternOf(part);
    painter.fillRect(seen, pattern == Qt::NoBrush ? color : shapes::mix(theme.panel, color, 0.25));
    if (pattern == Qt::NoBrush) return;
    painter.fillRect(seen, QBrush(color, pattern));
    if (seen.width() < 3) return;
    painter.setPen(QPen(color, 1));
    painter.drawRect(seen.adjusted(0.5, 0.5, -0.5, -0.5));
}

QString verdictName(run::Verdict verdict) {
    switch (verdict) {
        case run::Verdict::Ok: return QCoreApplication::translate("Traces", "OK");
        case run::Verdict::Error: return QCoreApplication::translate("Traces", "Error (4xx)");
        case run::Verdict::Fault: return QCoreApplication::translate("Traces", "Fault (5xx)");
        case run::Verdict::Throttle: break;
    }
    return QCoreApplication::translate("Traces", "Throttle");
}

QColor verdictColor(run::Verdict verdict, const shapes::Theme& theme) {
    switch (verdict) {
        case run::Verdict::Ok: return theme.healthy;
        case run::Verdict::Error: return theme.degraded;
        case run::Verdict::Fault: return theme.failed;
        case run::Verdict::Throttle: break;
    }
    return theme.throttled;
}

QString outcomeText(kernel::Outcome outcome, std::uint16_t status) {
    QString word;
    switch (outcome) {
        case kernel::Outcome::Ok: word = QCoreApplication::translate("Traces", "ok"); break;
        case kernel::Outcome::Failed: word = QCoreApplication::translate("Traces", "failed"); break;
        case kernel::Outcome::Throttled: word = QCoreApplication::translate("Traces", "throttled"); break;
        case kernel::Outcome::Rejected: word = QCoreApplication::translate("Traces", "rejected"); break;
        case kernel::Outcome::TimedOut: word = QCoreApplication::translate("Traces", "timed out"); break;
        case kernel::Outcome::Dropped: word = QCoreApplication::translate("Traces", "dropped"); break;
    }
    return status ? QStringLiteral("%1 %2").arg(status).arg(word) : word;
}

QString millisecondsText(SimTime time) {
    const double milliseconds = static_cast<double>(time) * 1e-6;
    const int decimals = milliseconds >= 1000 ? 0 : milliseconds >= 10 ? 1 : milliseconds > 0 ? 2 : 0;
    return QCoreApplication::translate("Traces", "%1 ms").arg(QLocale().toString(milliseconds, 'f', decimals));
}

}  // namespace nephoscope::desktop
