#include "core/failure_text.h"
#include "core/secret.h"
#include "desk/batch_signing.h"
#include "support/test_paths.h"
#include "workstation/pages/batch_view.h"
#include "workstation/shell/start.h"
#include "workstation/support/cases_to_sign.h"
#include "workstation/support/pin_hand.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/row_delegate.h"

#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

/// The registry of an office whose cases are these; `away` of them answers that it is not there.
test::ScriptedRegistry::Script scriptOf(test::OfficeRegistry &office, test::CasesToSign &cases,
                                        int &away)
{
    return [&](const test::ScriptedRequest &request) {
        if (request.target.startsWith("/v1/applications/") && away > 0) {
            --away;
            return test::ScriptedReply::error(503, "databaseUnavailable");
        }
        const auto reply = cases.answer(request);
        return reply ? *reply : office.answer(request);
    };
}

/// What happens to the signature of the second paper on its way.
enum class Loss {
    Answer,    ///< it arrives, its answer does not
    Request,   ///< it does not arrive
    Away,      ///< the registry says that it is away
    AwayAfter, ///< the same, after it has taken the signature
    All,       ///< it never arrives, however often it is sent
    Overtaken  ///< the case was sent back meanwhile
};

/// A head with a batch of three.
struct Batch
{
    Batch()
    {
        desk.registry.setScript(scriptOf(desk.office, cases, away));
        ready = desk.signIn() && desk.waitForToken();
        signing = std::make_unique<desk::BatchSigning>(*desk.desk().session(), desk.desk().tokens(),
                                                       desk.desk().clock(), cases.rows());
        signing->setPatience({20'000, 20});
    }
    ~Batch()
    {
        signing.reset();
        desk.desk().signOut();
    }

    void begin() const { signing->begin(*desk.desk().tokens().firstUsable()); }
    bool isReady() const { return signing->stage() == desk::BatchStage::ReadyForPin; }
    const desk::BatchItem &item(qsizetype place) const { return signing->items().at(place); }

    mutable test::OfficeDesk desk{Role::Head};
    test::CasesToSign cases{3};
    int away = 0;
    std::unique_ptr<desk::BatchSigning> signing;
    bool ready = false;
};

} // namespace

/// Many decisions under one PIN, where registry, colleagues and token do something in between.
class tst_Batch : public QObject
{
    Q_OBJECT

private:
    void setToken(const QByteArray &fault) const
    {
        QFile file(m_folder.filePath(QStringLiteral("token")));
        if (!file.open(QIODevice::WriteOnly) || file.write(fault) != fault.size())
            qFatal("cannot write the token's fault");
    }

    /// The bodies of all signatures come into `arrived`, which outlives the batch.
    static test::ScriptedRegistry::Script losing(Batch &batch, Loss loss,
                                                 QHash<QByteArray, QByteArrayList> &arrived)
    {
        const auto usual = scriptOf(batch.desk.office, batch.cases, batch.away);
        return [=, &batch, &arrived](const test::ScriptedRequest &request) {
            const test::ScriptedReply nothing{test::ScriptedReply::Hang, 0, {}};
            const auto away = test::ScriptedReply::error(503, "databaseUnavailable");
            if (!request.target.endsWith("/result/signature"))
                return usual(request);
            protocol::Application &second = batch.cases.at(1);
            const QByteArray id = request.target.split('/').value(3);
            arrived[id] << request.body;
            if (id != second.id.toLatin1())
                return usual(request);
            const bool isFirst = arrived[id].size() == 1;
            switch (loss) {
            case Loss::Answer:
                usual(request);
                return nothing;
            case Loss::Request:
                return isFirst ? nothing : usual(request);
            case Loss::Away:
                return isFirst ? away : usual(request);
            case Loss::AwayAfter:
                usual(request);
                return away;
            case Loss::All:
                return nothing;
            case Loss::Overtaken:
                second.state = ApplicationState::InReview;
                second.result.reset();
                ++second.version;
                break;
            }
            return test::ScriptedReply::error(409, "versionStale");
        };
    }

    static bool pressPrimary(test::Seat &seat)
    {
        // Offscreen, no window manager gives the focus back from a dialog that is closed.
        seat.window.activateWindow();
        const QAction *primary = seat.window.currentPage()->primary();
        if (!QTest::qWaitForWindowActive(&seat.window, 20'000) ||
            !QTest::qWaitFor([&] { return primary->isEnabled(); }, 20'000))
            return false;
        QTest::keyClick(&seat.window, Qt::Key_Return, Qt::ControlModifier);
        return true;
    }

    /// The papers are prepared and the PIN is typed.
    static bool sign(test::Seat &seat)
    {
        PinDialog *dialog = pressPrimary(seat) ? test::waitForPinDialog() : nullptr;
        if (!dialog)
            return false;
        test::typePin(*dialog);
        return true;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        qputenv("RUQSAT_FAULT", m_folder.filePath(QStringLiteral("token")).toLocal8Bit());
    }

    void init() { setToken({}); }

    void aRegistryThatIsAwayForAWhileCostsNoPaper()
    {
        Batch batch;
        QVERIFY(batch.ready);
        // More than one for each step of a paper.
        batch.away = 7;
        batch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isReady(), 20'000);
        QCOMPARE(batch.away, 0);
        QCOMPARE(batch.signing->count(desk::BatchItemState::Ready), 3);
    }

    void aRegistryThatStaysAwayIsWaitedForOnce()
    {
        Batch batch;
        QVERIFY(batch.ready);
        batch.signing->setPatience({100, 20});
        const int before = batch.desk.registry.count("GET", "/v1/applications/");
        batch.away = 1'000;
        batch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(batch.signing->stage() == desk::BatchStage::Finished, 20'000);
        QCOMPARE(batch.signing->count(desk::BatchItemState::Failed), 3);
        // Five pauses for the first, and one question for each.
        QCOMPARE(batch.desk.registry.count("GET", "/v1/applications/") - before, 5 + 3);
    }

    void whoeverWaitsForTheRegistryMayLeave()
    {
        Batch batch;
        QVERIFY(batch.ready);
        batch.away = 1'000'000;
        batch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(batch.away < 999'998, 20'000);
        batch.signing->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(batch.signing->stage() == desk::BatchStage::Finished, 20'000);
        QCOMPARE(batch.signing->count(desk::BatchItemState::Left), 3);
    }

    void whatIsProposedAnewIsNotSignedUnderTheFormerWord_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a refusal") << 0;
        QTest::newRow("not agreed") << 1;
        QTest::newRow("sent back") << 2;
    }

    void whatIsProposedAnewIsNotSignedUnderTheFormerWord()
    {
        QFETCH(int, change);
        Batch batch;
        QVERIFY(batch.ready);
        protocol::Application &second = batch.cases.at(1);
        const qint64 version = ++second.version;
        if (change == 0)
            second.proposal->decision = Decision::Refuse;
        else if (change == 1)
            second.proposal->conclusion = protocol::Conclusion::NotAgreed;
        else
            second.proposal.reset();
        batch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isReady(), 20'000);
        QCOMPARE(batch.signing->count(desk::BatchItemState::Ready), 2);
        QVERIFY(batch.item(1).state == desk::BatchItemState::Failed);
        QCOMPARE(batch.item(1).failure->code, FailureCode::VersionStale);
        // It got no number and no paper.
        QCOMPARE(batch.cases.at(1).version, version);
    }

    void aSignatureThatIsLostOnItsWayIsSettled_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("sent");
        QTest::addColumn<QString>("failure");
        QTest::newRow("the answer is lost") << int(Loss::Answer) << 1 << QString();
        QTest::newRow("the signature is lost") << int(Loss::Request) << 2 << QString();
        QTest::newRow("away") << int(Loss::Away) << 2 << QString();
        QTest::newRow("away after it has it") << int(Loss::AwayAfter) << 1 << QString();
        QTest::newRow("nobody answers")
            << int(Loss::All) << -1 << failureName(FailureCode::RegistryTimeout);
        QTest::newRow("sent back meanwhile")
            << int(Loss::Overtaken) << 1 << failureName(FailureCode::VersionStale);
    }

    void aSignatureThatIsLostOnItsWayIsSettled()
    {
        QFETCH(int, loss);
        QFETCH(int, sent);
        QFETCH(QString, failure);
        QHash<QByteArray, QByteArrayList> arrived; // by the id of the case
        Batch batch;
        QVERIFY(batch.ready);
        batch.begin();
        QTRY_VERIFY_WITH_TIMEOUT(batch.isReady(), 20'000);
        batch.desk.registry.setScript(losing(batch, Loss(loss), arrived));
        batch.desk.desk().client().setPatience({500, 3'000});
        batch.signing->setPatience({Loss(loss) == Loss::All ? 100 : 20'000, 50});
        QSignalSpy failed(batch.signing.get(), &desk::BatchSigning::failed);
        batch.signing->sign(Secret::copyOf("123456"));
        QTRY_VERIFY_WITH_TIMEOUT(batch.signing->stage() == desk::BatchStage::Finished, 60'000);
        // A registry that is away is no failure of the token.
        QCOMPARE(failed.count(), 0);
        for (qsizetype place = 0; place < 3; ++place) {
            const protocol::Application &now = batch.cases.at(place);
            const desk::BatchItem &item = batch.item(place);
            const bool isDone = place != 1 || failure.isEmpty();
            QVERIFY(item.state ==
                    (isDone ? desk::BatchItemState::Published : desk::BatchItemState::Failed));
            QCOMPARE(item.failure ? failureName(item.failure->code) : QString(),
                     isDone ? QString() : failure);
            QCOMPARE(now.state == ApplicationState::Issued, isDone);
            QCOMPARE(std::count_if(now.history.begin(), now.history.end(),
                                   [](const auto &entry) { return entry.action == u"signResult"; }),
                     isDone ? 1 : 0);
            // Sent again, it is the same signature.
            const QByteArrayList &bodies = arrived[now.id.toLatin1()];
            QCOMPARE(bodies.count(bodies.value(0)), bodies.size());
        }
        if (sent > 0)
            QCOMPARE(arrived[batch.cases.at(1).id.toLatin1()].size(), sent);
    }

    void whatIsSignedAlreadyIsNotOffered()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        test::CasesToSign cases(3);
        int away = 0;
        cases.at(0).state = ApplicationState::Signed;
        seat.desk.registry.setScript(scriptOf(seat.desk.office, cases, away));
        seat.window.open(PageId::Batch);
        auto *view = seat.find<BatchView>("batch");
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, 20'000);
        QCOMPARE(static_cast<BatchModel *>(view->model())->chosenCount(), 2);
    }

    void aTokenThatFailsInBetweenIsSaid_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("pulled out")
            << QByteArray("removed-at-second") << int(FailureCode::TokenRemovedMidway) << true;
        QTest::newRow("the key asks once more")
            << QByteArray("pin-wrong-at-second") << int(FailureCode::TokenPinWrong) << true;
        QTest::newRow("locked") << QByteArray("locked-at-second")
                                << int(FailureCode::TokenPinLocked) << false;
    }

    void aTokenThatFailsInBetweenIsSaid()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, code);
        QFETCH(bool, goesOn);
        test::Seat seat(
            Role::Head,
            {{"token", QJsonObject{{"modules", QJsonArray{test::buildDir() +
                                                          QStringLiteral("/tests/bin/"
                                                                         "fault_module.so")}}}},
             {"lock", QJsonObject{{"onTokenRemoval", false}}}});
        QVERIFY(seat.ready && seat.desk.waitForToken());
        test::CasesToSign cases(3);
        int away = 0;
        seat.desk.registry.setScript(scriptOf(seat.desk.office, cases, away));
        seat.window.open(PageId::Batch);
        auto *view = seat.find<BatchView>("batch");
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 3, 20'000);
        QVERIFY(pressPrimary(seat));
        QTRY_COMPARE_WITH_TIMEOUT(cases.count(ApplicationState::Prepared), 3, 20'000);
        setToken(fault);
        QVERIFY(sign(seat));
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        const auto told = [panel] {
            return panel->failure() ? failureName(panel->failure()->code) : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(told(), failureName(FailureCode(code)), 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE_WITH_TIMEOUT(cases.count(ApplicationState::Issued), 1, 20'000);
        if (goesOn) {
            setToken({});
            QVERIFY(sign(seat));
            QTRY_COMPARE_WITH_TIMEOUT(cases.count(ApplicationState::Issued), 3, 20'000);
            QVERIFY(!panel->failure());
            return;
        }
        // Every row that is left says why.
        const QString why = failureText(FailureCode(code), seat.languages.current()).title;
        const auto leftOnes = [&] {
            int left = 0;
            for (int row = 0; row < view->model()->rowCount(); ++row)
                left += view->model()
                                ->index(row, BatchModel::Outcome)
                                .data(TagRole)
                                .value<TagFace>()
                                .text.contains(why)
                            ? 1
                            : 0;
            return left;
        };
        QTRY_COMPARE(leftOnes(), 2);
    }
};

QTEST_MAIN(tst_Batch)
#include "tst_batch.moc"
