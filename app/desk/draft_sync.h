#pragma once

#include "desk/attachment_upload.h"
#include "desk/draft_wire.h"
#include "desk/outbox.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ruqsat::desk {

/// Which version of a draft goes on where two desks changed it; the other becomes a draft of its
/// own.
enum class DraftChoice { Here, Elsewhere };

/// Keeps the operator's drafts at the registry while there is a line to it, so that they follow to
/// another desk, and brings those that lie there. Works behind the outbox, one draft at a time;
/// nobody waits for it. A version of another desk's is never overwritten unseen.
class DraftSync final : public QObject
{
    Q_OBJECT

public:
    DraftSync(Session &session, const Outbox &outbox, QObject *parent = nullptr);
    ~DraftSync() override;

    /// A draft changed, or the registry is back: it is told a little later.
    void touch();
    /// Asks the registry what it has; changed() when it answers.
    void refresh();
    /// What it answered last.
    const protocol::DraftCopies &atRegistry() const { return m_there; }

    /// Takes the registry's version into the vault with all its files, or nothing of it. Fails with
    /// draftChanged where what is here is not in the registry's past, and with what the registry
    /// and the vault say.
    Later<void> bring(const QString &caseId);
    /// The same where both changed: nothing of the other version is lost.
    Later<void> settle(const QString &caseId, DraftChoice choice);
    /// One of the two is under way; until it ends another one fails with cancelled.
    bool isBringing() const { return !m_arrival.expired(); }

    /// For tests: the pause before a changed draft is told (10,000 ms by default).
    void setPause(int milliseconds);

Q_SIGNALS:
    void changed();
    /// The registry has the draft as it is in the vault.
    void kept(const QString &caseId);

private:
    struct Job
    {
        vault::DraftCopyNote note;
        vault::Draft draft;
        QList<vault::Attachment> files;
    };
    /// Told again once the draft goes on from another version, or is of another revision (0:
    /// whatever it is of).
    struct Refused
    {
        qint64 version = 0;
        qint64 revision = 0;
    };
    struct Arrival;

    void hurry();
    void pump();
    static Result<std::optional<Job>> nextJob(vault::Vault &vault,
                                              const QHash<QString, Refused> &refused,
                                              const QStringList &waiting);
    void onJob(const std::optional<Job> &job);
    void tellDeleted(const vault::DraftCopyNote &note);
    void upload(const std::shared_ptr<Job> &job, qsizetype next);
    void begin(const std::shared_ptr<Job> &job);
    void put(const std::shared_ptr<Job> &job);
    void onPut(const std::shared_ptr<Job> &job, const Result<protocol::DraftVersion> &answer);
    void onRefused(const Job &job, const Failure &failure);
    void onDelayed(const QString &caseId, const Failure &failure);
    void forget(const vault::DraftCopyNote &told);
    void goOn();
    void end(int pauseMs);

    Later<void> fetch(const QString &caseId, std::optional<DraftChoice> choice);
    void fetchFile(const std::shared_ptr<Arrival> &arrival, qsizetype next);
    void arrive(const std::shared_ptr<Arrival> &arrival);

    Session &m_session;
    const Outbox &m_outbox;
    QTimer m_timer;
    protocol::DraftCopies m_there;
    QHash<QString, Refused> m_refused; ///< by case
    /// Trouble of one draft alone, by case: until when the others go first.
    QHash<QString, QDeadlineTimer> m_delayed;
    std::unique_ptr<AttachmentUpload> m_upload;
    int m_pause = 10'000;
    bool m_running = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    std::weak_ptr<Arrival> m_arrival; ///< what comes; empty where nothing does
};

} // namespace ruqsat::desk
