#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/iam/policy.h"

namespace nephoscope::iam {

enum class Protocol : std::uint8_t { Any, Tcp, Udp, Icmp };

/// An inbound rule: allows, as all rules of a security group do.
struct IngressRule {
    Protocol protocol = Protocol::Tcp;
    std::uint32_t from_port = 0, to_port = 65535;
    std::string source_group;  ///< id of a component; empty: the range counts
    std::uint32_t network = 0;
    std::uint8_t prefix = 0;  ///< bits of the range; 0: everybody
};

/// Rules in CloudFormation's form: [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "SourceSecurityGroupId": "web"}, ...], or one
/// object. Every flaw is told, at most 20 of them. A security group has at most 60 inbound rules (VPC user guide, quotas).
struct ParsedIngress {
    std::vector<IngressRule> rules;
    std::vector<Flaw> flaws;
};
ParsedIngress parse_ingress(std::string_view text);

/// Components have no addresses of their own. All of a VPC are in this range; whoever is outside of it has an address of the internet.
inline constexpr std::string_view kVpcRange = "10.0.0.0/16";

/// Who knocks, and where.
struct Knock {
    std::string group;    ///< id of the caller, whose security group has the same name; empty: it has none
    bool inside = false;  ///< of the VPC's range
    Protocol protocol = Protocol::Tcp;
    std::uint32_t port = 443;
};

bool lets_in(const std::vector<IngressRule>& rules, const Knock& knock);

/// The rule that would let it in, as JSON on one line.
std::string missing_rule(const Knock& knock);
/// A text with that rule added at the end. REQUIRES: `text` is empty or has no flaws.
std::string with_rule(std::string_view text, std::string_view rule);

}  // namespace nephoscope::iam
