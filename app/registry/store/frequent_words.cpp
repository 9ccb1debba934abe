#include "registry/store/frequent_words.h"

#include "core/search_words.h"

#include <chrono>
#include <map>
#include <mutex>

namespace ruqsat::registry::store {
namespace {

struct Sample
{
    std::chrono::steady_clock::time_point readAt;
    QList<std::pair<QString, double>> words; ///< with the part of all licences that have them
};

/// The samples change when the database looks at the table again, and only the way to the answer
/// hangs on them: so they are asked for now and then, and not with every search.
constexpr std::chrono::seconds sampleAge{60};

Result<Sample> sampleOf(Transaction &in, const QString &column)
{
    static std::mutex mutex;
    static std::map<QString, Sample> known;
    const auto now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known.find(column);
            found != known.end() && now - found->second.readAt < sampleAge)
            return found->second;
    }
    const Result<Rows> rows = in.run(
        "select u.word, u.frequency from pg_stats s cross join lateral "
        "unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) "
        "u(word, frequency) where s.schemaname = current_schema() "
        "and s.tablename = 'licence' and s.attname = ? and u.word is not null",
        {column});
    if (!rows)
        return rows.failure();
    Sample sample{now, {}};
    for (const Row &row : *rows)
        sample.words.emplaceBack(row.text(0), row.number(1));
    const std::lock_guard lock(mutex);
    return known.insert_or_assign(column, std::move(sample)).first->second;
}

} // namespace

Result<bool> areFrequent(Transaction &in, const QString &column, const QString &text)
{
    constexpr double frequent = 0.05;
    const Result<Sample> sample = sampleOf(in, column);
    if (!sample)
        return sample.failure();
    for (const QString &word : searchWords(text, 8)) {
        double part = 0;
        for (const auto &[known, frequency] : sample->words)
            part += known.startsWith(word) ? frequency : 0;
        if (part < frequent)
            return false;
    }
    return true;
}

} // namespace ruqsat::registry::store
