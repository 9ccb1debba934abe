#include "registry/support/sql_answer.h"

#include <libpq-fe.h>

#include <array>
#include <memory>

namespace ruqsat::test {
namespace {

void appendRows(const PGresult *result, QByteArray *answer)
{
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column) {
            if (column > 0)
                answer->append('|');
            answer->append(PQgetvalue(result, row, column), PQgetlength(result, row, column));
        }
        answer->append('\n');
    }
}

} // namespace

QByteArray sqlAnswer(const QString &host, const QString &user, const QString &database,
                     const QString &statement)
{
    const std::array values{host.toUtf8(), user.toUtf8(), database.toUtf8()};
    const std::array<const char *, 4> names{"host", "user", "dbname", nullptr};
    const std::array<const char *, 4> texts{values[0].constData(), values[1].constData(),
                                            values[2].constData(), nullptr};
    const std::unique_ptr<PGconn, void (*)(PGconn *)> connection(
        PQconnectdbParams(names.data(), texts.data(), 0), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK ||
        !PQsendQuery(connection.get(), statement.toUtf8().constData()))
        return QByteArray(PQerrorMessage(connection.get())).trimmed();
    QByteArray answer;
    while (PGresult *result = PQgetResult(connection.get())) {
        if (PQresultStatus(result) == PGRES_FATAL_ERROR)
            answer += PQresultErrorMessage(result);
        appendRows(result, &answer);
        PQclear(result);
    }
    return answer.trimmed();
}

} // namespace ruqsat::test
