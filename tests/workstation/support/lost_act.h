#pragma once

#include "workstation/support/overtaken.h"
#include "workstation/support/page_hand.h"

#include <QJsonDocument>

namespace ruqsat::test {

/// Before a registry that takes one act and loses its answer, and then tells nothing of its case or
/// licence until it is back. Another case and another licence stand beside it.
struct LostAct
{
    /// What becomes of the act whose answer is lost.
    enum End {
        Done,      ///< the registry has it
        Overtaken, ///< it does not, and a colleague did the same
        Refused    ///< it does not, and nothing of what it is on is told any more
    };

    LostAct(Role role, ApplicationState state, const QByteArray &actPath)
        : path(actPath)
        , seat(role)
    {
        seat.languages.set(Language::English);
        seat.desk.office.application = sampleApplication(state);
        other = sampleApplication(ApplicationState::InReview);
        other.id = QStringLiteral("6f0c1d3e-0000-4000-8000-0000000000aa");
        otherLicence = office().life;
        otherLicence.licence.number = QStringLiteral("KZ55LAA00000099");
        seat.desk.registry.setScript(
            [this](const ScriptedRequest &request) { return answer(request); });
    }

    OfficeRegistry &office() { return seat.desk.office; }
    protocol::Application &application() { return office().application; }

    ScriptedReply answer(const ScriptedRequest &request)
    {
        if (request.target.endsWith(other.id.toLatin1()))
            return ScriptedReply::json(
                200, QJsonDocument(other.toJson()).toJson(QJsonDocument::Compact));
        if (request.target.endsWith(lifeOf(otherLicence)))
            return ScriptedReply::json(
                200, QJsonDocument(otherLicence.toJson()).toJson(QJsonDocument::Compact));
        if (request.target.endsWith(path)) {
            ++sent;
            if (end == Done)
                office().answer(request);
            away = true;
            return {ScriptedReply::CutBody, 200, "{\"lost\":true}"};
        }
        const bool isLook = request.target.endsWith(application().id.toLatin1()) ||
                            request.target.endsWith(lifeOf(office().life));
        if (away && isLook)
            return ScriptedReply::error(503, "databaseUnavailable");
        if (refused && isLook)
            return ScriptedReply::error(403, "permissionDenied");
        return office().answer(request);
    }

    /// From Ctrl+Enter, or the PIN after it, until the outcome is asked for.
    bool isAsked(const std::function<bool()> &press)
    {
        return press() && QTest::qWaitFor([this] { return saysThatItAsks(); }, 20'000);
    }
    bool saysThatItAsks() const { return told(seat) == FailureCode::OutcomeUnknown; }
    /// The registry is back.
    void comeBack(Action action, const protocol::Actor &by = colleague())
    {
        if (end == Overtaken)
            happen(application(), action, by);
        comeBack();
    }
    void comeBack()
    {
        refused = end == Refused;
        away = false;
    }

    static QByteArray lifeOf(const protocol::LicenceLife &life)
    {
        return life.licence.number.toLatin1() + "/life";
    }

    QByteArray path;
    protocol::Application other;
    protocol::LicenceLife otherLicence;
    End end = Done;
    bool away = false;
    bool refused = false;
    int sent = 0;
    Seat seat; ///< goes first: its last requests are answered too
};

} // namespace ruqsat::test
