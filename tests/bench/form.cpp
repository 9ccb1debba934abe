// The largest form of the regulations built with all its editors and the greatest number of rows in
// each table that a desk meets, and every map of a process laid out.
#include "core/regulation_catalog.h"
#include "workstation/pages/field_editor.h"
#include "workstation/shell/start.h"
#include "workstation/widgets/map_view.h"
#include "workstation/words/map_words.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int rounds = 5;
constexpr int rowsOfATable = 20;

void report(const char *name, qsizetype count, const std::function<void()> &work)
{
    qint64 least = -1;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        const qint64 took = timer.nsecsElapsed();
        least = least < 0 ? took : qMin(least, took);
    }
    std::printf("{\"name\":\"%s\",\"count\":%lld,\"ms\":%.2f}\n", name,
                static_cast<long long>(count), static_cast<double>(least) / 1e6);
}

qsizetype sizeOf(const Regulation &regulation)
{
    qsizetype size = 0;
    for (const FormField &field : regulation.form)
        size += 1 + field.columns.size() * rowsOfATable;
    return size;
}

void buildForm(const Regulation &regulation)
{
    QWidget form;
    auto *column = new QVBoxLayout(&form);
    QJsonArray rows;
    for (int i = 0; i < rowsOfATable; ++i)
        rows.append(QJsonObject());
    for (const FormField &field : regulation.fieldsFor(ServiceKind::Issue)) {
        FieldEditor *editor = makeFieldEditor(field, &form);
        if (field.type == FieldType::Table)
            editor->setValue(rows);
        editor->setLanguage(Language::Kazakh);
        column->addWidget(editor);
    }
    form.resize(800, 600);
    form.show();
    QApplication::processEvents();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareApplication();
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const WorkCalendar calendar = WorkCalendar::shipped();
    const auto largest = std::max_element(
        catalog.all().begin(), catalog.all().end(),
        [](const Regulation &a, const Regulation &b) { return sizeOf(a) < sizeOf(b); });
    report("largest form built", sizeOf(*largest), [&] { buildForm(*largest); });
    qsizetype flows = 0;
    for (const Regulation &regulation : catalog.all())
        flows += regulation.channels.size();
    report("maps laid out", flows, [&] {
        for (const Regulation &regulation : catalog.all()) {
            for (const ChannelFlow &flow : regulation.channels)
                layOutMap({flow, regulation.participants, {}, Language::Kazakh},
                          mapWords(nullptr, calendar), mapTextWidth);
        }
    });
    return 0;
}
