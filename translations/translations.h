#pragma once

#include <QStringList>

class QLocale;

namespace nephoscope {

/// Languages there are texts for, besides English: "de".
QStringList languages();

/// From now on texts are in the language of `locale`, Qt's own ones too where Qt's translations are installed. False, and English, when
/// there is no such language; that is not an error. Call it before the first window is made. REQUIRES: a QCoreApplication.
bool installTranslations(const QLocale& locale);

}  // namespace nephoscope
