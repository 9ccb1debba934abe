#include "core/identifier.h"
#include "gateway/sandbox_process.h"
#include "protocol/lookup.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace ruqsat;

class TestOrganisations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areTheSameEveryTime();
    void hitNoRealOrganisationOrPerson();
    void speakBothLanguagesInTheOfficialForm();
    void holdTheTestApplicant();
    void includeSomeThatAreGone();

private:
    QJsonArray m_list;
};

void TestOrganisations::initTestCase()
{
    m_list = test::sandboxOrganisations();
    QCOMPARE(m_list.size(), 200);
}

void TestOrganisations::areTheSameEveryTime()
{
    QCOMPARE(test::sandboxOrganisations(), m_list);
}

void TestOrganisations::hitNoRealOrganisationOrPerson()
{
    QSet<QString> bins;
    for (const QJsonValue &value : m_list) {
        const QJsonObject organisation = value.toObject();
        const auto bin = Bin::parse(organisation.value(QStringLiteral("bin")).toString());
        QVERIFY(bin.ok());
        const int year = bin->digits().left(2).toInt();
        QVERIFY2(year >= 50 && year <= 89, qPrintable(bin->digits()));
        bins.insert(bin->digits());
        const QJsonObject leader = organisation.value(QStringLiteral("leader")).toObject();
        const auto iin = Iin::parse(leader.value(QStringLiteral("iin")).toString());
        QVERIFY2(iin.ok(), qPrintable(leader.value(QStringLiteral("iin")).toString()));
        QVERIFY(iin->birthDate().year() >= 1850 && iin->birthDate().year() <= 1899);
    }
    QCOMPARE(bins.size(), 200);
}

void TestOrganisations::speakBothLanguagesInTheOfficialForm()
{
    int partnerships = 0;
    QSet<QString> names;
    for (const QJsonValue &value : m_list) {
        const QJsonObject name = value.toObject().value(QStringLiteral("name")).toObject();
        const QString kazakh = name.value(QStringLiteral("kk")).toString();
        const QString russian = name.value(QStringLiteral("ru")).toString();
        QVERIFY(kazakh.contains(u" Үлгі»") && russian.contains(u" Үлгі»"));
        names.insert(kazakh);
        if (kazakh.endsWith(u"» жауапкершілігі шектеулі серіктестігі")) {
            QVERIFY(russian.startsWith(u"Товарищество с ограниченной ответственностью «"));
            ++partnerships;
        }
        const QJsonObject address = value.toObject().value(QStringLiteral("address")).toObject();
        QVERIFY(!address.value(QStringLiteral("kk")).toString().isEmpty());
        QVERIFY(!address.value(QStringLiteral("ru")).toString().isEmpty());
    }
    QCOMPARE(names.size(), 200);
    QVERIFY(partnerships > 150);
}

void TestOrganisations::holdTheTestApplicant()
{
    const QJsonObject first = m_list.first().toObject();
    QCOMPARE(first.value(QStringLiteral("bin")).toString(), QStringLiteral("540940000407"));
    QVERIFY(first.value(QStringLiteral("registered")).toBool());
}

void TestOrganisations::includeSomeThatAreGone()
{
    int gone = 0;
    for (const QJsonValue &value : m_list)
        gone += value.toObject().value(QStringLiteral("registered")).toBool() ? 0 : 1;
    QVERIFY(gone >= 5 && gone <= 20);
}

QTEST_GUILESS_MAIN(TestOrganisations)
#include "tst_organisations.moc"
