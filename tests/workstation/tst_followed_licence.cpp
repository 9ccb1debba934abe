#include "core/identifier.h"
#include "desk/case_review.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/case_facts.h"
#include "workstation/pages/followed_facts.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/fact_words.h"
#include "workstation/support/register_data.h"
#include "workstation/words/languages.h"

#include <QLabel>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The licence that a case builds on, before the eyes of whoever checks and of whoever signs.
class tst_FollowedLicence : public QObject
{
    Q_OBJECT

private:
    static protocol::Application reissue(const QString &number)
    {
        protocol::Application application = test::sampleApplication(ApplicationState::Prepared);
        application.kind = ServiceKind::Reissue;
        application.request.insert(QStringLiteral("kind"), QStringLiteral("reissue"));
        application.request.insert(QStringLiteral("previousLicence"), number);
        return application;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void itIsShownWithWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("regulation");
        QTest::addColumn<QString>("warning");
        const QString own = test::sampleBin;
        const QString service = QStringLiteral("moos-393-3");
        QTest::newRow("own") << own << service << QString();
        QTest::newRow("another holder's")
            << QStringLiteral("560317200002") << service << QStringLiteral("another holder's");
        QTest::newRow("another service's")
            << own << QStringLiteral("mvd-718") << QStringLiteral("of another service");
    }

    void itIsShownWithWhatDoesNotFit()
    {
        QFETCH(QString, holder);
        QFETCH(QString, regulation);
        QFETCH(QString, warning);
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        protocol::Licence &licence = desk.office.life.licence;
        licence.number = PermitNumber::make(u"LAA", 1234)->text();
        licence.holder.number = holder;
        licence.regulation = regulation;
        licence.state = LicenceState::Suspended;
        desk.office.application = reissue(licence.number);
        desk.office.paper = test::samplePaper();
        test::announcePaper(desk.office.application, desk.office.paper, false);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        desk::CaseReview review(*desk.desk().session(), desk.desk().regulations(),
                                desk.office.application.id);
        review.load();
        QTRY_VERIFY_WITH_TIMEOUT(review.followed().licence(), 20'000);
        const QString checks =
            test::said(checkFacts(review, QDate(2026, 11, 22), Language::English));
        QVERIFY2(checks.contains(licence.number) && checks.contains(QStringLiteral("suspended")) &&
                     checks.contains(licence.holder.name.ru),
                 qPrintable(checks));
        QCOMPARE(checks.contains(QStringLiteral("the applicant's own")), holder == test::sampleBin);
        QCOMPARE(checks.contains(QStringLiteral("another holder's")), holder != test::sampleBin);
        QCOMPARE(checks.contains(QStringLiteral("another one")), regulation != u"moos-393-3");
        const QString line = followedWarning(review.followed(), review.regulations(),
                                             review.regulation(), Language::English);
        QCOMPARE(line.isEmpty(), warning.isEmpty());
        QVERIFY2(line.contains(warning), qPrintable(line));

        window.open(PageId::ResultSigning, desk.office.application.id);
        const auto *label =
            window.currentPage()->findChild<QLabel *>(QStringLiteral("followedLabel"));
        if (warning.isEmpty())
            QVERIFY(!label->isVisible());
        else
            QTRY_VERIFY_WITH_TIMEOUT(label->isVisible() && label->text().contains(line), 20'000);
        desk.desk().signOut();
    }

    void oneOfPaperIsSaidNotToBeThere()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Head);
        desk.office.application = reissue(QStringLiteral("0012345"));
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        desk::CaseReview review(*desk.desk().session(), desk.desk().regulations(),
                                desk.office.application.id);
        QVERIFY(followedFacts(review, QDate(2026, 11, 22), Language::English).isEmpty());
        review.load();
        QTRY_VERIFY_WITH_TIMEOUT(review.application().has_value(), 20'000);
        languages.set(Language::English);
        const QString told =
            test::said(followedFacts(review, QDate(2026, 11, 22), Language::English));
        QVERIFY2(told.contains(QStringLiteral("0012345")) &&
                     told.contains(QStringLiteral("compare the licence on paper")),
                 qPrintable(told));
        QVERIFY(followedWarning(review.followed(), review.regulations(), review.regulation(),
                                Language::English)
                    .isEmpty());
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_FollowedLicence)
#include "tst_followed_licence.moc"
