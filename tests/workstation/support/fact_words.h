#pragma once

#include "workstation/pages/fact_list.h"

namespace ruqsat::test {

/// Tags and values, a line each.
inline QString said(const QList<workstation::Fact> &facts)
{
    QStringList lines;
    for (const workstation::Fact &fact : facts)
        lines << fact.caption + QStringLiteral(": ") + fact.value +
                     (fact.tag ? fact.tag->text : QString());
    return lines.join(u'\n');
}

} // namespace ruqsat::test
