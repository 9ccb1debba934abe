#pragma once

#include "desk/case_editor.h"
#include "workstation/shell/main_window.h"
#include "workstation/support/office_desk.h"
#include "workstation/words/languages.h"

#include <QLineEdit>
#include <QTest>

namespace ruqsat::test {

/// A window before a registry in memory, with somebody signed in until it goes.
struct Seat
{
    explicit Seat(Role role = Role::Operator, const QJsonObject &settings = {})
        : desk(role, settings)
        , window(desk.desk(), languages)
    {
        window.show();
        ready = QTest::qWaitForWindowActive(&window) && desk.signIn();
    }
    ~Seat() { desk.desk().signOut(); }

    /// A case at its form.
    bool beginCase(SampleCase wanted = SampleCase::Found)
    {
        if (!ready || !putCase(desk, window, wanted))
            return false;
        window.open(workstation::PageId::Form);
        return true;
    }
    template <typename T>
    T *find(const char *name) const
    {
        return window.currentPage()->template findChild<T *>(QLatin1String(name));
    }
    /// At a locked desk, and Enter.
    void typePassword(const QString &password = QStringLiteral("Password-1")) const
    {
        auto *field = find<QLineEdit>("password");
        if (!field)
            qFatal("nobody asks for a password");
        field->setText(password);
        QTest::keyClick(field, Qt::Key_Return);
    }

    workstation::Languages languages;
    OfficeDesk desk;
    workstation::MainWindow window;
    bool ready = false;
};

} // namespace ruqsat::test
