#pragma once

#include <QFrame>
#include <QPushButton>

namespace ruqsat::workstation {

/// "Why this date?" in words, ready for the screen.
struct DueWhy
{
    struct Line
    {
        enum class Kind { Edge, Counted, Skipped, Stopped };
        Kind kind = Kind::Edge;
        /// "14.11.2026", "17.11.2026 – 20.11.2026".
        QString days;
        QString text;

        friend bool operator==(const Line &, const Line &) = default;
    };

    /// The question, with the date in it.
    QString title;
    QList<Line> lines;

    bool isEmpty() const { return lines.isEmpty(); }
    /// For the clipboard and for paper, a line each.
    QString plainText() const;
    friend bool operator==(const DueWhy &, const DueWhy &) = default;
};

/// The panel that opens over a date. Esc closes it, Ctrl+C copies its words.
class DuePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DuePanel(const DueWhy &why, QWidget *parent);
    /// Under `anchor`, or over it where the screen ends; never outside the screen.
    void showAt(const QWidget &anchor);
    const DueWhy &why() const { return m_why; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void scrollBy(int key);

    DueWhy m_why;
};

/// A date that can say why it is that date: by mouse, by Space, or by F2 from anywhere in the
/// window. With no reason, and nobody to fetch one, it is plain text.
class DueLink final : public QPushButton
{
    Q_OBJECT
public:
    explicit DueLink(QWidget *parent = nullptr);
    /// `event`: what it is the date of, such as "Decision"; screen readers and the panel say it.
    void setDue(const QString &event, const QString &date, const DueWhy &why);
    /// Whether somebody answers asked(); said before the date is set.
    void setAskable(bool askable) { m_askable = askable; }
    const QString &event() const { return m_event; }
    const DueWhy &why() const { return m_why; }
    /// Whether pressing it leads anywhere.
    bool canTell() const { return m_askable || !m_why.isEmpty(); }
    QSize sizeHint() const override;

    /// Opens the reason of the date that has the focus in `window`, else the first that it shows;
    /// false where it shows none.
    static bool openFirst(const QWidget &window);

Q_SIGNALS:
    /// Clicked without a reason at hand: somebody may fetch it and call setDue().
    void asked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();

    QString m_event;
    DueWhy m_why;
    bool m_askable = false;
};

} // namespace ruqsat::workstation
