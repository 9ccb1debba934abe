#include "paper/all_papers.h"
#include "paper/pdf_tools.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::paper;

class TestRendering final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCleanPdfA_data();
    void isCleanPdfA();
    void nothingOverlapsOrLeavesThePage_data();
    void nothingOverlapsOrLeavesThePage();
    void qrCodeReadsBackFromACoarseScan_data();
    void qrCodeReadsBackFromACoarseScan();
    void ordinaryContentTakesOnePage();
    void saysWhatTheContentSays();
    void everyPageOfALongPaperIsNumbered();
    void demoMarkIsOnDemoPapersOnly();
    void provisionalReceiptSaysSo();
    void sameContentGivesTheSameBytes();
    void characterWithoutGlyphIsRefused();
};

namespace {

void addPapers()
{
    QTest::addColumn<QByteArray>("pdf");
    static const QList<test::NamedPaper> papers = test::allPapers();
    for (const auto &[name, pdf] : papers) {
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.failure().detail));
        QTest::newRow(name) << *pdf;
    }
}

QString flat(const QString &text)
{
    return text.simplified().remove(QChar(0x0c));
}

} // namespace

void TestRendering::isCleanPdfA_data()
{
    addPapers();
}

void TestRendering::isCleanPdfA()
{
    QFETCH(QByteArray, pdf);
    const test::PdfFile file(pdf);
    QString report;
    QVERIFY2(file.passesQpdf(&report), qPrintable(report));
    QVERIFY(!file.fonts().isEmpty());
    for (const QString &font : file.fonts()) {
        static const QRegularExpression embedded(
            QStringLiteral("Identity-H\\s+yes\\s+\\w+\\s+yes"));
        QVERIFY2(font.contains(embedded), qPrintable(font));
        QVERIFY2(font.startsWith(QStringLiteral("PT")) || font.startsWith(QStringLiteral("Noto")),
                 qPrintable(font));
    }
    const QByteArray inside = file.unpacked();
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(inside.contains("/OutputIntents"));
    QVERIFY(inside.contains("/GTS_PDFA1"));
    QVERIFY(inside.contains("pdfaid:part=\"1\" pdfaid:conformance=\"B\""));
    for (const char *forbidden : {"/JavaScript", "/JS", "/AA", "/OpenAction", "/EmbeddedFile",
                                  "/Launch", "/Encrypt", "/Subtype /Image", "/S /Transparency"})
        QVERIFY2(!inside.contains(forbidden), forbidden);
    static const QRegularExpression masks(
        QStringLiteral("/SMask (?!/None)|/(ca|CA) (?!1(\\.0*)?\\s)"));
    QVERIFY(!QString::fromLatin1(inside).contains(masks));
    QVERIFY(QString::fromUtf8(inside).contains(QStringLiteral("<rdf:li xml:lang=\"x-default\">")));
}

void TestRendering::nothingOverlapsOrLeavesThePage_data()
{
    addPapers();
}

void TestRendering::nothingOverlapsOrLeavesThePage()
{
    QFETCH(QByteArray, pdf);
    // A4 in points, with the 20 mm margin of letters (the licence's own is wider).
    const QRectF printable(56.6, 14, 595.3 - 2 * 56.6, 842 - 28);
    const QList<test::Word> words = test::PdfFile(pdf).words();
    QVERIFY(words.size() > 50);
    // Boxes of neighbouring lines touch: what counts is the middle of the letters.
    const auto core = [](const test::Word &word) {
        return word.box.adjusted(0.3, word.box.height() * 0.25, -0.3, -word.box.height() * 0.25);
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        QVERIFY2(printable.contains(words[i].box), qPrintable(words[i].text));
        for (qsizetype j = i + 1; j < words.size() && words[j].page == words[i].page; ++j) {
            if (core(words[i]).intersects(core(words[j])))
                QFAIL(qPrintable(QStringLiteral("page %1: %2 | %3")
                                     .arg(words[i].page)
                                     .arg(words[i].text, words[j].text)));
        }
    }
}

void TestRendering::qrCodeReadsBackFromACoarseScan_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("short") << QStringLiteral("KZ07ABC00012345");
    QTest::newRow("address") << test::sampleLicence().qr;
    QTest::newRow("longest") << QStringLiteral("0123456789abcdefghijklmnopqrst").repeated(10);
}

void TestRendering::qrCodeReadsBackFromACoarseScan()
{
    QFETCH(QString, payload);
    LicenceContent licence = test::sampleLicence();
    licence.qr = payload;
    licence.demo = true;
    const test::PdfFile paper(*renderLicence(licence));
    QCOMPARE(paper.qrCodes(150), QStringList({payload}));
    QCOMPARE(paper.qrCodes(300), QStringList({payload}));
    QCOMPARE(paper.qrCodes(150, true), QStringList({payload}));
    RefusalContent refusal = test::extremeRefusal();
    refusal.qr = payload;
    QCOMPARE(test::PdfFile(*renderRefusal(refusal)).qrCodes(150), QStringList({payload}));
    ReceiptContent receipt = test::sampleReceipt();
    receipt.qr = payload.left(60);
    QCOMPARE(test::PdfFile(*renderReceipt(receipt)).qrCodes(150), QStringList({receipt.qr}));
}

void TestRendering::ordinaryContentTakesOnePage()
{
    QCOMPARE(test::PdfFile(*renderLicence(test::sampleLicence())).pages(), 1);
    QCOMPARE(test::PdfFile(*renderRefusal(test::sampleRefusal())).pages(), 1);
    QCOMPARE(test::PdfFile(*renderReceipt(test::sampleReceipt())).pages(), 1);
}

void TestRendering::saysWhatTheContentSays()
{
    const LicenceContent licence = test::sampleLicence();
    const QString text = flat(test::PdfFile(*renderLicence(licence)).text());
    for (const QString &expected :
         {licence.number, QStringLiteral("14.12.2026"), licence.holderIdentifier,
          QStringLiteral("ӘҒҚҢӨҰҮҺІ әғқңөұүһі"), licence.note.kk, licence.note.ru,
          licence.signatory.name.kk, QStringLiteral("БСН"), QStringLiteral("БИН"),
          QStringLiteral("ҚАЗАҚСТАН"), licence.verifyAt, QStringLiteral("N370-II")})
        QVERIFY2(text.contains(expected), qPrintable(expected));

    const QString reissue = flat(test::PdfFile(*renderLicence(test::sampleReissue())).text());
    QVERIFY2(reissue.contains(QStringLiteral(", берілген күні 04.03.2019")), qPrintable(reissue));

    const QString refusal = flat(test::PdfFile(*renderRefusal(test::sampleRefusal())).text());
    for (const char *expected :
         {"R-3", "№ 2026-11-004127/Б", "23 ноября 2026", "23 қарашада", "зарегистрированное",
          "тіркелген", "Что можно сделать", "Не істеуге болады", "Дәлелді бас тарту",
          "Мотивированный отказ", "Талап: Өндірістік база", "Требование: Производственная база",
          "Талап: Мамандар", "Требование: Специалисты", "Срок договора аренды истёк."})
        QVERIFY2(refusal.contains(QString::fromUtf8(expected)), expected);

    const QString conclusion =
        flat(test::PdfFile(*renderConclusion(test::sampleConclusion(false))).text());
    for (const char *expected : {"R-3", "Талап", "Требование", "Өндірістік база",
                                 "Производственная база", "Мамандар", "Специалисты"})
        QVERIFY2(conclusion.contains(QString::fromUtf8(expected)), expected);

    const QString receipt = flat(test::PdfFile(*renderReceipt(test::sampleReceipt())).text());
    for (const char *expected :
         {"№ 2026-11-004127", "Қабылданды / Принято: 23.11.2026, 10:51",
          "Тіркелді / Зарегистрировано: 23.11.2026, 10:54", "25.11.2026", "14.12.2026",
          "соңғы күні / последний день", "216 250 ₸", "А. Сейітова", "Барлығы 5 құжат", "16",
          // From which moment each term runs, and what gives it.
          "өтініш қабылданған кезден бастап (23.11.2026, 10:51); 11.01.2007 № 214-III акт",
          "Проверка полноты: 2 раб. дня, с момента приёма заявления (23.11.2026, 10:51); акт "
          "№ 214-III от 11.01.2007, пункт 4",
          "Решение *: 15 раб. дней, с момента регистрации заявления (23.11.2026, 10:54)",
          "Не подтверждено актом"})
        QVERIFY2(receipt.contains(QString::fromUtf8(expected)), expected);
}

void TestRendering::everyPageOfALongPaperIsNumbered()
{
    for (const Result<QByteArray> &pdf :
         {renderLicence(test::extremeLicence()), renderRefusal(test::extremeRefusal()),
          renderReceipt(test::extremeReceipt()), renderPermit(test::extremePermit()),
          renderWastePassport(test::extremePassport()), renderLicence(test::sampleDuplicate())}) {
        const test::PdfFile file(*pdf);
        QVERIFY(file.pages() > 1);
        for (int page = 1; page <= file.pages(); ++page)
            QVERIFY(file.text().contains(
                QRegularExpression(QStringLiteral("\\b%1-бет, барлығы %2 · страница %1 из %2\\b")
                                       .arg(page)
                                       .arg(file.pages()))));
    }
}

void TestRendering::demoMarkIsOnDemoPapersOnly()
{
    const QString mark = QStringLiteral("не имеет юридической силы");
    LicenceContent licence = test::extremeLicence();
    QVERIFY(!test::PdfFile(*renderLicence(licence)).text().contains(mark));
    licence.demo = true;
    const test::PdfFile file(*renderLicence(licence));
    QCOMPARE(int(file.text().count(mark)), file.pages());
    RefusalContent refusal = test::sampleRefusal();
    refusal.demo = true;
    QVERIFY(test::PdfFile(*renderRefusal(refusal)).text().contains(mark));
    ReceiptContent receipt = test::sampleReceipt();
    receipt.demo = true;
    QVERIFY(test::PdfFile(*renderReceipt(receipt)).text().contains(mark));
}

void TestRendering::provisionalReceiptSaysSo()
{
    ReceiptContent receipt = test::provisionalReceipt();
    const test::PdfFile file(*renderReceipt(receipt));
    QCOMPARE(file.pages(), 1);
    const QString text = flat(file.text());
    for (const char *expected :
         {"Тіркелмеген", "Не зарегистрировано", "уақытша қолхат", "Временная расписка",
          // From the acceptance, which is known, and from the registration, which is not.
          "қабылданған кезден бастап", "с момента приёма заявления", "23.11.2026, 10:51",
          "25.11.2026", "тіркелген кезден бастап", "с момента регистрации заявления",
          "№ 214-III (2007-01-11), 4", "Не подтверждено актом"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(text.contains(receipt.caseId));
    QVERIFY(!text.contains(QStringLiteral("№ 2026")));
    QVERIFY(file.qrCodes(150).isEmpty());
    const QString off = QStringLiteral("расходятся с часами реестра");
    QVERIFY(!text.contains(off));
    receipt.clockOff = true;
    QVERIFY(flat(test::PdfFile(*renderReceipt(receipt)).text()).contains(off));
}

void TestRendering::sameContentGivesTheSameBytes()
{
    const Result<QByteArray> first = renderReceipt(test::sampleReceipt());
    // Qt writes the current second and a random identifier: the next one is in another second.
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > second);
    QCOMPARE(*renderReceipt(test::sampleReceipt()), *first);
    ReceiptContent other = test::sampleReceipt();
    other.window = QStringLiteral("8");
    QVERIFY(*renderReceipt(other) != *first);
}

void TestRendering::characterWithoutGlyphIsRefused()
{
    LicenceContent licence = test::sampleLicence();
    licence.holder.kk = QStringLiteral("ТОО \u6f22");
    const Result<QByteArray> pdf = renderLicence(licence);
    QVERIFY(!pdf);
    QCOMPARE(pdf.failure().code, FailureCode::PaperContentInvalid);
    QCOMPARE(pdf.failure().detail, QStringLiteral("no glyph for U+6f22"));
}

QTEST_MAIN(TestRendering)
#include "tst_rendering.moc"
