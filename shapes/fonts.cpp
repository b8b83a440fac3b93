#include "shapes/fonts.h"

#include <QFontDatabase>
#include <QString>

#include "resources/resources.h"

namespace nephoscope::shapes {

namespace {

QFont font(const QString& family, int pixelSize, QFont::Weight weight) {
    loadFonts();
    QFont result(family);
    result.setPixelSize(pixelSize);
    result.setWeight(weight);
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setStyleStrategy(QFont::NoSubpixelAntialias);
    return result;
}

}  // namespace

void loadFonts() {
    static const bool loaded = [] {
        initResources();
        for (const char* file : {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf",
                                 "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf"})
            QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(file));
        return true;
    }();
    Q_UNUSED(loaded);
}

QFont uiFont(int pixelSize, QFont::Weight weight) { return font(QStringLiteral("Inter"), pixelSize, weight); }

QFont monoFont(int pixelSize, QFont::Weight weight) { return font(QStringLiteral("JetBrains Mono"), pixelSize, weight); }

}  // namespace nephoscope::shapes
