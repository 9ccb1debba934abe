#include "workstation/pages/audit_facts.h"
#include "workstation/pages/auditor_page.h"
#include "workstation/pages/fact_list.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/audit_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The auditor's page by keyboard, before a registry in memory.
class tst_AuditorPage : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 20'000;

    /// In English.
    struct Seat : test::Seat
    {
        Seat()
            : test::Seat(Role::Auditor)
        {
            languages.set(Language::English);
        }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : &window, key, modifiers);
        }
        AuditorPage *page() const { return static_cast<AuditorPage *>(window.currentPage()); }
        /// What is exported; empty where nothing was within some seconds.
        QByteArray exported()
        {
            const QString path = folder.filePath(QStringLiteral("audit.csv"));
            QFile::remove(path);
            page()->exportTo(path);
            QFile file(path);
            return QTest::qWaitFor([&file] { return file.exists(); }, patienceMs) &&
                           file.open(QIODevice::ReadOnly)
                       ? file.readAll()
                       : QByteArray();
        }

        QTemporaryDir folder;
    };

    /// As a screen reader says the lines of the entry.
    static QString said(const FactList *entry)
    {
        QStringList lines;
        for (int row = 0; row < entry->model()->rowCount(); ++row)
            lines << entry->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines.join(u'\n');
    }

    static void addNames(const QJsonObject &object, QSet<QString> &names)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QJsonObject inner = it->toObject();
            names.insert(it.key());
            if (!inner.contains(u"ru") && !inner.contains(u"iin"))
                addNames(inner, names);
        }
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theFieldsOfTheFilterStandInOneRow()
    {
        Seat seat;
        QVERIFY(seat.ready);
        const auto field = [&seat](const char *name) { return seat.find<FieldBox>(name)->field(); };
        const auto top = [&seat](const QWidget *widget) {
            return widget->mapTo(seat.window.currentPage(), QPoint()).y();
        };
        const QWidget *person = field("person");
        QTRY_VERIFY(person->isVisible() && person->height() > 0);
        for (const char *name : {"from", "to"}) {
            QTRY_COMPARE(field(name)->height(), person->height());
            QTRY_COMPARE(top(field(name)), top(person));
        }
    }

    void theAuditorFiltersAndKeepsTheRows()
    {
        Seat seat;
        QVERIFY(seat.ready);
        auto *table = seat.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 5);
        seat.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("540940 000407"));
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(seat.desk.office.admin.lastTarget.contains("person=540940000407"));
        QVERIFY(seat.desk.office.admin.lastTarget.contains("from="));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        seat.desk.office.admin.records.first().ground = QStringLiteral("=cmd|' /C calc'!A0");
        seat.press(Qt::Key_Return);
        QTRY_VERIFY(
            table->model()->index(0, 4).data().toString().startsWith(QStringLiteral("=cmd")));
        const QByteArray csv = seat.exported();
        QCOMPARE(csv.count("\r\n"), 6);
        QVERIFY(csv.contains("540940000407"));
        // A spreadsheet must not run it.
        QVERIFY(csv.contains("'=cmd"));
        // What was changed goes along.
        QVERIFY(csv.contains("tokenSerial"));
        seat.page()->exportTo(QStringLiteral("/nonexistent/audit.csv"));
        auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), patienceMs);
        QCOMPARE(panel->failure()->code, FailureCode::IoError);
    }

    void everyRowIsExportedAndNotOnlyWhatWasSeen()
    {
        Seat seat;
        QVERIFY(seat.ready);
        QList<protocol::AuditRecord> &records = seat.desk.office.admin.records;
        const protocol::AuditRecord look = records.at(1);
        records.clear();
        for (int i = 0; i < 250; ++i) {
            records << look;
            records.last().about = QStringLiteral("2026-04-%1").arg(i, 6, 10, QLatin1Char('0'));
        }
        auto *action = seat.find<QComboBox>("auditAction");
        QVERIFY(action);
        action->setCurrentIndex(action->findData(QStringLiteral("lookup")));
        QCOMPARE(action->currentText(), QStringLiteral("looked up in the state database"));
        seat.page()->primary()->trigger();
        auto *table = seat.find<QTableView>("table");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 100, patienceMs);
        QVERIFY(seat.desk.office.admin.lastTarget.contains("action=lookup"));
        const QByteArray csv = seat.exported();
        QCOMPARE(csv.count("\r\n"), 251);
        QVERIFY(csv.contains("2026-04-000000") && csv.contains("2026-04-000249"));
        QVERIFY(seat.desk.office.admin.lastTarget.contains("action=lookup"));
        QTRY_VERIFY_WITH_TIMEOUT(
            seat.window.findChild<Toast *>()->text().contains(QStringLiteral("250 rows")),
            patienceMs);
    }

    void anEntryIsReadByKeyboard()
    {
        Seat seat;
        QVERIFY(seat.ready);
        auto *table = seat.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 5);
        table->setFocus();
        table->selectRow(4);
        seat.press(Qt::Key_Return);
        auto *entry = seat.find<FactList>("detail");
        QVERIFY(entry->isVisible());
        QCOMPARE(QApplication::focusWidget(), entry);
        QCOMPARE(entry->currentIndex().row(), 0);
        const auto *face = QAccessible::queryAccessibleInterface(entry);
        QVERIFY(face && !face->text(QAccessible::Name).isEmpty());
        const char *const before[] = {"өзгеріске дейін", "до изменения", "before the change"};
        const char *const after[] = {"өзгерістен кейін", "после изменения", "after the change"};
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(seat.languages.set(language));
            const auto line = [&](const char *const words[], const QString &value) {
                return QString::fromUtf8(words[int(language)]) + QStringLiteral(": ") + value;
            };
            QTRY_VERIFY2(said(entry).contains(line(before, roleText(Role::Executor))),
                         qPrintable(said(entry)));
            const QString text = said(entry);
            for (const QString &each :
                 {line(after, roleText(Role::Clerk)), line(before, QStringLiteral("–")),
                  line(after, QStringLiteral("5A0007")),
                  auditFieldText(QStringLiteral("tokenSerial")), QStringLiteral("710524 100113"),
                  seat.desk.office.admin.requests.first().reason})
                QVERIFY2(text.contains(each), qPrintable(each + u'\n' + text));
            // What stayed as it was is not said to be changed.
            QVERIFY(!text.contains(auditFieldText(QStringLiteral("position"))));
        }
        seat.press(Qt::Key_Down);
        QCOMPARE(entry->currentIndex().row(), 1);
        seat.press(Qt::Key_Escape);
        QVERIFY(!entry->isVisible());
        QCOMPARE(QApplication::focusWidget(), table);
        // The next one is read on without opening it anew.
        seat.press(Qt::Key_Return);
        table->setFocus();
        seat.press(Qt::Key_Up);
        QVERIFY(!said(entry).contains(QStringLiteral("5A0007")));
        seat.press(Qt::Key_Escape);
        QVERIFY(!entry->isVisible());
    }

    void everyFieldOfAChangeHasItsWords()
    {
        const test::AdminAnswers admin;
        protocol::AdminUser user = admin.users.last();
        user.profile.tokenSerial = QStringLiteral("5A0007");
        user.oneTimeUntil = user.lockedUntil;
        user.requestId = admin.requests.first().id;
        protocol::AdminDevice device = admin.devices.at(1);
        device.since = device.codeUntil;
        protocol::ChainRule rule = admin.chainRules.rules.first();
        rule.regulation = QStringLiteral("moos-393-3");
        QSet<QString> names;
        for (const QJsonObject &each :
             {user.toJson(), device.toJson(), admin.offices.last().toJson(), rule.toJson(),
              admin.requests.first().toJson()})
            addNames(each, names);
        QVERIFY(names.size() > 30);
        Languages languages;
        QStringList without;
        for (const Language language : {Language::Kazakh, Language::Russian}) {
            QVERIFY(languages.set(language));
            for (const QString &name : names) {
                if (auditFieldText(name) == name)
                    without << languageCode(language) + QStringLiteral(": ") + name;
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void whatWasGivenUpSaysSinceWhenItWasUnchanged()
    {
        Languages languages;
        protocol::AuditRecord record;
        record.detail = QJsonObject{{"before", "2026-10-31T22:00:00.000Z"}, {"days", 30}};
        const char *const since[] = {"Осы уақыттан бері өзгертілмеген", "Без изменений с",
                                     "Unchanged since"};
        const char *const term[] = {"Мерзімі, күн", "Срок, дней", "Term, days"};
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(languages.set(language));
            for (const char *action : {"forgetDraft", "forgetUploads"}) {
                record.action = QLatin1String(action);
                const QList<Fact> facts = auditFacts(record, language);
                const auto has = [&facts](const char *caption, const QString &value) {
                    return std::any_of(facts.begin(), facts.end(), [&](const Fact &fact) {
                        return fact.caption == QString::fromUtf8(caption) && fact.value == value;
                    });
                };
                QVERIFY(has(since[int(language)], QStringLiteral("01.11.2026 03:00")));
                QVERIFY(has(term[int(language)], QStringLiteral("30")));
            }
        }
    }

    void theFirstDayOfTheFilterTellsItsReason()
    {
        Seat seat;
        QVERIFY(seat.ready);
        const QWidget *from = seat.find<FieldBox>("from")->field();
        QCOMPARE(from->toolTip(), QStringLiteral("the last 30 days, unless changed"));
        QCOMPARE(from->accessibleDescription(), from->toolTip());
    }

    void theChainIsCheckedHere()
    {
        Seat seat;
        QVERIFY(seat.ready);
        auto *words = seat.find<QLabel>("chainLabel");
        const QString unchecked = words->text();
        seat.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(words->text() != unchecked);
        seat.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(words->text(), unchecked);
        seat.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(words->text().contains(QStringLiteral("5 rows")));
        // What stands here alone proves nothing against whoever owns the database.
        seat.desk.office.admin.seal();
        seat.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(
            words->text().contains(QStringLiteral("kept outside the registry")),
            qPrintable(words->text()), 20'000);
        QCOMPARE(seat.find<Glyph>("chainGlyph")->tone(), QStringLiteral("warn"));
        seat.desk.office.admin.chain[2].entry = "{}";
        seat.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(words->text().contains(QStringLiteral("0:3")));
        const QString english = words->text();
        QVERIFY(seat.languages.set(Language::Kazakh));
        QTRY_VERIFY(words->text() != english);
    }
};

QTEST_MAIN(tst_AuditorPage)
#include "tst_auditor_page.moc"
