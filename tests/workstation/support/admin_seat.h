#pragma once

#include "workstation/pages/admin_subject.h"
#include "workstation/shell/page.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/field_box.h"

#include <QAction>
#include <QApplication>

namespace ruqsat::test {

/// Of an administrator or auditor, in English.
struct AdminSeat : Seat
{
    explicit AdminSeat(Role role)
        : Seat(role)
    {
        languages.set(Language::English);
    }

    QLineEdit *reason() const { return find<workstation::FieldBox>("reason")->lineEdit(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    bool openRecord(desk::AdminSection section, const QString &id)
    {
        window.open(workstation::PageId::AdminRecord, workstation::adminSubject(section, id));
        return QTest::qWaitFor([this] { return window.currentPage()->primary()->isEnabled(); });
    }
};

} // namespace ruqsat::test
