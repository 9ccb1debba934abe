#include "registry/law.h"

#include "registry/store/law.h"

namespace ruqsat::registry {
namespace {

using protocol::LawName;

constexpr qsizetype mostRoots = 64;
constexpr QByteArrayView blockBegin = "-----BEGIN ";
constexpr QByteArrayView blockEnd = "-----END CERTIFICATE-----";

/// Nothing but certificates of authorities: a private key or a CRL in the file is a mistake that
/// must not be passed over.
Result<trust::TrustAnchors> rootsFrom(const QByteArray &pem)
{
    if (pem.size() > protocol::largestRoots)
        return FailureCode::DataFileTooLarge;
    trust::TrustAnchors anchors;
    qsizetype at = pem.indexOf(blockBegin);
    for (int number = 1; at >= 0; ++number) {
        const auto fault = [number](const QString &message) {
            return Failure(FailureCode::DataFileInvalid,
                           QStringLiteral("block %1: %2").arg(number).arg(message));
        };
        if (number > mostRoots)
            return fault(QStringLiteral("more than %1 certificates").arg(mostRoots));
        const qsizetype next = pem.indexOf(blockBegin, at + blockBegin.size());
        const QByteArray block = pem.mid(at, next < 0 ? -1 : next - at);
        if (!block.startsWith("-----BEGIN CERTIFICATE-----") || !block.contains(blockEnd))
            return fault(QStringLiteral("no certificate"));
        const Result<trust::Certificate> certificate = trust::Certificate::fromPem(block);
        if (!certificate)
            return fault(QStringLiteral("no certificate"));
        if (!certificate->isAuthority())
            return fault(certificate->subjectName() + QStringLiteral(" is no authority"));
        (certificate->isSelfIssued() ? anchors.roots : anchors.intermediates).append(*certificate);
        at = next;
    }
    if (anchors.roots.isEmpty())
        return Failure(FailureCode::DataFileInvalid, QStringLiteral("no root certificate"));
    return anchors;
}

} // namespace

QJsonObject Law::content(LawName name) const
{
    switch (name) {
    case LawName::Calendar:
        return calendar.toJson();
    case LawName::Mci:
        return mci.toJson();
    case LawName::Roots:
        return {{"pem", QString::fromLatin1(rootsPem)}};
    }
    return {};
}

Result<void> takeLaw(Law &law, LawName name, const QJsonObject &content)
{
    switch (name) {
    case LawName::Calendar: {
        Result<WorkCalendar> calendar = WorkCalendar::fromJson(content);
        if (!calendar)
            return calendar.failure();
        law.calendar = *std::move(calendar);
        return {};
    }
    case LawName::Mci: {
        Result<MciTable> mci = MciTable::fromJson(content);
        if (!mci)
            return mci.failure();
        law.mci = *std::move(mci);
        return {};
    }
    case LawName::Roots: {
        const QJsonValue pem = content.value(QStringLiteral("pem"));
        if (!pem.isString() || content.size() != 1)
            return Failure(FailureCode::DataFileInvalid, QStringLiteral("/pem: missing"));
        law.rootsPem = pem.toString().toLatin1();
        Result<trust::TrustAnchors> anchors = rootsFrom(law.rootsPem);
        if (!anchors)
            return anchors.failure();
        law.anchors = *std::move(anchors);
        law.rootsConfirmed = true;
        return {};
    }
    }
    return {};
}

void LawBook::setShipped(Law law)
{
    m_shipped = std::make_shared<const Law>(std::move(law));
    m_current = m_shipped;
}

std::shared_ptr<const Law> LawBook::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

Result<void> LawBook::follow(Transaction &in, qint64 revision)
{
    if (current()->revision >= revision)
        return {};
    const Result<QList<protocol::LawDocument>> documents = store::newestLaw(in);
    if (!documents)
        return documents.failure();
    Law next = *m_shipped;
    next.revision = revision;
    for (const protocol::LawDocument &document : *documents) {
        if (const Result<void> taken = takeLaw(next, document.name, document.content); !taken)
            return Failure(FailureCode::DatabaseError,
                           QStringLiteral("law_document %1 %2: ")
                                   .arg(protocol::wireName(document.name))
                                   .arg(document.version) +
                               taken.failure().detail);
    }
    const std::lock_guard lock(m_mutex);
    // Another thread may have read a newer one meanwhile.
    if (m_current->revision < next.revision)
        m_current = std::make_shared<const Law>(std::move(next));
    return {};
}

} // namespace ruqsat::registry
