#include "trust/cades_parts.h"

#include "trust/der.h"
#include "trust/openssl_types.h"

namespace ruqsat::trust {

namespace {

constexpr unsigned char sequenceTag = 0x30;
constexpr unsigned char setTag = 0x31;
constexpr unsigned char octetsTag = 0x04;
constexpr unsigned char firstTag = 0xa0;
constexpr unsigned char secondTag = 0xa1;

using Elements = QList<der::Element>;

Failure malformed(const char *what)
{
    return {FailureCode::SignatureMalformed, QLatin1String(what)};
}

QList<QByteArray> wholes(QByteArrayView content)
{
    QList<QByteArray> found;
    const std::optional<Elements> all = der::elements(content);
    for (const der::Element &element : all ? *all : Elements())
        found.append(element.whole.toByteArray());
    return found;
}

/// The one value with that tag that `content` is; empty otherwise.
QByteArrayView only(QByteArrayView content, unsigned char tag)
{
    const std::optional<Elements> all = der::elements(content, 1);
    return all && all->size() == 1 && all->first().tag == tag ? all->first().content
                                                              : QByteArrayView();
}

std::optional<SignerParts> signerOf(const der::Element &element)
{
    const std::optional<Elements> fields = der::elements(element.content, 16);
    if (element.tag != sequenceTag || !fields)
        return std::nullopt;
    SignerParts signer;
    qsizetype next = 0;
    for (; next < fields->size() && signer.signature.isEmpty(); ++next) {
        const der::Element &field = fields->at(next);
        signer.fields.append(field.whole.toByteArray());
        if (field.tag == octetsTag)
            signer.signature = field.content.toByteArray();
    }
    if (signer.signature.isEmpty() || fields->size() > next + 1)
        return std::nullopt;
    if (next < fields->size()) {
        const std::optional<Elements> attributes = der::elements(fields->at(next).content);
        if (fields->at(next).tag != secondTag || !attributes)
            return std::nullopt;
        for (const der::Element &attribute : *attributes)
            signer.unsignedAttributes.append(attribute.whole.toByteArray());
    }
    return signer;
}

void readRevocations(const QList<QByteArray> &revocations, Evidence *evidence)
{
    const QByteArray ocsp = der::oid(oid::ocspResponse);
    for (const QByteArray &information : revocations) {
        const std::optional<Elements> whole = der::elements(information, 1);
        if (!whole || whole->isEmpty())
            continue;
        if (whole->first().tag == sequenceTag) {
            evidence->crls.append(information);
            continue;
        }
        const std::optional<Elements> other = der::elements(whole->first().content, 2);
        if (whole->first().tag == secondTag && other && other->size() == 2 &&
            other->at(0).whole == ocsp)
            evidence->ocspResponses.append(other->at(1).whole.toByteArray());
    }
}

// RevocationValues of RFC 5126 §6.3.4 holds BasicOCSPResponses without the envelope around them.
QByteArray enveloped(const QByteArray &basic)
{
    const QByteArray type = der::oid(QByteArrayLiteral("1.3.6.1.5.5.7.48.1.1"));
    return der::sequence({der::value(0x0a, QByteArray(1, '\0')),
                          der::tagged(0, der::sequence({type, der::octets(basic)}))});
}

void readAttributes(const SignerParts &signer, Evidence *evidence)
{
    for (const QByteArray &value : signer.valuesOf(oid::certificateValues))
        evidence->certificates += wholes(only(value, sequenceTag));
    for (const QByteArray &value : signer.valuesOf(oid::revocationValues)) {
        const std::optional<Elements> lists = der::elements(only(value, sequenceTag), 3);
        for (const der::Element &list : lists ? *lists : Elements()) {
            const QList<QByteArray> items = wholes(only(list.content, sequenceTag));
            if (list.tag == firstTag)
                evidence->crls += items;
            for (const QByteArray &item : list.tag == secondTag ? items : QList<QByteArray>())
                evidence->ocspResponses.append(enveloped(item));
        }
    }
}

Result<CmsParts> parseDer(const QByteArray &cms)
{
    // What follows the first value is the room of a PDF's signature.
    const std::optional<der::Element> file = der::firstElement(cms);
    const std::optional<Elements> info =
        file && file->tag == sequenceTag ? der::elements(file->content, 2) : std::nullopt;
    if (!info || info->size() != 2 || info->at(0).whole != der::oid(oid::signedData))
        return malformed("not signed data in DER");
    const std::optional<Elements> body = der::elements(only(info->at(1).content, sequenceTag), 6);
    if (!body || body->size() < 4 || body->last().tag != setTag)
        return malformed("SignedData");
    CmsParts parts;
    for (const der::Element &element : body->first(3))
        parts.head.append(element.whole.toByteArray());
    for (const der::Element &element : body->sliced(3, body->size() - 4)) {
        if (element.tag != firstTag && element.tag != secondTag)
            return malformed("SignedData");
        (element.tag == firstTag ? parts.certificates : parts.revocations) =
            wholes(element.content);
    }
    const std::optional<Elements> signers = der::elements(body->last().content, 16);
    for (const der::Element &element : signers ? *signers : Elements()) {
        const std::optional<SignerParts> signer = signerOf(element);
        if (!signer)
            return malformed("SignerInfo");
        parts.signers.append(*signer);
    }
    if (parts.signers.isEmpty())
        return malformed("SignerInfos");
    return parts;
}

void addSorted(QList<QByteArray> &set, const QList<QByteArray> &items)
{
    for (const QByteArray &item : items) {
        if (!set.contains(item))
            set.append(item);
    }
    std::sort(set.begin(), set.end());
}

QByteArray optionalSet(int number, const QList<QByteArray> &items)
{
    return items.isEmpty() ? QByteArray() : der::tagged(number, items.join());
}

} // namespace

bool holdsTooManyCertificates(const QByteArray &cms)
{
    const std::optional<der::Element> file = der::firstElement(cms);
    const std::optional<Elements> info = file ? der::elements(file->content, 2) : std::nullopt;
    const std::optional<Elements> body =
        info && info->size() == 2 ? der::elements(only(info->at(1).content, sequenceTag), 6)
                                  : std::nullopt;
    for (const der::Element &element : body ? *body : Elements()) {
        QByteArrayView rest = element.tag == firstTag ? element.content : QByteArrayView();
        for (int count = 0; !rest.isEmpty(); ++count) {
            if (count == maximumCmsCertificates)
                return true;
            const std::optional<der::Element> one = der::firstElement(rest);
            rest = one ? rest.sliced(one->whole.size()) : QByteArrayView();
        }
    }
    return false;
}

QList<QByteArray> SignerParts::valuesOf(const QByteArray &attributeOid) const
{
    QList<QByteArray> found;
    const QByteArray wanted = der::oid(attributeOid);
    for (const QByteArray &attribute : unsignedAttributes) {
        const std::optional<Elements> parts = der::elements(only(attribute, sequenceTag), 2);
        if (parts && parts->size() == 2 && parts->at(0).whole == wanted &&
            parts->at(1).tag == setTag)
            found += wholes(parts->at(1).content);
    }
    return found;
}

void SignerParts::addAttribute(const QByteArray &attributeOid, const QByteArray &value)
{
    unsignedAttributes.append(der::sequence({der::oid(attributeOid), der::setOf({value})}));
}

Result<CmsParts> CmsParts::parse(const QByteArray &cms)
{
    Result<CmsParts> parts = parseDer(cms);
    if (parts)
        return parts;
    // Some writers leave lengths open (BER); the signed attributes are signed in DER all the same.
    const unsigned char *position = bytesOf(cms);
    const CmsPtr parsed(d2i_CMS_ContentInfo(nullptr, &position, cms.size()));
    takeOpensslError();
    return parsed ? parseDer(trust::toDer(parsed.get(), i2d_CMS_ContentInfo)) : parts;
}

QByteArray CmsParts::toDer() const
{
    QList<QByteArray> infos;
    for (const SignerParts &signer : signers) {
        QList<QByteArray> fields = signer.fields;
        QList<QByteArray> attributes = signer.unsignedAttributes;
        std::sort(attributes.begin(), attributes.end());
        fields.append(optionalSet(1, attributes));
        infos.append(der::sequence(fields));
    }
    const QByteArray body = der::sequence({head.join(), optionalSet(0, certificates),
                                           optionalSet(1, revocations), der::setOf(infos)});
    return der::sequence({der::oid(oid::signedData), der::tagged(0, body)});
}

Evidence CmsParts::evidence() const
{
    Evidence found;
    found.certificates = certificates;
    readRevocations(revocations, &found);
    for (const SignerParts &signer : signers)
        readAttributes(signer, &found);
    return found;
}

void CmsParts::addEvidence(const Evidence &evidence)
{
    addSorted(certificates, evidence.certificates);
    QList<QByteArray> more = evidence.crls;
    for (const QByteArray &response : evidence.ocspResponses)
        more.append(der::tagged(1, der::oid(oid::ocspResponse) + response));
    addSorted(revocations, more);
    // RFC 5652 §5.1: version 5 where revocation information of another kind is inside.
    if (!evidence.ocspResponses.isEmpty())
        head[0] = der::integer(5);
}

} // namespace ruqsat::trust
