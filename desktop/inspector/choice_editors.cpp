#include "desktop/inspector/choice_editors.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

#include "desktop/inspector/schema_text.h"
#include "desktop/inspector/toggle.h"

namespace nephoscope::desktop {
namespace {

constexpr int kMostRows = 6;

/// A panel that scrolls must not change values under the wheel. What does not fit into it ends in three dots.
class CalmCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void paintEvent(QPaintEvent*) override {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width());
        QStylePainter painter(this);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

QComboBox* newCombo(QWidget* parent) {
    auto* combo = new CalmCombo(parent);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

void disableItem(QComboBox* combo, int row, const QString& reason) {
    auto* item = qobject_cast<QStandardItemModel*>(combo->model())->item(row);
    item->setEnabled(false);
    item->setToolTip(reason);
}

}  // namespace

BoolEditor::BoolEditor(QWidget* parent) : FieldEditor(parent), m_toggle(new Toggle(this)), m_mixed(new QLabel(mixedText(), this)) {
    auto* row = new QHBoxLayout;
    row->addWidget(m_toggle);
    row->addWidget(m_mixed);
    row->addStretch();
    layout()->addItem(row);
    setFocusProxy(m_toggle);
    m_mixed->setObjectName(QStringLiteral("dimText"));
    m_mixed->hide();
    connect(m_toggle, &QAbstractButton::toggled, this, [this](bool on) { give(on ? QStringLiteral("true") : QStringLiteral("false")); });
}

void BoolEditor::setText(const QString& text) {
    m_mixed->hide();
    quietly([&] { m_toggle->setChecked(text == QLatin1String("true")); });
}

void BoolEditor::setMixed() {
    quietly([&] { m_toggle->setChecked(false); });
    m_mixed->show();
}

EnumEditor::EnumEditor(const google::protobuf::EnumDescriptor& descriptor, QWidget* parent) : FieldEditor(parent), m_combo(newCombo(this)) {
    for (int i = 0; i < descriptor.value_count(); ++i) {
        const auto& value = *descriptor.value(i);
        const model::EnumValueOptions& options = model::options_of(value);
        m_values.push_back({QString::fromStdString(value.name()), schemaText(model::label_of(value)), schemaText(options.help()),
                            schemaText(options.refused()), schemaText(options.kind())});
        if (!m_kinds.contains(m_values.back().kind)) m_kinds += m_values.back().kind;
    }
    if (m_kinds.size() > 1) addKinds();
    adopt(m_combo);
    listKind(m_kinds.first());
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0) give(m_combo->itemData(index).toString());
    });
}

void EnumEditor::addKinds() {
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_buttons = new QButtonGroup(this);
    for (const QString& kind : m_kinds) {
        auto* button = new QToolButton(this);
        button->setText(kind);
        button->setAccessibleName(kind);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_buttons->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, kind] { chooseKind(kind); });
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void EnumEditor::listKind(const QString& kind) {
    m_combo->clear();
    for (const Value& value : m_values) {
        if (value.kind != kind) continue;
        m_combo->addItem(value.label, value.name);
        const int row = m_combo->count() - 1;
        if (!value.help.isEmpty()) m_combo->setItemData(row, value.help, Qt::ToolTipRole);
        if (!value.refused.isEmpty()) disableItem(m_combo, row, value.refused);
    }
    if (m_buttons) m_buttons->buttons().at(m_kinds.indexOf(kind))->setChecked(true);
}

/// The value that stands in the same place of the other kind.
void EnumEditor::chooseKind(const QString& kind) {
    const int place = std::max(0, m_combo->currentIndex());
    quietly([&] { listKind(kind); });
    const int chosen = std::min(place, m_combo->count() - 1);
    quietly([&] { m_combo->setCurrentIndex(chosen); });
    give(m_combo->itemData(chosen).toString());
}

void EnumEditor::setText(const QString& text) {
    const auto value = std::find_if(m_values.begin(), m_values.end(), [&](const Value& each) { return each.name == text; });
    quietly([&] {
        if (m_buttons && value != m_values.end() && m_combo->findData(text) < 0) listKind(value->kind);
        m_combo->setCurrentIndex(m_combo->findData(text));
    });
}

void EnumEditor::setMixed() {
    m_combo->setPlaceholderText(mixedText());
    quietly([&] { m_combo->setCurrentIndex(-1); });
}

ReferenceEditor::ReferenceEditor(QString none, QWidget* parent) : FieldEditor(parent), m_combo(newCombo(this)), m_none(std::move(none)) {
    adopt(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) { give(m_combo->itemData(index).toString()); });
}

void ReferenceEditor::setChoices(const Choices& choices) {
    m_combo->clear();
    m_combo->addItem(m_none, QString());
    for (const Choice& choice : choices) m_combo->addItem(choice.name, choice.id);
    setText(m_current);
}

void ReferenceEditor::setText(const QString& text) {
    m_current = text;
    int index = m_combo->findData(text);
    if (index < 0 && !text.isEmpty()) {
        m_combo->addItem(tr("%1 (missing)").arg(text), text);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

void ReferenceEditor::setMixed() {
    m_combo->setPlaceholderText(mixedText());
    m_combo->setCurrentIndex(-1);
}

CheckListEditor::CheckListEditor(QWidget* parent)
    : FieldEditor(parent), m_list(new QListWidget(this)), m_empty(new QLabel(tr("All of them"), this)) {
    m_list->setProperty("checkList", true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    adopt(m_list);
    layout()->addWidget(m_empty);
    m_empty->setObjectName(QStringLiteral("dimText"));
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        QStringList ids;
        for (int i = 0; i < m_list->count(); ++i)
            if (m_list->item(i)->checkState() == Qt::Checked) ids += m_list->item(i)->data(Qt::UserRole).toString();
        give(ids.join(QLatin1Char(',')));
    });
}

void CheckListEditor::setChoices(const Choices& choices) {
    m_choices = choices;
    fill();
}

void CheckListEditor::setText(const QString& text) {
    m_ids = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    m_empty->setText(tr("All of them"));
    fill();
}

void CheckListEditor::setMixed() {
    m_ids.clear();
    fill();
    m_empty->setText(mixedText());
}

void CheckListEditor::fill() {
    Choices rows = m_choices;
    for (const QString& id : m_ids) {
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const Choice& choice) { return choice.id == id; });
        if (!known) rows.push_back({id, tr("%1 (missing)").arg(id)});
    }
    quietly([&] {
        while (m_list->count() > static_cast<int>(rows.size())) delete m_list->takeItem(m_list->count() - 1);
        while (m_list->count() < static_cast<int>(rows.size())) m_list->addItem(QString());
        for (int i = 0; i < m_list->count(); ++i) {
            const Choice& choice = rows[static_cast<std::size_t>(i)];
            QListWidgetItem* item = m_list->item(i);
            item->setText(choice.name);
            item->setData(Qt::UserRole, choice.id);
            item->setCheckState(m_ids.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
        }
    });
    m_list->setVisible(!rows.empty());
    m_empty->setVisible(m_ids.isEmpty());
    const int row = std::max(20, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kMostRows) * row + 10);
}

}  // namespace nephoscope::desktop
