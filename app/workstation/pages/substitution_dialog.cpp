#include "workstation/pages/substitution_dialog.h"

#include "protocol/text_limits.h"
#include "workstation/look/look.h"
#include "workstation/pages/dialog_parts.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <optional>

namespace ruqsat::workstation {
namespace {

constexpr int usualAbsenceDays = 14; ///< the field says it in words

/// One person may stand there in several roles.
QString iinOf(const QComboBox &box)
{
    return box.currentData().toStringList().value(0);
}

} // namespace

SubstitutionDialog::SubstitutionDialog(desk::Session &session, const Languages &languages,
                                       const QDate &today, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_languages(languages)
    , m_failure(new FailurePanel)
    , m_running(new QListWidget)
    , m_end(new QPushButton)
    , m_absent(new QComboBox)
    , m_substitute(new QComboBox)
    , m_from(new QDateEdit(today))
    , m_until(new QDateEdit(today.addDays(usualAbsenceDays)))
    , m_reason(new QLineEdit)
    , m_set(new QPushButton)
{
    m_failure->setLanguages(&languages);
    QVBoxLayout *column = startDialog(*this);
    setMinimumWidth(600);
    column->addWidget(m_failure);
    m_running->setObjectName(QStringLiteral("substitutions"));
    prepareList(m_running);
    m_running->setMinimumHeight(2 * 54);
    column->addWidget(m_running, 1);
    column->addWidget(m_end, 0, Qt::AlignLeft);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    const auto field = [grid](QWidget *widget, int row, int place) {
        auto *label = makeLabel({}, "label");
        label->setBuddy(widget);
        grid->addWidget(label, row * 2, place);
        grid->addWidget(widget, row * 2 + 1, place);
        grid->setColumnStretch(place, 1);
        return label;
    };
    QLabel *absent = field(m_absent, 0, 0);
    QLabel *substitute = field(m_substitute, 0, 1);
    QLabel *from = field(m_from, 1, 0);
    QLabel *until = field(m_until, 1, 1);
    for (QDateEdit *day : {m_from, m_until}) {
        day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
        day->setMinimumDate(today);
        connect(day, &QDateEdit::dateChanged, this, &SubstitutionDialog::showState);
    }
    column->addLayout(grid);
    auto *why = makeLabel({}, "label");
    why->setBuddy(m_reason);
    m_reason->setMaxLength(protocol::maxReason);
    column->addWidget(why);
    column->addWidget(m_reason);
    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton;
    setLookProperty(m_set, "kind", QStringLiteral("primary"));
    m_set->setObjectName(QStringLiteral("substitutionSet"));
    m_set->setProperty("keys", QStringLiteral("Ctrl+Enter"));
    for (int key : {int(Qt::CTRL) | int(Qt::Key_Return), int(Qt::CTRL) | int(Qt::Key_Enter)})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, m_set,
                &QPushButton::click);
    for (QPushButton *button : {close, m_end, m_set})
        button->setAutoDefault(false);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_set);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_set, &QPushButton::clicked, this, &SubstitutionDialog::set);
    connect(m_end, &QPushButton::clicked, this, &SubstitutionDialog::end);
    connect(m_running, &QListWidget::currentRowChanged, this, &SubstitutionDialog::showState);
    connect(m_reason, &QLineEdit::textChanged, this, &SubstitutionDialog::showState);
    for (QComboBox *box : {m_absent, m_substitute})
        connect(box, &QComboBox::currentIndexChanged, this, &SubstitutionDialog::showState);
    m_absent->setFocus();
    sayWords(*this, [this, absent, substitute, from, until, why, close] {
        setWindowTitle(tr("Substitution of absent colleagues", "title of a dialog"));
        m_running->setAccessibleName(tr("Substitutions", "list in a dialog"));
        m_end->setText(tr("End the chosen one", "button: ends a substitution"));
        nameField(*absent, tr("&Absent", "field: the colleague who is away"));
        nameField(*substitute, tr("&Does the work", "field: the colleague who stands in"));
        nameField(*from, tr("&From", "field: first day"));
        nameField(*until, tr("&Until", "field: last day"));
        m_until->setToolTip(
            tr("two weeks from today, unless changed", "last day of a substitution"));
        m_until->setAccessibleDescription(m_until->toolTip());
        nameField(*why, tr("&Reason, as the order says it", "field of a substitution"));
        close->setText(tr("Close", "button of a dialog"));
        m_set->setText(tr("Set", "button: sets a substitution"));
        const int chosen = m_running->currentRow();
        showColleagues();
        m_running->setCurrentRow(chosen);
    });
    load();
}

void SubstitutionDialog::load()
{
    m_session.client().colleagues().then(this,
                                         [this](const Result<protocol::Colleagues> &colleagues) {
                                             if (colleagues)
                                                 onColleagues(*colleagues);
                                             else
                                                 showFailure(colleagues.failure());
                                         });
}

void SubstitutionDialog::onColleagues(const protocol::Colleagues &colleagues)
{
    m_colleagues = colleagues;
    showColleagues();
}

void SubstitutionDialog::showColleagues()
{
    const Language language = m_languages.current();
    for (QComboBox *box : {m_absent, m_substitute}) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const protocol::Colleague &colleague : m_colleagues.people)
            box->addItem(colleague.person.name.in(language) + QStringLiteral(" · ") +
                             roleText(colleague.person.role),
                         QStringList{colleague.person.iin, roleName(colleague.person.role)});
        box->setCurrentIndex(box->findData(chosen));
    }
    m_running->clear();
    for (const protocol::Substitution &row : m_colleagues.substitutions) {
        auto *line = new QListWidgetItem(tr("%1 for %2", "a substitution: %1 does the work of %2")
                                             .arg(shortName(row.substitute.name.in(language)),
                                                  shortName(row.absent.name.in(language))),
                                         m_running);
        setSecondLine(line, tr("absent from %1 to %2 · %3", "under a substitution")
                                .arg(dateText(row.from), dateText(row.until), row.reason));
    }
    showState();
}

void SubstitutionDialog::set()
{
    m_failure->clear();
    setBusy(true);
    const protocol::Actor absent = m_colleagues.people.at(m_absent->currentIndex()).person;
    const protocol::Actor substitute = m_colleagues.people.at(m_substitute->currentIndex()).person;
    // Whoever has one role only needs none named, and a registry from before takes none.
    const auto roles = [this](const QString &iin) {
        return std::count_if(m_colleagues.people.begin(), m_colleagues.people.end(),
                             [&iin](const auto &one) { return one.person.iin == iin; });
    };
    std::optional<Role> role;
    if (roles(absent.iin) > 1 || roles(substitute.iin) > 1)
        role = absent.role;
    m_session.client()
        .setSubstitution({absent.iin, substitute.iin, m_from->date(), m_until->date(),
                          m_reason->text().trimmed(), role})
        .then(this, [this](const Result<protocol::Substitution> &done) {
            setBusy(false);
            if (done)
                m_reason->clear();
            else
                showFailure(done.failure());
            // It may be there also where the answer was lost, and another head may be faster.
            load();
        });
}

void SubstitutionDialog::end()
{
    const int row = m_running->currentRow();
    if (row < 0)
        return;
    m_failure->clear();
    setBusy(true);
    m_session.client()
        .endSubstitution(m_colleagues.substitutions.at(row).id)
        .then(this, [this](const Result<void> &done) {
            setBusy(false);
            if (!done)
                showFailure(done.failure());
            load();
        });
}

void SubstitutionDialog::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void SubstitutionDialog::showFailure(const Failure &failure)
{
    m_failure->showFailure(failure);
}

void SubstitutionDialog::showState()
{
    m_running->setVisible(m_running->count() > 0);
    m_end->setVisible(m_running->count() > 0);
    m_end->setEnabled(!m_busy && m_running->currentRow() >= 0);
    m_set->setEnabled(!m_busy && m_absent->currentIndex() >= 0 &&
                      m_substitute->currentIndex() >= 0 &&
                      iinOf(*m_absent) != iinOf(*m_substitute) &&
                      m_from->date() <= m_until->date() && !m_reason->text().trimmed().isEmpty());
}

} // namespace ruqsat::workstation
