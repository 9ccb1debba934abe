#include "workstation/pages/licence_delegate.h"

#include "desk/licence_model.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

namespace ruqsat::workstation {
namespace {

QString licenceStateText(const QString &state)
{
    if (state == QLatin1String("active"))
        return LicenceDelegate::tr("in force", "state of a licence");
    if (state == QLatin1String("suspended"))
        return LicenceDelegate::tr("suspended", "state of a licence");
    if (state == QLatin1String("resumed"))
        return LicenceDelegate::tr("resumed", "state of a licence");
    if (state == QLatin1String("terminated"))
        return LicenceDelegate::tr("terminated", "state of a licence");
    if (state == QLatin1String("reissued"))
        return LicenceDelegate::tr("re-issued", "state of a licence");
    return state;
}

QString licenceColumnTitle(int column)
{
    switch (column) {
    case desk::LicenceModel::Number:
        return LicenceHeader::tr("Number", "column of the licence register");
    case desk::LicenceModel::Holder:
        return LicenceHeader::tr("Licence holder", "column of the licence register");
    case desk::LicenceModel::Activity:
        return LicenceHeader::tr("Activity", "column of the licence register");
    case desk::LicenceModel::IssuedAt:
        return LicenceHeader::tr("Issued on", "column of the licence register");
    case desk::LicenceModel::State:
        return LicenceHeader::tr("State", "column of the licence register");
    default:
        return {};
    }
}

} // namespace

LicenceDelegate::LicenceDelegate(const Languages &languages, QObject *parent)
    : RowDelegate(parent)
    , m_languages(languages)
{
}

QVariant LicenceDelegate::cell(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const QString state = index.data(desk::LicenceModel::StateRole).toString();
    if (role == BoldRole)
        return column == desk::LicenceModel::Number;
    if (role == MutedRole)
        return column == desk::LicenceModel::IssuedAt;
    if (role == TagRole && column == desk::LicenceModel::State) {
        const bool inForce = state == QLatin1String("active") || state == QLatin1String("resumed");
        return QVariant::fromValue(
            TagFace{inForce ? TagFace::Tone::Good : TagFace::Tone::Warn, licenceStateText(state)});
    }
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
        return dateTimeText(index.data(desk::LicenceModel::IssuedAtRole).toDateTime());
    case desk::LicenceModel::State:
        return licenceStateText(state);
    default:
        return {};
    }
}

LicenceHeader::LicenceHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void LicenceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    option.text = licenceColumnTitle(section);
    option.textAlignment = defaultAlignment();
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
}

} // namespace ruqsat::workstation
