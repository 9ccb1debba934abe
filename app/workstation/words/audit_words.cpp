#include "workstation/words/audit_words.h"

#include "core/failure_text.h"
#include "protocol/law.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/law_words.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace ruqsat::workstation {
namespace {

class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    struct Named
    {
        const char *name;
        QString words;
    };

    static QList<Named> outcomes()
    {
        return {
            //: Audit, value of a detail: outcome of a look-up
            {"found", tr("found")},
            //: Audit, value of a detail: outcome of a look-up
            {"notFound", tr("not found")},
            //: Audit, value of a detail: outcome of a look-up or check
            {"unknown", tr("no answer")},
            //: Audit, value of a detail: verdict about a signature, payment or power of attorney
            {"valid", tr("good")},
            //: Audit, value of a detail: verdict about a signature, payment or power of attorney
            {"pending", tr("not finished")},
            //: Audit, value of a detail: verdict about a signature, payment or power of attorney
            {"invalid", tr("not good")},
        };
    }

    static QString outcome(const QString &name)
    {
        for (const Named &each : outcomes()) {
            if (name == QLatin1String(each.name))
                return each.words;
        }
        return name;
    }

    static QString limit(qint64 seconds)
    {
        if (seconds == 0)
            //: Audit, value: a step of the office's chain has no limit
            return tr("no limit");
        if (seconds % 60 != 0)
            //: Audit, value: a limit in seconds
            return tr("%1 s").arg(seconds);
        //: Audit, value: a limit in minutes
        return tr("%1 min").arg(seconds / 60);
    }

    static QString answer(bool yes)
    {
        //: Audit, value of a detail
        return yes ? tr("yes")
                   //: Audit, value of a detail
                   : tr("no");
    }
};

const QString nothingThere = QStringLiteral("–");

QString stateWords(const QString &action, const QString &state)
{
    if (action.endsWith(QLatin1String("Account"))) {
        if (const auto known = protocol::accountStateFromName(state))
            return accountStateText(*known);
    }
    if (action.endsWith(QLatin1String("Device"))) {
        if (const auto known = protocol::deviceStateFromName(state))
            return deviceStateText(*known);
    }
    if (const auto known = applicationStateFromName(state))
        return stateText(*known);
    if (const auto known = protocol::licenceStandingFromName(state))
        return licenceStandingText(*known);
    return state;
}

QString kindWords(const QString &kind)
{
    if (const auto office = protocol::officeKindFromName(kind))
        return officeKindText(*office);
    if (const auto service = serviceKindFromName(kind))
        return kindText(*service);
    return kind;
}

QString doneWords(const QString &action)
{
    if (const auto change = protocol::userActionFromName(action))
        return userActionText(*change);
    return auditActionText(action);
}

/// A day, a time, a number of a person or a fingerprint, which is too long for a line, as the
/// screen writes them; else as it stands.
QString plainWords(const QString &text)
{
    static const QRegularExpression day(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    static const QRegularExpression fingerprint(QStringLiteral("^[0-9a-f]{64}$"));
    static const QRegularExpression time(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z$"));
    if (day.match(text).hasMatch())
        return dateText(QDate::fromString(text, Qt::ISODate));
    if (const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
        time.match(text).hasMatch() && at.isValid())
        return dateTimeText(at);
    if (fingerprint.match(text).hasMatch())
        return QStringList{text.first(16), text.sliced(16, 16), text.sliced(32, 16), text.last(16)}
            .join(u' ');
    return groupedIdentifier(text);
}

QString textWords(const QString &action, const QString &name, const QString &text,
                  Language language)
{
    if (text.isEmpty())
        return nothingThere;
    if (name == u"role") {
        const auto role = roleFromName(text);
        return role ? roleText(*role) : text;
    }
    if (name == u"state")
        return stateWords(action, text);
    if (name == u"kind")
        return kindWords(text);
    if (name == u"action")
        return doneWords(text);
    if (name == u"decision") {
        const auto decision = decisionFromName(text);
        return decision ? decisionText(*decision) : text;
    }
    if (name == u"code") {
        const auto code = failureFromName(text);
        return code ? failureText(*code, language).title : text;
    }
    if (name == u"outcome" || name == u"verdict")
        return AuditWords::outcome(text);
    return plainWords(text);
}

QString numberWords(const QString &name, qint64 number, Language language)
{
    if (name == u"registration" || name == u"assignment" || name == u"signing" ||
        name == u"sending")
        return AuditWords::limit(number);
    return name == u"size" ? sizeText(number, language) : QString::number(number);
}

} // namespace

QString auditValueText(const QString &action, const QString &name, const QJsonValue &value,
                       Language language)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return AuditWords::answer(value.toBool());
    case QJsonValue::Double:
        return numberWords(name, value.toInteger(), language);
    case QJsonValue::String:
        return textWords(action, name, value.toString(), language);
    case QJsonValue::Array: {
        QStringList words;
        for (const QJsonValue &each : value.toArray())
            words.append(auditValueText(action, name, each, language));
        return words.isEmpty() ? nothingThere : words.join(QStringLiteral(", "));
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return nothingThere;
}

QString auditSubjectText(const QString &action, const QString &subject)
{
    if (action == u"list") {
        if (const auto queue = protocol::queueFromName(subject))
            return queueText(*queue);
    }
    if (action.endsWith(QLatin1String("Law")) || action.endsWith(QLatin1String("LawChange"))) {
        if (const auto law = protocol::lawNameFromName(subject))
            return lawText(*law);
    }
    return groupedIdentifier(subject);
}

} // namespace ruqsat::workstation
