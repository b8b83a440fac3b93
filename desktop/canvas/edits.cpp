#include "desktop/canvas/edits.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "desktop/canvas/beanstalk.h"
#include "desktop/canvas/canvas.h"
#include "desktop/canvas/scene.h"
#include "desktop/canvas/translate.h"

namespace nephoscope::desktop {

namespace {

/// Nearer to a container's border it grows.
constexpr double kInset = 12;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop)
};

template <typename Message>
void setPosition(Message& part, QPointF at) {
    part.mutable_position()->set_x(at.x());
    part.mutable_position()->set_y(at.y());
}

/// The zone a container is in or is; empty: none.
std::string zoneAround(const Scene& scene, const QString& container) {
    for (const BoxItem* box = scene.box(container); box; box = scene.box(box->parent))
        if (box->kind == model::AVAILABILITY_ZONE) return box->id.toStdString();
    return {};
}

void setParent(model::Component& component, const Scene& scene, const QString& parent) {
    if (component.parent() == parent.toStdString()) return;
    component.set_parent(parent.toStdString());
    component.clear_zones();
    if (const std::string zone = zoneAround(scene, parent); !zone.empty()) component.add_zones(zone);
}

struct NewContainer {
    model::ContainerKind kind;
    const char* name;
    const char* stem;
    QSizeF size;
};

const NewContainer* containerNamed(const QString& what) {
    static const NewContainer kAll[] = {
        {model::AWS_CLOUD, QT_TRANSLATE_NOOP("nephoscope::desktop", "AWS Cloud"), "cloud", {1008, 672}},
        {model::REGION, QT_TRANSLATE_NOOP("nephoscope::desktop", "eu-central-1"), "region", {912, 600}},
        {model::VPC, QT_TRANSLATE_NOOP("nephoscope::desktop", "VPC 10.0.0.0/16"), "vpc", {768, 504}},
        {model::AVAILABILITY_ZONE, QT_TRANSLATE_NOOP("nephoscope::desktop", "Zone a"), "zone", {336, 408}},
        {model::SUBNET, QT_TRANSLATE_NOOP("nephoscope::desktop", "Subnet"), "subnet", {264, 168}},
    };
    if (!what.startsWith(QLatin1String("container:"))) return nullptr;
    for (const NewContainer& candidate : kAll)
        if (what.mid(10) == toQString(model::ContainerKind_Name(candidate.kind))) return &candidate;
    return nullptr;
}

/// "Zone b" where the container already has a "Zone a".
QString zoneName(const Scene& scene, const QString& parent) {
    int count = 0;
    for (const auto& [key, box] : scene.boxes())
        if (box.kind == model::AVAILABILITY_ZONE && box.parent == parent) ++count;
    return Texts::tr("Zone %1").arg(QChar(u'a' + std::min(count, 25)));
}

model::Container newContainer(Document& document, const NewContainer& kind, const QString& name, QPointF at, const QString& parent) {
    model::Container container;
    container.set_id(document.freshId(QString::fromLatin1(kind.stem)).toStdString());
    container.set_name(name.toStdString());
    container.set_kind(kind.kind);
    container.set_parent(parent.toStdString());
    container.mutable_size()->set_width(kind.size.width());
    container.mutable_size()->set_height(kind.size.height());
    setPosition(container, at);
    return container;
}

/// What lay loose inside the rect of a new container is in it from now on.
Parts adopted(const Document& document, const Scene& scene, const model::Container& container, const QRectF& rect) {
    Parts parts;
    const QString parent = QString::fromStdString(container.parent());
    const QString id = QString::fromStdString(container.id());
    for (const auto& [key, node] : scene.nodes())
        if (node.parent == parent && rect.contains(node.rect)) {
            model::Component component = *document.component(node.id);
            component.set_parent(container.id());
            component.clear_zones();
            if (container.kind() == model::AVAILABILITY_ZONE) component.add_zones(container.id());
            parts.emplace_back(std::move(component));
        }
    for (const auto& [key, box] : scene.boxes())
        if (box.parent == parent && box.id != id && box.kind > container.kind() && rect.contains(box.rect)) {
            model::Container inner = *document.container(box.id);
            inner.set_parent(container.id());
            parts.emplace_back(std::move(inner));
        }
    return parts;
}

QString placeContainer(Document& document, const Scene& scene, const NewContainer& kind, QPointF at) {
    const QRectF rect(at, kind.size);
    const QString parent = scene.containerAt(rect.center(), kind.kind);
    const QString name = kind.kind == model::AVAILABILITY_ZONE ? zoneName(scene, parent) : Texts::tr(kind.name);
    model::Container container = newContainer(document, kind, name, at, parent);
    const QString id = QString::fromStdString(container.id());
    Parts inside = adopted(document, scene, container, rect);
    document.undoStack()->beginMacro(Texts::tr("Add %1").arg(name));
    document.insert({std::move(container)}, Texts::tr("Add %1").arg(name));
    if (!inside.empty())
        document.replace(std::move(inside), {QStringLiteral("parent"), QStringLiteral("zones")}, Texts::tr("Put into %1").arg(name));
    document.undoStack()->endMacro();
    return id;
}

/// Whether nothing that is not in the container lies where it would grow to.
bool mayGrow(const Scene& scene, const BoxItem& box, const QRectF& rect, const std::set<QString>& moving) {
    const std::set<QString> inside = scene.withContents({box.id});
    const auto hinders = [&](const QString& id, const QRectF& other) {
        return !inside.contains(id) && !moving.contains(id) && other.intersects(rect) && !other.intersects(box.rect);
    };
    const auto surrounds = [&](const QString& id) { return scene.withContents({id}).contains(box.id); };
    return std::none_of(scene.nodes().begin(), scene.nodes().end(),
                        [&](const auto& entry) { return hinders(entry.second.id, entry.second.rect); }) &&
           std::none_of(scene.boxes().begin(), scene.boxes().end(),
                        [&](const auto& entry) { return hinders(entry.second.id, entry.second.rect) && !surrounds(entry.second.id); });
}

/// The containers that must grow to hold `areas` (by container), outwards as far as it takes, with their new rects.
QHash<QString, QRectF> grown(const Scene& scene, QHash<QString, QRectF> areas, const std::set<QString>& moving) {
    QHash<QString, QRectF> rects;
    const std::vector<int>& order = scene.boxOrder();
    for (auto key = order.rbegin(); key != order.rend(); ++key) {
        const BoxItem& box = scene.boxes().at(*key);
        const QRectF area = areas.value(box.id);
        if (area.isNull() || moving.contains(box.id) || box.rect.contains(area.adjusted(-kInset, -kInset, kInset, kInset))) continue;
        const QRectF rect = box.rect.united(area.adjusted(-kGridStep, -kGridStep, kGridStep, kGridStep));
        if (!mayGrow(scene, box, rect, moving)) continue;
        rects.insert(box.id, rect);
        areas[box.parent] = areas.value(box.parent).united(rect);
    }
    return rects;
}

template <typename Box>
Box resized(Box box, const QRectF& rect) {
    setPosition(box, rect.topLeft());
    box.mutable_size()->set_width(rect.width());
    box.mutable_size()->set_height(rect.height());
    return box;
}

Parts grownParts(const Document& document, const QHash<QString, QRectF>& rects) {
    Parts parts;
    for (auto rect = rects.begin(); rect != rects.end(); ++rect) parts.emplace_back(resized(*document.container(rect.key()), rect.value()));
    return parts;
}

QString placeNote(Document& document, QPointF at) {
    model::Note note;
    note.set_id(document.freshId(QStringLiteral("note")).toStdString());
    note.set_text(Texts::tr("Note").toStdString());
    note.mutable_size()->set_width(192);
    note.mutable_size()->set_height(96);
    setPosition(note, at);
    const QString id = QString::fromStdString(note.id());
    document.insert({std::move(note)}, Texts::tr("Add note"));
    return id;
}

QString placeEnvironment(Document& document, const Scene& scene, const QString& what, QPointF at) {
    const QSizeF card = sizeOfNew(QStringLiteral("auto_scaling_group"));
    const QString parent = scene.containerAt(QRectF(at, card).center(), std::nullopt),
                  text = Texts::tr("Add Elastic Beanstalk environment");
    document.undoStack()->beginMacro(text);
    const BeanstalkEnvironment placed = placeBeanstalk(document, at, parent, what);
    QRectF all(at, card);
    for (const QString& part : placed.parts) all |= scene.rectOf(part);
    Parts larger = grownParts(document, grown(scene, {{parent, all}}, {}));
    if (!larger.empty()) document.replace(std::move(larger), {QStringLiteral("position"), QStringLiteral("size")}, text);
    document.undoStack()->endMacro();
    return placed.group;
}

}  // namespace

QPointF snapped(QPointF point) { return {std::round(point.x() / kGridStep) * kGridStep, std::round(point.y() / kGridStep) * kGridStep}; }

QHash<QString, QRectF> movedRects(const Scene& scene, const QStringList& ids, QPointF delta) {
    QHash<QString, QRectF> rects;
    for (const QString& id : scene.withContents(ids))
        if (!scene.link(id)) rects.insert(id, scene.rectOf(id).translated(delta));
    return rects;
}

void commitMove(Document& document, const Scene& scene, const QStringList& ids, const QHash<QString, QRectF>& rects, bool mergeable) {
    const std::set<QString> moving = scene.withContents(ids);
    const auto home = [&](const QString& id, const QString& parent, std::optional<model::ContainerKind> kind) {
        // What moves together with its container stays in it.
        return moving.contains(parent) ? parent : scene.containerAt(rects.value(id).center(), kind, moving);
    };
    Parts parts;
    QHash<QString, QRectF> areas;
    const auto settle = [&](const QString& id, const std::string& parent) {
        QRectF& area = areas[QString::fromStdString(parent)];
        area = area.united(rects.value(id));
    };
    bool rehomed = false;
    for (const QString& id : moving) {
        if (!rects.contains(id)) continue;
        const QPointF at = rects.value(id).topLeft();
        if (const model::Component* old = document.component(id)) {
            model::Component component = *old;
            setPosition(component, at);
            setParent(component, scene, home(id, QString::fromStdString(component.parent()), std::nullopt));
            rehomed = rehomed || component.parent() != old->parent();
            settle(id, component.parent());
            parts.emplace_back(std::move(component));
        } else if (const model::Container* box = document.container(id)) {
            model::Container container = *box;
            setPosition(container, at);
            container.set_parent(home(id, QString::fromStdString(container.parent()), container.kind()).toStdString());
            rehomed = rehomed || container.parent() != box->parent();
            settle(id, container.parent());
            parts.emplace_back(std::move(container));
        } else if (const model::Note* text = document.note(id)) {
            model::Note note = *text;
            setPosition(note, at);
            parts.emplace_back(std::move(note));
        }
    }
    if (parts.empty()) return;
    const QString text =
        ids.size() == 1 ? Texts::tr("Move %1").arg(ids.front()) : Texts::tr("Move %n parts", nullptr, static_cast<int>(ids.size()));
    QStringList fields{QStringLiteral("position")};
    if (rehomed) fields << QStringLiteral("parent") << QStringLiteral("zones");
    Parts larger = grownParts(document, grown(scene, areas, moving));
    if (!larger.empty()) fields << QStringLiteral("size");
    parts.insert(parts.end(), std::make_move_iterator(larger.begin()), std::make_move_iterator(larger.end()));
    document.replace(std::move(parts), fields, text, mergeable);
}

void commitResize(Document& document, const QString& id, const QRectF& rect) {
    Parts parts;
    if (const model::Container* container = document.container(id))
        parts.emplace_back(resized(*container, rect));
    else if (const model::Note* note = document.note(id))
        parts.emplace_back(resized(*note, rect));
    if (!parts.empty())
        document.replace(std::move(parts), {QStringLiteral("position"), QStringLiteral("size")}, Texts::tr("Resize %1").arg(id));
}

void reconnect(Document& document, const QString& id, const QString& from, const QString& to) {
    const Result<model::Connection> made = document.newConnection(from, to);
    const model::Connection* old = document.connection(id);
    if (!made || !old) return;
    model::Connection connection = *old;
    const model::Component *before = document.component(QString::fromStdString(old->to())), *after = document.component(to);
    connection.set_from(made->from());
    connection.set_to(made->to());
    if (before->config().type_url() != after->config().type_url()) {
        connection.set_role(made->role());
        connection.set_order(made->order());
    }
    document.replace({std::move(connection)},
                     {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("role"), QStringLiteral("order")},
                     Texts::tr("Connect %1 to %2").arg(from, to));
}

void rename(Document& document, const QString& id, const QString& name) {
    Parts parts;
    QString field = QStringLiteral("name");
    if (const model::Component* old = document.component(id)) {
        model::Component component = *old;
        component.set_name(name.toStdString());
        parts.emplace_back(std::move(component));
    } else if (const model::Container* box = document.container(id)) {
        model::Container container = *box;
        container.set_name(name.toStdString());
        parts.emplace_back(std::move(container));
    } else if (const model::Note* text = document.note(id)) {
        model::Note note = *text;
        note.set_text(name.toStdString());
        field = QStringLiteral("text");
        parts.emplace_back(std::move(note));
    }
    if (!parts.empty()) document.replace(std::move(parts), {field}, Texts::tr("Rename %1").arg(id));
}

QSizeF sizeOfNew(const QString& what) {
    if (const NewContainer* kind = containerNamed(what)) return kind->size;
    if (what == QLatin1String("note")) return {192, 96};
    return {shapes::kCardWidth, shapes::kCardHeader};
}

QString placePart(Document& document, const Scene& scene, const QString& what, QPointF at) {
    if (const NewContainer* kind = containerNamed(what)) return placeContainer(document, scene, *kind, at);
    if (what == QLatin1String("note")) return placeNote(document, at);
    if (isBeanstalk(what)) return placeEnvironment(document, scene, what, at);
    const services::ServiceType* service = findService(what);
    if (!service) return {};
    const QString parent = scene.containerAt(QRectF(at, sizeOfNew(what)).center(), std::nullopt);
    model::Component component = document.newComponent(what, at, parent);
    component.clear_zones();
    if (const std::string zone = zoneAround(scene, parent); !zone.empty()) component.add_zones(zone);
    const QString id = QString::fromStdString(component.id()), text = Texts::tr("Add %1").arg(serviceTitle(*service));
    document.undoStack()->beginMacro(text);
    document.insert({std::move(component)}, text);
    Parts larger = grownParts(document, grown(scene, {{parent, scene.rectOf(id)}}, {}));
    if (!larger.empty()) document.replace(std::move(larger), {QStringLiteral("position"), QStringLiteral("size")}, text);
    document.undoStack()->endMacro();
    return id;
}

void placeEmptyVpc(Document& document, QPointF at) {
    const NewContainer& vpcKind = *containerNamed(QStringLiteral("container:VPC"));
    const NewContainer& zoneKind = *containerNamed(QStringLiteral("container:AVAILABILITY_ZONE"));
    Parts parts;
    model::Container vpc = newContainer(document, vpcKind, Texts::tr(vpcKind.name), at, {});
    const QString id = QString::fromStdString(vpc.id());
    parts.emplace_back(std::move(vpc));
    for (int i = 0; i < 2; ++i)
        parts.emplace_back(newContainer(document, zoneKind, Texts::tr("Zone %1").arg(QChar(u'a' + i)), at + QPointF(24 + i * 384, 48), id));
    document.insert(std::move(parts), Texts::tr("Add VPC with two zones"));
}

QByteArray serialized(const Document& document, const Scene& scene, const QStringList& ids) {
    const std::set<QString> all = scene.withContents(ids);
    const auto taken = [&all](const std::string& id) { return all.contains(QString::fromStdString(id)); };
    const model::Design& design = document.design();
    model::Design copy;
    copy.set_schema_version(design.schema_version());
    for (const auto& part : design.containers())
        if (taken(part.id())) *copy.add_containers() = part;
    for (const auto& part : design.components())
        if (taken(part.id())) *copy.add_components() = part;
    for (const auto& part : design.notes())
        if (taken(part.id())) *copy.add_notes() = part;
    for (const auto& part : design.connections())
        if (taken(part.from()) && taken(part.to())) *copy.add_connections() = part;
    return QByteArray::fromStdString(copy.SerializeAsString());
}

QMimeData* toMime(const Document& document, const Scene& scene, const QStringList& ids) {
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(kPartsMime), serialized(document, scene, ids));
    mime->setText(ids.join(QLatin1Char('\n')));
    return mime;
}

}  // namespace nephoscope::desktop
