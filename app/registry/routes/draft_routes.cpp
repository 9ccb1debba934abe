#include "registry/cases/registration.h"
#include "registry/route_table.h"
#include "registry/routes/noted_search.h"
#include "registry/storage.h"
#include "registry/store/drafts.h"
#include "registry/store/uploads.h"

#include <QFile>

#include <algorithm>

// Copies of drafts: each reaches its owner alone; the head gives one to another of the office.
namespace ruqsat::registry {
namespace {

using protocol::DraftVersion;

/// In the list of the head's, what changed hands lately.
constexpr int takeOverDays = 90;
/// A desk that was not used for longer is told at the signing alone.
constexpr int endDays = 180;

Result<http::Response> listOwn(Call &call)
{
    const Result<protocol::DraftCopies> drafts = call.read([&](Transaction &in) {
        return store::draftsOf(in, call.user().login, call.user().office.id,
                               call.now.addDays(-endDays));
    });
    if (!drafts)
        return drafts.failure();
    return answer(200, drafts->toJson());
}

Result<http::Response> listOffice(Call &call)
{
    const Result<protocol::DraftCopies> drafts = call.read([&](Transaction &in) {
        auto listed =
            store::draftsOfOffice(in, call.user().office.id, call.now.addDays(-takeOverDays));
        if (!listed)
            return listed;
        QJsonObject detail;
        QStringList people;
        for (const protocol::DraftCopyHead &draft : listed->items)
            people.append(namedBy(draft.head.applicantNumber));
        noteShown(detail, people);
        in.audit({QStringLiteral("listDrafts"), call.user().office.id, std::move(detail)});
        return listed;
    });
    if (!drafts)
        return drafts.failure();
    return answer(200, drafts->toJson());
}

/// Why somebody who is not its owner does not get it: one it was taken from is told so, to anybody
/// else it is not there.
Result<void> checkOwner(Call &call, Transaction &in, const QString &caseId,
                        const std::optional<store::DraftRecord> &draft)
{
    if (draft && draft->officeId != call.user().office.id)
        return FailureCode::OtherOffice;
    if (draft && draft->ownerLogin == call.user().login)
        return {};
    const auto taken = store::lastTakeOverFrom(in, caseId, call.user().iin);
    if (!taken)
        return taken.failure();
    // Where no copy is left, one that came back to the person is theirs to keep anew.
    const auto last = store::lastTakeOver(in, caseId);
    if (!last)
        return last.failure();
    if (*taken && (draft || (*last)->to.iin != call.user().iin))
        return FailureCode::DraftTakenOver;
    return draft ? Result<void>(FailureCode::PermissionDenied) : Result<void>();
}

Result<store::DraftRecord> ownDraft(Call &call, Transaction &in, const QString &caseId)
{
    auto draft = store::findDraft(in, caseId, false);
    if (!draft)
        return draft.failure();
    if (const Result<void> own = checkOwner(call, in, caseId, *draft); !own)
        return own.failure();
    if (!*draft)
        return FailureCode::NotFound;
    return **std::move(draft);
}

Result<http::Response> showDraft(Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    if (!caseId)
        return caseId.failure();
    const Result<store::DraftRecord> draft = call.read([&](Transaction &in) {
        in.audit({QStringLiteral("readDraft"), *caseId, {}});
        return ownDraft(call, in, *caseId);
    });
    if (!draft)
        return draft.failure();
    return answer(200, draft->copy.toJson());
}

Result<http::Response> showFile(Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    const Result<QString> attachmentId = call.uuid("attachmentId");
    if (!caseId || !attachmentId)
        return FailureCode::NotFound;
    const Result<store::DraftRecord> draft = call.read([&](Transaction &in) {
        in.audit(
            {QStringLiteral("readDraftFile"), *caseId, QJsonObject{{"attachment", *attachmentId}}});
        return ownDraft(call, in, *caseId);
    });
    if (!draft)
        return draft.failure();
    for (const protocol::DraftFile &each : draft->copy.files) {
        if (each.file.id != *attachmentId)
            continue;
        const QString path = attachmentPath(call.context.config.storage, each.file.sha256);
        if (!QFile::exists(path))
            return Failure(FailureCode::IoError, QStringLiteral("the file of the draft is gone"));
        http::Response response = http::Response::file(path, "application/octet-stream");
        response.addHeader("Cache-Control", "no-store");
        return response;
    }
    return FailureCode::NotFound;
}

bool isSame(const store::DraftRecord &draft, const protocol::DraftBody &body)
{
    return draft.revision == body.revision && draft.copy.content == body.content &&
           protocol::jsonList(draft.copy.files) == protocol::jsonList(body.files);
}

Result<DraftVersion> keepVersion(Call &call, Transaction &in, const QString &caseId,
                                 const protocol::DraftBody &body)
{
    const QString &office = call.user().office.id;
    const QString &login = call.user().login;
    // Holds the case: two desks come one after the other.
    if (const Result<void> open = store::openCase(in, caseId, office); !open)
        return open.failure();
    const auto draft = store::findDraft(in, caseId, true);
    if (!draft)
        return draft.failure();
    if (const Result<void> own = checkOwner(call, in, caseId, *draft); !own)
        return own.failure();
    if (*draft) {
        const protocol::DraftCopyHead &head = (*draft)->copy.head;
        // The desk's own, whose answer was lost: it comes again, or the work went on. A copy of the
        // vault may stand on another desk.
        const bool isOwn = head.save == body.save && head.device == call.deviceId;
        if (isOwn && isSame(**draft, body))
            return DraftVersion{head.version, head.savedAt};
        if (head.version != body.base && !(isOwn && body.revision > (*draft)->revision))
            return Failure(FailureCode::DraftChanged, QString::number(head.version));
    }
    const Result<store::DraftRoom> others = store::otherDrafts(in, login, caseId);
    if (!others)
        return others.failure();
    qint64 bytes = others->bytes;
    QList<protocol::Attachment> files;
    for (const protocol::DraftFile &each : body.files) {
        files.append(each.file);
        bytes += each.file.size;
    }
    // Nobody signs all that: it would fill the registry's disk for as long as it is changed.
    if ((!*draft && others->drafts >= protocol::maxDraftCopies) ||
        (!files.isEmpty() && bytes > protocol::maxDraftRoom))
        return Failure(FailureCode::FieldTooManyRows, QStringLiteral("drafts"));
    if (const Result<void> there = checkUploads(in, call.context.config.storage, caseId, files);
        !there)
        return there.failure();
    const Result<qint64> last = store::lastDraftVersion(in, caseId);
    if (!last)
        return last.failure();
    // Also where the copy was deleted meanwhile: what is typed goes on, and so do the versions.
    // From which of them it goes on is known only where the desk had the last.
    store::DraftPlaceInLine place{std::max(*last, body.base) + 1, 0};
    if (*draft)
        place.root = (*draft)->copy.head.root;
    else
        place.root = body.base > 0 && body.base == *last ? body.base : place.version;
    const Result<void> put =
        store::putDraft(in, caseId, {office, login, call.deviceId, call.principal->tokenHash},
                        place, body, call.now);
    if (!put)
        return put.failure();
    return DraftVersion{place.version, call.now};
}

Result<http::Response> put(Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    if (!caseId)
        return caseId.failure();
    const auto body =
        protocol::parseRequest<protocol::DraftBody>(call.http.body, protocol::maxDraftBytes);
    if (!body)
        return body.failure();
    const Result<DraftVersion> kept =
        call.transaction([&](Transaction &in) { return keepVersion(call, in, *caseId, *body); });
    if (!kept)
        return kept.failure();
    return answer(200, kept->toJson());
}

/// A newer version of another desk's is not deleted by one that does not know it.
Result<http::Response> deleteCopy(Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    if (!caseId)
        return caseId.failure();
    bool isNumber = false;
    const qint64 version = call.http.query.value(QStringLiteral("version")).toLongLong(&isNumber);
    if (!isNumber)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("version"));
    // Of a change whose answer did not reach the desk.
    const QString save = call.http.query.value(QStringLiteral("save"));
    const Result<void> gone = call.transaction([&](Transaction &in) -> Result<void> {
        const auto draft = store::findDraft(in, *caseId, true);
        if (!draft)
            return draft.failure();
        if (const Result<void> own = checkOwner(call, in, *caseId, *draft); !own)
            return own;
        if (!*draft)
            return {};
        const bool isOwn = !save.isEmpty() && (*draft)->copy.head.save == save;
        if ((*draft)->copy.head.version != version && !isOwn)
            return Failure(FailureCode::DraftChanged, QString::number((*draft)->copy.head.version));
        in.audit({QStringLiteral("deleteDraft"), *caseId, QJsonObject{{"version", version}}});
        return store::dropDraft(in, *caseId, false, call.now);
    });
    if (!gone)
        return gone.failure();
    return http::Response::empty(204);
}

Result<void> handOver(Call &call, Transaction &in, const QString &caseId,
                      const protocol::DraftTakeOverBody &body)
{
    const QString &office = call.user().office.id;
    const auto draft = store::findDraft(in, caseId, true);
    if (!draft)
        return draft.failure();
    if (!*draft)
        return FailureCode::NotFound;
    if ((*draft)->officeId != office)
        return FailureCode::OtherOffice;
    const auto to = store::draftOwnerOf(in, office, body.toIin);
    if (!to)
        return to.failure();
    if (!*to)
        return Failure(FailureCode::NotFound, QStringLiteral("toIin"));
    // Another head was faster: a draft is taken only from whom this one saw.
    const bool isStale = !body.fromIin.isEmpty() && body.fromIin != (*draft)->copy.head.owner.iin;
    if ((*to)->login == (*draft)->ownerLogin) {
        // The answer was lost, and it is asked once more.
        const auto last = store::lastTakeOver(in, caseId);
        if (!last)
            return last.failure();
        const bool done = *last && (*last)->to.iin == body.toIin &&
                          (*last)->by.iin == call.user().iin && (*last)->reason == body.reason;
        if (!done && isStale)
            return FailureCode::DraftTakenOver;
        return done ? Result<void>()
                    : Failure(FailureCode::StateForbids, QStringLiteral("the draft is theirs"));
    }
    if (isStale)
        return FailureCode::DraftTakenOver;
    return store::takeOverDraft(in, **draft, **to, call.principal->actor(), body.reason, call.now);
}

Result<http::Response> takeOver(Call &call)
{
    const Result<QString> caseId = call.uuid("caseId");
    if (!caseId)
        return caseId.failure();
    const auto body = protocol::parseRequest<protocol::DraftTakeOverBody>(call.http.body);
    if (!body)
        return body.failure();
    const Result<void> done =
        call.transaction([&](Transaction &in) { return handOver(call, in, *caseId, *body); });
    if (!done)
        return done.failure();
    return http::Response::empty(204);
}

} // namespace

QList<RouteSpec> draftRoutes()
{
    const QString path = QStringLiteral("/v1/drafts/{caseId}");
    const auto own = [](const char *method, const QString &pattern, const Work &work) {
        RouteSpec route;
        route.method = method;
        route.pattern = pattern;
        route.permission = Permission::RegisterApplication;
        route.work = work;
        return route;
    };
    RouteSpec list = own("GET", QStringLiteral("/v1/drafts"), listOwn);
    list.background = true;
    RouteSpec change = own("PUT", path, put);
    change.background = true;
    change.maxBody = protocol::maxDraftBytes;
    RouteSpec office = own("GET", QStringLiteral("/v1/office-drafts"), listOffice);
    office.permission = Permission::TakeOverDraft;
    RouteSpec taking = own("POST", path + QStringLiteral("/take-over"), takeOver);
    taking.permission = Permission::TakeOverDraft;
    return {list,
            change,
            own("GET", path, showDraft),
            own("DELETE", path, deleteCopy),
            own("GET", path + QStringLiteral("/files/{attachmentId}"), showFile),
            office,
            taking};
}

} // namespace ruqsat::registry
