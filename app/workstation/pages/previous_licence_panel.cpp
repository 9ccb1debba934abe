#include "workstation/pages/previous_licence_panel.h"

#include "core/calendar.h"
#include "core/failure_text.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/format.h"
#include "workstation/words/licence_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace ruqsat::workstation {
namespace {

constexpr int mostLicences = 50;

QDate issuedOn(const protocol::Licence &licence)
{
    return licence.issuedAt.toTimeZone(WorkCalendar::zone()).date();
}

} // namespace

PreviousLicencePanel::PreviousLicencePanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeLabel({}, "section"))
    , m_box(new FieldBox)
    , m_list(new QComboBox)
    , m_partBox(new FieldBox)
    , m_parts(new QComboBox)
    , m_take(new QPushButton)
    , m_words(makeLabel({}, "caption", nullptr, true))
{
    m_box->setField(m_list);
    m_box->setMessageLine(false);
    m_list->setObjectName(QStringLiteral("previousLicences"));
    m_partBox->setField(m_parts);
    m_partBox->setMessageLine(false);
    m_parts->setObjectName(QStringLiteral("licenceParts"));
    m_take->setObjectName(QStringLiteral("takeLicence"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_heading, 0, 0, 1, 2);
    grid->addWidget(m_box, 1, 0);
    grid->addWidget(m_partBox, 2, 0);
    grid->addWidget(m_take, 2, 1, Qt::AlignBottom);
    grid->addWidget(m_words, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_list, &QComboBox::currentIndexChanged, this, &PreviousLicencePanel::askAppendices);
    connect(m_take, &QPushButton::clicked, this, &PreviousLicencePanel::onTake);
    hide();
}

void PreviousLicencePanel::bind(desk::Session &session, const desk::CaseEditor &editor)
{
    m_session = &session;
    m_licences.clear();
    m_failure.reset();
    m_partsRun.stop();
    m_partsOf.clear();
    m_appendices.clear();
    m_partsFailure.reset();
    m_forAppendix = editor.kind() == ServiceKind::Issue;
    const bool hasAppendices = editor.regulation().field(QStringLiteral("appendixTo"));
    m_partsWanted = hasAppendices && !m_forAppendix;
    const bool needed = editor.lookup() && (!m_forAppendix || hasAppendices);
    // Who asks for a first licence has none that anything could be added to.
    setVisible(needed && !m_forAppendix);
    if (!needed)
        return;
    m_regulation = editor.regulation().id;
    m_asking = true;
    setLanguage(m_language);
    protocol::LicenceFilter filter;
    filter.text = editor.lookup()->subject();
    filter.regulation = m_regulation;
    m_run = session.client().licences(filter, mostLicences);
    m_run.then(this, [this](const Result<protocol::LicencePage> &found) { show(found); });
}

void PreviousLicencePanel::show(const Result<protocol::LicencePage> &found)
{
    m_asking = false;
    if (!found) {
        m_failure = found.failure();
    } else {
        // Only what may be re-issued or duplicated; a duplicate stands for its licence.
        for (const protocol::Licence &licence : found->items) {
            if (licence.mayBeActedOn() && isInForce(licence.state))
                m_licences << licence;
        }
    }
    setLanguage(m_language);
    // That it could not be asked does not mean that there is none.
    setVisible(!m_forAppendix || m_failure || !m_licences.isEmpty());
}

void PreviousLicencePanel::onTake()
{
    const int row = m_list->currentIndex();
    if (row < 0 || row >= m_licences.size())
        return;
    const protocol::Licence &licence = m_licences.at(row);
    const int part = m_parts->currentIndex() - 1;
    QString number = licence.number;
    if (part >= 0 && part < m_appendices.size()) {
        const Result<PermitNumber> parent = PermitNumber::parse(licence.number);
        const auto appendix =
            parent ? AppendixNumber::make(*parent, m_appendices.at(part).index) : parent.failure();
        if (appendix)
            number = appendix->text();
    }
    Q_EMIT chosen(number, issuedOn(licence));
}

void PreviousLicencePanel::askAppendices()
{
    const int row = m_list->currentIndex();
    if (!m_partsWanted || !m_session || row < 0 || row >= m_licences.size() ||
        m_licences.at(row).number == m_partsOf)
        return;
    m_partsOf = m_licences.at(row).number;
    m_appendices.clear();
    m_partsFailure.reset();
    listAppendices();
    m_partsRun.stop();
    m_partsRun = m_session->client().licenceLife(m_partsOf);
    m_partsRun.then(this, [this, asked = m_partsOf](const Result<protocol::LicenceLife> &life) {
        if (asked == m_partsOf)
            showAppendices(life);
    });
}

void PreviousLicencePanel::showAppendices(const Result<protocol::LicenceLife> &life)
{
    if (!life) {
        m_partsFailure = life.failure();
    } else {
        // A duplicate stands for its appendix, and what was replaced is not in force.
        for (const protocol::LicenceAppendix &appendix : protocol::appendicesOf(life->events)) {
            if (appendix.replacedBy == 0 && appendix.duplicateOf == 0)
                m_appendices << appendix;
        }
    }
    setLanguage(m_language);
}

void PreviousLicencePanel::listAppendices()
{
    const int part = m_parts->currentIndex();
    m_parts->clear();
    m_parts->addItem(tr("The licence itself", "first of the list: no appendix alone"));
    for (const protocol::LicenceAppendix &appendix : std::as_const(m_appendices))
        m_parts->addItem(tr("Appendix %1", "in the list of what is re-issued; %1 is its number "
                                           "with the day of its issue")
                             .arg(appendixText(appendix)));
    m_parts->setCurrentIndex(qBound(0, part, m_parts->count() - 1));
    m_partBox->setVisible(!m_appendices.isEmpty());
}

void PreviousLicencePanel::setLanguage(Language language)
{
    m_language = language;
    if (m_forAppendix && m_licences.isEmpty())
        m_heading->setText(
            tr("Licences of the applicant", "heading; whether there are any could not be learned"));
    else
        m_heading->setText(m_forAppendix
                               ? tr("Licence in force: an appendix to it may be asked for",
                                    "heading over the licence of an applicant who asks for another")
                               : tr("Licence to be replaced", "heading over the old licence"));
    m_box->setLabel(tr("In the re&gister", "field: licences of the applicant"));
    m_take->setText(
        m_forAppendix
            ? tr("Ask for an appe&ndix", "button: only an appendix to that licence is asked for")
            : tr("Take n&umber and date", "button: fills the fields from the old licence"));
    m_partBox->setLabel(tr("&What is asked for", "field: the licence or one of its appendices"));
    const int row = m_list->currentIndex();
    {
        // The list is only written anew: that is no choice.
        const QSignalBlocker written(m_list);
        m_list->clear();
        for (const protocol::Licence &licence : std::as_const(m_licences))
            m_list->addItem(
                tr("%1 · signed on %2", "in the list of old licences; %1 a number, %2 a day")
                    .arg(licence.number, dateText(issuedOn(licence))));
        m_list->setCurrentIndex(
            qBound(m_licences.isEmpty() ? -1 : 0, row, static_cast<int>(m_licences.size()) - 1));
    }
    listAppendices();
    askAppendices();
    m_box->setVisible(!m_licences.isEmpty());
    m_take->setVisible(!m_licences.isEmpty());
    if (m_asking)
        m_words->setText(tr("Asking the register of licences", "under the old licence"));
    else if (m_failure)
        m_words->setText(
            failureText(m_failure->code, language).title + QStringLiteral(". ") +
            (m_forAppendix ? tr("Where only an appendix is asked for, type in the "
                                "number of the licence.",
                                "the licences of the applicant could not be learned")
                           : tr("Type the licence in from its paper.", "under the old licence")));
    else if (m_licences.isEmpty())
        m_words->setText(tr("The register holds no such licence of the applicant. Type it in from "
                            "its paper.",
                            "under the old licence"));
    else if (m_partsFailure)
        m_words->setText(failureText(m_partsFailure->code, language).title + QStringLiteral(". ") +
                         tr("Where only an appendix is re-issued or duplicated, type in its "
                            "number.",
                            "the appendices of the licence could not be learned"));
    else
        m_words->setText({});
    m_words->setVisible(!m_words->text().isEmpty());
}

} // namespace ruqsat::workstation
