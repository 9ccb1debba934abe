#include "workstation/support/cases_to_sign.h"

#include "workstation/support/office_registry.h"

#include <QJsonDocument>

#include <algorithm>

namespace ruqsat::test {
namespace {

ScriptedReply told(const QJsonObject &object)
{
    return ScriptedReply::json(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

CasesToSign::CasesToSign(int count)
    : m_paper(samplePaper())
{
    for (int n = 1; n <= count; ++n) {
        protocol::Application one = sampleApplication(ApplicationState::Proposed);
        one.id = QStringLiteral("7c2f0a44-58a1-4c0f-8f0f-1b8e3a0c7d0%1").arg(n);
        one.number = QStringLiteral("2026-11-00700%1").arg(n);
        m_cases << one;
    }
}

QList<protocol::ApplicationSummary> CasesToSign::rows() const
{
    QList<protocol::ApplicationSummary> rows;
    for (const protocol::Application &one : m_cases) {
        protocol::ApplicationSummary row = sampleQueue().first();
        row.id = one.id;
        row.number = one.number;
        row.version = one.version;
        row.state = one.state;
        row.regulation = one.regulation;
        if (one.proposal) {
            row.decision = one.proposal->decision;
            row.conclusion = one.proposal->conclusion;
        }
        rows << row;
    }
    return rows;
}

qsizetype CasesToSign::count(ApplicationState state) const
{
    return std::count_if(m_cases.begin(), m_cases.end(),
                         [state](const protocol::Application &one) { return one.state == state; });
}

protocol::Application *CasesToSign::find(const QByteArray &id)
{
    const auto found =
        std::find_if(m_cases.begin(), m_cases.end(),
                     [id](const protocol::Application &one) { return one.id.toLatin1() == id; });
    return found == m_cases.end() ? nullptr : &*found;
}

std::optional<ScriptedReply> CasesToSign::answer(const ScriptedRequest &request)
{
    if (request.target.startsWith("/v1/applications?"))
        return told(protocol::ApplicationPage{rows(), {}}.toJson());
    const QList<QByteArray> path = request.target.split('/');
    protocol::Application *one = path.value(2) == "applications" ? find(path.value(3)) : nullptr;
    if (!one)
        return std::nullopt;
    if (path.value(4) == "result.pdf")
        return ScriptedReply::json(200, m_paper);
    if (path.value(4) == "result") {
        const QJsonObject sent = QJsonDocument::fromJson(request.body).object();
        if (sent.value(QLatin1String("version")).toInteger() != one->version)
            return ScriptedReply::error(409, "versionStale");
        const bool isSignature = path.value(5) == "signature";
        ++one->version;
        one->state = isSignature ? ApplicationState::Issued : ApplicationState::Prepared;
        announcePaper(*one, m_paper, isSignature);
        one->history << protocol::HistoryEntry{
            QDateTime::currentDateTimeUtc(),
            actionName(isSignature ? Action::SignResult : Action::PrepareResult),
            samplePerson(QStringLiteral("head"), Role::Head), one->result->number};
    }
    return told(one->toJson());
}

} // namespace ruqsat::test
