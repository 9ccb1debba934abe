#include "desk/result_paper.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ruqsat::desk {

CaseAct *paperPreparation(Session &session, const protocol::Application &application,
                          QObject *parent)
{
    const QString id = application.id;
    const qint64 version = application.version;
    // A paper that another head had prepared later names that one.
    return new CaseAct(
        session, id, version,
        [&session, id, version] { return session.client().prepareResult(id, version); },
        [version, iin = session.user().iin](const protocol::Application &now) {
            return wasPreparedSince(now, version, iin);
        },
        parent);
}

Result<QByteArray> asAnnounced(const Result<QByteArray> &download,
                               const protocol::ResultPaper &announced)
{
    if (!download)
        return download;
    const QByteArray hash = QCryptographicHash::hash(*download, QCryptographicHash::Sha256);
    if (download->size() != announced.size || QString::fromLatin1(hash.toHex()) != announced.sha256)
        return Failure(FailureCode::ResultChanged, QStringLiteral("size or hash"));
    return download;
}

trust::ByteRange byteRangeOf(const protocol::ResultPaper &announced)
{
    trust::ByteRange range{};
    if (announced.byteRange.size() == 4)
        std::copy(announced.byteRange.cbegin(), announced.byteRange.cend(), range.begin());
    return range;
}

} // namespace ruqsat::desk
