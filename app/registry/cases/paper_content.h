#pragma once

#include "core/regulation.h"
#include "protocol/application.h"
#include "registry/store/accounts.h"

namespace ruqsat::registry {

/// What a paper is made of: the case, its regulation, the provider, and who will sign.
struct PaperSource
{
    const protocol::Application &application;
    const protocol::CaseRequest &request;
    const Regulation &regulation;
    const store::OfficeRecord &provider;
    const store::Account &signatory;
    QString number;
    QDate date; ///< of Asia/Almaty
    bool demo = false;
};

/// The content of ruqsat-press's paper "licence": the fields of a licence in Kazakh and Russian.
QJsonObject licenceContent(const PaperSource &source);
/// The content of the paper "refusal": each coded ground with its title, norm and note.
QJsonObject refusalContent(const PaperSource &source);
/// The activity that the licence is for.
LocalizedText activityOf(const protocol::CaseRequest &request, const Regulation &regulation);

} // namespace ruqsat::registry
