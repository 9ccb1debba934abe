#include "trust/test_pki.h"

#include "support/test_paths.h"
#include "trust/algorithm.h"
#include "trust/token_worker.h"

#include <QtTest>

#include <atomic>
#include <memory>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

void setFault(const QByteArray &name)
{
    qputenv("RUQSAT_FAULT", QFile::encodeName(writeFile(QStringLiteral("fault"), name)));
}

QString faultModule()
{
    return buildDir() + QStringLiteral("/tests/bin/fault_module.so");
}

TokenCertificate find(TokenModule &module, const QString &label)
{
    const Result<QList<TokenCertificate>> all = module.certificates();
    for (const TokenCertificate &certificate : all ? *all : QList<TokenCertificate>()) {
        if (certificate.slotLabel == label)
            return certificate;
    }
    return {};
}

bool isGood(const TokenCertificate &certificate, const QByteArray &bytes,
            const QByteArray &signature)
{
    return algorithmForKey(certificate.certificate)
        .value()
        ->verify(certificate.certificate.publicKey(), bytes, signature)
        .ok();
}

/// Told from the worker's own thread, also while nobody waits for it.
std::shared_ptr<std::atomic_int> countChanges(TokenWorker &worker)
{
    auto changes = std::make_shared<std::atomic_int>(0);
    QObject::connect(
        &worker, &TokenWorker::tokensChanged, &worker, [changes] { ++*changes; },
        Qt::DirectConnection);
    return changes;
}

} // namespace

class TokenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        setFault("none");
    }

    void cleanup() { setFault("none"); }

    void a_library_that_is_not_there_or_is_none()
    {
        QCOMPARE(failureOf(TokenModule::load(QStringLiteral("/nonexistent/module.so"))),
                 QStringLiteral("tokenModuleMissing"));
        QCOMPARE(failureOf(TokenModule::load(QStringLiteral("libcrypto.so.3"))),
                 QStringLiteral("tokenModuleMissing"));
    }

    void certificates_are_read_without_a_pin()
    {
        const auto module = TokenModule::load(softHsm());
        QVERIFY(module);
        const Result<QList<TokenCertificate>> all = (*module)->certificates();
        QVERIFY(all);
        QCOMPARE(all->size(), 17);
        const TokenCertificate head = find(**module, QStringLiteral("head"));
        QCOMPARE(head.certificate.iin(), QStringLiteral("560317100006"));
        QCOMPARE(head.authorities.size(), 1);
        QVERIFY(!head.pin.locked);
    }

    void signs_several_items_with_one_login()
    {
        const auto module = TokenModule::load(softHsm());
        QVERIFY(module);
        const TokenCertificate head = find(**module, QStringLiteral("head"));
        const auto signatures = (*module)->sign(head, pin(), {"one", "two"});
        QVERIFY(signatures);
        QVERIFY(isGood(head, "one", signatures->at(0)));
        QVERIFY(isGood(head, "two", signatures->at(1)));
        QVERIFY(!isGood(head, "one", signatures->at(1)));
    }

    void every_kind_of_key_signs_as_cms_carries_it_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isEc");
        QTest::newRow("EC") << "ec -pkeyopt ec_paramgen_curve:P-256" << true;
        QTest::newRow("RSA 4096") << "rsa:4096" << false;
    }

    void every_kind_of_key_signs_as_cms_carries_it()
    {
        QFETCH(QString, key);
        QFETCH(bool, isEc);
        const QString conf = qEnvironmentVariable("SOFTHSM2_CONF");
        QTemporaryDir directory;
        QVERIFY(QDir(directory.path()).mkdir(QStringLiteral("tokens")));
        const QString script = QStringLiteral(
            "set -e; cd \"$1\"; printf 'directories.tokendir = %s/tokens\\n' \"$1\" >conf\n"
            "export SOFTHSM2_CONF=$1/conf\n"
            "openssl req -x509 -newkey $3 -nodes -keyout key -out crt -subj /CN=own -days 2 "
            "-addext basicConstraints=CA:FALSE\n"
            "softhsm2-util --init-token --free --label own --so-pin 1234 --pin 123456\n"
            "softhsm2-util --token own --pin 123456 --import key --label own --id 07\n"
            "openssl x509 -in crt -outform DER -out der\n"
            "pkcs11-tool --module \"$2\" --login --pin 123456 --write-object der --type cert --id "
            "07\n");
        QByteArray output;
        QVERIFY2(runProgram(QStringLiteral("bash"),
                            {QStringLiteral("-c"), script, QStringLiteral("-"), directory.path(),
                             softHsm(), key},
                            &output) == 0,
                 output.constData());
        qputenv("SOFTHSM2_CONF", QFile::encodeName(directory.filePath(QStringLiteral("conf"))));
        {
            const auto module = TokenModule::load(softHsm());
            QVERIFY(module);
            const TokenCertificate own = find(**module, QStringLiteral("own"));
            QCOMPARE(own.certificate.isEc(), isEc);
            const auto signatures = (*module)->sign(own, pin(), {"bytes"});
            QVERIFY(signatures);
            QVERIFY(isGood(own, "bytes", signatures->first()));
        }
        qputenv("SOFTHSM2_CONF", conf.toLocal8Bit());
    }

    void trouble_has_a_code_each_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("answer");
        QTest::newRow("none") << QByteArray("none") << QByteArray("123456") << "ok";
        QTest::newRow("wrong") << QByteArray("none") << QByteArray("654321") << "tokenPinWrong";
        QTest::newRow("short") << QByteArray("none") << QByteArray("1") << "tokenPinLength";
        QTest::newRow("empty") << QByteArray("none") << QByteArray("") << "tokenPinLength";
        QTest::newRow("long") << QByteArray("none") << QByteArray(300, '1') << "tokenPinLength";
        QTest::newRow("last try") << QByteArray("final-try") << QByteArray("123456") << "ok";
        QTest::newRow("wrong, last try is next")
            << QByteArray("final-try") << QByteArray("654321") << "tokenPinFinalTry";
        QTest::newRow("locked") << QByteArray("locked") << QByteArray("123456") << "tokenPinLocked";
        QTest::newRow("locks at login")
            << QByteArray("locked-at-login") << QByteArray("123456") << "tokenPinLocked";
        QTest::newRow("cancelled at the reader")
            << QByteArray("cancelled") << QByteArray("123456") << "tokenCancelled";
        QTest::newRow("expired") << QByteArray("pin-expired") << QByteArray("123456")
                                 << "tokenPinExpired";
        QTest::newRow("removed") << QByteArray("removed") << QByteArray("123456") << "tokenRemoved";
        QTest::newRow("device error")
            << QByteArray("device-error") << QByteArray("123456") << "tokenDeviceError";
        QTest::newRow("absent") << QByteArray("absent") << QByteArray("123456") << "tokenAbsent";
        QTest::newRow("no hashing on the token")
            << QByteArray("no-hashing") << QByteArray("123456") << "ok";
        QTest::newRow("no hashing with this key")
            << QByteArray("no-hashing-with-this-key") << QByteArray("123456") << "ok";
        QTest::newRow("few tries left") << QByteArray("count-low") << QByteArray("123456") << "ok";
        QTest::newRow("wrong, few tries left")
            << QByteArray("count-low") << QByteArray("654321") << "tokenPinWrong";
        QTest::newRow("session closed")
            << QByteArray("session-closed") << QByteArray("123456") << "tokenRemoved";
        QTest::newRow("wrong for the key")
            << QByteArray("context-wrong") << QByteArray("123456") << "tokenPinWrong";
        QTest::newRow("wrong for the key, last try is next")
            << QByteArray("context-final-try") << QByteArray("123456") << "tokenPinFinalTry";
        QTest::newRow("wrong for the key, which locks")
            << QByteArray("context-locks") << QByteArray("123456") << "tokenPinLocked";
        QTest::newRow("login per signature")
            << QByteArray("always-authenticate") << QByteArray("123456") << "ok";
    }

    void trouble_has_a_code_each()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, typed);
        QFETCH(QString, answer);
        const auto module = TokenModule::load(faultModule());
        QVERIFY(module);
        const TokenCertificate head = find(**module, QStringLiteral("head"));
        QVERIFY(!head.certificate.isNull());
        setFault(fault);
        const auto signatures = (*module)->sign(head, Secret::copyOf(typed), {"bytes"});
        QCOMPARE(failureOf(signatures), answer);
        if (signatures)
            QVERIFY(isGood(head, "bytes", signatures->first()));
        // Whatever happened, the next act finds a working library.
        setFault("none");
        QCOMPARE(failureOf((*module)->sign(head, pin(), {"bytes"})), QStringLiteral("ok"));
    }

    void few_tries_are_told_before_the_pin_is_typed()
    {
        const auto module = TokenModule::load(faultModule());
        QVERIFY(module);
        QVERIFY(!find(**module, QStringLiteral("head")).pin.triesLow);
        setFault("count-low");
        QVERIFY(find(**module, QStringLiteral("head")).pin.triesLow);
    }

    void a_certificate_without_its_key()
    {
        const auto module = TokenModule::load(softHsm());
        QVERIFY(module);
        TokenCertificate other = find(**module, QStringLiteral("head"));
        other.id = "nothing";
        QCOMPARE(failureOf((*module)->sign(other, pin(), {"bytes"})),
                 QStringLiteral("tokenNoCertificate"));
    }

    void the_worker_answers_from_its_own_thread_and_sees_tokens_come_and_go()
    {
        TokenWorker worker(faultModule());
        worker.setPollInterval(10);
        const auto changes = countChanges(worker);
        QFuture<Result<QList<TokenCertificate>>> listed = worker.certificates();
        listed.waitForFinished();
        QVERIFY(listed.result());
        const TokenCertificate head = listed.result()->first();
        setFault("absent");
        QTRY_COMPARE(changes->load(), 1);
        QFuture<Result<QByteArray>> refused = worker.sign(head, pin(), "bytes");
        refused.waitForFinished();
        QCOMPARE(failureOf(refused.result()), QStringLiteral("tokenAbsent"));
        setFault("none");
        QTRY_COMPARE(changes->load(), 2);
        QFuture<Result<QByteArray>> done = worker.sign(head, pin(), "bytes");
        done.waitForFinished();
        QVERIFY(isGood(head, "bytes", *done.result()));
    }

    void tokens_are_looked_for_without_being_asked_to()
    {
        TokenWorker worker(faultModule());
        const auto changes = countChanges(worker);
        QFuture<Result<QList<TokenSlot>>> listed = worker.tokens();
        listed.waitForFinished();
        QVERIFY(listed.result());
        setFault("absent");
        QTRY_COMPARE(changes->load(), 1);
    }

    void a_slow_token_keeps_nobody_else_waiting()
    {
        TokenWorker worker(faultModule());
        QFuture<Result<QList<TokenCertificate>>> listed = worker.certificates();
        listed.waitForFinished();
        const TokenCertificate head = listed.result()->first();
        setFault("slow");
        QFuture<Result<QByteArray>> signing = worker.sign(head, pin(), "bytes");
        // This thread goes on, round after round of its events, while the token still works.
        int rounds = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&rounds] { ++rounds; });
        timer.start(1);
        QTRY_VERIFY(rounds > 20);
        QVERIFY(!signing.isFinished());
        setFault("none");
        signing.waitForFinished();
        QVERIFY(isGood(head, "bytes", *signing.result()));
    }

    void work_cancelled_before_its_turn_is_not_done()
    {
        TokenWorker worker(softHsm());
        QSemaphore gate;
        QFuture<Result<QList<TokenCertificate>>> listed = worker.certificates();
        listed.waitForFinished();
        const TokenCertificate head = listed.result()->first();
        QFuture<Result<QByteArray>> first =
            worker.withSigner(head, pin(), [&gate](Signer &) -> Result<QByteArray> {
                gate.acquire();
                return QByteArray("first");
            });
        bool ran = false;
        QFuture<Result<QByteArray>> second =
            worker.withSigner(head, pin(), [&ran](Signer &) -> Result<QByteArray> {
                ran = true;
                return QByteArray("second");
            });
        second.cancel();
        gate.release();
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY(second.isCanceled());
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_token.moc"
