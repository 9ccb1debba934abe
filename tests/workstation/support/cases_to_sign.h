#pragma once

#include "desk/support/scripted_registry.h"
#include "protocol/application.h"

#include <optional>

namespace ruqsat::test {

/// Cases that wait for the head's signature, each at a version and with a paper of its own, and
/// what a registry does with them, in memory. Who signs is the head of pki.sh.
class CasesToSign final
{
public:
    /// `count`: 1 … 9, all proposed to be issued.
    explicit CasesToSign(int count);

    /// Null for what is about none of them.
    std::optional<ScriptedReply> answer(const ScriptedRequest &request);
    QList<protocol::ApplicationSummary> rows() const;
    protocol::Application &at(qsizetype place) { return m_cases[place]; }
    qsizetype count(ApplicationState state) const;

private:
    protocol::Application *find(const QByteArray &id);

    QList<protocol::Application> m_cases;
    QByteArray m_paper;
};

} // namespace ruqsat::test
