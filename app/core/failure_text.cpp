#include "core/failure_text.h"

#include "core/data_reader.h"
#include "core/resources.h"

#include <QHash>

namespace ruqsat {
namespace {

constexpr qint64 largestFailureFile = 1024 * 1024;

struct FailureWords
{
    LocalizedText title;
    LocalizedText explanation;
    LocalizedText nextStep;
};

QHash<QString, FailureWords> loadFailureWords()
{
    loadCoreResources();
    QHash<QString, FailureWords> words;
    const auto root = readDataFile(QStringLiteral(":/ruqsat/failures.json"), largestFailureFile)
                          .andThen([](const QByteArray &json) {
                              return parseDataObject(json, largestFailureFile);
                          });
    if (!root)
        return words;
    QList<DataFault> faults;
    const DataNode node(*root, {}, &faults);
    for (const QString &name : node.memberNames()) {
        const DataNode entry = node.memberNamed(name);
        words.insert(name,
                     {entry.member("title").localized(), entry.member("explanation").localized(),
                      entry.member("nextStep").localized()});
    }
    return words;
}

} // namespace

FailureText failureText(FailureCode code, Language language)
{
    static const QHash<QString, FailureWords> words = loadFailureWords();
    const FailureWords found = words.value(failureName(code));
    return {found.title.in(language), found.explanation.in(language), found.nextStep.in(language)};
}

} // namespace ruqsat
