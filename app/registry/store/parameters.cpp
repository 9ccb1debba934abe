#include "registry/store/parameters.h"

namespace ruqsat::registry {

QByteArray numberedMarks(const QByteArray &sql)
{
    QByteArray numbered;
    numbered.reserve(sql.size() + 16);
    int number = 0;
    char quote = 0; // that the character stands within: of a text, or of a name
    for (const char c : sql) {
        if (c == quote)
            quote = 0;
        else if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        if (c == '?' && quote == 0)
            numbered += '$' + QByteArray::number(++number);
        else
            numbered += c;
    }
    return numbered;
}

Parameters::Parameters(const QVariantList &arguments)
{
    constexpr int text = 0;
    constexpr int binary = 1;
    m_bytes.reserve(arguments.size());
    for (const QVariant &argument : arguments) {
        const bool bytes = argument.typeId() == QMetaType::QByteArray;
        m_bytes.append(bytes ? argument.toByteArray() : argument.toString().toUtf8());
        const bool null = !argument.isValid() || (bytes && m_bytes.last().isNull());
        m_whole = m_whole && (bytes || !m_bytes.last().contains('\0'));
        m_values.push_back(null ? nullptr : m_bytes.last().constData());
        m_lengths.push_back(static_cast<int>(m_bytes.last().size()));
        m_formats.push_back(bytes ? binary : text);
    }
}

} // namespace ruqsat::registry
