#include "engine/asl/digest.h"

#include <array>
#include <bit>
#include <cstdint>

namespace nephoscope::asl {
namespace {

/// The first 64 bits of the fractional parts of the cube roots of the first 80 primes (FIPS 180-4). SHA-256 takes the upper halves.
constexpr std::uint64_t kRounds[80] = {
    0x428a2f98d728ae22ull, 0x7137449123ef65cdull, 0xb5c0fbcfec4d3b2full, 0xe9b5dba58189dbbcull, 0x3956c25bf348b538ull,
    0x59f111f1b605d019ull, 0x923f82a4af194f9bull, 0xab1c5ed5da6d8118ull, 0xd807aa98a3030242ull, 0x12835b0145706fbeull,
    0x243185be4ee4b28cull, 0x550c7dc3d5ffb4e2ull, 0x72be5d74f27b896full, 0x80deb1fe3b1696b1ull, 0x9bdc06a725c71235ull,
    0xc19bf174cf692694ull, 0xe49b69c19ef14ad2ull, 0xefbe4786384f25e3ull, 0x0fc19dc68b8cd5b5ull, 0x240ca1cc77ac9c65ull,
    0x2de92c6f592b0275ull, 0x4a7484aa6ea6e483ull, 0x5cb0a9dcbd41fbd4ull, 0x76f988da831153b5ull, 0x983e5152ee66dfabull,
    0xa831c66d2db43210ull, 0xb00327c898fb213full, 0xbf597fc7beef0ee4ull, 0xc6e00bf33da88fc2ull, 0xd5a79147930aa725ull,
    0x06ca6351e003826full, 0x142929670a0e6e70ull, 0x27b70a8546d22ffcull, 0x2e1b21385c26c926ull, 0x4d2c6dfc5ac42aedull,
    0x53380d139d95b3dfull, 0x650a73548baf63deull, 0x766a0abb3c77b2a8ull, 0x81c2c92e47edaee6ull, 0x92722c851482353bull,
    0xa2bfe8a14cf10364ull, 0xa81a664bbc423001ull, 0xc24b8b70d0f89791ull, 0xc76c51a30654be30ull, 0xd192e819d6ef5218ull,
    0xd69906245565a910ull, 0xf40e35855771202aull, 0x106aa07032bbd1b8ull, 0x19a4c116b8d2d0c8ull, 0x1e376c085141ab53ull,
    0x2748774cdf8eeb99ull, 0x34b0bcb5e19b48a8ull, 0x391c0cb3c5c95a63ull, 0x4ed8aa4ae3418acbull, 0x5b9cca4f7763e373ull,
    0x682e6ff3d6b2b8a3ull, 0x748f82ee5defb2fcull, 0x78a5636f43172f60ull, 0x84c87814a1f0ab72ull, 0x8cc702081a6439ecull,
    0x90befffa23631e28ull, 0xa4506cebde82bde9ull, 0xbef9a3f7b2c67915ull, 0xc67178f2e372532bull, 0xca273eceea26619cull,
    0xd186b8c721c0c207ull, 0xeada7dd6cde0eb1eull, 0xf57d4f7fee6ed178ull, 0x06f067aa72176fbaull, 0x0a637dc5a2c898a6ull,
    0x113f9804bef90daeull, 0x1b710b35131c471bull, 0x28db77f523047d84ull, 0x32caab7b40c72493ull, 0x3c9ebe0a15c9bebcull,
    0x431d67c49c100d4cull, 0x4cc5d4becb3e42b6ull, 0x597f299cfc657e2aull, 0x5fcb6fab3ad6faecull, 0x6c44198c4a475817ull};
/// The same of the square roots of the first 16 primes: where SHA-512 (and by halves SHA-256) begins, then where SHA-384 does.
constexpr std::uint64_t kRoots[16] = {0x6a09e667f3bcc908ull, 0xbb67ae8584caa73bull, 0x3c6ef372fe94f82bull, 0xa54ff53a5f1d36f1ull,
                                      0x510e527fade682d1ull, 0x9b05688c2b3e6c1full, 0x1f83d9abfb41bd6bull, 0x5be0cd19137e2179ull,
                                      0xcbbb9d5dc1059ed8ull, 0x629a292a367cd507ull, 0x9159015a3070dd17ull, 0x152fecd8f70e5939ull,
                                      0x67332667ffc00b31ull, 0x8eb44a8768581511ull, 0xdb0c2e0d64f98fa7ull, 0x47b5481dbefa4fa4ull};
/// |sin(i + 1)| x 2^32 (RFC 1321).
constexpr std::uint32_t kSines[64] = {
    0xd76aa478u, 0xe8c7b756u, 0x242070dbu, 0xc1bdceeeu, 0xf57c0fafu, 0x4787c62au, 0xa8304613u, 0xfd469501u, 0x698098d8u, 0x8b44f7afu,
    0xffff5bb1u, 0x895cd7beu, 0x6b901122u, 0xfd987193u, 0xa679438eu, 0x49b40821u, 0xf61e2562u, 0xc040b340u, 0x265e5a51u, 0xe9b6c7aau,
    0xd62f105du, 0x02441453u, 0xd8a1e681u, 0xe7d3fbc8u, 0x21e1cde6u, 0xc33707d6u, 0xf4d50d87u, 0x455a14edu, 0xa9e3e905u, 0xfcefa3f8u,
    0x676f02d9u, 0x8d2a4c8au, 0xfffa3942u, 0x8771f681u, 0x6d9d6122u, 0xfde5380cu, 0xa4beea44u, 0x4bdecfa9u, 0xf6bb4b60u, 0xbebfbc70u,
    0x289b7ec6u, 0xeaa127fau, 0xd4ef3085u, 0x04881d05u, 0xd9d4d039u, 0xe6db99e5u, 0x1fa27cf8u, 0xc4ac5665u, 0xf4292244u, 0x432aff97u,
    0xab9423a7u, 0xfc93a039u, 0x655b59c3u, 0x8f0ccc92u, 0xffeff47du, 0x85845dd1u, 0x6fa87e4fu, 0xfe2ce6e0u, 0xa3014314u, 0x4e0811a1u,
    0xf7537e82u, 0xbd3af235u, 0x2ad7d2bbu, 0xeb86d391u};

/// The text as words, with the padding and the length in bits that all these digests end with.
template <typename Word>
std::vector<Word> padded(std::string_view text, bool little_endian) {
    constexpr std::size_t kBlock = sizeof(Word) * 16, kLength = sizeof(Word) * 2;
    std::string bytes(text);
    bytes += '\x80';
    while (bytes.size() % kBlock != kBlock - kLength) bytes += '\0';
    bytes.append(kLength - 8, '\0');
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(bits >> (little_endian ? 8 * i : 56 - 8 * i));
    std::vector<Word> words(bytes.size() / sizeof(Word));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = i % sizeof(Word), shift = 8 * (little_endian ? place : sizeof(Word) - 1 - place);
        words[i / sizeof(Word)] |= static_cast<Word>(static_cast<Word>(static_cast<unsigned char>(bytes[i])) << shift);
    }
    return words;
}

template <typename Word>
void append_hex(std::string& text, Word word, bool little_endian) {
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        const std::size_t shift = 8 * (little_endian ? i : sizeof(Word) - 1 - i);
        const auto byte = static_cast<unsigned>(word >> shift) & 255;
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
}

template <typename Word, std::size_t count>
std::string hex(const std::array<Word, count>& words, std::size_t used, bool little_endian) {
    std::string text;
    for (std::size_t i = 0; i < used; ++i) append_hex(text, words[i], little_endian);
    return text;
}

std::string md5(std::string_view text) {
    static constexpr int kTurns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    std::array<std::uint32_t, 4> state{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u};
    const auto words = padded<std::uint32_t>(text, true);
    for (std::size_t block = 0; block < words.size(); block += 16) {
        auto [a, b, c, d] = state;
        for (std::uint32_t i = 0; i < 64; ++i) {
            const std::uint32_t round = i / 16;
            const std::uint32_t f = round == 0   ? (b & c) | (~b & d)
                                    : round == 1 ? (d & b) | (~d & c)
                                    : round == 2 ? b ^ c ^ d
                                                 : c ^ (b | ~d);
            static constexpr std::uint32_t kStride[4] = {1, 5, 3, 7}, kFirst[4] = {0, 1, 5, 0};
            const std::uint32_t sum = a + f + kSines[i] + words[block + (kStride[round] * i + kFirst[round]) % 16];
            a = d;
            d = c;
            c = b;
            b += std::rotl(sum, kTurns[round][i % 4]);
        }
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
    }
    return hex(state, 4, true);
}

std::string sha1(std::string_view text) {
    std::array<std::uint32_t, 5> state{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    const auto words = padded<std::uint32_t>(text, false);
    for (std::size_t block = 0; block < words.size(); block += 16) {
        std::array<std::uint32_t, 80> w{};
        for (std::size_t i = 0; i < 80; ++i) w[i] = i < 16 ? words[block + i] : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        auto [a, b, c, d, e] = state;
        for (std::size_t i = 0; i < 80; ++i) {
            static constexpr std::uint32_t kAdded[4] = {0x5a827999u, 0x6ed9eba1u, 0x8f1bbcdcu, 0xca62c1d6u};
            const std::size_t round = i / 20;
            const std::uint32_t f = round == 0 ? (b & c) | (~b & d) : round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
            const std::uint32_t next = std::rotl(a, 5) + f + e + kAdded[round] + w[i];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
    }
    return hex(state, 5, false);
}

/// How far SHA-2 turns its words: of the big sigmas, then of the small ones (the last of each small one shifts).
struct Turns {
    int a[3], e[3], w15[3], w2[3];
};
constexpr Turns kTurns256{{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}};
constexpr Turns kTurns512{{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}};

template <typename Word>
Word turned(Word x, const int (&turns)[3]) {
    return std::rotr(x, turns[0]) ^ std::rotr(x, turns[1]) ^ std::rotr(x, turns[2]);
}
template <typename Word>
Word shifted(Word x, const int (&turns)[3]) {
    return std::rotr(x, turns[0]) ^ std::rotr(x, turns[1]) ^ (x >> turns[2]);
}

template <typename Word>
void sha2_block(const Word* words, std::array<Word, 8>& state, const Turns& turns) {
    constexpr std::size_t kCount = sizeof(Word) == 8 ? 80 : 64;
    std::array<Word, kCount> w{};
    for (std::size_t i = 0; i < kCount; ++i)
        w[i] = i < 16 ? words[i] : shifted(w[i - 2], turns.w2) + w[i - 7] + shifted(w[i - 15], turns.w15) + w[i - 16];
    std::array<Word, 8> s = state;
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto added = static_cast<Word>(kRounds[i] >> (64 - 8 * sizeof(Word)));
        const Word one = s[7] + turned(s[4], turns.e) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + added + w[i];
        const Word two = turned(s[0], turns.a) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        s = {one + two, s[0], s[1], s[2], s[3] + one, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < 8; ++i) state[i] += s[i];
}

template <typename Word>
std::string sha2(std::string_view text, const std::uint64_t* roots, std::size_t used, const Turns& turns) {
    std::array<Word, 8> state{};
    for (std::size_t i = 0; i < 8; ++i) state[i] = static_cast<Word>(roots[i] >> (64 - 8 * sizeof(Word)));
    const auto words = padded<Word>(text, false);
    for (std::size_t block = 0; block < words.size(); block += 16) sha2_block(&words[block], state, turns);
    return hex(state, used, false);
}

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::optional<std::string> digest(std::string_view text, std::string_view algorithm) {
    if (algorithm == "MD5") return md5(text);
    if (algorithm == "SHA-1") return sha1(text);
    if (algorithm == "SHA-256") return sha2<std::uint32_t>(text, kRoots, 8, kTurns256);
    if (algorithm == "SHA-384") return sha2<std::uint64_t>(text, kRoots + 8, 6, kTurns512);
    if (algorithm == "SHA-512") return sha2<std::uint64_t>(text, kRoots, 8, kTurns512);
    return std::nullopt;
}

std::string to_base64(std::string_view text) {
    std::string coded;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        const std::size_t count = text.size() - at < 3 ? text.size() - at : 3;
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) bits = bits << 8 | (i < count ? static_cast<unsigned char>(text[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) coded += i <= count ? kAlphabet[bits >> (18 - 6 * i) & 63] : '=';
    }
    return coded;
}

std::optional<std::string> from_base64(std::string_view coded) {
    if (coded.size() % 4 != 0) return std::nullopt;
    std::string text;
    for (int ends = 0; ends < 2 && coded.ends_with('='); ++ends) coded.remove_suffix(1);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : coded) {
        const std::size_t six = kAlphabet.find(c);
        if (six == std::string_view::npos) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(six);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        text += static_cast<char>(bits >> held & 255);
    }
    return text;
}

}  // namespace nephoscope::asl
