#include "core/act_text.h"
#include "core/regulation_catalog.h"

#include <QTest>

using namespace ruqsat;

/// Which act says so, as one tells it in each language.
class TestActText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActAndItsPlaceInEachLanguage_data();
    void anActAndItsPlaceInEachLanguage();
    void whatTheActItselfSays();
    void noPlaceOfTheDataStaysInOneLanguage();
};

void TestActText::anActAndItsPlaceInEachLanguage_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("kk");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](const char *act, const char *clause, const char *kk, const char *ru,
                        const char *en) {
        QTest::newRow(*act ? act : "no act")
            << QString::fromUtf8(act) << QString::fromUtf8(clause) << QString::fromUtf8(kk)
            << QString::fromUtf8(ru) << QString::fromUtf8(en);
    };
    row("441", "5", "№ 441 акт, 5-тармақ", "акт № 441, пункт 5", "act No. 441, clause 5");
    row("396", "1-қосымша, 1-кесте, 9-іс-қимыл", "№ 396 акт, 1-қосымша, 1-кесте, 9-іс-қимыл",
        "акт № 396, приложение 1, таблица 1, действие 9",
        "act No. 396, annex 1, table 1, action 9");
    row("62", "приложение 1, таблица 1, действие 9", "№ 62 акт, 1-қосымша, 1-кесте, 9-іс-әрекет",
        "акт № 62, приложение 1, таблица 1, действие 9", "act No. 62, annex 1, table 1, action 9");
    row("№ 214-III (2007-01-11)", "4", "11.01.2007 № 214-III акт, 4-тармақ",
        "акт № 214-III от 11.01.2007, пункт 4", "act No. 214-III of 11.01.2007, clause 4");
    row("№ 212-III (2007-01-09)", "50-бап", "09.01.2007 № 212-III акт, 50-бап",
        "акт № 212-III от 09.01.2007, статья 50", "act No. 212-III of 09.01.2007, article 50");
    row("393-Ө", "1-қосымша, 7-тармақ, 5) тармақша; 8-тармақ, 3) тармақша",
        "№ 393-Ө акт, 1-қосымша, 7-тармақ, 5) тармақша; 8-тармақ, 3) тармақша",
        "акт № 393-Ө, приложение 1, пункт 7, подпункт 5); пункт 8, подпункт 3)",
        "act No. 393-Ө, annex 1, clause 7, sub-clause 5); clause 8, sub-clause 3)");
    row("718", "", "№ 718 акт", "акт № 718", "act No. 718");
    // What is told in other words stays as it is told.
    row("Экологический кодекс", "глава о лицензиях", "Экологический кодекс, глава о лицензиях",
        "Экологический кодекс, глава о лицензиях", "Экологический кодекс, глава о лицензиях");
    row("", "5", "", "", "");
}

void TestActText::anActAndItsPlaceInEachLanguage()
{
    QFETCH(QString, act);
    QFETCH(QString, clause);
    const LocalizedText text = actText(Origin{act, clause, false});
    QTEST(text.kk, "kk");
    QTEST(text.ru, "ru");
    QTEST(text.en, "en");
}

void TestActText::whatTheActItselfSays()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *annex = catalog.find(u"moos-393-3");
    QVERIFY(annex);
    QCOMPARE(actText(annex->act).kk, QStringLiteral("29.12.2012 № 393-Ө акт, 3-қосымша"));
    QCOMPARE(actText(annex->act, QStringLiteral("8")).ru,
             QStringLiteral("акт № 393-Ө от 29.12.2012, приложение 3, пункт 8"));
    // A term that names its own act by number has the date too; another act's is not known here.
    for (const QString &own : {QStringLiteral("393-Ө"), QStringLiteral("№ 393-Ө")})
        QCOMPARE(actText(Origin{own, QStringLiteral("8"), false}, annex->act).kk,
                 QStringLiteral("29.12.2012 № 393-Ө акт, 8-тармақ"));
    QCOMPARE(actText(Origin{QStringLiteral("441"), QStringLiteral("5"), false}, annex->act).ru,
             QStringLiteral("акт № 441, пункт 5"));
}

/// A place that the words above do not know would stand in Kazakh on a Russian screen.
void TestActText::noPlaceOfTheDataStaysInOneLanguage()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    int told = 0;
    for (const Regulation &regulation : catalog.all()) {
        QList<Term> terms = regulation.terms.values();
        if (regulation.completeness)
            terms << *regulation.completeness;
        for (const Term &term : std::as_const(terms)) {
            if (term.origin.clause.isEmpty())
                continue;
            const LocalizedText text = clauseText(term.origin.clause);
            QVERIFY2(text.kk != text.ru && text.ru != text.en, qPrintable(term.origin.clause));
            ++told;
        }
    }
    QVERIFY(told > 0);
}

QTEST_GUILESS_MAIN(TestActText)
#include "tst_act_text.moc"
