#include "paper/state_paper.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/state_head.h"
#include "paper/wording.h"

#include <algorithm>

namespace ruqsat::paper {

namespace {

constexpr double furtherTop = 43;
constexpr double footTop = 204;

struct SetPart
{
    const StatePart *part = nullptr;
    bool english = false;
    // The places point into the bands: both are kept together.
    QList<Band> bands;
    QList<PlacedPage> pages;
};

/// Whether a table goes on over a page: its head is repeated above what follows.
bool breaksTable(const SetPart &set)
{
    return std::any_of(set.pages.begin() + 1, set.pages.end(), [&](const PlacedPage &page) {
        return !page.isEmpty() &&
               std::none_of(set.bands.begin(), set.bands.end(),
                            [&](const Band &band) { return &band == page.first().band; });
    });
}

constexpr BodySetting compact[] = {{0.93, 1.2, 0.9}, {0.86, 0.9, 0.7}};
constexpr BodySetting roomy[] = {{1.3, 3.4, 2.6}, {1.2, 2.9, 2.2}, {1.1, 2.4, 1.9}};

/// As large as the fewest pages allow: a short paper, or the first part of one that does not fit a
/// single page, must not leave half of its page empty.
SetPart setPart(Sheet &sheet, const StatePart &part, bool english)
{
    const PageArea area{stateHeadEnd(part), furtherTop, 266, footTop, 2.4};
    const auto set = [&](BodySetting setting) {
        setting.english = english;
        StateBody body(sheet, *part.theme, setting);
        part.body(body);
        SetPart result{&part, english, body.take(), {}};
        result.pages = paginate(result.bands, area);
        return result;
    };
    SetPart best = set({});
    const qsizetype usual = best.pages.size();
    for (const BodySetting &setting : compact) {
        if (best.pages.size() == 1)
            break;
        SetPart smaller = set(setting);
        if (smaller.pages.size() < best.pages.size())
            best = std::move(smaller);
    }
    if (best.pages.size() < usual)
        return best;
    for (const BodySetting &setting : roomy) {
        SetPart larger = set(setting);
        if (larger.pages.size() == usual && (!breaksTable(larger) || breaksTable(best)))
            return larger;
    }
    return best;
}

} // namespace

void addIdentifierRow(StateBody &body, const StateContent &content)
{
    const Bilingual caption = identifierCaption(content.holderIdentifier);
    if (content.address.isEmpty()) {
        body.row(caption, {content.holderIdentifier, content.holderIdentifier});
        return;
    }
    body.row({caption.kk + QStringLiteral(", мекенжайы"), caption.ru + QStringLiteral(", адрес"),
              caption.en + QStringLiteral(", address")},
             {listed(content.holderIdentifier, content.address.kk),
              listed(content.holderIdentifier, content.address.ru),
              listed(content.holderIdentifier, content.address.english())});
}

void addIssuerRow(StateBody &body, const StateContent &content, const Bilingual &caption)
{
    const auto both = [](const QString &a, const QString &b) {
        return a + QStringLiteral(" · ") + b;
    };
    body.row({both(caption.kk, QStringLiteral("берілген жері")),
              both(caption.ru, QStringLiteral("место выдачи")),
              both(caption.english(), QStringLiteral("place of issue"))},
             {both(content.issuer.kk, content.place.kk), both(content.issuer.ru, content.place.ru),
              both(content.issuer.english(), content.place.english())},
             10);
}

Result<QByteArray> renderState(const QString &title, const StateContent &content,
                               const QByteArray &fingerprint, const QList<StatePart> &parts)
{
    Sheet sheet(title, content.issuedOn.startOfDay(Qt::UTC), fingerprint);
    std::vector<SetPart> sets;
    qsizetype total = 0;
    for (const bool english : {false, true}) {
        for (const StatePart &part : parts) {
            if (english && !content.english)
                continue;
            sets.push_back(setPart(sheet, part, english));
            total += sets.back().pages.size();
        }
    }
    qsizetype number = 0;
    for (const SetPart &set : sets) {
        for (qsizetype i = 0; i < set.pages.size(); ++i) {
            if (number++ > 0)
                sheet.newPage();
            drawStateGround(sheet, *set.part, content.demo);
            if (i == 0)
                drawStateHead(sheet, *set.part, set.english);
            else
                drawStateFurtherHead(sheet, *set.part, set.english);
            drawBands(sheet, set.pages[i]);
            if (total > 1)
                sheet.line(StateBody::left, 21.6, StateBody::width, pageOf(number, total), sans(7),
                           ink::caption, Qt::AlignRight);
            if (i + 1 < set.pages.size())
                sheet.line(StateBody::left, 270.5, StateBody::width,
                           set.english ? QStringLiteral("Continued on the next page")
                                       : QStringLiteral("Жалғасы келесі бетте · Продолжение на "
                                                        "следующей странице"),
                           sans(7), ink::caption, Qt::AlignHCenter);
        }
        if (const Result<void> foot = drawStateFoot(sheet, *set.part, content, set.english); !foot)
            return foot.failure();
    }
    return sheet.finish();
}

} // namespace ruqsat::paper
