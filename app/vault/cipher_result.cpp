#include "vault/cipher_result.h"

#include "vault/cipher_driver.h"

#include <QSqlField>
#include <QSqlRecord>

#include <sqlite3.h>

namespace ruqsat::vault {
namespace {

QVariant columnValue(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(statement, column)));
    case SQLITE_FLOAT:
        return QVariant(sqlite3_column_double(statement, column));
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QVariant(QByteArray(bytes, sqlite3_column_bytes(statement, column)));
    }
    case SQLITE_NULL:
        return QVariant();
    default: {
        const void *text = sqlite3_column_text(statement, column);
        return QVariant(QString::fromUtf8(static_cast<const char *>(text),
                                          sqlite3_column_bytes(statement, column)));
    }
    }
}

} // namespace

CipherResult::CipherResult(const CipherDriver *driver)
    : QSqlResult(driver)
    , m_driver(driver)
{
}

CipherResult::~CipherResult()
{
    finalize();
}

QVariant CipherResult::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_statement));
}

bool CipherResult::reset(const QString &query)
{
    return prepare(query) && exec();
}

bool CipherResult::prepare(const QString &query)
{
    finalize();
    setActive(false);
    setSelect(false);
    setAt(QSql::BeforeFirstRow);
    if (!m_driver->isOpen() || !m_driver->inOwnThread())
        return fail(SQLITE_MISUSE, QStringLiteral("closed or another thread"));
    const QByteArray sql = query.toUtf8();
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v2(m_driver->m_database, sql.constData(),
                                        static_cast<int>(sql.size()) + 1, &m_statement, &rest);
    if (code != SQLITE_OK)
        return fail(code, QStringLiteral("prepare"));
    if (!m_statement || !QByteArrayView(rest).trimmed().isEmpty())
        return fail(SQLITE_MISUSE, QStringLiteral("exactly one statement is wanted"));
    return true;
}

bool CipherResult::exec()
{
    if (!m_statement || !m_driver->isOpen() || !m_driver->inOwnThread())
        return fail(SQLITE_MISUSE, QStringLiteral("closed or another thread"));
    m_rows.clear();
    m_firstRow = 0;
    setAt(QSql::BeforeFirstRow);
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    const QVariantList &values = boundValues();
    if (sqlite3_bind_parameter_count(m_statement) != values.size())
        return fail(SQLITE_RANGE, QStringLiteral("number of values"));
    for (int i = 0; i < values.size(); ++i) {
        const int code = bind(i + 1, values.at(i));
        if (code != SQLITE_OK)
            return fail(code, QStringLiteral("value %1").arg(i));
    }

    const int code = sqlite3_step(m_statement);
    m_stepped = code == SQLITE_ROW;
    m_ended = code != SQLITE_ROW;
    if (code != SQLITE_ROW)
        sqlite3_reset(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail(code, QStringLiteral("execute"));
    const bool selects = sqlite3_column_count(m_statement) > 0;
    m_changed = selects ? -1 : sqlite3_changes(m_driver->m_database);
    setSelect(selects);
    setActive(true);
    return true;
}

int CipherResult::bind(int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return sqlite3_bind_null(m_statement, position);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, position, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, position, value.toDouble());
    // A null QString or QByteArray is an empty one: SQL's NULL is said by an invalid QVariant.
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob(m_statement, position, bytes.constData(),
                                 static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::QString: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text(m_statement, position, text.constData(),
                                 static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    default:
        return SQLITE_MISMATCH;
    }
}

bool CipherResult::readRow()
{
    if (m_ended || !m_driver->isOpen() || !m_driver->inOwnThread())
        return false;
    if (!m_stepped) {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW) {
            m_ended = true;
            sqlite3_reset(m_statement);
            if (code != SQLITE_DONE)
                fail(code, QStringLiteral("next row"));
            return false;
        }
    }
    m_stepped = false;
    QVariantList row;
    const int columns = sqlite3_column_count(m_statement);
    row.reserve(columns);
    for (int column = 0; column < columns; ++column)
        row.append(columnValue(m_statement, column));
    if (isForwardOnly()) {
        m_firstRow += m_rows.size();
        m_rows.clear();
    }
    m_rows.append(row);
    return true;
}

bool CipherResult::fetch(int index)
{
    if (!isActive() || index < m_firstRow)
        return false;
    while (index >= m_firstRow + m_rows.size()) {
        if (!readRow()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
    }
    setAt(index);
    return true;
}

bool CipherResult::fetchNext()
{
    if (at() == QSql::AfterLastRow)
        return false;
    return fetch(at() == QSql::BeforeFirstRow ? 0 : at() + 1);
}

bool CipherResult::fetchFirst()
{
    return fetch(0);
}

bool CipherResult::fetchLast()
{
    while (readRow()) {
    }
    return !m_rows.isEmpty() && fetch(static_cast<int>(m_firstRow + m_rows.size() - 1));
}

QVariant CipherResult::data(int column)
{
    const qsizetype row = at() - m_firstRow;
    if (at() < 0 || row < 0 || row >= m_rows.size())
        return {};
    return m_rows.at(row).value(column);
}

bool CipherResult::isNull(int column)
{
    return !CipherResult::data(column).isValid();
}

int CipherResult::size()
{
    return -1;
}

int CipherResult::numRowsAffected()
{
    return m_changed;
}

QVariant CipherResult::lastInsertId() const
{
    if (!isActive() || !m_driver->m_database)
        return {};
    return QVariant(static_cast<qlonglong>(sqlite3_last_insert_rowid(m_driver->m_database)));
}

QSqlRecord CipherResult::record() const
{
    QSqlRecord record;
    if (!m_statement || !isSelect())
        return record;
    for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column))));
    return record;
}

void CipherResult::detachFromResultSet()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_ended = true;
    m_stepped = false;
}

bool CipherResult::fail(int code, const QString &what)
{
    setLastError(m_driver->errorNow(code, what, QSqlError::StatementError));
    return false;
}

void CipherResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_rows.clear();
    m_firstRow = 0;
    m_stepped = false;
    m_ended = true;
}

} // namespace ruqsat::vault
