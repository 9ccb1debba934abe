#include "desk/every_office.h"

namespace ruqsat::desk {
namespace {

struct OfficeGathering
{
    QPromise<Result<QList<protocol::AdminOffice>>> promise;
    QList<protocol::AdminOffice> offices;
};

void gatherOffices(RegistryClient &client, const std::shared_ptr<OfficeGathering> &gathering,
                   const QString &after)
{
    RegistryClient::Query query{{QStringLiteral("limit"), QStringLiteral("200")}};
    if (!after.isEmpty())
        query.emplaceBack(QStringLiteral("after"), after);
    const auto end = [](OfficeGathering &of, const Result<QList<protocol::AdminOffice>> &result) {
        of.promise.addResult(result);
        of.promise.finish();
    };
    client.adminOffices(query).then(
        &client,
        [&client, gathering, end](const Result<protocol::AdminPage<protocol::AdminOffice>> &page) {
            if (!page) {
                end(*gathering, page.failure());
                return;
            }
            gathering->offices += page->items;
            const bool isLast = page->next.isEmpty() || page->items.isEmpty() ||
                                gathering->offices.size() >= mostOffices;
            if (isLast)
                end(*gathering, gathering->offices);
            else
                gatherOffices(client, gathering, page->next);
        });
}

} // namespace

Later<QList<protocol::AdminOffice>> everyOffice(RegistryClient &client)
{
    const auto gathering = std::make_shared<OfficeGathering>();
    gathering->promise.start();
    Later<QList<protocol::AdminOffice>> offices(gathering->promise.future());
    gatherOffices(client, gathering, {});
    return offices;
}

} // namespace ruqsat::desk
