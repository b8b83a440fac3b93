#pragma once

#include "desktop/inspector/field_editor.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QListWidget;

namespace nephoscope::desktop {

class Toggle;

class BoolEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit BoolEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

private:
    Toggle* m_toggle;
    QLabel* m_mixed;
};

/// Values this build refuses are listed, disabled, with their reason. Where values are of kinds, a button for each kind comes first, and
/// only its values are listed.
class EnumEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit EnumEditor(const google::protobuf::EnumDescriptor& descriptor, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

private:
    struct Value {
        QString name, label, help, refused, kind;
    };
    void addKinds();
    void listKind(const QString& kind);
    void chooseKind(const QString& kind);

    QComboBox* m_combo;
    std::vector<Value> m_values;
    QStringList m_kinds;
    QButtonGroup* m_buttons = nullptr;  ///< one for each kind
};

/// One of the choices, or none, which is shown as `none`. What is not among them stays visible as it is.
class ReferenceEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit ReferenceEditor(QString none, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;
    void setChoices(const Choices& choices) override;

private:
    QComboBox* m_combo;
    QString m_none, m_current;
};

/// Any of the document's ids. None checked means all of them, as the schema says of such lists.
class CheckListEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit CheckListEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;
    void setChoices(const Choices& choices) override;

private:
    void fill();

    QListWidget* m_list;
    QLabel* m_empty;
    Choices m_choices;
    QStringList m_ids;
};

}  // namespace nephoscope::desktop
