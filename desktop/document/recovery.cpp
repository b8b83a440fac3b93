#include "desktop/document/recovery.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

#include "desktop/document/document.h"
#include "engine/model/file.h"
#include "engine/services/compiler.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

constexpr int kAfterLastEdit = 2'000;  // ms
constexpr int kAtLeastEvery = 10'000;  // ms

QString lockOf(const QString& stem) { return stem + QStringLiteral(".lock"); }
/// Holds the path of the user's file.
QString originOf(const QString& stem) { return stem + QStringLiteral(".origin"); }
QString stemOf(const QString& copy) { return copy.chopped(6); }

}  // namespace

Recovery::Recovery(const Document& document, const QString& folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(folder) {
    m_stem = folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lock = std::make_unique<QLockFile>(lockOf(m_stem));
    m_lock->setStaleLockTime(0);
    lock();
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &Recovery::writeNow);
    connect(&document, &Document::changed, this, &Recovery::documentChanged);
    connect(&document, &Document::modifiedChanged, this, [this](bool modified) {
        if (!modified) removeCopy();
    });
}

Recovery::~Recovery() {
    removeCopy();
    m_lock->unlock();
}

QString Recovery::standardFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

/// A copy without its lock would be offered, and deleted, by other programs.
bool Recovery::lock() { return m_lock->isLocked() || (QDir().mkpath(m_folder) && m_lock->tryLock(0)); }

void Recovery::documentChanged() {
    if (!m_waiting.isValid()) m_waiting.start();
    const qint64 left = kAtLeastEvery - m_waiting.elapsed();
    m_delay.start(static_cast<int>(std::clamp<qint64>(left, 0, kAfterLastEdit)));
}

bool Recovery::writeNow() {
    m_delay.stop();
    m_waiting.invalidate();
    if (!m_document.isModified()) return true;
    const QString before = std::exchange(m_failure, writeCopy());
    if (!m_failure.isEmpty() && m_failure != before) Q_EMIT failed(m_failure);
    return m_failure.isEmpty();
}

QString Recovery::writeCopy() {
    if (!lock()) return tr("\"%1\" cannot be written to.").arg(QDir::toNativeSeparators(m_folder));
    QSaveFile origin(originOf(m_stem));
    if (!origin.open(QIODevice::WriteOnly) || origin.write(m_document.path().toUtf8()) < 0 || !origin.commit()) return origin.errorString();
    const Status saved = model::save_file(copyPath().toStdString(), m_document.design(), services::catalog());
    return saved ? QString() : said(saved.error().message);
}

void Recovery::removeCopy() {
    m_delay.stop();
    m_waiting.invalidate();
    QFile::remove(copyPath());
    QFile::remove(originOf(m_stem));
}

std::vector<Recoverable> Recovery::find(const QString& folder) {
    std::vector<Recoverable> found;
    const QFileInfoList copies = QDir(folder).entryInfoList({QStringLiteral("*.nepho")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : copies) {
        const QString stem = stemOf(info.absoluteFilePath());
        QLockFile lock(lockOf(stem));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) continue;
        QFile origin(originOf(stem));
        const QString path = origin.open(QIODevice::ReadOnly) ? QString::fromUtf8(origin.readAll()) : QString();
        found.push_back({info.absoluteFilePath(), path, info.lastModified()});
    }
    return found;
}

void Recovery::discard(const Recoverable& copy) {
    const QString stem = stemOf(copy.copy);
    QFile::remove(copy.copy);
    QFile::remove(originOf(stem));
    QFile::remove(lockOf(stem));
}

}  // namespace nephoscope::desktop
