#include "ctl/text_block.h"

namespace ruqsat::ctl {

QStringList textBlock(const QString &text, int indent, const QString &head, int width)
{
    const QString margin(indent, QLatin1Char(' '));
    QStringList lines;
    QString line = head.isEmpty() ? margin : head;
    bool begun = false;
    // Breaks between words only: a number stays beside its sign where they are joined.
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (begun && line.size() + 1 + word.size() > width) {
            lines << line;
            line = margin;
            begun = false;
        }
        line += begun ? QLatin1Char(' ') + word : word;
        begun = true;
    }
    lines << line;
    return lines;
}

} // namespace ruqsat::ctl
