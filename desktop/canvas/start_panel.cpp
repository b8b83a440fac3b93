#include "desktop/canvas/start_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "shapes/fonts.h"
#include "shapes/icons.h"

namespace nephoscope::desktop {

StartPanel::StartPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(tr("Draw an architecture, press play"), this)), m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("startPanel"));
    m_title->setFont(shapes::uiFont(20, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setText(tr("Drag components from the palette onto this canvas, or begin with:"));
    m_text->setFont(shapes::uiFont(13));
    m_text->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(12);
    QPushButton* example = addButton(QStringLiteral("startExample"), tr("Three-tier example"));
    QPushButton* vpc = addButton(QStringLiteral("startEmptyVpc"), tr("Empty VPC with two zones"));
    QPushButton* open = addButton(QStringLiteral("startOpen"), tr("Open a file…"));
    for (QPushButton* button : {example, vpc, open}) layout->addWidget(button, 0, Qt::AlignHCenter);
    connect(example, &QPushButton::clicked, this, &StartPanel::exampleRequested);
    connect(vpc, &QPushButton::clicked, this, &StartPanel::emptyVpcRequested);
    connect(open, &QPushButton::clicked, this, &StartPanel::openRequested);
}

QPushButton* StartPanel::addButton(const QString& name, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setFont(shapes::uiFont(13, QFont::Medium));
    button->setFixedSize(280, 40);
    button->setIconSize(QSize(20, 20));
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

void StartPanel::setTheme(const shapes::Theme& theme) {
    const auto paint = [](QWidget* widget, const QColor& color) {
        QPalette palette = widget->palette();
        // Which of the two a label uses depends on what it stands on.
        palette.setColor(QPalette::WindowText, color);
        palette.setColor(QPalette::Text, color);
        widget->setPalette(palette);
    };
    paint(m_title, theme.text);
    paint(m_text, theme.textDim);
    const QString style = QStringLiteral(
        "QPushButton { background: %1; color: %2; border: 1px solid %3; border-radius: 8px; padding: 0 14px; text-align: left; }"
        "QPushButton:hover { border-color: %4; }"
        "QPushButton:focus { border: 2px solid %4; }"
        "QPushButton:pressed { background: %3; }");
    const QStringList icons{QStringLiteral("layout"), QStringLiteral("vpc"), QStringLiteral("open")};
    const QList<QPushButton*> buttons = findChildren<QPushButton*>();
    for (qsizetype i = 0; i < buttons.size() && i < icons.size(); ++i) {
        buttons[i]->setStyleSheet(style.arg(theme.card.name(), theme.text.name(), theme.border.name(), theme.accent.name()));
        buttons[i]->setIcon(shapes::icon(icons[i], theme.accent, theme.textDim));
    }
}

}  // namespace nephoscope::desktop
