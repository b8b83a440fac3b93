#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace nephoscope::desktop {

class Document;

/// Work that a program which ended badly left behind.
struct Recoverable {
    QString copy;          ///< the file in the recovery folder
    QString originalPath;  ///< the user's file; empty: it never had one
    QDateTime when;
};

/// Keeps a copy of unsaved work in a folder of ours, never in the user's file: written 2 s after the last edit and at least every
/// 10 s while there are edits, deleted when the work is saved, given up or the program ends cleanly.
class Recovery : public QObject {
    Q_OBJECT
public:
    Recovery(const Document& document, const QString& folder, QObject* parent = nullptr);
    /// Deletes the copy: this is the clean end.
    ~Recovery() override;

    /// Copies whose program no longer runs, newest first.
    static std::vector<Recoverable> find(const QString& folder);
    static void discard(const Recoverable& copy);
    /// AppLocalDataLocation/recovery.
    static QString standardFolder();

    /// Writes at once if there is unsaved work. False: there is, and it could not be written.
    bool writeNow();
    QString copyPath() const { return m_stem + QStringLiteral(".nepho"); }

Q_SIGNALS:
    /// There is no copy of the newest work. Not again for the same reason before there was one.
    void failed(const QString& why);

private:
    bool lock();
    /// Why there is none; empty: it is written.
    QString writeCopy();
    void documentChanged();
    void removeCopy();

    const Document& m_document;
    QString m_folder, m_stem;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_delay;
    QElapsedTimer m_waiting;  ///< valid while an edit waits to be written
    QString m_failure;        ///< told, and there has been no copy since
};

}  // namespace nephoscope::desktop
