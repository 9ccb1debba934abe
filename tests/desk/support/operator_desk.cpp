#include "desk/support/operator_desk.h"

#include "core/resources.h"
#include "desk/support/desk_keys.h"
#include "desk/support/wait.h"

#include <QJsonArray>
#include <QSignalSpy>

namespace ruqsat::test {

const QString sampleBin = QStringLiteral("540940000407");

OperatorDesk::OperatorDesk()
    : registry(model.script())
{
    loadCoreResources();
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *found = catalog.find(QStringLiteral("moos-393-3"));
    if (!found)
        qFatal("moos-393-3 is not there");
    regulation = *found;
    auto made = desk::RegistryClient::create(deskSettings(registry.port(), m_folder.path()));
    if (!made)
        qFatal("%s", qPrintable(made.failure().detail));
    client = *std::move(made);
    client->setPatience({1'500, 4'000});
    signIn();
}

OperatorDesk::~OperatorDesk()
{
    session.reset();
}

void OperatorDesk::restart()
{
    session.reset();
    signIn();
}

void OperatorDesk::restartAs(const protocol::User &person)
{
    session.reset();
    enter(person,
          person.login == firstPerson().login ? vaultFolder() : m_folder.filePath(person.login));
}

protocol::User OperatorDesk::firstPerson()
{
    return colleague(QStringLiteral("aigul"), QStringLiteral("830918100229"), Role::Operator);
}

protocol::User OperatorDesk::colleague(const QString &login, const QString &iin, Role role)
{
    protocol::User person;
    person.login = login;
    person.iin = iin;
    person.name = {QStringLiteral("Сынақова Айгүл"), QStringLiteral("Сынақова Айгүл"), {}};
    person.role = role;
    person.office.id = QStringLiteral("office-1");
    person.office.bin = QStringLiteral("500140000106");
    person.office.name = {QStringLiteral("Орталық"), QStringLiteral("Центр"), {}};
    return person;
}

void OperatorDesk::signIn()
{
    enter(firstPerson(), vaultFolder());
}

void OperatorDesk::enter(const protocol::User &person, const QString &folder)
{
    auto vault = std::make_unique<vault::VaultThread>(clock);
    vault::OperatorKey key{
        person.login, Secret::copyOf(QByteArray(32, 'k')), {QByteArray(16, 's'), {}}};
    const auto opened = vault->open(folder, std::move(key));
    if (!ended(opened) || !opened.result())
        qFatal("the vault does not open");
    protocol::SignInAnswer answer;
    answer.user = person;
    answer.time = clock.now();
    answer.expiresAt = clock.now().addSecs(3600);
    session = std::make_unique<desk::Session>(*client, std::move(vault), answer);
}

QByteArray smallPdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
           "trailer<</Root 1 0 R>>\n%%EOF\n";
}

QList<std::pair<QString, QJsonValue>> sampleAnswers()
{
    const QJsonObject person{{"iin", "560317100006"}, {"surname", "ҮЛГІЛІ"}, {"name", "АДАМ"}};
    return {
        {QStringLiteral("productionBase"),
         QJsonObject{{"kk", "Алматы, Сынақ к., 2"}, {"ru", "Алматы, ул. Сынақ, 2"}}},
        {QStringLiteral("phone"), QStringLiteral("+77012201496")},
        {QStringLiteral("activity"), QStringLiteral("environmentWorks")},
        {QStringLiteral("subactivities"), QJsonArray{QStringLiteral("design")}},
        {QStringLiteral("specialists"),
         QJsonArray{QJsonObject{{"person", person},
                                {"education", QJsonObject{{"kk", "ҚазҰУ"}, {"ru", "КазНУ"}}},
                                {"experienceYears", "5"}}}},
        {QStringLiteral("specialEquipment"),
         QJsonArray{QJsonObject{{"name", QJsonObject{{"kk", "Өлшегіш"}, {"ru", "Прибор"}}},
                                {"quantity", "1"},
                                {"ownership", "own"}}}},
    };
}

void fillIn(desk::CaseEditor &editor)
{
    for (const auto &[field, value] : sampleAnswers())
        editor.setValue(field, value);
    QSignalSpy added(&editor, &desk::CaseEditor::attachmentAdded);
    qsizetype expected = 0;
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (!item.document.required)
            continue;
        ++expected;
        editor.setPaperMark(item.document.id, true);
        editor.addScan(item.document.id, item.document.id + QStringLiteral(".pdf"), smallPdf(), 1);
    }
    if (!QTest::qWaitFor([&] { return added.count() == expected; }, 20'000))
        qFatal("the documents were not kept");
}

} // namespace ruqsat::test
