#pragma once

#include <QObject>

#include "desktop/app/prompts.h"

namespace nephoscope::desktop {

class Document;

/// AppSpec files of CodeDeploy that deployments of the document take their hooks from.
class AppSpecFiles : public QObject {
    Q_OBJECT
public:
    /// All of them must outlive this object.
    AppSpecFiles(Document& document, const Prompts& prompts, QWidget* window);

    /// By its name, as CodeDeploy does: appspec.yml, appspec.yaml or appspec.json, also with something before or behind "appspec".
    static bool isAppSpec(const QString& path);
    /// Asks for a file first.
    void open(const QString& deployment);
    /// One undo step. `selected`: the deployment it is for; where that is none, the only one of the document, or a new one where there is
    /// none. What is wrong with the file is told, and nothing is changed.
    bool openPath(const QString& path, const QString& selected);

Q_SIGNALS:
    void imported(const QString& deployment, const QString& summary);

private:
    Document& m_document;
    const Prompts& m_prompts;
    QWidget* m_window;
};

}  // namespace nephoscope::desktop
