#include "workstation/support/office_desk.h"

#include "core/resources.h"
#include "desk/support/desk_keys.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "workstation/shell/main_window.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

namespace ruqsat::test {
namespace {

QString writeSettings(const QTemporaryDir &folder, quint16 port, const QJsonObject &more)
{
    const desk::Settings settings = deskSettings(port, folder.path());
    QJsonObject json{
        {QStringLiteral("registry"),
         QJsonObject{{QStringLiteral("urls"), QJsonArray{settings.registryUrls.first().toString()}},
                     {QStringLiteral("ca"), settings.registryCa}}},
        {QStringLiteral("device"), QJsonObject{{QStringLiteral("cert"), settings.deviceCertificate},
                                               {QStringLiteral("key"), settings.deviceKey}}},
        {QStringLiteral("vault"), settings.vaultFolder},
        {QStringLiteral("token"), QJsonObject{{QStringLiteral("modules"),
                                               QJsonArray::fromStringList(settings.tokenModules)}}},
        {QStringLiteral("trust"),
         QJsonObject{{QStringLiteral("roots"), settings.trustRoots},
                     {QStringLiteral("intermediates"), settings.trustIntermediates}}},
    };
    for (auto section = more.begin(); section != more.end(); ++section)
        json.insert(section.key(), section.value());
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) <= 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

OfficeDesk::OfficeDesk(Role role, const QJsonObject &more)
    : office(role)
    , registry(office.script())
{
    loadCoreResources();
    useTestTokens();
    m_settings = writeSettings(m_folder, registry.port(), more);
    restart();
}

QString OfficeDesk::vaultFolder() const
{
    return m_desk->settings().vaultFolder + QStringLiteral("/user-") + office.user.login;
}

void OfficeDesk::restart()
{
    // One process holds a vault: the old one lets go first.
    m_desk.reset();
    auto opened = desk::Desk::open(m_settings, clock);
    if (!opened)
        qFatal("%s %s", qPrintable(failureName(opened.failure().code)),
               qPrintable(opened.failure().detail));
    m_desk = *std::move(opened);
}

bool OfficeDesk::signIn()
{
    m_desk->signIn().start(office.user.login, Secret::copyOf(QByteArrayLiteral("Password-1")));
    return QTest::qWaitFor([this] { return m_desk->session() != nullptr; }, 20'000);
}

bool OfficeDesk::waitForToken()
{
    return QTest::qWaitFor([this] { return m_desk->tokens().firstUsable().has_value(); }, 20'000);
}

bool putCase(OfficeDesk &desk, workstation::MainWindow &window, SampleCase wanted)
{
    const Regulation *regulation = desk.desk().regulations().find(QStringLiteral("moos-393-3"));
    auto made = std::make_unique<desk::CaseEditor>(*desk.desk().session(), desk.desk().clock(),
                                                   *regulation, ServiceKind::Issue);
    desk::CaseEditor &editor = *made;
    window.setEditor(std::move(made));
    if (wanted == SampleCase::Empty)
        return true;
    if (wanted == SampleCase::WrongNumber) {
        editor.setApplicantText(QStringLiteral("540940000408"));
        return true;
    }
    desk.office.model.lookupOutcome = wanted == SampleCase::NotFound  ? "notFound"
                                      : wanted == SampleCase::Unknown ? "unknown"
                                                                      : "found";
    editor.setApplicantText(sampleBin);
    editor.lookUp();
    if (!QTest::qWaitFor([&] { return editor.lookupState() != desk::LookupState::Running; },
                         10'000))
        return false;
    if (wanted < SampleCase::FormWrong)
        return true;
    if (wanted == SampleCase::FormWrong) {
        editor.setValue(QStringLiteral("phone"), QStringLiteral("+7 701 22"));
        editor.setValue(QStringLiteral("email"), QStringLiteral("office"));
        return true;
    }
    fillIn(editor);
    if (wanted == SampleCase::Whole)
        return true;
    qsizetype left = 2;
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (item.attachments.isEmpty() || left-- <= 0)
            continue;
        const QList<vault::Attachment> attachments = item.attachments;
        for (const vault::Attachment &attachment : attachments)
            editor.removeAttachment(attachment.id);
        editor.setPaperMark(item.document.id, false);
    }
    return true;
}

} // namespace ruqsat::test
