#include "desk/licence_model.h"
#include "desk/queue_model.h"
#include "workstation/pages/batch_view.h"
#include "workstation/shell/start.h"
#include "workstation/support/admin_seat.h"

#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QUrlQuery>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

int placeOf(const test::ScriptedRequest &request, const char *name, int otherwise)
{
    const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
    const QString value = query.queryItemValue(QLatin1String(name));
    return value.isEmpty() ? otherwise : value.toInt();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The page that is asked for, of `count` cases that are all proposed.
test::ScriptedReply casesOf(const test::ScriptedRequest &request, int count)
{
    const int begin = placeOf(request, "after", 0);
    const int end = qMin(count, begin + placeOf(request, "limit", 100));
    protocol::ApplicationPage page;
    for (int place = begin; place < end; ++place) {
        protocol::ApplicationSummary row = test::sampleQueue().first();
        row.id = QStringLiteral("7c2f0a44-58a1-4c0f-8f0f-%1").arg(place, 12, 10, QLatin1Char('0'));
        row.state = ApplicationState::Proposed;
        row.decision = Decision::Issue;
        page.items << row;
    }
    if (end < count)
        page.next = QString::number(end);
    return test::ScriptedReply::json(200, bytes(page.toJson()));
}

bool isOfCases(const test::ScriptedRequest &request)
{
    return request.target.startsWith("/v1/applications?");
}

} // namespace

/// Lists that come page by page, where a page is late or does not come.
class tst_LongLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aListOfAVisitBeforeIsNotListedAgain()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        bool isFirst = true;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!isOfCases(request))
                return seat.desk.office.answer(request);
            test::ScriptedReply reply = casesOf(request, 3);
            if (request.target.contains("limit=200") && std::exchange(isFirst, false))
                reply.kind = test::ScriptedReply::Held;
            return reply;
        });
        seat.window.open(PageId::Batch);
        QTRY_VERIFY_WITH_TIMEOUT(!isFirst, patience);
        seat.window.open(PageId::Register);
        seat.window.open(PageId::Batch);
        const QAbstractItemModel *model = seat.find<BatchView>("batch")->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 3, patience);
        QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        const int asked = seat.desk.registry.count("GET", "/v1/changes");
        seat.desk.registry.release();
        seat.window.open(PageId::Queue);
        // What was held has come before this.
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.registry.count("GET", "/v1/changes") > asked, patience);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model->rowCount(), 3);
    }

    void aBatchSaysThatMoreAreWaiting_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("as many as fit") << 500 << QStringLiteral("Chosen: 500 of 500");
        QTest::newRow("more") << 700
                              << QStringLiteral("Chosen: 500 of the first 500 · more are waiting");
    }

    void aBatchSaysThatMoreAreWaiting()
    {
        QFETCH(int, count);
        QFETCH(QString, words);
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            return isOfCases(request) ? casesOf(request, count) : seat.desk.office.answer(request);
        });
        seat.window.open(PageId::Batch);
        const auto *label = seat.find<QLabel>("countLabel");
        QTRY_COMPARE_WITH_TIMEOUT(label->text(), words, patience);
    }

    void aRefreshThatBreaksOffListsNothingTwice()
    {
        test::OfficeDesk desk(Role::Executor);
        QVERIFY(desk.signIn());
        bool breaksOff = false;
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!isOfCases(request))
                return desk.office.answer(request);
            return breaksOff && request.target.contains("after=")
                       ? test::ScriptedReply::error(503, "databaseUnavailable")
                       : casesOf(request, 350);
        });
        desk::QueueModel model(*desk.desk().session(), desk.desk().clock(), desk.desk().calendar());
        model.setQueue(protocol::Queue::Open);
        for (const int rows : {100, 200, 300}) {
            QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), rows, patience);
            QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), patience);
            if (rows < 300)
                model.fetchMore({});
        }
        breaksOff = true;
        QSignalSpy failed(&model, &desk::QueueModel::failed);
        model.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        breaksOff = false;
        model.fetchMore({});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 350, patience);
        QSet<QString> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.insert(model.at(row).id);
        QCOMPARE(ids.size(), 350);
        desk.desk().signOut();
    }

    void aSearchThatFailsKeepsNothingOfTheOneBefore()
    {
        test::OfficeDesk desk(Role::Executor);
        QVERIFY(desk.signIn());
        bool isAway = false;
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!request.target.startsWith("/v1/licences"))
                return desk.office.answer(request);
            return isAway ? test::ScriptedReply::error(503, "databaseUnavailable")
                          : test::ScriptedReply::json(
                                200, bytes(protocol::LicencePage{desk.office.licences,
                                                                 QStringLiteral("next")}
                                               .toJson()));
        });
        desk::LicenceModel model(*desk.desk().session(), desk.desk().clock());
        QSignalSpy loaded(&model, &desk::LicenceModel::loaded);
        QSignalSpy failed(&model, &desk::LicenceModel::failed);
        model.search({});
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, patience);
        QVERIFY(model.rowCount() > 0 && model.canFetchMore({}));
        // A page that fails may be asked for again.
        isAway = true;
        model.fetchMore({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QVERIFY(model.rowCount() > 0 && model.canFetchMore({}));
        model.search({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
        desk.desk().signOut();
    }

    void anAdministratorSeesNoRowsOfTheSectionBefore()
    {
        test::AdminSeat seat(Role::Administrator);
        QVERIFY(seat.ready);
        auto *table = seat.find<QTableView>("table");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patience);
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            return request.target.startsWith("/v1/admin/")
                       ? test::ScriptedReply::error(503, "databaseUnavailable")
                       : seat.desk.office.answer(request);
        });
        seat.find<QListWidget>("sections")->setCurrentRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, patience);
    }
};

QTEST_MAIN(tst_LongLists)
#include "tst_long_lists.moc"
