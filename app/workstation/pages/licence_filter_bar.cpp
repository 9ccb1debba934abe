#include "workstation/pages/licence_filter_bar.h"

#include "workstation/look/icons.h"
#include "workstation/widgets/day_field.h"
#include "workstation/words/licence_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>

namespace ruqsat::workstation {
namespace {

using protocol::LicenceStanding;

constexpr LicenceStanding licenceFilterStates[] = {
    LicenceStanding::Active,     LicenceStanding::Suspended, LicenceStanding::Resumed,
    LicenceStanding::Terminated, LicenceStanding::Reissued,  LicenceStanding::NotYetInForce,
    LicenceStanding::Expired,    LicenceStanding::NotAgreed};

} // namespace

LicenceFilterBar::LicenceFilterBar(QWidget *parent)
    : FilterBar(parent)
    , m_text(new QLineEdit)
    , m_activity(new QLineEdit)
    , m_place(new QLineEdit)
    , m_service(new QComboBox)
    , m_state(new QComboBox)
    , m_from(new DayField)
    , m_until(new DayField)
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
    addChoice(m_service);
    addChoice(m_state);
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
        addField(field);
        connect(field, &QLineEdit::textEdited, typing(), qOverload<>(&QTimer::start));
    }
    retranslate();
}

void LicenceFilterBar::setServices(const RegulationCatalog &regulations, Language language)
{
    refillServices(m_service, tr("Any service", "filter of the licence register"), regulations,
                   language);
}

protocol::LicenceFilter LicenceFilterBar::filter() const
{
    protocol::LicenceFilter filter;
    filter.text = m_text->text().simplified();
    filter.activity = m_activity->text().simplified();
    filter.place = m_place->text().simplified();
    filter.regulation = m_service->currentData().toString();
    filter.state = protocol::licenceStandingFromName(m_state->currentData().toString());
    filter.from = m_from->day();
    filter.until = m_until->day();
    return filter;
}

void LicenceFilterBar::setText(const QString &text)
{
    m_text->setText(text.left(m_text->maxLength()));
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

bool LicenceFilterBar::isEmpty() const
{
    return filter() == protocol::LicenceFilter();
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
    Choices states = {{tr("Any state", "filter of the licence register"), QString()}};
    for (const LicenceStanding state : licenceFilterStates)
        states.append({licenceStandingText(state), protocol::wireName(state)});
    refill(m_state, states);
    m_service->setAccessibleName(tr("Service", "filter of the licence register"));
    m_state->setAccessibleName(tr("State", "filter of the licence register"));
}

} // namespace ruqsat::workstation
