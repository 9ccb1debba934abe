#include "core/regulation.h"

#include "core/name_table.h"

#include <algorithm>

namespace ruqsat {
namespace {

constexpr NameTable<ApplicantKind, 2> applicantKindNames = {
    {{ApplicantKind::Person, "person"}, {ApplicantKind::Organisation, "organisation"}}};

constexpr NameTable<ResultKind, 4> resultKindNames = {{{ResultKind::Licence, "licence"},
                                                       {ResultKind::Permit, "permit"},
                                                       {ResultKind::Passport, "passport"},
                                                       {ResultKind::Conclusion, "conclusion"}}};

constexpr NameTable<TermTrigger, 2> termTriggerNames = {
    {{TermTrigger::ReceivedAt, "receivedAt"}, {TermTrigger::RegisteredAt, "registeredAt"}}};

constexpr NameTable<GroundTarget, 3> groundTargetNames = {
    {{GroundTarget::Field, "field"},
     {GroundTarget::Document, "document"},
     {GroundTarget::Requirement, "requirement"}}};

template <typename Part>
QList<Part> partsFor(const QList<Part> &parts, ServiceKind kind)
{
    QList<Part> chosen;
    for (const Part &part : parts) {
        if (part.kinds.contains(kind))
            chosen.append(part);
    }
    return chosen;
}

template <typename Parts>
int countUnconfirmed(const Parts &parts)
{
    return static_cast<int>(std::count_if(
        parts.begin(), parts.end(), [](const auto &part) { return part.origin.unconfirmed; }));
}

} // namespace

bool Regulation::inForceOn(const QDate &day) const
{
    return effectiveFrom <= day && (!effectiveUntil.isValid() || day <= effectiveUntil);
}

bool Regulation::repealedOn(const QDate &day) const
{
    return effectiveUntil.isValid() && effectiveUntil < day;
}

bool Regulation::offers(ServiceKind kind, Channel channel) const
{
    return kinds.contains(kind) && channels.contains(channel);
}

QList<FormField> Regulation::fieldsFor(ServiceKind kind) const
{
    return partsFor(form, kind);
}

const ChannelFlow *Regulation::officeFlow(std::optional<Channel> channel) const
{
    const auto gives = [](const ChannelFlow &flow) { return flow.officeTimes().has_value(); };
    const auto own = channel ? channels.constFind(*channel) : channels.cend();
    if (own != channels.cend() && gives(*own))
        return &*own;
    const auto found = std::find_if(channels.cbegin(), channels.cend(), gives);
    return found == channels.cend() ? nullptr : &*found;
}

QList<RequiredDocument> Regulation::documentsFor(ServiceKind kind,
                                                 std::optional<ApplicantKind> applicant) const
{
    QList<RequiredDocument> wanted = partsFor(documents, kind);
    wanted.removeIf([&](const RequiredDocument &document) {
        return applicant && !document.isAskedOf(*applicant);
    });
    return wanted;
}

QList<QualificationRequirement> Regulation::qualificationFor(ServiceKind kind) const
{
    return partsFor(qualification, kind);
}

QList<RefusalGround> Regulation::groundsFor(ServiceKind kind) const
{
    return partsFor(refusalGrounds, kind);
}

const Term *Regulation::termOf(const QString &clockId) const
{
    if (clockId == u"completeness")
        return completeness ? &*completeness : nullptr;
    const std::optional<ServiceKind> kind = serviceKindFromName(clockId);
    const auto term = kind ? terms.constFind(*kind) : terms.constEnd();
    return term == terms.constEnd() ? nullptr : &*term;
}

const FormField *Regulation::field(const QString &fieldId) const
{
    const auto found = std::find_if(form.begin(), form.end(),
                                    [&](const FormField &field) { return field.id == fieldId; });
    return found == form.end() ? nullptr : &*found;
}

const RequiredDocument *Regulation::document(const QString &documentId) const
{
    const auto found =
        std::find_if(documents.begin(), documents.end(),
                     [&](const RequiredDocument &item) { return item.id == documentId; });
    return found == documents.end() ? nullptr : &*found;
}

int Regulation::unconfirmedCount() const
{
    return countUnconfirmed(terms) + countUnconfirmed(fees) + countUnconfirmed(documents) +
           countUnconfirmed(form) + countUnconfirmed(qualification) +
           countUnconfirmed(refusalGrounds) + countUnconfirmed(provisions) +
           (completeness && completeness->origin.unconfirmed ? 1 : 0);
}

QString applicantKindName(ApplicantKind kind)
{
    return nameIn(applicantKindNames, kind);
}

std::optional<ApplicantKind> applicantKindFromName(QStringView name)
{
    return valueIn(applicantKindNames, name);
}

QString resultKindName(ResultKind kind)
{
    return nameIn(resultKindNames, kind);
}

std::optional<ResultKind> resultKindFromName(QStringView name)
{
    return valueIn(resultKindNames, name);
}

QString termTriggerName(TermTrigger trigger)
{
    return nameIn(termTriggerNames, trigger);
}

std::optional<TermTrigger> termTriggerFromName(QStringView name)
{
    return valueIn(termTriggerNames, name);
}

QString groundTargetName(GroundTarget target)
{
    return nameIn(groundTargetNames, target);
}

std::optional<GroundTarget> groundTargetFromName(QStringView name)
{
    return valueIn(groundTargetNames, name);
}

} // namespace ruqsat
