#pragma once

#include "core/localized.h"
#include "core/result.h"

#include <QHash>

namespace ruqsat::registry {

/// Words and template of the public page (resources/public). It is for browsers, so its words do
/// not go through the windows' translations.
class PublicWords final
{
public:
    /// Fails with dataFileInvalid and the codes of data files.
    static Result<PublicWords> load();

    /// Escaped for HTML. Empty where there is no such word, which a test would see.
    QString word(const QString &name, Language language) const;
    /// The template with every {{name}} replaced by its value, and by the word of that name where
    /// `values` has none.
    QByteArray page(const QHash<QString, QString> &values, Language language) const;
    const QByteArray &style() const { return m_style; }
    const QByteArray &ornament() const { return m_ornament; }

private:
    QHash<QString, LocalizedText> m_words;
    QString m_page;
    QByteArray m_style;
    QByteArray m_ornament;
};

} // namespace ruqsat::registry
