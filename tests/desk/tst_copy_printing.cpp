#include "desk/copy_printing.h"
#include "desk/support/operator_desk.h"
#include "desk/support/scripted_registry.h"
#include "support/test_paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QString applicationId = QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a10");

/// The registry's side: numbers copies, and believes what it is told.
struct Copies
{
    QList<protocol::PaperCopy> items;
    int toldPrinted = 0;
    int toldSpoiled = 0;
    /// How the next word that something was printed is answered.
    ScriptedReply::Kind nextWord = ScriptedReply::Answer;
    /// What it is refused with until this is taken away.
    QByteArray wordRefusal;
    /// How the next word that something is spoiled or sealed is answered.
    ScriptedReply::Kind nextChange = ScriptedReply::Answer;
    ScriptedReply::Kind nextNumber = ScriptedReply::Answer;

    /// One that was sent to the printer.
    protocol::PaperCopy add()
    {
        protocol::PaperCopy copy;
        copy.number = static_cast<int>(items.size()) + 1;
        copy.by = {QStringLiteral("560317200002"),
                   {QStringLiteral("А"), QStringLiteral("А"), {}},
                   Role::Operator};
        copy.sentAt = QDateTime::currentDateTimeUtc();
        items.append(copy);
        return copy;
    }

    ScriptedReply answer(const ScriptedRequest &request)
    {
        const QList<QByteArray> parts = request.target.split('/');
        if (request.verb == "GET")
            return json(200, protocol::PaperCopies{items}.toJson());
        if (parts.last() == "copies") {
            if (nextNumber != ScriptedReply::Answer)
                return {std::exchange(nextNumber, ScriptedReply::Answer), 200, "{\"lost\":true}"};
            return json(201, add().toJson());
        }
        protocol::PaperCopy &copy = items[parts.at(parts.size() - 2).toInt() - 1];
        if (parts.last() == "printed") {
            ++toldPrinted;
            if (!wordRefusal.isEmpty())
                return ScriptedReply::error(wordRefusal == "sessionMissing" ? 401 : 503,
                                            wordRefusal);
            copy.state = protocol::CopyState::Printed;
            copy.printedAt = QDateTime::currentDateTimeUtc();
            if (nextWord != ScriptedReply::Answer)
                return {std::exchange(nextWord, ScriptedReply::Answer), 0, {}};
        } else {
            ++toldSpoiled;
            copy.state = protocol::CopyState::Spoiled;
            copy.spoiledAt = QDateTime::currentDateTimeUtc();
            copy.reason = protocol::SpoilReason::NotPrinted;
            if (nextChange != ScriptedReply::Answer)
                return {std::exchange(nextChange, ScriptedReply::Answer), 200, "{\"lost\":true}"};
        }
        return json(200, copy.toJson());
    }

    static ScriptedReply json(int status, const QJsonObject &body)
    {
        return ScriptedReply::json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
};

} // namespace

/// The printer's word comes late, or never: a real cupsd with a virtual printer, as
/// packaging/printer.sh starts it, and a registry that numbers copies.
class TestCopyPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void theEndIsToldWhenThePrinterSaysSo();
    void aWordThatTheRegistryDidNotHearIsSaidAgain();
    void aWordThatIsRefusedForNowIsSaidAgain_data();
    void aWordThatIsRefusedForNowIsSaidAgain();
    void twoUnheardCopiesAreBothTold();
    void aChangeWhoseAnswerIsLostIsAskedForAgain();
    void aLeftChangeIsAskedForToItsEnd();
    void aPageThatIsLeftTakesItsJobAlong();
    void anotherCaseLetsThePrinterFinish();
    void aDeskThatClosesBeforeTheNumberCamePrintsNothing();
    void aDeletedPrinterLeavesTheCopyWithoutAnEnd();

private:
    void tool(const char *program, const QStringList &arguments) const;
    /// New jobs wait in the queue, or go to the printer.
    void hold(bool held) const
    {
        tool("lpadmin", {QStringLiteral("-p"), m_queue, QStringLiteral("-o"),
                         QStringLiteral("job-hold-until-default=") +
                             (held ? QStringLiteral("indefinite") : QStringLiteral("no-hold"))});
    }
    void release() const
    {
        tool("lp", {QStringLiteral("-i"), QStringLiteral("%1-%2").arg(m_queue).arg(m_job),
                    QStringLiteral("-H"), QStringLiteral("resume")});
    }
    bool isState(paper::PrintJobState state) const
    {
        const auto status = paper::printJobStatus(m_queue, m_job);
        return status && status->state == state;
    }
    bool wasGiven() const { return paper::printJobStatus(m_queue, m_job).ok(); }

    QTemporaryDir m_folder;
    QString m_queue;
    /// The job that is made next.
    int m_job = 0;
    Copies m_copies;
    std::unique_ptr<OperatorDesk> m_desk;
    std::unique_ptr<CopyPrinting> m_printing;
};

void TestCopyPrinting::tool(const char *program, const QStringList &arguments) const
{
    QByteArray output;
    QVERIFY2(runProgram(QString::fromLatin1(program), arguments, &output) == 0, output.constData());
}

void TestCopyPrinting::initTestCase()
{
    QByteArray output;
    const int code = runProgram(QStringLiteral("bash"),
                                {sourceDir() + QStringLiteral("/packaging/printer.sh"),
                                 QStringLiteral("start"), m_folder.path()},
                                &output);
    QVERIFY2(code == 0, output.constData());
    const QJsonObject server = QJsonDocument::fromJson(output).object();
    m_queue = server.value(QStringLiteral("queue")).toString();
    qputenv("CUPS_SERVER", server.value(QStringLiteral("server")).toString().toUtf8());
}

void TestCopyPrinting::init()
{
    m_copies = {};
    ++m_job;
    m_printing.reset();
    m_desk = std::make_unique<OperatorDesk>();
    m_desk->registry.setScript([this](const ScriptedRequest &request) {
        return request.target.contains("/copies") ? m_copies.answer(request)
                                                  : m_desk->model.answer(request);
    });
    m_printing = std::make_unique<CopyPrinting>(*m_desk->session, applicationId);
}

void TestCopyPrinting::cleanupTestCase()
{
    m_printing.reset();
    m_desk.reset();
    QCOMPARE(
        runProgram(QStringLiteral("bash"), {sourceDir() + QStringLiteral("/packaging/printer.sh"),
                                            QStringLiteral("stop"), m_folder.path()}),
        0);
}

void TestCopyPrinting::theEndIsToldWhenThePrinterSaysSo()
{
    hold(true);
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("late"));
    QTRY_VERIFY_WITH_TIMEOUT(isState(paper::PrintJobState::Held), 30'000);
    QCOMPARE(m_copies.items.first().state, protocol::CopyState::Sent);
    QVERIFY(!m_printing->copies().hasPrinted());
    release();
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 60'000);
    QVERIFY(isState(paper::PrintJobState::Completed));
    QCOMPARE(m_copies.toldPrinted, 1);
    QCOMPARE(m_copies.toldSpoiled, 0);
    QVERIFY(m_printing->copies().hasPrinted());
}

void TestCopyPrinting::aWordThatTheRegistryDidNotHearIsSaidAgain()
{
    hold(false);
    m_desk->client->setPatience({2'000, 5'000});
    m_copies.nextWord = ScriptedReply::Hang;
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    QSignalSpy failed(m_printing.get(), &CopyPrinting::failed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("unheard"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    QCOMPARE(printed.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 10'000);
    QCOMPARE(m_copies.toldPrinted, 2);
    QCOMPARE(m_copies.items.size(), 1);
    QVERIFY(m_printing->copies().hasPrinted());
}

void TestCopyPrinting::aWordThatIsRefusedForNowIsSaidAgain_data()
{
    QTest::addColumn<QByteArray>("refusal");
    for (const char *code : {"databaseUnavailable", "registryBusy", "sessionMissing"})
        QTest::newRow(code) << QByteArray(code);
}

void TestCopyPrinting::aWordThatIsRefusedForNowIsSaidAgain()
{
    QFETCH(QByteArray, refusal);
    hold(false);
    m_copies.wordRefusal = refusal;
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    QSignalSpy failed(m_printing.get(), &CopyPrinting::failed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("refused"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    QVERIFY(!m_printing->isPrinting());
    QVERIFY(!m_printing->isSettled());
    m_copies.wordRefusal.clear();
    if (refusal == "sessionMissing") {
        protocol::SignInAnswer again;
        again.user = m_desk->session->user();
        QVERIFY(m_desk->session->renew(again));
    }
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 20'000);
    QVERIFY(m_printing->isSettled());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_copies.items.size(), 1);
    QVERIFY(m_printing->copies().hasPrinted());
}

void TestCopyPrinting::aChangeWhoseAnswerIsLostIsAskedForAgain()
{
    hold(false);
    m_copies.nextNumber = ScriptedReply::CutBody;
    QSignalSpy asking(m_printing.get(), &CopyPrinting::asking);
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    QSignalSpy failed(m_printing.get(), &CopyPrinting::failed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("asked"));
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 60'000);
    QCOMPARE(asking.size(), 1);
    m_copies.nextChange = ScriptedReply::CutBody;
    m_printing->spoil(1, protocol::SpoilReason::NotPrinted);
    QTRY_COMPARE_WITH_TIMEOUT(m_printing->copies().items.first().state,
                              protocol::CopyState::Spoiled, 20'000);
    QCOMPARE(asking.size(), 2);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(m_copies.toldSpoiled, 2);
}

void TestCopyPrinting::twoUnheardCopiesAreBothTold()
{
    hold(false);
    m_copies.wordRefusal = "databaseUnavailable";
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    QSignalSpy failed(m_printing.get(), &CopyPrinting::failed);
    for (int copy = 1; copy <= 2; ++copy) {
        m_printing->print(m_queue, smallPdf(), QStringLiteral("unheard"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), copy, 60'000);
        QVERIFY(!m_printing->isPrinting());
    }
    ++m_job;
    // Another reason why it is not heard is not said again.
    m_copies.wordRefusal = "registryBusy";
    const int told = m_copies.toldPrinted;
    QTRY_VERIFY_WITH_TIMEOUT(m_copies.toldPrinted > told, 20'000);
    m_copies.wordRefusal.clear();
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 2, 20'000);
    QCOMPARE(printed.at(0).first().toInt(), 1);
    QCOMPARE(printed.at(1).first().toInt(), 2);
    QCOMPARE(failed.size(), 2);
    QVERIFY(m_printing->isSettled());
    for (const protocol::PaperCopy &copy : std::as_const(m_copies.items))
        QCOMPARE(copy.state, protocol::CopyState::Printed);
}

void TestCopyPrinting::aLeftChangeIsAskedForToItsEnd()
{
    // Nothing is printed here.
    --m_job;
    m_copies.add();
    m_copies.nextChange = ScriptedReply::CutBody;
    QObject page;
    const QPointer<CopyPrinting> left(m_printing.get());
    m_printing->spoil(1, protocol::SpoilReason::NotPrinted);
    CopyPrinting::leave(std::move(m_printing), page);
    QVERIFY(left);
    QVERIFY(!left->isSettled());
    QTRY_COMPARE_WITH_TIMEOUT(m_copies.toldSpoiled, 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!left, 10'000);
}

void TestCopyPrinting::aPageThatIsLeftTakesItsJobAlong()
{
    hold(true);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("left"));
    QTRY_VERIFY_WITH_TIMEOUT(isState(paper::PrintJobState::Held), 30'000);
    m_printing.reset();
    QTRY_VERIFY_WITH_TIMEOUT(isState(paper::PrintJobState::Cancelled), 30'000);
    QCOMPARE(m_copies.toldPrinted, 0);
    // Whoever comes back sees a copy whose end nobody told, and says what became of it.
    CopyPrinting back(*m_desk->session, applicationId);
    QSignalSpy changed(&back, &CopyPrinting::changed);
    back.load();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
    QCOMPARE(back.copies().items.first().state, protocol::CopyState::Sent);
    QVERIFY(!back.copies().hasPrinted());
    back.spoil(1, protocol::SpoilReason::NotPrinted);
    QTRY_COMPARE_WITH_TIMEOUT(back.copies().items.first().state, protocol::CopyState::Spoiled,
                              10'000);
}

void TestCopyPrinting::anotherCaseLetsThePrinterFinish()
{
    hold(true);
    QObject page;
    const QPointer<CopyPrinting> left(m_printing.get());
    m_printing->print(m_queue, smallPdf(), QStringLiteral("another case"));
    QTRY_VERIFY_WITH_TIMEOUT(isState(paper::PrintJobState::Held), 30'000);
    CopyPrinting::leave(std::move(m_printing), page);
    // Whoever comes back meanwhile finds it at work; of another case there is none.
    QVERIFY(!CopyPrinting::comeBack(page, QStringLiteral("another")));
    m_printing = CopyPrinting::comeBack(page, applicationId);
    QCOMPARE(m_printing.get(), left.data());
    QVERIFY(m_printing->isPrinting());
    CopyPrinting::leave(std::move(m_printing), page);
    release();
    QTRY_COMPARE_WITH_TIMEOUT(m_copies.toldPrinted, 1, 60'000);
    QVERIFY(isState(paper::PrintJobState::Completed));
    QTRY_VERIFY_WITH_TIMEOUT(!left, 10'000);
    QVERIFY(page.children().isEmpty());
    // What has nothing at the printer goes at once.
    CopyPrinting::leave(std::make_unique<CopyPrinting>(*m_desk->session, applicationId), page);
    QVERIFY(page.children().isEmpty());
}

void TestCopyPrinting::aDeskThatClosesBeforeTheNumberCamePrintsNothing()
{
    hold(true);
    m_copies.nextNumber = ScriptedReply::Hang;
    // It is not asked once more before the desk closes.
    m_desk->client->setPatience({20'000, 20'000});
    const int before = m_desk->registry.count("POST", "/v1/applications/");
    m_printing->print(m_queue, smallPdf(), QStringLiteral("closed"));
    QTRY_VERIFY(m_desk->registry.count("POST", "/v1/applications/") > before);
    m_printing.reset();
    // The next print on this queue is the next job: none came in between.
    hold(false);
    init();
    --m_job;
    QSignalSpy printed(m_printing.get(), &CopyPrinting::printed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("after"));
    QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 60'000);
    QVERIFY(isState(paper::PrintJobState::Completed));
    ++m_job;
    QVERIFY(!wasGiven());
    --m_job;
}

void TestCopyPrinting::aDeletedPrinterLeavesTheCopyWithoutAnEnd()
{
    hold(true);
    QSignalSpy failed(m_printing.get(), &CopyPrinting::failed);
    m_printing->print(m_queue, smallPdf(), QStringLiteral("deleted"));
    QTRY_VERIFY_WITH_TIMEOUT(isState(paper::PrintJobState::Held), 30'000);
    tool("lpadmin", {QStringLiteral("-x"), m_queue});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::PrintOutcomeUnknown);
    QCOMPARE(m_copies.toldPrinted, 0);
    QCOMPARE(m_copies.toldSpoiled, 0);
    QCOMPARE(m_printing->copies().items.first().state, protocol::CopyState::Sent);
    QVERIFY(!m_printing->isPrinting());
}

QTEST_GUILESS_MAIN(TestCopyPrinting)
#include "tst_copy_printing.moc"
