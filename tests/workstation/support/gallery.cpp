#include "workstation/support/gallery.h"

#include "workstation/support/sample_case.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/empty_state.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/keyboard_hint.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/step_rail.h"
#include "workstation/widgets/tag.h"
#include "workstation/widgets/three_way.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/languages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

namespace ruqsat::test {

using namespace workstation;

namespace {

QPushButton *button(const QString &text, const char *kind, const char *keys = "",
                    const char *glyph = "")
{
    auto *made = new QPushButton(text);
    made->setProperty("kind", QLatin1String(kind));
    made->setProperty("keys", QLatin1String(keys));
    made->setProperty("glyph", QLatin1String(glyph));
    return made;
}

QLayout *buttons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(button(QStringLiteral("Continue"), "primary", "Ctrl+Enter"));
    row->addWidget(button(QStringLiteral("Look up"), "", "F5", "edit-find"));
    row->addWidget(button(QStringLiteral("Rotate"), "quiet", "", "object-rotate-right"));
    row->addWidget(button(QStringLiteral("Sign refusal"), "danger", "Ctrl+Enter"));
    auto *off = button(QStringLiteral("Continue"), "primary");
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch(1);
    return row;
}

QLayout *chips()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    const ClockFace faces[] = {{ClockState::NotStarted, QStringLiteral("2 working days"), 1},
                               {ClockState::OnTime, QStringLiteral("9 working days"), 0.6},
                               {ClockState::NearDue, QStringLiteral("4 h 20 min left"), 0.1},
                               {ClockState::Overdue, QStringLiteral("1 day overdue"), 0},
                               {ClockState::Paused, QStringLiteral("paused"), 1},
                               {ClockState::Done, QStringLiteral("checked"), 0}};
    for (const ClockFace &face : faces) {
        auto *chip = new ClockChip;
        chip->setFace(face);
        row->addWidget(chip);
    }
    row->addStretch(1);
    return row;
}

QLayout *tags()
{
    auto *row = new QHBoxLayout;
    const TagFace faces[] = {{TagFace::Tone::Good, QStringLiteral("registered")},
                             {TagFace::Tone::Warn, QStringLiteral("check page 3")},
                             {TagFace::Tone::Bad, QStringLiteral("revoked")},
                             {TagFace::Tone::Neutral, QStringLiteral("unconfirmed")}};
    for (const TagFace &face : faces) {
        auto *tag = new Tag;
        tag->setFace(face);
        row->addWidget(tag);
    }
    auto *segments = new Segments;
    segments->setChoices({QStringLiteral("The head"), QStringLiteral("A representative")});
    segments->setCurrent(1);
    segments->setAccessibleName(QStringLiteral("Who submits"));
    row->addWidget(segments);
    for (auto answer : {ThreeWay::Answer::Yes, ThreeWay::Answer::No, ThreeWay::Answer::Unknown}) {
        auto *three = new ThreeWay;
        three->setQuestion(QStringLiteral("Requirement"));
        three->setAnswer(answer);
        row->addWidget(three);
    }
    row->addStretch(1);
    return row;
}

QLayout *fields()
{
    auto *column = new QVBoxLayout;
    auto *phone = new FieldBox;
    phone->lineEdit()->setText(QStringLiteral("+7 701 220 14 96"));
    phone->setLabel(QStringLiteral("Phone"));
    phone->setHint(QStringLiteral("A message comes from 1414"));
    auto *wrong = new FieldBox;
    wrong->lineEdit()->setText(QStringLiteral("+7 701 22"));
    wrong->setLabel(QStringLiteral("Phone"));
    wrong->setError(QStringLiteral("5 more digits needed"));
    auto *fixed = new FieldBox;
    fixed->lineEdit()->setText(QStringLiteral("150340 012340"));
    fixed->lineEdit()->setReadOnly(true);
    fixed->setLabel(QStringLiteral("BIN"));
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Kazakh"), QStringLiteral("Russian")});
    auto *notices = new FieldBox;
    notices->setField(combo);
    notices->setLabel(QStringLiteral("Language of notices"));
    for (FieldBox *box : {phone, wrong, fixed, notices})
        column->addWidget(box);
    auto *check = new QCheckBox(QStringLiteral("Original seen"));
    check->setChecked(true);
    column->addWidget(check);
    auto *radio = new QRadioButton(QStringLiteral("The head"));
    radio->setChecked(true);
    column->addWidget(radio);
    column->addWidget(new KeyboardHint);
    column->addStretch(1);
    return column;
}

QLayout *messages(const Languages &languages)
{
    auto *column = new QVBoxLayout;
    auto *card = new Panel;
    auto *inside = new QVBoxLayout(card);
    auto *empty = new EmptyState;
    empty->setGlyph(QStringLiteral("mail-folder-outbox"));
    empty->setTitle(QStringLiteral("Nothing waits to be sent"));
    empty->setExplanation(QStringLiteral("If the link fails, signed cases are kept here."));
    inside->addWidget(empty);
    column->addWidget(card);
    const std::pair<Toast::Tone, QString> toasts[] = {
        {Toast::Tone::Good, QStringLiteral("Case 2026-11-004127 registered")},
        {Toast::Tone::Warn, QStringLiteral("No consent from the applicant yet, 3 min left")},
        {Toast::Tone::Bad, QStringLiteral("Paper jam; resumes from page 3")}};
    for (const auto &[tone, text] : toasts) {
        auto *toast = new Toast;
        toast->showMessage(tone, text, QStringLiteral("Receipt"));
        column->addWidget(toast);
    }
    auto *failure = new FailurePanel;
    failure->setLanguages(&languages);
    failure->showFailure(FailureCode::RegistryUnreachable);
    failure->setAction(QStringLiteral("Try again"));
    column->addWidget(failure);
    column->addStretch(1);
    return column;
}

} // namespace

QWidget *makeGallery(const Languages &languages)
{
    auto *window = new QWidget;
    window->setObjectName(QStringLiteral("gallery"));
    auto *panes = new QHBoxLayout(window);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    auto *rail = new StepRail;
    rail->setFixedWidth(268);
    rail->setSteps(sampleSteps(languages.current()));
    panes->addWidget(rail);
    auto *centre = new QVBoxLayout;
    centre->setContentsMargins(32, 22, 32, 18);
    centre->setSpacing(16);
    centre->addWidget(makeLabel(QStringLiteral("Components"), "title"));
    centre->addLayout(buttons());
    centre->addLayout(chips());
    centre->addLayout(tags());
    auto *two = new QHBoxLayout;
    two->setSpacing(20);
    two->addLayout(fields(), 1);
    two->addLayout(messages(languages), 2);
    centre->addLayout(two, 1);
    panes->addLayout(centre, 1);
    auto *pane = new Panel;
    pane->setEdges(QStringLiteral("l"));
    pane->setFixedWidth(292);
    auto *inside = new QVBoxLayout(pane);
    inside->setContentsMargins(1, 0, 0, 0);
    auto *card = new CaseCard;
    card->setFacts(sampleFacts(languages.current()));
    inside->addWidget(card);
    panes->addWidget(pane);
    return window;
}

} // namespace ruqsat::test
