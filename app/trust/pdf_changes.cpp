#include "trust/pades_signatures.h"
#include "trust/pdf_revision.h"

#include <algorithm>
#include <set>

namespace ruqsat::trust {

namespace {

using Keys = std::set<std::string>;

bool isSame(QPDFObjectHandle before, QPDFObjectHandle after)
{
    if (before.isStream() != after.isStream())
        return false;
    if (!before.isStream())
        return before.unparseResolved() == after.unparseResolved();
    const auto raw = [](QPDFObjectHandle stream) {
        const auto data = stream.getRawStreamData();
        return std::string(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
    };
    return before.getDict().unparseResolved() == after.getDict().unparseResolved() &&
           raw(before) == raw(after);
}

/// Two dictionaries that differ in no key but those of `apart`, which are judged on their own.
bool isSameBut(QPDFObjectHandle before, QPDFObjectHandle after, const Keys &apart)
{
    if (!before.isDictionary() || !after.isDictionary())
        return false;
    Keys keys = before.getKeys();
    const Keys more = after.getKeys();
    keys.insert(more.begin(), more.end());
    for (const std::string &key : keys) {
        if (!apart.count(key) && before.getKey(key).unparse() != after.getKey(key).unparse())
            return false;
    }
    return true;
}

bool hasNoArea(QPDFObjectHandle area)
{
    if (!area.isArray() || area.getArrayNItems() != 4)
        return false;
    for (int i = 0; i < 4; ++i) {
        if (!area.getArrayItem(i).isNumber() || area.getArrayItem(i).getNumericValue() != 0)
            return false;
    }
    return true;
}

// A new field may sign, but not show or do anything: else it would cover what was signed. Its keys
// are a closed list, for readers know more of them than we do; a note or an attached file shows
// whatever its area is.
bool isSilentSignature(QPDFObjectHandle field)
{
    static const Keys allowed{"/Type", "/Subtype", "/FT", "/Ff", "/T",  "/TU",    "/TM", "/F",
                              "/Rect", "/P",       "/V",  "/AP", "/AS", "/Lock",  "/SV", "/M",
                              "/NM",   "/DA",      "/MK", "/BS", "/H",  "/Border"};
    if (!field.isDictionary() || !field.getKey("/Subtype").isNameAndEquals("/Widget") ||
        !field.getKey("/FT").isNameAndEquals("/Sig") || !hasNoArea(field.getKey("/Rect")))
        return false;
    const Keys keys = field.getKeys();
    return std::includes(allowed.begin(), allowed.end(), keys.begin(), keys.end());
}

/// Compares a document with what it was at an earlier revision.
class Comparison final
{
public:
    Comparison(QPDF &before, QPDF &after)
        : m_before(before)
        , m_after(after)
    {
    }

    LaterChanges run()
    {
        QPDFObjectHandle oldTrailer = m_before.getTrailer();
        QPDFObjectHandle newTrailer = m_after.getTrailer();
        for (const char *key : {"/Root", "/Info"}) {
            if (oldTrailer.getKey(key).unparse() != newTrailer.getKey(key).unparse())
                return LaterChanges::Forbidden;
        }
        if (!compareCatalog(m_before.getRoot(), m_after.getRoot()))
            return LaterChanges::Forbidden;
        for (QPDFObjectHandle object : m_before.getAllObjects()) {
            if (!compare(object, m_after.getObjectByObjGen(object.getObjGen())))
                return LaterChanges::Forbidden;
        }
        if (m_fields)
            return LaterChanges::SignaturesToo;
        return m_store ? LaterChanges::EvidenceOnly : LaterChanges::Nothing;
    }

private:
    bool compare(QPDFObjectHandle before, QPDFObjectHandle after)
    {
        if (before.getObjGen() == m_before.getRoot().getObjGen() ||
            m_judged.count(before.getObjGen()))
            return true;
        if (before.isDictionary() && before.getKey("/Type").isNameAndEquals("/Page"))
            return isSameBut(before, after, {"/Annots"}) &&
                   compareLists(before.getKey("/Annots"), after.getKey("/Annots"));
        return isSame(before, after);
    }

    bool compareCatalog(QPDFObjectHandle before, QPDFObjectHandle after)
    {
        if (!isSameBut(before, after, {"/AcroForm", "/DSS"}))
            return false;
        QPDFObjectHandle store = after.getKey("/DSS");
        QPDFObjectHandle oldStore = before.getKey("/DSS");
        // A store that was there may be replaced, not taken away.
        if (!store.isDictionary() && !oldStore.isNull())
            return false;
        m_store =
            store.isDictionary() && (oldStore.isNull() || oldStore.unparse() != store.unparse() ||
                                     oldStore.unparseResolved() != store.unparseResolved());
        judge(oldStore);
        QPDFObjectHandle form = after.getKey("/AcroForm");
        QPDFObjectHandle oldForm = before.getKey("/AcroForm");
        if (form.isNull() && oldForm.isNull())
            return true;
        if (oldForm.isNull())
            oldForm = QPDFObjectHandle::newDictionary();
        judge(oldForm);
        return isSameBut(oldForm, form, {"/Fields", "/SigFlags"}) &&
               compareLists(oldForm.getKey("/Fields"), form.getKey("/Fields"));
    }

    /// The old entries, in their order, and after them only silent signatures.
    bool compareLists(QPDFObjectHandle before, QPDFObjectHandle after)
    {
        judge(before);
        if (after.isNull())
            return before.isNull();
        const int old = before.isArray() ? before.getArrayNItems() : 0;
        if (!after.isArray() || after.getArrayNItems() < old ||
            !(before.isArray() || before.isNull()))
            return false;
        for (int i = 0; i < after.getArrayNItems(); ++i) {
            QPDFObjectHandle entry = after.getArrayItem(i);
            const bool kept = i < old ? before.getArrayItem(i).unparse() == entry.unparse()
                                      : isSilentSignature(entry);
            if (!kept)
                return false;
            m_fields = m_fields || i >= old;
        }
        return true;
    }

    void judge(QPDFObjectHandle object)
    {
        if (object.isIndirect())
            m_judged.insert(object.getObjGen());
    }

    QPDF &m_before;
    QPDF &m_after;
    std::set<QPDFObjGen> m_judged;
    bool m_fields = false;
    bool m_store = false;
};

} // namespace

Result<LaterChanges> changesAfter(const QByteArray &pdf, qint64 end)
{
    try {
        // What follows the last revision is seen by nobody who keeps to the rules.
        if (!pdf.trimmed().endsWith("%%EOF"))
            return LaterChanges::Forbidden;
        const QByteArray earlier = pdf.left(end);
        QPDF before;
        QPDF after;
        for (const Result<void> &opened : {openPdf(earlier, before), openPdf(pdf, after)}) {
            if (!opened && opened.failure().code == FailureCode::FileTooCostly)
                return opened.failure();
            if (!opened)
                return LaterChanges::Forbidden;
        }
        const LaterChanges changes = Comparison(before, after).run();
        // What only a repair could read may be read otherwise elsewhere.
        return before.anyWarnings() || after.anyWarnings() ? LaterChanges::Forbidden : changes;
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &) {
        return LaterChanges::Forbidden;
    }
}

} // namespace ruqsat::trust
