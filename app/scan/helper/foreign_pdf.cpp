#include "scan/helper/foreign_file.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <string_view>

namespace ruqsat::scan::helper {
namespace {

constexpr int mostPages = 5000;
constexpr int maximumDepth = 100;
constexpr std::size_t maximumObjects = 500'000;

/// Actions that run something or send something, and files within the file.
bool isActive(QPDFObjectHandle dictionary)
{
    static constexpr std::array<std::string_view, 6> actions{
        "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute"};
    if (dictionary.hasKey("/JS") || dictionary.hasKey("/XFA") || dictionary.hasKey("/EF"))
        return true;
    QPDFObjectHandle kind = dictionary.getKey("/S");
    if (!kind.isName())
        return false;
    const std::string name = kind.getName();
    return std::find(actions.begin(), actions.end(), name) != actions.end();
}

/// Looks through direct objects; indirect ones are visited on their own.
bool holdsAction(QPDFObjectHandle object, int depth)
{
    if (depth > maximumDepth)
        return true;
    if (object.isArray()) {
        for (int i = 0; i < object.getArrayNItems(); ++i) {
            QPDFObjectHandle item = object.getArrayItem(i);
            if (!item.isIndirect() && holdsAction(item, depth + 1))
                return true;
        }
        return false;
    }
    if (object.isStream())
        object = object.getDict();
    if (!object.isDictionary())
        return false;
    if (isActive(object))
        return true;
    for (const std::string &key : object.getKeys()) {
        QPDFObjectHandle value = object.getKey(key);
        if (!value.isIndirect() && holdsAction(value, depth + 1))
            return true;
    }
    return false;
}

Result<int> judge(QPDF &pdf)
{
    if (pdf.isEncrypted())
        return FailureCode::FileEncrypted;
    const std::size_t pages = pdf.getAllPages().size();
    if (pages == 0 || pages > mostPages)
        return Failure(FailureCode::FileUnreadable, QStringLiteral("%1 pages").arg(pages));
    std::vector<QPDFObjectHandle> objects = pdf.getAllObjects();
    if (objects.size() > maximumObjects)
        return Failure(FailureCode::FileUnreadable, QStringLiteral("too many objects"));
    for (const QPDFObjectHandle &object : objects) {
        if (holdsAction(object, 0))
            return FailureCode::FileActiveContent;
    }
    if (pdf.anyWarnings())
        return Failure(FailureCode::FileUnreadable, QStringLiteral("damaged"));
    return static_cast<int>(pages);
}

} // namespace

Result<int> judgePdf(const QByteArray &bytes)
{
    constexpr qsizetype tail = 1024;
    if (!bytes.right(tail).contains("%%EOF"))
        return FailureCode::FileTruncated;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("file", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        return judge(pdf);
    } catch (const QPDFExc &error) {
        if (error.getErrorCode() == qpdf_e_password)
            return FailureCode::FileEncrypted;
        return Failure(FailureCode::FileUnreadable,
                       QStringLiteral("qpdf error %1").arg(int(error.getErrorCode())));
    } catch (const std::exception &error) {
        return Failure(FailureCode::FileUnreadable, QString::fromUtf8(error.what()));
    }
}

} // namespace ruqsat::scan::helper
