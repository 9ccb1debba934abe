#include "core/secret.h"
#include "desk/hand_over.h"
#include "desk/result_signing.h"
#include "workstation/shell/start.h"
#include "workstation/support/pin_hand.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"

#include <QAction>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

const QByteArray signaturePath("/result/signature");

/// What happens to the signatures on their way.
enum class Loss {
    Answer,   ///< the first one arrives, its answer does not
    Request,  ///< the first one does not arrive
    All,      ///< none arrives
    Overtaken ///< the case was sent back meanwhile
};

/// A head with a paper that waits for the signature.
struct PreparedCase
{
    PreparedCase()
    {
        desk.office.application = test::sampleApplication(ApplicationState::Prepared);
        desk.office.paper = test::samplePaper();
        test::announcePaper(desk.office.application, desk.office.paper, false);
        ready = desk.signIn() && desk.waitForToken();
        signing =
            std::make_unique<desk::ResultSigning>(*desk.desk().session(), desk.desk().tokens(),
                                                  desk.desk().clock(), desk.office.application);
    }
    ~PreparedCase()
    {
        signing.reset();
        desk.desk().signOut();
    }

    /// Until the PIN is asked for.
    bool begin() const
    {
        signing->begin(*desk.desk().tokens().firstUsable());
        return QTest::qWaitFor(
            [this] { return signing->stage() == desk::SigningStage::ReadyForPin; }, 20'000);
    }

    void lose(Loss loss)
    {
        desk.desk().client().setPatience({500, 3'000});
        desk.registry.setScript([this, loss](const test::ScriptedRequest &request) {
            if (!request.target.endsWith(signaturePath))
                return desk.office.answer(request);
            const bool isFirst = ++sent == 1;
            if (loss == Loss::Overtaken) {
                desk.office.application.state = ApplicationState::InReview;
                desk.office.application.result.reset();
                ++desk.office.application.version;
                return test::ScriptedReply::error(409, "versionStale");
            }
            const bool arrives = loss == Loss::Answer || (loss == Loss::Request && !isFirst);
            const test::ScriptedReply reply =
                arrives ? desk.office.answer(request) : test::ScriptedReply();
            return isFirst || !arrives ? test::ScriptedReply{test::ScriptedReply::Hang, 0, {}}
                                       : reply;
        });
    }

    mutable test::OfficeDesk desk{Role::Head};
    std::unique_ptr<desk::ResultSigning> signing;
    int sent = 0;
    bool ready = false;
};

} // namespace

/// An outcome that nobody knows is asked, never guessed: of a signature, of a hand-over.
class tst_ResultActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aSignatureArrivesOnce_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("sent");
        QTest::newRow("the answer is lost") << int(Loss::Answer) << 1;
        QTest::newRow("the signature is lost") << int(Loss::Request) << 2;
    }

    void aSignatureArrivesOnce()
    {
        QFETCH(int, loss);
        QFETCH(int, sent);
        PreparedCase prepared;
        QVERIFY(prepared.ready && prepared.begin());
        desk::ResultSigning &signing = *prepared.signing;
        signing.setPatience({20'000, 50});
        QSignalSpy asking(&signing, &desk::ResultSigning::asking);
        QSignalSpy done(&signing, &desk::ResultSigning::done);
        QSignalSpy failed(&signing, &desk::ResultSigning::failed);
        prepared.lose(Loss(loss));
        signing.sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(asking.count(), 1);
        QCOMPARE(asking.first().first().value<Failure>().code, FailureCode::OutcomeUnknown);
        QCOMPARE(prepared.sent, sent);
        QCOMPARE(prepared.desk.office.application.state, ApplicationState::Issued);
    }

    void whatDoesNotArriveIsSaid_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<QString>("code");
        // Not outcomeUnknown, which promises that somebody goes on asking.
        QTest::newRow("nobody answers")
            << int(Loss::All) << failureName(FailureCode::RegistryTimeout);
        QTest::newRow("sent back meanwhile")
            << int(Loss::Overtaken) << failureName(FailureCode::VersionStale);
    }

    void whatDoesNotArriveIsSaid()
    {
        QFETCH(int, loss);
        QFETCH(QString, code);
        PreparedCase prepared;
        QVERIFY(prepared.ready && prepared.begin());
        desk::ResultSigning &signing = *prepared.signing;
        signing.setPatience({100, 50});
        QSignalSpy done(&signing, &desk::ResultSigning::done);
        QSignalSpy failed(&signing, &desk::ResultSigning::failed);
        prepared.lose(Loss(loss));
        signing.sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
        QCOMPARE(failureName(failed.first().first().value<Failure>().code), code);
        QCOMPARE(done.count(), 0);
        QVERIFY(signing.stage() == desk::SigningStage::Idle);
    }

    void aHandOverWhoseAnswerIsLostIsRecordedOnce()
    {
        test::OfficeDesk desk(Role::Operator);
        QVERIFY(desk.signIn());
        desk.office.application = test::sampleApplication(ApplicationState::Issued);
        desk::HandOver handing(*desk.desk().session(), desk.desk().anchors(), desk.desk().clock(),
                               desk.office.application);
        handing.setPatience({20'000, 50});
        QSignalSpy over(&handing, &desk::HandOver::handedOver);
        QSignalSpy failed(&handing, &desk::HandOver::failed);
        desk.desk().client().setPatience({500, 3'000});
        int sent = 0;
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const test::ScriptedReply reply = desk.office.answer(request);
            if (!request.target.endsWith("/hand-over"))
                return reply;
            ++sent;
            return test::ScriptedReply{test::ScriptedReply::Hang, 0, {}};
        });
        handing.handOver({});
        // Ctrl+Enter once more while it is under way.
        handing.handOver({});
        QTRY_COMPARE_WITH_TIMEOUT(over.count(), 1, 20'000);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(sent, 1);
        QCOMPARE(handing.application().state, ApplicationState::HandedOver);
        desk.desk().signOut();
    }

    void theHeadSeesThatTheOutcomeIsAskedFor()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Prepared);
        office.paper = test::samplePaper();
        test::announcePaper(office.application, office.paper, false);
        seat.window.open(PageId::ResultSigning, office.application.id);
        const QAction *primary = seat.window.currentPage()->primary();
        QTRY_VERIFY_WITH_TIMEOUT(primary->isEnabled(), 20'000);
        bool away = false;
        int sent = 0;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const bool isSignature = request.target.endsWith(signaturePath);
            sent += isSignature ? 1 : 0;
            // It dies after it has taken the signature, and comes back.
            if (away && !isSignature)
                return test::ScriptedReply::error(503, "databaseUnavailable");
            const test::ScriptedReply reply = office.answer(request);
            return isSignature ? test::ScriptedReply{test::ScriptedReply::Hang, 0, {}} : reply;
        });
        QTest::keyClick(&seat.window, Qt::Key_Return, Qt::ControlModifier);
        PinDialog *dialog = test::waitForPinDialog();
        QVERIFY(dialog);
        away = true;
        seat.desk.desk().client().setPatience({500, 3'000});
        test::typePin(*dialog);
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(
            panel->failure() && panel->failure()->code == FailureCode::OutcomeUnknown, 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(!primary->isEnabled());
        away = false;
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Queue, 20'000);
        QCOMPARE(office.application.state, ApplicationState::Issued);
        QCOMPARE(sent, 1);
    }
};

QTEST_MAIN(tst_ResultActs)
#include "tst_result_acts.moc"
