#pragma once

#include "desk/review_work.h"
#include "workstation/widgets/tag.h"

#include <QAbstractListModel>
#include <QListView>

#include <optional>

namespace ruqsat::workstation {

/// A line of what is known about a case: a heading (empty value), or a caption with its value.
struct Fact
{
    QString caption;
    QString value;
    /// desk::markKey() of what the officer may mark; empty for what only is read.
    QString key;
    /// A verdict instead of words beside the caption.
    std::optional<TagFace> tag;

    bool isHeading() const { return value.isEmpty() && !tag; }
    friend bool operator==(const Fact &, const Fact &) = default;
};

class FactModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { MarkedRole = Qt::UserRole + 1, ReasonRole };

    using QAbstractListModel::QAbstractListModel;
    void setFacts(const QList<Fact> &facts);
    /// The same lines with other words; a view stays where it is.
    void setWords(const QList<Fact> &facts);
    const QList<Fact> &all() const { return m_facts; }
    /// What stands beside the facts that may be marked.
    void setMarks(const QMap<QString, desk::ReviewMark> &marks);
    const Fact &fact(int row) const { return m_facts.at(row); }
    /// -1 where it is not among them.
    int rowOf(const QString &key) const;
    std::optional<desk::ReviewMark> mark(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Fact> m_facts;
    QMap<QString, desk::ReviewMark> m_marks;
};

/// The facts to read and to mark, in lines of their own height: 1 in order, 2 wrong, Backspace
/// takes the mark away.
class FactList final : public QListView
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    FactModel *facts() const { return m_model; }
    void show(const QList<Fact> &facts);
    /// The same facts at another time: whoever reads them stays at the line and the place.
    void renew(const QList<Fact> &facts);
    void setMarkable(bool markable) { m_markable = markable; }
    /// The key of the chosen line; empty where nothing can be marked.
    QString chosenKey() const;

Q_SIGNALS:
    void marked(const QString &key, bool inOrder);
    void unmarked(const QString &key);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    FactModel *m_model;
    bool m_markable = false;
};

/// Keys 1, 2 and Backspace as marks on `key`, the same in every list of the review. False where the
/// key press means something else.
bool handleMarkKey(int pressed, const QString &key,
                   const std::function<void(const QString &, bool)> &mark,
                   const std::function<void(const QString &)> &unmark);

} // namespace ruqsat::workstation
