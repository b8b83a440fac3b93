#include "engine/base/text.h"

#include <QTest>

#include <concepts>

using nephoscope::say;
using nephoscope::Text;

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arguments_stand_at_their_places_data();
    void arguments_stand_at_their_places();
    void arguments_are_kept_apart();
    void a_place_in_an_argument_is_left_alone();
    void texts_are_equal_when_they_read_the_same();
    void a_literal_is_no_text();
};

void TextTest::arguments_stand_at_their_places_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, const Text& text, const char* english) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(english);
    };
    row("none", say("Nobody is left."), "Nobody is left.");
    row("numbers", say("%1 of %2 fail after %3 s.", 2, 1'000'000, 0.25), "2 of 1000000 fail after 0.25 s.");
    row("a name", say("%1 is unhealthy.", std::string("i-3")), "i-3 is unhealthy.");
    row("in another order", say("%2 before %1", 1, 2), "2 before 1");
    row("one twice", say("%1 and %1", std::string("a")), "a and a");
    row("a text", say("%1: %2", std::string("web"), say("%1 % are busy", 90)), "web: 90 % are busy");
    row("a label", say("%1 is empty.", Text::label("Name")), "Name is empty.");
    row("a percent sign", say("100 % of %1, 5%", 3), "100 % of 3, 5%");
}

void TextTest::arguments_stand_at_their_places() {
    QFETCH(QString, said);
    QTEST(said, "english");
}

void TextTest::arguments_are_kept_apart() {
    const Text text = say("%1 of %2", say("half"), 8);
    QCOMPARE(text.form(), "%1 of %2");
    QCOMPARE(text.arguments().size(), std::size_t{2});
    QCOMPARE(text.arguments()[0].form(), "half");
    QVERIFY(!text.arguments()[1].form() && text.arguments()[1].kind() == Text::Kind::Number);
    QCOMPARE(text.arguments()[1].words(), std::string("8"));
}

void TextTest::a_place_in_an_argument_is_left_alone() {
    QCOMPARE(say("%1 and %2", std::string("%2"), std::string("%1")).english(), std::string("%2 and %1"));
}

void TextTest::texts_are_equal_when_they_read_the_same() {
    QVERIFY(say("a %1", 1) == Text(std::string("a 1")));
    QVERIFY(say("a %1", 1) == "a 1" && say("a %1", 1) != "a 2");
    QVERIFY(Text().empty() && Text() == "" && !say("a").empty());
}

void TextTest::a_literal_is_no_text() {
    static_assert(!std::convertible_to<const char*, Text> && !std::convertible_to<std::string, Text>);
    static_assert(!std::constructible_from<Text, const char*> && std::constructible_from<Text, std::string>);
    static_assert(!std::constructible_from<Text, bool> && !std::constructible_from<Text, char>);
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
