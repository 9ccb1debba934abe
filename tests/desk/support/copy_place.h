#pragma once

#include "desk/support/sign_in_place.h"
#include "desk/vault_copies.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace ruqsat::test {

inline const QString copyLogin = QStringLiteral("aigul");

inline vault::Draft sampleDraft()
{
    return {QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001"),
            QJsonObject{{QStringLiteral("text"), QStringLiteral("сақталған")}},
            QStringLiteral("form"),
            {},
            {}};
}

/// A desk that looks for copies.
struct CopyPlace : Place
{
    CopyPlace()
    {
        policy.copiesFolder = folder.filePath(QStringLiteral("copies"));
        start(offlineDays);
    }

    QString vaultFolder() const { return desk::folderOfLogin(policy.vaultFolder, copyLogin); }
    desk::CopyPolicy copyPolicy(int keep = 3) const
    {
        return {desk::folderOfLogin(policy.copiesFolder, copyLogin), 8, keep};
    }
    bool keepDraft() const
    {
        const auto kept = session->inVault<void>(
            [](vault::Vault &vault) { return vault.drafts().save(sampleDraft()); });
        return ended(kept) && kept.result();
    }
    QString copy() const
    {
        desk::VaultCopies copies(*session, copyPolicy(), clock);
        QSignalSpy copied(&copies, &desk::VaultCopies::copied);
        copies.copyNow();
        return copied.wait(20'000) ? copied.first().first().toString() : QString();
    }
    bool hasDraft() const
    {
        const auto draft = session->inVault<vault::Draft>(
            [](vault::Vault &vault) { return vault.drafts().load(sampleDraft().caseId); });
        return ended(draft) && draft.result() && draft.result()->content == sampleDraft().content;
    }
    /// Waits until the sign-in asks for a copy.
    bool asks()
    {
        failure.reset();
        signIn->start(copyLogin, Secret::copyOf(rightPassword));
        return QTest::qWaitFor(
                   [this] { return signIn->step() == desk::SignInStep::AwaitingCopy || over(); },
                   20'000) &&
               !over();
    }
    bool restores(const QString &copyFolder)
    {
        signIn->restore(copyFolder);
        return QTest::qWaitFor([this] { return over(); }, 20'000) && !failure && session;
    }
    void spoil(const QString &name) const
    {
        QFile::remove(vaultFolder() + QStringLiteral("/vault.db-wal"));
        QFile file(vaultFolder() + name);
        if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(4096, 'x')) != 4096)
            qFatal("cannot spoil %s", qPrintable(file.fileName()));
    }
};

} // namespace ruqsat::test
