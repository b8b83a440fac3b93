#include "desktop/inspector/rule_list.h"

#include <QGridLayout>
#include <QLabel>

#include <set>

#include "desktop/inspector/schema_text.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

using google::protobuf::Descriptor;

/// Ids of the facts that a message's fields take their values from, those of nested messages too.
void collect(const Descriptor& type, std::set<const Descriptor*>& seen, std::set<std::string>& ids) {
    if (!seen.insert(&type).second) return;
    for (const model::FieldInfo& field : model::fields_of(type)) {
        if (!field.fact().empty()) ids.insert(field.fact().substr(0, field.fact().find('.')));
        if (field.is_message()) collect(*field.descriptor->message_type(), seen, ids);
    }
}

std::vector<const model::Fact*> fixedFacts(const services::ServiceType& service) {
    std::set<const Descriptor*> seen;
    std::set<std::string> settable;
    collect(*service.config(), seen, settable);
    model::FactTable own;
    std::vector<const model::Fact*> fixed;
    if (!own.add(service.facts, service.name)) return fixed;
    const model::FactTable& all = services::catalog().facts;
    for (const auto& [id, fact] : own.all())
        if (!settable.contains(id) && fact.value_size() > 0 && fact.status() != model::Fact::ABSENT) fixed.push_back(all.fact(id));
    return fixed;
}

}  // namespace

RuleList::RuleList(const model::Component& component, OpenGroups& open, QWidget* parent)
    : QWidget(parent), m_open(open), m_head(new GroupHead(tr("Fixed by AWS"), this)), m_body(new QWidget(this)) {
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
    const model::ComponentType* type = services::catalog().type_of(component);
    const services::ServiceType* service = type ? services::find(type->name) : nullptr;
    for (const model::Fact* fact : service ? fixedFacts(*service) : std::vector<const model::Fact*>()) {
        auto* id = new QLabel(QString::fromStdString(fact->id()), m_body);
        id->setObjectName(QStringLiteral("dimText"));
        auto* value = new QLabel(m_body);
        value->setObjectName(QStringLiteral("rule.") + id->text());
        value->setWordWrap(true);
        grid->addWidget(id, static_cast<int>(m_rows.size()), 0, Qt::AlignTop);
        grid->addWidget(value, static_cast<int>(m_rows.size()), 1);
        m_rows.push_back({fact, value});
    }
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 0, 16, 16);
    box->addWidget(m_head, 0, Qt::AlignLeft);
    box->addWidget(m_body);
    setVisible(!m_rows.empty());
    showRows();
}

void RuleList::setLimits(model::LimitsAsOf limits) {
    for (const Row& row : m_rows) {
        const QString title = QString::fromStdString(row.fact->title());
        row.value->setText(QStringLiteral("<b>%1</b><br>%2").arg(factValues(*row.fact, limits).toHtmlEscaped(), title.toHtmlEscaped()));
        row.value->setToolTip(factTip(row.fact->id(), limits));
    }
}

void RuleList::showRows() {
    const bool open = m_open.value(m_head->accessibleName(), false);
    m_head->setOpen(open);
    m_body->setVisible(open);
}

}  // namespace nephoscope::desktop
