#include "desk/account_review.h"

namespace ruqsat::desk {
namespace {

/// One question after the other; each answer knows what is still missing.
struct AccountReading : std::enable_shared_from_this<AccountReading>
{
    explicit AccountReading(RegistryClient &registry)
        : client(registry)
    {
        promise.start();
    }

    void end(const Result<AccountReview> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
    /// `take` goes on with the answer; a failure ends it.
    template <typename T, typename Take>
    void ask(Later<T> later, Take take)
    {
        later.then(&client, [self = shared_from_this(), take](const Result<T> &answer) {
            if (answer)
                take(*self, *answer);
            else
                self->end(answer.failure());
        });
    }
    void askRequest(const QString &id, const QString &after = {});
    void askAccount();
    void askOffice();

    RegistryClient &client;
    QPromise<Result<AccountReview>> promise;
    AccountReview review;
};

void AccountReading::askRequest(const QString &id, const QString &after)
{
    using Page = protocol::AdminPage<protocol::AccountRequest>;
    RegistryClient::Query query{{QStringLiteral("limit"), QStringLiteral("200")}};
    if (!after.isEmpty())
        query.emplaceBack(QStringLiteral("after"), after);
    ask(client.accountRequests(query), [id](AccountReading &self, const Page &page) {
        for (const protocol::AccountRequest &request : page.items) {
            if (request.id != id)
                continue;
            self.review.request = request;
            self.askAccount();
            return;
        }
        if (page.next.isEmpty())
            self.end(FailureCode::NotFound);
        else
            self.askRequest(id, page.next);
    });
}

void AccountReading::askAccount()
{
    if (review.request.action == protocol::UserAction::Create) {
        askOffice();
        return;
    }
    ask(client.adminUser(review.request.login),
        [](AccountReading &self, const protocol::AdminUser &user) {
            self.review.account = user;
            self.askOffice();
        });
}

void AccountReading::askOffice()
{
    const std::optional<protocol::AccountProfile> &profile = review.request.profile;
    if (!profile) {
        end(review);
        return;
    }
    if (review.account && review.account->profile.office == profile->office) {
        review.office = review.account->officeName;
        end(review);
        return;
    }
    ask(client.adminOffice(profile->office),
        [](AccountReading &self, const protocol::AdminOffice &office) {
            self.review.office = office.name;
            self.end(self.review);
        });
}

} // namespace

QList<protocol::ProfileField> AccountReview::changed() const
{
    if (!request.profile)
        return {};
    std::optional<protocol::AccountProfile> before;
    if (account)
        before = account->profile;
    return protocol::changedFields(before, *request.profile);
}

Later<AccountReview> accountReview(RegistryClient &client, const QString &requestId)
{
    const auto reading = std::make_shared<AccountReading>(client);
    Later<AccountReview> review(reading->promise.future());
    reading->askRequest(requestId);
    return review;
}

} // namespace ruqsat::desk
