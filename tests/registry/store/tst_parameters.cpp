#include "registry/store/parameters.h"

#include <QTest>

#include <limits>

using namespace ruqsat::registry;

class TestParameters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreNumbered_data();
    void marksAreNumbered();
    void onlyWhatHasNoValueIsNull();
    void textsAreUtf8();
    void numbersAndTruthsAreWrittenOut();
    void bytesAreSentAsTheyAre();
    void aZeroByteIsSeenInATextAndBelongsIntoBytes();
    void theyOutliveTheArguments();

private:
    /// As libpq would read it.
    static QByteArray sent(const Parameters &parameters, int i)
    {
        return QByteArray(parameters.values()[i], parameters.lengths()[i]);
    }
};

void TestParameters::marksAreNumbered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("numbered");
    const auto add = [](const char *name, const QByteArray &sql, const QByteArray &numbered) {
        QTest::newRow(name) << sql << numbered;
    };
    add("nothing", "", "");
    add("no mark", "select now()", "select now()");
    add("one", "select ?", "select $1");
    add("two digits", "values (?,?,?,?,?,?,?,?,?,?,?)",
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)");
    add("casts", "select ?::bigint, cast(? as jsonb)", "select $1::bigint, cast($2 as jsonb)");
    add("a mark in a text", "select '?', ?", "select '?', $1");
    add("an apostrophe in a text", "select 'a''?', ?", "select 'a''?', $1");
    add("an empty text", "select '' || ? || ''", "select '' || $1 || ''");
    add("a mark in a name", "select ? as \"who?\", ?", "select $1 as \"who?\", $2");
    add("an apostrophe in a name", "select a.\"holder's\", ?", "select a.\"holder's\", $1");
    add("quotes of a name in a text", "select '\"', ?, '\"'", "select '\"', $1, '\"'");
    add("operators of jsonb", "select a #>> '{b,c}', a ->> ?", "select a #>> '{b,c}', a ->> $1");
    add("letters", "select 'Қазақ?' || ?", "select 'Қазақ?' || $1");
}

void TestParameters::marksAreNumbered()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, numbered);
    QCOMPARE(numberedMarks(sql), numbered);
}

void TestParameters::onlyWhatHasNoValueIsNull()
{
    const Parameters parameters(
        {QVariant(), QString(), QStringLiteral(""), QByteArray(), QByteArray("")});
    QCOMPARE(parameters.count(), 5);
    QVERIFY(!parameters.values()[0]);
    QVERIFY(parameters.values()[1]);
    QVERIFY(parameters.values()[2]);
    QVERIFY(!parameters.values()[3]);
    QVERIFY(parameters.values()[4]);
    for (int i = 0; i < parameters.count(); ++i)
        QCOMPARE(parameters.lengths()[i], 0);
    QVERIFY(parameters.areWhole());
    QCOMPARE(Parameters({}).count(), 0);
}

void TestParameters::textsAreUtf8()
{
    const QString text = QStringLiteral("Әділет министрлігі – ҚР, «ҰҢӨҺ» 😀");
    const Parameters parameters({text});
    QCOMPARE(sent(parameters, 0), text.toUtf8());
    QCOMPARE(parameters.formats()[0], 0);
}

void TestParameters::numbersAndTruthsAreWrittenOut()
{
    constexpr auto most = std::numeric_limits<qint64>::max();
    constexpr auto least = std::numeric_limits<qint64>::min();
    const Parameters parameters({most, least, -1, true, false, 0.05});
    const QByteArrayList written{
        "9223372036854775807", "-9223372036854775808", "-1", "true", "false", "0.05"};
    QCOMPARE(parameters.count(), static_cast<int>(written.size()));
    for (int i = 0; i < parameters.count(); ++i) {
        QCOMPARE(sent(parameters, i), written.at(i));
        QCOMPARE(parameters.formats()[i], 0);
    }
}

void TestParameters::bytesAreSentAsTheyAre()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    const Parameters parameters({all});
    QCOMPARE(sent(parameters, 0), all);
    QCOMPARE(parameters.formats()[0], 1);
}

void TestParameters::aZeroByteIsSeenInATextAndBelongsIntoBytes()
{
    const QString cut = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    QVERIFY(!Parameters({cut}).areWhole());
    // Whatever stands around it.
    QVERIFY(!Parameters({QStringLiteral("a"), cut, QStringLiteral("b")}).areWhole());
    QVERIFY(Parameters({QByteArray("a\0b", 3)}).areWhole());
    QVERIFY(Parameters({QStringLiteral("a"), QVariant()}).areWhole());
}

void TestParameters::theyOutliveTheArguments()
{
    // As many as make a list that grows move what it holds.
    QVariantList arguments;
    for (int i = 0; i < 200; ++i)
        arguments.append(QStringLiteral("text %1").arg(i));
    const Parameters parameters(arguments);
    arguments.clear();
    QCOMPARE(parameters.count(), 200);
    for (int i = 0; i < parameters.count(); ++i)
        QCOMPARE(sent(parameters, i), "text " + QByteArray::number(i));
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
