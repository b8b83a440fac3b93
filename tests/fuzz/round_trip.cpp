#include "round_trip.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/model/file.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope {
namespace {

using services::catalog;

void require(bool holds, const char* what, const std::string& detail = {}) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s %s\n", what, detail.c_str());
    std::abort();
}

void require_same(const std::string& written, const std::string& expected, const char* form) {
    const model::File again = model::read_design(written, catalog());
    require(again.readable(), form, again.readable() ? "" : again.issues.front().path() + ": " + again.issues.front().message.english());
    require(model::write_binary(again.design) == expected, form, "does not give the same design back");
}

}  // namespace

void check_round_trip(std::string_view bytes) {
    const model::File file = model::read_design(bytes, catalog());
    for (const Issue& each : file.issues)
        require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy at", each.path());
    if (!file.readable()) return;
    for (const Issue& each : model::validate(file.design, catalog()))
        require(!each.message.empty() && !each.remedy.empty(), "an issue without message or remedy at", each.path());
    const std::string binary = model::write_binary(file.design);
    require_same(binary, binary, "the binary form");
    require_same(model::write_json(file.design, catalog()), binary, "the JSON form");
}

}  // namespace nephoscope
