#pragma once

#include <QWidget>

#include <functional>
#include <memory>

#include "engine/model/schema.h"

namespace nephoscope::desktop {

/// What a text may refer to: ids with the names a person reads.
struct Choice {
    QString id;
    QString name;
};
using Choices = std::vector<Choice>;

/// Edits one scalar or list of scalars as text in proto form ("4", "0.250s", "ROUND_ROBIN", "a,b"). Knows no document and no message.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(QWidget* parent = nullptr);

    /// Shows a value without giving `edited`.
    virtual void setText(const QString& text) = 0;
    /// Several parts have different values: none is shown until one is given.
    virtual void setMixed() = 0;
    virtual void setChoices(const Choices&) {}

Q_SIGNALS:
    void edited(const QString& text);
    /// A window of its own is wanted for it.
    void windowWanted();

protected:
    /// `input` fills the editor and takes its focus.
    void adopt(QWidget* input);
    /// Keeps `edited` quiet while a value is shown.
    void quietly(const std::function<void()>& show);
    void give(const QString& text);

private:
    bool m_quiet = false;
};

/// The editor that suits a field's type and options; its input has the field's label as accessible name.
/// REQUIRES: the field is not a message other than a duration.
FieldEditor* createEditor(const model::FieldInfo& field, QWidget* parent);

/// "Several values", as mixed editors show.
QString mixedText();

}  // namespace nephoscope::desktop
