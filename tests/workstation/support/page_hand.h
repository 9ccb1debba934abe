#pragma once

#include "workstation/support/pin_hand.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/toast.h"

#include <QAction>

#include <optional>

/// What the person at the window reads and presses on the page of the moment.
namespace ruqsat::test {

/// What is said above the footer; empty where nothing is.
inline QString toastText(const Seat &seat)
{
    const auto *toast = seat.window.findChild<workstation::Toast *>();
    return toast && toast->isVisible() ? toast->text() : QString();
}

/// What the page says went wrong.
inline std::optional<FailureCode> told(const Seat &seat)
{
    const auto *panel = seat.find<workstation::FailurePanel>("failurePanel");
    return panel && panel->failure() ? std::optional(panel->failure()->code) : std::nullopt;
}

/// Ctrl+Enter as soon as it may be pressed.
inline bool pressPrimary(Seat &seat)
{
    // Offscreen, no window manager gives the focus back from a dialog that is closed.
    seat.window.activateWindow();
    const QAction *primary = seat.window.currentPage()->primary();
    if (!QTest::qWaitForWindowActive(&seat.window, 20'000) ||
        !QTest::qWaitFor([&] { return primary->isEnabled(); }, 20'000))
        return false;
    QTest::keyClick(&seat.window, Qt::Key_Return, Qt::ControlModifier);
    return true;
}

/// With the PIN; false where nobody asks for it.
inline bool sign(Seat &seat)
{
    workstation::PinDialog *dialog = pressPrimary(seat) ? waitForPinDialog() : nullptr;
    if (dialog)
        typePin(*dialog);
    return dialog;
}

} // namespace ruqsat::test
