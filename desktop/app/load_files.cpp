#include "desktop/app/load_files.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "desktop/document/document.h"
#include "desktop/playback/play_bar.h"
#include "engine/interop/import_load.h"
#include "engine/interop/k6.h"
#include "engine/model/edit.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

QStringList linesOf(const Issues& issues, std::size_t unlisted) {
    QStringList lines;
    for (const Issue& issue : issues) {
        const QString text = said(issue.message) + QLatin1Char(' ') + said(issue.remedy);
        lines += issue.field.empty() ? text : QString::fromStdString(issue.field) + QStringLiteral(": ") + text;
    }
    if (unlisted) lines += LoadFiles::tr("%n more lines are wrong.", nullptr, static_cast<int>(unlisted));
    return lines;
}

/// What a file makes of a design.
struct Load {
    model::Component clients;
    Parts added;
    QString addition;  ///< the undo step that adds them
    QString summary;
    QStringList unused;  ///< of the file
    QStringList wrong;   ///< with it; then all else is empty
};

Load replay(const Document& document, const std::string& clients, std::string_view text) {
    const interop::Recording recording = interop::read_recording(text);
    Load load;
    load.wrong = linesOf(recording.issues, recording.unlisted);
    if (!recording.valid()) return load;
    const interop::LoadImport import = interop::import_load(document.design(), clients, recording, [&](const std::string& stem) {
        return document.freshId(QString::fromStdString(stem)).toStdString();
    });
    const SimTime end = recording.points.empty() ? 0 : recording.points.back().time;
    load.clients = import.clients;
    load.added.assign(import.added.begin(), import.added.end());
    load.addition = LoadFiles::tr("Add request classes");
    load.summary = LoadFiles::tr("%1 requests in %2 are replayed.").arg(QLocale().toString(recording.requests, 'f', 0), clockText(end));
    return load;
}

Load asked(const Document& document, const std::string& clients, std::string_view text) {
    const interop::K6Options options = interop::read_k6_options(text);
    Load load;
    load.wrong = linesOf(options.issues, options.unlisted);
    if (!options.valid()) return load;
    model::Design design = document.design();
    interop::import_k6_options(&design, clients, options);
    SimTime length = 0;
    for (const interop::K6Options::Stage& stage : options.stages) length += stage.duration;
    load.clients = *model::find_component(design, clients);
    load.added.assign(design.thresholds().begin() + document.design().thresholds_size(), design.thresholds().end());
    load.addition = LoadFiles::tr("Add thresholds");
    load.summary = LoadFiles::tr("The load is that of the k6 options, %1 long.").arg(clockText(length));
    load.unused = linesOf(options.warnings, 0);
    return load;
}

}  // namespace

LoadFiles::LoadFiles(Document& document, const Prompts& prompts, QWidget* window)
    : QObject(window), m_document(document), m_prompts(prompts), m_window(window) {}

bool LoadFiles::isRecording(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("csv") || suffix == QLatin1String("log") || suffix == QLatin1String("txt") ||
           suffix == QLatin1String("gz");
}

bool LoadFiles::isK6Options(const QString& path) {
    QFile file(path);
    if (QFileInfo(path).suffix().toLower() != QLatin1String("json") || !file.open(QIODevice::ReadOnly)) return false;
    const QJsonObject object = QJsonDocument::fromJson(file.read(static_cast<qint64>(interop::kMostK6Bytes))).object();
    for (const char* key : {"scenarios", "stages", "vus", "options"})
        if (object.contains(QLatin1String(key))) return true;
    return false;
}

void LoadFiles::open(const QString& clients) {
    const QString path = m_prompts.recordingPath(m_window);
    if (!path.isEmpty()) openPath(path, clients);
}

bool LoadFiles::openPath(const QString& path, const QString& selected) {
    const QString failed = tr("The load of \"%1\" cannot be imported.").arg(QFileInfo(path).fileName());
    const auto refuse = [&](const QString& why) {
        m_prompts.tell(m_window, failed, why);
        return false;
    };
    auto clients = interop::clients_for_load(m_document.design(), selected.toStdString());
    if (!clients) clients = interop::clients_for_load(m_document.design(), {});
    if (!clients) return refuse(tr("Select the clients whose load it is to be; if there are none, draw some."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(file.errorString());
    const QByteArray bytes = file.read(static_cast<qint64>(interop::kMostBytes) + 1);
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const Load load = interop::is_k6_options(text) ? asked(m_document, *clients, text) : replay(m_document, *clients, text);
    if (!load.wrong.isEmpty()) {
        m_prompts.tellLines(m_window, failed, load.wrong);
        return false;
    }
    m_document.undoStack()->beginMacro(tr("Import a load"));
    if (!load.added.empty()) m_document.insert(load.added, load.addition);
    m_document.replace({load.clients}, {QStringLiteral("config")}, tr("Change the load"));
    m_document.undoStack()->endMacro();
    Q_EMIT imported(QString::fromStdString(*clients), load.summary);
    if (!load.unused.isEmpty())
        m_prompts.tellLines(m_window, tr("The load of \"%1\" was imported, but for this:").arg(QFileInfo(path).fileName()), load.unused);
    return true;
}

}  // namespace nephoscope::desktop
