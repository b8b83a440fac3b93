#pragma once

#include "desktop/app/popover.h"
#include "engine/model/design.pb.h"
#include "engine/run/view.h"

namespace nephoscope::desktop {

/// "Why is it red?": each reason in words, the fact it rests on with value and source, and a way to the setting behind it. Below, what its
/// last failover cost, step by step.
class ReasonPopover : public Popover {
    Q_OBJECT
public:
    ReasonPopover(const QString& name, const std::vector<run::Reason>& reasons, const QString& lastFailover, model::LimitsAsOf limits,
                  QWidget* parent);

Q_SIGNALS:
    void settingRequested(const QString& object, const QString& field);
    /// The setting is to get this text, which would help.
    void offerAccepted(const QString& object, const QString& field, const QString& text);

private:
    void addReason(const run::Reason& reason, model::LimitsAsOf limits);
    void addFailover(const QString& summary);
    void addOffer(const run::Reason& reason);
};

}  // namespace nephoscope::desktop
