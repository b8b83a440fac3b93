#pragma once

#include <QObject>
#include <QSettings>

#include <memory>

#include "desktop/app/prompts.h"
#include "engine/base/result.h"
#include "engine/model/design.pb.h"

class QMenu;
class QWidget;

namespace nephoscope::desktop {

class Document;

/// Opening, saving, recent files and recovery of the one document, with the questions they need.
class Files : public QObject {
    Q_OBJECT
public:
    static constexpr int kRecent = 10;

    /// All of them must outlive this object. `recoveryFolder` empty: no recovery copies.
    Files(Document& document, Prompts& prompts, QSettings& settings, QString recoveryFolder, QWidget* window);

    void newDocument();
    void open();
    /// Asks about unsaved work first. While a large file is read the window goes on painting and playing; what a person does waits.
    bool openPath(const QString& path);
    /// By name, "three-tier": opens a copy without a path.
    bool openExample(const QString& name);
    /// False when it was cancelled or failed.
    bool save();
    bool saveAs();
    /// True when the document may go: it is saved, given up or was not changed, and no file is being read.
    bool mayClose();
    /// Offers what a program that ended badly left behind.
    void offerRecovery();

    QStringList recent() const;
    void fillRecentMenu(QMenu* menu);
    void fillExampleMenu(QMenu* menu);

Q_SIGNALS:
    /// A large file is being read; then it has been.
    void readingStarted(const QString& name);
    void readingEnded();
    /// As Recovery::failed.
    void recoveryFailed(const QString& why);

private:
    Result<model::Design> read(const QString& path);
    bool saveTo(const QString& path);
    void remember(const QString& path);

    Document& m_document;
    Prompts& m_prompts;
    QSettings& m_settings;
    QString m_recoveryFolder;
    QWidget* m_window;
    std::unique_ptr<Recovery> m_recovery;
    bool m_reading = false;
};

}  // namespace nephoscope::desktop
