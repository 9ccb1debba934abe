#include "protocol/licence_appendices.h"
#include "registry/support/appendix_cases.h"
#include "support/sample_form.h"
#include "support/test_paths.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace ruqsat;
using namespace ruqsat::test;

/// A duplicate is the same licence on another paper.
class TestDuplicates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void itGrantsWhatItsLicenceGrants_data();
    void itGrantsWhatItsLicenceGrants();
    void theRegisterIsRightWhateverWasTyped();
    void oneOfADuplicateRepeatsTheLicence();
    void oneOfAReissuedLicenceRepeatsThat();
    void anAppendixIssuedLaterStandsOnTheLicence();
    void anAppendixThatWasReplacedIsNotRepeated();
    void aPaperThatWasOvertakenIsPreparedAnew();
    void ofALicenceOlderThanTheRegisterItSaysSo();
    void thoseOfBeforeAreMadeEqual();

private:
    /// A first licence of act 441 with a site of this name.
    QString licenceWithSite(const QString &name) const;
    /// Empty, or the first member in which the papers differ.
    QByteArray difference(const QString &one, const QString &other) const;
    /// The same of what the register knows of both.
    QByteArray registeredDifference(const QString &one, const QString &other) const;

    AppendixCases m_cases;
};

QString TestDuplicates::licenceWithSite(const QString &name) const
{
    DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
    demo.request.fields.insert(u"sites"_qs, siteNamed(name));
    return m_cases.issued(std::move(demo));
}

QByteArray TestDuplicates::difference(const QString &one, const QString &other) const
{
    for (const char *member : {"holder", "address", "activity", "subactivities", "conditions",
                               "note", "appendices", "replaces"}) {
        if (m_cases.content(one, member) != m_cases.content(other, member))
            return member;
    }
    return {};
}

QByteArray TestDuplicates::registeredDifference(const QString &one, const QString &other) const
{
    for (const char *column :
         {"holder_name", "activity", "address", "subactivities", "sites", "branches",
          "activity_words", "place_words", "valid_from", "valid_until"}) {
        const QByteArray values = m_cases.world.sql(
            u"select count(distinct coalesce(%1::text, '')) from licence where number in "
            "('%2', '%3')"_qs.arg(QLatin1String(column), one, other));
        if (values != "1")
            return column;
    }
    return {};
}

void TestDuplicates::itGrantsWhatItsLicenceGrants_data()
{
    QTest::addColumn<CaseStaff>("staff");
    QTest::addColumn<QString>("word");
    // Of a sub-activity alone.
    QTest::newRow("mvd-718") << CaseStaff{u"mvd-718"_qs, Channel::Provider, u"lazzat"_qs,
                                          u"dauren"_qs, u"bauyrzhan"_qs}
                             << u"исключением"_qs;
    QTest::newRow("zhambyl-62") << CaseStaff{u"zhambyl-62"_qs, Channel::Provider, u"zhanar"_qs,
                                             u"timur"_qs, u"olzhas"_qs}
                                << u"переработка"_qs;
    QTest::newRow("yuko-441") << CaseStaff() << u"переработка"_qs;
}

void TestDuplicates::itGrantsWhatItsLicenceGrants()
{
    QFETCH(CaseStaff, staff);
    QFETCH(QString, word);
    QCOMPARE(m_cases.serve(staff), QString());
    DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
    const FormField *parts = m_cases.regulation.field(u"subactivities"_qs);
    QJsonArray chosen;
    for (const FieldChoice &choice : parts->choices)
        chosen.append(choice.value);
    demo.request.fields.insert(parts->id, chosen);
    demo.request.fields.insert(u"branches"_qs,
                               sampleValue(*m_cases.regulation.field(u"branches"_qs)));
    const QString licence = m_cases.issued(std::move(demo));
    QVERIFY(m_cases.content(licence, "appendices").contains("tables"));
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, licence);
    QVERIFY(!duplicate.isEmpty());

    QCOMPARE(difference(licence, duplicate), QByteArray());
    QVERIFY(!m_cases.content(duplicate, "duplicate,ground,ru").isEmpty());
    QCOMPARE(registeredDifference(licence, duplicate), QByteArray());
    const protocol::LicenceLife one = m_cases.life(licence);
    const protocol::LicenceLife other = m_cases.life(duplicate);
    QCOMPARE(other.licence.parent, licence);
    QCOMPARE(other.licence.activity, one.licence.activity);
    QCOMPARE(other.subactivities.size(), chosen.size());
    QCOMPARE(other.subactivities, one.subactivities);
    QVERIFY(!other.branches.isEmpty());
    QCOMPARE(other.branches, one.branches);
    QCOMPARE(other.sites, one.sites);
    QCOMPARE(protocol::appendicesOf(other.events), protocol::appendicesOf(one.events));
    const QStringList found = m_cases.found("activity=" + QUrl::toPercentEncoding(word));
    QVERIFY2(found.contains(licence) && found.contains(duplicate), qPrintable(found.join(u' ')));
    // The sheet that came with it says the same under either number.
    QCOMPARE(m_cases.heading(duplicate + u"/001"_qs), QByteArray("In force"));
    QCOMPARE(m_cases.serve({}), QString());
}

void TestDuplicates::theRegisterIsRightWhateverWasTyped()
{
    const QString licence = m_cases.issued();
    // The holder moved and was renamed since, and has not had the licence re-issued.
    m_cases.world.sql(
        u"update result set content = content || '{\"activity\":{\"kk\":\"Жинау\",\"ru\":\"Сбор\"},"
        "\"holder\":{\"kk\":\"Бұрынғы\",\"ru\":\"Прежнее\"}}' where number = '%1'; "
        "update licence set activity = '{\"kk\":\"Жинау\",\"ru\":\"Сбор\",\"en\":\"\"}', "
        "holder_name = '{\"kk\":\"Бұрынғы\",\"ru\":\"Прежнее\",\"en\":\"\"}' "
        "where number = '%1'"_qs.arg(licence));
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, licence);
    QCOMPARE(m_cases.content(duplicate, "activity,ru"), QByteArray("Сбор"));
    QCOMPARE(m_cases.content(duplicate, "holder,ru"), QByteArray("Прежнее"));
    QCOMPARE(m_cases.life(duplicate).licence.activity.ru, u"Сбор"_qs);
    QCOMPARE(m_cases.life(duplicate).licence.holder.name.ru, u"Прежнее"_qs);
}

void TestDuplicates::oneOfADuplicateRepeatsTheLicence()
{
    const QString licence = licenceWithSite(u"Үшінші алаң"_qs);
    const QString first = m_cases.issued(ServiceKind::Duplicate, licence);
    const QString second = m_cases.issued(ServiceKind::Duplicate, first);
    QVERIFY(!second.isEmpty());
    QCOMPARE(m_cases.life(second).licence.parent, licence);
    QCOMPARE(difference(licence, second), QByteArray());
    QCOMPARE(registeredDifference(licence, second), QByteArray());
}

void TestDuplicates::oneOfAReissuedLicenceRepeatsThat()
{
    const QString old = licenceWithSite(u"Ескі алаң"_qs);
    DemoCase demo = m_cases.asked(ServiceKind::Reissue, old);
    demo.request.fields.insert(u"subactivities"_qs, QJsonArray{"storage"});
    const QString fresh = m_cases.issued(std::move(demo));
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, fresh);
    QVERIFY(!duplicate.isEmpty());
    QCOMPARE(m_cases.content(duplicate, "replaces,number"), old.toLatin1());
    QVERIFY(m_cases.content(duplicate, "subactivities").contains("хранение"));
    QCOMPARE(difference(fresh, duplicate), QByteArray());
    QCOMPARE(registeredDifference(fresh, duplicate), QByteArray());
}

void TestDuplicates::anAppendixIssuedLaterStandsOnTheLicence()
{
    const QString licence = licenceWithSite(u"Бірінші алаң"_qs);
    const QString later = m_cases.issued(ServiceKind::Issue, licence);
    QCOMPARE(later, licence + u"/002"_qs);
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, licence);
    QVERIFY(!duplicate.isEmpty());
    // It has a paper of its own, which is doubled alone; the register knows both as one licence.
    QCOMPARE(difference(licence, duplicate), QByteArray());
    QVERIFY(!m_cases.content(duplicate, "subactivities").contains("реализация"));
    QCOMPARE(registeredDifference(licence, duplicate), QByteArray());
    QCOMPARE(protocol::appendicesOf(m_cases.life(duplicate).events).size(), 2);
    QCOMPARE(m_cases.heading(later), QByteArray("In force"));
    QCOMPARE(m_cases.heading(duplicate + u"/001"_qs), QByteArray("In force"));
    QCOMPARE(m_cases.heading(duplicate + u"/002"_qs), QByteArray("No such number in the register"));
    // The number of the duplicate stands for that of the licence.
    QCOMPARE(m_cases.issued(ServiceKind::Duplicate, duplicate + u"/001"_qs), licence + u"/003"_qs);
    QCOMPARE(m_cases.life(licence).events.last().about, u"1"_qs);
}

void TestDuplicates::anAppendixThatWasReplacedIsNotRepeated()
{
    const QString licence = licenceWithSite(u"Бірінші алаң"_qs);
    const QString before = m_cases.issued(ServiceKind::Duplicate, licence);
    DemoCase demo = m_cases.asked(ServiceKind::Reissue, before + u"/001"_qs);
    demo.request.fields.insert(u"sites"_qs, siteNamed(u"Жаңа алаң"_qs));
    QCOMPARE(m_cases.issued(std::move(demo)), licence + u"/002"_qs);
    const PublicReply told = m_cases.page(before + u"/001"_qs);
    QVERIFY2(told.has("<h1>Re-issued</h1>") &&
                 told.has("href=\"/v/" + licence.toLatin1() + "-002?"),
             told.body.constData());
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, licence);
    QVERIFY(!duplicate.isEmpty());
    QCOMPARE(m_cases.content(duplicate, "appendices"), QByteArray("[]"));
    QCOMPARE(m_cases.content(duplicate, "subactivities"),
             m_cases.content(licence, "subactivities"));
    QCOMPARE(registeredDifference(licence, duplicate), QByteArray());
    QVERIFY(m_cases.life(duplicate).sites.first().kk.contains(u"Жаңа"_qs));
}

void TestDuplicates::aPaperThatWasOvertakenIsPreparedAnew()
{
    const QString licence = licenceWithSite(u"Бірінші алаң"_qs);
    const AppendixCases::Case one = m_cases.prepared(ServiceKind::Duplicate, licence);
    QVERIFY(!one.number.isEmpty());
    QVERIFY(!m_cases.issued(ServiceKind::Reissue, licence + u"/001"_qs).isEmpty());
    QCOMPARE(m_cases.sign(one).code(), u"resultChanged"_qs);
    const Reply anew = m_cases.head.json("POST", one.path() + "/result", {{"version", 4}});
    QVERIFY2(anew.status == 200, anew.body.constData());
    QCOMPARE(m_cases.content(one.number, "appendices"), QByteArray("[]"));
    QCOMPARE(m_cases.sign(one).status, 200);
}

void TestDuplicates::ofALicenceOlderThanTheRegisterItSaysSo()
{
    DemoCase demo = m_cases.asked(ServiceKind::Duplicate, u"KZ07ABC00012345"_qs);
    demo.request.fields.insert(u"licenceDate"_qs, u"2009-03-02"_qs);
    const QString duplicate = m_cases.issued(std::move(demo));
    QVERIFY(!duplicate.isEmpty());
    for (const char *member : {"subactivities", "appendices"})
        QCOMPARE(m_cases.content(duplicate, member), QByteArray("[]"));
    for (const char *member : {"note,kk", "note,ru"}) {
        const QByteArray note = m_cases.content(duplicate, member);
        QVERIFY2(note.contains("KZ07ABC00012345") && note.contains("02.03.2009"), note.constData());
    }
    QVERIFY(m_cases.life(duplicate).licence.parent.isEmpty());
    // Another one of it still says of which.
    const QString second = m_cases.issued(ServiceKind::Duplicate, duplicate);
    QCOMPARE(m_cases.life(second).licence.parent, duplicate);
    QCOMPARE(difference(duplicate, second), QByteArray());
}

void TestDuplicates::thoseOfBeforeAreMadeEqual()
{
    const QString licence = licenceWithSite(u"Төртінші алаң"_qs);
    const QString duplicate = m_cases.issued(ServiceKind::Duplicate, licence);
    m_cases.world.sql(
        u"update licence set subactivities = '[]', sites = '[]', branches = '[]', "
        "activity_words = '', place_words = '' where number = '%1'"_qs.arg(duplicate));
    QVERIFY(!registeredDifference(licence, duplicate).isEmpty());
    QFile migration(sourceDir() + u"/resources/sql/registry/037_duplicate_details.sql"_qs);
    QVERIFY(migration.open(QIODevice::ReadOnly));
    m_cases.world.sql(QString::fromUtf8(migration.readAll()));
    QCOMPARE(registeredDifference(licence, duplicate), QByteArray());
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
