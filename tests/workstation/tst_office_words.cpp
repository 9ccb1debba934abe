#include "core/failure_text.h"
#include "core/licence.h"
#include "core/regulation_catalog.h"
#include "support/test_paths.h"
#include "workstation/shell/start.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the registry keeps as a code is said in words.
class TestOfficeWords final : public QObject
{
    Q_OBJECT

private:
    /// What the sources of the registry write into the audit, by name.
    static QSet<QString> writtenActions()
    {
        static const QRegularExpression entry(QStringLiteral(
            R"((?:audit(?:AtOnce)?\((?:signInEntry\()?|AuditEntry entry)\s*\{?\s*([^,;]*),)"));
        static const QRegularExpression name(QStringLiteral(R"re("(\w+)")re"));
        QSet<QString> names;
        QDirIterator sources(test::sourceDir() + QStringLiteral("/app/registry"),
                             {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            if (!file.open(QIODevice::ReadOnly))
                return {};
            auto entries = entry.globalMatch(QString::fromUtf8(file.readAll()));
            while (entries.hasNext()) {
                // A name that is put together is among those below.
                const QString said = entries.next().captured(1);
                auto found = name.globalMatch(said.contains(u'+') ? QString() : said);
                while (found.hasNext())
                    names.insert(found.next().captured(1));
            }
        }
        for (int action = 0; action <= int(Action::HandOver); ++action)
            names.insert(actionName(Action(action)));
        for (int action = 0; action <= int(LicenceAction::Terminate); ++action) {
            if (isHeadsAct(LicenceAction(action)))
                names.insert(licenceActionName(LicenceAction(action)));
        }
        for (int action = 0; action <= int(protocol::UserAction::ResetPassword); ++action)
            names.insert(protocol::wireName(protocol::UserAction(action)) + u"Account"_qs);
        for (int action = 0; action <= int(protocol::DeviceAction::Revoke); ++action)
            names.insert(protocol::wireName(protocol::DeviceAction(action)) + u"Device"_qs);
        for (const char *each : {"powerCheck", "paymentCheck", "copyPrinted", "copySpoiled"})
            names.insert(QLatin1String(each));
        return names.unite({failureName(FailureCode::VaultOlderCopy)});
    }

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

    void everyActionOfTheAuditHasWords()
    {
        const QSet<QString> names = writtenActions();
        for (const char *each : {"signIn", "list", "searchLicences", "changeOffice", "createOffice",
                                 "reserveNumber", "suspend", "keepReview"})
            QVERIFY2(names.contains(QLatin1String(each)), each);
        QVERIFY(names.size() > 80);
        const QStringList offered = auditActions();
        Languages languages;
        QStringList without;
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(languages.set(language));
            for (const QString &name : names) {
                const QString text = auditActionText(name);
                const bool latin = text.contains(QRegularExpression(QStringLiteral("[A-Za-z]")));
                if (text == name || text.isEmpty() || latin != (language == Language::English) ||
                    !offered.contains(name))
                    without.append(languageCode(language) + QStringLiteral(": ") + name);
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
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
