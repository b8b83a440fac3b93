#include "engine/services/s3/encryption.h"

#include "engine/iam/policy.h"
#include "engine/services/s3/bucket.h"
#include "engine/services/s3/s3.pb.h"

namespace nephoscope::services::s3 {

namespace {

Text change() { return say("what its writes ask for: sse_algorithm and puts_without_header"); }

std::string key_named(const char* end) { return "s3:" + std::string(kEncryptionHeader) + end; }

/// Of a write that asks.
access::CallKind asking(const S3& config) {
    access::CallKind out;
    out.change = change();
    if (config.sse_algorithm() == S3::SSE_C) {
        if (config.clients_send_key()) out.keys.emplace_back(key_named("-customer-algorithm"), "AES256");
        out.told = say(" without %1", std::string(kEncryptionHeader));
        return out;
    }
    const bool kms = config.sse_algorithm() == S3::SSE_KMS;
    const std::string header = kms ? "aws:kms" : "AES256";
    out.keys.emplace_back(key_named(""), header);
    if (kms && !config.kms_master_key_id().empty())
        out.keys.emplace_back(key_named("-aws-kms-key-id"), "arn:aws:kms:" + std::string(iam::kRegion) + ":" + std::string(iam::kAccount) +
                                                                ":key/" + config.kms_master_key_id());
    out.told = say(" with %1: %2", std::string(kEncryptionHeader), header);
    return out;
}

access::CallKind not_asking() {
    access::CallKind out;
    out.told = say(" without %1", std::string(kEncryptionHeader));
    out.change = change();
    return out;
}

/// The prefix that is listed is the data set's.
access::CallKind listing(const model::RequestClass& about) {
    access::CallKind out;
    out.action = "s3:ListBucket";
    out.of_whole = true;
    if (!about.data_set().empty()) out.keys.emplace_back("s3:prefix", about.data_set() + "/");
    return out;
}

access::CallKind deleting() {
    access::CallKind out;
    out.action = "s3:DeleteObject";
    return out;
}

}  // namespace

std::vector<access::CallKind> kinds_of_call(const google::protobuf::Message& message, const model::RequestClass* about,
                                            named_item::Action named) {
    const auto& config = static_cast<const S3&>(message);
    const Action action = named != named_item::Action::None ? (named_item::is_write(named) ? Action::Put : Action::Get)
                          : about                           ? action_of_class(config, about->id(), about->write())
                                                            : Action::Get;
    if (action == Action::List) return {listing(*about)};
    if (action == Action::Delete) return {deleting()};
    if (action == Action::Get) return {{}};
    std::vector<access::CallKind> out;
    if (config.puts_without_header() < 1) out.push_back(asking(config));
    if (config.puts_without_header() > 0) out.push_back(not_asking());
    return out;
}

std::vector<std::string> encryption_headers(const S3& config, bool write) {
    const std::string header(kEncryptionHeader);
    if (config.sse_algorithm() == S3::SSE_C) {
        if (!config.clients_send_key()) return {};
        return {header + "-customer-algorithm", header + "-customer-key", header + "-customer-key-md5"};
    }
    if (!write) return {};
    std::vector<std::string> out{header};
    if (config.sse_algorithm() == S3::SSE_KMS && !config.kms_master_key_id().empty()) out.push_back(header + "-aws-kms-key-id");
    return out;
}

}  // namespace nephoscope::services::s3
