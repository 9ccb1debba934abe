#include "paper/state_head.h"

#include "paper/curves.h"
#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/wording.h"

namespace ruqsat::paper {

namespace {

QString inBoth(const Bilingual &text, bool english)
{
    if (english)
        return text.english();
    return text.kk == text.ru ? text.kk : text.kk + QStringLiteral(" · ") + text.ru;
}

void drawRounded(Sheet &sheet, const QRectF &box, double radius, const QColor &colour,
                 double thickness)
{
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().setPen(QPen(colour, Sheet::mm(thickness)));
    sheet.painter().drawRoundedRect(Sheet::rect(box.x(), box.y(), box.width(), box.height()),
                                    Sheet::mm(radius), Sheet::mm(radius));
}

void drawTitle(Sheet &sheet, const StatePart &part, bool english)
{
    const Bilingual title{part.title.kk.toUpper(), part.title.ru.toUpper(),
                          part.title.english().toUpper()};
    constexpr double most = 160;
    const QString one = inBoth(title, english);
    // One line as large as fits; a long title takes a line for each language.
    for (const double points : {30.0, 26.0, 22.0, 19.0}) {
        if (sheet.textWidth(one, serif(points, true)) > most)
            continue;
        const double height = sheet.lineHeight(serif(points, true));
        sheet.line(25, 49 + (13 - height) / 2, most, one, serif(points, true), ink::text,
                   Qt::AlignHCenter);
        return;
    }
    if (english) {
        sheet.fitted(QRectF(25, 48.5, most, 14), one, serif(17, true), ink::text, Qt::AlignHCenter);
        return;
    }
    sheet.fitted(QRectF(25, 48.2, most, 7.4), title.kk, serif(17, true), ink::text,
                 Qt::AlignHCenter);
    sheet.fitted(QRectF(25, 55.6, most, 7.4), title.ru, serif(17, true), ink::text,
                 Qt::AlignHCenter);
}

void drawRibbon(Sheet &sheet, const StatePart &part, bool english)
{
    // Ends cut like a ribbon's: recognised on a grey photocopy too.
    const QRectF box(50, 75, 110, 9);
    QPolygonF shape;
    for (const QPointF &corner :
         {QPointF(box.left(), box.top()), QPointF(box.right(), box.top()),
          QPointF(box.right() - 3.2, box.center().y()), QPointF(box.right(), box.bottom()),
          QPointF(box.left(), box.bottom()), QPointF(box.left() + 3.2, box.center().y())})
        shape.append(Sheet::point(corner.x(), corner.y()));
    sheet.painter().setPen(Qt::NoPen);
    sheet.painter().setBrush(part.theme->main);
    sheet.painter().drawPolygon(shape);
    const QString words =
        english ? part.ribbon.english() : part.ribbon.kk + QStringLiteral(" / ") + part.ribbon.ru;
    const Face face = sans(13, true);
    sheet.fitted(
        QRectF(box.x() + 5, box.center().y() - sheet.lineHeight(face) / 2, box.width() - 10, 8),
        words, face, Qt::white, Qt::AlignHCenter);
}

} // namespace

double stateHeadEnd(const StatePart &part)
{
    return part.ribbon.isEmpty() ? 76 : 88;
}

void drawStateGround(Sheet &sheet, const StatePart &part, bool demo)
{
    const Theme &theme = *part.theme;
    const QRectF field(17.5, 17.5, 175, 262);
    drawWaves(sheet, field, theme);
    drawRosette(sheet, {105, 146, 64, 0.15, theme.petals, 20, 1.35, 0.17, theme.rosette,
                        theme.rosetteEnd, 0.12});
    drawRosette(sheet, {105, 146, 33, 0.22, theme.heartPetals, 15, 1.05, 0.2, theme.heart,
                        theme.heartEnd, 0.12});
    if (!part.letters.isEmpty())
        drawPaleLetters(sheet, part.letters, 74, theme.heartEnd);
    if (demo)
        drawDemoMark(sheet, 18.6);
    if (theme.braided) {
        const QRectF band(12, 12, 186, 273);
        drawBraid(sheet, {band, 3.1, 6, 6, 9.61, theme.braid, 0.12});
        drawBraid(sheet, {band, 1.5, 4, 6, 6.3, theme.braidAccent, 0.10});
        drawRounded(sheet, {7.6, 7.6, 194.8, 281.8}, 9, theme.main, 0.35);
    } else {
        drawRounded(sheet, {12.4, 12.4, 185.2, 272.2}, 5.4, theme.main, 0.7);
        drawRounded(sheet, {14, 14, 182, 269}, 4.2, theme.accent, 0.2);
    }
    drawRounded(sheet, {16.6, 16.6, 176.8, 263.8}, 3, theme.main, 0.2);
    drawRounded(sheet, field, 2.4, theme.accent, 0.12);
}

void drawStateHead(Sheet &sheet, const StatePart &part, bool english)
{
    const Theme &theme = *part.theme;
    drawOrnament(sheet, 105, 35, 9.6, theme);
    const Face republic = serif(12, true);
    const double second = sheet.lineHeight(republic) + 0.4;
    const auto side = [&](double x, const QString &first, const QString &below) {
        sheet.line(x, 29.5, 62, first, republic, theme.main, Qt::AlignHCenter);
        sheet.line(x, 29.5 + second, 62, below, republic, theme.main, Qt::AlignHCenter);
    };
    if (english) {
        side(25, QStringLiteral("REPUBLIC OF"), QStringLiteral("KAZAKHSTAN"));
        side(123, QStringLiteral("ENGLISH"), QStringLiteral("TRANSLATION"));
    } else {
        side(25, QStringLiteral("ҚАЗАҚСТАН"), QStringLiteral("РЕСПУБЛИКАСЫ"));
        side(123, QStringLiteral("РЕСПУБЛИКА"), QStringLiteral("КАЗАХСТАН"));
    }
    drawTitle(sheet, part, english);
    sheet.fitted(QRectF(25, 63.5, 160, 8), inBoth(part.number, english), sans(15, true), theme.main,
                 Qt::AlignHCenter);
    sheet.rule(60, 72.6, 90, theme.accent, 0.3);
    if (!part.ribbon.isEmpty())
        drawRibbon(sheet, part, english);
}

void drawStateFurtherHead(Sheet &sheet, const StatePart &part, bool english)
{
    const Theme &theme = *part.theme;
    drawOrnament(sheet, 105, 31, 5, theme);
    QString title = inBoth(part.title, english);
    if (!part.ribbon.isEmpty())
        title += QStringLiteral(" · ") +
                 (english ? part.ribbon.english()
                          : part.ribbon.kk + QStringLiteral(" / ") + part.ribbon.ru)
                     .toLower();
    const Face face = serif(11, true);
    const double height = double(sheet.wrap(title, face, 68).size()) * sheet.lineHeight(face);
    sheet.fitted(QRectF(25, std::max(26.0, 31 - height / 2), 68, 12.5), title, face, theme.main,
                 Qt::AlignHCenter);
    sheet.fitted(QRectF(117, 31 - sheet.lineHeight(sans(12, true)) / 2, 68, 8),
                 inBoth(part.number, english), sans(12, true), theme.main, Qt::AlignHCenter);
    sheet.rule(25, 39.5, 160, theme.accent, 0.3);
}

Result<void> drawStateFoot(Sheet &sheet, const StatePart &part, const StateContent &content,
                           bool english)
{
    const Theme &theme = *part.theme;
    const Bilingual phrase = equalsPaper();
    if (english) {
        sheet.fitted(
            QRectF(25, 214, 160, 12),
            QStringLiteral("This translation is given for information. The document itself "
                           "is in Kazakh and Russian and is signed with a digital "
                           "signature by ") +
                content.signatory.name.english() + u'.',
            sans(8.5), ink::text);
        sheet.fitted(QRectF(25, 229, 160, 9), phrase.english(), sans(6.6), ink::caption);
    } else {
        drawSignatureBox(sheet, 25, 206, 160, content.signatory, theme);
        sheet.fitted(QRectF(StateBody::left, 229, StateBody::column + 2, 9), phrase.kk, sans(6.6),
                     ink::caption);
        sheet.fitted(QRectF(StateBody::right, 229, StateBody::column, 9), phrase.ru, sans(6.6),
                     ink::caption);
    }
    if (Result<void> drawn = drawQr(sheet, QRectF(87.5, 241.5, 35, 35), content.qr, 2.6); !drawn)
        return drawn;
    const auto check = [&](double x, const QString &text) {
        sheet.line(x, 254.5, 54, text, sans(7), ink::caption, Qt::AlignHCenter);
        sheet.fitted(QRectF(x, 258, 54, 8), content.verifyAt, sans(8.5, true), theme.main,
                     Qt::AlignHCenter);
    };
    check(25, english ? QStringLiteral("Check it") : QStringLiteral("Түпнұсқалығын тексеру"));
    check(131, english ? QStringLiteral("Check it") : QStringLiteral("Проверка подлинности"));
    return {};
}

} // namespace ruqsat::paper
