#pragma once

namespace nephoscope::desktop {

class MainWindow;

/// Makes every action of the window, each with an objectName ("fileSave") by which tool bar, context menus, search and tests find it.
void buildMenus(MainWindow& window);
/// After the colours changed.
void refreshMenuIcons(MainWindow& window);

}  // namespace nephoscope::desktop
