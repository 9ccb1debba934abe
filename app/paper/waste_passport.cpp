#include "paper/waste_passport.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/state_paper.h"
#include "paper/wording.h"

#include <QJsonDocument>
#include <QPainterPath>

namespace ruqsat::paper {

namespace {

// An upright triangle with a bar: seen before it is read.
void drawWarningSign(Sheet &sheet, double x, double y, double size, const QColor &colour)
{
    QPainterPath sign;
    sign.moveTo(Sheet::point(x + size / 2, y));
    sign.lineTo(Sheet::point(x + size, y + size * 0.88));
    sign.lineTo(Sheet::point(x, y + size * 0.88));
    sign.closeSubpath();
    QPainter &painter = sheet.painter();
    painter.setPen(
        QPen(colour, Sheet::mm(size * 0.09), Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sign);
    painter.fillRect(Sheet::rect(x + size * 0.455, y + size * 0.3, size * 0.09, size * 0.3),
                     colour);
    painter.fillRect(Sheet::rect(x + size * 0.455, y + size * 0.66, size * 0.09, size * 0.09),
                     colour);
}

struct Chip
{
    double x = 0;
    double y = 0;
    double width = 0;
    QString text;
};

constexpr double chipHeight = 6.4;
constexpr double chipLeft = StateBody::left + 62;
constexpr double chipRight = StateBody::left + StateBody::width - 4;

QList<Chip> chipsOf(Sheet &sheet, const QList<Bilingual> &hazards, bool english)
{
    QList<Chip> chips;
    double x = chipLeft;
    double y = 7;
    for (const Bilingual &hazard : hazards) {
        const QString text = english ? hazard.english() : joined(hazard);
        const double width =
            std::min(sheet.textWidth(text, sans(8.5, true)) + 5, chipRight - chipLeft);
        if (x > chipLeft && x + width > chipRight) {
            x = chipLeft;
            y += chipHeight + 1.6;
        }
        chips.append({x, y, width, text});
        x += width + 1.8;
    }
    return chips;
}

/// The code of the waste and what it is dangerous for.
Band hazardBox(Sheet &sheet, const WastePassportContent &content, const Theme &theme, bool english)
{
    const QList<Chip> chips = chipsOf(sheet, content.hazards, english);
    const double height = std::max(20.0, chips.last().y + chipHeight + 3);
    Band box;
    box.height = height + 2.5;
    box.keepWithNext = true;
    box.draw = [content, chips, height, &theme, english](Sheet &on, double y) {
        drawBox(on, QRectF(StateBody::left, y, StateBody::width, height), theme.main, theme.box);
        drawWarningSign(on, StateBody::left + 4.5, y + (height - 11) / 2, 12.5, theme.main);
        on.line(StateBody::left + 21, y + 1.9, 38,
                english ? QStringLiteral("Code") : QStringLiteral("Коды / Код"), sans(7.5),
                ink::caption);
        on.fitted(QRectF(StateBody::left + 21, y + 6, 38, height - 8), content.wasteCode,
                  sans(15, true), theme.main);
        on.line(chipLeft, y + 1.9, 90,
                english ? QStringLiteral("Hazardous properties")
                        : QStringLiteral("Қауіпті қасиеттері / Опасные свойства"),
                sans(7.5), ink::caption);
        for (const Chip &chip : chips) {
            drawBox(on, QRectF(chip.x, y + chip.y, chip.width, chipHeight), theme.main, Qt::white);
            on.fitted(QRectF(chip.x + 1.5, y + chip.y + 1.3, chip.width - 3, 4.2), chip.text,
                      sans(8.5, true), ink::text, Qt::AlignHCenter);
        }
    };
    return box;
}

void addPassport(StateBody &body, const WastePassportContent &content)
{
    body.row({QStringLiteral("Қалдықтардың атауы"), QStringLiteral("Наименование отходов"),
              QStringLiteral("Name of the waste")},
             content.wasteName, 12, true);
    body.band(hazardBox(body.sheet(), content, body.theme(), body.english()));
    const QString day = shortDate(content.issuedOn);
    body.row({QStringLiteral("Тіркелген күні"), QStringLiteral("Дата регистрации"),
              QStringLiteral("Date of registration")},
             {day, day, day}, 10.5);
    body.row({QStringLiteral("Қалдықтардың иесі"), QStringLiteral("Владелец отходов"),
              QStringLiteral("Owner of the waste")},
             content.holder, 11, true);
    addIdentifierRow(body, content);
    body.row({QStringLiteral("Түзілу орны"), QStringLiteral("Место образования"),
              QStringLiteral("Where it arises")},
             content.site);
    const QString amount = content.yearlyAmount;
    body.row(
        {QStringLiteral("Агрегаттық күйі · жылдық түзілу көлемі"),
         QStringLiteral("Агрегатное состояние · годовой объём образования"),
         QStringLiteral("Aggregate state · arises in a year")},
        {content.aggregateState.kk + QStringLiteral(" · ") + amount + QStringLiteral("\u00a0тонна"),
         content.aggregateState.ru + QStringLiteral(" · ") + amount + QStringLiteral("\u00a0тонн"),
         content.aggregateState.english() + QStringLiteral(" · ") + amount +
             QStringLiteral("\u00a0tonnes")},
        10);
    for (const Table &table : content.tables)
        body.table(table);
    body.row({QStringLiteral("Қалдықтармен жұмыс істеу тәсілі"),
              QStringLiteral("Способ обращения с отходами"),
              QStringLiteral("How the waste is handled")},
             content.handling);
    body.row({QStringLiteral("Тасымалдау және тиеу-түсіру кезіндегі сақтық шаралары"),
              QStringLiteral("Меры предосторожности при транспортировке и погрузке"),
              QStringLiteral("Precautions in transport and loading")},
             content.precautions);
    addIssuerRow(body, content,
                 {QStringLiteral("Тіркеген орган"),
                  QStringLiteral("Орган, зарегистрировавший паспорт"),
                  QStringLiteral("Registered by")});
}

} // namespace

QJsonObject WastePassportContent::toJson() const
{
    QJsonObject json{{QStringLiteral("wasteName"), paper::toJson(wasteName)},
                     {QStringLiteral("wasteCode"), wasteCode},
                     {QStringLiteral("aggregateState"), paper::toJson(aggregateState)},
                     {QStringLiteral("hazards"), paper::toJson(hazards)},
                     {QStringLiteral("yearlyAmount"), yearlyAmount},
                     {QStringLiteral("site"), paper::toJson(site)},
                     {QStringLiteral("tables"), paper::toJson(tables)},
                     {QStringLiteral("handling"), paper::toJson(handling)},
                     {QStringLiteral("precautions"), paper::toJson(precautions)}};
    write(json);
    return json;
}

Result<WastePassportContent> WastePassportContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    WastePassportContent content;
    content.read(reader);
    content.wasteName = reader.bilingual(QStringLiteral("wasteName"), 600);
    content.wasteCode = reader.text(QStringLiteral("wasteCode"), 40);
    content.aggregateState = reader.bilingual(QStringLiteral("aggregateState"), 100);
    content.hazards = reader.bilinguals(QStringLiteral("hazards"), 20, 100);
    if (content.hazards.isEmpty())
        reader.fail(QStringLiteral("hazards"), QStringLiteral("empty"));
    content.yearlyAmount = reader.text(QStringLiteral("yearlyAmount"), 24);
    content.site = reader.bilingual(QStringLiteral("site"), 600, true);
    content.tables = readTables(reader, QStringLiteral("tables"));
    content.handling = reader.bilingual(QStringLiteral("handling"), 2000, true);
    content.precautions = reader.bilingual(QStringLiteral("precautions"), 2000, true);
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

Result<QByteArray> renderWastePassport(const WastePassportContent &given)
{
    const Result<WastePassportContent> checked = WastePassportContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const WastePassportContent &content = *checked;
    StatePart part;
    part.theme = &passportTheme;
    part.title = {QStringLiteral("Қауіпті қалдықтардың тіркелген паспорты"),
                  QStringLiteral("Зарегистрированный паспорт опасных отходов"),
                  QStringLiteral("Registered hazardous waste passport")};
    part.number = {content.number, content.number};
    part.body = [&content](StateBody &body) { addPassport(body, content); };
    return renderState(QStringLiteral("Паспорт опасных отходов ") + content.number, content,
                       QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact), {part});
}

} // namespace ruqsat::paper
