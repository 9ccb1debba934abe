#include "workstation/pages/audit_facts.h"

#include "workstation/words/admin_words.h"
#include "workstation/words/audit_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace ruqsat::workstation {

namespace audit_detail {

struct AuditFacts
{
    Q_DECLARE_TR_FUNCTIONS(AuditFacts)
};

/// One value somewhere in what was noted.
struct Leaf
{
    QString caption;
    QString value;
};

bool isLocalized(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if ((it.key() != u"kk" && it.key() != u"ru" && it.key() != u"en") || !it->isString())
            return false;
    }
    return !object.isEmpty();
}

bool isPerson(const QJsonObject &object)
{
    return object.contains(u"iin") && object.size() <= 3 &&
           isLocalized(object.value(u"name").toObject());
}

LocalizedText localizedOf(const QJsonObject &object)
{
    return {object.value(u"kk").toString(), object.value(u"ru").toString(),
            object.value(u"en").toString()};
}

class Reader final
{
public:
    Reader(QString action, Language language)
        : m_action(std::move(action))
        , m_language(language)
    {
    }

    QString words(const QString &name, const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        if (isPerson(object))
            return localizedOf(object.value(u"name").toObject()).in(m_language) +
                   QStringLiteral(", ") + groupedIdentifier(object.value(u"iin").toString());
        if (isLocalized(object))
            return localizedOf(object).in(m_language);
        return auditValueText(m_action, name, value, m_language);
    }

    /// A name may mean another thing in another entry, or where another kind of value stands under
    /// it.
    QString captionOf(const QJsonObject &owner, const QString &name) const
    {
        const bool isObject = owner.value(name).isObject();
        if (name == u"before" && (m_action == u"forgetDraft" || m_action == u"forgetUploads"))
            return auditFieldText(QStringLiteral("unchangedSince"));
        if (name == u"name" && owner.contains(u"iin"))
            return auditFieldText(QStringLiteral("personName"));
        if (name == u"office" && isObject)
            return auditFieldText(QStringLiteral("officeName"));
        if (name == u"from" && isObject)
            return auditFieldText(QStringLiteral("fromWhom"));
        if (name == u"to")
            return auditFieldText(isObject ? QStringLiteral("toWhom") : QStringLiteral("until"));
        return auditFieldText(name);
    }

    /// Every value, by its path, with each language's text by itself: a change may be in one only.
    void collect(const QJsonObject &object, const QString &path, QMap<QString, Leaf> &into) const
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString place = path + it.key();
            const QString caption = captionOf(object, it.key());
            const QJsonObject inner = it->toObject();
            if (isLocalized(inner) && !isPerson(inner))
                collectLanguages(inner, caption, place, into);
            else if (it->isObject() && !isPerson(inner))
                collect(inner, place + u'.', into);
            else
                into.insert(place, {caption, words(it.key(), *it)});
        }
    }

private:
    static void collectLanguages(const QJsonObject &text, const QString &caption,
                                 const QString &place, QMap<QString, Leaf> &into)
    {
        //: Audit, caption: %1 is a caption, the value is its Kazakh text
        into.insert(place + u"/1"_qs,
                    {AuditFacts::tr("%1, in Kazakh").arg(caption), text.value(u"kk").toString()});
        //: Audit, caption: %1 is a caption, the value is its Russian text
        into.insert(place + u"/2"_qs,
                    {AuditFacts::tr("%1, in Russian").arg(caption), text.value(u"ru").toString()});
        //: Audit, caption: %1 is a caption, the value is its English text
        into.insert(place + u"/3"_qs,
                    {AuditFacts::tr("%1, in English").arg(caption), text.value(u"en").toString()});
    }

    QString m_action;
    Language m_language;
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

void addFact(QList<Fact> &facts, const QString &caption, const QString &value)
{
    // Without a value it would be a heading.
    facts << Fact{caption, orDash(value), {}, {}};
}

void addChange(QList<Fact> &facts, const QString &caption, const QString &before,
               const QString &after)
{
    //: Audit, line of what was changed: %1 is the value that stood before
    addFact(facts, caption,
            AuditFacts::tr("before the change: %1").arg(orDash(before)) + u'\n' +
                //: Audit, line of what was changed: %1 is the value that stands now
                AuditFacts::tr("after the change: %1").arg(orDash(after)));
}

/// What differs; of something new, all of it.
QList<Fact> changeFacts(const QJsonObject &detail, const Reader &reader)
{
    QList<Fact> facts;
    const QJsonValue before = detail.value(u"before");
    const QJsonValue after = detail.value(u"after");
    if (!after.isObject()) {
        if (!before.isUndefined() && !after.isUndefined())
            addChange(facts, auditFieldText(QStringLiteral("version")),
                      reader.words(QStringLiteral("version"), before),
                      reader.words(QStringLiteral("version"), after));
        return facts;
    }
    QMap<QString, Leaf> old;
    QMap<QString, Leaf> now;
    reader.collect(before.toObject(), {}, old);
    reader.collect(after.toObject(), {}, now);
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        if (!now.contains(it.key()))
            now.insert(it.key(), {it->caption, {}});
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const QString was = old.value(it.key()).value;
        if (it.key() == u"version" || was == it->value)
            continue;
        if (before.isObject())
            addChange(facts, it->caption, was, it->value);
        else
            addFact(facts, it->caption, it->value);
    }
    return facts;
}

void addOthers(QList<Fact> &facts, const QJsonObject &object, const QStringList &told,
               const Reader &reader)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject inner = it->toObject();
        if (!told.contains(it.key()) && (!it->isObject() || isPerson(inner) || isLocalized(inner)))
            addFact(facts, reader.captionOf(object, it.key()), reader.words(it.key(), *it));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject inner = it->toObject();
        if (told.contains(it.key()) || inner.isEmpty() || isPerson(inner) || isLocalized(inner))
            continue;
        facts << Fact{auditFieldText(it.key()), {}, {}, {}};
        addOthers(facts, inner, {}, reader);
    }
}

} // namespace audit_detail

QList<Fact> auditFacts(const protocol::AuditRecord &record, Language language)
{
    using namespace audit_detail;
    const Reader reader(record.action, language);
    const auto caption = [](const char *name) { return auditFieldText(QLatin1String(name)); };
    QList<Fact> facts;
    addFact(facts, caption("at"), dateTimeText(record.at));
    const QString name = record.name.in(language);
    addFact(facts, caption("who"), name.isEmpty() ? record.login : name);
    addFact(facts, caption("login"), record.login);
    addFact(facts, caption("iin"), groupedIdentifier(record.iin));
    addFact(facts, caption("office"), record.office);
    addFact(facts, caption("device"), record.device);
    addFact(facts, caption("done"), auditActionText(record.action));
    addFact(facts, caption("object"), auditSubjectText(record.action, record.subject));
    addFact(facts, caption("about"), groupedIdentifier(record.about));
    addFact(facts, caption("ground"), record.ground);
    const QList<Fact> changed = changeFacts(record.detail, reader);
    if (!changed.isEmpty()) {
        //: Audit, heading over values before and after
        facts << Fact{AuditFacts::tr("What was changed"), {}, {}, {}} << changed;
    }
    QStringList told;
    if (!changed.isEmpty())
        told << QStringLiteral("before") << QStringLiteral("after");
    for (const char *key : {"ground", "reason", "subject", "q"}) {
        const QString value = record.detail.value(QLatin1String(key)).toString();
        if (value == record.ground || value == record.about)
            told << QLatin1String(key);
    }
    QList<Fact> others;
    addOthers(others, record.detail, told, reader);
    if (!others.isEmpty())
        //: Audit, heading over the other details of an entry
        facts << Fact{AuditFacts::tr("What was noted besides"), {}, {}, {}} << others;
    return facts;
}

} // namespace ruqsat::workstation
