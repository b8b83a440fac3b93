#include "desktop/app/command_search.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace nephoscope::desktop {
namespace {

constexpr int kMostShown = 60;

/// Keeps texts without an icon in line with the others.
QIcon noIcon() {
    QPixmap empty(18, 18);
    empty.fill(Qt::transparent);
    return QIcon(empty);
}

}  // namespace

int matchScore(const QString& text, const QString& typed) {
    if (typed.isEmpty()) return 0;
    if (const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0)
        return 1000 - static_cast<int>(at) - static_cast<int>(text.size() - typed.size());
    int score = 0;
    qsizetype at = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace()) continue;
        const qsizetype next = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (next < 0) return -1;
        const bool begins = next == 0 || !text[next - 1].isLetterOrNumber();
        score += begins ? 20 : next == at ? 5 : 1;
        at = next + 1;
    }
    return score;
}

CommandSearch::CommandSearch(std::vector<Command> commands, const QString& placeholder, QWidget* parent)
    : Popover(parent), m_commands(std::move(commands)), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this)) {
    m_search->setObjectName(QStringLiteral("commandSearch"));
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(placeholder);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setIconSize({18, 18});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setFocusPolicy(Qt::NoFocus);
    box()->addWidget(m_search);
    box()->addWidget(m_list);
    setFixedSize(520, 420);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandSearch::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandSearch::runCurrent);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandSearch::runCurrent);
    filter(QString());
}

void CommandSearch::showEvent(QShowEvent* event) {
    Popover::showEvent(event);
    m_search->setFocus();
}

void CommandSearch::filter(const QString& text) {
    struct Hit {
        int score;
        std::size_t index;
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (const int score = matchScore(m_commands[i].text, text.trimmed()); score >= 0) hits.push_back({score, i});
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    m_list->clear();
    for (const Hit& hit : hits) {
        if (m_list->topLevelItemCount() == kMostShown) break;
        const Command& command = m_commands[hit.index];
        auto* item = new QTreeWidgetItem(m_list, {command.text, command.detail});
        item->setIcon(0, command.icon.isNull() ? noIcon() : command.icon);
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(hit.index));
        item->setForeground(1, palette().color(QPalette::PlaceholderText));
        if (!command.enabled) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(0, tr("Not possible now"));
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandSearch::runCurrent() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) return;
    const auto run = m_commands[item->data(0, Qt::UserRole).toULongLong()].run;
    close();
    run();
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 8 : key == Qt::Key_PageUp ? -8 : 0;
        if (step != 0) {
            const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + step;
            m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, std::max(0, m_list->topLevelItemCount() - 1))));
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

}  // namespace nephoscope::desktop
