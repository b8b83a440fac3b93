#include "translations/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace nephoscope {

namespace {

bool install(const QLocale& locale, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder)) return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

}  // namespace

QStringList languages() {
    QStringList found;
    for (const QString& file : QDir(QStringLiteral(":/i18n")).entryList())
        found << file.section(QLatin1Char('_'), -1).section(QLatin1Char('.'), 0, 0);
    return found;
}

bool installTranslations(const QLocale& locale) {
    if (!install(locale, QStringLiteral("nephoscope"), QStringLiteral(":/i18n"))) return false;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return true;
}

}  // namespace nephoscope
