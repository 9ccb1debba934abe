#pragma once

#include "core/regulation.h"
#include "desk/session.h"
#include "paper/receipt.h"

namespace ruqsat::desk {

/// What the acceptance receipt says of an application that the registry has registered.
paper::ReceiptContent receiptContent(const protocol::Application &application,
                                     const protocol::CaseRequest &request,
                                     const Regulation &regulation, const protocol::User &user,
                                     bool demo);
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
};

/// The latest acknowledged ones of the person signed in; `limit` 1 … 1,000.
Later<QList<KeptReceipt>> keptReceipts(Session &session, int limit);

} // namespace ruqsat::desk
