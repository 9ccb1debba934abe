#include "desk/support/desk_player.h"

#include "core/resources.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

namespace ruqsat::test {
namespace {

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll());
}

} // namespace

DemoWorld::DemoWorld(const QString &folder)
    : m_folder(folder)
    , m_world(readJson(folder + QStringLiteral("/world.json")).object())
{
    // Who needs tokens of the own has set it already.
    if (!qEnvironmentVariableIsSet("SOFTHSM2_CONF"))
        qputenv("SOFTHSM2_CONF",
                m_world.value(QLatin1String("softhsmConf")).toString().toLocal8Bit());
    // Never a printer of this machine.
    qputenv("CUPS_SERVER", m_world.value(QLatin1String("printer"))
                               .toObject()
                               .value(QLatin1String("server"))
                               .toString()
                               .toLocal8Bit());
}

DemoWorld DemoWorld::ofTheBuild()
{
    return DemoWorld(buildDir() + QStringLiteral("/world"));
}

Secret DemoWorld::password(const QString &login) const
{
    const QJsonArray users = m_world.value(QLatin1String("users")).toArray();
    for (const QJsonValue &user : users) {
        if (user[QLatin1String("login")].toString() == login)
            return Secret::copyOf(user[QLatin1String("password")].toString().toUtf8());
    }
    qFatal("no user %s", qPrintable(login));
}

Secret DemoWorld::pin() const
{
    return Secret::copyOf(m_world.value(QLatin1String("pin")).toString().toUtf8());
}

QString DemoWorld::organisation(int n) const
{
    const QJsonArray all =
        readJson(m_world.value(QLatin1String("organisations")).toString()).array();
    return all.at(n % all.size())[QLatin1String("bin")].toString();
}

QString DemoWorld::sandboxUrl() const
{
    return m_world.value(QLatin1String("sandbox")).toString();
}

QString DemoWorld::settingsFile(int desk, const QString &vaultFolder) const
{
    QJsonObject settings = readJson(m_folder + QStringLiteral("/desk-%1.json").arg(desk)).object();
    settings.insert(QStringLiteral("vault"), vaultFolder);
    // A life that begins while the registry is away ends at once instead of waiting for a password.
    settings.insert(QStringLiteral("offline"), QJsonObject{{QStringLiteral("days"), 0}});
    QDir().mkpath(vaultFolder);
    const QString path = vaultFolder + QStringLiteral("/desk.json");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(settings).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

DeskPlayer::DeskPlayer(const DemoWorld &world, int desk, const QString &vaultFolder)
    : m_world(world)
{
    loadCoreResources();
    auto opened = desk::Desk::open(m_world.settingsFile(desk, vaultFolder));
    if (!opened)
        qFatal("desk: %s %s", qPrintable(failureName(opened.failure().code)),
               qPrintable(opened.failure().detail));
    m_desk = *std::move(opened);
}

DeskPlayer::~DeskPlayer()
{
    m_signing.reset();
    m_editor.reset();
}

Failure DeskPlayer::timeUp(const char *what)
{
    return {FailureCode::RegistryTimeout,
            QStringLiteral("the test waited for: %1").arg(QLatin1String(what))};
}

DeskPlayer::Outcome DeskPlayer::signIn(const QString &login)
{
    std::optional<Failure> failure;
    bool in = false;
    QObject context;
    QObject::connect(&m_desk->signIn(), &desk::SignIn::failed, &context,
                     [&](const Failure &why) { failure = why; });
    QObject::connect(m_desk.get(), &desk::Desk::signedIn, &context, [&] { in = true; });
    m_desk->signIn().start(login, m_world.password(login));
    if (!QTest::qWaitFor([&] { return in || failure; }, 30'000))
        return timeUp("sign-in");
    return failure;
}

void DeskPlayer::signOut()
{
    // As the window does: a case is saved into the vault of its session.
    m_editor.reset();
    m_desk->signOut();
}

void DeskPlayer::beginCase()
{
    const Regulation *regulation = m_desk->regulations().find(QStringLiteral("moos-393-3"));
    m_editor = std::make_unique<desk::CaseEditor>(*m_desk->session(), m_desk->clock(), *regulation,
                                                  ServiceKind::Issue);
}

bool DeskPlayer::resumeCase()
{
    const auto drafts = desk::listDrafts(*m_desk->session());
    if (!ended(drafts) || !drafts.result())
        return false;
    const auto found = drafts.result();
    for (const desk::DraftSummary &draft : *found) {
        if (draft.signedAlready)
            continue;
        const auto loaded = desk::loadCase(*m_desk->session(), draft.caseId);
        if (!ended(loaded) || !loaded.result())
            return false;
        const Regulation *regulation = m_desk->regulations().find(draft.regulation);
        m_editor = std::make_unique<desk::CaseEditor>(*m_desk->session(), m_desk->clock(),
                                                      *regulation, loaded.result()->draft,
                                                      loaded.result()->attachments);
        return true;
    }
    return false;
}

DeskPlayer::Outcome DeskPlayer::lookUp(const QString &bin)
{
    m_editor->setApplicantText(bin);
    m_editor->lookUp();
    if (!QTest::qWaitFor([&] { return m_editor->lookupState() != desk::LookupState::Running; },
                         60'000))
        return timeUp("look-up");
    return m_editor->lookupFailure();
}

DeskPlayer::Outcome DeskPlayer::fillCase(const QString &bin)
{
    beginCase();
    if (const Outcome failure = lookUp(bin))
        return failure;
    if (m_editor->lookupState() == desk::LookupState::Found)
        fillIn(*m_editor);
    return {};
}

desk::SigningCertificate DeskPlayer::certificate(const QString &tokenLabel)
{
    const auto found = [&]() -> const desk::SigningCertificate * {
        for (const desk::SigningCertificate &certificate : m_desk->tokens().certificates()) {
            if (certificate.token.slotLabel == tokenLabel)
                return &certificate;
        }
        return nullptr;
    };
    if (!QTest::qWaitFor([&] { return found() != nullptr; }, 10'000))
        qFatal("no token %s", qPrintable(tokenLabel));
    return *found();
}

DeskPlayer::Outcome DeskPlayer::checkCertificate(const QString &tokenLabel)
{
    m_signing = std::make_unique<desk::RequestSigning>(
        *m_desk->session(), *m_editor, m_desk->tokens(), *m_desk->outbox(), m_desk->clock());
    std::optional<Failure> failure;
    QObject context;
    QObject::connect(m_signing.get(), &desk::RequestSigning::failed, &context,
                     [&](const Failure &why) { failure = why; });
    m_signing->begin(certificate(tokenLabel));
    if (!QTest::qWaitFor(
            [&] { return failure || m_signing->stage() == desk::SigningStage::ReadyForPin; },
            30'000))
        return timeUp("certificate check");
    return failure;
}

DeskPlayer::Outcome DeskPlayer::signCase(Secret pin)
{
    std::optional<Failure> failure;
    QObject context;
    QObject::connect(m_signing.get(), &desk::RequestSigning::failed, &context,
                     [&](const Failure &why) { failure = why; });
    QObject::connect(m_signing.get(), &desk::RequestSigning::done, &context,
                     [&](const QString &key) { m_key = key; });
    m_signing->sign(std::move(pin));
    if (!QTest::qWaitFor([&] { return failure || !m_key.isEmpty(); }, 30'000))
        return timeUp("signature");
    return failure;
}

DeskPlayer::Outcome DeskPlayer::waitRegistered(int limitMs)
{
    std::optional<Failure> failure;
    QObject context;
    desk::Outbox &outbox = *m_desk->outbox();
    QObject::connect(&outbox, &desk::Outbox::refused, &context,
                     [&](const QString &, const Failure &why) { failure = why; });
    QObject::connect(
        &outbox, &desk::Outbox::acknowledged, &context,
        [&](const QString &, const protocol::Application &answer) { m_application = answer; });
    if (!QTest::qWaitFor([&] { return failure || m_application; }, limitMs)) {
        const QList<desk::OutboxEntry> &entries = outbox.entries();
        return entries.isEmpty() || !entries.last().failure ? timeUp("registration")
                                                            : *entries.last().failure;
    }
    return failure;
}

} // namespace ruqsat::test
