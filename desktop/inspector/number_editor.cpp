#include "desktop/inspector/number_editor.h"

#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace nephoscope::desktop {
namespace {

struct Unit {
    double seconds;
    const char* name;
};
constexpr std::array<Unit, 7> kUnits = {
    {{86400, "d"}, {3600, "h"}, {60, "min"}, {1, "s"}, {1e-3, "ms"}, {1e-6, "\xC2\xB5s"}, {1e-9, "ns"}}};

/// With as many decimals as it needs, at most 12 digits in all.
QString plainNumber(double value) {
    const QString digits = QString::number(value, 'g', 12);
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const bool exponent = digits.contains(QLatin1Char('e'));
    const auto decimals = point < 0 || exponent ? 0 : digits.size() - 1 - point;
    return QLocale().toString(value, 'f', static_cast<int>(decimals));
}

/// "10min" as parse_duration takes it; a comma may stand for the point.
std::string forParser(QString text) {
    text = text.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).remove(QLatin1Char(' ')).remove(QChar(0x00A0)).remove(QChar(0x202F));
    if (text.endsWith(QLatin1String("min"))) text.chop(2);
    text.replace(QChar(0x00B5), QLatin1Char('u'));
    return text.toStdString();
}

/// The largest power of ten that is not above `value`.
double decadeOf(double value) { return value <= 0 ? 1 : std::pow(10.0, std::floor(std::log10(value) + 1e-9)); }

}  // namespace

QString durationForPeople(double seconds) {
    if (seconds == 0) return QStringLiteral("0 s");
    for (const Unit& unit : kUnits) {
        const double value = seconds / unit.seconds;
        const bool whole = std::abs(value - std::round(value)) < 1e-9 * std::max(1.0, value);
        const bool large = unit.seconds > 1;
        if (std::abs(value) >= 1 && (whole || !large))
            return plainNumber(whole ? std::round(value) : value) + QLatin1Char(' ') + QString::fromUtf8(unit.name);
    }
    return plainNumber(seconds) + QStringLiteral(" s");
}

NumberBox::NumberBox(const model::FieldInfo& field, QWidget* parent)
    : QDoubleSpinBox(parent), m_duration(field.is_duration()), m_step(field.step().value_or(0)) {
    using Field = google::protobuf::FieldDescriptor;
    m_integer =
        !m_duration && field.descriptor->cpp_type() != Field::CPPTYPE_DOUBLE && field.descriptor->cpp_type() != Field::CPPTYPE_FLOAT;
    setDecimals(m_integer ? 0 : 9);
    setRange(field.min().value_or(-1e12), field.max().value_or(1e12));
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    if (!m_duration && !field.unit().empty()) setSuffix(QLatin1Char(' ') + QString::fromStdString(field.unit()));
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_mixed = false; });
}

QString NumberBox::textFromValue(double value) const {
    if (m_mixed) return QString();
    return m_duration ? durationForPeople(value) : plainNumber(value);
}

double NumberBox::valueFromText(const QString& text) const {
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix())) number.chop(suffix().size());
    if (m_duration) {
        const auto parsed = model::parse_duration(forParser(number));
        return parsed ? model::seconds_of(*parsed) : value();
    }
    bool ok = false;
    const double read = locale().toDouble(number.trimmed(), &ok);
    return ok ? read : value();
}

QValidator::State NumberBox::validate(QString& text, int& position) const {
    if (!m_duration) return text.trimmed().isEmpty() ? QValidator::Intermediate : QDoubleSpinBox::validate(text, position);
    const auto parsed = model::parse_duration(forParser(text));
    if (!parsed) return QValidator::Intermediate;
    const double seconds = model::seconds_of(*parsed);
    return seconds >= minimum() && seconds <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

double NumberBox::stepFor(double value, int direction) const {
    if (m_step > 0) return m_step;
    const double decade = decadeOf(std::abs(value));
    const double step = direction < 0 && std::abs(value) <= decade * (1 + 1e-9) ? decade / 10 : decade;
    const double smallest = m_integer ? 1 : m_duration ? 1e-3 : maximum() <= 1 ? 0.01 : 0.1;
    return std::max(step, smallest) / (step >= 10 * smallest ? 10 : 1);
}

void NumberBox::stepBy(int steps) {
    m_mixed = false;
    for (int i = 0; i < std::abs(steps); ++i) {
        const double step = stepFor(value(), steps);
        setValue(std::round(value() / step + (steps > 0 ? 1 : -1)) * step);
    }
}

void NumberBox::setMixed(bool mixed) {
    m_mixed = mixed;
    lineEdit()->setPlaceholderText(mixed ? mixedText() : QString());
    if (mixed) lineEdit()->clear();
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

NumberEditor::NumberEditor(const model::FieldInfo& field, QWidget* parent)
    : FieldEditor(parent), m_duration(field.is_duration()), m_box(new NumberBox(field, this)) {
    adopt(m_box);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        give(m_duration ? QString::fromStdString(model::duration_text(model::to_duration(value))) : QString::number(value, 'g', 15));
    });
}

void NumberEditor::setText(const QString& text) {
    m_box->setMixed(false);
    const auto duration =
        m_duration ? model::parse_duration(text.toStdString()) : Result<google::protobuf::Duration>(google::protobuf::Duration());
    const double value = m_duration ? (duration ? model::seconds_of(*duration) : 0) : text.toDouble();
    quietly([&] { m_box->setValue(value); });
}

void NumberEditor::setMixed() {
    quietly([&] { m_box->setMixed(true); });
}

}  // namespace nephoscope::desktop
