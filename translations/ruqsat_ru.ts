<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>To be chosen</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Нужно выбрать</translation>
    </message>
    <message>
        <source>Digits 0–9 and letters A–F</source>
        <extracomment>Administration, under the serial number of a certificate</extracomment>
        <translation>Цифры 0–9 и буквы A–F</translation>
    </message>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>Не менее двух знаков: a–z, 0–9, точка, дефис</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Administration, field: name that a person signs in with</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Administration, field: individual identification number</extracomment>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <extracomment>Administration, field: serial number of the certificate that alone signs for the person</extracomment>
        <translation>Серийный номер регистрационного свидетельства</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Имя на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Имя на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Имя на английском</translation>
    </message>
    <message>
        <source>Position in Kazakh</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Должность на казахском</translation>
    </message>
    <message>
        <source>Position in Russian</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Должность на русском</translation>
    </message>
    <message>
        <source>Position in English</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Должность на английском</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, field</extracomment>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, field</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>All offices</source>
        <extracomment>Administration, check box: an administrator or auditor of every office</extracomment>
        <translation>Все учреждения</translation>
    </message>
</context>
<context>
    <name>AdminChainPage</name>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Укажите причину изменения</translation>
    </message>
    <message>
        <source>In force: the next step of each case has these limits.</source>
        <extracomment>Administration, message after the limits of the chain were changed</extracomment>
        <translation>Введено в действие: следующее действие по каждому делу считается по этим срокам.</translation>
    </message>
    <message>
        <source>Every other regulation</source>
        <extracomment>Administration, the rule for all regulations that have none of their own</extracomment>
        <translation>Остальные регламенты</translation>
    </message>
    <message>
        <source>by the act</source>
        <translation>по акту</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>внутренний порядок</translation>
    </message>
    <message>
        <source>usual</source>
        <extracomment>Administration, tag of limits that nobody has set: the usual ones</extracomment>
        <translation>обычные</translation>
    </message>
    <message>
        <source>Regulation</source>
        <extracomment>Administration, heading of a column: the regulation whose limits the row tells</extracomment>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Minutes</source>
        <extracomment>Administration, heading of a column: limits in minutes</extracomment>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Basis</source>
        <extracomment>Administration, heading of a column: act or policy</extracomment>
        <translation>Основание</translation>
    </message>
    <message>
        <source>The act itself lays these times down: they cannot be changed</source>
        <translation>Эти сроки установлены самим актом и не изменяются</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Пока ничего не изменено</translation>
    </message>
    <message>
        <source>The office&apos;s chain</source>
        <extracomment>Screen title: how long the clerk and the head have for their steps</extracomment>
        <translation>Сроки действий в учреждении</translation>
    </message>
    <message>
        <source>Clerk registers, min</source>
        <extracomment>Administration, field: minutes that the clerk has to register an application</extracomment>
        <translation>Канцелярия регистрирует, мин</translation>
    </message>
    <message>
        <source>Head considers, min</source>
        <extracomment>Administration, field: minutes that the head has to give the case to an executor</extracomment>
        <translation>Руководитель рассматривает, мин</translation>
    </message>
    <message>
        <source>Head signs, min</source>
        <extracomment>Administration, field: minutes that the head has to sign the result</extracomment>
        <translation>Руководитель подписывает, мин</translation>
    </message>
    <message>
        <source>Clerk sends, min</source>
        <extracomment>Administration, field: minutes that the clerk has to send the result</extracomment>
        <translation>Канцелярия направляет, мин</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Причина изменения</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Put in force</source>
        <extracomment>Administration, the filled button: the limits count from now on</extracomment>
        <translation>Ввести в действие</translation>
    </message>
    <message>
        <source>set by %1 on %2: %3</source>
        <extracomment>Administration, under limits of the chain: %1 who set them, %2 when, %3 why</extracomment>
        <translation>установил(а) %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>AdminForm</name>
    <message>
        <source>To be filled in</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Нужно заполнить</translation>
    </message>
</context>
<context>
    <name>AdminLawPage</name>
    <message>
        <source>new</source>
        <extracomment>Administration, tag of a line that is to be added</extracomment>
        <translation>новое</translation>
    </message>
    <message>
        <source>goes</source>
        <extracomment>Administration, tag of a line that is to be taken out</extracomment>
        <translation>убирается</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>не подтверждено</translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>Administration, heading of a column: last day of a certificate</extracomment>
        <translation>Действителен по</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Administration, heading of a column: day of a line of the calendar or of the index</extracomment>
        <translation>Дата</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Administration, heading of a column: what the line says</extracomment>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Administration, heading of a column: kind of the line</extracomment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Administration, heading of a column: what changes</extracomment>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>index, tenge</source>
        <extracomment>Administration, field: a new value of the monthly calculation index</extracomment>
        <translation>показатель, тенге</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <extracomment>Administration, field: kind of a day of the calendar</extracomment>
        <translation>Вид дня</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Administration, field: from which day the index is so</extracomment>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Version %1, set by %2 on %3: %4</source>
        <extracomment>Administration, state of a document: %1 its version, %2 who set it, %3 when, %4 why</extracomment>
        <translation>Версия %1, установил(а) %2, %3: %4</translation>
    </message>
    <message>
        <source>As the program was shipped</source>
        <extracomment>Administration, state of a document that nobody has changed yet</extracomment>
        <translation>Как поставлено с программой</translation>
    </message>
    <message>
        <source>%1 asked for this change on %2: %3</source>
        <extracomment>Administration, state of a document: %1 who asked for a change, %2 when, %3 why</extracomment>
        <translation>Изменение запросил(а) %1, %2: %3</translation>
    </message>
    <message>
        <source>May be confirmed until %1, in the %2-day term from the request</source>
        <extracomment>Administration, state of a document whose change waits: %1 a date with time, %2 of days</extracomment>
        <translation>Подтвердить можно до %1, в %2-дневный срок с момента запроса</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Administration, the filled button: confirms what another administrator asked for</extracomment>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Ввести в действие</translation>
    </message>
    <message>
        <source>Another administrator confirms it</source>
        <translation>Это подтверждает другой администратор</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Пока ничего не изменено</translation>
    </message>
    <message>
        <source>transfer of a working day</source>
        <extracomment>Administration, kind of a day of the calendar: a weekend is worked, another day is off</extracomment>
        <translation>перенос выходного дня</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Название на английском</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Причина изменения</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Administration, button: adds what is typed below to the document</extracomment>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Take out</source>
        <extracomment>Administration, button: takes the chosen line out of the document</extracomment>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>From a file</source>
        <extracomment>Administration, button: the document, or a part of it, comes from a file</extracomment>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>To a file</source>
        <extracomment>Administration, button: saves the document as a file</extracomment>
        <translation>В файл</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Administration, button: declines a change that waits</extracomment>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Укажите причину изменения</translation>
    </message>
    <message>
        <source>In force: what begins from now on is counted with it.</source>
        <translation>Введено в действие: сроки, которые начнутся с этого момента, считаются по этим данным.</translation>
    </message>
    <message>
        <source>Confirmed. The change is in force.</source>
        <extracomment>Administration, message after the second administrator decided</extracomment>
        <translation>Подтверждено. Изменение действует.</translation>
    </message>
    <message>
        <source>Declined. Nothing is changed.</source>
        <translation>Отклонено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Kept. Another administrator confirms it under &quot;Awaiting confirmation&quot;.</source>
        <translation>Сохранено. Другой администратор подтвердит это в разделе «Ждут подтверждения».</translation>
    </message>
    <message>
        <source>in force</source>
        <extracomment>Administration, choice of a document&apos;s version: the one in force, with what is changed in it</extracomment>
        <translation>действующая</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Administration, choice: which version of the document is shown</extracomment>
        <translation>Версия</translation>
    </message>
    <message>
        <source>An earlier version is only looked at</source>
        <extracomment>Administration, beside the button that is off: an earlier version is shown</extracomment>
        <translation>Прежняя версия – только для просмотра</translation>
    </message>
    <message>
        <source>the last day that the index is known for, unless changed</source>
        <extracomment>Administration, at the field of the last day on which the index is known</extracomment>
        <translation>последний день, на который показатель известен, если не изменить</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>Code</source>
        <extracomment>Administration, heading of a column: the office&apos;s code</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, heading of a column</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Administration, heading of a column: state of an account or a device</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Administration, heading of a column: whose account it is</extracomment>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, heading of a column: role of a person</extracomment>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Administration, heading of a column: name of a device</extracomment>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Administration, heading of a column: number of the counter</extracomment>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Administration, heading of a column: number of accounts of an office
----------
Administration, section and screen title: accounts of people</extracomment>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>Administration, heading of a column: number of devices of an office
----------
Administration, section and screen title: desks and other machines</extracomment>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Administration, heading of a column: what is to be changed</extracomment>
        <translation>Что</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Administration, heading of a column: who asked for a change</extracomment>
        <translation>Запросил(а)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the request of %1</source>
        <extracomment>Administration, under the day until which a change may be confirmed; %1 is a date with time</extracomment>
        <translation>
            <numerusform>%n день с запроса от %1</numerusform>
            <numerusform>%n дня с запроса от %1</numerusform>
            <numerusform>%n дней с запроса от %1</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>State of an account after wrong passwords, for a time</extracomment>
        <translation>закрыта</translation>
    </message>
    <message>
        <source>change waits</source>
        <extracomment>State of an account: a change waits for the second administrator</extracomment>
        <translation>ждёт изменение</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <extracomment>Administration, beside the button that is off: no change waits</extracomment>
        <translation>Вас ничего не ждёт</translation>
    </message>
    <message>
        <source>Offices</source>
        <extracomment>Administration, section and screen title</extracomment>
        <translation>Учреждения</translation>
    </message>
    <message>
        <source>Awaiting confirmation</source>
        <extracomment>Administration, section and screen title: changes that wait for the second administrator</extracomment>
        <translation>Ждут подтверждения</translation>
    </message>
    <message>
        <source>Sections</source>
        <extracomment>Administration, name of the list of sections, read aloud</extracomment>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>New account</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Новая учётная запись</translation>
    </message>
    <message>
        <source>Login, IIN or name</source>
        <extracomment>Administration, inside the empty search field over the accounts</extracomment>
        <translation>Логин, ИИН или имя</translation>
    </message>
    <message>
        <source>Enrol a device</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Зарегистрировать устройство</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <extracomment>Administration, inside the empty search field over the devices</extracomment>
        <translation>Название устройства</translation>
    </message>
    <message>
        <source>New office</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Новое учреждение</translation>
    </message>
    <message>
        <source>Code, BIN or name</source>
        <extracomment>Administration, inside the empty search field over the offices</extracomment>
        <translation>Код, БИН или наименование</translation>
    </message>
    <message>
        <source>Office: code, BIN or name</source>
        <extracomment>Administration, inside the empty search field: finds the chain of an office</extracomment>
        <translation>Код, БИН или наименование учреждения</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Administration, the filled button: opens a change that waits</extracomment>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Administration, button beside the filled one: into the search field</extracomment>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>Administration, empty list: bold line</extracomment>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Type less, or make a new one.</source>
        <translation>Введите меньше букв или создайте новую запись.</translation>
    </message>
    <message>
        <source>Document</source>
        <extracomment>Administration, heading of a column: a document of the law or the chain of an office</extracomment>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Changed by</source>
        <extracomment>Administration, heading of a column: who changed a document</extracomment>
        <translation>Изменил(а)</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Administration, heading of a column: when a document was changed</extracomment>
        <translation>Когда</translation>
    </message>
    <message>
        <source>The office&apos;s chain</source>
        <extracomment>Administration, a row: limits of the steps of an office</extracomment>
        <translation>Сроки действий в учреждении</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>исходный</translation>
    </message>
    <message>
        <source>Law and policies</source>
        <extracomment>Administration, section and screen title: calendar, index, trust roots, limits of the chain</extracomment>
        <translation>Законодательство и внутренний порядок</translation>
    </message>
    <message>
        <source>all offices</source>
        <extracomment>Administration, a change that waits: it concerns every office</extracomment>
        <translation>все учреждения</translation>
    </message>
    <message>
        <source>A change to the account of a head or an administrator, or to the trust roots, waits here for another administrator.</source>
        <translation>Изменения учётных записей руководителей и администраторов, а также корневых сертификатов ждут здесь подтверждения другим администратором.</translation>
    </message>
    <message>
        <source>Confirm by</source>
        <extracomment>Administration, heading of a column: until when a change may be confirmed</extracomment>
        <translation>Подтвердить до</translation>
    </message>
</context>
<context>
    <name>AdminPasswordPage</name>
    <message>
        <source>Your password is set. Sign in with it.</source>
        <extracomment>Message after a person chose a password of their own</extracomment>
        <translation>Пароль задан. Войдите с ним.</translation>
    </message>
    <message>
        <source>At least twelve characters of two kinds</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Не менее двенадцати знаков, не менее двух видов (например, буквы и цифры)</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <extracomment>Under the field where a new password is typed once more</extracomment>
        <translation>Не совпадает с паролем выше</translation>
    </message>
    <message>
        <source>Being set…</source>
        <extracomment>Beside the button that is off, while a new password is set</extracomment>
        <translation>Задаётся…</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>New password, field</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>One-time password</source>
        <extracomment>New password, field</extracomment>
        <translation>Одноразовый пароль</translation>
    </message>
    <message>
        <source>Your new password</source>
        <extracomment>New password, field</extracomment>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <extracomment>New password, field</extracomment>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Set the password</source>
        <extracomment>New password, the filled button</extracomment>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>New password, button: to the sign-in</extracomment>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>AdminRecordPage</name>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Укажите причину изменения</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>Administration, message after a change</extracomment>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Причина изменения</translation>
    </message>
    <message>
        <source>Shown once</source>
        <extracomment>Administration, field of a one-time password or code, read aloud</extracomment>
        <translation>Показывается один раз</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Administration, button: lifts the lock after wrong passwords</extracomment>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Kept. Another administrator confirms it under &quot;Awaiting confirmation&quot;.</source>
        <extracomment>Administration, message after a change that takes two people</extracomment>
        <translation>Сохранено. Другой администратор подтвердит это в разделе «Ждут подтверждения».</translation>
    </message>
    <message>
        <source>Confirmed. The change is in force.</source>
        <extracomment>Administration, message after the second administrator decided</extracomment>
        <translation>Подтверждено. Изменение действует.</translation>
    </message>
    <message>
        <source>Declined. Nothing is changed.</source>
        <translation>Отклонено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Запросил(а)</translation>
    </message>
    <message>
        <source>May be confirmed until</source>
        <extracomment>Administration, line of a change that waits: until when it may be confirmed</extracomment>
        <translation>Подтвердить можно до</translation>
    </message>
    <message>
        <source>What becomes different: before → after</source>
        <extracomment>Administration, heading: fields of the account, as each stands and as it is to be</extracomment>
        <translation>Что изменится: было → станет</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Administration, value of &quot;All offices&quot;: an administrator or auditor of every office</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <source>no, the own one only</source>
        <extracomment>Administration, value of &quot;All offices&quot;: of the own only</extracomment>
        <translation>нет, только своё</translation>
    </message>
    <message>
        <source>any of the person&apos;s</source>
        <extracomment>Administration, value of the certificate&apos;s serial number: none is bound to the account</extracomment>
        <translation>любое свидетельство этого лица</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Administration, value of a name or position that is empty in a language</extracomment>
        <translation>пусто</translation>
    </message>
    <message>
        <source>As it is to be</source>
        <extracomment>Administration, heading: the account as it is to be</extracomment>
        <translation>Как должно быть</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Человек</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Роль</translation>
    </message>
    <message>
        <source>One-time password</source>
        <extracomment>Administration, button: gives a person a one-time password</extracomment>
        <translation>Одноразовый пароль</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Administration, button: declines a change that waits</extracomment>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Administration, the filled button: confirms what another administrator asked for</extracomment>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>One-time code of the device. Write it down now: it is not shown again.</source>
        <extracomment>Administration, over a one-time password or code</extracomment>
        <translation>Одноразовый код устройства. Запишите сейчас: повторно он не показывается.</translation>
    </message>
    <message>
        <source>One-time password. Write it down now: it is not shown again.</source>
        <translation>Одноразовый пароль. Запишите сейчас: повторно он не показывается.</translation>
    </message>
    <message>
        <source>a change waits for another administrator</source>
        <extracomment>Administration, state of an account: another administrator has to confirm a change</extracomment>
        <translation>изменение ждёт другого администратора</translation>
    </message>
    <message>
        <source>code until %1, %2 h after it was given</source>
        <extracomment>Administration, state of a device: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>код до %1, %2 ч с выдачи</translation>
    </message>
    <message>
        <source>Change that waits for you</source>
        <extracomment>Screen title: a change to an account that waits for the second administrator</extracomment>
        <translation>Изменение, которое ждёт вас</translation>
    </message>
    <message>
        <source>New account</source>
        <extracomment>Screen title: a new account</extracomment>
        <translation>Новая учётная запись</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>Новое устройство</translation>
    </message>
    <message>
        <source>New office</source>
        <translation>Новое учреждение</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <extracomment>Administration, name of the facts about a change that waits, read aloud</extracomment>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>The record is being fetched</source>
        <extracomment>Administration, beside the button that is off while the record is fetched</extracomment>
        <translation>Запись загружается</translation>
    </message>
    <message>
        <source>%1, in the %2-day term from the request</source>
        <extracomment>Administration, until when a change may be confirmed: %1 a date with time, %2 of days</extracomment>
        <translation>%1, в %2-дневный срок с запроса</translation>
    </message>
    <message>
        <source>locked until %1 after wrong passwords; each further one locks it again</source>
        <extracomment>Administration, state of an account after wrong passwords: %1 is a time of the day, with its date where it is not today</extracomment>
        <translation>закрыта до %1 после неверных паролей; каждый следующий закрывает её снова</translation>
    </message>
    <message>
        <source>one-time password until %1: at most %2 h from when it was given, less once it was used</source>
        <extracomment>Administration, state of an account: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>одноразовый пароль до %1: не более %2 ч с выдачи, после использования меньше</translation>
    </message>
    <message>
        <source>one-time password expired %1: at most %2 h from when it was given, less once it was used</source>
        <extracomment>Administration, state of an account: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>срок одноразового пароля истёк %1: не более %2 ч с выдачи, после использования меньше</translation>
    </message>
    <message>
        <source>code expired %1, %2 h after it was given</source>
        <extracomment>Administration, state of a device: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>срок кода истёк %1, %2 ч с выдачи</translation>
    </message>
    <message>
        <source>Change that does not wait any more</source>
        <extracomment>Screen title: a change to an account that was decided meanwhile</extracomment>
        <translation>Изменение, которое больше не ждёт</translation>
    </message>
    <message>
        <source>The record is shown as it is now; what you typed stands. Sent once more, it takes the place of what the other administrator wrote.</source>
        <extracomment>Administration, under the failure: another administrator changed the record first</extracomment>
        <translation>Запись показана такой, какова она сейчас; введённое вами сохранено. При повторной отправке оно заменит то, что записал другой администратор.</translation>
    </message>
    <message>
        <source>No answer came, and so far nothing is changed in the registry. You may send it once more.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Ответ не получен; в реестре пока ничего не изменено. Можно отправить ещё раз.</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. Look whether it is as you wanted; if not, send it once more.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Ответ не получен, а запись с тех пор изменилась. Проверьте, такова ли она, как вы хотели; если нет, отправьте ещё раз.</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. The one-time code was not shown: give another one with &quot;New code&quot;.</source>
        <extracomment>Administration, after a new device or a new code whose answer was lost</extracomment>
        <translation>Ответ не получен, а запись с тех пор изменилась. Одноразовый код не был показан: выдайте другой кнопкой «Новый код».</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. The one-time password was not shown: give another one with &quot;One-time password&quot;.</source>
        <extracomment>Administration, after a new account or a one-time password whose answer was lost</extracomment>
        <translation>Ответ не получен, а запись с тех пор изменилась. Одноразовый пароль не был показан: выдайте другой кнопкой «Одноразовый пароль».</translation>
    </message>
    <message>
        <source>No answer came, but a change waits for another administrator under &quot;Awaiting confirmation&quot;.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Ответ не получен, но изменение ждёт другого администратора в разделе «Ждут подтверждения».</translation>
    </message>
    <message>
        <source>No answer came, but a change waits under &quot;Awaiting confirmation&quot;. Its one-time password was not shown: decline the change and send it once more.</source>
        <extracomment>Administration, after a one-time password whose answer was lost</extracomment>
        <translation>Ответ не получен, но изменение ждёт в разделе «Ждут подтверждения». Его одноразовый пароль не был показан: отклоните изменение и отправьте ещё раз.</translation>
    </message>
    <message>
        <source>This change does not wait any more: another administrator has decided it, or its term is over. The account shows how it stands.</source>
        <extracomment>Administration, in place of a change that waited</extracomment>
        <translation>Это изменение больше не ждёт: решение принял другой администратор или срок истёк. Каково положение, видно в учётной записи.</translation>
    </message>
    <message>
        <source>No answer came, and the change does not wait any more: your decision or that of another administrator is in force. The account shows which.</source>
        <extracomment>Administration, in place of a change that waited, after an answer was lost</extracomment>
        <translation>Ответ не получен, а изменение больше не ждёт: действует ваше решение или решение другого администратора. Какое именно, видно в учётной записи.</translation>
    </message>
    <message numerus="yes">
        <source>This change does not wait any more: nobody decided it within %n day(s).</source>
        <extracomment>Administration, in place of a change that waited longer than it may; %n days</extracomment>
        <translation>
            <numerusform>Это изменение больше не ждёт: за %n день никто не принял решения.</numerusform>
            <numerusform>Это изменение больше не ждёт: за %n дня никто не принял решения.</numerusform>
            <numerusform>Это изменение больше не ждёт: за %n дней никто не принял решения.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>signed in</source>
        <extracomment>Audit: somebody signed in</extracomment>
        <translation>вход</translation>
    </message>
    <message>
        <source>wrong password</source>
        <extracomment>Audit: somebody typed a wrong password</extracomment>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <extracomment>Audit: right password of a blocked account or an expired one-time password</extracomment>
        <translation>во входе отказано</translation>
    </message>
    <message>
        <source>signed out</source>
        <extracomment>Audit: somebody signed out</extracomment>
        <translation>выход</translation>
    </message>
    <message>
        <source>looked up in the state database</source>
        <extracomment>Audit: a person or organisation was looked up in a state database</extracomment>
        <translation>запрос в государственную базу данных</translation>
    </message>
    <message>
        <source>checked a power of attorney</source>
        <extracomment>Audit: a power of attorney was checked with the notary database</extracomment>
        <translation>проверка доверенности</translation>
    </message>
    <message>
        <source>checked a payment</source>
        <extracomment>Audit: a payment was checked with the payment gateway</extracomment>
        <translation>проверка платежа</translation>
    </message>
    <message>
        <source>opened the case</source>
        <extracomment>Audit: somebody opened a case</extracomment>
        <translation>открыто дело</translation>
    </message>
    <message>
        <source>opened an attached document</source>
        <extracomment>Audit: somebody opened an attached document</extracomment>
        <translation>открыт прилагаемый документ</translation>
    </message>
    <message>
        <source>opened the result</source>
        <extracomment>Audit: somebody opened the licence or refusal as a file</extracomment>
        <translation>открыт результат</translation>
    </message>
    <message>
        <source>opened the licence</source>
        <extracomment>Audit: somebody opened a licence of the register</extracomment>
        <translation>открыта лицензия</translation>
    </message>
    <message>
        <source>searched in the register</source>
        <extracomment>Audit: somebody searched in the licence register</extracomment>
        <translation>поиск в реестре</translation>
    </message>
    <message>
        <source>asked for the state of a case</source>
        <extracomment>Audit: the state of a case was asked for at the counter</extracomment>
        <translation>запрос о состоянии дела</translation>
    </message>
    <message>
        <source>looked through the accounts</source>
        <extracomment>Audit: the administrator listed or searched the accounts</extracomment>
        <translation>просмотрел список учётных записей</translation>
    </message>
    <message>
        <source>opened an account</source>
        <extracomment>Audit: the administrator opened somebody&apos;s account</extracomment>
        <translation>открыл учётную запись</translation>
    </message>
    <message>
        <source>looked through changes to be confirmed</source>
        <extracomment>Audit: the administrator listed the changes that wait for a second person</extracomment>
        <translation>просмотрел изменения, ожидающие подтверждения</translation>
    </message>
    <message>
        <source>read the audit</source>
        <extracomment>Audit: the auditor read the audit</extracomment>
        <translation>просмотр журнала аудита</translation>
    </message>
    <message>
        <source>fetched rows of the audit</source>
        <extracomment>Audit: the auditor fetched rows of a hash chain</extracomment>
        <translation>получены записи аудита</translation>
    </message>
    <message>
        <source>had the audit signed</source>
        <extracomment>Audit: the auditor had the heads of the audit signed</extracomment>
        <translation>журнал аудита подписан</translation>
    </message>
    <message>
        <source>uploaded a document</source>
        <extracomment>Audit: a document was uploaded</extracomment>
        <translation>загружен документ</translation>
    </message>
    <message>
        <source>verdict about the signature</source>
        <extracomment>Audit: the verdict about a signature was completed</extracomment>
        <translation>результат проверки подписи</translation>
    </message>
    <message>
        <source>evidence of the signature</source>
        <extracomment>Audit: evidence was added to a signature</extracomment>
        <translation>доказательства подписи</translation>
    </message>
    <message>
        <source>verdict about the payment</source>
        <extracomment>Audit: the verdict about a payment was completed</extracomment>
        <translation>результат проверки оплаты</translation>
    </message>
    <message>
        <source>published the licence</source>
        <extracomment>Audit: a signed licence was published</extracomment>
        <translation>лицензия опубликована</translation>
    </message>
    <message>
        <source>suspended a licence</source>
        <extracomment>Audit: the head suspended a licence by a signed act</extracomment>
        <translation>действие лицензии приостановлено</translation>
    </message>
    <message>
        <source>resumed a licence</source>
        <extracomment>Audit: the head resumed a suspended licence by a signed act</extracomment>
        <translation>действие лицензии возобновлено</translation>
    </message>
    <message>
        <source>terminated a licence</source>
        <extracomment>Audit: the head terminated a licence by a signed act</extracomment>
        <translation>действие лицензии прекращено</translation>
    </message>
    <message>
        <source>reserved the number of a paper</source>
        <extracomment>Audit: the number that a paper will bear was set aside for its case</extracomment>
        <translation>зарезервирован номер документа</translation>
    </message>
    <message>
        <source>published an appendix to a licence</source>
        <extracomment>Audit: a signed appendix to a licence of the register was published</extracomment>
        <translation>приложение к лицензии опубликовано</translation>
    </message>
    <message>
        <source>set a substitution</source>
        <extracomment>Audit: a substitution of an absent colleague was set</extracomment>
        <translation>назначено замещение</translation>
    </message>
    <message>
        <source>ended a substitution</source>
        <extracomment>Audit: a substitution was ended</extracomment>
        <translation>замещение завершено</translation>
    </message>
    <message>
        <source>chose another password</source>
        <extracomment>Audit: a person chose another password</extracomment>
        <translation>задан другой пароль</translation>
    </message>
    <message>
        <source>made an account</source>
        <extracomment>Audit: an administrator made an account</extracomment>
        <translation>создана учётная запись</translation>
    </message>
    <message>
        <source>changed an account</source>
        <extracomment>Audit: an administrator changed an account</extracomment>
        <translation>изменена учётная запись</translation>
    </message>
    <message>
        <source>blocked an account</source>
        <extracomment>Audit: an administrator blocked an account</extracomment>
        <translation>заблокирована учётная запись</translation>
    </message>
    <message>
        <source>unblocked an account</source>
        <extracomment>Audit: an administrator lifted the block of an account</extracomment>
        <translation>разблокирована учётная запись</translation>
    </message>
    <message>
        <source>unlocked an account</source>
        <extracomment>Audit: an administrator lifted the lock after wrong passwords</extracomment>
        <translation>учётная запись открыта после неверных паролей</translation>
    </message>
    <message>
        <source>gave a one-time password</source>
        <extracomment>Audit: an administrator gave a one-time password</extracomment>
        <translation>выдан одноразовый пароль</translation>
    </message>
    <message>
        <source>asked for a change of an account</source>
        <extracomment>Audit: a change of an account waits for the second administrator</extracomment>
        <translation>запрошено изменение учётной записи</translation>
    </message>
    <message>
        <source>declined a change of an account</source>
        <extracomment>Audit: a change of an account was declined</extracomment>
        <translation>отклонено изменение учётной записи</translation>
    </message>
    <message>
        <source>added a first administrator</source>
        <extracomment>Audit: the first administrator was added at the registry&apos;s machine</extracomment>
        <translation>добавлен первый администратор</translation>
    </message>
    <message>
        <source>enrolled a device</source>
        <extracomment>Audit: an administrator enrolled a device</extracomment>
        <translation>зарегистрировано устройство</translation>
    </message>
    <message>
        <source>changed a device</source>
        <extracomment>Audit: an administrator moved a device to another office or window</extracomment>
        <translation>изменено устройство</translation>
    </message>
    <message>
        <source>gave a device a new code</source>
        <extracomment>Audit: an administrator gave a device a new one-time code</extracomment>
        <translation>устройству выдан новый код</translation>
    </message>
    <message>
        <source>revoked a device</source>
        <extracomment>Audit: an administrator revoked a device</extracomment>
        <translation>устройство отозвано</translation>
    </message>
    <message>
        <source>the device showed its code</source>
        <extracomment>Audit: a device showed its one-time code</extracomment>
        <translation>устройство предъявило код</translation>
    </message>
    <message>
        <source>the device showed a wrong code</source>
        <extracomment>Audit: a device showed a wrong code</extracomment>
        <translation>устройство предъявило неверный код</translation>
    </message>
    <message>
        <source>made an office</source>
        <extracomment>Audit: an administrator made an office</extracomment>
        <translation>создано учреждение</translation>
    </message>
    <message>
        <source>changed an office</source>
        <extracomment>Audit: an administrator changed an office</extracomment>
        <translation>изменено учреждение</translation>
    </message>
    <message>
        <source>service centre</source>
        <extracomment>Kind of an office: takes applications</extracomment>
        <translation>центр обслуживания населения</translation>
    </message>
    <message>
        <source>service provider</source>
        <extracomment>Kind of an office: decides on applications</extracomment>
        <translation>услугодатель</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>State of an account: nobody may sign in with it</extracomment>
        <translation>заблокирована</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>State of an account</extracomment>
        <translation>действует</translation>
    </message>
    <message>
        <source>waits for its code</source>
        <extracomment>State of a device: its one-time code was not shown yet</extracomment>
        <translation>ждёт кода</translation>
    </message>
    <message>
        <source>enrolled</source>
        <extracomment>State of a device</extracomment>
        <translation>зарегистрировано</translation>
    </message>
    <message>
        <source>revoked</source>
        <extracomment>State of a device: refused by the registry</extracomment>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>new account</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>новая учётная запись</translation>
    </message>
    <message>
        <source>change of the account</source>
        <extracomment>What is to be done to an account: role, office, token or number</extracomment>
        <translation>изменение учётной записи</translation>
    </message>
    <message>
        <source>block</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>блокировка</translation>
    </message>
    <message>
        <source>lift the block</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>разблокировка</translation>
    </message>
    <message>
        <source>unlock</source>
        <extracomment>What is to be done to an account, after wrong passwords</extracomment>
        <translation>открытие</translation>
    </message>
    <message>
        <source>one-time password</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>одноразовый пароль</translation>
    </message>
    <message>
        <source>gave up documents of a case never submitted</source>
        <extracomment>Audit: what was uploaded for a case that nobody submitted was given up after its term</extracomment>
        <translation>прекращено хранение документов неподанного дела</translation>
    </message>
    <message>
        <source>deleted a file that no case names</source>
        <extracomment>Audit: a file that no case names any more was deleted</extracomment>
        <translation>удалён файл, не относящийся ни к одному делу</translation>
    </message>
    <message>
        <source>put a document of the law in force</source>
        <extracomment>Audit: an administrator changed the calendar, the index or the trust roots</extracomment>
        <translation>введены в действие данные законодательства</translation>
    </message>
    <message>
        <source>asked for a change of the trust roots</source>
        <extracomment>Audit: a change of the trust roots waits for the second administrator</extracomment>
        <translation>запрос на изменение корневых сертификатов</translation>
    </message>
    <message>
        <source>declined a change of the trust roots</source>
        <extracomment>Audit: a change of the trust roots was declined</extracomment>
        <translation>изменение корневых сертификатов отклонено</translation>
    </message>
    <message>
        <source>a change of the trust roots was not confirmed in time</source>
        <extracomment>Audit: nobody confirmed a change of the trust roots in time</extracomment>
        <translation>изменение корневых сертификатов не подтверждено в срок</translation>
    </message>
    <message>
        <source>set the limits of the office&apos;s chain</source>
        <extracomment>Audit: an administrator set the limits of the office&apos;s chain</extracomment>
        <translation>установлены сроки действий в учреждении</translation>
    </message>
    <message>
        <source>sealed a printed copy</source>
        <extracomment>Audit: a printed copy was sealed and signed by hand</extracomment>
        <translation>экземпляр заверен печатью</translation>
    </message>
    <message>
        <source>sent a copy to the printer</source>
        <extracomment>Audit: a numbered copy of a paper was sent to the printer</extracomment>
        <translation>экземпляр отправлен на печать</translation>
    </message>
    <message>
        <source>a copy was printed</source>
        <extracomment>Audit: the printer said that a copy came out</extracomment>
        <translation>экземпляр напечатан</translation>
    </message>
    <message>
        <source>marked a copy as spoiled</source>
        <extracomment>Audit: a printed copy was marked as spoiled</extracomment>
        <translation>экземпляр отмечен как испорченный</translation>
    </message>
    <message>
        <source>looked through the printed copies</source>
        <extracomment>Audit: somebody looked which copies of a paper were printed</extracomment>
        <translation>просмотр напечатанных экземпляров</translation>
    </message>
    <message>
        <source>looked for similar cases</source>
        <extracomment>Audit: the registry was asked whether the same is asked for already</extracomment>
        <translation>поиск похожих дел</translation>
    </message>
    <message>
        <source>kept the review</source>
        <extracomment>Audit: an executor kept what was found so far</extracomment>
        <translation>сохранён ход рассмотрения</translation>
    </message>
    <message>
        <source>looked through the cases</source>
        <extracomment>Audit: somebody looked through a queue of cases</extracomment>
        <translation>просмотр дел</translation>
    </message>
    <message>
        <source>vault of the desk put back from an older copy</source>
        <extracomment>Audit: a desk came with an older copy of its vault than the registry had heard of</extracomment>
        <translation>хранилище рабочего места восстановлено из прежней копии</translation>
    </message>
    <message>
        <source>opened the shared outbox of a desk</source>
        <extracomment>Audit: a desk opened the outbox that the people of its office share</extracomment>
        <translation>открыты общие исходящие рабочего места</translation>
    </message>
    <message>
        <source>withdrew a signed application of an employee</source>
        <extracomment>Audit: the head took a colleague&apos;s signed case back before it was registered</extracomment>
        <translation>снято с отправки заявление, подписанное сотрудником</translation>
    </message>
    <message>
        <source>kept a draft</source>
        <extracomment>Audit: a desk kept a copy of a draft at the registry, for the first time in the session</extracomment>
        <translation>черновик сохранён в реестре</translation>
    </message>
    <message>
        <source>brought a draft to a desk</source>
        <extracomment>Audit: an operator brought a draft from the registry to another desk</extracomment>
        <translation>черновик получен на рабочее место</translation>
    </message>
    <message>
        <source>brought a document of a draft to a desk</source>
        <extracomment>Audit: the same, one of its files</extracomment>
        <translation>документ черновика получен на рабочее место</translation>
    </message>
    <message>
        <source>deleted a draft</source>
        <extracomment>Audit: an operator deleted a draft</extracomment>
        <translation>черновик удалён</translation>
    </message>
    <message>
        <source>deleted the copy of an abandoned draft</source>
        <extracomment>Audit: nobody changed a draft for long, and its copy was deleted</extracomment>
        <translation>удалена копия оставленного черновика</translation>
    </message>
    <message>
        <source>looked through the drafts of the office</source>
        <extracomment>Audit: the head looked through the drafts of the office</extracomment>
        <translation>просмотр черновиков учреждения</translation>
    </message>
    <message>
        <source>gave a draft to another employee</source>
        <extracomment>Audit: the head gave an operator&apos;s draft to another</extracomment>
        <translation>черновик передан другому сотруднику</translation>
    </message>
    <message>
        <source>counted the end of a term</source>
        <extracomment>Audit: the end of a term was counted when the calendar of its year came</extracomment>
        <translation>рассчитано окончание срока</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Record</source>
        <comment>button of the dialog of an answer</comment>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Reply of the applicant</source>
        <comment>title of a dialog</comment>
        <translation>Ответ услугополучателя</translation>
    </message>
    <message>
        <source>Answer of the body: %1</source>
        <comment>title of a dialog; %1 is its name</comment>
        <translation>Ответ органа: %1</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Ответ</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Ответ</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <comment>list of files in a dialog</comment>
        <translation>&amp;Файлы</translation>
    </message>
    <message>
        <source>Add files</source>
        <comment>button of a dialog</comment>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button of a dialog: a chosen file</comment>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Files of the reply</source>
        <comment>title of the file dialog</comment>
        <translation>Файлы ответа</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <comment>file dialog: what may be added</comment>
        <translation>Документы (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Type what was answered</source>
        <comment>why an answer cannot be recorded</comment>
        <translation>Введите, что ответили</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Home</source>
        <extracomment>Application bar, the first screen after the sign-in</extracomment>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Application bar, the queue of cases</extracomment>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Licence register</source>
        <extracomment>Application bar, the register of issued licences</extracomment>
        <translation>Реестр лицензий</translation>
    </message>
    <message>
        <source>Case, IIN/BIN, number…</source>
        <extracomment>Application bar, inside the empty search field</extracomment>
        <translation>Дело, ИИН/БИН, номер…</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Application bar, name of the search field, read aloud</extracomment>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>Application bar, numbers of the office for its head</extracomment>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Change the password</source>
        <extracomment>Application bar, the round sign with the person&apos;s initials: what pressing it does</extracomment>
        <translation>Сменить пароль</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Applicant</source>
        <comment>screen title</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Compare with the identity document. To correct the data, look up again.</source>
        <comment>under the title of the applicant&apos;s screen</comment>
        <translation>Сверьте данные с удостоверением личности. Исправление – только повторным запросом.</translation>
    </message>
    <message>
        <source>Who submits</source>
        <comment>label of the choice: the head or a representative</comment>
        <translation>Кто подаёт</translation>
    </message>
    <message>
        <source>Look up again</source>
        <comment>button beside the number</comment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Look up</source>
        <comment>button beside the number</comment>
        <translation>Запросить</translation>
    </message>
    <message>
        <source>Look the applicant up first</source>
        <comment>footer: why the main button is off</comment>
        <translation>Нет данных услугополучателя</translation>
    </message>
    <message>
        <source>A representative</source>
        <comment>who submits the application</comment>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button beside the number, while the register is asked</comment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>&amp;IIN or BIN</source>
        <comment>label of the number&apos;s field</comment>
        <translation>&amp;ИИН или БИН</translation>
    </message>
    <message>
        <source>The applicant in person</source>
        <comment>who submits the application</comment>
        <translation>Услугополучатель лично</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <comment>button of the dialog of the head</comment>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Assign the case %1</source>
        <comment>title of a dialog; %1 is a number</comment>
        <translation>Передать дело %1 исполнителю</translation>
    </message>
    <message>
        <source>&amp;Executor</source>
        <comment>over the list of executors</comment>
        <translation>&amp;Исполнитель</translation>
    </message>
    <message>
        <source>Executors</source>
        <comment>list in the dialog of the head</comment>
        <translation>Исполнители</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in work</source>
        <comment>under the name of an executor</comment>
        <translation>
            <numerusform>в работе %n дело</numerusform>
            <numerusform>в работе %n дела</numerusform>
            <numerusform>в работе %n дел</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <comment>under the name of an executor</comment>
        <translation>просрочено: %1</translation>
    </message>
    <message>
        <source>has the case now</source>
        <comment>under the name of an executor</comment>
        <translation>дело сейчас у него</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <comment>field of the dialog of the head</comment>
        <translation>&amp;Резолюция</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <comment>field of the dialog of the head</comment>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button of a dialog</comment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The office has no executor</source>
        <comment>why a case cannot be assigned</comment>
        <translation>В учреждении нет ответственного исполнителя</translation>
    </message>
    <message>
        <source>This executor has the case already</source>
        <comment>why a case cannot be assigned</comment>
        <translation>Дело уже у этого исполнителя</translation>
    </message>
    <message>
        <source>Say why the case changes hands</source>
        <comment>why a case cannot be assigned</comment>
        <translation>Укажите, почему дело передаётся</translation>
    </message>
</context>
<context>
    <name>AuditFacts</name>
    <message>
        <source>%1, in Kazakh</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its Kazakh text</extracomment>
        <translation>%1, на казахском</translation>
    </message>
    <message>
        <source>%1, in Russian</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its Russian text</extracomment>
        <translation>%1, на русском</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its English text</extracomment>
        <translation>%1, на английском</translation>
    </message>
    <message>
        <source>What was changed</source>
        <extracomment>Audit, heading over values before and after</extracomment>
        <translation>Что изменено</translation>
    </message>
    <message>
        <source>What was noted besides</source>
        <extracomment>Audit, heading over the other details of an entry</extracomment>
        <translation>Что ещё записано</translation>
    </message>
    <message>
        <source>before the change: %1</source>
        <extracomment>Audit, line of what was changed: %1 is the value that stood before</extracomment>
        <translation>до изменения: %1</translation>
    </message>
    <message>
        <source>after the change: %1</source>
        <extracomment>Audit, line of what was changed: %1 is the value that stands now</extracomment>
        <translation>после изменения: %1</translation>
    </message>
</context>
<context>
    <name>AuditFields</name>
    <message>
        <source>Time</source>
        <extracomment>Audit, caption of a detail: when</extracomment>
        <translation>Время</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Audit, caption of a detail: the person who did it</extracomment>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Audit, caption of a detail: what was done</extracomment>
        <translation>Что</translation>
    </message>
    <message>
        <source>To what</source>
        <extracomment>Audit, caption of a detail: case, licence, account … that it was done to</extracomment>
        <translation>К чему относится</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <extracomment>Audit, caption of a detail: IIN, BIN or number that was asked for</extracomment>
        <translation>О ком или о чём</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Audit, caption of a detail: of a person</extracomment>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Surname and name</source>
        <extracomment>Audit, caption of a detail: of the person of an account</extracomment>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>Audit, caption of a detail: of a person</extracomment>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>Код учреждения</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Audit, caption of a detail: name of an office</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Audit, caption of a detail: name of the desk</extracomment>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>All offices</source>
        <extracomment>Audit, caption of a detail: whether the account administers or audits every office</extracomment>
        <translation>Все учреждения</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <extracomment>Audit, caption of a detail: of the certificate that the account is bound to</extracomment>
        <translation>Серийный номер регистрационного свидетельства</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Audit, caption of a detail: of an account, device, case or licence</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Locked until</source>
        <extracomment>Audit, caption of a detail: of an account after wrong passwords</extracomment>
        <translation>Закрыта до</translation>
    </message>
    <message>
        <source>One-time password until</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Одноразовый пароль до</translation>
    </message>
    <message>
        <source>Number of the change that waits</source>
        <extracomment>Audit, caption of a detail: of an account: a change that waits for the second administrator</extracomment>
        <translation>Номер ожидающего изменения</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Audit, caption of a detail: of a record, how often it was changed</extracomment>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Audit, caption of a detail: of an office, device or change</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Audit, caption of a detail: number of the window at a counter</extracomment>
        <translation>Окно</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>SHA-256 сертификата</translation>
    </message>
    <message>
        <source>In this state since</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>В этом состоянии с</translation>
    </message>
    <message>
        <source>One-time code until</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>Одноразовый код до</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Audit, caption of a detail: of an office or a service</extracomment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Audit, caption of a detail: of an office or a licence</extracomment>
        <translation>Место нахождения</translation>
    </message>
    <message>
        <source>Decides on</source>
        <extracomment>Audit, caption of a detail: regulations of an office</extracomment>
        <translation>Принимает решения по услугам</translation>
    </message>
    <message>
        <source>Regulation</source>
        <extracomment>Audit, caption of a detail: regulation of a service</extracomment>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Audit, caption of a detail: how many an office has</extracomment>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>Audit, caption of a detail: how many an office has</extracomment>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Limits</source>
        <extracomment>Audit, caption of a detail: heading: those of the office&apos;s chain</extracomment>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Set by the act</source>
        <extracomment>Audit, caption of a detail: whether an act prescribes the limits of the chain</extracomment>
        <translation>Установлено актом</translation>
    </message>
    <message>
        <source>Clerk registers</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Канцелярия регистрирует</translation>
    </message>
    <message>
        <source>Head considers</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Руководитель рассматривает</translation>
    </message>
    <message>
        <source>Head signs</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Руководитель подписывает</translation>
    </message>
    <message>
        <source>Clerk sends</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Канцелярия направляет</translation>
    </message>
    <message>
        <source>Changed by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Изменил(а)</translation>
    </message>
    <message>
        <source>Changed at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Когда изменено</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Audit, caption of a detail: why, as it was stated</extracomment>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason of who confirmed</source>
        <extracomment>Audit, caption of a detail: why the second administrator confirmed a change</extracomment>
        <translation>Причина подтверждения</translation>
    </message>
    <message>
        <source>Change that waits</source>
        <extracomment>Audit, caption of a detail: heading or number of a change that takes two administrators</extracomment>
        <translation>Ожидающее изменение</translation>
    </message>
    <message>
        <source>As it is to be</source>
        <extracomment>Audit, caption of a detail: heading: the account as it is to be</extracomment>
        <translation>Как должно быть</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Audit, caption of a detail: what is to be done to an account; in a question about the audit, what was done</extracomment>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Запросил(а)</translation>
    </message>
    <message>
        <source>Asked at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Когда запрошено</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Audit, caption of a detail: last day or end of a term</extracomment>
        <translation>По</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Audit, caption of a detail: first day</extracomment>
        <translation>С</translation>
    </message>
    <message>
        <source>From whom</source>
        <extracomment>Audit, caption of a detail: a person whose draft was given away</extracomment>
        <translation>От кого</translation>
    </message>
    <message>
        <source>To whom</source>
        <extracomment>Audit, caption of a detail: a person who got a draft</extracomment>
        <translation>Кому</translation>
    </message>
    <message>
        <source>As typed</source>
        <extracomment>Audit, caption of a detail: text of a search</extracomment>
        <translation>Введённый текст</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>Audit, caption of a detail: IIN or BIN of everybody whom a search showed</extracomment>
        <translation>Показаны</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Audit, caption of a detail: heading: what narrowed a list</extracomment>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>Audit, caption of a detail: of a licence</extracomment>
        <translation>Вид деятельности</translation>
    </message>
    <message>
        <source>Responsible executor</source>
        <extracomment>Audit, caption of a detail: IIN of an executor</extracomment>
        <translation>Ответственный исполнитель</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>Audit, caption of a detail: why, as it was stated; code of a ground of a refusal</extracomment>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Audit, caption of a detail: of a case</extracomment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Decided from</source>
        <extracomment>Audit, caption of a detail: first day of the decision</extracomment>
        <translation>Решение с</translation>
    </message>
    <message>
        <source>Decided until</source>
        <extracomment>Audit, caption of a detail: last day of the decision</extracomment>
        <translation>Решение по</translation>
    </message>
    <message>
        <source>IIN or BIN looked at</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>ИИН или БИН, чьи данные смотрели</translation>
    </message>
    <message>
        <source>Login or IIN of who looked</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Логин или ИИН смотревшего</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Не более записей</translation>
    </message>
    <message>
        <source>After the row</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>После записи</translation>
    </message>
    <message>
        <source>Wrong passwords in a row</source>
        <extracomment>Audit, caption of a detail: a number</extracomment>
        <translation>Неверных паролей подряд</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Audit, caption of a detail: of a look-up or check</extracomment>
        <translation>Результат</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Audit, caption of a detail: state system that answered</extracomment>
        <translation>Система</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Audit, caption of a detail: number of a message of the gateway</extracomment>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Audit, caption of a detail: of a case or a paper</extracomment>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Audit, caption of a detail: number of a printed copy</extracomment>
        <translation>Экземпляр</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Audit, caption of a detail: id of a case</extracomment>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Attached document</source>
        <extracomment>Audit, caption of a detail: id of a document</extracomment>
        <translation>Прилагаемый документ</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>Audit, caption of a detail: fingerprint of a file</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Audit, caption of a detail: of a file</extracomment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>Audit, caption of a detail: how many</extracomment>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Whose draft</source>
        <extracomment>Audit, caption of a detail: login of an operator</extracomment>
        <translation>Чей черновик</translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>Audit, caption of a detail: about a signature or payment</extracomment>
        <translation>Результат проверки</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Audit, caption of a detail: failure that a verdict names</extracomment>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Signer</source>
        <extracomment>Audit, caption of a detail: person of a signature</extracomment>
        <translation>Подписавший</translation>
    </message>
    <message>
        <source>Signed act</source>
        <extracomment>Audit, caption of a detail: number of the head&apos;s act about a licence</extracomment>
        <translation>Подписанный акт</translation>
    </message>
    <message>
        <source>Clause</source>
        <extracomment>Audit, caption of a detail: of the act that is the ground</extracomment>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>Audit, caption of a detail: number of a licence</extracomment>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Replaces appendix</source>
        <extracomment>Audit, caption of a detail: number of an appendix</extracomment>
        <translation>Взамен приложения</translation>
    </message>
    <message>
        <source>Duplicate of appendix</source>
        <extracomment>Audit, caption of a detail: number of an appendix</extracomment>
        <translation>Дубликат приложения</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <extracomment>Audit, caption of a detail: fingerprint of a document of the law</extracomment>
        <translation>Прежний SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <extracomment>Audit, caption of a detail: fingerprint of a document of the law</extracomment>
        <translation>Новый SHA-256</translation>
    </message>
    <message>
        <source>Told by the desk</source>
        <extracomment>Audit, caption of a detail: count of a vault&apos;s changes</extracomment>
        <translation>По данным рабочего места</translation>
    </message>
    <message>
        <source>Known to the registry</source>
        <extracomment>Audit, caption of a detail: count of a vault&apos;s changes</extracomment>
        <translation>По данным реестра</translation>
    </message>
    <message>
        <source>Known at</source>
        <extracomment>Audit, caption of a detail: time of the registry&apos;s knowledge of a vault</extracomment>
        <translation>Когда стало известно</translation>
    </message>
    <message>
        <source>Registered since</source>
        <extracomment>Audit, caption of a detail: how many cases</extracomment>
        <translation>Зарегистрировано с тех пор</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>Audit, caption of a detail: a person who is substituted</extracomment>
        <translation>Отсутствует</translation>
    </message>
    <message>
        <source>Substitute</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Замещает</translation>
    </message>
    <message>
        <source>Set by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Назначил(а)</translation>
    </message>
    <message>
        <source>Set at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Когда назначено</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Audit, caption of a detail: a person who did it</extracomment>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Отправлено на печать</translation>
    </message>
    <message>
        <source>Printed</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Испорчено</translation>
    </message>
    <message>
        <source>Sealed</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Заверено печатью</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Audit, caption of a detail: heading: the state system that answered</extracomment>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Answered at</source>
        <extracomment>Audit, caption of a detail: time of an answer</extracomment>
        <translation>Когда получен ответ</translation>
    </message>
    <message>
        <source>To be paid</source>
        <extracomment>Audit, caption of a detail: of a fee, in tenge</extracomment>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Audit, caption of a detail: of a fee, in tenge</extracomment>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <extracomment>Audit, caption of a detail: of a submission</extracomment>
        <translation>Номер запроса</translation>
    </message>
    <message>
        <source>Seal recorded by</source>
        <extracomment>Audit, caption of a detail: heading: the person who recorded the seal</extracomment>
        <translation>Печать отметил(а)</translation>
    </message>
    <message>
        <source>Signed by hand</source>
        <extracomment>Audit, caption of a detail: the person whose signature is on a print</extracomment>
        <translation>Подписал(а) от руки</translation>
    </message>
    <message>
        <source>Before the change</source>
        <extracomment>Audit, caption of a detail: number of the version before</extracomment>
        <translation>До изменения</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <extracomment>Audit, caption of a detail: what was given up was not changed since that time</extracomment>
        <translation>Без изменений с</translation>
    </message>
    <message>
        <source>Term, days</source>
        <extracomment>Audit, caption of a detail: after so many days without a change it is given up</extracomment>
        <translation>Срок, дней</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>found</source>
        <extracomment>Audit, value of a detail: outcome of a look-up</extracomment>
        <translation>найдено</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>Audit, value of a detail: outcome of a look-up</extracomment>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>Audit, value of a detail: outcome of a look-up or check</extracomment>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>проверка не завершена</translation>
    </message>
    <message>
        <source>not good</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>не подтверждено</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Audit, value of a detail</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Audit, value of a detail</extracomment>
        <translation>нет</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>Audit, value: a step of the office&apos;s chain has no limit</extracomment>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Audit, value: a limit in minutes</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Audit, value: a limit in seconds</extracomment>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>AuditorPage</name>
    <message>
        <source>Who looked at whom</source>
        <comment>screen title: the audit</comment>
        <translation>Кто кого смотрел</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Audit, heading of a column</extracomment>
        <translation>Время</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Audit, heading of a column: the person who looked or changed something</extracomment>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Audit, heading of a column: what was done</extracomment>
        <translation>Что</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <extracomment>Audit, heading of a column: IIN, BIN or number of what was looked at</extracomment>
        <translation>О ком или о чём</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>Audit, heading of a column: why, as it was stated</extracomment>
        <translation>Основание</translation>
    </message>
    <message>
        <source>The audit is signed up to now.</source>
        <extracomment>Audit, message after the registry signed the heads of the audit</extracomment>
        <translation>Журнал аудита подписан до этого момента.</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <extracomment>Audit, title of the dialog that saves the rows</extracomment>
        <translation>Сохранить записи</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>The audit&apos;s chain has not been checked yet.</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>Цепочка аудита ещё не проверялась.</translation>
    </message>
    <message>
        <source>Checking the audit&apos;s chain: %1 %</source>
        <extracomment>Audit, state of the hash chains: %1 is a number, per cent</extracomment>
        <translation>Проверяется цепочка аудита: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n row(s).</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>
            <numerusform>Цепочка цела: %n запись.</numerusform>
            <numerusform>Цепочка цела: %n записи.</numerusform>
            <numerusform>Цепочка цела: %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is signed yet.</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>Подписанных вершин пока нет.</translation>
    </message>
    <message>
        <source>Verified and signed until %1 by %2.</source>
        <translation>Проверено и подписано до %1: %2.</translation>
    </message>
    <message>
        <source>Who signed is not held against anything kept outside the registry.</source>
        <extracomment>Audit, state of the hash chains: whoever owns the database and has a certificate could have signed too</extracomment>
        <translation>Подписавший не сверен с образцом, хранимым вне реестра.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Audit, button: stops the check of the hash chains</extracomment>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Проверить цепочку</translation>
    </message>
    <message>
        <source>IIN or BIN looked at</source>
        <extracomment>Audit, filter: whoever was looked at</extracomment>
        <translation>ИИН или БИН, чьи данные смотрели</translation>
    </message>
    <message>
        <source>Login or IIN of who looked</source>
        <extracomment>Audit, filter: who looked</extracomment>
        <translation>Логин или ИИН смотревшего</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <extracomment>Audit, filter: code of the office of who looked</extracomment>
        <translation>Код учреждения</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Audit, filter: first day</extracomment>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Audit, filter: last day</extracomment>
        <translation>По</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Audit, the filled button: asks with the filter</extracomment>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Audit, button: into the first field of the filter</extracomment>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Audit, button: saves every row of the question as a file</extracomment>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Sign up to now</source>
        <extracomment>Audit, button: has the registry sign the heads of the audit now</extracomment>
        <translation>Подписать до этого момента</translation>
    </message>
    <message>
        <source>Nobody looked</source>
        <extracomment>Audit, empty list: bold line</extracomment>
        <translation>Никто не смотрел</translation>
    </message>
    <message>
        <source>In these days nothing of the kind was read or changed.</source>
        <extracomment>Audit, empty list</extracomment>
        <translation>В эти дни ничего подобного не читали и не меняли.</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Audit, filter of what was done: everything</extracomment>
        <translation>Всё</translation>
    </message>
    <message>
        <source>What was done</source>
        <extracomment>Audit, filter: what was done</extracomment>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>The entry</source>
        <extracomment>Audit, heading over everything that one entry says</extracomment>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Audit, button: closes the entry that was opened</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Detail</source>
        <extracomment>Audit, column of the exported file: before and after, and what else was noted, as JSON</extracomment>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Writing the rows</source>
        <extracomment>Audit, progress of an export</extracomment>
        <translation>Записи сохраняются в файл</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <extracomment>Audit, progress of an export</extracomment>
        <translation>
            <numerusform>сохранена %n запись</numerusform>
            <numerusform>сохранено %n записи</numerusform>
            <numerusform>сохранено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n row(s) were saved: narrow the filter</source>
        <extracomment>Audit, message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Сохранено только начало списка, %n запись: сузьте фильтр</numerusform>
            <numerusform>Сохранено только начало списка, %n записи: сузьте фильтр</numerusform>
            <numerusform>Сохранено только начало списка, %n записей: сузьте фильтр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were saved</source>
        <extracomment>Audit, message after an export; %n the number of rows</extracomment>
        <translation>
            <numerusform>Сохранена %n запись</numerusform>
            <numerusform>Сохранено %n записи</numerusform>
            <numerusform>Сохранено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 30 days, unless changed</source>
        <extracomment>Audit, at the field of the first day</extracomment>
        <translation>последние 30 дней, если не изменить</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>being prepared</source>
        <comment>outcome in a batch</comment>
        <translation>готовится</translation>
    </message>
    <message>
        <source>ready to sign</source>
        <comment>outcome in a batch</comment>
        <translation>готов к подписи</translation>
    </message>
    <message>
        <source>signed</source>
        <comment>outcome in a batch</comment>
        <translation>подписан</translation>
    </message>
    <message>
        <source>to be prepared</source>
        <comment>outcome in a batch</comment>
        <translation>будет подготовлен</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>outcome in a batch</comment>
        <translation>исключён</translation>
    </message>
    <message>
        <source>in the batch</source>
        <comment>mark of a row</comment>
        <translation>в списке</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>column of a batch</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>column of a batch</comment>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>column of a batch</comment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of a batch</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>signed, being sent</source>
        <comment>outcome in a batch</comment>
        <translation>подписан, отправляется</translation>
    </message>
    <message>
        <source>not signed</source>
        <comment>outcome in a batch</comment>
        <translation>не подписан</translation>
    </message>
</context>
<context>
    <name>BatchNotes</name>
    <message>
        <source>Changed too: %1</source>
        <comment>under the paper of a batch; %1 are numbers of others</comment>
        <translation>Также изменено: %1</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Signing in one go</source>
        <comment>screen title: many decisions are signed with one PIN</comment>
        <translation>Подписание списком</translation>
    </message>
    <message>
        <source>Space takes a decision out or puts it back. Each paper stands beside as it will be signed.</source>
        <comment>under the title of a batch</comment>
        <translation>Пробел исключает решение или возвращает его. Рядом показан каждый документ в том виде, в каком он будет подписан.</translation>
    </message>
    <message>
        <source>Fetching the list</source>
        <comment>progress</comment>
        <translation>Получаем список</translation>
    </message>
    <message>
        <source>Signing</source>
        <comment>progress of a batch</comment>
        <translation>Подписание</translation>
    </message>
    <message>
        <source>The papers are being prepared</source>
        <comment>progress of a batch</comment>
        <translation>Документы готовятся</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Регистрационное свидетельство проверяется</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>title of the PIN dialog</comment>
        <translation>
            <numerusform>Подписать %n решение</numerusform>
            <numerusform>Подписать %n решения</numerusform>
            <numerusform>Подписать %n решений</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Each paper is signed by itself; the PIN is asked once.</source>
        <comment>in the PIN dialog of a batch</comment>
        <translation>Каждый документ подписывается отдельно, PIN запрашивается один раз.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) signed and published</source>
        <comment>message after a batch</comment>
        <translation>
            <numerusform>%n решение подписано и опубликовано</numerusform>
            <numerusform>%n решения подписаны и опубликованы</numerusform>
            <numerusform>%n решений подписано и опубликовано</numerusform>
        </translation>
    </message>
    <message>
        <source>not signed: %1</source>
        <comment>message after a batch</comment>
        <translation>не подписано: %1</translation>
    </message>
    <message>
        <source>Chosen: %1 of %2</source>
        <comment>under the title of a batch</comment>
        <translation>Выбрано: %1 из %2</translation>
    </message>
    <message>
        <source>Chosen: %1 of the first %2 · more are waiting</source>
        <comment>under the title of a batch; not all that wait fit into the list</comment>
        <translation>Выбрано: %1 из первых %2 · на подпись ожидают и другие</translation>
    </message>
    <message>
        <source>To the queue</source>
        <comment>footer button after a batch</comment>
        <translation>К очереди</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n paper(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>Подготовить %n документ</numerusform>
            <numerusform>Подготовить %n документа</numerusform>
            <numerusform>Подготовить %n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <comment>footer: why the main button is off</comment>
        <translation>Ничего не выбрано</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>Подписать %n решение</numerusform>
            <numerusform>Подписать %n решения</numerusform>
            <numerusform>Подписать %n решений</numerusform>
        </translation>
    </message>
    <message>
        <source>the paper is not prepared yet</source>
        <comment>over an empty page</comment>
        <translation>документ ещё не подготовлен</translation>
    </message>
    <message>
        <source>Decisions to sign</source>
        <comment>table of a batch</comment>
        <translation>Решения на подпись</translation>
    </message>
    <message>
        <source>Nothing waits for the signature</source>
        <comment>an empty batch</comment>
        <translation>На подписи ничего нет</translation>
    </message>
    <message>
        <source>A decision appears as soon as an executor proposes it.</source>
        <comment>an empty batch</comment>
        <translation>Решение появится, как только его предложит исполнитель.</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <comment>screen title: numbers of the office for its head</comment>
        <translation>Сводные показатели</translation>
    </message>
    <message>
        <source>Decided and answered in</source>
        <comment>beside the choice of a period</comment>
        <translation>Решения и анкета за период</translation>
    </message>
    <message>
        <source>The board was printed</source>
        <comment>message</comment>
        <translation>Сводка напечатана</translation>
    </message>
    <message>
        <source>The board was saved</source>
        <comment>message</comment>
        <translation>Сводка сохранена</translation>
    </message>
    <message>
        <source>Open cases</source>
        <comment>number of the board</comment>
        <translation>Незавершённые дела</translation>
    </message>
    <message>
        <source>Term runs out</source>
        <comment>number of the board</comment>
        <translation>Истекает срок</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>number of the board</comment>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Issued in the period</source>
        <comment>number of the board</comment>
        <translation>Выдано за период</translation>
    </message>
    <message>
        <source>Refused in the period</source>
        <comment>number of the board</comment>
        <translation>Отказано за период</translation>
    </message>
    <message>
        <source>Open cases by state and days since registration</source>
        <comment>chart</comment>
        <translation>Незавершённые дела: состояние и дни с регистрации</translation>
    </message>
    <message>
        <source>Load by executor</source>
        <comment>chart</comment>
        <translation>Нагрузка исполнителей</translation>
    </message>
    <message>
        <source>Refusals by ground</source>
        <comment>chart</comment>
        <translation>Отказы по основаниям</translation>
    </message>
    <message>
        <source>Survey</source>
        <comment>chart: quality and access</comment>
        <translation>Анкета: «качество» и «доступность»</translation>
    </message>
    <message>
        <source>There are no open cases</source>
        <comment>an empty chart</comment>
        <translation>Незавершённых дел нет</translation>
    </message>
    <message>
        <source>The office has no executors</source>
        <comment>an empty chart</comment>
        <translation>В учреждении нет ответственных исполнителей</translation>
    </message>
    <message>
        <source>Nothing was refused in the period</source>
        <comment>an empty chart</comment>
        <translation>За период отказов не было</translation>
    </message>
    <message>
        <source>Nobody answered in the period</source>
        <comment>an empty chart</comment>
        <translation>За период на анкету не отвечали</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>period of the board</comment>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>period of the board</comment>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>year</source>
        <comment>period of the board</comment>
        <translation>год</translation>
    </message>
    <message>
        <source>Save the board</source>
        <comment>title of the file dialog</comment>
        <translation>Сохранить сводку</translation>
    </message>
    <message>
        <source>91 days</source>
        <comment>period of the board</comment>
        <translation>91 день</translation>
    </message>
    <message>
        <source>as of %1 · F5</source>
        <comment>beside the title; %1 is a date and time</comment>
        <translation>на %1 · F5</translation>
    </message>
    <message>
        <source>The answers of this period have not come</source>
        <comment>an empty chart</comment>
        <translation>Данные анкеты за этот период не получены</translation>
    </message>
    <message>
        <source>Decisions and answers from %1 to %2</source>
        <comment>beside the choice of a period; dates</comment>
        <translation>Решения и анкета: с %1 по %2</translation>
    </message>
    <message>
        <source>As of %1. Answers from %2 to %3</source>
        <comment>under the title of the printed survey: date and time, dates</comment>
        <translation>По состоянию на %1. Анкета: с %2 по %3</translation>
    </message>
    <message>
        <source>As of %1. Decisions and answers from %2 to %3</source>
        <comment>under the title of the printed board: date and time, dates</comment>
        <translation>По состоянию на %1. Решения и анкета: с %2 по %3</translation>
    </message>
</context>
<context>
    <name>BoardRows</name>
    <message>
        <source>fewer than five per office</source>
        <comment>in place of a bar of answers: too few to be counted</comment>
        <translation>менее пяти на учреждение</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>age of cases; %1 is a range such as 3–5</comment>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>on time</source>
        <comment>legend: cases whose term runs</comment>
        <translation>в срок</translation>
    </message>
    <message>
        <source>term runs out</source>
        <comment>legend: cases near their term</comment>
        <translation>истекает срок</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>legend: cases past their term</comment>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <comment>in place of an executor: cases to be taken</comment>
        <translation>пока ни у кого</translation>
    </message>
    <message>
        <source>decided in the period: %1</source>
        <comment>words of an executor&apos;s bar; %1 is a number</comment>
        <translation>решено за период: %1</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Applicant</source>
        <extracomment>Case card, above the applicant&apos;s name</extracomment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>State service</source>
        <extracomment>Case card, above the name of the service</extracomment>
        <translation>Государственная услуга</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Case card, above &quot;issue&quot;, &quot;re-issue&quot; or &quot;duplicate&quot;</extracomment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Terms</source>
        <extracomment>Case card, heading of the terms: of the act, and of the provider&apos;s own policy</extracomment>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Map of the process</source>
        <extracomment>Case card, button: draws the flow of the act</extracomment>
        <translation>Схема процесса</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Case card, above the date and time when the application was received</extracomment>
        <translation>Принято</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Application</source>
        <comment>line of the list of documents</comment>
        <translation>Заявление</translation>
    </message>
    <message>
        <source>Databases and signature</source>
        <comment>line of the list of documents</comment>
        <translation>Базы данных и ЭЦП</translation>
    </message>
    <message>
        <source>History</source>
        <comment>line of the list of documents</comment>
        <translation>История</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the title of a document</comment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>under the title of a document</comment>
        <translation>оригинал предъявлен</translation>
    </message>
    <message>
        <source>not submitted</source>
        <comment>under the title of a document</comment>
        <translation>не представлен</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>line of the list of documents</comment>
        <translation>Сроки</translation>
    </message>
</context>
<context>
    <name>CaseReviewPage</name>
    <message>
        <source>Term of the decision</source>
        <comment>over the clock of a case</comment>
        <translation>Срок решения</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>over a date and time</comment>
        <translation>Зарегистрировано</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>screen title before the case is loaded</comment>
        <translation>Дело</translation>
    </message>
    <message>
        <source>The registry is at work</source>
        <comment>progress</comment>
        <translation>Реестр обрабатывает запрос</translation>
    </message>
    <message>
        <source>Take into work</source>
        <comment>footer button</comment>
        <translation>Взять в работу</translation>
    </message>
    <message>
        <source>Propose to the head</source>
        <comment>footer button</comment>
        <translation>Предложить руководителю</translation>
    </message>
    <message>
        <source>Prepare for signature</source>
        <comment>footer button</comment>
        <translation>Подготовить к подписи</translation>
    </message>
    <message>
        <source>To the signature</source>
        <comment>footer button: opens the paper to be signed</comment>
        <translation>Перейти к подписи</translation>
    </message>
    <message>
        <source>The proposal is with the head</source>
        <comment>message</comment>
        <translation>Предложение передано руководителю</translation>
    </message>
    <message>
        <source>The case is with the executor again</source>
        <comment>message</comment>
        <translation>Дело возвращено исполнителю</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Return to the executor</source>
        <comment>footer button</comment>
        <translation>Вернуть исполнителю</translation>
    </message>
    <message>
        <source>Documents of the case</source>
        <comment>list</comment>
        <translation>Документы дела</translation>
    </message>
    <message>
        <source>What you typed on this case at %1 is here again</source>
        <comment>message: %1 date and time</comment>
        <translation>Введённое вами по этому делу %1 восстановлено</translation>
    </message>
    <message>
        <source>Close beside</source>
        <comment>footer button</comment>
        <translation>Закрыть второе окно</translation>
    </message>
    <message>
        <source>Hold beside</source>
        <comment>footer button</comment>
        <translation>Поставить рядом</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>footer button: the case goes back into the queue</comment>
        <translation>Вернуть в очередь</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>footer button: shows the text of the decision</comment>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Choose what the ground is about</source>
        <comment>footer: why the main button is off</comment>
        <translation>Выберите, к чему относится основание</translation>
    </message>
    <message>
        <source>Choose the decision</source>
        <comment>footer: why the main button is off</comment>
        <translation>Выберите решение</translation>
    </message>
    <message>
        <source>The head forwards the case to an executor</source>
        <comment>footer: why the main button is off</comment>
        <translation>Дело направляет исполнителю руководитель</translation>
    </message>
    <message>
        <source>What %1 found until %2 is here</source>
        <comment>message: %1 a colleague&apos;s name, %2 date and time</comment>
        <translation>Найденное сотрудником %1 на %2 здесь</translation>
    </message>
</context>
<context>
    <name>CaseStage</name>
    <message>
        <source>Text of the decision</source>
        <comment>what the officer looks at</comment>
        <translation>Текст решения</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Application form</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Форма заявления</translation>
    </message>
    <message>
        <source>Documents</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Проверка и подпись</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>Fee · %1 MCI</source>
        <extracomment>Case card, above the amount of the licence fee; %1 is a number of monthly calculation indices</extracomment>
        <translation>Сбор · %1 МРП</translation>
    </message>
    <message>
        <source>Completeness</source>
        <extracomment>Case card, term of the check that all documents are there</extracomment>
        <translation>Полнота документов</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Case card, term of the decision</extracomment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Limit in the act %1</source>
        <extracomment>Step rail, under the current step; %1 is a time such as &quot;10–15 s&quot;</extracomment>
        <translation>Предел по акту %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>Case card: the case is not submitted yet</extracomment>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>saved %1</source>
        <extracomment>Case card: the draft is safe; %1 is a time of day, or a date without the year</extracomment>
        <translation>сохранён %1</translation>
    </message>
    <message>
        <source>Dates if submitted today.</source>
        <translation>Даты – если подать сегодня.</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Case card: a registered case</extracomment>
        <translation>Дело</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>year unknown</source>
        <extracomment>Case card, in place of a date: the years on file do not reach</extracomment>
        <translation>нет данных года</translation>
    </message>
    <message>
        <source>The regulation was changed by the administrator.</source>
        <extracomment>Case card: an administrator&apos;s file stands in place of the shipped regulation</extracomment>
        <translation>Регламент изменён администратором.</translation>
    </message>
    <message>
        <source>* Not confirmed by an act.</source>
        <extracomment>Case card, what the star after a fee or a term means</extracomment>
        <translation>* Не подтверждено актом.</translation>
    </message>
    <message>
        <source>Registration</source>
        <extracomment>Case card, the minutes that an act gives the clerk to register an application</extracomment>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Registration (policy)</source>
        <translation>Регистрация (внутренний порядок)</translation>
    </message>
    <message>
        <source>if it is received now</source>
        <extracomment>First reason of a date of a draft: the term would count from the moment that the desk signs</extracomment>
        <translation>если принять сейчас</translation>
    </message>
    <message>
        <source>if it is registered now</source>
        <extracomment>First reason of a date of a draft: nothing is registered yet</extracomment>
        <translation>если зарегистрировать сейчас</translation>
    </message>
    <message>
        <source>the case was begun at the counter</source>
        <extracomment>First reason of a date of a draft: from then on the clerk&apos;s minutes are told until the desk signs</extracomment>
        <translation>оформление дела начато в окне</translation>
    </message>
    <message>
        <source>Fee</source>
        <extracomment>Case card, above the amount of the licence fee as the registry counted it</extracomment>
        <translation>Сбор</translation>
    </message>
</context>
<context>
    <name>CertificateChoice</name>
    <message>
        <source>head of the organisation</source>
        <comment>role in a certificate</comment>
        <translation>руководитель организации</translation>
    </message>
    <message>
        <source>right to sign</source>
        <comment>role in a certificate</comment>
        <translation>право подписи</translation>
    </message>
    <message>
        <source>employee</source>
        <comment>role in a certificate</comment>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>individual</source>
        <comment>role in a certificate</comment>
        <translation>физическое лицо</translation>
    </message>
    <message>
        <source>IIN %1</source>
        <comment>in a list of certificates</comment>
        <translation>ИИН %1</translation>
    </message>
    <message>
        <source>BIN %1</source>
        <comment>in a list of certificates</comment>
        <translation>БИН %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>in a list of certificates: its last day</comment>
        <translation>действует по %1</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <comment>list of certificates</comment>
        <translation>Регистрационное свидетельство</translation>
    </message>
    <message>
        <source>No certificate to sign with</source>
        <comment>list of certificates: there is none</comment>
        <translation>Нет регистрационного свидетельства для подписи</translation>
    </message>
    <message>
        <source>No certificate here may sign</source>
        <comment>list of certificates: none is usable</comment>
        <translation>Ни одно из этих свидетельств не может подписывать</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>no answer</source>
        <extracomment>In place of an answer to a requirement</extracomment>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>What changed since a proposal was sent back</extracomment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Grounds</source>
        <extracomment>What changed since a proposal was sent back</extracomment>
        <translation>Основания</translation>
    </message>
    <message>
        <source>nothing in the proposal was changed</source>
        <extracomment>In place of what changed: a proposal was sent back, and came again as it was</extracomment>
        <translation>в предложении ничего не изменено</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>– choose –</source>
        <comment>first line of a list: nothing is chosen yet</comment>
        <translation>– выберите –</translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message>
        <source>nothing came out</source>
        <comment>why a sheet is spoiled</comment>
        <translation>лист не вышел</translation>
    </message>
    <message>
        <source>paper jam</source>
        <comment>why a sheet is spoiled</comment>
        <translation>замятие бумаги</translation>
    </message>
    <message>
        <source>smeared</source>
        <comment>why a sheet is spoiled</comment>
        <translation>смазан</translation>
    </message>
    <message>
        <source>torn</source>
        <comment>why a sheet is spoiled</comment>
        <translation>порван</translation>
    </message>
    <message>
        <source>wrong paper</source>
        <comment>why a sheet is spoiled</comment>
        <translation>не та бумага</translation>
    </message>
    <message>
        <source>copy %1: no word from the printer</source>
        <comment>%1 is its number</comment>
        <translation>экземпляр %1: принтер не ответил</translation>
    </message>
    <message>
        <source>copy %1: printed %2</source>
        <comment>%1 its number, %2 a time</comment>
        <translation>экземпляр %1: напечатан %2</translation>
    </message>
    <message>
        <source>copy %1: spoiled, %2</source>
        <comment>%1 its number, %2 the reason</comment>
        <translation>экземпляр %1: испорчен, %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>over the reasons; %1 is its number</comment>
        <translation>Экземпляр %1</translation>
    </message>
    <message>
        <source>Spoiled sheet</source>
        <comment>button: a printed copy is no good</comment>
        <translation>Испорченный лист</translation>
    </message>
    <message>
        <source>copy %1: sealed and handed over</source>
        <comment>%1 is its number</comment>
        <translation>экземпляр %1: заверен печатью и выдан</translation>
    </message>
    <message>
        <source>copy %1: sealed %2, signed by hand: %3, recorded by %4</source>
        <comment>%1 its number, %2 a time, %3 and %4 persons</comment>
        <translation>экземпляр %1: заверен печатью %2, подписал(а) от руки: %3, отметил(а): %4</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>weekend</source>
        <extracomment>Why a day does not count in a term</extracomment>
        <translation>выходной день</translation>
    </message>
    <message>
        <source>holiday: %1</source>
        <extracomment>Why a day does not count in a term; %1 is the name of the holiday</extracomment>
        <translation>праздничный день: %1</translation>
    </message>
    <message>
        <source>day off: %1</source>
        <extracomment>Why a day does not count in a term; %1 is the name of the religious holiday</extracomment>
        <translation>нерабочий день: %1</translation>
    </message>
    <message>
        <source>day off for %1 on a weekend (%2)</source>
        <extracomment>Why a day does not count in a term: %1 is a holiday, %2 its date, which fell on a weekend</extracomment>
        <translation>выходной за праздник, совпавший с выходным: %1 (%2)</translation>
    </message>
    <message>
        <source>day off in exchange for %1</source>
        <extracomment>Why a day does not count in a term; %1 is a weekend on which everybody works instead</extracomment>
        <translation>выходной взамен рабочего дня %1</translation>
    </message>
    <message>
        <source>the clock stood still</source>
        <extracomment>Why a day does not count in a term</extracomment>
        <translation>срок приостановлен</translation>
    </message>
    <message>
        <source>%1, not confirmed by an act</source>
        <extracomment>%1 is why a day does not count in a term; nobody knows an act that gives the day</extracomment>
        <translation>%1, не подтверждён актом</translation>
    </message>
    <message>
        <source>working day in exchange for %1</source>
        <extracomment>Why a weekend is worked: %1 is the day that is off instead</extracomment>
        <translation>рабочий день взамен выходного %1</translation>
    </message>
    <message>
        <source>office hours until %1</source>
        <extracomment>Home page, after the date; %1 is a time of day</extracomment>
        <translation>приём до %1</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Qualification requirements</source>
        <comment>heading of the review</comment>
        <translation>Квалификационные требования</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>heading of the review</comment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Issue</source>
        <comment>choice of the decision</comment>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>Reasoned refusal</source>
        <comment>choice of the decision</comment>
        <translation>Мотивированный отказ</translation>
    </message>
    <message>
        <source>Completeness of documents</source>
        <comment>heading of the review</comment>
        <translation>Полнота документов</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>heading of the review: since the proposal</comment>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>choice of the decision: conclusion</comment>
        <translation>Согласовывается</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <comment>choice of the decision: conclusion</comment>
        <translation>Не согласовывается</translation>
    </message>
    <message>
        <source>✓ Complete · %1 · %2</source>
        <comment>result of the check: when and who</comment>
        <translation>✓ Полные · %1 · %2</translation>
    </message>
    <message>
        <source>✕ Incomplete · %1 · %2</source>
        <comment>result of the check: when and who</comment>
        <translation>✕ Неполные · %1 · %2</translation>
    </message>
    <message>
        <source>Record: documents are complete</source>
        <comment>button in the review</comment>
        <translation>Записать: документы полные</translation>
    </message>
    <message>
        <source>Record: documents are incomplete</source>
        <comment>button in the review</comment>
        <translation>Записать: документы неполные</translation>
    </message>
    <message>
        <source>Answer: 1 yes · 2 no · 3 cannot tell now · F8 next</source>
        <comment>under the heading</comment>
        <translation>Ответ: 1 да · 2 нет · 3 пока неизвестно · F8 далее</translation>
    </message>
    <message>
        <source>The term is over. By the law on licensing the licence counts as issued: what is not met is put on record and does not keep it from being issued</source>
        <comment>under the heading Decision</comment>
        <translation>Срок истёк. По закону о лицензировании лицензия считается выданной: невыполненные требования фиксируются, но выдаче не препятствуют</translation>
    </message>
</context>
<context>
    <name>DemoBand</name>
    <message>
        <source>DEMO · test certification authority and made-up data · papers have no legal force</source>
        <extracomment>Band over the whole window while the test certification authority is in use</extracomment>
        <translation>ДЕМО · тестовый удостоверяющий центр, вымышленные данные · документы не имеют юридической силы</translation>
    </message>
</context>
<context>
    <name>DeviceForm</name>
    <message>
        <source>To be chosen</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Нужно выбрать</translation>
    </message>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>Не менее двух знаков: a–z, 0–9, точка, дефис</translation>
    </message>
    <message>
        <source>64 digits 0–9 and letters A–F, or nothing</source>
        <extracomment>Administration, under the fingerprint of a device&apos;s certificate</extracomment>
        <translation>64 знака: цифры 0–9 и буквы A–F, либо пусто</translation>
    </message>
    <message>
        <source>Name in the certificate</source>
        <extracomment>Administration, field: name of the device as its certificate has it</extracomment>
        <translation>Название в сертификате</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, field</extracomment>
        <translation>Учреждение</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Administration, field: number of the counter&apos;s window</extracomment>
        <translation>Окно</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <extracomment>Administration, field: fingerprint of the device&apos;s certificate</extracomment>
        <translation>SHA-256 сертификата</translation>
    </message>
    <message>
        <source>Without it the device shows a one-time code.</source>
        <extracomment>Administration, under the fingerprint of a new device</extracomment>
        <translation>Без него устройство предъявляет одноразовый код.</translation>
    </message>
</context>
<context>
    <name>DialogParts</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a small dialog of the office</extracomment>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>Shorten the text by %n character(s)</source>
        <extracomment>Small dialog of the office, beside the button that is off: a text is longer than it may be</extracomment>
        <translation>
            <numerusform>Сократите текст на %n знак</numerusform>
            <numerusform>Сократите текст на %n знака</numerusform>
            <numerusform>Сократите текст на %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Inventory of documents</source>
        <comment>screen title</comment>
        <translation>Опись документов</translation>
    </message>
    <message>
        <source>Mark the original once you have seen it (Space), then scan (F9) or drop a file.</source>
        <comment>under the screen title</comment>
        <translation>Видели оригинал – поставьте отметку (Пробел), затем сканируйте (F9) или перетащите файл.</translation>
    </message>
    <message>
        <source>Ready: %1 of %2</source>
        <comment>under the inventory: numbers of documents</comment>
        <translation>Готово: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the inventory</comment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are being taken in</source>
        <comment>footer: why the main button is off</comment>
        <translation>Страницы принимаются</translation>
    </message>
    <message>
        <source>Decide on the scanned pages</source>
        <comment>footer: why the main button is off</comment>
        <translation>Решите, что делать с отсканированными страницами</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>beside the title of the chosen document</comment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning</source>
        <comment>progress of the scanner</comment>
        <translation>Сканирование</translation>
    </message>
    <message>
        <source>Putting the pages together</source>
        <comment>progress after scanning</comment>
        <translation>Страницы собираются в документ</translation>
    </message>
    <message>
        <source>Scanning: page %1</source>
        <comment>progress of the scanner; %1 is a number</comment>
        <translation>Сканирование: страница %1</translation>
    </message>
    <message>
        <source>Page %1 looks blank</source>
        <comment>beside the scanned pages; %1 is a number</comment>
        <translation>Стр. %1, похоже, пустая</translation>
    </message>
    <message>
        <source>Delete it if it is blank; keep it if a faint stamp or signature is on it.</source>
        <comment>beside the scanned pages</comment>
        <translation>Если пустая – удалите; если на ней бледная печать или подпись – оставьте.</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned page(s) not yet in the inventory</source>
        <comment>under the scanned pages</comment>
        <translation>
            <numerusform>Отсканировано и ещё не внесено в опись: %n страница</numerusform>
            <numerusform>Отсканировано и ещё не внесено в опись: %n страницы</numerusform>
            <numerusform>Отсканировано и ещё не внесено в опись: %n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned for “%1”. Keep them, scan the rest (F9) or throw them away.</source>
        <comment>under the scanned pages; %1 is a document</comment>
        <translation>Отсканированы для документа «%1». Оставьте их, отсканируйте остальные (F9) или удалите.</translation>
    </message>
    <message>
        <source>Scanned anew for “%1”, whose earlier pages stay until these are kept. Keep them, scan the rest (F9) or throw them away.</source>
        <comment>under the scanned pages; %1 is a document</comment>
        <translation>Отсканированы заново для документа «%1»; прежние страницы сохраняются, пока не оставлены новые. Оставьте их, отсканируйте остальные (F9) или удалите.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n &amp;page(s)</source>
        <comment>button: all scanned pages into the document</comment>
        <translation>
            <numerusform>Оставить %n &amp;страницу</numerusform>
            <numerusform>Оставить %n &amp;страницы</numerusform>
            <numerusform>Оставить %n &amp;страниц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of “%1” would be gone for good.</source>
        <comment>message before the pages of a document are removed; %1 is a document</comment>
        <translation>
            <numerusform>Документ «%1»: %n страница будет удалена безвозвратно.</numerusform>
            <numerusform>Документ «%1»: %n страницы будут удалены безвозвратно.</numerusform>
            <numerusform>Документ «%1»: %n страниц будет удалено безвозвратно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a document</source>
        <comment>title of the file dialog</comment>
        <translation>Выбор документа</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <comment>kinds of file in the file dialog</comment>
        <translation>Документы (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>File</source>
        <comment>button: choose a file</comment>
        <translation>Добавить файл</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>button</comment>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Scan again</source>
        <comment>button: replaces the pages of the document</comment>
        <translation>Сканировать заново</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button: takes the document&apos;s pages away</comment>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>&amp;Delete page</source>
        <comment>button beside a page that looks blank</comment>
        <translation>&amp;Удалить страницу</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <comment>button beside a page that looks blank</comment>
        <translation>&amp;Оставить</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <comment>button: all scanned pages that are in no document</comment>
        <translation>Удалить ст&amp;раницы</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>DraftChoiceDialog</name>
    <message>
        <source>Two desks changed this draft</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Черновик изменён на двух рабочих местах</translation>
    </message>
    <message>
        <source>Choose which version to go on with. The other one is kept as a draft of its own until you delete it.</source>
        <extracomment>Dialog about a draft that two desks changed, under its title</extracomment>
        <translation>Выберите, с каким вариантом продолжить. Второй сохранится отдельным черновиком, пока вы его не удалите.</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>Dialog about a draft that two desks changed: %1 is a time</extracomment>
        <translation>изменён %1</translation>
    </message>
    <message>
        <source>As it is here</source>
        <extracomment>Dialog about a draft that two desks changed: the version of this desk</extracomment>
        <translation>Вариант этого рабочего места</translation>
    </message>
    <message>
        <source>As it is on the other desk (%1)</source>
        <extracomment>Dialog about a draft that two desks changed: %1 is a desk, such as &quot;window 3&quot;</extracomment>
        <translation>Вариант другого рабочего места (%1)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <extracomment>Dialog about a draft that two desks changed, over the two versions</extracomment>
        <translation>&amp;Вариант</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>Button of the dialog about a draft that two desks changed</extracomment>
        <translation>Продолжить с ним</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>window %1</source>
        <extracomment>List of drafts, a desk: %1 is the number of its window</extracomment>
        <translation>окно %1</translation>
    </message>
    <message>
        <source>The other version of a draft that two desks changed</source>
        <extracomment>List of drafts: the version that was not chosen, kept as a draft of its own</extracomment>
        <translation>Второй вариант черновика, изменённого на двух рабочих местах</translation>
    </message>
    <message>
        <source>On another desk (%1), changed %2</source>
        <extracomment>List of drafts: %1 is a desk, such as &quot;window 3&quot;, %2 a time</extracomment>
        <translation>На другом рабочем месте (%1), изменён %2</translation>
    </message>
    <message>
        <source>Newer on another desk (%1), changed there %2</source>
        <extracomment>List of drafts: work went on at another desk; %1 is a desk, %2 a time</extracomment>
        <translation>На другом рабочем месте (%1) новее, изменён там %2</translation>
    </message>
    <message>
        <source>Changed here and on another desk (%1; there %2): choose</source>
        <extracomment>List of drafts: both desks changed it, the operator is to choose; %1 is a desk, %2 the time of the change there</extracomment>
        <translation>Изменён здесь и на другом рабочем месте (%1; там %2): выберите</translation>
    </message>
    <message>
        <source>Taken over by %1, %2; now with %3</source>
        <extracomment>List of drafts: %1 is the name of the head, %2 a time, %3 the name of who has it now</extracomment>
        <translation>Передано: %1, %2; исполнитель: %3</translation>
    </message>
    <message>
        <source>Given to you by %1, %2; before with %3</source>
        <extracomment>List of drafts: %1 is the name of the head, %2 a time, %3 the name of who had it before</extracomment>
        <translation>Передано вам: %1, %2; прежний исполнитель: %3</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <extracomment>Message over a draft that the head gave to another: %1 is who gave it, when, and who had it before, %2 the reason in the words of the head</extracomment>
        <translation>%1. Причина: %2</translation>
    </message>
    <message>
        <source>The application was registered from another desk, %1</source>
        <extracomment>List of drafts: %1 is a time</extracomment>
        <translation>Заявление зарегистрировано с другого рабочего места, %1</translation>
    </message>
    <message>
        <source>Deleted on another desk, %1</source>
        <extracomment>List of drafts: %1 is a time</extracomment>
        <translation>Удалён на другом рабочем месте, %1</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>page</comment>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Форма заявления</translation>
    </message>
    <message>
        <source>Documents</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Проверка и подпись</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>List of drafts: the case is signed</extracomment>
        <translation>Отправлено</translation>
    </message>
</context>
<context>
    <name>DueLink</name>
    <message>
        <source>%1, why this date?</source>
        <extracomment>Name of a date for screen readers; %1 is the date, before it what it is the date of, the question what pressing it answers</extracomment>
        <translation>%1, почему эта дата?</translation>
    </message>
    <message>
        <source>Why this date? (F2)</source>
        <extracomment>Tool tip of a date that can be asked for its reason</extracomment>
        <translation>Почему эта дата? (F2)</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Esc closes · Ctrl+C copies</source>
        <extracomment>Under the reasons of a date: the keys that work there</extracomment>
        <translation>Esc – закрыть · Ctrl+C – копировать</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n calendar day(s), by the settings of the desk</source>
        <extracomment>Reason of the last day of a draft: how long one may lie unchanged</extracomment>
        <translation>
            <numerusform>%n календарный день по настройкам рабочего места</numerusform>
            <numerusform>%n календарных дня по настройкам рабочего места</numerusform>
            <numerusform>%n календарных дней по настройкам рабочего места</numerusform>
        </translation>
    </message>
    <message>
        <source>last changed</source>
        <extracomment>First reason of the last day of a draft</extracomment>
        <translation>последнее изменение</translation>
    </message>
    <message>
        <source>last day; each change begins the term anew</source>
        <extracomment>Last reason of the last day of a draft</extracomment>
        <translation>последний день; после каждого изменения срок отсчитывается заново</translation>
    </message>
    <message>
        <source>application received at the desk</source>
        <extracomment>First reason of a date: the term counts from the moment that the desk signed</extracomment>
        <translation>заявление принято</translation>
    </message>
    <message>
        <source>application registered</source>
        <translation>заявление зарегистрировано</translation>
    </message>
    <message>
        <source>after office hours: counts as filed on %1</source>
        <extracomment>Why a term begins later; %1 is the next working day</extracomment>
        <translation>после рабочего времени: днём подачи считается %1</translation>
    </message>
    <message>
        <source>%1: counts as filed on %2</source>
        <extracomment>Why a term begins later: %1 why the day is off, %2 the next working day</extracomment>
        <translation>%1: днём подачи считается %2</translation>
    </message>
    <message>
        <source>working day %1</source>
        <translation>рабочий день %1</translation>
    </message>
    <message>
        <source>working day %1: worked in exchange for %2</source>
        <extracomment>A weekend that counts in a term: %1 is its number, %2 the day that is off instead</extracomment>
        <translation>рабочий день %1: взамен выходного %2</translation>
    </message>
    <message>
        <source>working days %1–%2</source>
        <extracomment>Days that count in a term: %1 number of the first, %2 of the last</extracomment>
        <translation>рабочие дни %1–%2</translation>
    </message>
    <message>
        <source>working time</source>
        <extracomment>A span of time that counts in a term of minutes or hours</extracomment>
        <translation>рабочее время</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <extracomment>A term in months</extracomment>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>the clock stood still: %1</source>
        <extracomment>Why a term was stopped for a time; %1 is the stated ground</extracomment>
        <translation>срок приостановлен: %1</translation>
    </message>
    <message numerus="yes">
        <source>the end moves by %n calendar day(s)</source>
        <extracomment>After the reason of a stop: by how much it moves the end of a term of months</extracomment>
        <translation>
            <numerusform>окончание срока сдвигается на %n календарный день</numerusform>
            <numerusform>окончание срока сдвигается на %n календарных дня</numerusform>
            <numerusform>окончание срока сдвигается на %n календарных дней</numerusform>
        </translation>
    </message>
    <message>
        <source>the term ends</source>
        <extracomment>Last reason of a date</extracomment>
        <translation>срок истекает</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>Heading over the reasons of a date; %1 is the date</extracomment>
        <translation>Почему %1?</translation>
    </message>
    <message>
        <source>Why is there no date?</source>
        <extracomment>Heading over the reasons of a term that stands still</extracomment>
        <translation>Почему даты нет?</translation>
    </message>
    <message>
        <source>the date is counted when the clock goes on</source>
        <extracomment>Last reason of a term that stands still</extracomment>
        <translation>дата рассчитывается, когда срок возобновится</translation>
    </message>
    <message>
        <source>the step began</source>
        <extracomment>First reason of a date: a step of the office&apos;s own chain began</extracomment>
        <translation>шаг начался</translation>
    </message>
    <message>
        <source>the question was asked</source>
        <extracomment>First reason of a date: a question went out</extracomment>
        <translation>вопрос задан</translation>
    </message>
    <message>
        <source>the term ends: counted with the calendar as it was then</source>
        <extracomment>Last reason of a date that was counted before the calendar changed</extracomment>
        <translation>срок истекает: посчитан по календарю, действовавшему тогда</translation>
    </message>
    <message>
        <source>term: %1</source>
        <extracomment>Reason of a date: what gives the term; %1 is an act with its clause</extracomment>
        <translation>срок: %1</translation>
    </message>
    <message>
        <source>term of the regulation as it was then</source>
        <extracomment>Reason of a date: the regulation was changed since the case began</extracomment>
        <translation>срок по регламенту, действовавшему тогда</translation>
    </message>
    <message>
        <source>term not confirmed by an act</source>
        <extracomment>Reason of a date: nobody knows an act that gives the term</extracomment>
        <translation>срок не подтверждён актом</translation>
    </message>
    <message>
        <source>term set by %1</source>
        <extracomment>Reason of a date: whoever asked said how many days there are for the answer; %1 is a person</extracomment>
        <translation>срок установил(а) %1</translation>
    </message>
    <message>
        <source>The case does not tell how this date was counted.</source>
        <extracomment>In place of the reasons of a date</extracomment>
        <translation>В деле не указано, как рассчитана эта дата.</translation>
    </message>
    <message>
        <source>the term stands still</source>
        <extracomment>Under a case whose term does not run</extracomment>
        <translation>срок приостановлен</translation>
    </message>
    <message>
        <source>%1: until %2</source>
        <extracomment>A term of minutes: %1 is what it is for, %2 the date and time of its end</extracomment>
        <translation>%1: до %2</translation>
    </message>
    <message>
        <source>%1: last day %2</source>
        <extracomment>A term: %1 is what it is for, %2 its last day</extracomment>
        <translation>%1: последний день – %2</translation>
    </message>
    <message>
        <source>to be decided by %1</source>
        <extracomment>The term of the decision: %1 is its last day</extracomment>
        <translation>решить до %1 включительно</translation>
    </message>
    <message>
        <source>Reply of the applicant</source>
        <extracomment>What a date is of: until then the applicant is to answer a question</extracomment>
        <translation>Ответ услугополучателя</translation>
    </message>
</context>
<context>
    <name>EnrolmentForm</name>
    <message>
        <source>&amp;Code of this workplace</source>
        <extracomment>Registration of the workplace, label of the field: the administrator&apos;s one-time code</extracomment>
        <translation>&amp;Код рабочего места</translation>
    </message>
    <message>
        <source>Latin letters and digits; the dashes may be left out</source>
        <extracomment>Registration of the workplace, under the field of the code</extracomment>
        <translation>Латинские буквы и цифры; дефисы можно не вводить</translation>
    </message>
    <message>
        <source>Register this workplace</source>
        <extracomment>Registration of the workplace, the filled button</extracomment>
        <translation>Зарегистрировать рабочее место</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <extracomment>Registration of the workplace, progress</extracomment>
        <translation>Запрос в реестр</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Address of residence</source>
        <comment>caption in the application</comment>
        <translation>Адрес места жительства</translation>
    </message>
    <message>
        <source>Signed by</source>
        <comment>caption in the application</comment>
        <translation>Подписал</translation>
    </message>
    <message>
        <source>IIN</source>
        <comment>caption in the application</comment>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>BIN</source>
        <comment>caption in the application</comment>
        <translation>БИН</translation>
    </message>
    <message>
        <source>signature valid</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦП верна</translation>
    </message>
    <message>
        <source>signature invalid</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦП неверна</translation>
    </message>
    <message>
        <source>signature being checked</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦП проверяется</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>heading in the application</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the application</comment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the application</comment>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Head of the organisation</source>
        <comment>caption in the application</comment>
        <translation>Руководитель организации</translation>
    </message>
    <message>
        <source>Representative</source>
        <comment>heading in the application</comment>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <comment>caption in the application</comment>
        <translation>Доверенность</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>heading in the application</comment>
        <translation>Заявление</translation>
    </message>
    <message>
        <source>Previous licence</source>
        <comment>caption in the application</comment>
        <translation>Прежняя лицензия</translation>
    </message>
    <message>
        <source>Payment</source>
        <comment>caption in the application</comment>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Applicant&apos;s data</source>
        <comment>heading in the checks of a case</comment>
        <translation>Сведения об услугополучателе</translation>
    </message>
    <message>
        <source>Source of the data</source>
        <comment>caption in the checks of a case</comment>
        <translation>Источник данных</translation>
    </message>
    <message>
        <source>from the state database</source>
        <comment>where the data came from</comment>
        <translation>из государственной базы данных</translation>
    </message>
    <message>
        <source>System</source>
        <comment>caption in the checks of a case</comment>
        <translation>Система</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>caption in the checks of a case: its number</comment>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>caption in the checks of a case: date and time</comment>
        <translation>Ответ получен</translation>
    </message>
    <message>
        <source>typed in, not confirmed</source>
        <comment>where the data came from</comment>
        <translation>введено вручную, не подтверждено</translation>
    </message>
    <message>
        <source>Signature of the application</source>
        <comment>heading in the checks of a case</comment>
        <translation>ЭЦП заявления</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>caption in the checks of a case</comment>
        <translation>Результат проверки</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>caption in the checks of a case</comment>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>caption in the checks of a case: date and time</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>in order</source>
        <comment>mark of the officer</comment>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>mark of the officer</comment>
        <translation>неверно</translation>
    </message>
    <message>
        <source>State</source>
        <comment>caption at a term of a case</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Basis</source>
        <comment>caption at a term of a case: act or policy</comment>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>caption at a term of a case: date and time</comment>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>Why this date</source>
        <comment>caption at a term of a case</comment>
        <translation>Почему эта дата</translation>
    </message>
    <message>
        <source>applicant</source>
        <comment>who did it, in a case&apos;s history</comment>
        <translation>услугополучатель</translation>
    </message>
    <message>
        <source>Payment of the licence fee</source>
        <comment>heading in the checks of a case</comment>
        <translation>Оплата лицензионного сбора</translation>
    </message>
    <message>
        <source>Number of the payment</source>
        <comment>caption in the checks of a case</comment>
        <translation>Номер платёжного документа</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>caption in the checks of a case: an amount</comment>
        <translation>Лицензионный сбор</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>caption in the checks of a case: an amount</comment>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>verdict on a payment</comment>
        <translation>оплачено</translation>
    </message>
    <message>
        <source>not paid</source>
        <comment>verdict on a payment</comment>
        <translation>не оплачено</translation>
    </message>
    <message>
        <source>cannot be told now</source>
        <comment>verdict on a payment</comment>
        <translation>пока неизвестно</translation>
    </message>
    <message>
        <source>Representative&apos;s power of attorney</source>
        <comment>heading in the checks of a case</comment>
        <translation>Доверенность представителя</translation>
    </message>
    <message>
        <source>confirmed by the notary system</source>
        <comment>verdict on a power of attorney</comment>
        <translation>подтверждена ЕНИС</translation>
    </message>
    <message>
        <source>not confirmed by the notary system</source>
        <comment>verdict on a power of attorney</comment>
        <translation>не подтверждена ЕНИС</translation>
    </message>
    <message>
        <source>not certified by a notary: nobody was asked</source>
        <comment>verdict on a power of attorney</comment>
        <translation>не удостоверена нотариусом: запрос в ЕНИС не направлялся</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <comment>power of attorney: %1 its number, %2 its date</comment>
        <translation>№ %1 от %2</translation>
    </message>
    <message>
        <source>paid on %1</source>
        <comment>after the amount of a payment; %1 is a date</comment>
        <translation>оплачено %1</translation>
    </message>
</context>
<context>
    <name>FasterWords</name>
    <message>
        <source>Recorded under your own name (%1): %2</source>
        <comment>message: %1 a time of day or date and time, %2 what was done</comment>
        <translation>Записано от вашего имени (%1): %2</translation>
    </message>
    <message>
        <source>%1 was faster (%2): %3</source>
        <comment>message: %1 a colleague, %2 a time of day or date and time, %3 what was done</comment>
        <translation>%1 – раньше вас (%2): %3</translation>
    </message>
    <message>
        <source>%1 changed this case (%2), it is now: %3. What you typed is kept.</source>
        <comment>message: %1 a colleague&apos;s name, %2 a time of day or date and time, %3 state of the case</comment>
        <translation>%1: дело изменено (%2), сейчас: %3. Введённое вами сохранено.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field that may stay empty: %1 is its title</comment>
        <translation>%1 (необязательно)</translation>
    </message>
    <message>
        <source>Not confirmed by an act</source>
        <comment>under a field that no act states: set by the administrator</comment>
        <translation>Не подтверждено актом</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Value of a yes-or-no field in the review</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>in Kazakh</source>
        <translation>на казахском языке</translation>
    </message>
    <message>
        <source>in Russian</source>
        <translation>на русском языке</translation>
    </message>
    <message>
        <source>KATO code</source>
        <translation>Код КАТО</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <extracomment>Under a field: the first day that it takes</extracomment>
        <translation>Не ранее %1</translation>
    </message>
    <message>
        <source>Not less than %1</source>
        <extracomment>Under a field: the least number that it takes</extracomment>
        <translation>Не менее %1</translation>
    </message>
    <message>
        <source>Not after %1</source>
        <extracomment>Under a field: the last day that it takes</extracomment>
        <translation>Не позднее %1</translation>
    </message>
    <message>
        <source>Not more than %1</source>
        <extracomment>Under a field: the greatest number that it takes</extracomment>
        <translation>Не более %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>searching</source>
        <comment>beside the words to find in a document</comment>
        <translation>идёт поиск</translation>
    </message>
    <message>
        <source>not found</source>
        <comment>beside the words to find in a document</comment>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <comment>field over a document</comment>
        <translation>Найти в документе</translation>
    </message>
    <message>
        <source>Next find</source>
        <comment>button over a document</comment>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous find</source>
        <comment>button over a document</comment>
        <translation>Предыдущее совпадение</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Application form</source>
        <comment>screen title</comment>
        <translation>Форма заявления</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Next to correct</source>
        <comment>footer button: to the next field that is wrong or empty</comment>
        <translation>К следующему полю</translation>
    </message>
</context>
<context>
    <name>FormSections</name>
    <message>
        <source>Contacts</source>
        <comment>section of the form</comment>
        <translation>Контактные данные</translation>
    </message>
    <message>
        <source>About the application</source>
        <comment>section of the form</comment>
        <translation>Сведения заявления</translation>
    </message>
    <message>
        <source>Lists</source>
        <comment>section of the form: tables</comment>
        <translation>Перечни</translation>
    </message>
    <message>
        <source>not confirmed by an act</source>
        <comment>mark beside a heading of the form: no field below is</comment>
        <translation>не подтверждено актом</translation>
    </message>
</context>
<context>
    <name>FollowedFacts</name>
    <message>
        <source>the applicant&apos;s own</source>
        <comment>whose the old licence is</comment>
        <translation>самого услугополучателя</translation>
    </message>
    <message>
        <source>another holder&apos;s: compare the documents of the reorganisation</source>
        <comment>whose the old licence is; warning</comment>
        <translation>другого лицензиата: сверьте с документами о реорганизации</translation>
    </message>
    <message>
        <source>Licence that the case builds on</source>
        <comment>heading in the checks of a case</comment>
        <translation>Лицензия, на которой основано дело</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>caption in the checks of a case: of the old licence</comment>
        <translation>Номер</translation>
    </message>
    <message>
        <source>In the register</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>В реестре</translation>
    </message>
    <message>
        <source>not there: compare the licence on paper</source>
        <comment>the register does not know the old licence; warning</comment>
        <translation>нет: сверьте с бумажной лицензией</translation>
    </message>
    <message>
        <source>being asked</source>
        <comment>the register has not answered yet</comment>
        <translation>запрашивается</translation>
    </message>
    <message>
        <source>State</source>
        <comment>caption in the checks of a case: of the old licence</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>caption in the checks of a case</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>Чья</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Service of the case</source>
        <comment>caption in the checks of a case</comment>
        <translation>Услуга дела</translation>
    </message>
    <message>
        <source>another one</source>
        <comment>the old licence is of another service; warning</comment>
        <translation>другая</translation>
    </message>
    <message>
        <source>Licence %1 is another holder&apos;s: %2</source>
        <comment>before the signature; %1 is a number, %2 a name and a BIN</comment>
        <translation>Лицензия № %1 принадлежит другому лицензиату: %2</translation>
    </message>
    <message>
        <source>Licence %1 is of another service</source>
        <comment>before the signature; %1 is a number</comment>
        <translation>Лицензия № %1 выдана по другой государственной услуге</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 MB</source>
        <extracomment>Size of files; %1 is a number such as 3.1</extracomment>
        <translation>%1 МБ</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Handed over by somebody else: the answers to the survey are not recorded</source>
        <comment>footer: why the main button does not send them</comment>
        <translation>Результат выдан без вас: ответы на вопросы анкеты не записываются</translation>
    </message>
    <message>
        <source>Handed over</source>
        <comment>screen title</comment>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>Hand-over of the result</source>
        <comment>screen title</comment>
        <translation>Выдача результата</translation>
    </message>
    <message>
        <source>Fetching the paper</source>
        <comment>progress</comment>
        <translation>Документ загружается</translation>
    </message>
    <message>
        <source>Printing</source>
        <comment>progress</comment>
        <translation>Печать</translation>
    </message>
    <message>
        <source>The paper was printed</source>
        <comment>message</comment>
        <translation>Документ напечатан</translation>
    </message>
    <message>
        <source>The hand-over is recorded: %1</source>
        <comment>message: %1 is the number of a case</comment>
        <translation>Выдача записана: %1</translation>
    </message>
    <message>
        <source>signed by the authorised person</source>
        <comment>verdict on the paper</comment>
        <translation>подписан уполномоченным лицом</translation>
    </message>
    <message>
        <source>handed over %1</source>
        <comment>under the title: when it was</comment>
        <translation>выдано на руки %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <comment>under the title: when the result was signed</comment>
        <translation>подписано %1</translation>
    </message>
    <message>
        <source>The decision is not signed yet</source>
        <comment>footer: why the main button is off</comment>
        <translation>Решение ещё не подписано</translation>
    </message>
    <message>
        <source>Signed, awaiting confirmation</source>
        <comment>footer: why the main button is off</comment>
        <translation>Подписано, ожидает подтверждения</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <comment>title of the file dialog</comment>
        <translation>Сохранение документа</translation>
    </message>
    <message>
        <source>The paper was saved</source>
        <comment>message</comment>
        <translation>Документ сохранён</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hand over</source>
        <comment>footer button</comment>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>The print is &amp;sealed and signed by hand</source>
        <comment>mark at the hand-over: of a paper that was printed here</comment>
        <translation>&amp;Распечатка заверена печатью и подписью</translation>
    </message>
    <message>
        <source>copy %1</source>
        <comment>which print was sealed; %1 is its number</comment>
        <translation>экземпляр %1</translation>
    </message>
    <message>
        <source>Which copy is sealed</source>
        <comment>choice among the printed copies, read aloud</comment>
        <translation>Какой экземпляр заверен</translation>
    </message>
    <message>
        <source>Asking whether the hand-over is recorded</source>
        <comment>progress</comment>
        <translation>Узнаём у реестра, записана ли выдача</translation>
    </message>
    <message>
        <source>Signed by &amp;hand:</source>
        <comment>before the name of the person whose signature is on the print</comment>
        <translation>Подписал(а) от &amp;руки:</translation>
    </message>
    <message>
        <source>The seal is recorded: %1</source>
        <comment>message: %1 is the number of a case</comment>
        <translation>Печать отмечена: %1</translation>
    </message>
    <message>
        <source>Record the seal</source>
        <comment>footer button</comment>
        <translation>Отметить печать</translation>
    </message>
    <message>
        <source>Print the paper first: the electronic one is at the portal</source>
        <comment>footer: why the main button is off</comment>
        <translation>Сначала распечатайте документ: электронный находится на портале</translation>
    </message>
    <message>
        <source>Say who signed the print by hand</source>
        <comment>footer: why the main button is off</comment>
        <translation>Укажите, кто подписал распечатку от руки</translation>
    </message>
    <message>
        <source>Who signed the print by hand</source>
        <comment>field beside the choice of the copy, read aloud</comment>
        <translation>Кто подписал распечатку от руки</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Find a case</source>
        <extracomment>Home page, button: goes to the search</extracomment>
        <translation>Найти дело</translation>
    </message>
    <message>
        <source>New case</source>
        <extracomment>Home page, the filled button: begins a case</extracomment>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Title of the first page after the sign-in</extracomment>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Home page, heading of the signed cases on their way to the registry</extracomment>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <extracomment>Home page, empty outbox: bold line</extracomment>
        <translation>Нет дел, ждущих отправки</translation>
    </message>
    <message>
        <source>If the link fails, signed cases are kept here.</source>
        <extracomment>Home page, empty outbox: when something will appear</extracomment>
        <translation>Если связь пропадёт, подписанные дела сохранятся здесь.</translation>
    </message>
    <message>
        <source>Today&apos;s notices</source>
        <extracomment>Home page, heading of what is to be known today</extracomment>
        <translation>Сообщения дня</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <extracomment>Home page, under the heading of the notices when there are none</extracomment>
        <translation>Новых сообщений нет.</translation>
    </message>
    <message>
        <source>Ask the registry</source>
        <extracomment>Home page, outbox: asks the registry now what became of the signed cases</extracomment>
        <translation>Спросить реестр</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Home page, beside the heading of the outbox: opens the whole list</extracomment>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The draft of %1 and its documents would be gone for good.</source>
        <extracomment>Message before a draft is deleted: %1 is the applicant</extracomment>
        <translation>Черновик (%1) и его документы будут удалены безвозвратно.</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Drafts of the office</source>
        <extracomment>Home page of the head, heading: cases that operators of the office have begun</extracomment>
        <translation>Черновики учреждения</translation>
    </message>
    <message>
        <source>A draft of an absent colleague is given to another.</source>
        <extracomment>Home page of the head, under that heading</extracomment>
        <translation>Черновик отсутствующего сотрудника можно передать другому.</translation>
    </message>
    <message>
        <source>A sealed copy of the vault is kept in %1. It opens with your password.</source>
        <extracomment>Message after a sealed copy of the vault was made; %1 is its folder</extracomment>
        <translation>Зашифрованная копия хранилища сохранена в папке %1. Она открывается вашим паролем.</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <extracomment>Home page, beside the heading of the drafts: keeps a sealed copy of the vault in a folder of choice</extracomment>
        <translation>Сохранить копию</translation>
    </message>
</context>
<context>
    <name>HomeSource</name>
    <message>
        <source>Last day of the draft</source>
        <extracomment>List of drafts: what the date beside it is</extracomment>
        <translation>Последний день черновика</translation>
    </message>
    <message>
        <source>signed %1</source>
        <extracomment>Outbox of the home page: %1 is a time of day</extracomment>
        <translation>подписано %1</translation>
    </message>
    <message>
        <source>registered %1</source>
        <extracomment>Home page, from when the days of a result are counted where nobody tells its signature; %1 is a date with time</extracomment>
        <translation>зарегистрировано %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox of the home page: pages of the case</extracomment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>Greeting of the home page, before noon</extracomment>
        <translation>Доброе утро</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Добрый день</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Добрый вечер</translation>
    </message>
    <message>
        <source>Accepted today</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>Принято сегодня</translation>
    </message>
    <message>
        <source>at this counter</source>
        <extracomment>Home page, under the number of cases accepted today</extracomment>
        <translation>в этом окне</translation>
    </message>
    <message>
        <source>Under review</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>На рассмотрении</translation>
    </message>
    <message>
        <source>at the provider</source>
        <extracomment>Home page, under the number of cases under review</extracomment>
        <translation>у услугодателя</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <extracomment>Home page of the operator, over a number of cases
----------
Home page, heading of the signed results that wait for the applicant</extracomment>
        <translation>Готово к выдаче</translation>
    </message>
    <message numerus="yes">
        <source>%n older than 3 days</source>
        <extracomment>Home page, under the number of results that wait for the applicant</extracomment>
        <translation>
            <numerusform>%n дольше 3 дней</numerusform>
            <numerusform>%n дольше 3 дней</numerusform>
            <numerusform>%n дольше 3 дней</numerusform>
        </translation>
    </message>
    <message>
        <source>none older than 3 days</source>
        <extracomment>Home page, under the number of results that wait for the applicant</extracomment>
        <translation>дольше 3 дней – нет</translation>
    </message>
    <message>
        <source>On the way</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>В пути</translation>
    </message>
    <message>
        <source>to the registry</source>
        <extracomment>Home page, under the number of signed cases on their way to the registry</extracomment>
        <translation>в реестр</translation>
    </message>
    <message>
        <source>My cases</source>
        <extracomment>Home page of the provider: cases of the person; also a heading</extracomment>
        <translation>Мои дела</translation>
    </message>
    <message>
        <source>At signature</source>
        <extracomment>Home page of the head: cases that wait for the signature; also a heading</extracomment>
        <translation>На подписи</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Не назначены</translation>
    </message>
    <message>
        <source>in work</source>
        <extracomment>Home page of the provider, under the number of cases</extracomment>
        <translation>в работе</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>Home page of the provider, over a number of cases</extracomment>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>past the statutory term</source>
        <extracomment>Home page of the provider, under the number of overdue cases</extracomment>
        <translation>законный срок истёк</translation>
    </message>
    <message>
        <source>Near due</source>
        <extracomment>Home page of the provider, over a number of cases</extracomment>
        <translation>Скоро срок</translation>
    </message>
    <message>
        <source>the last fifth of the term, or two working days</source>
        <extracomment>Home page of the provider, under the number of cases near due</extracomment>
        <translation>последняя пятая часть срока или два рабочих дня</translation>
    </message>
    <message>
        <source>in the office</source>
        <extracomment>Home page of the provider, under the number of unassigned cases or those to sign</extracomment>
        <translation>в учреждении</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>Home page, heading of the cases that are not submitted yet</extracomment>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of a list</extracomment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <extracomment>Column of the list of drafts: the page where the work stopped</extracomment>
        <translation>Остановились на</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the list of drafts: when it was changed last</extracomment>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>No drafts</source>
        <extracomment>Home page, no drafts: bold line</extracomment>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>A case that is begun and not yet signed is kept here.</source>
        <extracomment>Home page, no drafts: when something will appear</extracomment>
        <translation>Начатое и ещё не подписанное дело хранится здесь.</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <extracomment>List of drafts: the applicant was not looked up yet</extracomment>
        <translation>услугополучатель не указан</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column of the results that wait for the applicant</extracomment>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of the results that wait for the applicant: since when</extracomment>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Nothing to hand over</source>
        <extracomment>Home page, nothing to hand over: bold line</extracomment>
        <translation>Нет результатов к выдаче</translation>
    </message>
    <message>
        <source>Signed licences and refusals appear here.</source>
        <extracomment>Home page, nothing to hand over: when something will appear</extracomment>
        <translation>Здесь появятся подписанные лицензии и отказы.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How long a result has waited for the applicant</extracomment>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>A result waits for the applicant since today</extracomment>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a list of cases</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Time left</source>
        <extracomment>Column of a list of cases: what is left of the statutory term</extracomment>
        <translation>Срок</translation>
    </message>
    <message>
        <source>No cases</source>
        <extracomment>Home page of the provider, an empty list of cases: bold line</extracomment>
        <translation>Дел нет</translation>
    </message>
    <message>
        <source>Cases appear here as they are registered.</source>
        <extracomment>Home page of the provider, an empty list of cases: when something will appear</extracomment>
        <translation>Дела появляются здесь по мере регистрации.</translation>
    </message>
    <message>
        <source>The clock of this desk is off by more than a minute. Tell the administrator.</source>
        <extracomment>Notice of the home page</extracomment>
        <translation>Часы этого рабочего места расходятся больше чем на минуту. Сообщите администратору.</translation>
    </message>
    <message>
        <source>A data file of the administrator was refused, the shipped one is used: %1</source>
        <extracomment>Notice of the home page: a file of the administrator&apos;s could not be taken; %1 names the file, the place in it and what is wrong</extracomment>
        <translation>Файл данных администратора отклонён, используется поставленный с программой: %1</translation>
    </message>
    <message>
        <source>past its term</source>
        <extracomment>List of drafts: the draft is older than drafts may get</extracomment>
        <translation>срок истёк</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>of a draft</comment>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>The drafts take %1 % of their room. Finish or delete what is no longer needed.</source>
        <extracomment>Notice of the home page: %1 is a percentage of the room that drafts may take</extracomment>
        <translation>Черновики занимают %1 % отведённого места. Завершите начатое или удалите ненужное.</translation>
    </message>
    <message>
        <source>The vault is a copy as of %1; the registry knew it as of %2.</source>
        <extracomment>Notice of the home page, when the vault was put back from a copy: %1 is the date and time of the copy, %2 those when the registry heard of the vault last</extracomment>
        <translation>Хранилище – копия по состоянию на %1; реестр знал его по состоянию на %2.</translation>
    </message>
    <message>
        <source>The vault is a copy from before %1.</source>
        <extracomment>Notice of the home page, when the vault was put back from a copy: %1 is the date and time when the registry heard of the vault last</extracomment>
        <translation>Хранилище – копия, сделанная до %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) registered since were fetched from the registry.</source>
        <extracomment>Notice of the home page, after the times of the copy: applications that were registered</extracomment>
        <translation>
            <numerusform>%n зарегистрированное с тех пор заявление получено из реестра.</numerusform>
            <numerusform>%n зарегистрированных с тех пор заявления получены из реестра.</numerusform>
            <numerusform>%n зарегистрированных с тех пор заявлений получено из реестра.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed case(s) of the copy are in the outbox: the registry is asked first, and nothing is sent without your word.</source>
        <extracomment>Notice of the home page, after the times of the copy: signed cases in the outbox</extracomment>
        <translation>
            <numerusform>%n подписанное дело из копии находится в исходящих: сначала запрашивается реестр, без вашего решения ничего не отправляется.</numerusform>
            <numerusform>%n подписанных дела из копии находятся в исходящих: сначала запрашивается реестр, без вашего решения ничего не отправляется.</numerusform>
            <numerusform>%n подписанных дел из копии находится в исходящих: сначала запрашивается реестр, без вашего решения ничего не отправляется.</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy of the vault could be made: %1. The work goes on and is kept; tell the administrator.</source>
        <extracomment>Notice of the home page: %1 is the title of a failure, such as that the disk is full</extracomment>
        <translation>Копию хранилища сделать не удалось: %1. Работа продолжается и сохраняется; сообщите администратору.</translation>
    </message>
    <message>
        <source>a draft that cannot be read</source>
        <extracomment>List of drafts, in place of the applicant</extracomment>
        <translation>черновик, который не читается</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and are kept as they are. Open one to see what to do.</source>
        <extracomment>Notice of the home page: drafts whose record is damaged</extracomment>
        <translation>
            <numerusform>%n черновик не читается и хранится как есть. Откройте его, чтобы узнать, что делать.</numerusform>
            <numerusform>%n черновика не читаются и хранятся как есть. Откройте любой, чтобы узнать, что делать.</numerusform>
            <numerusform>%n черновиков не читаются и хранятся как есть. Откройте любой, чтобы узнать, что делать.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are past their term of %1 from the last change. They are kept until you go on with them or delete them; &quot;Keep a copy&quot; saves them first.</source>
        <extracomment>Notice of the home page: drafts that are older than drafts may get; %1 is a number of days</extracomment>
        <translation>
            <numerusform>Срок %n черновика (%1 с последнего изменения) истёк. Черновик хранится, пока вы не продолжите его или не удалите; до удаления его можно сохранить кнопкой «Сохранить копию».</numerusform>
            <numerusform>Срок %n черновиков (%1 с последнего изменения) истёк. Они хранятся, пока вы не продолжите их или не удалите; до удаления их можно сохранить кнопкой «Сохранить копию».</numerusform>
            <numerusform>Срок %n черновиков (%1 с последнего изменения) истёк. Они хранятся, пока вы не продолжите их или не удалите; до удаления их можно сохранить кнопкой «Сохранить копию».</numerusform>
        </translation>
    </message>
    <message>
        <source>last changed %1; the settings of the desk give a draft %2, the last day is %3</source>
        <extracomment>List of drafts: how old drafts may get; %1 is the date of the last change, %2 a number of days, %3 the date of the last of them</extracomment>
        <translation>последнее изменение – %1; срок черновика по настройкам рабочего места – %2, последний день – %3</translation>
    </message>
    <message>
        <source>MCI from %1: %2</source>
        <extracomment>Notice of the home page: %1 is the first day of the index, %2 an amount in tenge</extracomment>
        <translation>МРП с %1: %2</translation>
    </message>
    <message>
        <source>MCI from %1: %2, not confirmed by an act</source>
        <extracomment>Notice of the home page: %1 is the first day of the index, %2 an amount in tenge</extracomment>
        <translation>МРП с %1: %2, не подтверждён актом</translation>
    </message>
</context>
<context>
    <name>InventoryModel</name>
    <message>
        <source>ready</source>
        <comment>state of a document</comment>
        <translation>готов</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>state of a document</comment>
        <translation>нужен</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>state of a document</comment>
        <translation>необязателен</translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>mark in the inventory</comment>
        <translation>оригинал видели</translation>
    </message>
    <message>
        <source>original not seen</source>
        <comment>mark in the inventory</comment>
        <translation>оригинал не видели</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>column of the inventory</comment>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Original seen</source>
        <comment>column of the inventory</comment>
        <translation>Оригинал видели</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>column of the inventory</comment>
        <translation>Стр.</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of the inventory</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Inventory of documents</source>
        <comment>table of a case&apos;s documents</comment>
        <translation>Опись документов</translation>
    </message>
    <message>
        <source>Document (* not confirmed by an act)</source>
        <comment>column of the inventory</comment>
        <translation>Документ (* не подтверждён актом)</translation>
    </message>
</context>
<context>
    <name>JoinedWords</name>
    <message>
        <source>decision</source>
        <comment>what two officers decided differently</comment>
        <translation>решение</translation>
    </message>
    <message>
        <source>%1 worked on case %2 too, until %3. What both of you found is here.</source>
        <comment>message: %1 a colleague&apos;s name, %2 number of the case, %3 date and time</comment>
        <translation>По делу № %2 работал ещё один сотрудник: %1 (до %3). Здесь всё, что нашли вы оба.</translation>
    </message>
    <message>
        <source>Look again at what you found differently: %1</source>
        <comment>message: %1 titles of fields, documents, requirements, grounds</comment>
        <translation>Проверьте ещё раз то, в чём вы разошлись: %1</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Capital and small letters differ</source>
        <extracomment>Under a password field, before anything was typed</extracomment>
        <translation>Заглавные и строчные буквы различаются</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>Under a password field: the kind of letters that the keyboard gives now</extracomment>
        <translation>латинские буквы</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>кириллица</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <extracomment>Under a password field: state of the Caps Lock key</extracomment>
        <translation>Caps Lock включён</translation>
    </message>
    <message>
        <source>Caps Lock is off</source>
        <translation>Caps Lock выключен</translation>
    </message>
    <message>
        <source>Keyboard: %1 · %2</source>
        <extracomment>Under a password field; %1 &quot;Latin letters&quot;, %2 &quot;Caps Lock is off&quot;</extracomment>
        <translation>Клавиатура: %1 · %2</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <extracomment>Heading of the sheet of shortcuts</extracomment>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>New case</source>
        <extracomment>Sheet of shortcuts, Ctrl+N</extracomment>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Find a case</source>
        <extracomment>Sheet of shortcuts, Ctrl+K</extracomment>
        <translation>Найти дело</translation>
    </message>
    <message>
        <source>The filled button</source>
        <extracomment>Sheet of shortcuts, Ctrl+Enter</extracomment>
        <translation>Главная кнопка</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Sheet of shortcuts, Alt+Left</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <extracomment>Sheet of shortcuts, Ctrl+S</extracomment>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>Look the applicant up; show the page anew</source>
        <extracomment>Sheet of shortcuts, F5</extracomment>
        <translation>Запросить данные услугополучателя; обновить страницу</translation>
    </message>
    <message>
        <source>Scan</source>
        <extracomment>Sheet of shortcuts, F9</extracomment>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Original seen</source>
        <extracomment>Sheet of shortcuts, Space in the inventory of documents</extracomment>
        <translation>Оригинал видели</translation>
    </message>
    <message>
        <source>Add a file</source>
        <extracomment>Sheet of shortcuts, Ctrl+O</extracomment>
        <translation>Добавить файл</translation>
    </message>
    <message>
        <source>Rotate the page</source>
        <extracomment>Sheet of shortcuts, Ctrl+Right in the pages of a document</extracomment>
        <translation>Повернуть страницу</translation>
    </message>
    <message>
        <source>Remove the document&apos;s pages or the draft</source>
        <extracomment>Sheet of shortcuts, Del in the inventory of documents and in the list of drafts</extracomment>
        <translation>Удалить страницы документа или черновик</translation>
    </message>
    <message>
        <source>Yes, no, cannot tell now</source>
        <extracomment>Sheet of shortcuts, keys 1 2 3 in the case review</extracomment>
        <translation>Да, нет, пока неизвестно</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>Sheet of shortcuts, Ctrl+P</extracomment>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Ask the registry</source>
        <extracomment>Sheet of shortcuts, Ctrl+R</extracomment>
        <translation>Спросить реестр</translation>
    </message>
    <message>
        <source>Action of the message above the footer</source>
        <extracomment>Sheet of shortcuts, F6</extracomment>
        <translation>Действие в сообщении</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Sheet of shortcuts, F11</extracomment>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Sheet of shortcuts, F12</extracomment>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Sheet of shortcuts, Ctrl+L</extracomment>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Sheet of shortcuts, Ctrl+Shift+L</extracomment>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Close this sheet</source>
        <extracomment>Sheet of shortcuts, F1 and Esc</extracomment>
        <translation>Закрыть этот лист</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <extracomment>Sheet of shortcuts, F2</extracomment>
        <translation>Почему эта дата?</translation>
    </message>
    <message>
        <source>Map of the process</source>
        <extracomment>Sheet of shortcuts, F7</extracomment>
        <translation>Схема процесса</translation>
    </message>
    <message>
        <source>Home, queue, licence register, board</source>
        <extracomment>Sheet of shortcuts, Ctrl+1, 2, 3, 4</extracomment>
        <translation>Главная, очередь, реестр лицензий, сводка</translation>
    </message>
    <message>
        <source>Take the case into work</source>
        <extracomment>Sheet of shortcuts, F3 in a queue</extracomment>
        <translation>Взять дело в работу</translation>
    </message>
    <message>
        <source>Hold a document beside</source>
        <extracomment>Sheet of shortcuts, F4 in the case review</extracomment>
        <translation>Поставить документ рядом</translation>
    </message>
    <message>
        <source>Next to correct or to answer</source>
        <extracomment>Sheet of shortcuts, F8</extracomment>
        <translation>Следующее: исправить или ответить</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <extracomment>Sheet of shortcuts, Ctrl+F in a queue and in the licence register</extracomment>
        <translation>Поиск в этом списке</translation>
    </message>
    <message>
        <source>Queue above or below</source>
        <extracomment>Sheet of shortcuts, Ctrl+Up and Ctrl+Down on the page of queues</extracomment>
        <translation>Очередь выше или ниже</translation>
    </message>
    <message>
        <source>Give the case to an executor</source>
        <extracomment>Sheet of shortcuts, Ctrl+J on the page of queues</extracomment>
        <translation>Передать дело исполнителю</translation>
    </message>
    <message>
        <source>Put the case back into the queue</source>
        <extracomment>Sheet of shortcuts, Ctrl+U in a queue and in the case review</extracomment>
        <translation>Вернуть дело в очередь</translation>
    </message>
    <message>
        <source>Outbox; for the head, drafts of the office</source>
        <extracomment>Sheet of shortcuts, Ctrl+B on the home page</extracomment>
        <translation>Исходящие; у руководителя – черновики учреждения</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>Working calendar</source>
        <extracomment>Administration, a document and screen title</extracomment>
        <translation>Рабочий календарь</translation>
    </message>
    <message>
        <source>Monthly calculation index</source>
        <extracomment>Administration, a document and screen title</extracomment>
        <translation>Месячный расчётный показатель</translation>
    </message>
    <message>
        <source>Trust roots</source>
        <extracomment>Administration, a document and screen title: certificates of authorities that are believed</extracomment>
        <translation>Доверенные корневые сертификаты</translation>
    </message>
    <message>
        <source>office hours</source>
        <extracomment>Administration, line of the working calendar</extracomment>
        <translation>часы работы</translation>
    </message>
    <message>
        <source>holiday</source>
        <extracomment>Administration, line of the working calendar</extracomment>
        <translation>праздничный день</translation>
    </message>
    <message>
        <source>religious holiday</source>
        <extracomment>Administration, line of the working calendar: never carried over</extracomment>
        <translation>религиозный праздник</translation>
    </message>
    <message>
        <source>working day by transfer</source>
        <extracomment>Administration, line of the working calendar: a weekend that is worked</extracomment>
        <translation>рабочий день по переносу</translation>
    </message>
    <message>
        <source>day off by transfer</source>
        <extracomment>Administration, line of the working calendar: off instead of a worked weekend</extracomment>
        <translation>выходной день по переносу</translation>
    </message>
    <message>
        <source>index, tenge, from that day</source>
        <extracomment>Administration, line of the index: from the day of the line on</extracomment>
        <translation>показатель, тенге, с этого дня</translation>
    </message>
    <message>
        <source>last day it is known for</source>
        <extracomment>Administration, line of the index: the last day that it is known for</extracomment>
        <translation>последний день, на который известен</translation>
    </message>
    <message>
        <source>root certificate</source>
        <extracomment>Administration, line of the trust roots</extracomment>
        <translation>корневой сертификат</translation>
    </message>
    <message>
        <source>intermediate certificate</source>
        <extracomment>Administration, line of the trust roots</extracomment>
        <translation>промежуточный сертификат</translation>
    </message>
    <message>
        <source>No answer came, and so far nothing is changed in the registry. You may send it once more.</source>
        <extracomment>Administration, after a change whose answer was lost</extracomment>
        <translation>Ответ не получен; в реестре пока ничего не изменено. Можно отправить ещё раз.</translation>
    </message>
    <message>
        <source>No answer came, and the data have changed since. Look whether they are as you wanted; if not, send them once more.</source>
        <extracomment>Administration, after a change whose answer was lost</extracomment>
        <translation>Ответ не получен, а данные с тех пор изменились. Проверьте, таковы ли они, как вы хотели; если нет, отправьте ещё раз.</translation>
    </message>
    <message>
        <source>No answer came, and the change does not wait any more: your decision or that of another administrator is in force.</source>
        <extracomment>Administration, in place of a change that waited, after an answer was lost</extracomment>
        <translation>Ответ не получен, а изменение больше не ждёт: действует ваше решение или решение другого администратора.</translation>
    </message>
</context>
<context>
    <name>LicenceActPage</name>
    <message>
        <source>Asking whether the act is entered</source>
        <comment>progress</comment>
        <translation>Узнаём у реестра, внесён ли акт</translation>
    </message>
    <message>
        <source>The act is entered into the register as it is signed. The ground is stated in both state languages.</source>
        <comment>over the ground of an act of the head</comment>
        <translation>Акт вносится в реестр в том виде, в каком подписан. Основание указывается на двух языках – казахском и русском.</translation>
    </message>
    <message>
        <source>Resumption of a licence</source>
        <comment>screen title</comment>
        <translation>Возобновление действия лицензии</translation>
    </message>
    <message>
        <source>Termination of a licence</source>
        <comment>screen title</comment>
        <translation>Прекращение действия лицензии</translation>
    </message>
    <message>
        <source>Suspension of a licence</source>
        <comment>screen title</comment>
        <translation>Приостановление действия лицензии</translation>
    </message>
    <message>
        <source>Asking the licence register</source>
        <comment>progress</comment>
        <translation>Запрос в реестр лицензий</translation>
    </message>
    <message>
        <source>The day must be after today</source>
        <comment>under the last day of a suspension</comment>
        <translation>День должен быть позже сегодняшнего</translation>
    </message>
    <message>
        <source>Entered into the register: %1 – %2</source>
        <comment>message: %1 number of a licence, %2 its state</comment>
        <translation>Внесено в реестр: %1 – %2</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Регистрационное свидетельство проверяется</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Terminate and sign</source>
        <comment>footer button</comment>
        <translation>Прекратить и подписать</translation>
    </message>
    <message>
        <source>Resume and sign</source>
        <comment>footer button</comment>
        <translation>Возобновить и подписать</translation>
    </message>
    <message>
        <source>Suspend and sign</source>
        <comment>footer button</comment>
        <translation>Приостановить и подписать</translation>
    </message>
    <message>
        <source>The state of the licence does not permit it</source>
        <comment>footer: why the main button is off</comment>
        <translation>Состояние лицензии этого не допускает</translation>
    </message>
    <message>
        <source>&amp;Act, in Kazakh</source>
        <comment>field: the act that is the ground</comment>
        <translation>&amp;Правовой акт, на казахском</translation>
    </message>
    <message>
        <source>A&amp;ct, in Russian</source>
        <comment>field: the act that is the ground</comment>
        <translation>Правовой &amp;акт, на русском</translation>
    </message>
    <message>
        <source>Article and c&amp;lause, in Kazakh</source>
        <comment>field: ground of an act</comment>
        <translation>&amp;Статья и пункт, на казахском</translation>
    </message>
    <message>
        <source>Article and cla&amp;use, in Russian</source>
        <comment>field: ground of an act</comment>
        <translation>Статья и п&amp;ункт, на русском</translation>
    </message>
    <message>
        <source>&amp;Reason, in Kazakh</source>
        <comment>field: ground of an act</comment>
        <translation>П&amp;ричина, на казахском</translation>
    </message>
    <message>
        <source>Rea&amp;son, in Russian</source>
        <comment>field: ground of an act</comment>
        <translation>При&amp;чина, на русском</translation>
    </message>
    <message>
        <source>Suspended u&amp;ntil</source>
        <comment>field: last day of a suspension</comment>
        <translation>Последний &amp;день приостановления</translation>
    </message>
    <message>
        <source>Leave it empty where the act names no day</source>
        <comment>under a field</comment>
        <translation>Оставьте пустым, если в акте день не указан</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the licence</comment>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>LicenceDelegate</name>
    <message>
        <source>Number</source>
        <comment>column of the licence register</comment>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>column of the licence register</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>column of the licence register</comment>
        <translation>Вид деятельности</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>column of the licence register</comment>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of the licence register</comment>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>LicenceFacts</name>
    <message>
        <source>print, sealed and signed by hand</source>
        <comment>how a paper was handed over</comment>
        <translation>распечатка, заверена печатью и подписью</translation>
    </message>
    <message>
        <source>print</source>
        <comment>how a paper was handed over</comment>
        <translation>распечатка</translation>
    </message>
    <message>
        <source>electronic</source>
        <comment>how a paper was handed over</comment>
        <translation>в электронной форме</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <comment>caption of a licence</comment>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>caption of a licence</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>caption of a licence</comment>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>caption of a licence</comment>
        <translation>Вид деятельности</translation>
    </message>
    <message>
        <source>Sub-activities</source>
        <comment>caption of a licence</comment>
        <translation>Подвиды деятельности</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>caption of a licence</comment>
        <translation>Кем выдана</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>caption of a licence</comment>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>First issued on</source>
        <comment>caption of a licence</comment>
        <translation>Дата первичной выдачи</translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>caption of a licence</comment>
        <translation>Действительна с</translation>
    </message>
    <message>
        <source>Valid until</source>
        <comment>caption of a licence</comment>
        <translation>Действительна по</translation>
    </message>
    <message>
        <source>the term named in application %1</source>
        <comment>after the first or the last day of a permit; %1 is a number</comment>
        <translation>срок, указанный в заявлении %1</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <comment>caption of a licence: number of the licence</comment>
        <translation>Дубликат лицензии</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>caption of a licence: number of the old licence</comment>
        <translation>Выдана взамен лицензии</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <comment>caption of a licence: number of the new licence</comment>
        <translation>Заменена лицензией</translation>
    </message>
    <message>
        <source>Sites</source>
        <comment>caption of a licence</comment>
        <translation>Объекты, пункты, участки</translation>
    </message>
    <message>
        <source>Branches and representations</source>
        <comment>caption of a licence</comment>
        <translation>Филиалы, представительства</translation>
    </message>
    <message>
        <source>Issued on application</source>
        <comment>caption of a licence: its number</comment>
        <translation>Выдана по заявлению</translation>
    </message>
    <message>
        <source>Paper handed over</source>
        <comment>caption of a licence</comment>
        <translation>Документ вручён</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <comment>over an event; %1 is a person</comment>
        <translation>подписал(а): %1</translation>
    </message>
    <message>
        <source>on application %1</source>
        <comment>ground of an event; %1 is its number</comment>
        <translation>по заявлению %1</translation>
    </message>
    <message>
        <source>re-issued as No. %1</source>
        <comment>state of an appendix; %1 is the number of the one in its place</comment>
        <translation>переоформлено в № %1</translation>
    </message>
    <message>
        <source>Appendices</source>
        <comment>caption of a licence: number, day, state of each</comment>
        <translation>Приложения</translation>
    </message>
    <message>
        <source>carried over from %1</source>
        <comment>after the first day of a licence; %1 is the number of another one</comment>
        <translation>перенесена из лицензии № %1</translation>
    </message>
    <message>
        <source>it is the first one</source>
        <comment>after the first day of a licence</comment>
        <translation>это первая лицензия</translation>
    </message>
    <message>
        <source>named in application %1</source>
        <comment>after the first day of a licence; %1 is a number</comment>
        <translation>указана в заявлении № %1</translation>
    </message>
    <message>
        <source>the day of the signature by %1</source>
        <comment>after the day of issue; %1 is a person</comment>
        <translation>день подписания, подписал(а) %1</translation>
    </message>
    <message>
        <source>carried over from %1</source>
        <comment>after a day of a duplicate&apos;s term; %1 is the number of its permit</comment>
        <translation>срок перенесён из разрешения № %1</translation>
    </message>
</context>
<context>
    <name>LicenceFilterBar</name>
    <message>
        <source>Any service</source>
        <comment>filter of the licence register</comment>
        <translation>Любая услуга</translation>
    </message>
    <message>
        <source>Number, IIN/BIN or name of the holder</source>
        <comment>field: search in the register</comment>
        <translation>Номер, ИИН/БИН или имя лицензиата</translation>
    </message>
    <message>
        <source>Activity or sub-activity</source>
        <comment>field: search in the register</comment>
        <translation>Вид или подвид деятельности</translation>
    </message>
    <message>
        <source>Region, town or address</source>
        <comment>field: search in the register</comment>
        <translation>Область, город или адрес</translation>
    </message>
    <message>
        <source>Issued from</source>
        <comment>field: first day of issue</comment>
        <translation>Выдана с</translation>
    </message>
    <message>
        <source>Issued until</source>
        <comment>field: last day of issue</comment>
        <translation>Выдана по</translation>
    </message>
    <message>
        <source>Any state</source>
        <comment>filter of the licence register</comment>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>filter of the licence register</comment>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>State</source>
        <comment>filter of the licence register</comment>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>As the register has it</source>
        <comment>over the facts about a licence</comment>
        <translation>Сведения реестра</translation>
    </message>
    <message>
        <source>Life of the licence</source>
        <comment>over the events of a licence</comment>
        <translation>История лицензии</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>screen title</comment>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Asking the licence register</source>
        <comment>progress</comment>
        <translation>Запрос в реестр лицензий</translation>
    </message>
    <message>
        <source>Old licence</source>
        <comment>footer button: the one that was replaced</comment>
        <translation>Прежняя лицензия</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <comment>footer button: this is its duplicate</comment>
        <translation>Сама лицензия</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the register</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>New licence</source>
        <comment>footer button: the one that replaced this</comment>
        <translation>Новая лицензия</translation>
    </message>
</context>
<context>
    <name>LicenceWords</name>
    <message>
        <source>in force</source>
        <comment>state of a licence</comment>
        <translation>действует</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of a licence</comment>
        <translation>приостановлена</translation>
    </message>
    <message>
        <source>resumed</source>
        <comment>state of a licence</comment>
        <translation>возобновлена</translation>
    </message>
    <message>
        <source>terminated</source>
        <comment>state of a licence</comment>
        <translation>прекращена</translation>
    </message>
    <message>
        <source>re-issued</source>
        <comment>state of a licence: another one replaced it</comment>
        <translation>переоформлена</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <comment>state of a licence: its first day has not come</comment>
        <translation>ещё не действует</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>state of a licence: its last day is over</comment>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>not agreed</source>
        <comment>state of a conclusion: it gives no right</comment>
        <translation>не согласовывается</translation>
    </message>
    <message>
        <source>licence</source>
        <comment>kind of a paper</comment>
        <translation>лицензия</translation>
    </message>
    <message>
        <source>permit</source>
        <comment>kind of a paper</comment>
        <translation>разрешение</translation>
    </message>
    <message>
        <source>registered hazardous waste passport</source>
        <comment>kind of a paper</comment>
        <translation>зарегистрированный паспорт опасных отходов</translation>
    </message>
    <message>
        <source>conclusion of the state ecological expertise</source>
        <comment>kind of a paper</comment>
        <translation>заключение государственной экологической экспертизы</translation>
    </message>
    <message>
        <source>Suspend</source>
        <comment>button: the head suspends a licence</comment>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>button: the head resumes a suspended licence</comment>
        <translation>Возобновить</translation>
    </message>
    <message>
        <source>Terminate</source>
        <comment>button: the head terminates a licence</comment>
        <translation>Прекратить</translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Выдана</translation>
    </message>
    <message>
        <source>Re-issued: %1 takes its place</source>
        <comment>line of a licence&apos;s life; %1 is the number of the new licence</comment>
        <translation>Переоформлена: взамен выдана %1</translation>
    </message>
    <message>
        <source>Duplicate issued: %1</source>
        <comment>line of a licence&apos;s life; %1 is the number of the duplicate</comment>
        <translation>Выдан дубликат: %1</translation>
    </message>
    <message>
        <source>Appendix No. %1 issued</source>
        <comment>line of a licence&apos;s life; %1 is the number of the appendix</comment>
        <translation>Выдано приложение № %1</translation>
    </message>
    <message>
        <source>Suspended until %1</source>
        <comment>line of a licence&apos;s life; %1 is the last day</comment>
        <translation>Приостановлена по %1 включительно</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Приостановлена</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Возобновлена</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Действие прекращено</translation>
    </message>
    <message>
        <source>in force</source>
        <comment>state of an appendix</comment>
        <translation>действует</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of an appendix</comment>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>terminated</source>
        <comment>state of an appendix</comment>
        <translation>прекращено</translation>
    </message>
    <message>
        <source>re-issued with the licence</source>
        <comment>state of an appendix</comment>
        <translation>переоформлено вместе с лицензией</translation>
    </message>
    <message>
        <source>%1 · issued %2</source>
        <comment>an appendix: %1 its number, %2 the day of its signature</comment>
        <translation>%1 · выдано %2</translation>
    </message>
    <message>
        <source>on application %1</source>
        <comment>why an appendix was issued; %1 is a number</comment>
        <translation>по заявлению %1</translation>
    </message>
    <message>
        <source>duplicate of No. %1</source>
        <comment>after an appendix; %1 is that of another one</comment>
        <translation>дубликат приложения № %1</translation>
    </message>
    <message>
        <source>Appendix No. %1 re-issued: No. %2 takes its place</source>
        <comment>line of a licence&apos;s life; %1 and %2 are numbers of appendices</comment>
        <translation>Переоформлено приложение № %1: взамен выдано № %2</translation>
    </message>
    <message>
        <source>Duplicate of appendix No. %1 issued: No. %2</source>
        <comment>line of a licence&apos;s life; %1 and %2 are numbers of appendices</comment>
        <translation>Выдан дубликат приложения № %1: № %2</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>hint under a date: day, month, year</comment>
        <translation>дд.мм.гггг</translation>
    </message>
</context>
<context>
    <name>LinkNews</name>
    <message>
        <source>No connection to the registry. You may fill in and scan, and sign where the applicant has been looked up. Looking up and registering wait for the connection.</source>
        <extracomment>Message to the operator while the registry is away</extracomment>
        <translation>Нет связи с реестром. Можно заполнять, сканировать и подписывать, если сведения об услугополучателе уже получены. Запрос сведений и регистрация ждут связи.</translation>
    </message>
    <message>
        <source>No connection to the registry. Marks and notes are kept on this desk. Deciding, signing and issuing wait for the connection.</source>
        <extracomment>Message to the provider&apos;s officers while the registry is away</extracomment>
        <translation>Нет связи с реестром. Отметки и заметки сохраняются на этом рабочем месте. Решение, подписание и выдача ждут связи.</translation>
    </message>
    <message>
        <source>The registry is connected again.</source>
        <extracomment>Message: the registry answers again</extracomment>
        <translation>Связь с реестром восстановлена.</translation>
    </message>
    <message>
        <source>The registry is connected again. It needs your password before anything is sent.</source>
        <extracomment>Message: the registry answers again, and wants the person to prove who it is</extracomment>
        <translation>Связь с реестром восстановлена. Чтобы отправить то, что ждёт, нужен ваш пароль.</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Ввести пароль</translation>
    </message>
    <message>
        <source>No. %1 is registered. Its receipt replaces the provisional one.</source>
        <extracomment>Message: %1 is the number of a case whose applicant has a provisional receipt</extracomment>
        <translation>№ %1 зарегистрировано. Его расписка заменяет временную.</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Открыть расписку</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>Asking the state database</source>
        <comment>progress of the look-up</comment>
        <translation>Запрос в государственную базу данных</translation>
    </message>
    <message>
        <source>Not in the state database of legal entities</source>
        <comment>the organisation is unknown to the register</comment>
        <translation>В ГБД ЮЛ данных нет</translation>
    </message>
    <message>
        <source>The data cannot be obtained, so the application cannot be filled in. Check the BIN against the registration document.</source>
        <comment>the organisation is unknown to the register</comment>
        <translation>Данные получить невозможно, поэтому заявление не заполнить. Сверьте БИН с документом о регистрации.</translation>
    </message>
    <message>
        <source>The look-up was cancelled</source>
        <comment>the operator stopped asking the register</comment>
        <translation>Запрос отменён</translation>
    </message>
    <message>
        <source>Nothing was changed. Look up again when you are ready.</source>
        <comment>the operator stopped asking the register</comment>
        <translation>Ничего не изменилось. Повторите запрос, когда будете готовы.</translation>
    </message>
    <message>
        <source>Found in the database of legal entities</source>
        <comment>head of the extract</comment>
        <translation>Найдено в ГБД ЮЛ</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the extract</comment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>caption in the extract</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Head</source>
        <comment>caption in the extract</comment>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Head&apos;s IIN</source>
        <comment>caption in the extract</comment>
        <translation>ИИН руководителя</translation>
    </message>
    <message>
        <source>Registered on</source>
        <comment>caption in the extract</comment>
        <translation>Дата регистрации</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the extract</comment>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Main activity</source>
        <comment>caption in the extract</comment>
        <translation>Основной вид (ОКЭД)</translation>
    </message>
    <message>
        <source>Not in the state database of individuals</source>
        <comment>the person is unknown to the register</comment>
        <translation>В ГБД ФЛ данных нет</translation>
    </message>
    <message>
        <source>The data cannot be obtained, so the application cannot be filled in. Check the IIN against the identity document.</source>
        <comment>the person is unknown to the register</comment>
        <translation>Данные получить невозможно, поэтому заявление не заполнить. Сверьте ИИН с документом, удостоверяющим личность.</translation>
    </message>
    <message>
        <source>Found in the database of individuals</source>
        <comment>head of the extract</comment>
        <translation>Найдено в ГБД ФЛ</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>caption in the extract</comment>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <comment>caption in the extract</comment>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Identity document</source>
        <comment>caption in the extract</comment>
        <translation>Документ, удостоверяющий личность</translation>
    </message>
    <message>
        <source>Address of residence</source>
        <comment>caption in the extract</comment>
        <translation>Адрес места жительства</translation>
    </message>
    <message>
        <source>answered %1 · message %2</source>
        <comment>head of the extract: %1 date and time, %2 id of the answer</comment>
        <translation>ответ получен %1 · сообщение %2</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <comment>caption in the extract</comment>
        <translation>Документ действителен по</translation>
    </message>
</context>
<context>
    <name>LoseWorkDialog</name>
    <message>
        <source>The last changes are not saved</source>
        <extracomment>Title of a dialog: somebody is about to leave, and the vault did not take what they typed</extracomment>
        <translation>Последние изменения не сохранены</translation>
    </message>
    <message>
        <source>The desk goes on trying to save them. Whoever leaves the work now loses them.</source>
        <extracomment>Dialog before work that is not saved is left</extracomment>
        <translation>Рабочее место продолжает попытки их сохранить. Если оставить работу сейчас, они будут потеряны.</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>Button of the dialog before work that is not saved is left: nothing happens</extracomment>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Leave and lose them</source>
        <extracomment>Button of the dialog before work that is not saved is left: it is lost</extracomment>
        <translation>Уйти без сохранения</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Steps of the regulation</source>
        <extracomment>Heading of the step rail at the left of a case
----------
Name of the step rail, read aloud</extracomment>
        <translation>Шаги регламента</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) ○</source>
        <extracomment>Over the step rail, number of processes and conditions of the act; the signs are its shapes</extracomment>
        <translation>
            <numerusform>%n процесс ○</numerusform>
            <numerusform>%n процесса ○</numerusform>
            <numerusform>%n процессов ○</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) ◇</source>
        <translation>
            <numerusform>%n условие ◇</numerusform>
            <numerusform>%n условия ◇</numerusform>
            <numerusform>%n условий ◇</numerusform>
        </translation>
    </message>
    <message>
        <source>Save again</source>
        <extracomment>Button beside the message that the case could not be saved</extracomment>
        <translation>Сохранить снова</translation>
    </message>
    <message>
        <source>The copy of the vault lacks documents of this case: %1. Scan them again; withdraw a signed application first.</source>
        <extracomment>Warning when a copy took the place of the vault under an open case: %1 are names of files</extracomment>
        <translation>В копии хранилища нет документов этого дела: %1. Отсканируйте их снова; подписанное заявление сначала снимите с отправки.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Prelude %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>Вступление %1</translation>
    </message>
    <message>
        <source>Process %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>Процесс %1</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>Условие %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <extracomment>Map of a process, in a step that is done; %1 is a date and time</extracomment>
        <translation>выполнено %1</translation>
    </message>
    <message>
        <source>The case is here</source>
        <extracomment>Map of a process, in the step at which the case stands</extracomment>
        <translation>Дело здесь</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Map of a process, after &quot;The case is here&quot;: %1 working time spent, %2 the act&apos;s limit</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Map of a process, after the time spent: when the case came to the step; %1 is a date and time</extracomment>
        <translation>с %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Working time spent: %1 hours, %2 minutes, abbreviated</extracomment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Working time spent; %1 is a number of minutes</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>Map of a process: a step that ends with the service&apos;s result</extracomment>
        <translation>результат</translation>
    </message>
    <message>
        <source>refusal</source>
        <extracomment>Map of a process: a step that ends with a refusal</extracomment>
        <translation>отказ</translation>
    </message>
    <message>
        <source>message</source>
        <extracomment>Map of a process: a step that ends with a message, before there was anything to refuse</extracomment>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Map of a process, at an edge of a condition</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Map of a process, at an edge of a condition</extracomment>
        <translation>нет</translation>
    </message>
    <message>
        <source>SFU %1</source>
        <extracomment>Map of a process, under the name of a lane: structural-functional unit number %1</extracomment>
        <translation>СФЕ %1</translation>
    </message>
    <message>
        <source>Units without a step of their own here: %1</source>
        <extracomment>Map of a process, under it: structural-functional units of the act that have no step here</extracomment>
        <translation>СФЕ без собственных шагов в этом канале: %1</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>1 · In order</source>
        <comment>mark on a field or document, with its key</comment>
        <translation>1 · В порядке</translation>
    </message>
    <message>
        <source>2 · Wrong</source>
        <comment>mark on a field or document, with its key</comment>
        <translation>2 · Неверно</translation>
    </message>
    <message>
        <source>Mark of the check</source>
        <comment>choice: in order or wrong</comment>
        <translation>Отметка проверки</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <comment>field: reason of a mark</comment>
        <translation>Что неверно</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>issue</source>
        <extracomment>Kind of a service: a licence is asked for the first time</extracomment>
        <translation>выдача</translation>
    </message>
    <message>
        <source>re-issue</source>
        <extracomment>Kind of a service</extracomment>
        <translation>переоформление</translation>
    </message>
    <message>
        <source>duplicate</source>
        <extracomment>Kind of a service</extracomment>
        <translation>выдача дубликата</translation>
    </message>
    <message>
        <source>Centre operator</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Оператор центра</translation>
    </message>
    <message>
        <source>Office clerk</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Сотрудник канцелярии</translation>
    </message>
    <message>
        <source>Responsible executor</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Ответственный исполнитель</translation>
    </message>
    <message>
        <source>Head</source>
        <extracomment>Role, under the person&apos;s name: head of the provider</extracomment>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Auditor</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <extracomment>Under the person&apos;s name: %1 &quot;Centre operator&quot;, %2 number of the counter</extracomment>
        <translation>%1 · окно %2</translation>
    </message>
    <message>
        <source>registered</source>
        <extracomment>State of an application</extracomment>
        <translation>зарегистрировано</translation>
    </message>
    <message>
        <source>under review</source>
        <extracomment>State of an application: an executor checks it</extracomment>
        <translation>на рассмотрении</translation>
    </message>
    <message>
        <source>decision proposed</source>
        <extracomment>State of an application: a decision is proposed to the head</extracomment>
        <translation>решение предложено</translation>
    </message>
    <message>
        <source>at signature</source>
        <extracomment>State of an application: the paper waits for the signature</extracomment>
        <translation>на подписи</translation>
    </message>
    <message>
        <source>signed, awaiting confirmation</source>
        <extracomment>State of an application: signed, but the certification authority has not answered yet</extracomment>
        <translation>подписано, ожидает подтверждения</translation>
    </message>
    <message>
        <source>result signed</source>
        <extracomment>State of an application: the licence, permit, passport or conclusion is signed</extracomment>
        <translation>результат подписан</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>State of an application: the refusal is signed</extracomment>
        <translation>отказано</translation>
    </message>
    <message>
        <source>handed over</source>
        <extracomment>State of an application: the applicant has the result</extracomment>
        <translation>выдано на руки</translation>
    </message>
    <message>
        <source>issue of the result</source>
        <extracomment>What is decided, whatever the service gives: a licence, a permit, a conclusion</extracomment>
        <translation>выдача результата</translation>
    </message>
    <message>
        <source>reasoned refusal</source>
        <translation>мотивированный отказ</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <extracomment>A term</extracomment>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 s</source>
        <extracomment>Time limit of an action in the act; %1 and %2 are numbers of seconds</extracomment>
        <translation>%1–%2 с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Time limit of an action in the act; %1 is a number of seconds</extracomment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <extracomment>Decimal sign of the language: a point or a comma</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Time limit of an action in the act; %1 is a number of minutes such as 1.5
----------
Time in a clock chip: %1 minutes, abbreviated</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Time limit of an action in the act; %1 is a number of hours</extracomment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Time in a clock chip: %1 hours, %2 minutes, abbreviated</extracomment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>остался %n раб. день</numerusform>
            <numerusform>осталось %n раб. дня</numerusform>
            <numerusform>осталось %n раб. дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Clock chip: what is left of the last day; %1 is a time</extracomment>
        <translation>осталось %1</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>просрочено %n раб. день</numerusform>
            <numerusform>просрочено %n раб. дня</numerusform>
            <numerusform>просрочено %n раб. дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <extracomment>Clock chip: by how much a term was missed today; %1 is a time</extracomment>
        <translation>просрочено %1</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>Clock chip: the term does not run</extracomment>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>Clock chip: what the term was for is done</extracomment>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>waiting for the applicant</source>
        <extracomment>State of an application: the applicant was asked something</extracomment>
        <translation>ожидается ответ услугополучателя</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Caption of the number of a person</extracomment>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Caption of the number of an organisation</extracomment>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Self-service</source>
        <extracomment>Role of the portal, where the applicant acted there</extracomment>
        <translation>Самообслуживание</translation>
    </message>
    <message>
        <source>near its end: the last fifth of the term, or two working days</source>
        <extracomment>Clock chip: why it warns</extracomment>
        <translation>срок близок: последняя пятая часть срока или два рабочих дня</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>A password of your own</source>
        <comment>screen title: a one-time password is replaced</comment>
        <translation>Собственный пароль</translation>
    </message>
    <message>
        <source>You were given a password for one time. Choose your own now: at least twelve characters, letters and digits. Nobody else will know it.</source>
        <comment>under the heading, where a one-time password is replaced</comment>
        <translation>Вам выдали пароль на один раз. Теперь выберите собственный: не менее двенадцати знаков, буквы и цифры. Кроме вас, его никто не узнает.</translation>
    </message>
</context>
<context>
    <name>OfficeDraftsPage</name>
    <message>
        <source>Drafts of the office</source>
        <comment>screen title</comment>
        <extracomment>Page of the head: cases that operators of the office have begun</extracomment>
        <translation>Черновики учреждения</translation>
    </message>
    <message>
        <source>Drafts are closed to everybody but their operator. One of an absent colleague can be given to another; the audit keeps who did it and why.</source>
        <extracomment>Page of the head, under its title</extracomment>
        <translation>Черновики закрыты для всех, кроме их оператора. Черновик отсутствующего сотрудника можно передать другому; кто и почему это сделал, хранится в аудите.</translation>
    </message>
    <message>
        <source>Drafts of the office</source>
        <extracomment>Title of the page of the head: cases that operators of the office have begun</extracomment>
        <translation>Черновики учреждения</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <extracomment>Drafts of the office: the applicant was not looked up yet</extracomment>
        <translation>услугополучатель не указан</translation>
    </message>
    <message>
        <source>taken over from %1</source>
        <extracomment>Drafts of the office: %1 is who had the draft before</extracomment>
        <translation>прежний исполнитель: %1</translation>
    </message>
    <message>
        <source>The draft was given to the colleague.</source>
        <extracomment>Message after a draft was given to another operator</extracomment>
        <translation>Черновик передан сотруднику.</translation>
    </message>
    <message>
        <source>Give to another…</source>
        <extracomment>Drafts of the office, filled button: opens a dialog</extracomment>
        <translation>Передать другому…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Button of the page of drafts of the office: signed cases of the office at this desk</extracomment>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the page of drafts of the office: to the page before</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of the drafts of the office</extracomment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Column of the drafts of the office: whose it is</extracomment>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <extracomment>Column of the drafts of the office: the page where the work stopped</extracomment>
        <translation>Остановились на</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the drafts of the office: when and where it was changed last</extracomment>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>No drafts in the office</source>
        <extracomment>Drafts of the office, none there: bold line</extracomment>
        <translation>В учреждении нет черновиков</translation>
    </message>
    <message>
        <source>Cases that operators begin while there is a link to the registry appear here.</source>
        <extracomment>Drafts of the office, none there: when something will appear</extracomment>
        <translation>Здесь появляются дела, начатые операторами при наличии связи с реестром.</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>Не менее двух знаков: a–z, 0–9, точка, дефис</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Administration, field: code of an office</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Administration, field: kind of an office</extracomment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Administration, field: business identification number</extracomment>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Наименование на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Наименование на русском</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Наименование на английском</translation>
    </message>
    <message>
        <source>Place in Kazakh</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Место на казахском</translation>
    </message>
    <message>
        <source>Place in Russian</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Место на русском</translation>
    </message>
    <message>
        <source>Place in English</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Место на английском</translation>
    </message>
    <message>
        <source>Decides on</source>
        <extracomment>Administration, field: regulations on whose applications the office decides</extracomment>
        <translation>Принимает решения по услугам</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>the documents are complete</source>
        <comment>line of a case&apos;s history</comment>
        <translation>документы представлены полностью</translation>
    </message>
    <message>
        <source>the documents are incomplete</source>
        <comment>line of a case&apos;s history</comment>
        <translation>документы представлены не полностью</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Зарегистрировано</translation>
    </message>
    <message>
        <source>Taken into work</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Взято в работу</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Возвращено в очередь</translation>
    </message>
    <message>
        <source>Assigned to an executor</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Передано исполнителю</translation>
    </message>
    <message>
        <source>Completeness checked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Полнота документов проверена</translation>
    </message>
    <message>
        <source>Another body was asked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Направлен запрос в другой орган</translation>
    </message>
    <message>
        <source>The body&apos;s answer was recorded</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Ответ органа зарегистрирован</translation>
    </message>
    <message>
        <source>The applicant was asked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Направлен запрос услугополучателю</translation>
    </message>
    <message>
        <source>The applicant&apos;s reply was recorded</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Ответ услугополучателя зарегистрирован</translation>
    </message>
    <message>
        <source>The review goes on</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Рассмотрение продолжено</translation>
    </message>
    <message>
        <source>Decision proposed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Решение предложено</translation>
    </message>
    <message>
        <source>Returned to the executor</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Возвращено исполнителю</translation>
    </message>
    <message>
        <source>Paper prepared for signature</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Документ подготовлен к подписи</translation>
    </message>
    <message>
        <source>Result signed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Результат подписан</translation>
    </message>
    <message>
        <source>Handed over to the applicant</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Выдано услугополучателю</translation>
    </message>
    <message>
        <source>Substitution set</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Назначено замещение</translation>
    </message>
    <message>
        <source>Substitution ended</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Замещение завершено</translation>
    </message>
    <message>
        <source>My cases</source>
        <comment>name of a queue</comment>
        <translation>Мои дела</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <comment>name of a queue</comment>
        <translation>Не назначены</translation>
    </message>
    <message>
        <source>To sign</source>
        <comment>name of a queue</comment>
        <translation>На подписи</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <comment>name of a queue</comment>
        <translation>Готово к выдаче</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>name of a queue</comment>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Term runs out</source>
        <comment>name of a queue</comment>
        <translation>Скоро срок</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>name of a queue</comment>
        <translation>Просроченные</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>name of a queue: by the head</comment>
        <translation>Возвращённые</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <comment>name of a queue</comment>
        <translation>Ждут ответа</translation>
    </message>
    <message>
        <source>All open cases</source>
        <comment>name of a queue</comment>
        <translation>Открытые дела</translation>
    </message>
    <message>
        <source>the term ends within two working days</source>
        <comment>which cases a queue has</comment>
        <translation>срок истекает в течение двух рабочих дней</translation>
    </message>
    <message>
        <source>The application is registered and is being given to an executor.</source>
        <comment>what the applicant is told</comment>
        <translation>Заявление зарегистрировано и передаётся исполнителю.</translation>
    </message>
    <message>
        <source>The executor checks the documents.</source>
        <comment>what the applicant is told</comment>
        <translation>Ответственный исполнитель проверяет документы.</translation>
    </message>
    <message>
        <source>The provider asked the applicant a question and waits for the reply.</source>
        <comment>what the applicant is told</comment>
        <translation>Услугодатель направил запрос услугополучателю и ждёт ответа.</translation>
    </message>
    <message>
        <source>A decision is proposed; the head looks at it.</source>
        <comment>what the applicant is told</comment>
        <translation>Проект решения рассматривает руководитель.</translation>
    </message>
    <message>
        <source>The paper is ready and waits for the signature.</source>
        <comment>what the applicant is told</comment>
        <translation>Документ готов и ждёт подписи.</translation>
    </message>
    <message>
        <source>The result is ready and can be handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Результат готов, его можно выдать.</translation>
    </message>
    <message>
        <source>The service is rendered: the result was handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Услуга оказана: результат выдан.</translation>
    </message>
    <message>
        <source>print, sealed and signed by hand</source>
        <comment>how a paper was handed over</comment>
        <translation>распечатка, заверена печатью и подписью</translation>
    </message>
    <message>
        <source>print</source>
        <comment>how a paper was handed over</comment>
        <translation>распечатка</translation>
    </message>
    <message>
        <source>Signed, to be confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Подписано, ожидает подтверждения</translation>
    </message>
    <message>
        <source>Signature confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Подпись подтверждена</translation>
    </message>
    <message>
        <source>Signature not confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Подпись не подтверждена</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>conclusion of the state ecological expertise</comment>
        <translation>согласовывается</translation>
    </message>
    <message>
        <source>not agreed</source>
        <comment>conclusion of the state ecological expertise</comment>
        <translation>не согласовывается</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>finding on a requirement</comment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <comment>finding on a requirement</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>cannot tell now</source>
        <comment>finding on a requirement</comment>
        <translation>сейчас сказать нельзя</translation>
    </message>
    <message>
        <source>limit set by the act</source>
        <comment>whose limit a step of the office has</comment>
        <translation>срок установлен актом</translation>
    </message>
    <message>
        <source>limit set by the provider&apos;s own policy</source>
        <comment>whose limit a step of the office has</comment>
        <translation>срок установлен внутренним порядком услугодателя</translation>
    </message>
    <message>
        <source>The result is signed; the signature is being confirmed.</source>
        <comment>what the applicant is told</comment>
        <translation>Результат подписан, подпись подтверждается.</translation>
    </message>
    <message>
        <source>The service is refused; the reasoned refusal can be handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>В оказании услуги отказано, мотивированный отказ можно выдать.</translation>
    </message>
    <message>
        <source>The service is refused: the reasoned refusal was handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>В оказании услуги отказано: мотивированный отказ выдан.</translation>
    </message>
    <message>
        <source>Completeness check</source>
        <comment>a term of a case</comment>
        <translation>Проверка полноты документов</translation>
    </message>
    <message>
        <source>Considered by the head</source>
        <comment>a term of a case</comment>
        <translation>Рассмотрение руководителем</translation>
    </message>
    <message>
        <source>Signing of the result</source>
        <comment>a term of a case</comment>
        <translation>Подписание результата</translation>
    </message>
    <message>
        <source>Sending of the result</source>
        <comment>a term of a case</comment>
        <translation>Направление результата</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>a term of a case</comment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>to issue: the term is over, the licence counts as issued</source>
        <comment>line of a case&apos;s history</comment>
        <translation>выдать: срок истёк, лицензия считается выданной</translation>
    </message>
</context>
<context>
    <name>OperatorPage</name>
    <message>
        <source>Back</source>
        <comment>footer button: to the page before</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save draft</source>
        <comment>footer button</comment>
        <translation>Сохранить черновик</translation>
    </message>
    <message numerus="yes">
        <source>Fields to correct: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Исправьте %n поле</numerusform>
            <numerusform>Исправьте %n поля</numerusform>
            <numerusform>Исправьте %n полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Не хватает %n документа</numerusform>
            <numerusform>Не хватает %n документов</numerusform>
            <numerusform>Не хватает %n документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <comment>screen title</comment>
        <extracomment>Page of the signed applications on their way to the registry</extracomment>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Signed applications stay here until the registry acknowledges them. Whatever became unclear on the way is asked about first and never sent twice.</source>
        <extracomment>Under the title of the outbox</extracomment>
        <translation>Подписанные заявления хранятся здесь, пока реестр их не подтвердит. О том, исход чего неясен, сначала спрашивают; дважды ничего не отправляется.</translation>
    </message>
    <message>
        <source>&amp;Reason for withdrawing the chosen application</source>
        <extracomment>Outbox, field: why a signed application is taken back</extracomment>
        <translation>&amp;Причина снятия выбранного заявления с отправки</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Title of the page of the signed applications on their way to the registry</extracomment>
        <translation>Исходящие</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox, under the applicant: pages of the case</extracomment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending needs a sign-in with the registry</source>
        <extracomment>Outbox, why nothing is sent</extracomment>
        <translation>Для отправки нужен вход со связью с реестром</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Outbox, filled button: does not wait for the next try</extracomment>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Outbox, button: takes the chosen application back, for the reason that was typed</extracomment>
        <translation>Снять с отправки</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the outbox: to the page before</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of the outbox</extracomment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Column of the outbox: when it was signed</extracomment>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the outbox</extracomment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>Column of the outbox: how often it was tried to send</extracomment>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <extracomment>Outbox, nothing in it: bold line</extracomment>
        <translation>Нет дел, ждущих отправки</translation>
    </message>
    <message>
        <source>If the link fails, signed cases are kept here.</source>
        <extracomment>Outbox, nothing in it: when something will appear</extracomment>
        <translation>Если связь пропадёт, подписанные дела сохранятся здесь.</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <extracomment>Outbox, under the applicant, after the pages: %1 is the colleague who signed</extracomment>
        <translation>подписант: %1</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Sending the documents, %1 %</source>
        <extracomment>Outbox: %1 is a percentage</extracomment>
        <translation>Отправляем документы, %1 %</translation>
    </message>
    <message>
        <source>Asking the registry whether it has the application</source>
        <extracomment>Outbox: it is not known yet whether the registry has it</extracomment>
        <translation>Узнаём у реестра, получено ли заявление</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>Outbox: the case is being sent</extracomment>
        <translation>Отправляем</translation>
    </message>
    <message>
        <source>Next try at %1, each pause is longer, %2 min at most</source>
        <extracomment>Outbox: %1 is a time of day, %2 of minutes</extracomment>
        <translation>Следующая попытка в %1, паузы увеличиваются до %2 мин</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <extracomment>Outbox: the case waits for its turn</extracomment>
        <translation>Ждёт своей очереди</translation>
    </message>
    <message>
        <source>No answer from the registry. Outcome unknown: we ask, never send twice.</source>
        <extracomment>Outbox: the registry did not answer</extracomment>
        <translation>Реестр не ответил. Исход неизвестен – спросим, не отправляя второй раз.</translation>
    </message>
    <message>
        <source>The registry did not take it</source>
        <extracomment>Outbox: the registry refused the case</extracomment>
        <translation>Реестр не принял</translation>
    </message>
    <message>
        <source>Registered</source>
        <extracomment>Outbox: the registry has the case</extracomment>
        <translation>Зарегистрировано</translation>
    </message>
    <message>
        <source>One of its documents is neither in the vault nor at the registry. Withdraw it, scan the document again and sign.</source>
        <extracomment>Outbox: signed case of which one document is neither in the vault nor at the registry</extracomment>
        <translation>Одного из документов нет ни в хранилище, ни в реестре. Снимите с отправки, отсканируйте документ снова и подпишите.</translation>
    </message>
    <message>
        <source>From an older copy of the vault, and the registry does not have it. Send it or withdraw it.</source>
        <extracomment>Outbox: signed case of a vault that was put back from a copy; the registry was asked</extracomment>
        <translation>Из прежней копии хранилища, в реестре его нет. Отправьте или снимите с отправки.</translation>
    </message>
    <message>
        <source>Withdrawn by %1, which the registry does not know yet. It is told when the head is signed in with it; nobody sends the application.</source>
        <extracomment>Outbox: %1 is the name of the head, who took the signed case back without a line</extracomment>
        <translation>Снято с отправки: %1. Реестру это ещё не известно: он узнает, когда руководитель войдёт со связью с реестром. Заявление никто не отправит.</translation>
    </message>
    <message>
        <source>%1. Left to the colleague who signed it</source>
        <extracomment>Outbox: signed by a colleague; %1 is why the registry refused it</extracomment>
        <translation>%1. Оставлено подписавшему сотруднику</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>Outbox: %1 is the name of the head, who took the signed case back</extracomment>
        <translation>Снято с отправки: %1</translation>
    </message>
</context>
<context>
    <name>OvertakenToast</name>
    <message>
        <source>Open %1</source>
        <comment>button of a message: %1 is the number of a case</comment>
        <translation>Открыть дело %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>button of a message: %1 is the number of a licence</comment>
        <translation>Открыть лицензию %1</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the document</source>
        <comment>small pictures of the pages</comment>
        <translation>Страницы документа</translation>
    </message>
    <message>
        <source>page %1</source>
        <comment>name of a small picture: %1 is the number</comment>
        <translation>страница %1</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>P&amp;rinter</source>
        <comment>beside the list of printers</comment>
        <translation>&amp;Принтер</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>button over a paper</comment>
        <translation>Напечатать</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button over a paper: as a file</comment>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Change of password</source>
        <comment>screen title: the person signed in changes the password</comment>
        <translation>Смена пароля</translation>
    </message>
    <message>
        <source>At least twelve characters, letters and digits. The new password opens this workplace and the registry; at another workplace where you have signed in before, it asks for the former one once more.</source>
        <comment>under the heading, where the password is changed</comment>
        <translation>Не менее двенадцати знаков, буквы и цифры. Новый пароль открывает это рабочее место и реестр; на другом рабочем месте, где вы уже входили, ещё раз понадобится прежний пароль.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <extracomment>Message after the person signed in chose another password</extracomment>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>At least twelve characters of two kinds</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Не менее двенадцати знаков, не менее двух видов (например, буквы и цифры)</translation>
    </message>
    <message>
        <source>The same as the present one</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Совпадает с нынешним паролем</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <extracomment>Under the field where a new password is typed once more</extracomment>
        <translation>Не совпадает с паролем выше</translation>
    </message>
    <message>
        <source>Being changed…</source>
        <extracomment>Beside the button that is off, while the password is changed</extracomment>
        <translation>Пароль меняется…</translation>
    </message>
    <message>
        <source>A change of password needs the registry</source>
        <extracomment>Beside the button that is off: the registry is away, or wants a new sign-in</extracomment>
        <translation>Для смены пароля нужна связь с реестром</translation>
    </message>
    <message>
        <source>Present password</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Change the password</source>
        <extracomment>Change of password, the filled button</extracomment>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Change of password, button: to the page before</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Type the present password</source>
        <extracomment>Under the empty field of the present password</extracomment>
        <translation>Введите текущий пароль</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>%1 MCI × %2 = %3</source>
        <comment>the fee: %1 number of indices, %2 the index, %3 amount in tenge</comment>
        <translation>%1 МРП × %2 = %3</translation>
    </message>
    <message>
        <source>not confirmed by an act</source>
        <comment>mark beside the fee</comment>
        <translation>не подтверждено актом</translation>
    </message>
    <message>
        <source>Asking the payment gateway</source>
        <comment>state of the check</comment>
        <translation>Запрос в платёжный шлюз</translation>
    </message>
    <message>
        <source>Cannot be told now</source>
        <comment>state of the payment</comment>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>state of the payment</comment>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Not paid</source>
        <comment>state of the payment</comment>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>Check the payment before you go on.</source>
        <comment>under the number of the payment</comment>
        <translation>Проверьте оплату, прежде чем продолжить.</translation>
    </message>
    <message>
        <source>Without a number the document that confirms the payment is attached.</source>
        <comment>under the number of the payment</comment>
        <translation>Если номер не указан, прилагается документ, подтверждающий оплату.</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>heading of the fee</comment>
        <translation>Лицензионный сбор</translation>
    </message>
    <message>
        <source>Num&amp;ber of the payment</source>
        <comment>field of the fee</comment>
        <translation>&amp;Номер платёжного документа</translation>
    </message>
    <message>
        <source>Date of pa&amp;yment</source>
        <comment>field of the fee</comment>
        <translation>Да&amp;та оплаты</translation>
    </message>
    <message>
        <source>Check the payment</source>
        <comment>button: asks the payment gateway</comment>
        <translation>Проверить оплату</translation>
    </message>
    <message>
        <source>%1 · message %2</source>
        <comment>the payment: %1 amount in tenge, %2 id of the answer</comment>
        <translation>%1 · сообщение %2</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <comment>under the date of the payment</comment>
        <translation>Этот день ещё не наступил</translation>
    </message>
    <message>
        <source>Enter the date of the payment to have it checked.</source>
        <comment>under the number of the payment</comment>
        <translation>Чтобы проверить оплату, введите дату оплаты.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>in an empty field for a date</comment>
        <translation>дд.мм.гггг</translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <comment>button over a document</comment>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button over a document</comment>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Smaller</source>
        <comment>button over a document: zoom</comment>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Larger</source>
        <comment>button over a document: zoom</comment>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>the document that is shown</comment>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Whole page or its width</source>
        <comment>button over a document: zoom</comment>
        <translation>Страница целиком или по ширине</translation>
    </message>
    <message>
        <source>Rotate</source>
        <comment>button over a document</comment>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <comment>button over a document</comment>
        <translation>Найти в документе</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Registration certificate</source>
        <extracomment>PIN dialog, above the name and term of the certificate that signs</extracomment>
        <translation>Регистрационное свидетельство</translation>
    </message>
    <message>
        <source>Token &amp;PIN</source>
        <extracomment>PIN dialog, label of the PIN field</extracomment>
        <translation>&amp;PIN-код токена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>PIN dialog, leaves without signing</extracomment>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left, then the token locks.</source>
        <extracomment>PIN dialog, after a wrong PIN: how often it may still be tried</extracomment>
        <translation>
            <numerusform>Осталась %n попытка, затем токен заблокируется.</numerusform>
            <numerusform>Осталось %n попытки, затем токен заблокируется.</numerusform>
            <numerusform>Осталось %n попыток, затем токен заблокируется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last try: a wrong PIN locks the token</source>
        <comment>PIN dialog, what the token says</comment>
        <translation>Последняя попытка: неверный PIN заблокирует токен</translation>
    </message>
    <message>
        <source>A wrong PIN was entered before: few tries are left</source>
        <comment>PIN dialog, what the token says</comment>
        <translation>Ранее был введён неверный PIN: попыток осталось мало</translation>
    </message>
</context>
<context>
    <name>PreviousLicencePanel</name>
    <message>
        <source>Licence to be replaced</source>
        <comment>heading over the old licence</comment>
        <translation>Заменяемая лицензия</translation>
    </message>
    <message>
        <source>In the re&amp;gister</source>
        <comment>field: licences of the applicant</comment>
        <translation>В &amp;реестре</translation>
    </message>
    <message>
        <source>Take n&amp;umber and date</source>
        <comment>button: fills the fields from the old licence</comment>
        <translation>Взять номер &amp;и дату</translation>
    </message>
    <message>
        <source>Asking the register of licences</source>
        <comment>under the old licence</comment>
        <translation>Запрос в реестр лицензий</translation>
    </message>
    <message>
        <source>Type the licence in from its paper.</source>
        <comment>under the old licence</comment>
        <translation>Введите данные лицензии с бумажного оригинала.</translation>
    </message>
    <message>
        <source>The register holds no such licence of the applicant. Type it in from its paper.</source>
        <comment>under the old licence</comment>
        <translation>В реестре такой лицензии услугополучателя нет. Введите её данные с бумажного оригинала.</translation>
    </message>
    <message>
        <source>Licences of the applicant</source>
        <comment>heading; whether there are any could not be learned</comment>
        <translation>Лицензии услугополучателя</translation>
    </message>
    <message>
        <source>Where only an appendix is asked for, type in the number of the licence.</source>
        <comment>the licences of the applicant could not be learned</comment>
        <translation>Если испрашивается только приложение, введите номер лицензии.</translation>
    </message>
    <message>
        <source>Licence in force: an appendix to it may be asked for</source>
        <comment>heading over the licence of an applicant who asks for another</comment>
        <translation>Действующая лицензия: можно оформить заявление на приложение к ней</translation>
    </message>
    <message>
        <source>Ask for an appe&amp;ndix</source>
        <comment>button: only an appendix to that licence is asked for</comment>
        <translation>Оформить заявление на прило&amp;жение</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <comment>first of the list: no appendix alone</comment>
        <translation>Сама лицензия</translation>
    </message>
    <message>
        <source>Appendix %1</source>
        <comment>in the list of what is re-issued; %1 is its number with the day of its issue</comment>
        <translation>Приложение %1</translation>
    </message>
    <message>
        <source>&amp;What is asked for</source>
        <comment>field: the licence or one of its appendices</comment>
        <translation>&amp;Что испрашивается</translation>
    </message>
    <message>
        <source>Where only an appendix is re-issued or duplicated, type in its number.</source>
        <comment>the appendices of the licence could not be learned</comment>
        <translation>Если переоформляется только приложение или испрашивается только его дубликат, введите номер приложения.</translation>
    </message>
    <message>
        <source>%1 · signed on %2</source>
        <comment>in the list of old licences; %1 a number, %2 a day</comment>
        <translation>%1 · подписана %2</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <comment>list of printers</comment>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>No printer</source>
        <comment>list of printers: there is none</comment>
        <translation>Принтера нет</translation>
    </message>
</context>
<context>
    <name>ProcessMapPage</name>
    <message>
        <source>Map of the process</source>
        <comment>screen title</comment>
        <translation>Схема процесса</translation>
    </message>
    <message>
        <source>%1 % · + − 0 zoom · arrows: from step to step</source>
        <extracomment>Over the map of a process: zoom, and the keys that work there; %1 is a share</extracomment>
        <translation>%1 % · + − 0 масштаб · стрелки: от шага к шагу</translation>
    </message>
    <message>
        <source>changed by the administrator</source>
        <extracomment>Over a map, after the name of the service: the act&apos;s data were replaced</extracomment>
        <translation>изменено администратором</translation>
    </message>
    <message>
        <source>Act No. %1, clause %2</source>
        <extracomment>Under the map: number of the act and its clause</extracomment>
        <translation>Акт № %1, пункт %2</translation>
    </message>
    <message>
        <source>limit %1</source>
        <extracomment>Under the map; %1 is a time</extracomment>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>printed as “%1”</source>
        <extracomment>Under the map: how the act itself names the step, where that is a slip of the pen</extracomment>
        <translation>в акте напечатано «%1»</translation>
    </message>
    <message>
        <source>The map was saved</source>
        <comment>message</comment>
        <translation>Схема сохранена</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the page before</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <comment>footer button</comment>
        <translation>Сохранить как SVG</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <comment>footer button</comment>
        <translation>Печать в PDF</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>Over a map of a case, after the name of the service; %1 is the date and time until which its times are counted</extracomment>
        <translation>по состоянию на %1</translation>
    </message>
</context>
<context>
    <name>ProposalNotes</name>
    <message>
        <source>Since it was sent back:</source>
        <comment>before the signature; a list follows</comment>
        <translation>С момента возврата:</translation>
    </message>
    <message>
        <source>Since the proposal: %1</source>
        <comment>before the signature; %1 is a list</comment>
        <translation>С момента предложения: %1</translation>
    </message>
    <message>
        <source>Nothing has changed since the proposal</source>
        <comment>before the signature</comment>
        <translation>С момента предложения ничего не изменилось</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>list that may be scrolled, before the signature</comment>
        <translation>Что изменилось</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Ask</source>
        <comment>button of the dialog of a question</comment>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Question to the applicant</source>
        <comment>title of a dialog</comment>
        <translation>Вопрос услугополучателю</translation>
    </message>
    <message>
        <source>Question to another body</source>
        <comment>title of a dialog</comment>
        <translation>Вопрос другому органу</translation>
    </message>
    <message>
        <source>The case waits for the reply, and its terms stand still meanwhile.</source>
        <comment>under the title of a dialog</comment>
        <translation>Дело ждёт ответа, его сроки на это время останавливаются.</translation>
    </message>
    <message>
        <source>The review goes on meanwhile; a decision waits for the answer.</source>
        <comment>under the title of a dialog</comment>
        <translation>Проверка продолжается, а решение ждёт ответа.</translation>
    </message>
    <message>
        <source>&amp;Body, in Kazakh</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Орган, на казахском</translation>
    </message>
    <message>
        <source>Body, in &amp;Russian</source>
        <comment>field of a dialog</comment>
        <translation>Орган, на &amp;русском</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Вопрос</translation>
    </message>
    <message>
        <source>&amp;Working days for the answer</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Рабочих дней на ответ</translation>
    </message>
    <message>
        <source>Name the body in both state languages</source>
        <comment>why a question cannot be sent</comment>
        <translation>Назовите орган на обоих языках</translation>
    </message>
    <message>
        <source>Type the question</source>
        <comment>why a question cannot be sent</comment>
        <translation>Введите вопрос</translation>
    </message>
</context>
<context>
    <name>QuestionsSection</name>
    <message>
        <source>Ask the a&amp;pplicant</source>
        <comment>button in the review</comment>
        <translation>Спросить &amp;получателя</translation>
    </message>
    <message>
        <source>Ask another &amp;body</source>
        <comment>button in the review</comment>
        <translation>Спросить другой &amp;орган</translation>
    </message>
    <message>
        <source>&amp;Go on without the reply</source>
        <comment>button in the review</comment>
        <translation>Продолжить &amp;без ответа</translation>
    </message>
    <message>
        <source>Questions</source>
        <comment>heading of the review</comment>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>To the applicant</source>
        <comment>over a question</comment>
        <translation>Услугополучателю</translation>
    </message>
    <message>
        <source>No reply came; the review went on</source>
        <comment>under a question</comment>
        <translation>Ответ не поступил, проверка продолжена</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <comment>after the answer to a question</comment>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Last day for the answer</source>
        <comment>before the date</comment>
        <translation>Последний день для ответа</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <comment>button at a question</comment>
        <translation>Записать ответ</translation>
    </message>
    <message>
        <source>asked %1</source>
        <comment>over a question; %1 is date and time</comment>
        <translation>вопрос задан %1</translation>
    </message>
    <message>
        <source>Answer of another body: %1</source>
        <comment>what a date is of; %1 is the body</comment>
        <translation>Ответ другого органа: %1</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Applicant</source>
        <comment>column of a queue</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>column of a queue</comment>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column of a queue</comment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of a queue</comment>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>column of a queue</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>column of a queue: what is left</comment>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Executor</source>
        <comment>column of a queue</comment>
        <translation>Исполнитель</translation>
    </message>
</context>
<context>
    <name>QueueFilterBar</name>
    <message>
        <source>Any service</source>
        <comment>filter of a queue</comment>
        <translation>Любая услуга</translation>
    </message>
    <message>
        <source>Number, IIN/BIN or name</source>
        <comment>field: search inside a queue</comment>
        <translation>Номер, ИИН/БИН или наименование</translation>
    </message>
    <message>
        <source>Any state</source>
        <comment>filter of a queue</comment>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Any day</source>
        <comment>filter of a queue: when it was received</comment>
        <translation>Любой день</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>filter of a queue: when it was received</comment>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>filter of a queue: received in the last week</comment>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>filter of a queue: received in the last month</comment>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>filter of a queue</comment>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>State</source>
        <comment>filter of a queue</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>filter of a queue</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Executor: %1</source>
        <comment>filter of a queue, a button that takes it away; %1 is a colleague</comment>
        <translation>Исполнитель: %1</translation>
    </message>
    <message>
        <source>Cases of all executors again, not of %1 alone</source>
        <comment>filter of a queue; %1 is a colleague</comment>
        <translation>Снова дела всех исполнителей, а не только: %1</translation>
    </message>
    <message>
        <source>Cases of all executors</source>
        <comment>filter of a queue</comment>
        <translation>Дела всех исполнителей</translation>
    </message>
    <message>
        <source>All decisions again, not only: %1</source>
        <comment>filter of a queue; %1 is a decision</comment>
        <translation>Снова все решения, не только: %1</translation>
    </message>
    <message>
        <source>All decisions</source>
        <comment>filter of a queue</comment>
        <translation>Все решения</translation>
    </message>
    <message>
        <source>decided from %1 to %2</source>
        <comment>filter of a queue; dates</comment>
        <translation>решения с %1 по %2</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Queues</source>
        <comment>over the list of queues</comment>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>card beside a queue</comment>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Queues</source>
        <comment>list of queues</comment>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <comment>an empty queue</comment>
        <translation>Здесь ничего не ждёт</translation>
    </message>
    <message>
        <source>A case appears as soon as it is registered or passed on.</source>
        <comment>an empty queue</comment>
        <translation>Дело появится, как только его зарегистрируют или передадут.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button beside a queue</comment>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <comment>message: %1 number of a case, %2 what was done, %3 a colleague</comment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>%1 is in your work</source>
        <comment>message: %1 number of a case</comment>
        <translation>%1 у вас в работе</translation>
    </message>
    <message>
        <source>%1 is back in the queue</source>
        <comment>message: %1 number of a case</comment>
        <translation>%1 снова в очереди</translation>
    </message>
    <message>
        <source>%1 is with %2</source>
        <comment>message: %1 number of a case, %2 a colleague</comment>
        <translation>%1 передано: %2</translation>
    </message>
    <message>
        <source>No case fits the filter</source>
        <comment>an empty queue</comment>
        <translation>Нет дел по этому фильтру</translation>
    </message>
    <message>
        <source>Esc in the field above shows the whole queue again.</source>
        <comment>an empty queue</comment>
        <translation>Esc в поле выше снова покажет всю очередь.</translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <comment>read aloud after the name of a queue</comment>
        <translation>просрочено: %1</translation>
    </message>
    <message>
        <source>By the time left</source>
        <comment>button: how the queue is sorted</comment>
        <translation>По оставшемуся времени</translation>
    </message>
    <message>
        <source>By number</source>
        <comment>button: how the queue is sorted</comment>
        <translation>По номеру</translation>
    </message>
    <message>
        <source>Take over</source>
        <comment>button beside a queue: the case goes to another</comment>
        <translation>Переназначить</translation>
    </message>
    <message>
        <source>Assign</source>
        <comment>button beside a queue</comment>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>sent back by the head</source>
        <comment>card beside a queue</comment>
        <translation>возвращено руководителем</translation>
    </message>
    <message>
        <source>the head forwards it to an executor</source>
        <comment>card beside a queue: why the case cannot be taken into work</comment>
        <translation>исполнителю дело направляет руководитель</translation>
    </message>
    <message>
        <source>Take into work</source>
        <comment>button beside a queue</comment>
        <translation>Взять в работу</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>button beside a queue</comment>
        <translation>Вернуть в очередь</translation>
    </message>
    <message>
        <source>Substitution</source>
        <comment>button under the queues</comment>
        <translation>Замещение</translation>
    </message>
    <message>
        <source>Sign in one go</source>
        <comment>button under the queues: many decisions</comment>
        <translation>Подписать все</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue of cases</source>
        <comment>table of applications</comment>
        <translation>Очередь дел</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Application registered</source>
        <comment>screen title</comment>
        <translation>Заявление зарегистрировано</translation>
    </message>
    <message>
        <source>Application signed</source>
        <comment>screen title</comment>
        <translation>Заявление подписано</translation>
    </message>
    <message>
        <source>Acceptance receipt</source>
        <comment>title over the document</comment>
        <translation>Расписка о приёме</translation>
    </message>
    <message>
        <source>No. %1 · registered %2</source>
        <comment>under the title: %1 number of the case, %2 date and time</comment>
        <translation>№ %1 · зарегистрировано %2</translation>
    </message>
    <message>
        <source>Sending the documents: %1 %</source>
        <comment>under the title; %1 is a share</comment>
        <translation>Документы отправляются: %1 %</translation>
    </message>
    <message>
        <source>Sending the application to the registry</source>
        <comment>under the title</comment>
        <translation>Заявление отправляется в реестр</translation>
    </message>
    <message>
        <source>Asking the registry whether it has the application</source>
        <comment>under the title</comment>
        <translation>Узнаём у реестра, получено ли заявление</translation>
    </message>
    <message>
        <source>Signed and kept on this desk. It is sent as soon as the registry answers; you may go on working.</source>
        <comment>under the title</comment>
        <translation>Подписано и хранится на этом рабочем месте. Уйдёт, как только реестр ответит; можно работать дальше.</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <comment>button beside a failure: send again</comment>
        <translation>&amp;Отправить сейчас</translation>
    </message>
    <message>
        <source>Printing</source>
        <comment>progress</comment>
        <translation>Печать</translation>
    </message>
    <message>
        <source>The receipt was printed</source>
        <comment>message</comment>
        <translation>Расписка напечатана</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <comment>title of the file dialog</comment>
        <translation>Сохранение расписки</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>footer button: back to the start page</comment>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Give the applicant this receipt in place of the provisional one.</source>
        <comment>under the title, when a provisional receipt was printed before</comment>
        <translation>Выдайте заявителю эту расписку взамен временной.</translation>
    </message>
    <message>
        <source>Provisional receipt, not registered</source>
        <comment>title over the document</comment>
        <translation>Временная расписка, не зарегистрировано</translation>
    </message>
    <message>
        <source>The provisional receipt was printed. The real one replaces it once the application is registered.</source>
        <comment>message</comment>
        <translation>Временная расписка напечатана. После регистрации заявления её заменит настоящая.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>length of a term</comment>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: runs from the acceptance, %3</source>
        <translation>%1, %2: исчисляется с момента приёма, %3</translation>
    </message>
    <message>
        <source>%1, %2: runs from the registration</source>
        <extracomment>Under the state of a signed case: %1 names a term, %2 is its length</extracomment>
        <translation>%1, %2: исчисляется с момента регистрации</translation>
    </message>
    <message>
        <source>* Not confirmed by an act.</source>
        <extracomment>Under the terms of a signed case: what the star after one means</extracomment>
        <translation>* Не подтверждено актом.</translation>
    </message>
    <message>
        <source>Completeness check</source>
        <comment>a term</comment>
        <translation>Проверка полноты документов</translation>
    </message>
    <message>
        <source>The clock of this desk is off by more than a minute: the receipt says so.</source>
        <translation>Часы рабочего места расходятся с часами реестра более чем на минуту: это указано в расписке.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Licence register</source>
        <comment>screen title</comment>
        <translation>Реестр лицензий</translation>
    </message>
    <message>
        <source>Licences</source>
        <comment>table of the register</comment>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>No licence found</source>
        <comment>an empty register or search</comment>
        <translation>Лицензия не найдена</translation>
    </message>
    <message>
        <source>A licence stands here as soon as it is signed.</source>
        <comment>an empty register or search</comment>
        <translation>Лицензия появится здесь, как только её подпишут.</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>column of an exported list</comment>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <comment>column of an exported list</comment>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of an exported list</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>IIN/BIN</source>
        <comment>column of an exported list</comment>
        <translation>ИИН/БИН</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>column of an exported list</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>column of an exported list</comment>
        <translation>Вид деятельности</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>column of an exported list</comment>
        <translation>Кем выдана</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>column of an exported list</comment>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>First issued on</source>
        <comment>column of an exported list</comment>
        <translation>Дата первичной выдачи</translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>column of an exported list</comment>
        <translation>Действительна с</translation>
    </message>
    <message>
        <source>Valid until</source>
        <comment>column of an exported list</comment>
        <translation>Действительна по</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <comment>column of an exported list</comment>
        <translation>Заменена лицензией</translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) written</source>
        <extracomment>Progress of an export of the licence register</extracomment>
        <translation>
            <numerusform>записана %n лицензия</numerusform>
            <numerusform>записано %n лицензии</numerusform>
            <numerusform>записано %n лицензий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n licence(s) were saved: narrow the search</source>
        <extracomment>Message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Сохранена только первая %n лицензия: сузьте поиск</numerusform>
            <numerusform>Сохранены только первые %n лицензии: сузьте поиск</numerusform>
            <numerusform>Сохранены только первые %n лицензий: сузьте поиск</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) were saved</source>
        <translation>
            <numerusform>Сохранена %n лицензия</numerusform>
            <numerusform>Сохранено %n лицензии</numerusform>
            <numerusform>Сохранено %n лицензий</numerusform>
        </translation>
    </message>
    <message>
        <source>List parted by commas (*.csv)</source>
        <comment>kind of file in the export dialog; the file is parted by commas in English, by semicolons in Kazakh and Russian</comment>
        <translation>Список, разделённый точкой с запятой (*.csv)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <comment>kind of file in the export dialog</comment>
        <translation>Электронная таблица (*.xlsx)</translation>
    </message>
    <message>
        <source>Export of the list</source>
        <comment>title of the file dialog</comment>
        <translation>Сохранение списка в файл</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <comment>progress</comment>
        <translation>Список записывается</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <extracomment>Beside the title of the register: not all that was found</extracomment>
        <translation>
            <numerusform>первая %n</numerusform>
            <numerusform>первые %n</numerusform>
            <numerusform>первые %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>найдена %n</numerusform>
            <numerusform>найдено %n</numerusform>
            <numerusform>найдено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <comment>button: saves the list as a file</comment>
        <translation>Сохранить в файл</translation>
    </message>
    <message>
        <source>Issued on: the day on which the paper was signed</source>
        <comment>hint at the table of the register</comment>
        <translation>Дата выдачи: день подписания документа</translation>
    </message>
</context>
<context>
    <name>RepresentativeForm</name>
    <message>
        <source>&amp;Representative&apos;s full name</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>&amp;ФИО представителя</translation>
    </message>
    <message>
        <source>Representative&apos;s &amp;IIN</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>&amp;ИИН представителя</translation>
    </message>
    <message>
        <source>&amp;Power of attorney No.</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>&amp;Доверенность №</translation>
    </message>
    <message>
        <source>&amp;Date of the power of attorney</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>Дата дове&amp;ренности</translation>
    </message>
    <message>
        <source>Certified by a &amp;notary</source>
        <comment>mark beside the power of attorney</comment>
        <translation>Удостоверена &amp;нотариусом</translation>
    </message>
    <message>
        <source>Asking the notary system</source>
        <comment>state of the check</comment>
        <translation>Запрос в ЕНИС</translation>
    </message>
    <message>
        <source>Not in force</source>
        <comment>state of the power of attorney</comment>
        <translation>Не действует</translation>
    </message>
    <message>
        <source>Power of attorney revoked</source>
        <comment>why it is not in force</comment>
        <translation>Доверенность отменена</translation>
    </message>
    <message>
        <source>Power of attorney dated %1, still to come</source>
        <comment>why it is not in force: %1 its date</comment>
        <translation>Доверенность датирована %1; этот день ещё не наступил</translation>
    </message>
    <message>
        <source>Power of attorney ended on %1</source>
        <comment>why it is not in force: %1 its last day</comment>
        <translation>Срок доверенности истёк %1</translation>
    </message>
    <message>
        <source>notary: %1</source>
        <comment>after why it is not in force; a name</comment>
        <translation>нотариус: %1</translation>
    </message>
    <message>
        <source>In force</source>
        <comment>state of the power of attorney</comment>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Power of attorney valid until %1 · notary: %2</source>
        <comment>the power of attorney: %1 last day, %2 name</comment>
        <translation>Доверенность действительна по %1 включительно · нотариус: %2</translation>
    </message>
    <message>
        <source>Notary: %1</source>
        <comment>the power of attorney: %1 name</comment>
        <translation>Нотариус: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>state of the power of attorney</comment>
        <translation>Не найдена</translation>
    </message>
    <message>
        <source>The notary system holds no such power of attorney. Compare its number, its date and the IIN.</source>
        <comment>the power of attorney is unknown</comment>
        <translation>В ЕНИС такой доверенности нет. Сверьте номер, дату и ИИН.</translation>
    </message>
    <message>
        <source>Cannot be told now</source>
        <comment>state of the power of attorney</comment>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Check the power of attorney</source>
        <comment>button: asks the notaries&apos; system</comment>
        <translation>Проверить доверенность</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <comment>under the date of the power of attorney</comment>
        <translation>Этот день ещё не наступил</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>in an empty field for a date</comment>
        <translation>дд.мм.гггг</translation>
    </message>
</context>
<context>
    <name>RequirementRow</name>
    <message>
        <source>not confirmed by an act</source>
        <comment>after a requirement or a ground</comment>
        <translation>не подтверждено актом</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>field under a requirement</comment>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <comment>%1 is the title of a requirement</comment>
        <translation>Примечание: %1</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore the vault</source>
        <comment>screen title: a copy takes the place of the vault</comment>
        <translation>Восстановление хранилища</translation>
    </message>
    <message>
        <source>What is in the place of the vault now is kept aside in its folder and not deleted. Drafts made or changed after the copy are not in it; whatever was registered meanwhile is fetched from the registry, and nothing is sent twice.</source>
        <comment>under the copies of the vault</comment>
        <translation>То, что сейчас стоит на месте хранилища, сохраняется отдельно в его папке и не удаляется. Черновиков, созданных или изменённых после копии, в ней нет; зарегистрированное за это время берётся из реестра, и ничего не отправляется дважды.</translation>
    </message>
    <message>
        <source>Being restored…</source>
        <extracomment>Restoring the vault, beside the button that is off</extracomment>
        <translation>Восстанавливается…</translation>
    </message>
    <message>
        <source>There are copies of it. Choose the one to go on with.</source>
        <extracomment>Restoring the vault, under the heading: it is damaged</extracomment>
        <translation>Есть его копии. Выберите ту, с которой продолжить работу.</translation>
    </message>
    <message>
        <source>The vault of this desk is not where it was. There are copies of it. Choose the one to go on with.</source>
        <translation>Хранилища этого рабочего места нет на прежнем месте. Есть его копии. Выберите ту, с которой продолжить работу.</translation>
    </message>
    <message>
        <source>Copy of</source>
        <extracomment>Column of the copies of the vault: when it was made</extracomment>
        <translation>Копия от</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column of the copies of the vault</extracomment>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <extracomment>Restoring the vault, the filled button: the chosen copy takes its place</extracomment>
        <translation>Восстановить из этой копии</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Restoring the vault, button: back to the sign-in</extracomment>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ResultSigningPage</name>
    <message>
        <source>Signature of the result</source>
        <comment>screen title</comment>
        <translation>Подписание результата</translation>
    </message>
    <message>
        <source>Fetching the paper</source>
        <comment>progress</comment>
        <translation>Документ загружается</translation>
    </message>
    <message>
        <source>Signed and published: %1</source>
        <comment>message: %1 is a number</comment>
        <translation>Подписано и опубликовано: %1</translation>
    </message>
    <message>
        <source>Signed, awaiting confirmation: %1. It will be published by itself</source>
        <comment>message: %1 is a number; the certification authority does not answer</comment>
        <translation>Подписано, ожидает подтверждения: %1. Будет опубликовано автоматически</translation>
    </message>
    <message>
        <source>Sign the refusal</source>
        <comment>footer button</comment>
        <translation>Подписать отказ</translation>
    </message>
    <message>
        <source>Issue and sign</source>
        <comment>footer button</comment>
        <translation>Выдать и подписать</translation>
    </message>
    <message>
        <source>%1 · proposed by %2, %3</source>
        <comment>%1 the decision, %2 a colleague, %3 date and time</comment>
        <translation>%1 · предложение: %2, %3</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Регистрационное свидетельство проверяется</translation>
    </message>
    <message>
        <source>Sign the refusal</source>
        <comment>title of the PIN dialog</comment>
        <translation>Подписать отказ</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <comment>title of the PIN dialog</comment>
        <translation>Подписать результат</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the case</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>NOT VALID</source>
        <comment>across the preview of a paper that is not signed yet</comment>
        <translation>НЕДЕЙСТВИТЕЛЬНО</translation>
    </message>
    <message>
        <source>Sign the conclusion: %1</source>
        <comment>footer button; %1 is &quot;agreed&quot; or &quot;not agreed&quot;</comment>
        <translation>Подписать заключение: %1</translation>
    </message>
    <message>
        <source>Sign the conclusion: %1</source>
        <comment>title of the PIN dialog; %1 is &quot;agreed&quot; or &quot;not agreed&quot;</comment>
        <translation>Подписать заключение: %1</translation>
    </message>
    <message>
        <source>Asking whether the signature arrived</source>
        <comment>progress</comment>
        <translation>Узнаём у реестра, дошла ли подпись</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return</source>
        <comment>button of a dialog: the case goes back</comment>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Return to the executor</source>
        <comment>title of a dialog</comment>
        <translation>Вернуть исполнителю</translation>
    </message>
    <message>
        <source>&amp;What has to be done</source>
        <comment>field of a dialog: the reason of the return</comment>
        <translation>&amp;Что нужно сделать</translation>
    </message>
    <message>
        <source>Say what has to be done</source>
        <comment>why a case cannot be returned</comment>
        <translation>Укажите, что нужно сделать</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review and signature</source>
        <comment>screen title</comment>
        <translation>Проверка и подпись</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>review: over the certificate&apos;s owner</comment>
        <translation>Регистрационное свидетельство</translation>
    </message>
    <message numerus="yes">
        <source>Still missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Осталось исправить: %n</numerusform>
            <numerusform>Осталось исправить: %n</numerusform>
            <numerusform>Осталось исправить: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>button beside something missing: leads to its place</comment>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>heading in the review</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the review</comment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the review</comment>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Application form</source>
        <comment>heading in the review</comment>
        <translation>Форма заявления</translation>
    </message>
    <message>
        <source>Documents</source>
        <comment>heading in the review</comment>
        <translation>Документы</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>after the title of a document</comment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>after the pages of a document</comment>
        <translation>оригинал видели</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Регистрационное свидетельство проверяется</translation>
    </message>
    <message>
        <source>Sign the application</source>
        <comment>title of the PIN dialog</comment>
        <translation>Подписать заявление</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Подписать</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <comment>footer button</comment>
        <translation>Подписать и подать</translation>
    </message>
    <message>
        <source>power of attorney No. %1 of %2</source>
        <comment>in the review: %1 number, %2 date</comment>
        <translation>доверенность № %1 от %2</translation>
    </message>
    <message>
        <source>power of attorney certified otherwise than by a notary</source>
        <comment>in the review</comment>
        <translation>доверенность удостоверена не нотариусом</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <comment>caption in the review</comment>
        <translation>Кто подаёт</translation>
    </message>
    <message>
        <source>confirmed by the payment gateway</source>
        <comment>in the review</comment>
        <translation>подтверждён платёжным шлюзом</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <comment>in the review: of a payment</comment>
        <translation>ещё не подтверждён</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>caption in the review</comment>
        <translation>Лицензионный сбор</translation>
    </message>
    <message>
        <source>At this counter the act asks for no signature of the employee: signing is a rule of the registry.</source>
        <comment>in the review: who signs at the provider&apos;s own counter</comment>
        <translation>В этом окне акт не требует подписи сотрудника: подписание – правило реестра.</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>caption in the review</comment>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Address of residence</source>
        <comment>caption in the review</comment>
        <translation>Адрес места жительства</translation>
    </message>
</context>
<context>
    <name>ServiceChoicePage</name>
    <message>
        <source>New case</source>
        <extracomment>Heading of the page where a new case begins
----------
Title of the page where a new case begins</extracomment>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>The regulation in force today gives the form, the documents and the terms.</source>
        <extracomment>Under the heading of the page where a new case begins</extracomment>
        <translation>Форму, документы и сроки даёт регламент, действующий сегодня.</translation>
    </message>
    <message>
        <source>Name of the service or number of the act</source>
        <extracomment>Search field over the list of services, empty</extracomment>
        <translation>Название услуги или номер акта</translation>
    </message>
    <message>
        <source>Find a service</source>
        <extracomment>Search field over the list of services, read aloud</extracomment>
        <translation>Найти услугу</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>List of services, read aloud</extracomment>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>No service found</source>
        <extracomment>List of services, nothing matches the search</extracomment>
        <translation>Услуга не найдена</translation>
    </message>
    <message>
        <source>Try a part of the name in any of the three languages.</source>
        <extracomment>List of services, nothing matches the search</extracomment>
        <translation>Введите часть названия на любом из трёх языков.</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <extracomment>Before the choice of issue, re-issue or duplicate</extracomment>
        <translation>Вид услуги</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <extracomment>List of services, the act behind a service: %1 its number, %2 its date</extracomment>
        <translation>№ %1 от %2</translation>
    </message>
    <message>
        <source>The act is no longer in force</source>
        <translation>Акт больше не действует</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Выберите услугу</translation>
    </message>
    <message>
        <source>Start the case</source>
        <extracomment>Page where a new case begins: goes to the applicant</extracomment>
        <translation>Начать дело</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Footer: to the page before this one</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>State service</source>
        <extracomment>Column of the list of services</extracomment>
        <translation>Государственная услуга</translation>
    </message>
    <message>
        <source>Act</source>
        <extracomment>Column of the list of services: number and date</extracomment>
        <translation>Акт</translation>
    </message>
    <message>
        <source>Act No. %1 of %2 repealed it.</source>
        <extracomment>Under the list of services: what ended the chosen act; %1 a number, %2 a date</extracomment>
        <translation>Он отменён актом № %1 от %2.</translation>
    </message>
    <message>
        <source>in force through %1</source>
        <extracomment>List of services, tag of an act that is no longer in force; %1 is its last day in force</extracomment>
        <translation>действовал по %1 включительно</translation>
    </message>
    <message>
        <source>The act was in force through %1. The registry&apos;s policy still lets cases be opened by it.</source>
        <extracomment>Under the list of services: the chosen act is no longer in force; %1 is its last day in force</extracomment>
        <translation>Акт действовал по %1 включительно. Политика реестра разрешает открывать дела по нему.</translation>
    </message>
    <message>
        <source>The act was in force through %1. No case can be opened by it.</source>
        <extracomment>Under the list of services: the chosen act is no longer in force; %1 is its last day in force</extracomment>
        <translation>Акт действовал по %1 включительно. Открывать дела по нему нельзя.</translation>
    </message>
</context>
<context>
    <name>SignInArt</name>
    <message>
        <source>The licensing workstation</source>
        <extracomment>Sign-in, under the program&apos;s name: what the program is</extracomment>
        <translation>Автоматизированное рабочее место лицензирования</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <extracomment>Heading of the sign-in</extracomment>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Role and office come from the registry.</source>
        <extracomment>Under the heading of the sign-in</extracomment>
        <translation>Роль и учреждение берутся из реестра.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <extracomment>Sign-in, label of the field</extracomment>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <extracomment>Sign-in, label of the field</extracomment>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Forgot the password? The administrator sets a new one.</source>
        <extracomment>Sign-in, at the bottom</extracomment>
        <translation>Забыли пароль? Новый задаст администратор.</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>Title of the window while the desk is locked</extracomment>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <extracomment>Sign-in, progress</extracomment>
        <translation>Запрос в реестр</translation>
    </message>
    <message>
        <source>Checking the password</source>
        <extracomment>Sign-in, progress: keys are made from the password</extracomment>
        <translation>Проверяем пароль</translation>
    </message>
    <message>
        <source>Opening the desk&apos;s vault</source>
        <extracomment>Sign-in, progress: the encrypted store of this desk is opened</extracomment>
        <translation>Открываем хранилище рабочего места</translation>
    </message>
    <message>
        <source>The device certificate cannot be read</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry</extracomment>
        <translation>Сертификат устройства не читается</translation>
    </message>
    <message>
        <source>The device certificate expired on %1</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry; %1 is a date</extracomment>
        <translation>Срок действия сертификата устройства истёк %1</translation>
    </message>
    <message>
        <source>Device certificate valid until %1</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry; %1 is a date</extracomment>
        <translation>Сертификат устройства действует по %1</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <extracomment>Heading of the locked desk</extracomment>
        <translation>Рабочее место заблокировано</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Show the password</source>
        <extracomment>Button inside the password field</extracomment>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <extracomment>Sign-in, the filled button</extracomment>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Another person signs in. The work of %1 is kept until their next sign-in.</source>
        <extracomment>Under the heading of the locked desk when another login is typed: %1 is the name of the person who locked it</extracomment>
        <translation>Входит другой сотрудник. Работа сохранена до следующего входа (%1).</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the registry. Whoever signed in here with it in the last %n day(s) may go on without it.</source>
        <extracomment>Under the heading of the sign-in while the registry is away; %n days</extracomment>
        <translation>
            <numerusform>Нет связи с реестром. Кто входил здесь со связью за последний %n день, может работать без неё.</numerusform>
            <numerusform>Нет связи с реестром. Кто входил здесь со связью за последние %n дня, может работать без неё.</numerusform>
            <numerusform>Нет связи с реестром. Кто входил здесь со связью за последние %n дней, может работать без неё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another person</source>
        <extracomment>Locked desk, second button: another person signs in</extracomment>
        <translation>Другой сотрудник</translation>
    </message>
    <message>
        <source>Back to the locked desk</source>
        <translation>Назад к заблокированной работе</translation>
    </message>
    <message>
        <source>Your password was changed. The one before it opens the drafts kept on this desk, this once. Who has forgotten it asks the administrator to restore the vault; nothing in it is lost.</source>
        <extracomment>Under the heading of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Ваш пароль изменён. Черновики этого рабочего места один раз открывает прежний пароль. Если он забыт, администратор восстановит хранилище; ничего в нём не потеряется.</translation>
    </message>
    <message>
        <source>&amp;Former password</source>
        <extracomment>Label of the password field, when the vault still has the password before the present</extracomment>
        <translation>&amp;Прежний пароль</translation>
    </message>
    <message>
        <source>Open the drafts</source>
        <extracomment>Button of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Открыть черновики</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The next attempt is possible at %1; each further wrong password doubles the pause, up to %2 min</source>
        <extracomment>Sign-in, under the password after too many wrong ones: %1 is a time of day, %2 of minutes</extracomment>
        <translation>Следующая попытка возможна в %1; каждый следующий неверный пароль удваивает паузу, не более %2 мин</translation>
    </message>
    <message>
        <source>The registry does not admit this workplace. The administrator gives a one-time code for it.</source>
        <extracomment>Under the heading of the registration of the workplace</extracomment>
        <translation>Это рабочее место не допущено к реестру. Одноразовый код для него выдаёт администратор.</translation>
    </message>
    <message>
        <source>The workplace is registered.</source>
        <extracomment>Sign-in, message: the registry admits this workplace from now on</extracomment>
        <translation>Рабочее место зарегистрировано.</translation>
    </message>
    <message>
        <source>Registration of the workplace</source>
        <extracomment>Heading of the sign-in where the registry does not admit this workplace</extracomment>
        <translation>Регистрация рабочего места</translation>
    </message>
    <message>
        <source>%1 · locked since %2. The work is as you left it.</source>
        <extracomment>Under the heading of the locked desk: %1 is the person&apos;s name, %2 a date with time</extracomment>
        <translation>%1 · заблокировано с %2. Работа такая, какой вы её оставили.</translation>
    </message>
</context>
<context>
    <name>SignerWords</name>
    <message>
        <source>%1 · registration certificate until %2</source>
        <comment>who signs: %1 the owner of the certificate, %2 its last day</comment>
        <translation>%1 · регистрационное свидетельство действует по %2</translation>
    </message>
</context>
<context>
    <name>SimilarNote</name>
    <message>
        <source>The same application is under way already: %1</source>
        <comment>pointed out; %1 is a list of cases</comment>
        <translation>Такое же заявление уже рассматривается: %1</translation>
    </message>
    <message>
        <source>%1 (registered %2, %3)</source>
        <comment>pointed out; %1 number of a case or an office, %2 a date, %3 a state</comment>
        <translation>%1 (зарегистрировано %2, %3)</translation>
    </message>
    <message>
        <source>The applicant has a licence in force: %1</source>
        <comment>pointed out; %1 is a list of numbers</comment>
        <translation>У заявителя есть действующая лицензия: %1</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Quit</source>
        <extracomment>Window that says why the program cannot start: button that ends it</extracomment>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>State of a case</source>
        <comment>screen title: the applicant asks how the case stands</comment>
        <translation>Состояние дела</translation>
    </message>
    <message>
        <source>A code reader may be used: the receipt&apos;s QR is enough.</source>
        <comment>beside the search field of the state of a case</comment>
        <translation>Подойдёт считыватель кодов: достаточно QR с расписки.</translation>
    </message>
    <message>
        <source>History of services</source>
        <comment>over the cases of an applicant</comment>
        <translation>История получения услуг</translation>
    </message>
    <message>
        <source>Nothing is registered under this</source>
        <comment>nothing was found</comment>
        <translation>По этому номеру ничего не зарегистрировано</translation>
    </message>
    <message>
        <source>Nobody is looked for yet</source>
        <comment>before the first search</comment>
        <translation>Поиск ещё не выполнялся</translation>
    </message>
    <message>
        <source>Type an IIN, a BIN or the number of the case and press Enter.</source>
        <comment>under an empty list</comment>
        <translation>Введите ИИН, БИН или номер дела и нажмите Enter.</translation>
    </message>
    <message>
        <source>There is nothing to hand over</source>
        <comment>footer: why the button is off</comment>
        <translation>Выдавать пока нечего</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>caption: number of a case</comment>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>caption of a case</comment>
        <translation>Услугополучатель</translation>
    </message>
    <message>
        <source>State service</source>
        <comment>caption of a case</comment>
        <translation>Государственная услуга</translation>
    </message>
    <message>
        <source>Service provider</source>
        <comment>caption of a case</comment>
        <translation>Услугодатель</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>caption of a case: date and time</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>caption of a case</comment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>caption of a case: date and time</comment>
        <translation>Последнее изменение</translation>
    </message>
    <message>
        <source>IIN/BIN, number of the case or QR of the receipt</source>
        <comment>search field</comment>
        <translation>ИИН/БИН, номер дела или QR расписки</translation>
    </message>
    <message>
        <source>How the case stands</source>
        <comment>list of facts</comment>
        <translation>Как обстоит дело</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button</comment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hand over</source>
        <comment>footer button: opens the hand-over</comment>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <comment>footer button: shows the signed result</comment>
        <translation>Открыть документ</translation>
    </message>
    <message>
        <source>The reply is with the executor</source>
        <comment>message</comment>
        <translation>Ответ у исполнителя</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <comment>footer button: of the applicant</comment>
        <translation>Записать ответ</translation>
    </message>
    <message>
        <source>To be decided by</source>
        <comment>before a date: last day of the term</comment>
        <translation>Срок принятия решения</translation>
    </message>
    <message>
        <source>Asked of the applicant</source>
        <comment>caption of a case</comment>
        <translation>Запрошено у услугополучателя</translation>
    </message>
    <message>
        <source>Reply by</source>
        <comment>caption of a case: last day to answer</comment>
        <translation>Ответить не позднее</translation>
    </message>
    <message>
        <source>The term stands still</source>
        <comment>beside a dash</comment>
        <translation>Течение срока приостановлено</translation>
    </message>
    <message>
        <source>The term stands still until the reply</source>
        <comment>beside a dash</comment>
        <translation>До ответа течение срока приостановлено</translation>
    </message>
    <message>
        <source>The term is over; it was to be decided by</source>
        <comment>before a date in the past</comment>
        <translation>Срок истёк; решение надлежало принять не позднее</translation>
    </message>
    <message>
        <source>received %1 · %2</source>
        <comment>under a case: %1 a date, %2 a service</comment>
        <translation>принято %1 · %2</translation>
    </message>
    <message>
        <source>Reply not recorded</source>
        <comment>footer button: shows a reply that could not be recorded</comment>
        <translation>Незаписанный ответ</translation>
    </message>
</context>
<context>
    <name>UnrecordedReplyDialog</name>
    <message>
        <source>Reply that was not recorded: %1</source>
        <extracomment>Title of a dialog at the counter: %1 is the number of a case</extracomment>
        <translation>Незаписанный ответ: %1</translation>
    </message>
    <message>
        <source>The review was continued without a reply: %1, %2.</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is a name, %2 date and time</extracomment>
        <translation>Проверка продолжена без ответа: %1, %2.</translation>
    </message>
    <message>
        <source>Another reply is recorded already: %1, %2. It says: %3</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is a name, %2 date and time, %3 what is recorded</extracomment>
        <translation>Уже записан другой ответ: %1, %2. В нём указано: %3</translation>
    </message>
    <message>
        <source>It was asked: %1</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is the question</extracomment>
        <translation>Вопрос: %1</translation>
    </message>
    <message>
        <source>&amp;Typed here</source>
        <extracomment>Dialog of a reply that was not recorded: what was typed, to be copied</extracomment>
        <translation>&amp;Введено здесь</translation>
    </message>
    <message>
        <source>&amp;Files chosen here</source>
        <extracomment>Dialog of a reply that was not recorded: list of files</extracomment>
        <translation>Выбранные здесь &amp;файлы</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Dialog of a reply that was not recorded, button: the text is not needed any more</extracomment>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Close and keep</source>
        <extracomment>Dialog of a reply that was not recorded, button: the text stays at this desk</extracomment>
        <translation>Закрыть и сохранить</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Registry</source>
        <extracomment>Status bar: name before the state of the link to the E-licensing registry</extracomment>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Token</source>
        <extracomment>Status bar: name before the state of the token with the signing key</extracomment>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Scanner</source>
        <extracomment>Status bar: name before the state of the scanner</extracomment>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Status bar: name before the state of the signed cases on their way to the registry</extracomment>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Status bar, button that shows the sheet of keyboard shortcuts</extracomment>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Status bar: light theme</extracomment>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Status bar: dark theme</extracomment>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Status bar: high-contrast theme</extracomment>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Status bar, read aloud before the choice of the theme</extracomment>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Status bar, read aloud before the choice of the language</extracomment>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>StatusWatch</name>
    <message>
        <source>asking</source>
        <extracomment>Status bar, state of the link to the registry: not asked yet</extracomment>
        <translation>запрашиваем</translation>
    </message>
    <message>
        <source>connected</source>
        <extracomment>Status bar, state of the link to the registry</extracomment>
        <translation>на связи</translation>
    </message>
    <message>
        <source>no connection</source>
        <extracomment>Status bar, state of the link to the registry</extracomment>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>not trusted</source>
        <extracomment>Status bar, state of the link to the registry: its certificate is foreign</extracomment>
        <translation>не доверен</translation>
    </message>
    <message>
        <source>device refused</source>
        <extracomment>Status bar, state of the link to the registry: it does not know this desk</extracomment>
        <translation>устройство отклонено</translation>
    </message>
    <message>
        <source>searching</source>
        <extracomment>Status bar, state of the token: the first look is under way</extracomment>
        <translation>ищем</translation>
    </message>
    <message>
        <source>no driver</source>
        <extracomment>Status bar, state of the token: the program that drives it is not installed</extracomment>
        <translation>нет драйвера</translation>
    </message>
    <message>
        <source>not inserted</source>
        <extracomment>Status bar, state of the token</extracomment>
        <translation>не вставлен</translation>
    </message>
    <message>
        <source>not usable</source>
        <extracomment>Status bar, state of the token: its certificates may not sign for this person</extracomment>
        <translation>не подходит</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>Status bar, state of the token</extracomment>
        <translation>готов</translation>
    </message>
    <message>
        <source>any</source>
        <extracomment>Status bar, state of the scanner: the first one that is found will be used</extracomment>
        <translation>любой</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>Status bar, state of the outbox: cases on their way to the registry</extracomment>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Process %1: %2</source>
        <extracomment>Step of the regulation, read aloud: %1 its number, %2 its sentence</extracomment>
        <translation>Процесс %1: %2</translation>
    </message>
    <message>
        <source>Condition %1: %2</source>
        <translation>Условие %1: %2</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a step of the regulation</extracomment>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>current</source>
        <extracomment>State of a step of the regulation: the one at hand</extracomment>
        <translation>текущий</translation>
    </message>
    <message>
        <source>to come</source>
        <extracomment>State of a step of the regulation</extracomment>
        <translation>впереди</translation>
    </message>
    <message>
        <source>branch not taken</source>
        <extracomment>State of a step of the regulation: the branch of a refusal</extracomment>
        <translation>ветвь не выбрана</translation>
    </message>
</context>
<context>
    <name>SubstitutionDialog</name>
    <message>
        <source>End the chosen one</source>
        <comment>button: ends a substitution</comment>
        <translation>Завершить выбранное</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>button: sets a substitution</comment>
        <translation>Установить</translation>
    </message>
    <message>
        <source>Substitution of absent colleagues</source>
        <comment>title of a dialog</comment>
        <translation>Замещение отсутствующих сотрудников</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <comment>list in a dialog</comment>
        <translation>Замещения</translation>
    </message>
    <message>
        <source>&amp;Absent</source>
        <comment>field: the colleague who is away</comment>
        <translation>&amp;Отсутствует</translation>
    </message>
    <message>
        <source>&amp;Does the work</source>
        <comment>field: the colleague who stands in</comment>
        <translation>&amp;Замещает</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <comment>field: first day</comment>
        <translation>&amp;С какого дня</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>field: last day</comment>
        <translation>&amp;По какой день</translation>
    </message>
    <message>
        <source>&amp;Reason, as the order says it</source>
        <comment>field of a substitution</comment>
        <translation>О&amp;снование по приказу</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a dialog</comment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a substitution: %1 does the work of %2</comment>
        <translation>%1 вместо %2</translation>
    </message>
    <message>
        <source>absent from %1 to %2 · %3</source>
        <comment>under a substitution</comment>
        <translation>отсутствует с %1 по %2 · %3</translation>
    </message>
    <message>
        <source>two weeks from today, unless changed</source>
        <comment>last day of a substitution</comment>
        <translation>две недели от сегодняшнего дня, если не изменить</translation>
    </message>
</context>
<context>
    <name>SurveyPanel</name>
    <message>
        <source>Survey, without a name: keys 1, 2, 3 – or leave it out</source>
        <comment>over the questions of the survey</comment>
        <translation>Анкета без указания имени: клавиши 1, 2, 3 – можно не отвечать</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Add a row</source>
        <comment>button under a table of the form</comment>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button in a row of a table of the form</comment>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove row %1</source>
        <comment>button in a row of a table; %1 is its number</comment>
        <translation>Удалить строку %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <comment>over a row of a table of the form</comment>
        <translation>Строка %1</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Give the draft</source>
        <extracomment>Button of the dialog of the head</extracomment>
        <translation>Передать черновик</translation>
    </message>
    <message>
        <source>Give the draft of %1 to another</source>
        <extracomment>Title of a dialog of the head: %1 is the applicant</extracomment>
        <translation>Передать черновик другому: %1</translation>
    </message>
    <message>
        <source>Now with %1, who is told by whom and when it was taken over. What was typed there is not deleted.</source>
        <extracomment>Dialog of the head, under its title: %1 is the name of an operator</extracomment>
        <translation>Исполнитель сейчас: %1. Ему сообщается, кто и когда передал черновик. Введённое им не удаляется.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Dialog of the head, over the list of employees</extracomment>
        <translation>&amp;Кому</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <extracomment>Field of the dialog of the head: why a draft changes hands</extracomment>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Nobody else of the office takes applications</source>
        <extracomment>Dialog of the head: why a draft cannot be given away</extracomment>
        <translation>В учреждении больше никто не принимает заявления</translation>
    </message>
    <message>
        <source>Say why the draft changes hands</source>
        <extracomment>Dialog of the head: why a draft cannot be given away yet</extracomment>
        <translation>Укажите, почему черновик передаётся</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Take out</source>
        <comment>button: a ground of refusal is not about this</comment>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Supplement, if the ground alone is not clear</source>
        <comment>field under a ground of refusal</comment>
        <translation>Дополнение, если само основание неясно</translation>
    </message>
    <message>
        <source>Also about…</source>
        <comment>list under a ground of refusal</comment>
        <translation>Относится ещё к…</translation>
    </message>
    <message>
        <source>Choose what it is about</source>
        <comment>list under a ground of refusal</comment>
        <translation>Выберите, к чему оно относится</translation>
    </message>
    <message>
        <source>What else the ground is about: %1</source>
        <comment>%1 is the ground</comment>
        <translation>К чему ещё относится основание: %1</translation>
    </message>
    <message>
        <source>What the ground is about: %1</source>
        <comment>%1 is the ground</comment>
        <translation>К чему относится основание: %1</translation>
    </message>
    <message>
        <source>Take out: %1 · %2</source>
        <comment>%1 is the ground, %2 what it is about</comment>
        <translation>Убрать: %1 · %2</translation>
    </message>
    <message>
        <source>Supplement: %1</source>
        <comment>%1 is the ground and what it is about</comment>
        <translation>Дополнение: %1</translation>
    </message>
</context>
<context>
    <name>ThreeWay</name>
    <message>
        <source>yes</source>
        <extracomment>Answer to a requirement in the case review, key 1</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Answer to a requirement in the case review, key 2</extracomment>
        <translation>нет</translation>
    </message>
    <message>
        <source>cannot tell now</source>
        <extracomment>Answer to a requirement in the case review, key 3: an answer is still awaited</extracomment>
        <translation>пока неизвестно</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Button of a message above the footer that has no action of its own</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>WaitBar</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button beside the progress of something that takes long: stops it</extracomment>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
