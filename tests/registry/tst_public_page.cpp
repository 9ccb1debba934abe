#include "paper/pdf_tools.h"
#include "registry/support/demo_case.h"
#include "registry/support/public_client.h"
#include "trust/paper_statement.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

class TestPublicPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theQrCodeOfTheIssuedPaperLeadsHere();
    void aLicenceInForceIsConfirmed();
    void everyStateIsAnswered_data();
    void everyStateIsAnswered();
    void aTermThatIsOverEndsThePaper();
    void aNumberNobodyHasIsUnknown();
    void aSlipOfTheFingerIsNoUnknownNumber();
    void refusalsAreNotPublic();
    void theQrCodeOfARefusalTellsNothingOfIt();
    void theLanguageIsTheReadersChoice_data();
    void theLanguageIsTheReadersChoice();
    void aPersonsNumberIsNotGivenAway();
    void noAnswerRunsOrLoadsAnything();
    void keysForTheWayWithoutNetwork();
    void nothingElseIsServed();
    void aTypedNumberIsFound();
    void aBrowserHasNothingToComplainOf_data();
    void aBrowserHasNothingToComplainOf();
    void withoutDatabaseItCannotTell();
    void questionsFromOneAddressAreCounted();

private:
    PublicReply ask(const QByteArray &target, const QByteArray &headers = {},
                    const QByteArray &method = "GET") const
    {
        return askPublicly(m_world.publicPort(), method, target, headers);
    }
    PublicReply page(const char *language = "en") const
    {
        return ask("/v/" + m_number + "?lang=" + language);
    }
    /// Sets a column of the licence, which no public request can.
    void set(const char *columnAndValue)
    {
        m_world.sql(QStringLiteral("update licence set %1 where number = '%2'")
                        .arg(QLatin1String(columnAndValue), QString::fromLatin1(m_number)));
    }

    RegistryWorld m_world;
    QByteArray m_number;
    QByteArray m_pdf;
};

void TestPublicPage::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    QVERIFY(m_world.publicPort() != 0);
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const HttpsClient executor = m_world.signedIn(QStringLiteral("executor"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    DemoCase demo(m_world);
    const QByteArray path = "/v1/applications/" + demo.registered(desk).toLatin1();
    QCOMPARE(executor.json("POST", path + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).status, 200);
    const Reply prepared = head.json("POST", path + "/result", {{"version", 3}});
    const auto application = protocol::parseAnswer<protocol::Application>(prepared.body);
    QVERIFY2(application && application->result, prepared.body.constData());
    m_number = application->result->number.toLatin1();
    m_pdf = head.send("GET", path + "/result.pdf").body;
    const QByteArray cms =
        signPdf(m_world.pki(), QStringLiteral("head"), m_pdf, application->result->byteRange);
    const Reply issued =
        head.json("POST", path + "/result/signature", protocol::SignatureBody{4, cms}.toJson());
    QVERIFY2(issued.status == 200, issued.body.constData());
}

void TestPublicPage::theQrCodeOfTheIssuedPaperLeadsHere()
{
    // The licence and its appendix bear the same one.
    const QStringList codes = PdfFile(m_pdf).qrCodes(150);
    QVERIFY(!codes.isEmpty());
    QCOMPARE(codes.count(codes.first()), codes.size());
    QVERIFY(codes.first().startsWith(QStringLiteral("https://licences.example/v/") +
                                     QString::fromLatin1(m_number) + u'#'));
    QFile file(m_world.pki() + QStringLiteral("/paper-keys.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto keys = trust::StatementKeys::fromPem(file.readAll());
    const auto read = keys->verify(codes.first());
    QVERIFY(read.ok());
    QCOMPARE(read->statement.activity, QStringLiteral("MOOS-393-3/ENVIRONMENTWORKS"));
    QCOMPARE(read->statement.type, trust::PaperType::Licence);
}

void TestPublicPage::aLicenceInForceIsConfirmed()
{
    const PublicReply reply = page();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.has("<h1>In force</h1>"));
    QVERIFY(reply.has(m_number));
    QVERIFY(reply.has("<dt>Issued to</dt>"));
    QVERIFY(reply.has("Demonstration register"));
    // Nothing of the case, of whoever decided it, or of ways to reach the holder.
    const QByteArray head = m_world.demoUser(QStringLiteral("head"))[u"iin"].toString().toLatin1();
    QVERIFY(head.size() == 12 && !reply.has(head));
    QVERIFY(!reply.has("2026-") && !reply.has("@"));
}

void TestPublicPage::everyStateIsAnswered_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<int>("status");
    QTest::newRow("suspended") << QByteArray("state = 'suspended'") << QByteArray("Suspended")
                               << 200;
    QTest::newRow("resumed") << QByteArray("state = 'resumed'") << QByteArray("In force") << 200;
    QTest::newRow("terminated") << QByteArray("state = 'terminated'") << QByteArray("Terminated")
                                << 200;
    QTest::newRow("reissued") << QByteArray("state = 'reissued'") << QByteArray("Re-issued") << 200;
    // What this page does not know is neither a yes nor a no.
    QTest::newRow("new word") << QByteArray("state = 'frozen'") << QByteArray("Cannot tell now")
                              << 503;
    QTest::newRow("active") << QByteArray("state = 'active'") << QByteArray("In force") << 200;
    QTest::newRow("conclusion that does not agree")
        << QByteArray("conclusion = 'notAgreed'") << QByteArray("Not agreed") << 200;
    QTest::newRow("conclusion that agrees")
        << QByteArray("conclusion = 'agreed'") << QByteArray("In force") << 200;
    QTest::newRow("no conclusion")
        << QByteArray("conclusion = null") << QByteArray("In force") << 200;
}

void TestPublicPage::everyStateIsAnswered()
{
    QFETCH(QByteArray, set);
    QFETCH(QByteArray, heading);
    QFETCH(int, status);
    this->set(set.constData());
    const PublicReply reply = page();
    QCOMPARE(reply.status, status);
    QVERIFY2(reply.has("<h1>" + heading + "</h1>"), reply.body.constData());
}

void TestPublicPage::aTermThatIsOverEndsThePaper()
{
    set("valid_until = date '2020-01-31'");
    QVERIFY(page().has("<h1>Expired</h1>") && page().has("31.01.2020"));
    set("valid_until = date '2999-01-31'");
    QVERIFY(page().has("<h1>In force</h1>"));
    set("valid_until = null");
}

void TestPublicPage::aNumberNobodyHasIsUnknown()
{
    const PublicReply reply = ask("/v/KZ07ABC00012345?lang=ru");
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.has("<h1>Такого номера в реестре нет</h1>"));
    QVERIFY(!reply.has("<dl>"));
}

void TestPublicPage::aSlipOfTheFingerIsNoUnknownNumber()
{
    for (const QByteArray &typed :
         {QByteArray("/v/KZ12ABC00012345?lang=en"), QByteArray("/v/x?lang=en"),
          QByteArray("/v/%3Cscript%3Ealert(1)%3C?lang=en")}) {
        const PublicReply reply = ask(typed);
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.has("<h1>The number has a mistake</h1>"));
        QVERIFY(!reply.has("<script"));
    }
}

void TestPublicPage::refusalsAreNotPublic()
{
    QVERIFY(ask("/v/2026-11-004127-B?lang=en").has("<h1>Refusals are not checked here</h1>"));
    QVERIFY(ask("/?number=2026-11-004127&lang=en").has("<h1>Refusals are not checked here</h1>"));
}

void TestPublicPage::theQrCodeOfARefusalTellsNothingOfIt()
{
    DemoCase demo(m_world);
    const QString id = demo.registered(m_world.signedIn(QStringLiteral("operator")));
    const QByteArray path = "/v1/applications/" + id.toLatin1();
    const HttpsClient executor = m_world.signedIn(QStringLiteral("executor"));
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QCOMPARE(executor.json("POST", path + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(executor.json("POST", path + "/proposal", refuseProposal(2).toJson()).status, 200);
    QCOMPARE(head.json("POST", path + "/result", {{"version", 3}}).status, 200);
    const QByteArray pdf = head.send("GET", path + "/result.pdf").body;
    const QStringList codes = PdfFile(pdf).qrCodes(150);
    QVERIFY(!codes.isEmpty());
    const QUrl url(codes.first());
    QCOMPARE(url.host(), QStringLiteral("licences.example"));
    const PublicReply reply = ask(url.path().toLatin1() + "?lang=en");
    QCOMPARE(reply.status, 404);
    QVERIFY2(reply.has("<h1>Refusals are not checked here</h1>"), reply.body.constData());
    // Neither who asked for what, nor that there was such a case.
    const QByteArray holder = m_world.sql(
        QStringLiteral("select applicant_number from application where id = '%1'").arg(id));
    QVERIFY(holder.size() == 12 && !reply.has(holder) && !reply.has("<dl>"));
    // What the code says by itself still proves the letter without the network.
    QFile file(m_world.pki() + QStringLiteral("/paper-keys.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = trust::StatementKeys::fromPem(file.readAll())->verify(codes.first());
    QVERIFY(read.ok());
    QCOMPARE(read->statement.type, trust::PaperType::Refusal);
}

void TestPublicPage::theLanguageIsTheReadersChoice_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("nothing said") << QByteArray() << QByteArray() << QByteArray("kk");
    QTest::newRow("browser") << QByteArray() << QByteArray("ru-RU,ru;q=0.9,en;q=0.8")
                             << QByteArray("ru");
    QTest::newRow("weights") << QByteArray() << QByteArray("ru;q=0.2, en;q=0.9, de")
                             << QByteArray("en");
    QTest::newRow("foreign") << QByteArray() << QByteArray("de, fr") << QByteArray("kk");
    QTest::newRow("refused") << QByteArray() << QByteArray("ru;q=0, en;q=0.1") << QByteArray("en");
    QTest::newRow("link") << QByteArray("?lang=en") << QByteArray("ru") << QByteArray("en");
    QTest::newRow("bad link") << QByteArray("?lang=xx") << QByteArray("ru") << QByteArray("ru");
}

void TestPublicPage::theLanguageIsTheReadersChoice()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, language);
    const PublicReply reply = ask(
        "/" + query, accepted.isEmpty() ? QByteArray() : "Accept-Language: " + accepted + "\r\n");
    QVERIFY(reply.has("<html lang=\"" + language + "\">"));
    QCOMPARE(reply.headers.value("content-language"), language);
    QVERIFY(!reply.has("{{"));
}

void TestPublicPage::aPersonsNumberIsNotGivenAway()
{
    const QByteArray bin = m_world.sql(QStringLiteral("select holder_number from licence where "
                                                      "number = '%1'")
                                           .arg(QString::fromLatin1(m_number)));
    QVERIFY(page().has(bin));
    set("holder_number = '560317100006'");
    const PublicReply reply = page();
    QVERIFY(!reply.has("560317100006") && reply.has("•••••••• 0006"));
    set(("holder_number = '" + bin + "'").constData());
}

void TestPublicPage::noAnswerRunsOrLoadsAnything()
{
    static const QRegularExpression active(
        QStringLiteral("<script|javascript:|\\son[a-z]+=|style=|https?://(?!www\\.w3\\.org)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QByteArray &target :
         {"/v/" + m_number, QByteArray("/"), QByteArray("/nowhere"), QByteArray("/style.css"),
          QByteArray("/ornament.svg"), QByteArray("/v/KZ07ABC00012345")}) {
        const PublicReply reply = ask(target);
        QVERIFY2(!active.match(QString::fromUtf8(reply.body)).hasMatch(), target.constData());
        QVERIFY(reply.headers.value("content-security-policy").startsWith("default-src 'none'"));
        QCOMPARE(reply.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(reply.headers.value("referrer-policy"), QByteArray("no-referrer"));
        QVERIFY(!reply.headers.contains("set-cookie"));
    }
    QCOMPARE(page().headers.value("cache-control"), QByteArray("no-store"));
}

void TestPublicPage::keysForTheWayWithoutNetwork()
{
    const PublicReply reply = ask("/keys.pem");
    QFile file(m_world.pki() + QStringLiteral("/paper-keys.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(reply.body.trimmed(), file.readAll().trimmed());
    QVERIFY(!reply.has("PRIVATE"));
}

void TestPublicPage::nothingElseIsServed()
{
    QCOMPARE(ask("/v1/licences").status, 404);
    QCOMPARE(ask("/v1/session").status, 404);
    QCOMPARE(ask("/v/../v1/licences").status, 400);
    QCOMPARE(ask("/v/" + m_number, {}, "POST").status, 405);
    QCOMPARE(ask("/v/" + m_number, {}, "DELETE").status, 405);
    QCOMPARE(ask("/" + QByteArray(20'000, 'a')).status, 431);
    QCOMPARE(ask("/", "Content-Length: 5\r\n").status, 413);
    QCOMPARE(ask("/?number=" + QByteArray(5000, 'K') + "&lang=en").status, 404);
}

void TestPublicPage::aTypedNumberIsFound()
{
    QByteArray typed = m_number;
    const PublicReply reply =
        ask("/?lang=ru&number=" + typed.insert(4, "+").toLower().toPercentEncoding("+"));
    QCOMPARE(reply.status, 303);
    QCOMPARE(reply.headers.value("location"), "/v/" + m_number + "?lang=ru");
    // Letters of the other keyboard layout that look the same.
    QString russian = QString::fromLatin1(m_number).replace(u'K', u'К').replace(u'A', u'А');
    QCOMPARE(ask("/?number=" + QUrl::toPercentEncoding(russian)).status, 303);
}

void TestPublicPage::aBrowserHasNothingToComplainOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("set");
    const QByteArray licence = "/v/" + m_number;
    const auto row = [](const QByteArray &name, const char *size, const QByteArray &target,
                        const char *set = "conclusion = null, regulation = 'moos-393-3'") {
        QTest::newRow(name.constData())
            << QString::fromLatin1(name) << QString::fromLatin1(size) << target << QByteArray(set);
    };
    row("phone-kk", "390,844", licence + "?lang=kk");
    row("desktop-ru", "1280,900", licence + "?lang=ru");
    row("unknown-en", "390,844", "/v/KZ07ABC00012345?lang=en");
    for (const QByteArray &language : {QByteArray("kk"), QByteArray("ru"), QByteArray("en")}) {
        row("refusal-" + language, "390,844", "/v/2026-11-004127-B?lang=" + language);
        row("conclusion-" + language, "390,1000", licence + "?lang=" + language,
            "conclusion = 'agreed', regulation = 'moos-393-6'");
        row("not-agreed-" + language, "390,1000", licence + "?lang=" + language,
            "conclusion = 'notAgreed', regulation = 'moos-393-6'");
    }
}

void TestPublicPage::aBrowserHasNothingToComplainOf()
{
    QFETCH(QString, name);
    QFETCH(QString, size);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, set);
    this->set(set.constData());
    const QString pictures = buildDir() + QStringLiteral("/tests/public-page");
    QVERIFY(QDir().mkpath(pictures));
    const QString picture = pictures + u'/' + name + QStringLiteral(".png");
    QFile::remove(picture);
    QTemporaryDir profile;
    QByteArray said;
    // The pictures are for looking at. What the policy of the page forbids is told on the console.
    const int code = runProgram(
        QStringLiteral("timeout"),
        {QStringLiteral("60"), QStringLiteral("chromium"), QStringLiteral("--headless"),
         QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
         QStringLiteral("--disable-dev-shm-usage"), QStringLiteral("--hide-scrollbars"),
         QStringLiteral("--no-first-run"), QStringLiteral("--enable-logging=stderr"),
         QStringLiteral("--user-data-dir=") + profile.path(),
         QStringLiteral("--window-size=") + size, QStringLiteral("--screenshot=") + picture,
         QStringLiteral("http://127.0.0.1:%1%2")
             .arg(m_world.publicPort())
             .arg(QString::fromLatin1(target))},
        &said);
    QVERIFY2(code == 0, said.constData());
    QVERIFY2(!said.contains("CONSOLE"), said.constData());
    const QImage image(picture);
    QCOMPARE(image.width(), size.section(u',', 0, 0).toInt());
    // The style sheet was taken: the page has its ground, not the browser's white.
    QCOMPARE(image.pixelColor(2, image.height() - 2), QColor(0xf2, 0xf5, 0xf6));
}

void TestPublicPage::withoutDatabaseItCannotTell()
{
    QVERIFY(m_world.stopDatabase());
    const PublicReply reply = page();
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.has("<h1>Cannot tell now</h1>"));
    QVERIFY(!reply.has("<dl>") && !reply.headers.value("retry-after").isEmpty());
    QVERIFY(m_world.startDatabase());
    QTRY_COMPARE_WITH_TIMEOUT(page().status, 200, 20'000);
}

void TestPublicPage::questionsFromOneAddressAreCounted()
{
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("public"),
                              QJsonObject{{"listen", "127.0.0.1:0"}, {"perMinute", 3}}));
    QVERIFY(m_world.startRegistry());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(page().status, 200);
    QCOMPARE(page().status, 429);
    QVERIFY(page().has("<h1>Too many requests</h1>"));
    QCOMPARE(ask("/").status, 200);
}

QTEST_GUILESS_MAIN(TestPublicPage)
#include "tst_public_page.moc"
