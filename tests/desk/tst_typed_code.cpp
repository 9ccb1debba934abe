#include "desk/typed_code.h"

#include <QTest>

using namespace ruqsat::desk;

/// What a code reader types with the keyboard of the desk, whatever its letters.
class tst_TypedCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReaderIsUnderstoodInEveryLayout_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const QString qr = QStringLiteral("RUQSAT;RECEIPT;2026-11-004049");
        QTest::newRow("Latin") << qr << qr;
        QTest::newRow("Kazakh") << QStringLiteral("КГЙЫФЕЖКУСУШЗЕЖәқә,ө\"\"өққңқңұ") << qr;
        QTest::newRow("number") << QStringLiteral(" 2026-11-004049 ")
                                << QStringLiteral("2026-11-004049");
        QTest::newRow("number, Kazakh")
            << QStringLiteral("әқә,ө\"\"өққңқңұ") << QStringLiteral("2026-11-004049");
        QTest::newRow("grouped BIN")
            << QStringLiteral("540940 000407") << QStringLiteral("540940000407");
    }

    void theReaderIsUnderstoodInEveryLayout()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QCOMPARE(typedCode(typed), meant);
    }

    void aNameStaysAName()
    {
        QCOMPARE(typedCode(QStringLiteral("  Сұңқар   Күзет ")), QStringLiteral("Сұңқар Күзет"));
        QCOMPARE(typedCode(QStringLiteral("ТОО «Сункар»")), QStringLiteral("ТОО «Сункар»"));
        QVERIFY(typedCode(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TypedCode)
#include "tst_typed_code.moc"
