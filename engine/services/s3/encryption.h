#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/services/call_kinds.h"

namespace nephoscope::services {
class S3;
}  // namespace nephoscope::services

namespace nephoscope::services::s3 {

// What requests say about encryption. Those that ask for it ask for what the bucket encrypts with, and for AES256 where it is not set.

/// Kinds of writes where some ask and some do not.
inline constexpr std::size_t kAsks = 0, kDoesNotAsk = 1;
/// The header by which writes ask; the names of S3 in policies and in CORS rules.
inline constexpr std::string_view kEncryptionHeader = "x-amz-server-side-encryption";

/// access::kinds_of_call of a bucket.
std::vector<access::CallKind> kinds_of_call(const google::protobuf::Message& message, const model::RequestClass* about,
                                            named_item::Action named);

/// The headers by which a request asks for encryption, or brings its key.
std::vector<std::string> encryption_headers(const S3& config, bool write);

}  // namespace nephoscope::services::s3
