#pragma once

#include "core/regulation_catalog.h"
#include "registry/store/database.h"

namespace ruqsat::registry {

/// The configuration file, read strictly: a misspelt member must not pass for an absent one.
struct Config
{
    QString listen = QStringLiteral("127.0.0.1:0");
    struct Tls
    {
        QString ca, cert, key;
    } tls;
    DatabaseSettings database;
    QString storage; ///< folder of the attachments
    struct Gateway
    {
        QString url, cert, key, signerCert, senderId;
        QString passwordFile; ///< of the sender; only a demonstration may do without
        int timeoutMilliseconds = 10'000;
    } gateway;
    struct Trust
    {
        QString roots, intermediates, ocspUrl, crlDir;
        /// Time-stamping authority; where it is empty, signatures stay without proof of their time.
        QString tsaUrl;
        int timeoutSeconds = 5;
    } trust;
    QString press;           ///< path of ruqsat-press
    QString regulations;     ///< folder of an administrator's own files; may be empty
    QString calendar;        ///< the same for years and office hours
    QString permitSeries;    ///< three letters
    int verdictSeconds = 30; ///< how often pending verdicts are asked again
    /// Papers carry a DEMO mark.
    bool demo = false;
    /// Whether regulations that were repealed may be chosen; a demonstration's may unless told.
    RepealedRegulations repealed = RepealedRegulations::Refused;

    /// Fails with configurationInvalid.
    static Result<Config> load(const QString &path);
};

} // namespace ruqsat::registry
