#include "press/press.h"

#include <QGuiApplication>
#include <QHashFunctions>

#include <cstdio>

int main(int argc, char **argv)
{
    ruqsat::press::limitThisProcess();
    // Drawing needs fonts, never a display; a file's dates must not depend on where it is drawn.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    // Qt numbers a PDF's fonts in the order of a hash; content is bounded, so a fixed seed is no
    // risk.
    QHashSeed::setDeterministicGlobalSeed();
    // Standard error belongs to the one line that names a failure.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    QGuiApplication application(argc, argv);
    return ruqsat::press::run(stdin, stdout, stderr);
}
