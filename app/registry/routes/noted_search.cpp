#include "registry/routes/noted_search.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace ruqsat::registry {

QString namedBy(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{12}$"));
    static const QRegularExpression caseNumber(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{6,9}$"));
    static const QRegularExpression licence(
        QStringLiteral("^([Kk][Zz][0-9]{2}[A-Za-z0-9]{11})(?:[/-][0-9]{0,3})?$"));
    const QString plain = QString(text).remove(u' ');
    if (digits.match(plain).hasMatch() || caseNumber.match(plain).hasMatch())
        return plain;
    return licence.match(plain).captured(1).toUpper();
}

QJsonObject notedText(const QString &text)
{
    if (text.isEmpty())
        return {};
    QJsonObject detail{{"q", text}};
    if (const QString named = namedBy(text); !named.isEmpty())
        detail.insert(QStringLiteral("subject"), named);
    return detail;
}

void noteShown(QJsonObject &detail, const QStringList &people)
{
    QStringList each = people;
    each.removeDuplicates();
    each.removeAll(QString());
    if (!each.isEmpty())
        detail.insert(QStringLiteral("shown"), QJsonArray::fromStringList(each));
}

} // namespace ruqsat::registry
