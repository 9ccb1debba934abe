#include "core/failure_text.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"
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
