#include "desktop/inspector/inspector.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "desktop/inspector/part_lists.h"
#include "desktop/inspector/rule_list.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

constexpr int kIconSize = 28;

/// Parts that are not on the canvas are opened from the design's lists, and lead back there.
bool isOffCanvas(const Part& part) {
    return !std::holds_alternative<model::Component>(part) && !std::holds_alternative<model::Connection>(part) &&
           !std::holds_alternative<model::Container>(part) && !std::holds_alternative<model::Note>(part);
}

QString nameOf(const Document& document, const std::string& id) {
    const model::Component* component = document.component(QString::fromStdString(id));
    return QString::fromStdString(component && !component->name().empty() ? component->name() : id);
}

struct Heading {
    QString title;
    QString subtitle;
    QIcon icon;
};

Heading headingOf(const Document& document, const Part& part) {
    const QString id = QString::fromStdString(partId(part));
    if (const auto* component = std::get_if<model::Component>(&part))
        return {QString::fromStdString(component->name()), serviceTitle(*component) + QStringLiteral(" \u00B7 ") + id,
                componentIcon(*component)};
    if (const auto* connection = std::get_if<model::Connection>(&part))
        return {nameOf(document, connection->from()) + QStringLiteral(" \u2192 ") + nameOf(document, connection->to()),
                Inspector::tr("Connection"), strokeIcon(QStringLiteral("connect"))};
    if (const auto* container = std::get_if<model::Container>(&part))
        return {QString::fromStdString(container->name()), containerKindName(container->kind()), containerIcon(container->kind())};
    if (std::holds_alternative<model::Note>(part)) return {Inspector::tr("Note"), QString(), strokeIcon(QStringLiteral("note"))};
    return {id, Inspector::tr("Part of the design"), strokeIcon(QStringLiteral("list"))};
}

}  // namespace

Inspector::Inspector(Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_back(new QToolButton(this)),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("inspector"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle->setObjectName(QStringLiteral("dimText"));
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("inspectorBack"));
    m_back->setText(QStringLiteral("\u2039"));
    m_back->setToolTip(tr("Back to the design"));
    m_back->setAccessibleName(m_back->toolTip());
    connect(m_back, &QToolButton::clicked, this, [this] { show({}); });

    auto* titles = new QVBoxLayout;
    titles->setSpacing(1);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 12, 16, 6);
    header->setSpacing(10);
    header->addWidget(m_back);
    header->addWidget(m_icon);
    header->addLayout(titles, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(header);
    box->addWidget(m_scroll, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    connect(&document, &Document::changed, this, &Inspector::documentChanged);
    connect(&document, &Document::issuesChanged, this, &Inspector::refresh);
    show({});
}

void Inspector::setSelection(const QStringList& ids) {
    if (ids != m_ids) show(ids);
}

void Inspector::focusField(const QString& object, const QString& path) {
    const bool exists = m_document.part(object).has_value();
    show(exists ? QStringList{object} : QStringList());
    const QString field = exists || object.isEmpty() ? path : object + QLatin1Char('.') + path;
    if (!m_form->focusField(field)) setFocus();
}

void Inspector::show(const QStringList& ids) {
    Subject subject(m_document, ids);
    m_ids = subject.ids();
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("inspectorContent"));
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    m_form = new Form(m_document, std::move(subject), m_openGroups, content);
    connect(m_form, &Form::windowWanted, this, [this](const QString& path) {
        if (m_ids.size() == 1) Q_EMIT windowWanted(m_ids.first(), path);
    });
    box->addWidget(m_form);
    m_lists = nullptr;
    m_rules = nullptr;
    const model::Component* component = m_ids.size() == 1 ? m_document.component(m_ids.first()) : nullptr;
    if (component) m_rules = new RuleList(tr("Fixed by AWS"), fixedRules(*component), m_openGroups, content);
    if (m_ids.size() == 1 && std::holds_alternative<model::Connection>(*m_document.part(m_ids.first())))
        m_rules = new RuleList(tr("Retries of AWS's SDKs"), sdkRules(), m_openGroups, content);
    if (m_rules) {
        m_rules->setLimits(m_document.design().limits_as_of());
        box->addWidget(m_rules);
    }
    if (m_ids.size() == 1 && std::holds_alternative<model::Deployment>(*m_document.part(m_ids.first())))
        box->addWidget(appSpecButton(content));
    if (m_ids.isEmpty()) {
        m_lists = new PartLists(m_document, content);
        box->addWidget(m_lists);
        // The list that was clicked must survive its own signal.
        connect(
            m_lists, &PartLists::opened, this, [this](const QString& id) { show({id}); }, Qt::QueuedConnection);
    }
    box->addStretch(1);
    if (QWidget* old = m_scroll->takeWidget()) old->deleteLater();
    m_scroll->setWidget(content);
    refreshHeader();
}

QWidget* Inspector::appSpecButton(QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* button = new QPushButton(tr("Read AppSpec\u2026"), row);
    button->setObjectName(QStringLiteral("readAppSpec"));
    button->setToolTip(tr("Takes the hooks from an appspec.yml or appspec.json of CodeDeploy."));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT appSpecWanted(shown()); });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(16, 0, 16, 16);
    line->addWidget(button);
    line->addStretch();
    return row;
}

void Inspector::documentChanged(const Change& change) {
    const auto* replaced = std::get_if<Replaced>(&change);
    if (replaced && replaced->fields == QStringList{QStringLiteral("position")}) return;
    const bool gone = std::any_of(m_ids.begin(), m_ids.end(), [this](const QString& id) { return !m_document.part(id); });
    const bool otherDocument = std::holds_alternative<Reset>(change);
    if (gone || otherDocument) {
        QStringList left = m_ids;
        left.removeIf([&](const QString& id) { return otherDocument || !m_document.part(id); });
        return show(left);
    }
    if (Subject(m_document, m_ids).sections() != m_form->sections()) return show(m_ids);
    refresh();
}

void Inspector::refresh() {
    m_form->refresh();
    if (m_lists) m_lists->refresh();
    if (m_rules) m_rules->setLimits(m_document.design().limits_as_of());
    refreshHeader();
}

void Inspector::refreshHeader() {
    Heading heading{tr("Design"), QString::fromStdString(m_document.design().name()), strokeIcon(QStringLiteral("settings"))};
    if (m_ids.size() == 1) heading = headingOf(m_document, *m_document.part(m_ids.first()));
    if (m_ids.size() > 1)
        heading = {tr("%n parts", nullptr, static_cast<int>(m_ids.size())), tr("What they have in common"),
                   strokeIcon(QStringLiteral("list"))};
    m_title->setText(heading.title);
    m_subtitle->setText(heading.subtitle);
    m_subtitle->setVisible(!heading.subtitle.isEmpty());
    m_icon->setPixmap(heading.icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    m_back->setVisible(m_ids.size() == 1 && isOffCanvas(*m_document.part(m_ids.first())));
}

}  // namespace nephoscope::desktop
