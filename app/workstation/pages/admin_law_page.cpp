#include "workstation/pages/admin_law_page.h"

#include "desk/act.h"
#include "desk/desk.h"
#include "ui_admin_law_page.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/law_words.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimer>

#include <utility>

namespace ruqsat::workstation {

namespace admin_law_detail {

constexpr int lawRowHeight = 40;
constexpr int lawLookAgainMs = 3'000;
constexpr int longestLawReason = 1000;
constexpr int greatestTenge = 1'000'000;

} // namespace admin_law_detail

using namespace admin_law_detail;
using home_table::cell;
using home_table::tagCell;
using home_table::Weight;

AdminLawPage::AdminLawPage(const PageContext &context)
    : Page(home_table::chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AdminLawPage>())
    , m_rows(new QStandardItemModel(this))
    , m_versions(new QComboBox)
    , m_kinds(new QComboBox)
    , m_tenge(new QSpinBox)
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->table->setModel(m_rows);
    prepareTable(m_ui->table, lawRowHeight);
    const QDate today = context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    m_day = home_table::makeDay(today);
    m_other = home_table::makeDay(today);
    m_tenge->setRange(1, greatestTenge);
    for (int i = 0; i < 3; ++i)
        m_kinds->addItem(QString());
    auto *kind = new QWidget;
    auto *kindColumn = new QVBoxLayout(kind);
    kindColumn->setContentsMargins(0, 0, 0, 0);
    kindColumn->addWidget(m_kinds);
    kindColumn->addWidget(m_tenge);
    kind->setFocusProxy(m_kinds);
    // A long reason must not widen the page.
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_versions->setObjectName(QStringLiteral("versions"));
    m_ui->version->setField(m_versions);
    m_ui->version->setMessageLine(false);
    m_ui->version->hide();
    m_ui->kind->setField(kind);
    m_ui->day->setField(m_day);
    m_ui->other->setField(m_other);
    for (FieldBox *box : {m_ui->kk, m_ui->ru, m_ui->en})
        box->lineEdit()->setMaxLength(200);
    for (FieldBox *box : {m_ui->kind, m_ui->day, m_ui->other, m_ui->kk, m_ui->ru, m_ui->en})
        box->setMessageLine(false);
    m_ui->reason->lineEdit()->setMaxLength(longestLawReason);
    connect(m_ui->reason->lineEdit(), &QLineEdit::textEdited, this,
            [this] { m_ui->reason->setError({}); });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &AdminLawPage::showEntry);
    connect(m_versions, &QComboBox::currentIndexChanged, this, &AdminLawPage::chooseVersion);
    setBack();
    m_add = addSecondary(QKeySequence(Qt::Key_Insert), QStringLiteral("list-add"));
    m_remove = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_D), QStringLiteral("list-remove"));
    m_open = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_O), QStringLiteral("document-open"));
    m_save = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("document-export"));
    m_decline = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_B), QStringLiteral("data-error"));
    connect(m_add, &QAction::triggered, this, &AdminLawPage::add);
    connect(m_remove, &QAction::triggered, this, &AdminLawPage::remove);
    connect(m_open, &QAction::triggered, this, &AdminLawPage::openFile);
    connect(m_save, &QAction::triggered, this, &AdminLawPage::saveFile);
    connect(m_decline, &QAction::triggered, this, [this] { decide(false); });
    QAction *main = setPrimary();
    main->setShortcuts(main->shortcuts() << QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(main, &QAction::triggered, this, &AdminLawPage::put);
    retranslate();
}

AdminLawPage::~AdminLawPage() = default;

QString AdminLawPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AdminLawPage::firstFocus() const
{
    return m_ui->table;
}

void AdminLawPage::onEnter(const QString &subject)
{
    // Back from another page: what was typed stands as it was.
    if (subject.isEmpty())
        return;
    m_name = protocol::lawNameFromName(subject).value_or(protocol::LawName::Calendar);
    m_document.reset();
    m_lost.reset();
    m_former.clear();
    m_next = {};
    m_lines.clear();
    m_ui->reason->lineEdit()->clear();
    m_ui->reason->setError({});
    m_ui->failurePanel->clear();
    m_ui->placeLabel->hide();
    retranslate();
    load();
}

void AdminLawPage::load(bool keepsTyped)
{
    // Nothing is sent again before it is known what became of the one before.
    m_busy = m_lost.has_value();
    m_earlier.reset();
    ++m_versionRun;
    showVersions();
    showState();
    m_context.desk.client().lawDocument(m_name).then(
        this, [this, keepsTyped, run = ++m_run](const Result<protocol::LawDocument> &document) {
            if (run != m_run)
                return;
            if (!document && m_lost && desk::isAwayOrBusy(document.failure().code)) {
                QTimer::singleShot(lawLookAgainMs, this, [this, keepsTyped, run] {
                    if (run == m_run && m_context.desk.session())
                        load(keepsTyped);
                });
                return;
            }
            m_busy = false;
            if (!document) {
                showFailure(document.failure());
                return;
            }
            show(*document, keepsTyped);
            if (const auto lost = std::exchange(m_lost, std::nullopt))
                tellLost(*lost);
        });
}

void AdminLawPage::show(const protocol::LawDocument &document, bool keepsTyped)
{
    m_document = document;
    // What waits for a confirmation is seen as it was asked for, whatever was typed.
    if (document.request)
        m_next = document.request->content;
    else if (!keepsTyped)
        m_next = document.content;
    if (!keepsTyped)
        presetOther();
    showRows();
    showState();
    loadVersions();
}

void AdminLawPage::presetOther()
{
    QDate day = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    if (m_name == protocol::LawName::Mci) {
        // Today would be no day of the table.
        const Result<QList<desk::LawLine>> lines = desk::lawLines(m_name, m_next);
        for (const desk::LawLine &line : lines ? *lines : QList<desk::LawLine>()) {
            if (line.kind == desk::LawLineKind::RatesUntil)
                day = line.date;
        }
    }
    m_other->setDate(day);
}

void AdminLawPage::showRows()
{
    const Language language = m_context.languages.current();
    m_rows->removeRows(0, m_rows->rowCount());
    m_lines.clear();
    if (!m_document)
        return;
    const auto before =
        desk::lawLines(m_name, m_earlier ? m_earlier->content : m_document->content);
    const auto after = m_earlier ? before : desk::lawLines(m_name, m_next);
    if (!before || !after)
        return;
    m_lines = *after;
    for (const desk::LawLine &line : *before) {
        if (!after->contains(line))
            m_lines.append(line);
    }
    std::stable_sort(
        m_lines.begin(), m_lines.end(),
        [](const desk::LawLine &a, const desk::LawLine &b) { return a.date < b.date; });
    for (const desk::LawLine &line : std::as_const(m_lines)) {
        QStandardItem *state =
            !before->contains(line)
                //: Administration, tag of a line that is to be added
                ? tagCell(TagFace::Tone::Good, tr("new"))
                : !after->contains(line)
                      //: Administration, tag of a line that is to be taken out
                      ? tagCell(TagFace::Tone::Bad, tr("goes"))
                      : line.unconfirmed
                            //: Administration, tag of a line that no act confirms
                            ? tagCell(TagFace::Tone::Warn, tr("unconfirmed"))
                            : cell({});
        m_rows->appendRow({cell(line.date.isValid() ? dateText(line.date) : QString()),
                           cell(lawLineText(line, language), Weight::Bold, line.fingerprint),
                           cell(lawLineText(line.kind), Weight::Muted), state});
    }
    const QString day = m_name == protocol::LawName::Roots
                            //: Administration, heading of a column: last day of a certificate
                            ? tr("Valid until")
                            //: Administration, heading of a column: day of a line of the calendar
                            //: or of the index
                            : tr("Date");
    m_rows->setHorizontalHeaderLabels({day,
                                       //: Administration, heading of a column: what the line says
                                       tr("What"),
                                       //: Administration, heading of a column: kind of the line
                                       tr("Kind"),
                                       //: Administration, heading of a column: what changes
                                       tr("Change")});
    setColumns(m_ui->table, {0, 0, 0, 0}, 1);
    // What is new is looked at first, else what comes next.
    const QDate today = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    const auto place = [this](auto wanted) {
        return std::find_if(m_lines.cbegin(), m_lines.cend(), wanted) - m_lines.cbegin();
    };
    qsizetype row = place([&](const desk::LawLine &line) { return !before->contains(line); });
    if (row == m_lines.size())
        row = place([&](const desk::LawLine &line) { return line.date >= today; });
    m_ui->table->selectRow(static_cast<int>(qMin(row, m_lines.size() - 1)));
}

void AdminLawPage::showEntry()
{
    const bool calendar = m_name == protocol::LawName::Calendar;
    const bool mci = m_name == protocol::LawName::Mci;
    m_ui->entry->setVisible((calendar || mci) && mayType());
    m_kinds->setVisible(calendar);
    m_tenge->setVisible(mci);
    for (FieldBox *box : {m_ui->kk, m_ui->ru, m_ui->en})
        box->setVisible(calendar && !isTransfer());
    m_ui->other->setVisible(mci || isTransfer());
    //: Administration, field: a new value of the monthly calculation index
    m_ui->kind->setLabel(mci ? tr("index, tenge")
                             //: Administration, field: kind of a day of the calendar
                             : tr("Kind of day"));
    m_kinds->setAccessibleName(m_ui->kind->label());
    m_tenge->setAccessibleName(m_ui->kind->label());
    //: Administration, field: from which day the index is so
    m_ui->day->setLabel(mci            ? tr("From")
                        : isTransfer() ? lawLineText(desk::LawLineKind::WorkedDay)
                                       //: Administration, field: day of the calendar
                                       : tr("Day"));
    m_ui->other->setLabel(
        lawLineText(mci ? desk::LawLineKind::RatesUntil : desk::LawLineKind::FreeDay));
    //: Administration, at the field of the last day on which the index is known
    m_other->setToolTip(mci ? tr("the last day that the index is known for, unless changed")
                            : QString());
    m_other->setAccessibleDescription(m_other->toolTip());
}

void AdminLawPage::showState()
{
    const Language language = m_context.languages.current();
    const bool changed = m_document && m_next != m_document->content;
    QStringList state;
    const protocol::LawDocument *shown = m_earlier    ? &*m_earlier
                                         : m_document ? &*m_document
                                                      : nullptr;
    if (shown)
        state << originText(*shown);
    if (waits() && !m_earlier) {
        const protocol::LawRequest &request = *m_document->request;
        //: Administration, state of a document: %1 who asked for a change, %2 when, %3 why
        state << tr("%1 asked for this change on %2: %3")
                     .arg(request.askedBy.name.in(language), dateTimeText(request.askedAt),
                          request.reason)
              //: Administration, state of a document whose change waits: %1 a date with time, %2 of
              //: days
              << tr("May be confirmed until %1, in the %2-day term from the request")
                     .arg(dateTimeText(request.until))
                     .arg(protocol::confirmationDays);
    }
    m_ui->stateLabel->setText(state.join(u'\n'));
    m_ui->stateLabel->setVisible(!state.isEmpty());
    showEntry();
    const bool typed = m_name != protocol::LawName::Roots;
    m_ui->reason->setVisible(!m_earlier);
    m_add->setVisible(typed && mayType());
    m_remove->setVisible(mayType());
    m_open->setVisible(mayType());
    m_decline->setVisible(waits() && !m_earlier);
    //: Administration, the filled button: confirms what another administrator asked for
    primary()->setText(waits()
                           ? tr("Confirm")
                           //: Administration, the filled button: the document counts from now on
                           : tr("Put in force"));
    primary()->setEnabled(!m_busy && !m_earlier && (waits() ? !isOwnRequest() : changed));
    //: Administration, beside the button that is off: an earlier version is shown
    setReason(m_earlier                          ? tr("An earlier version is only looked at")
              : primary()->isEnabled() || m_busy ? QString()
              : isOwnRequest()
                  //: Administration, beside the button that is off: who asked cannot confirm
                  ? tr("Another administrator confirms it")
                  //: Administration, beside the button that is off
                  : tr("Nothing is changed yet"));
}

void AdminLawPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->titleLabel->setText(lawText(m_name));
    m_ui->table->setAccessibleName(m_ui->titleLabel->text());
    m_kinds->setItemText(HolidayEntry, lawLineText(desk::LawLineKind::Holiday));
    m_kinds->setItemText(ReligiousEntry, lawLineText(desk::LawLineKind::ReligiousHoliday));
    //: Administration, kind of a day of the calendar: a weekend is worked, another day is off
    m_kinds->setItemText(TransferEntry, tr("transfer of a working day"));
    //: Administration, choice: which version of the document is shown
    m_ui->version->setLabel(tr("Version"));
    //: Administration, field: name of a holiday
    m_ui->kk->setLabel(tr("Name in Kazakh"));
    //: Administration, field: name of a holiday
    m_ui->ru->setLabel(tr("Name in Russian"));
    //: Administration, field: name of a holiday
    m_ui->en->setLabel(tr("Name in English"));
    //: Administration, field under every form: the order or letter that a change stands on
    m_ui->reason->setLabel(tr("Reason for the change"));
    if (m_ui->reason->hasError())
        hasReason();
    //: Administration, button: to the list
    back()->setText(tr("Back"));
    //: Administration, button: adds what is typed below to the document
    m_add->setText(tr("Add"));
    //: Administration, button: takes the chosen line out of the document
    m_remove->setText(tr("Take out"));
    //: Administration, button: the document, or a part of it, comes from a file
    m_open->setText(tr("From a file"));
    //: Administration, button: saves the document as a file
    m_save->setText(tr("To a file"));
    //: Administration, button: declines a change that waits
    m_decline->setText(tr("Decline"));
    showVersions();
    showRows();
    showState();
    Q_EMIT titleChanged();
}

} // namespace ruqsat::workstation
