#include "desk/case_review.h"
#include "desk/copy_printing.h"
#include "desk/hand_over.h"
#include "desk/paper_output.h"
#include "desk/queue_model.h"
#include "desk/receipt.h"
#include "desk/result_signing.h"
#include "desk/support/desk_player.h"
#include "desk/support/wait.h"
#include "trust/pades.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

QByteArray said(const DeskPlayer::Outcome &outcome)
{
    return outcome ? (failureName(outcome->code) + QLatin1Char(' ') + outcome->detail).toUtf8()
                   : QByteArray();
}

#define VERIFY_DONE(step)                                                                          \
    do {                                                                                           \
        const DeskPlayer::Outcome stepOutcome = (step);                                            \
        QVERIFY2(!stepOutcome, said(stepOutcome).constData());                                     \
    } while (false)

} // namespace

class TestWholeCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromSignInToTheHandedOverLicence()
    {
        const QString id = registerCase(0);
        QVERIFY(!id.isEmpty());
        propose(id, Decision::Issue);
        signResult(id);
        handOver(id, protocol::PaperKind::Licence);
    }

    void toTheReasonedRefusal()
    {
        const QString id = registerCase(1);
        QVERIFY(!id.isEmpty());
        propose(id, Decision::Refuse);
        signResult(id);
        handOver(id, protocol::PaperKind::Refusal);
    }

    void anApplicantWhomTheDatabaseDoesNotKnow()
    {
        DeskPlayer desk(m_world, 1, vault("unknown"));
        VERIFY_DONE(desk.signIn(QStringLiteral("aigul")));
        // Valid by its check digit, and not among the fictional organisations.
        VERIFY_DONE(desk.fillCase(QStringLiteral("500140000106")));
        QCOMPARE(desk.editor().lookupState(), LookupState::NotFound);
        const auto problems = desk.editor().problems(CasePage::Applicant);
        QCOMPARE(problems.first().code, FailureCode::LookupMissing);
        QVERIFY(!desk.editor().buildRequest());
    }

    void aWrongPasswordIsRefused()
    {
        DeskPlayer desk(m_world, 1, vault("wrong"));
        QSignalSpy failed(&desk.desk().signIn(), &SignIn::failed);
        desk.desk().signIn().start(QStringLiteral("saule"), Secret::copyOf("not-this-one"));
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::SignInWrong);
        QVERIFY(!desk.desk().session());
    }

    void badCertificatesEndBeforeThePin_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<FailureCode>("code");
        QTest::newRow("expired") << "expired" << FailureCode::CertificateExpired;
        QTest::newRow("revoked") << "revoked" << FailureCode::CertificateRevoked;
        QTest::newRow("other BIN") << "otherbin" << FailureCode::CertificateOtherBin;
        QTest::newRow("other person") << "clerk" << FailureCode::CertificateOtherIin;
    }
    void badCertificatesEndBeforeThePin()
    {
        QFETCH(QString, token);
        QFETCH(FailureCode, code);
        if (!m_signer) {
            m_signer = std::make_unique<DeskPlayer>(m_world, 1, vault("certificates"));
            VERIFY_DONE(m_signer->signIn(QStringLiteral("aigul")));
            VERIFY_DONE(m_signer->fillCase(m_world.organisation(2)));
        }
        const DeskPlayer::Outcome outcome = m_signer->checkCertificate(token);
        QVERIFY(outcome);
        QCOMPARE(outcome->code, code);
    }

    void aWrongPinLosesNothing()
    {
        QVERIFY(m_signer);
        VERIFY_DONE(m_signer->checkCertificate(QStringLiteral("operator")));
        const DeskPlayer::Outcome outcome = m_signer->signCase(Secret::copyOf("000000"));
        QVERIFY(outcome);
        QCOMPARE(outcome->code, FailureCode::TokenPinWrong);
        QVERIFY(!m_signer->editor().isSigned());
        VERIFY_DONE(m_signer->signCase(m_world.pin()));
        VERIFY_DONE(m_signer->waitRegistered());
    }

    void cleanupTestCase() { m_signer.reset(); }

private:
    QString vault(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// The operator's part; gives the registry's id, or nothing.
    QString registerCase(int organisation)
    {
        DeskPlayer desk(m_world, 1, vault("operator"));
        for (const auto &step : std::initializer_list<std::function<DeskPlayer::Outcome()>>{
                 [&] { return desk.signIn(QStringLiteral("aigul")); },
                 [&] { return desk.fillCase(m_world.organisation(organisation)); },
                 [&] { return desk.checkCertificate(QStringLiteral("operator")); },
                 [&] { return desk.signCase(m_world.pin()); },
                 [&] { return desk.waitRegistered(); }}) {
            const DeskPlayer::Outcome outcome = step();
            if (outcome) {
                qWarning("%s", said(outcome).constData());
                return {};
            }
        }
        const auto kept = keptReceipts(*desk.desk().session(), 10);
        if (!ended(kept) || !kept.result() || kept.result()->isEmpty())
            return {};
        return desk.application()->id;
    }

    static bool loaded(CaseReview &review)
    {
        QSignalSpy changed(&review, &CaseReview::changed);
        review.load();
        return changed.count() > 0 || changed.wait(20'000);
    }

    static bool done(CaseReview &review, const std::function<void()> &action)
    {
        QSignalSpy finished(&review, &CaseReview::actionDone);
        QSignalSpy failed(&review, &CaseReview::failed);
        action();
        const bool ok =
            QTest::qWaitFor([&] { return finished.count() > 0 || failed.count() > 0; }, 60'000);
        if (failed.count() > 0) {
            const auto why = failed.first().first().value<Failure>();
            qWarning("%s %s", qPrintable(failureName(why.code)), qPrintable(why.detail));
        }
        return ok && finished.count() > 0;
    }

    void propose(const QString &id, Decision decision)
    {
        DeskPlayer desk(m_world, 2, vault("executor"));
        VERIFY_DONE(desk.signIn(executor));
        QueueModel queue(*desk.desk().session(), desk.desk().clock(), desk.desk().calendar());
        queue.setQueue(protocol::Queue::Unassigned);
        QTRY_VERIFY_WITH_TIMEOUT(queue.rowOf(id) >= 0, 10'000);
        CaseReview review(*desk.desk().session(), desk.desk().regulations(), id);
        QVERIFY(loaded(review));
        QVERIFY(review.canClaim());
        QVERIFY(done(review, [&] { review.claim(); }));
        const auto &files = review.application()->attachments;
        QCOMPARE(files.size(), 6);
        const auto bytes = review.attachment(files.first().id);
        QVERIFY(ended(bytes) && bytes.result());
        review.setDecision(decision);
        QVERIFY(!review.problems().isEmpty());
        for (const QualificationRequirement &requirement : review.requirements())
            review.setFinding(requirement.id, decision == Decision::Issue
                                                  ? protocol::FindingAnswer::Yes
                                                  : protocol::FindingAnswer::No);
        if (decision == Decision::Refuse)
            review.setGround(
                {QStringLiteral("qualificationNotMet"), review.requirements().first().id,
                 QStringLiteral("мамандар жоқ / нет специалистов"), GroundTarget::Requirement});
        QVERIFY(review.problems().isEmpty());
        QVERIFY(done(review, [&] { review.propose(); }));
        QCOMPARE(review.application()->state, ApplicationState::Proposed);
        QVERIFY(!review.canPrepareResult());
    }

    void signResult(const QString &id)
    {
        DeskPlayer desk(m_world, 2, vault("head"));
        VERIFY_DONE(desk.signIn(head));
        CaseReview review(*desk.desk().session(), desk.desk().regulations(), id);
        QVERIFY(loaded(review));
        QVERIFY(done(review, [&] { review.prepareResult(); }));
        ResultSigning signing(*desk.desk().session(), desk.desk().tokens(), desk.desk().clock(),
                              *review.application());
        QSignalSpy failed(&signing, &ResultSigning::failed);
        QSignalSpy signedNow(&signing, &ResultSigning::done);
        // The executor's certificate is of the same office and of another person.
        signing.begin(desk.certificate(QStringLiteral("executor")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.takeFirst().first().value<Failure>().code,
                 FailureCode::CertificateOtherIin);
        signing.begin(desk.certificate(QStringLiteral("head")));
        QTRY_COMPARE_WITH_TIMEOUT(signing.stage(), SigningStage::ReadyForPin, 20'000);
        signing.sign(m_world.pin());
        QTRY_VERIFY_WITH_TIMEOUT(signedNow.count() + failed.count() > 0, 30'000);
        if (failed.count() > 0) {
            const auto why = failed.first().first().value<Failure>();
            QFAIL(said(why).constData());
        }
        const auto answer = signedNow.first().first().value<protocol::Application>();
        QCOMPARE(answer.result->state, protocol::PaperState::Signed);
    }

    void handOver(const QString &id, protocol::PaperKind kind)
    {
        DeskPlayer desk(m_world, 1, vault("operator"));
        VERIFY_DONE(desk.signIn(QStringLiteral("aigul")));
        const auto found = desk.desk().session()->client().application(id);
        QVERIFY(ended(found) && found.result());
        QCOMPARE(found.result()->result->kind, kind);
        HandOver handing(*desk.desk().session(), desk.desk().anchors(), desk.desk().clock(),
                         *found.result());
        QSignalSpy ready(&handing, &HandOver::paperReady);
        handing.load();
        QVERIFY(ready.wait(20'000));
        QCOMPARE(handing.report()->signers.size(), 1);
        QCOMPARE(handing.report()->signers.first().iin, QStringLiteral("560317100006"));
        // Its tampered twin is refused.
        QByteArray twin = handing.paper();
        const qsizetype place = twin.indexOf("/Type");
        twin[place + 1] = 't';
        QCOMPARE(trust::verifyPdf(twin, desk.desk().anchors(), nullptr, desk.desk().clock().now())
                     .verdict,
                 Verdict::Invalid);
        const QString path = m_folder.filePath(QStringLiteral("result.pdf"));
        const auto saved = saveDocument(path, handing.paper());
        QVERIFY(ended(saved) && saved.result());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), handing.paper());
        const bool licence = kind == protocol::PaperKind::Licence;
        if (licence)
            printInCopies(desk, id, handing.paper());
        QSignalSpy over(&handing, &HandOver::handedOver);
        protocol::HandOverBody body;
        body.printed = licence;
        handing.handOver(body);
        QVERIFY(over.wait(20'000));
        QCOMPARE(handing.application().state, ApplicationState::HandedOver);
    }

    /// Copy 1 is spoiled, copy 2 is good, and no other queue ever gets anything.
    void printInCopies(DeskPlayer &desk, const QString &id, const QByteArray &paper)
    {
        const QString queue = desk.desk().settings().printerQueue;
        QVERIFY(!queue.isEmpty());
        CopyPrinting copies(*desk.desk().session(), id);
        QSignalSpy printed(&copies, &CopyPrinting::printed);
        QSignalSpy failed(&copies, &CopyPrinting::failed);
        copies.print(queue, paper, QStringLiteral("licence"));
        QVERIFY(printed.wait(120'000));
        QVERIFY(copies.copies().hasPrinted());
        QSignalSpy changed(&copies, &CopyPrinting::changed);
        copies.spoil(1, protocol::SpoilReason::Smeared);
        QVERIFY(changed.wait(20'000));
        QVERIFY(!copies.copies().hasPrinted());

        copies.print(QStringLiteral("no-such-queue"), paper, QStringLiteral("licence"));
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::PrinterNone);
        QTRY_COMPARE(copies.copies().items.last().state, protocol::CopyState::Spoiled);
        QCOMPARE(copies.copies().items.last().reason, protocol::SpoilReason::NotPrinted);

        copies.print(queue, paper, QStringLiteral("licence"));
        QVERIFY(printed.wait(120'000));
        QCOMPARE(printed.last().first().toInt(), 3);
        CopyPrinting later(*desk.desk().session(), id);
        QSignalSpy loaded(&later, &CopyPrinting::changed);
        later.load();
        QVERIFY(loaded.wait(20'000));
        QCOMPARE(later.copies().items.size(), 3);
        QVERIFY(later.copies().hasPrinted());
    }

    const DemoWorld m_world = DemoWorld::ofTheBuild();
    QTemporaryDir m_folder;
    std::unique_ptr<DeskPlayer> m_signer;
    const QString executor = QStringLiteral("yerlan");
    const QString head = QStringLiteral("nurlan");
};

QTEST_GUILESS_MAIN(TestWholeCase)
#include "tst_whole_case.moc"
