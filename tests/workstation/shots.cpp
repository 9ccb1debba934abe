#include "support/test_paths.h"
#include "workstation/look/look.h"
#include "workstation/pages.h"
#include "workstation/shell/app_bar.h"
#include "workstation/shell/start.h"
#include "workstation/support/gallery.h"
#include "workstation/support/sample_desk.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QDir>

/// shots DIR [--narrow]: every page in three languages and three themes as PNG. Run it with
/// QT_SCALE_FACTOR=2 for 200 %.
int main(int argc, char *argv[])
{
    using namespace ruqsat;
    using namespace ruqsat::workstation;
    QApplication application(argc, argv);
    prepareApplication();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    const bool narrow = arguments.contains(QStringLiteral("--narrow"));
    Languages languages;
    test::SampleDesk sample;
    if (!sample.isReady())
        return 1;
    for (Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        languages.set(language);
        for (Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
            applyLook(theme);
            const QString tail = QStringLiteral("-%1-%2%3.png")
                                     .arg(languageCode(language),
                                          theme == Theme::Light  ? QStringLiteral("light")
                                          : theme == Theme::Dark ? QStringLiteral("dark")
                                                                 : QStringLiteral("contrast"),
                                          narrow ? QStringLiteral("-narrow") : QString());
            MainWindow window(sample.desk(), languages);
            window.resize(narrow ? QSize(1280, 800) : QSize(1440, 900));
            window.show();
            window.findChild<AppBar *>()->setPerson(QStringLiteral("Сейітова Айгүл Маратқызы"),
                                                    QStringLiteral("Centre operator · desk 7"));
            for (const test::SamplePage &page : test::samplePages()) {
                window.open(page.id);
                if (page.fill)
                    page.fill(window.currentPage(), language);
                QApplication::processEvents();
                window.grab().save(folder.filePath(page.name + tail));
            }
            const std::unique_ptr<QWidget> gallery(test::makeGallery(languages));
            gallery->resize(window.size());
            gallery->show();
            QApplication::processEvents();
            gallery->grab().save(folder.filePath(QStringLiteral("gallery") + tail));
        }
    }
    return 0;
}
