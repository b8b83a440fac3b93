#include "desktop/workflow/asl_edit.h"

#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/workflow/asl_highlighter.h"
#include "shapes/fonts.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

constexpr int kIndent = 2, kMarkWidth = 14;

using Severity = asl::Issue::Severity;

QColor colorOf(Severity severity) { return severity == Severity::Error ? presentTheme().failed : presentTheme().degraded; }

}  // namespace

class AslEdit::Margin : public QWidget {
public:
    explicit Margin(AslEdit* edit) : QWidget(edit), m_edit(edit) {}
    QSize sizeHint() const override { return {m_edit->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintMargin(event); }

private:
    AslEdit* m_edit;
};

AslEdit::AslEdit(QWidget* parent) : QPlainTextEdit(parent), m_margin(new Margin(this)), m_highlighter(new AslHighlighter(document())) {
    setFont(shapes::monoFont(13));
    setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * kIndent);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &AslEdit::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &AslEdit::mark);
    placeMargin();
}

void AslEdit::setIssues(std::vector<asl::Issue> issues) {
    m_issues = std::move(issues);
    mark();
    m_margin->update();
}

QTextCursor AslEdit::cursorAt(asl::Position at) const {
    QTextCursor cursor(document()->findBlockByNumber(std::max(0, static_cast<int>(at.line) - 1)));
    if (cursor.isNull()) cursor = QTextCursor(document());
    const int column = std::min(static_cast<int>(at.column) - 1, cursor.block().length() - 1);
    cursor.setPosition(cursor.block().position() + std::max(0, column));
    return cursor;
}

void AslEdit::goTo(asl::Position at) {
    setTextCursor(cursorAt(at));
    centerCursor();
}

void AslEdit::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection line;
    line.format.setBackground(shapes::mix(presentTheme().panel, presentTheme().accent, 0.08));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    marks << line;
    for (const asl::Issue& issue : m_issues) {
        QTextEdit::ExtraSelection place;
        place.cursor = cursorAt(issue.at);
        place.cursor.select(QTextCursor::WordUnderCursor);
        if (!place.cursor.hasSelection()) place.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(colorOf(issue.severity));
        marks << place;
    }
    setExtraSelections(marks);
}

int AslEdit::marginWidth() const {
    const int digits = static_cast<int>(QString::number(std::max(100, blockCount())).size());
    return kMarkWidth + 12 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
}

void AslEdit::placeMargin() {
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void AslEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void AslEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) return;
    if (m_highlighter) m_highlighter->rehighlight();
}

void AslEdit::paintMargin(QPaintEvent* event) {
    QPainter painter(m_margin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), presentTheme().window);
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom()) break;
        const auto wrong = std::find_if(m_issues.begin(), m_issues.end(), [&](const asl::Issue& issue) {
            return static_cast<int>(issue.at.line) == block.blockNumber() + 1;
        });
        if (wrong != m_issues.end()) {
            painter.setBrush(colorOf(wrong->severity));
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(QPointF(kMarkWidth / 2.0 + 2, area.center().y()), 4, 4);
        }
        painter.setPen(block == textCursor().block() ? presentTheme().text : presentTheme().textDim);
        painter.drawText(QRectF(0, area.top(), m_margin->width() - 6, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

void AslEdit::insertFromMimeData(const QMimeData* source) {
    if (source->text().toUtf8().size() > static_cast<qsizetype>(asl::kMaxDocument))
        Q_EMIT pasteRefused();
    else
        QPlainTextEdit::insertFromMimeData(source);
}

bool AslEdit::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QTextBlock block = cursorForPosition(viewport()->mapFrom(this, help->pos())).block();
    QStringList lines;
    for (const asl::Issue& issue : m_issues)
        if (static_cast<int>(issue.at.line) == block.blockNumber() + 1)
            lines << said(issue.message) + QLatin1Char(' ') + said(issue.remedy);
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

void AslEdit::indentNewLine() {
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    QString indent = line.left(text - line.begin());
    if (line.trimmed().endsWith(QLatin1Char('{')) || line.trimmed().endsWith(QLatin1Char('[')))
        indent += QString(kIndent, QLatin1Char(' '));
    insertPlainText(QLatin1Char('\n') + indent);
    ensureCursorVisible();
}

void AslEdit::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) return indentNewLine();
    if (plain && event->key() == Qt::Key_Tab && !textCursor().hasSelection()) return insertPlainText(QString(kIndent, QLatin1Char(' ')));
    QPlainTextEdit::keyPressEvent(event);
}

}  // namespace nephoscope::desktop
