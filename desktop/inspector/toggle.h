#pragma once

#include <QAbstractButton>

namespace nephoscope::desktop {

/// An on/off switch in the colours of the palette.
class Toggle : public QAbstractButton {
    Q_OBJECT
public:
    explicit Toggle(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace nephoscope::desktop
