#pragma once

#include <QStringList>

namespace ruqsat::ctl {

/// The words of `text` in lines of at most `width` characters, each begun with `indent` spaces; the
/// first with `head` in their place where that is not empty. A longer word stands alone.
QStringList textBlock(const QString &text, int indent, const QString &head = {}, int width = 100);

} // namespace ruqsat::ctl
