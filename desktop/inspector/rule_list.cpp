#include "desktop/inspector/rule_list.h"

#include <QGridLayout>
#include <QLabel>

#include "desktop/inspector/schema_text.h"
#include "engine/services/compiler.h"
#include "engine/services/sdk/call_policy.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

using google::protobuf::Descriptor;

/// Values of facts that a message's fields have ("ALB-01.interval"), those of nested messages too.
void collect(const Descriptor& type, std::set<const Descriptor*>& seen, std::set<std::string>& values) {
    if (!seen.insert(&type).second) return;
    for (const model::FieldInfo& field : model::fields_of(type)) {
        if (!field.fact().empty()) values.insert(field.fact());
        if (field.is_message()) collect(*field.descriptor->message_type(), seen, values);
    }
}

/// Of facts as the build encodes them, those that are simulated and have values beside the settable ones.
std::vector<Rule> rulesOf(std::string_view encoded, const std::set<std::string>& settable) {
    const model::FactTable common;
    model::FactTable own;
    std::vector<Rule> rules;
    if (!own.add(encoded, "rules")) return rules;
    for (const auto& [id, fact] : own.all()) {
        if (common.fact(id) || fact.status() == model::Fact::ABSENT) continue;
        Rule rule{services::catalog().facts.fact(id)};
        for (const model::Value& value : fact.value())
            if (settable.contains(id + '.' + value.name())) rule.elsewhere.insert(value.name());
        if (static_cast<int>(rule.elsewhere.size()) < fact.value_size()) rules.push_back(std::move(rule));
    }
    return rules;
}

}  // namespace

std::vector<Rule> fixedRules(const model::Component& component) {
    const model::ComponentType* type = services::catalog().type_of(component);
    const services::ServiceType* service = type ? services::find(type->name) : nullptr;
    if (!service) return {};
    std::set<const Descriptor*> seen;
    std::set<std::string> settable;
    collect(*service->config(), seen, settable);
    collect(*model::Design::descriptor(), seen, settable);
    return rulesOf(service->facts, settable);
}

std::vector<Rule> sdkRules() { return rulesOf(services::sdk::facts(), {}); }

RuleList::RuleList(const QString& title, std::vector<Rule> rules, OpenGroups& open, QWidget* parent)
    : QWidget(parent), m_open(open), m_head(new GroupHead(title, this)), m_body(new QWidget(this)) {
    setObjectName(QStringLiteral("ruleList"));
    connect(m_head, &QToolButton::clicked, this, [this] {
        m_open[m_head->accessibleName()] = m_body->isHidden();
        showRows();
    });
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (Rule& rule : rules) {
        auto* id = new QLabel(QString::fromStdString(rule.fact->id()), m_body);
        id->setObjectName(QStringLiteral("dimText"));
        auto* value = new QLabel(m_body);
        value->setObjectName(QStringLiteral("rule.") + id->text());
        value->setWordWrap(true);
        grid->addWidget(id, static_cast<int>(m_rows.size()), 0, Qt::AlignTop);
        grid->addWidget(value, static_cast<int>(m_rows.size()), 1);
        m_rows.push_back({std::move(rule), value});
    }
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 0, 16, 16);
    box->addWidget(m_head, 0, Qt::AlignLeft);
    box->addWidget(m_body);
    setVisible(!m_rows.empty());
    showRows();
}

void RuleList::setLimits(model::LimitsAsOf limits) {
    for (const auto& [rule, label] : m_rows) {
        const QString values = factValues(*rule.fact, limits, rule.elsewhere), title = QString::fromStdString(rule.fact->title());
        label->setText(QStringLiteral("<b>%1</b><br>%2").arg(values.toHtmlEscaped(), title.toHtmlEscaped()));
        label->setToolTip(factTip(rule.fact->id(), limits));
    }
}

void RuleList::showRows() {
    const bool open = m_open.value(m_head->accessibleName(), false);
    m_head->setOpen(open);
    m_body->setVisible(open);
}

}  // namespace nephoscope::desktop
