#pragma once

#include "desk/copy_printing.h"
#include "desk/hand_over.h"
#include "workstation/shell/page.h"

#include <QHash>

namespace Ui {
class HandOverPage;
}

namespace ruqsat::workstation {

class CaseFeed;

/// The signed paper goes to the applicant: opened, saved, printed, handed over with the survey. A
/// hand-over whose answer is still asked for goes on whatever page is looked at, and is told when
/// it is known; until then what was typed for it stays.
class HandOverPage final : public Page
{
    Q_OBJECT
public:
    explicit HandOverPage(const PageContext &context, QWidget *parent = nullptr);
    ~HandOverPage() override;
    QString title() const override;
    /// `subject`: the application's id.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void onApplication(const protocol::Application &application);
    /// What goes with the hand-over, as it was typed before or as it begins.
    void fillFields();
    void showCopies();
    void connectHandOver();
    void onFailed(const Failure &failure);
    void onLeftFailed(desk::HandOver &left, const Failure &failure);
    void onHandedOver(const protocol::Application &handed);
    void onOvertaken();
    void followOthers();
    /// Another desk changed the case, or F5 asked for it: what is typed here stays.
    void onElsewhere(const protocol::Application &now);
    void showLoadFailure(const Failure &failure);
    /// It goes once the case is here.
    void clearLoadFailure();
    void showPaper();
    void showAsking(const Failure &failure);
    /// The result is there and has not been handed over yet.
    bool isOpen() const;
    /// A printed copy is here that nobody has sealed.
    bool hasUnsealed() const;
    void onPrimary();
    void setCopies(std::unique_ptr<desk::CopyPrinting> copies);
    bool isSealing() const { return m_copies && m_copies->isSealing(); }
    void onSealed(const protocol::Application &application);
    /// The copies of `application` are left for another case: what becomes of them is still told.
    void followLeft(desk::CopyPrinting &left, const protocol::Application &application);
    void showState();
    /// The printed copies that are not spoiled, to say which one was sealed.
    void showSealable();

    PageContext m_context;
    std::unique_ptr<Ui::HandOverPage> m_ui;
    QString m_id;
    std::optional<protocol::Application> m_application;
    std::unique_ptr<desk::HandOver> m_handOver;
    CaseFeed *m_feed = nullptr;
    std::unique_ptr<desk::CopyPrinting> m_copies;
    /// What was sent and is not known to be recorded, by case.
    QHash<QString, protocol::HandOverBody> m_unrecorded;
    int m_askingTurn = -1; ///< of the panel, when it told that a copy's outcome is asked for
    int m_loadTurn = -1;   ///< of the panel, when it told why the case did not come
    bool m_left = false;   ///< for another page; under the lock it is not
};

} // namespace ruqsat::workstation
