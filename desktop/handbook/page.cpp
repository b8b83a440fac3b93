#include "desktop/handbook/page.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/facts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kNameWidth = 230, kLineHeight = 125;

class Page {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::Page)
public:
    Page(const services::ServiceType& service, model::LimitsAsOf limits) : m_service(service), m_limits(limits) {}

    QString html() {
        m_html = body(m_service.help);
        metrics();
        faults();
        rules();
        return m_html;
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

    void heading(const QString& words) { m_html += QStringLiteral("<h2>%1</h2>").arg(words.toHtmlEscaped()); }
    void table(const QStringList& rows) {
        m_html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">%1</table>").arg(rows.join(QString()));
    }

    void metrics() {
        QStringList rows;
        for (const services::Metric& metric : m_service.metrics)
            rows += entry(text(metric.name), text(metric.space), translated(metric.help));
        if (rows.isEmpty()) return;
        heading(tr("Metrics"));
        table(rows);
    }

    void faults() {
        QStringList rows;
        for (const services::FaultType& fault : m_service.faults)
            rows += entry(translated(fault.label), text(fault.action), translated(fault.help));
        if (rows.isEmpty()) return;
        heading(tr("What can befall it"));
        table(rows);
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

    void rules() {
        const model::FactTable common;
        model::FactTable own;
        if (!own.add(m_service.facts, m_service.name)) return;
        QStringList rows;
        for (const auto& [id, fact] : own.all())
            if (!common.fact(id)) rows += row(fact);
        if (rows.isEmpty()) return;
        heading(m_limits == model::YEAR_2020 ? tr("Rules, limits as of 2020") : tr("Rules, limits as of today"));
        table(rows);
    }

    const services::ServiceType& m_service;
    const model::LimitsAsOf m_limits;
    QString m_html;
};

}  // namespace

QString pageOf(const services::ServiceType& service, model::LimitsAsOf limits) { return Page(service, limits).html(); }

}  // namespace nephoscope::desktop
