#include "walkthrough/day_cases.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/request_signing.h"
#include "support/sample_form.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace ruqsat::walk {
namespace {

constexpr int patience = 60'000;
/// Every 25th organisation of the sandbox has been wound up.
constexpr int woundUpEach = 25;

void wait(const char *what, const std::function<bool()> &isSo)
{
    if (!QTest::qWaitFor(isSo, patience))
        throw StepFailure{QStringLiteral("did not happen: ") + QString::fromLatin1(what)};
}

[[noreturn]] void giveUp(const char *what, const Failure &failure)
{
    throw StepFailure{QStringLiteral("%1: %2 %3")
                          .arg(QLatin1String(what), failureName(failure.code), failure.detail)};
}

/// Somebody at a counter, with a vault of their own and no window.
class Counter final
{
public:
    Counter(const World &world, const Person &person)
        : m_pin(world.pin())
        , m_person(person)
        , m_desk(open(world.centreDesk()))
    {
        m_desk->signIn().start(person.login, Secret::copyOf(person.password.toUtf8()));
        wait("the counter signs in", [this] { return m_desk->session() != nullptr; });
        wait("the token may sign", [this] { return m_desk->tokens().firstUsable().has_value(); });
    }

    const Person &person() const { return m_person; }
    const protocol::Office &office() const { return m_desk->session()->office(); }
    const RegulationCatalog &regulations() const { return m_desk->regulations(); }

    HandedIn put(const Regulation &regulation, ServiceKind kind, const QString &applicant)
    {
        desk::CaseEditor editor(*m_desk->session(), m_desk->clock(), regulation, kind);
        editor.setApplicantText(applicant);
        editor.lookUp();
        wait("the look-up ends",
             [&editor] { return editor.lookupState() != desk::LookupState::Running; });
        const QJsonObject answers = test::sampleForm(regulation, kind);
        for (auto it = answers.begin(); it != answers.end(); ++it)
            editor.setValue(it.key(), it.value());
        addDocuments(editor);
        if (!editor.problems().isEmpty())
            giveUp(qPrintable(regulation.id),
                   {editor.problems().first().code, editor.problems().first().target});
        return {sign(editor), m_application->id, m_application->number};
    }

private:
    std::unique_ptr<desk::Desk> open(const QString &settingsFile)
    {
        QFile file(settingsFile);
        if (!file.open(QIODevice::ReadOnly))
            throw StepFailure{QStringLiteral("no settings of a desk")};
        QJsonObject settings = QJsonDocument::fromJson(file.readAll()).object();
        settings.insert(QStringLiteral("vault"), m_folder.filePath(QStringLiteral("vault")));
        QFile own(m_folder.filePath(QStringLiteral("desk.json")));
        if (!own.open(QIODevice::WriteOnly) || own.write(QJsonDocument(settings).toJson()) < 0)
            throw StepFailure{QStringLiteral("settings of a desk are not written")};
        own.close();
        auto opened = desk::Desk::open(own.fileName());
        if (!opened)
            giveUp("the counter does not open", opened.failure());
        return *std::move(opened);
    }

    /// Every document as a file, and of each the original was seen.
    void addDocuments(desk::CaseEditor &editor) const
    {
        const QString path = m_folder.filePath(QStringLiteral("document.pdf"));
        if (!QFile::exists(path)) {
            QPdfWriter writer(path);
            QPainter painter(&writer);
            painter.drawText(1000, 1000, QStringLiteral("Құжат · Документ"));
        }
        for (const desk::InventoryItem &item : editor.inventory()) {
            if (item.state != desk::DocumentState::Needed)
                continue;
            editor.setPaperMark(item.document.id, true);
            editor.addFile(item.document.id, path, m_desk->scannerPlace());
        }
        wait("the files are taken", [&editor] {
            const QList<desk::InventoryItem> rows = editor.inventory();
            return editor.attachmentsUnderWay() == 0 &&
                   std::none_of(rows.begin(), rows.end(), [](const auto &row) {
                       return row.state == desk::DocumentState::Needed;
                   });
        });
    }

    QString sign(desk::CaseEditor &editor)
    {
        desk::RequestSigning signing(*m_desk->session(), editor, m_desk->tokens(),
                                     *m_desk->outbox(), m_desk->clock());
        std::optional<Failure> failure;
        QString key;
        m_application.reset();
        QObject context;
        const auto failed = [&failure](const Failure &why) { failure = why; };
        QObject::connect(&signing, &desk::RequestSigning::failed, &context, failed);
        QObject::connect(&signing, &desk::RequestSigning::done, &context,
                         [&key](const QString &done) { key = done; });
        QObject::connect(m_desk->outbox(), &desk::Outbox::refused, &context,
                         [&failed](const QString &, const Failure &why) { failed(why); });
        QObject::connect(
            m_desk->outbox(), &desk::Outbox::acknowledged, &context,
            [this](const QString &, const protocol::Application &sent) { m_application = sent; });
        signing.begin(*m_desk->tokens().firstUsable());
        wait("the certificate is checked",
             [&] { return failure || signing.stage() == desk::SigningStage::ReadyForPin; });
        if (!failure)
            signing.sign(Secret::copyOf(m_pin.toUtf8()));
        wait("the case is registered", [&] { return failure || m_application; });
        if (failure)
            giveUp("not registered", *failure);
        return key;
    }

    QString m_pin;
    Person m_person;
    QTemporaryDir m_folder;
    std::unique_ptr<desk::Desk> m_desk;
    std::optional<protocol::Application> m_application;
};

struct Combination
{
    const Regulation *regulation;
    ServiceKind kind;
    Counter *counter;
};

/// What is put in at which counter: every service and kind at every counter that takes it.
QList<Combination> combinations(const std::vector<std::unique_ptr<Counter>> &counters)
{
    QList<Combination> all;
    for (const Regulation &regulation : counters.front()->regulations().all()) {
        for (const ServiceKind kind : regulation.kinds) {
            for (const auto &counter : counters) {
                const auto channel = protocol::counterChannel(counter->office(), regulation);
                if (channel && regulation.offers(kind, *channel))
                    all.append({&regulation, kind, counter.get()});
            }
        }
    }
    return all;
}

/// By turns: three of four are granted; a refusal is for the documents or for a requirement.
Opinion opinionOn(const Regulation &regulation, ServiceKind kind, int serial)
{
    const bool asks = !regulation.qualificationFor(kind).isEmpty();
    const bool refuse = serial % 4 == 3;
    Opinion opinion;
    opinion.decision = refuse ? Decision::Refuse : Decision::Issue;
    opinion.incomplete = refuse && (!asks || serial % 8 == 3);
    opinion.disagrees = !refuse && regulation.result == ResultKind::Conclusion && serial % 2 == 0;
    return opinion;
}

} // namespace

QList<DayCase> putDayIn(const World &world, int count)
{
    std::vector<std::unique_ptr<Counter>> counters;
    for (const Person &person : world.people()) {
        if (person.role == u"operator" || person.role == u"clerk")
            counters.push_back(std::make_unique<Counter>(world, person));
    }
    const auto providerOf = [&counters](const Regulation &regulation) {
        for (const auto &counter : counters) {
            if (counter->office().regulations.contains(regulation.id))
                return counter->office().id;
        }
        return QString();
    };
    const QList<Combination> all = combinations(counters);
    if (all.isEmpty())
        throw StepFailure{QStringLiteral("no counter takes any service")};
    QList<DayCase> cases;
    for (int i = 0; i < count; ++i) {
        // A short day takes them from all over the list, a long one goes round.
        const qsizetype place = count < all.size() ? i * all.size() / count : i % all.size();
        const Combination &one = all.at(place);
        const int organisation = i + i / (woundUpEach - 1);
        DayCase day;
        day.regulation = one.regulation->id;
        day.kind = one.kind;
        day.counter = one.counter->person().login;
        day.provider = providerOf(*one.regulation);
        day.opinion = opinionOn(*one.regulation, one.kind, i);
        day.handedIn =
            one.counter->put(*one.regulation, one.kind,
                             one.regulation->applicantKinds.contains(ApplicantKind::Organisation)
                                 ? world.knownBin(organisation)
                                 : world.knownIin(organisation));
        cases.append(day);
    }
    return cases;
}

} // namespace ruqsat::walk
