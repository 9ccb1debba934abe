#pragma once

#include "core/regulation.h"
#include "protocol/application.h"
#include "protocol/licence.h"
#include "registry/store/accounts.h"
#include "trust/paper_statement.h"

namespace ruqsat::registry {

/// An appendix that another one repeats or replaces, as it was printed.
struct FormerAppendix
{
    QString number;
    QJsonObject matter;
};

/// The licence that an appendix is issued to, and which one of it this is.
struct AppendixPlace
{
    protocol::Licence licence;
    int index = 1;
    /// Where it is a re-issued one or a duplicate.
    std::optional<FormerAppendix> former = {};
};

/// The licence of the register that a duplicate repeats.
struct RepeatedLicence
{
    QJsonObject content; ///< what the duplicate has as it was printed
    QString activity;    ///< as a statement holds it
};

/// What a paper is made of: the case, its regulation, the provider, and who will sign.
struct PaperSource
{
    const protocol::Application &application;
    const protocol::CaseRequest &request;
    const Regulation &regulation;
    const store::OfficeRecord &provider;
    const store::Account &signatory;
    QString number; ///< of the paper; an appendix bears that of its licence
    QDate date;     ///< of Asia/Almaty
    /// Where papers are checked; stands on them in words.
    QString host;
    bool demo = false;
    /// A translation into English is added where the paper may have one.
    bool english = false;
    std::optional<AppendixPlace> appendix = {}; ///< to a licence that was issued before
    /// The licence of the register that it replaces or repeats: it is right, whatever was typed.
    std::optional<protocol::Licence> former = {};
    /// Of a duplicate, where the register has that licence.
    std::optional<RepeatedLicence> repeated = {};
};

/// What ruqsat-press is asked for.
struct PaperOrder
{
    QString paper;
    QJsonObject content;
};

/// The paper that grants what was asked: licence (with its appendix; naming the one that it
/// replaces; as a duplicate marked so and granting what the licence grants), an appendix alone,
/// permit, waste passport or the conclusion that agrees.
PaperOrder resultPaper(const PaperSource &source);
/// The letter with each coded ground: title, norm, and every field, document or requirement that it
/// is about, with its note. Needs a proposal.
PaperOrder refusalPaper(const PaperSource &source);
/// The conclusion that does not agree, with the grounds of the proposal.
PaperOrder notAgreedPaper(const PaperSource &source);

/// What the QR code of `order` says; the registry signs it and puts it into the content as "qr".
trust::PaperStatement statementOf(const PaperSource &source, const PaperOrder &order);

/// The day that a paper of this content bears: the one on which it was prepared.
QDate paperDay(const QJsonObject &content);

/// The last day that the request names for what it asks for; invalid where that has no end.
QDate endAskedFor(const protocol::CaseRequest &request);

/// The activity that the licence is for.
LocalizedText activityOf(const protocol::CaseRequest &request, const Regulation &regulation);

} // namespace ruqsat::registry
