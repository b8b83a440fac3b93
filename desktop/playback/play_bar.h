#pragma once

#include <QWidget>

#include "engine/run/view.h"

class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace nephoscope::desktop {

/// Play, step, speed, seed and the simulated time. Asks by signals and shows what the newest View says; it holds no run.
class PlayBar : public QWidget {
    Q_OBJECT
public:
    explicit PlayBar(QWidget* parent = nullptr);

    void showView(const run::View& view);
    /// The speed after the present one, faster (1) or slower (-1).
    void changeSpeed(int steps);

Q_SIGNALS:
    void playPauseRequested();
    void stepEventRequested();
    void stepHopRequested();
    void resetRequested();
    /// 0: as fast as possible.
    void speedRequested(double speed);
    void seedRequested(quint32 seed);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name, const QString& icon, const QString& tip);
    void addSpeed();
    void addNumbers();
    void updateIcons();
    void showPhase(run::Phase phase);
    QString speedText(double speed) const;

    QToolButton* m_play;
    QToolButton* m_speedText;
    QSlider* m_speed;
    QLabel* m_time;
    QLabel* m_rate;
    QDoubleSpinBox* m_seed;  ///< of whole numbers, as a QSpinBox ends at half of the seeds
    run::Phase m_phase = run::Phase::Empty;
};

/// "01:02:03.456"; days in front where there are any.
QString clockText(SimTime time);
/// "1,240 /s", "1.24 M/s".
QString rateText(double perSecond);

}  // namespace nephoscope::desktop
