#pragma once

#include <QList>
#include <QSqlResult>
#include <QVariant>

struct sqlite3_stmt;

namespace ruqsat::vault {

class CipherDriver;

/// One prepared statement. Rows are read one by one; without forward-only they stay for going back.
class CipherResult final : public QSqlResult
{
public:
    explicit CipherResult(const CipherDriver *driver);
    ~CipherResult() override;

    QVariant handle() const override;

protected:
    bool reset(const QString &query) override;
    bool prepare(const QString &query) override;
    bool exec() override;
    bool fetch(int index) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    bool fail(int code, const QString &what);
    int bind(int position, const QVariant &value);
    bool readRow();
    void finalize();

    const CipherDriver *m_driver;
    sqlite3_stmt *m_statement = nullptr;
    QList<QVariantList> m_rows;
    qsizetype m_firstRow = 0; ///< index of m_rows.first()
    bool m_stepped = false;   ///< exec() has stepped onto a row that is not read yet
    bool m_ended = true;
    int m_changed = -1;
};

} // namespace ruqsat::vault
