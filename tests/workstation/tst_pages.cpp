#include "workstation/look/look.h"
#include "workstation/pages.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/sample_desk.h"
#include "workstation/words/languages.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Every page as a person meets it: in three languages, at the least and the usual size.
class tst_Pages : public QObject
{
    Q_OBJECT

private:
    /// Words that may stay the same in every language: names, numbers, signs.
    static bool isWords(const QString &text)
    {
        int letters = 0;
        for (const QChar c : text)
            letters += c.isLetter();
        return letters > 2 && text != QStringLiteral("Ruqsat") && !text.contains(u'@');
    }

    static QMap<QString, QString> wordsOf(QWidget *window)
    {
        QMap<QString, QString> words;
        for (auto *label : window->findChildren<QLabel *>()) {
            if (label->isVisibleTo(window) && !label->objectName().isEmpty() &&
                isWords(label->text()))
                words.insert(label->objectName(), label->text());
        }
        for (auto *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(window) && !button->objectName().isEmpty() &&
                isWords(button->text()))
                words.insert(button->objectName(), button->text());
        }
        return words;
    }

    test::SampleDesk m_sample;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        QVERIFY(m_sample.isReady());
        // Its words in the status bar must not change while a page is looked at.
        QTRY_COMPARE(m_sample.desk().connection().state(), desk::ConnectionState::Unreachable);
    }

    void nothingIsCutOrNameless_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        for (Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            for (const QSize size : {QSize(1280, 800), QSize(1440, 900)})
                QTest::addRow("%s %d", qPrintable(languageCode(language)), size.width())
                    << int(language) << size;
        }
    }

    void nothingIsCutOrNameless()
    {
        QFETCH(int, language);
        QFETCH(QSize, size);
        Languages languages;
        QVERIFY(languages.set(Language(language)));
        MainWindow window(m_sample.desk(), languages);
        window.resize(size);
        window.show();
        QStringList findings;
        for (const test::SamplePage &page : test::samplePages()) {
            window.open(page.id);
            if (page.fill)
                page.fill(window.currentPage(), Language(language));
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            if (window.size() != size)
                findings << page.name + QStringLiteral(": the window grew to %1 × %2")
                                            .arg(window.width())
                                            .arg(window.height());
            for (const QString &finding : test::auditLaidOut(&window))
                findings << page.name + QStringLiteral(": ") + finding;
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }

    void everyWordChangesWithTheLanguage()
    {
        Languages languages;
        QVERIFY(languages.set(Language::English));
        MainWindow window(m_sample.desk(), languages);
        window.show();
        QStringList stayed;
        for (const test::SamplePage &page : test::samplePages()) {
            window.open(page.id);
            QVERIFY(languages.set(Language::English));
            QCoreApplication::processEvents();
            const QMap<QString, QString> english = wordsOf(&window);
            QVERIFY2(!english.isEmpty(), qPrintable(page.name));
            QVERIFY(languages.set(Language::Kazakh));
            QCoreApplication::processEvents();
            const QMap<QString, QString> kazakh = wordsOf(&window);
            for (auto it = english.cbegin(); it != english.cend(); ++it) {
                if (kazakh.value(it.key()) == it.value())
                    stayed << page.name + u'/' + it.key() + QStringLiteral(": ") + it.value();
            }
        }
        QVERIFY2(stayed.isEmpty(), qPrintable(stayed.join(u'\n')));
    }

    void f11AndF12WorkOnEveryPage()
    {
        Languages languages;
        QVERIFY(languages.set(Language::Kazakh));
        MainWindow window(m_sample.desk(), languages);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F11);
        QCOMPARE(languages.current(), Language::Russian);
        QTest::keyClick(&window, Qt::Key_F12);
        QCOMPARE(look().theme, Theme::Dark);
        applyLook(Theme::Light);
    }

    void pagesAreMadeWhenTheyAreFirstOpened()
    {
        Languages languages;
        MainWindow window(m_sample.desk(), languages);
        QCOMPARE(window.findChildren<Page *>().size(), 1);
        window.open(PageId::Home);
        QCOMPARE(window.findChildren<Page *>().size(), 2);
        window.open(PageId::SignIn);
        window.open(PageId::Home);
        QCOMPARE(window.findChildren<Page *>().size(), 2);
    }
};

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
