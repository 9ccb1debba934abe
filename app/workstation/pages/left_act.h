#pragma once

#include <QObject>

#include <memory>

/// An act is on its way to the registry while its page turns to another case or licence. It goes on
/// as a child of the page, which tells what becomes of it, and is there again for its own subject.
namespace ruqsat::workstation {

/// `subject`: what the page is entered with for it.
template <typename Act>
void leaveAct(std::unique_ptr<Act> act, QObject &page, const QString &subject)
{
    act->setObjectName(subject);
    act.release()->setParent(&page);
}

/// Null where none of this subject was left, or it is over.
template <typename Act>
std::unique_ptr<Act> takeBackAct(QObject &page, const QString &subject)
{
    for (Act *each : page.findChildren<Act *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (each->objectName() != subject)
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
