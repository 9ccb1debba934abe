#include "press/press.h"

#include "core/result.h"
#include "paper/conclusion.h"
#include "paper/licence.h"
#include "paper/permit.h"
#include "paper/receipt.h"
#include "paper/refusal.h"
#include "paper/waste_passport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace ruqsat::press {

namespace {

void limit(__rlimit_resource resource, rlim_t most)
{
    rlimit value{};
    getrlimit(resource, &value);
    value.rlim_cur = std::min(most, value.rlim_max);
    value.rlim_max = value.rlim_cur;
    setrlimit(resource, &value);
}

Failure invalid(const QString &why)
{
    return Failure(FailureCode::PaperContentInvalid, why);
}

using Renderer = std::function<Result<QByteArray>(const QJsonObject &)>;

template <typename Content>
Renderer renderer(Result<QByteArray> (*draw)(const Content &))
{
    return [draw](const QJsonObject &json) -> Result<QByteArray> {
        const Result<Content> content = Content::fromJson(json);
        if (!content)
            return content.failure();
        return draw(*content);
    };
}

const QHash<QString, Renderer> &papers()
{
    static const QHash<QString, Renderer> all{
        {QStringLiteral("licence"), renderer(&paper::renderLicence)},
        {QStringLiteral("appendix"), renderer(&paper::renderAppendix)},
        {QStringLiteral("permit"), renderer(&paper::renderPermit)},
        {QStringLiteral("passport"), renderer(&paper::renderWastePassport)},
        {QStringLiteral("conclusion"), renderer(&paper::renderConclusion)},
        {QStringLiteral("refusal"), renderer(&paper::renderRefusal)},
        {QStringLiteral("receipt"), renderer(&paper::renderReceipt)},
    };
    return all;
}

// A pipe gives what is there, not what was asked for: reads until its end or one byte too many.
QByteArray readRequest(QFile &input)
{
    QByteArray bytes;
    while (bytes.size() <= largestRequest) {
        const QByteArray more = input.read(largestRequest + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

Result<QByteArray> renderRequest(const QByteArray &bytes)
{
    if (bytes.size() > largestRequest)
        return invalid(QStringLiteral("larger than 1 MiB"));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return invalid(QStringLiteral("not a JSON object: ") + error.errorString());
    const QJsonObject request = document.object();
    const QJsonValue paper = request.value(QStringLiteral("paper"));
    const QJsonValue content = request.value(QStringLiteral("content"));
    if (request.size() != 2 || !paper.isString() || !content.isObject())
        return invalid(QStringLiteral("not {\"paper\", \"content\"}"));
    if (const Renderer draw = papers().value(paper.toString()))
        return draw(content.toObject());
    return invalid(QStringLiteral("no such paper"));
}

} // namespace

void limitThisProcess()
{
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_FSIZE, 64 * 1024 * 1024);
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory alone is terabytes of addresses
    limit(RLIMIT_AS, 1024UL * 1024 * 1024);
#endif
}

int run(std::FILE *input, std::FILE *output, std::FILE *errors)
{
    QFile in;
    Result<QByteArray> pdf = invalid(QStringLiteral("no input"));
    if (in.open(input, QIODevice::ReadOnly))
        pdf = renderRequest(readRequest(in));
    if (pdf) {
        QFile out;
        if (out.open(output, QIODevice::WriteOnly) && out.write(*pdf) == pdf->size() && out.flush())
            return Done;
        pdf = Failure(FailureCode::PaperRenderFailed, QStringLiteral("output not written"));
    }
    const QJsonObject report{{QStringLiteral("code"), failureName(pdf.failure().code)},
                             {QStringLiteral("detail"), pdf.failure().detail}};
    QFile err;
    if (err.open(errors, QIODevice::WriteOnly))
        err.write(QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n');
    return pdf.failure().code == FailureCode::PaperContentInvalid ? ContentInvalid : RenderFailed;
}

} // namespace ruqsat::press
