#include "protocol/account_difference.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

class TestAccountDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFieldIsSeenAlone_data();
    void eachFieldIsSeenAlone();
    void aNewAccountIsNewInAll();

private:
    static AccountProfile sample()
    {
        return {QStringLiteral("560317100006"),
                {QStringLiteral("а"), QStringLiteral("б"), QStringLiteral("c")},
                {QStringLiteral("г"), QStringLiteral("д"), QStringLiteral("e")},
                Role::Head,
                QStringLiteral("committee"),
                false,
                {}};
    }
};

void TestAccountDifference::eachFieldIsSeenAlone_data()
{
    QTest::addColumn<AccountProfile>("after");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *field, auto change) {
        AccountProfile after = sample();
        change(after);
        QTest::newRow(field) << after << QStringList{QLatin1String(field)};
    };
    const QString other = QStringLiteral("710202100013");
    QTest::newRow("nothing") << sample() << QStringList();
    row("iin", [&](AccountProfile &after) { after.iin = other; });
    row("nameKk", [&](AccountProfile &after) { after.name.kk = other; });
    row("nameRu", [&](AccountProfile &after) { after.name.ru = other; });
    row("nameEn", [&](AccountProfile &after) { after.name.en.clear(); });
    row("positionKk", [&](AccountProfile &after) { after.position.kk = other; });
    row("positionRu", [&](AccountProfile &after) { after.position.ru = other; });
    row("positionEn", [&](AccountProfile &after) { after.position.en = other; });
    row("role", [&](AccountProfile &after) { after.role = Role::Administrator; });
    row("office", [&](AccountProfile &after) { after.office = QStringLiteral("almaty"); });
    row("wholeRegistry", [&](AccountProfile &after) { after.wholeRegistry = true; });
    row("tokenSerial", [&](AccountProfile &after) { after.tokenSerial = other; });
}

void TestAccountDifference::eachFieldIsSeenAlone()
{
    QFETCH(AccountProfile, after);
    QFETCH(QStringList, changed);
    QStringList seen;
    for (const ProfileField field : changedFields(sample(), after)) {
        seen.append(wireName(field));
        QVERIFY(profileText(sample(), field) != profileText(after, field));
    }
    QCOMPARE(seen, changed);
}

void TestAccountDifference::aNewAccountIsNewInAll()
{
    QCOMPARE(changedFields({}, sample()).size(), 11);
}

QTEST_GUILESS_MAIN(TestAccountDifference)
#include "tst_account_difference.moc"
