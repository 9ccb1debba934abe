#include "desk/support/shift.h"
#include "desk/support/wait.h"
#include "desk/vault_copies.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;
const QString &key = sharedKey;
const QString reasonWords = QStringLiteral("қате көшірме");

QString storeFolder(const OperatorDesk &desk)
{
    return folderOfLogin(desk.folder().path(), QStringLiteral("office:office-1"));
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of a vault that nobody has open.
void copyFolder(const QString &from, const QString &to)
{
    if (!QDir(to).removeRecursively() || !QDir().mkpath(to))
        qFatal("no place for the copy");
    for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
            qFatal("not copied");
    }
}

} // namespace

/// The vault that the people of an office share at a desk, and what takes its place.
class TestOfficeStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreThatNobodyOpensIsSetAside_data()
    {
        QTest::addColumn<bool>("otherKey");
        QTest::newRow("damaged") << false;
        QTest::newRow("the registry gives another key") << true;
    }
    void aStoreThatNobodyOpensIsSetAside()
    {
        QFETCH(bool, otherKey);
        OperatorDesk desk;
        {
            Shift first(desk, Shift::aigul());
            first.sign();
        }
        const int sent = submissions(desk);
        if (otherKey) {
            desk.registry.setScript([&](const ScriptedRequest &request) {
                return request.target == "/v1/session/office-key"
                           ? ScriptedReply::json(200, "{\"key\":\"" +
                                                          QByteArray(32, 'p').toBase64() + "\"}")
                           : desk.model.answer(request);
            });
        } else {
            QFile database(storeFolder(desk) + QStringLiteral("/vault.db"));
            QVERIFY(database.open(QIODevice::WriteOnly));
            QVERIFY(database.write(QByteArray(8192, 'x')) == 8192);
        }
        {
            Shift next(desk, Shift::other());
            QVERIFY(next.store->isOpen());
            QCOMPARE(next.shared(), 0);
        }
        // The head may have taken it back in the one that is gone.
        Shift back(desk, Shift::aigul());
        QVERIFY(back.store->isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key) && back.own->entry(key)->needsWord, patience);
        QCOMPARE(submissions(desk), sent);
        QTRY_VERIFY_WITH_TIMEOUT(!back.own->isBusy(), patience);
        const auto taken = back.own->takeBack(key, reasonWords);
        QVERIFY(ended(taken) && taken.result());
    }

    void anotherKeyOfTheOfficeLosesNothing_data()
    {
        QTest::addColumn<bool>("signer");
        QTest::newRow("whoever has the former key") << true;
        QTest::newRow("whoever has none yet") << false;
    }
    void anotherKeyOfTheOfficeLosesNothing()
    {
        QFETCH(bool, signer);
        OperatorDesk desk;
        {
            Shift first(desk, Shift::aigul());
            first.sign();
        }
        const QByteArray slotsBefore =
            contentOf(storeFolder(desk) + QStringLiteral("/keyslots.json"));
        const QByteArray salt =
            contentOf(storeFolder(desk) + QStringLiteral("/vault.db")).first(16);
        desk.model.officeKeys = {QByteArray(32, 'q'), QByteArray(32, 'p'), QByteArray(32, 'o')};
        desk.model.refusal = "registryBusy";
        {
            Shift next(desk, signer ? Shift::aigul() : Shift::other());
            QVERIFY(next.store->isOpen());
            QTRY_VERIFY_WITH_TIMEOUT(
                contentOf(storeFolder(desk) + QStringLiteral("/keyslots.json")) != slotsBefore,
                patience);
            QCOMPARE(next.shared(), 1);
            QTRY_VERIFY_WITH_TIMEOUT(next.store->isCurrent(), patience);
        }
        // Under another data key, and nothing is left of what was before.
        QVERIFY(contentOf(storeFolder(desk) + QStringLiteral("/vault.db")).first(16) != salt);
        const QStringList left =
            QDir(storeFolder(desk)).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
        QCOMPARE(left, QStringList());
        // The former key is not asked for any more.
        desk.model.officeKeys = {QByteArray(32, 'q')};
        desk.model.refusal.clear();
        Shift last(desk, Shift::other(Role::Head));
        QVERIFY(last.store->isOpen());
        QCOMPARE(last.shared(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(last.office->entry(key), patience);
        QVERIFY(!last.office->entry(key)->needsWord);
    }

    void whatADepositLeftThatWasCutOffGoes()
    {
        OperatorDesk desk;
        {
            Shift first(desk, Shift::aigul());
            const auto left = first.store->run<void>([](vault::Vault &store) {
                vault::Draft draft;
                draft.caseId = QStringLiteral("c0ffee00-0000-4000-8000-000000000001");
                draft.step = QStringLiteral("applicant");
                draft.focusField = QStringLiteral("bin");
                return store.drafts().save(draft);
            });
            QVERIFY(ended(left) && left.result());
        }
        Shift next(desk, Shift::other());
        const auto drafts = next.store->run<QList<vault::Draft>>(
            [](vault::Vault &store) { return store.drafts().all(); });
        QVERIFY(ended(drafts) && drafts.result());
        QVERIFY(drafts.result()->isEmpty());
    }

    void aDeskThatIsLockedWhileItOpensHasItOpenAfterwards()
    {
        OperatorDesk desk;
        const Shift shift(desk, Shift::aigul());
        for (int i = 0; i < 200; ++i) {
            desk.session->lock();
            desk.session->unlock();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(shift.store->isCurrent(), patience);
        QCOMPARE(shift.shared(), 0);
    }

    void anOlderCopyOfTheStoreSendsNothing()
    {
        OperatorDesk desk;
        {
            Shift first(desk, Shift::aigul());
            first.sign();
        }
        const QString copy = desk.folder().filePath(QStringLiteral("copy"));
        copyFolder(storeFolder(desk), copy);
        {
            Shift head(desk, Shift::other(Role::Head));
            QTRY_VERIFY_WITH_TIMEOUT(head.office->entry(key) && head.store->isCurrent(), patience);
            const auto taken = head.office->takeBack(key, reasonWords);
            QVERIFY(ended(taken) && taken.result());
        }
        copyFolder(copy, storeFolder(desk));
        const int sent = submissions(desk);
        {
            Shift next(desk, Shift::other());
            QTRY_VERIFY_WITH_TIMEOUT(next.store->isCurrent(), patience);
            QCOMPARE(next.shared(), 0);
            QTRY_VERIFY_WITH_TIMEOUT(next.office->entries().isEmpty(), patience);
        }
        QCOMPARE(submissions(desk), sent);
        // Whether it was taken back, its signer has to say.
        Shift back(desk, Shift::aigul());
        QTRY_VERIFY_WITH_TIMEOUT(back.own->entry(key) && back.own->entry(key)->needsWord, patience);
        QCOMPARE(submissions(desk), sent);
        QVERIFY(desk.model.registered.isEmpty());
    }

    void nothingOfItIsSentBeforeTheRegistryKnowsIt()
    {
        OperatorDesk desk;
        {
            Shift first(desk, Shift::aigul());
            first.sign();
        }
        const int sent = submissions(desk);
        desk.registry.setScript([&](const ScriptedRequest &request) {
            return request.target == "/v1/session/vault"
                       ? ScriptedReply::error(503, "databaseUnavailable")
                       : desk.model.answer(request);
        });
        Shift next(desk, Shift::other());
        QTRY_VERIFY_WITH_TIMEOUT(next.office->entry(key), patience);
        next.office->tryNow();
        QCOMPARE(next.office->entry(key)->activity, OutboxActivity::Idle);
        QCOMPARE(submissions(desk), sent);
        desk.registry.setScript(desk.model.script());
        QTRY_VERIFY_WITH_TIMEOUT((next.store->tell(), next.store->isCurrent()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.registered.contains(key), patience);
    }
};

QTEST_GUILESS_MAIN(TestOfficeStore)
#include "tst_office_store.moc"
