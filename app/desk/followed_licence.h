#pragma once

#include "core/regulation_catalog.h"
#include "desk/session.h"

#include <optional>

namespace ruqsat::desk {

/// The licence that a case builds on, as the register knows it: whose it is, of which service, and
/// whether it is in force. The form says only its number, and that the applicant may have it.
class FollowedLicence final : public QObject
{
    Q_OBJECT

public:
    explicit FollowedLicence(Session &session, QObject *parent = nullptr);
    ~FollowedLicence() override;

    /// Asks the register where the request names a licence; changed() follows the answer.
    void ask(const protocol::CaseRequest &request);
    /// Of the licence, where an appendix is named too; empty where the request names none.
    const QString &number() const { return m_number; }
    /// Nothing before the answer, and where there is none.
    const std::optional<protocol::Licence> &licence() const { return m_licence; }
    /// notFound: the register has none of that number, which may be of paper.
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Whether it is another holder's than the applicant.
    bool isAnothers() const;
    /// Whether `regulation` of the case does not go on with it.
    bool isOfAnotherService(const RegulationCatalog &regulations,
                            const Regulation &regulation) const;

Q_SIGNALS:
    void changed();

private:
    Session &m_session;
    QString m_number;
    QString m_applicant;
    std::optional<protocol::Licence> m_licence;
    std::optional<Failure> m_failure;
    Later<protocol::LicenceLife> m_run;
};

} // namespace ruqsat::desk
