#include "engine/services/s3/cors.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "engine/iam/json.h"
#include "engine/iam/pattern.h"
#include "engine/model/words.h"
#include "engine/services/s3/encryption.h"
#include "engine/services/s3/s3.pb.h"

namespace nephoscope::services::s3 {

namespace {

using iam::Json;

constexpr std::size_t kMostFlaws = 20, kMostRules = 100, kLongestText = 64 * 1024, kLongestId = 255;
constexpr std::string_view kMethods[] = {"GET", "PUT", "POST", "DELETE", "HEAD"};
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr const char* kOriginRemedy =
    "Write * or a scheme and a host without a path, such as https://www.example.com or https://*.example.com.";

bool consists(std::string_view part, std::string_view more) {
    return !part.empty() && part.find_first_not_of(std::string(kLetters) + std::string(more)) == std::string_view::npos;
}

bool one_star_at_most(std::string_view text) { return std::count(text.begin(), text.end(), '*') <= 1; }

/// A scheme, a host and perhaps a port, with one * at the most, which may stand for all of it or for its beginning.
bool is_origin(std::string_view text) {
    if (!one_star_at_most(text)) return false;
    const std::size_t slashes = text.find("://");
    if (slashes == std::string_view::npos) return text.starts_with('*') && consists(text, ".-:*");
    std::string_view host = text.substr(slashes + 3);
    if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
        const std::string_view port = host.substr(colon + 1);
        if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos) return false;
        host = host.substr(0, colon);
    }
    return consists(text.substr(0, slashes), "+.-*") && consists(host, ".-*");
}

bool is_header(std::string_view text) { return consists(text, "!#$%&'*+-.^_`|~") && one_star_at_most(text); }

class Parser {
public:
    explicit Parser(ParsedCors& out) : out_(out) {}

    void parse(const Json& root) {
        const Json* rules = &root;
        if (root.kind == Json::Kind::Object) {
            rules = root.find("CORSRules");
            if (!rules || root.members.size() > 1)
                return flaw(root, "", "An object here has CORSRules and nothing else.",
                            "Write a list of rules, [{\"AllowedOrigins\": [...], ...}].");
        }
        if (rules->kind != Json::Kind::List)
            return flaw(*rules, "", "A CORS configuration is a list of rules.",
                        "Write [{\"AllowedOrigins\": [...], \"AllowedMethods\": [...]}].");
        if (rules->elements.size() > kMostRules)
            flaw(*rules, "", "It has " + std::to_string(rules->elements.size()) + " rules; there are at most 100.",
                 "Let one rule have several origins, or an origin a *.");
        for (std::size_t i = 0; i < rules->elements.size() && !full(); ++i) parse_rule(rules->elements[i], "[" + std::to_string(i) + "]");
    }

private:
    bool full() const { return out_.flaws.size() >= kMostFlaws; }
    void flaw(const Json& at, std::string field, std::string message, std::string remedy) {
        if (!full()) out_.flaws.push_back({at.line, std::move(field), std::move(message), std::move(remedy)});
    }

    void parse_rule(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Object)
            return flaw(json, field, "A rule is an object.", "Write {\"AllowedOrigins\": [...], \"AllowedMethods\": [...]}.");
        CorsRule rule;
        for (const auto& [name, value] : json.members) parse_member(rule, name, value, field + "." + name);
        for (const char* needed : {"AllowedOrigins", "AllowedMethods"})
            if (!json.find(needed))
                flaw(json, field + "." + needed, std::string("It has no ") + needed + ".", std::string("Add \"") + needed + "\": [...].");
        out_.rules.push_back(std::move(rule));
    }

    void parse_member(CorsRule& rule, const std::string& name, const Json& value, const std::string& field) {
        if (name == "AllowedOrigins")
            texts(value, field, true, rule.origins, is_origin, "is no origin", kOriginRemedy);
        else if (name == "AllowedMethods")
            texts(value, field, true, rule.methods, is_method, "is no method that S3 lets pages use",
                  "Use GET, PUT, POST, DELETE and HEAD; S3 answers OPTIONS itself.");
        else if (name == "AllowedHeaders")
            texts(value, field, false, rule.headers, is_header, "is no name of a header",
                  "Write a name, with one * at most, such as \"x-amz-*\".");
        else if (name == "ExposeHeaders")
            texts(value, field, false, exposed_, is_plain_header, "is no name of a header", "Write a name without *, such as \"ETag\".");
        else if (name == "MaxAgeSeconds")
            parse_max_age(rule, value, field);
        else if (name == "ID")
            parse_id(value, field);
        else
            flaw(value, field, "A rule has no " + model::in_quotes(name.substr(0, 80)) + ".",
                 "Use AllowedOrigins, AllowedMethods, AllowedHeaders, ExposeHeaders, MaxAgeSeconds and ID.");
    }

    static bool is_method(std::string_view text) { return std::find(std::begin(kMethods), std::end(kMethods), text) != std::end(kMethods); }
    static bool is_plain_header(std::string_view text) { return is_header(text) && text.find('*') == std::string_view::npos; }

    void texts(const Json& value, const std::string& field, bool needed, std::vector<std::string>& into, bool (*fits)(std::string_view),
               const char* what, const char* remedy) {
        if (value.kind != Json::Kind::List || (needed && value.elements.empty()))
            return flaw(value, field, "It is no list of texts.", "Write several texts, or one, between [ and ].");
        for (std::size_t i = 0; i < value.elements.size() && !full(); ++i) {
            const Json& each = value.elements[i];
            const std::string at = field + "[" + std::to_string(i) + "]";
            if (each.kind != Json::Kind::Text)
                flaw(each, at, "It is no text.", "Write it in quotes.");
            else if (!fits(each.text))
                flaw(each, at, model::in_quotes(each.text.substr(0, 80)) + " " + what + ".", remedy);
            into.push_back(each.text);
        }
    }

    void parse_max_age(CorsRule& rule, const Json& value, const std::string& field) {
        std::uint32_t seconds = 0;
        const char* end = value.text.data() + value.text.size();
        const auto read = std::from_chars(value.text.data(), end, seconds);
        if (value.kind != Json::Kind::Number || read.ec != std::errc() || read.ptr != end)
            return flaw(value, field, "It is no number of whole seconds.", "Write a number from 0 on, such as 3000, without quotes.");
        rule.max_age = seconds;
    }

    void parse_id(const Json& value, const std::string& field) {
        if (value.kind != Json::Kind::Text || value.text.size() > kLongestId)
            flaw(value, field, "An ID is a text of at most 255 characters.", "Write a shorter one in quotes, or leave it out.");
    }

    ParsedCors& out_;
    std::vector<std::string> exposed_;  ///< which headers of an answer a page reads is not simulated
};

bool names_origin(const CorsRule& rule, const std::string& origin) {
    return std::any_of(rule.origins.begin(), rule.origins.end(), [&](const std::string& each) { return iam::matches(each, origin); });
}

bool names_method(const CorsRule& rule, const std::string& method) {
    return std::find(rule.methods.begin(), rule.methods.end(), method) != rule.methods.end();
}

/// The first header that no pattern of the rule fits; empty: all are allowed.
std::string header_missing(const CorsRule& rule, const PageRequest& request) {
    for (const std::string& header : request.headers)
        if (std::none_of(rule.headers.begin(), rule.headers.end(),
                         [&](const std::string& each) { return iam::matches_ignoring_case(each, header); }))
            return header;
    return {};
}

void check_origin(const std::string& text, const std::string& id, Issues& issues) {
    if (!is_origin(text))
        issues.push_back({Issue::Severity::Error, id, "config.allowed_origins", model::in_quotes(text) + " is no origin.",
                          std::string(kOriginRemedy) + " Blanks stand between several."});
}

/// What no rule has.
std::string missing_in(const std::vector<CorsRule>& rules, const PageRequest& request) {
    bool origin = false;
    std::string header;
    for (const CorsRule& each : rules) {
        if (!names_origin(each, request.origin)) continue;
        origin = true;
        if (names_method(each, request.method) && header.empty()) header = header_missing(each, request);
    }
    if (!origin) return "no CORS rule names the origin " + request.origin;
    if (header.empty()) return "no CORS rule for " + request.origin + " allows " + request.method;
    return "no CORS rule for " + request.origin + " and " + request.method + " allows the header " + header;
}

}  // namespace

ParsedCors parse_cors(std::string_view text) {
    ParsedCors out;
    if (text.size() > kLongestText) {
        out.flaws.push_back(
            {1, "", "It has " + std::to_string(text.size()) + " bytes; S3 takes at most 64 KB.", "Shorten it; * stands for many names."});
        return out;
    }
    const Result<Json> json = iam::parse_json(text);
    if (!json) {
        const std::string line = json.error().where.substr(sizeof "line");
        out.flaws.push_back({std::stoi(line), "", "It is no JSON: " + json.error().message + ".", "Correct the text."});
        return out;
    }
    Parser(out).parse(*json);
    return out;
}

std::vector<CorsRule> rules_of(const S3& config) {
    if (!config.cors_configuration().empty()) return parse_cors(config.cors_configuration()).rules;
    CorsRule rule{{}, {std::begin(kMethods), std::end(kMethods)}, {"*"}, config.max_age()};
    std::istringstream origins(config.allowed_origins());
    for (std::string origin; origins >> origin;) rule.origins.push_back(origin);
    return {rule};
}

std::vector<std::string> headers_of(std::string_view text) {
    constexpr std::string_view kFree[] = {"accept", "accept-language", "content-language", "range"};
    std::vector<std::string> out;
    std::istringstream names{std::string(text)};
    for (std::string name; names >> name;) {
        std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (std::find(std::begin(kFree), std::end(kFree), name) == std::end(kFree)) out.push_back(std::move(name));
    }
    return out;
}

const CorsRule* rule_for(const std::vector<CorsRule>& rules, const PageRequest& request) {
    for (const CorsRule& each : rules)
        if (names_origin(each, request.origin) && names_method(each, request.method) && header_missing(each, request).empty()) return &each;
    return nullptr;
}

PageRequest page_request(const S3& config, PageNumber number) {
    constexpr const char* kMethod[kPageKinds] = {"GET", "PUT", "PUT", "DELETE", "GET"};
    PageRequest out{config.page_origin(), kMethod[number], headers_of(config.page_headers())};
    if (number == kGet || number == kPutAsking)
        for (std::string& each : encryption_headers(config, number != kGet)) out.headers.push_back(std::move(each));
    return out;
}

std::string why_not(const std::vector<CorsRule>& rules, const PageRequest& request) {
    const std::string what = request.asks_before()
                                 ? "The preflight of " + request.method + " is refused (403) and browsers do not send it: "
                                 : "Browsers keep the answers of " + request.method + " from the page: ";
    return what + missing_in(rules, request);
}

std::string missing_rule(const PageRequest& request) {
    std::string out =
        R"({"AllowedOrigins": [)" + iam::quoted(request.origin) + R"(], "AllowedMethods": [)" + iam::quoted(request.method) + "]";
    for (const std::string& each : request.headers)
        out += (&each == &request.headers.front() ? R"(, "AllowedHeaders": [)" : ", ") + iam::quoted(each);
    return out + (request.headers.empty() ? "}" : "]}");
}

std::string with_rule(const std::string& text, const std::string& rule) {
    const Result<Json> json = iam::parse_json(text);
    const Json* rules = !json ? nullptr : json->kind == Json::Kind::Object ? json->find("CORSRules") : &*json;
    std::string out = "[";
    for (std::size_t i = 0; rules && i < rules->elements.size(); ++i) out += iam::written(rules->elements[i]) + ",\n ";
    return out + rule + "]";
}

void check_cors(const S3& config, const std::string& id, Issues& issues) {
    std::istringstream origins(config.allowed_origins());
    for (std::string origin; origins >> origin;) check_origin(origin, id, issues);
    if (!config.cors_configuration().empty()) {
        for (const iam::Flaw& each : parse_cors(config.cors_configuration()).flaws)
            issues.push_back({Issue::Severity::Error, id, "config.cors_configuration",
                              "Line " + std::to_string(each.line) + (each.field.empty() ? ": " : ", " + each.field + ": ") + each.message,
                              each.remedy});
        if (!config.allowed_origins().empty())
            issues.push_back({Issue::Severity::Warning, id, "config.allowed_origins",
                              "It has no effect: the CORS configuration has the rules.",
                              "Leave it empty, or write these origins into the configuration."});
    }
    if (config.callers_are_browsers() && (!is_origin(config.page_origin()) || config.page_origin().find('*') != std::string::npos))
        issues.push_back({Issue::Severity::Warning, id, "config.page_origin",
                          model::in_quotes(config.page_origin()) + " is no origin: browsers send a scheme and a host.",
                          "Write one such as https://www.example.com, without a path."});
}

}  // namespace nephoscope::services::s3
