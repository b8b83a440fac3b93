#pragma once

#include <QMetaType>
#include <QTest>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/file.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

namespace nephoscope::test {

/// A design that comes with the program: "three-tier".
inline Scenario example(const std::string& name) {
    const std::string path = NEPHOSCOPE_SOURCE_DIR "/resources/examples/" + name + ".nepho.json";
    const auto file = model::load_file(path, services::catalog());
    Scenario s;
    if (file) s.design() = file->design;
    return s;
}

/// What is done to a design.
using Treatment = std::function<void(Scenario&)>;

inline Treatment setting(std::vector<std::string> settings) {
    return [settings = std::move(settings)](Scenario& s) {
        for (const std::string& each : settings) s.set(each);
    };
}

/// The shares of its clients' requests that were answered in time, each over a span of a run from its beginning on.
class Goodput {
public:
    Goodput(TestRun& run, std::vector<std::string> clients) : run_(run), clients_(std::move(clients)) {}

    double over(double from, double to) {
        run_.until(from);
        const double ok = count(true), ended = count(false);
        run_.until(to);
        return (count(true) - ok) / (count(false) - ended);
    }

private:
    double count(bool only_ok) {
        double sum = 0;
        for (const std::string& id : clients_)
            for (int o = 0; o < kernel::kOutcomes; ++o)
                if (!only_ok || o == 0) sum += static_cast<double>(run_.outcome(id, static_cast<kernel::Outcome>(o)));
        return sum;
    }

    TestRun& run_;
    std::vector<std::string> clients_;
};

}  // namespace nephoscope::test

Q_DECLARE_METATYPE(nephoscope::test::Treatment)

/// `condition` is about a share, which is told where it does not hold.
#define VERIFY_SHARE(condition, share) QVERIFY2(condition, std::to_string(share).c_str())
