#include "ctl/letter_widths.h"

#include <QHash>

namespace ruqsat::ctl {
namespace {

/// Advances in thousandths of the size, regular and bold, and the letters that have them.
struct Advance
{
    int regular;
    int bold;
    const char16_t *letters;
};

// clang-format off
constexpr Advance advances[] = {
    {225, 266, u"'"},
    {258, 305, u"ijlі"},
    {260, 260, u" \u00a0"},
    {268, 285, u",.:;·"},
    {269, 286, u"!"},
    {273, 331, u"J"},
    {281, 362, u"`"},
    {300, 339, u"()"},
    {322, 322, u"-"},
    {329, 331, u"[]"},
    {339, 389, u"IІ"},
    {344, 387, u"f"},
    {359, 445, u"“”"},
    {361, 434, u"t"},
    {372, 413, u"/\\"},
    {380, 394, u"{}"},
    {408, 472, u"\""},
    {413, 454, u"r"},
    {433, 478, u"г"},
    {434, 477, u"?"},
    {434, 491, u"ғ"},
    {444, 411, u"_"},
    {470, 488, u"z"},
    {476, 553, u"т"},
    {479, 497, u"s"},
    {480, 514, u"cс"},
    {490, 555, u"з"},
    {494, 512, u"э"},
    {500, 500, u"–"},
    {508, 569, u"v"},
    {508, 574, u"ұү"},
    {509, 615, u"«»"},
    {510, 569, u"yу"},
    {519, 549, u"F"},
    {524, 561, u"Г"},
    {524, 565, u"L"},
    {529, 578, u"xх"},
    {529, 619, u"к"},
    {530, 559, u"Ғ"},
    {534, 620, u"k"},
    {549, 551, u"S"},
    {551, 545, u"*"},
    {551, 551, u"|"},
    {556, 560, u"EЕЁ"},
    {556, 579, u"TТ"},
    {557, 665, u"қ"},
    {559, 593, u"я"},
    {561, 604, u"aа"},
    {564, 591, u"eеёә"},
    {566, 624, u"YҰҮ"},
    {572, 572, u"$+0123456789<=>^~"},
    {572, 579, u"Z"},
    {576, 629, u"в"},
    {578, 645, u"л"},
    {581, 664, u"д"},
    {586, 667, u"XХ"},
    {588, 648, u"З"},
    {594, 614, u"ь"},
    {599, 622, u"б"},
    {600, 650, u"V"},
    {605, 619, u"oоө"},
    {605, 628, u"PР"},
    {613, 656, u"ч"},
    {615, 633, u"bdgpqр"},
    {615, 638, u"Б"},
    {618, 657, u"hnuһ"},
    {618, 672, u"К"},
    {619, 664, u"K"},
    {622, 660, u"R"},
    {624, 652, u"п"},
    {624, 663, u"У"},
    {632, 637, u"CС"},
    {632, 688, u"ц"},
    {633, 663, u"Э"},
    {637, 662, u"н"},
    {639, 665, u"Я"},
    {639, 690, u"AА"},
    {642, 638, u"Ь"},
    {643, 720, u"ий"},
    {646, 646, u"#"},
    {650, 672, u"BВ"},
    {657, 743, u"ң"},
    {670, 756, u"Қ"},
    {691, 764, u"Д"},
    {692, 727, u"Ъ"},
    {696, 710, u"ъ"},
    {698, 728, u"ЧҺ"},
    {708, 745, u"Л"},
    {725, 814, u"ф"},
    {728, 724, u"G"},
    {730, 740, u"D"},
    {731, 745, u"П"},
    {731, 756, u"U"},
    {732, 750, u"&"},
    {739, 817, u"Ә"},
    {741, 765, u"HН"},
    {741, 781, u"Ц"},
    {746, 844, u"м"},
    {750, 873, u"ж"},
    {755, 841, u"Ң"},
    {760, 813, u"N"},
    {768, 823, u"ИЙ"},
    {778, 850, u"ы"},
    {781, 796, u"OQО"},
    {782, 796, u"Ө"},
    {786, 856, u"w"},
    {791, 855, u"…"},
    {804, 860, u"Ф"},
    {831, 901, u"%"},
    {836, 877, u"ю"},
    {854, 943, u"Ж"},
    {858, 906, u"Ы"},
    {898, 969, u"ш"},
    {899, 897, u"@"},
    {906, 985, u"щ"},
    {907, 943, u"MМ"},
    {930, 967, u"W"},
    {935, 982, u"m"},
    {1000, 1000, u"—"},
    {1020, 1028, u"№"},
    {1037, 1078, u"Ш"},
    {1041, 1114, u"Щ"},
    {1052, 1070, u"Ю"}
};
// clang-format on

constexpr int widest = 930;

} // namespace

double textWidth(const QString &text, double size, bool bold)
{
    static const QHash<QChar, std::pair<int, int>> table = [] {
        QHash<QChar, std::pair<int, int>> byLetter;
        for (const Advance &advance : advances) {
            for (const QChar letter : QString::fromUtf16(advance.letters))
                byLetter.insert(letter, {advance.regular, advance.bold});
        }
        return byLetter;
    }();
    int sum = 0;
    for (const QChar letter : text) {
        const auto found = table.value(letter, {widest, widest});
        sum += bold ? found.second : found.first;
    }
    return sum * size / 1000;
}

} // namespace ruqsat::ctl
