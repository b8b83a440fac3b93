#include "desktop/app/files.h"

#include <QAction>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QWidget>

#include <optional>
#include <thread>
#include <utility>

#include "desktop/document/document.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

const QString kRecentKey = QStringLiteral("recentFiles");
constexpr qint64 kReadAtOnce = 128 * 1024;  ///< bytes, in some 20 ms

}  // namespace

Files::Files(Document& document, Prompts& prompts, QSettings& settings, QString recoveryFolder, QWidget* window)
    : QObject(window),
      m_document(document),
      m_prompts(prompts),
      m_settings(settings),
      m_recoveryFolder(std::move(recoveryFolder)),
      m_window(window) {
    if (m_recoveryFolder.isEmpty()) return;
    m_recovery = std::make_unique<Recovery>(document, m_recoveryFolder);
    connect(m_recovery.get(), &Recovery::failed, this, &Files::recoveryFailed);
}

void Files::newDocument() {
    if (mayClose()) m_document.clear();
}

void Files::open() {
    const QString path = m_prompts.openPath(m_window);
    if (!path.isEmpty()) openPath(path);
}

bool Files::openPath(const QString& path) {
    if (!mayClose()) return false;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const quint64 number = m_document.number();
    Result<model::Design> design = read(absolute);
    if (!design) {
        m_prompts.tell(m_window, tr("\"%1\" cannot be opened.").arg(QFileInfo(path).fileName()), said(design.error().message));
        return false;
    }
    // A screen reader's action does not wait as a click does.
    if (m_document.number() != number && !mayClose()) return false;
    m_document.take(std::move(*design), absolute, false);
    remember(absolute);
    return true;
}

Result<model::Design> Files::read(const QString& path) {
    const QFileInfo info(path);
    if (info.size() <= kReadAtOnce) return Document::read(path);
    m_reading = true;
    Q_EMIT readingStarted(info.fileName());
    QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    QEventLoop loop;
    std::optional<Result<model::Design>> design;
    std::thread reader([&] {
        design = Document::read(path);
        QMetaObject::invokeMethod(&loop, "quit", Qt::QueuedConnection);  // by name: races.supp knows what Qt does itself
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    reader.join();
    QGuiApplication::restoreOverrideCursor();
    m_reading = false;
    Q_EMIT readingEnded();
    return std::move(*design);
}

bool Files::openExample(const QString& name) {
    if (!mayClose()) return false;
    if (const Status opened = m_document.openCopy(QStringLiteral(":/examples/%1.nepho.json").arg(name), QString(), false); !opened) {
        m_prompts.tell(m_window, tr("There is no example \"%1\".").arg(name), said(opened.error().message));
        return false;
    }
    return true;
}

bool Files::save() { return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path()); }

bool Files::saveAs() {
    const QString path = m_prompts.savePath(m_window, m_document.path().isEmpty() ? tr("design.nepho") : m_document.path());
    if (path.isEmpty()) return false;
    const bool named = QFileInfo(path).suffix() == QLatin1String("nepho") || path.endsWith(QLatin1String(".json"));
    return saveTo(named ? path : path + QStringLiteral(".nepho"));
}

bool Files::saveTo(const QString& path) {
    const bool foreign = path == m_document.path() && m_document.isChangedOnDisk();
    if (foreign && !m_prompts.overwriteForeign(m_window, m_document.title())) return false;
    if (const Status saved = m_document.save(path); !saved) {
        m_prompts.tell(m_window, tr("\"%1\" cannot be saved.").arg(QFileInfo(path).fileName()), said(saved.error().message));
        return false;
    }
    remember(path);
    return true;
}

bool Files::mayClose() {
    if (m_reading) return false;
    if (!m_document.isModified()) return true;
    switch (m_prompts.unsaved(m_window, m_document.title())) {
        case Prompts::Unsaved::Save: return save();
        case Prompts::Unsaved::Discard: return true;
        case Prompts::Unsaved::Cancel: break;
    }
    return false;
}

void Files::offerRecovery() {
    if (m_recoveryFolder.isEmpty()) return;
    for (const Recoverable& copy : Recovery::find(m_recoveryFolder)) {
        if (!m_document.isModified() && m_prompts.recover(m_window, copy)) {
            if (const Status opened = m_document.openCopy(copy.copy, copy.originalPath, true); !opened) {
                m_prompts.tell(m_window, tr("The copy cannot be read."), said(opened.error().message));
                continue;
            }
            if (!m_recovery->writeNow()) continue;  // It is all there is.
        } else if (m_document.isModified()) {
            continue;
        }
        Recovery::discard(copy);
    }
}

QStringList Files::recent() const { return m_settings.value(kRecentKey).toStringList(); }

void Files::remember(const QString& path) {
    QStringList files = recent();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(kRecentKey, QStringList(files.mid(0, kRecent)));
}

void Files::fillExampleMenu(QMenu* menu) {
    menu->clear();
    for (const QFileInfo& info :
         QDir(QStringLiteral(":/examples")).entryInfoList({QStringLiteral("*.nepho.json")}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString name = info.fileName().section(QLatin1Char('.'), 0, 0);
        QAction* action = menu->addAction(QJsonDocument::fromJson(file.readAll())[QStringLiteral("name")].toString());
        action->setObjectName(QStringLiteral("example-") + name);
        connect(action, &QAction::triggered, this, [this, name] { openExample(name); });
    }
}

void Files::fillRecentMenu(QMenu* menu) {
    menu->clear();
    for (const QString& path : recent()) {
        const QFileInfo info(path);
        QAction* action = menu->addAction(info.fileName() + QStringLiteral("  \u2014  ") +
                                          menu->fontMetrics().elidedText(info.path(), Qt::ElideMiddle, 320));
        action->setEnabled(info.exists());
        connect(action, &QAction::triggered, this, [this, path] { openPath(path); });
    }
    if (!menu->isEmpty()) menu->addSeparator();
    QAction* clear = menu->addAction(tr("Clear"));
    clear->setEnabled(!recent().isEmpty());
    connect(clear, &QAction::triggered, this, [this] { m_settings.remove(kRecentKey); });
}

}  // namespace nephoscope::desktop
