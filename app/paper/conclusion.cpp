#include "paper/conclusion.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/state_paper.h"
#include "paper/wording.h"

#include <QJsonDocument>
#include <QPainterPath>

namespace ruqsat::paper {

namespace {

// A tick or a cross in a ring: the outcome survives a grey photocopy.
void drawOutcomeSign(Sheet &sheet, double x, double y, double radius, bool agreed,
                     const QColor &colour)
{
    QPainter &painter = sheet.painter();
    const QPen pen(colour, Sheet::mm(1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::white);
    painter.setPen(QPen(colour, Sheet::mm(0.5)));
    painter.drawEllipse(Sheet::point(x, y), Sheet::mm(radius), Sheet::mm(radius));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath sign;
    const double r = radius * 0.45;
    if (agreed) {
        sign.moveTo(Sheet::point(x - r, y));
        sign.lineTo(Sheet::point(x - r * 0.25, y + r * 0.8));
        sign.lineTo(Sheet::point(x + r * 1.1, y - r * 0.8));
    } else {
        sign.moveTo(Sheet::point(x - r, y - r));
        sign.lineTo(Sheet::point(x + r, y + r));
        sign.moveTo(Sheet::point(x + r, y - r));
        sign.lineTo(Sheet::point(x - r, y + r));
    }
    painter.drawPath(sign);
}

Band outcomeBox(bool agreed, const Theme &theme, bool english)
{
    Band box;
    box.height = 22;
    box.keepWithNext = true;
    box.draw = [agreed, &theme, english](Sheet &sheet, double y) {
        const QColor colour = agreed ? theme.main : ink::warning;
        const QColor ground = agreed ? theme.box : ink::warningGround;
        drawBox(sheet, QRectF(StateBody::left, y, StateBody::width, 19), colour, ground);
        drawOutcomeSign(sheet, StateBody::left + 11, y + 9.5, 6, agreed, colour);
        const Bilingual words =
            agreed ? Bilingual{QStringLiteral("Келісіледі"), QStringLiteral("Согласовывается"),
                               QStringLiteral("Agreed")}
                   : Bilingual{QStringLiteral("Келісілмейді"), QStringLiteral("Не согласовывается"),
                               QStringLiteral("Not agreed")};
        const double left = StateBody::left + 22;
        sheet.line(left, y + 1.9, 120,
                   english ? QStringLiteral("Outcome of the expertise")
                           : QStringLiteral("Сараптаманың нәтижесі / Результат экспертизы"),
                   sans(7.5), ink::caption);
        sheet.fitted(QRectF(left, y + 6.3, StateBody::width - 26, 11),
                     english ? words.english() : words.kk + QStringLiteral(" · ") + words.ru,
                     serif(19, true), colour);
    };
    return box;
}

void addGround(StateBody &body, const RefusalGround &ground)
{
    const auto whole = [](const QString &title, const QString &norm) {
        return title + QStringLiteral(" (") + norm + QStringLiteral(")");
    };
    body.row({ground.code, ground.code, ground.code},
             {whole(ground.title.kk, ground.norm.kk), whole(ground.title.ru, ground.norm.ru),
              whole(ground.title.english(), ground.norm.english())},
             10);
    const auto noted = [](const QString &title, const QString &note) {
        return note.isEmpty() ? title : title + QStringLiteral(". ") + note;
    };
    for (const RefusalTarget &target : ground.targets)
        body.row(target.kind,
                 {noted(target.title.kk, target.note.kk), noted(target.title.ru, target.note.ru),
                  noted(target.title.english(), target.note.english())});
}

void addConclusion(StateBody &body, const ConclusionContent &content)
{
    body.band(outcomeBox(content.agreed, body.theme(), body.english()));
    const QString day = shortDate(content.issuedOn);
    body.row({QStringLiteral("Берілген күні · сараптама"),
              QStringLiteral("Дата выдачи · экспертиза"),
              QStringLiteral("Date of issue · expertise")},
             {day + QStringLiteral(" · ") + content.expertise.kk,
              day + QStringLiteral(" · ") + content.expertise.ru,
              day + QStringLiteral(" · ") + content.expertise.english()},
             10);
    body.row({QStringLiteral("Жобаның атауы"), QStringLiteral("Наименование проекта"),
              QStringLiteral("Project")},
             content.project, 12, true);
    body.row({QStringLiteral("Объект"), QStringLiteral("Объект"), QStringLiteral("Object")},
             content.object, 10.5);
    body.row({QStringLiteral("Объектінің орналасқан жері"),
              QStringLiteral("Местонахождение объекта"), QStringLiteral("Where it stands")},
             content.objectAddress);
    body.row(
        {QStringLiteral("Тапсырыс беруші"), QStringLiteral("Заказчик"), QStringLiteral("Customer")},
        content.holder, 11, true);
    addIdentifierRow(body, content);
    body.row({QStringLiteral("Жобаны әзірлеуші"), QStringLiteral("Разработчик проекта"),
              QStringLiteral("Developer of the project")},
             content.developer);
    for (const Fact &fact : content.facts)
        body.row(fact.caption, fact.value);
    if (!content.grounds.isEmpty()) {
        body.heading({QStringLiteral("Келісілмеу негіздері"),
                      QStringLiteral("Основания, по которым проект не согласовывается"),
                      QStringLiteral("Why it is not agreed")});
        for (const RefusalGround &ground : content.grounds)
            addGround(body, ground);
    }
    if (!content.findings.isEmpty()) {
        body.heading({QStringLiteral("Сараптаманың тұжырымдары"),
                      QStringLiteral("Выводы экспертизы"),
                      QStringLiteral("Findings of the expertise")});
        body.numbered(content.findings);
    }
    addIssuerRow(body, content,
                 {QStringLiteral("Сараптаманы жүргізген орган"),
                  QStringLiteral("Орган, проводивший экспертизу"),
                  QStringLiteral("Expertise made by")});
}

} // namespace

QJsonObject ConclusionContent::toJson() const
{
    QJsonObject json{{QStringLiteral("agreed"), agreed},
                     {QStringLiteral("project"), paper::toJson(project)},
                     {QStringLiteral("object"), paper::toJson(object)},
                     {QStringLiteral("objectAddress"), paper::toJson(objectAddress)},
                     {QStringLiteral("developer"), paper::toJson(developer)},
                     {QStringLiteral("expertise"), paper::toJson(expertise)},
                     {QStringLiteral("facts"), paper::toJson(facts)},
                     {QStringLiteral("findings"), paper::toJson(findings)},
                     {QStringLiteral("grounds"), paper::toJson(grounds)}};
    write(json);
    return json;
}

Result<ConclusionContent> ConclusionContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    ConclusionContent content;
    content.read(reader);
    content.agreed = reader.boolean(QStringLiteral("agreed"));
    content.project = reader.bilingual(QStringLiteral("project"), 1000);
    content.object = reader.bilingual(QStringLiteral("object"), 1000);
    content.objectAddress = reader.bilingual(QStringLiteral("objectAddress"), 600, true);
    content.developer = reader.bilingual(QStringLiteral("developer"), 600, true);
    content.expertise = reader.bilingual(QStringLiteral("expertise"), 100);
    content.facts = reader.list<Fact>(QStringLiteral("facts"), 0, 20, &Fact::read);
    content.findings = reader.bilinguals(QStringLiteral("findings"), 100, 2000);
    content.grounds = reader.list<RefusalGround>(QStringLiteral("grounds"), content.agreed ? 0 : 1,
                                                 content.agreed ? 0 : 40, &RefusalGround::read);
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

Result<QByteArray> renderConclusion(const ConclusionContent &given)
{
    const Result<ConclusionContent> checked = ConclusionContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const ConclusionContent &content = *checked;
    StatePart part;
    part.theme = &conclusionTheme;
    part.title = {QStringLiteral("Мемлекеттік экологиялық сараптама қорытындысы"),
                  QStringLiteral("Заключение государственной экологической экспертизы"),
                  QStringLiteral("Conclusion of the state ecological expertise")};
    part.number = {content.number, content.number};
    part.body = [&content](StateBody &body) { addConclusion(body, content); };
    return renderState(QStringLiteral("Заключение экспертизы ") + content.number, content,
                       QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact), {part});
}

} // namespace ruqsat::paper
