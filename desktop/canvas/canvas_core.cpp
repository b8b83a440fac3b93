#include "desktop/canvas/canvas_core.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "desktop/canvas/accessible_canvas.h"
#include "desktop/canvas/edits.h"
#include "desktop/canvas/gestures.h"
#include "desktop/canvas/inline_editor.h"
#include "desktop/canvas/start_panel.h"
#include "desktop/canvas/translate.h"

namespace nephoscope::desktop {

namespace {

constexpr int kFrame = 16;
constexpr int kZoomSettles = 100;
constexpr double kHandleDistance = 24;  ///< widget pixels from the end of a connection
constexpr double kScrollZone = 28;      ///< widget pixels from the edge
constexpr double kScrollSpeed = 16;     ///< widget pixels a frame, at the edge itself
constexpr std::size_t kRoutes = 1'000;  ///< found at once, in some 40 ms
constexpr int kValues = 66;             ///< numbers that change more often cannot be read

}  // namespace

CanvasCore::CanvasCore(Canvas& owner, Document& edited) : canvas(owner), document(edited) {
    m_start = new StartPanel(canvas.viewport());
    m_start->setTheme(renderer.theme());
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(kFrame);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kZoomSettles);
    m_scroll.setInterval(kFrame);
    m_values.setSingleShot(true);
    m_route.setSingleShot(true);
    m_route.setInterval(0);
    QObject::connect(&m_route, &QTimer::timeout, &canvas, [this] {
        scene.routeMore();
        refresh();
    });
    QObject::connect(&m_frame, &QTimer::timeout, &canvas, [this] { tick(); });
    QObject::connect(&m_scroll, &QTimer::timeout, &canvas, [this] { scroll(); });
    QObject::connect(&m_values, &QTimer::timeout, &canvas, [this] { showView(); });
    QObject::connect(&m_settle, &QTimer::timeout, &canvas, [this] {
        renderer.setHurried(false);
        canvas.viewport()->update();
    });
    QObject::connect(&document, &Document::changed, &canvas, [this](const Change& change) { documentChanged(change); });
    QObject::connect(m_start, &StartPanel::exampleRequested, &canvas, &Canvas::exampleRequested);
    QObject::connect(m_start, &StartPanel::openRequested, &canvas, &Canvas::openRequested);
    QObject::connect(m_start, &StartPanel::emptyVpcRequested, &canvas, [this] {
        placeEmptyVpc(document, {0, 0});
        canvas.fit();
    });
    scene.sync(document.design());
    scene.setRoutesAtOnce(kRoutes);
}

CanvasCore::~CanvasCore() {
    for (const QAccessible::Id id : access) QAccessible::deleteAccessibleInterface(id);
}

void CanvasCore::documentChanged(const Change& change) {
    cancelGesture();
    scene.sync(document.design());
    m_viewChanged = true;
    showView();
    QStringList left;
    for (const QString& id : selection)
        if (scene.contains(id)) left << id;
    if (left != selection) setSelection(left);
    if (!scene.contains(hovered)) hovered.clear();
    placeStartPanel();
    forgetGone(*this);
    refresh();
    if (!std::holds_alternative<Reset>(change)) return;
    if (canvas.isVisible())
        canvas.fit();
    else
        fitWhenShown = true;
}

void CanvasCore::setView(std::shared_ptr<const run::View> next) {
    const bool urgent = !view || !next || next->phase != view->phase || next->names != view->names || next->phase != run::Phase::Playing;
    view = std::move(next);
    m_viewChanged = true;
    if (urgent || !m_shown.isValid() || m_shown.elapsed() >= kValues)
        showView();
    else if (!m_values.isActive())
        m_values.start(kValues - static_cast<int>(m_shown.elapsed()));
}

void CanvasCore::showView() {
    if (!m_viewChanged) return;
    m_viewChanged = false;
    m_shown.start();
    scene.show(view.get());
    flow.setView(view.get(), scene, viewport);
    renderer.invalidateValues();
    updateTimer();
    refresh();
}

void CanvasCore::updateTimer() {
    const bool moves = view && view->phase == run::Phase::Playing && !reducedMotion && canvas.isVisible();
    if (moves == m_frame.isActive()) return;
    if (moves) {
        m_clock.start();
        m_frame.start();
    } else {
        m_frame.stop();
    }
}

void CanvasCore::tick() {
    updateTimer();
    const double seconds = std::min(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9, 0.1);
    m_clock.start();
    if (flow.advance(seconds, scene, viewport)) canvas.viewport()->update();
}

void CanvasCore::refresh() {
    for (const QRectF& area : scene.takeDirty()) renderer.invalidate(area, viewport);
    if (scene.isRouting()) m_route.start();
    updateTimer();
    canvas.viewport()->update();
}

void CanvasCore::setViewport(const Viewport& next) {
    const double old = viewport.zoom;
    fitted = fitted && next.origin == viewport.origin && next.zoom == viewport.zoom;
    viewport = next;
    viewport.zoom = std::clamp(viewport.zoom, kMinZoom, kMaxZoom);
    viewport.snap();
    renderer.setViewport(viewport);
    if (m_editor) m_editor->hide();
    if (viewport.zoom != old) Q_EMIT canvas.zoomChanged(viewport.zoom);
    refresh();
}

void CanvasCore::zoomAt(double zoom, QPointF view_) {
    Viewport next = viewport;
    next.zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    next.origin = viewport.toScene(view_) - view_ / next.zoom;
    renderer.setHurried(true);
    m_settle.start();
    setViewport(next);
}

void CanvasCore::showArea(const QRectF& area, double mostZoom) {
    if (area.isEmpty() || viewport.size.isEmpty()) return;
    const double margin = 40;
    Viewport next = viewport;
    next.zoom =
        std::clamp(std::min((viewport.size.width() - 2 * margin) / area.width(), (viewport.size.height() - 2 * margin) / area.height()),
                   kMinZoom, mostZoom);
    next.origin = area.center() - QPointF(viewport.size.width(), viewport.size.height()) / (2 * next.zoom);
    setViewport(next);
}

void CanvasCore::setSelection(const QStringList& ids) {
    QStringList known;
    for (const QString& id : ids)
        if (scene.contains(id) && !known.contains(id)) known << id;
    if (known == selection) return;
    selection = known;
    canvas.viewport()->update();
    announceSelection(*this);
    Q_EMIT canvas.selectionChanged(selection);
}

void CanvasCore::setHovered(const QString& id) {
    if (id == hovered && id.isEmpty()) return;
    hovered = id;
    canvas.viewport()->update();
}

void CanvasCore::hint(const QString& text) { Q_EMIT canvas.statusHint(text); }

void CanvasCore::startGesture(std::unique_ptr<Gesture> next) {
    cancelGesture();
    gesture = std::move(next);
    canvas.viewport()->update();
}

QPointF CanvasCore::scrollSpeed() const {
    const auto along = [](double at, double length) {
        const double before = kScrollZone - at, behind = at - (length - kScrollZone);
        const double depth = before > 0 ? -before : std::max(behind, 0.0);
        return std::clamp(depth / kScrollZone, -1.0, 1.0) * kScrollSpeed;
    };
    return {along(m_dragged.x(), viewport.size.width()), along(m_dragged.y(), viewport.size.height())};
}

void CanvasCore::dragAt(QPointF view_, Qt::KeyboardModifiers modifiers) {
    m_dragged = view_;
    m_dragModifiers = modifiers;
    if (scrollSpeed().isNull())
        m_scroll.stop();
    else if (!m_scroll.isActive())
        m_scroll.start();
}

void CanvasCore::scroll() {
    const bool wanted = ghost || (gesture && gesture->scrolls());
    if (!wanted) return m_scroll.stop();
    Viewport next = viewport;
    next.origin += scrollSpeed() / next.zoom;
    setViewport(next);
    pointer = viewport.toScene(m_dragged);
    if (gesture)
        gesture->move(m_dragged, m_dragModifiers);
    else
        showGhost(m_ghostPart, m_dragged);
}

void CanvasCore::showGhost(const QString& what, QPointF view_) {
    m_ghostPart = what;
    const QSizeF size = sizeOfNew(what);
    const QPointF at = viewport.toScene(view_);
    ghost = QRectF(snapped(at - QPointF(size.width() / 2, std::min(size.height(), 72.0) / 2)), size);
    dropTarget = scene.containerAt(ghost->center(), std::nullopt);
    canvas.viewport()->update();
}

void CanvasCore::hideGhost() {
    stopScrolling();
    ghost.reset();
    dropTarget.clear();
    canvas.viewport()->update();
}

void CanvasCore::endGesture() {
    stopScrolling();
    gesture.reset();
    refresh();
}

void CanvasCore::cancelGesture() {
    // Taken out first: what cancel does may come back here through document signals.
    const std::unique_ptr<Gesture> old = std::move(gesture);
    stopScrolling();
    if (old) old->cancel();
}

void CanvasCore::nudge(QPointF delta) {
    const QHash<QString, QRectF> rects = movedRects(scene, selection, delta);
    if (rects.isEmpty()) return;
    commitMove(document, scene, selection, rects, true);
    canvas.ensureVisible(selection.back());
}

void CanvasCore::focusNeighbour(int step) {
    const QStringList order = scene.readingOrder();
    if (order.isEmpty()) return;
    const qsizetype now = selection.isEmpty() ? -1 : order.indexOf(selection.back());
    const qsizetype next = now < 0 ? (step > 0 ? 0 : order.size() - 1) : now + step;
    if (next < 0 || next >= order.size()) return;
    setSelection({order[next]});
    canvas.ensureVisible(order[next]);
}

void CanvasCore::startRename(const QString& id) {
    QRectF area;
    QString text;
    if (const NodeItem* node = scene.node(id)) {
        area = {node->rect.left() + 56, node->rect.top() + 7, node->rect.width() - 62, 26};
        text = node->model.name;
    } else if (const BoxItem* box = scene.box(id)) {
        area = shapes::containerLabel(box->rect, box->model).adjusted(0, -3, 60, 3);
        text = box->model.name;
    } else if (const NoteItem* note = scene.note(id)) {
        area = note->rect;
        text = note->text;
    } else {
        return;
    }
    canvas.ensureVisible(id);
    delete m_editor;
    QRect place = viewport.toView(area).toAlignedRect();
    place.setWidth(std::max(place.width(), 140));
    place.setHeight(std::max(place.height(), 26));
    m_editor =
        new InlineEditor(text, scene.note(id) != nullptr, canvas.viewport(), [this, id](const QString& name) { finishRename(id, name); });
    m_editor->setGeometry(place);
    m_editor->show();
    m_editor->setFocus();
}

void CanvasCore::finishRename(const QString& id, const QString& text) {
    const NodeItem* node = scene.node(id);
    const BoxItem* box = scene.box(id);
    const NoteItem* note = scene.note(id);
    const QString before = node ? node->model.name : box ? box->model.name : note ? note->text : QString();
    if (text != before && (note || !text.trimmed().isEmpty())) rename(document, id, note ? text : text.trimmed());
    canvas.setFocus();
}

void CanvasCore::flash(const QString& id) {
    m_flash = id;
    m_flashed.start();
    canvas.ensureVisible(id);
    canvas.viewport()->update();
}

void CanvasCore::menuForSelection() {
    const QString id = selection.isEmpty() ? QString() : selection.back();
    const QPoint at = id.isEmpty() ? canvas.viewport()->rect().center() : canvas.rectOf(id).center();
    Q_EMIT canvas.contextMenuRequested(id, -1, canvas.viewport()->mapToGlobal(at));
}

QString CanvasCore::idAt(QPointF view_) const { return scene.hit(viewport.toScene(view_), 6 / viewport.zoom); }

bool CanvasCore::asksWhy(QPointF view_) const {
    const QPointF point = viewport.toScene(view_);
    const NodeItem* node = scene.node(idAt(view_));
    if (!node || node->reason.isEmpty()) return false;
    return shapes::badgeRect(node->rect).contains(point) || shapes::isOnGauge(node->rect, node->values, point);
}

std::vector<shapes::Port> CanvasCore::portsOf(const NodeItem& node) {
    const QRectF& rect = node.rect;
    const double line = rect.top() + shapes::kCardHeader / 2;
    return {{{rect.left(), line}, shapes::Side::Left},
            {{rect.right(), line}, shapes::Side::Right},
            {{rect.center().x(), rect.top()}, shapes::Side::Top},
            {{rect.center().x(), rect.bottom()}, shapes::Side::Bottom}};
}

std::optional<shapes::Port> CanvasCore::portAt(QPointF view_) const {
    const NodeItem* node = scene.node(hovered);
    if (!node || viewport.zoom < 0.3 || asksWhy(view_)) return std::nullopt;
    for (const shapes::Port& port : portsOf(*node))
        if (QLineF(viewport.toView(port.at), view_).length() <= 9) return port;
    return std::nullopt;
}

std::vector<QPointF> CanvasCore::endHandles() const {
    const LinkItem* link = selection.size() == 1 ? scene.link(selection.front()) : nullptr;
    const double inwards = kHandleDistance / viewport.zoom;
    if (!link || link->arc.length() < 3 * inwards) return {};
    return {viewport.toView(link->arc.at(inwards)), viewport.toView(link->arc.at(link->arc.length() - inwards))};
}

std::optional<bool> CanvasCore::endAt(QPointF view_) const {
    const std::vector<QPointF> handles = endHandles();
    for (std::size_t i = 0; i < handles.size(); ++i)
        if (QLineF(handles[i], view_).length() <= 7) return i == 0;
    return std::nullopt;
}

QRectF CanvasCore::resizable() const {
    if (selection.size() != 1) return {};
    const BoxItem* box = scene.box(selection.front());
    const NoteItem* note = scene.note(selection.front());
    return box ? box->rect : note ? note->rect : QRectF();
}

Qt::Edges CanvasCore::handleAt(QPointF view_) const {
    const QRectF frame = viewport.toView(resizable());
    if (frame.isEmpty()) return {};
    const auto near = [](double a, double b) { return std::abs(a - b) <= 7; };
    const bool left = near(view_.x(), frame.left()), right = near(view_.x(), frame.right()), middleX = near(view_.x(), frame.center().x());
    const bool top = near(view_.y(), frame.top()), bottom = near(view_.y(), frame.bottom()), middleY = near(view_.y(), frame.center().y());
    if (!((left || right || middleX) && (top || bottom || middleY)) || (middleX && middleY)) return {};
    Qt::Edges edges;
    edges.setFlag(Qt::LeftEdge, left);
    edges.setFlag(Qt::RightEdge, right && !left);
    edges.setFlag(Qt::TopEdge, top);
    edges.setFlag(Qt::BottomEdge, bottom && !top);
    return edges;
}

QString CanvasCore::describe(const QString& id) const {
    if (const NodeItem* node = scene.node(id)) {
        QStringList words{node->model.name, node->model.subtitle, stateText(node->model.state)};
        for (const shapes::Reading& each : node->values.extras) words << each.label + QLatin1Char(' ') + each.text;
        if (!node->reason.isEmpty()) words << node->reason;
        return words.join(QStringLiteral(", "));
    }
    if (const LinkItem* link = scene.link(id)) {
        const QString from = scene.nodes().at(link->from).model.name, to = scene.nodes().at(link->to).model.name;
        const QString text = QCoreApplication::translate("nephoscope::desktop", "Connection from %1 to %2").arg(from, to);
        return link->pill.isEmpty() ? text : text + QStringLiteral(", ") + link->pill;
    }
    if (const BoxItem* box = scene.box(id)) return box->model.name + QStringLiteral(", ") + containerKindText(box->kind);
    if (const NoteItem* note = scene.note(id)) return QCoreApplication::translate("nephoscope::desktop", "Note: %1").arg(note->text);
    return {};
}

QString CanvasCore::describe(const shapes::Cell& cell) const {
    std::vector<std::pair<std::string, std::string>> versions;  // The engine numbers them by their ids.
    for (const model::AppVersion& each : document.design().app_versions())
        versions.emplace_back(each.id(), each.name().empty() ? each.id() : each.name());
    std::sort(versions.begin(), versions.end());
    const auto number = static_cast<std::size_t>(cell.version);
    return cellText(cell, cell.version >= 0 && number < versions.size() ? toQString(versions[number].second) : QString());
}

QString CanvasCore::toolTip(QPointF view_) const {
    const QPointF point = viewport.toScene(view_);
    const QString id = idAt(view_);
    if (const NodeItem* node = scene.node(id)) {
        const int instance = scene.instanceAt(*node, point);
        for (const shapes::Cell& cell : node->values.cells)
            if (instance >= 0 && cell.instance == instance) return describe(cell);
    }
    if (const NoteItem* note = scene.note(id)) return QStringLiteral("<qt>%1</qt>").arg(note->text.toHtmlEscaped());
    return describe(id).replace(QStringLiteral(", "), QStringLiteral("\n"));
}

void CanvasCore::placeStartPanel() {
    m_start->setVisible(scene.isEmpty());
    m_start->setTheme(renderer.theme());
    m_start->adjustSize();
    m_start->move((viewport.size.width() - m_start->width()) / 2, std::max(0, (viewport.size.height() - m_start->height()) / 2 - 20));
}

}  // namespace nephoscope::desktop
