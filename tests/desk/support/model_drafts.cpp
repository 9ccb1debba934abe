#include "desk/support/model_drafts.h"

#include <QUrl>
#include <QUrlQuery>

namespace ruqsat::test {

ScriptedReply ModelDrafts::answer(const ScriptedRequest &request,
                                  const QHash<QString, QByteArray> &uploads)
{
    const QUrl url(QString::fromLatin1(request.target));
    const QStringList parts = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.size() == 2)
        return ScriptedReply::json(200, list());
    const QString caseId = parts.at(2);
    if (request.verb == "PUT")
        return put(caseId, request.body);
    if (parts.last() == QLatin1String("take-over")) {
        lastTakeOver = QString::fromUtf8(request.body);
        return {ScriptedReply::Answer, 204, {}};
    }
    if (request.verb == "DELETE") {
        const qint64 version =
            QUrlQuery(url).queryItemValue(QStringLiteral("version")).toLongLong();
        if (copies.contains(caseId) && copies.value(caseId).head.version != version)
            return ScriptedReply::error(409, "draftChanged");
        copies.remove(caseId);
        return {ScriptedReply::Answer, 204, {}};
    }
    if (!copies.contains(caseId))
        return ScriptedReply::error(404, "notFound");
    if (parts.size() == 5) {
        if (filesCut)
            return {ScriptedReply::Cut, 0, {}};
        return {ScriptedReply::Answer, 200, uploads.value(parts.at(4))};
    }
    return ScriptedReply::json(200, protocol::compactJson(copies.value(caseId).toJson()));
}

ScriptedReply ModelDrafts::put(const QString &caseId, const QByteArray &body)
{
    const auto draft = protocol::parseRequest<protocol::DraftBody>(body, protocol::maxDraftBytes);
    if (!draft)
        return ScriptedReply::error(400, failureName(draft.failure().code).toLatin1());
    for (const protocol::DraftTakeOver &taken : std::as_const(takenOver)) {
        if (taken.caseId == caseId)
            return ScriptedReply::error(403, "draftTakenOver");
    }
    protocol::DraftCopy &copy = copies[caseId];
    if (m_saves.value(caseId) != draft->save) {
        if (copy.head.version != 0 && copy.head.version != draft->base)
            return ScriptedReply::error(409, "draftChanged");
        copy.head.caseId = caseId;
        copy.head.version = draft->base + 1;
        copy.head.head = draft->head;
        copy.head.owner = {QStringLiteral("830918100229"),
                           {QStringLiteral("Сынақова Айгүл"), QStringLiteral("Сынақова Айгүл"), {}},
                           Role::Operator};
        copy.head.device = device;
        copy.head.savedAt = QDateTime::currentDateTimeUtc();
        copy.focusField = draft->focusField;
        copy.content = draft->content;
        copy.files = draft->files;
        m_saves.insert(caseId, draft->save);
    }
    return ScriptedReply::json(
        200, protocol::compactJson(
                 protocol::DraftVersion{copy.head.version, copy.head.savedAt}.toJson()));
}

QByteArray ModelDrafts::list() const
{
    protocol::DraftCopies all;
    for (const protocol::DraftCopy &copy : copies)
        all.items.append(copy.head);
    all.takenOver = takenOver;
    return protocol::compactJson(all.toJson());
}

} // namespace ruqsat::test
