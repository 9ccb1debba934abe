#include "support/test_paths.h"
#include "trust/paper_statement.h"
#include "trust/test_pki.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

QString payload(trust::PaperType type = trust::PaperType::Licence,
                const QString &number = QStringLiteral("KZ07ABC00012345"))
{
    const auto signer = trust::StatementSigner::fromPemFile(pkiFile(QStringLiteral("paper.key")));
    return *signer->sign({type, QStringLiteral("elicense.example"), number,
                          QStringLiteral("150340012340"),
                          QStringLiteral("MOOS-393-3/ENVIRONMENTWORKS"), QDate(2026, 12, 14)});
}

struct Run
{
    int code = -1;
    QByteArray output;
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

Run verify(const QString &text, const QStringList &more = {QStringLiteral("--json")},
           const QString &keys = pkiFile(QStringLiteral("paper-keys.pem")))
{
    Run run;
    run.code = runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                          QStringList{QStringLiteral("verify"), QStringLiteral("--qr"), text,
                                      QStringLiteral("--trust"), keys} +
                              more,
                          &run.output);
    return run;
}

} // namespace

class VerifyQrTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void aGoodCodeSaysWhatThePaperSays()
    {
        const Run run = verify(payload());
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json()[u"verdict"].toString(), QStringLiteral("valid"));
        QVERIFY(run.json()[u"code"].isNull());
        const QJsonObject statement = run.json()[u"statement"].toObject();
        QCOMPARE(statement[u"number"].toString(), QStringLiteral("KZ07ABC00012345"));
        QCOMPARE(statement[u"holder"].toString(), QStringLiteral("150340012340"));
        QCOMPARE(statement[u"date"].toString(), QStringLiteral("2026-12-14"));
        QCOMPARE(statement[u"type"].toString(), QStringLiteral("licence"));
        QCOMPARE(statement[u"page"].toString(),
                 QStringLiteral("https://elicense.example/v/KZ07ABC00012345"));
    }

    void inWordsTheActivityIsTheRegulations()
    {
        const Run run = verify(payload(), {QStringLiteral("--lang"), QStringLiteral("ru")});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.output.contains("Вид деятельности: ") &&
                     run.output.contains("Дата выдачи: 14.12.2026") &&
                     !run.output.contains("ENVIRONMENTWORKS"),
                 run.output.constData());
    }

    void theDateOfARefusalIsCalledThat()
    {
        const Run run =
            verify(payload(trust::PaperType::Refusal, QStringLiteral("2026-11-004127-B")),
                   {QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(run.output.contains("Date of refusal: 14.12.2026"), run.output.constData());
    }

    void anAppendixIsCalledOne()
    {
        const QString text =
            payload(trust::PaperType::Appendix, QStringLiteral("KZ07ABC00012345-002"));
        const QJsonObject statement = verify(text).json()[u"statement"].toObject();
        QCOMPARE(statement[u"type"].toString(), QStringLiteral("appendix"));
        QCOMPARE(statement[u"page"].toString(),
                 QStringLiteral("https://elicense.example/v/KZ07ABC00012345-002"));
        for (const char *language : {"kk", "ru", "en"}) {
            const Run run = verify(text, {QStringLiteral("--lang"), QString::fromLatin1(language)});
            QCOMPARE(run.code, 0);
            QVERIFY2(run.output.contains("KZ07ABC00012345/002"), run.output.constData());
        }
        QVERIFY(verify(text, {QStringLiteral("--lang"), QStringLiteral("ru")})
                    .output.contains("  приложение к лицензии\n"));
    }

    void everyOtherCodeIsRefusedWithItsReason()
    {
        const QString good = payload();
        QString changed = good;
        changed.replace(QStringLiteral("150340012340"), QStringLiteral("971240001315"));
        Run run = verify(changed);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json()[u"code"].toString(), QStringLiteral("qrChanged"));
        run = verify(good.left(good.size() - 20));
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json()[u"code"].toString(), QStringLiteral("qrMalformed"));
        QCOMPARE(run.json()[u"verdict"].toString(), QStringLiteral("invalid"));
        run = verify(QStringLiteral("https://example.org/"));
        QCOMPARE(run.code, 3);
    }

    void aKeyThatIsNotAtHandLeavesItOpen()
    {
        const QString key = writeFile(QStringLiteral("other.key"), {});
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("genpkey"), QStringLiteral("-quiet"),
                    QStringLiteral("-algorithm"), QStringLiteral("ED25519"), QStringLiteral("-out"),
                    key});
        const auto other = trust::StatementSigner::fromPemFile(key);
        QVERIFY(other.ok());
        const QString keys = writeFile(QStringLiteral("other.pem"), other->publicPem());
        const Run run = verify(payload(), {QStringLiteral("--json")}, keys);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.json()[u"verdict"].toString(), QStringLiteral("pending"));
        QCOMPARE(run.json()[u"code"].toString(), QStringLiteral("qrKeyUnknown"));
        QVERIFY(!run.json().contains(QStringLiteral("statement")));
        QVERIFY(verify(payload(), {}, keys).output.contains("pending\n"));
        // Whoever puts the name of a known key on it has changed it.
        QString renamed = payload();
        const qsizetype id = renamed.lastIndexOf(u'.') - 8;
        renamed.replace(id, 8, other->keyId());
        const Run forged = verify(renamed, {QStringLiteral("--json")}, keys);
        QCOMPARE(forged.code, 1);
        QCOMPARE(forged.json()[u"code"].toString(), QStringLiteral("qrChanged"));
    }

    void withoutKeysNothingIsJudged()
    {
        QCOMPARE(verify(payload(), {}, QStringLiteral("/nonexistent")).code, 64);
        QCOMPARE(verify(payload(), {}, pkiFile(QStringLiteral("root.pem"))).code, 64);
        QCOMPARE(verify(payload(), {QStringLiteral("file")}).code, 64);
    }
};

QTEST_GUILESS_MAIN(VerifyQrTest)
#include "tst_verify_qr.moc"
