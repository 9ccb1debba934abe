#include "desk/receipt.h"

#include "core/act_text.h"
#include "core/case_clock.h"

namespace ruqsat::desk {
namespace {

constexpr qsizetype mostDueDates = 4;

paper::DocumentForm formOf(const protocol::CaseRequest &request, const QString &item)
{
    return request.paperMarks.contains(item) ? paper::DocumentForm::OriginalSeen
                                             : paper::DocumentForm::Electronic;
}

/// In the words of a receipt; empty where it is no such term.
paper::Bilingual termText(const ClockTerm &term)
{
    const int count = term.months > 0 ? term.months : term.workingDays;
    const int lastDigit = count % 10;
    const bool teen = count % 100 >= 11 && count % 100 <= 14;
    const bool one = !teen && lastDigit == 1;
    const bool few = !teen && lastDigit >= 2 && lastDigit <= 4;
    if (term.months > 0)
        return {QStringLiteral("%1 ай").arg(count), (one   ? QStringLiteral("%1 месяц")
                                                     : few ? QStringLiteral("%1 месяца")
                                                           : QStringLiteral("%1 месяцев"))
                                                        .arg(count)};
    if (count == 0)
        return {};
    return {QStringLiteral("%1 жұмыс күні").arg(count), (one ? QStringLiteral("%1 рабочий день")
                                                         : few ? QStringLiteral("%1 рабочих дня")
                                                               : QStringLiteral("%1 рабочих дней"))
                                                            .arg(count)};
}

ClockTerm clockTerm(const Term &term)
{
    return {term.workingDays, term.months, 0};
}

/// Which act gives the term; empty where none confirms it.
paper::Bilingual normOf(const Term &term, const Regulation &regulation)
{
    if (term.origin.unconfirmed)
        return {};
    return paper::Bilingual::of(term.origin.act.isEmpty() ? actText(regulation.act)
                                                          : actText(term.origin, regulation.act));
}

paper::DueDate dueDate(const protocol::DueClock &clock, const Regulation &regulation)
{
    const Term *term = regulation.termOf(clock.id);
    paper::DueDate due;
    due.title = paper::Bilingual::of(clock.title);
    // The date was counted by the registry's term; only an older registry does not say it.
    due.term = termText(clock.term.isEmpty() && term ? clockTerm(*term) : clock.term);
    due.date = clock.due.toTimeZone(WorkCalendar::zone()).date();
    due.fromAcceptance = clock.trigger == termTriggerName(TermTrigger::ReceivedAt);
    // Another term than this desk's regulation has comes from an act that the desk cannot name.
    if (term && (clock.term.isEmpty() || clock.term == clockTerm(*term))) {
        due.norm = normOf(*term, regulation);
        due.unconfirmed = term->origin.unconfirmed;
    }
    return due;
}

/// What the receipt says, registered or not.
paper::ReceiptContent commonContent(const protocol::CaseRequest &request,
                                    const Regulation &regulation, const protocol::User &user,
                                    bool demo)
{
    paper::ReceiptContent content;
    content.caseId = request.caseId;
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
    content.operatorName = paper::Bilingual::of(user.name);
    content.demo = demo;
    return content;
}

paper::PendingTerm pendingTerm(const paper::Bilingual &title, const Term &term,
                               const Regulation &regulation, const QDateTime &receivedAt,
                               const WorkCalendar &calendar)
{
    paper::PendingTerm pending;
    pending.title = title;
    pending.term = termText(clockTerm(term));
    pending.fromAcceptance = term.from == TermTrigger::ReceivedAt;
    pending.unconfirmed = term.origin.unconfirmed;
    pending.norm = normOf(term, regulation);
    if (pending.fromAcceptance) {
        const Result<DueExplanation> due =
            explain({clockTerm(term), term.from, receivedAt, {}}, calendar);
        if (due)
            pending.date = due->due.toTimeZone(WorkCalendar::zone()).date();
    }
    return pending;
}

paper::Bilingual titleOfTerm(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Issue:
        return {QStringLiteral("Беру"), QStringLiteral("Выдача")};
    case ServiceKind::Reissue:
        return {QStringLiteral("Қайта ресімдеу"), QStringLiteral("Переоформление")};
    case ServiceKind::Duplicate:
        return {QStringLiteral("Телнұсқасын беру"), QStringLiteral("Выдача дубликата")};
    }
    return {};
}

} // namespace

paper::ReceiptContent receiptContent(const protocol::Application &application,
                                     const protocol::CaseRequest &request,
                                     const Regulation &regulation, const protocol::User &user,
                                     bool demo)
{
    paper::ReceiptContent content = commonContent(request, regulation, user, demo);
    content.number = application.number;
    content.acceptedAt = application.receivedAt;
    content.registeredAt = application.registeredAt;
    for (const protocol::DueClock &clock : application.clocks) {
        // The steps within the office are not the applicant's terms.
        if (!clock.basis && content.dueDates.size() < mostDueDates)
            content.dueDates.append(dueDate(clock, regulation));
    }
    content.qr = application.number;
    return content;
}

paper::ReceiptContent provisionalContent(const protocol::CaseRequest &request,
                                         const Regulation &regulation, const protocol::User &user,
                                         const WorkCalendar &calendar, bool clockOff, bool demo)
{
    paper::ReceiptContent content = commonContent(request, regulation, user, demo);
    content.registered = false;
    content.acceptedAt = request.receivedAt;
    content.clockOff = clockOff;
    if (regulation.completeness)
        content.terms.append(pendingTerm({QStringLiteral("Құжаттардың толықтығын тексеру"),
                                          QStringLiteral("Проверка полноты документов")},
                                         *regulation.completeness, regulation, request.receivedAt,
                                         calendar));
    if (regulation.terms.contains(request.kind))
        content.terms.append(pendingTerm(titleOfTerm(request.kind),
                                         regulation.terms.value(request.kind), regulation,
                                         request.receivedAt, calendar));
    return content;
}

Later<protocol::CaseRequest> keptRequest(Session &session, const QString &idempotencyKey)
{
    return session.inVault<protocol::CaseRequest>(
        [idempotencyKey](vault::Vault &vault) -> Result<protocol::CaseRequest> {
            const Result<vault::OutboxItem> item = vault.outbox().find(idempotencyKey);
            if (!item)
                return item.failure();
            return protocol::CaseRequest::parseCanonical(item->request);
        });
}

Later<void> noteProvisional(Session &session, const QString &idempotencyKey)
{
    return session.inVault<void>([idempotencyKey](vault::Vault &vault) {
        return vault.outbox().noteProvisional(idempotencyKey);
    });
}

Later<bool> wasProvisional(Session &session, const QString &idempotencyKey)
{
    return session.inVault<bool>([idempotencyKey](vault::Vault &vault) -> Result<bool> {
        const Result<vault::OutboxItem> item = vault.outbox().find(idempotencyKey);
        if (!item)
            return item.failure();
        return item->provisionalAt.isValid();
    });
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
                receipts.append({item.idempotencyKey, *application, *request, item.changedAt,
                                 item.provisionalAt});
            }
            return receipts;
        });
}

} // namespace ruqsat::desk
