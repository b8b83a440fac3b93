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

using iam::element_at;
using iam::Json;
using iam::member_at;

constexpr std::size_t kMostFlaws = 20, kMostRules = 100, kLongestText = 64 * 1024, kLongestId = 255;
constexpr std::string_view kMethods[] = {"GET", "PUT", "POST", "DELETE", "HEAD"};
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

Text no_origin(const std::string& shown) { return say("%1 is no origin.", shown); }
Text no_method(const std::string& shown) { return say("%1 is no method that S3 lets pages use.", shown); }
Text no_header(const std::string& shown) { return say("%1 is no name of a header.", shown); }
Text origin_remedy() {
    return say("Write * or a scheme and a host without a path, such as https://www.example.com or https://*.example.com.");
}

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
                return flaw(root, "", say("An object here has CORSRules and nothing else."),
                            say("Write a list of rules, [{\"AllowedOrigins\": [...], ...}]."));
        }
        if (rules->kind != Json::Kind::List)
            return flaw(*rules, "", say("A CORS configuration is a list of rules."),
                        say("Write [{\"AllowedOrigins\": [...], \"AllowedMethods\": [...]}]."));
        if (rules->elements.size() > kMostRules)
            flaw(*rules, "", say("It has %1 rules; there are at most 100.", rules->elements.size()),
                 say("Let one rule have several origins, or an origin a *."));
        for (std::size_t i = 0; i < rules->elements.size() && !full(); ++i) parse_rule(rules->elements[i], element_at({}, i));
    }

private:
    bool full() const { return out_.flaws.size() >= kMostFlaws; }
    void flaw(const Json& at, std::string field, Text message, Text remedy) {
        if (!full()) out_.flaws.push_back({at.line, std::move(field), std::move(message), std::move(remedy)});
    }

    void parse_rule(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Object)
            return flaw(json, field, say("A rule is an object."), say("Write {\"AllowedOrigins\": [...], \"AllowedMethods\": [...]}."));
        CorsRule rule;
        for (const auto& [name, value] : json.members) parse_member(rule, name, value, member_at(field, name));
        for (const std::string needed : {"AllowedOrigins", "AllowedMethods"})
            if (!json.find(needed)) flaw(json, member_at(field, needed), say("It has no %1.", needed), say("Add \"%1\": [...].", needed));
        out_.rules.push_back(std::move(rule));
    }

    void parse_member(CorsRule& rule, const std::string& name, const Json& value, const std::string& field) {
        if (name == "AllowedOrigins")
            texts(value, field, true, rule.origins, is_origin, no_origin, origin_remedy());
        else if (name == "AllowedMethods")
            texts(value, field, true, rule.methods, is_method, no_method,
                  say("Use GET, PUT, POST, DELETE and HEAD; S3 answers OPTIONS itself."));
        else if (name == "AllowedHeaders")
            texts(value, field, false, rule.headers, is_header, no_header, say("Write a name, with one * at most, such as \"x-amz-*\"."));
        else if (name == "ExposeHeaders")
            texts(value, field, false, exposed_, is_plain_header, no_header, say("Write a name without *, such as \"ETag\"."));
        else if (name == "MaxAgeSeconds")
            parse_max_age(rule, value, field);
        else if (name == "ID")
            parse_id(value, field);
        else
            flaw(value, field, say("A rule has no %1.", model::in_quotes(name.substr(0, 80))),
                 say("Use AllowedOrigins, AllowedMethods, AllowedHeaders, ExposeHeaders, MaxAgeSeconds and ID."));
    }

    static bool is_method(std::string_view text) { return std::find(std::begin(kMethods), std::end(kMethods), text) != std::end(kMethods); }
    static bool is_plain_header(std::string_view text) { return is_header(text) && text.find('*') == std::string_view::npos; }

    void texts(const Json& value, const std::string& field, bool needed, std::vector<std::string>& into, bool (*fits)(std::string_view),
               Text (*wrong)(const std::string& shown), const Text& remedy) {
        if (value.kind != Json::Kind::List || (needed && value.elements.empty()))
            return flaw(value, field, say("It is no list of texts."), say("Write several texts, or one, between [ and ]."));
        for (std::size_t i = 0; i < value.elements.size() && !full(); ++i) {
            const Json& each = value.elements[i];
            const std::string at = element_at(field, i);
            if (each.kind != Json::Kind::Text)
                flaw(each, at, say("It is no text."), say("Write it in quotes."));
            else if (!fits(each.text))
                flaw(each, at, wrong(model::in_quotes(each.text.substr(0, 80))), remedy);
            into.push_back(each.text);
        }
    }

    void parse_max_age(CorsRule& rule, const Json& value, const std::string& field) {
        std::uint32_t seconds = 0;
        const char* end = value.text.data() + value.text.size();
        const auto read = std::from_chars(value.text.data(), end, seconds);
        if (value.kind != Json::Kind::Number || read.ec != std::errc() || read.ptr != end)
            return flaw(value, field, say("It is no number of whole seconds."),
                        say("Write a number from 0 on, such as 3000, without quotes."));
        rule.max_age = seconds;
    }

    void parse_id(const Json& value, const std::string& field) {
        if (value.kind != Json::Kind::Text || value.text.size() > kLongestId)
            flaw(value, field, say("An ID is a text of at most 255 characters."), say("Write a shorter one in quotes, or leave it out."));
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
        issues.push_back({Issue::Severity::Error, id, "config.allowed_origins", no_origin(model::in_quotes(text)),
                          say("%1 Blanks stand between several.", origin_remedy())});
}

/// What no rule has.
Text missing_in(const std::vector<CorsRule>& rules, const PageRequest& request) {
    bool origin = false;
    std::string header;
    for (const CorsRule& each : rules) {
        if (!names_origin(each, request.origin)) continue;
        origin = true;
        if (names_method(each, request.method) && header.empty()) header = header_missing(each, request);
    }
    if (!origin) return say("no CORS rule names the origin %1", request.origin);
    if (header.empty()) return say("no CORS rule for %1 allows %2", request.origin, request.method);
    return say("no CORS rule for %1 and %2 allows the header %3", request.origin, request.method, header);
}

}  // namespace

ParsedCors parse_cors(std::string_view text) {
    ParsedCors out;
    if (text.size() > kLongestText) {
        out.flaws.push_back(
            {1, "", say("It has %1 bytes; S3 takes at most 64 KB.", text.size()), say("Shorten it; * stands for many names.")});
        return out;
    }
    const Result<Json> json = iam::parse_json(text);
    if (!json) {
        const std::string line = json.error().where.substr(sizeof "line");
        out.flaws.push_back({std::stoi(line), "", say("It is no JSON: %1.", json.error().message), say("Correct the text.")});
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

Text why_not(const std::vector<CorsRule>& rules, const PageRequest& request) {
    const Text missing = missing_in(rules, request);
    return request.asks_before() ? say("The preflight of %1 is refused (403) and browsers do not send it: %2", request.method, missing)
                                 : say("Browsers keep the answers of %1 from the page: %2", request.method, missing);
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
                              each.field.empty() ? say("Line %1: %2", each.line, each.message)
                                                 : say("Line %1, %2: %3", each.line, each.field, each.message),
                              each.remedy});
        if (!config.allowed_origins().empty())
            issues.push_back({Issue::Severity::Warning, id, "config.allowed_origins",
                              say("It has no effect: the CORS configuration has the rules."),
                              say("Leave it empty, or write these origins into the configuration.")});
    }
    if (config.callers_are_browsers() && (!is_origin(config.page_origin()) || config.page_origin().find('*') != std::string::npos))
        issues.push_back({Issue::Severity::Warning, id, "config.page_origin",
                          say("%1 is no origin: browsers send a scheme and a host.", model::in_quotes(config.page_origin())),
                          say("Write one such as https://www.example.com, without a path.")});
}

}  // namespace nephoscope::services::s3
