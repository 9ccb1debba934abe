#pragma once

#include "desk/session.h"
#include "vault/scan_page.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <utility>

namespace ruqsat::desk {

/// The pages of one case on their way from the feeder into the vault: each is handed over as it
/// arrives, and again for as long as the vault does not take it. Until it does, the vault of a
/// locked desk stays open. Pages of a case go to that case, whichever is on the screen.
class ScanKeeping final : public QObject
{
    Q_OBJECT

public:
    ScanKeeping(Session &session, QString caseId, QObject *parent = nullptr);
    /// Hands over what the vault did not take, once more.
    ~ScanKeeping() override;

    const QString &caseId() const { return m_caseId; }
    /// What an earlier run left: by document, in the order of scanning.
    Later<QList<vault::ScanPage>> kept();

    /// `page` without its case.
    void keep(vault::ScanPage page);
    void markWanted(const QString &item, int number);
    void remove(const QString &item, int number);
    Later<void> removeAll(const QString &item);

    /// The vault has every page that was handed over.
    bool isSettled() const { return m_underWay == 0 && m_refused.isEmpty(); }
    /// A page waits for the next try.
    bool isRefused() const { return !m_refused.isEmpty(); }
    /// What was refused, at once; the tries by itself go on.
    Later<void> keepNow();
    /// They are in a document, or nobody wants them.
    void forgetRefused();
    /// The case is on no screen: where its draft is not in the vault, nobody will put it there.
    void setAlone(bool alone) { m_alone = alone; }

Q_SIGNALS:
    /// The first page that was not taken; the next ones and the next tries say nothing.
    void failed(const Failure &failure);
    /// isSettled() again.
    void settled();

private:
    void hand(const vault::ScanPage &page);
    Later<void> handIn(const vault::ScanPage &page);
    void onHanded(const vault::ScanPage &page, const Result<void> &taken);
    void onChanged(const Result<void> &changed);
    void again();
    void settleIfDone();

    QPointer<Session> m_session;
    const QString m_caseId;
    int m_underWay = 0;
    QList<vault::ScanPage> m_refused;
    QSet<std::pair<QString, int>> m_removed; ///< also where one is refused after that
    bool m_told = false;
    bool m_alone = false;
    QTimer m_again;
    std::shared_ptr<void> m_hold; ///< the vault, while something is refused
};

} // namespace ruqsat::desk
