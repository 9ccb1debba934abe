#include "support/test_paths.h"
#include "vault/vault.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QString login = QStringLiteral("aigul");
const QByteArray password = "Ayna-1856";
const QString caseId = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");

struct Ran
{
    int code = -1;
    QByteArray output;
};

Ran ctl(const QStringList &arguments, const QByteArray &typed = password + '\n')
{
    QProcess process;
    process.start(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                  QStringList{QStringLiteral("vault")} + arguments);
    process.write(typed);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput().trimmed()};
}

vault::OperatorKey key()
{
    const vault::Derivation derivation{QByteArray(vault::saltSize, 's'), {19'456, 2, 1}};
    Result<vault::DerivedKeys> keys =
        vault::derive(Secret::copyOf(password), derivation.salt, derivation.parameters);
    if (!keys)
        qFatal("no key");
    return {login, std::move(keys->vaultKey), derivation};
}

} // namespace

/// Backup, damage and restore by the administrator, from the command line alone.
class TestVaultCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsMadeCheckedAndRestored()
    {
        const QTemporaryDir place;
        const SystemClock clock;
        const QString folder = place.filePath(QStringLiteral("vault"));
        const QString copies = place.filePath(QStringLiteral("copies"));
        {
            const auto vault = vault::Vault::open(folder, key(), clock);
            QVERIFY(vault);
            QVERIFY((*vault)->drafts().save({caseId, {{"text", "сақталған"}}, "form", {}, {}}));
            QByteArray bytes(300'000, 'p');
            QBuffer source(&bytes);
            QVERIFY(source.open(QIODevice::ReadOnly));
            vault::Attachment file;
            file.id = QStringLiteral("6f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");
            file.caseId = caseId;
            file.item = QStringLiteral("charter");
            file.name = QStringLiteral("charter.pdf");
            QVERIFY((*vault)->attachments().add(file, source));
        }
        const QStringList ofVault{QStringLiteral("--folder"), folder, QStringLiteral("--login"),
                                  login};
        const QStringList backup =
            QStringList{QStringLiteral("backup"), QStringLiteral("--to"), copies} + ofVault;
        QVERIFY(ctl(backup, "wrong\n").code != 0);
        const Ran made = ctl(backup);
        QCOMPARE(made.code, 0);
        const QString copy = QString::fromUtf8(made.output);
        QVERIFY(QDir(copy).exists());

        const auto check = [&](const QString &where) {
            return ctl({QStringLiteral("check"), QStringLiteral("--json"),
                        QStringLiteral("--folder"), where, QStringLiteral("--login"), login});
        };
        const QJsonObject content = QJsonDocument::fromJson(check(copy).output).object();
        QCOMPARE(content.value(QStringLiteral("drafts")).toInt(), 1);
        QCOMPARE(content.value(QStringLiteral("attachments")).toInt(), 1);
        QVERIFY(content.value(QStringLiteral("damaged")).toArray().isEmpty());

        // Any page will do: each is authenticated.
        QFile database(folder + QStringLiteral("/vault.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(database.size() / 2));
        QCOMPARE(database.write(QByteArray(4096, 'x')), 4096);
        database.close();
        QVERIFY(check(folder).code != 0);
        QVERIFY(ctl({QStringLiteral("restore"), QStringLiteral("--folder"), folder,
                     QStringLiteral("--from"), place.filePath(QStringLiteral("none"))})
                    .code != 0);
        QCOMPARE(ctl({QStringLiteral("restore"), QStringLiteral("--folder"), folder,
                      QStringLiteral("--from"), copy})
                     .code,
                 0);
        QCOMPARE(check(folder).code, 0);
        QCOMPARE(QDir(folder).entryList({QStringLiteral("replaced-*")}, QDir::Dirs).size(), 1);
        const auto vault = vault::Vault::open(folder, key(), clock);
        QVERIFY(vault);
        QVERIFY((*vault)->drafts().load(caseId));
        // While the desk has it open, nothing is put in its place.
        QVERIFY(ctl({QStringLiteral("restore"), QStringLiteral("--folder"), folder,
                     QStringLiteral("--from"), copy})
                    .code != 0);
    }
};

QTEST_GUILESS_MAIN(TestVaultCommand)
#include "tst_vault.moc"
