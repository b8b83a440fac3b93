#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "engine/interop/import_load.h"
#include "engine/model/edit.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace {

using namespace nephoscope;
using interop::RecordedPoint;
using interop::Recording;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_issues(const Recording& recording) {
    require(recording.issues.size() <= interop::kMostIssues, "too many issues are listed");
    require(recording.unlisted == 0 || recording.issues.size() == interop::kMostIssues, "issues are counted before the list is full");
    for (const Issue& each : recording.issues) require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy");
}

/// Rates over time add up to the requests.
void check_points(const Recording& recording) {
    require(recording.points.size() <= interop::kMostPoints, "too many points");
    require(recording.classes.size() <= interop::kMostClasses, "too many classes");
    std::map<std::uint32_t, RecordedPoint> last;
    double requests = 0;
    SimTime before = 0;
    for (const RecordedPoint& each : recording.points) {
        require(each.time >= before && each.rate >= 0, "points are not in order");
        before = each.time;
        require(each.request_class == RecordedPoint::kNoClass || each.request_class < recording.classes.size(), "a point is of no class");
        if (const auto found = last.find(each.request_class); found != last.end())
            requests += found->second.rate * to_seconds(each.time - found->second.time);
        last[each.request_class] = each;
    }
    for (const auto& [request_class, point] : last) require(point.rate == 0, "a rate goes on after the recording");
    require(std::abs(requests - recording.requests) <= 1e-6 * (1 + recording.requests), "rates do not add up to the requests");
}

void check_import(const Recording& recording) {
    model::Design design;
    model::add_defaults(&design);
    *design.add_components() = model::new_component(design, "clients", services::catalog());
    const std::string clients = design.components(0).id();
    interop::import_load(&design, clients, recording);
    for (const Issue& each : model::validate(design, services::catalog()))
        require(each.severity != Issue::Severity::Error, each.message.english().c_str());
    require(bool(services::compile(design, services::catalog())), "it does not compile");
}

}  // namespace

/// Any bytes as a recording of load.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Recording recording = interop::read_recording({reinterpret_cast<const char*>(data), size});
    check_issues(recording);
    if (!recording.valid()) return 0;
    check_points(recording);
    check_import(recording);
    return 0;
}
