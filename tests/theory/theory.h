#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

// Runs designs through nephoscope-cli and compares what comes out with closed forms.
namespace nephoscope::theory {

/// How much is run. Tiny: NEPHOSCOPE_SHORT=1, sanitizers; only gross errors show. Full: NEPHOSCOPE_FULL=1, every row of the table.
enum class Depth { Tiny, Usual, Full };
Depth depth();

/// A file of designs/, with "component.path=value" settings.
struct Experiment {
    QString design;
    QStringList settings;
    double seconds = 10;  ///< simulated
    double warmup = 0;    ///< of them, removed
};

/// So many requests arrive at `rate` a second once a fifth of the run is removed; a hundredth of them where the depth is Tiny.
Experiment experiment(const QString& design, const QStringList& settings, double rate, double requests);

/// What the program prints for seeds 1 to `seeds`; two processes at a time. A run that fails, or whose books are not balanced, is an empty
/// object and a warning.
QVector<QJsonObject> results(const Experiment& experiment, int seeds);
/// 20 seeds; 2 where the depth is Tiny.
QVector<QJsonObject> results(const Experiment& experiment);

/// The number at "clients.clients.latency.mean"; not a number when it is not there.
double number(const QJsonObject& result, const QString& path);
QVector<double> each(const QVector<QJsonObject>& results, const std::function<double(const QJsonObject&)>& value);
QVector<double> each(const QVector<QJsonObject>& results, const QString& path);

struct Summary {
    double mean = 0;
    double error = 0;  ///< standard error of the mean
};
Summary summary(const QVector<double>& values);

/// Empty when the mean m of the values, with standard error e, is true: |m - truth| <= 4 e and |m - truth| <= bound and e < bound / 2,
/// so that neither a wrong model nor too short a run passes. Where the depth is Tiny: within a third of the truth, or four errors.
QString verdict(const QString& what, const QVector<double>& values, double truth, double bound);

}  // namespace nephoscope::theory

/// The rule of verdict() on values of 20 runs; `bound` is absolute.
#define VERIFY_TRUTH(what, values, truth, bound)                                                      \
    do {                                                                                              \
        const QString text = nephoscope::theory::verdict(QStringLiteral(what), values, truth, bound); \
        QVERIFY2(text.isEmpty(), qPrintable(text));                                                   \
    } while (false)
