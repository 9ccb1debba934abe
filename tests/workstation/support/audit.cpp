#include "workstation/support/audit.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <cmath>

namespace ruqsat::test {

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
           0.0722 * part(color.blueF());
}

class Audit
{
public:
    explicit Audit(QWidget *window)
        : m_window(window)
    {
    }

    QStringList run()
    {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(m_window) || widget->objectName().startsWith(u"qt_") ||
                // Icons inside a field: their words are a tool tip.
                widget->inherits("QLineEditIconButton"))
                continue;
            m_where = QString::fromLatin1(widget->metaObject()->className()) + u'/' +
                      widget->objectName();
            checkName(widget);
            if (auto *button = qobject_cast<QAbstractButton *>(widget))
                checkButton(button);
            if (auto *label = qobject_cast<QLabel *>(widget))
                checkLabel(label);
        }
        checkTabChain();
        return m_findings;
    }

private:
    void say(const QString &what) { m_findings << m_where + QStringLiteral(": ") + what; }

    void checkName(QWidget *widget)
    {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            return;
        m_focusable.insert(widget);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            say(QStringLiteral("takes the focus, has no accessible name"));
    }

    void checkMnemonic(const QString &text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        const QString name = key.toString();
        if (m_mnemonics.contains(name))
            say(QStringLiteral("%1 of \"%2\" is also of \"%3\"")
                    .arg(name, text, m_mnemonics[name]));
        m_mnemonics.insert(name, text);
    }

    void checkButton(QAbstractButton *button)
    {
        checkMnemonic(button->text());
        if (button->width() < button->minimumSizeHint().width())
            say(QStringLiteral("words do not fit: ") + button->text());
    }

    void checkLabel(QLabel *label)
    {
        if (label->text().isEmpty())
            return;
        if (label->buddy())
            checkMnemonic(label->text());
        if (!label->wordWrap() && label->width() < label->sizeHint().width())
            say(QStringLiteral("words are cut: %1 (%2 of %3)")
                    .arg(label->text(), QString::number(label->width()),
                         QString::number(label->sizeHint().width())));
        if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            say(QStringLiteral("lines are cut: ") + label->text());
        const double ratio = contrast(label->palette().color(label->foregroundRole()),
                                      label->palette().color(label->backgroundRole()));
        if (ratio < 4.5)
            say(QStringLiteral("contrast %1: %2").arg(QString::number(ratio), label->text()));
    }

    static QSet<QWidget *> chainOf(QWidget *window)
    {
        QSet<QWidget *> chain;
        QWidget *next = window;
        do {
            next = next->nextInFocusChain();
            chain.insert(next);
        } while (next != window);
        return chain;
    }

    void checkTabChain()
    {
        m_where = QStringLiteral("window");
        QHash<QWidget *, QSet<QWidget *>> chains;
        for (QWidget *widget : std::as_const(m_focusable)) {
            // A dialog has a chain of its own.
            QWidget *window = widget->window();
            if (!chains.contains(window))
                chains.insert(window, chainOf(window));
            if (!chains.value(window).contains(widget))
                say(QStringLiteral("not in the tab chain: ") + widget->objectName());
        }
    }

    QWidget *m_window;
    QString m_where;
    QStringList m_findings;
    QSet<QWidget *> m_focusable;
    QMap<QString, QString> m_mnemonics;
};

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QStringList audit(QWidget *window)
{
    return Audit(window).run();
}

QStringList auditLaidOut(QWidget *window)
{
    QStringList findings;
    const auto isClean = [&] {
        findings = audit(window);
        return findings.isEmpty();
    };
    (void)QTest::qWaitFor(isClean, 2'000);
    return findings;
}

} // namespace ruqsat::test
