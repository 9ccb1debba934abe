#pragma once

#include <QByteArray>
#include <QVariantList>

#include <vector>

namespace ruqsat::registry {

/// "… where a = ? and b = ?" as PostgreSQL numbers its marks; a mark within quotes, of a text or of
/// a name, is none. Comments and texts in dollars are not known here: the store has neither.
QByteArray numberedMarks(const QByteArray &sql);

/// Arguments as libpq takes them: bytes as they are, all else as text; a variant without a value,
/// and bytes that were never set, are NULL, a text that was never set is an empty one.
class Parameters final
{
public:
    explicit Parameters(const QVariantList &arguments);

    /// False where a text holds a zero byte, at which libpq would cut it.
    bool areWhole() const { return m_whole; }
    int count() const { return static_cast<int>(m_values.size()); }
    const char *const *values() const { return m_values.data(); }
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }

private:
    QList<QByteArray> m_bytes;
    std::vector<const char *> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    bool m_whole = true;
};

} // namespace ruqsat::registry
