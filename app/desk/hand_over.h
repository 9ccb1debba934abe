#pragma once

#include "core/clock.h"
#include "desk/case_act.h"
#include "trust/signature_report.h"

#include <QObject>

#include <optional>

namespace ruqsat::desk {

/// The operator opens the signed paper and hands it over.
class HandOver final : public QObject
{
    Q_OBJECT

public:
    /// `application` must be Issued, Refused or HandedOver. `anchors`: whom to believe; they
    /// outlive this and may become others between two load().
    HandOver(Session &session, const trust::TrustAnchors &anchors, const Clock &clock,
             const protocol::Application &application, QObject *parent = nullptr);
    ~HandOver() override;

    /// Downloads the paper and judges its signature; paperReady() or failed() (resultChanged,
    /// signature…, certificate…, pdfMalformed) follow. A paper that is not what was published is
    /// not shown.
    void load();
    void cancel();
    const QByteArray &paper() const { return m_paper; }
    /// Valid or pending (revocation was not asked here); nothing before paperReady().
    const std::optional<trust::SignatureReport> &report() const { return m_report; }
    const protocol::Application &application() const { return m_application; }

    /// What other desks made of the case; not while it is being handed over.
    void take(const protocol::Application &application) { m_application = application; }

    /// Records the hand-over: handedOver() or failed(), with asking() before where no answer came
    /// and the case is asked whether it was recorded. Where somebody else came first it fails with
    /// versionStale, and application() is what they left. The version of `body` is set here;
    /// nothing while one is under way.
    void handOver(protocol::HandOverBody body);
    bool isHandingOver() const { return m_isHandingOver; }
    /// How long it is asked whether the hand-over was recorded; half a minute by default.
    void setPatience(const ActPatience &patience) { m_patience = patience; }

Q_SIGNALS:
    void paperReady();
    /// outcomeUnknown, registry…
    void asking(const Failure &failure);
    void handedOver(const protocol::Application &application);
    void failed(const Failure &failure);

private:
    void onPaper(const Result<QByteArray> &paper);

    Session &m_session;
    const trust::TrustAnchors &m_anchors;
    const Clock &m_clock;
    protocol::Application m_application;
    QByteArray m_paper;
    std::optional<trust::SignatureReport> m_report;
    Later<QByteArray> m_download;
    ActPatience m_patience;
    bool m_isHandingOver = false;
};

} // namespace ruqsat::desk
