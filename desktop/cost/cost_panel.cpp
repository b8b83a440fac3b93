#include "desktop/cost/cost_panel.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

#include "desktop/look/service_icon.h"
#include "desktop/playback/play_bar.h"
#include "engine/services/compiler.h"
#include "engine/services/usage.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

constexpr int kPeriod = 500;  // ms
const QString kBetween = QStringLiteral("&nbsp;&nbsp;\u00b7&nbsp;&nbsp;");
enum { KeyRole = Qt::UserRole, AmountRole, NumberRole };

const std::vector<model::Price>& table() { return services::catalog().prices.all(); }

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Sorted by amount, the faults last.
class Row : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override {
        return data(CostPanel::SoFar, AmountRole).toDouble() < other.data(CostPanel::SoFar, AmountRole).toDouble();
    }
};

/// The child with this key, made where there is none.
QTreeWidgetItem* rowOf(QTreeWidgetItem* parent, const QString& key) {
    for (int i = 0; i < parent->childCount(); ++i)
        if (parent->child(i)->data(CostPanel::What, KeyRole).toString() == key) return parent->child(i);
    auto* row = new Row(parent);
    row->setData(CostPanel::What, KeyRole, key);
    for (int column = CostPanel::Quantity; column < CostPanel::Columns; ++column)
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

void keepOnly(QTreeWidgetItem* parent, const std::set<QString>& keys) {
    for (int i = parent->childCount() - 1; i >= 0; --i)
        if (!keys.contains(parent->child(i)->data(CostPanel::What, KeyRole).toString())) delete parent->child(i);
}

void setAmounts(QTreeWidgetItem* row, double soFar, double month) {
    row->setText(CostPanel::SoFar, shapes::moneyText(soFar));
    row->setText(CostPanel::Month, shapes::moneyText(month));
    row->setData(CostPanel::SoFar, AmountRole, soFar);
}

QString quantityText(double quantity) {
    const int decimals = quantity >= 1000 ? 0 : quantity >= 1 ? 2 : 6;
    return QLocale().toString(quantity, 'f', decimals);
}

QString unitText(const model::Price& price) {
    const QString unit = text(price.unit());
    return price.per() > 1 ? QStringLiteral("%L1 %2").arg(price.per()).arg(unit) : unit;
}

QString priceText(const model::Price& price, double usd) { return CostPanel::tr("%1 / %2").arg(shapes::moneyText(usd), unitText(price)); }

QString sourceText(const model::Price& price, bool own) {
    QString tip = CostPanel::tr("%1: %2 in the table").arg(text(price.what()), priceText(price, price.usd()));
    tip += QLatin1Char('\n') + CostPanel::tr("Source: %1, %2").arg(text(price.source()), text(price.date()));
    if (price.unverified()) tip += QLatin1Char('\n') + CostPanel::tr("Not verified: no document that was read says so.");
    if (!price.note().empty()) tip += QLatin1Char('\n') + text(price.note());
    return tip + QLatin1Char('\n') +
           (own ? CostPanel::tr("A price of this design. Double-click and empty it to go back to the table's.")
                : CostPanel::tr("Double-click for a price of your own."));
}

QString faultText(const std::string& action) {
    for (const services::FaultType& fault : services::common_faults())
        if (fault.action == action) return QCoreApplication::translate("schema", std::string(fault.label).c_str());
    for (const services::ServiceType* type : services::all())
        for (const services::FaultType& fault : type->faults)
            if (fault.action == action) return QCoreApplication::translate("schema", std::string(fault.label).c_str());
    return text(action);
}

/// What is typed over is the number alone, and it has all of the row's height.
class PriceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* editor = new QLineEdit(parent);
        editor->setObjectName(QStringLiteral("priceEditor"));
        editor->setAccessibleName(CostPanel::tr("Own price"));
        editor->setAlignment(Qt::AlignRight);
        editor->setStyleSheet(QStringLiteral("padding: 0 4px; border-radius: 3px;"));
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QLineEdit*>(editor)->setText(index.data(NumberRole).toString());
    }
};

}  // namespace

class CostPanel::Tree : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;
    bool isEdited() const { return state() == QAbstractItemView::EditingState; }
};

CostPanel::CostPanel(QWidget* parent) : QWidget(parent), m_tree(new Tree(this)), m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("cost"));
    setAttribute(Qt::WA_StyledBackground);
    m_summary->setObjectName(QStringLiteral("costSummary"));
    m_tree->setObjectName(QStringLiteral("costTable"));
    m_tree->setAccessibleName(tr("Cost"));
    m_tree->setColumnCount(Columns);
    m_tree->setHeaderLabels({tr("What"), tr("Quantity"), tr("Price"), tr("So far"), tr("A month at this rate")});
    for (int column = Quantity; column < Columns; ++column)
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(Quantity, 120), {Price, 200}, {SoFar, 110}, {Month, 160}})
        m_tree->header()->resizeSection(column, width);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegateForColumn(Price, new PriceDelegate(m_tree));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    m_summary->setContentsMargins(12, 8, 12, 8);
    box->addWidget(m_summary);
    box->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item, int column) {
        if (column == Price && item->flags().testFlag(Qt::ItemIsEditable)) m_tree->editItem(item, Price);
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!m_filling && column == Price) readPrice(item);
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        const QString id = item->parent() ? QString() : item->data(What, KeyRole).toString();
        if (!id.isEmpty()) Q_EMIT componentClicked(id);
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    m_timer.start(kPeriod);
    showSummary();
}

CostPanel::~CostPanel() = default;

void CostPanel::showView(std::shared_ptr<const run::View> view) {
    const bool first = !m_view || m_view->names != view->names;
    m_view = std::move(view);
    if (first) refresh();
}

void CostPanel::showEvent(QShowEvent* event) {
    refresh();
    QWidget::showEvent(event);
}

void CostPanel::setPrices(const model::Design& design) {
    *m_own.mutable_prices() = design.prices();
    refresh();
}

void CostPanel::refresh() {
    if (m_tree->isEdited()) return;
    m_filling = true;
    showSummary();
    if (m_view && m_view->names) {
        showParts();
        showFaults();
        m_tree->sortItems(SoFar, Qt::DescendingOrder);
    }
    m_filling = false;
}

void CostPanel::showSummary() {
    const model::PriceTable& prices = services::catalog().prices;
    const QString list = tr("List prices of %1, %2; without free tiers.").arg(text(prices.region()), text(prices.as_of()));
    if (!m_view || m_view->now == 0) return m_summary->setText(tr("Play to see what the design costs.") + kBetween + list);
    const auto good = static_cast<double>(m_view->system.outcomes[0]);
    const QString perThousand = good > 0 ? shapes::moneyText(m_view->measured_usd / good * 1000) : QStringLiteral("\u2013");
    m_summary->setText(
        tr("<b>%1</b> so far%4<b>%2</b> a month at this rate%4<b>%3</b> for 1,000 good requests")
            .arg(shapes::moneyText(m_view->system.usd), shapes::moneyText(m_view->system.usd_per_month), perThousand, kBetween) +
        kBetween + list);
}

void CostPanel::showParts() {
    std::set<QString> shown{QString()};
    for (std::size_t i = 0; i < m_view->components.size(); ++i) {
        if (m_view->components[i].bill.empty()) continue;
        const QString id = text(m_view->names->components[i]);
        showPart(id, m_names ? m_names(id) : id, m_view->components[i]);
        shown.insert(id);
    }
    for (const run::AccountView& each : m_view->account) {
        showPart(text(each.id), text(each.name), each);
        shown.insert(text(each.id));
    }
    keepOnly(m_tree->invisibleRootItem(), shown);
}

template <typename Part>
void CostPanel::showPart(const QString& id, const QString& name, const Part& part) {
    QTreeWidgetItem* row = rowOf(m_tree->invisibleRootItem(), id);
    row->setText(What, name);
    setAmounts(row, part.usd, part.usd_per_month);
    std::set<QString> positions;
    for (const run::BillItem& bill : part.bill) {
        const QString key = text(table()[bill.price].id());
        showItem(rowOf(row, key), bill, part.usd > 0 ? part.usd_per_month / part.usd : 0);
        positions.insert(key);
    }
    keepOnly(row, positions);
}

/// `months`: of what it has cost so far, a month's cost.
void CostPanel::showItem(QTreeWidgetItem* item, const run::BillItem& bill, double months) {
    const model::Price& price = table()[bill.price];
    const auto& all = m_own.prices();
    const auto own = std::find_if(all.begin(), all.end(), [&](const model::PriceOverride& each) { return each.price() == price.id(); });
    const bool isOwn = own != all.end();
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    item->setText(What, text(price.sheet()) + QStringLiteral(": ") + text(price.what()));
    item->setText(Quantity, quantityText(bill.quantity));
    item->setText(Price,
                  priceText(price, isOwn ? own->usd() : price.usd()) + (price.unverified() && !isOwn ? QStringLiteral(" ?") : QString()));
    item->setData(Price, NumberRole, QLocale().toString(isOwn ? own->usd() : price.usd(), 'g', 10));
    QFont font = m_tree->font();
    font.setBold(isOwn);
    item->setFont(Price, font);
    item->setToolTip(Price, sourceText(price, isOwn));
    item->setToolTip(What, sourceText(price, isOwn));
    setAmounts(item, bill.usd, bill.usd * months);
}

void CostPanel::showFaults() {
    if (m_view->episodes.empty())
        return keepOnly(m_tree->invisibleRootItem(), [this] {
            std::set<QString> keys;
            for (int i = 0; i < m_tree->topLevelItemCount(); ++i) keys.insert(m_tree->topLevelItem(i)->data(What, KeyRole).toString());
            keys.erase(QString());
            return keys;
        }());
    QTreeWidgetItem* faults = rowOf(m_tree->invisibleRootItem(), QString());
    faults->setText(What, tr("While a fault lasted (part of the above)"));
    faults->setData(SoFar, AmountRole, -1.0);
    std::set<QString> shown;
    for (std::size_t i = 0; i < m_view->episodes.size(); ++i) {
        const run::EpisodeView& each = m_view->episodes[i];
        const QString key = QString::number(i), target = text(each.target);
        QTreeWidgetItem* row = rowOf(faults, key);
        shown.insert(key);
        row->setText(What, tr("%1, %2").arg(faultText(each.action), m_names ? m_names(target) : target));
        row->setText(Quantity, tr("%1 to %2").arg(clockText(each.from), clockText(each.to)));
        setAmounts(row, each.usd, run::per_month(each.usd, each.to - each.from));
    }
    keepOnly(faults, shown);
}

void CostPanel::readPrice(QTreeWidgetItem* item) {
    const QString key = item->data(What, KeyRole).toString();
    const QString typed = item->text(Price).section(QLatin1Char('/'), 0, 0).remove(QLatin1Char('$')).remove(QLatin1Char('?')).trimmed();
    bool ok = false;
    const double usd = QLocale().toDouble(typed, &ok);
    if (typed.isEmpty()) Q_EMIT priceChanged(key, std::nullopt);
    if (ok && usd >= 0) Q_EMIT priceChanged(key, usd);
    QTimer::singleShot(0, this, &CostPanel::refresh);
}

}  // namespace nephoscope::desktop
