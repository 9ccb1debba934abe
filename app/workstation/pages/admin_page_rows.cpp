#include "workstation/pages/admin_page.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/law_words.h"
#include "workstation/words/names.h"

#include <QStandardItemModel>

// The rows of each section.
namespace ruqsat::workstation {

using home_table::cell;
using home_table::tagCell;
using home_table::Weight;

QList<QStandardItem *> AdminPage::lawRow(int index) const
{
    const Language language = m_context.languages.current();
    if (index >= m_list->law().size()) {
        const protocol::AdminOffice &office = m_list->offices().at(index - m_list->law().size());
        //: Administration, a row: limits of the steps of an office
        auto *name = cell(tr("The office's chain"), Weight::Bold);
        setSecondLine(name, office.name.in(language));
        name->setData(office.id, SubjectRole);
        return {name, cell(office.id, Weight::Muted), cell({}), cell({})};
    }
    const protocol::LawDocument &document = m_list->law().at(index);
    auto *name = cell(lawText(document.name), Weight::Bold);
    setSecondLine(name, document.reason);
    name->setData(protocol::wireName(document.name), SubjectRole);
    QStandardItem *state =
        document.request
            ? tagCell(TagFace::Tone::Warn, tr("change waits"))
            : tagCell(document.version > 0 ? TagFace::Tone::Good : TagFace::Tone::Neutral,
                      document.version > 0
                          //: Administration, state of a document: %1 is its version
                          ? tr("version %1").arg(document.version)
                          //: Administration, state of a document that nobody has changed yet
                          : tr("as shipped"));
    return {name, state,
            cell(document.changedBy ? shortName(document.changedBy->name.in(language)) : QString()),
            cell(document.changedAt.isValid() ? dateTimeText(document.changedAt) : QString(),
                 Weight::Muted)};
}

QList<QStandardItem *> AdminPage::requestRow(int index) const
{
    const Language language = m_context.languages.current();
    const QList<protocol::LawRequest> law = m_list->lawRequests();
    const auto cells = [&](const auto &request, const QString &what, const QString &subject,
                           const QString &office) {
        auto *first = cell(what, Weight::Bold, request.reason);
        first->setData(subject, SubjectRole);
        //: Administration, under the day until which a change may be confirmed; %1 is a date with
        //: time
        const QString term =
            tr("%n day(s) from the request of %1", nullptr, protocol::confirmationDays)
                .arg(dateTimeText(request.askedAt));
        return QList<QStandardItem *>{first, cell(office, Weight::Muted),
                                      cell(shortName(request.askedBy.name.in(language))),
                                      cell(dateTimeText(request.until), Weight::Muted, term)};
    };
    if (index < law.size()) {
        const protocol::LawRequest &request = law.at(index);
        return cells(request, lawText(request.name), protocol::wireName(request.name),
                     //: Administration, a change that waits: it concerns every office
                     tr("all offices"));
    }
    const protocol::AccountRequest &request = m_list->requests().at(index - law.size());
    return cells(request, request.login + QStringLiteral(": ") + userActionText(request.action),
                 request.id, request.office.in(language));
}

QList<QStandardItem *> AdminPage::row(int index) const
{
    const Language language = m_context.languages.current();
    switch (section()) {
    case desk::AdminSection::Users: {
        const protocol::AdminUser &user = m_list->users().at(index);
        auto *who = cell(user.profile.name.in(language), Weight::Bold);
        setSecondLine(who,
                      user.login + QStringLiteral(" · ") + groupedIdentifier(user.profile.iin));
        who->setData(user.login, SubjectRole);
        const bool blocked = user.state == protocol::AccountState::Blocked;
        QStandardItem *state =
            blocked ? tagCell(TagFace::Tone::Bad, accountStateText(user.state))
            : user.lockedUntil.isValid()
                //: State of an account after wrong passwords, for a time
                ? tagCell(TagFace::Tone::Warn, tr("locked"))
                : !user.requestId.isEmpty()
                      //: State of an account: a change waits for the second administrator
                      ? tagCell(TagFace::Tone::Warn, tr("change waits"))
                      : tagCell(TagFace::Tone::Neutral, accountStateText(user.state));
        return {who, cell(roleText(user.profile.role)),
                cell(user.officeName.in(language), Weight::Muted), state};
    }
    case desk::AdminSection::Devices: {
        const protocol::AdminDevice &device = m_list->devices().at(index);
        auto *name = cell(device.id, Weight::Bold);
        name->setData(device.id, SubjectRole);
        const TagFace::Tone tone =
            device.state == protocol::DeviceState::Enrolled  ? TagFace::Tone::Good
            : device.state == protocol::DeviceState::Pending ? TagFace::Tone::Warn
                                                             : TagFace::Tone::Bad;
        return {name, cell(device.officeName.in(language), Weight::Muted), cell(device.window),
                tagCell(tone, deviceStateText(device.state))};
    }
    case desk::AdminSection::Offices: {
        const protocol::AdminOffice &office = m_list->offices().at(index);
        auto *name = cell(office.name.in(language), Weight::Bold);
        setSecondLine(name, officeKindText(office.kind) + QStringLiteral(" · ") +
                                groupedIdentifier(office.bin));
        name->setData(office.id, SubjectRole);
        return {name, cell(office.id, Weight::Muted), cell(QString::number(office.users)),
                cell(QString::number(office.devices))};
    }
    case desk::AdminSection::Requests:
        return requestRow(index);
    case desk::AdminSection::Law:
        return lawRow(index);
    }
    return {};
}

} // namespace ruqsat::workstation
