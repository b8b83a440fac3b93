#include "desktop/compare/compare_window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <mutex>
#include <optional>
#include <utility>

#include "desktop/compare/adopt.h"
#include "desktop/compare/comparison_model.h"
#include "desktop/compare/measure_chart.h"
#include "desktop/look/service_icon.h"
#include "engine/experiment/report.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kRowHeight = 38;
constexpr int kLook = 30;  // ms

/// A value and, below it, by how much it differs from the first row; the best of a column has a star.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem plain(option);
        initStyleOption(&plain, index);
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const shapes::Theme& theme = presentTheme();
        if (index.column() == 0) {
            painter->setFont(shapes::uiFont(13));
            painter->setPen(theme.text);
            painter->drawText(option.rect.adjusted(12, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
            return;
        }
        const QString difference = index.data(ComparisonModel::DifferenceRole).toString();
        const QRect area = option.rect.adjusted(10, 4, -10, -4);
        const QRect upper = difference.isEmpty() ? area : QRect(area.left(), area.top(), area.width(), area.height() / 2);
        const bool best = index.data(ComparisonModel::BestRole).toBool();
        painter->setFont(shapes::monoFont(12, best ? QFont::Bold : QFont::Normal));
        painter->setPen(theme.text);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter,
                          index.data().toString() + (best ? QStringLiteral(" \u2605") : QString()));
        if (difference.isEmpty()) return;
        const QVariant worse = index.data(ComparisonModel::WorseRole);
        painter->setFont(shapes::monoFont(10));
        painter->setPen(!worse.isValid() ? theme.textDim : worse.toBool() ? theme.failed : theme.healthy);
        painter->drawText(QRect(area.left(), upper.bottom(), area.width(), area.bottom() - upper.bottom()),
                          Qt::AlignRight | Qt::AlignVCenter, difference);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (index.column() == 0) return {QFontMetrics(shapes::uiFont(13)).horizontalAdvance(index.data().toString()) + 24, kRowHeight};
        const QFontMetrics wide(shapes::monoFont(12, QFont::Bold));
        const int text = wide.horizontalAdvance(index.data().toString() + QStringLiteral(" \u2605"));
        return {
            std::max(text, QFontMetrics(shapes::monoFont(10)).horizontalAdvance(index.data(ComparisonModel::DifferenceRole).toString())) +
                24,
            std::max(kRowHeight, QStyledItemDelegate::sizeHint(option, index).height())};
    }
};

struct News {
    std::optional<std::pair<std::size_t, std::size_t>> progress;  ///< runs done, of how many
    std::optional<experiment::Comparison> so_far, result;
};

}  // namespace

/// Where the worker leaves what the window takes, each in its own thread.
struct CompareWindow::Mailbox {
    template <typename Change>
    void put(const Change& change) {
        const std::scoped_lock lock(m_lock);
        change(m_news);
    }
    News take() {
        const std::scoped_lock lock(m_lock);
        return std::exchange(m_news, {});
    }

private:
    std::mutex m_lock;
    News m_news;
};

CompareWindow::CompareWindow(Document& document, Kind kind, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_kind(kind),
      m_model(new ComparisonModel(this)),
      m_table(new QTableView(this)),
      m_chart(new MeasureChart(this)),
      m_look(new QTimer(this)) {
    m_look->setInterval(kLook);
    connect(m_look, &QTimer::timeout, this, &CompareWindow::takeNews);
    if (kind == Kind::Caching) m_measure = experiment::Measure::DatabaseRate;
    setObjectName(QStringLiteral("compareWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(kind == Kind::Deployments ? tr("Compare deployment policies") : tr("Compare ways to cache"));
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setAccessibleName(tr("Variants and what was measured of them"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 16, 16, 16);
    box->setSpacing(12);
    box->addWidget(makeHead());
    box->addWidget(m_table, 3);
    box->addWidget(m_chart, 2);
    box->addWidget(makeFoot());
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &CompareWindow::chooseColumn);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        m_use->setEnabled(now.isValid());
        if (now.column() > 0) chooseColumn(now.column());
    });
    resize(1160, 860);
}

CompareWindow::~CompareWindow() { stop(); }

QWidget* CompareWindow::makeHead() {
    auto* head = new QWidget(this);
    m_summary = new QLabel(head);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    m_seeds = new QSpinBox(head);
    m_seeds->setObjectName(QStringLiteral("compareSeeds"));
    m_seeds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seeds->setRange(1, 100);
    m_seeds->setValue(5);
    auto* seeds = new QLabel(tr("&Seeds"), head);
    seeds->setBuddy(m_seeds);
    m_deployment = new QComboBox(head);
    m_deployment->setObjectName(QStringLiteral("compareDeployment"));
    m_deployment->setAccessibleName(tr("Deployment"));
    for (const model::Deployment& each : m_document.design().deployments())
        m_deployment->addItem(QString::fromStdString(each.name().empty() ? each.id() : each.name()), QString::fromStdString(each.id()));
    m_deployment->setVisible(m_kind == Kind::Deployments && m_deployment->count() > 1);
    m_loseNode = new QCheckBox(tr("&Lose a cache node at half time"), head);
    m_loseNode->setObjectName(QStringLiteral("compareLoseNode"));
    m_loseNode->setVisible(m_kind == Kind::Caching);
    m_run = new QPushButton(head);
    m_run->setObjectName(QStringLiteral("compareRun"));
    connect(m_run, &QPushButton::clicked, this, [this] { m_worker.joinable() ? stop() : start(); });
    m_progress = new QProgressBar(head);
    m_progress->setObjectName(QStringLiteral("compareProgress"));
    m_progress->setAccessibleName(tr("Runs that are done"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 6);
    auto* box = new QHBoxLayout(head);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(m_summary, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_deployment), static_cast<QWidget*>(m_loseNode),
                            static_cast<QWidget*>(seeds), static_cast<QWidget*>(m_seeds), static_cast<QWidget*>(m_run)})
        box->addWidget(widget);
    return head;
}

QWidget* CompareWindow::makeFoot() {
    auto* foot = new QWidget(this);
    m_use = new QPushButton(tr("&Use this variant"), foot);
    m_use->setObjectName(QStringLiteral("compareUse"));
    m_use->setToolTip(tr("The open design becomes the selected variant; undo brings it back"));
    m_use->setEnabled(false);
    m_copy = new QPushButton(tr("&Copy as CSV"), foot);
    m_copy->setObjectName(QStringLiteral("compareCopy"));
    m_copy->setEnabled(false);
    auto* close = new QPushButton(tr("Close"), foot);
    close->setObjectName(QStringLiteral("compareClose"));
    connect(m_use, &QPushButton::clicked, this, &CompareWindow::useVariant);
    connect(m_copy, &QPushButton::clicked, this, &CompareWindow::copyTable);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto* note =
        new QLabel(tr("Means over all seeds. Small numbers: what differs from the first row with 95 % confidence, seed by seed."), foot);
    note->setObjectName(QStringLiteral("dimText"));
    note->setWordWrap(true);
    auto* box = new QHBoxLayout(foot);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(note, 1);
    box->addWidget(m_copy);
    box->addWidget(m_use);
    box->addWidget(close);
    return foot;
}

const experiment::Comparison& CompareWindow::comparison() const { return m_model->comparison(); }

void CompareWindow::start() {
    stop();
    const model::Design& design = m_document.design();
    m_variants = m_kind == Kind::Deployments ? experiment::deployment_variants(design, m_deployment->currentData().toString().toStdString())
                                             : experiment::caching_variants(design);
    if (m_variants.empty()) {
        m_summary->setText(m_kind == Kind::Deployments ? tr("The design has no such deployment any more.")
                                                       : tr("There is nothing to cache: draw a database behind an application."));
        m_run->setText(tr("&Run again"));
        return;
    }
    std::vector<experiment::Variant> variants = m_variants;
    if (m_loseNode->isChecked())
        for (experiment::Variant& variant : variants) experiment::lose_cache_nodes(&variant.design);
    experiment::Options options;
    options.seeds.clear();
    for (int seed = 1; seed <= m_seeds->value(); ++seed) options.seeds.push_back(static_cast<std::uint32_t>(seed));
    m_mailbox = std::make_shared<Mailbox>();
    options.progress = [mailbox = m_mailbox](std::size_t done, std::size_t of) {
        mailbox->put([&](News& news) { news.progress = {done, of}; });
    };
    options.so_far = [mailbox = m_mailbox](const experiment::Comparison& known) { mailbox->put([&](News& news) { news.so_far = known; }); };
    m_run->setText(tr("&Stop"));
    showProgress(0, variants.size() * options.seeds.size());
    m_look->start();
    m_worker =
        std::jthread([mailbox = m_mailbox, variants = std::move(variants), options = std::move(options)](std::stop_token token) mutable {
            options.stop = std::move(token);
            experiment::Comparison result = experiment::compare(variants, options);
            mailbox->put([&](News& news) { news.result = std::move(result); });
        });
}

void CompareWindow::takeNews() {
    News news = m_mailbox->take();
    if (news.progress) showProgress(news.progress->first, news.progress->second);
    if (news.so_far) showSoFar(std::move(*news.so_far));
    if (!news.result) return;
    m_look->stop();
    showResult(std::move(*news.result));
}

void CompareWindow::stop() {
    if (!m_worker.joinable()) return;
    m_worker.request_stop();
    m_worker.join();
    m_worker = {};
}

void CompareWindow::showProgress(std::size_t done, std::size_t of) {
    m_progress->setRange(0, static_cast<int>(of));
    m_progress->setValue(static_cast<int>(done));
    m_progress->show();
    m_summary->setText(tr("%1 of %2 runs are done").arg(done).arg(of));
}

void CompareWindow::showResult(experiment::Comparison result) {
    if (m_worker.joinable()) m_worker.join();
    m_worker = {};
    const bool complete = !result.stopped;
    m_progress->hide();
    m_run->setText(tr("&Run again"));
    showSoFar(std::move(result));
    const QString seeds = tr("%n seeds", nullptr, static_cast<int>(m_model->comparison().seeds.size()));
    const QString variants = tr("%n variants", nullptr, m_model->rowCount());
    m_summary->setText(complete ? tr("%1, %2, the same luck for each").arg(variants, seeds)
                                : tr("Stopped: what is shown is of fewer runs"));
    Q_EMIT finished(complete);
}

void CompareWindow::showSoFar(experiment::Comparison result) {
    const int chosen = m_table->currentIndex().row();
    m_model->show(std::move(result));
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (chosen >= 0) m_table->selectRow(chosen);
    if (!m_model->columnOf(m_measure)) m_measure = experiment::Measure::Failed;
    chooseColumn(m_model->columnOf(m_measure));
}

void CompareWindow::chooseColumn(int column) {
    if (column <= 0 || column >= m_model->columnCount()) return;
    m_measure = m_model->measureOf(column);
    m_chart->show(m_model->comparison(), m_measure);
}

void CompareWindow::useVariant() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_variants.size())) return;
    const experiment::Variant& variant = m_variants[static_cast<std::size_t>(row)];
    adopt(m_document, variant.design, tr("Use \"%1\"").arg(variantName(variant.name)));
}

void CompareWindow::copyTable() {
    QGuiApplication::clipboard()->setText(QString::fromStdString(experiment::comparison_csv(m_model->comparison())));
}

}  // namespace nephoscope::desktop
