#include "registry/store/wire_writer.h"

#include "core/identifier.h"

#include <algorithm>

namespace ruqsat::registry::store {
namespace {

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    });
}

} // namespace

void WireWriter::beginItem()
{
    m_json += m_first ? "{" : ",{";
    m_first = false;
    m_firstName = true;
}

void WireWriter::key(const char *name)
{
    m_json += m_firstName ? "\"" : ",\"";
    m_firstName = false;
    m_json += name;
    m_json += "\":";
}

void WireWriter::quote(QByteArrayView value)
{
    m_json += '"';
    if (isPlain(value)) {
        m_json += value;
        m_json += '"';
        return;
    }
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            m_json += "\\u00" + QByteArray::number(byte, 16).rightJustified(2, '0');
            continue;
        }
        if (c == '"' || c == '\\')
            m_json += '\\';
        m_json += c;
    }
    m_json += '"';
}

void WireWriter::text(const char *name, QByteArrayView value)
{
    key(name);
    quote(value);
}

void WireWriter::integer(const char *name, QByteArrayView value)
{
    key(name);
    m_json += value;
}

void WireWriter::yes(const char *name)
{
    key(name);
    m_json += "true";
}

void WireWriter::json(const char *name, QByteArrayView value)
{
    key(name);
    m_json += value;
}

void WireWriter::localized(const char *name, QByteArrayView value)
{
    // The database orders the keys by their length and letters.
    static constexpr QByteArrayView noEnglish(R"({"en": "", )");
    key(name);
    if (value.startsWith(noEnglish)) {
        m_json += '{';
        value = value.sliced(noEnglish.size());
    }
    m_json += value;
}

void WireWriter::time(const char *name, QByteArrayView value)
{
    constexpr QByteArrayView zeros = "000";
    key(name);
    // The database leaves out what is zero behind the second.
    const qsizetype zone = value.indexOf('+', 19);
    const QByteArrayView part =
        zone > 20 ? value.sliced(20, qMin<qsizetype>(zone - 20, 3)) : QByteArrayView();
    m_json += '"';
    m_json += value.first(10);
    m_json += 'T';
    m_json += value.sliced(11, 8);
    m_json += '.';
    m_json += part;
    m_json += zeros.sliced(part.size());
    m_json += "Z\"";
}

void WireWriter::party(const char *name, QByteArrayView number, QByteArrayView names)
{
    m_people.append(QString::fromLatin1(number));
    const Result<PartyNumber> party = PartyNumber::parse(m_people.last());
    key(name);
    m_json += party && party->isPerson() ? "{\"iin\":" : "{\"bin\":";
    quote(number);
    localized("name", names);
    m_json += '}';
}

WirePage WireWriter::finish(QByteArrayView next)
{
    m_json += ']';
    m_firstName = false;
    if (!next.isEmpty())
        text("next", next);
    m_json += '}';
    return {std::move(m_json), std::move(m_people)};
}

} // namespace ruqsat::registry::store
