#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"

#include <QString>

namespace ruqsat::workstation {

/// A desk of the office, as its people call it: "window 3", or the name of the device.
QString deskText(const QString &device, const QString &window);
/// Where else a draft lies, in a sentence; empty for one that lies here alone.
QString draftPlaceText(const desk::DraftSummary &draft, const QDateTime &now, Language language);
/// Who gave the draft to the person at the desk, when and why; empty for one that nobody gave.
QString draftGiftText(const desk::DraftSummary &draft, const QDateTime &now, Language language);
/// The page of a case, as the list of drafts names it.
QString draftPageText(desk::CasePage page);

} // namespace ruqsat::workstation
