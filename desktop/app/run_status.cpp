#include "desktop/app/run_status.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include "desktop/app/alarm_button.h"
#include "desktop/app/recovery_words.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

QString shortNumber(double value) {
    const QLocale locale;
    if (value >= 1e6) return locale.toString(value / 1e6, 'f', 1) + QStringLiteral(" M");
    if (value >= 1e4) return locale.toString(value / 1e3, 'f', 0) + QStringLiteral(" k");
    return locale.toString(value, 'f', 0);
}

QString phaseText(const run::View& view) {
    switch (view.phase) {
        case run::Phase::Playing: return RunStatus::tr("Playing");
        case run::Phase::Paused: return RunStatus::tr("Paused");
        case run::Phase::Finished: return RunStatus::tr("Finished");
        case run::Phase::Failed: return RunStatus::tr("Cannot run");
        case run::Phase::Empty: break;
    }
    return RunStatus::tr("Ready");
}

}  // namespace

RunStatus::RunStatus(QWidget* parent)
    : QWidget(parent),
      m_issues(new QToolButton(this)),
      m_recovery(new QToolButton(this)),
      m_limits(new QToolButton(this)),
      m_alarms(new AlarmButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    m_issues->setObjectName(QStringLiteral("issueCount"));
    m_issues->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_issues->setIconSize({14, 14});
    row->addWidget(m_issues);
    row->addWidget(m_alarms);
    connect(m_alarms, &AlarmButton::componentChosen, this, &RunStatus::alarmChosen);
    connect(m_issues, &QToolButton::clicked, this, &RunStatus::issuesClicked);
    addRecovery();
    m_phase = addLabel(QStringLiteral("statusPhase"), tr("What the run does"));
    m_inFlight = addLabel(QStringLiteral("statusInFlight"), tr("Requests on their way"));
    m_seed = addLabel(QStringLiteral("statusSeed"), tr("The same design, seed and commands give the same run"));
    m_warmup = addLabel(QStringLiteral("statusWarmup"), tr("Results count from here"));
    addLimits();
    m_events = addLabel(QStringLiteral("statusEvents"), tr("Events simulated a second of real time"));
    m_speed = addLabel(QStringLiteral("statusSpeed"), tr("Simulated seconds a second of real time, reached"));
    showIssues(0, 0);
    showView(run::View());
    showLimits(model::TODAY);
}

QLabel* RunStatus::addLabel(const QString& name, const QString& tip) {
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setToolTip(tip);
    layout()->addWidget(label);
    return label;
}

void RunStatus::addRecovery() {
    m_recovery->setObjectName(QStringLiteral("statusRecovery"));
    m_recovery->setToolTip(tr("What disturbed the system is over, and its answers are not back: click to see why"));
    connect(m_recovery, &QToolButton::clicked, this, [this] { Q_EMIT recoveryClicked(m_recovery->mapToGlobal(QPoint(0, 0))); });
    layout()->addWidget(m_recovery);
}

void RunStatus::addLimits() {
    m_limits->setObjectName(QStringLiteral("statusLimits"));
    m_limits->setToolTip(tr("Which year's documented limits act"));
    m_limits->setPopupMode(QToolButton::InstantPopup);
    m_limits->setAutoRaise(true);
    auto* menu = new QMenu(m_limits);
    auto* choices = new QActionGroup(menu);
    for (int i = 0; i < model::LimitsAsOf_descriptor()->value_count(); ++i) {
        const auto& value = *model::LimitsAsOf_descriptor()->value(i);
        QAction* choice = menu->addAction(schemaText(model::label_of(value)));
        choice->setCheckable(true);
        choice->setData(value.number());
        choices->addAction(choice);
    }
    connect(choices, &QActionGroup::triggered, this,
            [this](const QAction* choice) { Q_EMIT limitsChosen(static_cast<model::LimitsAsOf>(choice->data().toInt())); });
    m_limits->setMenu(menu);
    layout()->addWidget(m_limits);
}

void RunStatus::showRecovery(const run::View& view) {
    const scenario::RecoveryReading* trigger = lastingTrigger(view);
    m_recovery->setVisible(trigger != nullptr);
    if (!trigger) return;
    m_recovery->setText(recoveryText(*trigger, view.now));
    m_recovery->setAccessibleName(m_recovery->text());
}

void RunStatus::showView(const run::View& view) {
    m_alarms->showView(view);
    showRecovery(view);
    m_phase->setText(phaseText(view));
    m_phase->setToolTip(said(view.message));
    m_inFlight->setText(tr("%1 in flight").arg(shortNumber(static_cast<double>(view.in_flight))));
    m_seed->setText(tr("Seed %1").arg(view.seed));
    m_warmup->setText(tr("Warm-up %1").arg(durationForPeople(to_seconds(view.warmup))));
    m_events->setText(tr("%1 events/s").arg(shortNumber(view.events_per_second)));
    m_speed->setText(QLocale().toString(view.reached_speed, 'g', 3) + QStringLiteral("\u00D7"));
}

void RunStatus::showLimits(model::LimitsAsOf limits) {
    m_limits->setText(
        limits == model::TODAY
            ? tr("AWS limits as of: today")
            : tr("AWS limits as of: %1").arg(schemaText(model::label_of(*model::LimitsAsOf_descriptor()->FindValueByNumber(limits)))));
    m_limits->setAccessibleName(m_limits->text());
    for (QAction* choice : m_limits->menu()->actions()) choice->setChecked(choice->data().toInt() == limits);
}

void RunStatus::showIssues(int errors, int warnings) {
    m_issues->setIcon(errors > 0     ? strokeIcon(QStringLiteral("error"), &shapes::Theme::failed)
                      : warnings > 0 ? strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded)
                                     : strokeIcon(QStringLiteral("good"), &shapes::Theme::healthy));
    m_issues->setText(errors + warnings == 0 ? tr("No issues")
                      : errors > 0           ? tr("%n error(s)", nullptr, errors)
                                             : tr("%n warning(s)", nullptr, warnings));
    m_issues->setAccessibleName(m_issues->text());
}

}  // namespace nephoscope::desktop
