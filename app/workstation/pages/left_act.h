#pragma once

#include <QObject>

#include <memory>

/// An act on a case is on its way to the registry while its page turns to another case. It goes on
/// as a child of the page, which tells what becomes of it, and is there again for its own case.
namespace ruqsat::workstation {

template <typename Act>
void leaveAct(std::unique_ptr<Act> act, QObject &page)
{
    act.release()->setParent(&page);
}

/// Null where none of this case was left, or it is over.
template <typename Act>
std::unique_ptr<Act> takeBackAct(QObject &page, const QString &applicationId)
{
    for (Act *each : page.findChildren<Act *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (each->application().id != applicationId)
            continue;
        each->setParent(nullptr);
        return std::unique_ptr<Act>(each);
    }
    return nullptr;
}

/// One that was left is over.
template <typename Act>
void dropAct(Act &act)
{
    act.setParent(nullptr);
    act.deleteLater();
}

} // namespace ruqsat::workstation
