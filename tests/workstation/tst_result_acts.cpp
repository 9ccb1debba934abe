#include "core/secret.h"
#include "desk/hand_over.h"
#include "desk/result_signing.h"
#include "workstation/shell/start.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/page_hand.h"

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

/// What becomes of each try to have the paper prepared is a line of `tries`: "mine", it is done;
/// "theirs", a colleague has it prepared; "lost", no answer comes; "stale", the answer is that it
/// came too late. What comes after them is done.
test::ScriptedRegistry::Script preparing(test::OfficeRegistry &office, const QStringList &tries,
                                         int &sent)
{
    return [&office, tries, &sent](const test::ScriptedRequest &request) {
        if (!request.target.endsWith("/result"))
            return office.answer(request);
        const QString what = tries.value(sent++, QStringLiteral("mine"));
        test::ScriptedReply reply;
        if (what.contains(QLatin1String("mine")))
            reply = office.answer(request);
        if (what.contains(QLatin1String("theirs")))
            test::happen(office.application, Action::PrepareResult, test::colleague());
        if (what.contains(QLatin1String("lost")))
            reply = {test::ScriptedReply::CutBody, 200, "{\"lost\":true}"};
        if (what.contains(QLatin1String("stale")))
            reply = test::ScriptedReply::error(409, "versionStale");
        return reply;
    };
}

/// A head with a paper that waits for the signature, and was prepared for this head before.
struct PreparedCase
{
    PreparedCase()
    {
        desk.office.application = test::sampleApplication(ApplicationState::Prepared);
        test::happen(desk.office.application, Action::PrepareResult,
                     test::actorOf(desk.office.user));
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

/// An outcome that nobody knows is asked, never guessed: of a paper, of a signature, of a
/// hand-over.
class tst_ResultActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aPaperCountsForWhoHadItPrepared_data()
    {
        QTest::addColumn<QStringList>("tries");
        QTest::addColumn<bool>("mine");
        const auto row = [](const char *name, std::initializer_list<const char *> tries,
                            bool mine) {
            QStringList lines;
            for (const char *each : tries)
                lines << QLatin1String(each);
            QTest::newRow(name) << lines << mine;
        };
        row("the answer is lost", {"mine lost"}, true);
        row("the request is lost", {"lost", "mine"}, true);
        row("it was sent twice", {"mine stale"}, true);
        row("the registry was still at it", {"lost", "mine stale"}, true);
        row("a colleague was faster", {"theirs lost"}, false);
        row("a colleague was faster, and it is told", {"theirs stale"}, false);
        row("a colleague came after it", {"mine theirs lost"}, false);
    }

    void aPaperCountsForWhoHadItPrepared()
    {
        QFETCH(QStringList, tries);
        QFETCH(bool, mine);
        PreparedCase prepared;
        QVERIFY(prepared.ready);
        test::OfficeRegistry &office = prepared.desk.office;
        desk::ResultSigning &signing = *prepared.signing;
        signing.setPatience({20'000, 50});
        QSignalSpy shown(&signing, &desk::ResultSigning::paperReady);
        QSignalSpy asking(&signing, &desk::ResultSigning::asking);
        QSignalSpy failed(&signing, &desk::ResultSigning::failed);
        QSignalSpy done(&signing, &desk::ResultSigning::done);
        prepared.desk.registry.setScript(preparing(office, tries, prepared.sent));
        signing.loadPaper();
        QTRY_COMPARE_WITH_TIMEOUT(shown.count() + failed.count(), 1, 20'000);
        QCOMPARE(shown.count(), mine ? 1 : 0);
        QCOMPARE(qsizetype(prepared.sent), tries.size());
        if (!mine) {
            QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
            QCOMPARE(signing.application().history.last().by.iin, test::colleague().iin);
            // Whoever goes on does so from what they left.
            signing.loadPaper();
            QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 20'000);
        }
        QCOMPARE(signing.application().version, office.application.version);
        QCOMPARE(signing.paper(), office.paper);
        QVERIFY(prepared.begin());
        signing.sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(office.application.state, ApplicationState::Issued);
        QCOMPARE(failed.count(), mine ? 0 : 1);
        // Which is said of a signature.
        QCOMPARE(asking.count(), 0);
    }

    void theHeadSeesThePaperWhoseAnswerIsLost()
    {
        int sent = 0;
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        seat.languages.set(Language::English);
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Prepared);
        office.paper = test::samplePaper();
        test::announcePaper(office.application, office.paper, false);
        seat.desk.registry.setScript(
            preparing(office, {QStringLiteral("lost"), QStringLiteral("mine stale")}, sent));
        seat.window.open(PageId::ResultSigning, office.application.id);
        const QAction *primary = seat.window.currentPage()->primary();
        QTRY_VERIFY_WITH_TIMEOUT(primary->isEnabled(), 20'000);
        QCOMPARE(sent, 2);
        // Nobody was faster.
        QVERIFY(!test::told(seat));
        QVERIFY2(!test::toastText(seat).contains(QStringLiteral("your own name")),
                 qPrintable(test::toastText(seat)));
    }

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
