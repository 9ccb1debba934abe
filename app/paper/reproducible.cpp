#include "paper/sheet.h"

#include <QCryptographicHash>

namespace ruqsat::paper {

namespace {

// Overwrites what stands between `before` and `after`; false where it is absent or of other length.
bool overwrite(QByteArray &pdf, const QByteArray &before, char after, const QByteArray &withZ,
               const QByteArray &withOffset)
{
    const qsizetype at = pdf.lastIndexOf(before);
    if (at < 0)
        return false;
    const qsizetype start = at + before.size();
    const qsizetype length = pdf.indexOf(after, start) - start;
    for (const QByteArray &value : {withZ, withOffset}) {
        if (value.size() == length) {
            pdf.replace(start, length, value);
            return true;
        }
    }
    return false;
}

} // namespace

QByteArray withoutChance(QByteArray pdf, const QDateTime &created, const QByteArray &fingerprint)
{
    const QDateTime utc = created.toUTC();
    // Qt writes the zone of the process as "Z" or as an offset; both lengths must fit.
    const QByteArray info = "D:" + utc.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const QByteArray xmp = utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    const QByteArray id =
        QCryptographicHash::hash(fingerprint, QCryptographicHash::Sha256).toHex().first(32);

    const qsizetype idAt = pdf.lastIndexOf("/ID [ <");
    const QByteArray idText = "/ID [ <" + id + "> <" + id + "> ]";
    if (idAt < 0 || pdf.indexOf(']', idAt) - idAt + 1 != idText.size())
        return {};
    pdf.replace(idAt, idText.size(), idText);
    const bool dated = overwrite(pdf, "/CreationDate (", ')', info + "Z", info + "+00'00'") &&
                       overwrite(pdf, "xmp:CreateDate=\"", '"', xmp + "Z", xmp + "+00:00") &&
                       overwrite(pdf, "xmp:ModifyDate=\"", '"', xmp + "Z", xmp + "+00:00");
    return dated ? pdf : QByteArray();
}

} // namespace ruqsat::paper
