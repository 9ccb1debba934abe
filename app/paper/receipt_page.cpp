#include "paper/receipt.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/receipt_provisional.h"
#include "paper/wording.h"

#include <QJsonDocument>

#include <numeric>

namespace ruqsat::paper {

namespace {

constexpr double tableNumberX = 20;
constexpr double tableTitleX = 28;
constexpr double tableTitleWidth = 96;
constexpr double tablePagesX = 126;
constexpr double tablePagesWidth = 16;
constexpr double tableFormX = 148;
constexpr double tableFormWidth = 42;

void appendCase(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    const Bilingual name = receiptName(content);
    // Beside a number stands the code.
    const double width = content.registered ? 140 : 170;
    bands.append(block(
        sheet,
        {{20, width, {{name.kk, serif(16, true), ink::text}, {name.ru, serif(11), ink::caption}}}},
        0, 2));
    if (content.registered)
        bands.append(block(
            sheet,
            {{20, 140, {{QStringLiteral("№\u00a0") + content.number, sans(20, true), ink::teal}}}},
            0, 1));
    else
        appendNotRegistered(bands, sheet, content);

    QString accepted = QStringLiteral("Қабылданды / Принято: ") + momentText(content.acceptedAt);
    if (!content.window.isEmpty())
        accepted += QStringLiteral(" · терезе / окно ") + content.window;
    QList<Paragraph> moments{{accepted, sans(10), ink::caption}};
    if (content.registered)
        moments.append(
            {QStringLiteral("Тіркелді / Зарегистрировано: ") + momentText(content.registeredAt),
             sans(10), ink::caption});
    bands.append(block(sheet, {{20, 140, moments}}, 0, 2));
    // The QR code stands right of what came so far: 24 mm and its quiet zone.
    double height = 0;
    for (const Band &band : bands)
        height += band.height;
    if (height < 30)
        bands.append(gap(30 - height));
    bands.append(hairline(20, 170, ink::line, 0.15, 2));
}

Column fact(double x, double width, const char16_t *caption, const QList<Paragraph> &values)
{
    Column column{x, width, {{QString::fromUtf16(caption), sans(7.5), ink::caption}}};
    column.paragraphs += values;
    return column;
}

void appendFacts(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    const Bilingual id = identifierCaption(content.applicantIdentifier);
    QList<Column> who{fact(20, 84, u"Көрсетілетін қызметті алушы / Услугополучатель",
                           {{content.applicant.kk, serif(10.5, true), ink::text},
                            {content.applicant.ru, sans(8.5), ink::caption},
                            {joined(id) + QStringLiteral("\u00a0") + content.applicantIdentifier,
                             sans(9.5), ink::text}})};
    if (!content.submitter.kk.isEmpty())
        who.append(fact(108, 82, u"Тапсырған / Подал",
                        {{content.submitter.kk, serif(10.5), ink::text},
                         {content.submitter.ru, sans(8.5), ink::caption}}));
    bands.append(block(sheet, who, 0, 2.5));
    QList<Column> what{fact(20, content.fee.kk.isEmpty() ? 170 : 84,
                            u"Мемлекеттік көрсетілетін қызмет / Государственная услуга",
                            {{content.service.kk, serif(10.5), ink::text},
                             {content.service.ru, sans(8.5), ink::caption}})};
    if (!content.fee.kk.isEmpty())
        what.append(fact(
            108, 82, u"Лицензиялық алым / Лицензионный сбор",
            {{content.fee.kk, serif(10.5), ink::text}, {content.fee.ru, sans(8.5), ink::caption}}));
    bands.append(block(sheet, what, 0, 5));
}

Bilingual wordsOf(DocumentForm form)
{
    switch (form) {
    case DocumentForm::Electronic:
        return {QStringLiteral("электрондық"), QStringLiteral("электронный")};
    case DocumentForm::Signed:
        return {QStringLiteral("электрондық, ЭЦҚ"), QStringLiteral("электронный, ЭЦП")};
    case DocumentForm::OriginalSeen:
        return {QStringLiteral("қағаз түпнұсқа көрілді"),
                QStringLiteral("бумажный оригинал предъявлен")};
    case DocumentForm::Scanned:
        return {QStringLiteral("сканерленген көшірме"), QStringLiteral("сканированная копия")};
    case DocumentForm::Register:
        return {QStringLiteral("мемлекеттік дерекқордан"),
                QStringLiteral("из государственной базы данных")};
    }
    return {};
}

QList<Band> tableHeadOf(Sheet &sheet)
{
    const auto head = [](double x, double width, const char16_t *kk, const char16_t *ru,
                         Qt::AlignmentFlag alignment = Qt::AlignLeft) {
        return Column{x,
                      width,
                      {{QString::fromUtf16(kk), sans(8, true), ink::caption, alignment},
                       {QString::fromUtf16(ru), sans(7), ink::caption, alignment}}};
    };
    Band names = block(sheet,
                       {head(tableNumberX, 7, u"№", u""),
                        head(tableTitleX, tableTitleWidth, u"Құжат", u"Документ"),
                        head(tablePagesX, tablePagesWidth, u"Бет", u"Стр.", Qt::AlignRight),
                        head(tableFormX, tableFormWidth, u"Нысаны", u"Форма")},
                       0, 1.2);
    names.keepWithNext = true;
    Band rule = hairline(20, 170, ink::teal, 0.3, 1.6);
    rule.keepWithNext = true;
    return {names, rule};
}

void appendInventory(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    Band heading = block(sheet,
                         {{20,
                           120,
                           {{QStringLiteral("Құжаттар тізімдемесі"), serif(13, true), ink::text},
                            {QStringLiteral("Опись документов"), sans(8), ink::caption}}}},
                         0, 2.5);
    heading.keepWithNext = true;
    bands.append(heading);
    const auto head = std::make_shared<const QList<Band>>(tableHeadOf(sheet));
    bands.append(*head);
    for (qsizetype i = 0; i < content.inventory.size(); ++i) {
        const InventoryRow &row = content.inventory[i];
        const Bilingual form = wordsOf(row.form);
        const QString pages = row.pages > 0 ? QString::number(row.pages) : QString();
        Band band = block(
            sheet,
            {{tableNumberX, 8, {{QString::number(i + 1), sans(9.5), ink::caption}}},
             {tableTitleX,
              tableTitleWidth,
              {{row.title.kk, serif(10), ink::text}, {row.title.ru, sans(7.5), ink::caption}}},
             {tablePagesX, tablePagesWidth, {{pages, sans(10), ink::text, Qt::AlignRight}}},
             {tableFormX,
              tableFormWidth,
              {{form.kk, sans(8.5), ink::text}, {form.ru, sans(7.5), ink::caption}}}},
            0, 2.2);
        band.tableHead = head;
        const auto words = band.draw;
        band.draw = [words, height = band.height](Sheet &on, double y) {
            words(on, y);
            on.rule(20, y + height - 1.1, 170, ink::line, 0.12);
        };
        bands.append(band);
    }
    // The total never stands alone on a page.
    bands.last().keepWithNext = true;
    const int total =
        std::accumulate(content.inventory.begin(), content.inventory.end(), 0,
                        [](int sum, const InventoryRow &row) { return sum + row.pages; });
    bands.append(block(
        sheet,
        {{tableTitleX,
          tableTitleWidth,
          {{QStringLiteral("Барлығы %1 құжат / Всего документов: %1").arg(content.inventory.size()),
            sans(10, true), ink::text}}},
         {tablePagesX,
          tablePagesWidth,
          {{QString::number(total), sans(10, true), ink::text, Qt::AlignRight}}}},
        0, 3));
}

void appendDueDates(QList<Band> &bands, const ReceiptContent &content)
{
    struct Cell
    {
        Bilingual caption;
        QString value;
        QString over = {};
    };
    QList<Cell> cells;
    for (const DueDate &due : content.dueDates) {
        const bool limited = !due.term.kk.isEmpty();
        const QString mark = due.unconfirmed ? QStringLiteral(" *") : QString();
        const auto named = [&](const QString &title, const QString &term) {
            return title + (limited ? QStringLiteral(", ") + term : QString()) + mark;
        };
        cells.append({{named(due.title.kk, due.term.kk), named(due.title.ru, due.term.ru)},
                      shortDate(due.date),
                      QStringLiteral("соңғы күні / последний день")});
    }
    cells.append({{QStringLiteral("Күйін білу"), QStringLiteral("Узнать состояние")},
                  QStringLiteral("1414")});
    Band box;
    box.height = 27;
    box.keepWithNext = true;
    box.draw = [cells](Sheet &sheet, double y) {
        drawBox(sheet, QRectF(20, y, 170, 25), ink::teal, ink::boxGround);
        const double width = 170.0 / double(cells.size());
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double x = 20 + width * double(i) + 4;
            sheet.fitted(QRectF(x, y + 2.2, width - 6, 4.2), cells[i].caption.kk, sans(8.5),
                         ink::text);
            sheet.fitted(QRectF(x, y + 6.6, width - 6, 3.6), cells[i].caption.ru, sans(7.5),
                         ink::caption);
            sheet.fitted(QRectF(x, y + 11.2, width - 6, 3.2), cells[i].over, sans(7), ink::caption);
            sheet.line(x, y + 15, width - 6, cells[i].value, serif(15, true), ink::text);
        }
    };
    bands.append(box);
}

void appendSignatures(QList<Band> &bands, const ReceiptContent &content)
{
    Band lines;
    lines.height = 25.2;
    lines.draw = [content](Sheet &sheet, double y) {
        const auto place = [&](double x, const char16_t *caption, const Bilingual &name) {
            sheet.rule(x, y + 12, 80, ink::text, 0.2);
            sheet.fitted(QRectF(x, y + 13.2, 80, 12), QString::fromUtf16(caption) + joined(name),
                         sans(8), ink::caption);
        };
        place(20, u"Қабылдаған / Принял: ", content.operatorName);
        place(110, u"Тапсырған / Сдал: ",
              content.submitter.kk.isEmpty() ? content.applicant : content.submitter);
    };
    bands.append(lines);
}

} // namespace

Result<QByteArray> renderReceipt(const ReceiptContent &given)
{
    const Result<ReceiptContent> checked = ReceiptContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const ReceiptContent &content = *checked;
    const QString name =
        content.registered ? content.number : QStringLiteral("(тіркелмеген / не зарегистрировано)");
    const QString title = joined(receiptName(content));
    Sheet sheet(QStringLiteral("Қолхат / Расписка ") + name, content.acceptedAt,
                QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact));

    QList<Band> bands;
    appendCase(bands, sheet, content);
    appendFacts(bands, sheet, content);
    appendInventory(bands, sheet, content);
    if (content.registered) {
        appendDueDates(bands, content);
        appendTermGrounds(bands, sheet, content);
    } else {
        appendPendingTerms(bands, sheet, content);
    }
    appendSignatures(bands, content);
    const QList<PlacedPage> pages = paginate(bands, {38.5, 29, 277, 277, 0});
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            sheet.newPage();
        if (content.demo)
            drawDemoMark(sheet, 6);
        else if (!content.registered)
            drawPaleLetters(sheet, QStringLiteral("ТІРКЕЛМЕГЕН"), 60, ink::warningGround);
        if (i == 0) {
            drawLetterHead(sheet, content.office);
            const Result<void> qr = content.registered
                                        ? drawQr(sheet, QRectF(166, 39.5, 24, 24), content.qr, 2)
                                        : Result<void>();
            if (!qr)
                return qr.failure();
        } else {
            drawContinuationHead(sheet, title + QLatin1Char(' ') + name);
        }
        drawBands(sheet, pages[i]);
        drawPageNumber(sheet, 282, i + 1, pages.size(), content.caseId);
    }
    return sheet.finish();
}

} // namespace ruqsat::paper
