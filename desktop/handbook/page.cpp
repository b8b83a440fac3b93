#include "desktop/handbook/page.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

constexpr int kNameWidth = 230, kLineHeight = 125;

class Page {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::Page)
public:
    Page(std::string_view help, model::LimitsAsOf limits) : m_limits(limits), m_html(body(help)) {}

    const QString& html() const { return m_html; }

    void addMetrics(std::span<const services::Metric> metrics) {
        QStringList rows;
        for (const services::Metric& metric : metrics) rows += entry(text(metric.name), text(metric.space), translated(metric.help));
        addTable(tr("Metrics"), rows);
    }

    void addFaults(std::span<const services::FaultType> faults) {
        QStringList rows;
        for (const services::FaultType& fault : faults) rows += entry(translated(fault.label), text(fault.action), translated(fault.help));
        addTable(tr("What can befall it"), rows);
    }

    void addRules(const std::vector<const model::Fact*>& facts) {
        QStringList rows;
        for (const model::Fact* fact : facts) rows += row(*fact);
        addTable(m_limits == model::YEAR_2020 ? tr("Rules, limits as of 2020") : tr("Rules, limits as of today"), rows);
    }

private:
    static QString text(std::string_view words) { return toQString(words).toHtmlEscaped(); }
    static QString translated(std::string_view words) { return schemaText(std::string(words)).toHtmlEscaped(); }

    /// Markdown, as it stands between <body> and </body> of a page of its own.
    static QString body(std::string_view markdown) {
        QTextDocument document;
        document.setMarkdown(toQString(markdown));
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            format.setTopMargin(block.textList() ? 2 : 5);
            format.setBottomMargin(block.textList() ? 2 : 5);
            format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
            QTextCursor(block).setBlockFormat(format);
        }
        const QString html = document.toHtml();
        const qsizetype begin = html.indexOf(QLatin1Char('>'), html.indexOf(QLatin1String("<body"))) + 1;
        return html.mid(begin, html.lastIndexOf(QLatin1String("</body>")) - begin);
    }

    /// Smaller and paler.
    static QString dim(const QString& html) {
        return QStringLiteral("<span style=\"font-size: 11px; color: %1\">%2</span>").arg(presentTheme().textDim.name(), html);
    }
    static QString entry(const QString& name, const QString& below, const QString& text) {
        return QStringLiteral("<tr><td width=\"%1\"><b>%2</b><br>%3</td><td>%4</td></tr>")
            .arg(QString::number(kNameWidth), name, dim(below), text);
    }

    void addTable(const QString& heading, const QStringList& rows) {
        if (rows.isEmpty()) return;
        m_html += QStringLiteral("<h2>%1</h2><table cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">%2</table>")
                      .arg(heading.toHtmlEscaped(), rows.join(QString()));
    }

    static QString statusOf(model::Fact::Status status) {
        switch (status) {
            case model::Fact::MODELLED: return tr("simulated");
            case model::Fact::SIMPLIFIED: return tr("simplified");
            default: return tr("not simulated");
        }
    }

    QString row(const model::Fact& fact) const {
        QStringList lines{text(fact.title())};
        if (const QString values = factValues(fact, m_limits).toHtmlEscaped(); !values.isEmpty())
            lines += QStringLiteral("<b>%1</b>").arg(values);
        if (!fact.note().empty()) lines += text(fact.note());
        lines += dim(QStringLiteral("%1, %2").arg(text(fact.source()), text(fact.date())));
        const QString id = text(fact.id());
        return entry(QStringLiteral("<a name=\"%1\"></a>%1").arg(id), statusOf(fact.status()).toHtmlEscaped(),
                     lines.join(QStringLiteral("<br>")));
    }

    const model::LimitsAsOf m_limits;
    QString m_html;
};

}  // namespace

QString pageOf(const services::ServiceType& service, model::LimitsAsOf limits) {
    Page page(service.help, limits);
    page.addMetrics(service.metrics);
    page.addFaults(service.faults);
    page.addRules(factsOf(service));
    return page.html();
}

QString pageOf(const Topic& topic, model::LimitsAsOf limits) {
    Page page(topic.help, limits);
    page.addRules(factsOf(topic));
    return page.html();
}

}  // namespace nephoscope::desktop
