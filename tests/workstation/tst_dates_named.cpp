#include "desk/outbox.h"
#include "desk/support/desk_keys.h"
#include "desk/support/operator_desk.h"
#include "support/test_paths.h"
#include "workstation/pages/representative_form.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/draft_words.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/outbox_words.h"

#include <QLabel>
#include <QListView>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// A date or a time that stands in a line says of what it is.
class tst_DatesNamed : public QObject
{
    Q_OBJECT

private:
    /// Words that stand in the delegate only.
    struct Drawn : RowDelegate
    {
        static QString text(const QListView &list, int row, int role)
        {
            const auto *delegate = qobject_cast<const RowDelegate *>(list.itemDelegate());
            return (delegate->*(&Drawn::cell))(list.model()->index(row, 0), role).toString();
        }
    };

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aCertificateEndsOnTheDayOfKazakhstan()
    {
        Languages languages;
        languages.set(Language::English);
        // Until 19:30 of 11 March in UTC.
        test::OfficeDesk desk(
            Role::Operator,
            {{"device",
              QJsonObject{
                  {"cert", test::sourceDir() + QStringLiteral("/tests/support/"
                                                              "root_ending_in_the_evening.pem")},
                  {"key", test::deskKeys() + QStringLiteral("/tls/desk-1.key")}}}});
        MainWindow window(desk.desk(), languages);
        window.show();
        const auto *device = window.currentPage()->findChild<QLabel *>(QStringLiteral("device"));
        QCOMPARE(device->text(), QStringLiteral("Device certificate valid until 12.03.2049"));
    }

    void theDayBesideASignerIsThatOfTheCertificate()
    {
        test::Seat seat(Role::Head);
        seat.languages.set(Language::English);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        const desk::TokenWatch &tokens = seat.desk.desk().tokens();
        const trust::Certificate certificate = tokens.firstUsable()->token.certificate;
        QCOMPARE(signerText(tokens),
                 certificate.subjectName() + QStringLiteral(" · registration certificate until ") +
                     dateText(certificate.notAfter().toTimeZone(WorkCalendar::zone()).date()));
    }

    void aPowerOfAttorneyEndsOnItsLastDay()
    {
        test::OperatorDesk desk;
        desk::CaseDraft draft;
        draft.representative.emplace();
        draft.power.emplace();
        draft.power->outcome = protocol::LookupOutcome::Found;
        draft.power->power.emplace();
        draft.power->power->date = QDate(2020, 1, 1);
        draft.power->power->validUntil = QDate(2099, 12, 31);
        draft.power->power->notary = QStringLiteral("ҮЛГІ");
        const desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation, draft, {});
        Languages languages;
        const auto has = [&](Language language, const char *words) {
            languages.set(language);
            RepresentativeForm form;
            form.setLanguage(language);
            form.showPower(editor);
            const auto labels = form.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
                return label->text() == QString::fromUtf8(words);
            });
        };
        QVERIFY(has(Language::English, "Power of attorney valid until 31.12.2099 · notary: ҮЛГІ"));
        QVERIFY(has(Language::Russian,
                    "Доверенность действительна по 31.12.2099 включительно · нотариус: ҮЛГІ"));
        QVERIFY(has(Language::Kazakh,
                    "Сенімхат 31.12.2099 күнін қоса алғанда жарамды · нотариус: ҮЛГІ"));
    }

    void aPowerOfAttorneyThatIsNotInForceSaysWhy_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<QString>("words");
        const QDate past(2020, 1, 1);
        QTest::newRow("ended") << past << QDate(2020, 12, 31) << false
                               << QStringLiteral("Power of attorney ended on 31.12.2020");
        QTest::newRow("revoked") << past << QDate() << true
                                 << QStringLiteral("Power of attorney revoked");
        QTest::newRow("to come") << QDate(2099, 1, 1) << QDate() << false
                                 << QStringLiteral(
                                        "Power of attorney dated 01.01.2099, still to come");
    }

    void aPowerOfAttorneyThatIsNotInForceSaysWhy()
    {
        QFETCH(QDate, date);
        QFETCH(QDate, last);
        QFETCH(bool, revoked);
        QFETCH(QString, words);
        test::OperatorDesk desk;
        desk::CaseDraft draft;
        draft.representative.emplace();
        draft.power.emplace();
        draft.power->outcome = protocol::LookupOutcome::Found;
        protocol::PowerOfAttorney &power = draft.power->power.emplace();
        power.date = date;
        power.validUntil = last;
        power.revoked = revoked;
        power.notary = QStringLiteral("ҮЛГІ");
        const desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation, draft, {});
        Languages languages;
        languages.set(Language::English);
        RepresentativeForm form;
        form.setLanguage(Language::English);
        form.showPower(editor);
        QStringList said;
        for (const QLabel *label : form.findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.contains(words + QStringLiteral(" · notary: ҮЛГІ")),
                 qPrintable(said.join(u'\n')));
    }

    void aDraftOfAnotherDeskSaysWhenItWasChangedThere()
    {
        Languages languages;
        languages.set(Language::English);
        const QDateTime now(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
        desk::DraftSummary draft;
        const auto words = [&](desk::DraftPlace place) {
            draft.standing = desk::DraftStanding{
                place, 2, QStringLiteral("desk-2"), QStringLiteral("3"), now.addDays(-2), {}, {}};
            return draftPlaceText(draft, now, Language::English);
        };
        QCOMPARE(words(desk::DraftPlace::Elsewhere),
                 QStringLiteral("On another desk (window 3), changed 28.11"));
        QCOMPARE(words(desk::DraftPlace::NewerElsewhere),
                 QStringLiteral("Newer on another desk (window 3), changed there 28.11"));
        QCOMPARE(
            words(desk::DraftPlace::BothChanged),
            QStringLiteral("Changed here and on another desk (window 3; there 28.11): choose"));
    }

    void theNextTryTellsHowPausesGrow()
    {
        Languages languages;
        languages.set(Language::English);
        desk::OutboxEntry entry;
        entry.nextTryAt = QDateTime(QDate(2026, 11, 23), QTime(5, 42), Qt::UTC);
        QCOMPARE(outboxStateText(entry, Language::English),
                 QStringLiteral("Next try at %1, each pause is longer, 2 min at most")
                     .arg(timeText(entry.nextTryAt)));
    }

    void theNextAttemptToSignInTellsHowPausesGrow()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        Q_EMIT desk.desk().signIn().failed(
            Failure(FailureCode::VaultTooManyTries, QStringLiteral("30")));
        const auto *box =
            window.currentPage()->findChild<FieldBox *>(QStringLiteral("passwordBox"));
        QVERIFY2(box->error().endsWith(QStringLiteral(
                     "; each further wrong password doubles the pause, up to 15 min")),
                 qPrintable(box->error()));
    }

    void aTermSaysWhatIsToBeDoneUntilWhen()
    {
        Languages languages;
        languages.set(Language::English);
        const QDateTime due(QDate(2026, 11, 23), QTime(5, 57), Qt::UTC);
        const auto line = [](const char *clock, const QDateTime &end) {
            return termLine(QString::fromLatin1(clock), end, ApplicationState::InReview);
        };
        QCOMPARE(line("issue", due), QStringLiteral("to be decided by 23.11.2026"));
        QCOMPARE(line("completeness", due),
                 QStringLiteral("Completeness check: last day 23.11.2026"));
        // The office's own steps are given minutes.
        QCOMPARE(line("chain-sign", due),
                 QStringLiteral("Signing of the result: until 23.11.2026 10:57"));
        QCOMPARE(line("", {}), QStringLiteral("the term stands still"));
        QCOMPARE(termLine({}, {}, ApplicationState::HandedOver), QString());
        languages.set(Language::Russian);
        QCOMPARE(line("issue", due), QStringLiteral("решить до 23.11.2026 включительно"));
    }

    void theDayUnderACaseIsThatOfItsReceipt()
    {
        test::Seat seat(Role::Operator);
        seat.languages.set(Language::English);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Status, test::sampleBin);
        const auto *cases = seat.find<QListView>("cases");
        QTRY_VERIFY(cases->model() && cases->model()->rowCount() > 0);
        const QDateTime received = test::sampleStatuses().first().receivedAt;
        const QString words = QStringLiteral("received ") +
                              dateText(received.toTimeZone(WorkCalendar::zone()).date()) +
                              QStringLiteral(" · ");
        const QString second = Drawn::text(*cases, 0, SecondLineRole);
        QVERIFY2(second.startsWith(words) && second.size() > words.size(), qPrintable(second));
    }
};

QTEST_MAIN(tst_DatesNamed)
#include "tst_dates_named.moc"
