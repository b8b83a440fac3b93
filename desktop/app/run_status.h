#pragma once

#include "engine/model/design.pb.h"
#include "engine/run/view.h"

#include <QWidget>

class QLabel;
class QStatusBar;
class QToolButton;

namespace nephoscope::desktop {

class AlarmButton;

/// The right end of the status bar: what the numbers in the window rest on.
class RunStatus : public QWidget {
    Q_OBJECT
public:
    explicit RunStatus(QWidget* parent = nullptr);

    void showView(const run::View& view);
    void showLimits(model::LimitsAsOf limits);
    void showIssues(int errors, int warnings);

Q_SIGNALS:
    void issuesClicked();
    /// "Why has it not recovered?": the answer has room above this point of the screen.
    void recoveryClicked(const QPoint& above);
    void alarmChosen(const QString& component);
    void limitsChosen(nephoscope::model::LimitsAsOf limits);

private:
    QLabel* addLabel(const QString& name, const QString& tip);
    void addRecovery();
    void addLimits();
    void showRecovery(const run::View& view);

    QToolButton *m_issues, *m_recovery, *m_limits;
    AlarmButton* m_alarms;
    QLabel *m_phase, *m_inFlight, *m_seed, *m_warmup, *m_events, *m_speed;
};

}  // namespace nephoscope::desktop
