#pragma once

#include <QWidget>

#include <set>
#include <string>
#include <vector>

#include "desktop/document/document.h"
#include "desktop/inspector/group_head.h"
#include "engine/model/facts.h"

class QLabel;

namespace nephoscope::desktop {

/// A fact that has values, and the names of those that are shown where they can be set.
struct Rule {
    const model::Fact* fact;
    std::set<std::string> elsewhere = {};
};

/// What a provider fixes of a component: the values that no field of it or of the design has.
std::vector<Rule> fixedRules(const model::Component& component);
/// What the retry modes of AWS's SDKs go by.
std::vector<Rule> sdkRules();

/// Rules with their values, each with its source and date in the tooltip. Closed until it is asked for.
class RuleList : public QWidget {
    Q_OBJECT
public:
    /// `open` must outlive it.
    RuleList(const QString& title, std::vector<Rule> rules, OpenGroups& open, QWidget* parent = nullptr);
    /// Shows the values of these limits.
    void setLimits(model::LimitsAsOf limits);

private:
    struct Row {
        Rule rule;
        QLabel* value;
    };
    void showRows();

    OpenGroups& m_open;
    GroupHead* m_head;
    QWidget* m_body;
    std::vector<Row> m_rows;
};

}  // namespace nephoscope::desktop
