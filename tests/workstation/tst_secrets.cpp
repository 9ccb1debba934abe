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
    void noPrivateKeyIsLeftAfterTheSignature();

private:
    void type(QLineEdit *field) const;
    bool sign(Secret pin);
    /// Waits until the thread of the token has nothing left to do.
    QByteArray signature(Secret pin);

    QTemporaryDir m_folder;
    Languages m_languages;
    /// Never in memory as it is: each digit is put together where it is used.
    HiddenBytes m_pin;
    std::unique_ptr<trust::TokenWorker> m_worker;
    trust::TokenCertificate m_certificate;
};

void TestSecrets::initTestCase()
{
    QVERIFY(wipeFreedMemory());
    QVERIFY(!pkiDir().isEmpty());
    for (int i = 0; i < 12; ++i)
        m_pin.append(static_cast<char>('0' + QRandomGenerator::global()->bounded(10)));
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
                        "--write-object \"$1/user.der\" --type cert --id 01 --label key\n"),
         QStringLiteral("-"), m_folder.path(), pkiDir(), softHsm()},
        &output);
    QVERIFY2(code == 0, output.constData());

    m_worker = std::make_unique<trust::TokenWorker>(softHsm());
    const auto found = m_worker->certificates().result();
    QVERIFY(found.ok() && found->size() == 1);
    m_certificate = found->first();
}

void TestSecrets::type(QLineEdit *field) const
{
    for (qsizetype i = 0; i < m_pin.size(); ++i)
        QTest::keyClick(field, m_pin.at(i));
}

QByteArray TestSecrets::signature(Secret pin)
{
    const auto signedBytes = m_worker->sign(m_certificate, std::move(pin), "bytes").result();
    // The thread drops the PIN after the answer: another question waits for that.
    (void)m_worker->tokens().result();
    return signedBytes ? *signedBytes : QByteArray();
}

void TestSecrets::noPinIsLeftAfterTheSignature()
{
    {
        PinDialog dialog({QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false},
                         m_languages, nullptr);
        dialog.show();
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
        QVERIFY(field);
        type(field);
        // The scan sees what is there: otherwise finding nothing would prove nothing.
        QVERIFY(!placeInMemory(m_pin, Letters::Utf16).isEmpty());
        QSignalSpy entered(&dialog, &PinDialog::entered);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QVERIFY(!signature(dialog.takePin()).isEmpty());
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
        type(field);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
    }
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_pin, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_pin, Letters::Bytes), QByteArray());
}

void TestSecrets::noPrivateKeyIsLeftAfterTheSignature()
{
    // A prime of the key that the token signed with, as the key file has it.
    HiddenBytes prime;
    HiddenBytes reversed;
    {
        QFile file(pkiFile(QStringLiteral("users/operator.key")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        BIO *bio = BIO_new_fp(fdopen(dup(file.handle()), "r"), BIO_CLOSE);
        EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
        BIO_free(bio);
        BIGNUM *factor = nullptr;
        QVERIFY(EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_FACTOR1, &factor) == 1);
        QByteArray bytes(BN_num_bytes(factor), '\0');
        BN_bn2bin(factor, reinterpret_cast<unsigned char *>(bytes.data()));
        for (qsizetype i = 0; i < 32; ++i) {
            prime.append(bytes.at(i));
            reversed.append(bytes.at(bytes.size() - 1 - i));
        }
        bytes.fill('\0');
        BN_clear_free(factor);
        EVP_PKEY_free(key);
    }
    QCOMPARE(placeInMemory(prime, Letters::Bytes), QByteArray());
    Secret pin(64);
    for (qsizetype i = 0; i < m_pin.size(); ++i) {
        const char digit = m_pin.at(i);
        QVERIFY(pin.append(QByteArrayView(&digit, 1)));
    }
    QVERIFY(!signature(std::move(pin)).isEmpty());
    QCOMPARE(placeInMemory(prime, Letters::Bytes), QByteArray());
    // OpenSSL keeps large numbers by their lowest word first.
    QCOMPARE(placeInMemory(reversed, Letters::Bytes), QByteArray());
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
