#pragma once

#include <bit>
#include <cstdint>

/// Elementary functions made of + - x / only, so that every x86-64 machine gives the same bytes. libm's differ with its version and
/// with the CPU's instruction sets. Usable in constant expressions.
namespace nephoscope::math {

inline constexpr double kLn2High = 0x1.62e42fee00000p-1;
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

/// Natural logarithm; relative error below 3e-16 away from 1. REQUIRES: x is positive, finite and normal.
constexpr double log(double x) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    auto mantissa = std::bit_cast<double>((bits & 0x000fffffffffffffull) | 0x3ff0000000000000ull);
    if (mantissa > 1.4142135623730951) {
        mantissa *= 0.5;
        ++exponent;
    }
    const double s = (mantissa - 1) / (mantissa + 1);
    const double z = s * s;
    double series = 0;
    for (int k = 23; k >= 3; k -= 2) series = (series + 1.0 / k) * z;
    return exponent * kLn2High + (exponent * kLn2Low + 2 * (s + s * series));
}

/// e^x; 0 below -708, capped at e^709.
constexpr double exp(double x) {
    if (x < -708) return 0;
    if (x > 709) x = 709;
    const double scaled = x * 1.4426950408889634;
    const int k = static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    const double r = (x - k * kLn2High) - k * kLn2Low;
    double series = 1;
    for (int n = 14; n >= 1; --n) series = 1 + series * r / n;
    return series * std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

/// x^y. REQUIRES: x is positive, finite and normal.
constexpr double pow(double x, double y) { return exp(y * log(x)); }

/// Square root. Newton's method; within one unit in the last place. REQUIRES: x is not negative.
constexpr double sqrt(double x) {
    if (x == 0) return 0;
    auto root = std::bit_cast<double>((std::bit_cast<std::uint64_t>(x) >> 1) + 0x1ff8000000000000ull);
    for (int i = 0; i < 6; ++i) root = 0.5 * (root + x / root);
    return root;
}

/// sin(2 pi turns), absolute error below 1e-15; the cosine is that of turns + 1/4, rounded. REQUIRES: |turns| < 2^62.
constexpr double sin_of_turn(double turns) {
    constexpr double kTurn = 6.283185307179586;
    double part = turns - static_cast<double>(static_cast<std::int64_t>(turns));
    if (part > 0.5) part -= 1;
    if (part < -0.5) part += 1;
    if (part > 0.25) part = 0.5 - part;
    if (part < -0.25) part = -0.5 - part;
    const double angle = kTurn * part, square = angle * angle;
    double series = 1;
    for (int n = 22; n >= 2; n -= 2) series = 1 - series * square / (n * (n + 1));
    return angle * series;
}
constexpr double cos_of_turn(double turns) { return sin_of_turn(turns + 0.25); }

}  // namespace nephoscope::math
