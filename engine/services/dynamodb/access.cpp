#include "engine/services/dynamodb/access.h"

#include "engine/services/dynamodb/dynamodb.pb.h"

namespace nephoscope::services::dynamodb {

namespace {

/// The permission of an operation. Those of a transaction are its single operations'.
const char* permission(DynamodbOperation::Action action) {
    switch (action) {
        case DynamodbOperation::QUERY: return "dynamodb:Query";
        case DynamodbOperation::SCAN: return "dynamodb:Scan";
        case DynamodbOperation::BATCH_GET_ITEM: return "dynamodb:BatchGetItem";
        case DynamodbOperation::BATCH_WRITE_ITEM: return "dynamodb:BatchWriteItem";
        case DynamodbOperation::UPDATE_ITEM: return "dynamodb:UpdateItem";
        case DynamodbOperation::DELETE_ITEM: return "dynamodb:DeleteItem";
        case DynamodbOperation::PUT_ITEM:
        case DynamodbOperation::TRANSACT_WRITE_ITEMS: return "dynamodb:PutItem";
        default: return "dynamodb:GetItem";
    }
}

const char* permission(named_item::Action named) {
    switch (named) {
        case named_item::Action::Query: return permission(DynamodbOperation::QUERY);
        case named_item::Action::Put: return permission(DynamodbOperation::PUT_ITEM);
        case named_item::Action::Update: return permission(DynamodbOperation::UPDATE_ITEM);
        case named_item::Action::Delete: return permission(DynamodbOperation::DELETE_ITEM);
        default: return permission(DynamodbOperation::GET_ITEM);
    }
}

access::CallKind kind_of(const DynamodbOperation& operation) {
    access::CallKind out;
    out.action = permission(operation.action());
    if (operation.action() == DynamodbOperation::TRANSACT_GET_ITEMS)
        out.keys.emplace_back("dynamodb:enclosingoperation", "TransactGetItems");
    if (operation.action() == DynamodbOperation::TRANSACT_WRITE_ITEMS)
        out.keys.emplace_back("dynamodb:enclosingoperation", "TransactWriteItems");
    const bool reads_index = operation.action() == DynamodbOperation::QUERY || operation.action() == DynamodbOperation::SCAN;
    if (reads_index && !operation.index_name().empty()) out.below = "/index/" + operation.index_name();
    return out;
}

}  // namespace

std::vector<access::CallKind> kinds_of_call(const google::protobuf::Message& message, const model::RequestClass* about,
                                            named_item::Action named) {
    if (named != named_item::Action::None) return {{.action = permission(named)}};
    for (const DynamodbOperation& each : static_cast<const Dynamodb&>(message).operations())
        if (about && each.request_class() == about->id()) return {kind_of(each)};
    return {{}};
}

}  // namespace nephoscope::services::dynamodb
