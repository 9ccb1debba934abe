#include "workstation/shell/status_watch.h"

#include "desk/desk.h"

#include <QEvent>

namespace ruqsat::workstation {

namespace status_detail {
const QString good = QStringLiteral("good");
const QString warn = QStringLiteral("warn");
const QString bad = QStringLiteral("bad");
const QString muted = QStringLiteral("muted");
} // namespace status_detail

StatusWatch::StatusWatch(desk::Desk &desk, StatusStrip &strip, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_strip(strip)
{
    strip.installEventFilter(this);
    connect(&desk.connection(), &desk::ConnectionWatch::changed, this, &StatusWatch::say);
    connect(&desk.tokens(), &desk::TokenWatch::changed, this, &StatusWatch::say);
    connect(&desk, &desk::Desk::signedIn, this, &StatusWatch::onSignedIn);
    connect(&desk, &desk::Desk::signedOut, this, &StatusWatch::say);
    say();
}

void StatusWatch::onSignedIn()
{
    for (const desk::Outbox *outbox : {m_desk.outbox(), m_desk.officeOutbox()}) {
        if (outbox)
            connect(outbox, &desk::Outbox::changed, this, &StatusWatch::say);
    }
    say();
}

bool StatusWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_strip && event->type() == QEvent::LanguageChange)
        say();
    return QObject::eventFilter(watched, event);
}

void StatusWatch::say()
{
    sayRegistry();
    sayToken();
    sayScanner();
    sayOutbox();
}

void StatusWatch::sayRegistry()
{
    using desk::ConnectionState;
    const auto item = StatusStrip::Item::Registry;
    switch (m_desk.connection().state()) {
    case ConnectionState::Unknown:
        //: Status bar, state of the link to the registry: not asked yet
        m_strip.setState(item, status_detail::muted, tr("asking"));
        break;
    case ConnectionState::Connected:
        //: Status bar, state of the link to the registry
        m_strip.setState(item, status_detail::good, tr("connected"));
        break;
    case ConnectionState::Unreachable:
        //: Status bar, state of the link to the registry
        m_strip.setState(item, status_detail::warn, tr("no connection"));
        break;
    case ConnectionState::Untrusted:
        //: Status bar, state of the link to the registry: its certificate is foreign
        m_strip.setState(item, status_detail::bad, tr("not trusted"));
        break;
    case ConnectionState::DeviceRefused:
        //: Status bar, state of the link to the registry: it does not know this desk
        m_strip.setState(item, status_detail::bad, tr("device refused"));
        break;
    }
}

void StatusWatch::sayToken()
{
    using desk::TokenState;
    const auto item = StatusStrip::Item::Token;
    switch (m_desk.tokens().state()) {
    case TokenState::Searching:
        //: Status bar, state of the token: the first look is under way
        m_strip.setState(item, status_detail::muted, tr("searching"));
        break;
    case TokenState::ModuleMissing:
        //: Status bar, state of the token: the program that drives it is not installed
        m_strip.setState(item, status_detail::bad, tr("no driver"));
        break;
    case TokenState::Absent:
        //: Status bar, state of the token
        m_strip.setState(item, status_detail::muted, tr("not inserted"));
        break;
    case TokenState::Unusable:
        //: Status bar, state of the token: its certificates may not sign for this person
        m_strip.setState(item, status_detail::warn, tr("not usable"));
        break;
    case TokenState::Ready:
        //: Status bar, state of the token
        m_strip.setState(item, status_detail::good, tr("ready"));
        break;
    }
}

void StatusWatch::sayScanner()
{
    const QString device = m_desk.settings().scannerDevice;
    // "epjitsu:libusb:001:004": the driver says more to a person than the place on the bus.
    //: Status bar, state of the scanner: the first one that is found will be used
    m_strip.setState(StatusStrip::Item::Scanner, status_detail::good,
                     device.isEmpty() ? tr("any") : device.section(QLatin1Char(':'), 0, 0));
}

void StatusWatch::sayOutbox()
{
    const desk::Outbox *outbox = m_desk.outbox();
    m_strip.setItemVisible(StatusStrip::Item::Outbox, outbox != nullptr);
    if (!outbox)
        return;
    const int waiting = outbox->waitingCount() +
                        (m_desk.officeOutbox() ? m_desk.officeOutbox()->waitingCount() : 0);
    m_strip.setState(StatusStrip::Item::Outbox,
                     waiting > 0 ? status_detail::warn : status_detail::muted,
                     //: Status bar, state of the outbox: cases on their way to the registry
                     waiting > 0 ? tr("%n waiting", nullptr, waiting)
                                 //: Status bar, state of the outbox: nothing on the way
                                 : tr("empty"));
}

} // namespace ruqsat::workstation
