#include "core/field_check.h"
#include "core/regulation_catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ruqsat;

namespace {

FormField fieldOf(FieldType type)
{
    FormField field;
    field.id = QStringLiteral("f");
    field.type = type;
    field.kinds = {ServiceKind::Issue};
    field.maxLength = 20;
    if (type == FieldType::Number) {
        field.min = QStringLiteral("0.5");
        field.max = QStringLiteral("100");
        field.decimals = 2;
    } else if (type == FieldType::Date) {
        field.min = QStringLiteral("2012-01-01");
        field.max = QStringLiteral("2026-12-31");
    } else if (type == FieldType::Choice || type == FieldType::Choices) {
        field.choices = {{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}};
    } else if (type == FieldType::Table) {
        field.maxRows = 2;
        field.columns = {fieldOf(FieldType::Text), fieldOf(FieldType::Number)};
        field.columns[1].id = QStringLiteral("n");
        field.columns[1].required = false;
    }
    return field;
}

QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array().at(0);
}

} // namespace

class TestFieldCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesValues_data();
    void judgesValues();
    void emptyIsGoodOnlyWhereNotRequired_data();
    void emptyIsGoodOnlyWhereNotRequired();
    void problemsComeInTheOrderOfTheForm();
    void everyBadCellOfATableIsTold();
    void kindsAskForTheirOwnFields();
    void anAppendixAloneSaysSomething();
};

void TestFieldCheck::judgesValues_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *type, const char *json, const char *expected) {
        QTest::newRow(qPrintable(QString::fromUtf8(type) + u' ' + QString::fromUtf8(json)))
            << QString::fromLatin1(type) << QByteArray(json) << QString::fromLatin1(expected);
    };
    row("text", R"("Қазақ ұйымы")", "");
    row("text", R"("abcdefghijklmnopqrst")", "");
    row("text", R"("abcdefghijklmnopqrstu")", "fieldTooLong");
    row("text", R"("a\u0000b")", "fieldBadCharacters");
    row("text", R"("a\u001bb")", "fieldBadCharacters");
    row("text", R"("a\u202eb")", "fieldBadCharacters");
    row("text", R"("a\ud800b")", "fieldBadCharacters");
    row("text", R"("two\nlines")", "");
    row("text", "5", "fieldBadCharacters");
    row("bilingualText", R"({"kk": "а", "ru": "б"})", "");
    row("bilingualText", R"({"kk": "а"})", "fieldRequired /ru");
    row("bilingualText", R"({"kk": "а", "ru": " "})", "fieldRequired /ru");
    row("bilingualText", R"({"kk": "а", "ru": "б", "en": "c"})", "fieldUnknown /en");
    row("bilingualText", R"("а")", "fieldRequired");
    row("number", R"("12.25")", "");
    row("number", R"("0.5")", "");
    row("number", R"("0.49")", "fieldOutOfRange");
    row("number", R"("100.01")", "fieldOutOfRange");
    row("number", R"("1.125")", "fieldNotExact");
    row("number", R"("100.001")", "fieldNotExact");
    row("number", R"("-1")", "fieldOutOfRange");
    row("number", R"("1.")", "fieldNotANumber");
    row("number", R"(".5")", "fieldNotANumber");
    row("number", R"("1 200")", "fieldNotANumber");
    row("number", R"("٣")", "fieldNotANumber");
    row("number", R"("99999999999999999999")", "fieldNotANumber");
    row("number", "[]", "fieldRequired");
    row("number", R"({"n": "5"})", "fieldNotANumber");
    row("number", R"("12,5")", "fieldNotANumber");
    row("number", R"("1e2")", "fieldNotANumber");
    row("number", "12", "fieldNotExact");
    row("date", R"("2024-02-29")", "");
    row("date", R"("2023-02-29")", "fieldDateImpossible");
    row("date", R"("30.02.2024")", "fieldDateImpossible");
    row("date", R"("31.04.2024")", "fieldDateImpossible");
    row("date", R"("2024-13-01")", "fieldDateImpossible");
    row("date", R"("2024-00-10")", "fieldDateImpossible");
    row("date", R"("yesterday")", "fieldNotADate");
    row("date", R"("2024-2-9")", "fieldNotADate");
    row("date", R"("09.02.24")", "fieldNotADate");
    row("date", R"("2024-02-29T10:00:00Z")", "fieldNotADate");
    row("date", "20240229", "fieldNotADate");
    row("date", R"("29.02.2024")", "fieldNotADate");
    row("date", R"("2011-12-31")", "fieldOutOfRange");
    row("date", R"("2027-01-01")", "fieldOutOfRange");
    row("choice", R"("a")", "");
    row("choice", R"("c")", "fieldNotAChoice");
    row("choice", R"(["a"])", "fieldNotAChoice");
    row("choice", R"("A")", "fieldNotAChoice");
    row("choice", R"("a ")", "fieldNotAChoice");
    row("choice", "true", "fieldNotAChoice");
    row("choices", R"(["a", "b"])", "");
    row("choices", R"(["a", "a"])", "fieldNotAChoice");
    row("choices", R"(["a", "c"])", "fieldNotAChoice");
    row("choices", R"("a")", "fieldNotAChoice");
    row("choices", R"([1])", "fieldNotAChoice");
    row("choices", R"([["a"]])", "fieldNotAChoice");
    row("boolean", "false", "");
    row("boolean", R"("no")", "fieldNotAChoice");
    row("boolean", "0", "fieldNotAChoice");
    row("phone", R"("+77010000000")", "");
    row("phone", R"("87010000000")", "fieldPhoneShape");
    row("phone", R"("+7701")", "fieldPhoneShape");
    row("phone", R"("+7 701 000 00 00")", "fieldPhoneShape");
    row("phone", R"("+7701000000O")", "fieldPhoneShape");
    row("phone", R"("+7701000000012345")", "fieldPhoneShape");
    row("phone", R"("+77010000000\n")", "fieldPhoneShape");
    row("phone", "77010000000", "fieldBadCharacters");
    row("email", R"("a.b@mail.kz")", "");
    row("email", R"("a@b")", "fieldEmailShape");
    row("email", R"("а@mail.kz")", "fieldEmailShape");
    row("email", R"("a@@mail.kz")", "fieldEmailShape");
    row("email", R"("a mail.kz")", "fieldEmailShape");
    row("email", R"("@mail.kz")", "fieldEmailShape");
    row("email", R"("a@mail..kz")", "fieldEmailShape");
    row("email", R"("a@mail.kz\nb")", "fieldEmailShape");
    row("email", R"("aaaaaaaaaaaaaa@mail.kz")", "fieldTooLong");
    row("iin", R"("560317100006")", "");
    row("iin", R"("560317 100006")", "fieldBadCharacters");
    row("iin", R"("560317100007")", "iinCheckDigit");
    row("iin", R"("56031710000")", "iinLength");
    row("iin", R"("56031710000a")", "iinNotDigits");
    row("iin", R"("561317100006")", "iinBirthDate");
    row("iin", "560317100006", "fieldRequired");
    row("bin", R"("940140000385")", "");
    row("bin", R"("94014000038")", "binLength");
    row("bin", R"("940140000380")", "binCheckDigit");
    row("bin", R"("94014000038x")", "binNotDigits");
    row("bin", R"("560317100006")", "binShape");
    row("person", R"({"iin": "560317100006", "surname": "Ә", "name": "Б"})", "");
    row("person", R"({"iin": "560317100006", "surname": "Ә", "name": "Б", "patronymic": ""})", "");
    row("person", R"({"iin": "560317100006", "surname": "Ә"})", "fieldRequired /name");
    row("person", R"({"iin": "560317100006", "surname": "Ә", "name": "Б", "age": "5"})",
        "fieldUnknown /age");
    row("person", R"({"iin": "560317100006", "surname": "Ә\u202e", "name": "Б"})",
        "fieldBadCharacters /surname");
    row("person", R"("Ә Б")", "fieldRequired");
    row("person", R"({"iin": "560317100007", "surname": "Ә", "name": "Б"})", "iinCheckDigit /iin");
    row("organisation", R"({"bin": "940140000385", "name": {"kk": "а", "ru": "б"}})", "");
    row("organisation", R"({"bin": "940140000385", "name": {"kk": "а"}})",
        "fieldRequired /name/ru");
    row("organisation", R"({"bin": "9", "name": {"kk": "а", "ru": "б"}})", "binLength /bin");
    row("organisation", R"({"bin": "940140000385", "names": 1})", "fieldUnknown /names");
    row("address", R"({"kk": "а", "ru": "б", "kato": "710000000"})", "");
    row("address", R"({"kk": "а", "ru": "б", "kato": ""})", "");
    row("address", R"({"kk": "а", "ru": "б", "kato": "71000000"})", "fieldKatoShape /kato");
    row("address", R"({"kk": "а", "ru": "б", "kato": "71000000x"})", "fieldKatoShape /kato");
    row("address", R"({"kk": "а"})", "fieldRequired /ru");
    row("address", R"({"kk": "а", "ru": "б", "zip": "1"})", "fieldUnknown /zip");
    row("table", R"([{"f": "x", "n": "5"}, {"f": "y"}])", "");
    row("table", R"([{"f": "x"}, {"f": "y"}, {"f": "z"}])", "fieldTooManyRows");
    row("table", R"([{"f": "x"}, {"n": "5"}])", "fieldRequired /1/f");
    row("table", R"([{"f": "x", "n": "900"}])", "fieldOutOfRange /0/n");
    row("table", R"([{"f": "x", "q": 1}])", "fieldUnknown /0/q");
    row("table", R"(["x"])", "fieldRequired /0");
    row("table", R"({"f": "x"})", "fieldRequired");
}

void TestFieldCheck::judgesValues()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto checked = checkField(fieldOf(*fieldTypeFromName(type)), valueOf(json));
    QString found;
    if (!checked)
        found = (failureName(checked.failure().code) + u' ' + checked.failure().detail).trimmed();
    QCOMPARE(found, expected);
}

void TestFieldCheck::emptyIsGoodOnlyWhereNotRequired_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"null", R"("")", R"("  ")", "[]", "{}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestFieldCheck::emptyIsGoodOnlyWhereNotRequired()
{
    QFETCH(QByteArray, json);
    for (int type = 0; type <= static_cast<int>(FieldType::Table); ++type) {
        FormField field = fieldOf(static_cast<FieldType>(type));
        QCOMPARE(checkField(field, valueOf(json)).failure().code, FailureCode::FieldRequired);
        field.required = false;
        QVERIFY(checkField(field, valueOf(json)).ok());
    }
}

void TestFieldCheck::problemsComeInTheOrderOfTheForm()
{
    Regulation regulation;
    regulation.form = {fieldOf(FieldType::Table), fieldOf(FieldType::Text)};
    regulation.form[1].id = QStringLiteral("second");
    const QJsonObject fields =
        QJsonDocument::fromJson(R"({"zzz": 1, "f": [{"f": "x", "n": "y"}], "second": ""})")
            .object();
    const auto problems = checkFields(regulation, ServiceKind::Issue, fields);
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems.at(0).pointer, QStringLiteral("/f/0/n"));
    QCOMPARE(problems.at(0).code, FailureCode::FieldNotANumber);
    QCOMPARE(problems.at(1).field, QStringLiteral("second"));
    QCOMPARE(problems.at(2).code, FailureCode::FieldUnknown);
    QVERIFY(checkFields(regulation, ServiceKind::Duplicate, {}).isEmpty());
}

void TestFieldCheck::everyBadCellOfATableIsTold()
{
    Regulation regulation;
    regulation.form = {fieldOf(FieldType::Table)};
    const QJsonObject fields =
        QJsonDocument::fromJson(R"({"f": [{"n": "900"}, {"f": "x", "n": "1.001", "q": 1}]})")
            .object();
    QStringList found;
    for (const FieldProblem &problem : checkFields(regulation, ServiceKind::Issue, fields))
        found.append(problem.pointer + u' ' + failureName(problem.code));
    QCOMPARE(found,
             QStringList(
                 {QStringLiteral("/f/0/f fieldRequired"), QStringLiteral("/f/0/n fieldOutOfRange"),
                  QStringLiteral("/f/1/n fieldNotExact"), QStringLiteral("/f/1/q fieldUnknown")}));
}

void TestFieldCheck::kindsAskForTheirOwnFields()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    for (const Regulation &regulation : catalog.all()) {
        for (const ServiceKind kind : regulation.kinds) {
            QVERIFY2(!regulation.fieldsFor(kind).isEmpty(), qPrintable(regulation.id));
            QVERIFY2(!regulation.documentsFor(kind).isEmpty(), qPrintable(regulation.id));
            QVERIFY2(!regulation.groundsFor(kind).isEmpty(), qPrintable(regulation.id));
            const bool asksForOld =
                !checkFields(regulation, kind, {}).isEmpty() &&
                regulation.field(QStringLiteral("previousLicence")) &&
                regulation.field(QStringLiteral("previousLicence"))->kinds.contains(kind);
            QCOMPARE(asksForOld, kind != ServiceKind::Issue);
        }
        QVERIFY2(regulation.qualificationFor(ServiceKind::Duplicate).isEmpty(),
                 qPrintable(regulation.id));
    }
}

// Whatever an administrator lets be empty.
void TestFieldCheck::anAppendixAloneSaysSomething()
{
    Regulation regulation = *RegulationCatalog::shipped().find(QStringLiteral("yuko-441"));
    for (FormField &field : regulation.form)
        field.required = false;
    const auto problems = [&](ServiceKind kind, const QJsonObject &fields) {
        QStringList found;
        for (const FieldProblem &problem : checkFields(regulation, kind, fields))
            found.append(problem.pointer + u' ' + failureName(problem.code));
        return found.join(u',');
    };
    const QString empty = QStringLiteral("/subactivities fieldRequired");
    const QString licence = QStringLiteral("KZ07ABC00012345");
    const QString appendix = licence + QStringLiteral("/002");
    const auto issue = [&](const QString &to, const char *field, const QJsonValue &value) {
        return problems(ServiceKind::Issue,
                        {{QStringLiteral("appendixTo"), to}, {QLatin1String(field), value}});
    };
    QCOMPARE(issue(licence, "metals", QJsonArray{"ferrous"}), empty);
    QCOMPARE(issue(QStringLiteral("  "), "metals", QJsonArray{"ferrous"}), QString());
    QCOMPARE(issue(licence, "sites", QJsonArray()), empty);
    QCOMPARE(issue(licence, "subactivities", QJsonArray{"sale"}), QString());
    const QJsonObject text{{"kk", "алаң"}, {"ru", "площадка"}};
    QCOMPARE(issue(licence, "sites", QJsonArray{QJsonObject{{"name", text}, {"address", text}}}),
             QString());
    // Rows without a word in them.
    QVERIFY(issue(licence, "sites", QJsonArray{QJsonObject()}).startsWith(empty));
    const auto former = [&](ServiceKind kind, const QString &number) {
        return problems(kind, {{QStringLiteral("previousLicence"), number}});
    };
    QCOMPARE(former(ServiceKind::Reissue, appendix.toLower()), empty);
    QCOMPARE(former(ServiceKind::Reissue, licence), QString());
    // It repeats what the paper says that it stands for.
    QCOMPARE(former(ServiceKind::Duplicate, appendix), QString());
}

QTEST_GUILESS_MAIN(TestFieldCheck)
#include "tst_field_check.moc"
