#include <algorithm>

#include "engine/services/api_gateway/gateway.h"
#include "engine/services/own_request.h"

// Connections of WebSocket APIs: one for each client host or calling instance, opened by the first message over it.
namespace nephoscope::services::api_gateway {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;

namespace {

constexpr SimTime kLook = kSecond;  ///< connections that are over are closed within this time

/// Null: the caller's connection is no WebSocket, or an edit removed it.
Socket* socket(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    for (const SocketPlan::Callers& each : plan.sockets.callers) {
        if (each.link != f.link) continue;
        const std::uint32_t caller = parts::calling_instance(k, f);
        return &k.w.column<Socket>(plan.sockets.column)[each.first + (caller < each.count ? caller : 0)];
    }
    return nullptr;
}

/// When it is over if nothing more is sent.
SimTime end_of(const SocketPlan& plan, const Socket& socket) {
    return std::min(socket.last_used + plan.idle_timeout, socket.opened + plan.longest);
}

template <typename Visit>
void each_open(Kernel& k, const GatewayPlan& plan, Visit visit) {
    for (const SocketPlan::Callers& each : plan.sockets.callers)
        for (std::uint32_t i = 0; i < each.count; ++i)
            if (Socket& socket = k.w.column<Socket>(plan.sockets.column)[each.first + i]; socket.open) visit(socket);
}

void close(Kernel& k, const GatewayPlan& plan, Socket& socket, bool tell) {
    if (!socket.open) return;
    socket.open = false;
    GatewayState& s = plan.of(k);
    ++s.disconnects;
    s.sockets.fall(k.now());
    if (!tell || !plan.sockets.tells) return;
    const std::uint64_t key = k.program.nodes[plan.node].key ^ kernel::purpose("disconnect");
    const FrameId id = spawn_own_request(k, plan.node, kDisconnect, kernel::mix(key ^ ++s.told));
    k.request(k.frame(id)).request_class = socket.request_class;
    k.resume(id);
}

void watch(Kernel& k, const GatewayPlan& plan, SimTime next) {
    plan.of(k).watched = next != kNever;
    k.arm(plan.sockets.source, next == kNever ? kNever : std::max(next, k.now() + kLook));
}

SimTime next_end(Kernel& k, const GatewayPlan& plan) {
    SimTime next = kNever;
    each_open(k, plan, [&](const Socket& each) { next = std::min(next, end_of(plan.sockets, each)); });
    return next;
}

void close_ended(Kernel& k, std::uint32_t, std::uint64_t node) {
    const GatewayPlan& plan = plan_of(k, static_cast<NodeIndex>(node));
    each_open(k, plan, [&](Socket& each) {
        if (end_of(plan.sockets, each) <= k.now()) close(k, plan, each, true);
    });
    watch(k, plan, next_end(k, plan));
}

}  // namespace

bool is_connected(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    const Socket* mine = socket(k, plan, f);
    return !mine || (mine->open && k.now() < end_of(plan.sockets, *mine));
}

bool connect(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    Socket& mine = *socket(k, plan, f);
    close(k, plan, mine, true);
    auto& account = k.w.column<AccountConnections>(plan.sockets.account_column)[plan.sockets.account];
    if (!parts::take_token(plan.sockets.opening, account.bucket, k.now())) return false;
    mine = {k.now(), k.now(), k.request(f).request_class, true};
    ++plan.of(k).connects;
    plan.of(k).sockets.rise(k.now());
    if (!plan.of(k).watched) watch(k, plan, end_of(plan.sockets, mine));
    return true;
}

void use(Kernel& k, const GatewayPlan& plan, const Frame& f) {
    Socket* mine = socket(k, plan, f);
    if (!mine) return;
    mine->last_used = k.now();
    mine->request_class = k.request(f).request_class;
}

void disconnect(Kernel& k, const GatewayPlan& plan, const Frame& f, bool tell) {
    if (Socket* mine = socket(k, plan, f)) close(k, plan, *mine, tell);
}

FrameId tell_of_disconnect(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const GatewayPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!integration(k, plan, f)) return k.finish(id, Outcome::Ok);
    AWAIT(k.spawn_internal(id, kIntegrate, integration(k, plan, f)->link));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void settle_sockets(Kernel& k, const GatewayPlan& plan) {
    std::uint32_t open = 0;
    each_open(k, plan, [&](const Socket&) { ++open; });
    plan.of(k).sockets.set(k.now(), open);
    if (plan.sockets.source) watch(k, plan, next_end(k, plan));
}

void compile_sockets(Compiler& c, GatewayPlan& plan, const ApiGateway& config) {
    if (plan.kind != WEBSOCKET_API) return;
    SocketPlan& to = plan.sockets;
    for (const kernel::LinkIndex link : c.callers()) {
        const kernel::Link& from = c.plan.program.links[link];
        to.callers.push_back({link, c.state<Socket>("sockets of " + from.id, from.callers), from.callers});
    }
    to.column = c.column<Socket>();
    to.account = c.account_state<AccountConnections>("websocket-connections");
    to.account_column = c.column<AccountConnections>();
    to.source = c.source(close_ended, c.node_index);
    to.opening = {c.fact("APIG-15.rate"), c.fact("APIG-15.rate")};
    to.idle_timeout = from_seconds(c.fact("APIG-15.idle_timeout"));
    to.longest = from_seconds(c.fact("APIG-15.longest"));
    to.tells = config.connect_integration();
}

}  // namespace nephoscope::services::api_gateway
