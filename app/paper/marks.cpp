#include "paper/marks.h"

#include "paper/curves.h"
#include "paper/ink.h"
#include "paper/qr.h"
#include "paper/wording.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace ruqsat::paper {

void drawLetterHead(Sheet &sheet, const Bilingual &office)
{
    drawOrnament(sheet, 105, 21, 7.6);
    const auto side = [&sheet](double x, const QString &text) {
        // Centred on the ornament's height: measured once, drawn lower where it is short.
        const Face face = sans(10, true);
        const double height = double(sheet.wrap(text, face, 70).size()) * sheet.lineHeight(face);
        const double top = std::max(12.0, 21 - height / 2);
        sheet.fitted(QRectF(x, top, 70, 18), text, face, ink::teal, Qt::AlignHCenter);
    };
    side(20, office.kk);
    side(120, office.ru);
    sheet.rule(20, 33.5, 170, ink::teal, 0.5);
    sheet.rule(20, 34.5, 170, ink::gold, 0.2);
}

void drawContinuationHead(Sheet &sheet, const QString &text)
{
    sheet.fitted(QRectF(20, 15.5, 170, 5), text, sans(8.5, true), ink::teal);
    sheet.rule(20, 21.5, 170, ink::teal, 0.5);
    sheet.rule(20, 22.5, 170, ink::gold, 0.2);
}

void drawBox(Sheet &sheet, const QRectF &box, const QColor &edge, const QColor &ground)
{
    sheet.painter().setPen(QPen(edge, Sheet::mm(0.3)));
    sheet.painter().setBrush(ground);
    sheet.painter().drawRoundedRect(Sheet::rect(box.x(), box.y(), box.width(), box.height()),
                                    Sheet::mm(1.2), Sheet::mm(1.2));
}

void drawSignatureBox(Sheet &sheet, double x, double y, double width, const Signatory &signatory,
                      const Theme &theme)
{
    drawBox(sheet, QRectF(x, y, width, 20), theme.main, theme.box);
    const double left = x + 4;
    const double half = width * 0.52;
    sheet.fitted(QRectF(left, y + 1.8, half - 6, 3),
                 QStringLiteral("ЭЦҚ · ЭЦП: басшы (уәкілетті тұлға) · руководитель "
                                "(уполномоченное лицо)"),
                 sans(7, true), theme.main);
    const double below = sheet.fitted(QRectF(left, y + 5.4, half - 6, 7), joined(signatory.name),
                                      serif(11.5, true), ink::text);
    if (!signatory.position.isEmpty())
        sheet.fitted(QRectF(left, std::max(below, y + 11.2), half - 6, 6.5),
                     signatory.position.kk + QStringLiteral(" · ") + signatory.position.ru, sans(8),
                     ink::caption);

    const double right = x + half + 2;
    const double rightWidth = width - half - 6;
    sheet.fitted(QRectF(right, y + 1.8, rightWidth, 6),
                 QStringLiteral("Қағаз данасында: қолы, мөр орны"), sans(6.5), ink::caption);
    sheet.fitted(QRectF(right, y + 4.4, rightWidth, 6),
                 QStringLiteral("На бумажном экземпляре: подпись, место печати"), sans(6.5),
                 ink::caption);
    sheet.rule(right, y + 16.6, rightWidth - 18, ink::text, 0.2);
    sheet.line(right + rightWidth - 16, y + 13.6, 16, QStringLiteral("М. О. / М. П."), sans(7),
               ink::caption, Qt::AlignRight);
}

Result<void> drawQr(Sheet &sheet, const QRectF &square, const QString &payload, double margin)
{
    Result<QPainterPath> path =
        qrPath(payload, Sheet::rect(square.x(), square.y(), square.width(), square.height()));
    if (!path)
        return path.failure();
    const QRectF plate = square.adjusted(-margin, -margin, margin, margin);
    QPainter &painter = sheet.painter();
    painter.fillRect(Sheet::rect(plate.x(), plate.y(), plate.width(), plate.height()), Qt::white);
    painter.fillPath(*path, Qt::black);
    return {};
}

void drawPaleLetters(Sheet &sheet, const QString &word, double points, const QColor &colour)
{
    QFont font(QStringLiteral("PT Sans"));
    font.setPointSizeF(points);
    font.setBold(true);
    QPainterPath letters;
    letters.addText(0, 0, QFont(font, &*sheet.painter().device()), word);
    const QRectF bounds = letters.boundingRect();
    QPainter &painter = sheet.painter();
    painter.save();
    painter.translate(Sheet::point(105, 150));
    painter.rotate(-52);
    painter.translate(-bounds.center());
    painter.fillPath(letters, colour);
    painter.restore();
}

void drawDemoMark(Sheet &sheet, double y)
{
    drawPaleLetters(sheet, QStringLiteral("DEMO"), 118, QColor(0xFA, 0xEC, 0xEA));
    sheet.line(20, y, 170, QStringLiteral("DEMO · заңды күші жоқ · не имеет юридической силы"),
               sans(7.5, true), ink::warning, Qt::AlignHCenter);
}

void drawPageNumber(Sheet &sheet, double y, qsizetype page, qsizetype pages, const QString &before)
{
    QString text = pageOf(page, pages);
    if (!before.isEmpty())
        text = before + QStringLiteral(" · ") + text;
    sheet.line(20, y, 170, text, sans(7.5), ink::caption, Qt::AlignHCenter);
}

void drawBands(Sheet &sheet, const PlacedPage &page)
{
    for (const PlacedBand &placed : page)
        placed.band->draw(sheet, placed.y);
}

} // namespace ruqsat::paper
