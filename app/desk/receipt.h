#pragma once

#include "core/calendar.h"
#include "core/regulation.h"
#include "desk/session.h"
#include "paper/receipt.h"

namespace ruqsat::desk {

/// What the acceptance receipt says of an application that the registry has registered.
paper::ReceiptContent receiptContent(const protocol::Application &application,
                                     const protocol::CaseRequest &request,
                                     const Regulation &regulation, const protocol::User &user,
                                     bool demo);
/// What the applicant gets while the registry does not answer: marked as not registered, without
/// number and code, and with the moment from which each term runs.
paper::ReceiptContent provisionalContent(const protocol::CaseRequest &request,
                                         const Regulation &regulation, const protocol::User &user,
                                         const WorkCalendar &calendar, bool clockOff, bool demo);
/// The PDF, made off the window's thread (a QGuiApplication must exist). Fails with
/// paperContentInvalid, paperRenderFailed.
Later<QByteArray> renderReceipt(const paper::ReceiptContent &content);

/// An application that this desk sent: the signed request and what the registry answered.
struct KeptReceipt
{
    QString idempotencyKey;
    protocol::Application application;
    protocol::CaseRequest request;
    QDateTime acknowledgedAt;
    QDateTime provisionalAt; ///< when a provisional one was printed; invalid: never
};

/// The signed request of an item that is on its way.
Later<protocol::CaseRequest> keptRequest(Session &session, const QString &idempotencyKey);
/// The provisional receipt is with the applicant.
Later<void> noteProvisional(Session &session, const QString &idempotencyKey);

/// Whether the applicant has one.
Later<bool> wasProvisional(Session &session, const QString &idempotencyKey);

/// The latest acknowledged ones of the person signed in; `limit` 1 … 1,000.
Later<QList<KeptReceipt>> keptReceipts(Session &session, int limit);

} // namespace ruqsat::desk
