#pragma once

#include "core/fee.h"
#include "desk/case_editor.h"
#include "desk/queue_model.h"
#include "workstation/pages/home_facts.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace ruqsat::desk {
class Desk;
enum class DraftAge;
struct DraftTerm;
struct OlderCopy;
} // namespace ruqsat::desk

namespace ruqsat::workstation {

/// Collects from the desk what the home page shows, after the role: the operator's drafts, results
/// to hand over and outbox; the provider's cases by time left.
class HomeSource final : public QObject
{
    Q_OBJECT
public:
    HomeSource(desk::Desk &desk, QObject *parent = nullptr);
    ~HomeSource() override;

    /// Asks again; changed() follows as answers come.
    void refresh();
    /// False where what is known was asked for on another day.
    bool isOfToday() const;
    HomeFacts facts(Language language) const;
    /// That the vault is an older copy comes before all others.
    std::optional<Failure> failure() const;
    bool isOperator() const;
    /// The draft of the list; nothing where it is not there any more.
    std::optional<desk::DraftSummary> draft(const QString &caseId) const;

Q_SIGNALS:
    void changed();

private:
    desk::QueueModel *queue(protocol::Queue queue);
    /// In Almaty.
    QDate dayNow() const;
    void operatorFacts(HomeFacts &facts, Language language) const;
    void providerFacts(HomeFacts &facts, Language language) const;
    HomeFacts::Section draftSection(Language language) const;
    HomeFacts::Section readySection(Language language) const;
    HomeFacts::Section caseSection(const desk::QueueModel &queue, const QString &title,
                                   Language language) const;
    QList<HomeFacts::Outgoing> outgoing(Language language) const;
    QList<HomeFacts::Notice> notices(Language language) const;
    QList<HomeFacts::Notice> draftNotices() const;
    desk::DraftAge ageOf(const desk::DraftSummary &draft) const;
    /// "60 days": how long a draft may lie unchanged.
    QString termDays() const;
    /// Some draft is past its term or near it, or cannot be read, or an officer's work cannot.
    bool offersCopy() const;
    void lookForUnreadWork();
    void listDrafts();
    void showDrafts(const Result<QList<desk::DraftSummary>> &drafts,
                    const Result<QSet<QString>> &deleted);
    /// What is left of a draft's term; nothing while there is time enough.
    static std::optional<ClockFace> ageFace(const desk::DraftTerm &term);
    /// The name, or `instead` of one.
    static QString nameOf(const LocalizedText &name, Language language, const QString &instead);
    static QString olderCopyText(const desk::OlderCopy &copy);

    desk::Desk &m_desk;
    std::unique_ptr<desk::QueueModel> m_mine;
    std::unique_ptr<desk::QueueModel> m_other; ///< hand-over, unassigned or to sign, by role
    QList<desk::DraftSummary> m_drafts;
    QDate m_askedOn; ///< in Almaty
    bool m_unreadWork = false;
    std::optional<Failure> m_failure;
    std::optional<Failure> m_draftFailure;
};

} // namespace ruqsat::workstation
