#include <QSignalSpy>
#include <QTest>

#include "desktop/outline/outline.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class OutlineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void containers_hold_their_components();
    void renaming_here_renames_the_part();
    void delete_removes_the_selected_part();
    void a_part_selected_as_it_appears_is_selected_here();
};

namespace {
QTreeWidgetItem* itemNamed(Outline& outline, const QString& text) {
    const QList<QTreeWidgetItem*> found = outline.findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

void addVpcWithDatabase(Document& document) {
    model::Container vpc;
    vpc.set_id("vpc-1");
    vpc.set_name("main");
    vpc.set_kind(model::VPC);
    model::Component db = document.newComponent(QStringLiteral("rds"), {}, QStringLiteral("vpc-1"));
    db.set_name("orders");
    document.insert({vpc, db}, QStringLiteral("Add"));
}
}  // namespace

void OutlineTest::containers_hold_their_components() {
    Document document;
    Outline outline(document);
    addVpcWithDatabase(document);
    QTRY_VERIFY(itemNamed(outline, QStringLiteral("orders")));
    QCOMPARE(itemNamed(outline, QStringLiteral("orders"))->parent(), itemNamed(outline, QStringLiteral("main")));
}

void OutlineTest::renaming_here_renames_the_part() {
    Document document;
    Outline outline(document);
    addVpcWithDatabase(document);
    QTRY_VERIFY(itemNamed(outline, QStringLiteral("orders")));
    itemNamed(outline, QStringLiteral("orders"))->setText(0, QStringLiteral("invoices"));
    QCOMPARE(document.design().components(0).name(), std::string("invoices"));
    document.undoStack()->undo();
    QTRY_VERIFY(itemNamed(outline, QStringLiteral("orders")));
}

void OutlineTest::delete_removes_the_selected_part() {
    Document document;
    Outline outline(document);
    addVpcWithDatabase(document);
    QTRY_VERIFY(itemNamed(outline, QStringLiteral("main")));
    outline.setSelection({QStringLiteral("vpc-1")});
    QTest::keyClick(&outline, Qt::Key_Delete);
    QCOMPARE(document.design().components_size() + document.design().containers_size(), 0);
}

void OutlineTest::a_part_selected_as_it_appears_is_selected_here() {
    Document document;
    Outline outline(document);
    addVpcWithDatabase(document);
    outline.setSelection({QStringLiteral("vpc-1")});
    QTRY_COMPARE(outline.selection(), QStringList{QStringLiteral("vpc-1")});
}

QTEST_MAIN(OutlineTest)
#include "outline_test.moc"
