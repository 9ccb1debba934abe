#include "desk/support/operator_desk.h"
#include "workstation/pages/representative_form.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/day_field.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What one applicant brought does not stand in the case of the next, and stays in their own.
class tst_NextCase : public QObject
{
    Q_OBJECT

private:
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

    /// Also in a year that the shipped index does not know yet.
    static bool knowsTheIndex(test::Seat &seat)
    {
        const QDate day = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
        const QDate until = day.addDays(400);
        seat.desk.office.law.mci = QJsonObject{
            {"rates", QJsonArray{QJsonObject{{"from", day.addDays(-30).toString(Qt::ISODate)},
                                             {"tenge", 4325}}}},
            {"until", until.toString(Qt::ISODate)}};
        seat.desk.office.law.revision = 13;
        seat.desk.desk().connection().ask();
        return QTest::qWaitFor([&] { return seat.desk.desk().mci().until() == until; }, 20'000);
    }
    static QDate today(const test::Seat &seat) { return seat.window.editor()->today(); }

    static void chooseRepresentative(const test::Seat &seat)
    {
        Q_EMIT seat.find<Segments>("submitterSegments")->chosen(1);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void noPaymentOfTheOneBefore()
    {
        test::Seat seat;
        QVERIFY(seat.ready && knowsTheIndex(seat));
        QVERIFY(seat.beginCase());
        QCOMPARE(seat.find<DayField>("paymentDate")->text(), QString());
        const QDate paidOn = today(seat).addDays(-3);
        type(seat.find<QLineEdit>("paymentReference"), QStringLiteral("DEMO-1-1"));
        // Half a payment shows the fee all the same, by today's index.
        QVERIFY(seat.window.editor()->payment() && seat.window.editor()->fee());
        QVERIFY(!seat.window.editor()->canCheckPayment());
        type(seat.find<QLineEdit>("paymentDate"), dateText(paidOn));
        QCOMPARE(seat.window.editor()->payment()->date, paidOn);
        QVERIFY(seat.window.editor()->canCheckPayment());

        QVERIFY(seat.beginCase());
        QVERIFY(!seat.window.editor()->payment());
        QCOMPARE(seat.find<QLineEdit>("paymentReference")->text(), QString());
        QCOMPARE(seat.find<DayField>("paymentDate")->text(), QString());
        type(seat.find<QLineEdit>("paymentReference"), QStringLiteral("DEMO-1-2"));
        QVERIFY(!seat.window.editor()->payment()->date.isValid());
    }

    void noRepresentativeOfTheOneBefore()
    {
        test::Seat seat;
        QVERIFY(seat.beginCase());
        seat.window.open(PageId::Applicant);
        chooseRepresentative(seat);
        type(seat.find<QLineEdit>("representativeIin"), QStringLiteral("560317100006"));
        type(seat.find<QLineEdit>("powerNumber"), QStringLiteral("ENIS-1"));
        type(seat.find<QLineEdit>("powerDate"), dateText(today(seat).addDays(-9)));
        QVERIFY(seat.window.editor()->canCheckPower());

        QVERIFY(seat.beginCase());
        seat.window.open(PageId::Applicant);
        QVERIFY(!seat.window.editor()->representative());
        chooseRepresentative(seat);
        const auto &person = seat.window.editor()->representative();
        QVERIFY(person && person->notarial);
        QCOMPARE(person->iin + person->name + person->basis, QString());
        QVERIFY(!person->basisDate.isValid());
        for (const char *field : {"representativeIin", "powerNumber", "powerDate"})
            QCOMPARE(seat.find<QLineEdit>(field)->text(), QString());
    }

    void whatIsTypedStaysInItsCase()
    {
        test::Seat seat;
        QVERIFY(seat.beginCase());
        // Without a number there is no payment yet to keep the day.
        const QString paidOn = dateText(today(seat).addDays(-3));
        type(seat.find<QLineEdit>("paymentDate"), paidOn);
        seat.window.open(PageId::Applicant);
        chooseRepresentative(seat);
        type(seat.find<QLineEdit>("representativeIin"), QStringLiteral("5603"));
        Q_EMIT seat.find<Segments>("submitterSegments")->chosen(0);
        seat.window.open(PageId::Documents);
        seat.window.open(PageId::Form);
        QCOMPARE(seat.find<QLineEdit>("paymentDate")->text(), paidOn);
        seat.window.open(PageId::Applicant);
        chooseRepresentative(seat);
        QCOMPARE(seat.find<QLineEdit>("representativeIin")->text(), QStringLiteral("5603"));
        QCOMPARE(seat.window.editor()->representative()->iin, QStringLiteral("5603"));
    }

    void aDayToComeIsNotTaken()
    {
        test::Seat seat;
        QVERIFY(seat.languages.set(Language::English));
        QVERIFY(seat.beginCase());
        type(seat.find<QLineEdit>("paymentReference"), QStringLiteral("DEMO-1-1"));
        auto *field = seat.find<DayField>("paymentDate");
        type(field, dateText(today(seat).addDays(1)));
        QVERIFY(!seat.window.editor()->payment()->date.isValid());
        QVERIFY(field->isTooLate() && field->isWrong());
        seat.find<QLineEdit>("paymentReference")->setFocus();
        const auto boxes = seat.window.currentPage()->findChildren<FieldBox *>();
        QTRY_VERIFY(std::any_of(boxes.begin(), boxes.end(), [field](const FieldBox *box) {
            return box->field() == field &&
                   box->error() == QLatin1String("This day is still to come");
        }));
        // What was typed stays, to be corrected.
        QCOMPARE(field->text(), dateText(today(seat).addDays(1)));
        type(field, dateText(today(seat)));
        QCOMPARE(seat.window.editor()->payment()->date, today(seat));
    }

    void aPowerIsJudgedByTheDayOfTheCase()
    {
        test::OperatorDesk desk;
        // Every machine's day is after this one.
        const ManualClock before(QDateTime(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC));
        desk::CaseEditor editor(*desk.session, before, desk.regulation, ServiceKind::Issue);
        editor.setApplicantText(test::sampleBin);
        editor.lookUp();
        QTRY_COMPARE(editor.lookupState(), desk::LookupState::Found);
        editor.setRepresentative(protocol::Representative{QStringLiteral("560317100006"),
                                                          {},
                                                          true,
                                                          QStringLiteral("ENIS-1"),
                                                          QDate(2020, 1, 2),
                                                          {}});
        editor.checkPower();
        QTRY_COMPARE(editor.powerState(), desk::LookupState::Found);
        RepresentativeForm form;
        form.setRepresentative(*editor.representative());
        form.setLanguage(Language::English);
        form.showPower(editor);
        QCOMPARE(form.findChild<Tag *>()->face().tone, TagFace::Tone::Bad);
        QVERIFY(!editor.problems(desk::CasePage::Applicant).isEmpty());
    }
};

QTEST_MAIN(tst_NextCase)
#include "tst_next_case.moc"
