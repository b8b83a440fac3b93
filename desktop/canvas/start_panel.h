#pragma once

#include <QWidget>

#include "shapes/theme.h"

class QLabel;
class QPushButton;

namespace nephoscope::desktop {

/// What an empty canvas offers: three ways to begin.
class StartPanel : public QWidget {
    Q_OBJECT
public:
    explicit StartPanel(QWidget* parent);
    void setTheme(const shapes::Theme& theme);

Q_SIGNALS:
    void exampleRequested();
    void emptyVpcRequested();
    void openRequested();

private:
    QPushButton* addButton(const QString& name, const QString& text);

    QLabel* m_title;
    QLabel* m_text;
};

}  // namespace nephoscope::desktop
