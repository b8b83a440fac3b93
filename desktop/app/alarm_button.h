#pragma once

#include <QToolButton>

#include "engine/run/view.h"

namespace nephoscope::desktop {

/// How many CloudWatch alarms are in ALARM; its menu lists all with their state, value and threshold. Not shown without any.
class AlarmButton : public QToolButton {
    Q_OBJECT
public:
    explicit AlarmButton(QWidget* parent = nullptr);

    void showView(const run::View& view);

Q_SIGNALS:
    /// The component whose metric the chosen alarm watches.
    void componentChosen(const QString& id);

private:
    void fillMenu();

    std::vector<scenario::AlarmReading> m_alarms;
    std::shared_ptr<const run::Names> m_names;
};

}  // namespace nephoscope::desktop
