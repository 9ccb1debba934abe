#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <memory>

namespace ruqsat::test {

/// What the line between desk and registry does to them.
enum class LineFault {
    None,
    Drop,      ///< every connection is cut, new ones too
    Stall,     ///< bytes stay on the way until the fault is over
    CutAnswer, ///< what the registry says is held back, and cut in its middle at the end of the
               ///< fault
};

/// A line on loopback, on a thread of its own, that passes bytes on and fails when told to.
class FaultProxy final
{
public:
    /// Listens on a free port. Stops the program where that is impossible.
    explicit FaultProxy(quint16 target);
    ~FaultProxy();

    quint16 port() const { return m_port; }
    void setFault(LineFault fault);

private:
    class Line;

    QThread m_thread;
    std::unique_ptr<Line> m_line;
    quint16 m_port = 0;
};

} // namespace ruqsat::test
