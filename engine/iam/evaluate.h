#pragma once

#include <string>
#include <string_view>

#include "engine/iam/policy.h"

namespace nephoscope::iam {

/// One call as policies see it.
struct Call {
    std::string principal;    ///< ARN of a role of this account, or a service
    bool by_service = false;  ///< a service calls on nobody's behalf: only the resource's policy can allow it
    std::string action;       ///< "s3:GetObject"
    std::string resource;     ///< its ARN
    CallKeys keys;            ///< for conditions
};

/// What there is of policies for a call. Null: there is none.
struct Policies {
    const Policy* identity = nullptr;  ///< of the role; none: `granted` says
    const Policy* boundary = nullptr;  ///< caps what the role may do
    const Policy* resource = nullptr;  ///< none: `granted` says for services
    bool granted = true;               ///< what is drawn is allowed where no policy of that place says otherwise
    bool resource_decides = false;     ///< a key's policy: the role's own counts only as far as that one lets it
};

enum class Verdict { Allowed, ExplicitDeny, ImplicitDeny };
enum class Place { None, Identity, Boundary, Resource };

struct Decision {
    Verdict verdict = Verdict::Allowed;
    Place place = Place::None;  ///< whose policy denies, or lacks the allow
    std::string statement;      ///< explicit denies: its Sid, or "Statement[1]"
    bool by_condition = false;  ///< the statement that denies it has conditions, or those that would allow it have
};

/// AWS's order within one account: an explicit deny anywhere wins; the boundary must allow; then one allow is enough, of the role or of the
/// resource. Nothing that allows: denied.
Decision evaluate(const Policies& policies, const Call& call);

/// The statement that would allow it, as JSON on one line.
std::string missing_statement(const Call& call, PolicyKind kind);
/// A policy's text with that statement added at the end; a new policy where `text` is empty. REQUIRES: `text` is empty or has no flaws.
std::string with_statement(std::string_view text, std::string_view statement);

}  // namespace nephoscope::iam
