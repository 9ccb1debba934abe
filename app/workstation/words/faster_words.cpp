#include "workstation/words/faster_words.h"

#include "workstation/words/format.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

struct FasterWords
{
    Q_DECLARE_TR_FUNCTIONS(FasterWords)
};

QString stateOf(const protocol::CurrentVersion &current)
{
    const auto state = applicationStateFromName(current.state);
    return state ? stateText(*state) : current.state;
}

QString ownText(const QString &when, const QString &what)
{
    return FasterWords::tr("Recorded under your own name (%1): %2",
                           "message: %1 a time of day or date and time, %2 what was done")
        .arg(when, what);
}

QString colleagueText(const QString &who, const QString &when, const QString &what)
{
    return FasterWords::tr("%1 was faster (%2): %3",
                           "message: %1 a colleague, %2 a time of day or date and time, %3 what "
                           "was done")
        .arg(who, when, what);
}

/// What the registry does by itself bears no IIN. Nor does what is done at the portal, where it is
/// the applicant who acts.
bool isPersons(const protocol::HistoryEntry &entry)
{
    return !entry.by.iin.isEmpty() || entry.by.role == Role::SelfService;
}

} // namespace

bool isByPerson(const protocol::Application &application)
{
    return !application.history.isEmpty() && isPersons(application.history.last());
}

QString fasterText(const protocol::Application &application, const protocol::User &self,
                   const QDateTime &now, Language language)
{
    const auto &history = application.history;
    // That the registry publishes what was signed is nobody's being faster.
    const auto last = std::find_if(history.rbegin(), history.rend(), isPersons);
    if (last == history.rend())
        return {};
    const QString when = timeOrDateText(last->at, now);
    const QString what = actionText(last->action);
    return last->by.iin == self.iin ? ownText(when, what)
                                    : colleagueText(last->by.name.in(language), when, what);
}

QString fasterText(const protocol::LicenceLife &life, const protocol::User &self,
                   const QDateTime &now)
{
    if (life.events.isEmpty())
        return {};
    const protocol::LicenceEvent &last = life.events.last();
    const QString when = timeOrDateText(last.at, now);
    const QString what = licenceEventText(last);
    return last.signedBy.iin == self.iin ? ownText(when, what)
                                         : colleagueText(last.signedBy.name, when, what);
}

QString changedText(const protocol::CurrentVersion &current, const protocol::User &self,
                    const QDateTime &now, Language language)
{
    const QString when = timeOrDateText(current.at, now);
    if (current.by == self.name)
        return ownText(when,
                       current.action.isEmpty() ? stateOf(current) : actionText(current.action));
    return FasterWords::tr("%1 changed this case (%2), it is now: %3. What you typed is kept.",
                           "message: %1 a colleague's name, %2 a time of day or date and time, %3 "
                           "state of the case")
        .arg(current.by.in(language), when, stateOf(current));
}

QString changedText(const protocol::Application &application, const protocol::User &self,
                    const QDateTime &now, Language language)
{
    if (application.history.isEmpty())
        return {};
    const protocol::HistoryEntry &last = application.history.last();
    return changedText(protocol::CurrentVersion{application.version,
                                                applicationStateName(application.state),
                                                last.action, last.by.name, last.at},
                       self, now, language);
}

} // namespace ruqsat::workstation
