#include "desktop/handbook/handbook.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/handbook/page.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

constexpr QSize kSize{980, 720};
constexpr int kListWidth = 300;

/// What a page is found by.
QString wordsOf(const services::ServiceType& service) {
    QString words;
    for (const std::string_view text : {service.title, service.abbreviations, service.help, service.facts})
        words += toQString(text) + QLatin1Char('\n');
    return words;
}

QString wordsOf(const Topic& topic) {
    QString words = titleOf(topic) + QLatin1Char('\n') + toQString(topic.help);
    for (const model::Fact* fact : factsOf(topic))
        for (const std::string& text : {fact->id(), fact->title(), fact->note(), fact->source()})
            words += QLatin1Char('\n') + QString::fromStdString(text);
    return words;
}

bool hasEach(const QString& words, const QStringList& parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part, Qt::CaseInsensitive); });
}

}  // namespace

Handbook::Handbook(QWidget* parent)
    : QWidget(parent, Qt::Window), m_search(new QLineEdit(this)), m_list(new QListWidget(this)), m_page(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("handbook"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Handbook"));
    m_search->setObjectName(QStringLiteral("handbookSearch"));
    m_search->setAccessibleName(tr("Search the handbook"));
    m_search->setPlaceholderText(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("handbookList"));
    m_list->setAccessibleName(tr("Contents"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({24, 24});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setObjectName(QStringLiteral("handbookPage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(20);
    addHeading(tr("Services"));
    for (const services::ServiceType* service : services::all()) addEntry({service}, serviceIcon(*service), toQString(service->title));
    addHeading(tr("What they have in common"));
    for (const Topic& topic : topics())
        addEntry({nullptr, &topic}, categoryIcon(services::Category::Generic, QLatin1String(topic.icon)), titleOf(topic));
    auto* index = new QWidget(this);
    auto* box = new QVBoxLayout(index);
    box->setContentsMargins(8, 8, 8, 8);
    box->addWidget(m_search);
    box->addWidget(m_list, 1);
    auto* split = new QSplitter(this);
    split->addWidget(index);
    split->addWidget(m_page);
    split->setStretchFactor(1, 1);
    split->setSizes({kListWidth, kSize.width() - kListWidth});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
    resize(kSize);
    connect(m_list, &QListWidget::currentRowChanged, this, &Handbook::showPage);
    connect(m_search, &QLineEdit::textChanged, this, &Handbook::filter);
    m_list->setCurrentRow(1);
}

void Handbook::addHeading(const QString& words) {
    auto* item = new QListWidgetItem(words, m_list);
    item->setFlags(Qt::NoItemFlags);
    QFont font = m_list->font();
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    item->setFont(font);
    item->setSizeHint({0, 28});
    m_entries.push_back({});
}

void Handbook::addEntry(const Entry& entry, const QIcon& icon, const QString& title) {
    new QListWidgetItem(icon, title, m_list);
    m_entries.push_back(entry);
}

void Handbook::setLimits(model::LimitsAsOf limits) {
    if (limits == m_limits) return;
    m_limits = limits;
    showPage();
}

void Handbook::open(const services::ServiceType* service) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.service == service; });
    if (service && found != m_entries.end()) {
        m_search->clear();
        m_list->setCurrentRow(static_cast<int>(found - m_entries.begin()));
    }
    show();
    if (m_list->currentRow() == 1) m_list->scrollToTop();  // The heading is in sight, too.
    raise();
    activateWindow();
}

Handbook::Entry Handbook::present() const {
    const int row = m_list->currentRow();
    return row < 0 ? Entry{} : m_entries[static_cast<std::size_t>(row)];
}

const services::ServiceType* Handbook::service() const { return present().service; }

void Handbook::showPage() {
    if (const auto [service, topic] = present(); service)
        m_page->setHtml(pageOf(*service, m_limits));
    else if (topic)
        m_page->setHtml(pageOf(*topic, m_limits));
}

/// A heading stays while there is a page below it.
void Handbook::filter(const QString& words) {
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const auto& [service, topic] = m_entries[static_cast<std::size_t>(row)];
        const bool heading = !service && !topic;
        const bool shown = heading ? any : hasEach(service ? wordsOf(*service) : wordsOf(*topic), parts);
        m_list->item(row)->setHidden(!shown);
        any = !heading && (any || shown);
    }
}

}  // namespace nephoscope::desktop
