#include "trust/token_worker.h"

#include <QPromise>
#include <QThread>
#include <QTimer>

namespace ruqsat::trust {

/// Lives in the worker's thread and owns the library there; nobody else touches it.
class TokenWorker::Hand final : public QObject
{
public:
    Hand(QString modulePath, TokenWorker *worker)
        : m_modulePath(std::move(modulePath))
        , m_worker(worker)
        , m_timer(new QTimer(this))
    {
        connect(m_timer, &QTimer::timeout, this, [this] { look(); });
    }

    ~Hand() override { m_module.reset(); }

    void poll(int milliseconds)
    {
        if (milliseconds > 0)
            m_timer->start(milliseconds);
        else
            m_timer->stop();
        look();
    }

    Result<TokenModule *> module()
    {
        if (!m_module) {
            Result<std::unique_ptr<TokenModule>> loaded = TokenModule::load(m_modulePath);
            if (!loaded)
                return loaded.failure();
            m_module = std::move(*loaded);
        }
        return m_module.get();
    }

private:
    void look()
    {
        const Result<TokenModule *> library = module();
        const QByteArray presence =
            library ? (*library)->presence() : failureName(library.failure().code).toLatin1();
        if (presence == m_presence)
            return;
        const bool first = m_presence.isEmpty();
        m_presence = presence;
        if (!first)
            Q_EMIT m_worker->tokensChanged();
    }

    const QString m_modulePath;
    TokenWorker *const m_worker;
    QTimer *const m_timer;
    std::unique_ptr<TokenModule> m_module;
    QByteArray m_presence;
};

namespace {

/// Posts `work` to the thread of `hand`. A future that was cancelled before its turn is not
/// started; one whose turn never comes, because the worker ended, finishes as cancelled.
template <typename T, typename Context, typename Work>
QFuture<T> post(Context *hand, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    auto shared = std::make_shared<Work>(std::move(work));
    promise->start();
    QFuture<T> future = promise->future();
    QMetaObject::invokeMethod(
        hand,
        [promise, shared] {
            if (!promise->isCanceled())
                promise->addResult((*shared)());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace

TokenWorker::TokenWorker(const QString &modulePath, QObject *parent)
    : QObject(parent)
    , m_modulePath(modulePath)
    , m_thread(new QThread(this))
    , m_hand(new Hand(modulePath, this))
{
    m_thread->setObjectName(QStringLiteral("token"));
    m_hand->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_hand, &QObject::deleteLater);
    m_thread->start();
    // Half of what a person calls at once; a look takes a tenth of a millisecond.
    setPollInterval(500);
}

TokenWorker::~TokenWorker()
{
    m_thread->quit();
    m_thread->wait();
}

QFuture<Result<QList<TokenSlot>>> TokenWorker::tokens()
{
    using Answer = Result<QList<TokenSlot>>;
    return post<Answer>(m_hand, [hand = m_hand]() -> Answer {
        const Result<TokenModule *> module = hand->module();
        return module ? (*module)->tokens() : Answer(module.failure());
    });
}

QFuture<Result<QList<TokenCertificate>>> TokenWorker::certificates()
{
    using Answer = Result<QList<TokenCertificate>>;
    return post<Answer>(m_hand, [hand = m_hand]() -> Answer {
        const Result<TokenModule *> module = hand->module();
        return module ? (*module)->certificates() : Answer(module.failure());
    });
}

QFuture<Result<QByteArray>> TokenWorker::withSigner(const TokenCertificate &certificate, Secret pin,
                                                    Work work)
{
    using Answer = Result<QByteArray>;
    return post<Answer>(m_hand,
                        [hand = m_hand, certificate, secret = std::move(pin),
                         task = std::move(work)]() mutable -> Answer {
                            const Result<TokenModule *> module = hand->module();
                            if (!module)
                                return module.failure();
                            TokenSigner signer(**module, certificate, std::move(secret));
                            return task(signer);
                        });
}

QFuture<Result<QByteArray>> TokenWorker::sign(const TokenCertificate &certificate, Secret pin,
                                              const QByteArray &bytes)
{
    return withSigner(certificate, std::move(pin),
                      [bytes](Signer &signer) { return signer.sign(bytes); });
}

void TokenWorker::setPollInterval(int milliseconds)
{
    QMetaObject::invokeMethod(
        m_hand, [hand = m_hand, milliseconds] { hand->poll(milliseconds); }, Qt::QueuedConnection);
}

} // namespace ruqsat::trust
