#include "protocol/audit_chain.h"

#include <QCryptographicHash>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::protocol;

namespace {

QList<AuditRow> chainOf(int lane, int rows)
{
    QList<AuditRow> chain;
    QByteArray before;
    for (qint64 position = 1; position <= rows; ++position) {
        const QByteArray entry = "entry " + QByteArray::number(position);
        before = auditHash(before, lane, position, entry);
        chain.append({position, entry, before});
    }
    return chain;
}

AuditHead headOf(int lane, const QList<AuditRow> &rows, qsizetype count)
{
    return {lane, count, count == 0 ? QByteArray() : rows.at(count - 1).hash};
}

/// "ok", or the code and the place.
QString judged(AuditLaneCheck check, const QList<AuditRow> &rows)
{
    for (const AuditRow &row : rows) {
        if (const Result<void> added = check.add(row); !added)
            return failureName(added.failure().code) + u' ' + added.failure().detail;
    }
    const Result<void> whole = check.finish();
    return whole ? QStringLiteral("ok")
                 : failureName(whole.failure().code) + u' ' + whole.failure().detail;
}

} // namespace

class TestAuditChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeChainAgreesWithItsHeads()
    {
        const QList<AuditRow> rows = chainOf(3, 5);
        const QList<AuditHead> sealed{headOf(3, rows, 4), headOf(3, rows, 0), headOf(3, rows, 2)};
        QCOMPARE(judged({headOf(3, rows, 5), sealed}, rows), QStringLiteral("ok"));
        QCOMPARE(judged({headOf(3, rows, 0), {}}, {}), QStringLiteral("ok"));
    }

    void aRowOfAnotherChainIsNoRowOfThisOne()
    {
        const QList<AuditRow> rows = chainOf(3, 5);
        QCOMPARE(judged({headOf(2, rows, 5), {}}, rows), QStringLiteral("auditRowChanged 2:1"));
    }

    void everyChangeIsFoundAtItsPlace()
    {
        const QList<AuditRow> rows = chainOf(0, 5);
        const AuditHead now = headOf(0, rows, 5);
        QList<AuditRow> changed = rows;
        changed[2].entry += ' ';
        QCOMPARE(judged({now, {}}, changed), QStringLiteral("auditRowChanged 0:3"));
        QList<AuditRow> missing = rows;
        missing.removeAt(1);
        QCOMPARE(judged({now, {}}, missing), QStringLiteral("auditRowsMissing 0:2"));
        QList<AuditRow> swapped = rows;
        swapped.swapItemsAt(1, 2);
        QCOMPARE(judged({now, {}}, swapped), QStringLiteral("auditRowsMissing 0:2"));
        QCOMPARE(judged({now, {}}, rows.first(4)), QStringLiteral("auditRowsMissing 0:5"));
        // The head was set back with the rows: only what was signed tells.
        QCOMPARE(judged({headOf(0, rows, 4), {}}, rows.first(4)), QStringLiteral("ok"));
        QCOMPARE(judged({headOf(0, rows, 4), {now}}, rows.first(4)),
                 QStringLiteral("auditRowsMissing 0:5"));
        AuditHead otherHead = now;
        otherHead.hash[0] = static_cast<char>(otherHead.hash[0] ^ 1);
        QCOMPARE(judged({otherHead, {}}, rows), QStringLiteral("auditRowChanged 0:5"));
        QCOMPARE(judged({now, {otherHead}}, rows), QStringLiteral("auditPastRewritten 0:5"));
    }

    void aStatementNamesTheOneBefore()
    {
        AuditStatement first;
        first.sequence = 1;
        first.at = QDateTime(QDate(2026, 11, 29), QTime(7, 0), Qt::UTC);
        first.heads = {{0, 1, QByteArray(32, 'h')}};
        const AuditSeal one{first.canonicalBytes(), "s"};
        AuditStatement second = first;
        second.sequence = 2;
        second.previous = QCryptographicHash::hash(one.statement, QCryptographicHash::Sha256);
        const AuditSeal two{second.canonicalBytes(), "s"};
        const auto both = checkSequence({one, two});
        QVERIFY(both.ok());
        QCOMPARE(both->last().previous, second.previous);
        QCOMPARE(both->first().heads, first.heads);
        second.previous[0] = 'x';
        for (const QList<AuditSeal> &wrong :
             {QList<AuditSeal>{two}, QList<AuditSeal>{two, one},
              QList<AuditSeal>{one, {second.canonicalBytes(), "s"}}, QList<AuditSeal>{{"{}", "s"}}})
            QCOMPARE(checkSequence(wrong).failure().code, FailureCode::AuditSealWrong);
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"
