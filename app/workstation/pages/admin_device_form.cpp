#include "workstation/pages/admin_choice.h"
#include "workstation/widgets/field_box.h"

#include <QRegularExpression>

namespace ruqsat::workstation {

using namespace admin_form_detail;

DeviceForm::DeviceForm(QWidget *parent)
    : AdminForm(parent)
    , m_officeChoice(makeChoice(this))
{
    m_id = addText(0, 0, 1, 64);
    m_office = addField(m_officeChoice, 0, 1);
    m_window = addText(0, 2, 1, 64);
    m_fingerprint = addText(1, 0, 3, 95);
}

void DeviceForm::setOffices(const QList<protocol::AdminOffice> &offices)
{
    m_offices = offices;
    fillOffices(m_officeChoice, offices, language());
    if (m_device)
        choose(m_officeChoice, m_device->office, m_device->officeName.in(language()));
}

void DeviceForm::show(const std::optional<protocol::AdminDevice> &device)
{
    m_device = device;
    const protocol::AdminDevice shown = device.value_or(protocol::AdminDevice());
    m_id->lineEdit()->setText(shown.id);
    m_id->lineEdit()->setReadOnly(device.has_value());
    m_window->lineEdit()->setText(shown.window);
    m_fingerprint->lineEdit()->setText(shown.fingerprint);
    m_fingerprint->lineEdit()->setReadOnly(device.has_value());
    choose(m_officeChoice, device ? QVariant(shown.office) : QVariant(),
           shown.officeName.in(language()));
}

void DeviceForm::showUnderTyped(const protocol::AdminDevice &device)
{
    const QSignalBlocker quiet(this);
    const QVariantList typed = contents();
    show(std::optional<protocol::AdminDevice>(m_device));
    const QVariantList stood = contents();
    show(device);
    putTyped(typed, stood);
}

QString DeviceForm::id() const
{
    return m_id->lineEdit()->text().trimmed().toLower();
}

protocol::DeviceChange DeviceForm::change() const
{
    protocol::DeviceChange change;
    change.action = m_device ? protocol::DeviceAction::Change : protocol::DeviceAction::Enrol;
    change.version = m_device ? m_device->version : 0;
    change.office = chosenOffice(m_officeChoice);
    change.window = m_window->lineEdit()->text().simplified();
    if (!m_device)
        change.fingerprint =
            QString(m_fingerprint->lineEdit()->text()).remove(u':').remove(u' ').toLower();
    return change;
}

QString DeviceForm::errorOf(FieldBox *box) const
{
    if (box == m_office)
        //: Administration, under an empty field that has to be filled in
        return chosenOffice(m_officeChoice).isEmpty() ? tr("To be chosen") : QString();
    if (box == m_id && !protocol::isAdminName(id()))
        //: Administration, under the field of a code, login or device
        return tr("Two or more of a–z, 0–9, dot, dash");
    const QString fingerprint = change().fingerprint;
    static const QRegularExpression digest(QStringLiteral("^([0-9a-f]{64})?$"));
    if (box == m_fingerprint && !digest.match(fingerprint).hasMatch())
        //: Administration, under the fingerprint of a device's certificate
        return tr("64 digits 0–9 and letters A–F, or nothing");
    return {};
}

void DeviceForm::retranslateFields()
{
    //: Administration, field: name of the device as its certificate has it
    m_id->setLabel(tr("Name in the certificate"));
    //: Administration, field
    m_office->setLabel(tr("Office"));
    //: Administration, field: number of the counter's window
    m_window->setLabel(tr("Window"));
    //: Administration, field: fingerprint of the device's certificate
    m_fingerprint->setLabel(tr("SHA-256 of the certificate"));
    m_fingerprint->setHint(
        //: Administration, under the fingerprint of a new device
        m_device ? QString() : tr("Without it the device shows a one-time code."));
    renameOffices(m_officeChoice, m_offices, language());
}

} // namespace ruqsat::workstation
