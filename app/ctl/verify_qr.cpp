#include "ctl/verify_qr.h"

#include "core/failure_text.h"
#include "core/identifier.h"
#include "core/regulation_catalog.h"
#include "core/verdict.h"
#include "ctl/in_language.h"
#include "ctl/verify_command.h"
#include "trust/paper_statement.h"

#include <QFile>
#include <QJsonObject>

namespace ruqsat::ctl {
namespace {

constexpr qint64 maximumKeyFile = 64 * 1024;
// Where an administrator puts the keys of the registry's public page.
const char defaultKeyFile[] = "/etc/ruqsat/paper-keys.pem";

struct QrWords
{
    const char16_t *type[7];
    const char16_t *number, *holder, *activity, *issued, *refused, *key, *page;
};

const QrWords &qrWords(Language language)
{
    static const QrWords kazakh{{u"лицензия", u"рұқсат", u"қауіпті қалдықтардың паспорты",
                                 u"қорытынды: келісіледі", u"қорытынды: келісілмейді",
                                 u"дәлелді бас тарту", u"лицензияға қосымша"},
                                u"Нөмірі",
                                u"Иесінің БСН/ЖСН",
                                u"Қызмет түрі",
                                u"Берілген күні",
                                u"Бас тартылған күні",
                                u"Тізілім кілті",
                                u"Қазіргі жай-күйі"};
    static const QrWords russian{{u"лицензия", u"разрешение", u"паспорт опасных отходов",
                                  u"заключение: согласовывается", u"заключение: не согласовывается",
                                  u"мотивированный отказ", u"приложение к лицензии"},
                                 u"Номер",
                                 u"БИН/ИИН владельца",
                                 u"Вид деятельности",
                                 u"Дата выдачи",
                                 u"Дата отказа",
                                 u"Ключ реестра",
                                 u"Состояние на сегодня"};
    static const QrWords english{{u"licence", u"permit", u"hazardous waste passport",
                                  u"conclusion: agreed", u"conclusion: not agreed",
                                  u"reasoned refusal", u"appendix to a licence"},
                                 u"Number",
                                 u"Holder's BIN/IIN",
                                 u"Activity",
                                 u"Date of issue",
                                 u"Date of refusal",
                                 u"Registry's key",
                                 u"State today"};
    return inLanguage(language, kazakh, russian, english);
}

/// In words where the regulation is known; the code as it stands where it is not.
QString activityText(const QString &code, Language language)
{
    const QString regulationId = code.section(u'/', 0, 0).toLower();
    const QString chosen = code.section(u'/', 1);
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *regulation = catalog.find(regulationId);
    if (!regulation)
        return code;
    if (const FormField *field = regulation->field(QStringLiteral("activity"))) {
        for (const FieldChoice &choice : field->choices) {
            if (choice.value.compare(chosen, Qt::CaseInsensitive) == 0)
                return choice.title.in(language);
        }
    }
    return regulation->title.in(language);
}

/// As it stands on the paper: of an appendix "KZ07ABC00012345/002".
QString paperNumber(const trust::PaperStatement &statement)
{
    const Result<AppendixNumber> appendix = AppendixNumber::parse(statement.number);
    return appendix ? appendix->text() : statement.number;
}

QString address(const trust::PaperStatement &statement)
{
    return QStringLiteral("https://%1/v/%2").arg(statement.host, statement.number);
}

QJsonObject toJson(const trust::VerifiedStatement &verified)
{
    const trust::PaperStatement &statement = verified.statement;
    return {{QStringLiteral("type"), trust::paperTypeName(statement.type)},
            {QStringLiteral("number"), statement.number},
            {QStringLiteral("holder"), statement.holder},
            {QStringLiteral("activity"), statement.activity},
            {QStringLiteral("date"), statement.date.toString(Qt::ISODate)},
            {QStringLiteral("key"), verified.keyId},
            {QStringLiteral("page"), address(statement)}};
}

void printStatement(const trust::VerifiedStatement &verified, Language language)
{
    const QrWords &in = qrWords(language);
    const trust::PaperStatement &statement = verified.statement;
    const auto line = [](const char16_t *name, const QString &value) {
        print(QStringLiteral("  %1: %2").arg(QString::fromUtf16(name), value));
    };
    print(QStringLiteral("  ") +
          QString::fromUtf16(in.type[static_cast<std::size_t>(statement.type)]));
    line(in.number, paperNumber(statement));
    line(statement.type == trust::PaperType::Refusal ? in.refused : in.issued,
         statement.date.toString(QStringLiteral("dd.MM.yyyy")));
    line(in.holder, statement.holder);
    line(in.activity, activityText(statement.activity, language));
    line(in.key, verified.keyId);
    line(in.page, address(statement));
}

Result<trust::StatementKeys> loadKeys(const Arguments &arguments)
{
    QFile file(arguments.values.value(QStringLiteral("--trust"), QLatin1String(defaultKeyFile)));
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::FileUnreadable, file.fileName());
    return trust::StatementKeys::fromPem(file.read(maximumKeyFile + 1));
}

// A key that is not at hand may be the registry's next one: nothing speaks against the paper.
Verdict verdictOn(const Result<trust::VerifiedStatement> &verified)
{
    if (verified)
        return Verdict::Valid;
    return verified.failure().code == FailureCode::QrKeyUnknown ? Verdict::Pending
                                                                : Verdict::Invalid;
}

} // namespace

int runVerifyQr(const Arguments &arguments, Language language)
{
    const Result<trust::StatementKeys> keys = loadKeys(arguments);
    if (!keys) {
        fail(keys.failure(), language);
        return Usage;
    }
    const Result<trust::VerifiedStatement> verified =
        keys->verify(arguments.values.value(QStringLiteral("--qr")));
    if (!verified && verified.failure().code == FailureCode::SignatureMissing) {
        fail(verified.failure(), language);
        return NotSigned;
    }
    const Verdict verdict = verdictOn(verified);
    if (arguments.has("--json")) {
        QJsonObject answer{{QStringLiteral("verdict"), verdictName(verdict)},
                           {QStringLiteral("code"),
                            verified ? QJsonValue() : failureName(verified.failure().code)}};
        if (verified)
            answer.insert(QStringLiteral("statement"), toJson(*verified));
        printJson(answer);
    } else {
        print(verdictName(verdict));
        if (verified)
            printStatement(*verified, language);
        else
            fail(verified.failure(), language);
    }
    return exitCodeOf(verdict);
}

} // namespace ruqsat::ctl
