#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::desktop {

/// Finds what is wrong with a design on a thread of its own, a moment after the last of many edits. The newest request wins.
class Validator : public QObject {
    Q_OBJECT
public:
    /// `design` is read on the UI thread each time the check starts and must outlive the validator.
    explicit Validator(const model::Design& design, QObject* parent = nullptr);
    ~Validator() override;

    void request();
    const Issues& issues() const { return m_issues; }

Q_SIGNALS:
    void issuesChanged();

private:
    void start();
    void accept(quint64 job, Issues issues);

    const model::Design& m_design;
    Issues m_issues;
    QTimer m_delay;
    quint64 m_job = 0;
    QThreadPool m_pool;
};

}  // namespace nephoscope::desktop
