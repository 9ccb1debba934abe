#pragma once

#include "workstation/widgets/status_strip.h"

#include <QObject>

namespace ruqsat::desk {
class Desk;
}

namespace ruqsat::workstation {

/// Says in the status bar how registry, token, scanner and outbox are.
class StatusWatch final : public QObject
{
    Q_OBJECT
public:
    StatusWatch(desk::Desk &desk, StatusStrip &strip, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onSignedIn();
    void say();
    void sayRegistry();
    void sayToken();
    void sayScanner();
    void sayOutbox();

    desk::Desk &m_desk;
    StatusStrip &m_strip;
};

} // namespace ruqsat::workstation
