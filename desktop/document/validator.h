#pragma once

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::desktop {

/// Finds what is wrong with a design on a thread of its own, a moment after the last of many edits. The newest request wins.
class Validator : public QObject {
    Q_OBJECT
public:
    /// `design` is read on the UI thread each time the check starts and must outlive the validator.
    explicit Validator(const model::Design& design, QObject* parent = nullptr);
    /// Waits for a check that is under way.
    ~Validator() override;

    void request();
    const Issues& issues() const { return m_issues; }

Q_SIGNALS:
    void issuesChanged();

private:
    void start();
    void check();
    void look();

    const model::Design& m_design;
    Issues m_issues;
    QTimer m_delay;  ///< until the edits pause
    QTimer m_look;   ///< while a check is under way

    // Of both threads, under the mutex. Standard ones rather than Qt's, so that the thread sanitizer sees what they order.
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<model::Design> m_next;
    std::optional<Issues> m_found;  ///< of the newest design; nothing while it is not checked yet
    bool m_ends = false;
    std::thread m_thread;
};

}  // namespace nephoscope::desktop
