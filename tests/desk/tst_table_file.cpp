#include "desk/table_file.h"

#include "support/test_paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using desk::TableFile;
using desk::TableFormat;

/// What leaves the register as a file, as other programs read it.
class TestTableFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadByEverybody_data();
    void csvIsReadByEverybody();
    void aCellIsNeverAFormula_data();
    void aCellIsNeverAFormula();
    void aSpreadsheetIsReadByOthers();
};

void TestTableFile::csvIsReadByEverybody_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QByteArray>("separator");
    QTest::newRow("kk") << Language::Kazakh << QByteArray(";");
    QTest::newRow("ru") << Language::Russian << QByteArray(";");
    QTest::newRow("en") << Language::English << QByteArray(",");
}

void TestTableFile::csvIsReadByEverybody()
{
    QFETCH(Language, language);
    QFETCH(QByteArray, separator);
    TableFile table(TableFormat::Csv, language,
                    {QStringLiteral("Нөмірі"), QStringLiteral("Лицензиат")});
    table.add({QStringLiteral("KZ07"), QStringLiteral("«Сұңқар», \"А\"\nЖШС")});
    table.add({QStringLiteral("А;Б"), QStringLiteral("В\tГ")});
    QCOMPARE(table.bytes(), "\xEF\xBB\xBFНөмірі" + separator + "Лицензиат\r\nKZ07" + separator +
                                "\"«Сұңқар», \"\"А\"\"\nЖШС\"\r\n\"А;Б\"" + separator +
                                "\"В\tГ\"\r\n");
}

void TestTableFile::aCellIsNeverAFormula_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+7") << QByteArray("'+7");
    QTest::newRow("minus") << QStringLiteral("-7") << QByteArray("'-7");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("\"'\t'=1\"");
    QTest::newRow("after a semicolon") << QStringLiteral("А;=1+1") << QByteArray("\"А;'=1+1\"");
    QTest::newRow("after a comma") << QStringLiteral("А,@B") << QByteArray("\"А,'@B\"");
    QTest::newRow("in quotes") << QStringLiteral("А;\"=1\"") << QByteArray("\"А;\"\"'=1\"\"\"");
    QTest::newRow("with a space") << QStringLiteral("А, -Б") << QByteArray("\"А, -Б\"");
    QTest::newRow("quoted") << QStringLiteral("=A,B") << QByteArray("\"'=A,B\"");
    QTest::newRow("words") << QStringLiteral("a=b") << QByteArray("a=b");
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestTableFile::aCellIsNeverAFormula()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    TableFile table(TableFormat::Csv, Language::English,
                    {QStringLiteral("a"), QStringLiteral("b")});
    table.add({QStringLiteral("1"), cell});
    QCOMPARE(table.bytes().split('\n').at(1), "1," + written + '\r');
}

void TestTableFile::aSpreadsheetIsReadByOthers()
{
    QTemporaryDir folder;
    TableFile table(TableFormat::Xlsx, Language::Russian,
                    {QStringLiteral("Нөмірі"), QStringLiteral("Кім")});
    table.add({QStringLiteral("=1+1"), QStringLiteral("<А> & «Б»\x01")});
    QFile file(folder.filePath(QStringLiteral("list.xlsx")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(table.bytes()) > 0);
    file.close();
    const QString script = QStringLiteral(
        "import sys, zipfile, xml.dom.minidom as dom\n"
        "book = zipfile.ZipFile(sys.argv[1])\n"
        "assert book.testzip() is None\n"
        "for name in book.namelist(): dom.parseString(book.read(name))\n"
        "sheet = dom.parseString(book.read('xl/worksheets/sheet1.xml'))\n"
        "assert not sheet.getElementsByTagName('f')\n"
        "rows = [[c.firstChild.firstChild.firstChild.data for c in r.getElementsByTagName('c')]\n"
        "        for r in sheet.getElementsByTagName('row')]\n"
        "print(rows)\n");
    QByteArray output;
    const int code = test::runProgram(QStringLiteral("/usr/bin/python3"),
                                      {QStringLiteral("-c"), script, file.fileName()}, &output);
    QVERIFY2(code == 0, output.constData());
    QCOMPARE(output.trimmed(), QByteArray("[['Нөмірі', 'Кім'], ['=1+1', '<А> & «Б»']]"));
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_table_file.moc"
