#pragma once

#include <QDoubleSpinBox>

#include "desktop/inspector/field_editor.h"

namespace nephoscope::desktop {

/// A number with its unit behind it. Durations are in seconds inside and read "250 ms", "30 s", "10 min"; both "0.25" and "250ms" can
/// be typed. Steps follow the size of the value, so that 1 and 1,000,000 are both a few steps away.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    NumberBox(const model::FieldInfo& field, QWidget* parent);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;
    /// Nothing is shown until a value is typed.
    void setMixed(bool mixed);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    double stepFor(double value, int direction) const;

    bool m_duration;
    bool m_integer;
    double m_step;
    bool m_mixed = false;
};

class NumberEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit NumberEditor(const model::FieldInfo& field, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    void setMixed() override;

private:
    bool m_duration;
    NumberBox* m_box;
};

/// "250 ms", "1.5 s", "10 min", "2 h".
QString durationForPeople(double seconds);

}  // namespace nephoscope::desktop
