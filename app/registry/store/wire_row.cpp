#include "registry/store/wire_row.h"

#include "core/identifier.h"

#include <algorithm>

namespace ruqsat::registry::store {
namespace {

constexpr char between = 0x1f;

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
    });
}

} // namespace

WireRow::WireRow(const Row &row)
    : m_bytes(row.text(0).toUtf8())
{
    qsizetype from = 0;
    for (qsizetype at = m_bytes.indexOf(between); at >= 0; at = m_bytes.indexOf(between, from)) {
        m_columns.append(QByteArrayView(m_bytes).sliced(from, at - from));
        from = at + 1;
    }
    m_columns.append(QByteArrayView(m_bytes).sliced(from));
}

QString wireColumns(const QStringList &columns)
{
    // No JSON holds the mark that stands between them, and no name or number of ours.
    return QStringLiteral("concat_ws(chr(31), coalesce(cast(") +
           columns.join(QStringLiteral(" as text), ''), coalesce(cast(")) +
           QStringLiteral(" as text), ''))");
}

QByteArray wireTime(QByteArrayView value)
{
    // The database leaves out what is zero behind the second.
    QByteArray text = value.first(19).toByteArray();
    text[10] = 'T';
    const qsizetype zone = value.indexOf('+', 19);
    const QByteArray part =
        zone > 20 ? value.sliced(20, qMin<qsizetype>(zone - 20, 3)).toByteArray() : QByteArray();
    return text + '.' + part.leftJustified(3, '0') + 'Z';
}

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
    key(name);
    m_json += '"' + wireTime(value) + '"';
}

void WireWriter::party(const char *name, QByteArrayView number, QByteArrayView names)
{
    const Result<PartyNumber> party = PartyNumber::parse(QString::fromLatin1(number));
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
    return {std::move(m_json)};
}

} // namespace ruqsat::registry::store
