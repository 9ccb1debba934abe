#pragma once

#include "paper/conclusion.h"
#include "paper/permit.h"
#include "paper/samples.h"
#include "paper/waste_passport.h"

// Contents of permits, passports, conclusions and the kinds of licences, short and very long.
namespace ruqsat::test {

inline paper::Bilingual triple(const char *kk, const char *ru, const char *en)
{
    return {QString::fromUtf8(kk), QString::fromUtf8(ru), QString::fromUtf8(en)};
}

inline paper::Bilingual cell(const QString &text)
{
    return {text, text};
}

/// The parts that every state paper shares.
inline void fillState(paper::StateContent &content)
{
    static_cast<paper::StateContent &>(content) = sampleLicence();
    content.holder.en = QStringLiteral("Golubye Ozera Limited Liability Partnership");
    content.address.en = QStringLiteral("42 Timiryazev street, office 210, Almaty");
    content.issuer.en = QStringLiteral("Ministry of Environmental Protection");
    content.signatory.name.en = QStringLiteral("A. T. Testov");
    content.place.en = QStringLiteral("Astana");
    content.qr = statementSample();
}

inline paper::Table goodsTable(int rows)
{
    paper::Table table;
    table.title = triple("Тауарлар", "Товары", "Goods");
    table.columns = {triple("Тауардың атауы", "Наименование товара", "Name"),
                     triple("СЭҚ ТН коды", "Код ТН ВЭД", "Code"),
                     triple("Мөлшері, кг", "Количество, кг", "Quantity, kg"),
                     triple("Құны", "Стоимость", "Value"), triple("Валюта", "Валюта", "Currency")};
    for (int i = 0; i < rows; ++i)
        table.rows.append(
            {triple("Хлордифторметан (R-22) баллондарда", "Хлордифторметан (R-22) в баллонах",
                    "Chlorodifluoromethane (R-22) in cylinders"),
             cell(QStringLiteral("2903 71 000 0")), cell(QString::number(1250 + i * 17)),
             cell(QStringLiteral("%1,50").arg(48'000 + i * 310)), cell(QStringLiteral("USD"))});
    return table;
}

inline paper::AppendixMatter sampleAppendixMatter()
{
    paper::AppendixMatter matter;
    matter.index = 1;
    matter.issuedOn = QDate(2026, 12, 14);
    matter.subactivities = sampleLicence().subactivities;
    matter.productionBase = triple("Алматы облысы, Талғар ауданы, Өндіріс көшесі, 7",
                                   "Алматинская область, Талгарский район, улица Өндіріс, 7",
                                   "7 Ondiris street, Talgar district, Almaty region");
    matter.validity = triple("мерзімі шектелмеген", "без ограничения срока", "without a term");
    matter.ground = triple("Лицензиат өтініші", "Заявление лицензиата", "Licensee's application");
    return matter;
}

inline paper::LicenceContent licenceWithAppendix(int rows)
{
    paper::LicenceContent content = sampleLicence();
    content.qr = statementSample();
    content.appendices = {sampleAppendixMatter()};
    content.appendices.first().tables = {goodsTable(rows)};
    return content;
}

inline paper::LicenceContent sampleDuplicate()
{
    paper::LicenceContent content = licenceWithAppendix(2);
    content.duplicate = paper::DuplicateMark{
        QDate(2027, 2, 1), triple("Лицензия жоғалған", "Лицензия утрачена", "Lost")};
    return content;
}

inline paper::LicenceContent sampleReissue()
{
    paper::LicenceContent content = sampleLicence();
    content.qr = statementSample();
    content.replaces = paper::FormerPaper{QStringLiteral("0041873"), QDate(2019, 3, 4),
                                          triple("Заңды тұлғаның атауы өзгерді",
                                                 "Изменено наименование юридического лица",
                                                 "The organisation's name has changed")};
    content.firstIssuedOn = QDate(2019, 3, 4);
    return content;
}

/// A licence of a person, with the shortest texts that occur.
inline paper::LicenceContent personalLicence()
{
    paper::LicenceContent content = sampleLicence();
    fillState(content);
    content.holder = pair("ҮЛГІЛІ АДАМ СЫНАҚҰЛЫ", "ҮЛГІЛІ АДАМ СЫНАҚҰЛЫ");
    content.holderIdentifier = QStringLiteral("560317100006");
    content.subactivities.clear();
    content.conditions = {};
    content.note = {};
    content.english = true;
    return content;
}

inline paper::AppendixContent sampleAppendix(int rows)
{
    paper::AppendixContent content;
    fillState(content);
    content.licenceIssuedOn = QDate(2024, 5, 6);
    content.activity = sampleLicence().activity;
    content.matter = sampleAppendixMatter();
    content.matter.index = 12;
    content.matter.tables = {goodsTable(rows)};
    return content;
}

inline paper::AppendixContent duplicateOfAppendix()
{
    paper::AppendixContent content = sampleAppendix(2);
    content.duplicateOf = paper::FormerPaper{
        content.number + QStringLiteral("/002"), QDate(2024, 6, 7),
        triple("Қосымша жоғалған", "Приложение утрачено", "The appendix was lost")};
    return content;
}

inline paper::AppendixContent reissuedAppendix()
{
    paper::AppendixContent content = sampleAppendix(2);
    content.replaces =
        paper::FormerPaper{content.number + QStringLiteral("/002"), QDate(2024, 6, 7),
                           triple("Мекенжайы өзгерді", "Изменение адреса", "Change of address")};
    return content;
}

inline paper::PermitContent samplePermit()
{
    paper::PermitContent content;
    fillState(content);
    content.title = triple("Экологиялық рұқсат", "Экологическое разрешение", "Ecological permit");
    content.activity = triple("I санат объектісінің қоршаған ортаға эмиссиялары",
                              "Эмиссии в окружающую среду объекта I категории",
                              "Emissions into the environment of an object of category I");
    content.validFrom = QDate(2027, 1, 1);
    content.validUntil = QDate(2031, 12, 31);
    content.facts = {
        {triple("Объектінің атауы", "Наименование объекта", "Object"),
         triple("Жылу электр орталығы № 9", "Теплоэлектроцентраль № 9",
                "Combined heat and power plant No. 9")},
        {triple("Объектінің орналасқан жері", "Местонахождение объекта", "Address"),
         triple("Алматы облысы, Қарасай ауданы", "Алматинская область, Карасайский район",
                "Karasai district, Almaty region")}};
    paper::Table emissions;
    emissions.title = triple("Эмиссия нормативтері", "Нормативы эмиссий", "Limits of emissions");
    emissions.columns = {
        triple("Түрі", "Вид", "Kind"), triple("Зат", "Вещество", "Substance"),
        triple("Мөлшері, жылына тонна", "Количество, тонн в год", "Amount, tonnes a year")};
    emissions.rows = {{triple("шығарындылар", "выбросы", "into the air"),
                       triple("Азот (IV) тотығы", "Азота (IV) диоксид", "Nitrogen dioxide"),
                       cell(QStringLiteral("412,7"))},
                      {triple("шығарындылар", "выбросы", "into the air"),
                       triple("Күкірт тотығы", "Сера диоксид", "Sulphur dioxide"),
                       cell(QStringLiteral("38,04"))}};
    content.tables = {emissions};
    content.conditions = {
        triple("Эмиссиялардың белгіленген нормативтерін сақтау.",
               "Соблюдать установленные нормативы эмиссий.", "Keep to the limits of emissions."),
        triple("Тоқсан сайын өндірістік экологиялық бақылау туралы есеп беру.",
               "Ежеквартально представлять отчёт о производственном экологическом контроле.",
               "Report on production ecological control every quarter.")};
    return content;
}

/// The permit for works with ozone-depleting substances has no end and no limits.
inline paper::PermitContent ozonePermit()
{
    paper::PermitContent content = samplePermit();
    content.title = triple("Рұқсат", "Разрешение", "Permit");
    content.activity =
        triple("Озон қабатын бұзатын заттарды пайдалана отырып жұмыстар жүргізу, құрамында озон "
               "қабатын бұзатын заттары бар жабдықтарды жөндеу, монтаждау, оларға қызмет көрсету",
               "Производство работ с использованием озоноразрушающих веществ, ремонт, монтаж, "
               "обслуживание оборудования, содержащего озоноразрушающие вещества",
               "Works with ozone-depleting substances");
    content.validFrom = {};
    content.validUntil = {};
    content.tables = {goodsTable(1)};
    content.conditions.clear();
    return content;
}

inline paper::WastePassportContent samplePassport()
{
    paper::WastePassportContent content;
    fillState(content);
    content.wasteName = triple("Пайдаланылған майлар", "Отработанные масла", "Waste oils");
    content.wasteCode = QStringLiteral("13 02 08*");
    content.aggregateState = triple("сұйық", "жидкое", "liquid");
    content.hazards = {triple("тез тұтанатын", "огнеопасные", "flammable"),
                       triple("экоуытты", "экотоксичные", "ecotoxic"),
                       triple("уытты", "токсичные", "toxic")};
    content.yearlyAmount = QStringLiteral("12,5");
    content.site = content.address;
    paper::Table components;
    components.title = triple("Қалдықтардың құрамы", "Состав отходов", "Composition");
    components.columns = {triple("Құрамдас бөлігі", "Компонент", "Component"),
                          triple("Үлесі, %", "Доля, %", "Share, %")};
    components.rows = {
        {triple("Мұнай майлары", "Нефтяные масла", "Petroleum oils"), cell(QStringLiteral("94,2"))},
        {triple("Су", "Вода", "Water"), cell(QStringLiteral("5,8"))}};
    content.tables = {components};
    content.handling = triple("Жабық ыдыстарда жинап, мамандандырылған ұйымға беру",
                              "Накопление в закрытых ёмкостях и передача специализированной "
                              "организации",
                              "Kept in closed vessels and handed to a specialised organisation");
    content.precautions =
        triple("От көздерінен алшақ ұстау, төгілуіне жол бермеу",
               "Держать вдали от источников огня, не допускать пролива", "Keep away from fire");
    return content;
}

inline paper::ConclusionContent sampleConclusion(bool agreed)
{
    paper::ConclusionContent content;
    fillState(content);
    content.agreed = agreed;
    content.project = triple("Тұрмыстық қалдықтар полигонын салу жобасы",
                             "Проект строительства полигона бытовых отходов",
                             "Project of a landfill of household waste");
    content.object =
        triple("Қатты тұрмыстық қалдықтар полигоны", "Полигон твёрдых бытовых отходов", "Landfill");
    content.objectAddress = triple("Ақмола облысы, Целиноград ауданы",
                                   "Акмолинская область, Целиноградский район", "Akmola region");
    content.developer = triple("«Жасыл Жоба» ЖШС, БСН 600340000015",
                               "ТОО «Жасыл Жоба», БИН 600340000015", "Zhasyl Zhoba LLP");
    content.expertise = triple("бірінші", "первая", "first");
    if (agreed)
        content.findings = {triple("Жоба материалдары экологиялық заңнама талаптарына сәйкес.",
                                   "Материалы проекта соответствуют требованиям экологического "
                                   "законодательства.",
                                   "The project agrees with the law.")};
    else
        content.grounds = sampleRefusal().grounds;
    return content;
}

inline paper::PermitContent extremePermit()
{
    paper::PermitContent content = samplePermit();
    content.holder = longName();
    content.address = longAddress();
    content.title = longName();
    content.title.kk.truncate(200);
    content.title.ru.truncate(200);
    while (content.tables.first().rows.size() < 40)
        content.tables.first().rows.append(content.tables.first().rows.first());
    content.tables.append(goodsTable(25));
    while (content.conditions.size() < 16)
        content.conditions.append(content.conditions.first());
    content.conditions[2] = {repeated("Өте ұзын шарт мәтіні. ", 1900),
                             repeated("Очень длинное условие. ", 1900)};
    content.english = true;
    return content;
}

inline paper::WastePassportContent extremePassport()
{
    paper::WastePassportContent content = samplePassport();
    content.wasteName = longName();
    content.holder = longName();
    while (content.hazards.size() < 18)
        content.hazards.append(content.hazards.at(content.hazards.size() % 3));
    while (content.tables.first().rows.size() < 24)
        content.tables.first().rows.append({longAddress(), cell(QStringLiteral("0,01"))});
    for (qsizetype i = 2; i < 24; ++i) {
        content.tables.first().rows[i].first().kk.truncate(200);
        content.tables.first().rows[i].first().ru.truncate(200);
    }
    content.precautions = {repeated("Сақтық шаралары. ", 1900), repeated("Меры защиты. ", 1900)};
    content.english = true;
    return content;
}

inline paper::ConclusionContent extremeConclusion()
{
    paper::ConclusionContent content = sampleConclusion(false);
    content.project = longName();
    content.object = longAddress();
    content.grounds = extremeRefusal().grounds;
    while (content.findings.size() < 8)
        content.findings.append({repeated("Сараптаманың ұзақ тұжырымы. ", 700),
                                 repeated("Длинный вывод экспертизы. ", 700)});
    content.english = true;
    return content;
}

} // namespace ruqsat::test
