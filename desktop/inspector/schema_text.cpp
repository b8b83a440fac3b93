#include "desktop/inspector/schema_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString sourceText(const model::Fact& fact) {
    const QString date = fact.date().empty() ? QString() : QStringLiteral(" (%1)").arg(escaped(fact.date()));
    return QStringLiteral("<br><small>%1%2</small>").arg(escaped(fact.source()), date);
}

/// "60 s" of "60s".
QString valueText(const std::string& text, const std::string& unit) {
    QString value = QString::fromStdString(text);
    const QString suffix = QString::fromStdString(unit);
    if (!suffix.isEmpty() && value.endsWith(suffix)) value.chop(suffix.size());
    bool whole = false;
    if (const qlonglong number = value.toLongLong(&whole); whole) value = QLocale().toString(number);
    return suffix.isEmpty() ? value : value + QLatin1Char(' ') + suffix;
}

}  // namespace

QString schemaText(const std::string& text) { return text.empty() ? QString() : QCoreApplication::translate("schema", text.c_str()); }

QString factValues(const model::Fact& fact, model::LimitsAsOf limits, const std::set<std::string>& without) {
    QStringList all;
    for (const model::Value& value : fact.value()) {
        if (without.contains(value.name())) continue;
        const bool then = limits == model::YEAR_2020 && !value.in_2020().empty();
        const QString text = valueText(then ? value.in_2020() : value.today(), value.unit());
        all += fact.value_size() == 1
                   ? text
                   : QString::fromStdString(value.name()).replace(QLatin1Char('_'), QLatin1Char(' ')) + QLatin1Char(' ') + text;
    }
    return all.join(QStringLiteral(", "));
}

QString factTip(const std::string& fact, model::LimitsAsOf limits) {
    const model::FactTable& facts = services::catalog().facts;
    if (const std::optional<model::FactValue> value = facts.value(fact, limits))
        return QStringLiteral("<b>%1 · %2</b><br>%3")
                   .arg(escaped(fact), valueText(value->text, value->unit).toHtmlEscaped(), escaped(value->fact->title())) +
               sourceText(*value->fact);
    const model::Fact* known = facts.fact(fact);
    if (!known) return QString();
    return QStringLiteral("<b>%1 · %2</b><br>%3").arg(escaped(fact), factValues(*known, limits).toHtmlEscaped(), escaped(known->title())) +
           sourceText(*known);
}

QString fieldTip(const model::FieldInfo& field, model::LimitsAsOf limits) {
    QStringList paragraphs;
    if (!field.help().empty()) paragraphs += schemaText(field.help()).toHtmlEscaped();
    if (!field.fact().empty()) paragraphs += factTip(field.fact(), limits);
    if (!field.cloudformation().empty())
        paragraphs += QStringLiteral("<small>CloudFormation: %1</small>").arg(escaped(field.cloudformation()));
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty()) return QString();
    return QStringLiteral("<p>%1</p>").arg(paragraphs.join(QStringLiteral("</p><p>")));
}

}  // namespace nephoscope::desktop
