#include "core/regulation_catalog.h"
#include "desk/receipt.h"

#include <QTest>

using namespace ruqsat;

class TestReceipt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInventoryNamesWhatWasLeftAndWhatWasOnlySeen()
    {
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        const Regulation *found = catalog.find(QStringLiteral("moos-393-3"));
        QVERIFY(found);
        const Regulation &act = *found;
        const QList<RequiredDocument> documents = act.documentsFor(ServiceKind::Issue);
        QVERIFY(documents.size() >= 3);
        protocol::CaseRequest request;
        request.kind = ServiceKind::Issue;
        request.paperMarks = {documents.at(0).id, documents.at(1).id};
        protocol::Attachment scan;
        scan.item = documents.at(0).id;
        scan.pages = 3;
        protocol::Attachment file;
        file.item = documents.at(2).id;
        file.pages = 2;
        request.attachments = {scan, file};

        const paper::ReceiptContent content =
            desk::receiptContent({}, request, act, protocol::User(), false);
        QCOMPARE(content.inventory.size(), 3);
        QCOMPARE(content.inventory.at(0).pages, 3);
        QCOMPARE(content.inventory.at(0).form, paper::DocumentForm::OriginalSeen);
        QCOMPARE(content.inventory.at(1).title.kk, documents.at(1).title.kk);
        QCOMPARE(content.inventory.at(1).pages, 0);
        QCOMPARE(content.inventory.at(1).form, paper::DocumentForm::OriginalSeen);
        QCOMPARE(content.inventory.at(2).form, paper::DocumentForm::Electronic);
    }

    void aRegisteredOneSaysFromWhenEachTermRunsAndWhichActGivesIt()
    {
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        protocol::Application application;
        application.receivedAt = QDateTime(QDate(2026, 11, 23), QTime(5, 42), Qt::UTC);
        application.registeredAt = application.receivedAt.addSecs(3 * 60);
        protocol::DueClock completeness;
        completeness.id = QStringLiteral("completeness");
        completeness.trigger = termTriggerName(TermTrigger::ReceivedAt);
        completeness.due = QDateTime(QDate(2026, 11, 25), QTime(13, 30), Qt::UTC);
        protocol::DueClock issue;
        issue.id = serviceKindName(ServiceKind::Issue);
        issue.trigger = termTriggerName(TermTrigger::RegisteredAt);
        issue.due = QDateTime(QDate(2026, 12, 14), QTime(13, 30), Qt::UTC);
        application.clocks = {completeness, issue};
        const auto contentBy = [&](const char *act) {
            return desk::receiptContent(application, protocol::CaseRequest(),
                                        *catalog.find(QString::fromLatin1(act)), protocol::User(),
                                        false);
        };
        const paper::ReceiptContent content = contentBy("almaty-396");
        QCOMPARE(content.acceptedAt, application.receivedAt);
        QCOMPARE(content.registeredAt, application.registeredAt);
        QCOMPARE(content.dueDates.size(), 2);
        QVERIFY(content.dueDates.at(0).fromAcceptance);
        QCOMPARE(content.dueDates.at(0).norm.ru,
                 QStringLiteral("акт № 214-III от 11.01.2007, пункт 4"));
        QVERIFY(!content.dueDates.at(1).fromAcceptance && !content.dueDates.at(1).unconfirmed);
        QCOMPARE(content.dueDates.at(1).norm.ru,
                 QStringLiteral("акт № 396 от 14.12.2012, приложение 1, таблица 1, действие 9"));
        const paper::DueDate unconfirmed = contentBy("moos-393-3").dueDates.at(1);
        QVERIFY(unconfirmed.unconfirmed && unconfirmed.norm.isEmpty());
    }

    void aTermIsTheOneThatItsDateWasCountedBy()
    {
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        const Regulation *found = catalog.find(QStringLiteral("moos-393-3"));
        QVERIFY(found);
        protocol::Application application;
        protocol::DueClock issue;
        issue.id = serviceKindName(ServiceKind::Issue);
        issue.term.workingDays = 12;
        protocol::DueClock completeness;
        completeness.id = QStringLiteral("completeness");
        completeness.term.workingDays = 2;
        application.clocks = {completeness, issue};
        const QList<paper::DueDate> dates =
            desk::receiptContent(application, {}, *found, protocol::User(), false).dueDates;
        QCOMPARE(dates.size(), 2);
        QCOMPARE(dates.at(0).term.ru, QStringLiteral("2 рабочих дня"));
        QVERIFY(!dates.at(0).norm.isEmpty());
        // The registry's regulation is another than this desk's: no act of the desk gives its term.
        QCOMPARE(dates.at(1).term.ru, QStringLiteral("12 рабочих дней"));
        QVERIFY(dates.at(1).norm.isEmpty() && !dates.at(1).unconfirmed);
        // An older registry does not tell the term.
        application.clocks[1].term = {};
        QCOMPARE(desk::receiptContent(application, {}, *found, protocol::User(), false)
                     .dueDates.at(1)
                     .term.ru,
                 QStringLiteral("15 рабочих дней"));
    }

    void aProvisionalOneSaysFromWhenEachTermRuns()
    {
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        const Regulation *found = catalog.find(QStringLiteral("moos-393-3"));
        QVERIFY(found);
        protocol::CaseRequest request;
        request.kind = ServiceKind::Issue;
        // Friday evening, after the office has closed: counts as filed on Monday.
        request.receivedAt = QDateTime(QDate(2026, 11, 27), QTime(14, 0), Qt::UTC);
        const paper::ReceiptContent content = desk::provisionalContent(
            request, *found, protocol::User(), WorkCalendar::shipped(), true, false);
        QVERIFY(!content.registered);
        QVERIFY(content.number.isEmpty() && content.qr.isEmpty() && content.dueDates.isEmpty());
        QVERIFY(content.clockOff);
        QCOMPARE(content.acceptedAt, request.receivedAt);
        QCOMPARE(content.terms.size(), 2);
        // Completeness from the acceptance, by the law of 2007; the issue from the registration.
        const paper::PendingTerm &completeness = content.terms.at(0);
        QVERIFY(completeness.fromAcceptance);
        QCOMPARE(completeness.date, QDate(2026, 12, 2));
        QCOMPARE(completeness.norm.kk, QStringLiteral("11.01.2007 № 214-III акт, 4-тармақ"));
        QCOMPARE(completeness.norm.ru, QStringLiteral("акт № 214-III от 11.01.2007, пункт 4"));
        const paper::PendingTerm &issue = content.terms.at(1);
        QVERIFY(!issue.fromAcceptance);
        QVERIFY(!issue.date.isValid());
        QVERIFY(issue.unconfirmed && issue.norm.isEmpty());
        QCOMPARE(issue.term.ru, QStringLiteral("15 рабочих дней"));
    }
};

QTEST_GUILESS_MAIN(TestReceipt)
#include "tst_receipt.moc"
