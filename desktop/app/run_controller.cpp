#include "desktop/app/run_controller.h"

#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

constexpr int kEditDelay = 100;            // ms
constexpr int kFrame = 16;                 // ms
constexpr std::size_t kLogChunk = 20'000;  // entries a frame

}  // namespace

RunController::RunController(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_view(std::make_shared<run::View>()) {
    m_later.setSingleShot(true);
    m_later.setInterval(kEditDelay);
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(kFrame);
    connect(&m_later, &QTimer::timeout, this, &RunController::post);
    connect(&m_frames, &QTimer::timeout, this, &RunController::frame);
    connect(&document, &Document::changed, this, &RunController::documentChanged);
    // A design that was wrong runs again as soon as it is right.
    connect(&document, &Document::issuesChanged, this, [this] { m_later.start(); });
    post();
    m_frames.start();
}

RunController::~RunController() = default;

void RunController::documentChanged(const Change& change) {
    if (std::holds_alternative<Reset>(change)) {
        m_startAnew = true;
        return post();
    }
    m_later.start();
}

void RunController::post() {
    m_later.stop();
    if (m_view->document == m_document.number() && !m_startAnew) return;
    // What never ran has nothing to keep; loading it also leaves Phase::Failed.
    const bool nothingToKeep = m_view->phase == run::Phase::Failed || m_view->phase == run::Phase::Empty ||
                               (m_view->now == 0 && m_view->phase == run::Phase::Paused);
    if (m_startAnew || nothingToKeep) {
        m_session.load(m_document.design(), m_document.number());
        m_session.set_speed(m_speed);
        m_startAnew = false;
    } else if (!has_errors(m_document.issues())) {
        m_session.edit(m_document.design(), m_document.number());
    }
}

bool RunController::flush() {
    if (has_errors(model::validate(m_document.design(), services::catalog()))) {
        Q_EMIT refused();
        return false;
    }
    post();
    return true;
}

void RunController::play() {
    if (flush()) m_session.play();
}

void RunController::playPause() {
    if (m_view->phase == run::Phase::Playing)
        m_session.pause();
    else
        play();
}

void RunController::stepEvent() {
    if (flush()) m_session.step_event();
}

void RunController::stepHop() {
    if (flush()) m_session.step_hop();
}

void RunController::setSpeed(double speed) {
    m_speed = speed;
    m_session.set_speed(speed);
}

void RunController::setSeed(quint32 seed) {
    model::Design settings = m_document.design();
    settings.mutable_run()->set_seed(seed);
    m_startAnew = true;
    m_document.changeSettings(settings, tr("Change the seed"));
    post();
}

void RunController::inject(const model::Fault& fault) {
    if (flush()) m_session.inject(fault);
}

void RunController::frame() {
    std::shared_ptr<const run::View> newest = m_session.view();
    const bool changed = newest->number != m_view->number;
    if (changed) {
        m_view = std::move(newest);
        m_playback.observe(*m_view);
        readLog();
        Q_EMIT viewChanged(m_view);
    }
    m_playback.advance();
    if (changed || m_playback.isSlowMotion()) Q_EMIT timeAnimated(m_playback.animated());
}

void RunController::readLog() {
    if (m_view->branch != m_branch || m_view->log_size < m_logRead) {
        m_branch = m_view->branch;
        m_logRead = 0;
        Q_EMIT logReset();
    }
    if (m_view->log_size == m_logRead) return;
    const std::vector<run::LogEntry> entries = m_session.log(m_logRead, std::min(m_view->log_size, m_logRead + kLogChunk));
    m_logRead += entries.size();
    if (!entries.empty()) Q_EMIT logAdded(entries);
}

}  // namespace nephoscope::desktop
