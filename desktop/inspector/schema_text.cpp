#include "desktop/inspector/schema_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString sourceText(const std::string& source, const std::string& date) {
    return QStringLiteral("<br><small>%1%2</small>")
        .arg(escaped(source), date.empty() ? QString() : QStringLiteral(" (%1)").arg(escaped(date)));
}

QString sourceText(const model::Fact& fact) { return sourceText(fact.source(), fact.date()); }

/// "60 s" of "60s".
QString valueText(const std::string& text, const std::string& unit) {
    QString value = QString::fromStdString(text);
    const QString suffix = QString::fromStdString(unit);
    if (!suffix.isEmpty() && value.endsWith(suffix)) value.chop(suffix.size());
    bool whole = false;
    if (const qlonglong number = value.toLongLong(&whole); whole) value = QLocale().toString(number);
    return suffix.isEmpty() ? value : value + QLatin1Char(' ') + suffix;
}

QString rowTip(const services::ValueTable& table, const std::string& name) {
    const QString row = rowText(table, name);
    if (row.isEmpty()) return QString();
    return QStringLiteral("<b>%1</b>: %2").arg(escaped(name), row.toHtmlEscaped()) +
           sourceText(std::string(table.source), std::string(table.date));
}

/// Of a choice: the fact that it has.
QString choiceTip(const model::FieldInfo& field, const std::string& value, model::LimitsAsOf limits) {
    const auto* type = field.descriptor->enum_type();
    const auto* chosen = type ? type->FindValueByName(value) : nullptr;
    return chosen ? factTip(model::options_of(*chosen).fact(), limits) : QString();
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

const services::ValueTable* tableOf(const model::FieldInfo& field) {
    const services::ServiceType* service = services::find(field.descriptor->containing_type()->full_name());
    if (!service) return nullptr;
    const auto found = std::find_if(service->tables.begin(), service->tables.end(),
                                    [&](const services::ValueTable& table) { return table.field == field.name(); });
    return found == service->tables.end() ? nullptr : &*found;
}

QString rowText(const services::ValueTable& table, const std::string& name) {
    QStringList amounts;
    for (const services::Amount& amount : table.row(name))
        amounts += schemaText(std::string(amount.words)).arg(QLocale().toString(amount.number, 'f', QLocale::FloatingPointShortest));
    return amounts.join(QStringLiteral(", "));
}

QString fieldTip(const model::FieldInfo& field, model::LimitsAsOf limits, const std::string& value) {
    QStringList paragraphs;
    if (!field.help().empty()) paragraphs += schemaText(field.help()).toHtmlEscaped();
    if (!field.fact().empty()) paragraphs += factTip(field.fact(), limits);
    paragraphs += choiceTip(field, value, limits);
    if (const services::ValueTable* table = tableOf(field)) paragraphs += rowTip(*table, value);
    if (!field.cloudformation().empty())
        paragraphs += QStringLiteral("<small>CloudFormation: %1</small>").arg(escaped(field.cloudformation()));
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty()) return QString();
    return QStringLiteral("<p>%1</p>").arg(paragraphs.join(QStringLiteral("</p><p>")));
}

}  // namespace nephoscope::desktop
