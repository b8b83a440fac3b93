#pragma once

#include <QObject>

#include "desktop/app/prompts.h"
#include "engine/base/sim_time.h"

namespace nephoscope::desktop {

class Document;

/// Experiment templates of AWS FIS that the document shall run.
class ExperimentFiles : public QObject {
    Q_OBJECT
public:
    /// All of them must outlive this object.
    ExperimentFiles(Document& document, const Prompts& prompts, QWidget* window);

    /// Whether a file is a template and no design, by its name and what is in it.
    static bool isTemplate(const QString& path);
    /// Asks for a file first. It is to start a minute after the run does, or soon after `now` where that is past.
    void open(SimTime now);
    /// One undo step. A file that holds no template is told of with what is wrong and changes nothing; what is wrong with a template, broken
    /// or not, are issues of the design.
    bool openPath(const QString& path, SimTime now);

Q_SIGNALS:
    void imported(const QString& experiment, const QString& summary);

private:
    Document& m_document;
    const Prompts& m_prompts;
    QWidget* m_window;
};

}  // namespace nephoscope::desktop
