#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace ruqsat::registry::store {

/// A page of an answer as it goes out. Long lists are written straight from their rows: to make
/// objects of a hundred rows and text of the objects takes longer than to find the rows. What is
/// written here has to read as protocol writes it; the tests hold one against the other.
struct WirePage
{
    QByteArray json;    ///< {"items":[…],"next":…}
    QStringList people; ///< IIN or BIN of each party() in it
};

/// Takes values as a Row has them, raw.
class WireWriter final
{
public:
    WireWriter() { m_json.reserve(64 * 1024); }

    void beginItem();
    void endItem() { m_json += '}'; }
    /// `name` is written as it is.
    void text(const char *name, QByteArrayView value);
    /// A number as the database writes it.
    void integer(const char *name, QByteArrayView value);
    void yes(const char *name);
    /// A value that is JSON already, as a jsonb column gives it.
    void json(const char *name, QByteArrayView value);
    /// A text in three languages, as a jsonb column gives it; English is left out where it is
    /// empty.
    void localized(const char *name, QByteArrayView value);
    /// A timestamptz: "2026-03-02 04:05:06.789+00" as "2026-03-02T04:05:06.789Z".
    void time(const char *name, QByteArrayView value);
    /// {"iin" or "bin", "name"}; `names` as localized().
    void party(const char *name, QByteArrayView number, QByteArrayView names);
    WirePage finish(QByteArrayView next);

private:
    void key(const char *name);
    void quote(QByteArrayView value);

    QByteArray m_json = QByteArrayLiteral("{\"items\":[");
    QStringList m_people;
    bool m_first = true;     ///< no item yet
    bool m_firstName = true; ///< no name in this object yet
};

} // namespace ruqsat::registry::store
