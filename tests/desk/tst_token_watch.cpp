#include "desk/support/wait.h"
#include "desk/token_watch.h"
#include "support/test_paths.h"
#include "trust/test_pki.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

/// The operator of the test certification authority, whose number stands in several certificates.
trust::ExpectedHolder operatorHolder()
{
    return {QStringLiteral("830918100229"), {}, {}};
}

} // namespace

class TestTokenWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void everyCertificateIsListedAndTheWrongOnesSayWhy()
    {
        TokenWatch tokens({softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QSet<FailureCode> reasons;
        bool greySeen = false;
        bool othersSeen = false;
        for (const SigningCertificate &one : tokens.certificates()) {
            // Usable ones stand together at the head of the list, other people's at its end.
            QVERIFY(one.usable() ? !greySeen : true);
            greySeen = greySeen || !one.usable();
            QVERIFY(!othersSeen || one.reason == FailureCode::CertificateOtherIin);
            othersSeen = othersSeen || one.reason == FailureCode::CertificateOtherIin;
            if (one.reason)
                reasons.insert(*one.reason);
        }
        QVERIFY(reasons.contains(FailureCode::CertificateExpired));
        QVERIFY(reasons.contains(FailureCode::CertificateOtherIin));
    }

    void aForeignOneSaysThatItIsForeign()
    {
        const QString conf = qEnvironmentVariable("SOFTHSM2_CONF");
        const QTemporaryDir directory;
        const QString script = QStringLiteral(
            "set -e; cd \"$1\"; mkdir tokens; printf 'directories.tokendir = %s/tokens\\n' \"$1\" "
            ">conf\nexport SOFTHSM2_CONF=$1/conf\n"
            "openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out crt -subj '/C=DE/CN=Max "
            "Mustermann' -days 2 -addext keyUsage=digitalSignature,nonRepudiation -addext "
            "basicConstraints=CA:FALSE\n"
            "softhsm2-util --init-token --free --label foreign --so-pin 1234 --pin 123456\n"
            "softhsm2-util --token foreign --pin 123456 --import key --label foreign --id 07\n"
            "openssl x509 -in crt -outform DER -out der\n"
            "pkcs11-tool --module \"$2\" --login --pin 123456 --write-object der --type cert --id "
            "07\n");
        QByteArray output;
        QVERIFY2(runProgram(QStringLiteral("bash"),
                            {QStringLiteral("-c"), script, QStringLiteral("-"), directory.path(),
                             softHsm()},
                            &output) == 0,
                 output.constData());
        qputenv("SOFTHSM2_CONF", QFile::encodeName(directory.filePath(QStringLiteral("conf"))));
        const auto back =
            qScopeGuard([&conf] { qputenv("SOFTHSM2_CONF", QFile::encodeName(conf)); });
        TokenWatch tokens({softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Unusable);
        QCOMPARE(tokens.certificates().size(), 1);
        QCOMPARE(tokens.whyNoneUsable(), FailureCode::CertificateForeignProfile);
    }

    void theChosenOneSigns()
    {
        TokenWatch tokens({softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QStringList usable;
        QString other;
        for (const SigningCertificate &one : tokens.certificates()) {
            if (one.usable())
                usable << one.token.certificate.fingerprint();
            else
                other = one.token.certificate.fingerprint();
        }
        QVERIFY(usable.size() > 1 && !other.isEmpty());
        const auto signing = [&tokens] {
            return tokens.firstUsable()->token.certificate.fingerprint();
        };
        QCOMPARE(signing(), usable.first());
        QSignalSpy changed(&tokens, &TokenWatch::changed);
        tokens.choose(usable.last());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(signing(), usable.last());
        // What may not sign cannot be chosen, and a choice is one person's.
        tokens.choose(other);
        QCOMPARE(signing(), usable.first());
        tokens.choose(usable.last());
        tokens.setHolder(operatorHolder());
        QCOMPARE(signing(), usable.first());
    }

    void severalModulesAreLookedAtTogether()
    {
        TokenWatch tokens({QStringLiteral("/nonexistent/module.so"), softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QCOMPARE(tokens.firstUsable()->module, 1);
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestTokenWatch)
#include "tst_token_watch.moc"
