#include "desktop/canvas/scene.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>

#include "desktop/canvas/references.h"
#include "desktop/canvas/translate.h"
#include "engine/run/view.h"
#include "engine/services/service.h"
#include "shapes/number_text.h"
#include "shapes/pill.h"

namespace nephoscope::desktop {

namespace {

constexpr double kShadow = shapes::kCardMargin;

bool fits(model::ContainerKind outer, std::optional<model::ContainerKind> inner) { return !inner || outer < *inner; }

template <typename Map, typename Keep>
void dropGone(Map& items, QHash<QString, int>& handles, Keep keep) {
    for (auto it = items.begin(); it != items.end();) {
        if (keep(it->first, it->second)) {
            ++it;
        } else {
            handles.remove(it->second.id);
            it = items.erase(it);
        }
    }
}

shapes::CardModel cardOf(const model::Component& component, const services::ServiceType* service, QStringList rows) {
    shapes::CardModel card;
    card.name = QString::fromStdString(component.name().empty() ? component.id() : component.name());
    card.known = service != nullptr;
    if (!service) {
        card.subtitle = unknownServiceTitle(component.config().type_url());
        return card;
    }
    card.subtitle = toQString(service->title);
    card.icon = QByteArray(service->icon.data(), static_cast<qsizetype>(service->icon.size()));
    card.category = toCategory(service->category);
    card.rows = std::move(rows);
    card.extras = hasExtras(*service);
    return card;
}

QString zoneLetter(const std::string& name) {
    const QString text = QString::fromStdString(name).trimmed();
    return text.isEmpty() ? QStringLiteral("·") : QString(text.back()).toLower();
}

}  // namespace

int Scene::handle(const QString& id) {
    const auto found = m_handles.constFind(id);
    if (found != m_handles.constEnd()) return *found;
    m_handles.insert(id, m_nextHandle);
    return m_nextHandle++;
}

void Scene::sync(const model::Design& design) {
    syncBoxes(design);
    syncNodes(design);
    syncLinks(design);
    syncReferences(design);
    syncNotes(design);
    routeMore();
    m_rebind = true;
}

void Scene::syncBoxes(const model::Design& design) {
    std::set<int> present;
    for (const model::Container& container : design.containers()) {
        BoxItem item;
        item.id = QString::fromStdString(container.id());
        item.parent = QString::fromStdString(container.parent());
        item.kind = container.kind();
        item.rect = {container.position().x(), container.position().y(), std::max(container.size().width(), 48.0),
                     std::max(container.size().height(), 48.0)};
        item.model = {QString::fromStdString(container.name().empty() ? container.id() : container.name()), toFrame(container.kind()),
                      false};
        const int key = handle(item.id);
        present.insert(key);
        BoxItem& known = m_boxes[key];
        if (known.rect != item.rect || known.model.name != item.model.name || known.kind != item.kind || known.parent != item.parent) {
            m_dirty.push_back(known.rect.adjusted(-4, -14, 4, 4));
            m_dirty.push_back(item.rect.adjusted(-4, -14, 4, 4));
            known = item;
        }
    }
    dropGone(m_boxes, m_handles, [&](int key, const BoxItem& item) {
        if (present.contains(key)) return true;
        m_dirty.push_back(item.rect.adjusted(-4, -14, 4, 4));
        return false;
    });
    m_boxOrder.clear();
    for (auto& [key, item] : m_boxes) {
        item.depth = 0;
        for (const BoxItem* up = box(item.parent); up && item.depth < 8; up = box(up->parent)) ++item.depth;
        m_boxOrder.push_back(key);
    }
    std::stable_sort(m_boxOrder.begin(), m_boxOrder.end(), [this](int a, int b) { return m_boxes.at(a).depth < m_boxes.at(b).depth; });
}

/// The component's own zones, else every zone of the innermost container around it that has any.
std::vector<std::string> Scene::zonesOf(const model::Component& component) const {
    if (component.zones_size() > 0) return {component.zones().begin(), component.zones().end()};
    for (const BoxItem* around = box(QString::fromStdString(component.parent())); around; around = box(around->parent)) {
        if (around->kind == model::AVAILABILITY_ZONE) return {around->id.toStdString()};
        std::vector<std::string> zones;
        for (const auto& [key, item] : m_boxes) {
            if (item.kind != model::AVAILABILITY_ZONE) continue;
            for (const BoxItem* up = box(item.parent); up; up = box(up->parent))
                if (up == around) zones.push_back(item.id.toStdString());
        }
        if (!zones.empty() || around->kind == model::VPC) return zones;
    }
    return {};
}

void Scene::syncNodes(const model::Design& design) {
    std::set<int> present;
    for (const model::Component& component : design.components()) {
        NodeItem item;
        item.id = QString::fromStdString(component.id());
        item.parent = QString::fromStdString(component.parent());
        item.service = serviceOf(component);
        QStringList rows;
        if (item.service && hasCells(*item.service)) {
            item.zones = zonesOf(component);
            item.queueLimit = queueLimitOf(component, *item.service);
            for (const std::string& zone : item.zones) {
                const BoxItem* container = box(QString::fromStdString(zone));
                rows << zoneLetter(container ? container->model.name.toStdString() : zone);
            }
            if (rows.isEmpty()) rows << QString();
        }
        item.model = cardOf(component, item.service, rows);
        item.rect = {QPointF(component.position().x(), component.position().y()), shapes::cardSize(item.model)};
        present.insert(handle(item.id));
        setNode(std::move(item));
    }
    dropGone(m_nodes, m_handles, [&](int key, const NodeItem& item) {
        if (present.contains(key)) return true;
        m_dirty.push_back(item.rect.adjusted(-kShadow, -kShadow, kShadow, kShadow));
        m_wiring.removeCard(key);
        return false;
    });
}

void Scene::setNode(NodeItem item) {
    const int key = handle(item.id);
    const auto known = m_nodes.find(key);
    if (known != m_nodes.end()) {
        NodeItem& old = known->second;
        const bool same =
            old.rect == item.rect && old.model.name == item.model.name && old.model.rows == item.model.rows && old.service == item.service;
        old.parent = item.parent;
        old.zones = item.zones;
        old.queueLimit = item.queueLimit;
        if (same) return;
        m_dirty.push_back(old.rect.adjusted(-kShadow, -kShadow, kShadow, kShadow));
        item.model.state = old.model.state;
        item.values = std::move(old.values);
        item.reason = old.reason;
    } else {
        item.values.gauge = item.service ? 0 : -1;
    }
    item.text.reset();
    m_dirty.push_back(item.rect.adjusted(-kShadow, -kShadow, kShadow, kShadow));
    m_wiring.setCard(key, item.rect);
    m_nodes[key] = std::move(item);
}

void Scene::syncLinks(const model::Design& design) {
    std::set<int> present;
    for (const model::Connection& connection : design.connections()) {
        const QString from = QString::fromStdString(connection.from()), to = QString::fromStdString(connection.to());
        if (!node(from) || !node(to) || from == to) continue;
        const QString id = QString::fromStdString(connection.id());
        const int key = handle(id);
        present.insert(key);
        LinkItem& item = m_links[key];
        item.id = id;
        item.from = handle(from);
        item.to = handle(to);
        item.model.dashed = connection.mode() != model::SYNC;
        m_wiring.setLink(key, item.from, item.to);
    }
    dropGone(m_links, m_handles, [&](int key, const LinkItem& item) {
        if (present.contains(key)) return true;
        m_dirty.push_back(shapes::boundsOf(item.route).adjusted(-10, -10, 10, 10));
        m_wiring.removeLink(key);
        m_linkIndex.remove(key);
        return false;
    });
}

void Scene::syncReferences(const model::Design& design) {
    std::set<int> present;
    for (const auto& [from, to] : referencesOf(design)) {
        if (!node(from) || !node(to)) continue;
        const QString id = from + QLatin1Char('\n') + to;  // No part of a design has such an id.
        const int key = handle(id);
        present.insert(key);
        m_references[key].id = id;
        m_wiring.setLink(key, handle(from), handle(to));
    }
    dropGone(m_references, m_handles, [&](int key, const ReferenceItem& item) {
        if (present.contains(key)) return true;
        m_dirty.push_back(shapes::boundsOf(item.route).adjusted(-10, -10, 10, 10));
        m_wiring.removeLink(key);
        return false;
    });
}

void Scene::syncNotes(const model::Design& design) {
    std::set<int> present;
    for (const model::Note& note : design.notes()) {
        NoteItem item{QString::fromStdString(note.id()),
                      {note.position().x(), note.position().y(), std::max(note.size().width(), 72.0), std::max(note.size().height(), 48.0)},
                      QString::fromStdString(note.text()),
                      note.story().empty() ? QString() : QCoreApplication::translate("nephoscope::desktop", "Play the story")};
        const int key = handle(item.id);
        present.insert(key);
        NoteItem& known = m_notes[key];
        if (known.rect == item.rect && known.text == item.text && known.button == item.button) continue;
        m_dirty.push_back(known.rect.adjusted(-2, -2, 2, 2));
        m_dirty.push_back(item.rect.adjusted(-2, -2, 2, 2));
        known = std::move(item);
    }
    dropGone(m_notes, m_handles, [&](int key, const NoteItem& item) {
        if (present.contains(key)) return true;
        m_dirty.push_back(item.rect.adjusted(-2, -2, 2, 2));
        return false;
    });
}

void Scene::reroute(int key, ReferenceItem& reference) {
    m_dirty.push_back(shapes::boundsOf(reference.route).adjusted(-10, -10, 10, 10));
    reference.route = m_wiring.route(key);
    reference.path = shapes::roundedPath(reference.route, shapes::kArrow);
    m_dirty.push_back(shapes::boundsOf(reference.route).adjusted(-10, -10, 10, 10));
}

void Scene::routeMore() {
    for (const int key : m_wiring.update(m_routesAtOnce)) {
        if (const auto reference = m_references.find(key); reference != m_references.end()) reroute(key, reference->second);
        const auto found = m_links.find(key);
        if (found == m_links.end()) continue;
        LinkItem& link = found->second;
        m_dirty.push_back(shapes::boundsOf(link.route).adjusted(-10, -10, 10, 10));
        link.route = m_wiring.route(key);
        link.path = shapes::roundedPath(link.route, shapes::kArrow);
        link.arc = shapes::ArcTable(link.route);
        m_linkIndex.insert(key, shapes::boundsOf(link.route));
        m_dirty.push_back(shapes::boundsOf(link.route).adjusted(-10, -10, 10, 10));
        placePill(link);
    }
}

void Scene::placePill(LinkItem& link) {
    link.pillAt.reset();
    if (link.pill.isEmpty()) return;
    const QRectF around = shapes::boundsOf(link.route).adjusted(-60, -30, 60, 30);
    std::vector<QRectF> others;
    for (const int key : m_linkIndex.in(around)) {
        const LinkItem& other = m_links.at(key);
        if (&other == &link) continue;
        const QSizeF size = shapes::pillSize(other.pill);
        if (other.pillAt) others.emplace_back(*other.pillAt - QPointF(size.width() / 2, size.height() / 2), size);
        for (std::size_t i = 0; i + 1 < other.route.size(); ++i)
            others.push_back(QRectF(other.route[i], other.route[i + 1]).normalized().adjusted(-1, -1, 1, 1));
    }
    link.pillAt = shapes::pillPlace(link.route, shapes::pillSize(link.pill), [&](const QRectF& rect) {
        return !nodeIndex().anyIn(rect) &&
               std::none_of(others.begin(), others.end(), [&rect](const QRectF& other) { return other.intersects(rect); });
    });
}

void Scene::preview(const QHash<QString, QRectF>& rects) {
    for (auto it = rects.begin(); it != rects.end(); ++it) {
        const int key = m_handles.value(it.key(), -1);
        if (const auto node = m_nodes.find(key); node != m_nodes.end()) {
            NodeItem item = node->second;
            item.rect = it.value();
            setNode(std::move(item));
        } else if (const auto box = m_boxes.find(key); box != m_boxes.end()) {
            m_dirty.push_back(box->second.rect.united(it.value()).adjusted(-4, -14, 4, 4));
            box->second.rect = it.value();
        } else if (const auto note = m_notes.find(key); note != m_notes.end()) {
            m_dirty.push_back(note->second.rect.united(it.value()).adjusted(-2, -2, 2, 2));
            note->second.rect = it.value();
        }
    }
    routeMore();
}

std::vector<QRectF> Scene::takeDirty() { return std::exchange(m_dirty, {}); }

const NodeItem* Scene::node(const QString& id) const {
    const auto found = m_nodes.find(m_handles.value(id, -1));
    return found == m_nodes.end() ? nullptr : &found->second;
}

const LinkItem* Scene::link(const QString& id) const {
    const auto found = m_links.find(m_handles.value(id, -1));
    return found == m_links.end() ? nullptr : &found->second;
}

const BoxItem* Scene::box(const QString& id) const {
    const auto found = m_boxes.find(m_handles.value(id, -1));
    return found == m_boxes.end() ? nullptr : &found->second;
}

const NoteItem* Scene::note(const QString& id) const {
    const auto found = m_notes.find(m_handles.value(id, -1));
    return found == m_notes.end() ? nullptr : &found->second;
}

QRectF Scene::rectOf(const QString& id) const {
    if (const NodeItem* item = node(id)) return item->rect;
    if (const BoxItem* item = box(id)) return item->rect;
    if (const NoteItem* item = note(id)) return item->rect;
    if (const LinkItem* item = link(id)) return shapes::boundsOf(item->route);
    return {};
}

QString Scene::hit(QPointF point, double reach) const {
    for (auto it = m_notes.rbegin(); it != m_notes.rend(); ++it)
        if (it->second.rect.contains(point)) return it->second.id;
    if (const std::vector<int> cards = nodeIndex().in(QRectF(point, QSizeF(0, 0))); !cards.empty()) return m_nodes.at(cards.back()).id;
    QString nearest;
    double best = reach;
    for (const int key : m_linkIndex.in(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach))) {
        const LinkItem& link = m_links.at(key);
        const double distance = shapes::distanceTo(link.route, point);
        if (distance <= best) {
            best = distance;
            nearest = link.id;
        }
    }
    if (!nearest.isEmpty()) return nearest;
    for (auto it = m_boxOrder.rbegin(); it != m_boxOrder.rend(); ++it) {
        const BoxItem& item = m_boxes.at(*it);
        const bool border = item.rect.adjusted(-reach, -reach, reach, reach).contains(point) &&
                            !item.rect.adjusted(reach, reach, -reach, -reach).contains(point);
        if (border || shapes::containerLabel(item.rect, item.model).contains(point)) return item.id;
    }
    return {};
}

QString Scene::containerAt(QPointF point, std::optional<model::ContainerKind> inner, const std::set<QString>& except) const {
    for (auto it = m_boxOrder.rbegin(); it != m_boxOrder.rend(); ++it) {
        const BoxItem& item = m_boxes.at(*it);
        if (item.rect.contains(point) && fits(item.kind, inner) && !except.contains(item.id)) return item.id;
    }
    return {};
}

std::set<QString> Scene::withContents(const QStringList& ids) const {
    std::set<QString> all(ids.begin(), ids.end());
    for (const int key : m_boxOrder) {
        const BoxItem& item = m_boxes.at(key);
        if (all.contains(item.parent)) all.insert(item.id);
    }
    for (const auto& [key, item] : m_nodes)
        if (all.contains(item.parent)) all.insert(item.id);
    return all;
}

QStringList Scene::readingOrder() const {
    std::vector<std::pair<QPointF, QString>> parts;
    for (const auto& [key, item] : m_boxes) parts.emplace_back(item.rect.topLeft(), item.id);
    for (const auto& [key, item] : m_nodes) parts.emplace_back(item.rect.topLeft(), item.id);
    for (const auto& [key, item] : m_notes) parts.emplace_back(item.rect.topLeft(), item.id);
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        return a.first.y() != b.first.y() ? a.first.y() < b.first.y() : a.first.x() < b.first.x();
    });
    QStringList ids;
    for (const auto& [point, id] : parts) ids << id;
    return ids;
}

QRectF Scene::bounds() const {
    QRectF all = nodeIndex().bounds().united(m_linkIndex.bounds());
    for (const auto& [key, item] : m_boxes) all = all.united(item.rect.adjusted(0, -10, 0, 0));
    for (const auto& [key, item] : m_notes) all = all.united(item.rect);
    return all;
}

}  // namespace nephoscope::desktop
