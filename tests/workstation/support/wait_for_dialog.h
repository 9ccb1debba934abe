#pragma once

#include <QApplication>
#include <QTest>

namespace ruqsat::test {

/// The modal dialog of that kind once it stands there; null where none came in half a minute.
template <typename Dialog>
Dialog *waitForDialog()
{
    constexpr int patience = 30'000;
    Dialog *dialog = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return dialog != nullptr;
        },
        patience);
    return there ? dialog : nullptr;
}

} // namespace ruqsat::test
