#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "vault/backup.h"
#include "workstation/pages/field_editor.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/fault_screen.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// What goes wrong with the disk and the vault, provoked at the screen: the message is read in
/// three languages, the data are looked at afterwards, and the way that it names leads on.
class tst_Faults : public QObject
{
    Q_OBJECT

private:
    /// As fault_io understands it; 0: the disk is well again.
    static void breakDisk(int error)
    {
        qputenv("FAULT_ERRNO", QByteArray::number(error));
        qputenv("FAULT_AT", error ? "1" : "0");
    }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A case with every document in the vault, at the form; stopped. The copy of the vault that an
    /// administrator would have.
    QString leaveCase(FaultDesk &desk)
    {
        if (!desk.signIn() || !putCase(desk.office, desk.window(), SampleCase::Whole))
            return {};
        desk.window().open(PageId::Form);
        if (!QTest::qWaitFor([&] { return desk.window().editor()->isSaved(); }, 20'000))
            return {};
        desk.stop();
        const auto vault = desk.openVault();
        const auto copy = vault ? (*vault)->backUp(desk.folder() + u"-copies"_s, 1)
                                : Result<QString>(vault.failure());
        return copy ? *copy : QString();
    }

    struct Damage
    {
        const char *name;
        FailureCode code;
        /// False where it could not be done.
        std::function<bool(FaultDesk &)> make;
    };

    /// The page of the database without which the vault opens, and its drafts cannot be read.
    static int pageOfDrafts(FaultDesk &desk)
    {
        constexpr int pageSize = 4096;
        const QString path = desk.folder() + u"/vault.db"_s;
        const QByteArray whole = read(path);
        const vault::OperatorKey key = desk.key();
        const SystemClock clock;
        for (int page = 1; page < whole.size() / pageSize; ++page) {
            QByteArray broken = whole;
            broken.replace(page * pageSize + 100, 16, QByteArray(16, '!'));
            if (!write(path, broken))
                return -1;
            const auto vault = vault::Vault::open(desk.folder(), key, clock);
            if (vault && !(*vault)->drafts().all())
                return page;
        }
        return -1;
    }

    static QList<Damage> damages()
    {
        const auto file = [](FaultDesk &desk, const char *name) {
            return desk.folder() + u'/' + QLatin1String(name);
        };
        return {
            {"damaged-page", FailureCode::VaultDamaged,
             [file](FaultDesk &desk) {
                 QByteArray bytes = desk.database();
                 bytes.replace(200, 16, QByteArray(16, '!'));
                 return write(file(desk, "vault.db"), bytes);
             }},
            {"truncated", FailureCode::VaultDamaged,
             [file](FaultDesk &desk) {
                 return QFile::resize(file(desk, "vault.db"), desk.database().size() / 2 - 100);
             }},
            {"emptied", FailureCode::VaultDamaged,
             [file](FaultDesk &desk) { return QFile::resize(file(desk, "vault.db"), 0); }},
            {"keyslot-damaged", FailureCode::VaultKeyslotDamaged,
             [file](FaultDesk &desk) {
                 QByteArray bytes = read(file(desk, "keyslots.json"));
                 bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
                 return write(file(desk, "keyslots.json"), bytes);
             }},
            {"keyslot-missing", FailureCode::VaultKeyslotDamaged,
             [file](FaultDesk &desk) { return QFile::remove(file(desk, "keyslots.json")); }},
            {"foreign-key-file", FailureCode::VaultOtherKey,
             [file](FaultDesk &desk) {
                 FaultDesk other;
                 if (!other.signIn())
                     return false;
                 other.stop();
                 return write(file(desk, "keyslots.json"), read(file(other, "keyslots.json")));
             }},
            {"newer-schema", FailureCode::VaultNewerSchema,
             [](FaultDesk &desk) { return desk.change({u"PRAGMA user_version = 99"_s}); }},
        };
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void cleanup() { breakDisk(0); }

    void aDamagedVaultIsSaidAtTheSignInAndRestoredFromTheCopy_data()
    {
        QTest::addColumn<int>("row");
        const QList<Damage> all = damages();
        for (int row = 0; row < all.size(); ++row)
            QTest::newRow(all.at(row).name) << row;
    }

    void aDamagedVaultIsSaidAtTheSignInAndRestoredFromTheCopy()
    {
        QFETCH(int, row);
        const Damage damage = damages().at(row);
        FaultDesk desk;
        const QString copy = leaveCase(desk);
        QVERIFY(!copy.isEmpty());
        const QByteArray before = desk.kept();
        QVERIFY(before.contains("540940000407"));
        QVERIFY(damage.make(desk));
        const QByteArray broken = desk.database();

        desk.start();
        desk.typePassword();
        auto *panel = desk.find<FailurePanel>("failure");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QCOMPARE(failureName(panel->failure()->code), failureName(damage.code));
        QVERIFY(!desk.office.desk().session());
        const QStringList findings = readFailure(desk.window(), desk.languages, damage.code,
                                                 QString::fromLatin1(damage.name));
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        desk.stop();
        // Whoever cannot read it does not write to it either.
        QCOMPARE(desk.database(), broken);

        const auto restored =
            vault::restoreVault(copy, desk.folder(), QDateTime::currentDateTimeUtc());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.failure().detail));
        desk.start();
        QVERIFY(desk.signIn());
        // The very page where it was left.
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Form, 20'000);
        desk.stop();
        QCOMPARE(desk.kept(), before);
    }

    void aDamagedPageOfTheDraftsIsSaidOnTheHomePage()
    {
        FaultDesk desk;
        const QString copy = leaveCase(desk);
        QVERIFY(!copy.isEmpty());
        const QByteArray before = desk.kept();
        QVERIFY(pageOfDrafts(desk) > 0);
        desk.start();
        QVERIFY(desk.signIn());
        auto *panel = desk.find<FailurePanel>("failure");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QCOMPARE(panel->failure()->code, FailureCode::VaultDamaged);
        // The registry's answers do not take the message away.
        QVERIFY(QTest::qWaitFor(
            [&] { return desk.office.registry.count("GET", "/v1/applications?") >= 2; }, 20'000));
        const QStringList findings =
            readFailure(desk.window(), desk.languages, FailureCode::VaultDamaged, u"draft-page"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        desk.stop();
        QVERIFY(vault::restoreVault(copy, desk.folder(), QDateTime::currentDateTimeUtc()).ok());
        desk.start();
        QVERIFY(desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Form, 20'000);
        desk.stop();
        QCOMPARE(desk.kept(), before);
    }

    void aDiskThatTakesNothingIsSaidWhileTypingAndSavingGoesOnByItself_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("code");
        QTest::newRow("disk-full") << ENOSPC << int(FailureCode::VaultDiskFull);
        QTest::newRow("read-only") << EROFS << int(FailureCode::VaultReadOnly);
    }

    void aDiskThatTakesNothingIsSaidWhileTypingAndSavingGoesOnByItself()
    {
        QFETCH(int, error);
        QFETCH(int, code);
        FaultDesk desk;
        qputenv("FAULT_FOLDER", desk.folder().toUtf8());
        QVERIFY(!leaveCase(desk).isEmpty());
        const QByteArray before = desk.kept();
        desk.start();
        QVERIFY(desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Form, 20'000);
        desk::CaseEditor &editor = *desk.window().editor();
        QSignalSpy failed(&editor, &desk::CaseEditor::saveFailed);
        breakDisk(error);
        QLineEdit *phone = nullptr;
        for (auto *each : desk.window().currentPage()->findChildren<FieldEditor *>()) {
            if (each->field().id == u"phone")
                phone = each->findChild<QLineEdit *>();
        }
        QVERIFY(phone);
        phone->setFocus();
        QTest::keyClick(phone, Qt::Key_End);
        QTest::keyClick(phone, Qt::Key_Backspace);
        QTest::keyClicks(phone, u"7"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, 20'000);
        QStringList findings = readFailure(desk.window(), desk.languages, FailureCode(code),
                                           QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        QVERIFY(!editor.isSaved());
        // What was typed stays under the hand, and nothing was half written.
        QVERIFY(editor.value(u"phone"_s).toString().endsWith(u'7'));

        // Whoever leaves the case is told it where they are.
        auto *toast = desk.window().findChild<Toast *>();
        desk.window().open(PageId::Home);
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->showsFailure(), 20'000);
        desk.window().back();
        QCOMPARE(desk.window().currentId(), PageId::Form);

        breakDisk(0);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isSaved(), 20'000);
        QTRY_VERIFY(!toast->isVisible());
        desk.stop();
        QVERIFY(desk.kept() != before);
        QCOMPARE(desk.kept().replace("+77012201497", "+77012201496"), before);
    }

    void aDiskThatTakesNothingAtTheSignIn_data()
    {
        aDiskThatTakesNothingIsSaidWhileTypingAndSavingGoesOnByItself_data();
    }

    void aDiskThatTakesNothingAtTheSignIn()
    {
        QFETCH(int, error);
        QFETCH(int, code);
        FaultDesk desk;
        qputenv("FAULT_FOLDER", desk.folder().toUtf8());
        QVERIFY(!leaveCase(desk).isEmpty());
        const QByteArray before = desk.kept();
        desk.start();
        breakDisk(error);
        desk.typePassword();
        auto *panel = desk.find<FailurePanel>("failure");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        const QStringList findings =
            readFailure(desk.window(), desk.languages, FailureCode(code),
                        u"sign-in-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        breakDisk(0);
        QVERIFY(desk.signIn());
        desk.stop();
        QCOMPARE(desk.kept(), before);
    }

    void aDocumentWithoutItsBytesIsSaidAndTakenInAgain()
    {
        FaultDesk desk;
        QVERIFY(!leaveCase(desk).isEmpty());
        QVERIFY(desk.change({u"DELETE FROM attachment_chunk WHERE attachment = "
                             "(SELECT min(number) FROM attachment)"_s}));
        QCOMPARE(desk.kept().count("vaultFileDamaged"), 1);
        desk.start();
        QVERIFY(desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Form, 20'000);
        desk::CaseEditor &editor = *desk.window().editor();
        QString document;
        for (const desk::InventoryItem &item : editor.inventory()) {
            if (document.isEmpty() && !item.attachments.isEmpty())
                document = item.document.id;
        }
        desk.window().open(PageId::Documents, document);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        // The card of the case changes once more when the page it stands at is saved.
        QTRY_VERIFY_WITH_TIMEOUT(editor.isSaved(), 20'000);
        const QStringList findings = readFailure(desk.window(), desk.languages,
                                                 FailureCode::VaultFileDamaged, u"no-bytes"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        QTest::keyClick(&desk.window(), Qt::Key_Delete);
        // The second word, of the message.
        QTest::keyClick(&desk.window(), Qt::Key_F6);
        QSignalSpy added(&editor, &desk::CaseEditor::attachmentAdded);
        editor.addScan(document, u"scan.pdf"_s, smallPdf(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isSaved(), 20'000);
        desk.stop();
        QCOMPARE(desk.kept().count("vaultFileDamaged"), 0);
    }

    void fiveWrongPasswordsSlowDownAndARestartDoesNotHelp()
    {
        FaultDesk desk;
        QVERIFY(!leaveCase(desk).isEmpty());
        const QByteArray before = desk.kept();
        desk.office.registry.setScript(
            [](const ScriptedRequest &) { return ScriptedReply::error(503, "registryBusy"); });
        desk.start();
        const auto tryOnce = [&](const QString &password) {
            auto *panel = desk.find<FailurePanel>("failure");
            panel->clear();
            desk.typePassword(password);
            return QTest::qWaitFor([&] { return panel->failure().has_value(); }, 20'000)
                       ? panel->failure()->code
                       : FailureCode::InternalError;
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tryOnce(u"wrong"_s), FailureCode::VaultWrongPassword);
        QStringList findings = readFailure(desk.window(), desk.languages,
                                           FailureCode::VaultWrongPassword, u"wrong-password"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        desk.restart();
        // The right one must wait as well.
        QCOMPARE(tryOnce(u"Password-1"_s), FailureCode::VaultTooManyTries);
        findings = readFailure(desk.window(), desk.languages, FailureCode::VaultTooManyTries,
                               u"too-many-tries"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        // As if the time had passed.
        const QString tries = desk.folder() + u"/tries.json"_s;
        QJsonObject counted = QJsonDocument::fromJson(read(tries)).object();
        QJsonObject own = counted.begin()->toObject();
        own.insert(u"last"_s,
                   QDateTime::currentDateTimeUtc().addSecs(-31).toString(Qt::ISODateWithMs));
        counted.insert(counted.begin().key(), own);
        QVERIFY(write(tries, QJsonDocument(counted).toJson()));
        QVERIFY(desk.signIn());
        desk.stop();
        QCOMPARE(desk.kept(), before);
    }
};

/// Once more with the disk that fails when told to, in front of the C library.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("FAULT_FOLDER")) {
        qputenv("LD_PRELOAD", FAULT_IO_LIBRARY);
        qputenv("FAULT_FOLDER", "/nowhere");
        qputenv("FAULT_AT", "0");
        qputenv("FAULT_ERRNO", "0");
        execv("/proc/self/exe", argv);
        return 1;
    }
    QApplication application(argc, argv);
    tst_Faults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults.moc"
