#pragma once

#include "core/failure.h"
#include "core/localized.h"

#include <QStringList>

#include <memory>

class QWidget;

namespace ruqsat::workstation {

class Languages;

struct StartOptions
{
    /// desk.json; from --config, or the one of the machine or the person.
    QString settingsFile;
    /// --language, the person's locale, else Kazakh.
    Language language = Language::Kazakh;
};

/// A core dump would hold PIN, password and keys.
void forbidCoreDumps();
/// Name, style, look and font of the application. After QApplication, before any window.
void prepareApplication();
StartOptions readOptions(const QStringList &arguments);
/// The desk cannot open: a window of its own that says why, and with which file.
std::unique_ptr<QWidget> makeStartFailure(const Failure &failure, const QString &settingsFile,
                                          const Languages &languages);
/// The same until somebody closes it. Returns the exit code.
int showStartFailure(const Failure &failure, const QString &settingsFile,
                     const Languages &languages);

} // namespace ruqsat::workstation
