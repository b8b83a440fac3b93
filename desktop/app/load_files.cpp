#include "desktop/app/load_files.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include "desktop/document/document.h"
#include "desktop/playback/play_bar.h"
#include "engine/interop/import_load.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

QStringList linesOf(const interop::Recording& recording) {
    QStringList lines;
    for (const Issue& issue : recording.issues) {
        const QString text = said(issue.message) + QLatin1Char(' ') + said(issue.remedy);
        lines += issue.field.empty() ? text : QString::fromStdString(issue.field) + QStringLiteral(": ") + text;
    }
    if (recording.unlisted) lines += LoadFiles::tr("%n more lines are wrong.", nullptr, static_cast<int>(recording.unlisted));
    return lines;
}

QString summaryOf(const interop::Recording& recording) {
    const SimTime end = recording.points.empty() ? 0 : recording.points.back().time;
    return LoadFiles::tr("%1 requests in %2 are replayed.").arg(QLocale().toString(recording.requests, 'f', 0), clockText(end));
}

}  // namespace

LoadFiles::LoadFiles(Document& document, const Prompts& prompts, QWidget* window)
    : QObject(window), m_document(document), m_prompts(prompts), m_window(window) {}

bool LoadFiles::isRecording(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("csv") || suffix == QLatin1String("log") || suffix == QLatin1String("txt") ||
           suffix == QLatin1String("gz");
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
    if (!clients) return refuse(tr("Select the clients that are to replay it; if there are none, draw some."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(file.errorString());
    const QByteArray bytes = file.read(static_cast<qint64>(interop::kMostBytes) + 1);
    const interop::Recording recording = interop::read_recording({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!recording.valid()) {
        m_prompts.tellLines(m_window, failed, linesOf(recording));
        return false;
    }
    const interop::LoadImport import = interop::import_load(m_document.design(), *clients, recording, [this](const std::string& stem) {
        return m_document.freshId(QString::fromStdString(stem)).toStdString();
    });
    m_document.undoStack()->beginMacro(tr("Import a load"));
    if (!import.added.empty()) m_document.insert(Parts(import.added.begin(), import.added.end()), tr("Add request classes"));
    m_document.replace({import.clients}, {QStringLiteral("config")}, tr("Change the load"));
    m_document.undoStack()->endMacro();
    Q_EMIT imported(QString::fromStdString(*clients), summaryOf(recording));
    return true;
}

}  // namespace nephoscope::desktop
