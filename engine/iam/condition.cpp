#include "engine/iam/condition.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "engine/iam/pattern.h"

namespace nephoscope::iam {

namespace {

using Compare = Condition::Compare;

struct Operator {
    std::string_view name;
    Compare compare;
    bool negated;
};
constexpr Operator kOperators[] = {
    {"StringEquals", Compare::Equals, false},
    {"StringNotEquals", Compare::Equals, true},
    {"StringEqualsIgnoreCase", Compare::EqualsIgnoringCase, false},
    {"StringNotEqualsIgnoreCase", Compare::EqualsIgnoringCase, true},
    {"StringLike", Compare::Like, false},
    {"StringNotLike", Compare::Like, true},
    {"NumericEquals", Compare::Number, false},
    {"NumericNotEquals", Compare::Number, true},
    {"NumericLessThan", Compare::Less, false},
    {"NumericLessThanEquals", Compare::LessOrEqual, false},
    {"NumericGreaterThan", Compare::Greater, false},
    {"NumericGreaterThanEquals", Compare::GreaterOrEqual, false},
    {"Bool", Compare::Bool, false},
    {"Null", Compare::Null, false},
    {"ArnEquals", Compare::Arn, false},
    {"ArnLike", Compare::Arn, false},
    {"ArnNotEquals", Compare::Arn, true},
    {"ArnNotLike", Compare::Arn, true},
};

Refused no_date() {
    return {say("A run has no calendar date: nothing in it is before or after one."),
            say("Leave the condition out, or the statement that would not hold at the date you think of.")};
}

Text without_address() { return say("Name who may call by aws:PrincipalArn, or let inbound rules of security groups decide."); }
Refused no_address() { return {say("Components have no addresses: no call here says from where it comes."), without_address()}; }
Refused no_endpoint() {
    return {say("Endpoints of a VPC are not simulated: no call here says whether it came through one."), without_address()};
}

Text without_item() { return say("Name the whole table in Resource, or leave the condition out."); }
Refused no_item() {
    return {say("It depends on the item, which is drawn when a request is made; policies are decided before."), without_item()};
}
Refused no_attributes() { return {say("Items have no attributes here, only a size."), without_item()}; }

Refused no_user() { return {say("Roles have no ids here, and sessions no names."), say("Name the role by aws:PrincipalArn.")}; }
Refused no_storage_class() {
    return {say("Objects get their storage class from the bucket, not from a header of the request."),
            say("Leave the condition out, and choose the bucket's storage class.")};
}
Refused no_access_control_list() { return {say("Access control lists are not simulated."), say("Leave the condition out.")}; }

/// Operators and keys of AWS that would need what the simulation does not know.
struct Unknown {
    std::string_view name;  ///< a * at its end stands for any text
    Refused (*why)();
};
constexpr Unknown kUnknownOperators[] = {{"Date*", no_date}, {"IpAddress", no_address}, {"NotIpAddress", no_address}};
constexpr Unknown kUnknownKeys[] = {
    {"aws:CurrentTime", no_date},
    {"aws:EpochTime", no_date},
    {"aws:TokenIssueTime", no_date},
    {"aws:SourceIp", no_address},
    {"aws:VpcSourceIp", no_address},
    {"aws:SourceVpc", no_endpoint},
    {"aws:SourceVpce", no_endpoint},
    {"aws:userid", no_user},
    {"dynamodb:LeadingKeys", no_item},
    {"dynamodb:Attributes", no_attributes},
    {"dynamodb:Select", no_attributes},
    {"dynamodb:ReturnValues", no_attributes},
    {"s3:x-amz-storage-class", no_storage_class},
    {"s3:x-amz-acl", no_access_control_list},
};

template <typename Names>
std::string listed(const Names& names) {
    std::string out;
    for (const std::string_view each : names) out += (out.empty() ? "" : ", ") + std::string(each);
    return out;
}

template <std::size_t N>
std::optional<Refused> find(const Unknown (&all)[N], std::string_view name) {
    for (const Unknown& each : all)
        if (matches_ignoring_case(each.name, name)) return each.why();
    return std::nullopt;
}

std::optional<double> number(std::string_view text) {
    if (text.find_first_not_of("-.0123456789") != std::string_view::npos) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The parts of an ARN; nothing where it has fewer than six. The last has the colons of the resource.
std::optional<std::array<std::string_view, 6>> arn_parts(std::string_view text) {
    std::array<std::string_view, 6> parts;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        parts[i] = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    parts.back() = text;
    return parts;
}

/// Part by part: no * reaches over a colon, but in the resource.
bool arn_matches(std::string_view pattern, std::string_view arn) {
    const auto wanted = arn_parts(pattern), there = arn_parts(arn);
    if (!wanted || !there) return pattern == "*" || (!wanted && !there && matches(pattern, arn));
    for (std::size_t i = 0; i < wanted->size(); ++i)
        if (!matches((*wanted)[i], (*there)[i])) return false;
    return true;
}

bool compares_numbers(Compare compare, std::string_view wanted, std::string_view there) {
    const auto want = number(wanted), is = number(there);
    if (!want || !is) return false;
    switch (compare) {
        case Compare::Less: return *is < *want;
        case Compare::LessOrEqual: return *is <= *want;
        case Compare::Greater: return *is > *want;
        case Compare::GreaterOrEqual: return *is >= *want;
        default: return *is == *want;
    }
}

bool compares(const Condition& condition, std::string_view wanted, std::string_view there) {
    if (condition.is_number()) return compares_numbers(condition.compare, wanted, there);
    switch (condition.compare) {
        case Compare::Like: return matches(wanted, there);
        case Compare::Arn: return arn_matches(wanted, there);
        case Compare::EqualsIgnoringCase: return equal_ignoring_case(wanted, there);
        default: return wanted == there;
    }
}

bool fits(const Condition& condition, std::string_view there) {
    const bool any = std::any_of(condition.values.begin(), condition.values.end(),
                                 [&](const std::string& wanted) { return compares(condition, wanted, there); });
    return any != condition.negated;
}

bool holds_without_key(const Condition& condition) {
    if (condition.of == Condition::Of::AnyValue) return false;
    return condition.of == Condition::Of::AllValues || condition.if_exists || condition.negated;
}

}  // namespace

bool holds(const Condition& condition, const CallKeys& keys) {
    bool there = false, all = true, any = false;
    for (const auto& [name, value] : keys) {
        if (name != condition.key) continue;
        there = true;
        if (condition.compare == Compare::Null) break;
        const bool fit = fits(condition, value);
        all = all && fit;
        any = any || fit;
    }
    if (condition.compare == Compare::Null) return fits(condition, there ? "false" : "true");
    if (!there) return holds_without_key(condition);
    return condition.of == Condition::Of::AllValues ? all : any;
}

Refused read_operator(std::string_view name, Condition& into) {
    constexpr std::string_view kIfExists = "IfExists", kAll = "ForAllValues:", kAny = "ForAnyValue:";
    std::string_view plain = name;
    if (plain.starts_with(kAll) || plain.starts_with(kAny)) {
        into.of = plain.starts_with(kAll) ? Condition::Of::AllValues : Condition::Of::AnyValue;
        plain.remove_prefix(plain.find(':') + 1);
    }
    into.if_exists = plain.ends_with(kIfExists);
    if (into.if_exists) plain.remove_suffix(kIfExists.size());
    const std::string_view shown = name.substr(0, 80);
    for (const Operator& each : kOperators) {
        if (each.name != plain) continue;
        into.compare = each.compare;
        into.negated = each.negated;
        if (each.compare == Compare::Null && plain != name)
            return {say("There is no operator \"%1\": Null asks whether the key is there.", shown), say("Write \"Null\" alone.")};
        return {};
    }
    if (auto unknown = find(kUnknownOperators, plain))
        return {say("The operator \"%1\" is not simulated. %2", shown, unknown->message), unknown->remedy};
    std::vector<std::string_view> known;
    for (const Operator& each : kOperators) known.push_back(each.name);
    return {say("The operator \"%1\" is not simulated.", shown),
            say("Use one of %1, with or without IfExists, ForAllValues: and ForAnyValue:.", listed(known))};
}

Refused check_key(std::string_view key) {
    const auto& known = condition_keys();
    if (std::any_of(known.begin(), known.end(), [&](std::string_view each) { return equal_ignoring_case(each, key); })) return {};
    const std::string_view shown = key.substr(0, 80);
    if (auto unknown = find(kUnknownKeys, key))
        return {say("The condition key \"%1\" is not simulated. %2", shown, unknown->message), unknown->remedy};
    return {say("The condition key \"%1\" is not simulated: no call here has it.", shown),
            say("Use one of %1, or leave the condition out.", listed(known))};
}

Refused check_value(const Condition& condition, std::string_view value) {
    if (value.find("${") != std::string_view::npos)
        return {say("Policy variables are not simulated."),
                say("Write out what the variable stands for, or use * and an operator with Like.")};
    if ((condition.compare == Compare::Bool || condition.compare == Compare::Null) && value != "true" && value != "false")
        return {say("It is neither true nor false."), say("Write \"true\" or \"false\".")};
    if (condition.is_number() && !number(value)) return {say("It is no number."), say("Write a number, such as 10 or \"0.5\".")};
    return {};
}

const std::vector<std::string_view>& condition_keys() {
    static const std::vector<std::string_view> kKeys = {"aws:PrincipalArn",
                                                        "aws:PrincipalAccount",
                                                        "aws:PrincipalIsAWSService",
                                                        "aws:PrincipalServiceName",
                                                        "aws:SourceArn",
                                                        "aws:SourceAccount",
                                                        "aws:SecureTransport",
                                                        "aws:RequestedRegion",
                                                        "aws:username",
                                                        "aws:ViaAWSService",
                                                        "kms:ViaService",
                                                        "dynamodb:EnclosingOperation",
                                                        "s3:prefix",
                                                        "s3:x-amz-server-side-encryption",
                                                        "s3:x-amz-server-side-encryption-aws-kms-key-id",
                                                        "s3:x-amz-server-side-encryption-customer-algorithm"};
    return kKeys;
}

}  // namespace nephoscope::iam
