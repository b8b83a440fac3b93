#include "desktop/inspector/document_cells.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPersistentModelIndex>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kFontSize = 11, kWidth = 560, kHeight = 320;

}  // namespace

DocumentCells::DocumentCells(QString title, QObject* parent) : QStyledItemDelegate(parent), m_title(std::move(title)) {}

QString DocumentCells::displayText(const QVariant& value, const QLocale&) const {
    const QString line = value.toString().simplified();
    return line.isEmpty() ? QStringLiteral("\u2013") : line;
}

QWidget* DocumentCells::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* dialog = new QDialog(parent->window());
    dialog->setObjectName(QStringLiteral("documentDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_title);
    auto* text = new QPlainTextEdit(index.data(Qt::EditRole).toString(), dialog);
    text->setAccessibleName(m_title);
    text->setFont(shapes::monoFont(kFontSize));
    text->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto* box = new QVBoxLayout(dialog);
    box->addWidget(text);
    box->addWidget(buttons);
    dialog->resize(kWidth, kHeight);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, text, [text, at = QPersistentModelIndex(index)] {
        if (at.isValid()) const_cast<QAbstractItemModel*>(at.model())->setData(at, text->toPlainText());
    });
    dialog->open();
    return nullptr;
}

}  // namespace nephoscope::desktop
