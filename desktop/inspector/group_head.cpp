#include "desktop/inspector/group_head.h"

#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

constexpr int kArrow = 12;

}  // namespace

GroupHead::GroupHead(const QString& name, QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("groupHead"));
    setText(name.toUpper());
    setAccessibleName(name);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(kArrow, kArrow));
}

void GroupHead::setOpen(bool open) {
    setIcon(strokeIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    setAccessibleDescription(open ? tr("Open") : tr("Closed"));
}

}  // namespace nephoscope::desktop
