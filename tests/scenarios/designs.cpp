#include "tests/scenarios/designs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nephoscope::test {

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

double short_run(const QString& path) {
    constexpr double kRequests = 200'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QJsonObject design = QJsonDocument::fromJson(file.readAll()).object();
    double rate = 0, last = 0;
    for (const auto& each : design.value(QStringLiteral("components")).toArray()) {
        const QJsonObject config = each.toObject().value(QStringLiteral("config")).toObject();
        rate += config.value(QStringLiteral("rate")).toDouble();
    }
    auto seconds = [](const QJsonValue& value) { return value.toString().chopped(1).toDouble(); };
    for (const auto& each : design.value(QStringLiteral("faults")).toArray()) {
        const QJsonObject fault = each.toObject();
        last = std::max(last, seconds(fault.value(QStringLiteral("at"))) + seconds(fault.value(QStringLiteral("duration"))));
    }
    return std::max(std::min(600., kRequests / std::max(rate, 100.)), last * 1.2);
}

}  // namespace nephoscope::test
