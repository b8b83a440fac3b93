#include "translations/said.h"

#include <QCoreApplication>
#include <QLocale>

namespace nephoscope {

namespace {

/// Thousands apart from five digits on: "execution 1204" and "2020" are no quantities.
QString localized(const QString& number) {
    const QLocale locale;
    bool whole = false;
    if (const qlonglong value = number.toLongLong(&whole); whole && qAbs(value) >= 10'000) return locale.toString(value);
    return QString(number).replace(QLatin1Char('.'), locale.decimalPoint());
}

}  // namespace

QString said(const Text& text) {
    if (!text.form()) {
        const QString words = QString::fromStdString(text.words());
        switch (text.kind()) {
            case Text::Kind::Number: return localized(words);
            case Text::Kind::Label: return words.isEmpty() ? words : QCoreApplication::translate("schema", text.words().c_str());
            case Text::Kind::Words: break;
        }
        return words;
    }
    const QString form = QCoreApplication::translate("engine", text.form());
    QString filled;
    for (qsizetype at = 0; at < form.size(); ++at) {
        const int place = form[at] == QLatin1Char('%') && at + 1 < form.size() ? form[at + 1].digitValue() : -1;
        if (place >= 1 && static_cast<std::size_t>(place) <= text.arguments().size()) {
            filled += said(text.arguments()[static_cast<std::size_t>(place) - 1]);
            ++at;
        } else {
            filled += form[at];
        }
    }
    return filled;
}

}  // namespace nephoscope
