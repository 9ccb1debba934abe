#include "workstation/support/office_registry.h"

#include "core/calendar.h"
#include "core/identifier.h"
#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "desk/support/desk_keys.h"
#include "desk/support/operator_desk.h"
#include "paper/licence.h"
#include "trust/cades.h"
#include "trust/pades.h"
#include "trust/signer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace ruqsat::test {
namespace {

struct Row
{
    const char *kk;
    const char *ru;
    const char *regulation;
    ServiceKind kind;
    ApplicationState state;
    double daysLeft;
};

/// By the time left, as the registry sends them.
const QList<Row> rows = {
    {"«Темір Жол Сынық» ЖШС", "ТОО «Темир Жол Лом»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::InReview, -1.5},
    {"«Барс Секьюрити» ЖШС", "ТОО «Барс Секьюрити»", "mvd-guard-licence", ServiceKind::Duplicate,
     ApplicationState::InReview, -0.13},
    {"«Көк Тау» ЖШС", "ТОО «Кок Тау»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::Registered, 0.2},
    {"«Қазақстан Экологиялық Сервис және Мониторинг» жауапкершілігі шектеулі серіктестігі",
     "Товарищество с ограниченной ответственностью «Казахстан Экологический Сервис»", "moos-393-3",
     ServiceKind::Reissue, ApplicationState::InReview, 1},
    {"«Сұңқар Күзет» ЖШС", "ТОО «Сункар Кузет»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::InReview, 2},
    {"«Алтай Металл» ЖШС", "ТОО «Алтай Металл»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::InReview, 4},
    {"«Қорған-2050» ЖШС", "ТОО «Корган-2050»", "moos-393-3", ServiceKind::Reissue,
     ApplicationState::Registered, 6},
    {"«Наурыз Строй» ЖШС", "ТОО «Наурыз Строй»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::InReview, 7},
    {"«Сарыарқа Вторчермет» ЖШС", "ТОО «Сарыарка Вторчермет»", "moos-393-3", ServiceKind::Reissue,
     ApplicationState::InReview, 9},
    {"«Жетісу Қалқан» ЖШС", "ТОО «Жетысу Калкан»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::Registered, 11},
    {"«Таза Әлем» ЖШС", "ТОО «Таза Алем»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::InReview, 14},
    {"«Ертіс Лом» ЖШС", "ТОО «Ертис Лом»", "moos-393-3", ServiceKind::Issue,
     ApplicationState::Registered, 18},
};

QString uuid(int n)
{
    return QStringLiteral("3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d%1").arg(10 + n);
}

QString sampleNumber()
{
    return PermitNumber::make(u"LAA", 1234)->text();
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QJsonObject personOf(const QString &label)
{
    const QJsonObject people =
        QJsonDocument::fromJson(fileBytes(deskKeys() + QStringLiteral("/people.json"))).object();
    return people.value(label).toObject();
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

protocol::CaseRequest sampleRequest()
{
    protocol::CaseRequest request;
    request.caseId = uuid(0);
    request.regulation = QStringLiteral("moos-393-3");
    loadCoreResources();
    // The shipped version: another date is a regulation that the desk does not know.
    const RegulationCatalog shipped = RegulationCatalog::shipped();
    request.effectiveFrom = shipped.find(request.regulation)->effectiveFrom;
    const protocol::Actor person = samplePerson(QStringLiteral("operator"), Role::Operator);
    request.signer.name = person.name.kk;
    request.signer.iin = person.iin;
    request.signer.bin = QStringLiteral("500140000106");
    request.receivedAt = QDateTime::currentDateTimeUtc().addDays(-12);
    request.applicant.number = sampleBin;
    request.applicant.name = {QStringLiteral("«Сұңқар Сынақ» жауапкершілігі шектеулі серіктестігі"),
                              QStringLiteral("Товарищество с ограниченной ответственностью «Сункар "
                                             "Сынак»"),
                              {}};
    request.applicant.address = {QStringLiteral("Алматы қ., Бостандық ауданы, Сынақ к-сі, 42-үй"),
                                 QStringLiteral("г. Алматы, Бостандыкский район, ул. Сынак, д. 42"),
                                 {}};
    request.applicant.leader = {QStringLiteral("560317100006"),
                                QStringLiteral("ҮЛГІЛІ"),
                                QStringLiteral("АДАМ"),
                                QStringLiteral("СЫНАҚҰЛЫ"),
                                {}};
    request.fields = {{QStringLiteral("phone"), QStringLiteral("+77012201496")},
                      {QStringLiteral("activity"), QStringLiteral("environmentWorks")},
                      {QStringLiteral("subactivities"), QJsonArray{QStringLiteral("design")}}};
    const char *const items[] = {"charter", "stateRegistration", "feeReceipt",
                                 "qualificationInformation"};
    int n = 50;
    for (const char *item : items)
        request.attachments << protocol::Attachment{
            uuid(n++),          QLatin1String(item), QLatin1String(item) + QStringLiteral(".pdf"),
            sha256(smallPdf()), smallPdf().size(),   n % 3 + 1};
    return request;
}

protocol::DueClock decisionClock()
{
    protocol::DueClock clock;
    clock.id = QStringLiteral("issue");
    clock.title = {QStringLiteral("Шешім"), QStringLiteral("Решение"), QStringLiteral("Decision")};
    clock.from = QDateTime::currentDateTimeUtc().addDays(-12);
    clock.trigger = QStringLiteral("registeredAt");
    clock.term = {10, 0, 0};
    const auto counted = explain(clock.caseClock(), WorkCalendar::shipped());
    clock.due = counted ? counted->due : clock.from.addDays(14);
    return clock;
}

} // namespace

QString sampleBinOf(const QString &label)
{
    return personOf(label).value(QLatin1String("bin")).toString();
}

protocol::Actor samplePerson(const QString &label, Role role)
{
    const QJsonObject person = personOf(label);
    const QString name = person.value(QLatin1String("name")).toString();
    return {person.value(QLatin1String("iin")).toString(), {name, name, name}, role};
}

QList<protocol::ApplicationSummary> sampleQueue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<protocol::ApplicationSummary> queue;
    int n = 0;
    for (const Row &row : rows) {
        protocol::ApplicationSummary summary;
        summary.id = uuid(n);
        summary.number = QStringLiteral("2026-11-00%1").arg(3981 + 17 * n++);
        summary.version = 1;
        summary.state = row.state;
        summary.regulation = QLatin1String(row.regulation);
        summary.kind = row.kind;
        summary.applicant = {sampleBin, {QString::fromUtf8(row.kk), QString::fromUtf8(row.ru), {}}};
        summary.receivedAt = now.addDays(-20);
        summary.registeredAt = now.addDays(-20);
        if (row.state != ApplicationState::AwaitingApplicant) {
            summary.due = now.addSecs(qint64(row.daysLeft * 24 * 3600));
            summary.dueClock = QStringLiteral("issue");
        }
        summary.verdict = Verdict::Valid;
        queue << summary;
    }
    return queue;
}

protocol::Application sampleApplication(ApplicationState state)
{
    const protocol::CaseRequest request = sampleRequest();
    protocol::Application application;
    application.id = uuid(4);
    application.number = QStringLiteral("2026-11-004049");
    application.version = 3;
    application.state = state;
    application.regulation = request.regulation;
    application.effectiveFrom = request.effectiveFrom;
    application.applicant = {request.applicant.number, request.applicant.name};
    application.request = request.toJson();
    application.receivedAt = request.receivedAt;
    application.registeredAt = request.receivedAt;
    application.clocks = {decisionClock()};
    application.verdict.verdict = Verdict::Valid;
    application.attachments = request.attachments;
    const auto happened = [&application](const char *action, const char *who, Role role, int hours,
                                         const QString &note = {}) {
        application.history << protocol::HistoryEntry{
            QDateTime::currentDateTimeUtc().addSecs(-3600 * hours), QLatin1String(action),
            samplePerson(QLatin1String(who), role), note};
    };
    happened("register", "operator", Role::Operator, 288);
    if (state != ApplicationState::Registered)
        happened("claim", "executor", Role::Executor, 280);
    if (state == ApplicationState::Proposed || state == ApplicationState::Prepared) {
        happened("propose", "executor", Role::Executor, 30);
        happened("returnToExecutor", "head", Role::Head, 20,
                 QStringLiteral("Жабдық тізімін тексеріңіз. / Проверьте перечень оборудования."));
        happened("propose", "executor", Role::Executor, 1);
    }
    if (state != ApplicationState::Registered)
        application.executor = samplePerson(QStringLiteral("executor"), Role::Executor);
    if (state != ApplicationState::Registered && state != ApplicationState::InReview) {
        protocol::Proposal proposal;
        proposal.by = *application.executor;
        proposal.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
        for (const char *requirement : {"specialists", "productionBase", "equipment", "methods"})
            proposal.findings << protocol::Finding{
                QLatin1String(requirement), protocol::FindingAnswer::Yes, {}};
        application.proposal = proposal;
    }
    return application;
}

QList<protocol::CaseStatus> sampleStatuses()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<protocol::CaseStatus> statuses;
    for (ApplicationState state :
         {ApplicationState::Issued, ApplicationState::InReview, ApplicationState::AwaitingApplicant,
          ApplicationState::HandedOver}) {
        const int n = static_cast<int>(statuses.size());
        protocol::CaseStatus status;
        status.applicationId = uuid(n);
        status.number = QStringLiteral("2026-11-00%1").arg(4049 - 31 * n);
        status.regulation = QStringLiteral("moos-393-3");
        status.state = state;
        status.applicant = {sampleBin, sampleRequest().applicant.name};
        status.provider = {QStringLiteral("Экологиялық реттеу және бақылау комитеті"),
                           QStringLiteral("Комитет экологического регулирования и контроля"),
                           {}};
        status.receivedAt = status.registeredAt = now.addDays(-12 * (n + 1));
        status.nextStep = protocol::nextStepOf(state);
        status.changedAt = now.addDays(-n);
        if (state == ApplicationState::Issued || state == ApplicationState::HandedOver) {
            status.decision = Decision::Issue;
            status.resultNumber = sampleNumber();
        } else if (state == ApplicationState::AwaitingApplicant) {
            status.question = QStringLiteral("Укажите номер и дату договора аренды помещения.");
            status.replyUntil = now.addDays(2);
        } else {
            status.due = now.addDays(3);
        }
        statuses << status;
    }
    return statuses;
}

protocol::Colleagues sampleColleagues()
{
    protocol::Colleagues colleagues;
    const auto add = [&](const protocol::Actor &person, qint64 open, qint64 overdue) {
        protocol::Colleague colleague;
        colleague.person = person;
        colleague.position = {
            QStringLiteral("Жауапты орындаушы"), QStringLiteral("Ответственный исполнитель"), {}};
        colleague.open = open;
        colleague.overdue = overdue;
        colleagues.people << colleague;
    };
    add(samplePerson(QStringLiteral("executor"), Role::Executor), 14, 2);
    const QString second = QStringLiteral("ҚАЙЫРБЕКОВА СӘУЛЕ МҰРАТҚЫЗЫ");
    add({QStringLiteral("560317200002"), {second, second, second}, Role::Executor}, 5, 0);
    return colleagues;
}

QList<protocol::Licence> sampleLicences()
{
    QList<protocol::Licence> licences;
    int n = 0;
    for (const Row &row : rows) {
        protocol::Licence licence;
        licence.number = QStringLiteral("KZ%1LAA0000%2").arg(20 + n).arg(1041 + n);
        licence.officeId = QStringLiteral("office-1");
        licence.regulation = QStringLiteral("moos-393-3");
        licence.applicationId = uuid(n);
        licence.applicationNumber = QStringLiteral("2026-11-00%1").arg(3981 + n++);
        licence.holder = {sampleBin, {QString::fromUtf8(row.kk), QString::fromUtf8(row.ru), {}}};
        licence.activity = {QStringLiteral("Қоршаған ортаны қорғау саласында жұмыстарды орындау "
                                           "және қызметтер көрсету"),
                            QStringLiteral("Выполнение работ и оказание услуг в области охраны "
                                           "окружающей среды"),
                            QStringLiteral("Works and services in environmental protection")};
        licence.issuer = {QStringLiteral("Комитет"), QStringLiteral("Комитет"), {}};
        licence.issuedAt = QDateTime::currentDateTimeUtc().addDays(-n);
        const protocol::Actor head = samplePerson(QStringLiteral("head"), Role::Head);
        licence.signedBy.name = head.name.kk;
        licence.signedBy.iin = head.iin;
        licence.signedBy.bin = QStringLiteral("500140000106");
        licence.sha256 = QString(64, QLatin1Char('a'));
        licences << licence;
    }
    return licences;
}

QByteArray samplePaper(const QString &signedBy)
{
    paper::LicenceContent content;
    content.number = sampleNumber();
    content.issuedOn = content.firstIssuedOn = QDate(2026, 11, 22);
    content.holder = {QStringLiteral("«Сұңқар Сынақ» ЖШС"), QStringLiteral("ТОО «Сункар Сынак»")};
    content.holderIdentifier = sampleBin;
    content.activity = {QStringLiteral("Қоршаған ортаны қорғау"),
                        QStringLiteral("Охрана окружающей среды")};
    content.issuer = {QStringLiteral("Комитет"), QStringLiteral("Комитет")};
    content.signatory = {{QStringLiteral("А. Сынақ"), QStringLiteral("А. Сынак")}, {}};
    content.place = {QStringLiteral("Алматы"), QStringLiteral("Алматы")};
    content.qr = content.number;
    content.verifyAt = QStringLiteral("1414");
    content.demo = true;
    const Result<QByteArray> rendered = paper::renderLicence(content);
    if (!rendered)
        qFatal("paper: %s", qPrintable(rendered.failure().detail));
    const auto prepared =
        trust::preparePdf(*rendered, {QDateTime::currentDateTimeUtc().addSecs(-60), 20'000});
    if (!prepared)
        qFatal("paper: %s", qPrintable(prepared.failure().detail));
    if (signedBy.isEmpty())
        return prepared->bytes;
    const QString user = deskKeys() + QStringLiteral("/users/") + signedBy;
    const auto signer = trust::SoftwareSigner::fromFiles(user + QStringLiteral(".pem"),
                                                         user + QStringLiteral(".key"));
    if (!signer)
        qFatal("key: %s", qPrintable(signer.failure().detail));
    const auto digest =
        trust::digestOf(prepared->bytes, prepared->byteRange, (*signer)->certificate());
    const auto cms = trust::makeCadesOfDigest(*digest, **signer);
    const auto whole = trust::embedPdfSignature(prepared->bytes, prepared->byteRange, *cms);
    return whole ? *whole : QByteArray();
}

void announcePaper(protocol::Application &application, const QByteArray &paper, bool isSigned)
{
    protocol::ResultPaper result;
    result.number = sampleNumber();
    result.sha256 = sha256(paper);
    result.size = paper.size();
    const auto range = trust::byteRangeOf(paper);
    if (!range)
        qFatal("paper: %s", qPrintable(range.failure().detail));
    for (qint64 number : *range)
        result.byteRange << number;
    result.state = isSigned ? protocol::PaperState::Signed : protocol::PaperState::Prepared;
    if (isSigned)
        result.signedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
    application.result = result;
}

} // namespace ruqsat::test
