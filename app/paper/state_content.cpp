#include "paper/state_content.h"

namespace ruqsat::paper {

void StateContent::read(ContentReader &reader)
{
    number = reader.permitNumber(QStringLiteral("number"));
    issuedOn = reader.date(QStringLiteral("issuedOn"));
    holder = reader.bilingual(QStringLiteral("holder"), 600);
    holderIdentifier = reader.identifier(QStringLiteral("holderIdentifier"));
    address = reader.bilingual(QStringLiteral("address"), 600, true);
    issuer = reader.bilingual(QStringLiteral("issuer"), 400);
    signatory = reader.signatory(QStringLiteral("signatory"));
    place = reader.bilingual(QStringLiteral("place"), 200);
    qr = reader.qr(QStringLiteral("qr"));
    verifyAt = reader.text(QStringLiteral("verifyAt"), 80);
    english = reader.boolean(QStringLiteral("english"));
    demo = reader.boolean(QStringLiteral("demo"));
}

void StateContent::write(QJsonObject &json) const
{
    json.insert(QStringLiteral("number"), number);
    json.insert(QStringLiteral("issuedOn"), paper::toJson(issuedOn));
    json.insert(QStringLiteral("holder"), paper::toJson(holder));
    json.insert(QStringLiteral("holderIdentifier"), holderIdentifier);
    json.insert(QStringLiteral("address"), paper::toJson(address));
    json.insert(QStringLiteral("issuer"), paper::toJson(issuer));
    json.insert(QStringLiteral("signatory"), paper::toJson(signatory));
    json.insert(QStringLiteral("place"), paper::toJson(place));
    json.insert(QStringLiteral("qr"), qr);
    json.insert(QStringLiteral("verifyAt"), verifyAt);
    json.insert(QStringLiteral("english"), english);
    json.insert(QStringLiteral("demo"), demo);
}

Table Table::read(ContentReader &reader)
{
    Table table;
    table.title = reader.bilingual(QStringLiteral("title"), 300);
    table.columns = reader.bilinguals(QStringLiteral("columns"), 6, 80);
    if (table.columns.isEmpty())
        reader.fail(QStringLiteral("columns"), QStringLiteral("empty"));
    const qsizetype width = table.columns.size();
    table.rows =
        reader.list<QList<Bilingual>>(QStringLiteral("rows"), 0, 300, [width](ContentReader &row) {
            const QList<Bilingual> cells = row.bilinguals(QStringLiteral("cells"), 6, 200, true);
            if (cells.size() != width)
                row.fail(QStringLiteral("cells"), QStringLiteral("not one for each column"));
            return cells;
        });
    return table;
}

QJsonObject Table::toJson() const
{
    QJsonArray lines;
    for (const QList<Bilingual> &row : rows)
        lines.append(QJsonObject{{QStringLiteral("cells"), paper::toJson(row)}});
    return {{QStringLiteral("title"), paper::toJson(title)},
            {QStringLiteral("columns"), paper::toJson(columns)},
            {QStringLiteral("rows"), lines}};
}

QList<Table> readTables(ContentReader &reader, const QString &name)
{
    return reader.list<Table>(name, 0, 8, &Table::read);
}

Fact Fact::read(ContentReader &reader)
{
    return {reader.bilingual(QStringLiteral("caption"), 200),
            reader.bilingual(QStringLiteral("value"), 1000)};
}

QJsonObject Fact::toJson() const
{
    return {{QStringLiteral("caption"), paper::toJson(caption)},
            {QStringLiteral("value"), paper::toJson(value)}};
}

} // namespace ruqsat::paper
