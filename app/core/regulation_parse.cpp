#include "core/regulation_parse.h"

#include "core/decimal.h"
#include "core/regulation_parts.h"

#include <QSet>

namespace ruqsat {
namespace {

constexpr int longestTerm = 366;

Act readAct(const DataNode &node)
{
    node.onlyMembers({"number", "date", "annex", "registered", "repealed", "seed"});
    const auto optionalText = [&](const char *name) {
        return node.has(name) ? node.member(name).text() : QString();
    };
    return {node.member("number").text(), node.member("date").date(), optionalText("annex"),
            optionalText("registered"),   optionalText("repealed"),   optionalText("seed")};
}

Term readTerm(const DataNode &node)
{
    node.onlyMembers({"workingDays", "months", "from", "source", "unconfirmed"});
    Term term;
    if (node.has("months"))
        term.months = node.member("months").integer(1, 24);
    if (node.has("workingDays"))
        term.workingDays = node.member("workingDays").integer(1, longestTerm);
    if ((term.months == 0) == (term.workingDays == 0))
        node.fault(QStringLiteral("either workingDays or months is wanted"));
    term.from = node.member("from").name(termTriggerFromName);
    term.origin = readOrigin(node);
    return term;
}

void readTerms(const DataNode &node, Regulation &regulation)
{
    if (node.json().isNull())
        return;
    node.onlyMembers({"issue", "reissue", "duplicate", "completeness"});
    for (const QString &name : node.memberNames()) {
        const Term term = readTerm(node.memberNamed(name));
        if (const auto kind = serviceKindFromName(name))
            regulation.terms.insert(*kind, term);
        else
            regulation.completeness = term;
    }
}

QString readDecimal(const DataNode &node)
{
    const QString text = node.text();
    if (!Decimal::parse(text))
        node.fault(QStringLiteral("a decimal number as text is wanted"));
    return text;
}

FeeRate readFee(const DataNode &node)
{
    node.onlyMembers({"mci", "ofIssue", "maxMci", "source", "unconfirmed"});
    FeeRate rate;
    if (node.has("mci"))
        rate.mci = readDecimal(node.member("mci"));
    if (node.has("ofIssue"))
        rate.ofIssue = readDecimal(node.member("ofIssue"));
    if (node.has("maxMci"))
        rate.maxMci = readDecimal(node.member("maxMci"));
    if (rate.mci.isEmpty() == rate.ofIssue.isEmpty())
        node.fault(QStringLiteral("either mci or ofIssue is wanted"));
    rate.origin = readOrigin(node);
    return rate;
}

void readFees(const DataNode &node, Regulation &regulation)
{
    if (node.json().isNull())
        return;
    node.onlyMembers({"issue", "reissue", "duplicate"});
    for (const QString &name : node.memberNames()) {
        if (const auto kind = serviceKindFromName(name))
            regulation.fees.insert(*kind, readFee(node.memberNamed(name)));
    }
    const bool needsIssue =
        std::any_of(regulation.fees.begin(), regulation.fees.end(),
                    [](const FeeRate &rate) { return !rate.ofIssue.isEmpty(); });
    if (needsIssue && regulation.fees.value(ServiceKind::Issue).mci.isEmpty())
        node.member("issue").fault(QStringLiteral("ofIssue needs the rate of issue in mci"));
}

void checkIds(const QList<DataNode> &nodes, const char *member)
{
    QSet<QString> ids;
    for (const DataNode &node : nodes) {
        const QString id = node.member(member).json().toString();
        if (ids.contains(id))
            node.member(member).fault(QStringLiteral("duplicate ") + QLatin1String(member));
        ids.insert(id);
    }
}

QList<ApplicantKind> readApplicantKinds(const DataNode &node)
{
    QList<ApplicantKind> kinds;
    for (const DataNode &kind : node.items())
        kinds.append(kind.name(applicantKindFromName));
    return kinds;
}

QList<RequiredDocument> readDocuments(const DataNode &node)
{
    QList<RequiredDocument> documents;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes) {
        each.onlyMembers(
            {"id", "title", "required", "kinds", "applicantKinds", "source", "unconfirmed"});
        RequiredDocument document{each.member("id").text(),
                                  each.member("title").localized(),
                                  each.member("required").boolean(),
                                  readKinds(each.member("kinds")),
                                  {},
                                  readOrigin(each)};
        if (each.has("applicantKinds"))
            document.applicantKinds = readApplicantKinds(each.member("applicantKinds"));
        documents.append(document);
    }
    checkIds(nodes, "id");
    return documents;
}

QList<QualificationRequirement> readQualification(const DataNode &node)
{
    QList<QualificationRequirement> requirements;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes) {
        each.onlyMembers({"id", "title", "kinds", "source", "unconfirmed"});
        requirements.append({each.member("id").text(), each.member("title").localized(),
                             readKinds(each.member("kinds")), readOrigin(each)});
    }
    checkIds(nodes, "id");
    return requirements;
}

QList<RefusalGround> readGrounds(const DataNode &node)
{
    QList<RefusalGround> grounds;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes) {
        each.onlyMembers({"code", "title", "norm", "targets", "kinds", "source", "unconfirmed"});
        RefusalGround ground{each.member("code").text(),      each.member("title").localized(),
                             each.member("norm").localized(), {},
                             readKinds(each.member("kinds")), readOrigin(each)};
        for (const DataNode &target : each.member("targets").items())
            ground.targets.append(target.name(groundTargetFromName));
        grounds.append(ground);
    }
    checkIds(nodes, "code");
    return grounds;
}

QList<SurveyQuestion> readSurvey(const DataNode &node)
{
    QList<SurveyQuestion> questions;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes) {
        each.onlyMembers({"id", "title", "answers"});
        SurveyQuestion question{each.member("id").text(), each.member("title").localized(), {}};
        for (const DataNode &answer : each.member("answers").items())
            question.answers.append(answer.localized());
        questions.append(question);
    }
    checkIds(nodes, "id");
    return questions;
}

QList<Provision> readProvisions(const DataNode &node)
{
    QList<Provision> provisions;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes) {
        each.onlyMembers({"id", "text", "source", "unconfirmed"});
        provisions.append(
            {each.member("id").text(), each.member("text").localized(), readOrigin(each)});
    }
    checkIds(nodes, "id");
    return provisions;
}

void readHead(const DataNode &root, Regulation &regulation)
{
    regulation.id = root.member("id").text();
    regulation.service = root.member("service").text();
    regulation.act = readAct(root.member("act"));
    const DataNode effective = root.member("effective");
    effective.onlyMembers({"from", "until"});
    regulation.effectiveFrom = effective.member("from").date();
    if (effective.has("until")) {
        regulation.effectiveUntil = effective.member("until").date();
        if (regulation.effectiveUntil < regulation.effectiveFrom)
            effective.member("until").fault(QStringLiteral("ends before it begins"));
    }
    if (root.has("territory"))
        regulation.territory = root.member("territory").localized();
    regulation.applicantKinds = readApplicantKinds(root.member("applicantKinds"));
    regulation.title = root.member("title").localized();
    regulation.provider = root.member("provider").localized();
    regulation.result = root.member("result").name(resultKindFromName);
    regulation.kinds = readKinds(root.member("kinds"));
}

} // namespace

Origin readOrigin(const DataNode &node)
{
    Origin origin;
    if (node.has("source")) {
        const DataNode source = node.member("source");
        source.onlyMembers({"act", "clause"});
        origin.act = source.member("act").text();
        origin.clause = source.member("clause").text();
    }
    origin.unconfirmed = node.has("unconfirmed") && node.member("unconfirmed").boolean();
    if (origin.unconfirmed && !origin.act.isEmpty())
        node.member("unconfirmed").fault(QStringLiteral("what has a source is confirmed"));
    return origin;
}

QList<ServiceKind> readKinds(const DataNode &node)
{
    QList<ServiceKind> kinds;
    const QList<DataNode> nodes = node.items();
    for (const DataNode &each : nodes)
        kinds.append(each.name(serviceKindFromName));
    if (nodes.isEmpty() && node.json().isArray())
        node.fault(QStringLiteral("no kind"));
    return kinds;
}

RegulationReading readRegulation(const QByteArray &json)
{
    const Result<QJsonObject> object = parseDataObject(json, largestRegulationFile);
    if (!object)
        return {std::nullopt, object.failure().code, {{{}, object.failure().detail}}};

    RegulationReading reading;
    const DataNode root(*object, {}, &reading.faults);
    root.onlyMembers(
        {"id",           "service",   "act",       "effective", "territory",     "applicantKinds",
         "title",        "provider",  "result",    "kinds",     "terms",         "fee",
         "participants", "channels",  "documents", "form",      "qualification", "refusalGrounds",
         "survey",       "provisions"});
    Regulation regulation;
    readHead(root, regulation);
    readTerms(root.member("terms"), regulation);
    readFees(root.member("fee"), regulation);
    regulation.participants = readParticipants(root.member("participants"));
    regulation.channels = readChannels(root.member("channels"));
    regulation.documents = readDocuments(root.member("documents"));
    regulation.form = readFields(root.member("form"), false);
    regulation.qualification = readQualification(root.member("qualification"));
    regulation.refusalGrounds = readGrounds(root.member("refusalGrounds"));
    regulation.survey = readSurvey(root.member("survey"));
    if (root.has("provisions"))
        regulation.provisions = readProvisions(root.member("provisions"));
    regulation.json = *object;
    if (reading.faults.isEmpty())
        reading.regulation = std::move(regulation);
    return reading;
}

Result<Regulation> parseRegulation(const QByteArray &json)
{
    RegulationReading reading = readRegulation(json);
    if (reading.regulation)
        return std::move(*reading.regulation);
    const DataFault &first = reading.faults.front();
    return Failure(reading.code, first.pointer + QStringLiteral(": ") + first.message);
}

} // namespace ruqsat
