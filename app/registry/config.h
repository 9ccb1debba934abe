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
    /// How many connections of one address are served at a time: an office behind one router comes
    /// from one.
    int connectionsFromAddress = 256;
    DatabaseSettings database;
    QString storage; ///< folder of the attachments
    struct Gateway
    {
        QString url, cert, key, signerCert, senderId;
        QString ca;           ///< PEM of the authorities believed where `url` is https
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
    /// What the QR codes of papers are signed with, and the host of the public page they lead to.
    struct Statement
    {
        QString host, key;
        QString formerKeys; ///< PEM of public keys that older papers bear; may be empty
    } statement;
    /// The page where anybody may ask about a paper; off where `listen` is empty. Without a
    /// certificate it is plain HTTP, which only a loopback address may be (a proxy stands before
    /// it).
    struct Public
    {
        QString listen, cert, key;
        int perMinute = 120; ///< questions from one address; a proxy must limit by itself
    } publicPage;
    QString press;        ///< path of ruqsat-press
    QString regulations;  ///< folder of an administrator's own files; may be empty
    QString calendar;     ///< the same for years and office hours
    QString permitSeries; ///< three letters
    struct Audit
    {
        QString folder;     ///< where signed heads are left too, outside the database; may be empty
        int seconds = 3600; ///< how often they are signed
    } audit;
    /// What was uploaded for a case that nobody submits.
    struct Uploads
    {
        int days = 180;     ///< so long after the last upload it is kept
        int seconds = 3600; ///< how often is looked
        /// As much as one office may have uploaded for such cases, drafts among them.
        qint64 officeBytes = 64LL * 1024 * 1024 * 1024;
    } uploads;
    int verdictSeconds = 30; ///< how often pending verdicts are asked again
    /// How long work in flight may go on after SIGTERM or SIGINT; what is not done by then is
    /// rolled back, and the desk asks again under the same key.
    int drainSeconds = 20;
    /// Papers carry a DEMO mark.
    bool demo = false;
    /// Whether regulations that were repealed may be chosen; a demonstration's may unless told.
    RepealedRegulations repealed = RepealedRegulations::Refused;

    /// `publicListen` takes the place of the file's where it is not empty. Fails with
    /// configurationInvalid.
    static Result<Config> load(const QString &path, const QString &publicListen = {});
};

} // namespace ruqsat::registry
