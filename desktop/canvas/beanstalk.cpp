#include "desktop/canvas/beanstalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

#include "desktop/document/document.h"
#include "engine/base/numbers.h"
#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {

namespace {

constexpr double kGap = 240;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop)
};

struct Setting {
    const char* field;
    const char* fact;
};
constexpr Setting kApplication[] = {{"health_check_interval_seconds", "EB-17.interval"},
                                    {"health_check_timeout_seconds", "EB-17.timeout"},
                                    {"healthy_threshold_count", "EB-17.healthy"},
                                    {"unhealthy_threshold_count", "EB-17.unhealthy"},
                                    {"deregistration_delay_timeout_seconds", "EB-17.deregistration_delay"}};
constexpr Setting kNetwork[] = {{"health_check_protocol", "EB-17.network_protocol"},
                                {"health_check_interval_seconds", "EB-17.network_interval"},
                                {"healthy_threshold_count", "EB-17.network_healthy"},
                                {"unhealthy_threshold_count", "EB-17.unhealthy"},
                                {"deregistration_delay_timeout_seconds", "EB-17.deregistration_delay"}};
constexpr Setting kClassic[] = {{"health_check_protocol", "EB-17.classic_protocol"},
                                {"health_check_interval", "EB-17.classic_interval"},
                                {"health_check_timeout", "EB-17.timeout"},
                                {"healthy_threshold", "EB-17.healthy"},
                                {"unhealthy_threshold", "EB-17.unhealthy"},
                                {"connection_draining_enabled", "EB-17.classic_draining"},
                                {"connection_draining_timeout", "EB-17.deregistration_delay"}};

struct Kind {
    const char* name;
    const char* balancer;
    std::span<const Setting> settings;  ///< of the load balancer
    bool withDatabase;
};
constexpr Kind kKinds[] = {{kBeanstalkEnvironment, "application_load_balancer", kApplication, false},
                           {kBeanstalkWithNetwork, "network_load_balancer", kNetwork, false},
                           {kBeanstalkWithClassic, "classic_load_balancer", kClassic, false},
                           {kBeanstalkWithDatabase, "application_load_balancer", kApplication, true}};

const Kind* kindNamed(const QString& name) {
    const auto* found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind& each) { return name == QLatin1String(each.name); });
    return found == std::end(kKinds) ? nullptr : found;
}

class Environment {
public:
    Environment(Document& document, QPointF at, QString parent) : m_document(document), m_at(at), m_parent(std::move(parent)) {}

    BeanstalkEnvironment place(const Kind& kind) {
        const QString text = Texts::tr("Add Elastic Beanstalk environment");
        model::Component balancer = m_document.newComponent(QLatin1String(kind.balancer), m_at, m_parent);
        balancer.set_name(Texts::tr("Load balancer").toStdString());
        set(&balancer, kind.settings);
        model::Component group = m_document.newComponent(QStringLiteral("auto_scaling_group"), m_at + QPointF(kGap, 0), m_parent);
        group.set_name(Texts::tr("Environment").toStdString());
        static constexpr Setting kSize[] = {
            {"min_size", "EB-18.min_size"}, {"desired_capacity", "EB-18.min_size"}, {"max_size", "EB-18.max_size"}};
        set(&group, kSize);
        m_group = group.id();
        const QString from = QString::fromStdString(balancer.id()), to = QString::fromStdString(group.id());
        m_document.undoStack()->beginMacro(text);
        BeanstalkEnvironment placed{to, {from, to}};
        m_document.insert({std::move(balancer), std::move(group)}, text);
        Parts rest;
        connect(rest, from, to);
        if (kind.withDatabase) {
            placed.parts << addDatabase(text);
            connect(rest, to, placed.parts.last());
        }
        addScaling(rest, "EB-18.upper", model::GREATER_THAN_THRESHOLD, 1);
        addScaling(rest, "EB-18.lower", model::LESS_THAN_THRESHOLD, -1);
        m_document.insert(std::move(rest), text);
        m_document.undoStack()->endMacro();
        return placed;
    }

private:
    std::string fact(const std::string& name) const {
        const auto value = services::catalog().facts.value(name, m_document.design().limits_as_of());
        return value ? value->text : std::string();
    }
    /// In the unit of the setting: "15" of a fact of "15s".
    std::string plain(const std::string& name) const {
        std::string text = fact(name);
        if (text.ends_with('s')) text.pop_back();
        return text;
    }
    void set(model::Component* component, std::span<const Setting> settings) const {
        const auto config = model::unpack(component->config(), services::catalog());
        for (const Setting& each : settings) {
            [[maybe_unused]] const Status done = model::set_field(config.get(), each.field, plain(each.fact));
            Q_ASSERT(done);
        }
        *component->mutable_config() = model::pack(*config);
    }

    void connect(Parts& parts, const QString& from, const QString& to) const {
        if (Result<model::Connection> connection = m_document.newConnection(from, to)) parts.emplace_back(std::move(*connection));
    }

    /// Inside the environment.
    QString addDatabase(const QString& text) {
        model::Component database = m_document.newComponent(QStringLiteral("rds"), m_at + QPointF(2 * kGap, 0), m_parent);
        database.set_name(Texts::tr("Database").toStdString());
        static constexpr Setting kDatabase[] = {
            {"db_instance_class", "EB-19.instance_class"}, {"allocated_storage", "EB-19.storage"}, {"multi_az", "EB-19.multi_az"}};
        set(&database, kDatabase);
        const auto config = model::unpack(database.config(), services::catalog());
        [[maybe_unused]] const Status inside = model::set_field(config.get(), "environment", m_group);
        Q_ASSERT(inside);
        *database.mutable_config() = model::pack(*config);
        const QString id = QString::fromStdString(database.id());
        m_document.insert({std::move(database)}, text);
        return id;
    }

    /// One alarm of its outgoing bytes, and the policy that follows it.
    void addScaling(Parts& parts, const char* threshold, model::ComparisonOperator comparison, double change) const {
        const bool up = change > 0;
        model::Alarm alarm;
        fill(&alarm, "alarm");
        alarm.set_name((up ? Texts::tr("Sends much") : Texts::tr("Sends little")).toStdString());
        alarm.set_component(m_group);
        alarm.set_metric("NetworkOut");
        alarm.set_comparison_operator(comparison);
        alarm.set_period(static_cast<std::uint32_t>(std::stoul(plain("EB-18.period"))));
        alarm.set_evaluation_periods(1);
        alarm.set_threshold(number_in(plain(threshold)));
        model::ScalingPolicy policy;
        fill(&policy, "policy");
        policy.set_name((up ? Texts::tr("One more") : Texts::tr("One less")).toStdString());
        policy.set_target(m_group);
        policy.set_policy_type(model::SIMPLE_SCALING);
        policy.set_alarm(alarm.id());
        policy.set_scaling_adjustment(change);
        policy.mutable_cooldown()->set_seconds(std::stol(plain("EB-18.cooldown")));
        parts.emplace_back(std::move(alarm));
        parts.emplace_back(std::move(policy));
    }

    template <typename Message>
    void fill(Message* part, const char* stem) const {
        model::fill_initial(part, services::catalog().facts, m_document.design().limits_as_of());
        part->set_id(m_document.freshId(QString::fromLatin1(stem)).toStdString());
    }

    Document& m_document;
    QPointF m_at;
    QString m_parent;
    std::string m_group;
};

}  // namespace

bool isBeanstalk(const QString& what) { return kindNamed(what); }

BeanstalkEnvironment placeBeanstalk(Document& document, QPointF at, const QString& parent, const QString& what) {
    return Environment(document, at, parent).place(*kindNamed(what));
}

}  // namespace nephoscope::desktop
