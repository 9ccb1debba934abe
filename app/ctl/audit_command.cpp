#include "ctl/audit_command.h"

#include "ctl/admin_session.h"
#include "ctl/admin_words.h"
#include "ctl/time_text.h"
#include "desk/audit_verification.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <map>

namespace ruqsat::ctl {
namespace {

constexpr qint64 largestPem = 1024 * 1024;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPem)
        return Failure(FailureCode::DataFileUnreadable, path);
    return file.readAll();
}

Result<desk::AuditTrust> auditTrust(const Arguments &given, const desk::Settings &settings)
{
    desk::AuditTrust trust;
    Result<QByteArray> pem = contentOf(settings.trustRoots);
    const Result<QByteArray> more = contentOf(settings.trustIntermediates);
    if (!pem || !more)
        return pem ? more.failure() : pem.failure();
    const auto anchors = trust::TrustAnchors::fromPem(*pem + '\n' + *more);
    if (!anchors)
        return anchors.failure();
    trust.anchors = *anchors;
    if (const QString heads = given.values.value(QStringLiteral("--heads")); !heads.isEmpty()) {
        const Result<QList<protocol::AuditSeal>> kept = desk::keptSeals(heads);
        if (!kept)
            return kept.failure();
        trust.kept = *kept;
    }
    for (const QString &path : given.values.values(QStringLiteral("--signer"))) {
        pem = contentOf(path);
        if (!pem)
            return pem.failure();
        const Result<QList<trust::Certificate>> certificates =
            trust::Certificate::listFromPem(*pem);
        if (!certificates)
            return certificates.failure();
        // Nobody named would mean anybody.
        if (certificates->isEmpty())
            return Failure(FailureCode::SignatureMalformed, path);
        for (const trust::Certificate &certificate : *certificates)
            trust.signers.append(certificate.fingerprint());
    }
    return trust;
}

QJsonObject toJson(const desk::AuditVerdict &verdict)
{
    QJsonArray signers;
    for (const desk::AuditSigner &signer : verdict.signers)
        signers.append(QJsonObject{
            {"name", signer.name}, {"serial", signer.serial}, {"fingerprint", signer.fingerprint}});
    QJsonObject json{{"rows", verdict.rows},
                     {"sealedRows", verdict.sealedRows},
                     {"sequence", verdict.sequence},
                     {"signers", signers},
                     {"pinned", verdict.pinned}};
    if (verdict.sealedAt.isValid())
        json.insert(QStringLiteral("sealedAt"), protocol::timeText(verdict.sealedAt));
    return json;
}

void printVerdict(const desk::AuditVerdict &verdict, Language language)
{
    print(
        QStringLiteral("%1: %2").arg(adminWord(AdminWord::AuditWhole, language)).arg(verdict.rows));
    if (verdict.sequence == 0)
        print(adminWord(AdminWord::NothingSigned, language));
    else
        print(QStringLiteral("%1: %2, %3, %4")
                  .arg(adminWord(AdminWord::SignedUntil, language))
                  .arg(verdict.sealedRows)
                  .arg(dateTimeText(verdict.sealedAt), verdict.signerNames()));
    if (!verdict.pinned)
        print(adminWord(AdminWord::SignerNotPinned, language));
}

/// "lane-0.jsonl" … with one row a line, as it was hashed.
class RowFiles final
{
public:
    explicit RowFiles(QString folder)
        : m_folder(std::move(folder))
    {
    }
    bool add(int lane, const QList<protocol::AuditRow> &rows)
    {
        std::unique_ptr<QSaveFile> &file = m_files[lane];
        if (!file) {
            file =
                std::make_unique<QSaveFile>(m_folder + QStringLiteral("/lane-%1.jsonl").arg(lane));
            m_whole = file->open(QIODevice::WriteOnly) && m_whole;
        }
        for (const protocol::AuditRow &row : rows) {
            const QByteArray line = protocol::compactJson(row.toJson()) + '\n';
            m_whole = m_whole && file->write(line) == line.size();
        }
        return m_whole;
    }
    bool commit()
    {
        for (auto &[lane, file] : m_files)
            m_whole = m_whole && file->commit();
        return m_whole;
    }

private:
    QString m_folder;
    std::map<int, std::unique_ptr<QSaveFile>> m_files;
    bool m_whole = true;
};

Result<void> writeSeals(const QString &folder, const QList<protocol::AuditSeal> &seals)
{
    for (qsizetype i = 0; i < seals.size(); ++i) {
        const QString base =
            folder + QStringLiteral("/heads-%1").arg(i + 1, 8, 10, QLatin1Char('0'));
        const std::pair<QString, const QByteArray &> files[] = {
            {base + QStringLiteral(".json"), seals.at(i).statement},
            {base + QStringLiteral(".p7s"), seals.at(i).signature}};
        for (const auto &[path, bytes] : files) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
                !file.commit())
                return Failure(FailureCode::IoError, path);
        }
    }
    return {};
}

/// `folder`: where rows and heads are written too; empty: nowhere.
Result<void> verify(const Arguments &given, Language language, AdminSession &session,
                    const QString &folder)
{
    Result<desk::AuditTrust> trust = auditTrust(given, session.settings());
    if (!trust)
        return trust.failure();
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return Failure(FailureCode::IoError, folder);
    desk::AuditVerification verification(session.client(), *std::move(trust));
    RowFiles files(folder);
    if (!folder.isEmpty())
        QObject::connect(&verification, &desk::AuditVerification::rowsRead, &verification,
                         [&](int lane, const QList<protocol::AuditRow> &rows) {
                             if (!files.add(lane, rows))
                                 verification.cancel();
                         });
    std::optional<Result<desk::AuditVerdict>> verdict;
    QEventLoop loop;
    QObject::connect(&verification, &desk::AuditVerification::finished, &loop,
                     [&](const Result<desk::AuditVerdict> &end) {
                         verdict = end;
                         loop.quit();
                     });
    verification.start();
    loop.exec();
    if (!*verdict)
        return verdict->failure();
    if (!folder.isEmpty()) {
        if (!files.commit())
            return Failure(FailureCode::IoError, folder);
        if (const Result<void> written = writeSeals(folder, verification.seals()); !written)
            return written;
    }
    if (given.has("--json"))
        printJson(toJson(**verdict));
    else
        printVerdict(**verdict, language);
    return {};
}

Result<void> listRecords(const Arguments &given, Language language, AdminSession &session)
{
    const auto value = [&given](const char *name) {
        return given.values.value(QLatin1String(name));
    };
    const auto day = [&value](const char *name) {
        return QDate::fromString(value(name), Qt::ISODate);
    };
    const protocol::AuditFilter filter{value("--person"), value("--actor"), value("--office"),
                                       value("--action"), day("--from"),    day("--to")};
    QList<QStringList> lines{
        {adminWord(AdminWord::Time, language), adminWord(AdminWord::Actor, language),
         adminWord(AdminWord::Action, language), adminWord(AdminWord::Subject, language),
         adminWord(AdminWord::Ground, language)}};
    QJsonArray all;
    QString next;
    do {
        const Result<protocol::AuditRecordPage> page =
            await(session.client().auditRecords(filter, 200, next));
        if (!page)
            return page.failure();
        for (const protocol::AuditRecord &record : page->items) {
            all.append(record.toJson());
            lines.append({exactTimeText(record.at), record.login, record.action,
                          record.about.isEmpty() ? record.subject : record.about, record.ground});
        }
        next = page->next;
    } while (!next.isEmpty());
    if (given.has("--json")) {
        printJson(all);
        return {};
    }
    for (const QString &line : columns(lines))
        print(line);
    return {};
}

Result<void> sign(Language language, AdminSession &session)
{
    const Result<protocol::AuditSeal> seal = await(session.client().sealAudit());
    if (!seal)
        return seal.failure();
    print(adminWord(AdminWord::Done, language));
    return {};
}

} // namespace

int runAudit(const QStringList &arguments)
{
    const QStringList values =
        adminSessionOptions() + QStringList{QStringLiteral("--heads"),  QStringLiteral("--signer"),
                                            QStringLiteral("--to"),     QStringLiteral("--person"),
                                            QStringLiteral("--actor"),  QStringLiteral("--office"),
                                            QStringLiteral("--action"), QStringLiteral("--from")};
    const auto given = Arguments::sort(arguments, values, {QStringLiteral("--json")});
    if (!given || given->words.size() != 1 || !given->language() ||
        given->values.value(QStringLiteral("--settings")).isEmpty() ||
        given->values.value(QStringLiteral("--login")).isEmpty())
        return showUsage("audit");
    const Language language = *given->language();
    const QString &what = given->words.first();
    const QString folder = given->values.value(QStringLiteral("--to"));
    const bool known = what == u"verify" || what == u"records" || what == u"sign" ||
                       (what == u"export" && !folder.isEmpty());
    if (!known)
        return showUsage("audit");
    const Result<std::unique_ptr<AdminSession>> session = AdminSession::open(*given);
    if (!session)
        return fail(session.failure(), language);
    Result<void> done;
    if (what == u"records")
        done = listRecords(*given, language, **session);
    else if (what == u"sign")
        done = sign(language, **session);
    else
        done = verify(*given, language, **session, what == u"export" ? folder : QString());
    return done ? Success : fail(done.failure(), language);
}

} // namespace ruqsat::ctl
