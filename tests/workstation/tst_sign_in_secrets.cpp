#include "core/wiping_heap.h"
#include "protocol/session.h"
#include "vault/derive.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/memory_scan.h"
#include "workstation/support/office_desk.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// From the key pressed on the sign-in page to the opened vault, in one process.
class TestSignInSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLeftOfThePasswordAfterTheSignIn();
    void nothingIsLeftOfAPasswordThatWasNotSent();

private:
    void type(QLineEdit *field) const;
    /// What the password becomes with the salt of the model registry.
    void deriveKeys();
    static HiddenBytes hidden(const Secret &secret);

    Languages m_languages;
    /// Never in memory as it is: each letter is put together where it is used.
    HiddenBytes m_password;
    HiddenBytes m_vaultKey;
    HiddenBytes m_proof;
};

void TestSignInSecrets::initTestCase()
{
    QVERIFY(wipeFreedMemory());
    for (int i = 0; i < 16; ++i)
        m_password.append(static_cast<char>('a' + QRandomGenerator::global()->bounded(26)));
    deriveKeys();
    QVERIFY(m_vaultKey.size() == 32 && m_proof.size() == 32);
}

void TestSignInSecrets::deriveKeys()
{
    Secret password(64);
    for (qsizetype i = 0; i < m_password.size(); ++i) {
        const char letter = m_password.at(i);
        QVERIFY(password.append(QByteArrayView(&letter, 1)));
    }
    const protocol::Challenge challenge;
    const auto keys = vault::derive(password, QByteArray(16, 's'),
                                    {static_cast<quint32>(challenge.memoryKiB),
                                     static_cast<quint32>(challenge.iterations),
                                     static_cast<quint32>(challenge.parallelism)});
    QVERIFY(keys);
    m_vaultKey = hidden(keys->vaultKey);
    m_proof = hidden(keys->registryProof);
}

HiddenBytes TestSignInSecrets::hidden(const Secret &secret)
{
    HiddenBytes bytes;
    for (std::size_t i = 0; i < secret.size(); ++i)
        bytes.append(static_cast<char>(secret.data()[i]));
    return bytes;
}

void TestSignInSecrets::type(QLineEdit *field) const
{
    for (qsizetype i = 0; i < m_password.size(); ++i)
        QTest::keyClick(field, m_password.at(i));
}

void TestSignInSecrets::nothingIsLeftOfThePasswordAfterTheSignIn()
{
    OfficeDesk desk(Role::Operator);
    MainWindow window(desk.desk(), m_languages);
    window.show();
    auto *login = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("login"));
    auto *field = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("password"));
    QVERIFY(login && field);
    login->setText(desk.office.user.login);
    type(field);
    // The scan sees what is there: otherwise finding nothing would prove nothing.
    QVERIFY(!placeInMemory(m_password, Letters::Utf16).isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.desk().session(), 20'000);
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_password, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_password, Letters::Bytes), QByteArray());
    QCOMPARE(placeInMemory(m_vaultKey, Letters::Bytes), QByteArray());
    QCOMPARE(placeInMemory(m_proof, Letters::Bytes), QByteArray());
}

void TestSignInSecrets::nothingIsLeftOfAPasswordThatWasNotSent()
{
    {
        OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), m_languages);
        window.show();
        auto *field = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("password"));
        QVERIFY(field);
        type(field);
    }
    QCoreApplication::processEvents();
    QCOMPARE(placeInMemory(m_password, Letters::Utf16), QByteArray());
    QCOMPARE(placeInMemory(m_password, Letters::Bytes), QByteArray());
}

int main(int argc, char **argv)
{
    wipeFreedMemory();
    QApplication application(argc, argv);
    prepareApplication();
    TestSignInSecrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sign_in_secrets.moc"
