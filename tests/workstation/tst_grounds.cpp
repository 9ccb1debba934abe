#include "desk/case_review.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/decision_preview.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/segments.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QTextBrowser>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The window where the grounds of a refusal are chosen, by the keyboard alone.
class tst_Grounds : public QObject
{
    Q_OBJECT

private:
    static QString focused()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }

    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }

    /// A case of moos-393-3 that is to be refused. `review`: what was found on it so far.
    static bool beginRefusal(test::Seat &seat, const std::optional<protocol::Review> &review = {})
    {
        seat.languages.set(Language::English);
        seat.window.resize(1280, 800);
        seat.desk.office.application = test::sampleApplication(ApplicationState::InReview);
        seat.desk.office.application.review = review;
        seat.desk.office.attachment = test::smallPdf();
        if (!seat.ready)
            return false;
        seat.window.open(PageId::CaseReview, seat.desk.office.application.id);
        if (!QTest::qWaitFor(
                [&seat] {
                    const auto *decision = seat.find<Segments>("decisionSegments");
                    return decision && decision->isEnabled();
                },
                15'000))
            return false;
        seat.find<Segments>("decisionSegments")->firstFocus()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        key(Qt::Key_Space);
        return true;
    }

    static void mark(const test::Seat &seat, const char *ground)
    {
        auto *box = seat.find<QCheckBox>(ground);
        QVERIFY(box && box->isVisible());
        box->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
    }

    static QString shownIn(const test::Seat &seat, const char *list)
    {
        const auto *box = seat.find<QComboBox>(list);
        return box && box->isVisible() ? box->currentText() : QString();
    }

    /// What the colleague found wrong with these documents.
    static protocol::Review found(const QList<std::pair<QString, QString>> &wrong)
    {
        protocol::Review review;
        for (const auto &[document, reason] : wrong)
            review.marks << protocol::CaseMark{desk::markKey(desk::MarkKind::Document, document),
                                               false, reason};
        review.by = test::samplePerson(QStringLiteral("executor"), Role::Executor);
        review.at = QDateTime::currentDateTimeUtc().addSecs(-60);
        return review;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void severalDocumentsAreMissingAndTheRefusalSaysEach()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(beginRefusal(seat));
        mark(seat, "ground_documentsIncomplete");
        const QAction *primary = seat.window.currentPage()->primary();
        QVERIFY(!primary->isEnabled());
        key(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("target_documentsIncomplete"));
        key(Qt::Key_Down);
        QCOMPARE(shownIn(seat, "target_documentsIncomplete"),
                 QStringLiteral("Copy of the charter"));
        key(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("groundNote_documentsIncomplete"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("no seal"));
        // The next one: what is taken already is not offered twice.
        key(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("target_documentsIncomplete_2"));
        key(Qt::Key_Down);
        QVERIFY(shownIn(seat, "target_documentsIncomplete_2") !=
                shownIn(seat, "target_documentsIncomplete"));
        // Who goes on through the list stays in the same line, and loses nothing of the other.
        key(Qt::Key_Down);
        QCOMPARE(focused(), QStringLiteral("target_documentsIncomplete_2"));
        QVERIFY(primary->isEnabled());
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.window.currentId(), PageId::Queue);

        const QJsonArray grounds =
            seat.desk.office.lastBody.value(QLatin1String("grounds")).toArray();
        QCOMPARE(grounds.size(), 2);
        const auto member = [&grounds](int ground, const char *name) {
            return grounds.at(ground).toObject().value(QLatin1String(name)).toString();
        };
        QCOMPARE(member(0, "target"), QStringLiteral("charter"));
        QCOMPARE(member(0, "targetKind"), QStringLiteral("document"));
        QCOMPARE(member(0, "note"), QStringLiteral("no seal"));
        QCOMPARE(member(1, "target"), QStringLiteral("feeReceipt"));
        QCOMPARE(member(1, "note"), QString());
    }

    void whatTheCheckFoundWrongIsThereAtOnce()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(
            beginRefusal(seat, found({{QStringLiteral("charter"), QStringLiteral("no seal")},
                                      {QStringLiteral("feeReceipt"), QStringLiteral("late")}})));
        mark(seat, "ground_documentsIncomplete");
        QCOMPARE(shownIn(seat, "target_documentsIncomplete"),
                 QStringLiteral("Copy of the charter"));
        QVERIFY(!shownIn(seat, "target_documentsIncomplete_2").isEmpty());
        QCOMPARE(seat.find<QLineEdit>("groundNote_documentsIncomplete")->text(),
                 QStringLiteral("no seal"));
        QCOMPARE(seat.find<QLineEdit>("groundNote_documentsIncomplete_2")->text(),
                 QStringLiteral("late"));
        // Another ground is not taken to be about the same.
        mark(seat, "ground_feeUnpaid");
        QCOMPARE(seat.find<QComboBox>("target_feeUnpaid")->currentIndex(), 0);
    }

    void oneOfSeveralIsTakenOutAndTheRestStays()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(
            beginRefusal(seat, found({{QStringLiteral("charter"), QStringLiteral("no seal")},
                                      {QStringLiteral("feeReceipt"), QStringLiteral("late")}})));
        mark(seat, "ground_documentsIncomplete");
        for (int i = 0; i < 10 && focused() != QStringLiteral("takeOut_documentsIncomplete"); ++i)
            key(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("takeOut_documentsIncomplete"));
        key(Qt::Key_Space);
        // The hand is where the next choice would be, and no arrow key brings back or takes more.
        QVERIFY(focused().startsWith(QLatin1String("target_documentsIncomplete")));
        QVERIFY(!seat.find<QWidget>("takeOut_documentsIncomplete_2")->isVisible());
        QCOMPARE(seat.find<QLineEdit>("groundNote_documentsIncomplete_2")->text(),
                 QStringLiteral("late"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.window.currentId(), PageId::Queue);
        const QJsonArray grounds =
            seat.desk.office.lastBody.value(QLatin1String("grounds")).toArray();
        QCOMPARE(grounds.size(), 1);
        QCOMPARE(grounds.first().toObject().value(QLatin1String("target")).toString(),
                 QStringLiteral("feeReceipt"));
    }

    void theTextSaysWhatTheLetterWill()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(beginRefusal(seat));
        mark(seat, "ground_falseDocuments");
        key(Qt::Key_P, Qt::ControlModifier);
        const auto *text = seat.window.currentPage()->findChild<QTextBrowser *>();
        QTRY_VERIFY(text && text->isVisible());
        const Regulation *regulation =
            seat.desk.desk().regulations().find(QStringLiteral("moos-393-3"));
        const LocalizedText field = regulation->field(QStringLiteral("specialists"))->title;
        QVERIFY(!text->toPlainText().contains(field.ru));
        auto *list = seat.find<QComboBox>("target_falseDocuments");
        list->setFocus(Qt::TabFocusReason);
        const QString wanted = QStringLiteral("Data of the application: ") + field.en;
        QVERIFY(list->findText(wanted) > 0);
        for (int i = 0; i < list->count() && list->currentText() != wanted; ++i)
            key(Qt::Key_Down);
        QCOMPARE(list->currentText(), wanted);
        // Nothing but the field: there is a requirement of the same name, which is not answered.
        QVERIFY(seat.window.currentPage()->primary()->isEnabled());
        const QString shown = text->toPlainText();
        QVERIFY2(shown.contains(QStringLiteral("Сведения в заявлении: ") + field.ru) &&
                     shown.contains(QStringLiteral("Өтініштегі мәлімет: ") + field.kk),
                 qPrintable(shown));
        for (const QualificationRequirement &requirement :
             regulation->qualificationFor(ServiceKind::Issue))
            QVERIFY(!shown.contains(requirement.title.ru));
        // No act confirms this ground: the letter will say so.
        QVERIFY(shown.contains(QStringLiteral("не подтверждено актом")));
    }
};

QTEST_MAIN(tst_Grounds)
#include "tst_grounds.moc"
