#include "desktop/traces/traces_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/traces/map_view.h"
#include "desktop/traces/part_style.h"
#include "desktop/traces/share_bar.h"
#include "desktop/traces/waterfall_view.h"

namespace nephoscope::desktop {
namespace {

constexpr int kPeriod = 500;         // ms
constexpr int kPeriodOfMany = 2000;  // ms, where many are listed
constexpr std::size_t kMany = 5'000;

}  // namespace

TracesPanel::TracesPanel(Source source, QWidget* parent)
    : QWidget(parent), m_source(std::move(source)), m_model(new TraceModel(this)), m_list(new QTreeView(this)) {
    setObjectName(QStringLiteral("traces"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("traceList"));
    m_list->setAccessibleName(tr("Traces"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(TraceModel::Time, Qt::DescendingOrder);
    for (const auto& [column, width] :
         {std::pair(int{TraceModel::Time}, 112), {int{TraceModel::First}, 116}, {int{TraceModel::Response}, 116}})
        m_list->header()->resizeSection(column, width);

    auto* split = new QSplitter(this);
    split->setObjectName(QStringLiteral("tracesSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    QWidget* filters = makeFilters();
    split->addWidget(makeDetails());
    split->setStretchFactor(1, 1);
    split->setSizes({470, 800});
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(filters);
    box->addWidget(split, 1);
    connectParts();
    m_timer.start(kPeriod);
    showCount();
}

TracesPanel::~TracesPanel() = default;

QWidget* TracesPanel::makeFilters() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 6, 12, 0);
    const auto add = [&](auto* widget, const char* name, const QString& accessible) {
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(accessible);
        widget->setToolTip(accessible);
        line->addWidget(widget);
        return widget;
    };
    m_verdict = add(new QComboBox(row), "traceVerdict", tr("Only traces with this answer"));
    m_verdict->addItem(tr("Any answer"), -1);
    for (int v = 0; v < run::kVerdicts; ++v) m_verdict->addItem(verdictName(static_cast<run::Verdict>(v)), v);
    m_component = add(new QComboBox(row), "traceComponent", tr("Only traces that went through this component"));
    m_component->addItem(tr("Any component"), QString());
    m_component->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_shortest = add(new QDoubleSpinBox(row), "traceShortest", tr("Only traces that took at least so long"));
    m_shortest->setRange(0, 1e9);
    m_shortest->setDecimals(1);
    m_shortest->setSuffix(tr(" ms"));
    m_shortest->setPrefix(tr("at least "));
    m_shortest->setSpecialValueText(tr("Any time"));
    m_second = add(new QSpinBox(row), "traceSecond", tr("Only traces of this second"));
    m_second->setRange(-1, 31'536'000);
    m_second->setValue(-1);
    m_second->setPrefix(tr("second "));
    for (QAbstractSpinBox* box : {static_cast<QAbstractSpinBox*>(m_shortest), static_cast<QAbstractSpinBox*>(m_second)})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_second->setSpecialValueText(tr("All seconds"));
    auto* clear = add(new QToolButton(row), "traceClear", tr("Show all traces"));
    clear->setIcon(strokeIcon(QStringLiteral("close")));
    connect(clear, &QToolButton::clicked, this, &TracesPanel::clearFilter);
    m_count = new QLabel(row);
    m_count->setObjectName(QStringLiteral("traceCount"));
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_count, 1);
    m_toAnswer = new QCheckBox(tr("Up to the answer"), row);
    m_toAnswer->setObjectName(QStringLiteral("traceToAnswer"));
    m_toAnswer->setToolTip(tr("The axis ends with the client's answer, whatever goes on after it"));
    line->addWidget(m_toAnswer);
    m_kind = add(new QComboBox(row), "traceKind", tr("What is shown beside the list"));
    m_kind->addItems({tr("Waterfall"), tr("Service map")});
    return row;
}

QWidget* TracesPanel::makeDetails() {
    auto* one = new QWidget(this);
    m_shares = new ShareBar(one);
    m_waterfall = new WaterfallView(one);
    auto* box = new QVBoxLayout(one);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_shares);
    box->addWidget(m_waterfall, 1);
    m_map = new MapView(this);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_map);
    m_details = new QStackedWidget(this);
    m_details->addWidget(one);
    m_details->addWidget(scroll);
    return m_details;
}

void TracesPanel::connectParts() {
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_filling || !index.isValid()) return;
        m_chosen = index.data(TraceModel::NumberRole).toULongLong();
        m_kind->setCurrentIndex(0);
        showChosen();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        choose(m_chosen);
    });
    for (QComboBox* box : {m_verdict, m_component}) connect(box, &QComboBox::currentIndexChanged, this, &TracesPanel::applyFilter);
    connect(m_shortest, &QDoubleSpinBox::valueChanged, this, &TracesPanel::applyFilter);
    connect(m_second, &QSpinBox::valueChanged, this, &TracesPanel::applyFilter);
    connect(m_toAnswer, &QCheckBox::toggled, m_waterfall, &WaterfallView::setToAnswer);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_details->setCurrentIndex(index);
        m_toAnswer->setEnabled(index == 0);
        showChosen();
    });
    connect(m_waterfall, &WaterfallView::componentActivated, this, &TracesPanel::componentActivated);
    connect(m_map, &MapView::componentChosen, this, [this](const QString& id) {
        if (const int index = m_component->findData(id); index >= 0) m_component->setCurrentIndex(index);
    });
    connect(&m_timer, &QTimer::timeout, this, &TracesPanel::poll);
}

void TracesPanel::setNames(std::function<QString(const QString&)> names) {
    m_names = names;
    m_model->setNames(names);
    m_waterfall->setNames(names);
    m_map->setNames(std::move(names));
}

bool TracesPanel::showsMap() const { return m_kind->currentIndex() == 1; }

void TracesPanel::showView(std::shared_ptr<const run::View> view) {
    const bool anew = view->branch != m_branch;
    m_branch = view->branch;
    m_view = std::move(view);
    if (!anew) return;
    m_changes = 0;
    m_chosen = 0;
    refresh();
}

void TracesPanel::poll() {
    if (!isVisible() || !m_view || m_view->trace_changes == m_changes) return;
    m_timer.setInterval(m_model->known() > kMany && m_view->phase == run::Phase::Playing ? kPeriodOfMany : kPeriod);
    refresh();
}

void TracesPanel::refresh() {
    m_changes = m_view ? m_view->trace_changes : 0;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setTraces(m_source());
    m_list->verticalScrollBar()->setValue(scrolled);
    fillComponents();
    showChosen();
}

void TracesPanel::fillComponents() {
    m_filling = true;
    const QString chosen = m_component->currentData().toString();
    QStringList ids;
    for (const std::string& id : m_model->components()) ids += QString::fromStdString(id);
    if (!chosen.isEmpty() && !ids.contains(chosen)) ids += chosen;
    QStringList present;
    for (int i = 1; i < m_component->count(); ++i) present += m_component->itemData(i).toString();
    if (ids != present) {
        while (m_component->count() > 1) m_component->removeItem(1);
        for (const QString& id : ids) m_component->addItem(m_names ? m_names(id) : id, id);
        m_component->setCurrentIndex(std::max(0, m_component->findData(chosen)));
    }
    m_filling = false;
}

void TracesPanel::applyFilter() {
    if (m_filling) return;
    TraceModel::Filter filter;
    if (const int verdict = m_verdict->currentData().toInt(); verdict >= 0) filter.verdict = static_cast<run::Verdict>(verdict);
    filter.shortest = static_cast<SimTime>(m_shortest->value() * 1e6);
    filter.component = m_component->currentData().toString().toStdString();
    if (m_second->value() >= 0) {
        filter.from = m_second->value() * kSecond;
        filter.to = filter.from + kSecond;
    }
    m_model->setFilter(std::move(filter));
    showChosen();
}

void TracesPanel::clearFilter() {
    m_filling = true;
    m_verdict->setCurrentIndex(0);
    m_component->setCurrentIndex(0);
    m_shortest->setValue(0);
    m_second->setValue(-1);
    m_filling = false;
    applyFilter();
}

bool TracesPanel::openRequest(quint64 request) {
    refresh();
    const TracePointer trace = m_model->ofRequest(request);
    if (!trace) return false;
    if (m_model->rowOf(trace->number) < 0) clearFilter();
    m_kind->setCurrentIndex(0);
    m_chosen = trace->number;
    choose(m_chosen);
    m_list->scrollTo(m_list->currentIndex());
    showChosen();
    return true;
}

void TracesPanel::showSecond(int second, const QString& component) {
    refresh();
    m_filling = true;
    m_verdict->setCurrentIndex(0);
    m_shortest->setValue(0);
    if (m_component->findData(component) < 0) m_component->addItem(m_names ? m_names(component) : component, component);
    m_component->setCurrentIndex(m_component->findData(component));
    m_second->setValue(second);
    m_filling = false;
    applyFilter();
}

void TracesPanel::choose(std::uint64_t number) {
    const int row = number ? m_model->rowOf(number) : -1;
    m_filling = true;
    if (row >= 0) m_list->setCurrentIndex(m_model->index(row, 0));
    m_filling = false;
}

void TracesPanel::showChosen() {
    if (showsMap()) {
        std::vector<TracePointer> newest = m_model->shown();
        std::sort(newest.begin(), newest.end(), [](const auto& a, const auto& b) { return a->number > b->number; });
        if (newest.size() > kMostOnMap) newest.resize(kMostOnMap);
        m_map->setMap(serviceMap(newest, m_view ? m_view->now : 0));
        return;
    }
    const int row = m_chosen ? m_model->rowOf(m_chosen) : -1;
    if (row < 0) {
        m_waterfall->setTrace(nullptr, 0);
        return m_shares->clear();
    }
    const TracePointer& trace = m_model->shown()[static_cast<std::size_t>(row)];
    m_waterfall->setTrace(trace, m_view ? m_view->now : trace->end);
    m_shares->setShares(run::shares_of(m_waterfall->waterfall()), trace->ended(), trace->cut);
}

void TracesPanel::showCount() {
    QString text = tr("%L1 of %L2 traces").arg(m_model->shown().size()).arg(m_model->known());
    if (m_model->known() == 0)
        text = tr("Play to see traces: one request a second and 5 % of the rest, or as the design's sampling rules say.");
    else if (m_view && m_view->dropped_traces > 0)
        text += QStringLiteral("; ") + tr("the oldest %L1 are not kept").arg(m_view->dropped_traces);
    m_count->setText(text);
    m_count->setToolTip(text);
}

}  // namespace nephoscope::desktop
