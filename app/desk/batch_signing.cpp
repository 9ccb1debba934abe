#include "desk/batch_signing.h"

#include "desk/result_paper.h"
#include "desk/signing.h"

#include <QPointer>
#include <QTimer>

namespace ruqsat::desk {

namespace {

/// The person can do something about it and give the PIN once more.
bool canBeMended(FailureCode code)
{
    return mayTryPinAgain(code) || code == FailureCode::TokenRemoved ||
           code == FailureCode::TokenAbsent || code == FailureCode::TokenDeviceError;
}

/// Whether the case is still to get what stood beside it when it was chosen.
bool isAsChosen(const protocol::ApplicationSummary &chosen, const protocol::Application &now)
{
    return now.proposal && chosen.decision == now.proposal->decision &&
           chosen.conclusion == now.proposal->conclusion;
}

} // namespace

BatchSigning::BatchSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                           const QList<protocol::ApplicationSummary> &chosen, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tokens(tokens)
    , m_clock(clock)
{
    for (const protocol::ApplicationSummary &summary : chosen.first(std::min(most, chosen.size())))
        m_items.append({summary, BatchItemState::Waiting, {}, {}});
    m_digests.resize(m_items.size());
}

BatchSigning::~BatchSigning()
{
    m_stop.request_stop();
}

qsizetype BatchSigning::count(BatchItemState state) const
{
    return std::count_if(m_items.begin(), m_items.end(),
                         [state](const BatchItem &item) { return item.state == state; });
}

void BatchSigning::begin(const SigningCertificate &certificate)
{
    if (m_stage != BatchStage::Idle)
        return;
    m_certificate = certificate;
    setStage(BatchStage::CheckingCertificate);
    checkSigner(m_session, certificate, protocol::CertificatePurpose::Result, m_clock)
        .then(this, [this](const Result<SignerVerdict> &verdict) { onChecked(verdict); });
}

void BatchSigning::onChecked(const Result<SignerVerdict> &verdict)
{
    if (m_stage != BatchStage::CheckingCertificate)
        return;
    if (!verdict) {
        if (isOfTheCertificate(verdict.failure().code))
            m_tokens.setRefused(m_certificate, verdict.failure().code);
        setStage(BatchStage::Idle);
        Q_EMIT failed(verdict.failure());
        return;
    }
    m_verdict = *verdict;
    setStage(BatchStage::Preparing);
    prepareNext();
}

void BatchSigning::prepareNext()
{
    if (m_cancelled) {
        leaveRest(FailureCode::Cancelled);
        finishWhenOver();
        return;
    }
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state != BatchItemState::Waiting)
            continue;
        setItem(i, BatchItemState::Preparing);
        prepare(i);
        return;
    }
    if (count(BatchItemState::Ready) == 0) {
        finishWhenOver();
        return;
    }
    setStage(BatchStage::ReadyForPin);
    Q_EMIT readyForPin();
}

void BatchSigning::prepare(qsizetype index)
{
    m_session.client()
        .application(m_items.at(index).chosen.id)
        .then(this, [this, index](const auto &application) { onCase(index, application); });
}

void BatchSigning::failPreparing(qsizetype index, const Failure &failure)
{
    const bool isPassing =
        isAwayOrBusy(failure.code) || failure.code == FailureCode::OutcomeUnknown;
    if (isPassing && m_cancelled) {
        endItem(index, BatchItemState::Left, FailureCode::Cancelled);
        prepareNext();
    } else if (isPassing && m_waitedMs < m_patience.totalMs) {
        m_waitedMs += m_patience.pauseMs;
        // From its beginning: the case may have been prepared by the try whose answer was lost.
        QTimer::singleShot(m_patience.pauseMs, this, [this, index, failure] {
            if (m_cancelled)
                failPreparing(index, failure);
            else
                prepare(index);
        });
    } else {
        // Whoever answers is there; whoever stayed away is not waited for as long once more.
        if (!isPassing)
            m_waitedMs = 0;
        endItem(index, BatchItemState::Failed, failure);
        prepareNext();
    }
}

void BatchSigning::onCase(qsizetype index, const Result<protocol::Application> &application)
{
    if (!application) {
        failPreparing(index, application.failure());
        return;
    }
    m_items[index].application = *application;
    // Nobody signs a refusal that the list called a licence.
    if (!isAsChosen(m_items.at(index).chosen, *application)) {
        failPreparing(index, FailureCode::VersionStale);
        return;
    }
    // A paper that another head had prepared is made anew with this one's name on it.
    CaseAct *act = paperPreparation(m_session, *application, this);
    // A registry that is away is waited for by failPreparing(), which may be cancelled.
    act->setPatience({0, 0});
    connect(act, &CaseAct::done, this, [this, index, act] { onPrepared(index, *act->seen()); });
    connect(act, &CaseAct::failed, this, [this, index, act](const Failure &failure) {
        // As whoever was faster left it, so that the row can tell who that was.
        if (failure.code == FailureCode::VersionStale)
            m_items[index].application = act->seen();
        failPreparing(index, failure);
    });
    act->start();
}

void BatchSigning::onPrepared(qsizetype index, const protocol::Application &application)
{
    if (!application.result) {
        failPreparing(index, FailureCode::StateForbids);
        return;
    }
    m_items[index].application = application;
    m_session.client()
        .resultPdf(application.id)
        .then(this, [this, index](const Result<QByteArray> &paper) { onPaper(index, paper); });
}

void BatchSigning::onPaper(qsizetype index, const Result<QByteArray> &paper)
{
    const protocol::ResultPaper &announced = *m_items.at(index).application->result;
    const Result<QByteArray> bytes = asAnnounced(paper, announced);
    const Result<QByteArray> digest = bytes ? trust::digestOf(*bytes, byteRangeOf(announced))
                                            : Result<QByteArray>(bytes.failure());
    if (!digest) {
        failPreparing(index, digest.failure());
        return;
    }
    m_waitedMs = 0;
    m_digests[index] = *digest;
    setItem(index, BatchItemState::Ready);
    prepareNext();
}

void BatchSigning::sign(Secret pin)
{
    if (m_stage != BatchStage::ReadyForPin)
        return;
    QList<qsizetype> places;
    QList<QByteArray> digests;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == BatchItemState::Ready) {
            places.append(i);
            digests.append(m_digests.at(i));
        }
    }
    m_stop = std::stop_source();
    m_tokenWorks = true;
    setStage(BatchStage::Signing);
    // Runs in the token's thread; each signature comes here as soon as it is made.
    const auto each = [guard = QPointer<BatchSigning>(this), places](qsizetype number,
                                                                     const QByteArray &cms) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, index = places.at(number), cms] {
                if (guard)
                    guard->onSigned(index, cms);
            },
            Qt::QueuedConnection);
    };
    m_tokens
        .withSigner(m_certificate, std::move(pin),
                    [digests, each,
                     stop = m_stop.get_token()](trust::Signer &signer) -> Result<QByteArray> {
                        if (const Result<void> done = trust::signBatch(signer, digests, each, stop);
                            !done)
                            return done.failure();
                        return QByteArray();
                    })
        .then(this, [this](const Result<QByteArray> &outcome) { onTokenDone(outcome); });
}

void BatchSigning::onSigned(qsizetype index, const QByteArray &cms)
{
    ++m_signed;
    setItem(index, BatchItemState::Signed);
    send(index, cms);
}

void BatchSigning::send(qsizetype index, const QByteArray &cms)
{
    const protocol::Application &application = *m_items.at(index).application;
    auto *act = new CaseAct(
        m_session, application.id, application.version,
        [this, id = application.id, version = application.version, cms] {
            return m_session.client().sendResultSignature(id, version, cms);
        },
        [iin = m_session.user().iin](const protocol::Application &now) {
            return hasSignatureOf(now, iin);
        },
        this);
    act->setPatience(m_patience);
    connect(act, &CaseAct::done, this, [this, index, act] { published(index, *act->seen()); });
    connect(act, &CaseAct::failed, this, [this, index, act](const Failure &failure) {
        if (failure.code == FailureCode::VersionStale && act->seen())
            m_items[index].application = *act->seen();
        endItem(index, BatchItemState::Failed, failure);
        finishWhenOver();
    });
    act->start();
}

void BatchSigning::published(qsizetype index, const protocol::Application &application)
{
    m_items[index].application = application;
    setItem(index, BatchItemState::Published);
    finishWhenOver();
}

void BatchSigning::onTokenDone(const Result<QByteArray> &outcome)
{
    m_tokenWorks = false;
    if (!outcome && outcome.failure().code != FailureCode::Cancelled) {
        Failure failure = outcome.failure();
        // Of a token that is pulled out elsewhere one may say that nothing was signed.
        if (failure.code == FailureCode::TokenRemoved && m_signed > 0)
            failure.code = FailureCode::TokenRemovedMidway;
        if (!m_cancelled && canBeMended(outcome.failure().code)) {
            setStage(BatchStage::ReadyForPin);
            Q_EMIT failed(failure);
            return;
        }
        leaveRest(failure);
        Q_EMIT failed(failure);
    }
    if (m_cancelled)
        leaveRest(FailureCode::Cancelled);
    finishWhenOver();
}

void BatchSigning::cancel()
{
    m_cancelled = true;
    m_stop.request_stop();
    switch (m_stage) {
    case BatchStage::Idle:
    case BatchStage::CheckingCertificate:
    case BatchStage::ReadyForPin:
        leaveRest(FailureCode::Cancelled);
        finishWhenOver();
        break;
    case BatchStage::Preparing: // ends with the paper that is being prepared
    case BatchStage::Signing:   // ends with the signature that is being made
    case BatchStage::Finished:
        break;
    }
}

void BatchSigning::leaveRest(const Failure &failure)
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const BatchItemState state = m_items.at(i).state;
        if (state == BatchItemState::Waiting || state == BatchItemState::Ready)
            endItem(i, BatchItemState::Left, failure);
    }
}

void BatchSigning::endItem(qsizetype index, BatchItemState state, const Failure &failure)
{
    m_items[index].failure = failure;
    setItem(index, state);
}

void BatchSigning::finishWhenOver()
{
    const bool over = std::all_of(m_items.begin(), m_items.end(),
                                  [](const BatchItem &item) { return item.isOver(); });
    if (!over || m_tokenWorks || m_stage == BatchStage::Finished)
        return;
    setStage(BatchStage::Finished);
    Q_EMIT finished();
}

void BatchSigning::setItem(qsizetype index, BatchItemState state)
{
    m_items[index].state = state;
    Q_EMIT itemChanged(index);
}

void BatchSigning::setStage(BatchStage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

} // namespace ruqsat::desk
