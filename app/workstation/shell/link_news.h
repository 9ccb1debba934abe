#pragma once

#include "workstation/shell/page.h"

#include <QObject>

#include <functional>

namespace ruqsat::workstation {

/// Says when the registry goes away, what may be done meanwhile and what not, when it is back, and
/// that a case is registered whose applicant was given a provisional receipt. Of a locked desk it
/// is said when it is open again, and as it is then.
class LinkNews final : public QObject
{
    Q_OBJECT
public:
    /// `askPassword`: the session that began without the registry is to be renewed.
    LinkNews(desk::Desk &desk, Navigator &go, std::function<void()> askPassword, QObject *parent);

    /// For the person signed in; empty while the registry is there.
    static QString wordsWhileAway(const desk::Desk &desk);

private:
    void onChanged();
    void onRegistered(const QString &idempotencyKey, const QString &number);
    void openReceipt(const QString &idempotencyKey);

    desk::Desk &m_desk;
    Navigator &m_go;
    std::function<void()> m_askPassword;
    bool m_away = false;
};

} // namespace ruqsat::workstation
