#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/iam/condition.h"

namespace nephoscope::iam {

/// What is wrong with a text.
struct Flaw {
    int line = 1;
    std::string field;  ///< "Statement[1].Effect"; empty: the text as a whole
    Text message;       ///< what is wrong
    Text remedy;        ///< what to do about it
};

/// Who is meant: "*", an account ("123456789012"), the ARN of a role, or a service ("sns.amazonaws.com").
struct Principal {
    enum class Kind { Everybody, Account, Role, Service };
    Kind kind = Kind::Everybody;
    std::string name;
};

struct Statement {
    std::string sid;
    bool denies = false;
    bool all_actions_but = false, all_resources_but = false, all_principals_but = false;
    std::vector<std::string> actions, resources;  ///< patterns
    std::vector<Principal> principals;            ///< of a resource's policy only
    std::vector<Condition> conditions;            ///< all must hold
};

/// Attached: to a role; it names no principal. OfResource: of a bucket, a queue, a key; it does.
enum class PolicyKind { Attached, OfResource };

struct Policy {
    std::vector<Statement> statements;
};

/// Characters a policy may have, blanks not counted: 10,240 of all inline policies of a role, 32,768 of a key's policy (the largest of a
/// resource's; a bucket's has 20 KB). IAM user guide, "IAM and AWS STS quotas"; KMS developer guide, "Resource quotas".
std::size_t longest(PolicyKind kind);

/// A policy's text. Every flaw is told, at most 20 of them; the policy is of use only where there is none.
struct ParsedPolicy {
    Policy policy;
    std::vector<Flaw> flaws;
};
ParsedPolicy parse_policy(std::string_view text, PolicyKind kind);

/// The one account of a design.
inline constexpr std::string_view kAccount = "123456789012";
inline constexpr std::string_view kRegion = "us-east-1";
/// "arn:aws:iam::123456789012:role/fn"
std::string role_arn(std::string_view name);

}  // namespace nephoscope::iam
