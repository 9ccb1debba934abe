#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/seat.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The clerk gives a signed result as paper, sealed and signed by hand (441 clause 3).
class tst_PaperResult : public QObject
{
    Q_OBJECT

private:
    static bool openPaper(test::Seat &seat, Channel channel = Channel::Office)
    {
        if (!seat.ready)
            return false;
        seat.languages.set(Language::English);
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Issued);
        office.application.channel = channel;
        office.paper = test::samplePaper(QStringLiteral("head"));
        test::announcePaper(office.application, office.paper, true);
        seat.window.open(PageId::HandOver, office.application.id);
        return true;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aSealNamesWhoSignedThePrintByHand()
    {
        test::Seat seat(Role::Clerk);
        QVERIFY(openPaper(seat));
        const Page *page = seat.window.currentPage();
        auto *sealed = seat.find<QCheckBox>("sealed");
        auto *signer = seat.find<QLineEdit>("handSigner");
        QTRY_VERIFY_WITH_TIMEOUT(sealed->isVisible() && page->primary()->isEnabled(), 20'000);
        QVERIFY(!signer->isVisible());
        // What was handed over is sealed by an act of its own.
        page->primary()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(page->primary()->text(), QStringLiteral("Record the seal"),
                                  20'000);
        QCOMPARE(seat.desk.office.application.state, ApplicationState::HandedOver);
        QVERIFY(!page->primary()->isEnabled());
        sealed->setChecked(true);
        QVERIFY(signer->isVisible());
        signer->clear();
        QCOMPARE(page->reason(), QStringLiteral("Say who signed the print by hand"));
        QVERIFY(!page->primary()->isEnabled());
        signer->setText(QStringLiteral("Н. Сәрсен"));
        QVERIFY(page->primary()->isEnabled());
        page->primary()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!sealed->isVisible(), 20'000);
        QCOMPARE(seat.desk.office.copies.items.last().handSigner, signer->text());
        const auto *line = seat.find<QLabel>("copiesText");
        QVERIFY2(line->text().contains(QStringLiteral("signed by hand: Н. Сәрсен")),
                 qPrintable(line->text()));
    }

    void theHandOverNamesTheSignerToo()
    {
        test::Seat seat(Role::Clerk);
        QVERIFY(openPaper(seat));
        const Page *page = seat.window.currentPage();
        auto *sealed = seat.find<QCheckBox>("sealed");
        QTRY_VERIFY_WITH_TIMEOUT(sealed->isVisible() && page->primary()->isEnabled(), 20'000);
        sealed->setChecked(true);
        seat.find<QLineEdit>("handSigner")->setText(QStringLiteral("Н. Сәрсен"));
        page->primary()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seat.desk.office.application.state, ApplicationState::HandedOver,
                                  20'000);
        const QJsonObject sent = seat.desk.office.lastBody;
        QCOMPARE(sent.value(QStringLiteral("sealedCopy")).toInt(), 2);
        QCOMPARE(sent.value(QStringLiteral("handSigner")).toString(), QStringLiteral("Н. Сәрсен"));
    }

    void whatCameFromThePortalIsGivenAsPaperOnly()
    {
        test::Seat seat(Role::Clerk);
        seat.desk.office.copies.items.clear();
        QVERIFY(openPaper(seat, Channel::Portal));
        const Page *page = seat.window.currentPage();
        QTRY_COMPARE_WITH_TIMEOUT(
            page->reason(),
            QStringLiteral("Print the paper first: the electronic one is at the portal"), 20'000);
        QVERIFY(!page->primary()->isEnabled());
    }
};

QTEST_MAIN(tst_PaperResult)
#include "tst_paper_result.moc"
