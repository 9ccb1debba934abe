#include "desk/draft_wire.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

DraftStanding standingOf(const protocol::DraftCopyHead &copy, DraftPlace place)
{
    DraftStanding standing;
    standing.place = place;
    standing.version = copy.version;
    standing.device = copy.device;
    standing.window = copy.window;
    standing.at = copy.savedAt;
    return standing;
}

DraftSummary summaryOf(const protocol::DraftCopyHead &copy)
{
    DraftSummary summary;
    summary.caseId = copy.caseId;
    summary.regulation = copy.head.regulation;
    summary.kind = copy.head.kind;
    summary.page = casePageFromName(copy.head.step).value_or(CasePage::Applicant);
    summary.applicantNumber = copy.head.applicantNumber;
    summary.applicantName = copy.head.applicantName;
    summary.changedAt = copy.savedAt;
    summary.standing = standingOf(copy, DraftPlace::Elsewhere);
    return summary;
}

/// Where the latest of a draft is that lies at both.
DraftPlace placeOf(const DraftSummary &draft, const protocol::DraftCopyHead &copy)
{
    // The last one is this desk's own, of which it got no answer.
    const bool isOwn = !draft.save.isEmpty() && draft.save == copy.save;
    if (copy.version <= draft.version || isOwn)
        return DraftPlace::Here;
    return draft.version >= copy.root && !draft.changedSinceKept ? DraftPlace::NewerElsewhere
                                                                 : DraftPlace::BothChanged;
}

} // namespace

Result<protocol::DraftBody> draftBody(const vault::Draft &draft,
                                      const QList<vault::Attachment> &files,
                                      const vault::DraftCopyNote &note)
{
    const Result<CaseDraft> content = CaseDraft::fromVault(draft);
    if (!content)
        return content.failure();
    protocol::DraftBody body;
    body.base = note.version;
    body.save = note.save;
    body.revision = draft.revision;
    body.head.regulation = content->regulation;
    body.head.kind = content->kind;
    body.head.step = draft.step;
    // What was typed may be anything; the list needs no more of it than a number has.
    body.head.applicantNumber = content->applicantText.left(64);
    if (content->lookup)
        body.head.applicantName = content->lookup->name();
    body.focusField = draft.focusField;
    body.content = draft.content;
    for (const vault::Attachment &file : files)
        body.files.append({{file.id, file.item, file.name, QString::fromLatin1(file.sha256.toHex()),
                            file.size, file.pages},
                           file.type});
    return body;
}

vault::Attachment attachmentOf(const QString &caseId, const protocol::DraftFile &file)
{
    return {file.file.id,   caseId,
            file.file.item, file.file.name,
            file.type,      file.file.pages,
            file.file.size, QByteArray::fromHex(file.file.sha256.toLatin1())};
}

QJsonObject contentOfCopy(const QJsonObject &content, const QHash<QString, QString> &files)
{
    QJsonObject copy = content;
    for (const char *answer : {"lookup", "power", "paymentVerdict"})
        copy.remove(QLatin1String(answer));
    QJsonObject person = copy.value(QLatin1String("representative")).toObject();
    if (!person.isEmpty()) {
        person.remove(QLatin1String("provenance"));
        copy.insert(QStringLiteral("representative"), person);
    }
    QJsonArray scanned;
    for (const QJsonValue &id : content.value(QLatin1String("scanned")).toArray())
        scanned.append(files.value(id.toString(), id.toString()));
    copy.insert(QStringLiteral("scanned"), scanned);
    copy.insert(QStringLiteral("copy"), true);
    return copy;
}

QList<DraftSummary> mergeDrafts(QList<DraftSummary> here, const protocol::DraftCopies &there,
                                const QSet<QString> &deleted)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < here.size(); ++i)
        places.insert(here.at(i).caseId, i);
    for (const protocol::DraftTakeOver &taken : there.takenOver) {
        const auto place = places.constFind(taken.caseId);
        if (place == places.cend() || here.at(*place).standing)
            continue;
        DraftStanding standing;
        standing.place = DraftPlace::TakenOver;
        standing.at = taken.at;
        standing.by = taken.by.name;
        standing.to = taken.to.name;
        here[*place].standing = standing;
    }
    for (const protocol::DraftEnd &end : there.ended) {
        const auto place = places.constFind(end.caseId);
        if (place == places.cend() || here.at(*place).standing || here.at(*place).version == 0)
            continue;
        DraftStanding standing;
        standing.place =
            end.registered ? DraftPlace::RegisteredElsewhere : DraftPlace::DeletedElsewhere;
        standing.at = end.at;
        here[*place].standing = standing;
    }
    for (const protocol::DraftCopyHead &copy : there.items) {
        const auto place = places.constFind(copy.caseId);
        if (place != places.cend())
            here[*place].standing = standingOf(copy, placeOf(here.at(*place), copy));
        else if (!deleted.contains(copy.caseId))
            here.append(summaryOf(copy));
    }
    for (const protocol::DraftTakeOver &given : there.given) {
        for (DraftSummary &draft : here) {
            if (draft.caseId == given.caseId)
                draft.gift = DraftGift{given.from.name, given.by.name, given.reason, given.at};
        }
    }
    std::stable_sort(here.begin(), here.end(), [](const DraftSummary &a, const DraftSummary &b) {
        return a.changedAt > b.changedAt;
    });
    return here;
}

} // namespace ruqsat::desk
