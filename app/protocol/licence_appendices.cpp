#include "protocol/licence_appendices.h"

#include <algorithm>

namespace ruqsat::protocol {

QList<LicenceAppendix> appendicesOf(const QList<LicenceEvent> &events)
{
    QList<LicenceAppendix> appendices;
    for (const LicenceEvent &event : events) {
        if (!isOfAppendix(event.kind))
            continue;
        LicenceAppendix appendix;
        appendix.index = event.other.toInt();
        appendix.issuedAt = event.at;
        appendix.applicationId = event.applicationId;
        appendix.applicationNumber = event.applicationNumber;
        const int about = event.about.toInt();
        if (event.kind == LicenceEventKind::AppendixDuplicateIssued)
            appendix.duplicateOf = about;
        if (event.kind == LicenceEventKind::AppendixReissued) {
            for (LicenceAppendix &former : appendices) {
                if (former.index != about && former.duplicateOf != about)
                    continue;
                former.replacedBy = appendix.index;
                former.replacedAt = event.at;
            }
        }
        appendices.append(appendix);
    }
    return appendices;
}

std::optional<AppendixNumber> appendixAlone(const CaseRequest &request,
                                            const Regulation &regulation)
{
    if (request.kind == ServiceKind::Issue || !regulation.field(QStringLiteral("appendixTo")))
        return std::nullopt;
    const QString typed = request.previousLicence.isEmpty()
                              ? request.fields.value(QStringLiteral("previousLicence")).toString()
                              : request.previousLicence;
    const Result<AppendixNumber> number = AppendixNumber::parse(typed.toUpper());
    return number ? std::optional<AppendixNumber>(*number) : std::nullopt;
}

} // namespace ruqsat::protocol
