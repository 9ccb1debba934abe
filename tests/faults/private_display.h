#pragma once

#include <QProcess>

namespace ruqsat::test {

/// An X server without a screen and a window manager, for the children of this process.
class PrivateDisplay final
{
public:
    /// Stops the program where it does not start.
    PrivateDisplay();
    ~PrivateDisplay();

private:
    QProcess m_server;
    QProcess m_manager;
};

} // namespace ruqsat::test
