#include "desk/support/shift.h"

#include "desk/support/signed_case.h"
#include "desk/support/wait.h"

namespace ruqsat::test {
namespace {

constexpr int shiftPatience = 20'000;

} // namespace

const QString sharedKey = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");

Shift::Shift(OperatorDesk &at, const protocol::User &person, bool held)
    : desk(at)
{
    using ruqsat::desk::OfficeStore;
    using ruqsat::desk::Outbox;
    desk.restartAs(person);
    store = std::make_unique<OfficeStore>(*desk.session, desk.folder().path(), desk.clock);
    own = std::make_unique<Outbox>(*desk.session, desk.clock, store.get());
    office =
        std::make_unique<Outbox>(*desk.session, desk.clock, store.get(), Outbox::Whose::Colleagues);
    own->setFirstPause(60'000);
    office->setFirstPause(60'000);
    own->setHeld(held);
    own->start();
    store->start();
    if (!QTest::qWaitFor([this] { return store->isSettled(); }, shiftPatience))
        qFatal("the shared outbox does not settle");
}

Shift::~Shift()
{
    own.reset();
    office.reset();
    store.reset();
    desk.session.reset();
}

protocol::User Shift::aigul()
{
    return OperatorDesk::colleague(QStringLiteral("aigul"), QStringLiteral("830918100229"),
                                   Role::Operator);
}

protocol::User Shift::other(Role role)
{
    return OperatorDesk::colleague(QStringLiteral("bolat"), QStringLiteral("740505207028"), role);
}

vault::OutboxItem Shift::sign(const QByteArray &refusal, int status)
{
    const vault::OutboxItem item = signedCase(desk, sharedKey);
    desk.model.refusal = refusal;
    desk.model.refusalStatus = status;
    const auto kept = own->add(item);
    if (!ended(kept) || !QTest::qWaitFor([this] { return shared() == 1; }, shiftPatience))
        qFatal("not shared with the office");
    // The registry may be asked only then.
    const auto isRefused = [this] {
        const auto entry = own->entry(sharedKey);
        return entry && entry->failure && entry->activity == ruqsat::desk::OutboxActivity::Idle;
    };
    if (!refusal.isEmpty() && !QTest::qWaitFor(isRefused, shiftPatience))
        qFatal("not refused");
    desk.model.refusal.clear();
    return item;
}

int Shift::shared() const
{
    const auto pending = store->run<int>([](vault::Vault &vault) -> Result<int> {
        const auto items = vault.outbox().pending();
        if (!items)
            return items.failure();
        return static_cast<int>(items->size());
    });
    return ended(pending) && pending.result() ? *pending.result() : -1;
}

} // namespace ruqsat::test
