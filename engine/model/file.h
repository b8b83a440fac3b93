#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/model/catalog.h"
#include "engine/model/design.pb.h"

namespace nephoscope::model {

enum class Form { Binary, Json };

/// First bytes of a binary document; one byte with the version of the form follows, then the Design as protobuf.
inline constexpr std::string_view kMagic{"\x89NEPHO\r\n", 8};
inline constexpr unsigned char kFormVersion = 1;
/// The newest schema_version this build writes.
inline constexpr unsigned kSchemaVersion = 1;
inline constexpr std::size_t kMaxFileBytes = std::size_t{128} << 20;
/// Binary documents grow more in memory.
inline constexpr std::size_t kMaxBinaryBytes = std::size_t{32} << 20;

/// A document that was read. What this build does not know travels inside the design, in the unknown fields of its messages: newer
/// fields as they came, unknown JSON members as JSON under kUnknownJsonField. So it follows its part through copies, edits and undo.
struct File {
    Design design;  ///< complete (every absent field has its initial value) and migrated; empty when `readable` is false
    Issues issues;  ///< errors: why it cannot be opened; warnings: what was kept but is not understood
    Form form = Form::Binary;

    bool readable() const { return !has_errors(issues); }
};

inline constexpr int kUnknownJsonField = 536'870'911;

/// Reads either form, told by content. Never throws and never crashes, whatever the bytes: damage is in `issues`, with paths.
/// Does not validate.
File read_design(std::string_view bytes, const Catalog& catalog);

/// Equal designs give equal bytes.
std::string write_binary(const Design& design);
/// Protobuf's JSON mapping with the names of the .proto, indented, fields in their order in the schema; what a build does not know is
/// base64 under "@unknown", unknown members come last. Ends with a new line.
std::string write_json(const Design& design, const Catalog& catalog);

/// Fails only where the file cannot be read at all; otherwise as read_design.
Result<File> load_file(const std::filesystem::path& path, const Catalog& catalog);

/// JSON where the name ends in ".json", binary otherwise. Either the whole new file is there afterwards or the old one untouched.
/// Permissions of an existing file and symbolic links to it stay.
Status save_file(const std::filesystem::path& path, const Design& design, const Catalog& catalog);
Status save_file(const std::filesystem::path& path, const Design& design, const Catalog& catalog, Form form);

/// Any bytes, in the same way: whole or not at all.
Status write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace nephoscope::model
