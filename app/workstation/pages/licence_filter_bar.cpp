#include "workstation/pages/licence_filter_bar.h"

#include "workstation/look/icons.h"
#include "workstation/widgets/day_field.h"
#include "workstation/words/licence_words.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QTimer>

namespace ruqsat::workstation {
namespace {

constexpr int licenceTypingPauseMs = 250;
constexpr int longestLicenceText = 200;

constexpr LicenceState licenceFilterStates[] = {LicenceState::Active, LicenceState::Suspended,
                                                LicenceState::Resumed, LicenceState::Terminated,
                                                LicenceState::Reissued};

/// Keeps what was chosen while the words change.
void refillChoices(QComboBox *box, const QList<std::pair<QString, QString>> &items)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto &[words, value] : items)
        box->addItem(words, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace

LicenceFilterBar::LicenceFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_activity(new QLineEdit)
    , m_place(new QLineEdit)
    , m_service(new QComboBox)
    , m_state(new QComboBox)
    , m_from(new DayField)
    , m_until(new DayField)
    , m_typing(new QTimer(this))
{
    m_text->setObjectName(QStringLiteral("licenceSearch"));
    m_activity->setObjectName(QStringLiteral("licenceActivity"));
    m_place->setObjectName(QStringLiteral("licencePlace"));
    m_service->setObjectName(QStringLiteral("licenceService"));
    m_state->setObjectName(QStringLiteral("licenceState"));
    m_from->setObjectName(QStringLiteral("licenceFrom"));
    m_until->setObjectName(QStringLiteral("licenceUntil"));
    m_text->addAction(icon(QStringLiteral("edit-find"), QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    for (QComboBox *box : {m_service, m_state}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, &LicenceFilterBar::sayNow);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_service, 0, 2);
    grid->addWidget(m_state, 0, 3, 1, 2);
    grid->addWidget(m_activity, 1, 0, 1, 2);
    grid->addWidget(m_place, 1, 2);
    grid->addWidget(m_from, 1, 3);
    grid->addWidget(m_until, 1, 4);
    constexpr int stretches[] = {3, 2, 4, 2, 2};
    for (int column = 0; column < int(std::size(stretches)); ++column)
        grid->setColumnStretch(column, stretches[column]);
    QWidget *before = nullptr;
    for (QWidget *field : std::initializer_list<QWidget *>{m_text, m_service, m_state, m_activity,
                                                           m_place, m_from, m_until}) {
        if (before)
            setTabOrder(before, field);
        before = field;
    }
    for (QLineEdit *field : {m_text, m_activity, m_place, static_cast<QLineEdit *>(m_from),
                             static_cast<QLineEdit *>(m_until)}) {
        field->setProperty("role", QStringLiteral("table"));
        if (field->maxLength() > longestLicenceText)
            field->setMaxLength(longestLicenceText);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    }
    m_typing->setSingleShot(true);
    m_typing->setInterval(licenceTypingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &LicenceFilterBar::edited);
    retranslate();
}

void LicenceFilterBar::setServices(const RegulationCatalog &regulations, Language language)
{
    QList<std::pair<QString, QString>> services = {
        {tr("Any service", "filter of the licence register"), QString()}};
    for (const Regulation &regulation : regulations.all())
        services.append({regulation.title.in(language), regulation.id});
    refillChoices(m_service, services);
}

protocol::LicenceFilter LicenceFilterBar::filter() const
{
    protocol::LicenceFilter filter;
    filter.text = m_text->text().simplified();
    filter.activity = m_activity->text().simplified();
    filter.place = m_place->text().simplified();
    filter.regulation = m_service->currentData().toString();
    filter.state = licenceStateFromName(m_state->currentData().toString());
    filter.from = m_from->day();
    filter.until = m_until->day();
    return filter;
}

void LicenceFilterBar::setText(const QString &text)
{
    m_text->setText(text.left(longestLicenceText));
}

void LicenceFilterBar::clear()
{
    for (QLineEdit *field : {m_text, m_activity, m_place})
        field->clear();
    m_from->setDay({});
    m_until->setDay({});
    m_service->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    sayNow();
}

void LicenceFilterBar::sayNow()
{
    m_typing->stop();
    Q_EMIT edited();
}

bool LicenceFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_typing->isActive())
                sayNow();
            Q_EMIT left();
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (filter() == protocol::LicenceFilter())
                Q_EMIT left();
            else
                clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LicenceFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LicenceFilterBar::retranslate()
{
    const auto name = [](QLineEdit *field, const QString &words, const QString &keys = {}) {
        field->setPlaceholderText(words + keys);
        field->setAccessibleName(words);
    };
    name(m_text, tr("Number, IIN/BIN or name of the holder", "field: search in the register"),
         QStringLiteral("   Ctrl+F"));
    name(m_activity, tr("Activity or sub-activity", "field: search in the register"));
    name(m_place, tr("Region, town or address", "field: search in the register"));
    name(m_from, tr("Issued from", "field: first day of issue"));
    name(m_until, tr("Issued until", "field: last day of issue"));
    QList<std::pair<QString, QString>> states = {
        {tr("Any state", "filter of the licence register"), QString()}};
    for (const LicenceState state : licenceFilterStates)
        states.append({licenceStateText(state), licenceStateName(state)});
    refillChoices(m_state, states);
    m_service->setAccessibleName(tr("Service", "filter of the licence register"));
    m_state->setAccessibleName(tr("State", "filter of the licence register"));
}

} // namespace ruqsat::workstation
