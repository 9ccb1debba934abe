#include "desk/kept_words.h"

#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "desk/support/vault_drafts.h"
#include "desk/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

constexpr int patience = 20'000;
const QString kind = QStringLiteral("licenceAct");
const QString subject = QStringLiteral("suspend KZ07LAA00000012");
const QString otherSubject = QStringLiteral("resume KZ07LAA00000012");
const Words words{{QStringLiteral("actKk"), QStringLiteral("Сот шешімі")},
                  {QStringLiteral("until"), QStringLiteral("01.03.2027")}};

} // namespace

/// What is typed for an act stays until the registry has accepted it.
class tst_KeptWords : public QObject
{
    Q_OBJECT

private:
    static bool keep(KeptWords &kept)
    {
        const auto done = kept.keepNow();
        return ended(done) && done.result() && kept.isKept();
    }
    static bool restored(KeptWords &kept)
    {
        QSignalSpy restored(&kept, &KeptWords::restored);
        return QTest::qWaitFor([&] { return restored.count() > 0; }, patience);
    }

private Q_SLOTS:
    void whatWasTypedComesBackAfterTheNextSignIn()
    {
        OperatorDesk desk;
        {
            KeptWords kept(*desk.session, kind);
            QVERIFY(restored(kept));
            kept.put(subject, words);
            kept.put(otherSubject, words);
            QVERIFY(!kept.isKept());
            QVERIFY(keep(kept));
            // Accepted, or emptied by the person.
            kept.put(otherSubject, {{QStringLiteral("actKk"), QString()}});
            QVERIFY(!kept.isKept());
            QVERIFY(keep(kept));
        }
        desk.restart();
        KeptWords again(*desk.session, kind);
        KeptWords other(*desk.session, QStringLiteral("assign"));
        QVERIFY(restored(again));
        QCOMPARE(again.of(subject), words);
        QVERIFY(again.of(otherSubject).isEmpty());
        QVERIFY(again.isKept());
        // Read behind the first: it has its own alone.
        QVERIFY(keep(other));
        QVERIFY(other.of(subject).isEmpty());
        again.remove(subject);
        QVERIFY(keep(again));
        QVERIFY(draftsIn(desk).isEmpty());
    }

    void itIsKeptWithoutBeingAsked()
    {
        OperatorDesk desk;
        {
            KeptWords kept(*desk.session, kind);
            kept.put(subject, words);
            // A desk that is locked a moment later waits for it.
            desk.session->lock();
            QTRY_VERIFY_WITH_TIMEOUT(kept.isKept(), patience);
        }
        desk.restart();
        QCOMPARE(draftsIn(desk).size(), 1);
    }

    void whatIsTypedBeforeTheVaultAnswersCounts()
    {
        OperatorDesk desk;
        {
            KeptWords kept(*desk.session, kind);
            kept.put(subject, words);
            kept.put(otherSubject, words);
            QVERIFY(keep(kept));
        }
        KeptWords kept(*desk.session, kind);
        const Words typed{{QStringLiteral("actKk"), QStringLiteral("Бұйрық")}};
        kept.put(subject, typed);
        QVERIFY(restored(kept));
        QCOMPARE(kept.of(subject), typed);
        QCOMPARE(kept.of(otherSubject), words);
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        OperatorDesk desk;
        vault::Draft later;
        later.caseId = KeptWords::caseIdOf(kind, subject);
        later.step = KeptWords::step();
        later.content = QJsonObject{{QStringLiteral("schema"), QStringLiteral("of tomorrow")}};
        const auto saved = desk.session->inVault<void>(
            [later](vault::Vault &vault) { return vault.drafts().save(later); });
        QVERIFY(ended(saved) && saved.result());
        KeptWords kept(*desk.session, kind);
        QSignalSpy failed(&kept, &KeptWords::keepFailed);
        QVERIFY(restored(kept));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultDraftUnreadable);
        kept.put(subject, words);
        QVERIFY(keep(kept));
        const QList<vault::Draft> all = draftsIn(desk);
        QCOMPARE(all.size(), 2);
        QVERIFY(all.first().content == later.content || all.last().content == later.content);
    }

    void whatIsTooLongKeepsNothingElseFromBeingKept()
    {
        OperatorDesk desk;
        KeptWords kept(*desk.session, kind);
        QVERIFY(restored(kept));
        const Words tooLong{{QStringLiteral("actKk"), QString(1024 * 1024, u'ә')}};
        QSignalSpy failed(&kept, &KeptWords::keepFailed);
        kept.put(subject, tooLong);
        kept.put(otherSubject, words);
        const auto done = kept.keepNow();
        QVERIFY(ended(done));
        QVERIFY(!done.result());
        QCOMPARE(done.result().failure().code, FailureCode::FieldTooLong);
        QVERIFY(!kept.isKept());
        QCOMPARE(kept.of(subject), tooLong);
        const QList<vault::Draft> all = draftsIn(desk);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().caseId, KeptWords::caseIdOf(kind, otherSubject));
        // Told once, whatever is added to it.
        kept.put(subject, {{QStringLiteral("actKk"), QString(1024 * 1024, u'қ')}});
        QCOMPARE(failed.count(), 1);
        kept.put(subject, words);
        QVERIFY(keep(kept));
        QCOMPARE(draftsIn(desk).size(), 2);
    }

    void whatIsTooLongKeepsNoVaultOpen()
    {
        OperatorDesk desk;
        KeptWords kept(*desk.session, kind);
        QVERIFY(restored(kept));
        kept.put(subject, words);
        kept.put(subject, {{QStringLiteral("actKk"), QString(1024 * 1024, u'ә')}});
        desk.session->lock();
        // Its lock can be taken.
        const auto isClosed = [&desk] {
            vault::VaultThread other(desk.clock);
            vault::OperatorKey key{
                QStringLiteral("aigul"), Secret::copyOf(QByteArray(32, 'k')), {}};
            const auto opened = other.open(desk.vaultFolder(), std::move(key));
            return ended(opened) &&
                   (opened.result() || opened.result().failure().code != FailureCode::VaultBusy);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(), patience);
        // Whoever signs in there is told without it.
        const auto done = kept.keepNow();
        QVERIFY(ended(done));
        QVERIFY(!done.result());
    }

    void itGoesIntoTheVaultThatTookThePlaceOfItsOwn()
    {
        OperatorDesk desk;
        KeptWords kept(*desk.session, kind);
        kept.put(subject, words);
        QVERIFY(keep(kept));
        const auto gone = desk.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().remove(KeptWords::caseIdOf(kind, subject));
        });
        QVERIFY(ended(gone) && gone.result());
        desk.session->noteVaultReplaced();
        QTRY_COMPARE_WITH_TIMEOUT(draftsIn(desk).size(), 1, patience);
    }

    void itIsNoCaseOfTheOperators()
    {
        OperatorDesk desk;
        KeptWords kept(*desk.session, kind);
        kept.put(subject, words);
        QVERIFY(keep(kept));
        const auto drafts = listDrafts(*desk.session);
        QVERIFY(ended(drafts) && drafts.result());
        QVERIFY(drafts.result()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_KeptWords)
#include "tst_kept_words.moc"
