#pragma once

#include "paper/licence.h"
#include "paper/receipt.h"
#include "paper/refusal.h"

// Contents of papers about fictional people and organisations.
namespace ruqsat::test {

inline paper::Bilingual pair(const char *kk, const char *ru)
{
    return {QString::fromUtf8(kk), QString::fromUtf8(ru)};
}

inline QString repeated(const char *words, int length)
{
    const QString once = QString::fromUtf8(words);
    return once.repeated(length / once.size() + 1).left(length).trimmed();
}

/// As long as the signed statement of a real paper.
inline QString statementSample()
{
    return QStringLiteral("https://elicense.example/v/KZ07ABC00012345#1L.20261214.600340000015."
                          "MOOS-393-3/ENVIRONMENTWORKS.8F3A91C2.") +
           QStringLiteral("AEBQ3KZ7VY2TMNOWX5CDLR4GHJ6PSFIU").repeated(4).left(103);
}

inline paper::LicenceContent sampleLicence()
{
    paper::LicenceContent content;
    content.number = QStringLiteral("KZ07ABC00012345");
    content.issuedOn = QDate(2026, 12, 14);
    content.firstIssuedOn = QDate(2026, 12, 14);
    content.holder = pair("«Көгілдір Көл» жауапкершілігі шектеулі серіктестігі",
                          "Товарищество с ограниченной ответственностью «Голубое озеро»");
    content.holderIdentifier = QStringLiteral("600340000015");
    content.address = pair("Алматы қаласы, Тимирязев көшесі, 42-үй, 210-кеңсе",
                           "город Алматы, улица Тимирязева, дом 42, офис 210");
    content.activity = pair("Қоршаған ортаны қорғау саласындағы жұмыстар мен қызметтер",
                            "Работы и услуги в области охраны окружающей среды");
    content.subactivities = {pair("Экологиялық аудит", "Экологический аудит"),
                             pair("ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "Природоохранное проектирование")};
    content.conditions = pair("Мерзімі шектелмеген", "Без ограничения срока");
    content.note = pair("Иеліктен шығарылмайтын, 1-сынып", "Неотчуждаемая, класс 1");
    content.issuer =
        pair("Қоршаған ортаны қорғау министрлігі", "Министерство охраны окружающей среды");
    content.signatory = {pair("Ә. Т. Тестов", "А. Т. Тестов"),
                         pair("Басшының орынбасары", "Заместитель руководителя")};
    content.place = pair("Астана қаласы", "город Астана");
    content.qr = statementSample();
    content.verifyAt = QStringLiteral("elicense.kz, 1414");
    return content;
}

inline paper::RefusalContent sampleRefusal()
{
    const paper::LicenceContent licence = sampleLicence();
    paper::RefusalContent content;
    content.number = QStringLiteral("2026-11-004127/Б");
    content.date = QDate(2026, 12, 14);
    content.applicationNumber = QStringLiteral("2026-11-004127");
    content.applicationDate = QDate(2026, 11, 23);
    content.provider = licence.issuer;
    content.applicant = pair("«Көгілдір Көл» ЖШС", "ТОО «Голубое озеро»");
    content.applicantIdentifier = licence.holderIdentifier;
    content.address = licence.address;
    content.service = pair("Қоршаған ортаны қорғау саласында лицензия беру.",
                           "Выдача лицензии в области охраны окружающей среды.");
    content.grounds = {
        {QStringLiteral("R-3"),
         pair("Біліктілік талаптарына сәйкес емес",
              "Не соответствует квалификационным требованиям"),
         pair("32-бап 1-тармақ 3) тармақша", "Подпункт 3) пункта 1 статьи 32"),
         {{pair("Талап", "Требование"), pair("Өндірістік база", "Производственная база"),
           pair("Жалдау шартының мерзімі өткен.", "Срок договора аренды истёк.")},
          {pair("Талап", "Требование"), pair("Мамандар", "Специалисты"), {}}}}};
    content.remedies = {pair("Қолданыстағы шартты қоса беру.", "Приложить действующий договор.")};
    content.remarks = {pair("Шешім мерзімінде қабылданды.", "Решение принято в срок.")};
    content.executor = pair("Д. Оспанов, ішкі 214", "Д. Оспанов, внутр. 214");
    content.signatory = licence.signatory;
    content.qr = licence.qr;
    content.verifyAt = licence.verifyAt;
    return content;
}

inline paper::ReceiptContent sampleReceipt()
{
    const paper::RefusalContent refusal = sampleRefusal();
    paper::ReceiptContent content;
    content.number = QStringLiteral("2026-11-004127");
    content.caseId = QStringLiteral("7f3a91c2-5b0e-4a61-9c55-0d1c6b3f2a10");
    content.acceptedAt = QDateTime(QDate(2026, 11, 23), QTime(5, 51, 12), Qt::UTC);
    content.registeredAt = content.acceptedAt.addSecs(3 * 60);
    content.office = pair("Алматы қаласының халыққа қызмет көрсету орталығы",
                          "Центр обслуживания населения города Алматы");
    content.window = QStringLiteral("7");
    content.applicant = refusal.applicant;
    content.applicantIdentifier = refusal.applicantIdentifier;
    content.submitter =
        pair("Ахметова Л. Б., сенімхат № 3-1427", "Ахметова Л. Б., доверенность № 3-1427");
    content.service = refusal.service;
    content.fee = pair("50 АЕК = 216 250 ₸, төленді", "50 МРП = 216 250 ₸, уплачено");
    content.inventory = {
        {pair("Өтініш", "Заявление"), 2, paper::DocumentForm::Signed},
        {pair("Жарғының көшірмесі", "Копия устава"), 8, paper::DocumentForm::OriginalSeen},
        {pair("Мамандардың дипломдары", "Дипломы специалистов"), 3, paper::DocumentForm::Scanned},
        {pair("Біліктілік туралы мәліметтер", "Сведения о квалификации"), 3,
         paper::DocumentForm::Electronic},
        {pair("Тіркеу туралы мәлімет", "Сведения о регистрации"), 0,
         paper::DocumentForm::Register}};
    content.dueDates = {
        {pair("Толықтығын тексеру", "Проверка полноты"), pair("2 жұмыс күні", "2 раб. дня"),
         QDate(2026, 11, 25), true,
         pair("11.01.2007 № 214-III акт, 4-тармақ", "акт № 214-III от 11.01.2007, пункт 4")},
        {pair("Шешім", "Решение"),
         pair("15 жұмыс күні", "15 раб. дней"),
         QDate(2026, 12, 14),
         false,
         {},
         true}};
    content.operatorName = pair("А. Сейітова", "А. Сейитова");
    content.qr = QStringLiteral("RUQSAT/2026-11-004127/7f3a91c2");
    return content;
}

/// The registry has not answered yet.
inline paper::ReceiptContent provisionalReceipt()
{
    paper::ReceiptContent content = sampleReceipt();
    content.registered = false;
    content.number.clear();
    content.registeredAt = {};
    content.qr.clear();
    content.dueDates.clear();
    content.terms = {
        {pair("Құжаттардың толықтығын тексеру", "Проверка полноты документов"),
         pair("2 жұмыс күні", "2 рабочих дня"), true, QDate(2026, 11, 25),
         pair("№ 214-III (2007-01-11), 4", "№ 214-III (2007-01-11), 4"), false},
        {pair("Беру", "Выдача"), pair("15 жұмыс күні", "15 рабочих дней"), false, {}, {}, true}};
    return content;
}

/// Names of 300 characters, one of them without a space to break at.
inline paper::Bilingual longName()
{
    return {repeated("Ұзын атаулы жауапкершілігі шектеулі серіктестік ", 300),
            repeated("Товарищество с очень длинным наименованием ", 300)};
}
inline paper::Bilingual longAddress()
{
    return {QStringLiteral("Ы").repeated(300), repeated("город Алматы, улица Длинная, ", 300)};
}

inline paper::LicenceContent extremeLicence()
{
    paper::LicenceContent content = sampleLicence();
    content.holder = longName();
    content.address = longAddress();
    content.signatory = {longName(), longName()};
    content.signatory.name.kk.truncate(200);
    content.signatory.name.ru.truncate(200);
    content.signatory.position = content.signatory.name;
    while (content.subactivities.size() < 12)
        content.subactivities.append(content.activity);
    return content;
}

inline paper::RefusalContent extremeRefusal()
{
    paper::RefusalContent content = sampleRefusal();
    content.applicant = longName();
    content.address = longAddress();
    content.provider = longName();
    while (content.grounds.size() < 12)
        content.grounds.append(content.grounds.first());
    content.grounds[5].targets[0].note = {repeated("Өте ұзын түсіндірме мәтіні. ", 1900),
                                          repeated("Очень длинное пояснение. ", 1900)};
    content.grounds[6].targets[1].title = longName();
    return content;
}

inline paper::ReceiptContent extremeReceipt()
{
    paper::ReceiptContent content = sampleReceipt();
    content.applicant = longName();
    content.service = longName();
    content.office = longName();
    while (content.inventory.size() < 20)
        content.inventory.append(content.inventory.at(content.inventory.size() % 5));
    content.inventory[3].title = longName();
    while (content.dueDates.size() < 4)
        content.dueDates.append(content.dueDates.first());
    return content;
}

} // namespace ruqsat::test
