#include "registry/store/drafts.h"

#include "registry/store/columns.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

#define RUQSAT_DRAFT_HEAD                                                                          \
    "d.case_id, d.version, d.head, a.iin, a.name, a.role, d.device_id, "                           \
    "coalesce(v.counter_window, ''), d.saved_at, "                                                 \
    "(select coalesce(sum((f -> 'file' ->> 'size')::bigint), 0)::bigint "                          \
    "from jsonb_array_elements(d.files) f), d.save, d.root"
#define RUQSAT_DRAFT_FROM                                                                          \
    " from draft_copy d join account a on a.login = d.owner "                                      \
    "left join device v on v.id = d.device_id "
#define RUQSAT_TAKE_OVER                                                                           \
    "select case_id, from_person, to_person, by_person, reason, at from draft_takeover "

template <typename T>
T partOf(const QJsonObject &json)
{
    const Result<T> read = protocol::fromJson<T>(json, protocol::Direction::Answer);
    return read ? *read : T();
}

protocol::DraftCopyHead headOf(const Row &row)
{
    protocol::DraftCopyHead head;
    head.caseId = row.text(0);
    head.version = row.integer(1);
    head.head = partOf<protocol::DraftHead>(row.json(2));
    head.owner = {row.text(3), localizedFrom(row.json(4)),
                  roleFromName(row.text(5)).value_or(Role::Operator)};
    head.device = row.text(6);
    head.window = row.text(7);
    head.savedAt = row.time(8);
    head.size = row.integer(9);
    head.save = row.text(10);
    head.root = row.integer(11);
    return head;
}

Result<QList<protocol::DraftCopyHead>> headsOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    QList<protocol::DraftCopyHead> heads;
    for (const Row &row : *rows)
        heads.append(headOf(row));
    return heads;
}

Result<QList<protocol::DraftTakeOver>> takeOversOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    QList<protocol::DraftTakeOver> list;
    for (const Row &row : *rows)
        list.append({row.text(0), partOf<protocol::Actor>(row.json(1)),
                     partOf<protocol::Actor>(row.json(2)), partOf<protocol::Actor>(row.json(3)),
                     row.text(4), row.time(5)});
    return list;
}

Result<protocol::DraftCopies> together(Result<QList<protocol::DraftCopyHead>> items,
                                       Result<QList<protocol::DraftTakeOver>> takenOver)
{
    if (!items)
        return items.failure();
    if (!takenOver)
        return takenOver.failure();
    return protocol::DraftCopies{*std::move(items), *std::move(takenOver), {}};
}

Result<QList<protocol::DraftEnd>> endsOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    QList<protocol::DraftEnd> ends;
    for (const Row &row : *rows)
        ends.append({row.text(0), row.boolean(1), row.time(2)});
    return ends;
}

} // namespace

Result<std::optional<DraftRecord>> findDraft(Transaction &in, const QString &caseId, bool lock)
{
    if (lock) {
        // The case first, as whoever keeps or registers it. Nothing is joined: a row that waited
        // would be held against what it was joined with before, and be missed.
        for (const char *held : {"select 1 from upload_case where case_id = ? for update",
                                 "select 1 from draft_copy where case_id = ? for update"}) {
            if (const Result<Rows> rows = in.run(held, {caseId}); !rows)
                return rows.failure();
        }
    }
    const Result<Rows> rows =
        in.run("select " RUQSAT_DRAFT_HEAD ", d.office_id, d.owner, d.revision, d.focus_field, "
               "d.content, d.files" RUQSAT_DRAFT_FROM "where d.case_id = ?",
               {caseId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<DraftRecord>();
    const Row &row = rows->first();
    DraftRecord record;
    record.copy.head = headOf(row);
    record.officeId = row.text(12);
    record.ownerLogin = row.text(13);
    record.revision = row.integer(14);
    record.copy.focusField = row.text(15);
    record.copy.content = row.json(16);
    for (const QJsonValue &file : QJsonDocument::fromJson(row.text(17).toUtf8()).array())
        record.copy.files.append(partOf<protocol::DraftFile>(file.toObject()));
    return std::optional(std::move(record));
}

Result<protocol::DraftCopies> draftsOf(Transaction &in, const QString &login,
                                       const QString &officeId, const QDateTime &since)
{
    const auto ended = endsOf(in.run("select case_id, registered, at from draft_end "
                                     "where owner = ? and at >= ? order by at desc limit ?",
                                     {login, column(since), protocol::maxDraftCopies}));
    if (!ended)
        return ended.failure();
    const auto given = takeOversOf(
        in.run("select t.case_id, t.from_person, t.to_person, t.by_person, t.reason, t.at "
               "from draft_takeover t join draft_copy d on d.case_id = t.case_id "
               "where d.owner = ? and d.office_id = ? and t.to_login = d.owner and not exists "
               "(select from draft_takeover n where n.case_id = t.case_id and n.id > t.id) "
               "order by t.at desc limit ?",
               {login, officeId, protocol::maxDraftCopies}));
    if (!given)
        return given.failure();
    auto drafts = together(
        headsOf(in.run("select " RUQSAT_DRAFT_HEAD RUQSAT_DRAFT_FROM
                       "where d.owner = ? and d.office_id = ? "
                       "order by d.saved_at desc, d.case_id limit ?",
                       {login, officeId, protocol::maxDraftCopies})),
        // One that came back to the person is no longer taken over. Whoever has it now is named.
        takeOversOf(in.run("select case_id, from_person, (select l.to_person from draft_takeover l "
                           "where l.case_id = t.case_id order by l.id desc limit 1), by_person, "
                           "reason, at from draft_takeover t where from_login = ? and not exists "
                           "(select from draft_takeover n "
                           "where n.case_id = t.case_id and n.id > t.id and n.to_login = ?) "
                           "order by at desc limit ?",
                           {login, login, protocol::maxDraftCopies})));
    if (drafts) {
        drafts->ended = *ended;
        drafts->given = *given;
    }
    return drafts;
}

Result<protocol::DraftCopies> draftsOfOffice(Transaction &in, const QString &officeId,
                                             const QDateTime &since)
{
    return together(headsOf(in.run("select " RUQSAT_DRAFT_HEAD RUQSAT_DRAFT_FROM
                                   "where d.office_id = ? order by d.saved_at desc, d.case_id "
                                   "limit ?",
                                   {officeId, protocol::maxDraftCopies})),
                    takeOversOf(in.run(RUQSAT_TAKE_OVER "where office_id = ? and at >= ? "
                                                        "order by at desc limit ?",
                                       {officeId, column(since), protocol::maxDraftCopies})));
}

Result<DraftRoom> otherDrafts(Transaction &in, const QString &login, const QString &caseId)
{
    const Result<Rows> rows =
        in.run("select count(*), coalesce(sum((select sum((f -> 'file' ->> 'size')::bigint) "
               "from jsonb_array_elements(d.files) f)), 0)::bigint "
               "from draft_copy d where d.owner = ? and d.case_id <> ?",
               {login, caseId});
    if (!rows)
        return rows.failure();
    return DraftRoom{rows->first().integer(0), rows->first().integer(1)};
}

Result<qint64> lastDraftVersion(Transaction &in, const QString &caseId)
{
    const Result<Rows> rows =
        in.run("select draft_version from upload_case where case_id = ?", {caseId});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? 0 : rows->first().integer(0);
}

Result<void> putDraft(Transaction &in, const QString &caseId, const DraftKeeper &keeper,
                      const DraftPlaceInLine &place, const protocol::DraftBody &body,
                      const QDateTime &now)
{
    const QJsonArray files = protocol::jsonList(body.files);
    const Result<Rows> kept = in.run(
        "with before as (select kept_in from draft_copy where case_id = ?) "
        "insert into draft_copy (case_id, office_id, owner, device_id, version, save, saved_at, "
        "head, focus_field, content, files, root, revision, kept_in) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "on conflict (case_id) do update set device_id = excluded.device_id, "
        "version = excluded.version, save = excluded.save, saved_at = excluded.saved_at, "
        "head = excluded.head, focus_field = excluded.focus_field, content = excluded.content, "
        "files = excluded.files, root = excluded.root, revision = excluded.revision, "
        "kept_in = excluded.kept_in "
        "returning coalesce((select b.kept_in from before b) = draft_copy.kept_in, false)",
        {caseId, caseId, keeper.officeId, keeper.login, keeper.deviceId, place.version, body.save,
         column(now), column(body.head.toJson()), body.focusField, column(body.content),
         column(files), place.root, body.revision, keeper.session});
    if (!kept)
        return kept.failure();
    const bool isSameWork = kept->first().boolean(0);
    const Result<Rows> counted = in.run(
        "update upload_case set draft_version = ? where case_id = ?", {place.version, caseId});
    if (!counted)
        return counted.failure();
    const Result<Rows> begun = in.run("delete from draft_end where case_id = ?", {caseId});
    if (!begun)
        return begun.failure();
    // Else what was scanned anew would fill the case's room.
    const Result<Rows> pruned =
        in.run("delete from upload where case_id = ? and attachment_id not in (select "
               "(f -> 'file' ->> 'id')::uuid from jsonb_array_elements(cast(? as jsonb)) f)",
               {caseId, column(files)});
    if (!pruned)
        return pruned.failure();
    if (!isSameWork)
        in.audit({QStringLiteral("keepDraft"), caseId,
                  QJsonObject{{"version", place.version}, {"files", body.files.size()}}});
    return {};
}

Result<void> dropDraft(Transaction &in, const QString &caseId, bool registered,
                       const QDateTime &now)
{
    const Result<Rows> rows = in.run(
        "with gone as (delete from draft_copy where case_id = ? returning case_id, owner) "
        "insert into draft_end (case_id, owner, registered, at) select case_id, owner, "
        "cast(? as boolean), cast(? as timestamptz) from gone on conflict (case_id) do update set "
        "owner = excluded.owner, registered = excluded.registered, at = excluded.at",
        {caseId, registered ? QStringLiteral("true") : QStringLiteral("false"), column(now)});
    if (!rows)
        return rows.failure();
    return {};
}

Result<int> forgetDrafts(Transaction &in, const UnchangedFor &unchanged, int limit)
{
    const QString before = column(unchanged.since());
    const Result<Rows> gone =
        in.run("delete from draft_copy where case_id in (select case_id from draft_copy "
               "where saved_at < ? and not exists (select from draft_takeover t "
               "where t.case_id = draft_copy.case_id and t.at >= ?) "
               "limit ? for update skip locked) returning case_id, owner",
               {before, before, limit});
    if (!gone)
        return gone.failure();
    for (const Row &row : *gone)
        in.audit(
            {QStringLiteral("forgetDraft"), row.text(0),
             QJsonObject{{"owner", row.text(1)}, {"before", before}, {"days", unchanged.days}}});
    return static_cast<int>(gone->size());
}

Result<std::optional<protocol::DraftTakeOver>> lastTakeOver(Transaction &in, const QString &caseId)
{
    const auto found = takeOversOf(
        in.run(RUQSAT_TAKE_OVER "where case_id = ? order by id desc limit 1", {caseId}));
    if (!found)
        return found.failure();
    return found->isEmpty() ? std::optional<protocol::DraftTakeOver>()
                            : std::optional(found->first());
}

Result<std::optional<protocol::DraftTakeOver>>
lastTakeOverFrom(Transaction &in, const QString &caseId, const QString &iin)
{
    const auto found =
        takeOversOf(in.run(RUQSAT_TAKE_OVER "where case_id = ? and from_person ->> 'iin' = ? "
                                            "order by id desc limit 1",
                           {caseId, iin}));
    if (!found)
        return found.failure();
    return found->isEmpty() ? std::optional<protocol::DraftTakeOver>()
                            : std::optional(found->first());
}

Result<void> takeOverDraft(Transaction &in, const DraftRecord &draft, const DraftOwner &to,
                           const protocol::Actor &by, const QString &reason, const QDateTime &now)
{
    const QString &caseId = draft.copy.head.caseId;
    const Result<Rows> moved =
        in.run("update draft_copy set owner = ? where case_id = ?", {to.login, caseId});
    if (!moved)
        return moved.failure();
    const protocol::Actor &from = draft.copy.head.owner;
    const Result<Rows> noted =
        in.run("insert into draft_takeover (case_id, office_id, from_login, from_person, to_login, "
               "to_person, by_person, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               {caseId, draft.officeId, draft.ownerLogin, column(from.toJson()), to.login,
                column(to.person.toJson()), column(by.toJson()), reason, column(now)});
    if (!noted)
        return noted.failure();
    in.audit({QStringLiteral("takeOverDraft"), caseId,
              QJsonObject{{"from", from.toJson()},
                          {"to", to.person.toJson()},
                          {"reason", reason},
                          {"version", draft.copy.head.version}}});
    return {};
}

Result<std::optional<DraftOwner>> draftOwnerOf(Transaction &in, const QString &officeId,
                                               const QString &iin)
{
    const Result<Rows> rows =
        in.run("select login, name, role from account where office_id = ? and iin = ? "
               "and role in ('operator', 'clerk') and blocked_at is null order by login limit 1",
               {officeId, iin});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<DraftOwner>();
    const Row &row = rows->first();
    return std::optional(DraftOwner{
        row.text(0),
        {iin, localizedFrom(row.json(1)), roleFromName(row.text(2)).value_or(Role::Operator)}});
}

} // namespace ruqsat::registry::store
