#include "desktop/inspector/list_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "desktop/inspector/document_cells.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/inspector/reference_cells.h"
#include "desktop/inspector/schema_text.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

using google::protobuf::Message;

constexpr int kRowHeight = 28;
constexpr int kMostRows = 6;

QString cellText(const Message& row, const model::FieldInfo& column) {
    const std::string text = model::field_text(row, *column.descriptor);
    if (column.is_duration())
        if (const auto duration = model::parse_duration(text)) return durationForPeople(model::seconds_of(*duration));
    return QString::fromStdString(text);
}

/// The text in proto form of a cell that shows what people call it.
constexpr int kValue = Qt::UserRole;

bool isChosen(const model::FieldInfo& column) {
    using Field = google::protobuf::FieldDescriptor;
    return column.descriptor->cpp_type() == Field::CPPTYPE_ENUM || column.descriptor->cpp_type() == Field::CPPTYPE_BOOL;
}

class ChoiceDelegate : public QStyledItemDelegate {
public:
    ChoiceDelegate(Choices choices, QObject* parent) : QStyledItemDelegate(parent), m_choices(std::move(choices)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* combo = new QComboBox(parent);
        for (const Choice& each : m_choices) combo->addItem(each.name, each.id);
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto* self = const_cast<ChoiceDelegate*>(this);
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* combo = static_cast<QComboBox*>(editor);
        combo->setCurrentIndex(combo->findData(index.data(kValue)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        const auto* combo = static_cast<QComboBox*>(editor);
        if (combo->currentIndex() >= 0) model->setData(index, combo->currentData(), kValue);
    }

private:
    Choices m_choices;
};

QToolButton* newButton(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

ListEditor::ListEditor(const model::FieldInfo& field, QWidget* parent)
    : QWidget(parent),
      m_field(*field.descriptor),
      m_columns(model::fields_of(*field.descriptor->message_type())),
      m_table(new QTableWidget(this)),
      m_remove(newButton(QStringLiteral("\u2212"), tr("Remove the row"), this)) {
    const QString label = schemaText(field.label());
    m_table->setAccessibleName(label);
    m_table->setObjectName(QString::fromStdString(field.name()));
    m_table->setColumnCount(static_cast<int>(m_columns.size()));
    QStringList heads;
    for (const model::FieldInfo& column : m_columns) heads += schemaText(column.label());
    m_table->setHorizontalHeaderLabels(heads);
    for (int i = 0; i < m_table->columnCount(); ++i)
        m_table->horizontalHeaderItem(i)->setToolTip(fieldTip(m_columns[static_cast<std::size_t>(i)], model::TODAY));
    m_table->horizontalHeader()->setSectionResizeMode(isScrolled() ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(isScrolled() && documentColumn() < 0);
    if (documentColumn() >= 0) m_table->horizontalHeader()->setSectionResizeMode(documentColumn(), QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setWordWrap(false);  // Or a text that is too long for its cell ends at its first blank.
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool refers = !m_columns[i].refers_to().empty() && m_columns[i].refers_to() != "metric";
        m_references.push_back(refers ? new ReferenceCells(m_columns[i].descriptor->is_repeated(), this) : nullptr);
        if (refers) m_table->setItemDelegateForColumn(static_cast<int>(i), m_references.back());
        if (!m_columns[i].language().empty())
            m_table->setItemDelegateForColumn(static_cast<int>(i), new DocumentCells(schemaText(m_columns[i].label()), this));
        if (isChosen(m_columns[i]))
            m_table->setItemDelegateForColumn(static_cast<int>(i), new ChoiceDelegate(choicesOf(m_columns[i]), this));
    }

    auto* add = newButton(QStringLiteral("+"), tr("Add a row"), this);
    add->setObjectName(QStringLiteral("addRow"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_table);
    box->addLayout(buttons);
    setFocusProxy(m_table);

    connect(add, &QToolButton::clicked, this, &ListEditor::addRow);
    connect(m_remove, &QToolButton::clicked, this, &ListEditor::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, &ListEditor::editCell);
}

void ListEditor::setChoices(std::size_t column, const Choices& choices) {
    if (m_references[column]) m_references[column]->setChoices(choices);
}

Choices ListEditor::choicesOf(const model::FieldInfo& column) {
    const auto* values = column.descriptor->enum_type();
    if (!values) return {{QStringLiteral("false"), tr("no")}, {QStringLiteral("true"), tr("yes")}};
    Choices choices;
    for (int i = 0; i < values->value_count(); ++i)
        choices.push_back({QString::fromStdString(values->value(i)->name()), schemaText(model::label_of(*values->value(i)))});
    return choices;
}

QTableWidgetItem* ListEditor::item(int row, int column) {
    if (!m_table->item(row, column)) m_table->setItem(row, column, new QTableWidgetItem);
    return m_table->item(row, column);
}

void ListEditor::show(const Message& owner) {
    m_quiet = true;
    const auto* reflection = owner.GetReflection();
    const int rows = reflection->FieldSize(owner, &m_field);
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const Message& message = reflection->GetRepeatedMessage(owner, &m_field, row);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const model::FieldInfo& field = m_columns[static_cast<std::size_t>(column)];
            QString text = cellText(message, field);
            if (isChosen(field)) {
                item(row, column)->setData(kValue, text);
                for (const Choice& each : choicesOf(field))
                    if (each.id == text) text = each.name;
            }
            item(row, column)->setText(text);
        }
    }
    constexpr int kHead = 32, kScrollBar = 12;
    m_table->setFixedHeight(kRowHeight * std::clamp(rows, 1, kMostRows) + kHead + (isScrolled() ? kScrollBar : 0));
    m_remove->setEnabled(rows > 0);
    m_quiet = false;
}

bool ListEditor::isWide() const { return m_columns.size() > kNarrow || documentColumn() >= 0; }

bool ListEditor::isScrolled() const { return m_columns.size() > kWide || documentColumn() >= 0; }

int ListEditor::documentColumn() const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [](const auto& column) { return !column.language().empty(); });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void ListEditor::editCell(int row, int column) {
    if (m_quiet) return;
    const model::FieldInfo& of = m_columns[static_cast<std::size_t>(column)];
    const auto* descriptor = of.descriptor;
    const bool words = descriptor->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING;
    QString entered = isChosen(of) ? m_table->item(row, column)->data(kValue).toString() : m_table->item(row, column)->text();
    if (!words) entered.remove(QLatin1Char(' '));
    const std::string text = entered.toStdString();
    Q_EMIT edited([field = &m_field, row, descriptor, text](Message& owner) {
        if (row >= owner.GetReflection()->FieldSize(owner, field)) return;
        // A text that cannot be read leaves the old value, which then shows again.
        static_cast<void>(
            bool(model::set_field_text(owner.GetReflection()->MutableRepeatedMessage(&owner, field, row), *descriptor, text)));
    });
}

void ListEditor::addRow() {
    Q_EMIT edited([field = &m_field](Message& owner) {
        Message* row = owner.GetReflection()->AddMessage(&owner, field);
        model::fill_initial(row, services::catalog().facts, model::TODAY);
    });
}

void ListEditor::removeRow() {
    const int row = m_table->currentRow() < 0 ? m_table->rowCount() - 1 : m_table->currentRow();
    Q_EMIT edited([field = &m_field, row](Message& owner) {
        const auto* reflection = owner.GetReflection();
        for (int i = row; i + 1 < reflection->FieldSize(owner, field); ++i) reflection->SwapElements(&owner, field, i, i + 1);
        reflection->RemoveLast(&owner, field);
    });
}

}  // namespace nephoscope::desktop
