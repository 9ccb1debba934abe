#include "paper/samples.h"
#include "support/test_paths.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace ruqsat;

class TestProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersEachPaper_data();
    void rendersEachPaper();
    void sameInputGivesTheSameBytesAnywhere();
    void badInputIsOneLineOfJson_data();
    void badInputIsOneLineOfJson();
    void needsNeitherDisplayNorHome();
};

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Run press(const QByteArray &input,
          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(test::buildDir() + QStringLiteral("/bin/ruqsat-press"), {});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray request(const char *paper, const QJsonObject &content)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("paper"), QString::fromLatin1(paper)},
                                     {QStringLiteral("content"), content}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

void TestProgram::rendersEachPaper_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("licence") << request("licence", test::sampleLicence().toJson());
    QTest::newRow("refusal") << request("refusal", test::extremeRefusal().toJson());
    QTest::newRow("receipt") << request("receipt", test::extremeReceipt().toJson());
}

void TestProgram::rendersEachPaper()
{
    QFETCH(QByteArray, input);
    const Run run = press(input);
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith("%PDF-1.4"));
    QVERIFY(run.output.trimmed().endsWith("%%EOF"));
}

void TestProgram::sameInputGivesTheSameBytesAnywhere()
{
    const QByteArray input = request("licence", test::extremeLicence().toJson());
    QProcessEnvironment elsewhere = QProcessEnvironment::systemEnvironment();
    elsewhere.insert(QStringLiteral("TZ"), QStringLiteral("America/Lima"));
    elsewhere.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    elsewhere.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("12345"));
    const Run first = press(input);
    QCOMPARE(press(input, elsewhere).output, first.output);
    QVERIFY(first.output.contains("/CreationDate (D:20261214000000Z)"));
}

void TestProgram::badInputIsOneLineOfJson_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("detail");
    QJsonObject unknown = test::sampleLicence().toJson();
    unknown.insert(QStringLiteral("colour"), 1);
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("not a JSON object");
    QTest::newRow("no JSON") << QByteArray("{\"paper\":") << QStringLiteral("not a JSON object");
    QTest::newRow("array") << QByteArray("[]") << QStringLiteral("not a JSON object");
    QTest::newRow("no content") << QByteArray("{\"paper\":\"licence\"}") << QStringLiteral("not {");
    QTest::newRow("unknown paper") << request("poster", {}) << QStringLiteral("no such paper");
    QTest::newRow("unknown member") << request("licence", unknown) << QStringLiteral("colour");
    QTest::newRow("too large") << "{\"paper\":\"" + QByteArray(1024 * 1024, 'x') + "\"}"
                               << QStringLiteral("larger than 1 MiB");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QStringLiteral("not a JSON object");
}

void TestProgram::badInputIsOneLineOfJson()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, detail);
    const Run run = press(input);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.output.isEmpty());
    const QJsonObject report = QJsonDocument::fromJson(run.errors).object();
    QCOMPARE(report.value(QStringLiteral("code")).toString(),
             QStringLiteral("paperContentInvalid"));
    QVERIFY2(report.value(QStringLiteral("detail")).toString().contains(detail),
             run.errors.constData());
}

void TestProgram::needsNeitherDisplayNorHome()
{
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    const Run run = press(request("licence", test::sampleLicence().toJson()), bare);
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.exitCode, 0);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
