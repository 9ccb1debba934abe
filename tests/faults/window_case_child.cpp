// The operator's part of a case played on the windows, to be killed at any moment and started
// again:
//   window_case_child WORLD FOLDER ORGANISATION
// Says the words of desk_case_child, which goes on with the case once it is registered.
#include "core/resources.h"
#include "desk/case_editor.h"
#include "faults/case_steps.h"
#include "walkthrough/form_filler.h"
#include "walkthrough/operator_case.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::walk;
using workstation::PageId;

namespace {

/// The demo world with this folder's vault: world.json in `folder`.
QString ownWorld(const QString &world, const QString &folder)
{
    const DemoWorld demo(world);
    const QString desk = demo.settingsFile(1, folder + QStringLiteral("/centre"));
    QFile source(world + QStringLiteral("/world.json"));
    QFile target(folder + QStringLiteral("/world.json"));
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        qFatal("world.json");
    QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    json.insert(QStringLiteral("desks"), QJsonArray{desk, desk});
    target.write(QJsonDocument(json).toJson());
    return target.fileName();
}

/// What the vault itself holds after a save, not what was on the screen meanwhile.
void sayWhatIsKept(desk::Session &session, const QString &caseId, QObject *context)
{
    desk::loadCase(session, caseId).then(context, [](const Result<desk::LoadedCase> &kept) {
        if (!kept)
            return;
        for (const QString &field : kept->draft.fields.keys())
            say(QStringLiteral("kept ") + field);
        for (const vault::Attachment &file : kept->attachments)
            say(QStringLiteral("kept file:") + file.item);
    });
}

void sayWhatIsFound(const desk::CaseEditor &editor)
{
    for (const QString &field : editor.draft().fields.keys())
        say(QStringLiteral("found ") + field);
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (!item.attachments.isEmpty())
            say(QStringLiteral("found file:") + item.document.id);
    }
}

/// The draft on the home page, or a new case.
void openCase(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.centre().hand();
    hand.untilPage(PageId::Home);
    desk::Session *session = walk.centre().desk().session();
    const auto drafts = desk::listDrafts(*session);
    hand.until("the vault answers", [&drafts] { return drafts.isFinished(); });
    if (!drafts.result() || drafts.result()->isEmpty()) {
        chooseService(walk, play);
        return;
    }
    auto &table = hand.find<QTableView>("firstTable");
    hand.until("the draft is offered", [&table] { return table.model()->rowCount() > 0; });
    table.setFocus(Qt::TabFocusReason);
    table.selectRow(0);
    hand.press(Qt::Key_Return);
    hand.until("the case is open", [&walk] { return walk.centre().window().editor(); });
}

/// Goes on from the page that is shown.
void playOn(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.centre().hand();
    const auto at = [&walk] { return walk.centre().window().currentId(); };
    if (at() == PageId::Applicant) {
        if (walk.centre().window().editor()->lookupState() == desk::LookupState::Found) {
            hand.primary();
            hand.untilPage(PageId::Form);
        } else {
            lookUpApplicant(walk, play);
        }
    }
    if (at() == PageId::Form) {
        if (walk.centre().window().editor()->problems(desk::CasePage::Form).isEmpty()) {
            hand.primary();
            hand.untilPage(PageId::Documents);
        } else {
            fillApplication(walk, play);
        }
    }
    if (at() == PageId::Documents)
        addDocuments(walk, play);
    if (at() == PageId::Review) {
        say(QStringLiteral("signing"));
        signApplication(walk, play);
        say(QStringLiteral("signed ") + walk.centre().window().editor()->caseId());
    }
}

/// What a life before this one signed goes on by itself.
bool sendWhatIsSigned(Walk &walk)
{
    desk::Outbox *outbox = walk.centre().desk().outbox();
    Hand &hand = walk.centre().hand();
    const auto pending = walk.centre().desk().session()->inVault<QList<vault::OutboxItem>>(
        [](vault::Vault &vault) { return vault.outbox().pending(); });
    hand.until("the vault answers", [&pending] { return pending.isFinished(); });
    if (!pending.result() || pending.result()->isEmpty())
        return false;
    say(QStringLiteral("signed ") + pending.result()->first().caseId);
    hand.until(
        "the registry has it", [outbox] { return outbox->waitingCount() == 0; }, 60);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    workstation::prepareApplication();
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    const QString folder = arguments.at(2);
    QDir().mkpath(folder);
    const Result<World> world = World::read(ownWorld(arguments.at(1), folder));
    if (!world)
        return 2;
    workstation::Languages languages;
    languages.set(Language::Kazakh);
    Walk walk(*world, folder, languages);
    {
        QPdfWriter sample(walk.file(QStringLiteral("sample.pdf")));
        QPainter(&sample).drawText(400, 400, QStringLiteral("Үлгі · Образец"));
    }
    const OperatorCase play{QStringLiteral("crash"), world->knownBin(arguments.at(3).toInt()),
                            false};
    try {
        say(QStringLiteral("open"));
        walk.centre().signIn(world->person(QStringLiteral("operator")));
        walk.centre().desk().outbox()->setFirstPause(100);
        walk.centre().desk().client().setPatience({1'000, 20'000});
        const auto sent = acknowledgedIn(walk.centre().desk());
        if (sent || sendWhatIsSigned(walk))
            return 0;
        openCase(walk, play);
        desk::CaseEditor &editor = *walk.centre().window().editor();
        sayWhatIsFound(editor);
        say(QStringLiteral("filling ") + editor.caseId());
        desk::Session &session = *walk.centre().desk().session();
        QObject::connect(&editor, &desk::CaseEditor::saved, &editor,
                         [&] { sayWhatIsKept(session, editor.caseId(), &editor); });
        playOn(walk, play);
        walk.centre().hand().until(
            "the registry answers", [&editor] { return editor.application().has_value(); }, 60);
    } catch (const StepFailure &failure) {
        say(QStringLiteral("failed window ") + failure.what);
        return 1;
    }
    return 0;
}
