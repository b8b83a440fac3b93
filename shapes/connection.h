#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

#include "shapes/theme.h"

class QPainter;

namespace nephoscope::shapes {

using Route = std::vector<QPointF>;

/// The route with its corners rounded; it ends `trim` before the route does, under the arrow.
QPainterPath roundedPath(const Route& route, double trim = 0);

/// A route as points at equal distances along its rounded path: where a request at distance s is, at once.
class ArcTable {
public:
    ArcTable() = default;
    explicit ArcTable(const Route& route);
    double length() const { return m_length; }
    /// `distance` is clamped to 0..length.
    QPointF at(double distance) const;

private:
    std::vector<QPointF> m_points;
    double m_length = 0;
};

/// How much of a connection's end its arrow covers at least.
inline constexpr double kArrow = 6;

/// Pixels at zoom 1, grows with the logarithm of the rate.
double edgeWidth(double perSecond);

struct ConnectionModel {
    double width = 1.5;
    State state = State::Idle;
    bool selected = false;
    bool dashed = false;  ///< asynchronous
};

void paintConnection(QPainter& painter, const Route& route, const QPainterPath& path, const ConnectionModel& model, const Theme& theme,
                     double zoom);

/// What a setting names: thin and dotted, since nothing is called over it.
void paintReference(QPainter& painter, const Route& route, const QPainterPath& path, const Theme& theme, double zoom);

/// A wire that does not exist yet.
void paintDraft(QPainter& painter, const Route& route, bool legal, const Theme& theme);

double distanceTo(const Route& route, QPointF point);
QRectF boundsOf(const Route& route);

}  // namespace nephoscope::shapes
