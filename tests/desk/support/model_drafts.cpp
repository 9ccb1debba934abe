#include "desk/support/model_drafts.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

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
        if (!takeOverFailure.isEmpty())
            return ScriptedReply::error(403, takeOverFailure);
        return {ScriptedReply::Answer, 204, {}};
    }
    if (request.verb == "DELETE") {
        const QUrlQuery query(url);
        const qint64 version = query.queryItemValue(QStringLiteral("version")).toLongLong();
        const protocol::DraftCopyHead head = copies.value(caseId).head;
        const bool isOwn = head.save == query.queryItemValue(QStringLiteral("save"));
        if (copies.contains(caseId) && head.version != version && !isOwn)
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
    const bool isNew = !copies.contains(caseId);
    protocol::DraftCopy &copy = copies[caseId];
    const bool isOwn = !isNew && copy.head.save == draft->save;
    if (isOwn && draft->revision < m_revisions.value(caseId))
        return ScriptedReply::error(409, "draftChanged");
    if (!isOwn || draft->revision > m_revisions.value(caseId)) {
        if (!isNew && !isOwn && copy.head.version != draft->base)
            return ScriptedReply::error(409, "draftChanged");
        copy.head.caseId = caseId;
        copy.head.version = std::max(m_versions.value(caseId), draft->base) + 1;
        copy.head.save = draft->save;
        if (isNew)
            copy.head.root = draft->base > 0 && draft->base == m_versions.value(caseId)
                                 ? draft->base
                                 : copy.head.version;
        m_versions.insert(caseId, copy.head.version);
        m_revisions.insert(caseId, draft->revision);
        copy.head.head = draft->head;
        copy.head.owner = {QStringLiteral("830918100229"),
                           {QStringLiteral("Сынақова Айгүл"), QStringLiteral("Сынақова Айгүл"), {}},
                           Role::Operator};
        copy.head.device = device;
        copy.head.savedAt = QDateTime::currentDateTimeUtc();
        copy.focusField = draft->focusField;
        copy.content = draft->content;
        copy.files = draft->files;
    }
    if (answersCut > 0) {
        --answersCut;
        return {ScriptedReply::Cut, 0, {}};
    }
    ScriptedReply reply = ScriptedReply::json(
        200, protocol::compactJson(
                 protocol::DraftVersion{copy.head.version, copy.head.savedAt}.toJson()));
    if (answersHeld)
        reply.kind = ScriptedReply::Held;
    return reply;
}

QByteArray ModelDrafts::list() const
{
    protocol::DraftCopies all;
    for (const protocol::DraftCopy &copy : copies)
        all.items.append(copy.head);
    all.takenOver = takenOver;
    all.ended = ended;
    all.given = given;
    return protocol::compactJson(all.toJson());
}

} // namespace ruqsat::test
