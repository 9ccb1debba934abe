#include "desk/signer_check.h"

#include "core/failure_order.h"

namespace ruqsat::desk {

trust::ExpectedHolder expectedHolder(const protocol::User &user,
                                     protocol::CertificatePurpose purpose)
{
    trust::ExpectedHolder holder;
    holder.iin = user.iin;
    holder.bin = user.office.bin;
    if (purpose == protocol::CertificatePurpose::Result)
        holder.anyRole = trust::authorisedPersonRoles();
    return holder;
}

Later<SignerVerdict> checkSigner(Session &session, const SigningCertificate &certificate,
                                 protocol::CertificatePurpose purpose, const Clock &clock)
{
    const trust::Certificate &subject = certificate.token.certificate;
    const Result<void> holder =
        trust::checkHolder(subject, expectedHolder(session.user(), purpose), clock.now());
    if (!holder)
        return ready<SignerVerdict>(holder.failure());

    return session.client()
        .checkCertificate(subject.der(), purpose)
        .then(&session,
              [](const Result<protocol::CertificateCheckAnswer> &answer) -> Result<SignerVerdict> {
                  if (answer) {
                      if (answer->verdict == Verdict::Invalid)
                          return Failure(answer->code.value_or(FailureCode::CertificateUntrusted));
                      return SignerVerdict{answer->verdict, answer->code};
                  }
                  switch (answer.failure().code) {
                  case FailureCode::RegistryUnreachable:
                  case FailureCode::RegistryTimeout:
                  case FailureCode::RegistryBusy:
                  case FailureCode::RegistryInternal:
                  case FailureCode::DatabaseUnavailable:
                      return SignerVerdict{Verdict::Pending, FailureCode::RevocationUnavailable};
                  default:
                      return answer.failure();
                  }
              });
}

bool isOfTheCertificate(FailureCode code)
{
    // One block of the closed list.
    return isAmong(code, FailureCode::CertificateForeignProfile, FailureCode::CertificateRole);
}

} // namespace ruqsat::desk
