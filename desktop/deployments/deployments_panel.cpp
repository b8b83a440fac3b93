#include "desktop/deployments/deployments_panel.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "shapes/fonts.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

using services::DeploymentRecord;
using services::DeploymentResult;

constexpr int kPeriod = 500;  // ms
constexpr int kIdRole = Qt::UserRole;
const QString kNothing = QStringLiteral("\u2013");

struct Entry {
    QString component;
    const services::DeploymentReading* deployment;
};

std::vector<Entry> newestFirst(const run::View& view) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < view.components.size(); ++i)
        for (const services::DeploymentReading& each : view.components[i].deployments)
            entries.push_back({QString::fromStdString(view.names->components[i]), &each});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.deployment->record.began > b.deployment->record.began; });
    return entries;
}

QString outcomeText(const DeploymentRecord& record) {
    switch (record.result) {
        case DeploymentResult::Running:
            return record.rolling_back > 0 ? DeploymentsPanel::tr("Rolling back") : DeploymentsPanel::tr("In progress");
        case DeploymentResult::Succeeded: return DeploymentsPanel::tr("Succeeded");
        case DeploymentResult::Failed:
            return record.alarmed ? DeploymentsPanel::tr("Stopped by its alarm") : DeploymentsPanel::tr("Failed");
        case DeploymentResult::RolledBack: break;
    }
    return record.alarmed ? DeploymentsPanel::tr("Rolled back by its alarm") : DeploymentsPanel::tr("Rolled back");
}

QIcon outcomeIcon(DeploymentResult result) {
    switch (result) {
        case DeploymentResult::Succeeded: return strokeIcon(QStringLiteral("good"), &shapes::Theme::healthy);
        case DeploymentResult::Failed: return strokeIcon(QStringLiteral("error"), &shapes::Theme::failed);
        case DeploymentResult::RolledBack: return strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded);
        case DeploymentResult::Running: break;
    }
    return strokeIcon(QStringLiteral("info"));
}

/// "6:05", in minutes and seconds.
QString minutesText(SimTime span) {
    const SimTime seconds = (span + kSecond / 2) / kSecond;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

DeploymentsPanel::DeploymentsPanel(QWidget* parent) : QWidget(parent), m_table(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("deployments"));
    setAttribute(Qt::WA_StyledBackground);
    m_table->setObjectName(QStringLiteral("deploymentsTable"));
    m_table->setAccessibleName(tr("Deployments"));
    m_table->setColumnCount(Columns);
    m_table->setHeaderLabels({tr("Deployment"), tr("Of"), tr("Outcome"), tr("Began"), tr("Took"), tr("Rollback"), tr("Failed requests"),
                              tr("Extra cost"), tr("Credits lost"), tr("Burst lost")});
    const std::pair<Column, QString> tips[] = {
        {Took, tr("Minutes and seconds")},
        {RollingBack, tr("How long it took to bring the old version back, in minutes and seconds")},
        {Failed, tr("Requests to its target that did not end well while it lasted")},
        {Cost, tr("For what it kept beside the desired capacity, or for a new version's cold starts")},
        {Credits, tr("CPU credits that a mean instance has fewer than at its begin")},
        {Burst, tr("Share of the volumes' burst balance that a mean instance has less than at its begin")},
    };
    for (const auto& [column, tip] : tips) m_table->headerItem()->setToolTip(column, tip);
    for (int column = Began; column < Columns; ++column) m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(Of, 150),
                                        {Outcome, 190},
                                        {Began, 120},
                                        {Took, 90},
                                        {RollingBack, 90},
                                        {Failed, 130},
                                        {Cost, 100},
                                        {Credits, 110},
                                        {Burst, 100}})
        m_table->header()->resizeSection(column, width);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_table);
    connect(m_table, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem* row) { Q_EMIT deploymentClicked(row->data(What, kIdRole).toString()); });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    m_timer.start(kPeriod);
}

void DeploymentsPanel::showView(std::shared_ptr<const run::View> view) {
    const bool first = !m_view || m_view->names != view->names;
    m_view = std::move(view);
    if (first) refresh();
}

void DeploymentsPanel::showEvent(QShowEvent* event) {
    refresh();
    QWidget::showEvent(event);
}

void DeploymentsPanel::refresh() {
    if (!m_view || !m_view->names) return;
    const std::vector<Entry> entries = newestFirst(*m_view);
    while (m_table->topLevelItemCount() > static_cast<int>(entries.size())) delete m_table->topLevelItem(m_table->topLevelItemCount() - 1);
    while (m_table->topLevelItemCount() < static_cast<int>(entries.size())) new QTreeWidgetItem(m_table);
    for (std::size_t i = 0; i < entries.size(); ++i)
        showRow(m_table->topLevelItem(static_cast<int>(i)), entries[i].component, *entries[i].deployment);
}

void DeploymentsPanel::showRow(QTreeWidgetItem* row, const QString& component, const services::DeploymentReading& deployment) {
    const DeploymentRecord& record = deployment.record;
    row->setData(What, kIdRole, QString::fromStdString(deployment.id));
    row->setText(What, QString::fromStdString(deployment.name.empty() ? deployment.id : deployment.name));
    row->setText(Of, m_names ? m_names(component) : component);
    row->setText(Outcome, outcomeText(record));
    row->setIcon(Outcome, outcomeIcon(record.result));
    row->setText(Began, clockText(record.began));
    row->setText(Took, minutesText(record.ended - record.began));
    row->setText(RollingBack, record.rolling_back > 0 ? minutesText(record.rolling_back) : kNothing);
    row->setText(Failed, QLocale().toString(static_cast<qulonglong>(record.failed)));
    row->setText(Cost, record.usd > 0 ? shapes::moneyText(record.usd) : kNothing);
    row->setText(Credits, record.credits > 0 ? QLocale().toString(record.credits, 'f', 1) : kNothing);
    row->setText(Burst, record.burst > 0 ? shapes::shareText(record.burst) : kNothing);
    row->setFont(Began, shapes::monoFont(12));
    for (int column = Began; column < Columns; ++column) row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace nephoscope::desktop
