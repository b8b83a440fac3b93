#pragma once

#include <QWidget>

#include "desktop/document/document.h"
#include "desktop/inspector/form.h"

class QToolButton;

namespace nephoscope::desktop {

/// What a provider fixes and no field can change: a component's facts that have values and belong to none of its fields, each with its
/// source and date in the tooltip. Closed until it is asked for.
class RuleList : public QWidget {
    Q_OBJECT
public:
    /// `open` must outlive it.
    RuleList(const model::Component& component, OpenGroups& open, QWidget* parent = nullptr);
    /// Shows the values of these limits.
    void setLimits(model::LimitsAsOf limits);

private:
    struct Row {
        const model::Fact* fact;
        class QLabel* value;
    };
    void showRows();

    OpenGroups& m_open;
    QToolButton* m_head;
    QWidget* m_body;
    std::vector<Row> m_rows;
};

}  // namespace nephoscope::desktop
