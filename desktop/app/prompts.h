#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

#include "desktop/document/recovery.h"
#include "engine/services/service.h"

class QWidget;

namespace nephoscope::desktop {

/// How strong and how long a fault is and what it is about, where its type asks for that.
struct FaultSize {
    double magnitude = 0;
    double seconds = 0;  ///< 0: until the run ends
    QString paths = {};
};

/// Every question the program asks a person. Tests put their own answers in, so that none of them waits.
struct Prompts {
    enum class Unsaved { Save, Discard, Cancel };

    std::function<Unsaved(QWidget*, const QString& title)> unsaved;
    /// Empty: cancelled.
    std::function<QString(QWidget*)> openPath;
    std::function<QString(QWidget*, const QString& suggestion)> savePath;
    std::function<QString(QWidget*, const QString& suggestion)> picturePath;
    std::function<QString(QWidget*)> recordingPath;
    std::function<QString(QWidget*)> templatePath;
    std::function<QString(QWidget*)> appSpecPath;
    std::function<bool(QWidget*, const Recoverable&)> recover;
    std::function<bool(QWidget*, const QString& title)> overwriteForeign;
    std::function<std::optional<FaultSize>(QWidget*, const services::FaultType&)> faultSize;
    std::function<void(QWidget*, const QString& title, const QString& text)> tell;
    /// The same for what may be many lines.
    std::function<void(QWidget*, const QString& title, const QStringList& lines)> tellLines;

    /// Real dialogs.
    static Prompts dialogs();
};

}  // namespace nephoscope::desktop
