#include "engine/model/migrate.h"

#include <iterator>

#include "engine/model/file.h"

namespace nephoscope::model {
namespace {

/// Before version 1 a file could leave the version out; it means the same.
void to_version_1(Design&) {}

/// kSteps[n] turns version n into version n + 1.
constexpr void (*kSteps[])(Design&) = {to_version_1};
static_assert(std::size(kSteps) == kSchemaVersion);

}  // namespace

void migrate(Design* design) {
    while (design->schema_version() < kSchemaVersion) {
        kSteps[design->schema_version()](*design);
        design->set_schema_version(design->schema_version() + 1);
    }
}

}  // namespace nephoscope::model
