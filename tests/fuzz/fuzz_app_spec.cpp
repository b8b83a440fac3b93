#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "engine/interop/app_spec.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace {

using namespace nephoscope;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

/// What was read is a deployment that validation has nothing to say against but for what the design has not.
void check_import(const interop::AppSpec& spec) {
    model::Deployment deployment;
    model::fill_initial(&deployment, services::catalog().facts, model::TODAY);
    deployment.set_id("release");
    model::Design design;
    *design.add_deployments() = interop::import_app_spec(design, deployment, spec, services::catalog()).deployment;
    for (const Issue& each : model::validate(design, services::catalog()))
        require(each.object != "release" || !each.field.starts_with("hooks"), each.message.english().c_str());
}

}  // namespace

/// Any bytes as an AppSpec.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const interop::AppSpec spec = interop::read_app_spec({reinterpret_cast<const char*>(data), size});
    for (const Issue& each : spec.issues) require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy");
    if (spec.valid()) check_import(spec);
    return 0;
}
