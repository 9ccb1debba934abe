#include "workstation/support/fault_screen.h"

#include "core/failure_text.h"
#include "workstation/support/audit.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLabel>

namespace ruqsat::test {
namespace {

/// Layouts settle in steps: words, then heights that follow the widths.
void settle()
{
    constexpr int steps = 6;
    for (int i = 0; i < steps; ++i)
        QCoreApplication::processEvents();
    // What came in the last of them is laid out, and nothing new is let in.
    for (int i = 0; i < steps; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

QList<QWidget *> visibleWindows()
{
    QList<QWidget *> windows;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->isVisible() && each->windowType() != Qt::ToolTip)
            windows << each;
    }
    return windows;
}

const QLabel *labelWith(const QString &words)
{
    for (const QWidget *window : visibleWindows()) {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return label;
        }
    }
    return nullptr;
}

QString faultOf(const QString &words)
{
    const QLabel *label = labelWith(words);
    if (!label)
        return QStringLiteral("is not on the screen: ") + words;
    if (label->visibleRegion().boundingRect() != label->rect())
        return QStringLiteral("is not wholly in sight: ") + words;
    if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
        return QStringLiteral("has cut lines: ") + words;
    return {};
}

void photograph(const QString &picture, const QString &language)
{
    const QString folder = qEnvironmentVariable("RUQSAT_FAULT_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    int number = 0;
    for (QWidget *window : visibleWindows())
        window->grab().save(QDir(folder).filePath(
            QStringLiteral("%1-%2-%3.png").arg(picture, language).arg(++number)));
}

} // namespace

QStringList readFailure(QWidget &window, workstation::Languages &languages, FailureCode code,
                        const QString &picture)
{
    QStringList findings;
    for (Language language : {Language::English, Language::Russian, Language::Kazakh}) {
        languages.set(language);
        settle();
        const QString name = languageCode(language);
        const FailureText words = failureText(code, language);
        for (const QString &part : {words.title, words.explanation, words.nextStep}) {
            if (const QString fault = faultOf(part); !fault.isEmpty())
                findings << name + QLatin1Char(' ') + fault;
        }
        for (const QString &finding : audit(&window))
            findings << name + QLatin1Char(' ') + finding;
        photograph(picture, name);
    }
    return findings;
}

} // namespace ruqsat::test
