#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

#include "desktop/canvas/edits.h"

namespace nephoscope::desktop {

namespace {

/// "web" of "web-12".
QString stemOf(const std::string& id) {
    static const QRegularExpression number(QStringLiteral("-\\d+$"));
    return QString::fromStdString(id).remove(number);
}

/// Old ids to fresh ones; an id that is not among the copies keeps its meaning in this document.
class FreshIds {
public:
    explicit FreshIds(const Document& document) : m_document(document) {}
    std::string give(const std::string& old) { return (m_ids[old] = m_document.freshId(stemOf(old)).toStdString()); }
    std::string of(const std::string& old) const {
        const auto found = m_ids.find(old);
        return found == m_ids.end() ? old : found->second;
    }
    bool has(const std::string& old) const { return m_ids.contains(old); }

private:
    const Document& m_document;
    std::map<std::string, std::string> m_ids;
};

template <typename Message>
void shiftBy(Message& part, QPointF shift) {
    const auto sane = [](double v) { return std::isfinite(v) ? std::clamp(v, -1e7, 1e7) : 0.0; };
    part.mutable_position()->set_x(sane(part.position().x() + shift.x()));
    part.mutable_position()->set_y(sane(part.position().y() + shift.y()));
}

}  // namespace

QStringList pasteParts(Document& document, const QByteArray& data, QPointF shift) {
    model::Design copy;
    if (!copy.ParseFromArray(data.constData(), static_cast<int>(data.size()))) return {};
    FreshIds ids(document);
    QStringList top;
    for (auto& part : *copy.mutable_containers()) part.set_id(ids.give(part.id()));
    const auto place = [&](auto& part) {
        if (!ids.has(part.parent())) top << QString::fromStdString(part.id());
        const std::string parent = ids.of(part.parent());
        part.set_parent(document.container(QString::fromStdString(parent)) || ids.has(part.parent()) ? parent : std::string());
        shiftBy(part, shift);
    };
    Parts parts;
    for (auto& part : *copy.mutable_containers()) {
        place(part);
        parts.emplace_back(part);
    }
    for (auto& part : *copy.mutable_components()) {
        const std::string old = part.id();
        part.set_id(ids.give(old));
        if (part.name() == old) part.set_name(part.id());
        const auto zones = part.zones();
        part.clear_zones();
        for (const std::string& zone : zones)
            if (ids.has(zone) || document.container(QString::fromStdString(zone))) part.add_zones(ids.of(zone));
        place(part);
        parts.emplace_back(part);
    }
    for (auto& part : *copy.mutable_notes()) {
        part.set_id(ids.give(part.id()));
        shiftBy(part, shift);
        top << QString::fromStdString(part.id());
        parts.emplace_back(part);
    }
    for (auto& part : *copy.mutable_connections()) {
        if (!ids.has(part.from()) || !ids.has(part.to())) continue;
        part.set_id(ids.give(part.id()));
        part.set_from(ids.of(part.from()));
        part.set_to(ids.of(part.to()));
        parts.emplace_back(part);
    }
    if (parts.empty()) return {};
    document.insert(std::move(parts), QCoreApplication::translate("nephoscope::desktop", "Paste"));
    return top;
}

}  // namespace nephoscope::desktop
