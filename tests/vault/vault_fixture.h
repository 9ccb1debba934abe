#pragma once

#include "support/test_paths.h"
#include "vault/vault.h"

#include <QTest>
#include <QUuid>

namespace ruqsat::test {

/// A key as if derived: Argon2id itself is tested in tst_derive, and every run of it costs time.
inline vault::OperatorKey operatorKey(const QString &login, char fill)
{
    return {login, Secret::copyOf(QByteArray(32, fill)), {QByteArray(16, fill), {}}};
}

inline vault::Draft draft(const QString &caseId, const QString &text)
{
    return {caseId,
            QJsonObject{{QStringLiteral("text"), text}},
            QStringLiteral("applicant"),
            QStringLiteral("bin"),
            {}};
}

inline vault::OutboxItem outboxItem(const QString &key, const QString &caseId)
{
    vault::OutboxItem item;
    item.idempotencyKey = key;
    item.caseId = caseId;
    item.request = QByteArrayLiteral("{\"caseId\":\"") + caseId.toUtf8() + "\"}";
    item.signature = QByteArrayLiteral("\x30\x00\x01 signature");
    item.lookupId = QStringLiteral("lookup");
    return item;
}

inline QString codeOf(const Failure &failure)
{
    return failureName(failure.code);
}

} // namespace ruqsat::test

/// Shows the code of an unexpected failure instead of just "false".
#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const auto &outcome = (expression);                                                        \
        if (!outcome.ok())                                                                         \
            QFAIL(qPrintable(ruqsat::test::codeOf(outcome.failure()) + QLatin1String(": ") +       \
                             outcome.failure().detail));                                           \
    } while (false)

#define COMPARE_CODE(expression, name)                                                             \
    do {                                                                                           \
        const auto &outcome = (expression);                                                        \
        QVERIFY2(!outcome.ok(), "was expected to fail");                                           \
        QCOMPARE(ruqsat::test::codeOf(outcome.failure()), QStringLiteral(name));                   \
    } while (false)
