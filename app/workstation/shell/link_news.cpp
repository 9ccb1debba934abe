#include "workstation/shell/link_news.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/receipt.h"

namespace ruqsat::workstation {

LinkNews::LinkNews(desk::Desk &desk, Navigator &go, std::function<void()> askPassword,
                   QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_go(go)
    , m_askPassword(std::move(askPassword))
{
    connect(&desk.connection(), &desk::ConnectionWatch::changed, this, &LinkNews::onChanged);
    // The home page says it to whoever signs in while it is away.
    connect(&desk, &desk::Desk::signedIn, this, [this] {
        m_away = m_desk.connection().state() == desk::ConnectionState::Unreachable;
        connect(m_desk.session(), &desk::Session::unlocked, this, &LinkNews::onChanged);
        if (const desk::Outbox *outbox = m_desk.outbox())
            connect(outbox, &desk::Outbox::acknowledged, this,
                    [this](const QString &key, const protocol::Application &application) {
                        onRegistered(key, application.number);
                    });
    });
}

QString LinkNews::wordsWhileAway(const desk::Desk &desk)
{
    const desk::Session *session = desk.session();
    if (!session || desk.connection().state() != desk::ConnectionState::Unreachable)
        return {};
    if (session->may(Permission::RegisterApplication))
        //: Message to the operator while the registry is away
        return tr("No connection to the registry. You may fill in and scan, and sign where the "
                  "applicant has been looked up. Looking up and registering wait for the "
                  "connection.");
    //: Message to the provider's officers while the registry is away
    return tr("No connection to the registry. Marks and notes are kept on this desk. Deciding, "
              "signing and issuing wait for the connection.");
}

void LinkNews::onRegistered(const QString &idempotencyKey, const QString &number)
{
    desk::Session *session = m_desk.session();
    if (!session)
        return;
    desk::wasProvisional(*session, idempotencyKey)
        .then(session, [this, idempotencyKey, number](const Result<bool> &provisional) {
            if (provisional && *provisional)
                m_go.toast(Toast::Tone::Good,
                           //: Message: %1 is the number of a case whose applicant has a provisional
                           //: receipt
                           tr("No. %1 is registered. Its receipt replaces the provisional one.")
                               .arg(number),
                           //: Button beside that message
                           tr("Open the receipt"),
                           [this, idempotencyKey] { openReceipt(idempotencyKey); });
        });
}

void LinkNews::openReceipt(const QString &idempotencyKey)
{
    m_go.leaveCase([this, idempotencyKey] {
        m_go.open(PageId::Home);
        m_go.setEditor({});
        m_go.open(PageId::Receipt, idempotencyKey);
    });
}

void LinkNews::onChanged()
{
    const desk::Session *session = m_desk.session();
    if (!session || session->isLocked())
        return;
    const desk::ConnectionState state = m_desk.connection().state();
    if (state == desk::ConnectionState::Unreachable && !std::exchange(m_away, true))
        m_go.toastWarning([&desk = m_desk] { return wordsWhileAway(desk); });
    if (state != desk::ConnectionState::Connected || !std::exchange(m_away, false))
        return;
    if (session->isAlive())
        //: Message: the registry answers again
        m_go.toast(Toast::Tone::Good, tr("The registry is connected again."));
    else
        m_go.toastWarning(
            [&desk = m_desk] {
                if (!desk.session() || desk.session()->isAlive())
                    return QString();
                //: Message: the registry answers again, and wants the person to prove who it is
                return tr("The registry is connected again. It needs your password before anything "
                          "is sent.");
            },
            //: Button beside that message
            [] { return tr("Enter the password"); }, m_askPassword);
}

} // namespace ruqsat::workstation
