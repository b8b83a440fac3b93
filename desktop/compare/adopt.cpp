#include "desktop/compare/adopt.h"

#include <unordered_map>

#include "desktop/document/commands.h"

namespace nephoscope::desktop {
namespace {

const google::protobuf::Message& messageOf(const Part& part) {
    return std::visit([](const auto& value) -> const google::protobuf::Message& { return value; }, part);
}

}  // namespace

void adopt(Document& document, const model::Design& other, const QString& text) {
    std::unordered_map<std::string, Part> before;
    for (Part& part : partsOf(document.design())) before.emplace(partId(part), std::move(part));
    Parts inserted, replaced;
    for (Part& part : partsOf(other)) {
        const auto found = before.find(partId(part));
        if (found == before.end())
            inserted.push_back(std::move(part));
        else if (!sameBytes(messageOf(found->second), messageOf(part)))
            replaced.push_back(std::move(part));
        if (found != before.end()) before.erase(found);
    }
    if (inserted.empty() && replaced.empty() && before.empty()) return;
    document.undoStack()->beginMacro(text);
    // Connections that lead elsewhere now would go with what they led to.
    if (!inserted.empty()) document.insert(std::move(inserted), text);
    if (!replaced.empty()) document.replace(std::move(replaced), {}, text);
    QStringList removed;
    for (const auto& [id, part] : before) removed += QString::fromStdString(id);
    removed.sort();
    if (!removed.isEmpty()) document.remove(removed, text);
    document.undoStack()->endMacro();
}

}  // namespace nephoscope::desktop
