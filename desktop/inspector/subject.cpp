#include "desktop/inspector/subject.h"

#include <algorithm>

#include "engine/model/catalog.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::Message;

const QLatin1String kConfig("config");

const Message& messageOf(const Part& part) {
    return std::visit([](const auto& value) -> const Message& { return value; }, part);
}
Message& messageOf(Part& part) {
    return std::visit([](auto& value) -> Message& { return value; }, part);
}

bool isConfig(const Message& message, const QString& name) {
    return name == kConfig && message.GetDescriptor() == model::Component::descriptor();
}

/// Descends into `message` and applies `change` to what is at `path`; a config is unpacked and packed again.
void apply(Message& message, QStringList path, const std::function<void(Message&)>& change) {
    if (path.isEmpty()) return change(message);
    const QString name = path.takeFirst();
    if (isConfig(message, name)) {
        auto& component = static_cast<model::Component&>(message);
        MessagePtr config = model::unpack(component.config(), services::catalog());
        if (!config) return;
        apply(*config, path, change);
        *component.mutable_config() = model::pack(*config);
        return;
    }
    if (const auto* field = message.GetDescriptor()->FindFieldByName(name.toStdString()))
        apply(*message.GetReflection()->MutableMessage(&message, field), path, change);
}

MessagePtr copyOf(const Message& message) {
    MessagePtr copy(message.New());
    copy->CopyFrom(message);
    return copy;
}

MessagePtr messageAt(const Message& message, const QString& prefix) {
    MessagePtr root = copyOf(message), found;
    apply(*root, prefix.split(QLatin1Char('.'), Qt::SkipEmptyParts), [&](Message& at) { found = copyOf(at); });
    return found;
}

void addSections(const Descriptor& type, const QString& prefix, std::vector<Section>* sections) {
    sections->push_back({prefix, &type});
    for (const model::FieldInfo& field : model::fields_of(type))
        if (!field.hidden() && field.is_message() && !field.descriptor->is_repeated())
            addSections(*field.descriptor->message_type(), joinPath(prefix, QString::fromStdString(field.name())), sections);
}

std::vector<Section> sectionsOf(const Part& part) {
    std::vector<Section> sections;
    addSections(*messageOf(part).GetDescriptor(), QString(), &sections);
    if (const auto* component = std::get_if<model::Component>(&part))
        if (const model::ComponentType* type = services::catalog().type_of(*component)) addSections(*type->config(), kConfig, &sections);
    return sections;
}

}  // namespace

QString joinPath(const QString& prefix, const QString& field) { return prefix.isEmpty() ? field : prefix + QLatin1Char('.') + field; }

Subject::Subject(Document& document, QStringList ids) : m_document(document), m_ids(std::move(ids)) {
    m_ids.removeIf([&](const QString& id) { return !m_document.part(id); });
}

std::vector<Section> Subject::sections() const {
    if (m_ids.isEmpty())
        return {{QString(), model::Design::descriptor()},
                {QStringLiteral("run"), model::RunSettings::descriptor()},
                {QStringLiteral("network"), model::Network::descriptor()}};
    std::vector<Section> common = sectionsOf(*m_document.part(m_ids.first()));
    for (const QString& id : m_ids) {
        const std::vector<Section> own = sectionsOf(*m_document.part(id));
        std::erase_if(common, [&](const Section& section) { return std::find(own.begin(), own.end(), section) == own.end(); });
    }
    return common;
}

std::vector<MessagePtr> Subject::messages(const QString& prefix) const {
    std::vector<MessagePtr> found;
    const auto add = [&](const Message& root) {
        if (MessagePtr message = messageAt(root, prefix)) found.push_back(std::move(message));
    };
    if (m_ids.isEmpty()) add(m_document.design());
    for (const QString& id : m_ids)
        if (const std::optional<Part> part = m_document.part(id)) add(messageOf(*part));
    return found;
}

void Subject::edit(const QString& prefix, const QString& field, const QString& text, const std::function<void(Message&)>& change) {
    const QStringList path = prefix.split(QLatin1Char('.'), Qt::SkipEmptyParts);
    if (m_ids.isEmpty()) {
        model::Design settings = m_document.design();
        apply(settings, path, change);
        m_document.changeSettings(settings, text);
        return;
    }
    Parts parts;
    for (const QString& id : m_ids) {
        std::optional<Part> part = m_document.part(id);
        if (!part) continue;
        apply(messageOf(*part), path, change);
        parts.push_back(std::move(*part));
    }
    m_document.replace(std::move(parts), {joinPath(prefix, field)}, text, true);
}

}  // namespace nephoscope::desktop
