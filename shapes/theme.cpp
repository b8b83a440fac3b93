#include "shapes/theme.h"

#include <cmath>
#include <utility>

namespace nephoscope::shapes {

namespace {

Theme dark() {
    return {Scheme::Dark,     QColor(0x0E131D), QColor(0x131926), QColor(0x171F2E), QColor(0x1C2536), QColor(0x2B364B),
            QColor(0xE7ECF5), QColor(0x8C9AB3), QColor(0x4C8DFF), QColor(0x46546E), QColor(0x1B2333), QColor(0x2FD07F),
            QColor(0xF5B83D), QColor(0xA78BFA), QColor(0xFF4D5E), QColor(0x38BDF8)};
}

Theme light() {
    return {Scheme::Light,    QColor(0xF3F5F9), QColor(0xF8FAFC), QColor(0xFFFFFF), QColor(0xFFFFFF), QColor(0xD9E0EA),
            QColor(0x172033), QColor(0x5B6A83), QColor(0x2563EB), QColor(0xA9B5C7), QColor(0xE3E8F0), QColor(0x12A150),
            QColor(0xD97706), QColor(0x7C3AED), QColor(0xE11D3F), QColor(0x0284C7)};
}

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

QColor Theme::of(State state) const {
    switch (state) {
        case State::Idle: return textDim;
        case State::Healthy: return healthy;
        case State::Degraded: return degraded;
        case State::Throttled: return throttled;
        case State::Failed: return failed;
    }
    return textDim;
}

QColor Theme::of(Kind kind) const {
    switch (kind) {
        case Kind::Ok: return healthy;
        case Kind::Hit: return hit;
        case Kind::TimedOut: return degraded;
        case Kind::Throttled:
        case Kind::Sent: return throttled;
        case Kind::Failed:
        case Kind::Rejected: return failed;
        case Kind::Dropped: return textDim;
    }
    return textDim;
}

const Theme& theme(Scheme scheme) {
    static const Theme darkTheme = dark();
    static const Theme lightTheme = light();
    return scheme == Scheme::Dark ? darkTheme : lightTheme;
}

QColor categoryColor(Category category) {
    switch (category) {
        case Category::Compute: return QColor(0xED7100);
        case Category::Storage: return QColor(0x7AA116);
        case Category::Database: return QColor(0xC925D1);
        case Category::Network: return QColor(0x8C4FFF);
        case Category::Integration: return QColor(0xE7157B);
        case Category::Security: return QColor(0xDD344C);
        case Category::Generic: return QColor(0x64748B);
    }
    return QColor(0x64748B);
}

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](double x, double y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(blend(a.redF(), b.redF()), blend(a.greenF(), b.greenF()), blend(a.blueF(), b.blueF()));
}

double contrast(const QColor& a, const QColor& b) {
    double high = luminance(a);
    double low = luminance(b);
    if (high < low) std::swap(high, low);
    return (high + 0.05) / (low + 0.05);
}

}  // namespace nephoscope::shapes
