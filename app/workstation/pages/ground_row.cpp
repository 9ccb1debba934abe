#include "workstation/pages/ground_row.h"

#include "core/ground_label.h"
#include "workstation/pages/review_rows.h"
#include "workstation/pages/target_line.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

/// What the officer found wrong with it; nothing where nothing was.
std::optional<QString> foundWrong(const desk::CaseReview &review, const TargetPart &part)
{
    if (part.kind == GroundTarget::Requirement) {
        const auto finding = review.finding(part.id);
        return finding && finding->answer == protocol::FindingAnswer::No
                   ? std::optional(finding->note)
                   : std::nullopt;
    }
    const auto mark = review.mark(desk::markKey(
        part.kind == GroundTarget::Document ? desk::MarkKind::Document : desk::MarkKind::Field,
        part.id));
    return mark && !mark->inOrder ? std::optional(mark->reason) : std::nullopt;
}

/// Whether some ground is about it already.
bool isNamed(const desk::CaseReview &review, const TargetPart &part)
{
    for (const RefusalGround &ground : review.grounds()) {
        for (const protocol::Ground &given : review.given(ground.code)) {
            if (review.targetOf(given) == part)
                return true;
        }
    }
    return false;
}

} // namespace

GroundRow::GroundRow(desk::CaseReview &review, const RefusalGround &ground, Language language,
                     QWidget *parent)
    : QWidget(parent)
    , m_review(review)
    , m_ground(ground)
    , m_label(groundLabel(*review.regulation(), ground.code))
    , m_parts(groundTargets(*review.regulation(), review.application()->kind, ground))
    , m_mark(new QCheckBox)
    , m_details(new QWidget)
    , m_column(new QVBoxLayout(m_details))
{
    for (const TargetPart &part : std::as_const(m_parts))
        m_choices << (ground.targets.size() > 1
                          ? targetKindTitle(part.kind).in(language) + QStringLiteral(": ")
                          : QString()) +
                         part.title.in(language);
    const QString title = withMark(ground.title.in(language), ground.origin);
    m_mark->setText(m_label);
    m_mark->setObjectName(QStringLiteral("ground_") + ground.code);
    m_mark->setAccessibleName(m_label + QStringLiteral(" ") + title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(title, "body", nullptr, true));
    if (const QString norm = ground.norm.in(language); !norm.isEmpty())
        words->addWidget(makeLabel(norm, "caption", nullptr, true));
    m_column->setContentsMargins(0, 4, 0, 6);
    m_column->setSpacing(6);
    words->addWidget(m_details);
    row->addLayout(words, 1);
    connect(m_mark, &QCheckBox::clicked, &review, [this](bool on) { onMarked(on); });
    addLine();
}

TargetLine *GroundRow::addLine()
{
    auto *line = new TargetLine(m_choices, m_label, m_details);
    m_column->addWidget(line);
    line->setName(m_lines.isEmpty() ? m_ground.code
                                    : m_ground.code + u'_' + QString::number(m_lines.size() + 1));
    // A line that is made later would come last of the whole window.
    line->followInTabOrder(m_lines.isEmpty() ? m_mark : m_lines.last()->lastFocus());
    m_lines << line;
    connect(line, &TargetLine::chosen, &m_review,
            [this, line](qsizetype place) { onChosen(line, place); });
    connect(line, &TargetLine::noted, &m_review, [this, line] {
        if (!line->ground())
            return;
        protocol::Ground ground = *line->ground();
        ground.note = line->note();
        m_review.setGround(ground, line->ground());
    });
    connect(line, &TargetLine::takenOut, &m_review, [this, line] { onTakenOut(line); });
    return line;
}

void GroundRow::onMarked(bool on)
{
    if (!on) {
        m_review.clearGround(m_ground.code);
        return;
    }
    // What the check found wrong is most likely what is meant; what another ground is about is not.
    bool isAboutSomething = false;
    for (const TargetPart &part : std::as_const(m_parts)) {
        const auto wrong = foundWrong(m_review, part);
        if (!wrong || isNamed(m_review, part))
            continue;
        m_review.setGround({m_ground.code, part.id, *wrong, part.kind});
        isAboutSomething = true;
    }
    if (isAboutSomething)
        return;
    const bool isPlain = m_parts.size() == 1;
    m_review.setGround(
        isPlain ? protocol::Ground{m_ground.code, m_parts.first().id, {}, m_parts.first().kind}
                : protocol::Ground{m_ground.code, {}, {}});
}

void GroundRow::onChosen(TargetLine *line, qsizetype place)
{
    const auto former = line->ground();
    const TargetPart &part = m_parts.at(place);
    protocol::Ground ground{m_ground.code, part.id, line->note(), part.kind};
    // What the check said of the one does not stay with the other.
    const QString before = line->place() >= 0
                               ? foundWrong(m_review, m_parts.at(line->place())).value_or(QString())
                               : QString();
    if (ground.note == before)
        ground.note = foundWrong(m_review, part).value_or(QString());
    line->give(ground, place);
    m_review.setGround(ground, former);
}

void GroundRow::onTakenOut(TargetLine *line)
{
    const auto former = line->ground();
    m_review.setGround({m_ground.code, {}, {}}, former);
    const auto isShown = [](const TargetLine *each) { return !each->isHidden(); };
    const auto next = std::find_if(m_lines.begin() + m_lines.indexOf(line), m_lines.end(), isShown);
    (next == m_lines.end() ? static_cast<QWidget *>(m_mark) : (*next)->firstFocus())
        ->setFocus(Qt::OtherFocusReason);
}

bool GroundRow::isGiven(const desk::CaseReview &review) const
{
    return !review.given(m_ground.code).isEmpty();
}

bool GroundRow::isComplete(const desk::CaseReview &review) const
{
    const QList<protocol::Ground> given = review.given(m_ground.code);
    return std::all_of(given.begin(), given.end(), [&review](const protocol::Ground &ground) {
        return review.targetOf(ground).has_value();
    });
}

QWidget *GroundRow::firstFocus(const desk::CaseReview &review) const
{
    if (isComplete(review))
        return m_mark;
    for (const TargetLine *line : m_lines) {
        if (line->ground() && line->place() < 0)
            return line->firstFocus();
    }
    return m_mark;
}

qsizetype GroundRow::placeOf(const desk::CaseReview &review, const protocol::Ground &ground) const
{
    const auto part = review.targetOf(ground);
    return part ? m_parts.indexOf(*part) : -1;
}

TargetLine *GroundRow::freeLine()
{
    for (TargetLine *line : std::as_const(m_lines)) {
        if (!line->ground())
            return line;
    }
    return addLine();
}

/// The one that the person is in, else the last: nothing moves under the hand.
TargetLine *GroundRow::lineForMore()
{
    TargetLine *last = nullptr;
    for (TargetLine *line : std::as_const(m_lines)) {
        if (line->ground())
            continue;
        if (line->hasFocusInside())
            return line;
        last = line;
    }
    return last && last == m_lines.last() ? last : addLine();
}

/// Each line keeps what it is about and its place, whatever the order of the regulation.
void GroundRow::placeLines(const desk::CaseReview &review, const QList<protocol::Ground> &given)
{
    QList<protocol::Ground> rest = given;
    for (TargetLine *line : std::as_const(m_lines)) {
        const auto same =
            std::find_if(rest.begin(), rest.end(), [line](const protocol::Ground &ground) {
                return line->ground() &&
                       desk::groundKey(ground) == desk::groundKey(*line->ground());
            });
        if (same == rest.end()) {
            line->give(std::nullopt, -1);
            continue;
        }
        line->give(*same, placeOf(review, *same));
        rest.erase(same);
    }
    for (const protocol::Ground &ground : std::as_const(rest))
        freeLine()->give(ground, placeOf(review, ground));
}

void GroundRow::show(const desk::CaseReview &review)
{
    const QList<protocol::Ground> given = review.given(m_ground.code);
    m_mark->setChecked(!given.isEmpty());
    m_mark->setEnabled(review.mayWork());
    m_details->setVisible(!given.isEmpty());
    placeLines(review, given);
    const bool isMore =
        review.mayWork() && !given.isEmpty() && isComplete(review) && given.size() < m_parts.size();
    const TargetLine *more = isMore ? lineForMore() : nullptr;
    for (TargetLine *line : std::as_const(m_lines)) {
        QSet<qsizetype> taken;
        for (const TargetLine *other : std::as_const(m_lines)) {
            if (other != line && other->place() >= 0)
                taken.insert(other->place());
        }
        line->show({taken, review.mayWork(), line == more || given.size() > 1});
        line->setVisible(line->ground() || line == more);
    }
}

} // namespace ruqsat::workstation
