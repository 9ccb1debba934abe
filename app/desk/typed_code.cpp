#include "desk/typed_code.h"

#include <QHash>
#include <QRegularExpression>

namespace ruqsat::desk {
namespace {

/// Keys of the Russian letters and of the Kazakh row of digits, by what a Latin keyboard has there.
const QHash<QChar, QChar> &latinKeys()
{
    static const QHash<QChar, QChar> keys = [] {
        const QString cyrillic = QStringLiteral("йцукенгшщзхъфывапролджэячсмитьбю"
                                                "\"әіңғ,.үұқөһ");
        const QString latin = QStringLiteral("qwertyuiop[]asdfghjkl;'zxcvbnm,."
                                             "1234567890-=");
        QHash<QChar, QChar> made;
        for (qsizetype i = 0; i < cyrillic.size(); ++i) {
            made.insert(cyrillic.at(i), latin.at(i));
            made.insert(cyrillic.at(i).toUpper(), latin.at(i).toUpper());
        }
        return made;
    }();
    return keys;
}

bool isCode(const QString &text)
{
    static const QRegularExpression code(
        QStringLiteral(R"(^(RUQSAT;.{1,300}|\d{4}-\d{2}-\d{6,9}|\d{12})$)"),
        QRegularExpression::CaseInsensitiveOption);
    return code.match(text).hasMatch();
}

} // namespace

QString typedCode(const QString &typed)
{
    const QString plain = typed.simplified();
    QString digits = plain;
    digits.remove(u' ');
    if (isCode(digits))
        return digits;
    QString latin;
    for (QChar c : plain)
        latin += latinKeys().value(c, c);
    return isCode(latin) ? latin : plain;
}

} // namespace ruqsat::desk
