#include "core/identifier.h"
#include "workstation/pages/admin_choice.h"
#include "workstation/widgets/field_box.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/names.h"

#include <QCheckBox>
#include <QListWidget>
#include <QRegularExpression>

namespace ruqsat::workstation {

using namespace admin_form_detail;

namespace {

constexpr int regulationListHeight = 190;

} // namespace

OfficeForm::OfficeForm(const RegulationCatalog &regulations, QWidget *parent)
    : AdminForm(parent)
    , m_catalog(regulations)
    , m_kinds(makeChoice(this))
    , m_list(new QListWidget)
{
    m_id = addText(0, 0, 1, 64);
    m_kind = addField(m_kinds, 0, 1);
    m_bin = addText(0, 2, 1, 14);
    m_name = addLocalized(1, 500);
    m_place = addLocalized(2, 200);
    m_regulations = addField(m_list, 3, 0, 3);
    m_list->setMinimumHeight(regulationListHeight);
    for (const protocol::OfficeKind kind :
         {protocol::OfficeKind::Centre, protocol::OfficeKind::Provider})
        m_kinds->addItem(QString(), int(kind));
    connect(m_list, &QListWidget::itemChanged, this, &AdminForm::edited);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_list->setEnabled(m_kinds->currentData().toInt() == int(protocol::OfficeKind::Provider));
    });
}

void OfficeForm::show(const std::optional<protocol::AdminOffice> &office)
{
    m_office = office;
    const protocol::AdminOffice shown = office.value_or(protocol::AdminOffice());
    m_id->lineEdit()->setText(shown.id);
    m_id->lineEdit()->setReadOnly(office.has_value());
    m_kinds->setCurrentIndex(m_kinds->findData(int(shown.kind)));
    m_kinds->setEnabled(!office);
    m_list->setEnabled(shown.kind == protocol::OfficeKind::Provider);
    m_bin->lineEdit()->setText(shown.bin);
    showLocalized(m_name, shown.name);
    showLocalized(m_place, shown.place);
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        item->setCheckState(shown.regulations.contains(item->data(Qt::UserRole).toString())
                                ? Qt::Checked
                                : Qt::Unchecked);
    }
}

void OfficeForm::showUnderTyped(const protocol::AdminOffice &office)
{
    const QSignalBlocker quiet(this);
    const QVariantList typed = contents();
    show(std::optional<protocol::AdminOffice>(m_office));
    const QVariantList stood = contents();
    show(office);
    putTyped(typed, stood);
}

QString OfficeForm::id() const
{
    return m_id->lineEdit()->text().trimmed().toLower();
}

protocol::OfficeChange OfficeForm::change() const
{
    protocol::OfficeChange change;
    change.version = m_office ? m_office->version : 0;
    change.kind = protocol::OfficeKind(m_kinds->currentData().toInt());
    change.bin = QString(m_bin->lineEdit()->text()).remove(u' ');
    change.name = localizedOf(m_name);
    change.place = localizedOf(m_place);
    if (change.kind == protocol::OfficeKind::Provider) {
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                change.regulations << m_list->item(i)->data(Qt::UserRole).toString();
        }
    }
    return change;
}

QString OfficeForm::errorOf(FieldBox *box) const
{
    if (box == m_regulations || box == m_name.at(2) || box == m_place.at(2))
        return {};
    if (const QString missing = requiredError(box); !missing.isEmpty())
        return missing;
    if (box == m_id && !protocol::isAdminName(id()))
        //: Administration, under the field of a code, login or device
        return tr("Two or more of a–z, 0–9, dot, dash");
    if (box == m_bin) {
        const Result<Bin> bin = Bin::parse(m_bin->lineEdit()->text());
        return bin ? QString() : titleOf(bin.failure().code);
    }
    return {};
}

void OfficeForm::retranslateFields()
{
    //: Administration, field: code of an office
    m_id->setLabel(tr("Code"));
    //: Administration, field: kind of an office
    m_kind->setLabel(tr("Kind"));
    //: Administration, field: business identification number
    m_bin->setLabel(tr("BIN"));
    //: Administration, field: name of an office or person
    labelLocalized(m_name, tr("Name in Kazakh"),
                   //: Administration, field: name of an office or person
                   tr("Name in Russian"),
                   //: Administration, field: name of an office or person
                   tr("Name in English"));
    //: Administration, field: where an office's papers are issued
    labelLocalized(m_place, tr("Place in Kazakh"),
                   //: Administration, field: where an office's papers are issued
                   tr("Place in Russian"),
                   //: Administration, field: where an office's papers are issued
                   tr("Place in English"));
    //: Administration, field: regulations on whose applications the office decides
    m_regulations->setLabel(tr("Decides on"));
    for (int i = 0; i < m_kinds->count(); ++i)
        m_kinds->setItemText(i, officeKindText(protocol::OfficeKind(m_kinds->itemData(i).toInt())));
    const QSignalBlocker quiet(m_list);
    if (m_list->count() == 0) {
        QSet<QString> listed;
        for (const Regulation &regulation : m_catalog.all()) {
            // A service's regulation may have several versions.
            if (listed.contains(regulation.id))
                continue;
            listed << regulation.id;
            auto *item = new QListWidgetItem(m_list);
            item->setData(Qt::UserRole, regulation.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
            item->setCheckState(m_office && m_office->regulations.contains(regulation.id)
                                    ? Qt::Checked
                                    : Qt::Unchecked);
        }
    }
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const QString id = item->data(Qt::UserRole).toString();
        const Regulation *regulation = m_catalog.find(id);
        item->setText(id + QStringLiteral(" · ") +
                      (regulation ? regulation->title.in(language()) : QString()));
    }
}

AccountForm::AccountForm(QWidget *parent)
    : AdminForm(parent)
    , m_roles(makeChoice(this))
    , m_officeChoice(makeChoice(this))
    , m_whole(new QCheckBox)
{
    m_login = addText(0, 0, 1, 64);
    m_iin = addText(0, 1, 1, 14);
    m_token = addText(0, 2, 1, 64);
    m_name = addLocalized(1, 300);
    m_position = addLocalized(2, 300);
    m_role = addField(m_roles, 3, 0);
    m_office = addField(m_officeChoice, 3, 1);
    addField(m_whole, 3, 2);
    connect(m_whole, &QCheckBox::toggled, this, &AdminForm::edited);
    for (const Role role : {Role::Operator, Role::Clerk, Role::Executor, Role::Head,
                            Role::Administrator, Role::Auditor})
        m_roles->addItem(QString(), int(role));
    connect(m_roles, &QComboBox::currentIndexChanged, this, [this] {
        const auto role = Role(m_roles->currentData().toInt());
        const bool may = role == Role::Administrator || role == Role::Auditor;
        m_whole->setEnabled(may);
        if (!may)
            m_whole->setChecked(false);
    });
    m_whole->setEnabled(false);
}

void AccountForm::setOffices(const QList<protocol::AdminOffice> &offices)
{
    m_offices = offices;
    fillOffices(m_officeChoice, offices, language());
    if (m_user)
        choose(m_officeChoice, m_user->profile.office, m_user->officeName.in(language()));
}

void AccountForm::show(const std::optional<protocol::AdminUser> &user)
{
    m_user = user;
    const protocol::AdminUser shown = user.value_or(protocol::AdminUser());
    m_login->lineEdit()->setText(shown.login);
    m_login->lineEdit()->setReadOnly(user.has_value());
    m_iin->lineEdit()->setText(shown.profile.iin);
    showLocalized(m_name, shown.profile.name);
    showLocalized(m_position, shown.profile.position);
    m_roles->setCurrentIndex(m_roles->findData(int(shown.profile.role)));
    choose(m_officeChoice, user ? QVariant(shown.profile.office) : QVariant(),
           shown.officeName.in(language()));
    m_token->lineEdit()->setText(shown.profile.tokenSerial);
    m_whole->setChecked(shown.profile.wholeRegistry);
}

void AccountForm::showUnderTyped(const protocol::AdminUser &user)
{
    const QSignalBlocker quiet(this);
    const QVariantList typed = contents();
    show(std::optional<protocol::AdminUser>(m_user));
    const QVariantList stood = contents();
    show(user);
    putTyped(typed, stood);
}

QString AccountForm::login() const
{
    return m_login->lineEdit()->text().trimmed().toLower();
}

protocol::AccountProfile AccountForm::profile() const
{
    protocol::AccountProfile profile;
    profile.iin = QString(m_iin->lineEdit()->text()).remove(u' ');
    profile.name = localizedOf(m_name);
    profile.position = localizedOf(m_position);
    profile.role = Role(m_roles->currentData().toInt());
    profile.office = chosenOffice(m_officeChoice);
    profile.wholeRegistry = m_whole->isChecked();
    profile.tokenSerial = QString(m_token->lineEdit()->text()).remove(u':').trimmed();
    return profile;
}

QString AccountForm::errorOf(FieldBox *box) const
{
    if (box == m_office)
        //: Administration, under an empty field that has to be filled in
        return chosenOffice(m_officeChoice).isEmpty() ? tr("To be chosen") : QString();
    if (box == m_token) {
        static const QRegularExpression hex(QStringLiteral("^[0-9A-Fa-f:]*$"));
        return hex.match(m_token->lineEdit()->text()).hasMatch()
                   ? QString()
                   //: Administration, under the serial number of a certificate
                   : tr("Digits 0–9 and letters A–F");
    }
    if (box == m_name.at(2) || box == m_position.at(2))
        return {};
    if (const QString missing = requiredError(box); !missing.isEmpty())
        return missing;
    if (box == m_login && !protocol::isAdminName(login()))
        //: Administration, under the field of a code, login or device
        return tr("Two or more of a–z, 0–9, dot, dash");
    if (box == m_iin) {
        const Result<Iin> iin = Iin::parse(m_iin->lineEdit()->text());
        return iin ? QString() : titleOf(iin.failure().code);
    }
    return {};
}

QString AccountForm::labelOf(protocol::ProfileField field)
{
    switch (field) {
    case protocol::ProfileField::Iin:
        //: Administration, field: individual identification number
        return tr("IIN");
    case protocol::ProfileField::NameKk:
        //: Administration, field: name of an office or person
        return tr("Name in Kazakh");
    case protocol::ProfileField::NameRu:
        //: Administration, field: name of an office or person
        return tr("Name in Russian");
    case protocol::ProfileField::NameEn:
        //: Administration, field: name of an office or person
        return tr("Name in English");
    case protocol::ProfileField::PositionKk:
        //: Administration, field: position of a person, as it stands under a paper
        return tr("Position in Kazakh");
    case protocol::ProfileField::PositionRu:
        //: Administration, field: position of a person, as it stands under a paper
        return tr("Position in Russian");
    case protocol::ProfileField::PositionEn:
        //: Administration, field: position of a person, as it stands under a paper
        return tr("Position in English");
    case protocol::ProfileField::Role:
        //: Administration, field
        return tr("Role");
    case protocol::ProfileField::Office:
        //: Administration, field
        return tr("Office");
    case protocol::ProfileField::WholeRegistry:
        //: Administration, check box: an administrator or auditor of every office
        return tr("All offices");
    case protocol::ProfileField::TokenSerial:
        //: Administration, field: serial number of the certificate that alone signs for the person
        return tr("Serial number of the certificate");
    }
    return {};
}

void AccountForm::retranslateFields()
{
    using protocol::ProfileField;
    //: Administration, field: name that a person signs in with
    m_login->setLabel(tr("Login"));
    m_iin->setLabel(labelOf(ProfileField::Iin));
    m_token->setLabel(labelOf(ProfileField::TokenSerial));
    labelLocalized(m_name, labelOf(ProfileField::NameKk), labelOf(ProfileField::NameRu),
                   labelOf(ProfileField::NameEn));
    labelLocalized(m_position, labelOf(ProfileField::PositionKk), labelOf(ProfileField::PositionRu),
                   labelOf(ProfileField::PositionEn));
    m_role->setLabel(labelOf(ProfileField::Role));
    m_office->setLabel(labelOf(ProfileField::Office));
    m_whole->setText(labelOf(ProfileField::WholeRegistry));
    m_whole->setAccessibleName(m_whole->text());
    for (int i = 0; i < m_roles->count(); ++i)
        m_roles->setItemText(i, roleText(Role(m_roles->itemData(i).toInt())));
    renameOffices(m_officeChoice, m_offices, language());
}

} // namespace ruqsat::workstation
