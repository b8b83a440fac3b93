#include "desktop/palette/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "desktop/canvas/beanstalk.h"
#include "desktop/canvas/canvas.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"

namespace nephoscope::desktop {
namespace {

enum { WhatRole = Qt::UserRole, WordsRole };
constexpr int kIconSize = 28;

class PaletteTree : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override { return {QLatin1String(kServiceMime)}; }
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override {
        if (items.isEmpty()) return nullptr;
        auto* dragged = new QMimeData;
        dragged->setData(QLatin1String(kServiceMime), items.first()->data(0, WhatRole).toString().toUtf8());
        return dragged;
    }
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
};

/// Every word typed begins a word of the entry, or is inside its title.
bool matches(const QString& words, const QString& typed) {
    const QStringList parts = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part, Qt::CaseInsensitive); });
}

}  // namespace

Palette::Palette(QWidget* parent) : QWidget(parent), m_search(new QLineEdit(this)), m_tree(new PaletteTree(this)) {
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setAccessibleName(tr("Search components"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("paletteTree"));
    m_tree->setAccessibleName(tr("Components"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setIconSize({kIconSize, kIconSize});
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(12, 12, 4, 0);
    box->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(m_search);
    box->addLayout(top);
    box->addWidget(m_tree);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { activate(m_tree->currentItem()); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { activate(item); });
    fill();
}

void Palette::fill() {
    m_tree->clear();
    for (const services::ServiceType* service : services::all()) {
        const QString title = toQString(service->title), category = categoryName(service->category);
        add(category, toQString(service->name), title,
            title + QLatin1Char(' ') + toQString(service->abbreviations) + QLatin1Char(' ') + category,
            schemaText(model::options_of(*service->config()).help()), serviceIcon(*service));
    }
    addEnvironments();
    const auto* kinds = model::ContainerKind_descriptor();
    for (int i = 0; i < kinds->value_count(); ++i) {
        const QString title = schemaText(model::label_of(*kinds->value(i))), value = QString::fromStdString(kinds->value(i)->name());
        add(tr("Containers"), QStringLiteral("container:") + value, title, title + QLatin1Char(' ') + value + tr(" container group"),
            schemaText(model::options_of(*kinds->value(i)).help()),
            containerIcon(static_cast<model::ContainerKind>(kinds->value(i)->number())));
    }
    add(tr("Notes"), QStringLiteral("note"), tr("Note"), tr("note text comment"), tr("A text on the drawing."),
        strokeIcon(QStringLiteral("note")));
    m_tree->expandAll();
    filter(m_search->text());
}

void Palette::addEnvironments() {
    // Who looks for a load balancer shall find that first: these have no words of one.
    const QString words = tr("elastic beanstalk environment application deploy");
    const auto environment = [&](const char* name, const QString& title, const QString& help, const QString& more = {}) {
        add(categoryName(services::Category::Compute), QLatin1String(name), title, words + more, help,
            categoryIcon(services::Category::Compute, QStringLiteral("beanstalk")));
    };
    environment(
        kBeanstalkEnvironment, tr("Elastic Beanstalk"),
        tr("An environment: a load balancer, a group and the alarms that scale it, set as Beanstalk does. A deployment of the group "
           "has Beanstalk's policies."));
    environment(kBeanstalkWithNetwork, tr("Beanstalk with NLB"),
                tr("An environment whose instances are checked by TCP: an app that answers errors stays in service."));
    environment(kBeanstalkWithClassic, tr("Beanstalk with CLB"),
                tr("An environment whose instances are checked by TCP, and which cuts what an instance has when it leaves."));
    environment(kBeanstalkWithDatabase, tr("Beanstalk with database"),
                tr("An environment with a database inside it, which is deleted and made anew when the environment is rebuilt."),
                tr(" rds database"));
}

QTreeWidgetItem* Palette::groupNamed(const QString& name) {
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (m_tree->topLevelItem(i)->text(0) == name.toUpper()) return m_tree->topLevelItem(i);
    auto* group = new QTreeWidgetItem(m_tree, {name.toUpper()});
    group->setFlags(Qt::ItemIsEnabled);
    QFont font = m_tree->font();
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    group->setFont(0, font);
    group->setForeground(0, palette().color(QPalette::PlaceholderText));
    group->setSizeHint(0, QSize(0, 28));
    return group;
}

void Palette::add(const QString& group, const QString& what, const QString& title, const QString& words, const QString& help,
                  const QIcon& icon) {
    auto* item = new QTreeWidgetItem(groupNamed(group), {title});
    item->setIcon(0, icon);
    item->setData(0, WhatRole, what);
    item->setData(0, WordsRole, words);
    item->setToolTip(0, help);
    item->setSizeHint(0, QSize(0, kIconSize + 10));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren);
}

void Palette::filter(const QString& text) {
    QTreeWidgetItem* first = nullptr;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_tree->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const bool shown = matches(item->data(0, WordsRole).toString(), text);
            item->setHidden(!shown);
            any |= shown;
            if (shown && !first) first = item;
        }
        group->setHidden(!any);
    }
    m_tree->setCurrentItem(text.isEmpty() ? nullptr : first);
}

void Palette::activate(const QTreeWidgetItem* item) {
    const QString what = item ? item->data(0, WhatRole).toString() : QString();
    if (!what.isEmpty()) Q_EMIT activated(what);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0) m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) fill();
    QWidget::changeEvent(event);
}

}  // namespace nephoscope::desktop
