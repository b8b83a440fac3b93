#include "shapes/number_text.h"

#include <QLocale>

#include <cmath>

namespace nephoscope::shapes {

namespace {

/// Two significant digits below ten, whole numbers above.
QString digits(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool whole = std::abs(value) >= 9.95 || std::abs(value - std::round(value)) < 0.05;
    return locale.toString(value, 'f', whole ? 0 : 1);
}

}  // namespace

QString countText(double value) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    if (std::abs(value) < 999.5) return digits(value);
    if (std::abs(value) < 999'500) return digits(value / 1e3) + QLatin1Char('k');
    if (std::abs(value) < 999'500'000) return digits(value / 1e6) + QLatin1Char('M');
    return digits(value / 1e9) + QLatin1Char('G');
}

QString rateText(double perSecond) { return countText(perSecond) + QStringLiteral("/s"); }

QString shareText(double share) {
    const double percent = share * 100;
    if (!std::isfinite(percent)) return QStringLiteral("–");
    if (percent > 0 && percent < 0.05) return QStringLiteral("<0.1 %");
    return digits(percent) + QStringLiteral(" %");
}

QString moneyText(double usd) {
    if (!std::isfinite(usd)) return QStringLiteral("–");
    const QLocale locale;
    const double size = std::abs(usd);
    if (size >= 99.995) return QLatin1Char('$') + locale.toString(usd, 'f', 0);
    if (size >= 0.995 || size == 0) return QLatin1Char('$') + locale.toString(usd, 'f', 2);
    // As many decimals as three digits need, and at least two.
    int decimals = 3;
    for (double rest = size; rest < 0.0995 && decimals < 10; rest *= 10) ++decimals;
    QString digits = locale.toString(usd, 'f', decimals);
    while (digits.endsWith(QLatin1Char('0')) && digits.size() > 4) digits.chop(1);
    return QLatin1Char('$') + digits;
}

QString shortMoneyText(double usd) {
    if (usd > 0 && usd < 0.005) return QStringLiteral("<1¢");
    return usd < 9.995 ? moneyText(std::round(usd * 100) / 100) : QLatin1Char('$') + countText(usd);
}

QString spanText(double seconds) {
    if (!std::isfinite(seconds)) return QStringLiteral("–");
    if (seconds < 0.00095) return digits(seconds * 1e6) + QStringLiteral(" µs");
    if (seconds < 0.9995) return digits(seconds * 1e3) + QStringLiteral(" ms");
    if (seconds < 99.5) return digits(seconds) + QStringLiteral(" s");
    if (seconds < 5970) return digits(seconds / 60) + QStringLiteral(" min");
    return digits(seconds / 3600) + QStringLiteral(" h");
}

}  // namespace nephoscope::shapes
