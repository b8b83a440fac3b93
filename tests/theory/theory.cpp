#include "tests/theory/theory.h"

#include <QDebug>
#include <QJsonDocument>

#include <cmath>
#include <limits>

#include "tests/support/cli.h"

namespace nephoscope::theory {

namespace {

QStringList arguments(const Experiment& e, int seed) {
    QStringList list{QStringLiteral("run"),
                     QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/theory/designs/") + e.design + QStringLiteral(".nepho.json"),
                     QStringLiteral("--format"),
                     QStringLiteral("json"),
                     QStringLiteral("--seed"),
                     QString::number(seed),
                     QStringLiteral("--duration"),
                     QString::number(e.seconds, 'f', 6) + QLatin1Char('s'),
                     QStringLiteral("--warmup"),
                     QString::number(e.warmup, 'f', 6) + QLatin1Char('s')};
    for (const QString& setting : e.settings) list << QStringLiteral("--set") << setting;
    return list;
}

QJsonObject object(const test::CliRun& run) {
    if (run.status != 0) qWarning().noquote() << "exit status" << run.status << run.errors;
    return QJsonDocument::fromJson(run.output).object();
}

}  // namespace

Depth depth() {
    if (qEnvironmentVariableIsSet("NEPHOSCOPE_SHORT")) return Depth::Tiny;
    return qEnvironmentVariableIsSet("NEPHOSCOPE_FULL") ? Depth::Full : Depth::Usual;
}

Experiment experiment(const QString& design, const QStringList& settings, double rate, double requests) {
    const double seconds = (depth() == Depth::Tiny ? requests / 100 : requests) / rate / 0.8;
    return {design, settings, seconds, seconds * 0.2};
}

QVector<QJsonObject> results(const Experiment& experiment, int seeds) {
    QVector<QStringList> runs;
    for (int seed = 1; seed <= seeds; ++seed) runs.push_back(arguments(experiment, seed));
    QVector<QJsonObject> all;
    for (const test::CliRun& run : test::run_cli(runs)) all.push_back(object(run));
    return all;
}

QVector<QJsonObject> results(const Experiment& experiment) { return results(experiment, depth() == Depth::Tiny ? 2 : 20); }

double number(const QJsonObject& result, const QString& path) {
    QJsonValue at = result;
    for (const QString& name : path.split(QLatin1Char('.'))) at = at.toObject().value(name);
    return at.toDouble(std::numeric_limits<double>::quiet_NaN());
}

QVector<double> each(const QVector<QJsonObject>& results, const std::function<double(const QJsonObject&)>& value) {
    QVector<double> values;
    for (const QJsonObject& result : results) values.push_back(value(result));
    return values;
}

QVector<double> each(const QVector<QJsonObject>& results, const QString& path) {
    return each(results, [&path](const QJsonObject& result) { return number(result, path); });
}

Summary summary(const QVector<double>& values) {
    const auto n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double v : values) sum += v;
    for (const double v : values) squares += (v - sum / n) * (v - sum / n);
    return {sum / n, std::sqrt(squares / (n - 1) / n)};
}

QString verdict(const QString& what, const QVector<double>& values, double truth, double bound) {
    const auto [mean, error] = summary(values);
    const QString numbers = QStringLiteral("%1: %2 +- %3, truth %4, bound %5")
                                .arg(what)
                                .arg(mean, 0, 'g', 6)
                                .arg(error, 0, 'g', 2)
                                .arg(truth, 0, 'g', 6)
                                .arg(bound, 0, 'g', 2);
    qInfo().noquote() << numbers;
    const double off = std::abs(mean - truth);
    if (depth() == Depth::Tiny) return off <= std::abs(truth) / 3 + bound + 4 * error ? QString() : numbers;
    if (!(off <= bound)) return numbers + QStringLiteral(": too far off");
    if (!(off <= 4 * error)) return numbers + QStringLiteral(": more than four standard errors off");
    if (!(error < bound / 2)) return numbers + QStringLiteral(": too noisy to tell; run more");
    return {};
}

}  // namespace nephoscope::theory
