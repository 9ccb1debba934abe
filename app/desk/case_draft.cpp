#include "desk/case_draft.h"

#include "protocol/object_reader.h"

#include <QJsonArray>

namespace ruqsat::desk {
namespace {

const QString schemaName = QStringLiteral("ruqsat-draft-1");

struct PageName
{
    CasePage page;
    const char *name;
};
constexpr PageName pageNames[] = {{CasePage::Applicant, "applicant"},
                                  {CasePage::Form, "form"},
                                  {CasePage::Documents, "documents"},
                                  {CasePage::Review, "review"},
                                  {CasePage::Sent, "sent"}};

QDateTime timeIn(const QJsonObject &content, const char *key)
{
    return QDateTime::fromString(content.value(QLatin1String(key)).toString(), Qt::ISODateWithMs)
        .toUTC();
}

QStringList textsIn(const QJsonObject &content, const char *key)
{
    QStringList texts;
    const QJsonArray array = content.value(QLatin1String(key)).toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

/// False where there is a part that toVault() did not write.
template <typename T>
bool readPart(const QJsonObject &content, const char *key, std::optional<T> &part)
{
    const QJsonValue value = content.value(QLatin1String(key));
    if (!value.isObject())
        return true;
    Result<T> read = protocol::fromJson<T>(value.toObject(), protocol::Direction::Answer);
    if (!read)
        return false;
    part = *std::move(read);
    return true;
}

/// What is typed is read as it was kept, also half a number or no date yet.
std::optional<protocol::Representative> typedRepresentative(const QJsonObject &content)
{
    const QJsonValue value = content.value(QLatin1String("representative"));
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject typed = value.toObject();
    protocol::Representative representative;
    representative.iin = typed.value(QLatin1String("iin")).toString();
    representative.name = typed.value(QLatin1String("name")).toString();
    representative.notarial = typed.value(QLatin1String("notarial")).toBool();
    representative.basis = typed.value(QLatin1String("basis")).toString();
    representative.basisDate =
        QDate::fromString(typed.value(QLatin1String("basisDate")).toString(), Qt::ISODate);
    // One that cannot be read is asked for again.
    readPart(typed, "provenance", representative.provenance);
    return representative;
}

std::optional<protocol::Payment> typedPayment(const QJsonObject &content)
{
    const QJsonValue value = content.value(QLatin1String("payment"));
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject typed = value.toObject();
    return protocol::Payment{
        typed.value(QLatin1String("reference")).toString(),
        typed.value(QLatin1String("amount")).toString(),
        QDate::fromString(typed.value(QLatin1String("date")).toString(), Qt::ISODate)};
}

} // namespace

QString casePageName(CasePage page)
{
    for (const PageName &row : pageNames) {
        if (row.page == page)
            return QString::fromLatin1(row.name);
    }
    return {};
}

std::optional<CasePage> casePageFromName(QStringView name)
{
    for (const PageName &row : pageNames) {
        if (name == QLatin1String(row.name))
            return row.page;
    }
    return std::nullopt;
}

vault::Draft CaseDraft::toVault() const
{
    QJsonObject content{{"schema", schemaName},
                        {"regulation", regulation},
                        {"effectiveFrom", protocol::dateText(effectiveFrom)},
                        {"kind", serviceKindName(kind)},
                        {"channel", channelName(channel)},
                        {"signedInAt", protocol::timeText(signedInAt)},
                        {"startedAt", protocol::timeText(startedAt)},
                        {"applicantText", applicantText},
                        {"fields", fields},
                        {"paperMarks", QJsonArray::fromStringList(paperMarks)},
                        {"scanned", QJsonArray::fromStringList(scanned)}};
    if (copy)
        content.insert(QStringLiteral("copy"), true);
    if (lookup)
        content.insert(QStringLiteral("lookup"), lookup->toJson());
    if (representative)
        content.insert(QStringLiteral("representative"), representative->toJson());
    if (power)
        content.insert(QStringLiteral("power"), power->toJson());
    if (payment)
        content.insert(QStringLiteral("payment"), payment->toJson());
    if (paymentVerdict)
        content.insert(QStringLiteral("paymentVerdict"), paymentVerdict->toJson());

    vault::Draft draft;
    draft.caseId = caseId;
    draft.content = content;
    draft.step = casePageName(page);
    draft.focusField = focusField;
    return draft;
}

Result<CaseDraft> CaseDraft::fromVault(const vault::Draft &draft)
{
    const QJsonObject &content = draft.content;
    const auto damaged = [](const char *what) {
        return Failure(FailureCode::VaultDraftUnreadable, QLatin1String(what));
    };
    if (content.value(QLatin1String("schema")).toString() != schemaName)
        return damaged("schema");

    CaseDraft result;
    result.caseId = draft.caseId;
    result.focusField = draft.focusField;
    const std::optional<CasePage> page = casePageFromName(draft.step);
    const auto kind = serviceKindFromName(content.value(QLatin1String("kind")).toString());
    const auto channel = channelFromName(content.value(QLatin1String("channel")).toString());
    if (!page || !kind || !channel)
        return damaged("step, kind or channel");
    result.page = *page;
    result.kind = *kind;
    result.channel = *channel;
    result.regulation = content.value(QLatin1String("regulation")).toString();
    result.effectiveFrom =
        QDate::fromString(content.value(QLatin1String("effectiveFrom")).toString(), Qt::ISODate);
    result.signedInAt = timeIn(content, "signedInAt");
    result.startedAt = timeIn(content, "startedAt");
    if (result.regulation.isEmpty() || !result.effectiveFrom.isValid() ||
        !result.startedAt.isValid())
        return damaged("regulation or dates");
    result.applicantText = content.value(QLatin1String("applicantText")).toString();
    result.fields = content.value(QLatin1String("fields")).toObject();
    result.paperMarks = textsIn(content, "paperMarks");
    result.scanned = textsIn(content, "scanned");
    result.copy = content.value(QLatin1String("copy")).toBool();

    result.representative = typedRepresentative(content);
    result.payment = typedPayment(content);
    const bool read = readPart(content, "lookup", result.lookup) &&
                      readPart(content, "power", result.power) &&
                      readPart(content, "paymentVerdict", result.paymentVerdict);
    if (!read)
        return damaged("an answer");
    return result;
}

CaseDraft CaseDraft::fromRequest(const protocol::CaseRequest &request)
{
    CaseDraft draft;
    draft.caseId = request.caseId;
    draft.regulation = request.regulation;
    draft.effectiveFrom = request.effectiveFrom;
    draft.kind = request.kind;
    draft.channel = request.channel;
    draft.page = CasePage::Review;
    draft.signedInAt = request.receivedAt;
    draft.startedAt = request.receivedAt;
    draft.applicantText = request.applicant.number;
    draft.representative = request.representative;
    if (draft.representative)
        draft.representative->provenance.reset();
    draft.payment = request.payment;
    draft.fields = request.fields;
    draft.paperMarks = request.paperMarks;
    return draft;
}

} // namespace ruqsat::desk
