#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "engine/base/math.h"

namespace nephoscope::kernel {

/// Mixes 64 bits so that each input bit moves every output bit (splitmix64's finaliser, Steele, Lea, Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// Where a call stands in its request's tree: from its caller's place, its connection and its number. Two calls of one request share a
/// place with a probability of 2^-32 each pair; then they share draws, and nothing else happens.
constexpr std::uint32_t ordinal_of_call(std::uint32_t caller, std::uint32_t connection, std::uint32_t number) {
    const std::uint64_t word = (std::uint64_t{caller} << 32 | connection) + number * 0x9e3779b97f4a7c15ull;
    const std::uint64_t product = (word ^ word >> 32) * 0xbf58476d1ce4e5b9ull;
    return static_cast<std::uint32_t>(product >> 32 ^ product);
}

/// The same for a text on every machine and in every build.
constexpr std::uint64_t hash(std::string_view text, std::uint64_t seed = 0) {
    std::uint64_t h = mix(seed + 0x9e3779b97f4a7c15ull);
    for (const char c : text) h = mix(h ^ static_cast<unsigned char>(c)) + 0x9e3779b97f4a7c15ull;
    return mix(h);
}

/// What a draw is for: a hash made while compiling.
consteval std::uint64_t purpose(std::string_view text) { return hash(text); }

/// A stream for background processes (arrivals, probe phases): xoshiro256++ (Blackman, Vigna 2019). Lives in the world.
struct Stream {
    std::uint64_t s[4] = {};

    explicit constexpr Stream(std::uint64_t seed = 1) {
        for (auto& word : s) word = mix(seed += 0x9e3779b97f4a7c15ull);
    }
    constexpr std::uint64_t operator()() {
        const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
        const std::uint64_t t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = std::rotl(s[3], 45);
        return result;
    }
};

/// Draws that belong to a request: no state, so one component's draws never shift another's.
///
/// Philox2x64 with 6 rounds (Salmon, Moraes, Dror, Shaw 2011: passes BigCrush from 6 rounds on). `key` names seed, component and
/// purpose; the counter is the request and where in its tree of calls the draw is made.
class RequestDraws {
public:
    constexpr RequestDraws(std::uint64_t key, std::uint64_t request, std::uint32_t ordinal)
        : key_(key), request_(request), position_(std::uint64_t{ordinal} << 32) {}

    constexpr std::uint64_t operator()() {
        if (position_ & 1) {
            ++position_;
            return spare_;
        }
        std::uint64_t a = request_, b = position_, k = key_;
        for (int round = 0; round < 6; ++round) {
            const auto product = static_cast<Wide>(a) * 0xd2b74407b1ce6e93ull;
            a = static_cast<std::uint64_t>(product >> 64) ^ k ^ b;
            b = static_cast<std::uint64_t>(product);
            k += 0x9e3779b97f4a7c15ull;
        }
        ++position_;
        spare_ = b;
        return a;
    }

private:
    __extension__ using Wide = unsigned __int128;
    std::uint64_t key_, request_, position_, spare_ = 0;
};

/// In [0, 1), 53 bits.
template <typename Generator>
constexpr double uniform(Generator& draw) {
    return static_cast<double>(draw() >> 11) * 0x1p-53;
}

/// A draw brought below `bound`, without bias worth naming (2^-64 x bound). REQUIRES: bound > 0.
constexpr std::uint64_t scale(std::uint64_t draw, std::uint64_t bound) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>((static_cast<Wide>(draw) * bound) >> 64);
}
template <typename Generator>
constexpr std::uint64_t below(Generator& draw, std::uint64_t bound) {
    return scale(draw(), bound);
}

/// Tables of Marsaglia and Tsang's ziggurat (2000) with 256 layers, for a falling density.
struct Ziggurat {
    std::array<double, 257> x{}, y{};

    template <typename Density, typename Inverse>
    static constexpr Ziggurat make(double r, double v, Density density, Inverse inverse) {
        Ziggurat z;
        z.x[0] = v / density(r);
        z.x[1] = r;
        for (int i = 2; i < 256; ++i) z.x[i] = inverse(v / z.x[i - 1] + density(z.x[i - 1]));
        z.x[256] = 0;
        for (int i = 0; i < 257; ++i) z.y[i] = density(z.x[i]);
        return z;
    }
};

inline constexpr double kExponentialTail = 7.69711747013104972;
inline constexpr Ziggurat kExponential = Ziggurat::make(
    kExponentialTail, 3.9496598225815571993e-3, [](double x) { return math::exp(-x); }, [](double y) { return -math::log(y); });

inline constexpr double kNormalTail = 3.6541528853610088;
inline constexpr Ziggurat kNormal = Ziggurat::make(
    kNormalTail, 4.92867323399e-3, [](double x) { return math::exp(-0.5 * x * x); },
    [](double y) { return math::sqrt(-2 * math::log(y)); });

/// Exponential with mean 1.
template <typename Generator>
double exponential(Generator& draw) {
    for (double tail = 0;;) {
        const std::uint64_t bits = draw();
        const unsigned layer = bits & 255;
        const double x = static_cast<double>(bits >> 11) * 0x1p-53 * kExponential.x[layer];
        if (x < kExponential.x[layer + 1]) return tail + x;
        if (layer == 0) {
            tail += kExponentialTail;
            continue;
        }
        const double low = kExponential.y[layer], high = kExponential.y[layer + 1];
        if (low + (high - low) * uniform(draw) < math::exp(-x)) return tail + x;
    }
}

/// Standard normal.
template <typename Generator>
double normal(Generator& draw) {
    for (;;) {
        const std::uint64_t bits = draw();
        const unsigned layer = bits & 255;
        const double m = static_cast<double>(static_cast<std::int64_t>(bits) >> 10) * 0x1p-53;
        const double x = m * kNormal.x[layer];
        if ((x < 0 ? -x : x) < kNormal.x[layer + 1]) return x;
        if (layer == 0) {
            double a = 0, b = 0;
            do {
                a = -math::log(1 - uniform(draw)) / kNormalTail;
                b = -math::log(1 - uniform(draw));
            } while (2 * b < a * a);
            return m < 0 ? -kNormalTail - a : kNormalTail + a;
        }
        const double low = kNormal.y[layer], high = kNormal.y[layer + 1];
        if (low + (high - low) * uniform(draw) < math::exp(-0.5 * x * x)) return x;
    }
}

}  // namespace nephoscope::kernel
