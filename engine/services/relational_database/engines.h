#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/math.h"
#include "engine/services/relational_database/instance_classes.h"

namespace nephoscope::services::relational {

enum class Engine : std::uint8_t { MySql, Postgres, MariaDb, Oracle, SqlServer, Db2, AuroraMySql, AuroraPostgres };

/// In what engines differ. Sources: RDS user guide, CHAP_Limits, USER_ReadRepl, USER_ManagingAutomatedBackups, CHAP_Storage, and RDS's API
/// model, CreateDBInstanceReadReplica (2026-08).
struct EngineRules {
    std::string_view name;
    std::string_view bytes_per_connection, most_connections;  ///< facts; empty: no such limit
    std::uint32_t most_replicas;
    bool db_cluster;            ///< can be a Multi-AZ DB cluster
    bool backup_always_pauses;  ///< I/O, with a standby as well
    bool old_storage;           ///< gp2 and magnetic
    std::uint32_t page_bytes;   ///< what one I/O of a query reads or writes
    std::uint16_t port;         ///< TCP, unless another one is chosen
};

inline constexpr EngineRules kEngines[] = {
    {"MySQL", "RDS-20.bytes_per_connection", "", 15, true, false, true, 16'384, 3306},
    {"PostgreSQL", "RDS-20.postgres_bytes", "RDS-20.postgres_most", 15, true, false, true, 8'192, 5432},
    {"MariaDB", "RDS-20.bytes_per_connection", "", 15, false, false, true, 16'384, 3306},
    {"Oracle", "RDS-20.oracle_bytes", "RDS-20.oracle_most", 5, false, false, true, 8'192, 1521},
    {"SQL Server", "", "RDS-20.sqlserver_most", 5, false, true, true, 8'192, 1433},
    {"Db2", "", "RDS-20.db2_most", 3, false, true, false, 4'096, 50000},
    {"Aurora MySQL", "", "", 0, false, false, false, 16'384, 3306},
    {"Aurora PostgreSQL", "RDS-20.postgres_bytes", "RDS-20.postgres_most", 0, false, false, false, 8'192, 5432},
};

constexpr const EngineRules& rules_of(Engine engine) { return kEngines[static_cast<std::size_t>(engine)]; }

/// Aurora MySQL: the greater of 45 x log2(memory / 805,306,368) and 1,000 x log2(memory / 8,187,281,408), rounded down.
/// Source: Aurora user guide, AuroraMySQL.Managing.Performance (2023-06).
constexpr std::uint32_t aurora_mysql_connections(const InstanceClass& of) {
    const double bytes = of.memory_gib * 1024.0 * 1024 * 1024;
    const double small = 45 * math::log(bytes / 805'306'368) / math::log(2), large = 1000 * math::log(bytes / 8'187'281'408) / math::log(2);
    const double most = small > large ? small : large;
    return most < 1 ? 1 : static_cast<std::uint32_t>(most);
}

}  // namespace nephoscope::services::relational
