#include "paper/pdf_tools.h"
#include "registry/support/appendix_cases.h"

#include <QTest>
#include <QUrl>

using namespace ruqsat;
using namespace ruqsat::test;
using protocol::LicenceEventKind;

namespace {

const QString forbidden = QStringLiteral("licenceStateForbids");
const QString wrong = QStringLiteral("appendixLicenceWrong");

} // namespace

/// An appendix is re-issued and duplicated alone (act 441, clause 3).
class TestAppendixChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cases.start(), QString()); }
    void aReissuedOneTakesThePlaceOfTheFormer();
    void whatItAddedGoesFromTheLicence();
    void aDuplicateRepeatsTheAppendixItStandsFor();
    void theOneThatCameWithTheLicenceIsReissuedToo();
    void onlyItsOwnHolderAndNumberCount();
    void twoReissuesOfOneDoNotBothStand();

private:
    AppendixCases m_cases;
};

void TestAppendixChanges::aReissuedOneTakesThePlaceOfTheFormer()
{
    const QString licence = m_cases.issued();
    const QString former = m_cases.issued(ServiceKind::Issue, licence);
    QCOMPARE(former, licence + u"/002"_qs);
    const QByteArray before =
        m_cases.world.sql(u"select count(*) from licence where state = 'active'"_qs);

    const AppendixCases::Case one = m_cases.prepared(ServiceKind::Reissue, former.toLower());
    QCOMPARE(one.number, licence + u"/003"_qs);
    QCOMPARE(m_cases.content(one.number, "replaces,number"), former.toLatin1());
    QCOMPARE(m_cases.content(one.number, "replaces,issuedOn"),
             m_cases.content(former, "appendix,issuedOn"));
    QVERIFY(!m_cases.content(one.number, "replaces,ground,ru").isEmpty());
    const PdfFile paper(m_cases.head.send("GET", one.path() + "/result.pdf").body);
    QVERIFY2(paper.text().contains(u"Переоформленное"_qs), qPrintable(paper.text()));
    QVERIFY(paper.qrCodes(150).value(0).contains(u"/v/"_qs + licence + u"-003#1A"_qs));
    // Prepared is not issued: the former one still stands.
    QCOMPARE(m_cases.heading(former), QByteArray("In force"));
    const Reply reply = m_cases.sign(one);
    QVERIFY2(reply.status == 200, reply.body.constData());

    const protocol::LicenceLife after = m_cases.life(licence);
    QCOMPARE(after.licence.state, LicenceState::Active);
    QVERIFY(after.licence.replacedBy.isEmpty());
    QCOMPARE(after.events.last().kind, LicenceEventKind::AppendixReissued);
    QCOMPARE(after.events.last().about, u"2"_qs);
    QCOMPARE(after.events.last().other, u"3"_qs);
    QCOMPARE(after.events.last().applicationId, one.id);
    // No licence came or went.
    QCOMPARE(m_cases.world.sql(u"select count(*) from licence where state = 'active'"_qs), before);
    const QByteArray audited = m_cases.world.sql(
        u"select entry from audit where entry like '%\"publishAppendix\"%' and entry like '%%1%'"_qs
            .arg(one.number));
    QVERIFY2(audited.contains("\"replaces\":\"2\""), audited.constData());

    QCOMPARE(m_cases.heading(licence), QByteArray("In force"));
    QCOMPARE(m_cases.heading(one.number), QByteArray("In force"));
    const PublicReply told = m_cases.page(former);
    QVERIFY2(told.has("<h1>Re-issued</h1>") && told.has("<dt>Replaced by</dt>") &&
                 told.has("href=\"/v/" + licence.toLatin1() + "-003?") &&
                 told.has("<dt>In this state since</dt>"),
             told.body.constData());
    const PublicReply whole = m_cases.page(licence);
    QCOMPARE(whole.body.count(", re-issued"), 1);
    QVERIFY2(whole.has(">002</a>") && whole.has(">003</a>"), whole.body.constData());
    // What is not in force is neither re-issued again nor doubled.
    QCOMPARE(m_cases.prepared(ServiceKind::Reissue, former).code, forbidden);
    QCOMPARE(m_cases.prepared(ServiceKind::Duplicate, former).code, forbidden);
    QCOMPARE(m_cases.issued(ServiceKind::Issue, licence), licence + u"/004"_qs);
}

void TestAppendixChanges::whatItAddedGoesFromTheLicence()
{
    const QString licence = m_cases.issued();
    DemoCase first = m_cases.asked(ServiceKind::Issue, licence);
    first.request.fields.insert(u"sites"_qs, siteNamed(u"Бұрынғы алаң"_qs));
    const QString former = m_cases.issued(std::move(first));
    DemoCase second = m_cases.asked(ServiceKind::Reissue, former);
    second.request.fields.insert(u"subactivities"_qs, QJsonArray{"storage"});
    second.request.fields.insert(u"sites"_qs, siteNamed(u"Жаңа алаң"_qs));
    QCOMPARE(m_cases.issued(std::move(second)), licence + u"/003"_qs);
    const protocol::LicenceLife now = m_cases.life(licence);
    QStringList parts;
    for (const LocalizedText &part : now.subactivities)
        parts.append(part.ru);
    // The first is the licence's own, which stays.
    const QList<FieldChoice> &choices = m_cases.regulation.field(u"subactivities"_qs)->choices;
    QCOMPARE(parts, QStringList({choices.at(0).title.ru, choices.at(1).title.ru}));
    QStringList places;
    for (const LocalizedText &site : now.sites)
        places.append(site.kk);
    QCOMPARE(places.size(), 2);
    QVERIFY2(places.last().contains(u"Жаңа"_qs), qPrintable(places.join(u'\n')));
    // And is found by what it allows now alone.
    const auto isFound = [&](const QString &activity) {
        return m_cases.found("activity=" + QUrl::toPercentEncoding(activity)).contains(licence);
    };
    QVERIFY(isFound(u"хранение"_qs));
    QVERIFY(!isFound(u"реализация"_qs));
}

void TestAppendixChanges::aDuplicateRepeatsTheAppendixItStandsFor()
{
    const QString licence = m_cases.issued();
    const QString former = m_cases.issued(ServiceKind::Issue, licence);
    const AppendixCases::Case one = m_cases.prepared(ServiceKind::Duplicate, former);
    QCOMPARE(one.number, licence + u"/003"_qs);
    QCOMPARE(m_cases.content(one.number, "duplicateOf,number"), former.toLatin1());
    QCOMPARE(m_cases.content(one.number, "appendix,index"), QByteArray("3"));
    for (const char *part : {"appendix,subactivities", "appendix,tables"}) {
        QVERIFY(m_cases.content(former, part).contains("{"));
        QCOMPARE(m_cases.content(one.number, part), m_cases.content(former, part));
    }
    const PdfFile paper(m_cases.head.send("GET", one.path() + "/result.pdf").body);
    QVERIFY2(paper.text().contains(u"ДУБЛИКАТ"_qs) && paper.text().contains(u"реализация"_qs),
             qPrintable(paper.text()));
    const qsizetype places = m_cases.life(licence).sites.size();
    QCOMPARE(m_cases.sign(one).status, 200);
    const protocol::LicenceLife after = m_cases.life(licence);
    QCOMPARE(after.licence.state, LicenceState::Active);
    QCOMPARE(after.sites.size(), places);
    QCOMPARE(after.events.last().kind, LicenceEventKind::AppendixDuplicateIssued);
    QCOMPARE(after.events.last().about, u"2"_qs);
    QCOMPARE(after.events.last().other, u"3"_qs);
    // Both papers stand, and the second says of which it is the duplicate.
    QCOMPARE(m_cases.heading(former), QByteArray("In force"));
    const PublicReply told = m_cases.page(one.number);
    QVERIFY2(told.has("<h1>In force</h1>") && told.has("<dt>Duplicate of the appendix</dt>") &&
                 told.has("href=\"/v/" + licence.toLatin1() + "-002?"),
             told.body.constData());
    QCOMPARE(m_cases.page(licence).body.count(", duplicate"), 1);
    // Its number stands for that of the appendix: another one takes the place of both.
    QCOMPARE(m_cases.issued(ServiceKind::Reissue, one.number), licence + u"/004"_qs);
    QCOMPARE(m_cases.life(licence).events.last().about, u"2"_qs);
    for (const QString &number : {former, one.number})
        QCOMPARE(m_cases.heading(number), QByteArray("Re-issued"));
}

void TestAppendixChanges::theOneThatCameWithTheLicenceIsReissuedToo()
{
    const QString licence = m_cases.issued();
    DemoCase demo = m_cases.asked(ServiceKind::Reissue, licence + u"/001"_qs);
    demo.request.fields.insert(u"sites"_qs, siteNamed(u"Жаңа алаң"_qs));
    QCOMPARE(m_cases.issued(std::move(demo)), licence + u"/002"_qs);
    QCOMPARE(m_cases.heading(licence + u"/001"_qs), QByteArray("Re-issued"));
    QCOMPARE(m_cases.heading(licence), QByteArray("In force"));
    const protocol::LicenceLife now = m_cases.life(licence);
    QCOMPARE(now.sites.size(), 1);
    QVERIFY2(now.sites.first().kk.contains(u"Жаңа"_qs), qPrintable(now.sites.first().kk));
    QVERIFY(!now.subactivities.isEmpty());
}

void TestAppendixChanges::onlyItsOwnHolderAndNumberCount()
{
    const QString licence = m_cases.issued();
    for (const ServiceKind kind : {ServiceKind::Reissue, ServiceKind::Duplicate}) {
        QCOMPARE(m_cases.prepared(kind, licence + u"/007"_qs).code, wrong);
        QCOMPARE(m_cases.prepared(kind, u"KZ07ABC00012345/001"_qs).code, wrong);
    }
    // Not even where it is said to be a successor: the licence is re-issued to that one first.
    DemoCase successor = m_cases.asked(ServiceKind::Reissue, licence + u"/001"_qs);
    successor.request.fields.insert(u"reissueGround"_qs, u"reorganised"_qs);
    m_cases.world.sql(
        u"update licence set holder_number = '560317200002' where number = '%1'"_qs.arg(licence));
    QCOMPARE(m_cases.prepared(std::move(successor)).code, wrong);
    QCOMPARE(m_cases.life(licence).events.size(), 2);
}

void TestAppendixChanges::twoReissuesOfOneDoNotBothStand()
{
    const QString licence = m_cases.issued();
    const QString former = licence + u"/001"_qs;
    const AppendixCases::Case first = m_cases.prepared(ServiceKind::Reissue, former);
    const AppendixCases::Case second = m_cases.prepared(ServiceKind::Reissue, former);
    QCOMPARE(first.number, licence + u"/002"_qs);
    QCOMPARE(second.number, licence + u"/003"_qs);
    QCOMPARE(m_cases.sign(second).status, 200);
    QCOMPARE(m_cases.sign(first).code(), forbidden);
    QCOMPARE(m_cases.heading(first.number), QByteArray("No such number in the register"));
    QCOMPARE(m_cases.heading(second.number), QByteArray("In force"));
}

QTEST_GUILESS_MAIN(TestAppendixChanges)
#include "tst_appendix_changes.moc"
