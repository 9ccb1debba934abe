#include "protocol/request_withdrawal.h"

namespace ruqsat::protocol {
namespace {

constexpr qsizetype sha256Bytes = 32;
constexpr qsizetype longestWithdrawalReason = 1'000;

} // namespace

RequestWithdrawal RequestWithdrawal::read(ObjectReader &in)
{
    RequestWithdrawal withdrawal;
    withdrawal.caseId = in.uuid("caseId");
    withdrawal.regulation = in.text("regulation", 64);
    withdrawal.signerIin = in.iin("signerIin");
    withdrawal.sha256 = in.hex("sha256", sha256Bytes);
    withdrawal.reason = in.text("reason", longestWithdrawalReason);
    withdrawal.by = in.nested<Actor>("by");
    withdrawal.at = in.time("at");
    return withdrawal;
}

QJsonObject RequestWithdrawal::toJson() const
{
    return {{"caseId", caseId},  {"regulation", regulation}, {"signerIin", signerIin},
            {"sha256", sha256},  {"reason", reason},         {"by", by.toJson()},
            {"at", timeText(at)}};
}

} // namespace ruqsat::protocol
