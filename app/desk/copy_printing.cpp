#include "desk/copy_printing.h"

#include "core/failure_order.h"

#include <QCryptographicHash>
#include <QUuid>

namespace ruqsat::desk {

CopyPrinting::CopyPrinting(RegistryClient &client, QString applicationId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_applicationId(std::move(applicationId))
{
    connect(&client, &RegistryClient::reached, this, &CopyPrinting::reportAgain);
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
    m_stop = {};
    const protocol::CopyBody body{
        QUuid::createUuid().toString(QUuid::WithoutBraces),
        QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex())};
    m_client.takeCopy(m_applicationId, body)
        .then(this, [this, queue, pdf, title](const Result<protocol::PaperCopy> &copy) {
            if (copy)
                onTaken(*copy, queue, pdf, title);
            else
                fail(copy.failure());
        });
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
        m_unheard = number;
        reportPrinted(number);
        return;
    }
    if (done.failure().code != FailureCode::PrintOutcomeUnknown)
        spoil(number, protocol::SpoilReason::NotPrinted);
    fail(done.failure());
}

void CopyPrinting::reportPrinted(int number)
{
    m_reporting = true;
    m_client.copyPrinted(m_applicationId, number)
        .then(this, [this, number](const Result<protocol::PaperCopy> &copy) {
            m_reporting = false;
            const bool again =
                !copy && isAmong(copy.failure().code, FailureCode::RegistryUnreachable,
                                 FailureCode::OutcomeUnknown);
            if (!again)
                m_unheard = -1;
            if (copy)
                keep(*copy);
            // Heard late, it may be said while the next copy is already at the printer.
            if (number == m_current)
                m_printing = false;
            if (copy)
                Q_EMIT printed(number);
            else
                Q_EMIT failed(copy.failure());
        });
}

void CopyPrinting::reportAgain()
{
    if (m_unheard > 0 && !m_reporting)
        reportPrinted(m_unheard);
}

void CopyPrinting::spoil(int number, protocol::SpoilReason reason)
{
    m_client.copySpoiled(m_applicationId, number, {reason})
        .then(this, [this](const Result<protocol::PaperCopy> &copy) {
            if (copy)
                keep(*copy);
            else
                Q_EMIT failed(copy.failure());
        });
}

void CopyPrinting::seal(int number, const QString &handSigner)
{
    m_client.copySealed(m_applicationId, number, {handSigner})
        .then(this, [this, number](const Result<protocol::PaperCopy> &copy) {
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
