#include "desk/followed_licence.h"

#include "core/identifier.h"
#include "protocol/licence_service.h"

namespace ruqsat::desk {

FollowedLicence::FollowedLicence(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

FollowedLicence::~FollowedLicence()
{
    m_run.stop();
}

void FollowedLicence::ask(const protocol::CaseRequest &request)
{
    m_run.stop();
    m_licence.reset();
    m_failure.reset();
    m_applicant = request.applicant.number;
    m_number = protocol::numberToFollow(request);
    if (m_number.isEmpty())
        return;
    const Result<PermitNumber> number = PermitNumber::parse(m_number);
    if (!number) {
        m_failure = Failure(FailureCode::NotFound);
        return;
    }
    m_run = m_session.client().licenceLife(number->text());
    m_run.then(this, [this](const Result<protocol::LicenceLife> &life) {
        if (life)
            m_licence = life->licence;
        else
            m_failure = life.failure();
        Q_EMIT changed();
    });
}

bool FollowedLicence::isAnothers() const
{
    return m_licence && m_licence->holder.number != m_applicant;
}

bool FollowedLicence::isOfAnotherService(const RegulationCatalog &regulations,
                                         const Regulation &regulation) const
{
    if (!m_licence)
        return false;
    const Regulation *earlier = regulations.find(m_licence->regulation);
    return earlier ? !protocol::goesOnWith(regulation, *earlier)
                   : m_licence->regulation != regulation.id;
}

} // namespace ruqsat::desk
