#include "desktop/load/load_pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "desktop/load/load_graph.h"
#include "desktop/look/service_icon.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

std::optional<services::Clients> loadOf(const Document& document, const QString& id) {
    const model::Component* component = document.component(id);
    const services::ServiceType* type = serviceOf(component);
    if (!type || type->config() != services::Clients::descriptor()) return std::nullopt;
    const auto config = model::unpack(component->config(), services::catalog());
    if (!config) return std::nullopt;
    return static_cast<const services::Clients&>(*config);
}

}  // namespace

LoadPane::LoadPane(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(new QLabel(this)), m_graph(new LoadGraph(this)) {
    setObjectName(QStringLiteral("loadPane"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setTextFormat(Qt::PlainText);
    auto* hint = new QLabel(tr("Drag a point, double-click to add one, Delete removes it"), this);
    hint->setObjectName(QStringLiteral("dimText"));
    auto* import = new QToolButton(this);
    import->setObjectName(QStringLiteral("importLoad"));
    import->setText(tr("Import\u2026"));
    import->setToolTip(tr("Replay a CSV file or an access log of a load balancer or CloudFront"));
    connect(import, &QToolButton::clicked, this, [this] { Q_EMIT importRequested(m_clients); });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 16, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(hint);
    head->addWidget(import);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(head);
    box->addWidget(m_graph);
    connect(m_graph, &LoadGraph::edited, this, &LoadPane::apply);
    connect(&document, &Document::changed, this, [this] {
        m_graph->cancelDrag();
        refresh();
    });
    hide();
}

void LoadPane::setSelection(const QStringList& ids) {
    m_clients = ids.size() == 1 ? ids.first() : QString();
    refresh();
}

void LoadPane::showView(const run::View& view) { m_graph->setTime(view.now, std::max(view.end, view.now)); }

void LoadPane::refresh() {
    const auto load = loadOf(m_document, m_clients);
    setVisible(load.has_value());
    if (!load) return;
    const model::Component& component = *m_document.component(m_clients);
    const QString name = QString::fromStdString(component.name().empty() ? component.id() : component.name());
    m_title->setText(isClosed(*load) ? tr("Load of %1: users").arg(name) : tr("Load of %1: requests per second").arg(name));
    m_graph->setAccessibleName(m_title->text());
    m_graph->show(*load);
}

void LoadPane::apply(const services::Clients& load, bool again) {
    const model::Component* component = m_document.component(m_clients);
    if (!component) return;
    model::Component changed = *component;
    *changed.mutable_config() = model::pack(load);
    m_document.replace({changed}, {QStringLiteral("config")}, tr("Change the load"), again);
}

}  // namespace nephoscope::desktop
