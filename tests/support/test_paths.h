#pragma once

#include <QString>

namespace ruqsat::test {

/// The build folder (programs are in bin/) and the source folder of this run.
QString buildDir();
QString sourceDir();
/// Runs to the end and returns the exit code; `output` takes stdout and stderr together.
int runProgram(const QString &program, const QStringList &arguments, QByteArray *output = nullptr,
               const QByteArray &input = {});

} // namespace ruqsat::test
