#include "desk/support/review_desk.h"
#include "desk/support/wait.h"
#include "vault/connection.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// What an officer types comes back from the vault as it was.
class tst_ReviewWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        ReviewWork work;
        QVERIFY(work.isEmpty());
        work.findings.insert(QStringLiteral("premises"),
                             {QStringLiteral("premises"), protocol::FindingAnswer::No,
                              QStringLiteral("жалдау мерзімі өткен")});
        // One ground about two things, which have the same name.
        for (const GroundTarget kind : {GroundTarget::Document, GroundTarget::Field}) {
            const protocol::Ground ground{QStringLiteral("falseDocuments"),
                                          QStringLiteral("previousLicence"),
                                          QStringLiteral("аренда истекла"), kind};
            work.grounds.insert(groundKey(ground), ground);
        }
        work.marks.insert(markKey(MarkKind::Document, QStringLiteral("charter")),
                          {false, QStringLiteral("мөр жоқ")});
        work.marks.insert(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        work.decision = Decision::Refuse;
        const vault::Draft kept = work.toVault(QStringLiteral("case"));
        QCOMPARE(kept.step, ReviewWork::step());
        QCOMPARE(kept.caseId, ReviewWork::caseIdOf(QStringLiteral("case")));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(back.ok());
        QCOMPARE(back->findings.value(QStringLiteral("premises")).note,
                 QStringLiteral("жалдау мерзімі өткен"));
        QCOMPARE(back->grounds, work.grounds);
        QCOMPARE(back->grounds.size(), 2);
        protocol::Review shared;
        shared.grounds = work.toBody().grounds;
        QCOMPARE(ReviewWork::fromReview(shared).grounds, work.grounds);
        // One desk had marked the ground, another said what it is about.
        const protocol::Ground marked{QStringLiteral("falseDocuments"), {}, {}};
        work.grounds.insert(groundKey(marked), marked);
        QCOMPARE(work.toBody().grounds, shared.grounds);
        QCOMPARE(back->marks, work.marks);
        QVERIFY(back->decision == Decision::Refuse);
    }

    void damagedWorkIsSaidToBeDamaged()
    {
        vault::Draft kept = ReviewWork().toVault(QStringLiteral("case"));
        kept.content.insert(QStringLiteral("marks"), QStringLiteral("not a list"));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(!back.ok());
        QCOMPARE(back.failure().code, FailureCode::VaultDraftUnreadable);
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        QVERIFY(!holdsUnread(desk));
        vault::Draft later = ReviewWork().toVault(application);
        later.content = QJsonObject{{QStringLiteral("schema"), QStringLiteral("of tomorrow")}};
        const auto kept = desk.session->inVault<void>(
            [later](vault::Vault &vault) { return vault.drafts().save(later); });
        QVERIFY(ended(kept) && kept.result());

        QVERIFY(holdsUnread(desk));
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        QSignalSpy failed(&review, &CaseReview::keepFailed);
        QVERIFY(open(review, emptyCase()));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultDraftUnreadable);
        // Nothing is touched before there is something to keep.
        QCOMPARE(recordsIn(desk), QList<QJsonObject>{later.content});
        review.setMark(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        const auto first = review.keepNow();
        const auto second = review.keepNow();
        QVERIFY(ended(first) && first.result());
        QVERIFY(ended(second) && second.result());
        const QList<QJsonObject> records = recordsIn(desk);
        QCOMPARE(records.size(), 2);
        QVERIFY(records.contains(later.content));
        QVERIFY(holdsUnread(desk));

        CaseReview again(*desk.session, regulations, application);
        QSignalSpy restored(&again, &CaseReview::restored);
        QVERIFY(open(again, emptyCase()));
        QTRY_COMPARE_WITH_TIMEOUT(restored.count(), 1, 20'000);
        QCOMPARE(again.marks().size(), 1);
    }

    void whatIsTypedGoesIntoTheVaultThatTookThePlaceOfItsOwn()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview typed(*desk.session, regulations, application);
        QVERIFY(open(typed, emptyCase()));
        typed.setMark(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        const auto kept = typed.keepNow();
        QVERIFY(ended(kept) && kept.result());
        CaseReview read(*desk.session, regulations, QStringLiteral("another"));
        QVERIFY(open(read, emptyCase()));
        const auto gone = desk.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().remove(ReviewWork::caseIdOf(application));
        });
        QVERIFY(ended(gone) && gone.result());
        desk.session->noteVaultReplaced();
        QTRY_COMPARE_WITH_TIMEOUT(recordsIn(desk).size(), 1, 20'000);
        QVERIFY(ReviewWork::fromVault({{}, recordsIn(desk).first(), {}, {}, {}}));
    }

    void whatTheVaultCannotTakeIsTriedAgainByItself()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        QVERIFY(open(review, emptyCase()));
        QSignalSpy failed(&review, &CaseReview::keepFailed);
        QSignalSpy kept(&review, &CaseReview::kept);
        QVERIFY(onDatabase(desk, refuseDrafts));
        review.setMark(phone, {true, {}});
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, 20'000);
        QVERIFY(!review.isKept());
        QVERIFY(recordsIn(desk).isEmpty());
        QVERIFY(onDatabase(desk, takeDrafts));
        QTRY_VERIFY_WITH_TIMEOUT(review.isKept(), 20'000);
        QCOMPARE(kept.count(), 1);
        QCOMPARE(recordsIn(desk).size(), 1);
    }

    void whatWasNotKeptIsTriedOnceMoreWhenTheCaseIsLeft()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        auto review = std::make_unique<CaseReview>(*desk.session, regulations, application);
        QVERIFY(open(*review, emptyCase()));
        QSignalSpy failed(review.get(), &CaseReview::keepFailed);
        QVERIFY(onDatabase(desk, refuseDrafts));
        review->setMark(phone, {true, {}});
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, 20'000);
        QVERIFY(onDatabase(desk, takeDrafts));
        review.reset();
        QCOMPARE(recordsIn(desk).size(), 1);
    }

    void aLockedDeskKeepsItsVaultOpenForWhatIsNotKept()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        QVERIFY(open(review, emptyCase()));
        QSignalSpy failed(&review, &CaseReview::keepFailed);
        QVERIFY(onDatabase(desk, refuseDrafts));
        review.setMark(phone, {true, {}});
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 0, 20'000);
        desk.session->lock();
        // Past the moment at which a vault that nobody holds is closed.
        QTRY_VERIFY_WITH_TIMEOUT(failed.count() > 1, 20'000);
        QVERIFY(onDatabase(desk, takeDrafts));
        QTRY_VERIFY_WITH_TIMEOUT(review.isKept(), 20'000);
    }

    void whatTheRegistryCouldNotTakeIsSentAgainByItself()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        int sent = 0;
        desk.registry.setScript([&](const ScriptedRequest &request) {
            if (!request.target.endsWith("/review"))
                return desk.model.answer(request);
            return ++sent == 1 ? ScriptedReply::error(503, "databaseUnavailable")
                               : taken(desk, request, desk.clock.now());
        });
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        QVERIFY(open(review, ofMine(desk)));
        review.setMark(phone, {true, {}});
        QTRY_COMPARE_WITH_TIMEOUT(sent, 2, 20'000);
    }

    /// The desk's clock is an hour behind the registry's, or ahead of it.
    void aWrongClockHidesNothingThatWasTypedLater_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("slow") << -3'600;
        QTest::newRow("fast") << 3'600;
    }
    void aWrongClockHidesNothingThatWasTypedLater()
    {
        QFETCH(int, ahead);
        OperatorDesk desk;
        sitDownToReview(desk);
        const QDateTime registryNow = desk.clock.now().addSecs(-ahead);
        desk.registry.setScript([&](const ScriptedRequest &request) {
            return request.target.endsWith("/review") ? taken(desk, request, registryNow)
                                                      : desk.model.answer(request);
        });
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        protocol::Application there = ofMine(desk);
        there.review = reviewOf(desk, registryNow.addSecs(-60), QStringLiteral("address"));
        {
            CaseReview review(*desk.session, regulations, application);
            QVERIFY(open(review, there));
            review.setMark(phone, {true, {}});
            const auto kept = review.keepNow();
            QVERIFY(ended(kept) && kept.result());
        }
        {
            CaseReview again(*desk.session, regulations, application);
            QVERIFY(open(again, there));
            QVERIFY(again.mark(phone));
        }
        // The same person at another desk, later: what was typed here is there beside it.
        there.review = reviewOf(desk, registryNow.addSecs(60), QStringLiteral("fax"));
        CaseReview both(*desk.session, regulations, application);
        QSignalSpy joined(&both, &CaseReview::joined);
        QVERIFY(open(both, there));
        QVERIFY(both.mark(phone));
        QVERIFY(both.mark(markKey(MarkKind::Field, QStringLiteral("fax"))));
        QCOMPARE(joined.count(), 1);
    }

    void whatWasSentWithoutAnAnswerIsKnownAgain()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        std::optional<protocol::Review> arrived;
        const QDateTime registryNow = desk.clock.now().addSecs(3'600);
        desk.registry.setScript([&](const ScriptedRequest &request) {
            if (!request.target.endsWith("/review"))
                return desk.model.answer(request);
            arrived = reviewFrom(desk, request, registryNow);
            return ScriptedReply{ScriptedReply::Hang, 0, {}};
        });
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        protocol::Application there = ofMine(desk);
        {
            CaseReview review(*desk.session, regulations, application);
            QVERIFY(open(review, there));
            review.setMark(phone, {true, {}});
            QTRY_VERIFY_WITH_TIMEOUT(arrived, 20'000);
            review.setMark(markKey(MarkKind::Field, QStringLiteral("later")), {true, {}});
            const auto kept = review.keepNow();
            QVERIFY(ended(kept) && kept.result());
            there.review = arrived;
        }
        CaseReview again(*desk.session, regulations, application);
        QVERIFY(open(again, there));
        QCOMPARE(again.marks().size(), 2);
    }

private:
    inline static const QString application = reviewedCase;

    inline static const QString phone = markKey(MarkKind::Field, QStringLiteral("phone"));
    inline static const QString refuseDrafts =
        QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON draft "
                       "BEGIN SELECT RAISE(FAIL, 'full'); END");
    inline static const QString takeDrafts = QStringLiteral("DROP TRIGGER full");
    inline static const QString officer = QStringLiteral("officer");

    /// A statement on the database beside the open vault.
    static bool onDatabase(OperatorDesk &desk, const QString &statement)
    {
        const QString folder = desk.folder().filePath(officer);
        const auto keyslots = vault::Keyslots::load(folder + QStringLiteral("/keyslots.json"));
        auto dataKey =
            keyslots
                ? keyslots->unwrap(
                      {officer, Secret::copyOf(QByteArray(32, 'k')), {QByteArray(16, 's'), {}}})
                : Result<Secret>(keyslots.failure());
        if (!dataKey)
            return false;
        const auto connection = vault::Connection::open(folder + QStringLiteral("/vault.db"),
                                                        *std::move(dataKey), officer, desk.clock);
        return connection && (*connection)->change(statement, {});
    }

    /// In the hands of whoever sits at the desk.
    static protocol::Application ofMine(OperatorDesk &desk)
    {
        protocol::Application mine;
        mine.id = application;
        mine.state = ApplicationState::InReview;
        mine.executor = actorOf(desk);
        return mine;
    }

    static protocol::Review reviewOf(OperatorDesk &desk, const QDateTime &at, const QString &field)
    {
        protocol::Review review;
        review.marks = {{markKey(MarkKind::Field, field), true, {}}};
        review.by = actorOf(desk);
        review.at = at;
        return review;
    }

    static ScriptedReply taken(OperatorDesk &desk, const ScriptedRequest &request,
                               const QDateTime &at)
    {
        return ScriptedReply::json(200,
                                   protocol::compactJson(reviewFrom(desk, request, at).toJson()));
    }

    static bool holdsUnread(OperatorDesk &desk)
    {
        const auto held = holdsUnreadWork(*desk.session);
        return ended(held) && held.result() && *held.result();
    }

    static protocol::Application emptyCase()
    {
        protocol::Application opened;
        opened.id = application;
        return opened;
    }

    static QList<QJsonObject> recordsIn(OperatorDesk &desk)
    {
        const auto all = desk.session->inVault<QList<vault::Draft>>(
            [](vault::Vault &vault) { return vault.drafts().all(); });
        if (!ended(all) || !all.result())
            return {};
        QList<QJsonObject> contents;
        const Result<QList<vault::Draft>> drafts = all.result();
        for (const vault::Draft &draft : *drafts)
            contents.append(draft.content);
        return contents;
    }
};

QTEST_GUILESS_MAIN(tst_ReviewWork)
#include "tst_review_work.moc"
