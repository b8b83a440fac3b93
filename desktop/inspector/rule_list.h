#pragma once

#include <QWidget>

#include "desktop/document/document.h"
#include "desktop/inspector/group_head.h"
#include "engine/model/facts.h"

class QLabel;

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
        QLabel* value;
    };
    void showRows();

    OpenGroups& m_open;
    GroupHead* m_head;
    QWidget* m_body;
    std::vector<Row> m_rows;
};

}  // namespace nephoscope::desktop
