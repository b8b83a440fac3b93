#include "desktop/handbook/page.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextDocument>

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/facts.h"

namespace nephoscope::desktop {
namespace {

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
        const QString html = document.toHtml();
        const qsizetype begin = html.indexOf(QLatin1Char('>'), html.indexOf(QLatin1String("<body"))) + 1;
        return html.mid(begin, html.lastIndexOf(QLatin1String("</body>")) - begin);
    }

    void heading(const QString& words) { m_html += QStringLiteral("<h2>%1</h2>").arg(words.toHtmlEscaped()); }
    void table(const QStringList& rows) {
        m_html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"5\" width=\"100%\">%1</table>").arg(rows.join(QString()));
    }

    void metrics() {
        QStringList rows;
        for (const services::Metric& metric : m_service.metrics)
            rows += QStringLiteral("<tr><td><b>%1</b><br><small>%2</small></td><td>%3</td></tr>")
                        .arg(text(metric.name), text(metric.space), translated(metric.help));
        if (rows.isEmpty()) return;
        heading(tr("Metrics"));
        table(rows);
    }

    void faults() {
        QStringList rows;
        for (const services::FaultType& fault : m_service.faults)
            rows += QStringLiteral("<tr><td><b>%1</b><br><small>%2</small></td><td>%3</td></tr>")
                        .arg(translated(fault.label), text(fault.action), translated(fault.help));
        if (rows.isEmpty()) return;
        heading(tr("What can befall it"));
        table(rows);
    }

    QString valuesOf(const model::Fact& fact) const {
        QStringList all;
        for (const model::Value& value : fact.value()) {
            const bool then = m_limits == model::YEAR_2020 && !value.in_2020().empty();
            all += text(then ? value.in_2020() : value.today()) + QLatin1Char(' ') + text(value.unit());
        }
        return all.join(QStringLiteral(", "));
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
        if (const QString values = valuesOf(fact); !values.isEmpty()) lines += QStringLiteral("<b>%1</b>").arg(values);
        if (!fact.note().empty()) lines += text(fact.note());
        lines += QStringLiteral("<small>%1, %2</small>").arg(text(fact.source()), text(fact.date()));
        return QStringLiteral("<tr><td width=\"110\"><a name=\"%1\"></a><b>%1</b><br><small>%2</small></td><td>%3</td></tr>")
            .arg(text(fact.id()), statusOf(fact.status()).toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
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
