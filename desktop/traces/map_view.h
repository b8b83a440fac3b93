#pragma once

#include <QWidget>

#include <functional>
#include <vector>

#include "desktop/traces/service_map.h"

namespace nephoscope::desktop {

/// Draws a service map: a ring for each service with the shares of ok, error, fault and throttle, and its mean time; arrows with calls a
/// minute. Arrow keys walk from service to service, Enter chooses one.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);

    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }
    void setMap(ServiceMap map);
    const ServiceMap& map() const { return m_map; }
    /// Of a service's ring, in the widget; empty: it is not on the map.
    QRect rectOf(const QString& id) const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void componentChosen(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    int nodeAt(QPoint at) const;
    void choose(int node);
    QString nameOf(const ServiceMap::Node& node) const;
    QString describe(const ServiceMap::Node& node) const;
    void paintEdge(QPainter& painter, const ServiceMap::Edge& edge) const;
    void paintNode(QPainter& painter, std::size_t index) const;

    std::function<QString(const QString&)> m_names;
    ServiceMap m_map;
    std::vector<QPointF> m_places;  ///< middles of the rings
    int m_current = -1;
};

}  // namespace nephoscope::desktop
