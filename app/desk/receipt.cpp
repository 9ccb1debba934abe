#include "desk/receipt.h"

#include "core/calendar.h"

namespace ruqsat::desk {
namespace {

constexpr qsizetype mostDueDates = 4;

paper::DocumentForm formOf(const protocol::CaseRequest &request, const QString &item)
{
    return request.paperMarks.contains(item) ? paper::DocumentForm::OriginalSeen
                                             : paper::DocumentForm::Electronic;
}

/// What the act allows for the clock, in the words of a receipt; empty where it is no such term.
paper::Bilingual termText(const Regulation &regulation, const protocol::DueClock &clock,
                          ServiceKind kind)
{
    const bool completeness = clock.id == QLatin1String("completeness");
    const std::optional<Term> term = completeness ? regulation.completeness
                                     : regulation.terms.contains(kind)
                                         ? std::optional(regulation.terms.value(kind))
                                         : std::nullopt;
    if (!term || term->workingDays == 0)
        return {};
    const int days = term->workingDays;
    const int lastDigit = days % 10;
    const bool teen = days % 100 >= 11 && days % 100 <= 14;
    const QString russian = !teen && lastDigit == 1 ? QStringLiteral("%1 рабочий день")
                            : !teen && lastDigit >= 2 && lastDigit <= 4
                                ? QStringLiteral("%1 рабочих дня")
                                : QStringLiteral("%1 рабочих дней");
    return {QStringLiteral("%1 жұмыс күні").arg(days), russian.arg(days)};
}

} // namespace

paper::ReceiptContent receiptContent(const protocol::Application &application,
                                     const protocol::CaseRequest &request,
                                     const Regulation &regulation, const protocol::User &user,
                                     bool demo)
{
    paper::ReceiptContent content;
    content.number = application.number;
    content.caseId = request.caseId;
    content.acceptedAt = application.receivedAt;
    content.office = paper::Bilingual::of(user.office.name);
    content.window = user.office.window;
    content.applicant = paper::Bilingual::of(request.applicant.name);
    content.applicantIdentifier = request.applicant.number;
    if (request.representative) {
        const QString &basis = request.representative->basis;
        const QString who = request.representative->name +
                            (basis.isEmpty() ? QString() : QStringLiteral(", № ") + basis);
        content.submitter = {who, who};
    }
    content.service = paper::Bilingual::of(regulation.title);
    for (const RequiredDocument &document : regulation.documentsFor(request.kind)) {
        int pages = 0;
        bool attached = false;
        for (const protocol::Attachment &file : request.attachments) {
            if (file.item != document.id)
                continue;
            attached = true;
            pages += file.pages;
        }
        if (attached || request.paperMarks.contains(document.id))
            content.inventory.append(
                {paper::Bilingual::of(document.title), pages, formOf(request, document.id)});
    }
    for (const protocol::DueClock &clock : application.clocks) {
        // The steps within the office are not the applicant's terms.
        if (!clock.basis && content.dueDates.size() < mostDueDates)
            content.dueDates.append({paper::Bilingual::of(clock.title),
                                     termText(regulation, clock, request.kind),
                                     clock.due.toTimeZone(WorkCalendar::zone()).date()});
    }
    content.operatorName = paper::Bilingual::of(user.name);
    content.qr = application.number;
    content.demo = demo;
    return content;
}

Later<QByteArray> renderReceipt(const paper::ReceiptContent &content)
{
    return runAside([content] { return paper::renderReceipt(content); });
}

Later<QList<KeptReceipt>> keptReceipts(Session &session, int limit)
{
    return session.inVault<QList<KeptReceipt>>(
        [limit](vault::Vault &vault) -> Result<QList<KeptReceipt>> {
            const Result<QList<vault::OutboxItem>> items = vault.outbox().acknowledged(limit);
            if (!items)
                return items.failure();
            QList<KeptReceipt> receipts;
            for (const vault::OutboxItem &item : *items) {
                const auto application = protocol::fromJson<protocol::Application>(
                    item.answer, protocol::Direction::Answer);
                const auto request = protocol::CaseRequest::parseCanonical(item.request);
                if (!application || !request)
                    return Failure(FailureCode::VaultDamaged, QStringLiteral("receipt"));
                receipts.append({item.idempotencyKey, *application, *request, item.changedAt});
            }
            return receipts;
        });
}

} // namespace ruqsat::desk
