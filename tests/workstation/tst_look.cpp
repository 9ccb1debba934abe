#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"

#include <QPushButton>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

class tst_Look : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void wordsStandOutOnEveryGround_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Light);
        QTest::newRow("dark") << int(Theme::Dark);
        QTest::newRow("contrast") << int(Theme::Contrast);
    }

    void wordsStandOutOnEveryGround()
    {
        QFETCH(int, theme);
        const Look l = Look::of(Theme(theme));
        const std::pair<QColor, QColor> pairs[] = {
            {l.text, l.canvas},         {l.text, l.surface},    {l.text, l.raised},
            {l.text, l.accentSoft},     {l.muted, l.canvas},    {l.muted, l.surface},
            {l.muted, l.accentSoft},    {l.muted, l.tray(0.6)}, {l.accent, l.surface},
            {l.accent, l.accentSoft},   {l.onAccent, l.accent}, {l.good, l.surface},
            {l.good, l.goodGround},     {l.warn, l.warnGround}, {l.warn, l.surface},
            {l.bad, l.surface},         {l.bad, l.badGround},   {l.onBad, l.bad},
            {l.information, l.surface},
        };
        for (const auto &[ink, ground] : pairs)
            QVERIFY2(test::contrast(ink, ground) >= 4.5,
                     qPrintable(ink.name() + u' ' + ground.name()));
        // Edges and the focus carry meaning without words: three to one.
        QVERIFY(test::contrast(l.edge, l.canvas) >= 3);
        QVERIFY(test::contrast(l.focus, l.canvas) >= 3);
    }

    void everyIconIsInstalled()
    {
        for (const char *name : {"arrow-right",
                                 "call-start",
                                 "checkmark",
                                 "data-error",
                                 "data-information",
                                 "data-success",
                                 "data-warning",
                                 "dialog-password",
                                 "document-edit",
                                 "document-new",
                                 "document-scan",
                                 "edit-find",
                                 "go-down",
                                 "go-up",
                                 "input-keyboard",
                                 "mail-folder-outbox",
                                 "media-playback-pause",
                                 "network-connect",
                                 "question",
                                 "security-high",
                                 "view-certificate",
                                 "view-visible",
                                 "window-close"})
            QVERIFY2(iconExists(QLatin1String(name)), name);
    }

    void iconTakesTheColourItIsAskedFor()
    {
        const QColor teal(0x00, 0x61, 0x7A);
        const QImage image = iconPixmap(QStringLiteral("media-playback-pause"), 16, teal)
                                 .toImage()
                                 .convertToFormat(QImage::Format_ARGB32);
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found = found || image.pixelColor(x, y) == teal;
        }
        QVERIFY(found);
    }

    void buttonMakesRoomForItsShortcut()
    {
        QPushButton plain(QStringLiteral("Continue"));
        QPushButton withKeys(QStringLiteral("Continue"));
        withKeys.setProperty("keys", QStringLiteral("Ctrl+Enter"));
        QCOMPARE(plain.sizeHint().height(), 38);
        QVERIFY(withKeys.sizeHint().width() >=
                plain.sizeHint().width() +
                    QFontMetrics(textFont(9)).horizontalAdvance(QStringLiteral("Ctrl+Enter")));
    }

    void themeReachesWindowsThatAreOpen()
    {
        QWidget window;
        window.show();
        applyLook(Theme::Dark);
        QTRY_COMPARE(window.palette().color(QPalette::Window), Look::of(Theme::Dark).canvas);
        applyLook(Theme::Light);
        QTRY_COMPARE(window.palette().color(QPalette::Window), Look::of(Theme::Light).canvas);
    }
};

QTEST_MAIN(tst_Look)
#include "tst_look.moc"
