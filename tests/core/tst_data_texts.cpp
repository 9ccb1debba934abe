#include "core/regulation_catalog.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace ruqsat;

namespace {

using Visit = std::function<void(const QString &place, const QJsonObject &text)>;

/// Every text in three languages of a file, with its place.
void visitTexts(const QJsonValue &value, const QString &place, const Visit &visit)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            visitTexts(array.at(i), place + QLatin1Char('/') + QString::number(i), visit);
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    if (object.size() == 3 && object.contains(QLatin1String("kk")) &&
        object.contains(QLatin1String("ru")))
        return visit(place, object);
    for (auto it = object.begin(); it != object.end(); ++it)
        visitTexts(*it, place + QLatin1Char('/') + it.key(), visit);
}

/// Without what is quoted from an act, which stays in the language of the act.
QString withoutQuotations(QString text)
{
    static const QRegularExpression quotation(
        QStringLiteral("«[^»]*»( [А-ЯӘҒҚҢӨҰҮҺІ]{2,})*|\\([^)]*\\)"));
    return text.remove(quotation);
}

} // namespace

class TestDataTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsInItsOwnLanguage_data();
    void everyTextIsInItsOwnLanguage();
};

void TestDataTexts::everyTextIsInItsOwnLanguage_data()
{
    QTest::addColumn<QJsonObject>("json");
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    for (const Regulation &regulation : catalog.all())
        QTest::newRow(qPrintable(regulation.id)) << regulation.json;
}

void TestDataTexts::everyTextIsInItsOwnLanguage()
{
    QFETCH(QJsonObject, json);
    static const QRegularExpression kazakh(QStringLiteral("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]"));
    static const QRegularExpression cyrillic(QStringLiteral("[А-Яа-яӘҒҚҢӨҰҮҺІәғқңөұүһі]"));
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]+"));
    // The last two stand in the example of a number.
    static const QStringList accepted{QStringLiteral("Adobe"), QStringLiteral("Acrobat"),
                                      QStringLiteral("call"),  QStringLiteral("I"),
                                      QStringLiteral("V"),     QStringLiteral("KZ"),
                                      QStringLiteral("ABC")};
    int texts = 0;
    visitTexts(json, {}, [&](const QString &place, const QJsonObject &text) {
        ++texts;
        const QString kk = text.value(QLatin1String("kk")).toString();
        const QString ru = text.value(QLatin1String("ru")).toString();
        const QString en = text.value(QLatin1String("en")).toString();
        QVERIFY2(!withoutQuotations(ru).contains(kazakh), qPrintable(place));
        QVERIFY2(!withoutQuotations(en).contains(cyrillic), qPrintable(place));
        for (const QString &each : {kk, ru}) {
            auto found = latin.globalMatch(each);
            while (found.hasNext())
                QVERIFY2(accepted.contains(found.next().captured()), qPrintable(place));
        }
        for (const QString &each : {kk, ru, en})
            QVERIFY2(each == each.simplified(), qPrintable(place));
    });
    QVERIFY(texts > 60);
}

QTEST_GUILESS_MAIN(TestDataTexts)
#include "tst_data_texts.moc"
