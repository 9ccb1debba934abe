#include "core/data_reader.h"
#include "core/failure_text.h"
#include "core/resources.h"

#include <QRegularExpression>
#include <QTest>

using namespace ruqsat;

namespace {

constexpr Language languages[] = {Language::Kazakh, Language::Russian, Language::English};

QList<FailureCode> everyCode()
{
    QList<FailureCode> codes;
    for (const QString &name : allFailureNames())
        codes.append(*failureFromName(name));
    return codes;
}

QStringList textsOf(FailureCode code, Language language)
{
    const FailureText text = failureText(code, language);
    return {text.title, text.explanation, text.nextStep};
}

} // namespace

class TestFailureText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsInThreeLanguages();
    void theFileNamesNoOtherCode();
    void kazakhAndRussianHoldNoLatinButTheTermsOfTheTrade();
    void titlesAreHeadlinesAndTheRestAreSentences();
    void noTwoCodesHaveTheSameTitle();
    void noKazakhTextIsTheRussianOne();
    void noTextSaysWhatIsNotMeant();
};

void TestFailureText::everyCodeHasWordsInThreeLanguages()
{
    for (const FailureCode code : everyCode()) {
        for (const Language language : languages) {
            for (const QString &text : textsOf(code, language))
                QVERIFY2(text.size() > 3 && text == text.trimmed(), qPrintable(failureName(code)));
        }
    }
}

void TestFailureText::theFileNamesNoOtherCode()
{
    loadCoreResources();
    const auto bytes = readDataFile(QStringLiteral(":/ruqsat/failures.json"), 1024 * 1024);
    QVERIFY(bytes.ok());
    QStringList inFile = parseDataObject(*bytes, bytes->size())->keys();
    QStringList inCode = allFailureNames();
    inFile.sort();
    inCode.sort();
    QCOMPARE(inFile, inCode);
}

void TestFailureText::kazakhAndRussianHoldNoLatinButTheTermsOfTheTrade()
{
    static const QRegularExpression latin(QStringLiteral("[A-Za-z][A-Za-z0-9-]*"));
    static const QStringList accepted{QStringLiteral("PIN-"), QStringLiteral("PDF"),
                                      QStringLiteral("JPEG"), QStringLiteral("PNG"),
                                      QStringLiteral("TIFF"), QStringLiteral("XML"),
                                      QStringLiteral("KZ"),   QStringLiteral("QR-")};
    for (const FailureCode code : everyCode()) {
        for (const Language language : {Language::Kazakh, Language::Russian}) {
            for (const QString &text : textsOf(code, language)) {
                auto found = latin.globalMatch(text);
                while (found.hasNext()) {
                    const QString word = found.next().captured();
                    QVERIFY2(accepted.contains(word),
                             qPrintable(failureName(code) + QStringLiteral(": ") + word));
                }
            }
        }
    }
}

void TestFailureText::titlesAreHeadlinesAndTheRestAreSentences()
{
    for (const FailureCode code : everyCode()) {
        for (const Language language : languages) {
            const QStringList texts = textsOf(code, language);
            const QByteArray name = failureName(code).toUtf8();
            QVERIFY2(!texts.at(0).endsWith(u'.') && texts.at(0).size() <= 90, name.constData());
            QVERIFY2(texts.at(1).endsWith(u'.') && texts.at(2).endsWith(u'.'), name.constData());
            QVERIFY2(!texts.join(u' ').contains(u'!'), name.constData());
        }
    }
}

void TestFailureText::noTwoCodesHaveTheSameTitle()
{
    for (const Language language : languages) {
        QHash<QString, QString> owners;
        for (const FailureCode code : everyCode()) {
            const QString title = failureText(code, language).title;
            QVERIFY2(!owners.contains(title), qPrintable(owners.value(title) + failureName(code)));
            owners.insert(title, failureName(code));
        }
    }
}

void TestFailureText::noKazakhTextIsTheRussianOne()
{
    for (const FailureCode code : everyCode()) {
        const QStringList kazakh = textsOf(code, Language::Kazakh);
        const QStringList russian = textsOf(code, Language::Russian);
        for (qsizetype i = 0; i < kazakh.size(); ++i)
            QVERIFY2(kazakh.at(i) != russian.at(i), qPrintable(failureName(code)));
    }
}

void TestFailureText::noTextSaysWhatIsNotMeant()
{
    for (const FailureCode code : everyCode()) {
        const QString kazakh = textsOf(code, Language::Kazakh).join(u' ');
        // "Put to the case" reads as "started" in Kazakh; "finds support" is Russian in Kazakh
        // words.
        for (const QString &words : {QStringLiteral("іске қос"), QStringLiteral("қолдау та")})
            QVERIFY2(!kazakh.contains(words), qPrintable(failureName(code)));
    }
    // The connection may have been lost while the change was being committed.
    for (const Language language : languages) {
        const QString lost = failureText(FailureCode::DatabaseUnavailable, language).explanation;
        const QString failed = failureText(FailureCode::DatabaseError, language).explanation;
        QVERIFY2(!lost.endsWith(failed.section(u',', -1).trimmed()), qPrintable(lost));
    }
}

QTEST_GUILESS_MAIN(TestFailureText)
#include "tst_failure_text.moc"
