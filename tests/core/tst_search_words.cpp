#include "core/search_words.h"

#include <QTest>

using namespace ruqsat;

class TestSearchWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kazakhLettersMeetWhatIsTypedInstead();
    void marksAreNoWords();
    void aWordStandsOnceAndTheListIsBounded();
};

void TestSearchWords::kazakhLettersMeetWhatIsTypedInstead()
{
    QCOMPARE(searchWords(QStringLiteral("ҚАЗАҚ ӘЛЕМІ")),
             searchWords(QStringLiteral("казак алеми")));
    QCOMPARE(searchWords(QStringLiteral("Өңір Ғұмыр Үһ")),
             searchWords(QStringLiteral("онир гумыр ух")));
    QCOMPARE(searchWords(QStringLiteral("Ёлка")), searchWords(QStringLiteral("елка")));
    // The same letter written as base and mark.
    QCOMPARE(searchWords(QStringLiteral("Айна")), searchWords(QStringLiteral("Аи\u0306на")));
}

void TestSearchWords::marksAreNoWords()
{
    QVERIFY(searchWords(QStringLiteral("«»—.,!?%_'*&|")).isEmpty());
    QCOMPARE(searchWords(QStringLiteral("«Сынақ-2» ЖШС")),
             QStringList({QStringLiteral("сынак"), QStringLiteral("2"), QStringLiteral("жшс")}));
}

void TestSearchWords::aWordStandsOnceAndTheListIsBounded()
{
    QCOMPARE(searchWords(QStringLiteral("а а А")).size(), 1);
    QString many;
    for (int i = 0; i < 500; ++i)
        many += QString::number(i) + u' ';
    QCOMPARE(searchWords(many).size(), 60);
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_search_words.moc"
