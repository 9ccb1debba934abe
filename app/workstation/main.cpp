#include "core/wiping_heap.h"
#include "desk/desk.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"

#include <QApplication>

/// ruqsat [--config desk.json]
int main(int argc, char *argv[])
{
    using namespace ruqsat::workstation;
    forbidCoreDumps();
    ruqsat::wipeFreedMemory();
    QApplication application(argc, argv);
    prepareApplication();
    Languages languages;
    const StartOptions options = readOptions(application.arguments());
    languages.set(options.language);
    ruqsat::Result<std::unique_ptr<ruqsat::desk::Desk>> desk =
        ruqsat::desk::Desk::open(options.settingsFile);
    if (!desk)
        return showStartFailure(desk.failure(), options.settingsFile, languages);
    MainWindow window(**desk, languages);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
