#pragma once

#include "core/result.h"
#include "paper/bilingual.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace ruqsat::paper {

/// How a document was handed in. In JSON: electronic, signed, originalSeen, scanned, register.
enum class DocumentForm {
    Electronic,
    /// Electronic, with a digital signature.
    Signed,
    /// The paper original was seen and given back.
    OriginalSeen,
    Scanned,
    /// Confirmed by a state register.
    Register
};

struct InventoryRow
{
    Bilingual title;
    /// 0 where pages are not counted (data from a register); then nothing is printed.
    int pages = 0;
    DocumentForm form = DocumentForm::Electronic;

    friend bool operator==(const InventoryRow &, const InventoryRow &) = default;
};

/// A day the applicant can count on.
struct DueDate
{
    /// "Толықтығын тексеру" / "Проверка полноты".
    Bilingual title;
    /// "2 жұмыс күні" / "2 рабочих дня".
    Bilingual term;
    QDate date;

    friend bool operator==(const DueDate &, const DueDate &) = default;
};

/// The acceptance receipt with the inventory of documents. JSON has the same names; dates are
/// "yyyy-MM-dd", times ISO 8601 in UTC with milliseconds and "Z" (printed in Asia/Almaty).
struct ReceiptContent
{
    /// False: the registry has not answered yet; the paper then says "not registered" where the
    /// number would stand, `number` must be empty and `dueDates` too.
    bool registered = true;
    /// Of the application: "2026-11-000001".
    QString number;
    /// Of the case on the desk; printed small, so that an unregistered case can be found.
    QString caseId;
    QDateTime acceptedAt;
    Bilingual office;
    /// "7"; may be empty.
    QString window;
    Bilingual applicant;
    /// IIN or BIN, 12 digits.
    QString applicantIdentifier;
    /// Who handed it in and on what ground (power of attorney); may be empty = the applicant.
    Bilingual submitter;
    Bilingual service;
    /// "50 АЕК = 216 250 ₸, төленді 23.11.2026" / …; may be empty.
    Bilingual fee;
    /// At most 200.
    QList<InventoryRow> inventory;
    /// At most 4.
    QList<DueDate> dueDates;
    Bilingual operatorName;
    QString qr;
    bool demo = false;

    QJsonObject toJson() const;
    /// Strict, as LicenceContent::fromJson.
    static Result<ReceiptContent> fromJson(const QJsonObject &json);

    friend bool operator==(const ReceiptContent &, const ReceiptContent &) = default;
};

/// As renderLicence.
Result<QByteArray> renderReceipt(const ReceiptContent &content);

} // namespace ruqsat::paper
