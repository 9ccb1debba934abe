#include "protocol/audit_record.h"

namespace ruqsat::protocol {

AuditRecord AuditRecord::read(ObjectReader &in)
{
    AuditRecord record;
    record.at = in.time("at");
    record.login = in.optionalText("login", 64);
    record.iin = in.optionalText("iin", 12);
    record.name = in.optionalLocalized("name", 300);
    record.office = in.optionalText("office", 64);
    record.device = in.optionalText("device", 300);
    record.action = in.text("action", 64);
    record.subject = in.optionalText("subject", 300);
    record.about = in.optionalText("about", 300);
    record.ground = in.optionalText("ground", 2000);
    record.detail = in.object("detail");
    return record;
}

QJsonObject AuditRecord::toJson() const
{
    QJsonObject json{{"at", timeText(at)}, {"login", login},   {"iin", iin},
                     {"office", office},   {"device", device}, {"action", action},
                     {"subject", subject}, {"about", about},   {"ground", ground},
                     {"detail", detail}};
    if (!name.isEmpty())
        json.insert(QStringLiteral("name"), localizedJson(name));
    return json;
}

AuditRecordPage AuditRecordPage::read(ObjectReader &in)
{
    return {in.list<AuditRecord>("items", 200), in.optionalText("next", 200)};
}

QJsonObject AuditRecordPage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}};
    if (!next.isEmpty())
        json.insert(QStringLiteral("next"), next);
    return json;
}

QList<std::pair<QString, QString>> AuditFilter::parameters() const
{
    QList<std::pair<QString, QString>> given;
    const auto add = [&given](const char *name, const QString &value) {
        if (!value.isEmpty())
            given.emplaceBack(QString::fromLatin1(name), value);
    };
    add("person", person);
    add("actor", actor);
    add("office", office);
    add("action", action);
    add("from", from.isValid() ? dateText(from) : QString());
    add("to", to.isValid() ? dateText(to) : QString());
    return given;
}

} // namespace ruqsat::protocol
