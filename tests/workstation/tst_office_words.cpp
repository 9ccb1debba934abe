#include "core/failure_text.h"
#include "core/regulation_catalog.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the registry keeps as a code is said in words.
class TestOfficeWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aNoteOfTheRegistrysOwnIsSaidInWords_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("note");
        QTest::newRow("clock") << "register" << failureName(FailureCode::ClockSkewed);
        QTest::newRow("signature")
            << "dropSignature" << failureName(FailureCode::LicenceStateForbids);
        QTest::newRow("expiry") << "propose"
                                << "issueByExpiry";
        QTest::newRow("decision") << "propose"
                                  << "refuse";
        QTest::newRow("check") << "checkCompleteness"
                               << "incomplete";
        QTest::newRow("paper") << "handOver"
                               << "printedSealed";
    }

    void aNoteOfTheRegistrysOwnIsSaidInWords()
    {
        QFETCH(QString, action);
        QFETCH(QString, note);
        Languages languages;
        QStringList said;
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            languages.set(language);
            const QString text = historyNoteText(action, note, language);
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains(note) || language == Language::English, qPrintable(text));
            QVERIFY(!said.contains(text));
            said.append(text);
        }
    }

    void aFaultHasTheTitleOfItsFailure()
    {
        QCOMPARE(historyNoteText(QStringLiteral("register"), QStringLiteral("clockSkewed"),
                                 Language::Russian),
                 failureText(FailureCode::ClockSkewed, Language::Russian).title);
        QCOMPARE(historyNoteText(QStringLiteral("dropSignature"),
                                 failureName(FailureCode::AppendixLicenceWrong), Language::English),
                 failureText(FailureCode::AppendixLicenceWrong, Language::English).title);
    }

    /// Nothing but a licence is called one, least of all a conclusion that does not agree.
    void whatIsDecidedHasTheNameOfWhatTheServiceGives_data()
    {
        QTest::addColumn<QString>("regulation");
        QTest::addColumn<int>("conclusion");
        QTest::addColumn<QString>("said");
        const int none = -1;
        QTest::newRow("licence") << "moos-393-3" << none << "licence";
        QTest::newRow("permit") << "moos-393-1" << none << "permit";
        QTest::newRow("passport") << "moos-393-5" << none << "registered hazardous waste passport";
        QTest::newRow("conclusion")
            << "moos-393-6" << none << "conclusion of the state ecological expertise";
        QTest::newRow("agreed") << "moos-393-6" << int(protocol::Conclusion::Agreed) << "agreed";
        QTest::newRow("not agreed")
            << "moos-393-6" << int(protocol::Conclusion::NotAgreed) << "not agreed";
        QTest::newRow("unknown service") << "of-tomorrow" << none << "issue of the result";
    }

    void whatIsDecidedHasTheNameOfWhatTheServiceGives()
    {
        QFETCH(QString, regulation);
        QFETCH(int, conclusion);
        QFETCH(QString, said);
        const RegulationCatalog shipped = RegulationCatalog::shipped();
        std::optional<protocol::Conclusion> concluded;
        if (conclusion >= 0)
            concluded = protocol::Conclusion(conclusion);
        Languages languages;
        languages.set(Language::English);
        const Regulation *service = shipped.find(regulation);
        QCOMPARE(decidedText(Decision::Issue, service, concluded), said);
        QCOMPARE(decidedText(Decision::Refuse, service), QStringLiteral("reasoned refusal"));
        for (const Language language : {Language::Kazakh, Language::Russian}) {
            languages.set(language);
            const QString text = decidedText(Decision::Issue, service, concluded);
            QCOMPARE(text.contains(QStringLiteral("лицензия")), said == u"licence");
            QVERIFY(text != said);
        }
    }

    void noStateCallsEveryResultALicence()
    {
        Languages languages;
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            languages.set(language);
            for (const QString &text :
                 {stateText(ApplicationState::Issued),
                  historyNoteText(QStringLiteral("propose"), QStringLiteral("issue"), language)}) {
                QVERIFY2(!text.contains(QStringLiteral("лицензия")) &&
                             !text.contains(QStringLiteral("licence")),
                         qPrintable(text));
            }
        }
    }

    void whatAPersonTypedStaysAsItIs()
    {
        const QString typed = QStringLiteral("clockSkewed");
        for (const char *action : {"assign", "returnToExecutor", "askApplicant"})
            QCOMPARE(historyNoteText(QLatin1String(action), typed, Language::Kazakh), typed);
        // A code of a newer registry is better than nothing.
        QCOMPARE(historyNoteText(QStringLiteral("dropSignature"), QStringLiteral("ofTomorrow"),
                                 Language::Kazakh),
                 QStringLiteral("ofTomorrow"));
    }
};

QTEST_MAIN(TestOfficeWords)
#include "tst_office_words.moc"
