#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace nephoscope::desktop {

/// Everything that can be put on the canvas, in groups, found by name, abbreviation or category. Drag it out, or press Enter.
class Palette : public QWidget {
    Q_OBJECT
public:
    explicit Palette(QWidget* parent = nullptr);

    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    /// Text as in kServiceMime: place it at the canvas's centre.
    void activated(const QString& what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addEnvironments();
    QTreeWidgetItem* groupNamed(const QString& name);
    void add(const QString& group, const QString& what, const QString& title, const QString& words, const QString& help, const QIcon& icon);
    void filter(const QString& text);
    void activate(const QTreeWidgetItem* item);

    QLineEdit* m_search;
    QTreeWidget* m_tree;
};

}  // namespace nephoscope::desktop
