#include "desktop/canvas/accessible_canvas.h"

#include <QKeySequence>
#include <QTimer>
#include <QWindow>

#include <functional>

#include "desktop/canvas/canvas.h"
#include "desktop/canvas/canvas_core.h"

namespace nephoscope::desktop {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("nephoscope::desktop::Canvas")) return nullptr;
    auto* canvas = qobject_cast<Canvas*>(object);
    return canvas ? new CanvasAccess(canvas) : nullptr;
}

/// That its card shows.
int cellsOf(const NodeItem* node) { return node && !node->model.rows.isEmpty() ? static_cast<int>(node->values.cells.size()) : 0; }

/// No id of a part has a blank in it.
QString keyOf(const QString& id, int cell) { return id + QLatin1Char(' ') + QString::number(cell); }

QAccessibleInterface* known(CanvasCore& core, const QString& key, const std::function<QAccessibleInterface*()>& make) {
    const auto found = core.access.constFind(key);
    if (found != core.access.constEnd()) return QAccessible::accessibleInterface(*found);
    QAccessibleInterface* made = make();
    core.access.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

}  // namespace

void installCanvasAccess() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once);
}

void announceSelection(CanvasCore& core) {
    if (!QAccessible::isActive() || core.selection.isEmpty()) return;
    const qsizetype index = CanvasAccess::parts(core).indexOf(core.selection.back());
    QAccessibleEvent event(&core.canvas, QAccessible::Focus);
    event.setChild(static_cast<int>(index));
    QAccessible::updateAccessibility(&event);
}

void forgetGone(CanvasCore& core) {
    for (auto it = core.access.begin(); it != core.access.end();) {
        if (core.scene.contains(it.key().section(QLatin1Char(' '), 0, 0))) {
            ++it;
        } else {
            QAccessible::deleteAccessibleInterface(it.value());
            it = core.access.erase(it);
        }
    }
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(&core.canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

CanvasAccess::CanvasAccess(Canvas* canvas) : QAccessibleWidget(canvas, QAccessible::Canvas) {}

Canvas* CanvasAccess::canvas() const { return qobject_cast<Canvas*>(object()); }

CanvasCore* CanvasAccess::core(Canvas* canvas) { return canvas ? canvas->m.get() : nullptr; }

QStringList CanvasAccess::parts(const CanvasCore& core) {
    QStringList ids;
    for (const int key : core.scene.boxOrder()) ids << core.scene.boxes().at(key).id;
    for (const auto& [key, item] : core.scene.nodes()) ids << item.id;
    for (const auto& [key, item] : core.scene.links()) ids << item.id;
    for (const auto& [key, item] : core.scene.notes()) ids << item.id;
    return ids;
}

QAccessibleInterface* CanvasAccess::part(const QString& id) const {
    CanvasCore* inside = core(canvas());
    if (!inside || id.isEmpty()) return nullptr;
    return known(*inside, id, [&] { return new PartAccess(canvas(), id); });
}

QAccessibleInterface* CanvasAccess::cell(Canvas* canvas, const QString& id, int index) {
    CanvasCore* inside = core(canvas);
    if (!inside || index < 0 || index >= cellsOf(inside->scene.node(id))) return nullptr;
    return known(*inside, keyOf(id, index), [&] { return new CellAccess(canvas, id, index); });
}

int CanvasAccess::childCount() const {
    const CanvasCore* inside = core(canvas());
    return (inside ? static_cast<int>(parts(*inside).size()) : 0) + QAccessibleWidget::childCount();
}

QAccessibleInterface* CanvasAccess::child(int index) const {
    const CanvasCore* inside = core(canvas());
    const QStringList ids = inside ? parts(*inside) : QStringList();
    if (index < 0) return nullptr;
    return index < ids.size() ? part(ids[index]) : QAccessibleWidget::child(index - static_cast<int>(ids.size()));
}

int CanvasAccess::indexOfChild(const QAccessibleInterface* child) const {
    const CanvasCore* inside = core(canvas());
    const QStringList ids = inside ? parts(*inside) : QStringList();
    if (const auto* mine = dynamic_cast<const PartAccess*>(child)) return static_cast<int>(ids.indexOf(mine->id()));
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? -1 : index + static_cast<int>(ids.size());
}

QAccessibleInterface* CanvasAccess::childAt(int x, int y) const {
    Canvas* widget = canvas();
    if (!widget) return nullptr;
    if (QAccessibleInterface* found = part(widget->idAt(widget->viewport()->mapFromGlobal(QPoint(x, y))))) return found;
    return QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface* CanvasAccess::focusChild() const {
    Canvas* widget = canvas();
    if (widget && widget->hasFocus() && !widget->selection().isEmpty()) return part(widget->selection().back());
    return QAccessibleWidget::focusChild();
}

QString CanvasAccess::text(QAccessible::Text which) const {
    const QString text = QAccessibleWidget::text(which);
    return which == QAccessible::Name && text.isEmpty() ? Canvas::tr("Architecture") : text;
}

PartAccess::PartAccess(Canvas* canvas, QString id) : m_canvas(canvas), m_id(std::move(id)) {}

bool PartAccess::isValid() const {
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    return core && core->scene.contains(m_id);
}

QWindow* PartAccess::window() const { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }

QAccessibleInterface* PartAccess::parent() const { return QAccessible::queryAccessibleInterface(m_canvas); }

QAccessibleInterface* PartAccess::child(int index) const { return CanvasAccess::cell(m_canvas, m_id, index); }

int PartAccess::childCount() const {
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    return core ? cellsOf(core->scene.node(m_id)) : 0;
}

int PartAccess::indexOfChild(const QAccessibleInterface* child) const {
    const auto* cell = dynamic_cast<const CellAccess*>(child);
    return cell && cell->parent() == this ? cell->index() : -1;
}

QAccessibleInterface* PartAccess::childAt(int x, int y) const {
    for (int i = 0; i < childCount(); ++i)
        if (QAccessibleInterface* cell = child(i); cell && cell->rect().contains(x, y)) return cell;
    return nullptr;
}

QString PartAccess::text(QAccessible::Text which) const {
    if (!isValid()) return {};
    if (which == QAccessible::Name) return CanvasAccess::core(m_canvas)->describe(m_id);
    if (which == QAccessible::Description) return m_id;
    return {};
}

QRect PartAccess::rect() const {
    if (!isValid()) return {};
    const QRect inside = m_canvas->rectOf(m_id);
    return {m_canvas->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::Role PartAccess::role() const {
    if (!isValid()) return QAccessible::NoRole;
    const Scene& scene = CanvasAccess::core(m_canvas)->scene;
    if (scene.box(m_id)) return QAccessible::Grouping;
    if (scene.link(m_id)) return QAccessible::Link;
    if (scene.note(m_id)) return QAccessible::Note;
    return QAccessible::Graphic;
}

QAccessible::State PartAccess::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QStringList selection = m_canvas->selection();
    state.selectable = true;
    state.focusable = true;
    state.movable = !CanvasAccess::core(m_canvas)->scene.link(m_id);
    state.multiSelectable = true;
    state.selected = selection.contains(m_id);
    state.focused = m_canvas->hasFocus() && !selection.isEmpty() && selection.back() == m_id;
    state.offscreen = !m_canvas->viewport()->rect().intersects(m_canvas->rectOf(m_id).adjusted(0, 0, 1, 1));
    return state;
}

void* PartAccess::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList PartAccess::actionNames() const { return {pressAction(), setFocusAction()}; }

void PartAccess::doAction(const QString& name) {
    if (!isValid()) return;
    m_canvas->setSelection({m_id});
    m_canvas->ensureVisible(m_id);
    m_canvas->setFocus();
    // A dialog that opens here must not hold up the screen reader.
    if (name == pressAction()) QTimer::singleShot(0, m_canvas, [canvas = m_canvas, id = m_id] { Q_EMIT canvas->activated(id); });
}

QStringList PartAccess::keyBindingsForAction(const QString& name) const {
    return name == pressAction() ? QStringList{QKeySequence(Qt::Key_Return).toString()} : QStringList();
}

CellAccess::CellAccess(Canvas* canvas, QString id, int index) : m_canvas(canvas), m_id(std::move(id)), m_index(index) {}

bool CellAccess::isValid() const {
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    return core && m_index < cellsOf(core->scene.node(m_id));
}

QWindow* CellAccess::window() const { return m_canvas ? m_canvas->window()->windowHandle() : nullptr; }

QAccessibleInterface* CellAccess::parent() const {
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(m_canvas);
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    return core ? canvas->child(static_cast<int>(CanvasAccess::parts(*core).indexOf(m_id))) : nullptr;
}

QString CellAccess::text(QAccessible::Text which) const {
    if (!isValid() || which != QAccessible::Name) return {};
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    const shapes::Cell& cell = core->scene.node(m_id)->values.cells[static_cast<std::size_t>(m_index)];
    return core->describe(cell).replace(QLatin1Char('\n'), QStringLiteral(", "));
}

QRect CellAccess::rect() const {
    if (!isValid()) return {};
    const CanvasCore* core = CanvasAccess::core(m_canvas);
    const QRectF inside = core->viewport.toView(Scene::rectOfCell(*core->scene.node(m_id), static_cast<std::size_t>(m_index)));
    const QRect pixels = inside.toAlignedRect();
    return {m_canvas->viewport()->mapToGlobal(pixels.topLeft()), pixels.size()};
}

QAccessible::State CellAccess::state() const {
    QAccessible::State state;
    state.invalid = !isValid();
    state.readOnly = true;
    state.offscreen = !state.invalid && !m_canvas->viewport()->rect().contains(m_canvas->viewport()->mapFromGlobal(rect().center()));
    return state;
}

}  // namespace nephoscope::desktop
