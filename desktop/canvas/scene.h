#pragma once

#include <QHash>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/design.pb.h"
#include "shapes/card.h"
#include "shapes/connection.h"
#include "shapes/container.h"
#include "shapes/rect_index.h"
#include "shapes/wiring.h"

namespace nephoscope::run {
struct View;
struct Names;
struct ComponentView;
struct ConnectionView;
}  // namespace nephoscope::run

namespace nephoscope::services {
struct ServiceType;
}

namespace nephoscope::desktop {

struct NodeItem {
    QString id, parent;
    QRectF rect;
    const services::ServiceType* service = nullptr;  ///< null: unknown to this program
    std::vector<std::string> zones;                  ///< container ids behind model.rows
    shapes::CardModel model;
    mutable std::optional<shapes::CardText> text;  ///< laid out when it is first drawn: most of a large drawing is too small for texts
    shapes::CardValues values;
    QString reason;       ///< why it is not well; empty otherwise
    int queueLimit = -1;  ///< of each of its cells
};

struct LinkItem {
    QString id;
    int from = -1, to = -1;
    shapes::Route route;
    QPainterPath path;
    shapes::ArcTable arc;
    shapes::ConnectionModel model;
    std::array<double, shapes::kKinds> rates{};  ///< a simulated second
    QString pill;
    std::optional<QPointF> pillAt;
};

/// A component that a setting of another names, such as its dead-letter queue: drawn, and no part of the design by itself.
struct ReferenceItem {
    QString id;
    shapes::Route route;
    QPainterPath path;
};

struct BoxItem {
    QString id, parent;
    model::ContainerKind kind = model::VPC;
    QRectF rect;
    shapes::ContainerModel model;
    int depth = 0;
};

struct NoteItem {
    QString id;
    QRectF rect;
    QString text;
    QString button;  ///< plays its story; empty: it has none
};

/// What is drawn, made from a Design and a View; knows no widget. Items have handles that stay theirs while their id exists.
class Scene {
public:
    /// Takes over the design as it is now.
    void sync(const model::Design& design);
    /// From now on sync() and preview() route no more connections than these at once. The others have no route, or their old one, until
    /// routeMore().
    void setRoutesAtOnce(std::size_t most) { m_routesAtOnce = most; }
    bool isRouting() const { return m_wiring.isBehind(); }
    void routeMore();
    /// Cards say what they have cost so far and cost a month; from the next show() on.
    void setCostShown(bool shown) { m_costShown = shown; }
    /// Null: no run.
    void show(const run::View* view);
    /// Moves and resizes items in the picture only, until the next sync.
    void preview(const QHash<QString, QRectF>& rects);

    /// Scene areas whose static picture changed since the last call.
    std::vector<QRectF> takeDirty();

    const std::map<int, NodeItem>& nodes() const { return m_nodes; }
    const std::map<int, LinkItem>& links() const { return m_links; }
    const std::map<int, ReferenceItem>& references() const { return m_references; }
    const std::map<int, BoxItem>& boxes() const { return m_boxes; }
    const std::map<int, NoteItem>& notes() const { return m_notes; }
    /// Outer ones first.
    const std::vector<int>& boxOrder() const { return m_boxOrder; }
    const shapes::RectIndex& nodeIndex() const { return m_wiring.cards(); }
    const shapes::RectIndex& linkIndex() const { return m_linkIndex; }

    const NodeItem* node(const QString& id) const;
    const LinkItem* link(const QString& id) const;
    const BoxItem* box(const QString& id) const;
    const NoteItem* note(const QString& id) const;
    bool contains(const QString& id) const { return m_handles.contains(id); }
    /// Handle of the View's connection number `index`; -1: not on this canvas.
    int linkOfView(std::size_t index) const { return index < m_viewLinks.size() ? m_viewLinks[index] : -1; }

    /// Of any part; a connection's is that of its route. Null when there is none.
    QRectF rectOf(const QString& id) const;
    /// Topmost part at a point, with `reach` scene units of mercy for thin things. Containers count at their border and label only.
    QString hit(QPointF point, double reach) const;
    /// Innermost container around a point whose kind may hold `inner` (a ContainerKind; components and notes: any), none of `except`.
    QString containerAt(QPointF point, std::optional<model::ContainerKind> inner, const std::set<QString>& except = {}) const;
    /// The ids and all that is in them.
    std::set<QString> withContents(const QStringList& ids) const;
    /// Cell under a point, as View::Cell::instance; -1: none.
    int instanceAt(const NodeItem& node, QPointF point) const;
    /// Of one of its values.cells, by place; where a rect stands for several cells, that one.
    static QRectF rectOfCell(const NodeItem& node, std::size_t index);
    /// Components, containers and notes, in reading order.
    QStringList readingOrder() const;
    QRectF bounds() const;
    bool isEmpty() const { return m_nodes.empty() && m_boxes.empty() && m_notes.empty(); }

private:
    int handle(const QString& id);
    void syncBoxes(const model::Design& design);
    void syncNodes(const model::Design& design);
    void syncLinks(const model::Design& design);
    void syncReferences(const model::Design& design);
    void syncNotes(const model::Design& design);
    std::vector<std::string> zonesOf(const model::Component& component) const;
    void setNode(NodeItem item);
    void reroute(int key, ReferenceItem& reference);
    void placePill(LinkItem& link);
    void bind(const run::Names& names);
    void showNode(NodeItem& node, const run::ComponentView* view, const run::Names* names);
    void showLink(LinkItem& link, const run::ConnectionView* view);

    QHash<QString, int> m_handles;
    int m_nextHandle = 0;
    std::map<int, NodeItem> m_nodes;
    std::map<int, LinkItem> m_links;
    std::map<int, ReferenceItem> m_references;
    std::map<int, BoxItem> m_boxes;
    std::map<int, NoteItem> m_notes;
    std::vector<int> m_boxOrder;
    shapes::Wiring m_wiring;
    shapes::RectIndex m_linkIndex;
    std::vector<QRectF> m_dirty;
    std::shared_ptr<const run::Names> m_names;
    std::vector<int> m_viewNodes, m_viewLinks;
    std::size_t m_routesAtOnce = std::numeric_limits<std::size_t>::max();
    bool m_costShown = false;
    bool m_rebind = true;
};

}  // namespace nephoscope::desktop
