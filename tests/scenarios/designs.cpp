#include "tests/scenarios/designs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nephoscope::test {

namespace {

QJsonObject read_design(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Under either spelling of its name: "scaling_policies", "scalingPolicies".
QJsonArray list_of(const QJsonObject& design, const char* name) {
    QString camel;
    bool up = false;
    for (const char* at = name; *at; ++at) {
        if (*at != '_') camel += up ? QChar(QLatin1Char(*at)).toUpper() : QChar(QLatin1Char(*at));
        up = *at == '_';
    }
    return design.value(design.contains(camel) ? camel : QLatin1String(name)).toArray();
}

double seconds(const QJsonObject& of, const char* field) { return of.value(QLatin1String(field)).toString().chopped(1).toDouble(); }

/// When its faults are over, and deployments, experiments, scheduled actions and alarms of target tracking have had the time to act.
double until_it_acted(const QJsonObject& design) {
    constexpr double kTracked = 600, kUnderWay = 300, kAfter = 60;
    double last = list_of(design, "scaling_policies").isEmpty() ? 0 : kTracked;
    for (const auto& each : list_of(design, "faults"))
        last = std::max(last, seconds(each.toObject(), "at") + seconds(each.toObject(), "duration") + kAfter);
    for (const char* list : {"deployments", "pipelines", "experiments"})
        for (const auto& each : list_of(design, list)) last = std::max(last, seconds(each.toObject(), "at") + kUnderWay);
    double first = std::numeric_limits<double>::infinity();
    for (const auto& each : list_of(design, "scheduled_actions")) first = std::min(first, seconds(each.toObject(), "at"));
    return std::isinf(first) ? last : std::max(last, first + kAfter);
}

}  // namespace

QStringList all_designs() {
    QStringList found;
    for (const char* folder : {"resources/examples", "tests/scenarios/designs", "tests/theory/designs", "tests/bench"}) {
        QDirIterator files(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/") + QLatin1String(folder),
                           {QStringLiteral("*.nepho"), QStringLiteral("*.nepho.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) found << files.next();
    }
    found.sort();
    return found;
}

QByteArray design_name(const QString& path) {
    const QString relative = QDir(QStringLiteral(NEPHOSCOPE_SOURCE_DIR)).relativeFilePath(path);
    return relative.left(relative.lastIndexOf(QStringLiteral(".nepho"))).toUtf8();
}

double short_run(const QString& path, double share) {
    constexpr double kRequests = 200'000;
    const QJsonObject design = read_design(path);
    double rate = 0;
    for (const auto& each : list_of(design, "components")) {
        const QJsonObject config = each.toObject().value(QStringLiteral("config")).toObject();
        rate += config.value(QStringLiteral("rate")).toDouble();
    }
    return std::max(share * std::min(600., kRequests / std::max(rate, 100.)), until_it_acted(design));
}

QStringList did_not_act(const QString& path, const QByteArray& output) {
    const QJsonObject design = read_design(path);
    const QJsonArray log = QJsonDocument::fromJson(output).object().value(QStringLiteral("eventLog")).toArray();
    const auto logged = [&](const auto& is) {
        return std::any_of(log.begin(), log.end(), [&](const auto& entry) { return is(entry.toObject()); });
    };
    const auto says = [](const char* what) {
        return [=](const QJsonObject& entry) { return entry.value(QStringLiteral("what")) == QLatin1String(what); };
    };
    QStringList missing;
    for (const auto& each : list_of(design, "faults")) {
        const double at = seconds(each.toObject(), "at");
        if (!logged([&](const QJsonObject& entry) { return entry.value(QStringLiteral("t")).toDouble() == at; }))
            missing << QStringLiteral("the fault at %1 s").arg(at);
    }
    const auto expect = [&](const char* list, const auto&... words) {
        if (!list_of(design, list).isEmpty() && !(logged(says(words)) || ...)) missing << QLatin1String(list);
    };
    expect("scaling_policies", "scale-out", "scale-in");
    expect("scheduled_actions", "scheduled-action");
    expect("deployments", "deployment-started");
    expect("experiments", "experiment-started");
    qsizetype stages = 0;
    for (const auto& each : list_of(design, "pipelines")) stages += list_of(each.toObject(), "stages").size();
    const auto begun = std::count_if(log.begin(), log.end(), [&](const auto& entry) { return says("stage-started")(entry.toObject()); });
    if (begun < stages) missing << QStringLiteral("a stage of a pipeline");
    return missing;
}

}  // namespace nephoscope::test
