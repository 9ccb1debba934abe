#pragma once

#include "core/localized.h"
#include "protocol/application.h"
#include "protocol/error.h"
#include "protocol/licence_life.h"
#include "protocol/session.h"

#include <QDateTime>
#include <QString>

/// Who changed something while the person at the desk was at it, what they did and when: the time
/// alone today, with its day before. `self`: who is signed in; what is their own act already, by a
/// try whose answer was lost, is not told as a colleague's.
namespace ruqsat::workstation {

/// Whether a person, or the portal for one, did what was done last to the case, and not the
/// registry by itself.
bool isByPerson(const protocol::Application &application);
/// Of what a person did last to the case: "Seitova Aigul was faster (17:40): Decision proposed";
/// empty where nothing was.
QString fasterText(const protocol::Application &application, const protocol::User &self,
                   const QDateTime &now, Language language);
/// The same of what happened last to the licence; empty where nothing did.
QString fasterText(const protocol::LicenceLife &life, const protocol::User &self,
                   const QDateTime &now);
/// "Seitova Aigul changed this case (17:40), it is now: under review. What you typed is kept."
QString changedText(const protocol::CurrentVersion &current, const protocol::User &self,
                    const QDateTime &now, Language language);
/// The same of what was done last to the case; empty where nothing was.
QString changedText(const protocol::Application &application, const protocol::User &self,
                    const QDateTime &now, Language language);

} // namespace ruqsat::workstation
