#include "workstation/pages/lookup_panel.h"

#include "core/failure_text.h"
#include "core/identifier.h"
#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ruqsat::workstation {
namespace {

QString fullName(const protocol::Leader &leader)
{
    QStringList parts = {leader.surname, leader.name, leader.patronymic};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// "7f3a-91c2": enough of a message id to find it again.
QString shortId(const QString &messageId)
{
    return messageId.left(13);
}

bool isPerson(const desk::CaseEditor &editor)
{
    const Result<PartyNumber> number = PartyNumber::parse(editor.applicantText());
    return number && number->isPerson();
}

QWidget *makeStatus(const QString &caption, bool good, const QString &text)
{
    auto *status = new QWidget;
    auto *column = new QVBoxLayout(status);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(makeLabel(caption, "caption"));
    auto *tag = new Tag;
    tag->setFace({good ? TagFace::Tone::Good : TagFace::Tone::Bad, text});
    column->addWidget(tag);
    column->addStretch();
    return status;
}

} // namespace

LookupPanel::LookupPanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void LookupPanel::show(const desk::CaseEditor &editor, Language language)
{
    clear();
    switch (editor.lookupState()) {
    case desk::LookupState::None:
        break;
    case desk::LookupState::Running: {
        auto *bar = new QProgressBar;
        bar->setRange(0, 0);
        bar->setTextVisible(false);
        bar->setAccessibleName(tr("Asking the state database", "progress of the look-up"));
        m_content = bar;
        break;
    }
    case desk::LookupState::Found:
        showExtract(*editor.lookup(), language);
        break;
    case desk::LookupState::NotFound:
        // Clause 8, process 4 of the act: the message that the data cannot be had.
        showMessage("bad", "data-error",
                    isPerson(editor) ? tr("Not in the state database of individuals",
                                          "the person is unknown to the register")
                                     : tr("Not in the state database of legal entities",
                                          "the organisation is unknown to the register"),
                    isPerson(editor)
                        ? tr("The data cannot be obtained, so the application cannot be filled in. "
                             "Check the IIN against the identity document.",
                             "the person is unknown to the register")
                        : tr("The data cannot be obtained, so the application cannot be filled in. "
                             "Check the BIN against the registration document.",
                             "the organisation is unknown to the register"));
        break;
    case desk::LookupState::Unknown: {
        const Failure failure =
            editor.lookupFailure().value_or(Failure(FailureCode::GatewayServiceUnavailable));
        const FailureText text = failureText(failure.code, language);
        showMessage("warn", "data-warning", text.title,
                    text.explanation + QLatin1Char(' ') + text.nextStep);
        break;
    }
    case desk::LookupState::Cancelled:
        showMessage("warn", "data-warning",
                    tr("The look-up was cancelled", "the operator stopped asking the register"),
                    tr("Nothing was changed. Look up again when you are ready.",
                       "the operator stopped asking the register"));
        break;
    }
    if (m_content)
        m_column->addWidget(m_content);
}

void LookupPanel::clear()
{
    delete m_content;
    m_content = nullptr;
}

void LookupPanel::showExtract(const protocol::LookupAnswer &answer, Language language)
{
    auto *card = new Panel;
    card->setGround(QStringLiteral("surface"));
    card->setEdges(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);

    auto *head = new Panel;
    head->setGround(QStringLiteral("good"));
    head->setEdges(QStringLiteral("head"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(18, 9, 18, 9);
    row->setSpacing(10);
    row->addWidget(new Glyph(QStringLiteral("data-success"), 22, QStringLiteral("good")));
    row->addWidget(
        makeLabel(answer.organisation
                      ? tr("Found in the database of legal entities", "head of the extract")
                      : tr("Found in the database of individuals", "head of the extract"),
                  "strong", "good"),
        1);
    row->addWidget(makeLabel(
        tr("answered %1 · message %2", "head of the extract: %1 date and time, %2 id of the answer")
            .arg(dateTimeText(answer.provenance.time), shortId(answer.provenance.messageId)),
        "caption"));
    column->addWidget(head);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(18, 14, 18, 16);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(12);
    if (answer.organisation)
        fillOrganisation(*grid, *answer.organisation, language);
    else
        fillPerson(*grid, *answer.person, language);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    column->addLayout(grid);
    m_content = card;
}

void LookupPanel::fillOrganisation(QGridLayout &grid, const protocol::Organisation &organisation,
                                   Language language)
{
    grid.addWidget(
        makeFact(tr("Name", "caption in the extract"), organisation.name.in(language), "section"),
        0, 0, 1, 2);
    grid.addWidget(makeStatus(tr("Status", "caption in the extract"), organisation.registered,
                              organisation.statusText.in(language)),
                   0, 2);
    grid.addWidget(makeFact(tr("Head", "caption in the extract"), fullName(organisation.leader)), 1,
                   0);
    grid.addWidget(makeFact(tr("Head's IIN", "caption in the extract"),
                            groupedIdentifier(organisation.leader.iin)),
                   1, 1);
    grid.addWidget(makeFact(tr("Registered on", "caption in the extract"),
                            dateText(organisation.registrationDate)),
                   1, 2);
    grid.addWidget(makeFact(tr("Registered address", "caption in the extract"),
                            organisation.address.in(language)),
                   2, 0, 1, 2);
    grid.addWidget(makeFact(tr("Main activity", "caption in the extract"), organisation.oked), 2,
                   2);
}

void LookupPanel::fillPerson(QGridLayout &grid, const protocol::Person &person, Language language)
{
    grid.addWidget(
        makeFact(tr("Full name", "caption in the extract"), person.fullName(), "section"), 0, 0, 1,
        2);
    grid.addWidget(makeStatus(tr("Status", "caption in the extract"), person.living,
                              person.statusText.in(language)),
                   0, 2);
    grid.addWidget(
        makeFact(tr("Date of birth", "caption in the extract"), dateText(person.birthDate)), 1, 0);
    grid.addWidget(makeFact(tr("Identity document", "caption in the extract"),
                            QStringLiteral("№ ") + person.documentNumber),
                   1, 1);
    grid.addWidget(makeFact(tr("Document valid until", "caption in the extract"),
                            dateText(person.documentUntil)),
                   1, 2);
    grid.addWidget(
        makeFact(tr("Address of residence", "caption in the extract"), person.address.in(language)),
        2, 0, 1, 3);
}

void LookupPanel::showMessage(const char *ground, const char *glyph, const QString &title,
                              const QString &explanation)
{
    auto *card = new Panel;
    card->setGround(QString::fromLatin1(ground));
    card->setEdges(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(18, 14, 18, 14);
    row->setSpacing(12);
    row->addWidget(new Glyph(QString::fromLatin1(glyph), 22, QString::fromLatin1(ground)), 0,
                   Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(makeLabel(title, "strong", ground, true));
    words->addWidget(makeLabel(explanation, "body", nullptr, true));
    row->addLayout(words, 1);
    m_content = card;
}

} // namespace ruqsat::workstation
