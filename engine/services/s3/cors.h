#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/iam/policy.h"

namespace nephoscope::services {
class S3;
}  // namespace nephoscope::services

namespace nephoscope::services::s3 {

// CORS: which pages' requests browsers send to a bucket, and which answers they show them.

struct CorsRule {
    std::vector<std::string> origins, methods, headers;  ///< one * at most in an origin or header
    std::optional<std::uint32_t> max_age;                ///< seconds; none: what browsers take where an answer does not say it
};

/// A configuration as S3 takes it: a list of rules, or {"CORSRules": [...]}. Every flaw is told, at most 20 of them; the rules are of use
/// only where there is none.
struct ParsedCors {
    std::vector<CorsRule> rules;
    std::vector<iam::Flaw> flaws;
};
ParsedCors parse_cors(std::string_view text);

/// The rules that act: the configuration's, or one of the allowed origins for every method and header.
std::vector<CorsRule> rules_of(const S3& config);

/// The kinds of requests that pages make of a bucket: writes that ask for encryption, and others.
enum PageNumber : std::uint8_t { kGet, kPutAsking, kPut, kDelete, kList };
inline constexpr std::size_t kPageKinds = 5;

/// A request of a page as its browser asks about it.
struct PageRequest {
    std::string origin, method;
    std::vector<std::string> headers;  ///< that the page sets, in lower case, but those that every page may set

    /// Whether the browser asks before it sends it (preflight).
    bool asks_before() const { return !headers.empty() || (method != "GET" && method != "HEAD" && method != "POST"); }
};
PageRequest page_request(const S3& config, PageNumber number);
/// What the page sets, blanks between: names in lower case, without those that every page may set.
std::vector<std::string> headers_of(std::string_view text);

/// The first rule that lets a browser send it after a preflight, or show its answer where there is none; null: there is no such rule.
const CorsRule* rule_for(const std::vector<CorsRule>& rules, const PageRequest& request);
/// What browsers do, and what no rule has. REQUIRES: rule_for finds none.
Text why_not(const std::vector<CorsRule>& rules, const PageRequest& request);

/// The rule that would let pages do it, as JSON on one line.
std::string missing_rule(const PageRequest& request);
/// A configuration with that rule at its end. REQUIRES: `text` is empty or has no flaws.
std::string with_rule(const std::string& text, const std::string& rule);

/// Flaws of the configuration, of the allowed origins and of the page's origin.
void check_cors(const S3& config, const std::string& id, Issues& issues);

}  // namespace nephoscope::services::s3
