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
    /// The last day.
    QDate date;
    /// Counted from the moment of acceptance; else from the registration.
    bool fromAcceptance = false;
    /// Which act gives the term; may be empty.
    Bilingual norm = {};
    /// No act confirms it.
    bool unconfirmed = false;

    friend bool operator==(const DueDate &, const DueDate &) = default;
};

/// A term of an application that is not registered yet: from which moment it runs.
struct PendingTerm
{
    Bilingual title;
    /// "2 жұмыс күні" / "2 рабочих дня".
    Bilingual term;
    /// From the moment of acceptance, which the operator signed; else from the registration.
    bool fromAcceptance = false;
    /// The last day; invalid before the registration that it is counted from.
    QDate date;
    /// "№ 393-Ө бұйрық, 3-қосымша" / …: which regulation says so.
    Bilingual norm;
    /// No act confirms it.
    bool unconfirmed = false;

    friend bool operator==(const PendingTerm &, const PendingTerm &) = default;
};

/// The acceptance receipt with the inventory of documents. JSON has the same names; dates are
/// "yyyy-MM-dd", times ISO 8601 in UTC with milliseconds and "Z" (printed in Asia/Almaty).
struct ReceiptContent
{
    /// False: the registry has not answered yet; the paper then says "not registered" where the
    /// number would stand, and `terms` take the place of `dueDates`. `number` and `qr`, which
    /// belong to a registered case, must be empty.
    bool registered = true;
    /// Of the application: "2026-11-000001".
    QString number;
    /// Of the case on the desk; printed small, so that an unregistered case can be found.
    QString caseId;
    QDateTime acceptedAt;
    /// Invalid before the registration.
    QDateTime registeredAt;
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
    /// At most 4; only of a case that is not registered.
    QList<PendingTerm> terms;
    /// The desk's clock differs from the registry's by more than a minute.
    bool clockOff = false;
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
