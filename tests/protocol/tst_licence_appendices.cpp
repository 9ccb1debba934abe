#include "core/regulation_catalog.h"
#include "protocol/licence_appendices.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

/// What became of each appendix of a licence, from the licence's events.
class TestLicenceAppendices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsTellWhatStands();
    void anEventComesBackFromJsonAsItWas();
    void onlyWhereAnActGrantsItIsAnAppendixMeantAlone();

private:
    static LicenceEvent event(LicenceEventKind kind, int about, int other)
    {
        LicenceEvent one;
        one.position = 1;
        one.kind = kind;
        one.at = QDateTime(QDate(2016, 3, 1), QTime(9, 0), Qt::UTC).addDays(other);
        one.signedBy = {QStringLiteral("ҮЛГІЛІ АДАМ"), QStringLiteral("560317100006"),
                        QStringLiteral("600340000015")};
        if (about > 0)
            one.about = QString::number(about);
        if (other > 0)
            one.other = QString::number(other);
        return one;
    }
};

void TestLicenceAppendices::eventsTellWhatStands()
{
    const QList<LicenceAppendix> all = appendicesOf(
        {event(LicenceEventKind::Issued, 0, 0), event(LicenceEventKind::AppendixIssued, 0, 1),
         event(LicenceEventKind::AppendixIssued, 0, 2),
         event(LicenceEventKind::AppendixDuplicateIssued, 2, 3),
         event(LicenceEventKind::Suspended, 0, 0), event(LicenceEventKind::Resumed, 0, 0),
         event(LicenceEventKind::AppendixReissued, 2, 4),
         event(LicenceEventKind::AppendixDuplicateIssued, 4, 5)});
    QCOMPARE(all.size(), 5);
    const auto is = [&](int row, int index, int duplicateOf, int replacedBy) {
        const LicenceAppendix &one = all.at(row);
        return one.index == index && one.duplicateOf == duplicateOf &&
               one.replacedBy == replacedBy && one.replacedAt.isValid() == (replacedBy > 0);
    };
    QVERIFY(is(0, 1, 0, 0));
    QVERIFY(is(1, 2, 0, 4));
    // A duplicate goes with the one that it stands for, a later one is of what took its place.
    QVERIFY(is(2, 3, 2, 4));
    QVERIFY(is(3, 4, 0, 0));
    QVERIFY(is(4, 5, 4, 0));
    QCOMPARE(all.at(1).replacedAt, all.at(3).issuedAt);
    LicenceEvent asked = event(LicenceEventKind::AppendixIssued, 0, 1);
    asked.applicationNumber = QStringLiteral("2016-03-000017");
    QCOMPARE(appendicesOf({asked}).first().applicationNumber, asked.applicationNumber);
}

void TestLicenceAppendices::anEventComesBackFromJsonAsItWas()
{
    const LicenceEvent sent = event(LicenceEventKind::AppendixReissued, 2, 14);
    const auto read = fromJson<LicenceEvent>(sent.toJson(), Direction::Answer);
    QVERIFY(read);
    QCOMPARE(read->kind, sent.kind);
    QCOMPARE(read->about, QStringLiteral("2"));
    QCOMPARE(read->other, QStringLiteral("14"));
    QVERIFY(!event(LicenceEventKind::AppendixIssued, 0, 1).toJson().contains(u"about"));
}

void TestLicenceAppendices::onlyWhereAnActGrantsItIsAnAppendixMeantAlone()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const auto alone = [&](const char *regulation, ServiceKind kind, const char *number) {
        CaseRequest request;
        request.kind = kind;
        request.fields.insert(QStringLiteral("previousLicence"), QString::fromUtf8(number));
        const auto found = appendixAlone(request, *catalog.find(QString::fromLatin1(regulation)));
        return found ? found->text() : QString();
    };
    const QString number = QStringLiteral("KZ07ABC00012345/002");
    for (const ServiceKind kind : {ServiceKind::Reissue, ServiceKind::Duplicate}) {
        QCOMPARE(alone("yuko-441", kind, " kz07abc00012345-002"), number);
        QCOMPARE(alone("yuko-441", kind, "KZ07ABC00012345"), QString());
        QCOMPARE(alone("yuko-441", kind, "00012/2009"), QString());
        // The other acts know of no appendix alone: the number of one stands for its licence.
        QCOMPARE(alone("moos-393-3", kind, "KZ07ABC00012345/002"), QString());
    }
    QCOMPARE(alone("yuko-441", ServiceKind::Issue, "KZ07ABC00012345/002"), QString());
}

QTEST_GUILESS_MAIN(TestLicenceAppendices)
#include "tst_licence_appendices.moc"
