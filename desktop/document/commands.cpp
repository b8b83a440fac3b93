#include "desktop/document/commands.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

namespace nephoscope::desktop {
namespace {

QStringList toStringList(const std::vector<std::string>& ids) {
    QStringList list;
    list.reserve(static_cast<qsizetype>(ids.size()));
    for (const std::string& id : ids) list.append(QString::fromStdString(id));
    return list;
}

std::string bytesOf(const google::protobuf::Message& message) {
    std::string bytes;
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream out(&stream);
    out.SetSerializationDeterministic(true);
    message.SerializePartialToCodedStream(&out);
    out.Trim();
    return bytes;
}

}  // namespace

bool sameBytes(const google::protobuf::Message& a, const google::protobuf::Message& b) { return bytesOf(a) == bytesOf(b); }

model::Design settingsOf(const model::Design& design) {
    model::Design settings;
    settings.set_name(design.name());
    settings.set_limits_as_of(design.limits_as_of());
    if (design.has_network()) *settings.mutable_network() = design.network();
    if (design.has_run()) *settings.mutable_run() = design.run();
    *settings.mutable_prices() = design.prices();
    return settings;
}

PresenceCommand::PresenceCommand(Edited& edited, const QString& text) : QUndoCommand(text), m_edited(edited) {}

void PresenceCommand::takeOut() {
    m_parts = m_edited.store.take(m_ids);
    m_edited.tell(Removed{toStringList(m_ids)});
}

void PresenceCommand::putBack() {
    m_edited.store.put(std::exchange(m_parts, {}));
    m_edited.tell(Inserted{toStringList(m_ids)});
}

InsertParts::InsertParts(Edited& edited, Parts parts, const QString& text) : PresenceCommand(edited, text) {
    for (const Part& part : parts) m_ids.push_back(partId(part));
    m_parts = m_edited.store.placedAtEnd(std::move(parts));
}

RemoveParts::RemoveParts(Edited& edited, std::vector<std::string> ids, const QString& text) : PresenceCommand(edited, text) {
    m_ids = std::move(ids);
}

ReplaceParts::ReplaceParts(Edited& edited, Parts parts, QStringList fields, const QString& text, bool mergeable)
    : QUndoCommand(text), m_edited(edited), m_parts(std::move(parts)), m_fields(std::move(fields)), m_mergeable(mergeable) {
    for (const Part& part : m_parts) m_ids.append(QString::fromStdString(partId(part)));
    setObsolete(isBackAtStart());
}

void ReplaceParts::swap() {
    for (Part& part : m_parts) m_edited.store.swap(part);
    m_edited.tell(Replaced{m_ids, m_fields});
}

bool ReplaceParts::isBackAtStart() const {
    return std::all_of(m_parts.begin(), m_parts.end(), [this](const Part& part) {
        return std::visit(
            [this]<typename T>(const T& value) {
                const T* present = m_edited.store.find<T>(value.id());
                return present && sameBytes(*present, value);
            },
            part);
    });
}

bool ReplaceParts::mergeWith(const QUndoCommand* other) {
    const auto* later = static_cast<const ReplaceParts*>(other);
    if (m_fields.size() != 1 || later->m_fields != m_fields || later->m_ids != m_ids) return false;
    setObsolete(isBackAtStart());
    return true;
}

ReplaceSettings::ReplaceSettings(Edited& edited, const model::Design& settings, const QString& text)
    : QUndoCommand(text), m_edited(edited), m_settings(settingsOf(settings)) {
    setObsolete(sameBytes(m_settings, settingsOf(m_edited.store.design())));
}

void ReplaceSettings::swap() {
    m_edited.store.swapSettings(m_settings);
    m_edited.tell(SettingsChanged{});
}

}  // namespace nephoscope::desktop
