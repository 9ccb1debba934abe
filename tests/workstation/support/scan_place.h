#pragma once

#include "support/test_paths.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace ruqsat::test {

/// The scanner's helper where a desk looks for it: beside the program. In one step, as several
/// tests of one folder do so at once.
inline bool linkScanHelper()
{
    const QString place = QCoreApplication::applicationDirPath() + QStringLiteral("/ruqsat-scan");
    const QString own =
        place + QLatin1Char('-') + QString::number(QCoreApplication::applicationPid());
    return QFile::link(buildDir() + QStringLiteral("/bin/ruqsat-scan"), own) &&
           std::rename(QFile::encodeName(own).constData(), QFile::encodeName(place).constData()) ==
               0;
}

} // namespace ruqsat::test
