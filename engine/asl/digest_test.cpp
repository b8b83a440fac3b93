#include "engine/asl/digest.h"

#include <QtTest>

using namespace nephoscope::asl;

class DigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void digests_are_those_of_the_standards_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* algorithm, const char* name, QByteArray text, const char* expected) {
            QTest::addRow("%s of %s", algorithm, name) << text << QByteArray(algorithm) << QByteArray(expected);
        };
        row("MD5", "abc", "abc", "900150983cd24fb0d6963f7d28e17f72");
        row("MD5", "nothing", "", "d41d8cd98f00b204e9800998ecf8427e");
        row("SHA-1", "abc", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
        row("SHA-256", "abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        row("SHA-384", "abc", "abc", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
        row("SHA-512", "abc", "abc",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca4"
            "9f");
        row("SHA-1", "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    }
    void digests_are_those_of_the_standards() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, algorithm);
        QFETCH(QByteArray, expected);
        QCOMPARE(digest(text.toStdString(), algorithm.toStdString()).value_or(""), expected.toStdString());
    }

    void digests_agree_with_those_of_qt_at_every_length() {
        const std::pair<const char*, QCryptographicHash::Algorithm> kinds[] = {{"MD5", QCryptographicHash::Md5},
                                                                               {"SHA-1", QCryptographicHash::Sha1},
                                                                               {"SHA-256", QCryptographicHash::Sha256},
                                                                               {"SHA-384", QCryptographicHash::Sha384},
                                                                               {"SHA-512", QCryptographicHash::Sha512}};
        for (int length = 0; length < 300; ++length) {
            const QByteArray text(length, 'q');
            for (const auto& [name, kind] : kinds)
                QCOMPARE(*digest(text.toStdString(), name), QCryptographicHash::hash(text, kind).toHex().toStdString());
            const std::string coded = to_base64(text.toStdString());
            QCOMPARE(coded, text.toBase64().toStdString());
            QCOMPARE(from_base64(coded).value_or("?"), text.toStdString());
        }
    }

    void other_algorithms_and_broken_base64_are_refused() {
        QVERIFY(!digest("a", "SHA-3"));
        for (const char* text : {"a", "ab=", "a===", "ab*d", "ab=d"}) QVERIFY2(!from_base64(text), text);
    }
};

QTEST_GUILESS_MAIN(DigestTest)
#include "digest_test.moc"
