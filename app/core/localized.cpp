#include "core/localized.h"

namespace ruqsat {

QString languageCode(Language language)
{
    switch (language) {
    case Language::Kazakh:
        return QStringLiteral("kk");
    case Language::Russian:
        return QStringLiteral("ru");
    case Language::English:
        return QStringLiteral("en");
    }
    return {};
}

QString LocalizedText::in(Language language) const
{
    const QString &wanted = language == Language::Kazakh    ? kk
                            : language == Language::Russian ? ru
                                                            : en;
    if (!wanted.isEmpty())
        return wanted;
    return ru.isEmpty() ? kk : ru;
}

} // namespace ruqsat
