#include "engine/model/catalog.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/stubs/logging.h>

#include <cassert>

namespace nephoscope::model {

const ComponentType* Catalog::find(std::string_view name) const {
    const std::size_t slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (name.empty()) return nullptr;
    for (const ComponentType& type : types)
        if (type.name == name || type.config.full_name() == name) return &type;
    return nullptr;
}

Text why_not_connected(const ComponentType& from, const ComponentType& to) {
    if (!from.calls) return say("%1 does not call others; start the connection at a component that does.", from.title);
    if (!to.called) return say("%1 cannot be called; end the connection at another component.", to.title);
    if (from.refuses)
        if (Text reason = from.refuses(to, true); !reason.empty()) return reason;
    return to.refuses ? to.refuses(from, false) : Text();
}

bool may_have_mode(const ComponentType& from, const ComponentType& to, Mode mode) {
    if (from.outgoing_mode != SYNC) return mode == from.outgoing_mode;
    return mode == SYNC || (mode == ASYNC && to.accepts_async);
}

std::unique_ptr<google::protobuf::Message> new_message(const google::protobuf::Descriptor& descriptor) {
    const google::protobuf::Message* prototype = google::protobuf::MessageFactory::generated_factory()->GetPrototype(&descriptor);
    assert(prototype && "only generated types are created");
    return std::unique_ptr<google::protobuf::Message>(prototype->New());
}

std::unique_ptr<google::protobuf::Message> unpack(const google::protobuf::Any& any, const Catalog& catalog) {
    const ComponentType* type = catalog.find(any.type_url());
    if (!type) return nullptr;
    auto config = new_message(*type->config());
    const google::protobuf::LogSilencer silence;
    return config->ParseFromString(any.value()) ? std::move(config) : nullptr;
}

std::string serialize(const google::protobuf::Message& source) {
    std::string bytes;
    google::protobuf::io::StringOutputStream out(&bytes);
    google::protobuf::io::CodedOutputStream coded(&out);
    coded.SetSerializationDeterministic(true);
    source.SerializePartialToCodedStream(&coded);
    coded.Trim();
    return bytes;
}

google::protobuf::Any pack(const google::protobuf::Message& config) {
    google::protobuf::Any any;
    any.set_type_url("type.googleapis.com/" + config.GetDescriptor()->full_name());
    any.set_value(serialize(config));
    return any;
}

}  // namespace nephoscope::model
