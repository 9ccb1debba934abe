#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/support/operator_desk.h"
#include "registry/support/registry_world.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_screen.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// The registry, its PostgreSQL and the state's systems go away while the operator works: the
/// message is read in three languages, the case goes on once they are back, and is there once.
class tst_FaultsRegistry : public QObject
{
    Q_OBJECT

private:
    /// desk.json of the demo's first desk before this registry.
    QString settingsFile() const
    {
        const auto pki = [this](const char *name) { return m_world.pki() + QLatin1String(name); };
        const QString url = u"https://127.0.0.1:%1"_s.arg(m_world.port());
        const QJsonObject json{
            {"registry", QJsonObject{{"urls", QJsonArray{url}}, {"ca", pki("/tls/tls-ca.pem")}}},
            {"device",
             QJsonObject{{"cert", pki("/tls/desk-1.pem")}, {"key", pki("/tls/desk-1.key")}}},
            {"vault", m_folder.filePath(u"vault"_s)},
            {"token", QJsonObject{{"modules", QJsonArray{u"/usr/lib/softhsm/libsofthsm2.so"_s}}}},
            {"trust",
             QJsonObject{{"roots", pki("/root.pem")}, {"intermediates", pki("/int.pem")}}}};
        const QString path = m_folder.filePath(u"desk.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) <= 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    void open()
    {
        auto opened = desk::Desk::open(settingsFile());
        if (!opened)
            qFatal("%s", qPrintable(opened.failure().detail));
        m_desk = *std::move(opened);
        m_desk->client().setPatience({1'500, 20'000});
        m_window = std::make_unique<MainWindow>(*m_desk, m_languages);
        m_window->resize(1280, 800);
        static_cast<QWidget &>(*m_window).show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 20'000));
    }

    void close()
    {
        m_desk->signOut();
        m_window.reset();
        m_desk.reset();
    }

    void signIn()
    {
        const QJsonObject person = m_world.demoUser(u"operator"_s);
        m_window->currentPage()
            ->findChild<QLineEdit *>(u"login"_s)
            ->setText(person.value(u"login"_s).toString());
        auto *password = m_window->currentPage()->findChild<QLineEdit *>(u"password"_s);
        QTest::keyClicks(password, person.value(u"password"_s).toString());
        QTest::keyClick(password, Qt::Key_Return);
    }

    QString bin(int n) const
    {
        return m_world.organisations().at(n).toObject().value(u"bin"_s).toString();
    }

    desk::CaseEditor &editor() { return *m_window->editor(); }

    /// A new case at the applicant's page, with the BIN typed.
    void beginCase(int organisation)
    {
        const Regulation *regulation = m_desk->regulations().find(u"moos-393-3"_s);
        m_window->setEditor(std::make_unique<desk::CaseEditor>(*m_desk->session(), m_desk->clock(),
                                                               *regulation, ServiceKind::Issue));
        m_window->open(PageId::Applicant);
        auto *number = m_window->currentPage()->findChild<QLineEdit *>(u"numberEdit"_s);
        number->setFocus();
        QTest::keyClicks(number, bin(organisation));
    }

    /// F5, to the end of the look-up.
    desk::LookupState lookUp()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        const bool over = QTest::qWaitFor(
            [&] { return editor().lookupState() != desk::LookupState::Running; }, 60'000);
        return over ? editor().lookupState() : desk::LookupState::Running;
    }

    QString read(FailureCode code, const char *picture)
    {
        return readFailure(*m_window, m_languages, code, QString::fromLatin1(picture)).join(u'\n');
    }

    bool sign()
    {
        m_window->open(PageId::Review);
        const auto ready = [&] {
            return m_desk->tokens().firstUsable() &&
                   m_window->currentPage()->primary()->isEnabled();
        };
        if (!QTest::qWaitFor(ready, 20'000))
            return false;
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 20'000);
    }

    bool givePin()
    {
        auto *pin = QApplication::activeModalWidget()->findChild<QLineEdit *>(u"pin"_s);
        QTest::keyClicks(pin, u"123456"_s);
        QTest::keyClick(pin, Qt::Key_Return);
        return QTest::qWaitFor([&] { return m_window->currentId() == PageId::Receipt; }, 20'000);
    }

    QByteArray registered(const QString &caseId) const
    {
        return m_world.sql(u"select count(*) from application where case_id = '%1'"_s.arg(caseId));
    }

    RegistryWorld m_world;
    QTemporaryDir m_folder;
    Languages m_languages;
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        QCOMPARE(m_world.start(), QString());
        qputenv("SOFTHSM2_CONF", (m_world.pki() + u"/softhsm2.conf"_s).toLocal8Bit());
        // Where it was before, whenever it is started again.
        QVERIFY(m_world.configure(u"listen"_s, u"127.0.0.1:%1"_s.arg(m_world.port())));
        m_world.killRegistry();
        QVERIFY(m_world.startRegistry());
    }

    void init()
    {
        open();
        signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session(), 30'000);
    }

    void cleanup() { close(); }

    void aLookUpThatCannotBeMadeIsSaidAndRepeated_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("registry-down") << u"registry"_s << int(FailureCode::RegistryUnreachable);
        QTest::newRow("database-down") << u"database"_s << int(FailureCode::DatabaseUnavailable);
        QTest::newRow("state-database-down")
            << u"gbdul"_s << int(FailureCode::GatewayServiceUnavailable);
        QTest::newRow("gateway-down")
            << u"gateway"_s << int(FailureCode::GatewayServiceUnavailable);
    }

    void aLookUpThatCannotBeMadeIsSaidAndRepeated()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        const auto fail = [&] {
            if (what == u"registry")
                m_world.killRegistry();
            else if (what == u"database")
                return m_world.stopDatabase();
            else
                return m_world.outage(what, u"down"_s);
            return true;
        };
        const auto mend = [&] {
            if (what == u"registry")
                return m_world.startRegistry();
            if (what == u"database")
                return m_world.startDatabase();
            return m_world.outage(what, u"none"_s);
        };
        beginCase(0);
        QVERIFY(fail());
        const desk::LookupState state = lookUp();
        const auto failure = editor().lookupFailure();
        const QString findings =
            failure ? read(FailureCode(code), QTest::currentDataTag()) : u"-"_s;
        QVERIFY(mend());
        QCOMPARE(state, desk::LookupState::Unknown);
        QCOMPARE(failureName(failure->code), failureName(FailureCode(code)));
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        // The case is kept, and goes on.
        QTRY_COMPARE_WITH_TIMEOUT(lookUp(), desk::LookupState::Found, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(editor().isSaved(), 10'000);
    }

    void aRegistryThatDiesUnderTheSubmissionHasTheCaseOnce()
    {
        beginCase(1);
        QCOMPARE(lookUp(), desk::LookupState::Found);
        fillIn(editor());
        const QString caseId = editor().caseId();
        QVERIFY(sign());
        m_desk->outbox()->setFirstPause(60'000);
        connect(m_desk->outbox(), &desk::Outbox::changed, this, [this](const QString &key) {
            const auto entry = m_desk->outbox()->entry(key);
            if (entry && entry->activity == desk::OutboxActivity::Submitting)
                QTimer::singleShot(10, this, [this] { m_world.killRegistry(); });
        });
        QVERIFY(givePin());
        auto *panel = m_window->currentPage()->findChild<FailurePanel *>(u"failurePanel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 40'000);
        const FailureCode code = panel->failure()->code;
        // "Nobody there" may be said only of what surely is not registered.
        const bool surelyNot =
            code == FailureCode::RegistryUnreachable && registered(caseId) == QByteArray("0");
        QVERIFY2(code == FailureCode::OutcomeUnknown || surelyNot, qPrintable(failureName(code)));
        const QString findings = read(code, "killed-under-submission");
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        m_desk->outbox()->disconnect(this);
        QVERIFY(m_world.startRegistry());
        Q_EMIT panel->actionTriggered();
        QTRY_VERIFY_WITH_TIMEOUT(editor().application().has_value(), 60'000);
        QTRY_VERIFY(!panel->failure());
        QCOMPARE(registered(caseId), QByteArray("1"));
    }

    void withoutTheCertificationAuthorityTheCaseIsSignedAndPending()
    {
        beginCase(2);
        QCOMPARE(lookUp(), desk::LookupState::Found);
        fillIn(editor());
        for (const char *service : {"ocsp", "crl", "tsa"})
            QVERIFY(m_world.outage(QLatin1String(service), u"down"_s));
        const bool asked = sign();
        const QString findings =
            asked ? read(FailureCode::RevocationUnavailable, "authority-down") : u"-"_s;
        const bool given = asked && givePin();
        const bool there =
            given && QTest::qWaitFor([&] { return editor().application().has_value(); }, 60'000);
        for (const char *service : {"ocsp", "crl", "tsa"})
            QVERIFY(m_world.outage(QLatin1String(service), u"none"_s));
        QVERIFY(asked && given && there);
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        QCOMPARE(editor().application()->verdict.verdict, Verdict::Pending);
        // Asked again by the registry until somebody can tell.
        const HttpsClient asking = m_world.signedIn(u"operator"_s);
        const QByteArray path = "/v1/applications/" + editor().application()->id.toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(
            asking.send("GET", path).json()[u"verdict"].toObject()[u"verdict"].toString(),
            u"valid"_s, 30'000);
    }

    void aDeskThatIsRevokedAtWorkDrawsItsCurtain()
    {
        beginCase(0);
        m_world.sql(u"update device set revoked_at = now() where id = 'desk-1'"_s);
        QCOMPARE(lookUp(), desk::LookupState::Unknown);
        QTRY_COMPARE(m_window->currentId(), PageId::Locked);
        const auto isShown = [this](const QString &field) {
            return m_window->currentPage()->findChild<QLineEdit *>(field)->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"enrolmentCode"_s), 20'000);
        m_world.sql(u"update device set revoked_at = null where id = 'desk-1'"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(u"password"_s), 60'000);
        signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->currentId() != PageId::Locked, 30'000);
        QCOMPARE(lookUp(), desk::LookupState::Found);
    }

    void aRevokedDeskIsSaidAtTheSignIn()
    {
        close();
        open();
        m_world.sql(u"update device set revoked_at = now() where id = 'desk-1'"_s);
        signIn();
        auto *panel = m_window->currentPage()->findChild<FailurePanel *>(u"failure"_s);
        const bool said = QTest::qWaitFor([&] { return panel->failure().has_value(); }, 20'000);
        const QString findings = read(FailureCode::DeviceRevoked, "sign-in-device-revoked");
        m_world.sql(u"update device set revoked_at = null where id = 'desk-1'"_s);
        QVERIFY(said);
        QCOMPARE(panel->failure()->code, FailureCode::DeviceRevoked);
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session(), 30'000);
    }
};

QTEST_MAIN(tst_FaultsRegistry)
#include "tst_faults_registry.moc"
