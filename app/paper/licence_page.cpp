#include "paper/licence.h"

#include "core/identifier.h"
#include "paper/curves.h"
#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/wording.h"

#include <QJsonDocument>

namespace ruqsat::paper {

namespace {

constexpr double leftX = 25;
constexpr double rightX = 109;
constexpr double columnWidth = 76;

void drawGround(Sheet &sheet, bool demo)
{
    const QRectF field(17.5, 17.5, 175, 262);
    drawWaves(sheet, field);
    drawRosette(sheet, {105, 146, 64, 0.15, 16, 20, 1.35, 0.17, QColor(0xDF, 0xEC, 0xF0),
                        QColor(0xED, 0xF4, 0xF6), 0.12});
    drawRosette(sheet, {105, 146, 33, 0.22, 10, 15, 1.05, 0.2, QColor(0xF1, 0xE6, 0xC8),
                        QColor(0xF7, 0xF0, 0xDF), 0.12});
    if (demo)
        drawDemoMark(sheet, 18.6);

    const QRectF band(12, 12, 186, 273);
    drawBraid(sheet, {band, 3.1, 6, 6, 9.61, QColor(0x3F, 0x81, 0x93), 0.12});
    drawBraid(sheet, {band, 1.5, 4, 6, 6.3, QColor(0xB8, 0x94, 0x3F), 0.10});
    const auto frame = [&sheet](const QRectF &box, double radius, const QColor &colour,
                                double thickness) {
        sheet.painter().setBrush(Qt::NoBrush);
        sheet.painter().setPen(QPen(colour, Sheet::mm(thickness)));
        sheet.painter().drawRoundedRect(Sheet::rect(box.x(), box.y(), box.width(), box.height()),
                                        Sheet::mm(radius), Sheet::mm(radius));
    };
    frame({7.6, 7.6, 194.8, 281.8}, 9, ink::teal, 0.35);
    frame({16.6, 16.6, 176.8, 263.8}, 3, ink::teal, 0.2);
    frame(field, 2.4, ink::gold, 0.12);
}

void drawHead(Sheet &sheet, const LicenceContent &content)
{
    drawOrnament(sheet, 105, 35, 9.6);
    const Face republic = serif(12, true);
    const double second = sheet.lineHeight(republic) + 0.4;
    const auto side = [&](double x, const QString &first, const QString &below) {
        sheet.line(x, 29.5, 62, first, republic, ink::teal, Qt::AlignHCenter);
        sheet.line(x, 29.5 + second, 62, below, republic, ink::teal, Qt::AlignHCenter);
    };
    side(25, QStringLiteral("ҚАЗАҚСТАН"), QStringLiteral("РЕСПУБЛИКАСЫ"));
    side(123, QStringLiteral("РЕСПУБЛИКА"), QStringLiteral("КАЗАХСТАН"));
    const Bilingual title{content.title.kk.toUpper(), content.title.ru.toUpper()};
    sheet.fitted(QRectF(25, 49, 160, 14),
                 title.kk == title.ru ? title.kk : title.kk + QStringLiteral(" · ") + title.ru,
                 serif(30, true), ink::text, Qt::AlignHCenter);
    sheet.line(25, 63.5, 160, content.number, sans(15, true), ink::teal, Qt::AlignHCenter);
    sheet.rule(60, 72.6, 90, ink::gold, 0.3);
}

void drawFurtherHead(Sheet &sheet, const LicenceContent &content)
{
    drawOrnament(sheet, 105, 30, 5);
    sheet.fitted(QRectF(25, 27, 66, 8), content.title.kk.toUpper(), serif(13, true), ink::teal,
                 Qt::AlignHCenter);
    sheet.line(119, 27.4, 66, content.number, sans(12, true), ink::teal, Qt::AlignHCenter);
    sheet.rule(25, 39.5, 160, ink::gold, 0.3);
}

// How large the rows are set. The compact setting keeps a long licence on one page.
struct Setting
{
    double scale = 1;
    double above = 1.9;
    double below = 1.6;
};

class Rows final
{
public:
    Rows(Sheet &sheet, const Setting &setting)
        : m_sheet(sheet)
        , m_setting(setting)
    {
    }

    void add(const Bilingual &caption, const Bilingual &value, double points, bool bold = false)
    {
        appendLines(m_bands, m_sheet, columns(caption, sans(7.5), ink::caption), true);
        appendLines(m_bands, m_sheet,
                    columns(value, serif(points * m_setting.scale, bold), ink::text), true);
        Band rule = hairline(leftX, 160, ink::rowLine, 0.12);
        rule.height = m_setting.below;
        rule.draw = [below = m_setting.below](Sheet &sheet, double y) {
            sheet.rule(leftX, y + below, 160, ink::rowLine, 0.12);
        };
        m_bands.append(rule);
        m_bands.append(gap(m_setting.above));
    }

    QList<Band> take() { return std::move(m_bands); }

private:
    static QList<Column> columns(const Bilingual &text, const Face &face, const QColor &colour)
    {
        return {{leftX, columnWidth, {{text.kk, face, colour}}},
                {rightX, columnWidth, {{text.ru, face, colour}}}};
    }

    Sheet &m_sheet;
    Setting m_setting;
    QList<Band> m_bands;
};

Bilingual pair(const char16_t *kk, const char16_t *ru)
{
    return {QString::fromUtf16(kk), QString::fromUtf16(ru)};
}

QList<Band> bodyOf(Sheet &sheet, const LicenceContent &content, const Setting &setting)
{
    Rows rows(sheet, setting);
    const QString days =
        shortDate(content.issuedOn) + QStringLiteral(" · ") + shortDate(content.firstIssuedOn);
    rows.add(pair(u"Берілген күні · алғаш берілген күні", u"Дата выдачи · дата первичной выдачи"),
             {days, days}, 10.5);
    rows.add(pair(u"Берілді", u"Выдана"), content.holder, 12, true);
    const Bilingual idCaption = identifierCaption(content.holderIdentifier);
    rows.add(
        {idCaption.kk + QStringLiteral(", мекенжайы"), idCaption.ru + QStringLiteral(", адрес")},
        {listed(content.holderIdentifier, content.address.kk),
         listed(content.holderIdentifier, content.address.ru)},
        9.5);
    rows.add(pair(u"Қызмет түрі", u"На занятие"), content.activity, 12, true);
    for (qsizetype i = 0; i < content.subactivities.size(); ++i) {
        Bilingual caption = pair(u"Кіші түрі", u"Подвид");
        if (content.subactivities.size() > 1) {
            const QString number = QStringLiteral(" %1").arg(i + 1);
            caption = {caption.kk + number, caption.ru + number};
        }
        rows.add(caption, content.subactivities[i], 9.5);
    }
    if (!content.conditions.kk.isEmpty())
        rows.add(pair(u"Ерекше шарттары", u"Особые условия"), content.conditions, 9.5);
    if (!content.note.kk.isEmpty())
        rows.add(pair(u"Ескерту", u"Примечание"), content.note, 9.5);
    rows.add(pair(u"Лицензиар", u"Лицензиар"), content.licensor, 10);
    rows.add(pair(u"Басшы (уәкілетті тұлға) · берілген жері",
                  u"Руководитель (уполномоченное лицо) · место выдачи"),
             {content.signatory.name.kk + QStringLiteral(" · ") + content.place.kk,
              content.signatory.name.ru + QStringLiteral(" · ") + content.place.ru},
             10);
    QList<Band> bands = rows.take();
    bands.removeLast();
    return bands;
}

Result<void> drawFoot(Sheet &sheet, const LicenceContent &content)
{
    Signatory signatory = content.signatory;
    if (signatory.position.kk.isEmpty())
        signatory.position = pair(u"Уәкілетті тұлға", u"Уполномоченное лицо");
    drawSignatureBox(sheet, 25, 206, 160, signatory);
    const Bilingual phrase = equalsPaper();
    sheet.fitted(QRectF(leftX, 229, columnWidth + 2, 9), phrase.kk, sans(6.6), ink::caption);
    sheet.fitted(QRectF(rightX, 229, columnWidth, 9), phrase.ru, sans(6.6), ink::caption);
    if (Result<void> drawn = drawQr(sheet, QRectF(87.5, 241.5, 35, 35), content.qr, 2.6); !drawn)
        return drawn;
    const auto check = [&](double x, const QString &text) {
        sheet.line(x, 254.5, 54, text, sans(7), ink::caption, Qt::AlignHCenter);
        sheet.fitted(QRectF(x, 258, 54, 8), content.verifyAt, sans(8.5, true), ink::teal,
                     Qt::AlignHCenter);
    };
    check(25, QStringLiteral("Түпнұсқалығын тексеру"));
    check(131, QStringLiteral("Проверка подлинности"));
    return {};
}

} // namespace

Result<QByteArray> renderLicence(const LicenceContent &given)
{
    const Result<LicenceContent> checked = LicenceContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const LicenceContent &content = *checked;
    Sheet sheet(content.title.ru + QStringLiteral(" ") + content.number,
                content.issuedOn.startOfDay(Qt::UTC),
                QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact));

    const PageArea area{76, 43, 266, 204, 1.6};
    QList<Band> bands = bodyOf(sheet, content, {});
    QList<PlacedPage> pages = paginate(bands, area);
    for (const double scale : {0.93, 0.86}) {
        if (pages.size() == 1)
            break;
        QList<Band> compact = bodyOf(sheet, content, {scale, 1.2, 0.9});
        if (paginate(compact, area).size() < pages.size()) {
            // The places point into the bands: both change together.
            bands = std::move(compact);
            pages = paginate(bands, area);
        }
    }

    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            sheet.newPage();
        drawGround(sheet, content.demo);
        if (i == 0)
            drawHead(sheet, content);
        else
            drawFurtherHead(sheet, content);
        drawBands(sheet, pages[i]);
        if (i + 1 < pages.size())
            sheet.line(25, 268.5, 160,
                       QStringLiteral("Жалғасы келесі бетте · Продолжение на следующей странице"),
                       sans(7), ink::caption, Qt::AlignHCenter);
        if (pages.size() > 1)
            sheet.line(25, 272.5, 160, QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size()),
                       sans(7.5), ink::caption, Qt::AlignRight);
    }
    if (const Result<void> foot = drawFoot(sheet, content); !foot)
        return foot.failure();
    return sheet.finish();
}

} // namespace ruqsat::paper
