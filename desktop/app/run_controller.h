#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

#include "desktop/document/document.h"
#include "desktop/playback/playback.h"
#include "engine/run/session.h"

namespace nephoscope::desktop {

/// Keeps a Session running the document: posts edits a moment after the last of many, reads the newest View once a frame and hands it on.
class RunController : public QObject {
    Q_OBJECT
public:
    explicit RunController(Document& document, QObject* parent = nullptr);
    ~RunController() override;

    const run::View& view() const { return *m_view; }
    std::shared_ptr<const run::View> viewPointer() const { return m_view; }
    const run::Session& session() const { return m_session; }

    /// Refused, with `refused`, while the design has errors.
    void play();
    void pause() { m_session.pause(); }
    void playPause();
    void stepEvent();
    void stepHop();
    void reset() { m_session.reset(); }
    void seek(SimTime time) { m_session.seek(time); }
    void runUntil(SimTime time) { m_session.run_until(time); }
    void setSpeed(double speed);
    /// Writes the seed into the design and starts anew.
    void setSeed(quint32 seed);
    void inject(const model::Fault& fault);
    /// Of which workflow Views tell the executions, and of which of them the history; see Session.
    void watchExecutions(const QString& component, quint64 chosen) { m_session.watch_executions(component.toStdString(), chosen); }

Q_SIGNALS:
    void viewChanged(const std::shared_ptr<const nephoscope::run::View>& view);
    /// On frames of slow motion, between Views.
    void timeAnimated(nephoscope::SimTime time);
    void logAdded(const std::vector<nephoscope::run::LogEntry>& entries);
    /// The past was left behind: what logAdded gave before no longer holds.
    void logReset();
    /// The run cannot start: the design has errors.
    void refused();

private:
    void documentChanged(const Change& change);
    void post();
    bool flush();
    void frame();
    void readLog();

    Document& m_document;
    QTimer m_later;
    QTimer m_frames;
    Playback m_playback;
    std::shared_ptr<const run::View> m_view;
    std::size_t m_logRead = 0;
    std::uint64_t m_branch = 0;
    double m_speed = 1;
    bool m_startAnew = true;
    run::Session m_session;
};

}  // namespace nephoscope::desktop
