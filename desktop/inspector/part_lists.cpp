#include "desktop/inspector/part_lists.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "desktop/inspector/fault_choices.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/lifecycle.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

constexpr int kMostName = 170;  ///< pixels
/// What a new experiment does: wait.
constexpr const char* kFirstTemplate = R"({
  "description": "",
  "targets": {},
  "actions": {
    "wait": { "actionId": "aws:fis:wait", "parameters": { "duration": "PT1M" } }
  },
  "stopConditions": [ { "source": "none" } ]
}
)";

QString seconds(const google::protobuf::Duration& duration) { return durationForPeople(model::seconds_of(duration)); }
QString nameOf(const std::string& name, const std::string& id) { return QString::fromStdString(name.empty() ? id : name); }

template <typename T>
T filled(const Document& document, const QString& stem) {
    T part;
    model::fill_initial(&part, services::catalog().facts, document.design().limits_as_of());
    part.set_id(document.freshId(stem).toStdString());
    return part;
}

template <typename T>
T named(const Document& document, const QString& stem) {
    T part = filled<T>(document, stem);
    part.set_name(part.id());
    return part;
}

QString valueLabel(model::PolicyType type) { return schemaText(model::label_of(*model::PolicyType_descriptor()->FindValueByNumber(type))); }

/// "> 60"
QString condition(const model::Alarm& alarm) {
    constexpr const char16_t* kSigns[] = {u"> %1", u"\u2265 %1", u"< %1", u"\u2264 %1"};
    const auto number = static_cast<std::size_t>(alarm.comparison_operator());
    return number < std::size(kSigns) ? QString::fromUtf16(kSigns[number]).arg(alarm.threshold()) : QString();
}

bool canBeScaled(const model::Component& component) {
    const services::ServiceType* service = serviceOf(&component);
    if (!service || !service->scaling) return false;
    const auto config = service->scaling->possible ? model::unpack(component.config(), services::catalog()) : nullptr;
    return !service->scaling->possible || (config && service->scaling->possible(*config));
}

/// What new policies scale: the first that can be, as it is set; null: there is none.
const model::Component* firstScaled(const Document& document) {
    for (const model::Component& each : document.design().components())
        if (canBeScaled(each)) return &each;
    return nullptr;
}

model::ScalingPolicy newPolicy(const Document& document) {
    auto policy = named<model::ScalingPolicy>(document, QStringLiteral("policy"));
    if (const model::Component* target = firstScaled(document)) {
        const services::ScalingType& scaling = *serviceOf(target)->scaling;
        policy.set_target(target->id());
        policy.set_metric_type(static_cast<model::TrackedMetric>(scaling.tracked));
        policy.set_target_value(scaling.target);
    }
    return policy;
}

/// At the first component that it can bring a version to, by the first policy that does.
void aim(model::Deployment& deployment, const Document& document) {
    for (const model::Component& each : document.design().components()) {
        const services::ServiceType* service = serviceOf(&each);
        if (!service || !service->deployment) continue;
        deployment.set_target(each.id());
        deployment.set_policy(static_cast<model::DeploymentPolicy>(service->deployment->policies.front()));
        return;
    }
}

/// The first deployment that no pipeline starts yet; empty: there is none.
std::string freeDeployment(const model::Design& design) {
    for (const model::Deployment& each : design.deployments())
        if (!services::is_started_by_pipeline(design, each.id())) return each.id();
    return {};
}

/// From a commit over a build to a deployment, where there is one.
model::Pipeline newPipeline(const Document& document) {
    auto pipeline = named<model::Pipeline>(document, QStringLiteral("pipeline"));
    const std::string deployment = freeDeployment(document.design());
    const std::pair<const char*, model::StageAction> kStages[] = {
        {"Source", model::CODE_COMMIT}, {"Build", model::CODE_BUILD}, {"Deploy", model::CODE_DEPLOY}};
    for (const auto& [name, action] : kStages) {
        if (action == model::CODE_DEPLOY && deployment.empty()) continue;
        model::PipelineStage& stage = *pipeline.add_stages();
        model::fill_initial(&stage, services::catalog().facts, document.design().limits_as_of());
        stage.set_name(name);
        stage.set_action(action);
        if (action == model::CODE_DEPLOY) stage.set_deployment(deployment);
    }
    return pipeline;
}

QToolButton* newButton(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(strokeIcon(icon));
    button->setIconSize({16, 16});
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

PartLists::PartLists(Document& document, QWidget* parent) : QWidget(parent), m_document(document) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 0, 16, 16);
    box->setSpacing(4);
    for (List& list : lists()) addList(std::move(list));
    box->addStretch();
    refresh();
}

std::vector<PartLists::List> PartLists::lists() {
    const model::Design& design = m_document.design();
    const QLocale locale;
    const auto entries = [](const auto& parts, auto summary) {
        std::vector<Entry> found;
        for (const auto& part : parts) found.push_back({QString::fromStdString(part.id()), nameOf(part.name(), part.id()), summary(part)});
        return found;
    };
    std::vector<List> all;
    all.push_back({tr("Data sets"), QStringLiteral("dataSets"),
                   [=, &design] {
                       return entries(design.data_sets(),
                                      [=](const model::DataSet& set) { return tr("%1 items").arg(locale.toString(set.items())); });
                   },
                   [this]() -> Part { return named<model::DataSet>(m_document, QStringLiteral("data")); }});
    all.push_back({tr("Request classes"), QStringLiteral("requestClasses"),
                   [=, &design] {
                       return entries(design.request_classes(), [](const model::RequestClass& request) {
                           return (request.write() ? tr("writes, weight %1") : tr("reads, weight %1")).arg(request.weight());
                       });
                   },
                   [this]() -> Part { return named<model::RequestClass>(m_document, QStringLiteral("requests")); }});
    all.push_back({tr("App versions"), QStringLiteral("appVersions"),
                   [=, &design] {
                       return entries(design.app_versions(),
                                      [](const model::AppVersion& app) { return seconds(app.service_time().mean()); });
                   },
                   [this]() -> Part { return named<model::AppVersion>(m_document, QStringLiteral("app")); }});
    all.push_back({tr("Planned faults"), QStringLiteral("faults"),
                   [&design] {
                       std::vector<Entry> found;
                       for (const model::Fault& fault : design.faults())
                           found.push_back({QString::fromStdString(fault.id()),
                                            fault.action().empty() ? QString::fromStdString(fault.id()) : faultLabel(fault.action()),
                                            tr("at %1").arg(seconds(fault.at()))});
                       return found;
                   },
                   [this]() -> Part { return filled<model::Fault>(m_document, QStringLiteral("fault")); }});
    all.push_back(
        {tr("Thresholds"), QStringLiteral("thresholds"),
         [&design] {
             std::vector<Entry> found;
             for (const model::Threshold& threshold : design.thresholds())
                 found.push_back({QString::fromStdString(threshold.id()), nameOf(threshold.expression(), threshold.id()), QString()});
             return found;
         },
         [this]() -> Part { return filled<model::Threshold>(m_document, QStringLiteral("threshold")); }});
    all.push_back({tr("Alarms"), QStringLiteral("alarms"),
                   [=, &design] { return entries(design.alarms(), [](const model::Alarm& alarm) { return condition(alarm); }); },
                   [this]() -> Part { return named<model::Alarm>(m_document, QStringLiteral("alarm")); }});
    all.push_back({tr("Scaling policies"), QStringLiteral("scalingPolicies"),
                   [=, &design] {
                       return entries(design.scaling_policies(),
                                      [](const model::ScalingPolicy& policy) { return valueLabel(policy.policy_type()); });
                   },
                   [this]() -> Part { return newPolicy(m_document); }});
    all.push_back({tr("Deployments"), QStringLiteral("deployments"),
                   [=, &design] {
                       return entries(design.deployments(), [&design](const model::Deployment& deployment) {
                           const bool waits = services::is_started_by_pipeline(design, deployment.id());
                           return waits ? tr("by a pipeline") : tr("at %1").arg(seconds(deployment.at()));
                       });
                   },
                   [this]() -> Part {
                       auto deployment = named<model::Deployment>(m_document, QStringLiteral("deployment"));
                       aim(deployment, m_document);
                       return deployment;
                   }});
    all.push_back({tr("Experiments"), QStringLiteral("experiments"),
                   [=, &design] {
                       return entries(design.experiments(),
                                      [](const model::Experiment& experiment) { return tr("at %1").arg(seconds(experiment.at())); });
                   },
                   [this]() -> Part {
                       auto experiment = named<model::Experiment>(m_document, QStringLiteral("experiment"));
                       experiment.set_template_(kFirstTemplate);
                       return experiment;
                   }});
    all.push_back({tr("Pipelines"), QStringLiteral("pipelines"),
                   [=, &design] {
                       return entries(design.pipelines(), [](const model::Pipeline& pipeline) {
                           if (services::sim_time(pipeline.commit_every()) == 0) return tr("commit at %1").arg(seconds(pipeline.at()));
                           return tr("commit at %1, then every %2").arg(seconds(pipeline.at()), seconds(pipeline.commit_every()));
                       });
                   },
                   [this]() -> Part { return newPipeline(m_document); }});
    all.push_back({tr("Scheduled actions"), QStringLiteral("scheduledActions"),
                   [=, &design] {
                       return entries(design.scheduled_actions(),
                                      [](const model::ScheduledAction& action) { return tr("at %1").arg(seconds(action.at())); });
                   },
                   [this]() -> Part {
                       auto action = named<model::ScheduledAction>(m_document, QStringLiteral("schedule"));
                       if (const model::Component* target = firstScaled(m_document)) action.set_target(target->id());
                       return action;
                   }});
    all.push_back({tr("Sampling rules"), QStringLiteral("samplingRules"),
                   [=, &design] {
                       return entries(design.sampling_rules(), [=](const model::SamplingRule& rule) {
                           return tr("%1 / s + %2").arg(locale.toString(rule.reservoir_size()), shapes::shareText(rule.fixed_rate()));
                       });
                   },
                   [this]() -> Part { return named<model::SamplingRule>(m_document, QStringLiteral("sampling")); }});
    return all;
}

void PartLists::addList(List list) {
    auto* head = new QLabel(list.title.toUpper(), this);
    head->setObjectName(QStringLiteral("groupHead"));
    auto* add = newButton(QStringLiteral("add"), tr("Add to %1").arg(list.title), this);
    add->setObjectName(list.objectName + QStringLiteral(".add"));
    auto* line = new QHBoxLayout;
    line->addWidget(head, 1);
    line->addWidget(add);
    list.rows = new QVBoxLayout;
    list.rows->setSpacing(2);
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->addLayout(line);
    box->addLayout(list.rows);
    connect(add, &QToolButton::clicked, this, [this, create = list.create, title = list.title] {
        Part part = create();
        const QString id = QString::fromStdString(partId(part));
        m_document.insert({std::move(part)}, tr("Add to %1").arg(title));
        Q_EMIT opened(id);
    });
    m_lists.push_back(std::move(list));
}

void PartLists::addRow(const List& list, const Entry& entry) {
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("partRow"));
    auto* open = new QPushButton(row);
    open->setText(open->fontMetrics().elidedText(entry.name, Qt::ElideRight, kMostName));
    open->setAccessibleName(entry.name);
    open->setToolTip(open->text() == entry.name ? QString() : entry.name);
    open->setObjectName(QStringLiteral("part.") + entry.id);
    open->setProperty("flatRow", true);
    auto* summary = new QLabel(entry.summary, row);
    summary->setObjectName(QStringLiteral("dimText"));
    auto* remove = newButton(QStringLiteral("delete"), tr("Remove %1").arg(entry.name), row);
    remove->setObjectName(QStringLiteral("part.") + entry.id + QStringLiteral(".remove"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(open, 1);
    line->addWidget(summary);
    line->addWidget(remove);
    list.rows->addWidget(row);
    connect(open, &QPushButton::clicked, this, [this, id = entry.id] { Q_EMIT opened(id); });
    connect(remove, &QToolButton::clicked, this, [this, entry] { m_document.remove({entry.id}, tr("Remove %1").arg(entry.name)); });
}

void PartLists::refresh() {
    for (const List& list : m_lists) {
        while (QLayoutItem* item = list.rows->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        for (const Entry& entry : list.entries()) addRow(list, entry);
    }
}

}  // namespace nephoscope::desktop
