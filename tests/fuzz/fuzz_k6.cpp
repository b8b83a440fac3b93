#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "engine/interop/k6.h"
#include "engine/interop/recording.h"
#include "engine/model/edit.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace {

using namespace nephoscope;
using interop::K6Options;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_issues(const K6Options& options) {
    require(options.issues.size() <= interop::kMostIssues && options.warnings.size() <= interop::kMostIssues, "too many issues are listed");
    for (const Issues* each : {&options.issues, &options.warnings})
        for (const Issue& issue : *each) require(!issue.message.empty() && !issue.remedy.empty(), "an issue without message or remedy");
}

void check_load(const K6Options& options) {
    require(!options.stages.empty() && options.stages.back().target == 0, "a load goes on after its scenarios");
    for (const K6Options::Stage& each : options.stages) require(each.duration >= 0 && each.target >= 0, "a stage leads below zero");
}

void check_import(const K6Options& options) {
    model::Design design;
    model::add_defaults(&design);
    *design.add_components() = model::new_component(design, "clients", services::catalog());
    const std::string clients = design.components(0).id();
    interop::import_k6_options(&design, clients, options);
    for (const Issue& each : model::validate(design, services::catalog()))
        require(each.severity != Issue::Severity::Error, each.message.english().c_str());
}

}  // namespace

/// Any bytes as options of k6.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const K6Options options = interop::read_k6_options({reinterpret_cast<const char*>(data), size});
    check_issues(options);
    if (!options.valid()) return 0;
    check_load(options);
    check_import(options);
    return 0;
}
