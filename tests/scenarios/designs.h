#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace nephoscope::test {

/// Every design of the tree: examples, scenarios, theory, bench.
QStringList all_designs();
/// "examples/three-tier".
QByteArray design_name(const QString& path);
/// Seconds in which all that it plans has begun to act (faults have ended), short enough for a test. Of a design that plans nothing, so
/// long that it has 200,000 requests, or a share of them, but not above 600 s.
double short_run(const QString& path, double share = 1);
/// What the design plans and the event log of this result does not tell of: faults, scaling policies, scheduled actions,
/// deployments, experiments, each stage of its pipelines.
QStringList did_not_act(const QString& path, const QByteArray& output);

}  // namespace nephoscope::test
