#pragma once

#include <QObject>

#include "desktop/app/prompts.h"

namespace nephoscope::desktop {

class Document;

/// Recordings of load (CSV files, access logs) that clients of the document shall replay, and options of k6 whose load they shall make.
class LoadFiles : public QObject {
    Q_OBJECT
public:
    /// All of them must outlive this object.
    LoadFiles(Document& document, const Prompts& prompts, QWidget* window);

    /// Whether a file is a recording and no design, by its name.
    static bool isRecording(const QString& path);
    /// Whether a file holds options of k6 and no design, by what it has.
    static bool isK6Options(const QString& path);
    /// Asks for a file first.
    void open(const QString& clients);
    /// One undo step. `selected`: the clients it is for; where these are none, the only ones of the document. What is wrong with the file
    /// is told, and nothing is changed.
    bool openPath(const QString& path, const QString& selected);

Q_SIGNALS:
    void imported(const QString& clients, const QString& summary);

private:
    Document& m_document;
    const Prompts& m_prompts;
    QWidget* m_window;
};

}  // namespace nephoscope::desktop
