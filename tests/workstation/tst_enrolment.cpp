#include "workstation/pages/enrolment_form.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/languages.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

const QString goodCode = QStringLiteral("ABCD-EFGH-2345");

/// A window at a desk that the registry does not admit until it was shown the code.
struct NewDesk
{
    NewDesk()
        : desk(Role::Operator)
        , window(desk.desk(), languages)
    {
        desk.registry.setScript([this](const test::ScriptedRequest &request) {
            if (request.target == "/v1/enrolment") {
                shown = QJsonDocument::fromJson(request.body).object().value(u"code").toString();
                isAdmitted = shown == goodCode;
                return isAdmitted ? test::ScriptedReply::json(204, {})
                                  : test::ScriptedReply::error(403, "enrolmentCodeWrong");
            }
            // As the registry does: its status is for every certificate of the authority.
            if (isAdmitted || request.target == "/v1/status")
                return desk.office.answer(request);
            return test::ScriptedReply::error(403, refusal);
        });
        languages.set(Language::English);
        window.show();
        ready = QTest::qWaitForWindowActive(&window) &&
                QTest::qWaitFor([this] { return code() && code()->isVisible(); });
    }
    ~NewDesk() { desk.desk().signOut(); }

    template <typename T>
    T *find(const char *name) const
    {
        return window.currentPage()->findChild<T *>(QLatin1String(name));
    }
    QLineEdit *code() const { return find<QLineEdit>("enrolmentCode"); }
    std::optional<Failure> failure() const { return find<FailurePanel>("failure")->failure(); }
    void type(const QString &text) const
    {
        code()->selectAll();
        QTest::keyClicks(code(), text);
        QTest::keyClick(code(), Qt::Key_Return);
    }

    Languages languages;
    test::OfficeDesk desk;
    MainWindow window;
    QByteArray refusal = "deviceUnknown";
    QString shown;
    bool isAdmitted = false;
    bool ready = false;
};

} // namespace

/// A new desk is let in at its own window.
class tst_Enrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theCodeLeadsToTheSignIn()
    {
        NewDesk place;
        QVERIFY(place.ready);
        auto *login = place.find<QLineEdit>("login");
        auto *enrol = place.find<QPushButton>("enrol");
        QTRY_VERIFY(place.code()->hasFocus());
        QVERIFY(!login->isVisible() && !place.find<QPushButton>("signIn")->isVisible());
        QVERIFY(place.find<QLabel>("place")->text().contains(QStringLiteral("administrator")));
        QVERIFY(!enrol->isEnabled());
        // A wrong one is said, and the next one may be typed at once.
        place.type(QStringLiteral("AAAA-AAAA-AAAA"));
        QTRY_VERIFY(place.failure());
        QCOMPARE(place.failure()->code, FailureCode::EnrolmentCodeWrong);
        QVERIFY(place.code()->isVisible() && place.code()->hasFocus());
        // The next status does not bring the sign-in back.
        const int asked = place.desk.registry.count("GET", "/v1/law");
        place.desk.desk().connection().ask();
        QTRY_VERIFY(place.desk.registry.count("GET", "/v1/law") > asked);
        QVERIFY(!login->isVisible());
        place.type(goodCode);
        QTRY_VERIFY(login->isVisible());
        QCOMPARE(place.shown, goodCode);
        QTRY_VERIFY(login->hasFocus());
        QVERIFY(!place.code()->isVisible() && place.code()->text().isEmpty());
        QTRY_VERIFY(!place.failure());
        QVERIFY(place.desk.signIn());
    }

    void whoeverIsLetInElsewhereSignsIn()
    {
        NewDesk place;
        QVERIFY(place.ready);
        // By its certificate, or by ruqsatctl.
        place.isAdmitted = true;
        place.desk.desk().connection().ask();
        QTRY_VERIFY(place.find<QLineEdit>("login")->isVisible());
    }

    void aWorkplaceThatIsRefusedAsksForItsCode()
    {
        NewDesk place;
        QVERIFY(place.ready);
        place.type(goodCode);
        QTRY_VERIFY(place.find<QLineEdit>("login")->isVisible());
        place.isAdmitted = false;
        place.refusal = "deviceRevoked";
        place.find<QLineEdit>("login")->setText(place.desk.office.user.login);
        place.find<QLineEdit>("password")->setText(QStringLiteral("Password-1"));
        QTest::keyClick(place.find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_VERIFY(place.code()->isVisible());
        QTRY_VERIFY(place.failure());
        QCOMPARE(place.failure()->code, FailureCode::DeviceRevoked);
    }

    void itIsReadAloudInEveryLanguage()
    {
        NewDesk place;
        QVERIFY(place.ready);
        QVERIFY(place.languages.current() == Language::English);
        QStringList names{place.code()->accessibleName()};
        for (const Language language : {Language::Kazakh, Language::Russian}) {
            place.languages.set(language);
            QTRY_VERIFY(!names.contains(place.code()->accessibleName()));
            names << place.code()->accessibleName();
            QVERIFY(!names.last().isEmpty());
            QVERIFY(!place.find<QPushButton>("enrol")->text().isEmpty());
        }
    }
};

QTEST_MAIN(tst_Enrolment)
#include "tst_enrolment.moc"
