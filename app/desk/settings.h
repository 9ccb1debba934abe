#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace ruqsat::desk {

/// desk.json: what this desk is and where it finds its registry. All paths come back absolute;
/// relative ones in the file are taken from the file's own folder.
struct Settings
{
    QList<QUrl> registryUrls;  ///< https only, at least one; the next is tried when one is away
    QString registryCa;        ///< PEM, the only authority that the registry's certificate may have
    QString deviceCertificate; ///< PEM
    QString deviceKey;         ///< PEM, not encrypted
    QString vaultFolder;
    QStringList tokenModules; ///< PKCS#11 libraries
    QString trustRoots;       ///< PEM, of the certification authority of the signatures
    QString trustIntermediates;
    QString scannerDevice; ///< SANE name; empty: the first that is found
    QString saneConfigFolder;
    int scannerSheets = 50; ///< most sheets taken from the feeder in one go, 1 … 200
    QString regulations;    ///< folder of an administrator's own files; may be empty
    QString calendar;       ///< the same for years and office hours
    QString mci;            ///< the file in place of the shipped rates; may be empty
    QString printerQueue;   ///< CUPS name; empty: the officer chooses
    int idleMinutes = 10;   ///< without a key or the mouse, then the desk locks; 1 … 240
    bool lockOnTokenRemoval = true;
    /// Of the administrators, PEM, RSA: opens a vault whose password is lost; may be empty.
    QString recoveryKey;
    /// Where encrypted copies of the vaults are kept, best on another disk; "copies" beside them
    /// where it is not named.
    QString copiesFolder;
    int copyHours = 8;  ///< from one copy to the next, 1 … 168
    int copiesKept = 9; ///< of each vault, 1 … 100
    /// Age at which a draft is to be finished or deleted, and how many days before it is said so.
    int draftDays = 60;         ///< since its last change, 1 … 3,650
    int draftWarnDays = 14;     ///< 0 … 365
    int draftMegabytes = 2'048; ///< of all drafts of a person, 10 … 1,000,000
    int offlineDays = 7; ///< since the last sign-in with the registry, 0 … 30; 0: never without it

    /// Fails with dataFileUnreadable, dataFileTooLarge (64 KiB), dataFileNotJson and
    /// configurationInvalid (`detail` names the entry).
    static Result<Settings> load(const QString &file);
};

} // namespace ruqsat::desk
