#include "workstation/look/look.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QTest>

namespace {

using namespace ruqsat;
using namespace ruqsat::workstation;

QString themeName(Theme theme)
{
    return theme == Theme::Light  ? QStringLiteral("light")
           : theme == Theme::Dark ? QStringLiteral("dark")
                                  : QStringLiteral("contrast");
}

/// The window once two looks at it are the same: nothing moves or comes any more.
QImage settled(QWidget &window)
{
    QImage seen;
    const bool still = QTest::qWaitFor([&] {
        QImage now = window.grab().toImage();
        now.swap(seen);
        return now == seen;
    });
    if (!still)
        qWarning("the window goes on moving");
    return seen;
}

} // namespace

/// case_shots DIR [--narrow] [--quick] [name …]: the pages of the case with data on them, in three
/// languages and themes (`--quick`: one theme for each language) as PNG. Run it with
/// QT_SCALE_FACTOR=2 for 200 %.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    prepareApplication();
    QStringList wanted = QApplication::arguments().mid(1);
    const bool narrow = wanted.removeAll(QStringLiteral("--narrow")) > 0;
    const bool quick = wanted.removeAll(QStringLiteral("--quick")) > 0;
    if (wanted.isEmpty())
        return 2;
    const QDir folder(wanted.takeFirst());
    folder.mkpath(QStringLiteral("."));
    Languages languages;
    for (Role role :
         {Role::Operator, Role::Executor, Role::Head, Role::Administrator, Role::Auditor}) {
        test::OfficeDesk desk(role);
        MainWindow window(desk.desk(), languages);
        window.resize(narrow ? QSize(1280, 800) : QSize(1440, 900));
        window.show();
        if (!desk.signIn())
            return 1;
        for (const test::CaseScene &scene : test::caseScenes() + test::adminScenes()) {
            if (scene.role != role || (!wanted.isEmpty() && !wanted.contains(scene.name)))
                continue;
            if (!scene.show(desk, window))
                qWarning("%s: not all has come", qPrintable(scene.name));
            for (Language language : {Language::Kazakh, Language::Russian, Language::English}) {
                languages.set(language);
                for (Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
                    if (quick && int(theme) != int(language))
                        continue;
                    window.setTheme(theme);
                    settled(window).save(folder.filePath(
                        QStringLiteral("%1-%2-%3%4.png")
                            .arg(scene.name, languageCode(language), themeName(theme),
                                 narrow ? QStringLiteral("-narrow") : QString())));
                }
            }
        }
        desk.desk().signOut();
    }
    return 0;
}
