#include "desk/copy_printing.h"

#include "core/failure_order.h"

#include <QCryptographicHash>
#include <QUuid>

#include <utility>

namespace ruqsat::desk {

namespace {

/// What the registry did not hear is told it again by itself.
constexpr int reportAgainMs = 3'000;

/// It may hear the same later.
bool maySayAgain(FailureCode code)
{
    return isAwayOrBusy(code) ||
           isAmong(code, FailureCode::RegistryUnreachable, FailureCode::OutcomeUnknown);
}

bool isSessionOver(FailureCode code)
{
    return code == FailureCode::SessionExpired || code == FailureCode::SessionMissing;
}

} // namespace

CopyPrinting::CopyPrinting(Session &session, QString applicationId, QObject *parent)
    : QObject(parent)
    , m_client(session.client())
    , m_applicationId(std::move(applicationId))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CopyPrinting::report);
    connect(&session, &Session::renewed, this, &CopyPrinting::report);
    connect(this, &CopyPrinting::printed, this, &CopyPrinting::goIfLeft);
    connect(this, &CopyPrinting::failed, this, &CopyPrinting::goIfLeft);
}

CopyPrinting::~CopyPrinting()
{
    m_stop.request_stop();
}

void CopyPrinting::leave(std::unique_ptr<CopyPrinting> printing, QObject &owner)
{
    if (!printing || printing->isSettled())
        return;
    CopyPrinting *left = printing.release();
    left->m_left = true;
    left->setParent(&owner);
}

std::unique_ptr<CopyPrinting> CopyPrinting::comeBack(QObject &owner, const QString &applicationId)
{
    const auto all = owner.findChildren<CopyPrinting *>(QString(), Qt::FindDirectChildrenOnly);
    for (CopyPrinting *each : all) {
        // One that is at its end is on its way out.
        if (each->m_applicationId != applicationId || each->isSettled())
            continue;
        each->m_left = false;
        each->setParent(nullptr);
        return std::unique_ptr<CopyPrinting>(each);
    }
    return nullptr;
}

void CopyPrinting::goIfLeft()
{
    if (m_left && isSettled())
        deleteLater();
}

void CopyPrinting::load()
{
    m_client.copies(m_applicationId)
        .then(this, [this](const Result<protocol::PaperCopies> &copies) {
            if (!copies) {
                Q_EMIT failed(copies.failure());
                return;
            }
            m_copies = *copies;
            Q_EMIT changed();
        });
}

void CopyPrinting::print(const QString &queue, const QByteArray &pdf, const QString &title)
{
    if (m_printing)
        return;
    m_printing = true;
    m_current = 0;
    m_stop = {};
    const protocol::CopyBody body{
        QUuid::createUuid().toString(QUuid::WithoutBraces),
        QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex())};
    change([this, body] { return m_client.takeCopy(m_applicationId, body); },
           [this, queue, pdf, title](const Result<protocol::PaperCopy> &copy) {
               if (copy)
                   onTaken(*copy, queue, pdf, title);
               else
                   fail(copy.failure());
           });
}

void CopyPrinting::change(std::function<Later<protocol::PaperCopy>()> send,
                          std::function<void(const Result<protocol::PaperCopy> &)> ended)
{
    // Sent once more it is the same change: its answer tells how the copy stands.
    auto *act = new Act<protocol::PaperCopy>(
        {send, send, [](const protocol::PaperCopy &) { return true; }, {}, {}}, this);
    connect(act, &ActBase::asking, this, &CopyPrinting::asking);
    ++m_asked;
    connect(act, &ActBase::done, this, [this, act, ended] {
        --m_asked;
        ended(*act->seen());
    });
    connect(act, &ActBase::failed, this, [this, ended](const Failure &failure) {
        --m_asked;
        ended(failure);
    });
    connect(act, &ActBase::done, this, &CopyPrinting::goIfLeft);
    connect(act, &ActBase::failed, this, &CopyPrinting::goIfLeft);
    act->start();
}

void CopyPrinting::onTaken(const protocol::PaperCopy &copy, const QString &queue,
                           const QByteArray &pdf, const QString &title)
{
    m_current = copy.number;
    keep(copy);
    const QString job = title + QStringLiteral(" (%1)").arg(copy.number);
    printDocument(queue, pdf, job, m_stop.get_token())
        .then(this,
              [this, number = copy.number](const Result<void> &done) { onEnd(number, done); });
}

void CopyPrinting::onEnd(int number, const Result<void> &done)
{
    if (done) {
        m_unheard.append(number);
        m_told = false;
        report();
        return;
    }
    if (done.failure().code != FailureCode::PrintOutcomeUnknown)
        spoil(number, protocol::SpoilReason::NotPrinted);
    fail(done.failure());
}

void CopyPrinting::report()
{
    if (m_unheard.isEmpty())
        return;
    if (m_reporting) {
        // It may have been sent in a session that is over by now.
        m_again.start(reportAgainMs);
        return;
    }
    m_again.stop();
    m_reporting = true;
    const int number = m_unheard.first();
    m_client.copyPrinted(m_applicationId, number)
        .then(this, [this, number](const Result<protocol::PaperCopy> &copy) {
            m_reporting = false;
            onReported(number, copy);
        });
}

void CopyPrinting::onReported(int number, const Result<protocol::PaperCopy> &copy)
{
    const bool isAway = !copy && maySayAgain(copy.failure().code);
    const bool waits = isAway || (!copy && isSessionOver(copy.failure().code));
    // One that came out may wait behind an earlier one, and this one be heard while the next copy
    // is still at the printer.
    if (number == m_current || (waits && m_unheard.contains(m_current)))
        m_printing = false;
    if (isAway)
        m_again.start(reportAgainMs);
    if (!waits) {
        m_unheard.removeOne(number);
        report();
    }
    if (copy) {
        m_told = false;
        keep(*copy);
        Q_EMIT printed(number);
    } else if (!waits || !std::exchange(m_told, true)) {
        Q_EMIT failed(copy.failure());
    }
}

void CopyPrinting::spoil(int number, protocol::SpoilReason reason)
{
    change(
        [this, number, reason] { return m_client.copySpoiled(m_applicationId, number, {reason}); },
        [this](const Result<protocol::PaperCopy> &copy) {
            if (copy)
                keep(*copy);
            else
                Q_EMIT failed(copy.failure());
        });
}

void CopyPrinting::seal(int number, const QString &handSigner)
{
    m_sealing = true;
    change([this, number,
            handSigner] { return m_client.copySealed(m_applicationId, number, {handSigner}); },
           [this, number](const Result<protocol::PaperCopy> &copy) {
               m_sealing = false;
               if (!copy) {
                   Q_EMIT failed(copy.failure());
                   return;
               }
               keep(*copy);
               Q_EMIT sealed(number);
           });
}

void CopyPrinting::keep(const protocol::PaperCopy &copy)
{
    auto known = std::find_if(m_copies.items.begin(), m_copies.items.end(),
                              [&](const auto &one) { return one.number == copy.number; });
    if (known == m_copies.items.end())
        m_copies.items.append(copy);
    else
        *known = copy;
    Q_EMIT changed();
}

void CopyPrinting::fail(const Failure &failure)
{
    m_printing = false;
    Q_EMIT failed(failure);
}

} // namespace ruqsat::desk
