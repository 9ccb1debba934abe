#include "bench/register_fill.h"

#include <algorithm>

namespace ruqsat::test {
namespace {

/// Rows of one statement: none may take longer than a program is waited for.
constexpr int fillAtOnce = 100'000;

/// Results and licences of the cases behind number `first`.
void fillLicences(const RegistryWorld &world, int first)
{
    world.sql(
        QStringLiteral(
            "insert into result (application_id, kind, number, prepared_by_iin, content, document, "
            "sha256, byte_range, state, signed_at) select id, 'licence', number, '', '{}', '', '', "
            "'[]', 'signed', registered_at from application where number > '2019-' || lpad('%1', "
            "9, '0') and number < '2020'")
            .arg(first));
    world.sql(
        QStringLiteral(
            "insert into licence (number, application_id, state, regulation, kind, holder_number, "
            "holder_name, activity, issuer, office_id, issued_at, signer, sha256, address, "
            "first_issued_on, words, activity_words, place_words) "
            "with ended as (select id, provider_id, right(number, 9)::int as i from application "
            "where number > '2019-' || lpad('%1', 9, '0') and number < '2020'), "
            "named as (select *, (array['Сұңқар','Қыран','Алатау','Бәйтерек','Жетісу'])[1 + i % 5] "
            "|| ' ' || md5((i / 5)::text) as n, (array['Жобалау','Аудит','Сараптама'])[1 + i % 3] "
            "|| ' ' || md5((i % 2000)::text) as t, 'Облыс' || i % 20 || ' Аудан' || i % 400 as p "
            "from ended), "
            "folded as materialized (select x, folded_words(x) as words from (select n as x "
            "from named union select t from named union select p from named) every) "
            "select 'KZ' || 10 + i % 80 || 'LAA' || lpad(i::text, 8, '0'), id, "
            "(array['active','active','active','active','active','active','active','suspended',"
            "'terminated','reissued'])[1 + i % 10], "
            "(array['moos-393-3','moos-393-2','almaty-396','mvd-718'])[1 + i % 4], 'issue', "
            "lpad((150340000000 + i)::text, 12, '0'), jsonb_build_object('kk', n, 'ru', n), "
            "jsonb_build_object('kk', t, 'ru', t), jsonb_build_object('kk', n, 'ru', n), "
            "provider_id, now() - (i % 1500) * interval '1 day', "
            "'{\"name\":\"А\",\"iin\":\"560317200002\",\"bin\":\"500140000106\"}', repeat('a', "
            "64), jsonb_build_object('kk', p, 'ru', p), current_date, name.words, activity.words, "
            "place.words from named join folded name on name.x = n join folded activity on "
            "activity.x = t join folded place on place.x = p")
            .arg(first));
}

/// Indices and references are kept aside meanwhile: to make them once is quicker than row by row.
void setAside(const RegistryWorld &world)
{
    world.sql(QStringLiteral(
        "create table set_aside (position serial, sql text); do $$ declare it record; begin "
        "for it in select conrelid::regclass as place, conname as name, "
        "pg_get_constraintdef(oid) as text from pg_constraint where contype = 'f' and conrelid in "
        "('application'::regclass, 'result'::regclass, 'licence'::regclass) loop "
        "insert into set_aside (sql) values (format('alter table %s add constraint %I %s', "
        "it.place, it.name, it.text)); "
        "execute format('alter table %s drop constraint %I', it.place, it.name); end loop; "
        "for it in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as text "
        "from pg_index where not indisunique and indrelid in "
        "('application'::regclass, 'result'::regclass, 'licence'::regclass) loop "
        "insert into set_aside (sql) values (it.text); "
        "execute format('drop index %s', it.name); end loop; end $$"));
}

void putBack(const RegistryWorld &world)
{
    const QByteArray statements =
        world.sql(QStringLiteral("select sql from set_aside order by position desc"));
    for (const QByteArray &statement : statements.split('\n')) {
        const QByteArray trouble = world.sql(
            QStringLiteral("set maintenance_work_mem = '256MB'; ") + QString::fromUtf8(statement));
        if (!trouble.isEmpty())
            qFatal("%s: %s", statement.constData(), trouble.constData());
    }
    world.sql(QStringLiteral("drop table set_aside"));
}

} // namespace

// Small in bytes: what is asked for is not the bytes.
void fillRegister(const RegistryWorld &world, const QString &model, int rows)
{
    const QHash<QString, QString> small{{QStringLiteral("request"), QStringLiteral("''")},
                                        {QStringLiteral("signature"), QStringLiteral("''")},
                                        {QStringLiteral("clocks"), QStringLiteral("'[]'")}};
    QHash<QString, QString> open = small;
    open.insert(
        {{QStringLiteral("state"),
          QStringLiteral("(array['registered','inReview','proposed','prepared'])[1 + i % 4]")},
         {QStringLiteral("registered_at"), QStringLiteral("now() - (i % 30) * interval '1 day'")},
         {QStringLiteral("due"), QStringLiteral("now() + (i % 500 - 20) * interval '1 hour'")}});
    setAside(world);
    world.copyCase(model, 1, openCases, open);
    for (int first = 0; first < rows - openCases; first += fillAtOnce) {
        QHash<QString, QString> ended = small;
        ended.insert({{QStringLiteral("state"), QStringLiteral("'handedOver'")},
                      {QStringLiteral("number"),
                       QStringLiteral("'2019-' || lpad((%1 + i)::text, 9, '0')").arg(first)},
                      {QStringLiteral("decision"),
                       QStringLiteral("case when i % 10 = 0 then 'refuse' else 'issue' end")},
                      {QStringLiteral("registered_at"),
                       QStringLiteral("now() - (i % 1500) * interval '1 day'")},
                      {QStringLiteral("due"), QStringLiteral("null")}});
        world.copyCase(model, 1, std::min(fillAtOnce, rows - openCases - first), ended);
        fillLicences(world, first);
    }
    putBack(world);
    world.sql(QStringLiteral("vacuum analyze"));
}

} // namespace ruqsat::test
