#include "paper/permit.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/state_paper.h"
#include "paper/wording.h"

#include <QJsonDocument>

namespace ruqsat::paper {

namespace {

/// From when until when: what an inspector looks for first.
Band validityBox(const PermitContent &content, const Theme &theme, bool english)
{
    Band box;
    box.height = 20;
    box.keepWithNext = true;
    box.draw = [content, &theme, english](Sheet &sheet, double y) {
        drawBox(sheet, QRectF(StateBody::left, y, StateBody::width, 17), theme.main, theme.box);
        const auto cell = [&](double x, const Bilingual &caption, const QString &value) {
            sheet.line(x, y + 1.8, 70,
                       english ? caption.en : caption.kk + QStringLiteral(" / ") + caption.ru,
                       sans(7.5), ink::caption);
            sheet.line(x, y + 6.2, 70, value, serif(16, true), theme.main);
        };
        cell(StateBody::left + 5,
             {QStringLiteral("Қолданыла бастайды"), QStringLiteral("Действует с"),
              QStringLiteral("In force from")},
             shortDate(content.validFrom));
        cell(StateBody::left + 84,
             {QStringLiteral("Қолданылуы аяқталады"), QStringLiteral("Действует по"),
              QStringLiteral("In force until")},
             shortDate(content.validUntil));
        sheet.painter().setPen(QPen(theme.accent, Sheet::mm(0.4)));
        const double middle = y + 10.2;
        sheet.painter().drawLine(Sheet::point(StateBody::left + 58, middle),
                                 Sheet::point(StateBody::left + 74, middle));
        for (const double side : {-1.4, 1.4})
            sheet.painter().drawLine(Sheet::point(StateBody::left + 72, middle + side),
                                     Sheet::point(StateBody::left + 74, middle));
    };
    return box;
}

void addPermit(StateBody &body, const PermitContent &content)
{
    if (content.validFrom.isValid())
        body.band(validityBox(content, body.theme(), body.english()));
    const QString day = shortDate(content.issuedOn);
    body.row({QStringLiteral("Берілген күні"), QStringLiteral("Дата выдачи"),
              QStringLiteral("Date of issue")},
             {day, day, day}, 10.5);
    body.row({QStringLiteral("Берілді"), QStringLiteral("Выдано"), QStringLiteral("Issued to")},
             content.holder, 12, true);
    addIdentifierRow(body, content);
    body.row({QStringLiteral("Рұқсат етіледі"), QStringLiteral("Разрешается"),
              QStringLiteral("What is permitted")},
             content.activity, 11, true);
    for (const Fact &fact : content.facts)
        body.row(fact.caption, fact.value);
    for (const Table &table : content.tables)
        body.table(table);
    if (!content.conditions.isEmpty()) {
        body.heading({QStringLiteral("Рұқсат шарттары"), QStringLiteral("Условия разрешения"),
                      QStringLiteral("Conditions of the permit")});
        body.numbered(content.conditions);
    }
    addIssuerRow(body, content,
                 {QStringLiteral("Рұқсатты берген орган"),
                  QStringLiteral("Орган, выдавший разрешение"), QStringLiteral("Issued by")});
}

} // namespace

QJsonObject PermitContent::toJson() const
{
    QJsonObject json{{QStringLiteral("title"), paper::toJson(title)},
                     {QStringLiteral("activity"), paper::toJson(activity)},
                     {QStringLiteral("validFrom"), paper::toJson(validFrom)},
                     {QStringLiteral("validUntil"), paper::toJson(validUntil)},
                     {QStringLiteral("facts"), paper::toJson(facts)},
                     {QStringLiteral("tables"), paper::toJson(tables)},
                     {QStringLiteral("conditions"), paper::toJson(conditions)}};
    write(json);
    return json;
}

Result<PermitContent> PermitContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    PermitContent content;
    content.read(reader);
    content.title = reader.bilingual(QStringLiteral("title"), 200);
    content.activity = reader.bilingual(QStringLiteral("activity"), 1000);
    content.validFrom = reader.optionalDate(QStringLiteral("validFrom"));
    content.validUntil = reader.optionalDate(QStringLiteral("validUntil"));
    if (content.validFrom.isValid() != content.validUntil.isValid() ||
        content.validUntil < content.validFrom)
        reader.fail(QStringLiteral("validUntil"), QStringLiteral("no period"));
    content.facts = reader.list<Fact>(QStringLiteral("facts"), 0, 20, &Fact::read);
    content.tables = readTables(reader, QStringLiteral("tables"));
    content.conditions = reader.bilinguals(QStringLiteral("conditions"), 100, 2000);
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

Result<QByteArray> renderPermit(const PermitContent &given)
{
    const Result<PermitContent> checked = PermitContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const PermitContent &content = *checked;
    StatePart part;
    part.theme = &permitTheme;
    part.title = content.title;
    part.number = {content.number, content.number};
    part.body = [&content](StateBody &body) { addPermit(body, content); };
    return renderState(content.title.ru + QStringLiteral(" ") + content.number, content,
                       QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact), {part});
}

} // namespace ruqsat::paper
