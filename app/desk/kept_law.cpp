#include "desk/kept_law.h"

#include "core/data_reader.h"
#include "vault/durable_file.h"

#include <QDir>

namespace ruqsat::desk {
namespace {

constexpr qint64 largestLaw = 1024 * 1024;

QString lawFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("law.json"));
}

} // namespace

Result<KeptLaw> KeptLaw::from(const protocol::LawInForce &law)
{
    Result<WorkCalendar> calendar = WorkCalendar::fromJson(law.calendar);
    if (!calendar)
        return calendar.failure();
    Result<MciTable> mci = MciTable::fromJson(law.mci);
    if (!mci)
        return mci.failure();
    KeptLaw kept{*std::move(calendar), *std::move(mci), {}};
    if (law.roots.isEmpty())
        return kept;
    Result<trust::TrustAnchors> anchors = trust::TrustAnchors::fromPem(law.roots.toLatin1());
    if (!anchors)
        return Failure(FailureCode::DataFileInvalid,
                       QStringLiteral("/roots: ") + anchors.failure().detail);
    kept.anchors = *std::move(anchors);
    return kept;
}

Result<KeptLaw> readKeptLaw(const QString &folder)
{
    const Result<QByteArray> json = readDataFile(lawFile(folder), largestLaw);
    if (!json)
        return json.failure();
    const auto law = protocol::parseAnswer<protocol::LawInForce>(*json, largestLaw);
    if (!law)
        return law.failure();
    return KeptLaw::from(*law);
}

Result<void> keepLaw(const QString &folder, const protocol::LawInForce &law)
{
    if (!QDir().mkpath(folder))
        return Failure(FailureCode::IoError, folder);
    return vault::writeDurably(lawFile(folder), protocol::compactJson(law.toJson()));
}

} // namespace ruqsat::desk
