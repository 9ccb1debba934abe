#include "ctl/support/ctl_world.h"

#include <QTest>

using namespace ruqsat::test;

/// `ruqsatctl admin` from end to end: program, mutual TLS, registry, database.
class TestCtlAdministration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void listsInThreeLanguagesAndAsJson();
    void refusesWhoeverMayNot();
    void aPersonIsMadeAndChoosesAPassword();
    void aHeadsPasswordTakesTwoPeople();
    void whatIsConfirmedIsSeenBeforeAndAfter_data();
    void whatIsConfirmedIsSeenBeforeAndAfter();
    void rootsThatWaitAreConfirmedBesideTheAccounts();
    void whatTheFileDoesNotNameStays();
    void aDeviceShowsItsCode();
    void aKeyIsMadeWithItsRequestOrNotAtAll();
    void aRevokedDeviceIsOut();
    void theFirstAdministratorsAreTwo();
    void asksForNoSecretOnTheCommandLine();

private:
    const QString m_reason = QStringLiteral("--reason");
    CtlWorld m_world;
};

void TestCtlAdministration::listsInThreeLanguagesAndAsJson()
{
    const QString list = QStringLiteral("admin users list");
    const auto inLanguage = [&](const char *language) {
        return m_world.as(QStringLiteral("marat"), list,
                          {QStringLiteral("--lang"), QLatin1String(language)});
    };
    QVERIFY(inLanguage("kk").text().contains(QStringLiteral("әкімші")));
    QVERIFY(inLanguage("ru").text().contains(QStringLiteral("руководитель")));
    QVERIFY(inLanguage("en").text().contains(QStringLiteral("executor")));
    const CtlRun json = m_world.as(QStringLiteral("marat"), list + QStringLiteral(" --json"));
    QCOMPARE(json.code, 0);
    QCOMPARE(json.array().size(), 20);
    const CtlRun heads = m_world.as(QStringLiteral("marat"), list + u" --role head --json"_qs);
    QCOMPARE(heads.array().size(), 5);
    QVERIFY(m_world.as(QStringLiteral("marat"), u"admin offices list"_qs)
                .text()
                .contains(QStringLiteral("centre-1")));
    QVERIFY(m_world.as(QStringLiteral("marat"), u"admin devices list --lang ru"_qs)
                .text()
                .contains(QStringLiteral("зарегистрировано")));
    const QString days = m_world.as(QStringLiteral("marat"), u"admin calendar show"_qs).text();
    for (const char *exchange : {"in exchange for 08.05.2024", "in exchange for 04.05.2024"})
        QVERIFY2(days.contains(QLatin1String(exchange)), exchange);
}

void TestCtlAdministration::refusesWhoeverMayNot()
{
    const CtlRun clerk = m_world.as(QStringLiteral("clerk"), u"admin users list --lang ru"_qs);
    QCOMPARE(clerk.code, 1);
    QVERIFY(clerk.output.isEmpty());
    QVERIFY(clerk.errors.contains("permissionDenied"));
    const CtlRun wrong = m_world.signedIn(QStringLiteral("marat"), "not the password",
                                          {u"admin"_qs, u"users"_qs, u"list"_qs});
    QCOMPARE(wrong.code, 1);
    QVERIFY(wrong.errors.contains("signInWrong"));
}

void TestCtlAdministration::aPersonIsMadeAndChoosesAPassword()
{
    QVERIFY(m_world.write(QStringLiteral("person.json"),
                          R"({"iin":"700101200019","role":"operator","office":"centre-1",
                          "name":{"kk":"Дария","ru":"Дария"},
                          "position":{"kk":"Оператор","ru":"Оператор"}})"));
    const QStringList file{QStringLiteral("--file"), m_world.path(QStringLiteral("person.json")),
                           m_reason, QStringLiteral("order No. 9")};
    const CtlRun made =
        m_world.as(QStringLiteral("marat"), QStringLiteral("admin users add daria --json"), file);
    QVERIFY2(made.code == 0, made.errors.constData());
    const QByteArray given =
        made.object().value(QStringLiteral("oneTimePassword")).toString().toUtf8();
    QCOMPARE(given.size(), 19);
    QVERIFY(m_world.as(QStringLiteral("marat"), u"admin users show daria --lang en"_qs)
                .text()
                .contains(QStringLiteral("one-time password until: ")));
    const QStringList list{u"admin"_qs, u"users"_qs, u"list"_qs};
    QVERIFY(m_world.signedIn(QStringLiteral("daria"), given, list)
                .errors.contains("passwordChangeNeeded"));
    const QStringList password{u"admin"_qs, u"password"_qs};
    QCOMPARE(m_world.signedIn(QStringLiteral("daria"), given + "\nshort", password).code, 1);
    QCOMPARE(m_world.signedIn(QStringLiteral("daria"), given + "\nAqsu-1872-qala", password).code,
             0);
    QVERIFY(m_world.signedIn(QStringLiteral("daria"), "Aqsu-1872-qala", list)
                .errors.contains("permissionDenied"));
    QVERIFY(m_world.signedIn(QStringLiteral("daria"), given, list).errors.contains("signInWrong"));
}

void TestCtlAdministration::aHeadsPasswordTakesTwoPeople()
{
    const CtlRun asked = m_world.as(QStringLiteral("marat"),
                                    u"admin users reset nurlan --json --reason forgotten"_qs);
    QCOMPARE(asked.code, 0);
    const QString id = asked.object()
                           .value(QStringLiteral("request"))
                           .toObject()
                           .value(QStringLiteral("id"))
                           .toString();
    const QByteArray given =
        asked.object().value(QStringLiteral("oneTimePassword")).toString().toUtf8();
    const QStringList list{u"admin"_qs, u"requests"_qs, u"list"_qs};
    QVERIFY(m_world.signedIn(QStringLiteral("nurlan"), given, list).errors.contains("signInWrong"));
    QVERIFY(m_world.as(QStringLiteral("aidar"), u"admin requests list"_qs).text().contains(id));
    const QString confirm = u"admin requests confirm %1 --reason known"_qs.arg(id);
    QVERIFY(m_world.as(QStringLiteral("marat"), confirm).errors.contains("secondPersonNeeded"));
    QCOMPARE(m_world.as(QStringLiteral("aidar"), confirm).code, 0);
    QVERIFY(m_world.signedIn(QStringLiteral("nurlan"), given, list)
                .errors.contains("passwordChangeNeeded"));
}

void TestCtlAdministration::whatIsConfirmedIsSeenBeforeAndAfter_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("token") << u"gulnar"_qs << QByteArray(R"({"tokenSerial":"0A1B2C"})")
                           << u"tokenSerial"_qs
                           << QStringList{u"any of the person's"_qs, u"0A1B2C"_qs};
    QTest::newRow("office") << u"gulnar"_qs << QByteArray(R"({"office":"zhambyl"})") << u"office"_qs
                            << QStringList{u"(almaty)"_qs, u"(zhambyl)"_qs};
    QTest::newRow("reach") << u"aidar"_qs << QByteArray(R"({"wholeRegistry":false})")
                           << u"wholeRegistry"_qs
                           << QStringList{u"  yes  "_qs, u"no, the own one only"_qs};
}

void TestCtlAdministration::whatIsConfirmedIsSeenBeforeAndAfter()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, file);
    QFETCH(QString, field);
    QFETCH(QStringList, said);
    QVERIFY(m_world.write(u"altered.json"_qs, file));
    const CtlRun asked =
        m_world.as(u"marat"_qs, u"admin users change %1 --json --reason order"_qs.arg(login),
                   {u"--file"_qs, m_world.path(u"altered.json"_qs)});
    const QString id = asked.object().value(u"request"_qs).toObject().value(u"id"_qs).toString();
    QVERIFY2(!id.isEmpty(), asked.errors.constData());
    const QString show = u"admin requests show "_qs + id;
    const QString shown = m_world.as(u"aidar"_qs, show).text();
    for (const QString &words : said)
        QVERIFY2(shown.contains(words), qUtf8Printable(shown));
    QVERIFY2(shown.contains(u"confirm by: "_qs) &&
                 shown.contains(u", in the 7-day term from the request"_qs),
             qUtf8Printable(shown));
    const QJsonArray changes =
        m_world.as(u"aidar"_qs, show + u" --json"_qs).object().value(u"changes"_qs).toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().toObject().value(u"field"_qs).toString(), field);
    QCOMPARE(m_world.as(u"marat"_qs, u"admin requests decline %1 --reason tried"_qs.arg(id)).code,
             0);
    QVERIFY(m_world.as(u"aidar"_qs, show).errors.contains("notFound"));
}

void TestCtlAdministration::rootsThatWaitAreConfirmedBesideTheAccounts()
{
    const QString show = QStringLiteral("admin roots show --json");
    const auto inForce = [&] { return m_world.as(QStringLiteral("marat"), show).object(); };
    const QByteArray pem =
        inForce().value(u"content"_qs).toObject().value(u"pem"_qs).toString().toLatin1();
    QVERIFY(m_world.write(QStringLiteral("roots.pem"), pem + m_world.pki(u"/tls/tls-ca.pem"_qs)));
    const QStringList file{u"--file"_qs, m_world.path(u"roots.pem"_qs), m_reason, u"No. 4"_qs};
    const auto ask = [&] {
        return m_world.as(QStringLiteral("marat"), u"admin roots change --json"_qs, file)
            .object()
            .value(u"request"_qs)
            .toObject()
            .value(u"id"_qs)
            .toString();
    };
    const auto decide = [&](const char *who, const char *how, const QString &id) {
        return m_world.as(QLatin1String(who),
                          u"admin requests %1 %2 --reason checked"_qs.arg(QLatin1String(how), id));
    };
    const QString id = ask();
    QVERIFY(!id.isEmpty());
    // Whoever is to confirm sees where it waits, and what it would change.
    const QString list = QStringLiteral("admin requests list");
    QVERIFY(m_world.as(QStringLiteral("aidar"), list).text().contains(id));
    const QJsonArray json = m_world.as(QStringLiteral("aidar"), list + u" --json"_qs).array();
    QCOMPARE(json.first().toObject().value(u"name"_qs).toString(), QStringLiteral("roots"));
    const QString shown = m_world.as(QStringLiteral("aidar"), u"admin roots show"_qs).text();
    QVERIFY2(shown.contains(id) && shown.contains(u"\n+"_qs), qUtf8Printable(shown));
    QCOMPARE(m_world.as(QStringLiteral("aidar"), u"admin requests show "_qs + id).text(), shown);
    QVERIFY(decide("marat", "confirm", id).errors.contains("secondPersonNeeded"));
    QCOMPARE(decide("aidar", "decline", id).code, 0);
    QVERIFY(!m_world.as(QStringLiteral("aidar"), list).text().contains(id));
    QCOMPARE(inForce().value(u"version"_qs).toInt(), 0);
    QVERIFY(decide("aidar", "confirm", id).errors.contains("notFound"));
    // Nor is one confirmed that nobody named, or another than the one that was looked at.
    const QString next = ask();
    const QString aidar = QStringLiteral("aidar");
    const QString confirm = QStringLiteral("admin roots confirm %1 --reason checked");
    QCOMPARE(m_world.as(aidar, u"admin roots confirm --reason checked"_qs).code, 64);
    QVERIFY(m_world.as(aidar, confirm.arg(id)).errors.contains("recordStale"));
    QCOMPARE(inForce().value(u"version"_qs).toInt(), 0);
    QCOMPARE(m_world.as(aidar, confirm.arg(next)).code, 0);
    QCOMPARE(inForce().value(u"version"_qs).toInt(), 1);
}

void TestCtlAdministration::whatTheFileDoesNotNameStays()
{
    QVERIFY(
        m_world.write(QStringLiteral("office.json"), R"({"place":{"kk":"Тараз","ru":"Тараз"}})"));
    const QStringList file{QStringLiteral("--file"), m_world.path(QStringLiteral("office.json")),
                           m_reason, QStringLiteral("moved")};
    const CtlRun done = m_world.as(QStringLiteral("marat"),
                                   QStringLiteral("admin offices change zhambyl --json"), file);
    QVERIFY2(done.code == 0, done.errors.constData());
    QCOMPARE(done.object().value(QStringLiteral("regulations")).toArray(),
             QJsonArray{"zhambyl-62"});
    QCOMPARE(done.object().value(u"place"_qs).toObject().value(u"ru"_qs).toString(),
             QStringLiteral("Тараз"));
    QVERIFY(m_world.write(QStringLiteral("bad.json"), R"({"plaice":{}})"));
    const CtlRun bad = m_world.as(QStringLiteral("marat"), u"admin offices change zhambyl"_qs,
                                  {u"--file"_qs, m_world.path(u"bad.json"_qs), m_reason, u"x"_qs});
    QVERIFY(bad.errors.contains("requestFieldUnknown"));
}

void TestCtlAdministration::aDeviceShowsItsCode()
{
    // Called from the other desk: this one is refused meanwhile.
    const QString desk1 = QStringLiteral("desk-1");
    const CtlRun code = m_world.as(QStringLiteral("marat"),
                                   u"admin devices code desk-2 --json --reason lost"_qs, {}, desk1);
    QVERIFY2(code.code == 0, code.errors.constData());
    const QByteArray typed = code.object().value(QStringLiteral("code")).toString().toUtf8();
    const QString list = QStringLiteral("admin users list");
    QVERIFY(m_world.as(QStringLiteral("marat"), list).errors.contains("deviceUnknown"));
    const QStringList show{u"admin"_qs,      u"show-code"_qs,
                           u"--settings"_qs, m_world.settingsOf(QStringLiteral("desk-2")),
                           u"--code-fd"_qs,  u"0"_qs};
    QVERIFY(m_world.ctl(show, "AAAA-BBBB-CCCC\n").errors.contains("enrolmentCodeWrong"));
    QCOMPARE(m_world.ctl(show, typed + '\n').code, 0);
    QCOMPARE(m_world.as(QStringLiteral("marat"), list).code, 0);
}

void TestCtlAdministration::aKeyIsMadeWithItsRequestOrNotAtAll()
{
    const QString key = m_world.path(QStringLiteral("desk-9.key"));
    const auto make = [&](const QString &request) {
        return m_world.ctl({u"admin"_qs, u"make-key"_qs, u"desk-9"_qs, u"--key"_qs, key,
                            u"--csr"_qs, m_world.path(request)});
    };
    QVERIFY(make(u"nowhere/desk-9.csr"_qs).errors.contains("ioError"));
    QVERIFY(!QFile::exists(key));
    QCOMPARE(make(u"desk-9.csr"_qs).code, 0);
    QFile kept(key);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray before = kept.readAll();
    QVERIFY(before.contains("PRIVATE KEY"));
    // A key that is there stays, and so does its request.
    QVERIFY(make(u"other.csr"_qs).errors.contains("ioError"));
    QVERIFY(!QFile::exists(m_world.path(u"other.csr"_qs)));
    QVERIFY(kept.seek(0));
    QCOMPARE(kept.readAll(), before);
}

void TestCtlAdministration::aRevokedDeviceIsOut()
{
    const QString desk1 = QStringLiteral("desk-1");
    QCOMPARE(m_world
                 .as(QStringLiteral("marat"), u"admin devices revoke desk-2 --reason stolen"_qs, {},
                     desk1)
                 .code,
             0);
    const QString list = QStringLiteral("admin devices list --json");
    QVERIFY(m_world.as(QStringLiteral("marat"), list).errors.contains("deviceRevoked"));
    QVERIFY(m_world.as(QStringLiteral("marat"), list, {}, desk1).output.contains("revoked"));
    m_world.registry().sql(
        QStringLiteral("update device set revoked_at = null where id = 'desk-2'"));
}

void TestCtlAdministration::theFirstAdministratorsAreTwo()
{
    QVERIFY(m_world.write(QStringLiteral("first.json"),
                          R"({"users":[{"login":"sanzhar","iin":"710202100013","office":"committee",
                          "name":{"kk":"Санжар","ru":"Санжар"},
                          "position":{"kk":"Әкімші","ru":"Администратор"}}]})"));
    const QStringList first{u"admin"_qs,         u"first"_qs,
                            u"--file"_qs,        m_world.path(u"first.json"_qs),
                            u"--password-fd"_qs, u"0"_qs};
    QCOMPARE(m_world.ctl(first, "weak\n").code, 1);
    const CtlRun prepared = m_world.ctl(first, "Sary-Arqa-1871\n");
    QVERIFY2(prepared.code == 0, prepared.errors.constData());
    QVERIFY(!prepared.output.contains("Sary-Arqa"));
    QVERIFY(m_world.write(QStringLiteral("prepared.json"), prepared.output));
    const auto add = [this](QByteArray *output) {
        return runProgram(buildDir() + QStringLiteral("/bin/ruqsat-registry"),
                          {u"--config"_qs, m_world.registry().configPath(),
                           u"--first-administrator"_qs, m_world.path(u"prepared.json"_qs)},
                          output);
    };
    QByteArray output;
    QCOMPARE(add(&output), 1);
    QVERIFY2(output.contains("two first administrators"), output.constData());
    m_world.registry().sql(
        QStringLiteral("update account set blocked_at = now() where login = 'aidar'"));
    QCOMPARE(add(&output), 0);
    QCOMPARE(m_world
                 .signedIn(QStringLiteral("sanzhar"), "Sary-Arqa-1871",
                           {u"admin"_qs, u"users"_qs, u"list"_qs})
                 .code,
             0);
    QCOMPARE(add(&output), 1);
    QVERIFY2(output.contains("sanzhar is there already"), output.constData());
}

void TestCtlAdministration::asksForNoSecretOnTheCommandLine()
{
    const CtlRun run = m_world.ctl({u"admin"_qs, u"users"_qs, u"list"_qs, u"--settings"_qs,
                                    m_world.settingsOf(QStringLiteral("desk-2")), u"--login"_qs,
                                    u"marat"_qs, u"--password"_qs, u"Terek-1866"_qs});
    QCOMPARE(run.code, 64);
    QVERIFY(run.errors.contains("--password-fd"));
}

QTEST_GUILESS_MAIN(TestCtlAdministration)
#include "tst_administration.moc"
