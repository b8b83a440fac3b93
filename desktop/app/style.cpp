#include "desktop/app/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

/// The desktop's own palette, read before ours replaces it.
bool systemIsDark() {
    static const bool dark = QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128 ||
                             QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

QPalette paletteOf(const shapes::Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.card);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.card);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::PlaceholderText, theme.textDim);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Mid, shapes::mix(theme.border, theme.textDim, 0.35));
    palette.setColor(QPalette::Dark, theme.border);
    const QColor faint = shapes::mix(theme.textDim, theme.panel, 0.5);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    return palette;
}

/// `@name` stands for a colour of the theme.
const char* const kSheet = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMenuBar { background: @window; border: 0; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @card; border: 1px solid @border; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @accent; color: white; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: @window; border: 0; border-bottom: 1px solid @border; padding: 6px 10px; spacing: 4px; }
QToolBar::separator { background: @border; width: 1px; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 5px 7px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @border; }
QToolButton:focus { border-color: @accent; }
QToolButton#playButton { background: @accent; color: white; font-weight: 600; padding: 7px 16px; }
QToolButton#playButton:hover { background: @accentHover; }
QToolButton#playButton:disabled { background: @border; color: @textDim; }
QTabWidget { background: @panel; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; background: @panel; }
QTabBar { background: @panel; border: 0; }
QTabBar::tab { background: transparent; color: @textDim; padding: 7px 12px; border: 0; border-bottom: 2px solid transparent; font-size: 12px; font-weight: 500; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QStatusBar { background: @window; border-top: 1px solid @border; color: @textDim; font-size: 11px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @textDim; font-size: 11px; padding: 0 6px; }
QStatusBar QToolButton { color: @textDim; font-size: 11px; padding: 2px 6px; }
QStatusBar QToolButton::menu-indicator { image: none; }
#storyBar { background: @card; border: 0; border-bottom: 1px solid @border; }
#storyCount { color: @textDim; font-size: 11px; }
#storyText { font-size: 13px; }
#palette, #inspector, #inspectorContent, #outline, #charts, #eventLog, #issueList { background: @panel; }
#inspector QScrollArea, #inspector QScrollArea > QWidget { background: @panel; }
QTreeView, QListWidget { background: @panel; border: 0; outline: 0; }
QTreeView::item, QListWidget::item { padding: 3px 4px; border-radius: 6px; }
QTreeView::item:hover, QListWidget::item:hover { background: @hover; }
QTreeView::item:selected, QListWidget::item:selected { background: @selected; color: @text; }
QListWidget[checkList="true"] { background: @canvas; border: 1px solid @border; border-radius: 7px; padding: 3px; }
QListWidget[checkList="true"]::item { padding: 2px 4px; }
QListView::indicator, QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @handle; border-radius: 4px; background: @canvas; }
QListView::indicator:checked, QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/style/check.svg); }
QHeaderView::section { background: @panel; color: @textDim; border: 0; border-bottom: 1px solid @border; padding: 5px 8px; font-size: 11px; font-weight: 500; }
QTableWidget { background: @canvas; border: 1px solid @border; border-radius: 7px; gridline-color: @border; }
QTableWidget::item:selected { background: @selected; color: @text; }
QLabel#groupHead { color: @textDim; font-size: 10px; font-weight: 600; letter-spacing: 1px; padding-top: 12px; padding-bottom: 2px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton#groupHead { color: @textDim; font-size: 10px; font-weight: 600; letter-spacing: 1px; padding: 4px 6px 4px 0; margin-top: 8px; border: 0; background: transparent; }
QToolButton#groupHead:hover { color: @text; }
QLabel#fieldLabel { color: @textDim; font-size: 12px; }
QToolButton#statusRecovery { color: @failed; font-weight: 500; }
QLabel#fieldError { color: @failed; font-size: 11px; padding-bottom: 4px; }
QLabel#fieldError[warning="true"] { color: @degraded; }
QLabel#workflowNotice { color: @failed; padding: 8px 12px; }
QLabel#dimText { color: @textDim; font-size: 11px; }
QLabel#panelTitle { font-size: 14px; font-weight: 600; }
QLabel#chartTitle { color: @textDim; font-size: 11px; font-weight: 500; }
QPushButton { background: @card; border: 1px solid @border; border-radius: 7px; padding: 6px 14px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:default { background: @accent; border-color: @accent; color: white; font-weight: 600; }
QPushButton:disabled { color: @faint; }
QPushButton[flatRow="true"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 5px 6px; }
QPushButton[flatRow="true"]:hover { background: @hover; }
QPushButton[flatRow="true"]:focus { border-color: @accent; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit { background: @canvas; border: 1px solid @border; border-radius: 7px; padding: 4px 8px; color: @text; selection-background-color: @accent; selection-color: white; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @faint; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(@chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @border; selection-background-color: @accent; selection-color: white; padding: 4px; outline: 0; }
QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: white; border: 1px solid @handle; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @border; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 6px 8px; }
QFrame#popover { background: @card; border: 1px solid @border; border-radius: 10px; }
QFrame#popover QTreeView, QFrame#popover QTextEdit { background: @card; }
)";

QString sheetOf(const shapes::Theme& theme) {
    const bool dark = theme.scheme == shapes::Scheme::Dark;
    // Longer names first: "@accent" begins "@accentHover".
    const std::vector<std::pair<const char*, QColor>> colors = {
        {"@accentHover", shapes::mix(theme.accent, Qt::white, 0.12)},
        {"@accent", theme.accent},
        {"@window", theme.window},
        {"@panel", theme.panel},
        {"@canvas", theme.canvas},
        {"@card", theme.card},
        {"@border", theme.border},
        {"@textDim", theme.textDim},
        {"@text", theme.text},
        {"@faint", shapes::mix(theme.textDim, theme.panel, 0.5)},
        {"@hover", shapes::mix(theme.panel, theme.border, dark ? 0.6 : 0.45)},
        {"@selected", shapes::mix(theme.panel, theme.accent, dark ? 0.28 : 0.14)},
        {"@scroll", shapes::mix(theme.panel, theme.textDim, 0.35)},
        {"@handle", dark ? shapes::mix(theme.border, theme.textDim, 0.5) : shapes::mix(theme.border, theme.textDim, 0.7)},
        {"@failed", theme.failed},
        {"@degraded", theme.degraded},
    };
    QString sheet = QLatin1String(kSheet);
    sheet.replace(QLatin1String("@chevron"),
                  QStringLiteral(":/style/chevron-down-%1.svg").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    for (const auto& [name, color] : colors) sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

}  // namespace

shapes::Scheme schemeFor(ThemeChoice choice) {
    if (choice == ThemeChoice::System) return systemIsDark() ? shapes::Scheme::Dark : shapes::Scheme::Light;
    return choice == ThemeChoice::Dark ? shapes::Scheme::Dark : shapes::Scheme::Light;
}

void applyStyle(QApplication& app, shapes::Scheme scheme) {
    shapes::loadFonts();
    const shapes::Theme& theme = shapes::theme(scheme);
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setFont(shapes::uiFont(13));
    app.setPalette(paletteOf(theme));
    app.setStyleSheet(sheetOf(theme));
}

}  // namespace nephoscope::desktop
