#include "desktop/playback/play_bar.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <limits>

#include "desktop/look/service_icon.h"
#include "desktop/playback/playback.h"
#include "shapes/fonts.h"
#include "shapes/icons.h"

namespace nephoscope::desktop {
namespace {

/// Where `speed` is among the speeds, or the nearest below it.
int speedIndex(double speed) {
    const std::vector<double>& all = speeds();
    if (speed == 0) return static_cast<int>(all.size()) - 1;
    const auto above = std::upper_bound(all.begin(), all.end() - 1, speed * (1 + 1e-9));
    return std::max(0, static_cast<int>(above - all.begin()) - 1);
}

}  // namespace

QString clockText(SimTime time) {
    const SimTime milliseconds = time / kMillisecond, seconds = milliseconds / 1000, days = seconds / 86'400;
    const QString day = days > 0 ? QStringLiteral("%1d ").arg(days) : QString();
    return day + QStringLiteral("%1:%2:%3.%4")
                     .arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0'))
                     .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                     .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                     .arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

QString rateText(double perSecond) {
    const QLocale locale;
    if (perSecond >= 1e6) return locale.toString(perSecond / 1e6, 'f', 2) + QStringLiteral(" M/s");
    return locale.toString(perSecond, 'f', perSecond < 10 && perSecond > 0 ? 1 : 0) + QStringLiteral(" /s");
}

PlayBar::PlayBar(QWidget* parent) : QWidget(parent), m_play(new QToolButton(this)) {
    setObjectName(QStringLiteral("playBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_play->setObjectName(QStringLiteral("playButton"));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setMinimumWidth(96);
    m_play->setToolTip(tr("Play or pause (Space, F5)"));
    row->addWidget(m_play);
    row->addSpacing(6);
    connect(m_play, &QToolButton::clicked, this, &PlayBar::playPauseRequested);
    connect(addButton(QStringLiteral("stepEventButton"), QStringLiteral("step-event"), tr("Step one event (F10)")), &QToolButton::clicked,
            this, &PlayBar::stepEventRequested);
    connect(addButton(QStringLiteral("stepHopButton"), QStringLiteral("step-hop"), tr("Step until a request moves (F11)")),
            &QToolButton::clicked, this, &PlayBar::stepHopRequested);
    connect(addButton(QStringLiteral("resetButton"), QStringLiteral("reset"), tr("Back to the start (Shift+F5)")), &QToolButton::clicked,
            this, &PlayBar::resetRequested);
    addSpeed();
    addNumbers();
    updateIcons();
    showPhase(run::Phase::Empty);
}

QToolButton* PlayBar::addButton(const QString& name, const QString& icon, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("strokeIcon", icon);
    button->setIconSize({18, 18});
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    layout()->addWidget(button);
    return button;
}

void PlayBar::addSpeed() {
    m_speed = new QSlider(Qt::Horizontal, this);
    m_speed->setObjectName(QStringLiteral("speedSlider"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Simulated seconds a second; the right end is as fast as possible"));
    m_speed->setRange(0, static_cast<int>(speeds().size()) - 1);
    m_speed->setPageStep(3);
    m_speed->setFixedWidth(120);
    m_speedText = new QToolButton(this);
    m_speedText->setObjectName(QStringLiteral("speedText"));
    m_speedText->setFont(shapes::monoFont(12, QFont::Medium));
    m_speedText->setMinimumWidth(64);
    m_speedText->setToolTip(tr("Back to real time"));
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addSpacing(10);
    row->addWidget(m_speed);
    row->addWidget(m_speedText);
    m_speed->setValue(speedIndex(1));
    m_speedText->setText(speedText(1));
    connect(m_speed, &QSlider::valueChanged, this, [this](int index) {
        const double speed = speeds()[static_cast<std::size_t>(index)];
        m_speedText->setText(speedText(speed));
        Q_EMIT speedRequested(speed);
    });
    connect(m_speedText, &QToolButton::clicked, this, [this] { m_speed->setValue(speedIndex(1)); });
}

void PlayBar::addNumbers() {
    auto* row = static_cast<QHBoxLayout*>(layout());
    m_time = new QLabel(clockText(0), this);
    m_time->setObjectName(QStringLiteral("simulatedTime"));
    m_time->setAccessibleName(tr("Simulated time"));
    m_time->setFont(shapes::monoFont(14, QFont::Medium));
    m_rate = new QLabel(rateText(0), this);
    m_rate->setObjectName(QStringLiteral("requestRate"));
    m_rate->setAccessibleName(tr("Requests per second"));
    m_rate->setToolTip(tr("Requests finished a simulated second"));
    m_rate->setFont(shapes::monoFont(12));
    m_rate->setMinimumWidth(84);
    m_rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* seedLabel = new QLabel(tr("Seed"), this);
    seedLabel->setObjectName(QStringLiteral("dimText"));
    m_seed = new QDoubleSpinBox(this);
    m_seed->setObjectName(QStringLiteral("seedBox"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("Another seed is another run of chance; the same seed gives the same run"));
    m_seed->setDecimals(0);
    m_seed->setRange(0, std::numeric_limits<quint32>::max());
    m_seed->setKeyboardTracking(false);
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setFixedWidth(112);
    seedLabel->setBuddy(m_seed);
    row->addSpacing(14);
    row->addWidget(m_time);
    row->addSpacing(8);
    row->addWidget(m_rate);
    row->addSpacing(14);
    row->addWidget(seedLabel);
    row->addSpacing(4);
    row->addWidget(m_seed);
    connect(m_seed, &QDoubleSpinBox::valueChanged, this, [this](double seed) { Q_EMIT seedRequested(static_cast<quint32>(seed)); });
}

QString PlayBar::speedText(double speed) const { return speed == 0 ? tr("Max") : QString::fromStdString(speedNumber(speed)); }

void PlayBar::changeSpeed(int steps) { m_speed->setValue(m_speed->value() + steps); }

void PlayBar::showView(const run::View& view) {
    m_time->setText(clockText(view.now));
    m_rate->setText(rateText(view.system.throughput));
    if (!m_speed->isSliderDown()) {
        const QSignalBlocker quiet(m_speed);
        m_speed->setValue(speedIndex(view.speed));
        m_speedText->setText(speedText(view.speed));
    }
    if (!m_seed->hasFocus()) {
        const QSignalBlocker quiet(m_seed);
        m_seed->setValue(view.seed);
    }
    if (view.phase != m_phase) showPhase(view.phase);
}

void PlayBar::showPhase(run::Phase phase) {
    m_phase = phase;
    const bool playing = phase == run::Phase::Playing;
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(shapes::icon(playing ? QStringLiteral("pause") : QStringLiteral("play"), Qt::white, Qt::gray));
    m_play->setAccessibleName(m_play->text());
}

void PlayBar::updateIcons() {
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const QString name = button->property("strokeIcon").toString();
        if (!name.isEmpty()) button->setIcon(strokeIcon(name));
    }
}

void PlayBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) updateIcons();
    QWidget::changeEvent(event);
}

}  // namespace nephoscope::desktop
