#pragma once

#include "workstation/widgets/pin_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace ruqsat::test {

/// The dialog that asks for the PIN, once it is there; null where none comes.
inline workstation::PinDialog *waitForPinDialog()
{
    workstation::PinDialog *dialog = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            dialog = qobject_cast<workstation::PinDialog *>(QApplication::activeModalWidget());
            return dialog != nullptr;
        },
        20'000);
    return there ? dialog : nullptr;
}

inline void typePin(workstation::PinDialog &dialog, const QString &pin = QStringLiteral("123456"))
{
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
    QTest::keyClicks(field, pin);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace ruqsat::test
