#include "ctl/map_command.h"

#include "core/act_text.h"
#include "core/map_svg.h"
#include "ctl/law_words.h"
#include "ctl/letter_widths.h"

namespace ruqsat::ctl {
namespace {

MapPalette paletteOf(bool dark)
{
    const auto colour = [](const char *hex) { return QLatin1Char('#') + QLatin1String(hex); };
    if (dark)
        return {colour("14191D"), colour("1D242A"), colour("232B32"), colour("E9EEF1"),
                colour("A7B4BE"), colour("333F48"), colour("72828E"), colour("56BAD6"),
                colour("153843"), colour("74CF96"), colour("FF8F85"), colour("F2BF55")};
    return {colour("F2F5F6"), colour("FFFFFF"), colour("F7F9FA"), colour("14212B"),
            colour("4E5D69"), colour("D8DFE4"), colour("7C8B96"), colour("00617A"),
            colour("E0EFF3"), colour("1A6B3C"), colour("B3261E"), colour("7F5200")};
}

MapWords mapWords(Language language)
{
    const Words &words = wordsOf(language);
    const auto numberedPattern = [&](StepKind kind) {
        QString text = numbered(language, words.step[static_cast<int>(kind)], QStringLiteral("%1"));
        text[0] = text.at(0).toUpper();
        return text;
    };
    MapWords map;
    map.prelude = numberedPattern(StepKind::Prelude);
    map.process = numberedPattern(StepKind::Process);
    map.condition = numberedPattern(StepKind::Condition);
    map.result = word(words.end[static_cast<int>(FlowEnd::Result)]);
    map.refusal = word(words.end[static_cast<int>(FlowEnd::Refusal)]);
    map.message = word(words.end[static_cast<int>(FlowEnd::Message)]);
    map.passed = word(words.passed);
    map.failed = word(words.failed);
    map.participant = word(words.participant);
    map.withoutSteps = word(words.withoutSteps);
    map.limit = [language](const ActionLimit &limit) { return limitText(limit, language); };
    return map;
}

} // namespace

QByteArray flowMapSvg(const Regulation &regulation, Channel channel, Language language, bool dark)
{
    const ChannelFlow flow = regulation.channels.value(channel);
    const Words &words = wordsOf(language);
    QString title = regulation.title.in(language) + QStringLiteral(" · ") +
                    word(words.channel[static_cast<int>(channel)]);
    if (!flow.clause.isEmpty())
        title += QStringLiteral(" · ") +
                 clauseText(flow.clause).in(language).replace(u' ', QChar(QChar::Nbsp));
    const ProcessMap map =
        layOutMap({flow, regulation.participants, title, language}, mapWords(language),
                  [](const QString &text, MapFace face) {
                      return textWidth(text, mapFontSize(face), mapFontBold(face));
                  });
    return mapSvg(
        map, paletteOf(dark), title,
        {QStringLiteral("Noto Sans"), QStringLiteral("PT Sans"), QStringLiteral("sans-serif")});
}

} // namespace ruqsat::ctl
