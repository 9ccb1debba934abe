#include "core/calendar.h"
#include "desk/support/copy_place.h"

#include <QDir>
#include <QSemaphore>

#include <atomic>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// Copies of the vault: made by the way, and put in its place at the sign-in.
class TestVaultCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsMadeWhenItIsDue()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        VaultCopies copies(*place.session, place.copyPolicy(2), place.clock);
        QSignalSpy copied(&copies, &VaultCopies::copied);
        const auto count = [&] { return vault::copiesIn(place.copyPolicy().folder).size(); };
        copies.look();
        QTRY_COMPARE(copied.count(), 1);
        copies.look();
        place.clock.advanceSeconds(7 * 3600);
        copies.look();
        const auto idle =
            place.session->inVault<void>([](vault::Vault &) -> Result<void> { return {}; });
        QVERIFY(ended(idle));
        QCOMPARE(copied.count(), 1);
        for (int made = 2; made <= 4; ++made) {
            place.clock.advanceSeconds(8 * 3600);
            copies.look();
            QTRY_COMPARE(copied.count(), made);
        }
        QCOMPARE(count(), 2);
        // Only their owner reads them.
        QCOMPARE(QFile::permissions(copied.last().first().toString()) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void copiesThatAreDatedAheadDoNotPushGoodOnesOut()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        const QString good = place.copy();
        place.clock.advanceSeconds(48 * 3600);
        const QString ahead = place.copy();
        place.clock.advanceSeconds(-40 * 3600);
        VaultCopies copies(*place.session, place.copyPolicy(2), place.clock);
        QSignalSpy copied(&copies, &VaultCopies::copied);
        copies.look();
        QTRY_COMPARE(copied.count(), 1);
        QVERIFY(QDir(good).exists());
        QVERIFY(!QDir(ahead).exists());
        QVERIFY(QDir(copied.first().first().toString()).exists());
        // It counts as the latest: the next look finds none due.
        QCOMPARE(vault::latestBackup(place.copyPolicy().folder, place.clock.now())
                     .secsTo(place.clock.now()),
                 0);
    }

    void theVaultGoesOnWhileItIsCopied()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        const Source source = sourceOf(place);
        const Source another = sourceOf(place);
        QVERIFY(source && another);
        QSemaphore copied;
        const auto busy =
            place.session->inVault<void>([&copied](vault::Vault &vault) -> Result<void> {
                copied.acquire();
                return vault.drafts().save(sampleDraft());
            });
        const CopyPolicy policy = place.copyPolicy();
        std::atomic<bool> stop = false;
        const Result<QString> folder =
            vault::writeBackup(std::move(*source), policy.folder, place.clock, policy.keep, stop);
        stop = true;
        const Result<QString> stopped =
            vault::writeBackup(std::move(*another), policy.folder, place.clock, policy.keep, stop);
        copied.release();
        QVERIFY(folder);
        QVERIFY(ended(busy) && busy.result());
        QVERIFY(!stopped);
        QCOMPARE(stopped.failure().code, FailureCode::Cancelled);
        QCOMPARE(QDir(policy.folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void whoSignsOutDoesNotWaitForACopyAndComesBack()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        VaultCopies(*place.session, place.copyPolicy(), place.clock).copyNow();
        place.leave();
        QVERIFY(place.enter());
        QVERIFY(place.hasDraft());
        QVERIFY(QDir(place.copyPolicy().folder)
                    .entryList({QStringLiteral("unfinished-*")}, QDir::Dirs)
                    .isEmpty());
    }

    void whereNoneCanBeMadeTheWorkGoesOn()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QFile stands(place.folder.filePath(QStringLiteral("copies")));
        QVERIFY(stands.open(QIODevice::WriteOnly));
        VaultCopies copies(*place.session, place.copyPolicy(), place.clock);
        QSignalSpy changed(&copies, &VaultCopies::changed);
        copies.look();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(copies.failure());
        QCOMPARE(copies.failure()->code, FailureCode::VaultReadOnly);
        QVERIFY(place.keepDraft());
        QVERIFY(place.hasDraft());
        // The next look tries again.
        QVERIFY(stands.remove());
        copies.look();
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!copies.failure());
    }

    void whatAKilledAttemptLeftGoesWithTheNext()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        const QString left = place.copyPolicy().folder + QStringLiteral("/unfinished-aBcDeF");
        QVERIFY(QDir().mkpath(left));
        QVERIFY(!place.copy().isEmpty());
        QVERIFY(!QDir(left).exists());
    }

    void aDamagedVaultIsRestoredAtTheSignIn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("away");
        QTest::newRow("database") << QStringLiteral("/vault.db") << false;
        QTest::newRow("keyslots") << QStringLiteral("/keyslots.json") << false;
        QTest::newRow("database, registry away") << QStringLiteral("/vault.db") << true;
        QTest::newRow("keyslots, registry away") << QStringLiteral("/keyslots.json") << true;
        QTest::newRow("foreign keyslots") << QStringLiteral("foreign") << false;
        QTest::newRow("foreign keyslots, registry away") << QStringLiteral("foreign") << true;
        QTest::newRow("missing") << QString() << false;
        QTest::newRow("missing, registry away") << QString() << true;
    }
    void aDamagedVaultIsRestoredAtTheSignIn()
    {
        QFETCH(QString, file);
        QFETCH(bool, away);
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        const QString copy = place.copy();
        QVERIFY(!copy.isEmpty());
        place.leave();
        if (file.isEmpty())
            QVERIFY(QDir(place.vaultFolder()).removeRecursively());
        else if (file == QLatin1String("foreign"))
            bringForeignKeyslots(place);
        else
            place.spoil(file);
        place.accounts.away = away;

        QVERIFY(place.asks());
        QCOMPARE(place.signIn->copies().size(), 1);
        QCOMPARE(place.signIn->damage().has_value(), !file.isEmpty());
        place.signIn->cancel();
        QCOMPARE(place.failure->code, FailureCode::Cancelled);

        QVERIFY(place.asks());
        QVERIFY(place.restores(place.signIn->copies().first().folder));
        QVERIFY(place.hasDraft());
        const QStringList aside =
            QDir(place.vaultFolder()).entryList({QStringLiteral("replaced-*")}, QDir::Dirs);
        QCOMPARE(aside.size(), 1);
        if (file.startsWith(QLatin1Char('/'))) {
            QFile kept(place.vaultFolder() + QLatin1Char('/') + aside.first() + file);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY(kept.read(4096) == QByteArray(4096, 'x'));
        }
    }

    void aCopyThatIsDamagedItselfIsNotTheEnd()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        const QString good = place.copy();
        place.clock.advanceSeconds(60);
        const QString bad = place.copy();
        place.leave();
        place.spoil(QStringLiteral("/vault.db"));
        QFile file(bad + QStringLiteral("/vault.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
        file.close();

        QVERIFY(place.asks());
        QCOMPARE(place.signIn->copies().first().folder, bad);
        place.signIn->restore(bad);
        QTRY_COMPARE(place.signIn->step(), SignInStep::AwaitingCopy);
        place.clock.advanceSeconds(60);
        QVERIFY(place.restores(good));
        QVERIFY(place.hasDraft());
    }

    void oneIsKeptWhereThePersonWants()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        const QString wanted = place.folder.filePath(QStringLiteral("kept"));
        VaultCopies copies(*place.session, place.copyPolicy(1), place.clock);
        QSignalSpy copied(&copies, &VaultCopies::copied);
        QSignalSpy exported(&copies, &VaultCopies::exported);
        QSignalSpy failed(&copies, &VaultCopies::exportFailed);
        copies.copyNow();
        copies.exportTo(wanted);
        copies.exportTo(QStringLiteral("/dev/null"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(copied.count(), 1);
        QCOMPARE(exported.count(), 1);
        // The name tells the time as the clock on the wall does.
        const QString stamp = place.clock.now()
                                  .toTimeZone(WorkCalendar::zone())
                                  .toString(QStringLiteral("yyyyMMdd-HHmmss"));
        const QString made = exported.first().first().toString();
        QVERIFY2(made.contains(u'-' + stamp + u'/'), qPrintable(made));
        // That it could not be kept there is no fault of the scheduled copies.
        QVERIFY(!copies.failure());
        place.clock.advanceSeconds(60);
        copies.exportTo(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 2, 20'000);
        for (const QList<QVariant> &told : std::as_const(exported))
            QVERIFY(vault::holdsVault(told.first().toString()));
        QCOMPARE(QDir(wanted).entryList({QStringLiteral("ruqsat-user-aigul-*")}).size(), 2);
        QCOMPARE(vault::copiesIn(place.copyPolicy().folder).size(), 1);
    }

    void whatElseStandsInTheFolderOfChoiceIsLeftAlone()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        const QString wanted = place.folder.filePath(QStringLiteral("documents"));
        const QString theirs = wanted + QStringLiteral("/unfinished-thesis");
        QVERIFY(QDir().mkpath(theirs));
        QFile chapter(theirs + QStringLiteral("/chapter.txt"));
        QVERIFY(chapter.open(QIODevice::WriteOnly) && chapter.write("1") == 1);
        chapter.close();
        VaultCopies copies(*place.session, place.copyPolicy(1), place.clock);
        QSignalSpy copied(&copies, &VaultCopies::copied);
        QSignalSpy exported(&copies, &VaultCopies::exported);
        copies.exportTo(wanted);
        // Asked for twice in one moment: each has its own.
        copies.exportTo(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 2, 20'000);
        QVERIFY(chapter.exists());
        QVERIFY(exported.first().first() != exported.last().first());

        // Nor do the scheduled ones sweep a kept one away, wherever among them it was put.
        copies.copyNow();
        QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 20'000);
        copies.exportTo(place.copyPolicy().folder);
        copies.exportTo(copied.last().first().toString());
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 4, 20'000);
        for (int made = 2; made <= 3; ++made) {
            place.clock.advanceSeconds(60);
            copies.copyNow();
            QTRY_COMPARE_WITH_TIMEOUT(copied.count(), made, 20'000);
        }
        QCOMPARE(vault::copiesIn(place.copyPolicy().folder).size(), 1);
        for (const QList<QVariant> &told : std::as_const(exported))
            QVERIFY(vault::holdsVault(told.first().toString()));
    }

    void aCopyThatWasAskedForAndNotMadeIsTold()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        auto copies =
            std::make_unique<VaultCopies>(*place.session, place.copyPolicy(), place.clock);
        QSignalSpy exported(copies.get(), &VaultCopies::exported);
        QSignalSpy failed(copies.get(), &VaultCopies::exportFailed);
        copies->exportTo(place.folder.filePath(QStringLiteral("first")));
        copies->exportTo(place.folder.filePath(QStringLiteral("second")));
        copies.reset();
        QCOMPARE(exported.count() + failed.count(), 2);
        QCOMPARE(failed.last().first().value<Failure>().code, FailureCode::Cancelled);
    }

    void withoutCopiesTheDamageIsTold()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        place.leave();
        place.spoil(QStringLiteral("/vault.db"));
        QVERIFY(!place.enter());
        // The beginning of the vault is gone, and with it what its key file is told by.
        QCOMPARE(place.failure->code, FailureCode::VaultOtherKey);
    }

private:
    using Source = std::shared_ptr<vault::BackupSource>;

    static Source sourceOf(const CopyPlace &place)
    {
        const auto source = place.session->inVault<Source>([](vault::Vault &vault) {
            return Result<Source>(std::make_shared<vault::BackupSource>(vault.backupSource()));
        });
        return ended(source) && source.result() ? *source.result() : Source();
    }

    /// Of another vault, which the same person opens with the same password.
    static void bringForeignKeyslots(const CopyPlace &place)
    {
        CopyPlace other;
        QVERIFY(other.enter());
        other.leave();
        const QString name = QStringLiteral("/keyslots.json");
        QVERIFY(QFile::remove(place.vaultFolder() + name));
        QVERIFY(QFile::copy(other.vaultFolder() + name, place.vaultFolder() + name));
    }
};

QTEST_GUILESS_MAIN(TestVaultCopies)
#include "tst_vault_copies.moc"
