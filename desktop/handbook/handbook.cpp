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
constexpr int kListWidth = 260;

/// Each word typed is in the title, another name or a text of the service.
bool speaksOf(const services::ServiceType& service, const QString& words) {
    const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) {
        const std::string_view texts[] = {service.title, service.abbreviations, service.help, service.facts};
        return std::any_of(std::begin(texts), std::end(texts),
                           [&](std::string_view text) { return toQString(text).contains(part, Qt::CaseInsensitive); });
    });
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
    m_list->setAccessibleName(tr("Services"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({24, 24});
    m_page->setObjectName(QStringLiteral("handbookPage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(20);
    for (const services::ServiceType* service : services::all())
        m_list->addItem(new QListWidgetItem(serviceIcon(*service), toQString(service->title)));
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
    m_list->setCurrentRow(0);
}

void Handbook::setLimits(model::LimitsAsOf limits) {
    if (limits == m_limits) return;
    m_limits = limits;
    showPage();
}

void Handbook::open(const services::ServiceType* service) {
    const auto all = services::all();
    const auto found = std::find(all.begin(), all.end(), service);
    if (found != all.end()) {
        m_search->clear();
        m_list->setCurrentRow(static_cast<int>(found - all.begin()));
    }
    show();
    raise();
    activateWindow();
}

const services::ServiceType* Handbook::service() const {
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : services::all()[static_cast<std::size_t>(row)];
}

void Handbook::showPage() {
    if (service()) m_page->setHtml(pageOf(*service(), m_limits));
}

void Handbook::filter(const QString& words) {
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!speaksOf(*services::all()[static_cast<std::size_t>(row)], words));
}

}  // namespace nephoscope::desktop
