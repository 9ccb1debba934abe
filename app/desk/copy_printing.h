#pragma once

#include "desk/act.h"
#include "desk/paper_output.h"
#include "desk/session.h"
#include "protocol/copy.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// Prints the signed paper of a case as numbered copies: the registry gives the number before
/// anything goes to the printer, and hears "printed" only when the printer said so.
class CopyPrinting final : public QObject
{
    Q_OBJECT

public:
    CopyPrinting(Session &session, QString applicationId, QObject *parent = nullptr);
    /// Takes a job along that has not come out yet: what becomes of its copy nobody tells.
    ~CopyPrinting() override;
    /// Whoever printed has turned to something else: what is at the printer comes to its end there,
    /// the registry hears of it, and then it goes by itself. With `owner` it is destroyed before.
    static void leave(std::unique_ptr<CopyPrinting> printing, QObject &owner);
    /// The one of this case that was left with `owner` and is not at its end; null where there is
    /// none.
    static std::unique_ptr<CopyPrinting> comeBack(QObject &owner, const QString &applicationId);

    /// Asks the registry for the copies: changed() or failed().
    void load();
    const protocol::PaperCopies &copies() const { return m_copies; }
    bool isPrinting() const { return m_printing; }
    /// The registry is being told of a seal.
    bool isSealing() const { return m_sealing; }
    /// Nothing is at the printer, and the registry has heard of all that came out or was asked for.
    bool isSettled() const { return !m_printing && m_unheard.isEmpty() && m_asked == 0; }

    /// One copy of exactly these bytes to exactly this queue; `title` as printDocument() has it.
    /// printed(), once the registry has heard it, or failed() follow. What did not come out is
    /// noted as spoiled; what nobody can tell (printOutcomeUnknown) stays without an end until a
    /// person says that it is spoiled.
    void print(const QString &queue, const QByteArray &pdf, const QString &title);
    void cancel() { m_stop.request_stop(); }
    /// changed() or failed() follow.
    void spoil(int number, protocol::SpoilReason reason);
    /// The printed copy was sealed and signed by this person's hand: sealed() or failed() follow.
    void seal(int number, const QString &handSigner);

Q_SIGNALS:
    /// The registry gave no answer to print(), spoil() or seal(): it is asked again, since it does
    /// none of them twice. changed() or failed() tell the outcome.
    void asking(const Failure &failure);
    void changed();
    void printed(int number);
    void sealed(int number);
    void failed(const Failure &failure);

private:
    void onTaken(const protocol::PaperCopy &copy, const QString &queue, const QByteArray &pdf,
                 const QString &title);
    void onEnd(int number, const Result<void> &end);
    /// Asks until the registry has told what became of it.
    void change(std::function<Later<protocol::PaperCopy>()> send,
                std::function<void(const Result<protocol::PaperCopy> &)> ended);
    /// Tells the registry of the first that it did not hear.
    void report();
    void onReported(int number, const Result<protocol::PaperCopy> &copy);
    void keep(const protocol::PaperCopy &copy);
    void fail(const Failure &failure);
    void goIfLeft();

    RegistryClient &m_client;
    const QString m_applicationId;
    protocol::PaperCopies m_copies;
    std::stop_source m_stop;
    bool m_printing = false;
    int m_current = 0; ///< the copy at the printer
    /// Came out, but the registry did not hear it yet: told one after the other.
    QList<int> m_unheard;
    bool m_reporting = false;
    QTimer m_again;      ///< until it is told once more
    bool m_told = false; ///< that the registry does not hear it; said once for each copy
    int m_asked = 0;     ///< changes whose outcome is not known yet
    bool m_sealing = false;
    bool m_left = false;
};

} // namespace ruqsat::desk
