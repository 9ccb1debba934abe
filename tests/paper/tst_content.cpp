#include "paper/state_samples.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::paper;

class TestContent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJsonAsItWas();
    void faultIsRefusedAndNamed_data();
    void faultIsRefusedAndNamed();
    void receiptWithoutNumberIsOnlyProvisional();
    void detailNeverHoldsTheValue();
    void severalLinesBecomeOneParagraph();
};

namespace {

// Sets what stands at `path` ("grounds.0.title.kk"); an undefined value takes the member out.
QJsonValue with(const QJsonValue &value, QStringList path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = step.toInt();
        array.replace(index, with(array.at(index), path, replacement));
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue changed = with(object.value(step), path, replacement);
    if (changed.isUndefined())
        object.remove(step);
    else
        object.insert(step, changed);
    return object;
}

/// How each paper is read, and a content that it takes.
struct Kind
{
    std::function<std::optional<Failure>(const QJsonObject &)> read;
    QJsonObject sample;
};

template <typename Content>
Kind kindOf(const Content &sample)
{
    return {[](const QJsonObject &json) {
                const Result<Content> content = Content::fromJson(json);
                return content ? std::optional<Failure>() : content.failure();
            },
            sample.toJson()};
}

Kind kindNamed(const QString &paper)
{
    const QHash<QString, Kind> kinds{
        {QStringLiteral("licence"), kindOf(test::sampleLicence())},
        {QStringLiteral("duplicate"), kindOf(test::sampleDuplicate())},
        {QStringLiteral("appendix"), kindOf(test::sampleAppendix(2))},
        {QStringLiteral("permit"), kindOf(test::samplePermit())},
        {QStringLiteral("passport"), kindOf(test::samplePassport())},
        {QStringLiteral("conclusion"), kindOf(test::sampleConclusion(false))},
        {QStringLiteral("agreed"), kindOf(test::sampleConclusion(true))},
        {QStringLiteral("refusal"), kindOf(test::sampleRefusal())},
        {QStringLiteral("receipt"), kindOf(test::sampleReceipt())},
    };
    return kinds.value(paper);
}

template <typename Content>
bool comesBack(const Content &content)
{
    const Result<Content> again = Content::fromJson(content.toJson());
    return again && *again == content;
}

} // namespace

void TestContent::comesBackFromJsonAsItWas()
{
    QVERIFY(comesBack(test::extremeLicence()));
    QVERIFY(comesBack(test::sampleDuplicate()));
    QVERIFY(comesBack(test::sampleReissue()));
    QVERIFY(comesBack(test::sampleAppendix(3)));
    QVERIFY(comesBack(test::duplicateOfAppendix()));
    QVERIFY(comesBack(test::reissuedAppendix()));
    QVERIFY(comesBack(test::extremePermit()));
    QVERIFY(comesBack(test::ozonePermit()));
    QVERIFY(comesBack(test::extremePassport()));
    QVERIFY(comesBack(test::extremeConclusion()));
    QVERIFY(comesBack(test::sampleConclusion(true)));
    QVERIFY(comesBack(test::sampleRefusal()));
    QVERIFY(comesBack(test::sampleReceipt()));
}

void TestContent::faultIsRefusedAndNamed_data()
{
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *paper, const char *path,
                        const QJsonValue &value, const char *detail) {
        QTest::newRow(name) << QString::fromUtf8(paper) << QString::fromUtf8(path) << value
                            << QString::fromUtf8(detail);
    };
    const QJsonValue gone(QJsonValue::Undefined);
    const QString tooLong = test::repeated("ұзын ", 700);
    row("unknown member", "licence", "colour", QStringLiteral("red"), "colour: unknown member");
    row("unknown inside", "refusal", "grounds.0.extra", 1, "grounds[0].extra: unknown member");
    row("unknown in a text", "licence", "holder.de", QStringLiteral("x"), "holder.de: unknown");
    row("unknown in a mark", "duplicate", "duplicate.colour", 1, "duplicate.colour: unknown");
    row("unknown in a table", "permit", "tables.0.border", 1, "tables[0].border: unknown");
    row("row too short", "permit", "tables.0.rows.0.cells", QJsonArray(),
        "not one for each column");
    row("end before beginning", "permit", "validUntil", QStringLiteral("2020-01-01"), "no period");
    row("beginning without end", "permit", "validUntil", QString(), "validUntil: no period");
    row("no hazard", "passport", "hazards", QJsonArray(), "hazards: empty");
    row("not agreed for nothing", "conclusion", "grounds", QJsonArray(), "grounds: not 1 to 40");
    row("agreed with a ground", "agreed", "grounds",
        test::sampleConclusion(false).toJson().value(QStringLiteral("grounds")),
        "grounds: not 0 to 0");
    row("appendix 0", "appendix", "appendix.index", 0, "appendix.index: out of range");
    row("day of the duplicate", "duplicate", "duplicate.issuedOn", QString(), "issuedOn: empty");
    row("missing", "licence", "number", gone, "number: missing");
    row("missing language", "licence", "holder.ru", gone, "holder.ru: missing");
    row("missing in a row", "receipt", "inventory.1.pages", gone, "inventory[1].pages: missing");
    row("number for text", "licence", "number", 7, "number: not a string");
    row("text for boolean", "licence", "demo", QStringLiteral("true"), "demo: not a boolean");
    row("text for object", "refusal", "applicant", QStringLiteral("x"), "applicant: not an object");
    row("object for array", "refusal", "grounds", QJsonObject(), "grounds: not an array");
    row("text for row", "refusal", "grounds.0", QStringLiteral("x"), "grounds[0]: not an object");
    row("null", "receipt", "office", QJsonValue::Null, "office: not an object");
    row("too long", "licence", "holder.kk", tooLong, "holder.kk: longer than 600");
    row("too long in a row", "refusal", "grounds.0.title.kk", tooLong, "grounds[0].title.kk: long");
    row("empty", "licence", "holder.kk", QString(), "holder.kk: empty");
    row("blank", "licence", "holder.kk", QStringLiteral("  "), "holder.kk: empty");
    row("one language only", "licence", "note.ru", QString(), "note.ru: empty in one language");
    row("escape", "licence", "holder.kk", QStringLiteral("a\u001bb"), "holder.kk: control");
    row("direction override", "licence", "holder.kk", QStringLiteral("a\u202eb"), "holder.kk: con");
    row("wrong permit number", "licence", "number", QStringLiteral("KZ12ABC00012345"),
        "number: not a permit number");
    row("wrong BIN", "licence", "holderIdentifier", QStringLiteral("600340000016"),
        "holderIdentifier: neither");
    row("not a date", "licence", "issuedOn", QStringLiteral("2026-02-30"), "issuedOn: not a date");
    row("date in words", "licence", "issuedOn", QStringLiteral("14.12.2026"), "issuedOn: not a d");
    row("time with offset", "receipt", "acceptedAt", QStringLiteral("2026-11-23T10:51:12+05:00"),
        "acceptedAt: ");
    row("QR not ASCII", "licence", "qr", QStringLiteral("Қ"), "qr: not ASCII");
    row("QR too long", "licence", "qr", QString(301, u'x'), "qr: longer than 300");
    row("no ground", "refusal", "grounds", QJsonArray(), "grounds: not 1 to 40");
    row("a ground about nothing", "refusal", "grounds.0.targets", QJsonArray(),
        "grounds[0].targets: not 1 to 200");
    row("target in one language", "refusal", "grounds.0.targets.1.title.ru", gone,
        "grounds[0].targets[1].title.ru: missing");
    row("target of no kind", "conclusion", "grounds.0.targets.0.kind.kk", QString(),
        "grounds[0].targets[0].kind.kk: empty");
    row("pages below zero", "receipt", "inventory.0.pages", -1, "inventory[0].pages: out of");
    row("half a page", "receipt", "inventory.0.pages", 1.5, "inventory[0].pages: not a whole");
    row("huge number", "receipt", "inventory.0.pages", 1e300, "inventory[0].pages: out of");
    row("unknown form", "receipt", "inventory.0.form", QStringLiteral("fax"), "form: not a form");
}

void TestContent::faultIsRefusedAndNamed()
{
    QFETCH(QString, paper);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, detail);
    const Kind kind = kindNamed(paper);
    QVERIFY(!kind.read(kind.sample));

    const QJsonObject changed = with(kind.sample, path.split(u'.'), value).toObject();
    const std::optional<Failure> failure = kind.read(changed);
    QVERIFY(failure);
    QCOMPARE(failure->code, FailureCode::PaperContentInvalid);
    QVERIFY2(failure->detail.contains(detail), qPrintable(failure->detail));
}

void TestContent::receiptWithoutNumberIsOnlyProvisional()
{
    ReceiptContent receipt = test::sampleReceipt();
    receipt.number.clear();
    QVERIFY(!ReceiptContent::fromJson(receipt.toJson()));
    receipt.registered = false;
    QVERIFY(!ReceiptContent::fromJson(receipt.toJson())); // a time of registration
    receipt.registeredAt = {};
    QVERIFY(!ReceiptContent::fromJson(receipt.toJson())); // terms before registration
    receipt.dueDates.clear();
    QVERIFY(!ReceiptContent::fromJson(receipt.toJson())); // the code of a registered case
    receipt.qr.clear();
    QVERIFY(ReceiptContent::fromJson(receipt.toJson()));
    receipt.number = QStringLiteral("2026-11-004127");
    QVERIFY(!ReceiptContent::fromJson(receipt.toJson()));

    QVERIFY(comesBack(test::provisionalReceipt()));
    ReceiptContent promised = test::provisionalReceipt();
    promised.terms[1].date = QDate(2026, 12, 14);
    QVERIFY(!ReceiptContent::fromJson(promised.toJson())); // nobody can know that day yet
    ReceiptContent both = test::sampleReceipt();
    both.terms = test::provisionalReceipt().terms;
    QVERIFY(!ReceiptContent::fromJson(both.toJson()));
}

void TestContent::detailNeverHoldsTheValue()
{
    LicenceContent licence = test::sampleLicence();
    licence.holder.kk = QStringLiteral("Құпия\u0007");
    QVERIFY(!LicenceContent::fromJson(licence.toJson())
                 .failure()
                 .detail.contains(QStringLiteral("Құпия")));
    QJsonObject json = test::sampleLicence().toJson();
    json.insert(QStringLiteral("Ахметова Л. Б."), 1);
    QVERIFY(!LicenceContent::fromJson(json).failure().detail.contains(QStringLiteral("Ахметова")));
}

void TestContent::severalLinesBecomeOneParagraph()
{
    LicenceContent licence = test::sampleLicence();
    licence.note.kk = QStringLiteral("бір\nекі");
    QCOMPARE(LicenceContent::fromJson(licence.toJson())->note.kk, QStringLiteral("бір екі"));
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
