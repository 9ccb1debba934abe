#pragma once

#include <QAbstractButton>
#include <QButtonGroup>

class QHBoxLayout;

namespace ruqsat::workstation {

/// A few choices side by side, exactly one of them taken. Tab reaches the taken one, arrows move.
class Segments final : public QWidget
{
    Q_OBJECT
    /// 26 high, for the status bar.
    Q_PROPERTY(bool compact READ isCompact WRITE setCompact)

public:
    explicit Segments(QWidget *parent = nullptr);
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);
    /// Replaces the words; the taken one stays taken where the number of choices is the same.
    void setChoices(const QStringList &choices);
    QStringList choices() const;
    int current() const { return m_group->checkedId(); }
    /// -1: none is taken. Does not emit chosen().
    void setCurrent(int index);
    /// The segment that is taken, else the first; null without choices.
    QWidget *firstFocus() const;

Q_SIGNALS:
    /// The person chose another one.
    void chosen(int index);

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    bool m_compact = false;
};

/// One of them. Public so that forms and tests can find it by type.
class Segment final : public QAbstractButton
{
    Q_OBJECT
public:
    Segment(const QString &text, bool compact, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fontFor(bool taken) const;
    bool m_compact;
};

} // namespace ruqsat::workstation
