#include "engine/model/file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "engine/model/json_mapping.h"

namespace nephoscope::model {

std::string write_binary(const Design& design) {
    Design numbered;
    if (design.schema_version() == 0) {
        numbered = design;
        numbered.set_schema_version(kSchemaVersion);
    }
    std::string bytes(kMagic);
    bytes += static_cast<char>(kFormVersion);
    return bytes + serialize(design.schema_version() == 0 ? numbered : design);
}

std::string write_json(const Design& design, const Catalog& catalog) {
    JsonValue members = json_of(design, catalog);
    JsonValue object = JsonValue::object();
    if (design.schema_version() == 0) append(&object, "schema_version", kSchemaVersion);
    for (auto& [name, json] : members.get_ref<JsonValue::object_t&>())
        if (design.schema_version() != 0 || name != "schema_version") append(&object, name, std::move(json));
    return object.dump(2, ' ', false, JsonValue::error_handler_t::replace) + "\n";
}

Result<File> load_file(const std::filesystem::path& path, const Catalog& catalog) {
    const auto failed = [&](const Text& why) { return Error{ErrorCode::Io, say("Cannot open the file: %1.", why), path.string()}; };
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return failed(say("it is a folder"));
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) return failed(Text(std::string(std::strerror(errno ? errno : EIO))));
    std::string bytes;
    char chunk[65'536];
    while (bytes.size() <= kMaxFileBytes && (in.read(chunk, sizeof chunk) || in.gcount() > 0))
        bytes.append(chunk, static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return failed(Text(std::string(std::strerror(errno ? errno : EIO))));
    return read_design(bytes, catalog);
}

Status save_file(const std::filesystem::path& path, const Design& design, const Catalog& catalog) {
    return save_file(path, design, catalog, path.extension() == ".json" ? Form::Json : Form::Binary);
}

Status save_file(const std::filesystem::path& path, const Design& design, const Catalog& catalog, Form form) {
    return write_file(path, form == Form::Json ? write_json(design, catalog) : write_binary(design));
}

}  // namespace nephoscope::model
