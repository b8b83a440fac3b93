#include "desktop/document/validator.h"

#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {

Validator::Validator(const model::Design& design, QObject* parent) : QObject(parent), m_design(design) {
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    connect(&m_delay, &QTimer::timeout, this, &Validator::start);
}

Validator::~Validator() {
    m_pool.clear();
    m_pool.waitForDone();
}

void Validator::request() {
    ++m_job;
    m_delay.start();
}

void Validator::start() {
    m_pool.clear();
    m_pool.start([this, job = m_job, design = m_design] {
        Issues issues = model::validate(design, services::catalog());
        QMetaObject::invokeMethod(
            this, [this, job, found = std::move(issues)] { accept(job, found); }, Qt::QueuedConnection);
    });
}

void Validator::accept(quint64 job, Issues issues) {
    if (job != m_job || issues == m_issues) return;
    m_issues = std::move(issues);
    Q_EMIT issuesChanged();
}

}  // namespace nephoscope::desktop
