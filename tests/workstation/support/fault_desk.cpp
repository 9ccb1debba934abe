#include "workstation/support/fault_desk.h"

#include "desk/support/wait.h"
#include "vault/connection.h"
#include "vault/derive.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>

namespace ruqsat::test {

FaultDesk::FaultDesk(const QJsonObject &settings, Role role)
    : office(role, settings)
    , m_folder(office.vaultFolder())
{
    start();
}

FaultDesk::~FaultDesk()
{
    stop();
}

void FaultDesk::start()
{
    office.restart();
    m_window = std::make_unique<workstation::MainWindow>(office.desk(), languages);
    // The least that LOOK allows.
    m_window->resize(1280, 800);
    static_cast<QWidget &>(*m_window).show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get(), 20'000))
        qFatal("the window does not open");
}

void FaultDesk::stop()
{
    if (!m_window)
        return;
    office.desk().signOut();
    m_window.reset();
    office.close();
}

void FaultDesk::restart()
{
    stop();
    start();
}

void FaultDesk::typePassword(const QString &password)
{
    auto *login = find<QLineEdit>("login");
    auto *field = find<QLineEdit>("password");
    login->setText(office.office.user.login);
    field->setFocus();
    QTest::keyClicks(field, password);
    QTest::keyClick(field, Qt::Key_Return);
}

bool FaultDesk::signIn()
{
    typePassword();
    return QTest::qWaitFor([this] { return office.desk().session() != nullptr; }, 30'000);
}

vault::OperatorKey FaultDesk::key(const QByteArray &password) const
{
    const QString login = office.office.user.login;
    const auto derivation = vault::Vault::derivationOf(m_folder, login);
    if (!derivation || !*derivation)
        qFatal("no keyslot");
    auto keys =
        vault::derive(Secret::copyOf(password), (*derivation)->salt, (*derivation)->parameters);
    return {login, std::move(keys->vaultKey), **derivation};
}

Result<std::unique_ptr<vault::Vault>> FaultDesk::openVault(const QByteArray &password) const
{
    return vault::Vault::open(m_folder, key(password), m_clock);
}

QByteArray FaultDesk::kept() const
{
    const auto vault = openVault();
    const auto drafts =
        vault ? (*vault)->drafts().all() : Result<QList<vault::Draft>>(vault.failure());
    if (!drafts)
        return failureName(drafts.failure().code).toUtf8();
    QByteArray text;
    for (const vault::Draft &draft : *drafts) {
        text += draft.caseId.toUtf8() + ' ' +
                QJsonDocument(draft.content).toJson(QJsonDocument::Compact) + '\n';
        const auto files = (*vault)->attachments().of(draft.caseId);
        if (!files)
            return failureName(files.failure().code).toUtf8();
        for (const vault::Attachment &file : *files) {
            QBuffer bytes;
            bytes.open(QIODevice::WriteOnly);
            const auto read = (*vault)->attachments().read(file.id, bytes);
            text += file.item.toUtf8() + ' ' +
                    (read ? file.sha256.toHex() : failureName(read.failure().code).toUtf8()) + '\n';
        }
    }
    return text;
}

QByteArray FaultDesk::database() const
{
    QFile file(m_folder + QStringLiteral("/vault.db"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool FaultDesk::change(const QStringList &statements) const
{
    const auto keyslots = vault::Keyslots::load(m_folder + QStringLiteral("/keyslots.json"));
    auto dataKey = keyslots->unwrap(key());
    const auto connection = vault::Connection::open(m_folder + QStringLiteral("/vault.db"),
                                                    *std::move(dataKey), QString(), m_clock);
    bool done = connection.ok();
    for (const QString &statement : statements)
        done = done && (*connection)->change(statement, {}).ok();
    return done;
}

} // namespace ruqsat::test
