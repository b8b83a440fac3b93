#pragma once

#include <QWidget>

#include <array>

#include "engine/run/trace.h"

namespace nephoscope::desktop {

/// What a trace's response time went into, one part after the other with its time: also the legend of the waterfall below it.
class ShareBar : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(QWidget* parent = nullptr);

    /// `answered`: the sum is a response time; otherwise the request is still under way. `cut`: more happened than is kept.
    void setShares(const std::array<SimTime, run::kParts>& shares, bool answered, bool cut);
    void clear();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<SimTime, run::kParts> m_shares{};
    QString m_total, m_note;
};

}  // namespace nephoscope::desktop
