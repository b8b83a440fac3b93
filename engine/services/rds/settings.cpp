#include "engine/services/rds/settings.h"

#include <algorithm>
#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/words.h"
#include "engine/services/backup_window.h"
#include "engine/services/elastic_block_store/volume_types.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/usage.h"

// What the settings of a database mean, and which AWS refuses.
namespace nephoscope::services::rds {

using relational::EngineRules;
using relational::rules_of;

namespace {

ebs::VolumeType volume_type(DbStorageType type) {
    switch (type) {
        case GP2: return ebs::VolumeType::Gp2;
        case IO1: return ebs::VolumeType::Io1;
        case IO2: return ebs::VolumeType::Io2;
        case STANDARD: return ebs::VolumeType::Standard;
        default: return ebs::VolumeType::Gp3;
    }
}

ebs::VolumeSettings volume_settings(const Rds& config) {
    const bool provisions = config.storage_type() == GP3 || config.storage_type() == IO1 || config.storage_type() == IO2;
    return {volume_type(config.storage_type()), static_cast<double>(config.allocated_storage()),
            provisions ? static_cast<double>(config.iops()) : 0.0,
            config.storage_type() == GP3 ? static_cast<double>(config.storage_throughput()) : 0.0};
}

constexpr ebs::VolumeFields kVolumeFields{"allocated_storage", "iops", "storage_throughput"};

/// From a size on the volume of these engines is striped over several.
bool is_striped(const Rds& config) {
    const bool engine = config.engine() == MYSQL || config.engine() == POSTGRES || config.engine() == MARIADB;
    return engine && config.allocated_storage() >= fact_value("P-12.striped");
}

/// Adds issues about one component's fields.
class Checker {
public:
    Checker(const Rds& config, const std::string& id, std::vector<Issue>& issues)
        : config_(config), rules_(rules_of(engine_of(config))), id_(id), issues_(issues) {}

    void check() {
        relational::check_class(config_.db_instance_class(), id_, issues_);
        check_replicas();
        check_cluster();
        check_storage();
        check_growth();
        check_encryption();
        check_backups();
        relational::check_warm_up(sim_time(config_.cache_warm_up()), config_.cold_reads(),
                                  config_.multi_az() || config_.multi_az_db_cluster(), id_, issues_);
    }

private:
    void report(const char* field, Text message, Text remedy) {
        issues_.push_back({Issue::Severity::Error, id_, std::string("config.") + field, std::move(message), std::move(remedy)});
    }

    void check_replicas() {
        if (config_.read_replicas() > 0 && config_.backup_retention_period() == 0)
            report("read_replicas", say("Read replicas are made from a backup, and backups are off."),
                   say("Set the backup retention to at least one day, or remove the replicas."));
        if (config_.read_replicas() > rules_.most_replicas && config_.read_replicas() <= 15)
            report("read_replicas", say("%1 read replicas: %2 has at most %3.", config_.read_replicas(), rules_.name, rules_.most_replicas),
                   say("Set %1 or fewer.", rules_.most_replicas));
    }

    void check_cluster() {
        if (!config_.multi_az_db_cluster()) return;
        if (!rules_.db_cluster)
            report("multi_az_db_cluster", say("%1 has no Multi-AZ DB clusters.", rules_.name),
                   say("Choose MySQL or PostgreSQL, or use Multi-AZ."));
        if (config_.read_replicas() > 0)
            report("read_replicas", say("A Multi-AZ DB cluster has two readers; further replicas are not simulated."), say("Set 0."));
        if (config_.backup_retention_period() == 0)
            report("backup_retention_period", say("The backups of a Multi-AZ DB cluster cannot be switched off."),
                   say("Set at least one day."));
        if (config_.storage_type() == GP2 || config_.storage_type() == STANDARD)
            report("storage_type", say("A Multi-AZ DB cluster has io1, io2 or gp3 volumes."), say("Choose one of them."));
    }

    void check_storage() {
        if (!rules_.old_storage && (config_.storage_type() == GP2 || config_.storage_type() == STANDARD))
            report("storage_type", say("Db2 runs on gp3, io1 and io2 volumes."), say("Choose one of them."));
        const std::uint32_t least = config_.storage_type() == IO1 || config_.storage_type() == IO2 ? 100
                                    : config_.storage_type() == STANDARD                           ? 5
                                                                                                   : 20;
        const std::uint32_t most = config_.storage_type() == STANDARD ? 3072 : 65'536;
        if (config_.allocated_storage() < least || config_.allocated_storage() > most)
            report("allocated_storage",
                   say("%1 GiB of %2 is not offered.", config_.allocated_storage(), ebs::name_of(volume_type(config_.storage_type()))),
                   say("Set %1 to %2 GiB.", least, most));
        else if (is_striped(config_) && config_.storage_type() == GP3)
            check_striped();
        else if (config_.storage_type() != GP2 && config_.storage_type() != STANDARD)
            ebs::check(volume_settings(config_), id_, "config.", kVolumeFields, issues_);
    }

    void check_growth() {
        const std::uint32_t most = config_.max_allocated_storage(), now = config_.allocated_storage();
        if (!most || most == now) return;
        const char* field = "max_allocated_storage";
        const double least = now + std::ceil(now * fact_value("RDS-38.growth_share") - 1e-9);
        if (config_.multi_az_db_cluster())
            return report(field, say("The storage of a Multi-AZ DB cluster does not grow by itself."), say("Set 0."));
        if (config_.storage_type() == STANDARD)
            return report(field, say("Magnetic storage does not grow by itself."), say("Set 0, or choose another storage type."));
        if (most < least)
            report(field, say("It may grow up to %1 GiB, and has %2 already.", most, now), say("Set at least %1 GiB, or 0.", least));
    }

    void check_striped() {
        if (config_.iops() && config_.iops() < 12'000)
            report("iops", say("From 400 GiB on, gp3 brings 12,000 IOPS."), say("Set 0 or at least 12,000."));
        if (config_.iops() > 64'000) report("iops", say("gp3 has at most 64,000 IOPS."), say("Set 64,000 or fewer, or choose io2."));
        if (config_.storage_throughput() && config_.storage_throughput() < 500)
            report("storage_throughput", say("From 400 GiB on, gp3 brings 500 MiB/s."), say("Set 0 or at least 500."));
    }

    void check_encryption() {
        if (config_.read_replicas() == 0 || config_.replicas_encrypted() == config_.storage_encrypted()) return;
        report("replicas_encrypted",
               config_.storage_encrypted() ? say("An encrypted database has no unencrypted replicas.")
                                           : say("An unencrypted database has no encrypted replicas."),
               say("Encrypt both or none; an existing database is encrypted by restoring an encrypted copy of its snapshot."));
    }

    void check_backups() {
        const auto window = backup_window(config_.preferred_backup_window());
        if (!window)
            report("preferred_backup_window", say("%1 is no backup window.", model::in_quotes(config_.preferred_backup_window())),
                   say("Write it as 03:00-03:30, in UTC."));
        else if (window->lasts < 1800 * kSecond)
            report("preferred_backup_window", say("A backup window lasts at least 30 minutes."),
                   say("Let it end later, as in 03:00-03:30."));
        relational::check_restore(config_.restore_from(), id_, issues_);
    }

    const Rds& config_;
    const EngineRules& rules_;
    const std::string& id_;
    std::vector<Issue>& issues_;
};

void check_environment(const Rds& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const model::Component* group = config.environment().empty() ? nullptr : model::find_component(design, config.environment());
    const model::ComponentType* type = group ? catalog().type_of(*group) : nullptr;
    if (!type) return;
    const std::vector<int>& policies = type->deployment_policies;
    if (std::find(policies.begin(), policies.end(), model::ALL_AT_ONCE) == policies.end())
        issues.push_back({Issue::Severity::Error, id, "config.environment",
                          say("%1 %2 is no Elastic Beanstalk environment.", type->title, model::in_quotes(config.environment())),
                          say("Choose the environment's Auto Scaling group, or none.")});
}

/// A point in time within the source's retention. Without any, the run says that there is nothing to restore.
void check_restore_point(const Rds& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const model::Component* source = config.restore_snapshot() ? nullptr : model::find_component(design, config.restore_from());
    Rds from;
    if (!source || !source->config().UnpackTo(&from) || !from.backup_retention_period()) return;
    const SimTime retention = from.backup_retention_period() * kDay;
    if (sim_time(config.restore_point()) > retention)
        issues.push_back({Issue::Severity::Error, id, "config.restore_point",
                          say("It is restored to a time before the backups of %1, which are kept for %2 d.",
                              model::in_quotes(config.restore_from()), from.backup_retention_period()),
                          say("Set at most %1 s, or a longer backup retention there.", to_seconds(retention))});
}

}  // namespace

relational::Engine engine_of(const Rds& config) {
    return config.engine() >= MYSQL && config.engine() <= DB2 ? static_cast<relational::Engine>(config.engine())
                                                              : relational::Engine::MySql;
}

parts::VolumePlan volume_plan(const Rds& config, bool today) {
    const ebs::VolumeSettings settings = volume_settings(config);
    parts::VolumePlan plan = ebs::plan_of(settings, today);
    if (!today || !is_striped(config)) return plan;
    if (config.storage_type() == GP2) {
        const double stripes = fact_value("RDS-31.stripes");
        plan.ios.rate = std::min(fact_value("EBS-01.iops_per_gib") * settings.gib, fact_value("RDS-31.striped_gp2_iops"));
        plan.ios.burst *= stripes;
        plan.ios.credits *= stripes;
        plan.bytes.rate = fact_value("RDS-31.striped_gp2_throughput") * ebs::kMebibyte;
    }
    if (config.storage_type() == GP3) {
        plan.ios.rate = settings.iops > 0 ? settings.iops : fact_value("P-12.striped_iops");
        plan.bytes.rate = (settings.throughput > 0 ? settings.throughput : fact_value("P-12.striped_throughput")) * ebs::kMebibyte;
    }
    return plan;
}

const std::string& environment(const google::protobuf::Message& message) { return static_cast<const Rds&>(message).environment(); }

void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues) {
    Checker(static_cast<const Rds&>(message), id, issues).check();
}

void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues) {
    const auto& config = static_cast<const Rds&>(message);
    check_environment(config, id, design, issues);
    check_restore_point(config, id, design, issues);
    relational::check_restored_encryption(config, id, design, issues);
    LimitsOf2020 limits(design, id, issues);
    limits.at_most(
        {"read_replicas", static_cast<double>(config.read_replicas()), "RDS-09.replicas",
         [](auto& value, auto& most) { return say("%1 read replicas: with the limits of 2020 at most %2 read replicas.", value, most); },
         [](auto& most) { return say("Set %1 read replicas or less, or choose today's limits.", most); }});
    if (config.engine() == DB2) limits.offered("engine", "RDS-01.db2", say("In 2020 RDS had no Db2."), say("Choose another engine"));
    if (config.multi_az_db_cluster())
        limits.offered("multi_az_db_cluster", "RDS-04.offered", say("In 2020 RDS had no Multi-AZ DB clusters."),
                       say("Turn it off and use an instance with a standby"));
    if (config.storage_type() == GP3)
        limits.offered("storage_type", "RDS-31.gp3", say("In 2020 RDS had no gp3 volumes; a run simulates them all the same."),
                       say("Use gp2 or io1"), Issue::Severity::Warning);
    if (limits.act() && config.storage_type() != GP2 && config.storage_type() != STANDARD)
        ebs::check_in_2020(volume_settings(config), id, "config.", kVolumeFields, issues);
}

}  // namespace nephoscope::services::rds
