#pragma once

#include <QUndoCommand>

#include <functional>

#include "desktop/document/part_store.h"

namespace nephoscope::desktop {

/// What the commands write to, and whom they tell.
struct Edited {
    PartStore store;
    std::function<void(Change)> tell;
};

/// Parts come or go; what one direction takes out the other puts back.
class PresenceCommand : public QUndoCommand {
protected:
    PresenceCommand(Edited& edited, const QString& text);
    void takeOut();
    void putBack();

    Edited& m_edited;
    std::vector<std::string> m_ids;
    PlacedParts m_parts;  ///< empty while they are in the design
};

class InsertParts : public PresenceCommand {
public:
    InsertParts(Edited& edited, Parts parts, const QString& text);
    void redo() override { putBack(); }
    void undo() override { takeOut(); }
};

class RemoveParts : public PresenceCommand {
public:
    RemoveParts(Edited& edited, std::vector<std::string> ids, const QString& text);
    void redo() override { takeOut(); }
    void undo() override { putBack(); }
};

/// Holds the other value of each part.
class ReplaceParts : public QUndoCommand {
public:
    ReplaceParts(Edited& edited, Parts parts, QStringList fields, const QString& text, bool mergeable);
    void redo() override { swap(); }
    void undo() override { swap(); }
    int id() const override { return m_mergeable ? 1 : -1; }
    /// Takes the later step in when it has the same parts and the same single field; obsolete when the first value is back.
    bool mergeWith(const QUndoCommand* other) override;

private:
    void swap();
    bool isBackAtStart() const;

    Edited& m_edited;
    Parts m_parts;
    QStringList m_ids;
    QStringList m_fields;
    bool m_mergeable;
};

/// The same for what a design has beside its parts.
class ReplaceSettings : public QUndoCommand {
public:
    ReplaceSettings(Edited& edited, const model::Design& settings, const QString& text);
    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap();

    Edited& m_edited;
    model::Design m_settings;
};

/// True when both would be written alike.
bool sameBytes(const google::protobuf::Message& a, const google::protobuf::Message& b);
/// A copy of the name, limits, network and run settings.
model::Design settingsOf(const model::Design& design);

}  // namespace nephoscope::desktop
