#pragma once

#include "desk/office_store.h"
#include "desk/outbox.h"
#include "desk/support/operator_desk.h"

#include <memory>

namespace ruqsat::test {

/// Under which Shift::sign() signs.
extern const QString sharedKey;

/// How many times a request was handed to the registry.
inline int submissions(const OperatorDesk &desk)
{
    return desk.registry.count("POST", "/v1/applications");
}

/// Whoever sits at the desk, with the outboxes as the desk ties them together.
struct Shift
{
    /// `held`: nobody answered yet whether the vault is the latest.
    Shift(OperatorDesk &at, const protocol::User &person, bool held = false);
    ~Shift();

    /// Who signs.
    static protocol::User aigul();
    /// Who sits there next.
    static protocol::User other(Role role = Role::Operator);

    /// Signs a case, which the registry cannot be given now, and leaves it to the office.
    vault::OutboxItem sign(const QByteArray &refusal = "registryBusy", int status = 503);
    /// How many requests wait in the shared outbox.
    int shared() const;

    OperatorDesk &desk;
    std::unique_ptr<ruqsat::desk::OfficeStore> store;
    std::unique_ptr<ruqsat::desk::Outbox> own;
    std::unique_ptr<ruqsat::desk::Outbox> office;
};

} // namespace ruqsat::test
