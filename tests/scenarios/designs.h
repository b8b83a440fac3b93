#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace nephoscope::test {

/// Every design of the tree: examples, scenarios, theory, bench.
QStringList all_designs();
/// "examples/three-tier".
QByteArray design_name(const QString& path);
/// Long enough for its faults to act, short enough for a test; 0 where the design is too large for one.
double short_run(const QString& path);

}  // namespace nephoscope::test
