#include "desktop/canvas/flow.h"

#include <algorithm>
#include <cmath>

#include "desktop/canvas/scene.h"
#include "desktop/canvas/translate.h"
#include "engine/run/view.h"
#include "shapes/pill.h"

namespace nephoscope::desktop {

namespace {

constexpr double kSlowMotion = 0.1;  ///< up to this speed single requests can be followed
constexpr double kClosest = 14;      ///< widget pixels between two dots, at least
constexpr double kReach = 10;        ///< widget pixels from a dot's middle within which it is meant
constexpr double kVelocity = 130;    ///< scene units a wall second
constexpr double kEnd = 6;           ///< scene units before a card's border where a dot arrives

double velocity(const Viewport& viewport) { return kVelocity * std::max(1.0, 0.5 / viewport.zoom); }

/// The smallest whole number of at most two digits, and zeros, that is not below `value`; not every one is used.
double niceAbove(double value) {
    double scale = 1;
    while (scale * 10 < value) scale *= 10;
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (scale * step >= value && scale * step == std::floor(scale * step)) return scale * step;
    return scale * 10;
}

double totalOf(const LinkItem& link) {
    double total = 0;
    for (const double rate : link.rates) total += rate;
    return total;
}

shapes::Kind kindOn(const LinkItem& link, const run::Flight& flight) {
    const shapes::Kind kind = toKind(flight.outcome, flight.hit);
    return link.model.dashed && kind == shapes::Kind::Ok ? shapes::Kind::Sent : kind;
}

/// Dots pass under the pill. Null where none is drawn.
QRectF pillOf(const LinkItem& link, const Viewport& viewport) {
    if (!link.pillAt || viewport.zoom < kPillZoom) return {};
    const QSizeF size = shapes::pillSize(link.pill) + QSizeF(6, 6);
    return {*link.pillAt - QPointF(size.width() / 2, size.height() / 2), size};
}

}  // namespace

void Flow::setView(const run::View* view, const Scene& scene, const Viewport& viewport) {
    m_singles.clear();
    if (!view || view->phase == run::Phase::Empty || view->phase == run::Phase::Failed) {
        *this = Flow();
        return;
    }
    const bool playing = view->phase == run::Phase::Playing;
    if (playing && view->sought) {
        *this = Flow();
        return;
    }
    const double asked = view->speed > 0 ? view->speed : view->reached_speed;
    m_speed = playing ? (view->reached_speed > 0 ? view->reached_speed : asked) : 0;
    if (playing)
        m_pausedAt = -1;
    else if (m_pausedAt < 0)
        m_pausedAt = view->now;
    // A pause freezes the dots; a step or a seek shows what is really on its way at that instant.
    const bool moved = !playing && (view->sought || m_pausedAt != view->now || m_streams.empty());
    m_single = (view->speed > 0 && view->speed <= kSlowMotion) || moved;
    if (!m_single) {
        chooseScale(scene, viewport);
        return;
    }
    m_streams.clear();
    m_time = playing ? std::max(m_time, view->now) : view->now;
    for (const run::Flight& flight : view->flights) {
        const int link = scene.linkOfView(flight.connection);
        if (link >= 0 && flight.arrive > flight.start)
            m_singles.push_back(
                {link, flight.back, kindOn(scene.links().at(link), flight), flight.start, flight.arrive, flight.request, flight.traced});
    }
}

/// One dot stands for as many requests as keep the busiest connection in view from becoming a solid line.
void Flow::chooseScale(const Scene& scene, const Viewport& viewport) {
    double busiest = 0;
    for (const int key : scene.linkIndex().in(viewport.visible())) busiest = std::max(busiest, totalOf(scene.links().at(key)));
    const double most = velocity(viewport) * viewport.zoom / kClosest;
    const double needed = busiest * m_speed / most;
    const double better = niceAbove(std::max(needed, 1.0));
    if (m_speed > 0 && (needed > m_requestsPerDot || better * 1.6 < m_requestsPerDot || m_streams.empty())) m_requestsPerDot = better;
}

/// Kinds take turns so that their shares come out right after every few dots, without chance.
shapes::Kind Flow::nextKind(Stream& stream, const double* rates, double total) {
    int best = 0;
    for (int i = 0; i < shapes::kKinds; ++i) {
        stream.debt[i] += rates[i] / total;
        if (stream.debt[i] > stream.debt[best]) best = i;
    }
    stream.debt[best] -= 1;
    return static_cast<shapes::Kind>(best);
}

void Flow::run(Stream& stream, const LinkItem& link, double seconds, double velocity) const {
    const double length = link.arc.length();
    for (Dot& dot : stream.dots) dot.at += static_cast<float>(seconds * velocity);
    std::erase_if(stream.dots, [length](const Dot& dot) { return dot.at > length - kEnd; });
    const double total = totalOf(link);
    if (total <= 0) return;
    const double rate = total * m_speed / m_requestsPerDot;
    stream.due += rate * seconds;
    const auto whole = static_cast<int>(std::min(stream.due, 64.0));
    stream.due -= std::floor(stream.due);
    for (int i = whole - 1; i >= 0; --i) {
        const double since = std::min((stream.due + i) / rate, seconds);
        stream.dots.push_back({static_cast<float>(since * velocity), nextKind(stream, link.rates.data(), total)});
    }
}

void Flow::fill(Stream& stream, const LinkItem& link, double velocity) const {
    const double total = totalOf(link);
    if (total <= 0) return;
    const double spacing = velocity * m_requestsPerDot / (total * m_speed);
    for (double at = std::floor((link.arc.length() - kEnd) / spacing) * spacing; at >= 0; at -= spacing)
        stream.dots.push_back({static_cast<float>(at), nextKind(stream, link.rates.data(), total)});
}

bool Flow::advance(double seconds, const Scene& scene, const Viewport& viewport) {
    if (m_speed <= 0) return false;
    if (m_single) return !m_singles.empty();
    std::map<int, Stream> seen;
    for (const int key : scene.linkIndex().in(viewport.visible())) {
        const LinkItem& link = scene.links().at(key);
        const auto known = m_streams.find(key);
        if (known == m_streams.end()) {
            if (totalOf(link) > 0) fill(seen[key], link, velocity(viewport));
        } else {
            Stream& stream = seen.emplace(key, std::move(known->second)).first->second;
            run(stream, link, seconds, velocity(viewport));
        }
    }
    m_streams = std::move(seen);
    return true;
}

void Flow::fill(const Scene& scene, const Viewport& viewport) {
    m_streams.clear();
    advance(0, scene, viewport);
}

std::vector<shapes::Particle> Flow::particles(const Scene& scene, const Viewport& viewport) const {
    std::vector<shapes::Particle> result;
    const QRectF device = QRectF(QPointF(0, 0), QSizeF(viewport.deviceSize())).adjusted(-16, -16, 16, 16);
    const auto add = [&](QPointF at, shapes::Kind kind) {
        const QPointF pixel = viewport.toDevice(at);
        if (device.contains(pixel)) result.push_back({pixel, kind});
    };
    for (const auto& [key, stream] : m_streams) {
        const auto link = scene.links().find(key);
        if (link == scene.links().end()) continue;
        const QRectF pill = pillOf(link->second, viewport);
        for (const Dot& dot : stream.dots)
            if (const QPointF at = link->second.arc.at(dot.at); !pill.contains(at)) add(at, dot.kind);
    }
    for (const Single& single : m_singles)
        if (const std::optional<QPointF> at = placeOf(single, scene, viewport)) add(*at, single.kind);
    return result;
}

/// Nothing when it is not on its way now, or under a pill.
std::optional<QPointF> Flow::placeOf(const Single& single, const Scene& scene, const Viewport& viewport) const {
    const auto link = scene.links().find(single.link);
    if (link == scene.links().end() || link->second.route.empty() || m_time < single.start || m_time > single.arrive) return std::nullopt;
    const double share = static_cast<double>(m_time - single.start) / static_cast<double>(single.arrive - single.start);
    const QPointF at = link->second.arc.at(link->second.arc.length() * (single.back ? 1 - share : share));
    if (pillOf(link->second, viewport).contains(at)) return std::nullopt;
    return at;
}

std::vector<QPointF> Flow::tracedDots(const Scene& scene, const Viewport& viewport) const {
    std::vector<QPointF> dots;
    for (const Single& single : m_singles)
        if (const auto at = single.traced ? placeOf(single, scene, viewport) : std::nullopt) dots.push_back(viewport.toView(*at));
    return dots;
}

std::optional<quint64> Flow::tracedAt(QPointF view, const Scene& scene, const Viewport& viewport) const {
    std::optional<quint64> nearest;
    double least = kReach;
    for (const Single& single : m_singles) {
        const auto at = single.traced ? placeOf(single, scene, viewport) : std::nullopt;
        if (!at) continue;
        const QPointF way = viewport.toView(*at) - view;
        if (const double distance = std::hypot(way.x(), way.y()); distance < least) {
            least = distance;
            nearest = single.request;
        }
    }
    return nearest;
}

std::size_t Flow::count() const {
    std::size_t total = m_singles.size();
    for (const auto& [key, stream] : m_streams) total += stream.dots.size();
    return total;
}

}  // namespace nephoscope::desktop
