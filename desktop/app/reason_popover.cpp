#include "desktop/app/reason_popover.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "desktop/inspector/schema_text.h"
#include "shapes/fonts.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

constexpr int kOfferFontSize = 11;

}  // namespace

ReasonPopover::ReasonPopover(const QString& name, const std::vector<run::Reason>& reasons, const QString& lastFailover,
                             model::LimitsAsOf limits, QWidget* parent)
    : Popover(parent) {
    setAccessibleName(tr("Why is it not well?"));
    setMinimumWidth(320);
    setMaximumWidth(420);
    auto* title = new QLabel((reasons.empty() ? tr("%1 is well") : tr("Why is %1 not well?")).arg(name), this);
    title->setObjectName(QStringLiteral("panelTitle"));
    title->setWordWrap(true);
    box()->addWidget(title);
    for (const run::Reason& reason : reasons) addReason(reason, limits);
    if (!lastFailover.isEmpty()) addFailover(lastFailover);
}

/// One line for the whole, and one for each step.
void ReasonPopover::addFailover(const QString& summary) {
    auto* head = new QLabel(tr("Last failover"), this);
    head->setObjectName(QStringLiteral("dimText"));
    box()->addWidget(head);
    QString lines = summary;
    lines.replace(QStringLiteral(": "), QStringLiteral(":\n\u2022 ")).replace(QStringLiteral("; "), QStringLiteral("\n\u2022 "));
    auto* text = new QLabel(lines, this);
    text->setObjectName(QStringLiteral("lastFailover"));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    box()->addWidget(text);
}

void ReasonPopover::addReason(const run::Reason& reason, model::LimitsAsOf limits) {
    auto* text = new QLabel(said(reason.text), this);
    text->setObjectName(QStringLiteral("reasonText"));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    box()->addWidget(text);
    if (const QString fact = factTip(reason.fact, limits); !fact.isEmpty()) {
        auto* source = new QLabel(fact, this);
        source->setObjectName(QStringLiteral("dimText"));
        source->setWordWrap(true);
        box()->addWidget(source);
    }
    if (reason.field.empty()) return;
    if (!reason.offer.empty()) addOffer(reason);
    auto* open = new QPushButton(tr("Open the setting"), this);
    open->setObjectName(QStringLiteral("openSetting"));
    box()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this,
            [this, object = QString::fromStdString(reason.object), field = QString::fromStdString(reason.field)] {
                Q_EMIT settingRequested(object, field);
                close();
            });
}

void ReasonPopover::addOffer(const run::Reason& reason) {
    auto* offer = new QLabel(QString::fromStdString(reason.offer), this);
    offer->setObjectName(QStringLiteral("offerText"));
    offer->setFont(shapes::monoFont(kOfferFontSize));
    offer->setTextFormat(Qt::PlainText);
    offer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    offer->setWordWrap(true);
    box()->addWidget(offer);
    auto* accept = new QPushButton(tr("Add this rule"), this);
    accept->setObjectName(QStringLiteral("acceptOffer"));
    box()->addWidget(accept, 0, Qt::AlignLeft);
    connect(accept, &QPushButton::clicked, this,
            [this, object = QString::fromStdString(reason.object), field = QString::fromStdString(reason.field),
             text = QString::fromStdString(reason.offer)] {
                Q_EMIT offerAccepted(object, field, text);
                close();
            });
}

}  // namespace nephoscope::desktop
