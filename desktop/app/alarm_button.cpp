#include "desktop/app/alarm_button.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <cmath>

#include "desktop/inspector/number_editor.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

using scenario::AlarmReading;
using scenario::AlarmState;

QIcon iconOf(AlarmState state) {
    const auto color = state == AlarmState::Alarm ? &shapes::Theme::failed
                       : state == AlarmState::Ok  ? &shapes::Theme::healthy
                                                  : &shapes::Theme::textDim;
    return strokeIcon(QStringLiteral("alarm"), color);
}

QString number(double value) { return QLocale().toString(std::round(value * 100) / 100, 'g', 8); }

QString lineOf(const AlarmReading& alarm) {
    const QString state = QString::fromLatin1(scenario::state_name(alarm.state));
    const QString value = std::isnan(alarm.value) ? AlarmButton::tr("no data") : number(alarm.value);
    return AlarmButton::tr("%1: %2 for %3 (%4 %5: %6, threshold %7)")
        .arg(QString::fromStdString(alarm.name), state, durationForPeople(std::floor(to_seconds(alarm.age))),
             QString::fromStdString(alarm.metric), QString::fromStdString(alarm.statistic), value, number(alarm.threshold));
}

/// What CloudWatch has seen last: "Every 5 min: 42, no data, 75".
QString pointsOf(const AlarmReading& alarm) {
    constexpr std::size_t kShown = 8;  // So that the menu stays narrow.
    QStringList points;
    for (std::size_t i = alarm.points.size() - std::min(kShown, alarm.points.size()); i < alarm.points.size(); ++i)
        points += std::isnan(alarm.points[i]) ? AlarmButton::tr("no data") : number(alarm.points[i]);
    return AlarmButton::tr("Every %1: %2").arg(durationForPeople(to_seconds(alarm.period)), points.join(QStringLiteral(", ")));
}

}  // namespace

AlarmButton::AlarmButton(QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("alarmCount"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({14, 14});
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("CloudWatch alarms"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &AlarmButton::fillMenu);
    hide();
}

void AlarmButton::showView(const run::View& view) {
    m_alarms = view.alarms;
    m_names = view.names;
    setVisible(!m_alarms.empty());
    const auto count = std::count_if(m_alarms.begin(), m_alarms.end(), [](const auto& each) { return each.state == AlarmState::Alarm; });
    setIcon(iconOf(count ? AlarmState::Alarm : AlarmState::Ok));
    setText(count ? tr("%n in alarm", nullptr, static_cast<int>(count)) : tr("No alarm"));
    setAccessibleName(text());
}

void AlarmButton::fillMenu() {
    menu()->clear();
    for (const AlarmReading& each : m_alarms) {
        QAction* row = menu()->addAction(iconOf(each.state), lineOf(each));
        const QString id =
            m_names && each.node < m_names->components.size() ? QString::fromStdString(m_names->components[each.node]) : QString();
        connect(row, &QAction::triggered, this, [this, id] { Q_EMIT componentChosen(id); });
        if (!each.points.empty()) menu()->addAction(pointsOf(each))->setEnabled(false);
    }
}

}  // namespace nephoscope::desktop
