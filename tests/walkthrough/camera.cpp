#include "walkthrough/camera.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace ruqsat::walk {

namespace {

template <typename T>
QList<const T *> visibleOf(const QWidget &root)
{
    QList<const T *> found;
    for (const T *widget : root.findChildren<const T *>()) {
        // The buttons inside a field show a picture only; their text is for screen readers.
        const bool inField = qobject_cast<const QLineEdit *>(widget->parentWidget());
        if (widget->isVisible() && !widget->text().isEmpty() && !inField)
            found.append(widget);
    }
    return found;
}

bool isCut(const QLabel &label)
{
    constexpr int tolerance = 1;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + tolerance;
    return label.sizeHint().width() > label.width() + tolerance ||
           label.sizeHint().height() > label.height() + tolerance;
}

// English sentences and words, but no names, numbers or abbreviations.
bool looksEnglish(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("\\b[a-z]{3,}\\b"));
    static const QRegularExpression data(QStringLiteral("[@/\\d_]|Ruqsat|PDF|^test$"));
    return text.contains(words) && !text.contains(data);
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    for (const QLabel *label : visibleOf<QLabel>(root)) {
        if (isCut(*label))
            cut.append(label->text());
    }
    for (const QAbstractButton *button : visibleOf<QAbstractButton>(root)) {
        // A mark may have two lines.
        const QSize wanted = button->minimumSizeHint();
        if (wanted.width() > button->width() + 1 || wanted.height() > button->height() + 1)
            cut.append(button->text());
    }
    return cut;
}

QStringList shownTexts(const QWidget &root)
{
    QStringList texts;
    for (const QLabel *label : visibleOf<QLabel>(root))
        texts.append(label->text());
    for (const QAbstractButton *button : visibleOf<QAbstractButton>(root))
        texts.append(button->text());
    return texts;
}

Camera::Camera(const QString &folder, workstation::Languages &languages)
    : m_folder(folder)
    , m_languages(languages)
{
    m_folder.mkpath(QStringLiteral("."));
}

void Camera::take(workstation::MainWindow &window, const QString &screen, QWidget *over)
{
    const Language before = m_languages.current();
    const QString number = QStringLiteral("%1").arg(++m_number, 2, 10, QLatin1Char('0'));
    QSet<QString> english;
    for (const Language language : {Language::English, Language::Russian, Language::Kazakh}) {
        m_languages.set(language);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const QWidget &looked = over ? *over : window;
        // Layouts follow the new words in turns of the event loop.
        const bool fits = QTest::qWaitFor([&looked] { return cutTexts(looked).isEmpty(); }, 1'000);
        const QString code = languageCode(language);
        QPixmap picture = window.grab();
        if (over) {
            QPainter painter(&picture);
            const QPixmap dialog = over->grab();
            painter.drawPixmap((window.width() - over->width()) / 2,
                               (window.height() - over->height()) / 2, dialog);
        }
        picture.save(m_folder.filePath(QStringLiteral("%1-%2-%3.png").arg(number, screen, code)));

        for (const QString &text : fits ? QStringList() : cutTexts(looked))
            m_findings.append(QStringLiteral("%1, %2: cut: %3").arg(screen, code, text));
        const QStringList texts = shownTexts(looked);
        if (language == Language::English) {
            english = QSet<QString>(texts.begin(), texts.end());
            continue;
        }
        for (const QString &text : texts) {
            if (english.contains(text) && looksEnglish(text))
                m_findings.append(
                    QStringLiteral("%1, %2: not translated: %3").arg(screen, code, text));
        }
    }
    m_languages.set(before);
    QCoreApplication::processEvents();
}

void Camera::takeWhole(QWidget &widget, const QString &screen)
{
    const Language before = m_languages.current();
    const QString number = QStringLiteral("%1").arg(++m_number, 2, 10, QLatin1Char('0'));
    for (const Language language : {Language::English, Language::Russian, Language::Kazakh}) {
        m_languages.set(language);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const bool fits = QTest::qWaitFor([&widget] { return cutTexts(widget).isEmpty(); }, 1'000);
        const QString code = languageCode(language);
        widget.grab().save(
            m_folder.filePath(QStringLiteral("%1-%2-%3.png").arg(number, screen, code)));
        for (const QString &text : fits ? QStringList() : cutTexts(widget))
            m_findings.append(QStringLiteral("%1, %2: cut: %3").arg(screen, code, text));
    }
    m_languages.set(before);
    QCoreApplication::processEvents();
}

} // namespace ruqsat::walk
