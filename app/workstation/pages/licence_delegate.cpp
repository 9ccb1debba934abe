#include "workstation/pages/licence_delegate.h"

#include "core/calendar.h"
#include "desk/licence_model.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

namespace ruqsat::workstation {

LicenceDelegate::LicenceDelegate(const Languages &languages, QObject *parent)
    : RowDelegate(parent)
    , m_languages(languages)
{
}

QString LicenceDelegate::heading(int column) const
{
    switch (column) {
    case desk::LicenceModel::Number:
        return tr("Number", "column of the licence register");
    case desk::LicenceModel::Holder:
        return tr("Licence holder", "column of the licence register");
    case desk::LicenceModel::Activity:
        return tr("Activity", "column of the licence register");
    case desk::LicenceModel::IssuedAt:
        return tr("Issued on", "column of the licence register");
    case desk::LicenceModel::State:
        return tr("State", "column of the licence register");
    default:
        return {};
    }
}

QVariant LicenceDelegate::cell(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const auto standing =
        index.data(desk::LicenceModel::StandingRole).value<protocol::LicenceStanding>();
    if (role == BoldRole)
        return column == desk::LicenceModel::Number;
    if (role == MutedRole)
        return column == desk::LicenceModel::IssuedAt;
    if (role == TagRole && column == desk::LicenceModel::State)
        return QVariant::fromValue(licenceStandingTag(standing));
    if (role != Qt::DisplayRole)
        return {};
    const Language language = m_languages.current();
    switch (column) {
    case desk::LicenceModel::Number:
        return index.data(desk::LicenceModel::LicenceNumberRole);
    case desk::LicenceModel::Holder:
        return index.data(desk::LicenceModel::HolderNameRole).value<LocalizedText>().in(language);
    case desk::LicenceModel::Activity:
        return index.data(desk::LicenceModel::ActivityRole).value<LocalizedText>().in(language);
    case desk::LicenceModel::IssuedAt:
        return dateText(index.data(desk::LicenceModel::IssuedAtRole)
                            .toDateTime()
                            .toTimeZone(WorkCalendar::zone())
                            .date());
    case desk::LicenceModel::State:
        return licenceStandingText(standing);
    default:
        return {};
    }
}

} // namespace ruqsat::workstation
