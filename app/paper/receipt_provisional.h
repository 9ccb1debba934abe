#pragma once

#include "paper/band.h"
#include "paper/receipt.h"

// What the receipt says of a case that the registry has not registered yet, and of the terms of
// any.
namespace ruqsat::paper {

/// Of the paper, in both languages: a provisional one is named so.
Bilingual receiptName(const ReceiptContent &content);
/// "23.11.2026, 10:51" in Asia/Almaty.
QString momentText(const QDateTime &moment);

/// "Not registered", as loudly as a number would stand there.
void appendNotRegistered(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content);
/// From which moment each term runs, and which regulation says so.
void appendPendingTerms(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content);
/// Of a registered case: how many days each term has, from which moment, and which act says so.
void appendTermGrounds(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content);

} // namespace ruqsat::paper
