#include <QTest>

#include <cmath>
#include <set>
#include <vector>

#include "engine/kernel/random.h"

using namespace nephoscope;
using kernel::RequestDraws;
using kernel::Stream;

namespace {

constexpr int kDraws = 2'000'000;

/// Fails when `found` is farther from `expected` than four standard errors: once in 16,000 seeds, and the seeds are fixed.
void within_four(double found, double expected, double deviation, const char* what) {
    const double error = deviation / std::sqrt(kDraws);
    QVERIFY2(std::abs(found - expected) <= 4 * error,
             qPrintable(QStringLiteral("%1: %2, expected %3 +- %4").arg(QLatin1String(what)).arg(found).arg(expected).arg(error)));
}

struct Moments {
    double sum[5] = {};
    void add(double x) {
        double power = 1;
        for (double& s : sum) {
            s += power;
            power *= x;
        }
    }
    double operator()(int n) const { return sum[n] / sum[0]; }
};

std::pair<std::uint64_t, std::uint64_t> philox(int rounds, std::uint64_t a, std::uint64_t b, std::uint64_t key) {
    __extension__ using Wide = unsigned __int128;
    for (; rounds; --rounds, key += 0x9e3779b97f4a7c15ull) {
        const Wide product = Wide{a} * 0xd2b74407b1ce6e93ull;
        a = static_cast<std::uint64_t>(product >> 64) ^ key ^ b;
        b = static_cast<std::uint64_t>(product);
    }
    return {a, b};
}

/// n draws, each of a request of its own, as services make them.
template <typename Sample>
void for_each_draw(Sample sample) {
    for (std::uint64_t request = 0; request < kDraws; ++request) {
        RequestDraws draw(kernel::purpose("test"), request, 1);
        sample(draw);
    }
}

}  // namespace

class RandomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void uniform_draws_are_uniform() {
        Moments m;
        double least = 1, most = 0;
        for_each_draw([&](RequestDraws& draw) {
            const double u = kernel::uniform(draw);
            m.add(u);
            least = std::min(least, u);
            most = std::max(most, u);
        });
        within_four(m(1), 0.5, std::sqrt(1.0 / 12), "mean");
        within_four(m(2), 1.0 / 3, std::sqrt(4.0 / 45), "second moment");
        QVERIFY(least >= 0 && least < 1e-5 && most < 1 && most > 1 - 1e-5);
    }

    void below_gives_every_number_alike() {
        std::vector<double> counts(7, 0);
        for_each_draw([&](RequestDraws& draw) { counts[kernel::below(draw, 7)] += 1; });
        for (const double n : counts) within_four(n / kDraws, 1.0 / 7, std::sqrt(6.0 / 49), "share");
    }

    void exponential_draws_have_the_moments_of_the_law() {
        Moments m;
        for_each_draw([&](RequestDraws& draw) { m.add(kernel::exponential(draw)); });
        within_four(m(1), 1, 1, "mean");
        within_four(m(2), 2, std::sqrt(20), "second moment");
        within_four(m(3), 6, std::sqrt(684), "third moment");
    }

    void exponential_draws_have_the_tail_of_the_law() {
        // Beyond 7.697 the ziggurat's own tail begins.
        for (const double x : {0.01, 0.5, 1.0, 3.0, 5.0, 7.0, 7.697, 8.5, 10.0}) {
            int beyond = 0;
            Stream stream(11);
            for (int i = 0; i < kDraws; ++i) beyond += kernel::exponential(stream) > x;
            const double p = std::exp(-x);
            within_four(static_cast<double>(beyond) / kDraws, p, std::sqrt(p * (1 - p)), "tail");
        }
    }

    void normal_draws_have_the_moments_of_the_law() {
        Moments m;
        for_each_draw([&](RequestDraws& draw) { m.add(kernel::normal(draw)); });
        within_four(m(1), 0, 1, "mean");
        within_four(m(2), 1, std::sqrt(2), "variance");
        within_four(m(3), 0, std::sqrt(15), "third moment");
        within_four(m(4), 3, std::sqrt(96), "fourth moment");
    }

    void normal_draws_have_the_tails_of_the_law() {
        for (const double x : {0.1, 1.0, 2.0, 3.0, 3.65, 3.8, 4.2}) {
            int above = 0, below = 0;
            Stream stream(12);
            for (int i = 0; i < kDraws; ++i) {
                const double z = kernel::normal(stream);
                above += z > x;
                below += z < -x;
            }
            const double p = std::erfc(x / std::sqrt(2.0)) / 2;
            within_four(static_cast<double>(above) / kDraws, p, std::sqrt(p * (1 - p)), "upper tail");
            within_four(static_cast<double>(below) / kDraws, p, std::sqrt(p * (1 - p)), "lower tail");
        }
    }

    void the_ziggurats_close_at_the_top() {
        for (const kernel::Ziggurat* z : {&kernel::kExponential, &kernel::kNormal}) {
            const double v = z->x[1] * (z->y[2] - z->y[1]);
            for (int i = 1; i < 256; ++i) {
                QVERIFY(z->x[i] > z->x[i + 1]);
                QVERIFY2(std::abs(z->x[i] * (z->y[i + 1] - z->y[i]) / v - 1) < 1e-6, qPrintable(QString::number(i)));
            }
            QCOMPARE(z->y[256], 1.0);
        }
    }

    void a_requests_draws_are_the_same_whatever_is_drawn_elsewhere() {
        RequestDraws a(1, 2, 3), b(1, 2, 3), other(1, 2, 4);
        for (int i = 0; i < 10; ++i) {
            (void)other();
            QCOMPARE(a(), b());
        }
    }

    void key_request_ordinal_and_position_all_change_the_draws() {
        std::set<std::uint64_t> seen;
        int made = 0;
        for (std::uint64_t key = 0; key < 8; ++key)
            for (std::uint64_t request = 0; request < 8; ++request)
                for (std::uint32_t ordinal = 0; ordinal < 8; ++ordinal) {
                    RequestDraws draw(key, request, ordinal);
                    for (int i = 0; i < 8; ++i, ++made) seen.insert(draw());
                }
        QCOMPARE(static_cast<int>(seen.size()), made);
    }

    void neighbouring_requests_are_not_correlated() {
        double sum = 0;
        for (std::uint64_t request = 0; request < kDraws; ++request) {
            RequestDraws a(5, request, 1), b(5, request + 1, 1);
            sum += (kernel::uniform(a) - 0.5) * (kernel::uniform(b) - 0.5);
        }
        within_four(sum / kDraws, 0, 1.0 / 12, "covariance");
    }

    void every_bit_of_a_draw_is_fair() {
        std::vector<int> ones(64, 0);
        for_each_draw([&](RequestDraws& draw) {
            const std::uint64_t bits = draw();
            for (std::size_t i = 0; i < 64; ++i) ones[i] += static_cast<int>(bits >> i & 1);
        });
        for (const int n : ones) within_four(static_cast<double>(n) / kDraws, 0.5, 0.5, "bit");
    }

    void philox_is_the_published_one_with_six_rounds() {
        // Random123's known answer for ten rounds of zeros.
        QCOMPARE(philox(10, 0, 0, 0), (std::pair<std::uint64_t, std::uint64_t>{0xca00a0459843d731ull, 0x66c24222c9a845b5ull}));
        RequestDraws draw(11, 22, 33);
        for (std::uint64_t i = 0; i < 20; i += 2) {
            const auto [first, second] = philox(6, 22, (std::uint64_t{33} << 32) + i, 11);
            QCOMPARE(draw(), first);
            QCOMPARE(draw(), second);
        }
    }

    void streams_and_mixing_are_the_published_ones() {
        Stream stream;
        for (std::uint64_t i = 0; i < 4; ++i) stream.s[i] = i + 1;
        for (const std::uint64_t expected : {41943041ull, 58720359ull, 3588806011781223ull, 3591011842654386ull})
            QCOMPARE(stream(), expected);
        QCOMPARE(kernel::mix(0x9e3779b97f4a7c15ull), 0xe220a8397b1dcdafull);
    }

    void hashes_tell_texts_and_seeds_apart() {
        std::set<std::uint64_t> seen;
        for (const char* text : {"", "a", "b", "ab", "ba", "aa"})
            for (std::uint64_t seed = 0; seed < 5; ++seed) seen.insert(kernel::hash(text, seed));
        QCOMPARE(seen.size(), std::size_t{30});
        static_assert(kernel::purpose("service") == kernel::hash("service", 0));
    }
};

QTEST_APPLESS_MAIN(RandomTest)
#include "random_test.moc"
