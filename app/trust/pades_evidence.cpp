#include "trust/pades_signatures.h"
#include "trust/pdf_revision.h"

#include <qpdf/Pipeline.hh>

#include <QCryptographicHash>

#include <new>

namespace ruqsat::trust {

namespace {

/// Of the whole store: a few kilobytes of it may inflate without end.
constexpr qsizetype maximumStore = 32 * 1024 * 1024;
constexpr qsizetype largestCertificate = 64 * 1024;

/// Takes the bytes of a stream as long as they are not too many, for the stream or for the store.
class BoundedBuffer final : public Pipeline
{
public:
    BoundedBuffer(qsizetype limit, qsizetype &left)
        : Pipeline("evidence", nullptr)
        , m_limit(limit)
        , m_left(left)
    {
    }
    void write(const unsigned char *data, std::size_t size) override
    {
        const auto more = static_cast<qsizetype>(size);
        m_left -= more;
        if (m_left < 0 || more > m_limit - bytes.size())
            throw std::runtime_error("evidence too large");
        bytes.append(reinterpret_cast<const char *>(data), more);
    }
    void finish() override {}

    QByteArray bytes;

private:
    qsizetype m_limit;
    qsizetype &m_left;
};

class TooCostly final : public std::exception
{
};

/// Reads the lists of a store within one bound.
class StoreReader final
{
public:
    /// What cannot be read keeps its place, empty.
    QList<QByteArray> read(QPDFObjectHandle store, const char *key, qsizetype limit)
    {
        QList<QByteArray> found;
        QPDFObjectHandle list = store.getKey(key);
        for (int i = 0; list.isArray() && i < list.getArrayNItems() && i < maximumEvidenceItems;
             ++i) {
            QPDFObjectHandle stream = list.getArrayItem(i);
            BoundedBuffer buffer(limit, m_left);
            const bool done =
                stream.isStream() && stream.pipeStreamData(&buffer, 0, qpdf_dl_generalized, true);
            // The library keeps what is thrown in the pipeline to itself.
            if (m_left < 0)
                throw TooCostly();
            found.append(done ? buffer.bytes : QByteArray());
        }
        return found;
    }
    QList<QByteArray> certificates(QPDFObjectHandle store)
    {
        return read(store, "/Certs", largestCertificate);
    }
    QList<QByteArray> ocspResponses(QPDFObjectHandle store)
    {
        return read(store, "/OCSPs", maximumOcspSize);
    }
    QList<QByteArray> crls(QPDFObjectHandle store) { return read(store, "/CRLs", maximumCrlSize); }

private:
    qsizetype m_left = maximumStore;
};

Evidence readStore(QPDF &document)
{
    QPDFObjectHandle store = document.getRoot().getKey("/DSS");
    Evidence evidence;
    if (!store.isDictionary())
        return evidence;
    StoreReader reader;
    Evidence all;
    all.certificates = reader.certificates(store);
    all.ocspResponses = reader.ocspResponses(store);
    all.crls = reader.crls(store);
    // Leaves out the empty places.
    evidence.add(all);
    return evidence;
}

/// One list of the store with what is new in it.
class StoreList final
{
public:
    StoreList(QPDFObjectHandle store, const char *key, const QList<QByteArray> &known)
        : m_list(store.getKey(key).isArray() ? store.getKey(key).shallowCopy()
                                             : QPDFObjectHandle::newArray())
        , m_own(QPDFObjectHandle::newArray())
        , m_known(known)
    {
    }

    void add(const QList<QByteArray> &items, QPDF &document, PdfObjects &objects, int &next)
    {
        for (const QByteArray &item : items) {
            const qsizetype index = m_known.indexOf(item);
            QPDFObjectHandle reference = index >= 0 ? m_list.getArrayItem(static_cast<int>(index))
                                                    : document.getObject(next, 0);
            if (index < 0) {
                objects[next++] = plainStream(item);
                m_list.appendItem(reference);
                m_known.append(item);
            }
            m_own.appendItem(reference);
        }
    }
    void put(QPDFObjectHandle dictionary, const char *key, bool own)
    {
        QPDFObjectHandle list = own ? m_own : m_list;
        if (list.getArrayNItems() > 0)
            dictionary.replaceKey(key, list);
    }

private:
    QPDFObjectHandle m_list;
    QPDFObjectHandle m_own;
    QList<QByteArray> m_known;
};

Result<QByteArray> append(const QByteArray &pdf, const PdfSignature &signature,
                          const Evidence &evidence)
{
    QPDF document;
    if (const Result<void> opened = openPdf(pdf, document); !opened)
        return opened.failure();
    const qint64 previous = lastTable(pdf);
    QPDFObjectHandle root = document.getRoot();
    if (document.anyWarnings() || previous < 0 || !root.isIndirect())
        return Failure(FailureCode::PdfMalformed, QStringLiteral("no sound cross-reference table"));
    QPDFObjectHandle store = root.getKey("/DSS");
    store = store.isDictionary() ? store.shallowCopy() : QPDFObjectHandle::newDictionary();
    PdfObjects objects;
    // An object that is there: a dictionary leaves out what it believes to be null.
    QPDFObjectHandle place = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const int number = place.getObjectID();
    int next = number + 1;
    StoreReader reader;
    StoreList certificates(store, "/Certs", reader.certificates(store));
    StoreList responses(store, "/OCSPs", reader.ocspResponses(store));
    StoreList lists(store, "/CRLs", reader.crls(store));
    certificates.add(evidence.certificates, document, objects, next);
    responses.add(evidence.ocspResponses, document, objects, next);
    lists.add(evidence.crls, document, objects, next);
    certificates.put(store, "/Certs", false);
    responses.put(store, "/OCSPs", false);
    lists.put(store, "/CRLs", false);
    // Validation related information of this signature: named by the SHA-1 of its /Contents.
    QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
    certificates.put(own, "/Cert", true);
    responses.put(own, "/OCSP", true);
    lists.put(own, "/CRL", true);
    QPDFObjectHandle all = store.getKey("/VRI");
    all = all.isDictionary() ? all.shallowCopy() : QPDFObjectHandle::newDictionary();
    const QByteArray name =
        QCryptographicHash::hash(signature.contents, QCryptographicHash::Sha1).toHex().toUpper();
    all.replaceKey(QByteArray('/' + name).toStdString(), own);
    store.replaceKey("/VRI", all);
    store.replaceKey("/Type", QPDFObjectHandle::newName("/DSS"));
    root.replaceKey("/DSS", place);
    objects[number] = plainText(store);
    objects[root.getObjectID()] = plainText(root);
    return appendRevision(pdf, document.getTrailer(), previous, objects, next).bytes;
}

} // namespace

Result<Evidence> evidenceOf(const QByteArray &pdf)
{
    try {
        QPDF document;
        const Result<void> opened = openPdf(pdf, document);
        if (opened)
            return readStore(document);
        if (opened.failure().code == FailureCode::FileTooCostly)
            return opened.failure();
    } catch (const TooCostly &) {
        return FailureCode::FileTooCostly;
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &) {
        // A store that cannot be read is none.
        return Evidence();
    }
    return Evidence();
}

Result<QByteArray> addPdfEvidence(const QByteArray &signedPdf, const Evidence &evidence)
{
    const Result<QList<PdfSignature>> signatures = signaturesOf(signedPdf);
    if (!signatures)
        return signatures.failure();
    if (signatures->isEmpty())
        return FailureCode::SignatureMissing;
    try {
        return append(signedPdf, signatures->last(), evidence);
    } catch (const TooCostly &) {
        return FailureCode::FileTooCostly;
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &error) {
        return Failure(FailureCode::PdfMalformed, QString::fromUtf8(error.what()));
    }
}

} // namespace ruqsat::trust
