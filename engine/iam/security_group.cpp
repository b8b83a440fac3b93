#include "engine/iam/security_group.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/iam/json.h"

namespace nephoscope::iam {

namespace {

constexpr std::size_t kMostFlaws = 20, kMostRules = 60, kLongestText = 65'536;
constexpr std::uint32_t kVpcNetwork = 10u << 24;
constexpr std::uint8_t kVpcPrefix = 16;

std::optional<std::uint32_t> number(std::string_view text, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value > most) return std::nullopt;
    return value;
}

bool read_range(std::string_view text, IngressRule& rule) {
    const std::size_t slash = text.find('/');
    const auto prefix = slash == std::string_view::npos ? std::nullopt : number(text.substr(slash + 1), 32);
    if (!prefix) return false;
    std::string_view address = text.substr(0, slash);
    std::uint32_t network = 0;
    for (int i = 0; i < 4; ++i) {
        const std::size_t dot = i < 3 ? address.find('.') : address.size();
        const auto byte = dot == std::string_view::npos ? std::nullopt : number(address.substr(0, dot), 255);
        if (!byte) return false;
        network = network << 8 | *byte;
        address.remove_prefix(std::min(address.size(), dot + 1));
    }
    rule.prefix = static_cast<std::uint8_t>(*prefix);
    rule.network = network;
    return true;
}

std::uint32_t mask(std::uint8_t prefix) { return prefix ? ~0u << (32 - prefix) : 0; }

bool holds_vpc(const IngressRule& rule) { return rule.prefix <= kVpcPrefix && ((rule.network ^ kVpcNetwork) & mask(rule.prefix)) == 0; }

class Parser {
public:
    explicit Parser(ParsedIngress& out) : out_(out) {}

    void parse(const Json& root) {
        if (root.kind == Json::Kind::Object) return parse_rule(root, "[0]");
        if (root.kind != Json::Kind::List)
            return flaw(root, "", say("It is no list of rules."),
                        say("Write [{\"IpProtocol\": \"tcp\", \"FromPort\": 443, ...}], or [] for none."));
        if (root.elements.size() > kMostRules)
            return flaw(root, "", say("A security group has at most 60 inbound rules."), say("Use ranges of ports, or fewer sources."));
        for (std::size_t i = 0; i < root.elements.size(); ++i) parse_rule(root.elements[i], element_at({}, i));
    }

private:
    void flaw(const Json& at, std::string field, Text message, Text remedy) {
        if (out_.flaws.size() < kMostFlaws) out_.flaws.push_back({at.line, std::move(field), std::move(message), std::move(remedy)});
    }

    void parse_rule(const Json& json, const std::string& field) {
        if (json.kind != Json::Kind::Object)
            return flaw(json, field, say("A rule is an object."), say("Write {\"IpProtocol\": \"tcp\", \"FromPort\": 443, ...}."));
        IngressRule rule;
        for (const auto& [name, value] : json.members) parse_member(rule, name, value, member_at(field, name));
        if (!json.find("IpProtocol"))
            flaw(json, field + ".IpProtocol", say("It has no protocol."), say("Write \"tcp\", \"udp\", \"icmp\" or \"-1\"."));
        check_ports(json, rule, field);
        check_source(json, rule, field);
        out_.rules.push_back(std::move(rule));
    }

    void parse_member(IngressRule& rule, const std::string& name, const Json& value, const std::string& field) {
        if (name == "IpProtocol")
            parse_protocol(rule, value, field);
        else if (name == "FromPort" || name == "ToPort")
            parse_port(name == "FromPort" ? rule.from_port : rule.to_port, value, field);
        else if (name == "CidrIp")
            parse_range(rule, value, field);
        else if (name == "SourceSecurityGroupId")
            rule.source_group = value.text;
        else if (name == "CidrIpv6" || name == "SourcePrefixListId")
            flaw(value, field, say("%1 is not simulated.", name), say("Use SourceSecurityGroupId or CidrIp."));
        else if (name != "Description")
            flaw(value, field, say("A rule has no \"%1\".", name),
                 say("Use IpProtocol, FromPort, ToPort, SourceSecurityGroupId, CidrIp and Description."));
    }

    void parse_protocol(IngressRule& rule, const Json& value, const std::string& field) {
        constexpr std::pair<std::string_view, Protocol> kNames[] = {
            {"-1", Protocol::Any}, {"tcp", Protocol::Tcp},   {"6", Protocol::Tcp}, {"udp", Protocol::Udp},
            {"17", Protocol::Udp}, {"icmp", Protocol::Icmp}, {"1", Protocol::Icmp}};
        for (const auto& [name, protocol] : kNames)
            if (value.text == name) {
                rule.protocol = protocol;
                return;
            }
        flaw(value, field, say("There is no such protocol."), say("Write \"tcp\", \"udp\", \"icmp\" or \"-1\"."));
    }

    void parse_port(std::uint32_t& port, const Json& value, const std::string& field) {
        if (const auto read = number(value.text, 65535))
            port = *read;
        else
            flaw(value, field, say("It is no port."), say("Write a number from 0 to 65535."));
    }

    void parse_range(IngressRule& rule, const Json& value, const std::string& field) {
        if (!read_range(value.text, rule))
            flaw(value, field, say("It is no range of addresses."), say("Write one such as 0.0.0.0/0 or %1.", kVpcRange));
        else if (rule.network & ~mask(rule.prefix))
            flaw(value, field, say("The address has bits beyond its prefix."), say("Set them to 0, as in %1.", kVpcRange));
        else if (rule.prefix && !holds_vpc(rule))
            flaw(value, field,
                 say("Components have no addresses of their own, so it lets in nobody or some: %1.", value.text.substr(0, 40)),
                 say("Name a component (SourceSecurityGroupId), the VPC (%1) or everybody (0.0.0.0/0).", kVpcRange));
    }

    void check_ports(const Json& json, const IngressRule& rule, const std::string& field) {
        const bool needs = rule.protocol == Protocol::Tcp || rule.protocol == Protocol::Udp;
        if (needs && (!json.find("FromPort") || !json.find("ToPort")))
            flaw(json, field + ".FromPort", say("It has no range of ports."),
                 say("Write FromPort and ToPort; for one port both are the same."));
        else if (rule.from_port > rule.to_port)
            flaw(json, field + ".ToPort", say("The range of ports ends before it begins."), say("Exchange FromPort and ToPort."));
    }

    void check_source(const Json& json, const IngressRule& rule, const std::string& field) {
        if (json.find("CidrIp") && json.find("SourceSecurityGroupId"))
            flaw(json, field, say("It has two sources."), say("Keep CidrIp or SourceSecurityGroupId, and add a rule for the other."));
        else if (!json.find("CidrIp") && rule.source_group.empty())
            flaw(json, field, say("It has no source."), say("Add SourceSecurityGroupId or CidrIp."));
    }

    ParsedIngress& out_;
};

bool is_from(const IngressRule& rule, const Knock& knock) {
    if (!rule.source_group.empty()) return rule.source_group == knock.group;
    return rule.prefix == 0 || (knock.inside && holds_vpc(rule));
}

}  // namespace

ParsedIngress parse_ingress(std::string_view text) {
    ParsedIngress out;
    if (text.size() > kLongestText) {
        out.flaws.push_back(
            {1, "", say("The rules have more than 65,536 characters."), say("A security group has at most 60 inbound rules.")});
        return out;
    }
    const Result<Json> json = parse_json(text);
    if (json)
        Parser(out).parse(*json);
    else
        out.flaws.push_back({std::stoi(json.error().where.substr(sizeof "line")), "", say("It is no JSON: %1.", json.error().message),
                             say("Correct the text.")});
    return out;
}

bool lets_in(const std::vector<IngressRule>& rules, const Knock& knock) {
    return std::any_of(rules.begin(), rules.end(), [&](const IngressRule& rule) {
        const bool any = rule.protocol == Protocol::Any;
        return (any || rule.protocol == knock.protocol) && (any || (rule.from_port <= knock.port && knock.port <= rule.to_port)) &&
               is_from(rule, knock);
    });
}

std::string missing_rule(const Knock& knock) {
    const std::string port = std::to_string(knock.port);
    const std::string source = knock.group.empty() ? "\"CidrIp\": " + quoted(knock.inside ? kVpcRange : "0.0.0.0/0")
                                                   : "\"SourceSecurityGroupId\": " + quoted(knock.group);
    return "{\"IpProtocol\": \"tcp\", \"FromPort\": " + port + ", \"ToPort\": " + port + ", " + source + "}";
}

std::string with_rule(std::string_view text, std::string_view rule) {
    std::string out;
    if (const Result<Json> json = parse_json(text)) {
        if (json->kind == Json::Kind::Object) out = written(*json) + ", ";
        for (const Json& each : json->elements) out += written(each) + ", ";
    }
    return "[" + out + std::string(rule) + "]";
}

}  // namespace nephoscope::iam
