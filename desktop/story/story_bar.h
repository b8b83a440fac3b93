#pragma once

#include <QFrame>

#include "engine/base/sim_time.h"
#include "engine/model/design.pb.h"
#include "engine/run/view.h"

class QLabel;
class QToolButton;

namespace nephoscope::desktop {

/// The strip above the canvas that tells a story while the run plays. Which step is told follows from the run's time alone, so going
/// back in time goes back in the story.
class StoryBar : public QFrame {
    Q_OBJECT
public:
    explicit StoryBar(QWidget* parent = nullptr);

    /// Starts the run anew and tells the note's story. REQUIRES: it has steps.
    void play(const model::Note& note);
    void close();
    bool isPlaying() const { return !m_steps.empty(); }
    /// Number of the step that is told; -1: none yet.
    int step() const { return m_step; }
    void showView(const run::View& view);

Q_SIGNALS:
    void resetRequested();
    void playRequested();
    /// As fast as possible to this time, then pause.
    void runUntilRequested(nephoscope::SimTime time);
    void speedRequested(double speed);
    /// Look there: id of a component; empty: at everything.
    void showRequested(const QString& id);
    void closed();

private:
    struct Step {
        SimTime at;
        QString text, show;
        double speed;
    };
    void tell(int step);
    void goOn();

    std::vector<Step> m_steps;
    int m_step = -1;
    SimTime m_skippingTo = -1;  ///< playing goes on from there
    bool m_starting = false;    ///< until the run is back at its start
    QLabel *m_count, *m_text;
    QToolButton *m_next, *m_close;
};

}  // namespace nephoscope::desktop
