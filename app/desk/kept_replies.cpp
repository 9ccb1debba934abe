#include "desk/kept_replies.h"

#include "desk/typed_record.h"

#include <QJsonArray>

#include <utility>

namespace ruqsat::desk {
namespace {

/// As CaseReview keeps what is typed.
constexpr int replyKeepMs = 400;
constexpr int replyAgainMs = 3'000;
/// Of what is typed: more than may be sent, for it is the person who shortens it.
constexpr qsizetype longestTypedReply = 1024 * 1024;
constexpr qsizetype mostReplyFiles = 1'000;
constexpr qsizetype longestReplyPath = 8 * 1024;

bool isReply(const vault::Draft &draft)
{
    return UnrecordedReply::fromVault(draft).ok();
}

} // namespace

QString UnrecordedReply::caseIdOf(const QString &questionId)
{
    return QStringLiteral("reply/") + questionId;
}

vault::Draft UnrecordedReply::toVault() const
{
    // Pasted it may be, but no reader takes it.
    QString typed = answer;
    typed.remove(QChar(u'\0'));
    vault::Draft draft;
    draft.caseId = caseIdOf(question.id);
    draft.step = step();
    draft.content = QJsonObject{{QStringLiteral("application"), applicationId},
                                {QStringLiteral("number"), caseNumber},
                                {QStringLiteral("question"), question.toJson()},
                                {QStringLiteral("answer"), typed},
                                {QStringLiteral("files"), QJsonArray::fromStringList(files)}};
    return draft;
}

Result<UnrecordedReply> UnrecordedReply::fromVault(const vault::Draft &draft)
{
    protocol::ObjectReader in(draft.content, protocol::Direction::Answer);
    UnrecordedReply reply;
    reply.applicationId = in.optionalText("application", 64);
    reply.caseNumber = in.optionalText("number", 64);
    reply.question = in.nested<protocol::Question>("question");
    reply.answer = in.optionalText("answer", longestTypedReply);
    reply.files = in.texts("files", mostReplyFiles, longestReplyPath);
    if (const Result<void> done = in.finish(); !done)
        return Failure(FailureCode::VaultDraftUnreadable, done.failure().detail);
    return reply;
}

KeptReplies::KeptReplies(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &KeptReplies::keepNow);
    // Another vault has other records of them, or none.
    connect(&m_session, &Session::vaultReplaced, this, [this] {
        for (auto it = m_replies.cbegin(); it != m_replies.cend(); ++it)
            touched(it.key());
        keepNow();
    });
    restore();
}

void KeptReplies::restore()
{
    m_session.inVault<QList<vault::Draft>>([](vault::Vault &vault) { return vault.drafts().all(); })
        .then(this, [this](const Result<QList<vault::Draft>> &drafts) {
            m_reading = false;
            if (!drafts) {
                tell(drafts.failure());
                return;
            }
            for (const vault::Draft &draft : *drafts) {
                if (draft.step != UnrecordedReply::step())
                    continue;
                const auto reply = UnrecordedReply::fromVault(draft);
                if (!reply)
                    tell(reply.failure());
                else if (!m_touched.contains(reply->question.id))
                    m_replies.insert(reply->question.id, *reply);
            }
            Q_EMIT restored();
        });
}

void KeptReplies::put(const UnrecordedReply &reply)
{
    m_replies.insert(reply.question.id, reply);
    touched(reply.question.id);
}

void KeptReplies::remove(const QString &questionId)
{
    if (m_replies.remove(questionId) > 0)
        touched(questionId);
}

void KeptReplies::touched(const QString &questionId)
{
    if (m_reading)
        m_touched.insert(questionId);
    m_unkept.insert(questionId);
    ++m_change;
    if (!m_hold)
        m_hold = m_session.holdVault();
    m_keep.start(replyKeepMs);
}

Later<void> KeptReplies::keepNow()
{
    m_keep.stop();
    QList<TypedRecord> records;
    for (const QString &question : std::as_const(m_unkept)) {
        TypedRecord wanted{UnrecordedReply::caseIdOf(question), {}};
        if (const auto reply = m_replies.constFind(question); reply != m_replies.cend())
            wanted.draft = reply->toVault();
        records.append(wanted);
    }
    return m_session
        .inVault<void>(
            [records](vault::Vault &vault) { return putRecords(vault, records, isReply); })
        .then(this, [this, change = m_change](const Result<void> &done) {
            if (!done) {
                if (!m_keep.isActive())
                    m_keep.start(replyAgainMs);
                tell(done.failure());
            } else if (change == m_change) {
                m_unkept.clear();
                m_hold.reset();
                m_told = false;
            }
            return done;
        });
}

void KeptReplies::tell(const Failure &failure)
{
    if (!std::exchange(m_told, true))
        Q_EMIT keepFailed(failure);
}

} // namespace ruqsat::desk
