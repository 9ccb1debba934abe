#pragma once

#include "ctl/admin_session.h"

namespace ruqsat::ctl {

inline constexpr char adminUsage[] =
    "ruqsatctl admin offices|users|devices list [--q TEXT] [--office ID] [--role ROLE] "
    "[--state STATE]\n"
    "ruqsatctl admin offices|users|devices show ID\n"
    "ruqsatctl admin offices|users add|change ID --file JSON --reason TEXT\n"
    "ruqsatctl admin users block|unblock|unlock|reset LOGIN --reason TEXT\n"
    "ruqsatctl admin devices enrol|change ID --office ID [--window TEXT] [--certificate PEM] "
    "--reason TEXT\n"
    "    or with --csr FILE --ca PEM --ca-key PEM --out PEM: its certificate is issued here\n"
    "ruqsatctl admin devices code|revoke ID --reason TEXT\n"
    "ruqsatctl admin calendar|mci|roots show [--version N]\n"
    "ruqsatctl admin calendar|mci|roots versions\n"
    "ruqsatctl admin calendar|mci|roots change --file FILE --reason TEXT\n"
    "ruqsatctl admin roots confirm|decline ID --reason TEXT\n"
    "ruqsatctl admin policy show OFFICE\n"
    "ruqsatctl admin policy change OFFICE --minutes 15,120,120,15 [--regulation ID] "
    "--reason TEXT\n"
    "ruqsatctl admin requests list\n"
    "ruqsatctl admin requests show ID\n"
    "ruqsatctl admin requests confirm|decline ID --reason TEXT\n"
    "ruqsatctl admin password\n"
    "    each with --settings desk.json --login LOGIN [--password-fd N] [--lang kk|ru|en] "
    "[--json]\n"
    "ruqsatctl admin show-code --settings desk.json [--code-fd N]\n"
    "ruqsatctl admin make-key NAME --key FILE --csr FILE\n"
    "ruqsatctl admin first --file JSON [--password-fd N]";

/// Offices, accounts and devices at the registry.
int runAdmin(const QStringList &arguments);

/// One command of somebody who is signed in: the words behind "admin", and who asks.
struct AdminCall
{
    const Arguments &given;
    Language language;
    AdminSession &session;

    QString word(qsizetype place) const { return given.words.value(place); }
    QString value(const char *name) const { return given.values.value(QLatin1String(name)); }
    desk::RegistryClient::Query query() const;
    /// The object of --file, at most 64 KiB. Fails with the codes of data files.
    Result<QJsonObject> file() const;
    bool wantsJson() const { return given.has("--json"); }
};

// Each returns nothing where the words make no sense.
std::optional<Result<void>> runOffices(AdminCall &call);
std::optional<Result<void>> runUsers(AdminCall &call);
std::optional<Result<void>> runDevices(AdminCall &call);
std::optional<Result<void>> runRequests(AdminCall &call);
std::optional<Result<void>> runPolicy(AdminCall &call);
std::optional<Result<void>> runCalendar(AdminCall &call);
std::optional<Result<void>> runMci(AdminCall &call);
std::optional<Result<void>> runRoots(AdminCall &call);

/// The document in force, and what the change that waits would make of it.
Result<void> showLaw(AdminCall &call, protocol::LawName name);

/// All pages of a list, one after the other.
template <typename T, typename Ask>
Result<QList<T>> everyPage(desk::RegistryClient::Query query, Ask ask)
{
    QList<T> items;
    query.emplaceBack(QStringLiteral("limit"), QStringLiteral("200"));
    QString next;
    do {
        desk::RegistryClient::Query page = query;
        if (!next.isEmpty())
            page.emplaceBack(QStringLiteral("after"), next);
        const Result<protocol::AdminPage<T>> answer = await(ask(page));
        if (!answer)
            return answer.failure();
        items += answer->items;
        next = answer->next;
    } while (!next.isEmpty());
    return items;
}

} // namespace ruqsat::ctl
