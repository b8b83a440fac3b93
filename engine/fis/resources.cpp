#include <algorithm>
#include <iterator>

#include "engine/fis/template.h"

namespace nephoscope::fis {
namespace {

/// FIS user guide, actions reference and targets, 2026: an action, or what several begin with, and what it is performed on.
constexpr struct {
    std::string_view action;
    Resource resource;
} kActions[] = {
    {"aws:arc:start-zonal-autoshift", {"ManagedResources", "aws:arc:zonal-shift-managed-resource"}},
    {"aws:directconnect:virtual-interface-disconnect", {"VirtualInterfaces", "aws:directconnect:virtual-interface"}},
    {"aws:dsql:cluster-connection-failure", {"Clusters", "aws:dsql:cluster"}},
    {"aws:dynamodb:global-table-pause-replication", {"Tables", "aws:dynamodb:global-table"}},
    {"aws:ebs:pause-volume-io", {"Volumes", "aws:ec2:ebs-volume"}},
    {"aws:ebs:volume-io-latency", {"Volumes", "aws:ec2:ebs-volume"}},
    {"aws:ec2:api-insufficient-instance-capacity-error", {"Roles", "aws:iam:role"}},
    {"aws:ec2:asg-insufficient-instance-capacity-error", {"AutoScalingGroups", "aws:ec2:autoscaling-group"}},
    {"aws:ec2:reboot-instances", {"Instances", "aws:ec2:instance"}},
    {"aws:ec2:send-spot-instance-interruptions", {"SpotInstances", "aws:ec2:spot-instance"}},
    {"aws:ec2:stop-instances", {"Instances", "aws:ec2:instance"}},
    {"aws:ec2:terminate-instances", {"Instances", "aws:ec2:instance"}},
    {"aws:ecs:drain-container-instances", {"Clusters", "aws:ecs:cluster"}},
    {"aws:ecs:stop-task", {"Tasks", "aws:ecs:task"}},
    {"aws:ecs:task-", {"Tasks", "aws:ecs:task"}},
    {"aws:eks:inject-kubernetes-custom-resource", {"Cluster", "aws:eks:cluster"}},
    {"aws:eks:pod-", {"Pods", "aws:eks:pod"}},
    {"aws:eks:terminate-nodegroup-instances", {"Nodegroups", "aws:eks:nodegroup"}},
    {"aws:elasticache:interrupt-cluster-az-power", {"ReplicationGroups", "aws:elasticache:redis-replicationgroup"}},
    {"aws:elasticache:replicationgroup-interrupt-az-power", {"ReplicationGroups", "aws:elasticache:replicationgroup"}},
    {"aws:fis:inject-api-", {"Roles", "aws:iam:role"}},
    {"aws:kinesis:stream-", {"KinesisStreams", "aws:kinesis:stream"}},
    {"aws:lambda:invocation-", {"Functions", "aws:lambda:function"}},
    {"aws:memorydb:multi-region-cluster-pause-replication", {"MultiRegionClusters", "aws:memorydb:multi-region-cluster"}},
    {"aws:network:disrupt-connectivity", {"Subnets", "aws:ec2:subnet"}},
    {"aws:network:disrupt-vpc-endpoint", {"VPCEndpoints", "aws:ec2:vpc-endpoint"}},
    {"aws:network:route-table-disrupt-cross-region-connectivity", {"Subnets", "aws:ec2:subnet"}},
    {"aws:network:transit-gateway-disrupt-cross-region-connectivity", {"TransitGateways", "aws:ec2:transit-gateway"}},
    {"aws:rds:failover-db-cluster", {"Clusters", "aws:rds:cluster"}},
    {"aws:rds:reboot-db-instances", {"DBInstances", "aws:rds:db"}},
    {"aws:s3:bucket-pause-replication", {"Buckets", "aws:s3:bucket"}},
    {"aws:ssm:send-command", {"Instances", "aws:ec2:instance"}},
};

}  // namespace

const Resource* resource_of(std::string_view action) {
    const auto found = std::find_if(std::begin(kActions), std::end(kActions), [&](const auto& each) {
        return each.action == action || (each.action.ends_with('-') && action.starts_with(each.action));
    });
    return found == std::end(kActions) ? nullptr : &found->resource;
}

std::vector<std::string_view> resource_types() {
    std::vector<std::string_view> types;
    for (const auto& each : kActions) types.push_back(each.resource.type);
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    return types;
}

}  // namespace nephoscope::fis
