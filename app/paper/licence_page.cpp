#include "paper/licence.h"

#include "paper/state_paper.h"
#include "paper/wording.h"

#include <QJsonDocument>

namespace ruqsat::paper {

namespace {

Bilingual words(const char16_t *kk, const char16_t *ru, const char16_t *en)
{
    return {QString::fromUtf16(kk), QString::fromUtf16(ru), QString::fromUtf16(en)};
}

Bilingual same(const QString &text)
{
    return {text, text, text};
}

void addSubactivities(StateBody &body, const QList<Bilingual> &subactivities)
{
    for (qsizetype i = 0; i < subactivities.size(); ++i) {
        Bilingual caption = words(u"Кіші түрі", u"Подвид", u"Sub-activity");
        if (subactivities.size() > 1) {
            const QString number = QStringLiteral(" %1").arg(i + 1);
            caption = {caption.kk + number, caption.ru + number, caption.en + number};
        }
        body.row(caption, subactivities[i]);
    }
}

/// What the older paper was, and why another stands in its place.
void addFormer(StateBody &body, const Bilingual &caption, const FormerPaper &former)
{
    const QString day = shortDate(former.issuedOn);
    const auto told = [&](const QString &from, const QString &ground) {
        return QStringLiteral("№\u00a0%1, %2").arg(former.number, from) +
               (ground.isEmpty() ? QString() : QStringLiteral(". ") + ground);
    };
    body.row(caption,
             {told(QStringLiteral("берілген күні ") + day, former.ground.kk),
              told(QStringLiteral("от ") + day, former.ground.ru),
              told(QStringLiteral("of ") + day, former.ground.english())},
             10.5, true);
}

/// A duplicate says so on every page.
void markDuplicate(StatePart &part)
{
    part.ribbon = words(u"ТЕЛНҰСҚА", u"ДУБЛИКАТ", u"DUPLICATE");
    part.letters = QStringLiteral("ТЕЛНҰСҚА");
}

void addDays(StateBody &body, const LicenceContent &content)
{
    const QString first = shortDate(content.firstIssuedOn);
    if (content.duplicate) {
        body.row(words(u"Телнұсқа берілген күні · лицензия алғаш берілген күні",
                       u"Дата выдачи дубликата · дата первичной выдачи лицензии",
                       u"Date of the duplicate · date of first issue of the licence"),
                 same(shortDate(content.duplicate->issuedOn) + QStringLiteral(" · ") + first),
                 10.5);
        body.row(words(u"Телнұсқа беру негізі", u"Основание выдачи дубликата",
                       u"Why the duplicate is issued"),
                 content.duplicate->ground);
        return;
    }
    body.row(words(u"Берілген күні · алғаш берілген күні", u"Дата выдачи · дата первичной выдачи",
                   u"Date of issue · date of first issue"),
             same(shortDate(content.issuedOn) + QStringLiteral(" · ") + first), 10.5);
}

void addLicence(StateBody &body, const LicenceContent &content)
{
    addDays(body, content);
    if (content.replaces)
        addFormer(body,
                  words(u"Мына лицензияның орнына қайта ресімделді",
                        u"Переоформлена взамен лицензии", u"Re-issued in place of the licence"),
                  *content.replaces);
    body.row(words(u"Берілді", u"Выдана", u"Issued to"), content.holder, 12, true);
    addIdentifierRow(body, content);
    body.row(words(u"Қызмет түрі", u"На занятие", u"Activity"), content.activity, 12, true);
    addSubactivities(body, content.subactivities);
    body.row(words(u"Ерекше шарттары", u"Особые условия", u"Special conditions"),
             content.conditions);
    body.row(words(u"Ескерту", u"Примечание", u"Note"), content.note);
    addIssuerRow(body, content, words(u"Лицензиар", u"Лицензиар", u"Licensor"));
}

void addAppendix(StateBody &body, const StateContent &content, const AppendixMatter &matter,
                 const QDate &licenceDay, const Bilingual &activity)
{
    const QString day = shortDate(licenceDay);
    body.row(words(u"Лицензияның нөмірі және берілген күні", u"Номер и дата выдачи лицензии",
                   u"Number and date of the licence"),
             same(content.number + QStringLiteral(" · ") + day), 10.5, true);
    body.row(words(u"Қосымшаның берілген күні", u"Дата выдачи приложения", u"Date of the appendix"),
             same(shortDate(matter.issuedOn)), 10.5);
    body.row(words(u"Лицензиат", u"Лицензиат", u"Licensee"), content.holder, 11, true);
    addIdentifierRow(body, content);
    body.row(words(u"Қызмет түрі", u"Вид деятельности", u"Activity"), activity, 10.5);
    addSubactivities(body, matter.subactivities);
    body.row(words(u"Өндірістік базасы", u"Производственная база", u"Production base"),
             matter.productionBase);
    body.row(words(u"Қолданылу мерзімі", u"Срок действия", u"Validity"), matter.validity);
    body.row(words(u"Беру негізі", u"Основание выдачи", u"Why it is issued"), matter.ground);
    for (const Table &table : matter.tables)
        body.table(table);
    addIssuerRow(body, content, words(u"Лицензиар", u"Лицензиар", u"Licensor"));
}

StatePart appendixPart(const StateContent &content, const AppendixMatter &matter,
                       const QDate &licenceDay, const Bilingual &activity)
{
    const QString number = QStringLiteral("№\u00a0%1").arg(matter.index, 3, 10, QChar(u'0'));
    StatePart part;
    part.theme = &appendixTheme;
    part.title = words(u"Лицензияға қосымша", u"Приложение к лицензии", u"Appendix to a licence");
    part.number = same(number);
    part.body = [&content, &matter, licenceDay, activity](StateBody &body) {
        addAppendix(body, content, matter, licenceDay, activity);
    };
    return part;
}

/// Which other appendix this one repeats or replaces, before all else.
void addFormerAppendix(StateBody &body, const AppendixContent &content)
{
    if (content.duplicateOf)
        addFormer(body,
                  words(u"Мына қосымшаның телнұсқасы", u"Дубликат приложения",
                        u"Duplicate of the appendix"),
                  *content.duplicateOf);
    if (content.replaces)
        addFormer(body,
                  words(u"Мына қосымшаның орнына қайта ресімделді",
                        u"Переоформлено взамен приложения", u"Re-issued in place of the appendix"),
                  *content.replaces);
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QByteArray> renderLicence(const LicenceContent &given)
{
    const Result<LicenceContent> checked = LicenceContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const LicenceContent &content = *checked;
    StatePart licence;
    licence.theme = &licenceTheme;
    licence.title = words(u"Лицензия", u"Лицензия", u"Licence");
    licence.number = same(content.number);
    licence.body = [&content](StateBody &body) { addLicence(body, content); };
    if (content.replaces)
        licence.ribbon = words(u"Қайта ресімделген", u"Переоформленная", u"Re-issued");
    if (content.duplicate)
        markDuplicate(licence);
    QList<StatePart> parts{licence};
    for (const AppendixMatter &matter : content.appendices) {
        StatePart part = appendixPart(content, matter, content.issuedOn, content.activity);
        if (content.duplicate)
            markDuplicate(part);
        parts.append(part);
    }
    return renderState(QStringLiteral("Лицензия ") + content.number, content,
                       bytesOf(content.toJson()), parts);
}

Result<QByteArray> renderAppendix(const AppendixContent &given)
{
    const Result<AppendixContent> checked = AppendixContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const AppendixContent &content = *checked;
    StatePart part =
        appendixPart(content, content.matter, content.licenceIssuedOn, content.activity);
    part.body = [&content, body = part.body](StateBody &rows) {
        addFormerAppendix(rows, content);
        body(rows);
    };
    if (content.replaces)
        part.ribbon = words(u"Қайта ресімделген", u"Переоформленное", u"Re-issued");
    if (content.duplicateOf)
        markDuplicate(part);
    return renderState(QStringLiteral("Приложение к лицензии ") + content.number, content,
                       bytesOf(content.toJson()), {part});
}

} // namespace ruqsat::paper
