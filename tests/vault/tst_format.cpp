#include "vault/vault_fixture.h"

#include "vault/cipher_driver.h"
#include "vault/connection.h"

#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

/// The bytes of a vault are those of SQLCipher 3, whichever release of it is linked: a desk that is
/// updated must read what it kept before. Each page is authenticated here without the library.
class TestFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVaultHasTheFormatOfSqlcipher3();
    void aCopyOfAVaultHasItToo();

private:
    static QByteArray hmac(const QByteArray &key, const QByteArray &message)
    {
        return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1);
    }

    /// PBKDF2-HMAC-SHA1 of two rounds, as SQLCipher 3 derives the key of the pages' HMAC.
    static QByteArray pageKey(const QByteArray &dataKey)
    {
        constexpr char mask = 0x3a;
        constexpr qsizetype keyBytes = 32;
        QByteArray salt = dataKey.mid(keyBytes);
        for (char &byte : salt)
            byte = static_cast<char>(byte ^ mask);
        const QByteArray secret = dataKey.left(keyBytes);
        QByteArray derived;
        for (char block = 1; derived.size() < keyBytes; ++block) {
            const QByteArray first = hmac(secret, salt + QByteArray("\0\0\0", 3) + block);
            QByteArray second = hmac(secret, first);
            for (qsizetype i = 0; i < second.size(); ++i)
                second[i] = static_cast<char>(second[i] ^ first[i]);
            derived += second;
        }
        return derived.left(keyBytes);
    }

    /// How many pages of the file are authenticated so; -1 where one of them is not.
    static int pagesOf(const QString &path, const QByteArray &dataKey)
    {
        constexpr qsizetype pageBytes = 4096;
        constexpr qsizetype reserved = 48;
        constexpr qsizetype vectorBytes = 16;
        constexpr qsizetype tagBytes = 20;
        constexpr qsizetype saltBytes = 16;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray bytes = file.readAll();
        if (bytes.size() % pageBytes != 0 || !bytes.startsWith(dataKey.right(saltBytes)))
            return -1;
        const QByteArray key = pageKey(dataKey);
        const int pages = static_cast<int>(bytes.size() / pageBytes);
        for (int number = 1; number <= pages; ++number) {
            const QByteArray page = bytes.mid((number - 1) * pageBytes, pageBytes);
            const qsizetype begin = number == 1 ? saltBytes : 0;
            const qsizetype end = pageBytes - reserved + vectorBytes;
            QByteArray place(sizeof(quint32), '\0');
            qToLittleEndian(static_cast<quint32>(number), place.data());
            if (hmac(key, page.mid(begin, end - begin) + place) != page.mid(end, tagBytes))
                return -1;
        }
        return pages;
    }

    static QByteArray someKey()
    {
        QByteArray key(dataKeySize, '\0');
        for (qsizetype i = 0; i < key.size(); ++i)
            key[i] = static_cast<char>(i + 1);
        return key;
    }

    SystemClock m_clock;
};

void TestFormat::aVaultHasTheFormatOfSqlcipher3()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"vault.db"_s);
    const QByteArray key = someKey();
    {
        const auto connection = Connection::open(file, Secret::copyOf(key), u"a"_s, m_clock);
        VERIFY_OK(connection);
    }
    QVERIFY(pagesOf(file, key) > 1);
    // Else this would find every file in order.
    QCOMPARE(pagesOf(file, key.left(key.size() - 16) + QByteArray(16, 'x')), -1);
    QCOMPARE(pagesOf(file, QByteArray(32, 'x') + key.right(16)), -1);
}

void TestFormat::aCopyOfAVaultHasItToo()
{
    const QTemporaryDir folder;
    const QByteArray key = someKey();
    const auto connection =
        Connection::open(folder.filePath(u"vault.db"_s), Secret::copyOf(key), u"a"_s, m_clock);
    VERIFY_OK(connection);
    const QString copy = folder.filePath(u"copy.db"_s);
    VERIFY_OK((*connection)->exportTo(copy));
    QVERIFY(pagesOf(copy, key) > 1);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
