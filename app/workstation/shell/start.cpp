#include "workstation/shell/start.h"

#include "workstation/look/look.h"
#include "workstation/look/style.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace ruqsat::workstation {

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Also keeps other processes of the same person from attaching to this one.
    prctl(PR_SET_DUMPABLE, 0);
}

void prepareApplication()
{
    QApplication::setApplicationName(QStringLiteral("ruqsat"));
    QApplication::setApplicationDisplayName(QStringLiteral("Ruqsat"));
    QApplication::setDesktopFileName(QStringLiteral("kz.ruqsat.workstation"));
    // File dialogs would keep the folders that were visited, and names in them, for everybody who
    // works at this desk.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    QApplication::setStyle(new Style);
    QApplication::setFont(textFont(11));
    applyLook(Theme::Light);
}

StartOptions readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("desk.json"),
                                    QStringLiteral("file"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("kk, ru or en"),
                                      QStringLiteral("code"));
    parser.addOptions({config, language});
    parser.addHelpOption();
    parser.process(arguments);

    StartOptions options;
    options.settingsFile = parser.value(config);
    if (options.settingsFile.isEmpty())
        options.settingsFile = QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                                      QStringLiteral("ruqsat/desk.json"));
    if (options.settingsFile.isEmpty())
        options.settingsFile = QStringLiteral("/etc/ruqsat/desk.json");
    QString code = parser.value(language);
    if (code.isEmpty())
        code = QLocale::system().name().left(2);
    options.language = code == QLatin1String("ru")   ? Language::Russian
                       : code == QLatin1String("en") ? Language::English
                                                     : Language::Kazakh;
    return options;
}

std::unique_ptr<QWidget> makeStartFailure(const Failure &failure, const QString &settingsFile,
                                          const Languages &languages)
{
    auto window = std::make_unique<QWidget>();
    window->setWindowTitle(QStringLiteral("Ruqsat"));
    auto *column = new QVBoxLayout(window.get());
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *panel = new FailurePanel;
    column->addWidget(panel);
    panel->setLanguages(&languages);
    panel->showFailure(failure);
    //: Window that says why the program cannot start: button that ends it
    panel->setAction(QCoreApplication::translate("StartFailure", "Quit"));
    QObject::connect(panel, &FailurePanel::actionTriggered, window.get(), &QWidget::close);
    // What the administrator wants to hear is not said in the language of the screen.
    QStringList place;
    if (!failure.detail.contains(settingsFile))
        place << settingsFile;
    if (!failure.detail.isEmpty())
        place << failure.detail;
    auto *label = makeLabel(place.join(QLatin1Char('\n')), "table", "muted", true);
    label->setObjectName(QStringLiteral("place"));
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    column->addWidget(label);
    column->addStretch();
    window->resize(640, 240);
    if (auto *quit = panel->findChild<ActionButton *>())
        quit->setFocus();
    return window;
}

int showStartFailure(const Failure &failure, const QString &settingsFile,
                     const Languages &languages)
{
    qCritical("ruqsat: %s: %s", qPrintable(failureName(failure.code)), qPrintable(failure.detail));
    const std::unique_ptr<QWidget> window = makeStartFailure(failure, settingsFile, languages);
    window->show();
    QApplication::exec();
    return 1;
}

} // namespace ruqsat::workstation
