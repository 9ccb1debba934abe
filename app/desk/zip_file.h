#pragma once

#include <QByteArray>

namespace ruqsat::desk {

/// A ZIP file in memory, its parts deflated; what an XLSX is packed in.
class ZipFile final
{
public:
    /// `name`: ASCII, with "/" between folders.
    void add(const QByteArray &name, const QByteArray &content);
    /// The whole file.
    QByteArray bytes() const;

private:
    QByteArray m_parts;
    QByteArray m_directory;
    quint16 m_count = 0;
};

} // namespace ruqsat::desk
