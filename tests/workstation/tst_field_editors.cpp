#include "workstation/pages/field_editor.h"
#include "workstation/pages/value_text.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

FormField fieldOf(FieldType type, const char *id = "f")
{
    FormField field;
    field.id = QString::fromLatin1(id);
    field.type = type;
    field.title = {QStringLiteral("Атауы"), QStringLiteral("Наименование"), QStringLiteral("Name")};
    field.kinds = {ServiceKind::Issue};
    if (type == FieldType::Number)
        field.decimals = 2;
    if (type == FieldType::Choice || type == FieldType::Choices)
        field.choices = {{QStringLiteral("a"), field.title}, {QStringLiteral("b"), field.title}};
    if (type == FieldType::Table) {
        field.maxRows = 2;
        field.columns = {fieldOf(FieldType::Text, "t"), fieldOf(FieldType::Address, "a")};
    }
    return field;
}

QList<FieldType> everyType()
{
    QList<FieldType> types;
    for (int type = 0; type <= static_cast<int>(FieldType::Table); ++type)
        types.append(static_cast<FieldType>(type));
    return types;
}

QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson("[" + json + "]").array().at(0);
}

bool shows(const QWidget &editor, const QString &words)
{
    for (const QLabel *label : editor.findChildren<const QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

std::unique_ptr<FieldEditor> shown(const FormField &field, Language language = Language::English)
{
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(field, nullptr));
    editor->setLanguage(language);
    editor->show();
    return editor;
}

} // namespace

/// The editors of the form, one for each kind of field.
class TestFieldEditors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void everyKindSaysThatNoActConfirmsIt()
    {
        Languages languages;
        const QMap<Language, QString> words{
            {Language::Kazakh, QStringLiteral("Актімен расталмаған")},
            {Language::Russian, QStringLiteral("Не подтверждено актом")},
            {Language::English, QStringLiteral("Not confirmed by an act")}};
        for (const FieldType type : everyType()) {
            for (auto it = words.begin(); it != words.end(); ++it) {
                QVERIFY(languages.set(it.key()));
                FormField field = fieldOf(type);
                QVERIFY2(!shows(*shown(field, it.key()), *it), qPrintable(fieldTypeName(type)));
                field.unconfirmed = true;
                QVERIFY2(shows(*shown(field, it.key()), *it), qPrintable(fieldTypeName(type)));
            }
        }
    }

    void everyKindKeepsItsValue_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *type, const char *json) {
            QTest::newRow(type) << QString::fromLatin1(type) << QByteArray(json);
        };
        row("text", R"("Қазақ ұйымы")");
        row("bilingualText", R"({"kk": "Ә", "ru": "Э"})");
        row("number", R"("12.5")");
        row("date", R"("2026-11-22")");
        row("choice", R"("b")");
        row("choices", R"(["a", "b"])");
        row("boolean", "true");
        row("phone", R"("+77010000000")");
        row("email", R"("a@mail.kz")");
        row("iin", R"("560317100006")");
        row("bin", R"("940140000385")");
        row("person", R"({"iin": "560317100006", "surname": "Ә", "name": "Б"})");
        row("organisation", R"({"bin": "940140000385", "name": {"kk": "а", "ru": "б"}})");
        row("address", R"({"kk": "а", "ru": "б", "kato": "710000000"})");
        row("table", R"([{"t": "x", "a": {"kk": "а", "ru": "б"}}, {"t": "y"}])");
    }

    void everyKindKeepsItsValue()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, json);
        const auto editor = shown(fieldOf(*fieldTypeFromName(type)));
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        editor->setValue(valueOf(json));
        QCOMPARE(editor->value(), valueOf(json));
        QCOMPARE(edited.size(), 0);
        // Another language changes words, never what was filled in.
        editor->setLanguage(Language::Kazakh);
        QCOMPARE(editor->value(), valueOf(json));
        editor->setValue(QJsonValue::Undefined);
        QCOMPARE(editor->value(),
                 type == u"boolean" ? QJsonValue(false) : QJsonValue(QJsonValue::Undefined));
    }

    void whatIsTypedIsStoredExactly_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *type, const char *typed, const char *stored) {
            QTest::addRow("%s %s", type, typed)
                << QString::fromLatin1(type) << QString::fromUtf8(typed)
                << QString::fromUtf8(stored);
        };
        row("number", "12,5", "12.5");
        row("number", "1 200", "1200");
        row("number", "twelve", "twelve");
        row("date", "22.11.2026", "2026-11-22");
        row("date", "30.02.2026", "30.02.2026");
        row("date", "22.11", "22.11");
        row("iin", "560317 100006", "560317100006");
        row("bin", " 940140 000385 ", "940140000385");
        row("text", "  Ұйым  ", "Ұйым");
    }

    void whatIsTypedIsStoredExactly()
    {
        QFETCH(QString, type);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const auto editor = shown(fieldOf(*fieldTypeFromName(type)));
        auto *line = editor->findChild<QLineEdit *>();
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        for (const QChar c : typed)
            QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
        QCOMPARE(edited.size(), typed.size());
        QCOMPARE(editor->value().toString(), stored);
    }

    void aNumberIsShownAsTheLanguageWritesIt()
    {
        const auto editor = shown(fieldOf(FieldType::Number), Language::Russian);
        const auto *line = editor->findChild<QLineEdit *>();
        editor->setValue(QStringLiteral("12.5"));
        editor->setLanguage(Language::Kazakh);
        QCOMPARE(line->text(), QStringLiteral("12,5"));
        QCOMPARE(editor->value().toString(), QStringLiteral("12.5"));
        editor->setLanguage(Language::English);
        QCOMPARE(line->text(), QStringLiteral("12.5"));
        editor->setValue(QStringLiteral("about 12.5"));
        editor->setLanguage(Language::Russian);
        QCOMPARE(line->text(), QStringLiteral("about 12.5"));
    }

    void valuesAreReadAsPeopleWriteThem()
    {
        FormField table = fieldOf(FieldType::Table);
        table.columns << fieldOf(FieldType::Number, "n") << fieldOf(FieldType::Date, "d");
        const QJsonValue rows = valueOf(
            R"([{"t": "x", "a": {"kk": "Ә", "ru": "Э"}, "n": "0.25", "d": "2026-11-22"},
                {"t": "y"}])");
        QCOMPARE(valueText(table, rows, Language::Kazakh),
                 QStringLiteral("1. Атауы: x · Атауы: Ә · Атауы: 0,25 · Атауы: 22.11.2026\n"
                                "2. Атауы: y"));
        QVERIFY(valueText(table, rows, Language::English).contains(QStringLiteral("Name: 0.25")));
        QCOMPARE(valueText(table, {}, Language::Kazakh), QStringLiteral("–"));
    }

    void theBoundsOfAFieldAreNamed()
    {
        Languages languages;
        languages.set(Language::English);
        FormField date = fieldOf(FieldType::Date, "d");
        date.min = QStringLiteral("1995-01-01");
        QCOMPARE(boundsText(date, {}, Language::English), QStringLiteral("Not before 01.01.1995"));
        FormField table = fieldOf(FieldType::Table);
        table.columns << fieldOf(FieldType::Number, "n") << date;
        table.columns[table.columns.size() - 2].max = QStringLiteral("12");
        QCOMPARE(boundsText(table, QStringLiteral("/2/n"), Language::English),
                 QStringLiteral("Not more than 12"));
        QCOMPARE(boundsText(table, QStringLiteral("/2/d"), Language::English),
                 QStringLiteral("Not before 01.01.1995"));
        QCOMPARE(boundsText(table, {}, Language::English), QString());
    }

    void aProblemStandsAtItsPlaceAndGoes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("focus");
        const auto row = [](const char *type, const char *place, const char *focus) {
            QTest::addRow("%s%s", type, place)
                << QString::fromLatin1(type) << QString::fromLatin1(place)
                << QString::fromLatin1(focus);
        };
        for (const FieldType type : everyType())
            row(qPrintable(fieldTypeName(type)), "", "");
        row("bilingualText", "/ru", "Name, in Russian");
        row("address", "/kato", "Name, KATO code (optional)");
        row("person", "/iin", "Name, IIN");
        row("organisation", "/name/ru", "Name, in Russian");
        row("table", "/1/t", "Name");
        row("table", "/1/a/ru", "Name, in Russian");
        row("table", "/7/t", "");
        row("table", "/x", "");
    }

    void aProblemStandsAtItsPlaceAndGoes()
    {
        QFETCH(QString, type);
        QFETCH(QString, place);
        QFETCH(QString, focus);
        const auto editor = shown(fieldOf(*fieldTypeFromName(type)));
        if (type == u"table")
            editor->setValue(valueOf(R"([{"t": "x"}, {"t": "y"}])"));
        // New rows are shown in the next turn of the event loop.
        QTRY_VERIFY(editor->focusTarget(place) && editor->focusTarget(place)->isVisible());
        const QString words = QStringLiteral("What is wrong here");
        editor->setProblem(place, words);
        QVERIFY(shows(*editor, words));
        QWidget *target = editor->focusTarget(place);
        QVERIFY(target && target->isVisible());
        if (!focus.isEmpty())
            QCOMPARE(target->accessibleName(), focus);
        editor->clearProblems();
        QVERIFY(!shows(*editor, words));
    }

    void rowsComeAndGoByKeyboard()
    {
        const auto editor = shown(fieldOf(FieldType::Table));
        editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(editor.get()));
        auto *add = qobject_cast<QPushButton *>(editor->focusTarget({}));
        QVERIFY(add);
        for (const int rows : {1, 2}) {
            add->setFocus();
            QTest::keyClick(add, Qt::Key_Space);
            QCOMPARE(editor->value().toArray().size(), rows);
            // The cursor is in the new row.
            QCOMPARE(QApplication::focusWidget(),
                     editor->focusTarget(QStringLiteral("/%1/t").arg(rows - 1)));
        }
        // Not more than the regulation lets in.
        QVERIFY(!add->isEnabled());
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                            QStringLiteral("ә"), Qt::NoModifier);
        const QList<QPushButton *> buttons = editor->findChildren<QPushButton *>();
        const auto first = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *b) {
            return b->accessibleName() == u"Remove row 1";
        });
        QVERIFY(first != buttons.end());
        QTest::keyClick(*first, Qt::Key_Space);
        QCOMPARE(editor->value(), valueOf(R"([{"t": "ә"}])"));
        QVERIFY(add->isEnabled());
    }

    void choicesAreMadeByKeyboard()
    {
        const auto list = shown(fieldOf(FieldType::Choice));
        QTest::keyClick(list->focusTarget({}), Qt::Key_Down);
        QCOMPARE(list->value(), QJsonValue(QStringLiteral("a")));
        QTest::keyClick(list->focusTarget({}), Qt::Key_Up);
        QCOMPARE(list->value(), QJsonValue(QJsonValue::Undefined));
        const auto marks = shown(fieldOf(FieldType::Choices));
        for (QCheckBox *mark : marks->findChildren<QCheckBox *>())
            QTest::keyClick(mark, Qt::Key_Space);
        QCOMPARE(marks->value(), valueOf(R"(["a", "b"])"));
    }
};

QTEST_MAIN(TestFieldEditors)
#include "tst_field_editors.moc"
