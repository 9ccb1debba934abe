#include "desk/kept_words.h"

#include "desk/typed_record.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace ruqsat::desk {
namespace {

/// As CaseReview keeps what is typed.
constexpr int wordsKeepMs = 400;
constexpr int wordsAgainMs = 3'000;
/// Of what is typed: more than may be sent, for it is the person who shortens it.
constexpr qsizetype longestKeptText = 256 * 1024;
constexpr qsizetype mostKeptFields = 16;
/// Of one kind: nobody goes on with more of them. Those typed last stay.
constexpr qsizetype mostKeptSubjects = 500;

bool isKeepable(const Words &words)
{
    return words.size() <= mostKeptFields &&
           std::all_of(words.cbegin(), words.cend(),
                       [](const QString &text) { return text.size() <= longestKeptText; });
}

struct SubjectWords
{
    QString subject;
    Words words;
};

/// Nothing where the content is not what toVault() makes.
std::optional<SubjectWords> wordsFrom(const vault::Draft &draft)
{
    const QJsonValue subject = draft.content.value(QLatin1String("subject"));
    const QJsonValue fields = draft.content.value(QLatin1String("words"));
    const QJsonObject texts = fields.toObject();
    if (!subject.isString() || !fields.isObject())
        return std::nullopt;
    SubjectWords found{subject.toString(), {}};
    for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
        if (!it.value().isString())
            return std::nullopt;
        found.words.insert(it.key(), it.value().toString());
    }
    return isKeepable(found.words) ? std::optional(found) : std::nullopt;
}

bool isWords(const vault::Draft &draft)
{
    return wordsFrom(draft).has_value();
}

} // namespace

QString KeptWords::caseIdOf(const QString &kind, const QString &subject)
{
    return QStringLiteral("words/") + kind + u'/' + subject;
}

KeptWords::KeptWords(Session &session, const QString &kind, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_kind(kind)
{
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &KeptWords::keepNow);
    // Another vault has other records of them, or none.
    connect(&m_session, &Session::vaultReplaced, this, [this] {
        for (auto it = m_words.cbegin(); it != m_words.cend(); ++it)
            touched(it.key());
        keepNow();
    });
    restore();
}

void KeptWords::restore()
{
    m_session.inVault<QList<vault::Draft>>([](vault::Vault &vault) { return vault.drafts().all(); })
        .then(this, [this](const Result<QList<vault::Draft>> &drafts) {
            m_reading = false;
            if (!drafts) {
                Q_EMIT keepFailed(drafts.failure());
                return;
            }
            take(*drafts);
            Q_EMIT restored();
        });
}

void KeptWords::take(const QList<vault::Draft> &drafts)
{
    const QString ours = caseIdOf(m_kind, {});
    QString unread;
    // The latest change comes first.
    for (const vault::Draft &draft : drafts) {
        const bool isAside = draft.caseId.contains(QLatin1String("/aside/"));
        if (draft.step != step() || !draft.caseId.startsWith(ours) || isAside)
            continue;
        const std::optional<SubjectWords> found = wordsFrom(draft);
        if (!found) {
            unread = draft.caseId;
            continue;
        }
        if (m_touched.contains(found->subject))
            continue;
        if (m_words.size() < mostKeptSubjects)
            m_words.insert(found->subject, found->words);
        else
            touched(found->subject);
    }
    if (!unread.isEmpty())
        Q_EMIT keepFailed({FailureCode::VaultDraftUnreadable, unread});
}

void KeptWords::put(const QString &subject, const Words &words)
{
    Words typed;
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        if (!it->isEmpty())
            typed.insert(it.key(), *it);
    }
    if (typed.isEmpty()) {
        remove(subject);
        return;
    }
    if (of(subject) == typed)
        return;
    m_words.insert(subject, typed);
    touched(subject);
}

void KeptWords::remove(const QString &subject)
{
    // What is still being read goes too.
    if (m_words.remove(subject) > 0 || m_reading)
        touched(subject);
}

void KeptWords::touched(const QString &subject)
{
    if (m_reading)
        m_touched.insert(subject);
    if (!isKeepable(of(subject))) {
        setTooLong(subject);
        return;
    }
    m_tooLong.remove(subject);
    m_unkept.insert(subject);
    ++m_change;
    if (!m_hold)
        m_hold = m_session.holdVault();
    m_keep.start(wordsKeepMs);
}

void KeptWords::setTooLong(const QString &subject)
{
    // Tried for ever, it would keep the vault of a locked desk open.
    m_unkept.remove(subject);
    if (m_unkept.isEmpty()) {
        m_keep.stop();
        m_hold.reset();
    }
    if (m_tooLong.contains(subject))
        return;
    m_tooLong.insert(subject);
    Q_EMIT keepFailed({FailureCode::FieldTooLong, subject});
}

vault::Draft KeptWords::toVault(const QString &subject, const Words &words) const
{
    QJsonObject texts;
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        texts.insert(it.key(), *it);
    vault::Draft draft;
    draft.caseId = caseIdOf(m_kind, subject);
    draft.step = step();
    draft.content =
        QJsonObject{{QStringLiteral("subject"), subject}, {QStringLiteral("words"), texts}};
    return draft;
}

Later<void> KeptWords::keepNow()
{
    m_keep.stop();
    const auto tooLong = [this] {
        return Result<void>(Failure(FailureCode::FieldTooLong, *m_tooLong.cbegin()));
    };
    // The vault may be closed, and whoever signs in at the locked desk does not wait for it.
    if (m_unkept.isEmpty() && !m_tooLong.isEmpty())
        return ready(tooLong());
    QList<TypedRecord> records;
    for (const QString &subject : std::as_const(m_unkept)) {
        TypedRecord wanted{caseIdOf(m_kind, subject), {}};
        if (const auto words = m_words.constFind(subject); words != m_words.cend())
            wanted.draft = toVault(subject, *words);
        records.append(wanted);
    }
    return m_session
        .inVault<void>(
            [records](vault::Vault &vault) { return putRecords(vault, records, isWords); })
        .then(this, [this, tooLong, change = m_change](const Result<void> &done) {
            if (!done) {
                if (!m_unkept.isEmpty() && !m_keep.isActive())
                    m_keep.start(wordsAgainMs);
                if (!std::exchange(m_told, true))
                    Q_EMIT keepFailed(done.failure());
            } else if (change == m_change) {
                m_unkept.clear();
                m_hold.reset();
                m_told = false;
            }
            if (done && !m_tooLong.isEmpty())
                return tooLong();
            return done;
        });
}

} // namespace ruqsat::desk
