#pragma once

#include "desk/desk.h"

#include <QTemporaryDir>

#include <memory>

namespace ruqsat::test {

/// A desk with certificates of its own and a registry that is not there: enough for windows.
class SampleDesk final
{
public:
    SampleDesk();
    bool isReady() const { return m_desk != nullptr; }
    desk::Desk &desk() { return *m_desk; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<desk::Desk> m_desk;
};

} // namespace ruqsat::test
