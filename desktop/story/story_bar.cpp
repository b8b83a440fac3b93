#include "desktop/story/story_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {

StoryBar::StoryBar(QWidget* parent)
    : QFrame(parent), m_count(new QLabel(this)), m_text(new QLabel(this)), m_next(new QToolButton(this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("storyBar"));
    setAccessibleName(tr("Story"));
    m_count->setObjectName(QStringLiteral("storyCount"));
    m_text->setObjectName(QStringLiteral("storyText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_next->setObjectName(QStringLiteral("storyNext"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Go to the next step as fast as possible"));
    m_close->setObjectName(QStringLiteral("storyClose"));
    m_close->setIcon(strokeIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("End the story; the run goes on"));
    m_close->setAccessibleName(tr("End the story"));
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(16, 8, 10, 8);
    box->setSpacing(14);
    box->addWidget(m_count);
    box->addWidget(m_text, 1);
    box->addWidget(m_next);
    box->addWidget(m_close);
    connect(m_next, &QToolButton::clicked, this, &StoryBar::goOn);
    connect(m_close, &QToolButton::clicked, this, &StoryBar::close);
    hide();
}

void StoryBar::play(const model::Note& note) {
    m_steps.clear();
    for (const model::StoryStep& step : note.story())
        m_steps.push_back({services::sim_time(step.at()), QString::fromStdString(step.text()), QString::fromStdString(step.show()),
                           step.has_speed() ? step.speed() : 10});
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
    if (m_steps.empty()) return;
    m_step = -1;
    m_skippingTo = -1;
    m_starting = true;
    show();
    Q_EMIT resetRequested();
    tell(0);
    Q_EMIT playRequested();
}

void StoryBar::close() {
    if (m_steps.empty()) return;
    m_steps.clear();
    m_step = -1;
    hide();
    Q_EMIT closed();
}

void StoryBar::showView(const run::View& view) {
    if (m_steps.empty()) return;
    // Views of before the reset may still come.
    if (m_starting && view.now > m_steps.front().at + kSecond) return;
    m_starting = false;
    if (m_skippingTo >= 0 && view.now >= m_skippingTo) {
        m_skippingTo = -1;
        Q_EMIT playRequested();
    }
    const auto after =
        std::upper_bound(m_steps.begin(), m_steps.end(), view.now, [](SimTime now, const Step& step) { return now < step.at; });
    const int step = std::max(0, static_cast<int>(after - m_steps.begin()) - 1);
    if (step != m_step) tell(step);
}

void StoryBar::tell(int step) {
    m_step = step;
    const Step& now = m_steps[static_cast<std::size_t>(step)];
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_text->setText(now.text);
    m_next->setEnabled(step + 1 < static_cast<int>(m_steps.size()));
    QAccessibleEvent changed(m_text, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT speedRequested(now.speed);
    Q_EMIT showRequested(now.show);
}

void StoryBar::goOn() {
    if (m_step + 1 >= static_cast<int>(m_steps.size())) return;
    m_skippingTo = m_steps[static_cast<std::size_t>(m_step + 1)].at;
    Q_EMIT runUntilRequested(m_skippingTo);
}

}  // namespace nephoscope::desktop
