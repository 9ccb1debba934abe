#include "core/wiping_heap.h"
#include "support/test_paths.h"
#include "trust/test_pki.h"
#include "trust/token_worker.h"
#include "workstation/shell/start.h"
#include "workstation/support/memory_scan.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/words/languages.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// From the key pressed in the dialog to the signature of a real token library, in one process.
class TestSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noPinIsLeftAfterTheSignature();
    void noPinIsLeftWhereTheDialogIsLeft();
    void noPinIsLeftAfterAWrongOne();
    void noPinIsLeftAfterADeviceError();
    void noPinIsLeftAfterABatch();
    void noPrivateKeyIsLeftAfterTheSignature_data();
    void noPrivateKeyIsLeftAfterTheSignature();

private:
    static void type(QLineEdit *field, const HiddenBytes &pin);
    /// As the dialog hands it over.
    Secret entered(const HiddenBytes &pin);
    /// Of a worker; waits until the thread of the token has nothing left to do.
    static Result<QByteArray> signature(trust::TokenWorker &worker,
                                        const trust::TokenCertificate &certificate, Secret pin);
    trust::TokenCertificate certificateOn(const QString &label) const;

    QTemporaryDir m_folder;
    Languages m_languages;
    /// Never in memory as it is: each digit is put together where it is used.
    HiddenBytes m_pin;
    HiddenBytes m_wrong;
    std::unique_ptr<trust::TokenWorker> m_worker;
    trust::TokenCertificate m_certificate;
};

namespace {

QString pathOfModule()
{
    return buildDir() + QStringLiteral("/tests/bin/fault_module.so");
}

HiddenBytes randomPin()
{
    HiddenBytes pin;
    for (int i = 0; i < 12; ++i)
        pin.append(static_cast<char>('0' + QRandomGenerator::global()->bounded(10)));
    return pin;
}

/// The beginning of a number of a private key, from its highest byte and from its lowest: OpenSSL
/// keeps large numbers by their lowest word first.
struct KeyNumber
{
    HiddenBytes forwards;
    HiddenBytes backwards;
};

KeyNumber numberOf(const QString &keyFile, const char *name)
{
    KeyNumber number;
    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return number;
    BIO *bio = BIO_new_fp(fdopen(dup(file.handle()), "r"), BIO_CLOSE);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    BIGNUM *value = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &value) == 1) {
        QByteArray bytes(BN_num_bytes(value), '\0');
        BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
        for (qsizetype i = 0; i < qMin(bytes.size(), qsizetype(32)); ++i) {
            number.forwards.append(bytes.at(i));
            number.backwards.append(bytes.at(bytes.size() - 1 - i));
        }
        bytes.fill('\0');
    }
    BN_clear_free(value);
    EVP_PKEY_free(key);
    return number;
}

} // namespace

void TestSecrets::initTestCase()
{
    QVERIFY(wipeFreedMemory());
    QVERIFY(!pkiDir().isEmpty());
    m_pin = randomPin();
    m_wrong = randomPin();
    const QString tokens = m_folder.filePath(QStringLiteral("tokens"));
    QVERIFY(QDir().mkpath(tokens));
    const QString conf = m_folder.filePath(QStringLiteral("softhsm2.conf"));
    QFile file(conf);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("directories.tokendir = " + tokens.toLocal8Bit() +
               "\nobjectstore.backend = file\nlog.level = ERROR\n");
    file.close();
    qputenv("SOFTHSM2_CONF", conf.toLocal8Bit());
    // The PIN goes to the tools by a file, so that this process need not write it out whole.
    const QString pinFile = m_folder.filePath(QStringLiteral("pin"));
    QFile pin(pinFile);
    QVERIFY(pin.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (qsizetype i = 0; i < m_pin.size(); ++i)
        QVERIFY(pin.putChar(m_pin.at(i)));
    pin.close();
    QByteArray output;
    const int code = runProgram(
        QStringLiteral("bash"),
        {QStringLiteral("-c"),
         QStringLiteral("set -e; pin=$(cat \"$1/pin\"); cd \"$2\"; m=(--module \"$3\")\n"
                        "softhsm2-util \"${m[@]}\" --init-token --free --label secret --so-pin "
                        "87654321 --pin \"$pin\"\n"
                        "softhsm2-util \"${m[@]}\" --token secret --pin \"$pin\" --import "
                        "users/operator.key --label key --id 01\n"
                        "openssl x509 -in users/operator.pem -outform DER -out \"$1/user.der\"\n"
                        "pkcs11-tool \"${m[@]}\" --token-label secret --login --pin \"$pin\" "
                        "--write-object \"$1/user.der\" --type cert --id 01 --label key\n"
                        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                        "-keyout \"$1/ec.key\" -out \"$1/ec.pem\" -subj /CN=EC -days 2 -addext "
                        "basicConstraints=CA:FALSE\n"
                        "openssl x509 -in \"$1/ec.pem\" -outform DER -out \"$1/ec.der\"\n"
                        "softhsm2-util \"${m[@]}\" --init-token --free --label ec --so-pin "
                        "87654321 --pin \"$pin\"\n"
                        "softhsm2-util \"${m[@]}\" --token ec --pin \"$pin\" --import "
                        "\"$1/ec.key\" --label key --id 02\n"
                        "pkcs11-tool \"${m[@]}\" --token-label ec --login --pin \"$pin\" "
                        "--write-object \"$1/ec.der\" --type cert --id 02 --label key\n"),
         QStringLiteral("-"), m_folder.path(), pkiDir(), softHsm()},
        &output);
    QVERIFY2(code == 0, output.constData());

    m_worker = std::make_unique<trust::TokenWorker>(softHsm());
    m_certificate = certificateOn(QStringLiteral("secret"));
    QVERIFY(!m_certificate.certificate.isNull());
}

trust::TokenCertificate TestSecrets::certificateOn(const QString &label) const
{
    const auto found = m_worker->certificates().result();
    for (const trust::TokenCertificate &one : found ? *found : QList<trust::TokenCertificate>()) {
        if (one.slotLabel == label)
            return one;
    }
    return {};
}

void TestSecrets::type(QLineEdit *field, const HiddenBytes &pin)
{
    for (qsizetype i = 0; i < pin.size(); ++i)
        QTest::keyClick(field, pin.at(i));
}

Secret TestSecrets::entered(const HiddenBytes &pin)
{
    PinDialog dialog({QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false}, m_languages,
                     nullptr);
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
    type(field, pin);
    QTest::keyClick(field, Qt::Key_Return);
    Secret taken = dialog.takePin();
    dialog.accept();
    return taken;
}

Result<QByteArray> TestSecrets::signature(trust::TokenWorker &worker,
                                          const trust::TokenCertificate &certificate, Secret pin)
{
    Result<QByteArray> signedBytes = worker.sign(certificate, std::move(pin), "bytes").result();
    // The thread drops the PIN after the answer: another question waits for that.
    (void)worker.tokens().result();
    return signedBytes;
}

void TestSecrets::noPinIsLeftAfterTheSignature()
{
    {
        PinDialog dialog({QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false},
                         m_languages, nullptr);
        dialog.show();
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
        QVERIFY(field);
        type(field, m_pin);
        // The scan sees what is there: otherwise finding nothing would prove nothing.
        QVERIFY(!placeInMemory(m_pin, Letters::Utf16).isEmpty());
        QSignalSpy entered(&dialog, &PinDialog::entered);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QVERIFY(signature(*m_worker, m_certificate, dialog.takePin()));
        dialog.accept();
    }
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_pin, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_pin, Letters::Bytes), QByteArray());
}

void TestSecrets::noPinIsLeftWhereTheDialogIsLeft()
{
    {
        PinDialog dialog({QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false},
                         m_languages, nullptr);
        dialog.show();
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
        type(field, m_pin);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
    }
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_pin, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_pin, Letters::Bytes), QByteArray());
}

void TestSecrets::noPinIsLeftAfterAWrongOne()
{
    QCOMPARE(failureOf(signature(*m_worker, m_certificate, entered(m_wrong))),
             QStringLiteral("tokenPinWrong"));
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_wrong, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_wrong, Letters::Bytes), QByteArray());
}

void TestSecrets::noPinIsLeftAfterADeviceError()
{
    QFile said(m_folder.filePath(QStringLiteral("fault")));
    QVERIFY(said.open(QIODevice::WriteOnly) && said.write("device-error") > 0);
    said.close();
    qputenv("RUQSAT_FAULT", said.fileName().toLocal8Bit());
    trust::TokenWorker broken(pathOfModule());
    QCOMPARE(failureOf(signature(broken, m_certificate, entered(m_pin))),
             QStringLiteral("tokenDeviceError"));
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_pin, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_pin, Letters::Bytes), QByteArray());
}

void TestSecrets::noPinIsLeftAfterABatch()
{
    const auto last = m_worker
                          ->withSigner(m_certificate, entered(m_pin),
                                       [](trust::Signer &signer) -> Result<QByteArray> {
                                           for (const char *item : {"one", "two"}) {
                                               const auto done = signer.sign(item);
                                               if (!done)
                                                   return done;
                                           }
                                           return signer.sign("three");
                                       })
                          .result();
    (void)m_worker->tokens().result();
    QVERIFY(last);
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_pin, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_pin, Letters::Bytes), QByteArray());
}

void TestSecrets::noPrivateKeyIsLeftAfterTheSignature_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("RSA, a prime") << "secret" << pkiFile(QStringLiteral("users/operator.key"))
                                  << QByteArray(OSSL_PKEY_PARAM_RSA_FACTOR1);
    QTest::newRow("EC") << "ec" << m_folder.filePath(QStringLiteral("ec.key"))
                        << QByteArray(OSSL_PKEY_PARAM_PRIV_KEY);
}

void TestSecrets::noPrivateKeyIsLeftAfterTheSignature()
{
    QFETCH(QString, token);
    QFETCH(QString, file);
    QFETCH(QByteArray, number);
    const KeyNumber secret = numberOf(file, number.constData());
    QVERIFY(secret.forwards.size() >= 30);
    QCOMPARE(placeInMemory(secret.forwards, Letters::Bytes), QByteArray());
    const trust::TokenCertificate certificate = certificateOn(token);
    QVERIFY(!certificate.certificate.isNull());
    Secret pin(64);
    for (qsizetype i = 0; i < m_pin.size(); ++i) {
        const char digit = m_pin.at(i);
        QVERIFY(pin.append(QByteArrayView(&digit, 1)));
    }
    QVERIFY(signature(*m_worker, certificate, std::move(pin)));
    QCOMPARE(placeInMemory(secret.forwards, Letters::Bytes), QByteArray());
    QCOMPARE(placeInMemory(secret.backwards, Letters::Bytes), QByteArray());
}

int main(int argc, char **argv)
{
    wipeFreedMemory();
    QApplication application(argc, argv);
    prepareApplication();
    TestSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secrets.moc"
