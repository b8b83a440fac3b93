#include "desktop/document/validator.h"

#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {

Validator::Validator(const model::Design& design, QObject* parent) : QObject(parent), m_design(design), m_thread([this] { check(); }) {
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    m_look.setInterval(10);
    connect(&m_delay, &QTimer::timeout, this, &Validator::start);
    connect(&m_look, &QTimer::timeout, this, &Validator::look);
}

Validator::~Validator() {
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Validator::request() { m_delay.start(); }

void Validator::start() {
    {
        const std::lock_guard lock(m_mutex);
        m_next = m_design;
        m_found.reset();
    }
    m_wake.notify_one();
    m_look.start();
}

void Validator::check() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ends || m_next; });
        if (m_ends) return;
        const model::Design design = std::move(*m_next);
        m_next.reset();
        lock.unlock();
        Issues issues = model::validate(design, services::catalog());
        lock.lock();
        if (!m_next) m_found = std::move(issues);
    }
}

void Validator::look() {
    std::optional<Issues> found;
    {
        const std::lock_guard lock(m_mutex);
        found.swap(m_found);
    }
    if (!found) return;
    m_look.stop();
    if (*found == m_issues) return;
    m_issues = std::move(*found);
    Q_EMIT issuesChanged();
}

}  // namespace nephoscope::desktop
