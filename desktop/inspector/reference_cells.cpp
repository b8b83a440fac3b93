#include "desktop/inspector/reference_cells.h"

#include <QComboBox>
#include <QMenu>
#include <QPersistentModelIndex>

#include <algorithm>

namespace nephoscope::desktop {
namespace {

QStringList idsOf(const QVariant& value) {
    QStringList ids = value.toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& id : ids) id = id.trimmed();
    return ids;
}

}  // namespace

ReferenceCells::ReferenceCells(bool several, QObject* parent) : QStyledItemDelegate(parent), m_several(several) {}

QString ReferenceCells::displayText(const QVariant& value, const QLocale&) const {
    QStringList names = idsOf(value);
    for (QString& id : names) {
        const auto known = std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& each) { return each.id == id; });
        id = known == m_choices.end() ? tr("%1 (missing)").arg(id) : known->name;
    }
    return names.isEmpty() ? QStringLiteral("\u2013") : names.join(QStringLiteral(", "));
}

QWidget* ReferenceCells::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (m_several) {
        openMenu(parent, option, index);
        return nullptr;
    }
    auto* combo = new QComboBox(parent);
    combo->addItem(QStringLiteral("\u2013"), QString());
    for (const Choice& each : m_choices) combo->addItem(each.name, each.id);
    return combo;
}

void ReferenceCells::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* combo = qobject_cast<QComboBox*>(editor);
    combo->setCurrentIndex(std::max(0, combo->findData(index.data(Qt::EditRole))));
}

void ReferenceCells::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, qobject_cast<QComboBox*>(editor)->currentData());
}

void ReferenceCells::openMenu(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("referenceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList chosen = idsOf(index.data(Qt::EditRole));
    for (const Choice& each : m_choices) {
        QAction* action = menu->addAction(each.name);
        action->setCheckable(true);
        action->setChecked(chosen.contains(each.id));
        connect(action, &QAction::toggled, menu, [chosen, id = each.id, at = QPersistentModelIndex(index)](bool on) {
            if (!at.isValid()) return;
            QStringList ids = chosen;
            if (on)
                ids << id;
            else
                ids.removeAll(id);
            const_cast<QAbstractItemModel*>(at.model())->setData(at, ids.join(QLatin1Char(',')));
        });
    }
    menu->popup(parent->mapToGlobal(option.rect.bottomLeft()));
}

}  // namespace nephoscope::desktop
