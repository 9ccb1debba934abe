#include "registry/store/columns.h"
#include "registry/store/store_cluster.h"

#include <QTest>

#include <limits>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

class TestRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textsComeBackAsTheyWent_data();
    void textsComeBackAsTheyWent();
    void nullIsNoEmptyText();
    void bytesComeBackAsTheyWent_data();
    void bytesComeBackAsTheyWent();
    void wholeNumbersLoseNothing_data();
    void wholeNumbersLoseNothing();
    void truthsAndFractions();
    void timesAreTheSameMoment_data();
    void timesAreTheSameMoment();
    void aLocalTimeIsWrittenInUtc();
    void daysAreDays();
    void objectsComeBackAsTheyWent();
    void whatTheColumnCannotHoldIsAFailure_data();
    void whatTheColumnCannotHoldIsAFailure();
    void aFailureTellsNoValue();
    void aColumnThatIsNotThereIsNull();
    void rowsOutliveTheirConnection();
    void allRowsComeInTheirOrder();
    void noWordOfManySitesIsLost();

private:
    Result<Rows> ask(const char *sql, const QVariantList &arguments = {})
    {
        return m_database->read(AuditActor::registry(),
                                [&](Transaction &in) { return in.run(sql, arguments); });
    }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
};

void TestRows::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_database = std::make_unique<Database>(m_cluster.settings());
}

void TestRows::textsComeBackAsTheyWent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("Kazakh") << QStringLiteral("Қызмет көрсету: әө үұ іһ ғң ӘӨҮҰІҺҒҢ");
    QTest::newRow("beyond the basic plane") << QStringLiteral("😀𐐷");
    QTest::newRow("quotes") << QStringLiteral("'; drop table note; -- \"x\" $$ $1 ? \\ \\x41");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc");
    QTest::newRow("long") << QString(1'000'000, u'ң');
}

void TestRows::textsComeBackAsTheyWent()
{
    QFETCH(QString, text);
    const Result<Rows> rows = ask("select cast(? as text)", {text});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->size(), 1);
    const Row &row = rows->first();
    QCOMPARE(row.text(0), text);
    QCOMPARE(row.raw(0).toByteArray(), text.toUtf8());
    QVERIFY(!row.isNull(0));
    QCOMPARE(row.has(0), !text.isEmpty());
}

void TestRows::nullIsNoEmptyText()
{
    const Result<Rows> rows =
        ask("select cast(? as text), cast(? as text), cast(? as text) is null, "
            "cast(? as bytea) is null, cast(? as bytea) is null",
            {QVariant(), QString(), QString(), QByteArray(), QByteArray("")});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    const Row &row = rows->first();
    QVERIFY(row.isNull(0));
    QVERIFY(!row.has(0));
    QCOMPARE(row.text(0), QString());
    QVERIFY(!row.isNull(1));
    QVERIFY(!row.has(1));
    QVERIFY(!row.boolean(2));
    QVERIFY(row.boolean(3));
    QVERIFY(!row.boolean(4));
    const Result<Rows> nulls = ask("select cast(null as timestamptz), cast(null as date), "
                                   "cast(null as jsonb), cast(null as bytea)");
    QCOMPARE(codeOf(nulls), QStringLiteral("ok"));
    QVERIFY(!nulls->first().time(0).isValid());
    QVERIFY(!nulls->first().date(1).isValid());
    QVERIFY(nulls->first().json(2).isEmpty());
    QVERIFY(nulls->first().bytes(3).isNull());
}

void TestRows::bytesComeBackAsTheyWent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("none") << QByteArray("");
    QTest::newRow("every byte") << all;
    QTest::newRow("as if in hex") << QByteArray("\\x41");
    QTest::newRow("a zero") << QByteArray(1, '\0');
    QTest::newRow("many") << all.repeated(12'000);
}

void TestRows::bytesComeBackAsTheyWent()
{
    QFETCH(QByteArray, bytes);
    const Result<Rows> rows = ask("select cast(? as bytea)", {bytes});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QVERIFY(!rows->first().isNull(0));
    QCOMPARE(rows->first().bytes(0), bytes);
    const Result<Rows> size = ask("select length(cast(? as bytea))", {bytes});
    QCOMPARE(size->first().integer(0), bytes.size());
}

void TestRows::wholeNumbersLoseNothing_data()
{
    QTest::addColumn<qint64>("number");
    QTest::newRow("most") << std::numeric_limits<qint64>::max();
    QTest::newRow("least") << std::numeric_limits<qint64>::min();
    // A double cannot hold it.
    QTest::newRow("odd") << (Q_INT64_C(1) << 53) + 1;
    QTest::newRow("nothing") << Q_INT64_C(0);
}

void TestRows::wholeNumbersLoseNothing()
{
    QFETCH(qint64, number);
    const Result<Rows> rows = ask("select cast(? as bigint)", {number});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->first().integer(0), number);
}

void TestRows::truthsAndFractions()
{
    const Result<Rows> rows =
        ask("select cast(? as boolean), cast(? as boolean), cast(null as boolean), "
            "cast(? as double precision), cast(1 as real) / 8",
            {true, false, 0.05});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    const Row &row = rows->first();
    QVERIFY(row.boolean(0));
    QVERIFY(!row.boolean(1));
    QVERIFY(!row.boolean(2));
    QCOMPARE(row.number(3), 0.05);
    QCOMPARE(row.number(4), 0.125);
}

void TestRows::timesAreTheSameMoment_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("moment");
    const auto add = [](const char *name, const char *sent, const char *moment) {
        QTest::newRow(name) << QString::fromLatin1(sent) << QString::fromLatin1(moment);
    };
    add("UTC", "2026-03-02T04:05:06.789Z", "2026-03-02T04:05:06.789Z");
    add("Astana", "2026-03-02T02:05:06.789+05:00", "2026-03-01T21:05:06.789Z");
    add("half an hour", "2026-03-02T00:00:00.001-09:30", "2026-03-02T09:30:00.001Z");
    // The database leaves out the zeros at the end.
    add("tenths", "2026-03-02T04:05:06.700Z", "2026-03-02T04:05:06.700Z");
    add("hundredths", "2026-03-02T04:05:06.050Z", "2026-03-02T04:05:06.050Z");
    add("whole seconds", "2026-03-02T00:00:00Z", "2026-03-02T00:00:00.000Z");
    add("long ago", "1936-12-05T12:00:00Z", "1936-12-05T12:00:00.000Z");
    add("far ahead", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
}

void TestRows::timesAreTheSameMoment()
{
    QFETCH(QString, sent);
    QFETCH(QString, moment);
    const Result<Rows> rows = ask("select cast(? as timestamptz)", {sent});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    const QDateTime time = rows->first().time(0);
    QCOMPARE(time.timeSpec(), Qt::UTC);
    QCOMPARE(time.toString(Qt::ISODateWithMs), moment);
}

void TestRows::aLocalTimeIsWrittenInUtc()
{
    const QDateTime local(QDate(2026, 3, 2), QTime(4, 5, 6, 789));
    const Result<Rows> rows = ask("select cast(? as timestamptz)", {store::column(local)});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->first().time(0), local);
}

void TestRows::daysAreDays()
{
    const Result<Rows> rows = ask("select cast(? as date)", {QStringLiteral("2028-02-29")});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->first().date(0), QDate(2028, 2, 29));
}

void TestRows::objectsComeBackAsTheyWent()
{
    const QJsonObject object{
        {"kk", QStringLiteral("Әділет \"ҚР\" \\ 😀")},
        {"number", Q_INT64_C(9007199254740991)},
        {"list", QJsonArray{1, QJsonValue::Null, QStringLiteral("үш")}},
        {"empty", QJsonObject{}},
    };
    const Result<Rows> rows = ask("select cast(? as jsonb)", {store::column(object)});
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->first().json(0), object);
}

void TestRows::whatTheColumnCannotHoldIsAFailure_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << QByteArray("bigint") << QStringLiteral("жүз");
    QTest::newRow("too great") << QByteArray("bigint") << QStringLiteral("9223372036854775808");
    QTest::newRow("no day") << QByteArray("date") << QStringLiteral("2026-02-29");
    QTest::newRow("no time") << QByteArray("timestamptz") << QStringLiteral("");
    QTest::newRow("no object") << QByteArray("jsonb") << QStringLiteral("{");
    QTest::newRow("no id") << QByteArray("uuid") << QStringLiteral("1");
    QTest::newRow("a zero byte") << QByteArray("text") << QString(1, QChar(u'\0'));
}

void TestRows::whatTheColumnCannotHoldIsAFailure()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, value);
    const auto asked =
        m_database->read(AuditActor::registry(), [&](Transaction &in) -> Result<Rows> {
            return in.runComposed(
                QStringLiteral("select cast(? as %1)").arg(QString::fromLatin1(type)), {value});
        });
    QCOMPARE(codeOf(asked), QStringLiteral("databaseError"));
    // The connection goes on.
    QCOMPARE(firstOf(ask("select 1")), QByteArray("1"));
}

void TestRows::aFailureTellsNoValue()
{
    const QString person = QStringLiteral("870412300123");
    const Result<Rows> rows = ask("select cast(? as uuid)", {person});
    QCOMPARE(codeOf(rows), QStringLiteral("databaseError"));
    QVERIFY(rows.failure().detail.contains(QStringLiteral("22P02")));
    QVERIFY(!rows.failure().detail.contains(person));
}

void TestRows::aColumnThatIsNotThereIsNull()
{
    const Result<Rows> rows = ask("select 7");
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    const Row &row = rows->first();
    QVERIFY(row.isNull(1));
    QVERIFY(row.raw(1).isEmpty());
    QVERIFY(!row.has(1));
    QCOMPARE(row.text(-1), QString());
}

void TestRows::rowsOutliveTheirConnection()
{
    std::optional<Row> kept;
    QByteArrayView raw;
    {
        Database database(m_cluster.settings());
        const Result<Rows> rows =
            database.read(AuditActor::registry(), [](Transaction &in) -> Result<Rows> {
                return in.run("select 'first' union all select 'second' order by 1 desc");
            });
        QCOMPARE(codeOf(rows), QStringLiteral("ok"));
        kept = rows->last();
        raw = rows->first().raw(0);
    }
    QCOMPARE(kept->text(0), QStringLiteral("first"));
    // It stays for as long as any row of the same answer.
    QCOMPARE(raw.toByteArray(), QByteArray("second"));
}

void TestRows::allRowsComeInTheirOrder()
{
    const Result<Rows> rows = ask("select i from generate_series(1, 5000) i order by i");
    QCOMPARE(codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->size(), 5000);
    for (qsizetype i = 0; i < rows->size(); ++i)
        QCOMPARE(rows->at(i).integer(0), i + 1);
    const Result<Rows> none = ask("select 1 where false");
    QCOMPARE(codeOf(none), QStringLiteral("ok"));
    QVERIFY(none->isEmpty());
}

void TestRows::noWordOfManySitesIsLost()
{
    LocalizedText sites;
    for (int i = 0; i < 50; ++i) {
        sites.kk += QStringLiteral("Бекет%1 ауылы, Абай%1 көшесі; ").arg(i);
        sites.ru += QStringLiteral("село Станция%1, улица Абая%1; ").arg(i);
    }
    const QString words = store::wordsColumn(sites);
    QVERIFY(words.contains(QStringLiteral("'бекет49'")));
    QVERIFY(words.contains(QStringLiteral("'станция49'")));
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
