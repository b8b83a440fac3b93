#include "desktop/outline/outline.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

const int kIdRole = Qt::UserRole;

QString nameOf(const std::string& name, const std::string& id) { return QString::fromStdString(name.empty() ? id : name); }

}  // namespace

Outline::Outline(Document& document, QWidget* parent) : QTreeWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Outline"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIconSize({18, 18});
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &Outline::rebuild);
    connect(&document, &Document::changed, this, &Outline::documentChanged);
    connect(this, &QTreeWidget::itemChanged, this, &Outline::rename);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (m_quiet) return;
        m_wanted = selection();
        Q_EMIT selectionEdited(m_wanted);
    });
    rebuild();
}

void Outline::documentChanged(const Change& change) {
    const auto* replaced = std::get_if<Replaced>(&change);
    if (replaced && replaced->fields == QStringList{QStringLiteral("position")}) return;
    if (!std::holds_alternative<SettingsChanged>(change)) m_later.start();
}

void Outline::rebuild() {
    const model::Design& design = m_document.design();
    m_quiet = true;
    clear();
    m_items.clear();
    QTreeWidgetItem root;  // The view would follow each item that is added to it.
    for (const model::Container& container : design.containers())
        add(&root, container.id(), nameOf(container.name(), container.id()), containerIcon(container.kind()), true);
    for (const model::Container& container : design.containers()) {
        QTreeWidgetItem* parent = m_items.value(QString::fromStdString(container.parent()));
        QTreeWidgetItem* item = m_items.value(QString::fromStdString(container.id()));
        if (!parent || parent == item) continue;
        root.removeChild(item);
        parent->addChild(item);
    }
    for (const model::Component& component : design.components())
        add(m_items.value(QString::fromStdString(component.parent()), &root), component.id(), nameOf(component.name(), component.id()),
            componentIcon(component), true);
    addConnections(&root);
    for (const model::Note& note : design.notes())
        add(&root, note.id(), QString::fromStdString(note.text()).section(QLatin1Char('\n'), 0, 0), strokeIcon(QStringLiteral("note")),
            false);
    addTopLevelItems(root.takeChildren());
    for (const model::Container& container : design.containers()) m_items.value(QString::fromStdString(container.id()))->setExpanded(true);
    m_quiet = false;
    setSelection(m_wanted);
}

void Outline::addConnections(QTreeWidgetItem* root) {
    const QIcon icon = strokeIcon(QStringLiteral("connect"));
    for (const model::Connection& connection : m_document.design().connections())
        add(m_items.value(QString::fromStdString(connection.from()), root), connection.id(), connectionText(connection), icon, false);
}

QString Outline::connectionText(const model::Connection& connection) const {
    const model::Component* to = m_document.component(QString::fromStdString(connection.to()));
    return QStringLiteral("\u2192 ") + (to ? nameOf(to->name(), to->id()) : QString::fromStdString(connection.to()));
}

QTreeWidgetItem* Outline::add(QTreeWidgetItem* parent, const std::string& id, const QString& text, const QIcon& icon, bool editable) {
    auto* item = new QTreeWidgetItem(parent, {text});
    item->setIcon(0, icon);
    item->setData(0, kIdRole, QString::fromStdString(id));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags));
    m_items.insert(QString::fromStdString(id), item);
    return item;
}

void Outline::rename(QTreeWidgetItem* item) {
    if (m_quiet) return;
    const QString id = item->data(0, kIdRole).toString();
    const std::string name = item->text(0).trimmed().toStdString();
    std::optional<Part> part = m_document.part(id);
    if (!part) return;
    if (auto* component = std::get_if<model::Component>(&*part)) component->set_name(name);
    if (auto* container = std::get_if<model::Container>(&*part)) container->set_name(name);
    m_document.replace({std::move(*part)}, {QStringLiteral("name")}, tr("Rename"));
}

QStringList Outline::selection() const {
    QStringList ids;
    for (const QTreeWidgetItem* item : selectedItems()) ids += item->data(0, kIdRole).toString();
    return ids;
}

void Outline::setSelection(const QStringList& ids) {
    m_wanted = ids;
    if (ids == selection()) return;
    m_quiet = true;
    clearSelection();
    for (const QString& id : ids) {
        QTreeWidgetItem* item = m_items.value(id);
        if (!item) continue;
        setCurrentItem(item, 0, QItemSelectionModel::Select);
        scrollToItem(item);
    }
    m_quiet = false;
}

void Outline::contextMenuEvent(QContextMenuEvent* event) {
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QTreeWidgetItem* item = keyboard ? currentItem() : itemAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!item) return;
    const QPoint at = keyboard ? viewport()->mapToGlobal(visualItemRect(item).bottomLeft()) : event->globalPos();
    Q_EMIT contextMenuWanted(item->data(0, kIdRole).toString(), at);
}

void Outline::keyPressEvent(QKeyEvent* event) {
    if (state() != EditingState && event->key() == Qt::Key_Delete)
        m_document.remove(selection(), tr("Delete"));
    else
        QTreeWidget::keyPressEvent(event);
}

}  // namespace nephoscope::desktop
