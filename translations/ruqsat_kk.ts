<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>To be chosen</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Таңдау қажет</translation>
    </message>
    <message>
        <source>Digits 0–9 and letters A–F</source>
        <extracomment>Administration, under the serial number of a certificate</extracomment>
        <translation>0–9 цифрлары мен A–F әріптері</translation>
    </message>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>a–z, 0–9, нүкте, сызықша: кемінде екі таңба</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Administration, field: name that a person signs in with</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Administration, field: individual identification number</extracomment>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <extracomment>Administration, field: serial number of the certificate that alone signs for the person</extracomment>
        <translation>Тіркеу куәлігінің сериялық нөмірі</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Аты-жөні қазақша</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Аты-жөні орысша</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Аты-жөні ағылшынша</translation>
    </message>
    <message>
        <source>Position in Kazakh</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Қазақша лауазымы</translation>
    </message>
    <message>
        <source>Position in Russian</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Орысша лауазымы</translation>
    </message>
    <message>
        <source>Position in English</source>
        <extracomment>Administration, field: position of a person, as it stands under a paper</extracomment>
        <translation>Ағылшынша лауазымы</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, field</extracomment>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, field</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>All offices</source>
        <extracomment>Administration, check box: an administrator or auditor of every office</extracomment>
        <translation>Барлық мекемелер</translation>
    </message>
</context>
<context>
    <name>AdminChainPage</name>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Өзгерту себебін көрсетіңіз</translation>
    </message>
    <message>
        <source>In force: the next step of each case has these limits.</source>
        <extracomment>Administration, message after the limits of the chain were changed</extracomment>
        <translation>Күшіне енді: әр істің келесі іс-әрекеті осы мерзімдер бойынша есептеледі.</translation>
    </message>
    <message>
        <source>Every other regulation</source>
        <extracomment>Administration, the rule for all regulations that have none of their own</extracomment>
        <translation>Қалған регламенттер</translation>
    </message>
    <message>
        <source>by the act</source>
        <translation>акт бойынша</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>ішкі тәртіп</translation>
    </message>
    <message>
        <source>usual</source>
        <extracomment>Administration, tag of limits that nobody has set: the usual ones</extracomment>
        <translation>әдеттегі</translation>
    </message>
    <message>
        <source>Regulation</source>
        <extracomment>Administration, heading of a column: the regulation whose limits the row tells</extracomment>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Minutes</source>
        <extracomment>Administration, heading of a column: limits in minutes</extracomment>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Basis</source>
        <extracomment>Administration, heading of a column: act or policy</extracomment>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>The act itself lays these times down: they cannot be changed</source>
        <translation>Бұл мерзімдер актінің өзінде белгіленген, оларды өзгертуге болмайды</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Әзірге ештеңе өзгерген жоқ</translation>
    </message>
    <message>
        <source>The office&apos;s chain</source>
        <extracomment>Screen title: how long the clerk and the head have for their steps</extracomment>
        <translation>Мекемедегі іс-әрекеттердің мерзімдері</translation>
    </message>
    <message>
        <source>Clerk registers, min</source>
        <extracomment>Administration, field: minutes that the clerk has to register an application</extracomment>
        <translation>Кеңсе тіркейді, мин</translation>
    </message>
    <message>
        <source>Head considers, min</source>
        <extracomment>Administration, field: minutes that the head has to give the case to an executor</extracomment>
        <translation>Басшы қарайды, мин</translation>
    </message>
    <message>
        <source>Head signs, min</source>
        <extracomment>Administration, field: minutes that the head has to sign the result</extracomment>
        <translation>Басшы қол қояды, мин</translation>
    </message>
    <message>
        <source>Clerk sends, min</source>
        <extracomment>Administration, field: minutes that the clerk has to send the result</extracomment>
        <translation>Кеңсе жолдайды, мин</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Өзгерту себебі</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Put in force</source>
        <extracomment>Administration, the filled button: the limits count from now on</extracomment>
        <translation>Күшіне енгізу</translation>
    </message>
    <message>
        <source>set by %1 on %2: %3</source>
        <extracomment>Administration, under limits of the chain: %1 who set them, %2 when, %3 why</extracomment>
        <translation>енгізген: %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>AdminForm</name>
    <message>
        <source>To be filled in</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Толтыру қажет</translation>
    </message>
</context>
<context>
    <name>AdminLawPage</name>
    <message>
        <source>new</source>
        <extracomment>Administration, tag of a line that is to be added</extracomment>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>goes</source>
        <extracomment>Administration, tag of a line that is to be taken out</extracomment>
        <translation>алынады</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>расталмаған</translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>Administration, heading of a column: last day of a certificate</extracomment>
        <translation>Қолданылу мерзімінің соңы</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Administration, heading of a column: day of a line of the calendar or of the index</extracomment>
        <translation>Күні</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Administration, heading of a column: what the line says</extracomment>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Administration, heading of a column: kind of the line</extracomment>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Administration, heading of a column: what changes</extracomment>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>index, tenge</source>
        <extracomment>Administration, field: a new value of the monthly calculation index</extracomment>
        <translation>көрсеткіш, теңге</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <extracomment>Administration, field: kind of a day of the calendar</extracomment>
        <translation>Күннің түрі</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Administration, field: from which day the index is so</extracomment>
        <translation>Басталу күні</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күн</translation>
    </message>
    <message>
        <source>Version %1, set by %2 on %3: %4</source>
        <extracomment>Administration, state of a document: %1 its version, %2 who set it, %3 when, %4 why</extracomment>
        <translation>%1-нұсқа, енгізген: %2, %3: %4</translation>
    </message>
    <message>
        <source>As the program was shipped</source>
        <extracomment>Administration, state of a document that nobody has changed yet</extracomment>
        <translation>Бағдарламамен бірге жеткізілген күйінде</translation>
    </message>
    <message>
        <source>%1 asked for this change on %2: %3</source>
        <extracomment>Administration, state of a document: %1 who asked for a change, %2 when, %3 why</extracomment>
        <translation>Өзгерісті сұратқан: %1, %2: %3</translation>
    </message>
    <message>
        <source>May be confirmed until %1, in the %2-day term from the request</source>
        <extracomment>Administration, state of a document whose change waits: %1 a date with time, %2 of days</extracomment>
        <translation>Растаудың соңғы мерзімі – %1 (сұралған сәттен бастап %2 күн)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Administration, the filled button: confirms what another administrator asked for</extracomment>
        <translation>Растау</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Күшіне енгізу</translation>
    </message>
    <message>
        <source>Another administrator confirms it</source>
        <translation>Мұны басқа әкімші растайды</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Әзірге ештеңе өзгерген жоқ</translation>
    </message>
    <message>
        <source>transfer of a working day</source>
        <extracomment>Administration, kind of a day of the calendar: a weekend is worked, another day is off</extracomment>
        <translation>демалыс күнін ауыстыру</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Қазақша атауы</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Орысша атауы</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of a holiday</extracomment>
        <translation>Ағылшынша атауы</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Өзгерту себебі</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Administration, button: adds what is typed below to the document</extracomment>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Take out</source>
        <extracomment>Administration, button: takes the chosen line out of the document</extracomment>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>From a file</source>
        <extracomment>Administration, button: the document, or a part of it, comes from a file</extracomment>
        <translation>Файлдан</translation>
    </message>
    <message>
        <source>To a file</source>
        <extracomment>Administration, button: saves the document as a file</extracomment>
        <translation>Файлға</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Administration, button: declines a change that waits</extracomment>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сақталды: %1</translation>
    </message>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Өзгерту себебін көрсетіңіз</translation>
    </message>
    <message>
        <source>In force: what begins from now on is counted with it.</source>
        <translation>Күшіне енді: бұдан былай басталатын мерзімдер осы деректер бойынша есептеледі.</translation>
    </message>
    <message>
        <source>Confirmed. The change is in force.</source>
        <extracomment>Administration, message after the second administrator decided</extracomment>
        <translation>Расталды. Өзгеріс күшіне енді.</translation>
    </message>
    <message>
        <source>Declined. Nothing is changed.</source>
        <translation>Қабылданбады. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Kept. Another administrator confirms it under &quot;Awaiting confirmation&quot;.</source>
        <translation>Сақталды. Оны басқа әкімші «Растауды күтуде» бөлімінде растайды.</translation>
    </message>
    <message>
        <source>in force</source>
        <extracomment>Administration, choice of a document&apos;s version: the one in force, with what is changed in it</extracomment>
        <translation>қолданыстағы</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Administration, choice: which version of the document is shown</extracomment>
        <translation>Нұсқа</translation>
    </message>
    <message>
        <source>An earlier version is only looked at</source>
        <extracomment>Administration, beside the button that is off: an earlier version is shown</extracomment>
        <translation>Бұрынғы нұсқа – тек көру үшін</translation>
    </message>
    <message>
        <source>the last day that the index is known for, unless changed</source>
        <extracomment>Administration, at the field of the last day on which the index is known</extracomment>
        <translation>өзгертілмесе – көрсеткіш белгілі соңғы күн</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>Code</source>
        <extracomment>Administration, heading of a column: the office&apos;s code</extracomment>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, heading of a column</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Administration, heading of a column: state of an account or a device</extracomment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Administration, heading of a column: whose account it is</extracomment>
        <translation>Адам</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, heading of a column: role of a person</extracomment>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Administration, heading of a column: name of a device</extracomment>
        <translation>Құрылғы</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Administration, heading of a column: number of the counter</extracomment>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Administration, heading of a column: number of accounts of an office
----------
Administration, section and screen title: accounts of people</extracomment>
        <translation>Есептік жазбалар</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>Administration, heading of a column: number of devices of an office
----------
Administration, section and screen title: desks and other machines</extracomment>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Administration, heading of a column: what is to be changed</extracomment>
        <translation>Не істелді</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Administration, heading of a column: who asked for a change</extracomment>
        <translation>Сұратқан</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the request of %1</source>
        <extracomment>Administration, under the day until which a change may be confirmed; %1 is a date with time</extracomment>
        <translation>
            <numerusform>сұралған сәттен (%1) бастап %n күн</numerusform>
            <numerusform>сұралған сәттен (%1) бастап %n күн</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>State of an account after wrong passwords, for a time</extracomment>
        <translation>құлыпталған</translation>
    </message>
    <message>
        <source>change waits</source>
        <extracomment>State of an account: a change waits for the second administrator</extracomment>
        <translation>өзгеріс күтуде</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <extracomment>Administration, beside the button that is off: no change waits</extracomment>
        <translation>Сізді күтіп тұрған ештеңе жоқ</translation>
    </message>
    <message>
        <source>Offices</source>
        <extracomment>Administration, section and screen title</extracomment>
        <translation>Мекемелер</translation>
    </message>
    <message>
        <source>Awaiting confirmation</source>
        <extracomment>Administration, section and screen title: changes that wait for the second administrator</extracomment>
        <translation>Растауды күтуде</translation>
    </message>
    <message>
        <source>Sections</source>
        <extracomment>Administration, name of the list of sections, read aloud</extracomment>
        <translation>Бөлімдер</translation>
    </message>
    <message>
        <source>New account</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Жаңа есептік жазба</translation>
    </message>
    <message>
        <source>Login, IIN or name</source>
        <extracomment>Administration, inside the empty search field over the accounts</extracomment>
        <translation>Логин, ЖСН немесе аты-жөні</translation>
    </message>
    <message>
        <source>Enrol a device</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Құрылғыны тіркеу</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <extracomment>Administration, inside the empty search field over the devices</extracomment>
        <translation>Құрылғының атауы</translation>
    </message>
    <message>
        <source>New office</source>
        <extracomment>Administration, the filled button</extracomment>
        <translation>Жаңа мекеме</translation>
    </message>
    <message>
        <source>Code, BIN or name</source>
        <extracomment>Administration, inside the empty search field over the offices</extracomment>
        <translation>Коды, БСН немесе атауы</translation>
    </message>
    <message>
        <source>Office: code, BIN or name</source>
        <extracomment>Administration, inside the empty search field: finds the chain of an office</extracomment>
        <translation>Мекеменің коды, БСН-і немесе атауы</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Administration, the filled button: opens a change that waits</extracomment>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Administration, button beside the filled one: into the search field</extracomment>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>Administration, empty list: bold line</extracomment>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Type less, or make a new one.</source>
        <translation>Қысқарақ теріңіз немесе жаңасын жасаңыз.</translation>
    </message>
    <message>
        <source>Document</source>
        <extracomment>Administration, heading of a column: a document of the law or the chain of an office</extracomment>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Changed by</source>
        <extracomment>Administration, heading of a column: who changed a document</extracomment>
        <translation>Өзгерткен</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Administration, heading of a column: when a document was changed</extracomment>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>The office&apos;s chain</source>
        <extracomment>Administration, a row: limits of the steps of an office</extracomment>
        <translation>Мекемедегі іс-әрекеттердің мерзімдері</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>%1-нұсқа</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>бастапқы</translation>
    </message>
    <message>
        <source>Law and policies</source>
        <extracomment>Administration, section and screen title: calendar, index, trust roots, limits of the chain</extracomment>
        <translation>Заңнама және ішкі тәртіп</translation>
    </message>
    <message>
        <source>all offices</source>
        <extracomment>Administration, a change that waits: it concerns every office</extracomment>
        <translation>барлық мекеме</translation>
    </message>
    <message>
        <source>A change to the account of a head or an administrator, or to the trust roots, waits here for another administrator.</source>
        <translation>Басшының немесе әкімшінің есептік жазбасын, сондай-ақ сенімді түбірлік куәліктерді өзгерту осында басқа әкімшінің растауын күтеді.</translation>
    </message>
    <message>
        <source>Confirm by</source>
        <extracomment>Administration, heading of a column: until when a change may be confirmed</extracomment>
        <translation>Растау мерзімі</translation>
    </message>
</context>
<context>
    <name>AdminPasswordPage</name>
    <message>
        <source>Your password is set. Sign in with it.</source>
        <extracomment>Message after a person chose a password of their own</extracomment>
        <translation>Құпиясөз орнатылды. Сонымен кіріңіз.</translation>
    </message>
    <message>
        <source>At least twelve characters of two kinds</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Кемінде екі түрлі таңбадан құралған, ұзындығы он екі таңбадан кем емес</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <extracomment>Under the field where a new password is typed once more</extracomment>
        <translation>Жоғарыдағымен бірдей емес</translation>
    </message>
    <message>
        <source>Being set…</source>
        <extracomment>Beside the button that is off, while a new password is set</extracomment>
        <translation>Орнатылуда…</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>New password, field</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>One-time password</source>
        <extracomment>New password, field</extracomment>
        <translation>Бір реттік құпиясөз</translation>
    </message>
    <message>
        <source>Your new password</source>
        <extracomment>New password, field</extracomment>
        <translation>Жаңа құпиясөзіңіз</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <extracomment>New password, field</extracomment>
        <translation>Жаңа құпиясөз тағы бір рет</translation>
    </message>
    <message>
        <source>Set the password</source>
        <extracomment>New password, the filled button</extracomment>
        <translation>Құпиясөзді орнату</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>New password, button: to the sign-in</extracomment>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>AdminRecordPage</name>
    <message>
        <source>Nothing is changed without a reason</source>
        <extracomment>Administration, under the empty field of the reason</extracomment>
        <translation>Өзгерту себебін көрсетіңіз</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>Administration, message after a change</extracomment>
        <translation>Сақталды.</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <extracomment>Administration, field under every form: the order or letter that a change stands on</extracomment>
        <translation>Өзгерту себебі</translation>
    </message>
    <message>
        <source>Shown once</source>
        <extracomment>Administration, field of a one-time password or code, read aloud</extracomment>
        <translation>Бір рет көрсетіледі</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Administration, button: to the list</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Administration, button: lifts the lock after wrong passwords</extracomment>
        <translation>Құлпын ашу</translation>
    </message>
    <message>
        <source>Kept. Another administrator confirms it under &quot;Awaiting confirmation&quot;.</source>
        <extracomment>Administration, message after a change that takes two people</extracomment>
        <translation>Сақталды. Оны басқа әкімші «Растауды күтуде» бөлімінде растайды.</translation>
    </message>
    <message>
        <source>Confirmed. The change is in force.</source>
        <extracomment>Administration, message after the second administrator decided</extracomment>
        <translation>Расталды. Өзгеріс күшіне енді.</translation>
    </message>
    <message>
        <source>Declined. Nothing is changed.</source>
        <translation>Қабылданбады. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Есептік жазба</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Сұратқан</translation>
    </message>
    <message>
        <source>May be confirmed until</source>
        <extracomment>Administration, line of a change that waits: until when it may be confirmed</extracomment>
        <translation>Растау мерзімі</translation>
    </message>
    <message>
        <source>What becomes different: before → after</source>
        <extracomment>Administration, heading: fields of the account, as each stands and as it is to be</extracomment>
        <translation>Не өзгереді: бұрын → енді</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Administration, value of &quot;All offices&quot;: an administrator or auditor of every office</extracomment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no, the own one only</source>
        <extracomment>Administration, value of &quot;All offices&quot;: of the own only</extracomment>
        <translation>жоқ, тек өз мекемесі</translation>
    </message>
    <message>
        <source>any of the person&apos;s</source>
        <extracomment>Administration, value of the certificate&apos;s serial number: none is bound to the account</extracomment>
        <translation>осы адамның кез келген куәлігі</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>Administration, value of a name or position that is empty in a language</extracomment>
        <translation>бос</translation>
    </message>
    <message>
        <source>As it is to be</source>
        <extracomment>Administration, heading: the account as it is to be</extracomment>
        <translation>Қандай болуы тиіс</translation>
    </message>
    <message>
        <source>Person</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Адам</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Administration, line of a change that waits</extracomment>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>One-time password</source>
        <extracomment>Administration, button: gives a person a one-time password</extracomment>
        <translation>Бір реттік құпиясөз</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Жаңа код</translation>
    </message>
    <message>
        <source>Decline</source>
        <extracomment>Administration, button: declines a change that waits</extracomment>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Кері қайтарып алу</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Бұғаттан шығару</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Бұғаттау</translation>
    </message>
    <message>
        <source>Confirm</source>
        <extracomment>Administration, the filled button: confirms what another administrator asked for</extracomment>
        <translation>Растау</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>One-time code of the device. Write it down now: it is not shown again.</source>
        <extracomment>Administration, over a one-time password or code</extracomment>
        <translation>Құрылғының бір реттік коды. Қазір жазып алыңыз: қайта көрсетілмейді.</translation>
    </message>
    <message>
        <source>One-time password. Write it down now: it is not shown again.</source>
        <translation>Бір реттік құпиясөз. Қазір жазып алыңыз: қайта көрсетілмейді.</translation>
    </message>
    <message>
        <source>a change waits for another administrator</source>
        <extracomment>Administration, state of an account: another administrator has to confirm a change</extracomment>
        <translation>өзгеріс басқа әкімшіні күтуде</translation>
    </message>
    <message>
        <source>code until %1, %2 h after it was given</source>
        <extracomment>Administration, state of a device: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>кодтың мерзімі – %1 (берілгеннен кейін %2 сағат)</translation>
    </message>
    <message>
        <source>Change that waits for you</source>
        <extracomment>Screen title: a change to an account that waits for the second administrator</extracomment>
        <translation>Сізді күтіп тұрған өзгеріс</translation>
    </message>
    <message>
        <source>New account</source>
        <extracomment>Screen title: a new account</extracomment>
        <translation>Жаңа есептік жазба</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>Жаңа құрылғы</translation>
    </message>
    <message>
        <source>New office</source>
        <translation>Жаңа мекеме</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <extracomment>Administration, name of the facts about a change that waits, read aloud</extracomment>
        <translation>Не өзгертіледі</translation>
    </message>
    <message>
        <source>The record is being fetched</source>
        <extracomment>Administration, beside the button that is off while the record is fetched</extracomment>
        <translation>Жазба алынуда</translation>
    </message>
    <message>
        <source>%1, in the %2-day term from the request</source>
        <extracomment>Administration, until when a change may be confirmed: %1 a date with time, %2 of days</extracomment>
        <translation>%1, сұралған сәттен бастап %2 күндік мерзімде</translation>
    </message>
    <message>
        <source>locked until %1 after wrong passwords; each further one locks it again</source>
        <extracomment>Administration, state of an account after wrong passwords: %1 is a time of the day, with its date where it is not today</extracomment>
        <translation>қате құпиясөздерден кейін құлыпталған (ашылатын уақыты – %1); әр келесі қате құпиясөз оны қайта құлыптайды</translation>
    </message>
    <message>
        <source>one-time password until %1: at most %2 h from when it was given, less once it was used</source>
        <extracomment>Administration, state of an account: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>бір реттік құпиясөздің мерзімі – %1: берілгеннен кейін %2 сағаттан аспайды, пайдаланылғаннан кейін қысқарады</translation>
    </message>
    <message>
        <source>one-time password expired %1: at most %2 h from when it was given, less once it was used</source>
        <extracomment>Administration, state of an account: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>бір реттік құпиясөздің мерзімі өтті – %1: берілгеннен кейін %2 сағаттан аспайды, пайдаланылғаннан кейін қысқарады</translation>
    </message>
    <message>
        <source>code expired %1, %2 h after it was given</source>
        <extracomment>Administration, state of a device: %1 is a date with time, %2 a number of hours</extracomment>
        <translation>кодтың мерзімі өтті – %1 (берілгеннен кейін %2 сағат)</translation>
    </message>
    <message>
        <source>Change that does not wait any more</source>
        <extracomment>Screen title: a change to an account that was decided meanwhile</extracomment>
        <translation>Енді растауды күтпейтін өзгеріс</translation>
    </message>
    <message>
        <source>The record is shown as it is now; what you typed stands. Sent once more, it takes the place of what the other administrator wrote.</source>
        <extracomment>Administration, under the failure: another administrator changed the record first</extracomment>
        <translation>Жазба қазіргі күйінде көрсетілді, сіз енгізген деректер сақталды. Қайта жіберсеңіз, олар басқа әкімші жазғанның орнына жазылады.</translation>
    </message>
    <message>
        <source>No answer came, and so far nothing is changed in the registry. You may send it once more.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Жауап алынбады, тізілімде әзірге ештеңе өзгерген жоқ. Қайта жіберуге болады.</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. Look whether it is as you wanted; if not, send it once more.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Жауап алынбады, ал жазба содан бері өзгерді. Оның өзіңіз қалағандай екенін тексеріңіз; олай болмаса, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. The one-time code was not shown: give another one with &quot;New code&quot;.</source>
        <extracomment>Administration, after a new device or a new code whose answer was lost</extracomment>
        <translation>Жауап алынбады, ал жазба содан бері өзгерді. Бір реттік код көрсетілген жоқ: «Жаңа код» батырмасымен басқасын беріңіз.</translation>
    </message>
    <message>
        <source>No answer came, and the record has changed since. The one-time password was not shown: give another one with &quot;One-time password&quot;.</source>
        <extracomment>Administration, after a new account or a one-time password whose answer was lost</extracomment>
        <translation>Жауап алынбады, ал жазба содан бері өзгерді. Бір реттік құпиясөз көрсетілген жоқ: «Бір реттік құпиясөз» батырмасымен басқасын беріңіз.</translation>
    </message>
    <message>
        <source>No answer came, but a change waits for another administrator under &quot;Awaiting confirmation&quot;.</source>
        <extracomment>Administration, after an action whose answer was lost</extracomment>
        <translation>Жауап алынбады, бірақ өзгеріс «Растауды күтуде» бөлімінде басқа әкімшіні күтіп тұр.</translation>
    </message>
    <message>
        <source>No answer came, but a change waits under &quot;Awaiting confirmation&quot;. Its one-time password was not shown: decline the change and send it once more.</source>
        <extracomment>Administration, after a one-time password whose answer was lost</extracomment>
        <translation>Жауап алынбады, бірақ өзгеріс «Растауды күтуде» бөлімінде тұр. Оның бір реттік құпиясөзі көрсетілген жоқ: өзгерісті қабылдамай, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>This change does not wait any more: another administrator has decided it, or its term is over. The account shows how it stands.</source>
        <extracomment>Administration, in place of a change that waited</extracomment>
        <translation>Бұл өзгеріс енді растауды күтпейді: ол бойынша басқа әкімші шешім қабылдаған немесе оның мерзімі өткен. Қазіргі күйі есептік жазбадан көрінеді.</translation>
    </message>
    <message>
        <source>No answer came, and the change does not wait any more: your decision or that of another administrator is in force. The account shows which.</source>
        <extracomment>Administration, in place of a change that waited, after an answer was lost</extracomment>
        <translation>Жауап алынбады, ал өзгеріс енді растауды күтпейді: сіздің немесе басқа әкімшінің шешімі күшіне енген. Қайсысы екені есептік жазбадан көрінеді.</translation>
    </message>
    <message numerus="yes">
        <source>This change does not wait any more: nobody decided it within %n day(s).</source>
        <extracomment>Administration, in place of a change that waited longer than it may; %n days</extracomment>
        <translation>
            <numerusform>Бұл өзгеріс енді растауды күтпейді: %n күн ішінде ешкім шешім қабылдаған жоқ.</numerusform>
            <numerusform>Бұл өзгеріс енді растауды күтпейді: %n күн ішінде ешкім шешім қабылдаған жоқ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>signed in</source>
        <extracomment>Audit: somebody signed in</extracomment>
        <translation>кірді</translation>
    </message>
    <message>
        <source>wrong password</source>
        <extracomment>Audit: somebody typed a wrong password</extracomment>
        <translation>қате құпиясөз</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <extracomment>Audit: right password of a blocked account or an expired one-time password</extracomment>
        <translation>кіруден бас тартылды</translation>
    </message>
    <message>
        <source>signed out</source>
        <extracomment>Audit: somebody signed out</extracomment>
        <translation>шықты</translation>
    </message>
    <message>
        <source>looked up in the state database</source>
        <extracomment>Audit: a person or organisation was looked up in a state database</extracomment>
        <translation>мемлекеттік дерекқордан іздеді</translation>
    </message>
    <message>
        <source>checked a power of attorney</source>
        <extracomment>Audit: a power of attorney was checked with the notary database</extracomment>
        <translation>сенімхатты тексерді</translation>
    </message>
    <message>
        <source>checked a payment</source>
        <extracomment>Audit: a payment was checked with the payment gateway</extracomment>
        <translation>төлемді тексерді</translation>
    </message>
    <message>
        <source>opened the case</source>
        <extracomment>Audit: somebody opened a case</extracomment>
        <translation>істі ашты</translation>
    </message>
    <message>
        <source>opened an attached document</source>
        <extracomment>Audit: somebody opened an attached document</extracomment>
        <translation>қоса берілген құжатты ашты</translation>
    </message>
    <message>
        <source>opened the result</source>
        <extracomment>Audit: somebody opened the licence or refusal as a file</extracomment>
        <translation>нәтижені ашты</translation>
    </message>
    <message>
        <source>opened the licence</source>
        <extracomment>Audit: somebody opened a licence of the register</extracomment>
        <translation>лицензияны ашты</translation>
    </message>
    <message>
        <source>searched in the register</source>
        <extracomment>Audit: somebody searched in the licence register</extracomment>
        <translation>тізілімнен іздеді</translation>
    </message>
    <message>
        <source>asked for the state of a case</source>
        <extracomment>Audit: the state of a case was asked for at the counter</extracomment>
        <translation>істің күйін сұрады</translation>
    </message>
    <message>
        <source>looked through the accounts</source>
        <extracomment>Audit: the administrator listed or searched the accounts</extracomment>
        <translation>есептік жазбалар тізімін қарады</translation>
    </message>
    <message>
        <source>opened an account</source>
        <extracomment>Audit: the administrator opened somebody&apos;s account</extracomment>
        <translation>есептік жазбаны ашты</translation>
    </message>
    <message>
        <source>looked through changes to be confirmed</source>
        <extracomment>Audit: the administrator listed the changes that wait for a second person</extracomment>
        <translation>растауды күтіп тұрған өзгерістерді қарады</translation>
    </message>
    <message>
        <source>read the audit</source>
        <extracomment>Audit: the auditor read the audit</extracomment>
        <translation>аудит журналын қарады</translation>
    </message>
    <message>
        <source>fetched rows of the audit</source>
        <extracomment>Audit: the auditor fetched rows of a hash chain</extracomment>
        <translation>аудит жазбаларын алды</translation>
    </message>
    <message>
        <source>had the audit signed</source>
        <extracomment>Audit: the auditor had the heads of the audit signed</extracomment>
        <translation>аудитке қол қойдырды</translation>
    </message>
    <message>
        <source>uploaded a document</source>
        <extracomment>Audit: a document was uploaded</extracomment>
        <translation>құжатты жүктеді</translation>
    </message>
    <message>
        <source>verdict about the signature</source>
        <extracomment>Audit: the verdict about a signature was completed</extracomment>
        <translation>қолтаңбаны тексеру нәтижесі</translation>
    </message>
    <message>
        <source>evidence of the signature</source>
        <extracomment>Audit: evidence was added to a signature</extracomment>
        <translation>қолтаңбаның дәлелдері</translation>
    </message>
    <message>
        <source>verdict about the payment</source>
        <extracomment>Audit: the verdict about a payment was completed</extracomment>
        <translation>төлемді тексеру нәтижесі</translation>
    </message>
    <message>
        <source>published the licence</source>
        <extracomment>Audit: a signed licence was published</extracomment>
        <translation>лицензияны жариялады</translation>
    </message>
    <message>
        <source>suspended a licence</source>
        <extracomment>Audit: the head suspended a licence by a signed act</extracomment>
        <translation>лицензияның қолданылуын тоқтата тұрды</translation>
    </message>
    <message>
        <source>resumed a licence</source>
        <extracomment>Audit: the head resumed a suspended licence by a signed act</extracomment>
        <translation>лицензияның қолданылуын қайта бастады</translation>
    </message>
    <message>
        <source>terminated a licence</source>
        <extracomment>Audit: the head terminated a licence by a signed act</extracomment>
        <translation>лицензияның қолданылуын тоқтатты</translation>
    </message>
    <message>
        <source>reserved the number of a paper</source>
        <extracomment>Audit: the number that a paper will bear was set aside for its case</extracomment>
        <translation>құжаттың нөмірін резервтеді</translation>
    </message>
    <message>
        <source>published an appendix to a licence</source>
        <extracomment>Audit: a signed appendix to a licence of the register was published</extracomment>
        <translation>лицензияға қосымшаны жариялады</translation>
    </message>
    <message>
        <source>set a substitution</source>
        <extracomment>Audit: a substitution of an absent colleague was set</extracomment>
        <translation>алмастыруды белгіледі</translation>
    </message>
    <message>
        <source>ended a substitution</source>
        <extracomment>Audit: a substitution was ended</extracomment>
        <translation>алмастыруды аяқтады</translation>
    </message>
    <message>
        <source>chose another password</source>
        <extracomment>Audit: a person chose another password</extracomment>
        <translation>басқа құпиясөз таңдады</translation>
    </message>
    <message>
        <source>made an account</source>
        <extracomment>Audit: an administrator made an account</extracomment>
        <translation>есептік жазба жасады</translation>
    </message>
    <message>
        <source>changed an account</source>
        <extracomment>Audit: an administrator changed an account</extracomment>
        <translation>есептік жазбаны өзгертті</translation>
    </message>
    <message>
        <source>blocked an account</source>
        <extracomment>Audit: an administrator blocked an account</extracomment>
        <translation>есептік жазбаны бұғаттады</translation>
    </message>
    <message>
        <source>unblocked an account</source>
        <extracomment>Audit: an administrator lifted the block of an account</extracomment>
        <translation>есептік жазбаны бұғаттан шығарды</translation>
    </message>
    <message>
        <source>unlocked an account</source>
        <extracomment>Audit: an administrator lifted the lock after wrong passwords</extracomment>
        <translation>есептік жазбаның құлпын ашты</translation>
    </message>
    <message>
        <source>gave a one-time password</source>
        <extracomment>Audit: an administrator gave a one-time password</extracomment>
        <translation>бір реттік құпиясөз берді</translation>
    </message>
    <message>
        <source>asked for a change of an account</source>
        <extracomment>Audit: a change of an account waits for the second administrator</extracomment>
        <translation>есептік жазбаны өзгертуді сұратты</translation>
    </message>
    <message>
        <source>declined a change of an account</source>
        <extracomment>Audit: a change of an account was declined</extracomment>
        <translation>есептік жазба өзгерісін қабылдамады</translation>
    </message>
    <message>
        <source>added a first administrator</source>
        <extracomment>Audit: the first administrator was added at the registry&apos;s machine</extracomment>
        <translation>алғашқы әкімшіні қосты</translation>
    </message>
    <message>
        <source>enrolled a device</source>
        <extracomment>Audit: an administrator enrolled a device</extracomment>
        <translation>құрылғыны тіркеді</translation>
    </message>
    <message>
        <source>changed a device</source>
        <extracomment>Audit: an administrator moved a device to another office or window</extracomment>
        <translation>құрылғыны өзгертті</translation>
    </message>
    <message>
        <source>gave a device a new code</source>
        <extracomment>Audit: an administrator gave a device a new one-time code</extracomment>
        <translation>құрылғыға жаңа код берді</translation>
    </message>
    <message>
        <source>revoked a device</source>
        <extracomment>Audit: an administrator revoked a device</extracomment>
        <translation>құрылғыны кері қайтарып алды</translation>
    </message>
    <message>
        <source>the device showed its code</source>
        <extracomment>Audit: a device showed its one-time code</extracomment>
        <translation>құрылғы кодын көрсетті</translation>
    </message>
    <message>
        <source>the device showed a wrong code</source>
        <extracomment>Audit: a device showed a wrong code</extracomment>
        <translation>құрылғы қате код көрсетті</translation>
    </message>
    <message>
        <source>made an office</source>
        <extracomment>Audit: an administrator made an office</extracomment>
        <translation>мекеме құрды</translation>
    </message>
    <message>
        <source>changed an office</source>
        <extracomment>Audit: an administrator changed an office</extracomment>
        <translation>мекемені өзгертті</translation>
    </message>
    <message>
        <source>service centre</source>
        <extracomment>Kind of an office: takes applications</extracomment>
        <translation>халыққа қызмет көрсету орталығы</translation>
    </message>
    <message>
        <source>service provider</source>
        <extracomment>Kind of an office: decides on applications</extracomment>
        <translation>көрсетілетін қызметті беруші</translation>
    </message>
    <message>
        <source>blocked</source>
        <extracomment>State of an account: nobody may sign in with it</extracomment>
        <translation>бұғатталған</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>State of an account</extracomment>
        <translation>белсенді</translation>
    </message>
    <message>
        <source>waits for its code</source>
        <extracomment>State of a device: its one-time code was not shown yet</extracomment>
        <translation>кодын күтеді</translation>
    </message>
    <message>
        <source>enrolled</source>
        <extracomment>State of a device</extracomment>
        <translation>тіркелген</translation>
    </message>
    <message>
        <source>revoked</source>
        <extracomment>State of a device: refused by the registry</extracomment>
        <translation>кері қайтарып алынған</translation>
    </message>
    <message>
        <source>new account</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>жаңа есептік жазба</translation>
    </message>
    <message>
        <source>change of the account</source>
        <extracomment>What is to be done to an account: role, office, token or number</extracomment>
        <translation>есептік жазбаны өзгерту</translation>
    </message>
    <message>
        <source>block</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>бұғаттау</translation>
    </message>
    <message>
        <source>lift the block</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>бұғаттан шығару</translation>
    </message>
    <message>
        <source>unlock</source>
        <extracomment>What is to be done to an account, after wrong passwords</extracomment>
        <translation>құлпын ашу</translation>
    </message>
    <message>
        <source>one-time password</source>
        <extracomment>What is to be done to an account</extracomment>
        <translation>бір реттік құпиясөз</translation>
    </message>
    <message>
        <source>gave up documents of a case never submitted</source>
        <extracomment>Audit: what was uploaded for a case that nobody submitted was given up after its term</extracomment>
        <translation>берілмеген істің құжаттарын сақтауды тоқтатты</translation>
    </message>
    <message>
        <source>deleted a file that no case names</source>
        <extracomment>Audit: a file that no case names any more was deleted</extracomment>
        <translation>ешбір іске қатысы жоқ файлды жойды</translation>
    </message>
    <message>
        <source>put a document of the law in force</source>
        <extracomment>Audit: an administrator changed the calendar, the index or the trust roots</extracomment>
        <translation>заңнама деректерін күшіне енгізді</translation>
    </message>
    <message>
        <source>asked for a change of the trust roots</source>
        <extracomment>Audit: a change of the trust roots waits for the second administrator</extracomment>
        <translation>сенімді түбірлік куәліктерді өзгертуді сұратты</translation>
    </message>
    <message>
        <source>declined a change of the trust roots</source>
        <extracomment>Audit: a change of the trust roots was declined</extracomment>
        <translation>сенімді түбірлік куәліктерді өзгертуді қабылдамады</translation>
    </message>
    <message>
        <source>a change of the trust roots was not confirmed in time</source>
        <extracomment>Audit: nobody confirmed a change of the trust roots in time</extracomment>
        <translation>сенімді түбірлік куәліктерді өзгерту мерзімінде расталмады</translation>
    </message>
    <message>
        <source>set the limits of the office&apos;s chain</source>
        <extracomment>Audit: an administrator set the limits of the office&apos;s chain</extracomment>
        <translation>мекемедегі іс-әрекеттердің мерзімдерін белгіледі</translation>
    </message>
    <message>
        <source>sealed a printed copy</source>
        <extracomment>Audit: a printed copy was sealed and signed by hand</extracomment>
        <translation>басылған данаға мөр басты</translation>
    </message>
    <message>
        <source>sent a copy to the printer</source>
        <extracomment>Audit: a numbered copy of a paper was sent to the printer</extracomment>
        <translation>дананы принтерге жіберді</translation>
    </message>
    <message>
        <source>a copy was printed</source>
        <extracomment>Audit: the printer said that a copy came out</extracomment>
        <translation>дана басылып шықты</translation>
    </message>
    <message>
        <source>marked a copy as spoiled</source>
        <extracomment>Audit: a printed copy was marked as spoiled</extracomment>
        <translation>дананы бүлінген деп белгіледі</translation>
    </message>
    <message>
        <source>looked through the printed copies</source>
        <extracomment>Audit: somebody looked which copies of a paper were printed</extracomment>
        <translation>басылған даналарды қарады</translation>
    </message>
    <message>
        <source>looked for similar cases</source>
        <extracomment>Audit: the registry was asked whether the same is asked for already</extracomment>
        <translation>ұқсас істерді іздеді</translation>
    </message>
    <message>
        <source>kept the review</source>
        <extracomment>Audit: an executor kept what was found so far</extracomment>
        <translation>қарау барысын сақтады</translation>
    </message>
    <message>
        <source>looked through the cases</source>
        <extracomment>Audit: somebody looked through a queue of cases</extracomment>
        <translation>істерді қарап шықты</translation>
    </message>
    <message>
        <source>vault of the desk put back from an older copy</source>
        <extracomment>Audit: a desk came with an older copy of its vault than the registry had heard of</extracomment>
        <translation>жұмыс орнының қоймасы ескі көшірмеден қалпына келтірілді</translation>
    </message>
    <message>
        <source>opened the shared outbox of a desk</source>
        <extracomment>Audit: a desk opened the outbox that the people of its office share</extracomment>
        <translation>жұмыс орнының ортақ жөнелтілетіндерін ашты</translation>
    </message>
    <message>
        <source>withdrew a signed application of an employee</source>
        <extracomment>Audit: the head took a colleague&apos;s signed case back before it was registered</extracomment>
        <translation>қызметкер қол қойған өтінішті жөнелтуден алды</translation>
    </message>
    <message>
        <source>kept a draft</source>
        <extracomment>Audit: a desk kept a copy of a draft at the registry, for the first time in the session</extracomment>
        <translation>жобаны тізілімде сақтады</translation>
    </message>
    <message>
        <source>brought a draft to a desk</source>
        <extracomment>Audit: an operator brought a draft from the registry to another desk</extracomment>
        <translation>жобаны жұмыс орнына алды</translation>
    </message>
    <message>
        <source>brought a document of a draft to a desk</source>
        <extracomment>Audit: the same, one of its files</extracomment>
        <translation>жобаның құжатын жұмыс орнына алды</translation>
    </message>
    <message>
        <source>deleted a draft</source>
        <extracomment>Audit: an operator deleted a draft</extracomment>
        <translation>жобаны жойды</translation>
    </message>
    <message>
        <source>deleted the copy of an abandoned draft</source>
        <extracomment>Audit: nobody changed a draft for long, and its copy was deleted</extracomment>
        <translation>көптен өзгертілмеген жобаның көшірмесі жойылды</translation>
    </message>
    <message>
        <source>looked through the drafts of the office</source>
        <extracomment>Audit: the head looked through the drafts of the office</extracomment>
        <translation>мекеменің жобаларын қарады</translation>
    </message>
    <message>
        <source>gave a draft to another employee</source>
        <extracomment>Audit: the head gave an operator&apos;s draft to another</extracomment>
        <translation>жобаны басқа қызметкерге берді</translation>
    </message>
    <message>
        <source>counted the end of a term</source>
        <extracomment>Audit: the end of a term was counted when the calendar of its year came</extracomment>
        <translation>мерзімнің аяқталуын есептеді</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Record</source>
        <comment>button of the dialog of an answer</comment>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Reply of the applicant</source>
        <comment>title of a dialog</comment>
        <translation>Көрсетілетін қызметті алушының жауабы</translation>
    </message>
    <message>
        <source>Answer of the body: %1</source>
        <comment>title of a dialog; %1 is its name</comment>
        <translation>Органның жауабы: %1</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Жауап</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Жауап</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <comment>list of files in a dialog</comment>
        <translation>&amp;Файлдар</translation>
    </message>
    <message>
        <source>Add files</source>
        <comment>button of a dialog</comment>
        <translation>Файл қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button of a dialog: a chosen file</comment>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Files of the reply</source>
        <comment>title of the file dialog</comment>
        <translation>Жауаптың файлдары</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <comment>file dialog: what may be added</comment>
        <translation>Құжаттар (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Type what was answered</source>
        <comment>why an answer cannot be recorded</comment>
        <translation>Не деп жауап берілгенін жазыңыз</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Home</source>
        <extracomment>Application bar, the first screen after the sign-in</extracomment>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Application bar, the queue of cases</extracomment>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>Licence register</source>
        <extracomment>Application bar, the register of issued licences</extracomment>
        <translation>Лицензиялар тізілімі</translation>
    </message>
    <message>
        <source>Case, IIN/BIN, number…</source>
        <extracomment>Application bar, inside the empty search field</extracomment>
        <translation>Іс, ЖСН/БСН, нөмір…</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Application bar, name of the search field, read aloud</extracomment>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>Application bar, numbers of the office for its head</extracomment>
        <translation>Жиынтық</translation>
    </message>
    <message>
        <source>Change the password</source>
        <extracomment>Application bar, the round sign with the person&apos;s initials: what pressing it does</extracomment>
        <translation>Құпиясөзді ауыстыру</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Applicant</source>
        <comment>screen title</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Compare with the identity document. To correct the data, look up again.</source>
        <comment>under the title of the applicant&apos;s screen</comment>
        <translation>Деректерді жеке куәлікпен салыстырыңыз. Түзету үшін қайта сұратыңыз.</translation>
    </message>
    <message>
        <source>Who submits</source>
        <comment>label of the choice: the head or a representative</comment>
        <translation>Кім тапсырады</translation>
    </message>
    <message>
        <source>Look up again</source>
        <comment>button beside the number</comment>
        <translation>Қайта сұрату</translation>
    </message>
    <message>
        <source>Look up</source>
        <comment>button beside the number</comment>
        <translation>Сұрату</translation>
    </message>
    <message>
        <source>Look the applicant up first</source>
        <comment>footer: why the main button is off</comment>
        <translation>Алушының деректері жоқ</translation>
    </message>
    <message>
        <source>A representative</source>
        <comment>who submits the application</comment>
        <translation>Өкіл</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button beside the number, while the register is asked</comment>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>&amp;IIN or BIN</source>
        <comment>label of the number&apos;s field</comment>
        <translation>&amp;ЖСН немесе БСН</translation>
    </message>
    <message>
        <source>The applicant in person</source>
        <comment>who submits the application</comment>
        <translation>Көрсетілетін қызметті алушының өзі</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <comment>button of the dialog of the head</comment>
        <translation>Тағайындау</translation>
    </message>
    <message>
        <source>Assign the case %1</source>
        <comment>title of a dialog; %1 is a number</comment>
        <translation>%1 ісін орындаушыға беру</translation>
    </message>
    <message>
        <source>&amp;Executor</source>
        <comment>over the list of executors</comment>
        <translation>&amp;Орындаушы</translation>
    </message>
    <message>
        <source>Executors</source>
        <comment>list in the dialog of the head</comment>
        <translation>Орындаушылар</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in work</source>
        <comment>under the name of an executor</comment>
        <translation>
            <numerusform>жұмыста %n іс</numerusform>
            <numerusform>жұмыста %n іс</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <comment>under the name of an executor</comment>
        <translation>мерзімі өткені: %1</translation>
    </message>
    <message>
        <source>has the case now</source>
        <comment>under the name of an executor</comment>
        <translation>іс қазір осы орындаушыда</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <comment>field of the dialog of the head</comment>
        <translation>&amp;Бұрыштама</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <comment>field of the dialog of the head</comment>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button of a dialog</comment>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>The office has no executor</source>
        <comment>why a case cannot be assigned</comment>
        <translation>Мекемеде жауапты орындаушы жоқ</translation>
    </message>
    <message>
        <source>This executor has the case already</source>
        <comment>why a case cannot be assigned</comment>
        <translation>Іс осы орындаушыда тұр</translation>
    </message>
    <message>
        <source>Say why the case changes hands</source>
        <comment>why a case cannot be assigned</comment>
        <translation>Істің не үшін берілетінін жазыңыз</translation>
    </message>
</context>
<context>
    <name>AuditFacts</name>
    <message>
        <source>%1, in Kazakh</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its Kazakh text</extracomment>
        <translation>%1, қазақша</translation>
    </message>
    <message>
        <source>%1, in Russian</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its Russian text</extracomment>
        <translation>%1, орысша</translation>
    </message>
    <message>
        <source>%1, in English</source>
        <extracomment>Audit, caption: %1 is a caption, the value is its English text</extracomment>
        <translation>%1, ағылшынша</translation>
    </message>
    <message>
        <source>What was changed</source>
        <extracomment>Audit, heading over values before and after</extracomment>
        <translation>Не өзгерді</translation>
    </message>
    <message>
        <source>What was noted besides</source>
        <extracomment>Audit, heading over the other details of an entry</extracomment>
        <translation>Бұдан басқа жазылғаны</translation>
    </message>
    <message>
        <source>before the change: %1</source>
        <extracomment>Audit, line of what was changed: %1 is the value that stood before</extracomment>
        <translation>өзгеріске дейін: %1</translation>
    </message>
    <message>
        <source>after the change: %1</source>
        <extracomment>Audit, line of what was changed: %1 is the value that stands now</extracomment>
        <translation>өзгерістен кейін: %1</translation>
    </message>
</context>
<context>
    <name>AuditFields</name>
    <message>
        <source>Time</source>
        <extracomment>Audit, caption of a detail: when</extracomment>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Audit, caption of a detail: the person who did it</extracomment>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Audit, caption of a detail: what was done</extracomment>
        <translation>Не істелді</translation>
    </message>
    <message>
        <source>To what</source>
        <extracomment>Audit, caption of a detail: case, licence, account … that it was done to</extracomment>
        <translation>Не нәрсеге қатысты</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <extracomment>Audit, caption of a detail: IIN, BIN or number that was asked for</extracomment>
        <translation>Кім немесе не туралы</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Audit, caption of a detail: of a person</extracomment>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Surname and name</source>
        <extracomment>Audit, caption of a detail: of the person of an account</extracomment>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>Audit, caption of a detail: of a person</extracomment>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <extracomment>Audit, caption of a detail: of an office</extracomment>
        <translation>Мекеменің коды</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Audit, caption of a detail: name of an office</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Audit, caption of a detail: name of the desk</extracomment>
        <translation>Құрылғы</translation>
    </message>
    <message>
        <source>All offices</source>
        <extracomment>Audit, caption of a detail: whether the account administers or audits every office</extracomment>
        <translation>Барлық мекемелер</translation>
    </message>
    <message>
        <source>Serial number of the certificate</source>
        <extracomment>Audit, caption of a detail: of the certificate that the account is bound to</extracomment>
        <translation>Тіркеу куәлігінің сериялық нөмірі</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Audit, caption of a detail: of an account, device, case or licence</extracomment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Locked until</source>
        <extracomment>Audit, caption of a detail: of an account after wrong passwords</extracomment>
        <translation>Құлыпталу мерзімі</translation>
    </message>
    <message>
        <source>One-time password until</source>
        <extracomment>Audit, caption of a detail: of an account</extracomment>
        <translation>Бір реттік құпиясөздің мерзімі</translation>
    </message>
    <message>
        <source>Number of the change that waits</source>
        <extracomment>Audit, caption of a detail: of an account: a change that waits for the second administrator</extracomment>
        <translation>Күтіп тұрған өзгерістің нөмірі</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Audit, caption of a detail: of a record, how often it was changed</extracomment>
        <translation>Нұсқа</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Audit, caption of a detail: of an office, device or change</extracomment>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Audit, caption of a detail: number of the window at a counter</extracomment>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>Сертификаттың SHA-256 мәні</translation>
    </message>
    <message>
        <source>In this state since</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>Осы күйге ауысқан уақыты</translation>
    </message>
    <message>
        <source>One-time code until</source>
        <extracomment>Audit, caption of a detail: of a device</extracomment>
        <translation>Бір реттік кодтың мерзімі</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Audit, caption of a detail: of an office or a service</extracomment>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Audit, caption of a detail: of an office or a licence</extracomment>
        <translation>Орналасқан жері</translation>
    </message>
    <message>
        <source>Decides on</source>
        <extracomment>Audit, caption of a detail: regulations of an office</extracomment>
        <translation>Шешім қабылдайтын қызметтері</translation>
    </message>
    <message>
        <source>Regulation</source>
        <extracomment>Audit, caption of a detail: regulation of a service</extracomment>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Audit, caption of a detail: how many an office has</extracomment>
        <translation>Есептік жазбалар</translation>
    </message>
    <message>
        <source>Devices</source>
        <extracomment>Audit, caption of a detail: how many an office has</extracomment>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>Limits</source>
        <extracomment>Audit, caption of a detail: heading: those of the office&apos;s chain</extracomment>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>Set by the act</source>
        <extracomment>Audit, caption of a detail: whether an act prescribes the limits of the chain</extracomment>
        <translation>Актіде белгіленген</translation>
    </message>
    <message>
        <source>Clerk registers</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Кеңсе тіркейді</translation>
    </message>
    <message>
        <source>Head considers</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Басшы қарайды</translation>
    </message>
    <message>
        <source>Head signs</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Басшы қол қояды</translation>
    </message>
    <message>
        <source>Clerk sends</source>
        <extracomment>Audit, caption of a detail: limit of the office&apos;s chain</extracomment>
        <translation>Кеңсе жолдайды</translation>
    </message>
    <message>
        <source>Changed by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Өзгерткен</translation>
    </message>
    <message>
        <source>Changed at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Өзгертілген уақыты</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Audit, caption of a detail: why, as it was stated</extracomment>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Reason of who confirmed</source>
        <extracomment>Audit, caption of a detail: why the second administrator confirmed a change</extracomment>
        <translation>Растау себебі</translation>
    </message>
    <message>
        <source>Change that waits</source>
        <extracomment>Audit, caption of a detail: heading or number of a change that takes two administrators</extracomment>
        <translation>Күтіп тұрған өзгеріс</translation>
    </message>
    <message>
        <source>As it is to be</source>
        <extracomment>Audit, caption of a detail: heading: the account as it is to be</extracomment>
        <translation>Қандай болуы тиіс</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Audit, caption of a detail: what is to be done to an account; in a question about the audit, what was done</extracomment>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Сұратқан</translation>
    </message>
    <message>
        <source>Asked at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Сұратылған уақыты</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Audit, caption of a detail: last day or end of a term</extracomment>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Audit, caption of a detail: first day</extracomment>
        <translation>Бастапқы күні</translation>
    </message>
    <message>
        <source>From whom</source>
        <extracomment>Audit, caption of a detail: a person whose draft was given away</extracomment>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>To whom</source>
        <extracomment>Audit, caption of a detail: a person who got a draft</extracomment>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>As typed</source>
        <extracomment>Audit, caption of a detail: text of a search</extracomment>
        <translation>Терілген мәтін</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>Audit, caption of a detail: IIN or BIN of everybody whom a search showed</extracomment>
        <translation>Көрсетілгендер</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Audit, caption of a detail: heading: what narrowed a list</extracomment>
        <translation>Сүзгі</translation>
    </message>
    <message>
        <source>Activity</source>
        <extracomment>Audit, caption of a detail: of a licence</extracomment>
        <translation>Қызмет түрі</translation>
    </message>
    <message>
        <source>Responsible executor</source>
        <extracomment>Audit, caption of a detail: IIN of an executor</extracomment>
        <translation>Жауапты орындаушы</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>Audit, caption of a detail: why, as it was stated; code of a ground of a refusal</extracomment>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Audit, caption of a detail: of a case</extracomment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Decided from</source>
        <extracomment>Audit, caption of a detail: first day of the decision</extracomment>
        <translation>Шешімнің бастапқы күні</translation>
    </message>
    <message>
        <source>Decided until</source>
        <extracomment>Audit, caption of a detail: last day of the decision</extracomment>
        <translation>Шешімнің соңғы күні</translation>
    </message>
    <message>
        <source>IIN or BIN looked at</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Қаралған ЖСН немесе БСН</translation>
    </message>
    <message>
        <source>Login or IIN of who looked</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Қарағанның логині немесе ЖСН-і</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Жазбалардың ең көп саны</translation>
    </message>
    <message>
        <source>After the row</source>
        <extracomment>Audit, caption of a detail: question about the audit</extracomment>
        <translation>Мына жазбадан кейін</translation>
    </message>
    <message>
        <source>Wrong passwords in a row</source>
        <extracomment>Audit, caption of a detail: a number</extracomment>
        <translation>Қатарынан қате құпиясөздер</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Audit, caption of a detail: of a look-up or check</extracomment>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Audit, caption of a detail: state system that answered</extracomment>
        <translation>Жүйе</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Audit, caption of a detail: number of a message of the gateway</extracomment>
        <translation>Хабарлама</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Audit, caption of a detail: of a case or a paper</extracomment>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Audit, caption of a detail: number of a printed copy</extracomment>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Audit, caption of a detail: id of a case</extracomment>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Attached document</source>
        <extracomment>Audit, caption of a detail: id of a document</extracomment>
        <translation>Қоса берілген құжат</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>Audit, caption of a detail: fingerprint of a file</extracomment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Audit, caption of a detail: of a file</extracomment>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>Audit, caption of a detail: how many</extracomment>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>Whose draft</source>
        <extracomment>Audit, caption of a detail: login of an operator</extracomment>
        <translation>Жоба иесі</translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>Audit, caption of a detail: about a signature or payment</extracomment>
        <translation>Тексеру нәтижесі</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Audit, caption of a detail: failure that a verdict names</extracomment>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Signer</source>
        <extracomment>Audit, caption of a detail: person of a signature</extracomment>
        <translation>Қол қойған тұлға</translation>
    </message>
    <message>
        <source>Signed act</source>
        <extracomment>Audit, caption of a detail: number of the head&apos;s act about a licence</extracomment>
        <translation>Қол қойылған акт</translation>
    </message>
    <message>
        <source>Clause</source>
        <extracomment>Audit, caption of a detail: of the act that is the ground</extracomment>
        <translation>Тармақ</translation>
    </message>
    <message>
        <source>Licence</source>
        <extracomment>Audit, caption of a detail: number of a licence</extracomment>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Replaces appendix</source>
        <extracomment>Audit, caption of a detail: number of an appendix</extracomment>
        <translation>Ауыстырылған қосымша</translation>
    </message>
    <message>
        <source>Duplicate of appendix</source>
        <extracomment>Audit, caption of a detail: number of an appendix</extracomment>
        <translation>Телнұсқасы берілген қосымша</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <extracomment>Audit, caption of a detail: fingerprint of a document of the law</extracomment>
        <translation>Бұрынғы SHA-256 мәні</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <extracomment>Audit, caption of a detail: fingerprint of a document of the law</extracomment>
        <translation>Жаңа SHA-256 мәні</translation>
    </message>
    <message>
        <source>Told by the desk</source>
        <extracomment>Audit, caption of a detail: count of a vault&apos;s changes</extracomment>
        <translation>Жұмыс орнының дерегі бойынша</translation>
    </message>
    <message>
        <source>Known to the registry</source>
        <extracomment>Audit, caption of a detail: count of a vault&apos;s changes</extracomment>
        <translation>Тізілімнің дерегі бойынша</translation>
    </message>
    <message>
        <source>Known at</source>
        <extracomment>Audit, caption of a detail: time of the registry&apos;s knowledge of a vault</extracomment>
        <translation>Белгілі болған уақыты</translation>
    </message>
    <message>
        <source>Registered since</source>
        <extracomment>Audit, caption of a detail: how many cases</extracomment>
        <translation>Содан бері тіркелгені</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>Audit, caption of a detail: a person who is substituted</extracomment>
        <translation>Жұмыста жоқ қызметкер</translation>
    </message>
    <message>
        <source>Substitute</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Алмастырушы</translation>
    </message>
    <message>
        <source>Set by</source>
        <extracomment>Audit, caption of a detail: a person</extracomment>
        <translation>Белгілеген</translation>
    </message>
    <message>
        <source>Set at</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Белгіленген уақыты</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>Audit, caption of a detail: a person who did it</extracomment>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Принтерге жіберілген уақыты</translation>
    </message>
    <message>
        <source>Printed</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Басып шығарылған уақыты</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Бүлінген уақыты</translation>
    </message>
    <message>
        <source>Sealed</source>
        <extracomment>Audit, caption of a detail: a time</extracomment>
        <translation>Мөр басылған уақыты</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Audit, caption of a detail: heading: the state system that answered</extracomment>
        <translation>Дереккөз</translation>
    </message>
    <message>
        <source>Answered at</source>
        <extracomment>Audit, caption of a detail: time of an answer</extracomment>
        <translation>Жауап алынған уақыты</translation>
    </message>
    <message>
        <source>To be paid</source>
        <extracomment>Audit, caption of a detail: of a fee, in tenge</extracomment>
        <translation>Төленуге тиіс</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>Audit, caption of a detail: of a fee, in tenge</extracomment>
        <translation>Төленген</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <extracomment>Audit, caption of a detail: of a submission</extracomment>
        <translation>Сұрау салудың нөмірі</translation>
    </message>
    <message>
        <source>Seal recorded by</source>
        <extracomment>Audit, caption of a detail: heading: the person who recorded the seal</extracomment>
        <translation>Мөр басылғанын тіркеген</translation>
    </message>
    <message>
        <source>Signed by hand</source>
        <extracomment>Audit, caption of a detail: the person whose signature is on a print</extracomment>
        <translation>Өз қолымен қол қойған</translation>
    </message>
    <message>
        <source>Before the change</source>
        <extracomment>Audit, caption of a detail: number of the version before</extracomment>
        <translation>Өзгеріске дейін</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <extracomment>Audit, caption of a detail: what was given up was not changed since that time</extracomment>
        <translation>Осы уақыттан бері өзгертілмеген</translation>
    </message>
    <message>
        <source>Term, days</source>
        <extracomment>Audit, caption of a detail: after so many days without a change it is given up</extracomment>
        <translation>Мерзімі, күн</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>found</source>
        <extracomment>Audit, value of a detail: outcome of a look-up</extracomment>
        <translation>табылды</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>Audit, value of a detail: outcome of a look-up</extracomment>
        <translation>табылмады</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>Audit, value of a detail: outcome of a look-up or check</extracomment>
        <translation>жауап жоқ</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>расталды</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>тексеру аяқталмаған</translation>
    </message>
    <message>
        <source>not good</source>
        <extracomment>Audit, value of a detail: verdict about a signature, payment or power of attorney</extracomment>
        <translation>расталмады</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Audit, value of a detail</extracomment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Audit, value of a detail</extracomment>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>Audit, value: a step of the office&apos;s chain has no limit</extracomment>
        <translation>шектелмеген</translation>
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
        <translation>Кім кімді қарады</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Audit, heading of a column</extracomment>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Audit, heading of a column: the person who looked or changed something</extracomment>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Audit, heading of a column: what was done</extracomment>
        <translation>Не істелді</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <extracomment>Audit, heading of a column: IIN, BIN or number of what was looked at</extracomment>
        <translation>Кім немесе не туралы</translation>
    </message>
    <message>
        <source>Ground</source>
        <extracomment>Audit, heading of a column: why, as it was stated</extracomment>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>The audit is signed up to now.</source>
        <extracomment>Audit, message after the registry signed the heads of the audit</extracomment>
        <translation>Аудит журналына осы сәтке дейін қол қойылды.</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <extracomment>Audit, title of the dialog that saves the rows</extracomment>
        <translation>Жазбаларды сақтау</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>Audit, column of the exported file</extracomment>
        <translation>Құрылғы</translation>
    </message>
    <message>
        <source>The audit&apos;s chain has not been checked yet.</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>Аудит тізбегі әлі тексерілген жоқ.</translation>
    </message>
    <message>
        <source>Checking the audit&apos;s chain: %1 %</source>
        <extracomment>Audit, state of the hash chains: %1 is a number, per cent</extracomment>
        <translation>Аудит тізбегі тексерілуде: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n row(s).</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>
            <numerusform>Тізбек бүтін: %n жазба.</numerusform>
            <numerusform>Тізбек бүтін: %n жазба.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is signed yet.</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>Әлі ештеңеге қол қойылмаған.</translation>
    </message>
    <message>
        <source>Verified and signed until %1 by %2.</source>
        <translation>%1 сәтіне дейін тексерілген және қол қойылған: %2.</translation>
    </message>
    <message>
        <source>Who signed is not held against anything kept outside the registry.</source>
        <extracomment>Audit, state of the hash chains: whoever owns the database and has a certificate could have signed too</extracomment>
        <translation>Қол қойған тұлға тізілімнен тыс сақталған үлгімен салыстырылмаған.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Audit, button: stops the check of the hash chains</extracomment>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Тізбекті тексеру</translation>
    </message>
    <message>
        <source>IIN or BIN looked at</source>
        <extracomment>Audit, filter: whoever was looked at</extracomment>
        <translation>Қаралған ЖСН немесе БСН</translation>
    </message>
    <message>
        <source>Login or IIN of who looked</source>
        <extracomment>Audit, filter: who looked</extracomment>
        <translation>Қарағанның логині немесе ЖСН-і</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <extracomment>Audit, filter: code of the office of who looked</extracomment>
        <translation>Мекеменің коды</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Audit, filter: first day</extracomment>
        <translation>Бастап</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Audit, filter: last day</extracomment>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Audit, the filled button: asks with the filter</extracomment>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Audit, button: into the first field of the filter</extracomment>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>Audit, button: saves every row of the question as a file</extracomment>
        <translation>Экспорттау</translation>
    </message>
    <message>
        <source>Sign up to now</source>
        <extracomment>Audit, button: has the registry sign the heads of the audit now</extracomment>
        <translation>Осы сәтке дейін қол қою</translation>
    </message>
    <message>
        <source>Nobody looked</source>
        <extracomment>Audit, empty list: bold line</extracomment>
        <translation>Ешкім қарамаған</translation>
    </message>
    <message>
        <source>In these days nothing of the kind was read or changed.</source>
        <extracomment>Audit, empty list</extracomment>
        <translation>Бұл күндері мұндай ештеңе оқылмаған және өзгертілмеген.</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Audit, filter of what was done: everything</extracomment>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>What was done</source>
        <extracomment>Audit, filter: what was done</extracomment>
        <translation>Не істелді</translation>
    </message>
    <message>
        <source>The entry</source>
        <extracomment>Audit, heading over everything that one entry says</extracomment>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Audit, button: closes the entry that was opened</extracomment>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Detail</source>
        <extracomment>Audit, column of the exported file: before and after, and what else was noted, as JSON</extracomment>
        <translation>Толық мәліметтер</translation>
    </message>
    <message>
        <source>Writing the rows</source>
        <extracomment>Audit, progress of an export</extracomment>
        <translation>Жазбалар файлға жазылуда</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <extracomment>Audit, progress of an export</extracomment>
        <translation>
            <numerusform>%n жазба сақталды</numerusform>
            <numerusform>%n жазба сақталды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n row(s) were saved: narrow the filter</source>
        <extracomment>Audit, message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Алғашқы %n жазба ғана сақталды: сүзгіні тарылтыңыз</numerusform>
            <numerusform>Алғашқы %n жазба ғана сақталды: сүзгіні тарылтыңыз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were saved</source>
        <extracomment>Audit, message after an export; %n the number of rows</extracomment>
        <translation>
            <numerusform>%n жазба сақталды</numerusform>
            <numerusform>%n жазба сақталды</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 30 days, unless changed</source>
        <extracomment>Audit, at the field of the first day</extracomment>
        <translation>өзгертілмесе – соңғы 30 күн</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>being prepared</source>
        <comment>outcome in a batch</comment>
        <translation>дайындалуда</translation>
    </message>
    <message>
        <source>ready to sign</source>
        <comment>outcome in a batch</comment>
        <translation>қол қоюға дайын</translation>
    </message>
    <message>
        <source>signed</source>
        <comment>outcome in a batch</comment>
        <translation>қол қойылды</translation>
    </message>
    <message>
        <source>to be prepared</source>
        <comment>outcome in a batch</comment>
        <translation>дайындалады</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>outcome in a batch</comment>
        <translation>алынып тасталды</translation>
    </message>
    <message>
        <source>in the batch</source>
        <comment>mark of a row</comment>
        <translation>тізімде</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>column of a batch</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>column of a batch</comment>
        <translation>Көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>column of a batch</comment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of a batch</comment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>signed, being sent</source>
        <comment>outcome in a batch</comment>
        <translation>қол қойылды, жіберілуде</translation>
    </message>
    <message>
        <source>not signed</source>
        <comment>outcome in a batch</comment>
        <translation>қол қойылған жоқ</translation>
    </message>
</context>
<context>
    <name>BatchNotes</name>
    <message>
        <source>Changed too: %1</source>
        <comment>under the paper of a batch; %1 are numbers of others</comment>
        <translation>Сондай-ақ өзгерген: %1</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Signing in one go</source>
        <comment>screen title: many decisions are signed with one PIN</comment>
        <translation>Бірден қол қою</translation>
    </message>
    <message>
        <source>Space takes a decision out or puts it back. Each paper stands beside as it will be signed.</source>
        <comment>under the title of a batch</comment>
        <translation>Бос орын пернесі шешімді алып тастайды немесе қайтарады. Қатарда әр құжат қол қойылатын күйінде тұр.</translation>
    </message>
    <message>
        <source>Fetching the list</source>
        <comment>progress</comment>
        <translation>Тізім алынуда</translation>
    </message>
    <message>
        <source>Signing</source>
        <comment>progress of a batch</comment>
        <translation>Қол қойылуда</translation>
    </message>
    <message>
        <source>The papers are being prepared</source>
        <comment>progress of a batch</comment>
        <translation>Құжаттар дайындалуда</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Тіркеу куәлігі тексерілуде</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>title of the PIN dialog</comment>
        <translation>
            <numerusform>%n шешімге қол қою</numerusform>
            <numerusform>%n шешімге қол қою</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Each paper is signed by itself; the PIN is asked once.</source>
        <comment>in the PIN dialog of a batch</comment>
        <translation>Әр құжатқа жеке қол қойылады, PIN бір рет сұралады.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) signed and published</source>
        <comment>message after a batch</comment>
        <translation>
            <numerusform>%n шешімге қол қойылып, жарияланды</numerusform>
            <numerusform>%n шешімге қол қойылып, жарияланды</numerusform>
        </translation>
    </message>
    <message>
        <source>not signed: %1</source>
        <comment>message after a batch</comment>
        <translation>қол қойылмағаны: %1</translation>
    </message>
    <message>
        <source>Chosen: %1 of %2</source>
        <comment>under the title of a batch</comment>
        <translation>Таңдалғаны: %1 / %2</translation>
    </message>
    <message>
        <source>Chosen: %1 of the first %2 · more are waiting</source>
        <comment>under the title of a batch; not all that wait fit into the list</comment>
        <translation>Таңдалғаны: %1 (алғашқы %2 ішінен) · қол қоюды күткендері бұдан көп</translation>
    </message>
    <message>
        <source>To the queue</source>
        <comment>footer button after a batch</comment>
        <translation>Кезекке</translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n paper(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>%n құжатты дайындау</numerusform>
            <numerusform>%n құжатты дайындау</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <comment>footer: why the main button is off</comment>
        <translation>Ештеңе таңдалмаған</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>%n шешімге қол қою</numerusform>
            <numerusform>%n шешімге қол қою</numerusform>
        </translation>
    </message>
    <message>
        <source>the paper is not prepared yet</source>
        <comment>over an empty page</comment>
        <translation>құжат әлі дайындалмаған</translation>
    </message>
    <message>
        <source>Decisions to sign</source>
        <comment>table of a batch</comment>
        <translation>Қол қойылатын шешімдер</translation>
    </message>
    <message>
        <source>Nothing waits for the signature</source>
        <comment>an empty batch</comment>
        <translation>Қол қоюды күтіп тұрған ештеңе жоқ</translation>
    </message>
    <message>
        <source>A decision appears as soon as an executor proposes it.</source>
        <comment>an empty batch</comment>
        <translation>Орындаушы ұсынған бойда шешім осында шығады.</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <comment>screen title: numbers of the office for its head</comment>
        <translation>Жиынтық көрсеткіштер</translation>
    </message>
    <message>
        <source>Decided and answered in</source>
        <comment>beside the choice of a period</comment>
        <translation>Шешімдер мен сауалнама кезеңі</translation>
    </message>
    <message>
        <source>The board was printed</source>
        <comment>message</comment>
        <translation>Жиынтық басып шығарылды</translation>
    </message>
    <message>
        <source>The board was saved</source>
        <comment>message</comment>
        <translation>Жиынтық сақталды</translation>
    </message>
    <message>
        <source>Open cases</source>
        <comment>number of the board</comment>
        <translation>Аяқталмаған істер</translation>
    </message>
    <message>
        <source>Term runs out</source>
        <comment>number of the board</comment>
        <translation>Мерзімі таяу</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>number of the board</comment>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Issued in the period</source>
        <comment>number of the board</comment>
        <translation>Кезең ішінде берілді</translation>
    </message>
    <message>
        <source>Refused in the period</source>
        <comment>number of the board</comment>
        <translation>Кезең ішінде бас тартылды</translation>
    </message>
    <message>
        <source>Open cases by state and days since registration</source>
        <comment>chart</comment>
        <translation>Аяқталмаған істер: күйі және тіркелгеннен бергі күндер</translation>
    </message>
    <message>
        <source>Load by executor</source>
        <comment>chart</comment>
        <translation>Орындаушылардың жүктемесі</translation>
    </message>
    <message>
        <source>Refusals by ground</source>
        <comment>chart</comment>
        <translation>Бас тарту негіздері</translation>
    </message>
    <message>
        <source>Survey</source>
        <comment>chart: quality and access</comment>
        <translation>Сауалнама: «сапа» және «қолжетімділік»</translation>
    </message>
    <message>
        <source>There are no open cases</source>
        <comment>an empty chart</comment>
        <translation>Аяқталмаған іс жоқ</translation>
    </message>
    <message>
        <source>The office has no executors</source>
        <comment>an empty chart</comment>
        <translation>Мекемеде жауапты орындаушы жоқ</translation>
    </message>
    <message>
        <source>Nothing was refused in the period</source>
        <comment>an empty chart</comment>
        <translation>Кезең ішінде бас тарту болған жоқ</translation>
    </message>
    <message>
        <source>Nobody answered in the period</source>
        <comment>an empty chart</comment>
        <translation>Кезең ішінде сауалнамаға жауап берілмеген</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>period of the board</comment>
        <translation>7 күн</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>period of the board</comment>
        <translation>30 күн</translation>
    </message>
    <message>
        <source>year</source>
        <comment>period of the board</comment>
        <translation>жыл</translation>
    </message>
    <message>
        <source>Save the board</source>
        <comment>title of the file dialog</comment>
        <translation>Жиынтықты сақтау</translation>
    </message>
    <message>
        <source>91 days</source>
        <comment>period of the board</comment>
        <translation>91 күн</translation>
    </message>
    <message>
        <source>as of %1 · F5</source>
        <comment>beside the title; %1 is a date and time</comment>
        <translation>%1 жағдайы бойынша · F5</translation>
    </message>
    <message>
        <source>The answers of this period have not come</source>
        <comment>an empty chart</comment>
        <translation>Осы кезеңнің сауалнама деректері келмеді</translation>
    </message>
    <message>
        <source>Decisions and answers from %1 to %2</source>
        <comment>beside the choice of a period; dates</comment>
        <translation>Шешім, сауалнама: %1 – %2</translation>
    </message>
    <message>
        <source>As of %1. Answers from %2 to %3</source>
        <comment>under the title of the printed survey: date and time, dates</comment>
        <translation>%1 жағдайы бойынша. Сауалнама: %2 – %3</translation>
    </message>
    <message>
        <source>As of %1. Decisions and answers from %2 to %3</source>
        <comment>under the title of the printed board: date and time, dates</comment>
        <translation>%1 жағдайы бойынша. Шешімдер мен сауалнама: %2 – %3</translation>
    </message>
</context>
<context>
    <name>BoardRows</name>
    <message>
        <source>fewer than five per office</source>
        <comment>in place of a bar of answers: too few to be counted</comment>
        <translation>мекемеде бестен аз</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>age of cases; %1 is a range such as 3–5</comment>
        <translation>%1 күн</translation>
    </message>
    <message>
        <source>on time</source>
        <comment>legend: cases whose term runs</comment>
        <translation>мерзімінде</translation>
    </message>
    <message>
        <source>term runs out</source>
        <comment>legend: cases near their term</comment>
        <translation>мерзімі таяу</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>legend: cases past their term</comment>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <comment>in place of an executor: cases to be taken</comment>
        <translation>әзірге ешкімде</translation>
    </message>
    <message>
        <source>decided in the period: %1</source>
        <comment>words of an executor&apos;s bar; %1 is a number</comment>
        <translation>кезең ішінде шешілді: %1</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Applicant</source>
        <extracomment>Case card, above the applicant&apos;s name</extracomment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>State service</source>
        <extracomment>Case card, above the name of the service</extracomment>
        <translation>Мемлекеттік көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Case card, above &quot;issue&quot;, &quot;re-issue&quot; or &quot;duplicate&quot;</extracomment>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Terms</source>
        <extracomment>Case card, heading of the terms: of the act, and of the provider&apos;s own policy</extracomment>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>Map of the process</source>
        <extracomment>Case card, button: draws the flow of the act</extracomment>
        <translation>Үдеріс картасы</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Case card, above the date and time when the application was received</extracomment>
        <translation>Қабылданған</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Application</source>
        <comment>line of the list of documents</comment>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Databases and signature</source>
        <comment>line of the list of documents</comment>
        <translation>Дерекқорлар және ЭЦҚ</translation>
    </message>
    <message>
        <source>History</source>
        <comment>line of the list of documents</comment>
        <translation>Тарихы</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the title of a document</comment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>under the title of a document</comment>
        <translation>түпнұсқасы көрілді</translation>
    </message>
    <message>
        <source>not submitted</source>
        <comment>under the title of a document</comment>
        <translation>тапсырылмаған</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>line of the list of documents</comment>
        <translation>Мерзімдер</translation>
    </message>
</context>
<context>
    <name>CaseReviewPage</name>
    <message>
        <source>Term of the decision</source>
        <comment>over the clock of a case</comment>
        <translation>Шешім мерзімі</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>over a date and time</comment>
        <translation>Тіркелген</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>screen title before the case is loaded</comment>
        <translation>Іс</translation>
    </message>
    <message>
        <source>The registry is at work</source>
        <comment>progress</comment>
        <translation>Тізілім өңдеп жатыр</translation>
    </message>
    <message>
        <source>Take into work</source>
        <comment>footer button</comment>
        <translation>Жұмысқа алу</translation>
    </message>
    <message>
        <source>Propose to the head</source>
        <comment>footer button</comment>
        <translation>Басшыға ұсыну</translation>
    </message>
    <message>
        <source>Prepare for signature</source>
        <comment>footer button</comment>
        <translation>Қол қоюға дайындау</translation>
    </message>
    <message>
        <source>To the signature</source>
        <comment>footer button: opens the paper to be signed</comment>
        <translation>Қол қоюға өту</translation>
    </message>
    <message>
        <source>The proposal is with the head</source>
        <comment>message</comment>
        <translation>Ұсыныс басшыға жіберілді</translation>
    </message>
    <message>
        <source>The case is with the executor again</source>
        <comment>message</comment>
        <translation>Іс орындаушыға қайтарылды</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Return to the executor</source>
        <comment>footer button</comment>
        <translation>Орындаушыға қайтару</translation>
    </message>
    <message>
        <source>Documents of the case</source>
        <comment>list</comment>
        <translation>Істің құжаттары</translation>
    </message>
    <message>
        <source>What you typed on this case at %1 is here again</source>
        <comment>message: %1 date and time</comment>
        <translation>Осы іс бойынша енгізгеніңіз қалпына келтірілді (енгізілген уақыты: %1)</translation>
    </message>
    <message>
        <source>Close beside</source>
        <comment>footer button</comment>
        <translation>Қатар бетті жабу</translation>
    </message>
    <message>
        <source>Hold beside</source>
        <comment>footer button</comment>
        <translation>Қатар қою</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>footer button: the case goes back into the queue</comment>
        <translation>Кезекке қайтару</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>footer button: shows the text of the decision</comment>
        <translation>Мәтіні</translation>
    </message>
    <message>
        <source>Choose what the ground is about</source>
        <comment>footer: why the main button is off</comment>
        <translation>Негіздің неге қатысты екенін таңдаңыз</translation>
    </message>
    <message>
        <source>Choose the decision</source>
        <comment>footer: why the main button is off</comment>
        <translation>Шешімді таңдаңыз</translation>
    </message>
    <message>
        <source>The head forwards the case to an executor</source>
        <comment>footer: why the main button is off</comment>
        <translation>Істі орындаушыға басшы жолдайды</translation>
    </message>
    <message>
        <source>What %1 found until %2 is here</source>
        <comment>message: %1 a colleague&apos;s name, %2 date and time</comment>
        <translation>%1 анықтағаны осында, %2 жағдайы бойынша</translation>
    </message>
</context>
<context>
    <name>CaseStage</name>
    <message>
        <source>Text of the decision</source>
        <comment>what the officer looks at</comment>
        <translation>Шешімнің мәтіні</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Application form</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Өтініш нысаны</translation>
    </message>
    <message>
        <source>Documents</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <extracomment>Step rail, task at the desk within a step</extracomment>
        <translation>Тексеру және қол қою</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>Fee · %1 MCI</source>
        <extracomment>Case card, above the amount of the licence fee; %1 is a number of monthly calculation indices</extracomment>
        <translation>Алым · %1 АЕК</translation>
    </message>
    <message>
        <source>Completeness</source>
        <extracomment>Case card, term of the check that all documents are there</extracomment>
        <translation>Құжаттардың толықтығы</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>Case card, term of the decision</extracomment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Limit in the act %1</source>
        <extracomment>Step rail, under the current step; %1 is a time such as &quot;10–15 s&quot;</extracomment>
        <translation>Актідегі шегі %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>Case card: the case is not submitted yet</extracomment>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>saved %1</source>
        <extracomment>Case card: the draft is safe; %1 is a time of day, or a date without the year</extracomment>
        <translation>сақталған уақыты: %1</translation>
    </message>
    <message>
        <source>Dates if submitted today.</source>
        <translation>Күндер бүгін берілсе есептелген.</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>Case card: a registered case</extracomment>
        <translation>Іс</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>year unknown</source>
        <extracomment>Case card, in place of a date: the years on file do not reach</extracomment>
        <translation>жыл деректері жоқ</translation>
    </message>
    <message>
        <source>The regulation was changed by the administrator.</source>
        <extracomment>Case card: an administrator&apos;s file stands in place of the shipped regulation</extracomment>
        <translation>Регламентті әкімші өзгерткен.</translation>
    </message>
    <message>
        <source>* Not confirmed by an act.</source>
        <extracomment>Case card, what the star after a fee or a term means</extracomment>
        <translation>* Актімен расталмаған.</translation>
    </message>
    <message>
        <source>Registration</source>
        <extracomment>Case card, the minutes that an act gives the clerk to register an application</extracomment>
        <translation>Тіркеу</translation>
    </message>
    <message>
        <source>Registration (policy)</source>
        <translation>Тіркеу (ішкі тәртіп)</translation>
    </message>
    <message>
        <source>if it is received now</source>
        <extracomment>First reason of a date of a draft: the term would count from the moment that the desk signs</extracomment>
        <translation>егер қазір қабылданса</translation>
    </message>
    <message>
        <source>if it is registered now</source>
        <extracomment>First reason of a date of a draft: nothing is registered yet</extracomment>
        <translation>егер қазір тіркелсе</translation>
    </message>
    <message>
        <source>the case was begun at the counter</source>
        <extracomment>First reason of a date of a draft: from then on the clerk&apos;s minutes are told until the desk signs</extracomment>
        <translation>істі ресімдеу терезеде басталды</translation>
    </message>
    <message>
        <source>Fee</source>
        <extracomment>Case card, above the amount of the licence fee as the registry counted it</extracomment>
        <translation>Алым</translation>
    </message>
</context>
<context>
    <name>CertificateChoice</name>
    <message>
        <source>head of the organisation</source>
        <comment>role in a certificate</comment>
        <translation>ұйым басшысы</translation>
    </message>
    <message>
        <source>right to sign</source>
        <comment>role in a certificate</comment>
        <translation>қол қою құқығы</translation>
    </message>
    <message>
        <source>employee</source>
        <comment>role in a certificate</comment>
        <translation>қызметкер</translation>
    </message>
    <message>
        <source>individual</source>
        <comment>role in a certificate</comment>
        <translation>жеке тұлға</translation>
    </message>
    <message>
        <source>IIN %1</source>
        <comment>in a list of certificates</comment>
        <translation>ЖСН %1</translation>
    </message>
    <message>
        <source>BIN %1</source>
        <comment>in a list of certificates</comment>
        <translation>БСН %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>in a list of certificates: its last day</comment>
        <translation>%1 күнін қоса алғанда жарамды</translation>
    </message>
    <message>
        <source>Registration certificate</source>
        <comment>list of certificates</comment>
        <translation>Тіркеу куәлігі</translation>
    </message>
    <message>
        <source>No certificate to sign with</source>
        <comment>list of certificates: there is none</comment>
        <translation>Қол қоятын тіркеу куәлігі жоқ</translation>
    </message>
    <message>
        <source>No certificate here may sign</source>
        <comment>list of certificates: none is usable</comment>
        <translation>Мұндағы тіркеу куәліктерінің ешқайсысы қол қоюға жарамайды</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>no answer</source>
        <extracomment>In place of an answer to a requirement</extracomment>
        <translation>жауап жоқ</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>What changed since a proposal was sent back</extracomment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Grounds</source>
        <extracomment>What changed since a proposal was sent back</extracomment>
        <translation>Негіздер</translation>
    </message>
    <message>
        <source>nothing in the proposal was changed</source>
        <extracomment>In place of what changed: a proposal was sent back, and came again as it was</extracomment>
        <translation>ұсыныста ештеңе өзгертілмеген</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>– choose –</source>
        <comment>first line of a list: nothing is chosen yet</comment>
        <translation>– таңдаңыз –</translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message>
        <source>nothing came out</source>
        <comment>why a sheet is spoiled</comment>
        <translation>парақ шықпады</translation>
    </message>
    <message>
        <source>paper jam</source>
        <comment>why a sheet is spoiled</comment>
        <translation>қағаз тұрып қалды</translation>
    </message>
    <message>
        <source>smeared</source>
        <comment>why a sheet is spoiled</comment>
        <translation>бояуы жағылған</translation>
    </message>
    <message>
        <source>torn</source>
        <comment>why a sheet is spoiled</comment>
        <translation>жыртылған</translation>
    </message>
    <message>
        <source>wrong paper</source>
        <comment>why a sheet is spoiled</comment>
        <translation>қағазы басқа</translation>
    </message>
    <message>
        <source>copy %1: no word from the printer</source>
        <comment>%1 is its number</comment>
        <translation>%1-дана: принтерден жауап жоқ</translation>
    </message>
    <message>
        <source>copy %1: printed %2</source>
        <comment>%1 its number, %2 a time</comment>
        <translation>%1-дана: басып шығарылды, %2</translation>
    </message>
    <message>
        <source>copy %1: spoiled, %2</source>
        <comment>%1 its number, %2 the reason</comment>
        <translation>%1-дана: бүлінген, %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>over the reasons; %1 is its number</comment>
        <translation>%1-дана</translation>
    </message>
    <message>
        <source>Spoiled sheet</source>
        <comment>button: a printed copy is no good</comment>
        <translation>Бүлінген парақ</translation>
    </message>
    <message>
        <source>copy %1: sealed and handed over</source>
        <comment>%1 is its number</comment>
        <translation>%1-дана: мөр басылып, берілді</translation>
    </message>
    <message>
        <source>copy %1: sealed %2, signed by hand: %3, recorded by %4</source>
        <comment>%1 its number, %2 a time, %3 and %4 persons</comment>
        <translation>%1-дана: мөр басылған уақыты %2, қол қойған: %3, тіркеген: %4</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>weekend</source>
        <extracomment>Why a day does not count in a term</extracomment>
        <translation>демалыс күні</translation>
    </message>
    <message>
        <source>holiday: %1</source>
        <extracomment>Why a day does not count in a term; %1 is the name of the holiday</extracomment>
        <translation>мереке күні: %1</translation>
    </message>
    <message>
        <source>day off: %1</source>
        <extracomment>Why a day does not count in a term; %1 is the name of the religious holiday</extracomment>
        <translation>демалыс күні: %1</translation>
    </message>
    <message>
        <source>day off for %1 on a weekend (%2)</source>
        <extracomment>Why a day does not count in a term: %1 is a holiday, %2 its date, which fell on a weekend</extracomment>
        <translation>демалыспен тұспа-тұс келген мереке үшін демалыс: %1 (%2)</translation>
    </message>
    <message>
        <source>day off in exchange for %1</source>
        <extracomment>Why a day does not count in a term; %1 is a weekend on which everybody works instead</extracomment>
        <translation>%1 жұмыс күнінің орнына демалыс</translation>
    </message>
    <message>
        <source>the clock stood still</source>
        <extracomment>Why a day does not count in a term</extracomment>
        <translation>мерзім тоқтатыла тұрған</translation>
    </message>
    <message>
        <source>%1, not confirmed by an act</source>
        <extracomment>%1 is why a day does not count in a term; nobody knows an act that gives the day</extracomment>
        <translation>%1, актімен расталмаған</translation>
    </message>
    <message>
        <source>working day in exchange for %1</source>
        <extracomment>Why a weekend is worked: %1 is the day that is off instead</extracomment>
        <translation>%1 демалыс күнінің орнына жұмыс күні</translation>
    </message>
    <message>
        <source>office hours until %1</source>
        <extracomment>Home page, after the date; %1 is a time of day</extracomment>
        <translation>қабылдаудың соңы – %1</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Qualification requirements</source>
        <comment>heading of the review</comment>
        <translation>Біліктілік талаптары</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>heading of the review</comment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Issue</source>
        <comment>choice of the decision</comment>
        <translation>Беру</translation>
    </message>
    <message>
        <source>Reasoned refusal</source>
        <comment>choice of the decision</comment>
        <translation>Дәлелді бас тарту</translation>
    </message>
    <message>
        <source>Completeness of documents</source>
        <comment>heading of the review</comment>
        <translation>Құжаттардың толықтығы</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>heading of the review: since the proposal</comment>
        <translation>Не өзгерді</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>choice of the decision: conclusion</comment>
        <translation>Келісіледі</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <comment>choice of the decision: conclusion</comment>
        <translation>Келісілмейді</translation>
    </message>
    <message>
        <source>✓ Complete · %1 · %2</source>
        <comment>result of the check: when and who</comment>
        <translation>✓ Толық · %1 · %2</translation>
    </message>
    <message>
        <source>✕ Incomplete · %1 · %2</source>
        <comment>result of the check: when and who</comment>
        <translation>✕ Толық емес · %1 · %2</translation>
    </message>
    <message>
        <source>Record: documents are complete</source>
        <comment>button in the review</comment>
        <translation>Белгілеу: құжаттар толық</translation>
    </message>
    <message>
        <source>Record: documents are incomplete</source>
        <comment>button in the review</comment>
        <translation>Белгілеу: құжаттар толық емес</translation>
    </message>
    <message>
        <source>Answer: 1 yes · 2 no · 3 cannot tell now · F8 next</source>
        <comment>under the heading</comment>
        <translation>Жауап: 1 иә · 2 жоқ · 3 әзірге белгісіз · F8 келесі</translation>
    </message>
    <message>
        <source>The term is over. By the law on licensing the licence counts as issued: what is not met is put on record and does not keep it from being issued</source>
        <comment>under the heading Decision</comment>
        <translation>Мерзім аяқталды. Лицензиялау туралы заң бойынша лицензия берілген болып есептеледі: орындалмаған талаптар тіркеледі, бірақ лицензияны беруге кедергі болмайды</translation>
    </message>
</context>
<context>
    <name>DemoBand</name>
    <message>
        <source>DEMO · test certification authority and made-up data · papers have no legal force</source>
        <extracomment>Band over the whole window while the test certification authority is in use</extracomment>
        <translation>ДЕМО · сынақ куәландырушы орталығы, ойдан алынған деректер · құжаттардың заңды күші жоқ</translation>
    </message>
</context>
<context>
    <name>DeviceForm</name>
    <message>
        <source>To be chosen</source>
        <extracomment>Administration, under an empty field that has to be filled in</extracomment>
        <translation>Таңдау қажет</translation>
    </message>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>a–z, 0–9, нүкте, сызықша: кемінде екі таңба</translation>
    </message>
    <message>
        <source>64 digits 0–9 and letters A–F, or nothing</source>
        <extracomment>Administration, under the fingerprint of a device&apos;s certificate</extracomment>
        <translation>0–9 цифрлары мен A–F әріптерінен 64 таңба немесе бос</translation>
    </message>
    <message>
        <source>Name in the certificate</source>
        <extracomment>Administration, field: name of the device as its certificate has it</extracomment>
        <translation>Сертификаттағы атауы</translation>
    </message>
    <message>
        <source>Office</source>
        <extracomment>Administration, field</extracomment>
        <translation>Мекеме</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>Administration, field: number of the counter&apos;s window</extracomment>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <extracomment>Administration, field: fingerprint of the device&apos;s certificate</extracomment>
        <translation>Сертификаттың SHA-256 мәні</translation>
    </message>
    <message>
        <source>Without it the device shows a one-time code.</source>
        <extracomment>Administration, under the fingerprint of a new device</extracomment>
        <translation>Ол болмаса, құрылғы бір реттік кодты көрсетеді.</translation>
    </message>
</context>
<context>
    <name>DialogParts</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a small dialog of the office</extracomment>
        <translation>Бас тарту</translation>
    </message>
    <message numerus="yes">
        <source>Shorten the text by %n character(s)</source>
        <extracomment>Small dialog of the office, beside the button that is off: a text is longer than it may be</extracomment>
        <translation>
            <numerusform>Мәтінді %n таңбаға қысқартыңыз</numerusform>
            <numerusform>Мәтінді %n таңбаға қысқартыңыз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Inventory of documents</source>
        <comment>screen title</comment>
        <translation>Құжаттар тізімдемесі</translation>
    </message>
    <message>
        <source>Mark the original once you have seen it (Space), then scan (F9) or drop a file.</source>
        <comment>under the screen title</comment>
        <translation>Түпнұсқаны көрсеңіз, белгілеңіз (Бос орын), содан кейін сканерлеңіз (F9) немесе файлды сүйреп әкеліңіз.</translation>
    </message>
    <message>
        <source>Ready: %1 of %2</source>
        <comment>under the inventory: numbers of documents</comment>
        <translation>Дайыны: %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the inventory</comment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are being taken in</source>
        <comment>footer: why the main button is off</comment>
        <translation>Беттер қабылдануда</translation>
    </message>
    <message>
        <source>Decide on the scanned pages</source>
        <comment>footer: why the main button is off</comment>
        <translation>Сканерленген беттер бойынша шешім қабылдаңыз</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>beside the title of the chosen document</comment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning</source>
        <comment>progress of the scanner</comment>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Putting the pages together</source>
        <comment>progress after scanning</comment>
        <translation>Беттер біріктірілуде</translation>
    </message>
    <message>
        <source>Scanning: page %1</source>
        <comment>progress of the scanner; %1 is a number</comment>
        <translation>Сканерлеу: %1-бет</translation>
    </message>
    <message>
        <source>Page %1 looks blank</source>
        <comment>beside the scanned pages; %1 is a number</comment>
        <translation>%1-бет бос болуы мүмкін</translation>
    </message>
    <message>
        <source>Delete it if it is blank; keep it if a faint stamp or signature is on it.</source>
        <comment>beside the scanned pages</comment>
        <translation>Бос болса, жойыңыз; онда көмескі мөр немесе қолтаңба болса, қалдырыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>%n scanned page(s) not yet in the inventory</source>
        <comment>under the scanned pages</comment>
        <translation>
            <numerusform>Сканерленген, тізімдемеге әлі енгізілмеген: %n бет</numerusform>
            <numerusform>Сканерленген, тізімдемеге әлі енгізілмеген: %n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned for “%1”. Keep them, scan the rest (F9) or throw them away.</source>
        <comment>under the scanned pages; %1 is a document</comment>
        <translation>«%1» құжаты үшін сканерленді. Беттерді қалдырыңыз, қалғанын сканерлеңіз (F9) немесе жойыңыз.</translation>
    </message>
    <message>
        <source>Scanned anew for “%1”, whose earlier pages stay until these are kept. Keep them, scan the rest (F9) or throw them away.</source>
        <comment>under the scanned pages; %1 is a document</comment>
        <translation>«%1» құжаты үшін қайта сканерленді; жаңа беттер қалдырылғанша, бұрынғы беттер сақталады. Беттерді қалдырыңыз, қалғанын сканерлеңіз (F9) немесе жойыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n &amp;page(s)</source>
        <comment>button: all scanned pages into the document</comment>
        <translation>
            <numerusform>%n бетті қал&amp;дыру</numerusform>
            <numerusform>%n бетті қал&amp;дыру</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of “%1” would be gone for good.</source>
        <comment>message before the pages of a document are removed; %1 is a document</comment>
        <translation>
            <numerusform>«%1» құжатының %n беті біржола жойылады.</numerusform>
            <numerusform>«%1» құжатының %n беті біржола жойылады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a document</source>
        <comment>title of the file dialog</comment>
        <translation>Құжатты таңдау</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <comment>kinds of file in the file dialog</comment>
        <translation>Құжаттар (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>File</source>
        <comment>button: choose a file</comment>
        <translation>Файл қосу</translation>
    </message>
    <message>
        <source>Scan</source>
        <comment>button</comment>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Scan again</source>
        <comment>button: replaces the pages of the document</comment>
        <translation>Қайта сканерлеу</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button: takes the document&apos;s pages away</comment>
        <translation>Жою</translation>
    </message>
    <message>
        <source>&amp;Delete page</source>
        <comment>button beside a page that looks blank</comment>
        <translation>&amp;Бетті жою</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <comment>button beside a page that looks blank</comment>
        <translation>&amp;Қалдыру</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <comment>button: all scanned pages that are in no document</comment>
        <translation>Беттерді &amp;жою</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Жалғастыру</translation>
    </message>
</context>
<context>
    <name>DraftChoiceDialog</name>
    <message>
        <source>Two desks changed this draft</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Жоба екі жұмыс орнында өзгертілген</translation>
    </message>
    <message>
        <source>Choose which version to go on with. The other one is kept as a draft of its own until you delete it.</source>
        <extracomment>Dialog about a draft that two desks changed, under its title</extracomment>
        <translation>Қай нұсқамен жалғастыратыныңызды таңдаңыз. Екіншісі сіз жойғанша жеке жоба ретінде сақталады.</translation>
    </message>
    <message>
        <source>changed %1</source>
        <extracomment>Dialog about a draft that two desks changed: %1 is a time</extracomment>
        <translation>өзгертілді: %1</translation>
    </message>
    <message>
        <source>As it is here</source>
        <extracomment>Dialog about a draft that two desks changed: the version of this desk</extracomment>
        <translation>Осы жұмыс орнындағы нұсқа</translation>
    </message>
    <message>
        <source>As it is on the other desk (%1)</source>
        <extracomment>Dialog about a draft that two desks changed: %1 is a desk, such as &quot;window 3&quot;</extracomment>
        <translation>Басқа жұмыс орнындағы нұсқа (%1)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <extracomment>Dialog about a draft that two desks changed, over the two versions</extracomment>
        <translation>&amp;Нұсқа</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>Button of the dialog about a draft that two desks changed</extracomment>
        <translation>Осымен жалғастыру</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>window %1</source>
        <extracomment>List of drafts, a desk: %1 is the number of its window</extracomment>
        <translation>%1-терезе</translation>
    </message>
    <message>
        <source>The other version of a draft that two desks changed</source>
        <extracomment>List of drafts: the version that was not chosen, kept as a draft of its own</extracomment>
        <translation>Екі жұмыс орнында өзгертілген жобаның екінші нұсқасы</translation>
    </message>
    <message>
        <source>On another desk (%1), changed %2</source>
        <extracomment>List of drafts: %1 is a desk, such as &quot;window 3&quot;, %2 a time</extracomment>
        <translation>Басқа жұмыс орнында (%1), өзгертілген уақыты – %2</translation>
    </message>
    <message>
        <source>Newer on another desk (%1), changed there %2</source>
        <extracomment>List of drafts: work went on at another desk; %1 is a desk, %2 a time</extracomment>
        <translation>Басқа жұмыс орнында (%1) жаңарағы бар, онда өзгертілген уақыты – %2</translation>
    </message>
    <message>
        <source>Changed here and on another desk (%1; there %2): choose</source>
        <extracomment>List of drafts: both desks changed it, the operator is to choose; %1 is a desk, %2 the time of the change there</extracomment>
        <translation>Осында және басқа жұмыс орнында (%1; онда – %2) өзгертілді: таңдаңыз</translation>
    </message>
    <message>
        <source>Taken over by %1, %2; now with %3</source>
        <extracomment>List of drafts: %1 is the name of the head, %2 a time, %3 the name of who has it now</extracomment>
        <translation>Басқаға берген: %1, %2; қазіргі орындаушысы: %3</translation>
    </message>
    <message>
        <source>Given to you by %1, %2; before with %3</source>
        <extracomment>List of drafts: %1 is the name of the head, %2 a time, %3 the name of who had it before</extracomment>
        <translation>Сізге берген: %1, %2; бұрынғы орындаушысы: %3</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <extracomment>Message over a draft that the head gave to another: %1 is who gave it, when, and who had it before, %2 the reason in the words of the head</extracomment>
        <translation>%1. Себебі: %2</translation>
    </message>
    <message>
        <source>The application was registered from another desk, %1</source>
        <extracomment>List of drafts: %1 is a time</extracomment>
        <translation>Өтініш басқа жұмыс орнынан тіркелді, %1</translation>
    </message>
    <message>
        <source>Deleted on another desk, %1</source>
        <extracomment>List of drafts: %1 is a time</extracomment>
        <translation>Басқа жұмыс орнында жойылды, %1</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>page</comment>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Өтініш нысаны</translation>
    </message>
    <message>
        <source>Documents</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <extracomment>List of drafts: page of the case</extracomment>
        <translation>Тексеру және қол қою</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>List of drafts: the case is signed</extracomment>
        <translation>Жіберілді</translation>
    </message>
</context>
<context>
    <name>DueLink</name>
    <message>
        <source>%1, why this date?</source>
        <extracomment>Name of a date for screen readers; %1 is the date, before it what it is the date of, the question what pressing it answers</extracomment>
        <translation>%1, неге бұл күн?</translation>
    </message>
    <message>
        <source>Why this date? (F2)</source>
        <extracomment>Tool tip of a date that can be asked for its reason</extracomment>
        <translation>Неге бұл күн? (F2)</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Esc closes · Ctrl+C copies</source>
        <extracomment>Under the reasons of a date: the keys that work there</extracomment>
        <translation>Esc – жабу · Ctrl+C – көшіру</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n calendar day(s), by the settings of the desk</source>
        <extracomment>Reason of the last day of a draft: how long one may lie unchanged</extracomment>
        <translation>
            <numerusform>%n күнтізбелік күн, жұмыс орнының баптаулары бойынша</numerusform>
            <numerusform>%n күнтізбелік күн, жұмыс орнының баптаулары бойынша</numerusform>
        </translation>
    </message>
    <message>
        <source>last changed</source>
        <extracomment>First reason of the last day of a draft</extracomment>
        <translation>соңғы өзгеріс</translation>
    </message>
    <message>
        <source>last day; each change begins the term anew</source>
        <extracomment>Last reason of the last day of a draft</extracomment>
        <translation>соңғы күні; әр өзгерістен кейін мерзім қайта есептеледі</translation>
    </message>
    <message>
        <source>application received at the desk</source>
        <extracomment>First reason of a date: the term counts from the moment that the desk signed</extracomment>
        <translation>өтініш қабылданды</translation>
    </message>
    <message>
        <source>application registered</source>
        <translation>өтініш тіркелді</translation>
    </message>
    <message>
        <source>after office hours: counts as filed on %1</source>
        <extracomment>Why a term begins later; %1 is the next working day</extracomment>
        <translation>жұмыс уақытынан кейін: берілген күні – %1</translation>
    </message>
    <message>
        <source>%1: counts as filed on %2</source>
        <extracomment>Why a term begins later: %1 why the day is off, %2 the next working day</extracomment>
        <translation>%1: берілген күні – %2</translation>
    </message>
    <message>
        <source>working day %1</source>
        <translation>%1-жұмыс күні</translation>
    </message>
    <message>
        <source>working day %1: worked in exchange for %2</source>
        <extracomment>A weekend that counts in a term: %1 is its number, %2 the day that is off instead</extracomment>
        <translation>%1-жұмыс күні: %2 демалыс күнінің орнына</translation>
    </message>
    <message>
        <source>working days %1–%2</source>
        <extracomment>Days that count in a term: %1 number of the first, %2 of the last</extracomment>
        <translation>%1–%2-жұмыс күндері</translation>
    </message>
    <message>
        <source>working time</source>
        <extracomment>A span of time that counts in a term of minutes or hours</extracomment>
        <translation>жұмыс уақыты</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <extracomment>A term in months</extracomment>
        <translation>
            <numerusform>%n ай</numerusform>
            <numerusform>%n ай</numerusform>
        </translation>
    </message>
    <message>
        <source>the clock stood still: %1</source>
        <extracomment>Why a term was stopped for a time; %1 is the stated ground</extracomment>
        <translation>мерзім тоқтатыла тұрды: %1</translation>
    </message>
    <message numerus="yes">
        <source>the end moves by %n calendar day(s)</source>
        <extracomment>After the reason of a stop: by how much it moves the end of a term of months</extracomment>
        <translation>
            <numerusform>мерзімнің аяқталуы %n күнтізбелік күнге жылжытылады</numerusform>
            <numerusform>мерзімнің аяқталуы %n күнтізбелік күнге жылжытылады</numerusform>
        </translation>
    </message>
    <message>
        <source>the term ends</source>
        <extracomment>Last reason of a date</extracomment>
        <translation>мерзім аяқталады</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>Heading over the reasons of a date; %1 is the date</extracomment>
        <translation>Неге %1?</translation>
    </message>
    <message>
        <source>Why is there no date?</source>
        <extracomment>Heading over the reasons of a term that stands still</extracomment>
        <translation>Неге күні жоқ?</translation>
    </message>
    <message>
        <source>the date is counted when the clock goes on</source>
        <extracomment>Last reason of a term that stands still</extracomment>
        <translation>мерзім қайта басталғанда күні есептеледі</translation>
    </message>
    <message>
        <source>the step began</source>
        <extracomment>First reason of a date: a step of the office&apos;s own chain began</extracomment>
        <translation>қадам басталды</translation>
    </message>
    <message>
        <source>the question was asked</source>
        <extracomment>First reason of a date: a question went out</extracomment>
        <translation>сұрақ қойылды</translation>
    </message>
    <message>
        <source>the term ends: counted with the calendar as it was then</source>
        <extracomment>Last reason of a date that was counted before the calendar changed</extracomment>
        <translation>мерзім аяқталады: сол кездегі күнтізбе бойынша есептелген</translation>
    </message>
    <message>
        <source>term: %1</source>
        <extracomment>Reason of a date: what gives the term; %1 is an act with its clause</extracomment>
        <translation>мерзім: %1</translation>
    </message>
    <message>
        <source>term of the regulation as it was then</source>
        <extracomment>Reason of a date: the regulation was changed since the case began</extracomment>
        <translation>сол кездегі регламент бойынша мерзім</translation>
    </message>
    <message>
        <source>term not confirmed by an act</source>
        <extracomment>Reason of a date: nobody knows an act that gives the term</extracomment>
        <translation>мерзім актімен расталмаған</translation>
    </message>
    <message>
        <source>term set by %1</source>
        <extracomment>Reason of a date: whoever asked said how many days there are for the answer; %1 is a person</extracomment>
        <translation>мерзімді белгілеген: %1</translation>
    </message>
    <message>
        <source>The case does not tell how this date was counted.</source>
        <extracomment>In place of the reasons of a date</extracomment>
        <translation>Істе бұл күннің қалай есептелгені көрсетілмеген.</translation>
    </message>
    <message>
        <source>the term stands still</source>
        <extracomment>Under a case whose term does not run</extracomment>
        <translation>мерзім тоқтатыла тұрған</translation>
    </message>
    <message>
        <source>%1: until %2</source>
        <extracomment>A term of minutes: %1 is what it is for, %2 the date and time of its end</extracomment>
        <translation>%1: %2 дейін</translation>
    </message>
    <message>
        <source>%1: last day %2</source>
        <extracomment>A term: %1 is what it is for, %2 its last day</extracomment>
        <translation>%1: соңғы күні – %2</translation>
    </message>
    <message>
        <source>to be decided by %1</source>
        <extracomment>The term of the decision: %1 is its last day</extracomment>
        <translation>шешім қабылдаудың соңғы күні – %1</translation>
    </message>
    <message>
        <source>Reply of the applicant</source>
        <extracomment>What a date is of: until then the applicant is to answer a question</extracomment>
        <translation>Көрсетілетін қызметті алушының жауабы</translation>
    </message>
</context>
<context>
    <name>EnrolmentForm</name>
    <message>
        <source>&amp;Code of this workplace</source>
        <extracomment>Registration of the workplace, label of the field: the administrator&apos;s one-time code</extracomment>
        <translation>Жұмыс орнының &amp;коды</translation>
    </message>
    <message>
        <source>Latin letters and digits; the dashes may be left out</source>
        <extracomment>Registration of the workplace, under the field of the code</extracomment>
        <translation>Латын әріптері мен цифрлар; сызықшаларды жазбауға болады</translation>
    </message>
    <message>
        <source>Register this workplace</source>
        <extracomment>Registration of the workplace, the filled button</extracomment>
        <translation>Жұмыс орнын тіркеу</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <extracomment>Registration of the workplace, progress</extracomment>
        <translation>Тізілімнен сұралуда</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Address of residence</source>
        <comment>caption in the application</comment>
        <translation>Тұрғылықты жерінің мекенжайы</translation>
    </message>
    <message>
        <source>Signed by</source>
        <comment>caption in the application</comment>
        <translation>Қол қойған</translation>
    </message>
    <message>
        <source>IIN</source>
        <comment>caption in the application</comment>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>BIN</source>
        <comment>caption in the application</comment>
        <translation>БСН</translation>
    </message>
    <message>
        <source>signature valid</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦҚ жарамды</translation>
    </message>
    <message>
        <source>signature invalid</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦҚ жарамсыз</translation>
    </message>
    <message>
        <source>signature being checked</source>
        <comment>verdict on an application</comment>
        <translation>ЭЦҚ тексерілуде</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>heading in the application</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the application</comment>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the application</comment>
        <translation>Заңды мекенжайы</translation>
    </message>
    <message>
        <source>Head of the organisation</source>
        <comment>caption in the application</comment>
        <translation>Ұйымның басшысы</translation>
    </message>
    <message>
        <source>Representative</source>
        <comment>heading in the application</comment>
        <translation>Өкіл</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <comment>caption in the application</comment>
        <translation>Сенімхат</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>heading in the application</comment>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Previous licence</source>
        <comment>caption in the application</comment>
        <translation>Бұрынғы лицензия</translation>
    </message>
    <message>
        <source>Payment</source>
        <comment>caption in the application</comment>
        <translation>Төлем</translation>
    </message>
    <message>
        <source>Applicant&apos;s data</source>
        <comment>heading in the checks of a case</comment>
        <translation>Көрсетілетін қызметті алушының деректері</translation>
    </message>
    <message>
        <source>Source of the data</source>
        <comment>caption in the checks of a case</comment>
        <translation>Деректер көзі</translation>
    </message>
    <message>
        <source>from the state database</source>
        <comment>where the data came from</comment>
        <translation>мемлекеттік дерекқордан</translation>
    </message>
    <message>
        <source>System</source>
        <comment>caption in the checks of a case</comment>
        <translation>Жүйе</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>caption in the checks of a case: its number</comment>
        <translation>Хабарлама</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>caption in the checks of a case: date and time</comment>
        <translation>Жауап берілді</translation>
    </message>
    <message>
        <source>typed in, not confirmed</source>
        <comment>where the data came from</comment>
        <translation>қолмен енгізілген, расталмаған</translation>
    </message>
    <message>
        <source>Signature of the application</source>
        <comment>heading in the checks of a case</comment>
        <translation>Өтініштің ЭЦҚ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>caption in the checks of a case</comment>
        <translation>Тексеру нәтижесі</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>caption in the checks of a case</comment>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>caption in the checks of a case: date and time</comment>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>in order</source>
        <comment>mark of the officer</comment>
        <translation>дұрыс</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>mark of the officer</comment>
        <translation>дұрыс емес</translation>
    </message>
    <message>
        <source>State</source>
        <comment>caption at a term of a case</comment>
        <translation>Жай-күйі</translation>
    </message>
    <message>
        <source>Basis</source>
        <comment>caption at a term of a case: act or policy</comment>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Ends</source>
        <comment>caption at a term of a case: date and time</comment>
        <translation>Аяқталады</translation>
    </message>
    <message>
        <source>Why this date</source>
        <comment>caption at a term of a case</comment>
        <translation>Неге осы күн</translation>
    </message>
    <message>
        <source>applicant</source>
        <comment>who did it, in a case&apos;s history</comment>
        <translation>көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Payment of the licence fee</source>
        <comment>heading in the checks of a case</comment>
        <translation>Лицензиялық алымды төлеу</translation>
    </message>
    <message>
        <source>Number of the payment</source>
        <comment>caption in the checks of a case</comment>
        <translation>Төлем құжатының нөмірі</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>caption in the checks of a case: an amount</comment>
        <translation>Лицензиялық алым</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>caption in the checks of a case: an amount</comment>
        <translation>Төленген сома</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>verdict on a payment</comment>
        <translation>төленген</translation>
    </message>
    <message>
        <source>not paid</source>
        <comment>verdict on a payment</comment>
        <translation>төленбеген</translation>
    </message>
    <message>
        <source>cannot be told now</source>
        <comment>verdict on a payment</comment>
        <translation>әзірге белгісіз</translation>
    </message>
    <message>
        <source>Representative&apos;s power of attorney</source>
        <comment>heading in the checks of a case</comment>
        <translation>Өкілдің сенімхаты</translation>
    </message>
    <message>
        <source>confirmed by the notary system</source>
        <comment>verdict on a power of attorney</comment>
        <translation>БНАЖ растаған</translation>
    </message>
    <message>
        <source>not confirmed by the notary system</source>
        <comment>verdict on a power of attorney</comment>
        <translation>БНАЖ растамаған</translation>
    </message>
    <message>
        <source>not certified by a notary: nobody was asked</source>
        <comment>verdict on a power of attorney</comment>
        <translation>нотариус куәландырмаған: БНАЖ-ға сұрау салынған жоқ</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <comment>power of attorney: %1 its number, %2 its date</comment>
        <translation>№ %1, берілген күні %2</translation>
    </message>
    <message>
        <source>paid on %1</source>
        <comment>after the amount of a payment; %1 is a date</comment>
        <translation>төленген күні %1</translation>
    </message>
</context>
<context>
    <name>FasterWords</name>
    <message>
        <source>Recorded under your own name (%1): %2</source>
        <comment>message: %1 a time of day or date and time, %2 what was done</comment>
        <translation>Сіздің атыңыздан жазылған (уақыты: %1): %2</translation>
    </message>
    <message>
        <source>%1 was faster (%2): %3</source>
        <comment>message: %1 a colleague, %2 a time of day or date and time, %3 what was done</comment>
        <translation>%1 сізден бұрын орындады (уақыты: %2): %3</translation>
    </message>
    <message>
        <source>%1 changed this case (%2), it is now: %3. What you typed is kept.</source>
        <comment>message: %1 a colleague&apos;s name, %2 a time of day or date and time, %3 state of the case</comment>
        <translation>%1 бұл істі өзгертті (уақыты: %2), қазіргі күйі: %3. Енгізгеніңіз сақталды.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field that may stay empty: %1 is its title</comment>
        <translation>%1 (міндетті емес)</translation>
    </message>
    <message>
        <source>Not confirmed by an act</source>
        <comment>under a field that no act states: set by the administrator</comment>
        <translation>Актімен расталмаған</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Value of a yes-or-no field in the review</extracomment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>in Kazakh</source>
        <translation>қазақ тілінде</translation>
    </message>
    <message>
        <source>in Russian</source>
        <translation>орыс тілінде</translation>
    </message>
    <message>
        <source>KATO code</source>
        <translation>ӘАОЖ коды</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <extracomment>Under a field: the first day that it takes</extracomment>
        <translation>%1 күнінен ерте болмауы тиіс</translation>
    </message>
    <message>
        <source>Not less than %1</source>
        <extracomment>Under a field: the least number that it takes</extracomment>
        <translation>Ең аз мәні – %1</translation>
    </message>
    <message>
        <source>Not after %1</source>
        <extracomment>Under a field: the last day that it takes</extracomment>
        <translation>%1 күнінен кеш болмауы тиіс</translation>
    </message>
    <message>
        <source>Not more than %1</source>
        <extracomment>Under a field: the greatest number that it takes</extracomment>
        <translation>Ең көп мәні – %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>searching</source>
        <comment>beside the words to find in a document</comment>
        <translation>ізделуде</translation>
    </message>
    <message>
        <source>not found</source>
        <comment>beside the words to find in a document</comment>
        <translation>табылмады</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <comment>field over a document</comment>
        <translation>Құжаттан іздеу</translation>
    </message>
    <message>
        <source>Next find</source>
        <comment>button over a document</comment>
        <translation>Келесі табылғаны</translation>
    </message>
    <message>
        <source>Previous find</source>
        <comment>button over a document</comment>
        <translation>Алдыңғы табылғаны</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Application form</source>
        <comment>screen title</comment>
        <translation>Өтініш нысаны</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>footer button: to the next page</comment>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Next to correct</source>
        <comment>footer button: to the next field that is wrong or empty</comment>
        <translation>Түзетілетін келесі жол</translation>
    </message>
</context>
<context>
    <name>FormSections</name>
    <message>
        <source>Contacts</source>
        <comment>section of the form</comment>
        <translation>Байланыс деректері</translation>
    </message>
    <message>
        <source>About the application</source>
        <comment>section of the form</comment>
        <translation>Өтініш мәліметтері</translation>
    </message>
    <message>
        <source>Lists</source>
        <comment>section of the form: tables</comment>
        <translation>Тізімдер</translation>
    </message>
    <message>
        <source>not confirmed by an act</source>
        <comment>mark beside a heading of the form: no field below is</comment>
        <translation>актімен расталмаған</translation>
    </message>
</context>
<context>
    <name>FollowedFacts</name>
    <message>
        <source>the applicant&apos;s own</source>
        <comment>whose the old licence is</comment>
        <translation>көрсетілетін қызметті алушының өзінікі</translation>
    </message>
    <message>
        <source>another holder&apos;s: compare the documents of the reorganisation</source>
        <comment>whose the old licence is; warning</comment>
        <translation>басқа лицензиаттікі: қайта ұйымдастыру құжаттарымен салыстырыңыз</translation>
    </message>
    <message>
        <source>Licence that the case builds on</source>
        <comment>heading in the checks of a case</comment>
        <translation>Іс негізделетін лицензия</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>caption in the checks of a case: of the old licence</comment>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>In the register</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>Тізілімде</translation>
    </message>
    <message>
        <source>not there: compare the licence on paper</source>
        <comment>the register does not know the old licence; warning</comment>
        <translation>жоқ: қағаз лицензиямен салыстырыңыз</translation>
    </message>
    <message>
        <source>being asked</source>
        <comment>the register has not answered yet</comment>
        <translation>сұралуда</translation>
    </message>
    <message>
        <source>State</source>
        <comment>caption in the checks of a case: of the old licence</comment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>caption in the checks of a case</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>Кімдікі</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>caption in the checks of a case: the old licence</comment>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>Service of the case</source>
        <comment>caption in the checks of a case</comment>
        <translation>Істің қызметі</translation>
    </message>
    <message>
        <source>another one</source>
        <comment>the old licence is of another service; warning</comment>
        <translation>басқа қызмет</translation>
    </message>
    <message>
        <source>Licence %1 is another holder&apos;s: %2</source>
        <comment>before the signature; %1 is a number, %2 a name and a BIN</comment>
        <translation>№ %1 лицензия басқа лицензиаттікі: %2</translation>
    </message>
    <message>
        <source>Licence %1 is of another service</source>
        <comment>before the signature; %1 is a number</comment>
        <translation>№ %1 лицензия басқа мемлекеттік қызмет бойынша берілген</translation>
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
        <translation>Нәтиже сізге дейін табысталды: сауалнама жауаптары жазылмайды</translation>
    </message>
    <message>
        <source>Handed over</source>
        <comment>screen title</comment>
        <translation>Табысталды</translation>
    </message>
    <message>
        <source>Hand-over of the result</source>
        <comment>screen title</comment>
        <translation>Нәтижені табыстау</translation>
    </message>
    <message>
        <source>Fetching the paper</source>
        <comment>progress</comment>
        <translation>Құжат жүктелуде</translation>
    </message>
    <message>
        <source>Printing</source>
        <comment>progress</comment>
        <translation>Басып шығарылуда</translation>
    </message>
    <message>
        <source>The paper was printed</source>
        <comment>message</comment>
        <translation>Құжат басып шығарылды</translation>
    </message>
    <message>
        <source>The hand-over is recorded: %1</source>
        <comment>message: %1 is the number of a case</comment>
        <translation>Табыстау жазылды: %1</translation>
    </message>
    <message>
        <source>signed by the authorised person</source>
        <comment>verdict on the paper</comment>
        <translation>уәкілетті тұлға қол қойған</translation>
    </message>
    <message>
        <source>handed over %1</source>
        <comment>under the title: when it was</comment>
        <translation>табысталған уақыты: %1</translation>
    </message>
    <message>
        <source>signed %1</source>
        <comment>under the title: when the result was signed</comment>
        <translation>қол қойылған уақыты: %1</translation>
    </message>
    <message>
        <source>The decision is not signed yet</source>
        <comment>footer: why the main button is off</comment>
        <translation>Шешімге әлі қол қойылмаған</translation>
    </message>
    <message>
        <source>Signed, awaiting confirmation</source>
        <comment>footer: why the main button is off</comment>
        <translation>Қол қойылды, расталуы күтілуде</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <comment>title of the file dialog</comment>
        <translation>Құжатты сақтау</translation>
    </message>
    <message>
        <source>The paper was saved</source>
        <comment>message</comment>
        <translation>Құжат сақталды</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the queue</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Hand over</source>
        <comment>footer button</comment>
        <translation>Табыстау</translation>
    </message>
    <message>
        <source>The print is &amp;sealed and signed by hand</source>
        <comment>mark at the hand-over: of a paper that was printed here</comment>
        <translation>Басылым &amp;мөрмен және қолмен куәландырылды</translation>
    </message>
    <message>
        <source>copy %1</source>
        <comment>which print was sealed; %1 is its number</comment>
        <translation>%1-дана</translation>
    </message>
    <message>
        <source>Which copy is sealed</source>
        <comment>choice among the printed copies, read aloud</comment>
        <translation>Мөр қай данаға басылды</translation>
    </message>
    <message>
        <source>Asking whether the hand-over is recorded</source>
        <comment>progress</comment>
        <translation>Табыстаудың жазылған-жазылмағаны тізілімнен сұралуда</translation>
    </message>
    <message>
        <source>Signed by &amp;hand:</source>
        <comment>before the name of the person whose signature is on the print</comment>
        <translation>Өз &amp;қолымен қол қойған:</translation>
    </message>
    <message>
        <source>The seal is recorded: %1</source>
        <comment>message: %1 is the number of a case</comment>
        <translation>Мөр басылғаны тіркелді: %1</translation>
    </message>
    <message>
        <source>Record the seal</source>
        <comment>footer button</comment>
        <translation>Мөрді тіркеу</translation>
    </message>
    <message>
        <source>Print the paper first: the electronic one is at the portal</source>
        <comment>footer: why the main button is off</comment>
        <translation>Алдымен құжатты басып шығарыңыз: электрондық нұсқасы порталда</translation>
    </message>
    <message>
        <source>Say who signed the print by hand</source>
        <comment>footer: why the main button is off</comment>
        <translation>Басылымға кім қол қойғанын көрсетіңіз</translation>
    </message>
    <message>
        <source>Who signed the print by hand</source>
        <comment>field beside the choice of the copy, read aloud</comment>
        <translation>Басылымға кім өз қолымен қол қойды</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Find a case</source>
        <extracomment>Home page, button: goes to the search</extracomment>
        <translation>Іс табу</translation>
    </message>
    <message>
        <source>New case</source>
        <extracomment>Home page, the filled button: begins a case</extracomment>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Title of the first page after the sign-in</extracomment>
        <translation>Басты бет</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Home page, heading of the signed cases on their way to the registry</extracomment>
        <translation>Шығыс</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <extracomment>Home page, empty outbox: bold line</extracomment>
        <translation>Жіберуді күтетін іс жоқ</translation>
    </message>
    <message>
        <source>If the link fails, signed cases are kept here.</source>
        <extracomment>Home page, empty outbox: when something will appear</extracomment>
        <translation>Байланыс үзілсе, қол қойылған істер осында сақталады.</translation>
    </message>
    <message>
        <source>Today&apos;s notices</source>
        <extracomment>Home page, heading of what is to be known today</extracomment>
        <translation>Бүгінгі хабарламалар</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <extracomment>Home page, under the heading of the notices when there are none</extracomment>
        <translation>Жаңа хабарлама жоқ.</translation>
    </message>
    <message>
        <source>Ask the registry</source>
        <extracomment>Home page, outbox: asks the registry now what became of the signed cases</extracomment>
        <translation>Тізілімнен сұрау</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Home page, beside the heading of the outbox: opens the whole list</extracomment>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>The draft of %1 and its documents would be gone for good.</source>
        <extracomment>Message before a draft is deleted: %1 is the applicant</extracomment>
        <translation>Жоба (%1) құжаттарымен бірге біржола жойылады.</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Жобаны жою</translation>
    </message>
    <message>
        <source>Drafts of the office</source>
        <extracomment>Home page of the head, heading: cases that operators of the office have begun</extracomment>
        <translation>Мекеменің жобалары</translation>
    </message>
    <message>
        <source>A draft of an absent colleague is given to another.</source>
        <extracomment>Home page of the head, under that heading</extracomment>
        <translation>Жұмыста жоқ қызметкердің жобасын басқасына беруге болады.</translation>
    </message>
    <message>
        <source>A sealed copy of the vault is kept in %1. It opens with your password.</source>
        <extracomment>Message after a sealed copy of the vault was made; %1 is its folder</extracomment>
        <translation>Қойманың шифрланған көшірмесі %1 қалтасында сақталды. Ол сіздің құпиясөзіңізбен ашылады.</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <extracomment>Home page, beside the heading of the drafts: keeps a sealed copy of the vault in a folder of choice</extracomment>
        <translation>Көшірме сақтау</translation>
    </message>
</context>
<context>
    <name>HomeSource</name>
    <message>
        <source>Last day of the draft</source>
        <extracomment>List of drafts: what the date beside it is</extracomment>
        <translation>Жобаның соңғы күні</translation>
    </message>
    <message>
        <source>signed %1</source>
        <extracomment>Outbox of the home page: %1 is a time of day</extracomment>
        <translation>қол қойылған уақыты: %1</translation>
    </message>
    <message>
        <source>registered %1</source>
        <extracomment>Home page, from when the days of a result are counted where nobody tells its signature; %1 is a date with time</extracomment>
        <translation>тіркелген уақыты: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox of the home page: pages of the case</extracomment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>Greeting of the home page, before noon</extracomment>
        <translation>Қайырлы таң</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Қайырлы күн</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Қайырлы кеш</translation>
    </message>
    <message>
        <source>Accepted today</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>Бүгін қабылданды</translation>
    </message>
    <message>
        <source>at this counter</source>
        <extracomment>Home page, under the number of cases accepted today</extracomment>
        <translation>осы терезеде</translation>
    </message>
    <message>
        <source>Under review</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>Қаралуда</translation>
    </message>
    <message>
        <source>at the provider</source>
        <extracomment>Home page, under the number of cases under review</extracomment>
        <translation>қызмет берушіде</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <extracomment>Home page of the operator, over a number of cases
----------
Home page, heading of the signed results that wait for the applicant</extracomment>
        <translation>Табыстауға дайын</translation>
    </message>
    <message numerus="yes">
        <source>%n older than 3 days</source>
        <extracomment>Home page, under the number of results that wait for the applicant</extracomment>
        <translation>
            <numerusform>%n іс 3 күннен көп күтуде</numerusform>
            <numerusform>%n іс 3 күннен көп күтуде</numerusform>
        </translation>
    </message>
    <message>
        <source>none older than 3 days</source>
        <extracomment>Home page, under the number of results that wait for the applicant</extracomment>
        <translation>3 күннен көп күткені жоқ</translation>
    </message>
    <message>
        <source>On the way</source>
        <extracomment>Home page of the operator, over a number of cases</extracomment>
        <translation>Жолда</translation>
    </message>
    <message>
        <source>to the registry</source>
        <extracomment>Home page, under the number of signed cases on their way to the registry</extracomment>
        <translation>тізілімге</translation>
    </message>
    <message>
        <source>My cases</source>
        <extracomment>Home page of the provider: cases of the person; also a heading</extracomment>
        <translation>Менің істерім</translation>
    </message>
    <message>
        <source>At signature</source>
        <extracomment>Home page of the head: cases that wait for the signature; also a heading</extracomment>
        <translation>Қол қоюда</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Тағайындалмаған</translation>
    </message>
    <message>
        <source>in work</source>
        <extracomment>Home page of the provider, under the number of cases</extracomment>
        <translation>жұмыста</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>Home page of the provider, over a number of cases</extracomment>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>past the statutory term</source>
        <extracomment>Home page of the provider, under the number of overdue cases</extracomment>
        <translation>заңды мерзімі өткен</translation>
    </message>
    <message>
        <source>Near due</source>
        <extracomment>Home page of the provider, over a number of cases</extracomment>
        <translation>Мерзімі жақын</translation>
    </message>
    <message>
        <source>the last fifth of the term, or two working days</source>
        <extracomment>Home page of the provider, under the number of cases near due</extracomment>
        <translation>мерзімнің соңғы бестен бірі немесе екі жұмыс күні</translation>
    </message>
    <message>
        <source>in the office</source>
        <extracomment>Home page of the provider, under the number of unassigned cases or those to sign</extracomment>
        <translation>мекемеде</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>Home page, heading of the cases that are not submitted yet</extracomment>
        <translation>Жобалар</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of a list</extracomment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <extracomment>Column of the list of drafts: the page where the work stopped</extracomment>
        <translation>Тоқтаған жері</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the list of drafts: when it was changed last</extracomment>
        <translation>Өзгертілді</translation>
    </message>
    <message>
        <source>No drafts</source>
        <extracomment>Home page, no drafts: bold line</extracomment>
        <translation>Жоба жоқ</translation>
    </message>
    <message>
        <source>A case that is begun and not yet signed is kept here.</source>
        <extracomment>Home page, no drafts: when something will appear</extracomment>
        <translation>Басталған, бірақ қол қойылмаған іс осында сақталады.</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <extracomment>List of drafts: the applicant was not looked up yet</extracomment>
        <translation>көрсетілетін қызметті алушы әлі енгізілмеген</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Column of the results that wait for the applicant</extracomment>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of the results that wait for the applicant: since when</extracomment>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Nothing to hand over</source>
        <extracomment>Home page, nothing to hand over: bold line</extracomment>
        <translation>Табысталатын нәтиже жоқ</translation>
    </message>
    <message>
        <source>Signed licences and refusals appear here.</source>
        <extracomment>Home page, nothing to hand over: when something will appear</extracomment>
        <translation>Қол қойылған лицензиялар мен бас тартулар осында шығады.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How long a result has waited for the applicant</extracomment>
        <translation>
            <numerusform>%n күн</numerusform>
            <numerusform>%n күн</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>A result waits for the applicant since today</extracomment>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a list of cases</extracomment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Time left</source>
        <extracomment>Column of a list of cases: what is left of the statutory term</extracomment>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>No cases</source>
        <extracomment>Home page of the provider, an empty list of cases: bold line</extracomment>
        <translation>Іс жоқ</translation>
    </message>
    <message>
        <source>Cases appear here as they are registered.</source>
        <extracomment>Home page of the provider, an empty list of cases: when something will appear</extracomment>
        <translation>Істер тіркелген сайын осында шығады.</translation>
    </message>
    <message>
        <source>The clock of this desk is off by more than a minute. Tell the administrator.</source>
        <extracomment>Notice of the home page</extracomment>
        <translation>Осы жұмыс орнының сағаты бір минуттан көп қате. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>A data file of the administrator was refused, the shipped one is used: %1</source>
        <extracomment>Notice of the home page: a file of the administrator&apos;s could not be taken; %1 names the file, the place in it and what is wrong</extracomment>
        <translation>Әкімшінің деректер файлы қабылданбады, бағдарламамен берілгені қолданылады: %1</translation>
    </message>
    <message>
        <source>past its term</source>
        <extracomment>List of drafts: the draft is older than drafts may get</extracomment>
        <translation>мерзімі өткен</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>of a draft</comment>
        <translation>
            <numerusform>%n күн қалды</numerusform>
            <numerusform>%n күн қалды</numerusform>
        </translation>
    </message>
    <message>
        <source>The drafts take %1 % of their room. Finish or delete what is no longer needed.</source>
        <extracomment>Notice of the home page: %1 is a percentage of the room that drafts may take</extracomment>
        <translation>Жобалар өз орнының %1 %-ын алып тұр. Басталғанын аяқтаңыз, қажетсізін жойыңыз.</translation>
    </message>
    <message>
        <source>The vault is a copy as of %1; the registry knew it as of %2.</source>
        <extracomment>Notice of the home page, when the vault was put back from a copy: %1 is the date and time of the copy, %2 those when the registry heard of the vault last</extracomment>
        <translation>Қойма – %1 жағдайы бойынша көшірме; тізілімге оның %2 жағдайындағы күйі белгілі.</translation>
    </message>
    <message>
        <source>The vault is a copy from before %1.</source>
        <extracomment>Notice of the home page, when the vault was put back from a copy: %1 is the date and time when the registry heard of the vault last</extracomment>
        <translation>Қойма – %1 уақытынан бұрын жасалған көшірме.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) registered since were fetched from the registry.</source>
        <extracomment>Notice of the home page, after the times of the copy: applications that were registered</extracomment>
        <translation>
            <numerusform>Содан бері тіркелген %n өтініш тізілімнен алынды.</numerusform>
            <numerusform>Содан бері тіркелген %n өтініш тізілімнен алынды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed case(s) of the copy are in the outbox: the registry is asked first, and nothing is sent without your word.</source>
        <extracomment>Notice of the home page, after the times of the copy: signed cases in the outbox</extracomment>
        <translation>
            <numerusform>Көшірмедегі қол қойылған %n іс жөнелтілетіндерде: алдымен тізілімнен сұралады, сіздің шешіміңізсіз ештеңе жөнелтілмейді.</numerusform>
            <numerusform>Көшірмедегі қол қойылған %n іс жөнелтілетіндерде: алдымен тізілімнен сұралады, сіздің шешіміңізсіз ештеңе жөнелтілмейді.</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy of the vault could be made: %1. The work goes on and is kept; tell the administrator.</source>
        <extracomment>Notice of the home page: %1 is the title of a failure, such as that the disk is full</extracomment>
        <translation>Қойманың көшірмесін жасау мүмкін болмады: %1. Жұмыс жалғасады әрі сақталады; әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>a draft that cannot be read</source>
        <extracomment>List of drafts, in place of the applicant</extracomment>
        <translation>оқылмайтын жоба</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and are kept as they are. Open one to see what to do.</source>
        <extracomment>Notice of the home page: drafts whose record is damaged</extracomment>
        <translation>
            <numerusform>%n жоба оқылмайды, ол сол күйінде сақталады. Не істеу керегін көру үшін оны ашыңыз.</numerusform>
            <numerusform>%n жоба оқылмайды, олар сол күйінде сақталады. Не істеу керегін көру үшін біреуін ашыңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are past their term of %1 from the last change. They are kept until you go on with them or delete them; &quot;Keep a copy&quot; saves them first.</source>
        <extracomment>Notice of the home page: drafts that are older than drafts may get; %1 is a number of days</extracomment>
        <translation>
            <numerusform>%n жобаның мерзімі (соңғы өзгерістен бастап %1) өткен. Оны жалғастырғанша немесе жойғанша ол сақталады; жоймас бұрын «Көшірме сақтау» арқылы көшірмесін алып қоюға болады.</numerusform>
            <numerusform>%n жобаның мерзімі (соңғы өзгерістен бастап %1) өткен. Оларды жалғастырғанша немесе жойғанша олар сақталады; жоймас бұрын «Көшірме сақтау» арқылы көшірмесін алып қоюға болады.</numerusform>
        </translation>
    </message>
    <message>
        <source>last changed %1; the settings of the desk give a draft %2, the last day is %3</source>
        <extracomment>List of drafts: how old drafts may get; %1 is the date of the last change, %2 a number of days, %3 the date of the last of them</extracomment>
        <translation>соңғы өзгеріс – %1; жұмыс орнының баптаулары бойынша жобаның мерзімі – %2, соңғы күні – %3</translation>
    </message>
    <message>
        <source>MCI from %1: %2</source>
        <extracomment>Notice of the home page: %1 is the first day of the index, %2 an amount in tenge</extracomment>
        <translation>АЕК, %1 күнінен бастап: %2</translation>
    </message>
    <message>
        <source>MCI from %1: %2, not confirmed by an act</source>
        <extracomment>Notice of the home page: %1 is the first day of the index, %2 an amount in tenge</extracomment>
        <translation>АЕК, %1 күнінен бастап: %2, актімен расталмаған</translation>
    </message>
</context>
<context>
    <name>InventoryModel</name>
    <message>
        <source>ready</source>
        <comment>state of a document</comment>
        <translation>дайын</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>state of a document</comment>
        <translation>керек</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>state of a document</comment>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>mark in the inventory</comment>
        <translation>түпнұсқа көрілді</translation>
    </message>
    <message>
        <source>original not seen</source>
        <comment>mark in the inventory</comment>
        <translation>түпнұсқа көрілмеді</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>column of the inventory</comment>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Original seen</source>
        <comment>column of the inventory</comment>
        <translation>Түпнұсқа көрілді</translation>
    </message>
    <message>
        <source>Pages</source>
        <comment>column of the inventory</comment>
        <translation>Бет</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of the inventory</comment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Inventory of documents</source>
        <comment>table of a case&apos;s documents</comment>
        <translation>Құжаттар тізімдемесі</translation>
    </message>
    <message>
        <source>Document (* not confirmed by an act)</source>
        <comment>column of the inventory</comment>
        <translation>Құжат (* актімен расталмаған)</translation>
    </message>
</context>
<context>
    <name>JoinedWords</name>
    <message>
        <source>decision</source>
        <comment>what two officers decided differently</comment>
        <translation>шешім</translation>
    </message>
    <message>
        <source>%1 worked on case %2 too, until %3. What both of you found is here.</source>
        <comment>message: %1 a colleague&apos;s name, %2 number of the case, %3 date and time</comment>
        <translation>№ %2 іспен тағы бір қызметкер жұмыс істеді: %1 (соңғы өзгерісі – %3). Екеуіңіз анықтағанның бәрі осында.</translation>
    </message>
    <message>
        <source>Look again at what you found differently: %1</source>
        <comment>message: %1 titles of fields, documents, requirements, grounds</comment>
        <translation>Нәтижелеріңіз сәйкес келмеген жерлерді қайта қараңыз: %1</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Capital and small letters differ</source>
        <extracomment>Under a password field, before anything was typed</extracomment>
        <translation>Бас әріп пен кіші әріп ажыратылады</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <extracomment>Under a password field: the kind of letters that the keyboard gives now</extracomment>
        <translation>латын әріптері</translation>
    </message>
    <message>
        <source>Cyrillic letters</source>
        <translation>кирилл әріптері</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <extracomment>Under a password field: state of the Caps Lock key</extracomment>
        <translation>Caps Lock қосулы</translation>
    </message>
    <message>
        <source>Caps Lock is off</source>
        <translation>Caps Lock өшірулі</translation>
    </message>
    <message>
        <source>Keyboard: %1 · %2</source>
        <extracomment>Under a password field; %1 &quot;Latin letters&quot;, %2 &quot;Caps Lock is off&quot;</extracomment>
        <translation>Пернетақта: %1 · %2</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <extracomment>Heading of the sheet of shortcuts</extracomment>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>New case</source>
        <extracomment>Sheet of shortcuts, Ctrl+N</extracomment>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>Find a case</source>
        <extracomment>Sheet of shortcuts, Ctrl+K</extracomment>
        <translation>Іс табу</translation>
    </message>
    <message>
        <source>The filled button</source>
        <extracomment>Sheet of shortcuts, Ctrl+Enter</extracomment>
        <translation>Негізгі батырма</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Sheet of shortcuts, Alt+Left</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <extracomment>Sheet of shortcuts, Ctrl+S</extracomment>
        <translation>Жобаны сақтау</translation>
    </message>
    <message>
        <source>Look the applicant up; show the page anew</source>
        <extracomment>Sheet of shortcuts, F5</extracomment>
        <translation>Алушы туралы деректерді сұрату; бетті жаңарту</translation>
    </message>
    <message>
        <source>Scan</source>
        <extracomment>Sheet of shortcuts, F9</extracomment>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Original seen</source>
        <extracomment>Sheet of shortcuts, Space in the inventory of documents</extracomment>
        <translation>Түпнұсқа көрілді</translation>
    </message>
    <message>
        <source>Add a file</source>
        <extracomment>Sheet of shortcuts, Ctrl+O</extracomment>
        <translation>Файл қосу</translation>
    </message>
    <message>
        <source>Rotate the page</source>
        <extracomment>Sheet of shortcuts, Ctrl+Right in the pages of a document</extracomment>
        <translation>Бетті бұру</translation>
    </message>
    <message>
        <source>Remove the document&apos;s pages or the draft</source>
        <extracomment>Sheet of shortcuts, Del in the inventory of documents and in the list of drafts</extracomment>
        <translation>Құжаттың беттерін не жобаны жою</translation>
    </message>
    <message>
        <source>Yes, no, cannot tell now</source>
        <extracomment>Sheet of shortcuts, keys 1 2 3 in the case review</extracomment>
        <translation>Иә, жоқ, әзірге белгісіз</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>Sheet of shortcuts, Ctrl+P</extracomment>
        <translation>Алдын ала қарау</translation>
    </message>
    <message>
        <source>Ask the registry</source>
        <extracomment>Sheet of shortcuts, Ctrl+R</extracomment>
        <translation>Тізілімнен сұрау</translation>
    </message>
    <message>
        <source>Action of the message above the footer</source>
        <extracomment>Sheet of shortcuts, F6</extracomment>
        <translation>Хабарламадағы әрекет</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Sheet of shortcuts, F11</extracomment>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Sheet of shortcuts, F12</extracomment>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Sheet of shortcuts, Ctrl+L</extracomment>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Sheet of shortcuts, Ctrl+Shift+L</extracomment>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Close this sheet</source>
        <extracomment>Sheet of shortcuts, F1 and Esc</extracomment>
        <translation>Осы парақты жабу</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <extracomment>Sheet of shortcuts, F2</extracomment>
        <translation>Неге бұл күн?</translation>
    </message>
    <message>
        <source>Map of the process</source>
        <extracomment>Sheet of shortcuts, F7</extracomment>
        <translation>Үдеріс картасы</translation>
    </message>
    <message>
        <source>Home, queue, licence register, board</source>
        <extracomment>Sheet of shortcuts, Ctrl+1, 2, 3, 4</extracomment>
        <translation>Басты бет, кезек, лицензиялар тізілімі, жиынтық</translation>
    </message>
    <message>
        <source>Take the case into work</source>
        <extracomment>Sheet of shortcuts, F3 in a queue</extracomment>
        <translation>Істі жұмысқа алу</translation>
    </message>
    <message>
        <source>Hold a document beside</source>
        <extracomment>Sheet of shortcuts, F4 in the case review</extracomment>
        <translation>Құжатты қатар қою</translation>
    </message>
    <message>
        <source>Next to correct or to answer</source>
        <extracomment>Sheet of shortcuts, F8</extracomment>
        <translation>Түзетілетін немесе жауап берілетін келесі орын</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <extracomment>Sheet of shortcuts, Ctrl+F in a queue and in the licence register</extracomment>
        <translation>Осы тізімнен іздеу</translation>
    </message>
    <message>
        <source>Queue above or below</source>
        <extracomment>Sheet of shortcuts, Ctrl+Up and Ctrl+Down on the page of queues</extracomment>
        <translation>Жоғарғы немесе төменгі кезек</translation>
    </message>
    <message>
        <source>Give the case to an executor</source>
        <extracomment>Sheet of shortcuts, Ctrl+J on the page of queues</extracomment>
        <translation>Істі орындаушыға беру</translation>
    </message>
    <message>
        <source>Put the case back into the queue</source>
        <extracomment>Sheet of shortcuts, Ctrl+U in a queue and in the case review</extracomment>
        <translation>Істі кезекке қайтару</translation>
    </message>
    <message>
        <source>Outbox; for the head, drafts of the office</source>
        <extracomment>Sheet of shortcuts, Ctrl+B on the home page</extracomment>
        <translation>Жөнелтілетіндер; басшыға – мекеменің жобалары</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>Working calendar</source>
        <extracomment>Administration, a document and screen title</extracomment>
        <translation>Жұмыс күнтізбесі</translation>
    </message>
    <message>
        <source>Monthly calculation index</source>
        <extracomment>Administration, a document and screen title</extracomment>
        <translation>Айлық есептік көрсеткіш</translation>
    </message>
    <message>
        <source>Trust roots</source>
        <extracomment>Administration, a document and screen title: certificates of authorities that are believed</extracomment>
        <translation>Сенімді түбірлік куәліктер</translation>
    </message>
    <message>
        <source>office hours</source>
        <extracomment>Administration, line of the working calendar</extracomment>
        <translation>жұмыс уақыты</translation>
    </message>
    <message>
        <source>holiday</source>
        <extracomment>Administration, line of the working calendar</extracomment>
        <translation>мереке күні</translation>
    </message>
    <message>
        <source>religious holiday</source>
        <extracomment>Administration, line of the working calendar: never carried over</extracomment>
        <translation>діни мереке</translation>
    </message>
    <message>
        <source>working day by transfer</source>
        <extracomment>Administration, line of the working calendar: a weekend that is worked</extracomment>
        <translation>ауыстырылған жұмыс күні</translation>
    </message>
    <message>
        <source>day off by transfer</source>
        <extracomment>Administration, line of the working calendar: off instead of a worked weekend</extracomment>
        <translation>ауыстырылған демалыс күні</translation>
    </message>
    <message>
        <source>index, tenge, from that day</source>
        <extracomment>Administration, line of the index: from the day of the line on</extracomment>
        <translation>көрсеткіш, теңге, осы күннен бастап</translation>
    </message>
    <message>
        <source>last day it is known for</source>
        <extracomment>Administration, line of the index: the last day that it is known for</extracomment>
        <translation>белгілі болатын соңғы күні</translation>
    </message>
    <message>
        <source>root certificate</source>
        <extracomment>Administration, line of the trust roots</extracomment>
        <translation>түбірлік куәлік</translation>
    </message>
    <message>
        <source>intermediate certificate</source>
        <extracomment>Administration, line of the trust roots</extracomment>
        <translation>аралық куәлік</translation>
    </message>
    <message>
        <source>No answer came, and so far nothing is changed in the registry. You may send it once more.</source>
        <extracomment>Administration, after a change whose answer was lost</extracomment>
        <translation>Жауап алынбады, тізілімде әзірге ештеңе өзгерген жоқ. Қайта жіберуге болады.</translation>
    </message>
    <message>
        <source>No answer came, and the data have changed since. Look whether they are as you wanted; if not, send them once more.</source>
        <extracomment>Administration, after a change whose answer was lost</extracomment>
        <translation>Жауап алынбады, ал деректер содан бері өзгерді. Олардың өзіңіз қалағандай екенін тексеріңіз; олай болмаса, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>No answer came, and the change does not wait any more: your decision or that of another administrator is in force.</source>
        <extracomment>Administration, in place of a change that waited, after an answer was lost</extracomment>
        <translation>Жауап алынбады, ал өзгеріс енді растауды күтпейді: сіздің немесе басқа әкімшінің шешімі күшіне енген.</translation>
    </message>
</context>
<context>
    <name>LicenceActPage</name>
    <message>
        <source>Asking whether the act is entered</source>
        <comment>progress</comment>
        <translation>Актінің енгізілген-енгізілмегені тізілімнен сұралуда</translation>
    </message>
    <message>
        <source>The act is entered into the register as it is signed. The ground is stated in both state languages.</source>
        <comment>over the ground of an act of the head</comment>
        <translation>Акт тізілімге қол қойылған түрінде енгізіледі. Негізі екі тілде – қазақша және орысша жазылады.</translation>
    </message>
    <message>
        <source>Resumption of a licence</source>
        <comment>screen title</comment>
        <translation>Лицензияның қолданылуын қайта бастау</translation>
    </message>
    <message>
        <source>Termination of a licence</source>
        <comment>screen title</comment>
        <translation>Лицензияның қолданылуын тоқтату</translation>
    </message>
    <message>
        <source>Suspension of a licence</source>
        <comment>screen title</comment>
        <translation>Лицензияның қолданылуын тоқтата тұру</translation>
    </message>
    <message>
        <source>Asking the licence register</source>
        <comment>progress</comment>
        <translation>Лицензиялар тізілімінен сұралуда</translation>
    </message>
    <message>
        <source>The day must be after today</source>
        <comment>under the last day of a suspension</comment>
        <translation>Күн бүгінгі күннен кейін болуы тиіс</translation>
    </message>
    <message>
        <source>Entered into the register: %1 – %2</source>
        <comment>message: %1 number of a licence, %2 its state</comment>
        <translation>Тізілімге енгізілді: %1 – %2</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Тіркеу куәлігі тексерілуде</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Terminate and sign</source>
        <comment>footer button</comment>
        <translation>Тоқтату және қол қою</translation>
    </message>
    <message>
        <source>Resume and sign</source>
        <comment>footer button</comment>
        <translation>Қайта бастау және қол қою</translation>
    </message>
    <message>
        <source>Suspend and sign</source>
        <comment>footer button</comment>
        <translation>Тоқтата тұру және қол қою</translation>
    </message>
    <message>
        <source>The state of the licence does not permit it</source>
        <comment>footer: why the main button is off</comment>
        <translation>Лицензияның күйі бұған жол бермейді</translation>
    </message>
    <message>
        <source>&amp;Act, in Kazakh</source>
        <comment>field: the act that is the ground</comment>
        <translation>&amp;Құқықтық акт, қазақша</translation>
    </message>
    <message>
        <source>A&amp;ct, in Russian</source>
        <comment>field: the act that is the ground</comment>
        <translation>Құқықтық &amp;акт, орысша</translation>
    </message>
    <message>
        <source>Article and c&amp;lause, in Kazakh</source>
        <comment>field: ground of an act</comment>
        <translation>&amp;Бап және тармақ, қазақша</translation>
    </message>
    <message>
        <source>Article and cla&amp;use, in Russian</source>
        <comment>field: ground of an act</comment>
        <translation>Бап және &amp;тармақ, орысша</translation>
    </message>
    <message>
        <source>&amp;Reason, in Kazakh</source>
        <comment>field: ground of an act</comment>
        <translation>&amp;Себебі, қазақша</translation>
    </message>
    <message>
        <source>Rea&amp;son, in Russian</source>
        <comment>field: ground of an act</comment>
        <translation>Себебі, &amp;орысша</translation>
    </message>
    <message>
        <source>Suspended u&amp;ntil</source>
        <comment>field: last day of a suspension</comment>
        <translation>Тоқтата тұру &amp;мерзімінің соңы</translation>
    </message>
    <message>
        <source>Leave it empty where the act names no day</source>
        <comment>under a field</comment>
        <translation>Актіде күн көрсетілмесе, бос қалдырылады</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the licence</comment>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>LicenceDelegate</name>
    <message>
        <source>Number</source>
        <comment>column of the licence register</comment>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>column of the licence register</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>column of the licence register</comment>
        <translation>Қызмет түрі</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>column of the licence register</comment>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of the licence register</comment>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>LicenceFacts</name>
    <message>
        <source>print, sealed and signed by hand</source>
        <comment>how a paper was handed over</comment>
        <translation>басылым, мөрмен және қолмен куәландырылған</translation>
    </message>
    <message>
        <source>print</source>
        <comment>how a paper was handed over</comment>
        <translation>басылым</translation>
    </message>
    <message>
        <source>electronic</source>
        <comment>how a paper was handed over</comment>
        <translation>электрондық түрде</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <comment>caption of a licence</comment>
        <translation>Құжаттың түрі</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>caption of a licence</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>caption of a licence</comment>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>caption of a licence</comment>
        <translation>Қызмет түрі</translation>
    </message>
    <message>
        <source>Sub-activities</source>
        <comment>caption of a licence</comment>
        <translation>Қызметтің кіші түрлері</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>caption of a licence</comment>
        <translation>Берген орган</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>caption of a licence</comment>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>First issued on</source>
        <comment>caption of a licence</comment>
        <translation>Алғаш берілген күні</translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>caption of a licence</comment>
        <translation>Қолданылу мерзімінің басы</translation>
    </message>
    <message>
        <source>Valid until</source>
        <comment>caption of a licence</comment>
        <translation>Қолданылу мерзімінің соңы</translation>
    </message>
    <message>
        <source>the term named in application %1</source>
        <comment>after the first or the last day of a permit; %1 is a number</comment>
        <translation>%1 өтініште көрсетілген мерзім</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <comment>caption of a licence: number of the licence</comment>
        <translation>Мына лицензияның телнұсқасы</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>caption of a licence: number of the old licence</comment>
        <translation>Мына лицензияның орнына берілген</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <comment>caption of a licence: number of the new licence</comment>
        <translation>Орнына берілген лицензия</translation>
    </message>
    <message>
        <source>Sites</source>
        <comment>caption of a licence</comment>
        <translation>Объектілер, пункттер, учаскелер</translation>
    </message>
    <message>
        <source>Branches and representations</source>
        <comment>caption of a licence</comment>
        <translation>Филиалдар, өкілдіктер</translation>
    </message>
    <message>
        <source>Issued on application</source>
        <comment>caption of a licence: its number</comment>
        <translation>Берілуіне негіз болған өтініш</translation>
    </message>
    <message>
        <source>Paper handed over</source>
        <comment>caption of a licence</comment>
        <translation>Құжат табысталды</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <comment>over an event; %1 is a person</comment>
        <translation>қол қойған: %1</translation>
    </message>
    <message>
        <source>on application %1</source>
        <comment>ground of an event; %1 is its number</comment>
        <translation>%1 өтініші бойынша</translation>
    </message>
    <message>
        <source>re-issued as No. %1</source>
        <comment>state of an appendix; %1 is the number of the one in its place</comment>
        <translation>№ %1 болып қайта ресімделген</translation>
    </message>
    <message>
        <source>Appendices</source>
        <comment>caption of a licence: number, day, state of each</comment>
        <translation>Қосымшалары</translation>
    </message>
    <message>
        <source>carried over from %1</source>
        <comment>after the first day of a licence; %1 is the number of another one</comment>
        <translation>№ %1 лицензиядан көшірілген</translation>
    </message>
    <message>
        <source>it is the first one</source>
        <comment>after the first day of a licence</comment>
        <translation>бұл алғашқы лицензия</translation>
    </message>
    <message>
        <source>named in application %1</source>
        <comment>after the first day of a licence; %1 is a number</comment>
        <translation>№ %1 өтініште көрсетілген</translation>
    </message>
    <message>
        <source>the day of the signature by %1</source>
        <comment>after the day of issue; %1 is a person</comment>
        <translation>қол қойылған күн, қол қойған %1</translation>
    </message>
    <message>
        <source>carried over from %1</source>
        <comment>after a day of a duplicate&apos;s term; %1 is the number of its permit</comment>
        <translation>мерзімі № %1 рұқсаттан көшірілген</translation>
    </message>
</context>
<context>
    <name>LicenceFilterBar</name>
    <message>
        <source>Any service</source>
        <comment>filter of the licence register</comment>
        <translation>Кез келген қызмет</translation>
    </message>
    <message>
        <source>Number, IIN/BIN or name of the holder</source>
        <comment>field: search in the register</comment>
        <translation>Нөмірі, ЖСН/БСН немесе лицензиаттың атауы</translation>
    </message>
    <message>
        <source>Activity or sub-activity</source>
        <comment>field: search in the register</comment>
        <translation>Қызмет түрі немесе кіші түрі</translation>
    </message>
    <message>
        <source>Region, town or address</source>
        <comment>field: search in the register</comment>
        <translation>Облыс, қала немесе мекенжай</translation>
    </message>
    <message>
        <source>Issued from</source>
        <comment>field: first day of issue</comment>
        <translation>Берілді: бастап</translation>
    </message>
    <message>
        <source>Issued until</source>
        <comment>field: last day of issue</comment>
        <translation>Соңғы берілу күні</translation>
    </message>
    <message>
        <source>Any state</source>
        <comment>filter of the licence register</comment>
        <translation>Кез келген күй</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>filter of the licence register</comment>
        <translation>Қызмет</translation>
    </message>
    <message>
        <source>State</source>
        <comment>filter of the licence register</comment>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>As the register has it</source>
        <comment>over the facts about a licence</comment>
        <translation>Тізілімдегі мәліметтер</translation>
    </message>
    <message>
        <source>Life of the licence</source>
        <comment>over the events of a licence</comment>
        <translation>Лицензияның тарихы</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>screen title</comment>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Asking the licence register</source>
        <comment>progress</comment>
        <translation>Лицензиялар тізілімінен сұралуда</translation>
    </message>
    <message>
        <source>Old licence</source>
        <comment>footer button: the one that was replaced</comment>
        <translation>Бұрынғы лицензия</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <comment>footer button: this is its duplicate</comment>
        <translation>Лицензияның өзі</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the register</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>New licence</source>
        <comment>footer button: the one that replaced this</comment>
        <translation>Жаңа лицензия</translation>
    </message>
</context>
<context>
    <name>LicenceWords</name>
    <message>
        <source>in force</source>
        <comment>state of a licence</comment>
        <translation>қолданыста</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of a licence</comment>
        <translation>тоқтатыла тұрған</translation>
    </message>
    <message>
        <source>resumed</source>
        <comment>state of a licence</comment>
        <translation>қайта басталған</translation>
    </message>
    <message>
        <source>terminated</source>
        <comment>state of a licence</comment>
        <translation>қолданылуы тоқтатылған</translation>
    </message>
    <message>
        <source>re-issued</source>
        <comment>state of a licence: another one replaced it</comment>
        <translation>қайта ресімделген</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <comment>state of a licence: its first day has not come</comment>
        <translation>әлі қолданыста емес</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>state of a licence: its last day is over</comment>
        <translation>мерзімі өткен</translation>
    </message>
    <message>
        <source>not agreed</source>
        <comment>state of a conclusion: it gives no right</comment>
        <translation>келісілмейді</translation>
    </message>
    <message>
        <source>licence</source>
        <comment>kind of a paper</comment>
        <translation>лицензия</translation>
    </message>
    <message>
        <source>permit</source>
        <comment>kind of a paper</comment>
        <translation>рұқсат</translation>
    </message>
    <message>
        <source>registered hazardous waste passport</source>
        <comment>kind of a paper</comment>
        <translation>қауіпті қалдықтардың тіркелген паспорты</translation>
    </message>
    <message>
        <source>conclusion of the state ecological expertise</source>
        <comment>kind of a paper</comment>
        <translation>мемлекеттік экологиялық сараптама қорытындысы</translation>
    </message>
    <message>
        <source>Suspend</source>
        <comment>button: the head suspends a licence</comment>
        <translation>Тоқтата тұру</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>button: the head resumes a suspended licence</comment>
        <translation>Қайта бастау</translation>
    </message>
    <message>
        <source>Terminate</source>
        <comment>button: the head terminates a licence</comment>
        <translation>Қолданылуын тоқтату</translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Берілді</translation>
    </message>
    <message>
        <source>Re-issued: %1 takes its place</source>
        <comment>line of a licence&apos;s life; %1 is the number of the new licence</comment>
        <translation>Қайта ресімделді: орнына %1 берілді</translation>
    </message>
    <message>
        <source>Duplicate issued: %1</source>
        <comment>line of a licence&apos;s life; %1 is the number of the duplicate</comment>
        <translation>Телнұсқасы берілді: %1</translation>
    </message>
    <message>
        <source>Appendix No. %1 issued</source>
        <comment>line of a licence&apos;s life; %1 is the number of the appendix</comment>
        <translation>№ %1 қосымша берілді</translation>
    </message>
    <message>
        <source>Suspended until %1</source>
        <comment>line of a licence&apos;s life; %1 is the last day</comment>
        <translation>Қолданылуы %1 күніне дейін (қоса алғанда) тоқтатыла тұрды</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Қолданылуы тоқтатыла тұрды</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Қолданылуы қайта басталды</translation>
    </message>
    <message>
        <source>Terminated</source>
        <comment>line of a licence&apos;s life</comment>
        <translation>Қолданылуы тоқтатылды</translation>
    </message>
    <message>
        <source>in force</source>
        <comment>state of an appendix</comment>
        <translation>қолданыста</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>state of an appendix</comment>
        <translation>тоқтатыла тұрған</translation>
    </message>
    <message>
        <source>terminated</source>
        <comment>state of an appendix</comment>
        <translation>қолданылуы тоқтатылған</translation>
    </message>
    <message>
        <source>re-issued with the licence</source>
        <comment>state of an appendix</comment>
        <translation>лицензиямен бірге қайта ресімделген</translation>
    </message>
    <message>
        <source>%1 · issued %2</source>
        <comment>an appendix: %1 its number, %2 the day of its signature</comment>
        <translation>%1 · %2 күні берілген</translation>
    </message>
    <message>
        <source>on application %1</source>
        <comment>why an appendix was issued; %1 is a number</comment>
        <translation>%1 өтініші бойынша</translation>
    </message>
    <message>
        <source>duplicate of No. %1</source>
        <comment>after an appendix; %1 is that of another one</comment>
        <translation>№ %1 қосымшаның телнұсқасы</translation>
    </message>
    <message>
        <source>Appendix No. %1 re-issued: No. %2 takes its place</source>
        <comment>line of a licence&apos;s life; %1 and %2 are numbers of appendices</comment>
        <translation>№ %1 қосымша қайта ресімделді: орнына № %2 берілді</translation>
    </message>
    <message>
        <source>Duplicate of appendix No. %1 issued: No. %2</source>
        <comment>line of a licence&apos;s life; %1 and %2 are numbers of appendices</comment>
        <translation>№ %1 қосымшаның телнұсқасы берілді: № %2</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>hint under a date: day, month, year</comment>
        <translation>кк.аа.жжжж</translation>
    </message>
</context>
<context>
    <name>LinkNews</name>
    <message>
        <source>No connection to the registry. You may fill in and scan, and sign where the applicant has been looked up. Looking up and registering wait for the connection.</source>
        <extracomment>Message to the operator while the registry is away</extracomment>
        <translation>Тізіліммен байланыс жоқ. Толтыруға, сканерлеуге және көрсетілетін қызметті алушы туралы мәлімет алынған болса, қол қоюға болады. Мәлімет сұрау мен тіркеу байланыс қалпына келгенше күтеді.</translation>
    </message>
    <message>
        <source>No connection to the registry. Marks and notes are kept on this desk. Deciding, signing and issuing wait for the connection.</source>
        <extracomment>Message to the provider&apos;s officers while the registry is away</extracomment>
        <translation>Тізіліммен байланыс жоқ. Белгілер мен жазбалар осы жұмыс орнында сақталады. Шешім қабылдау, қол қою және беру байланыс қалпына келгенше күтеді.</translation>
    </message>
    <message>
        <source>The registry is connected again.</source>
        <extracomment>Message: the registry answers again</extracomment>
        <translation>Тізіліммен байланыс қалпына келді.</translation>
    </message>
    <message>
        <source>The registry is connected again. It needs your password before anything is sent.</source>
        <extracomment>Message: the registry answers again, and wants the person to prove who it is</extracomment>
        <translation>Тізіліммен байланыс қалпына келді. Күтіп тұрғандарды жөнелту үшін құпиясөзіңіз қажет.</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Құпиясөзді енгізу</translation>
    </message>
    <message>
        <source>No. %1 is registered. Its receipt replaces the provisional one.</source>
        <extracomment>Message: %1 is the number of a case whose applicant has a provisional receipt</extracomment>
        <translation>№ %1 тіркелді. Оның қолхаты уақытша қолхаттың орнына беріледі.</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <extracomment>Button beside that message</extracomment>
        <translation>Қолхатты ашу</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>Asking the state database</source>
        <comment>progress of the look-up</comment>
        <translation>Мемлекеттік дерекқордан сұратылуда</translation>
    </message>
    <message>
        <source>Not in the state database of legal entities</source>
        <comment>the organisation is unknown to the register</comment>
        <translation>ЗТ МДҚ-да дерек жоқ</translation>
    </message>
    <message>
        <source>The data cannot be obtained, so the application cannot be filled in. Check the BIN against the registration document.</source>
        <comment>the organisation is unknown to the register</comment>
        <translation>Деректерді алу мүмкін емес, сондықтан өтінішті толтыруға болмайды. БСН-ді тіркеу құжатымен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The look-up was cancelled</source>
        <comment>the operator stopped asking the register</comment>
        <translation>Сұрату тоқтатылды</translation>
    </message>
    <message>
        <source>Nothing was changed. Look up again when you are ready.</source>
        <comment>the operator stopped asking the register</comment>
        <translation>Ештеңе өзгерген жоқ. Дайын болғанда қайта сұратыңыз.</translation>
    </message>
    <message>
        <source>Found in the database of legal entities</source>
        <comment>head of the extract</comment>
        <translation>ЗТ МДҚ-да табылды</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the extract</comment>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>caption in the extract</comment>
        <translation>Мәртебесі</translation>
    </message>
    <message>
        <source>Head</source>
        <comment>caption in the extract</comment>
        <translation>Басшы</translation>
    </message>
    <message>
        <source>Head&apos;s IIN</source>
        <comment>caption in the extract</comment>
        <translation>Басшының ЖСН-і</translation>
    </message>
    <message>
        <source>Registered on</source>
        <comment>caption in the extract</comment>
        <translation>Тіркелген күні</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the extract</comment>
        <translation>Заңды мекенжайы</translation>
    </message>
    <message>
        <source>Main activity</source>
        <comment>caption in the extract</comment>
        <translation>Негізгі қызметі (ЭҚЖЖ)</translation>
    </message>
    <message>
        <source>Not in the state database of individuals</source>
        <comment>the person is unknown to the register</comment>
        <translation>ЖТ МДҚ-да дерек жоқ</translation>
    </message>
    <message>
        <source>The data cannot be obtained, so the application cannot be filled in. Check the IIN against the identity document.</source>
        <comment>the person is unknown to the register</comment>
        <translation>Деректерді алу мүмкін емес, сондықтан өтінішті толтыруға болмайды. ЖСН-ді жеке басын куәландыратын құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Found in the database of individuals</source>
        <comment>head of the extract</comment>
        <translation>ЖТ МДҚ-да табылды</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>caption in the extract</comment>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <comment>caption in the extract</comment>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Identity document</source>
        <comment>caption in the extract</comment>
        <translation>Жеке басын куәландыратын құжат</translation>
    </message>
    <message>
        <source>Address of residence</source>
        <comment>caption in the extract</comment>
        <translation>Тұрғылықты жерінің мекенжайы</translation>
    </message>
    <message>
        <source>answered %1 · message %2</source>
        <comment>head of the extract: %1 date and time, %2 id of the answer</comment>
        <translation>жауап берілген уақыты: %1 · хабарлама %2</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <comment>caption in the extract</comment>
        <translation>Құжаттың жарамдылық мерзімінің соңы</translation>
    </message>
</context>
<context>
    <name>LoseWorkDialog</name>
    <message>
        <source>The last changes are not saved</source>
        <extracomment>Title of a dialog: somebody is about to leave, and the vault did not take what they typed</extracomment>
        <translation>Соңғы өзгерістер сақталмады</translation>
    </message>
    <message>
        <source>The desk goes on trying to save them. Whoever leaves the work now loses them.</source>
        <extracomment>Dialog before work that is not saved is left</extracomment>
        <translation>Жұмыс орны оларды сақтап көруді жалғастырады. Жұмыс қазір тасталса, олар жоғалады.</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>Button of the dialog before work that is not saved is left: nothing happens</extracomment>
        <translation>Қалу</translation>
    </message>
    <message>
        <source>Leave and lose them</source>
        <extracomment>Button of the dialog before work that is not saved is left: it is lost</extracomment>
        <translation>Сақтамай кету</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Steps of the regulation</source>
        <extracomment>Heading of the step rail at the left of a case
----------
Name of the step rail, read aloud</extracomment>
        <translation>Регламент қадамдары</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) ○</source>
        <extracomment>Over the step rail, number of processes and conditions of the act; the signs are its shapes</extracomment>
        <translation>
            <numerusform>%n үдеріс ○</numerusform>
            <numerusform>%n үдеріс ○</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) ◇</source>
        <translation>
            <numerusform>%n шарт ◇</numerusform>
            <numerusform>%n шарт ◇</numerusform>
        </translation>
    </message>
    <message>
        <source>Save again</source>
        <extracomment>Button beside the message that the case could not be saved</extracomment>
        <translation>Қайта сақтау</translation>
    </message>
    <message>
        <source>The copy of the vault lacks documents of this case: %1. Scan them again; withdraw a signed application first.</source>
        <extracomment>Warning when a copy took the place of the vault under an open case: %1 are names of files</extracomment>
        <translation>Қойма көшірмесінде осы істің құжаттары жоқ: %1. Оларды қайта сканерлеңіз; қол қойылған өтінішті алдымен жөнелтуден алыңыз.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Prelude %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>%1-кіріспе</translation>
    </message>
    <message>
        <source>Process %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>%1-үдеріс</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <extracomment>Kind of a step of an act, with its number as the act writes it</extracomment>
        <translation>%1-шарт</translation>
    </message>
    <message>
        <source>done %1</source>
        <extracomment>Map of a process, in a step that is done; %1 is a date and time</extracomment>
        <translation>орындалған уақыты: %1</translation>
    </message>
    <message>
        <source>The case is here</source>
        <extracomment>Map of a process, in the step at which the case stands</extracomment>
        <translation>Іс осы жерде</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Map of a process, after &quot;The case is here&quot;: %1 working time spent, %2 the act&apos;s limit</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Map of a process, after the time spent: when the case came to the step; %1 is a date and time</extracomment>
        <translation>%1 сәтінен бастап</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Working time spent: %1 hours, %2 minutes, abbreviated</extracomment>
        <translation>%1 сағ %2 мин</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Working time spent; %1 is a number of minutes</extracomment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>Map of a process: a step that ends with the service&apos;s result</extracomment>
        <translation>нәтиже</translation>
    </message>
    <message>
        <source>refusal</source>
        <extracomment>Map of a process: a step that ends with a refusal</extracomment>
        <translation>бас тарту</translation>
    </message>
    <message>
        <source>message</source>
        <extracomment>Map of a process: a step that ends with a message, before there was anything to refuse</extracomment>
        <translation>хабарлама</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Map of a process, at an edge of a condition</extracomment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Map of a process, at an edge of a condition</extracomment>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>SFU %1</source>
        <extracomment>Map of a process, under the name of a lane: structural-functional unit number %1</extracomment>
        <translation>ҚФБ %1</translation>
    </message>
    <message>
        <source>Units without a step of their own here: %1</source>
        <extracomment>Map of a process, under it: structural-functional units of the act that have no step here</extracomment>
        <translation>Осы арнада өз іс-қимылы жоқ ҚФБ: %1</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>1 · In order</source>
        <comment>mark on a field or document, with its key</comment>
        <translation>1 · Дұрыс</translation>
    </message>
    <message>
        <source>2 · Wrong</source>
        <comment>mark on a field or document, with its key</comment>
        <translation>2 · Дұрыс емес</translation>
    </message>
    <message>
        <source>Mark of the check</source>
        <comment>choice: in order or wrong</comment>
        <translation>Тексеру белгісі</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <comment>field: reason of a mark</comment>
        <translation>Несі дұрыс емес</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>issue</source>
        <extracomment>Kind of a service: a licence is asked for the first time</extracomment>
        <translation>беру</translation>
    </message>
    <message>
        <source>re-issue</source>
        <extracomment>Kind of a service</extracomment>
        <translation>қайта ресімдеу</translation>
    </message>
    <message>
        <source>duplicate</source>
        <extracomment>Kind of a service</extracomment>
        <translation>телнұсқасын беру</translation>
    </message>
    <message>
        <source>Centre operator</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Орталық операторы</translation>
    </message>
    <message>
        <source>Office clerk</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Кеңсе қызметкері</translation>
    </message>
    <message>
        <source>Responsible executor</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Жауапты орындаушы</translation>
    </message>
    <message>
        <source>Head</source>
        <extracomment>Role, under the person&apos;s name: head of the provider</extracomment>
        <translation>Басшы</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Auditor</source>
        <extracomment>Role, under the person&apos;s name</extracomment>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>%1 · desk %2</source>
        <extracomment>Under the person&apos;s name: %1 &quot;Centre operator&quot;, %2 number of the counter</extracomment>
        <translation>%1 · %2-терезе</translation>
    </message>
    <message>
        <source>registered</source>
        <extracomment>State of an application</extracomment>
        <translation>тіркелген</translation>
    </message>
    <message>
        <source>under review</source>
        <extracomment>State of an application: an executor checks it</extracomment>
        <translation>қаралуда</translation>
    </message>
    <message>
        <source>decision proposed</source>
        <extracomment>State of an application: a decision is proposed to the head</extracomment>
        <translation>шешім ұсынылды</translation>
    </message>
    <message>
        <source>at signature</source>
        <extracomment>State of an application: the paper waits for the signature</extracomment>
        <translation>қол қоюда</translation>
    </message>
    <message>
        <source>signed, awaiting confirmation</source>
        <extracomment>State of an application: signed, but the certification authority has not answered yet</extracomment>
        <translation>қол қойылды, расталуы күтілуде</translation>
    </message>
    <message>
        <source>result signed</source>
        <extracomment>State of an application: the licence, permit, passport or conclusion is signed</extracomment>
        <translation>нәтижеге қол қойылды</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>State of an application: the refusal is signed</extracomment>
        <translation>бас тартылды</translation>
    </message>
    <message>
        <source>handed over</source>
        <extracomment>State of an application: the applicant has the result</extracomment>
        <translation>табысталды</translation>
    </message>
    <message>
        <source>issue of the result</source>
        <extracomment>What is decided, whatever the service gives: a licence, a permit, a conclusion</extracomment>
        <translation>нәтижені беру</translation>
    </message>
    <message>
        <source>reasoned refusal</source>
        <translation>дәлелді бас тарту</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <extracomment>A term</extracomment>
        <translation>
            <numerusform>%n жұмыс күні</numerusform>
            <numerusform>%n жұмыс күні</numerusform>
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
        <translation>%1 сағ</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Time in a clock chip: %1 hours, %2 minutes, abbreviated</extracomment>
        <translation>%1 сағ %2 мин</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n жұмыс күні қалды</numerusform>
            <numerusform>%n жұмыс күні қалды</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>Clock chip: what is left of the last day; %1 is a time</extracomment>
        <translation>%1 қалды</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>%n жұмыс күні өтті</numerusform>
            <numerusform>%n жұмыс күні өтті</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <extracomment>Clock chip: by how much a term was missed today; %1 is a time</extracomment>
        <translation>%1 өтті</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>Clock chip: the term does not run</extracomment>
        <translation>тоқтатыла тұрған</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>Clock chip: what the term was for is done</extracomment>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>waiting for the applicant</source>
        <extracomment>State of an application: the applicant was asked something</extracomment>
        <translation>қызмет алушыдан жауап күтілуде</translation>
    </message>
    <message>
        <source>IIN</source>
        <extracomment>Caption of the number of a person</extracomment>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Caption of the number of an organisation</extracomment>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Self-service</source>
        <extracomment>Role of the portal, where the applicant acted there</extracomment>
        <translation>Өзіне-өзі қызмет көрсету</translation>
    </message>
    <message>
        <source>near its end: the last fifth of the term, or two working days</source>
        <extracomment>Clock chip: why it warns</extracomment>
        <translation>мерзімі жақын: мерзімнің соңғы бестен бірі немесе екі жұмыс күні</translation>
    </message>
</context>
<context>
    <name>NewPasswordPage</name>
    <message>
        <source>A password of your own</source>
        <comment>screen title: a one-time password is replaced</comment>
        <translation>Өз құпиясөзіңіз</translation>
    </message>
    <message>
        <source>You were given a password for one time. Choose your own now: at least twelve characters, letters and digits. Nobody else will know it.</source>
        <comment>under the heading, where a one-time password is replaced</comment>
        <translation>Сізге бір реттік құпиясөз берілді. Енді өзіңіздікін таңдаңыз: кемінде он екі таңба, әріптер мен цифрлар. Оны сізден басқа ешкім білмейді.</translation>
    </message>
</context>
<context>
    <name>OfficeDraftsPage</name>
    <message>
        <source>Drafts of the office</source>
        <comment>screen title</comment>
        <extracomment>Page of the head: cases that operators of the office have begun</extracomment>
        <translation>Мекеменің жобалары</translation>
    </message>
    <message>
        <source>Drafts are closed to everybody but their operator. One of an absent colleague can be given to another; the audit keeps who did it and why.</source>
        <extracomment>Page of the head, under its title</extracomment>
        <translation>Жоба оны толтырған оператордан басқа ешкімге ашық емес. Жұмыста жоқ қызметкердің жобасын басқасына беруге болады; оны кім және не себепті бергені аудитте сақталады.</translation>
    </message>
    <message>
        <source>Drafts of the office</source>
        <extracomment>Title of the page of the head: cases that operators of the office have begun</extracomment>
        <translation>Мекеменің жобалары</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <extracomment>Drafts of the office: the applicant was not looked up yet</extracomment>
        <translation>көрсетілетін қызметті алушы әлі енгізілмеген</translation>
    </message>
    <message>
        <source>taken over from %1</source>
        <extracomment>Drafts of the office: %1 is who had the draft before</extracomment>
        <translation>бұрынғы орындаушысы: %1</translation>
    </message>
    <message>
        <source>The draft was given to the colleague.</source>
        <extracomment>Message after a draft was given to another operator</extracomment>
        <translation>Жоба әріптеске берілді.</translation>
    </message>
    <message>
        <source>Give to another…</source>
        <extracomment>Drafts of the office, filled button: opens a dialog</extracomment>
        <translation>Басқаға беру…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Button of the page of drafts of the office: signed cases of the office at this desk</extracomment>
        <translation>Жөнелтілетіндер</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the page of drafts of the office: to the page before</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of the drafts of the office</extracomment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>Column of the drafts of the office: whose it is</extracomment>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Stopped at</source>
        <extracomment>Column of the drafts of the office: the page where the work stopped</extracomment>
        <translation>Тоқтаған жері</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the drafts of the office: when and where it was changed last</extracomment>
        <translation>Өзгертілді</translation>
    </message>
    <message>
        <source>No drafts in the office</source>
        <extracomment>Drafts of the office, none there: bold line</extracomment>
        <translation>Мекемеде жоба жоқ</translation>
    </message>
    <message>
        <source>Cases that operators begin while there is a link to the registry appear here.</source>
        <extracomment>Drafts of the office, none there: when something will appear</extracomment>
        <translation>Тізіліммен байланыс бар кезде операторлар бастаған істер осында көрінеді.</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Two or more of a–z, 0–9, dot, dash</source>
        <extracomment>Administration, under the field of a code, login or device</extracomment>
        <translation>a–z, 0–9, нүкте, сызықша: кемінде екі таңба</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Administration, field: code of an office</extracomment>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Administration, field: kind of an office</extracomment>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>BIN</source>
        <extracomment>Administration, field: business identification number</extracomment>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Name in Kazakh</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Қазақша атауы</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Орысша атауы</translation>
    </message>
    <message>
        <source>Name in English</source>
        <extracomment>Administration, field: name of an office or person</extracomment>
        <translation>Ағылшынша атауы</translation>
    </message>
    <message>
        <source>Place in Kazakh</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Қазақша орны</translation>
    </message>
    <message>
        <source>Place in Russian</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Орысша орны</translation>
    </message>
    <message>
        <source>Place in English</source>
        <extracomment>Administration, field: where an office&apos;s papers are issued</extracomment>
        <translation>Ағылшынша орны</translation>
    </message>
    <message>
        <source>Decides on</source>
        <extracomment>Administration, field: regulations on whose applications the office decides</extracomment>
        <translation>Шешім қабылдайтын қызметтері</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>the documents are complete</source>
        <comment>line of a case&apos;s history</comment>
        <translation>құжаттар толық</translation>
    </message>
    <message>
        <source>the documents are incomplete</source>
        <comment>line of a case&apos;s history</comment>
        <translation>құжаттар толық емес</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Тіркелді</translation>
    </message>
    <message>
        <source>Taken into work</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Жұмысқа алынды</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Кезекке қайтарылды</translation>
    </message>
    <message>
        <source>Assigned to an executor</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Орындаушыға берілді</translation>
    </message>
    <message>
        <source>Completeness checked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Құжаттардың толықтығы тексерілді</translation>
    </message>
    <message>
        <source>Another body was asked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Басқа органға сұрау салынды</translation>
    </message>
    <message>
        <source>The body&apos;s answer was recorded</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Органның жауабы тіркелді</translation>
    </message>
    <message>
        <source>The applicant was asked</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Көрсетілетін қызметті алушыға сұрау салынды</translation>
    </message>
    <message>
        <source>The applicant&apos;s reply was recorded</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Көрсетілетін қызметті алушының жауабы тіркелді</translation>
    </message>
    <message>
        <source>The review goes on</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Қарау жалғасуда</translation>
    </message>
    <message>
        <source>Decision proposed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Шешім ұсынылды</translation>
    </message>
    <message>
        <source>Returned to the executor</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Орындаушыға қайтарылды</translation>
    </message>
    <message>
        <source>Paper prepared for signature</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Құжат қол қоюға дайындалды</translation>
    </message>
    <message>
        <source>Result signed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Нәтижеге қол қойылды</translation>
    </message>
    <message>
        <source>Handed over to the applicant</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Көрсетілетін қызметті алушыға берілді</translation>
    </message>
    <message>
        <source>Substitution set</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Алмастыру белгіленді</translation>
    </message>
    <message>
        <source>Substitution ended</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Алмастыру аяқталды</translation>
    </message>
    <message>
        <source>My cases</source>
        <comment>name of a queue</comment>
        <translation>Менің істерім</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <comment>name of a queue</comment>
        <translation>Тағайындалмаған</translation>
    </message>
    <message>
        <source>To sign</source>
        <comment>name of a queue</comment>
        <translation>Қол қоюда</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <comment>name of a queue</comment>
        <translation>Табыстауға дайын</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>name of a queue</comment>
        <translation>Аяқталған</translation>
    </message>
    <message>
        <source>Term runs out</source>
        <comment>name of a queue</comment>
        <translation>Мерзімі таяу</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>name of a queue</comment>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>name of a queue: by the head</comment>
        <translation>Қайтарылған</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <comment>name of a queue</comment>
        <translation>Жауап күтуде</translation>
    </message>
    <message>
        <source>All open cases</source>
        <comment>name of a queue</comment>
        <translation>Барлық ашық істер</translation>
    </message>
    <message>
        <source>the term ends within two working days</source>
        <comment>which cases a queue has</comment>
        <translation>мерзімі екі жұмыс күні ішінде аяқталады</translation>
    </message>
    <message>
        <source>The application is registered and is being given to an executor.</source>
        <comment>what the applicant is told</comment>
        <translation>Өтініш тіркелді, жауапты орындаушыға берілуде.</translation>
    </message>
    <message>
        <source>The executor checks the documents.</source>
        <comment>what the applicant is told</comment>
        <translation>Жауапты орындаушы құжаттарды тексеруде.</translation>
    </message>
    <message>
        <source>The provider asked the applicant a question and waits for the reply.</source>
        <comment>what the applicant is told</comment>
        <translation>Көрсетілетін қызметті беруші алушыға сұрау салып, жауабын күтуде.</translation>
    </message>
    <message>
        <source>A decision is proposed; the head looks at it.</source>
        <comment>what the applicant is told</comment>
        <translation>Шешім жобасын басшы қарауда.</translation>
    </message>
    <message>
        <source>The paper is ready and waits for the signature.</source>
        <comment>what the applicant is told</comment>
        <translation>Құжат дайын, қол қоюды күтуде.</translation>
    </message>
    <message>
        <source>The result is ready and can be handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Нәтиже дайын, беруге болады.</translation>
    </message>
    <message>
        <source>The service is rendered: the result was handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Қызмет көрсетілді: нәтиже берілді.</translation>
    </message>
    <message>
        <source>print, sealed and signed by hand</source>
        <comment>how a paper was handed over</comment>
        <translation>басылым, мөрмен және қолмен куәландырылған</translation>
    </message>
    <message>
        <source>print</source>
        <comment>how a paper was handed over</comment>
        <translation>басылым</translation>
    </message>
    <message>
        <source>Signed, to be confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Қол қойылды, растау күтілуде</translation>
    </message>
    <message>
        <source>Signature confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Қолтаңба расталды</translation>
    </message>
    <message>
        <source>Signature not confirmed</source>
        <comment>line of a case&apos;s history</comment>
        <translation>Қолтаңба расталмады</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>conclusion of the state ecological expertise</comment>
        <translation>келісіледі</translation>
    </message>
    <message>
        <source>not agreed</source>
        <comment>conclusion of the state ecological expertise</comment>
        <translation>келісілмейді</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>finding on a requirement</comment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <comment>finding on a requirement</comment>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>cannot tell now</source>
        <comment>finding on a requirement</comment>
        <translation>қазір айту мүмкін емес</translation>
    </message>
    <message>
        <source>limit set by the act</source>
        <comment>whose limit a step of the office has</comment>
        <translation>мерзімді акт белгілейді</translation>
    </message>
    <message>
        <source>limit set by the provider&apos;s own policy</source>
        <comment>whose limit a step of the office has</comment>
        <translation>мерзім қызмет берушінің ішкі тәртібімен белгіленген</translation>
    </message>
    <message>
        <source>The result is signed; the signature is being confirmed.</source>
        <comment>what the applicant is told</comment>
        <translation>Нәтижеге қол қойылды, қолтаңба расталып жатыр.</translation>
    </message>
    <message>
        <source>The service is refused; the reasoned refusal can be handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Қызмет көрсетуден бас тартылды, дәлелді бас тартуды беруге болады.</translation>
    </message>
    <message>
        <source>The service is refused: the reasoned refusal was handed over.</source>
        <comment>what the applicant is told</comment>
        <translation>Қызмет көрсетуден бас тартылды: дәлелді бас тарту берілді.</translation>
    </message>
    <message>
        <source>Completeness check</source>
        <comment>a term of a case</comment>
        <translation>Құжаттардың толықтығын тексеру</translation>
    </message>
    <message>
        <source>Considered by the head</source>
        <comment>a term of a case</comment>
        <translation>Басшының қарауы</translation>
    </message>
    <message>
        <source>Signing of the result</source>
        <comment>a term of a case</comment>
        <translation>Нәтижеге қол қою</translation>
    </message>
    <message>
        <source>Sending of the result</source>
        <comment>a term of a case</comment>
        <translation>Нәтижені жолдау</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>a term of a case</comment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>to issue: the term is over, the licence counts as issued</source>
        <comment>line of a case&apos;s history</comment>
        <translation>беру: мерзім аяқталды, лицензия берілген болып есептеледі</translation>
    </message>
</context>
<context>
    <name>OperatorPage</name>
    <message>
        <source>Back</source>
        <comment>footer button: to the page before</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save draft</source>
        <comment>footer button</comment>
        <translation>Жобаны сақтау</translation>
    </message>
    <message numerus="yes">
        <source>Fields to correct: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>%n өрісті түзетіңіз</numerusform>
            <numerusform>%n өрісті түзетіңіз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>%n құжат жетіспейді</numerusform>
            <numerusform>%n құжат жетіспейді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <comment>screen title</comment>
        <extracomment>Page of the signed applications on their way to the registry</extracomment>
        <translation>Жөнелтілетіндер</translation>
    </message>
    <message>
        <source>Signed applications stay here until the registry acknowledges them. Whatever became unclear on the way is asked about first and never sent twice.</source>
        <extracomment>Under the title of the outbox</extracomment>
        <translation>Қол қойылған өтініштер тізілім растағанша осында сақталады. Нәтижесі белгісіз болса, алдымен тізілімнен сұралады; ештеңе екі рет жөнелтілмейді.</translation>
    </message>
    <message>
        <source>&amp;Reason for withdrawing the chosen application</source>
        <extracomment>Outbox, field: why a signed application is taken back</extracomment>
        <translation>Таңдалған өтінішті жөнелтуден алу &amp;себебі</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>Title of the page of the signed applications on their way to the registry</extracomment>
        <translation>Жөнелтілетіндер</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox, under the applicant: pages of the case</extracomment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending needs a sign-in with the registry</source>
        <extracomment>Outbox, why nothing is sent</extracomment>
        <translation>Жөнелту үшін тізіліммен байланыспен кіру қажет</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Outbox, filled button: does not wait for the next try</extracomment>
        <translation>Қазір жөнелту</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>Outbox, button: takes the chosen application back, for the reason that was typed</extracomment>
        <translation>Жөнелтуден алу</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the outbox: to the page before</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Applicant</source>
        <extracomment>Column of the outbox</extracomment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Column of the outbox: when it was signed</extracomment>
        <translation>Қол қойылған</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the outbox</extracomment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>Column of the outbox: how often it was tried to send</extracomment>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <extracomment>Outbox, nothing in it: bold line</extracomment>
        <translation>Жіберуді күтетін іс жоқ</translation>
    </message>
    <message>
        <source>If the link fails, signed cases are kept here.</source>
        <extracomment>Outbox, nothing in it: when something will appear</extracomment>
        <translation>Байланыс үзілсе, қол қойылған істер осында сақталады.</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <extracomment>Outbox, under the applicant, after the pages: %1 is the colleague who signed</extracomment>
        <translation>қол қойған: %1</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Sending the documents, %1 %</source>
        <extracomment>Outbox: %1 is a percentage</extracomment>
        <translation>Құжаттар жіберілуде, %1 %</translation>
    </message>
    <message>
        <source>Asking the registry whether it has the application</source>
        <extracomment>Outbox: it is not known yet whether the registry has it</extracomment>
        <translation>Өтініштің бар-жоғы тізілімнен сұралуда</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>Outbox: the case is being sent</extracomment>
        <translation>Жіберілуде</translation>
    </message>
    <message>
        <source>Next try at %1, each pause is longer, %2 min at most</source>
        <extracomment>Outbox: %1 is a time of day, %2 of minutes</extracomment>
        <translation>Келесі әрекет уақыты – %1, кідіріс %2 минутқа дейін ұзарады</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <extracomment>Outbox: the case waits for its turn</extracomment>
        <translation>Кезегін күтуде</translation>
    </message>
    <message>
        <source>No answer from the registry. Outcome unknown: we ask, never send twice.</source>
        <extracomment>Outbox: the registry did not answer</extracomment>
        <translation>Тізілімнен жауап жоқ. Нәтижесі белгісіз – қайта жібермей, сұраймыз.</translation>
    </message>
    <message>
        <source>The registry did not take it</source>
        <extracomment>Outbox: the registry refused the case</extracomment>
        <translation>Тізілім қабылдамады</translation>
    </message>
    <message>
        <source>Registered</source>
        <extracomment>Outbox: the registry has the case</extracomment>
        <translation>Тіркелді</translation>
    </message>
    <message>
        <source>One of its documents is neither in the vault nor at the registry. Withdraw it, scan the document again and sign.</source>
        <extracomment>Outbox: signed case of which one document is neither in the vault nor at the registry</extracomment>
        <translation>Құжаттарының бірі қоймада да, тізілімде де жоқ. Жөнелтуден алып, құжатты қайта сканерлеңіз және қол қойыңыз.</translation>
    </message>
    <message>
        <source>From an older copy of the vault, and the registry does not have it. Send it or withdraw it.</source>
        <extracomment>Outbox: signed case of a vault that was put back from a copy; the registry was asked</extracomment>
        <translation>Қойманың ескі көшірмесінен алынған, тізілімде ол жоқ. Жөнелтіңіз немесе жөнелтуден алыңыз.</translation>
    </message>
    <message>
        <source>Withdrawn by %1, which the registry does not know yet. It is told when the head is signed in with it; nobody sends the application.</source>
        <extracomment>Outbox: %1 is the name of the head, who took the signed case back without a line</extracomment>
        <translation>Жөнелтуден алған: %1. Тізілім бұл туралы әлі білмейді: басшы тізіліммен байланыспен кіргенде хабарланады. Өтінішті ешкім жөнелтпейді.</translation>
    </message>
    <message>
        <source>%1. Left to the colleague who signed it</source>
        <extracomment>Outbox: signed by a colleague; %1 is why the registry refused it</extracomment>
        <translation>%1. Қол қойған әріптеске қалдырылды</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>Outbox: %1 is the name of the head, who took the signed case back</extracomment>
        <translation>Жөнелтуден алған: %1</translation>
    </message>
</context>
<context>
    <name>OvertakenToast</name>
    <message>
        <source>Open %1</source>
        <comment>button of a message: %1 is the number of a case</comment>
        <translation>%1 ісін ашу</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>button of a message: %1 is the number of a licence</comment>
        <translation>%1 лицензиясын ашу</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the document</source>
        <comment>small pictures of the pages</comment>
        <translation>Құжаттың беттері</translation>
    </message>
    <message>
        <source>page %1</source>
        <comment>name of a small picture: %1 is the number</comment>
        <translation>%1-бет</translation>
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
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button over a paper: as a file</comment>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Change of password</source>
        <comment>screen title: the person signed in changes the password</comment>
        <translation>Құпиясөзді ауыстыру</translation>
    </message>
    <message>
        <source>At least twelve characters, letters and digits. The new password opens this workplace and the registry; at another workplace where you have signed in before, it asks for the former one once more.</source>
        <comment>under the heading, where the password is changed</comment>
        <translation>Кемінде он екі таңба, әріптер мен цифрлар. Жаңа құпиясөз осы жұмыс орны мен тізілімді ашады; бұрын кірген басқа жұмыс орнында бұрынғы құпиясөз тағы бір рет сұралады.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <extracomment>Message after the person signed in chose another password</extracomment>
        <translation>Құпиясөз ауыстырылды.</translation>
    </message>
    <message>
        <source>At least twelve characters of two kinds</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Кемінде екі түрлі таңбадан құралған, ұзындығы он екі таңбадан кем емес</translation>
    </message>
    <message>
        <source>The same as the present one</source>
        <extracomment>Under the field of a new password</extracomment>
        <translation>Қазіргі құпиясөзбен бірдей</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <extracomment>Under the field where a new password is typed once more</extracomment>
        <translation>Жоғарыдағымен бірдей емес</translation>
    </message>
    <message>
        <source>Being changed…</source>
        <extracomment>Beside the button that is off, while the password is changed</extracomment>
        <translation>Ауыстырылуда…</translation>
    </message>
    <message>
        <source>A change of password needs the registry</source>
        <extracomment>Beside the button that is off: the registry is away, or wants a new sign-in</extracomment>
        <translation>Құпиясөзді ауыстыру үшін тізіліммен байланыс қажет</translation>
    </message>
    <message>
        <source>Present password</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>New password</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <extracomment>Change of password, field</extracomment>
        <translation>Жаңа құпиясөз тағы бір рет</translation>
    </message>
    <message>
        <source>Change the password</source>
        <extracomment>Change of password, the filled button</extracomment>
        <translation>Құпиясөзді ауыстыру</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Change of password, button: to the page before</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Type the present password</source>
        <extracomment>Under the empty field of the present password</extracomment>
        <translation>Қазіргі құпиясөзді енгізіңіз</translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>%1 MCI × %2 = %3</source>
        <comment>the fee: %1 number of indices, %2 the index, %3 amount in tenge</comment>
        <translation>%1 АЕК × %2 = %3</translation>
    </message>
    <message>
        <source>not confirmed by an act</source>
        <comment>mark beside the fee</comment>
        <translation>актімен расталмаған</translation>
    </message>
    <message>
        <source>Asking the payment gateway</source>
        <comment>state of the check</comment>
        <translation>Төлем шлюзінен сұралуда</translation>
    </message>
    <message>
        <source>Cannot be told now</source>
        <comment>state of the payment</comment>
        <translation>Әзірге белгісіз</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>state of the payment</comment>
        <translation>Төленген</translation>
    </message>
    <message>
        <source>Not paid</source>
        <comment>state of the payment</comment>
        <translation>Төленбеген</translation>
    </message>
    <message>
        <source>Check the payment before you go on.</source>
        <comment>under the number of the payment</comment>
        <translation>Жалғастырмас бұрын төлемді тексеріңіз.</translation>
    </message>
    <message>
        <source>Without a number the document that confirms the payment is attached.</source>
        <comment>under the number of the payment</comment>
        <translation>Нөмірі көрсетілмесе, төлемді растайтын құжат қоса беріледі.</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>heading of the fee</comment>
        <translation>Лицензиялық алым</translation>
    </message>
    <message>
        <source>Num&amp;ber of the payment</source>
        <comment>field of the fee</comment>
        <translation>Тө&amp;лем құжатының нөмірі</translation>
    </message>
    <message>
        <source>Date of pa&amp;yment</source>
        <comment>field of the fee</comment>
        <translation>Төлем &amp;күні</translation>
    </message>
    <message>
        <source>Check the payment</source>
        <comment>button: asks the payment gateway</comment>
        <translation>Төлемді тексеру</translation>
    </message>
    <message>
        <source>%1 · message %2</source>
        <comment>the payment: %1 amount in tenge, %2 id of the answer</comment>
        <translation>%1 · хабарлама %2</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <comment>under the date of the payment</comment>
        <translation>Бұл күн әлі келген жоқ</translation>
    </message>
    <message>
        <source>Enter the date of the payment to have it checked.</source>
        <comment>under the number of the payment</comment>
        <translation>Төлемді тексеру үшін төлем күнін енгізіңіз.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>in an empty field for a date</comment>
        <translation>кк.аа.жжжж</translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Previous page</source>
        <comment>button over a document</comment>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>button over a document</comment>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Smaller</source>
        <comment>button over a document: zoom</comment>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <comment>button over a document: zoom</comment>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>the document that is shown</comment>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Whole page or its width</source>
        <comment>button over a document: zoom</comment>
        <translation>Тұтас бет немесе ені бойынша</translation>
    </message>
    <message>
        <source>Rotate</source>
        <comment>button over a document</comment>
        <translation>Бұру</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <comment>button over a document</comment>
        <translation>Құжаттан іздеу</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Registration certificate</source>
        <extracomment>PIN dialog, above the name and term of the certificate that signs</extracomment>
        <translation>Тіркеу куәлігі</translation>
    </message>
    <message>
        <source>Token &amp;PIN</source>
        <extracomment>PIN dialog, label of the PIN field</extracomment>
        <translation>Токеннің &amp;PIN-коды</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>PIN dialog, leaves without signing</extracomment>
        <translation>Бас тарту</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left, then the token locks.</source>
        <extracomment>PIN dialog, after a wrong PIN: how often it may still be tried</extracomment>
        <translation>
            <numerusform>%n әрекет қалды, содан кейін токен бұғатталады.</numerusform>
            <numerusform>%n әрекет қалды, содан кейін токен бұғатталады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last try: a wrong PIN locks the token</source>
        <comment>PIN dialog, what the token says</comment>
        <translation>Соңғы әрекет: қате PIN токенді бұғаттайды</translation>
    </message>
    <message>
        <source>A wrong PIN was entered before: few tries are left</source>
        <comment>PIN dialog, what the token says</comment>
        <translation>Бұрын қате PIN енгізілген: әрекет аз қалды</translation>
    </message>
</context>
<context>
    <name>PreviousLicencePanel</name>
    <message>
        <source>Licence to be replaced</source>
        <comment>heading over the old licence</comment>
        <translation>Ауыстырылатын лицензия</translation>
    </message>
    <message>
        <source>In the re&amp;gister</source>
        <comment>field: licences of the applicant</comment>
        <translation>Ті&amp;зілімде</translation>
    </message>
    <message>
        <source>Take n&amp;umber and date</source>
        <comment>button: fills the fields from the old licence</comment>
        <translation>Нөмірі мен күнін &amp;алу</translation>
    </message>
    <message>
        <source>Asking the register of licences</source>
        <comment>under the old licence</comment>
        <translation>Лицензиялар тізілімінен сұралуда</translation>
    </message>
    <message>
        <source>Type the licence in from its paper.</source>
        <comment>under the old licence</comment>
        <translation>Лицензия деректерін қағаз түпнұсқасынан енгізіңіз.</translation>
    </message>
    <message>
        <source>The register holds no such licence of the applicant. Type it in from its paper.</source>
        <comment>under the old licence</comment>
        <translation>Тізілімде көрсетілетін қызметті алушының мұндай лицензиясы жоқ. Оны қағаз түпнұсқасынан енгізіңіз.</translation>
    </message>
    <message>
        <source>Licences of the applicant</source>
        <comment>heading; whether there are any could not be learned</comment>
        <translation>Көрсетілетін қызметті алушының лицензиялары</translation>
    </message>
    <message>
        <source>Where only an appendix is asked for, type in the number of the licence.</source>
        <comment>the licences of the applicant could not be learned</comment>
        <translation>Тек қосымша сұратылған жағдайда лицензияның нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>Licence in force: an appendix to it may be asked for</source>
        <comment>heading over the licence of an applicant who asks for another</comment>
        <translation>Қолданыстағы лицензия: оған қосымша алуға өтініш рәсімдеуге болады</translation>
    </message>
    <message>
        <source>Ask for an appe&amp;ndix</source>
        <comment>button: only an appendix to that licence is asked for</comment>
        <translation>Қ&amp;осымшаға өтініш рәсімдеу</translation>
    </message>
    <message>
        <source>The licence itself</source>
        <comment>first of the list: no appendix alone</comment>
        <translation>Лицензияның өзі</translation>
    </message>
    <message>
        <source>Appendix %1</source>
        <comment>in the list of what is re-issued; %1 is its number with the day of its issue</comment>
        <translation>Қосымша %1</translation>
    </message>
    <message>
        <source>&amp;What is asked for</source>
        <comment>field: the licence or one of its appendices</comment>
        <translation>&amp;Не сұралады</translation>
    </message>
    <message>
        <source>Where only an appendix is re-issued or duplicated, type in its number.</source>
        <comment>the appendices of the licence could not be learned</comment>
        <translation>Тек қосымша қайта ресімделсе немесе оның телнұсқасы берілсе, сол қосымшаның нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>%1 · signed on %2</source>
        <comment>in the list of old licences; %1 a number, %2 a day</comment>
        <translation>%1 · қол қойылған күні %2</translation>
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
        <translation>Принтер жоқ</translation>
    </message>
</context>
<context>
    <name>ProcessMapPage</name>
    <message>
        <source>Map of the process</source>
        <comment>screen title</comment>
        <translation>Үдеріс картасы</translation>
    </message>
    <message>
        <source>%1 % · + − 0 zoom · arrows: from step to step</source>
        <extracomment>Over the map of a process: zoom, and the keys that work there; %1 is a share</extracomment>
        <translation>%1 % · + − 0 масштаб · көрсеткілер: қадамнан қадамға</translation>
    </message>
    <message>
        <source>changed by the administrator</source>
        <extracomment>Over a map, after the name of the service: the act&apos;s data were replaced</extracomment>
        <translation>әкімші өзгерткен</translation>
    </message>
    <message>
        <source>Act No. %1, clause %2</source>
        <extracomment>Under the map: number of the act and its clause</extracomment>
        <translation>№ %1 акт, %2-тармақ</translation>
    </message>
    <message>
        <source>limit %1</source>
        <extracomment>Under the map; %1 is a time</extracomment>
        <translation>мерзімі %1</translation>
    </message>
    <message>
        <source>printed as “%1”</source>
        <extracomment>Under the map: how the act itself names the step, where that is a slip of the pen</extracomment>
        <translation>актіде «%1» деп басылған</translation>
    </message>
    <message>
        <source>The map was saved</source>
        <comment>message</comment>
        <translation>Карта сақталды</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the page before</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <comment>footer button</comment>
        <translation>SVG етіп сақтау</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <comment>footer button</comment>
        <translation>PDF-ке басып шығару</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>Over a map of a case, after the name of the service; %1 is the date and time until which its times are counted</extracomment>
        <translation>%1 жағдай бойынша</translation>
    </message>
</context>
<context>
    <name>ProposalNotes</name>
    <message>
        <source>Since it was sent back:</source>
        <comment>before the signature; a list follows</comment>
        <translation>Қайтарылғаннан бері:</translation>
    </message>
    <message>
        <source>Since the proposal: %1</source>
        <comment>before the signature; %1 is a list</comment>
        <translation>Ұсынылғаннан бері: %1</translation>
    </message>
    <message>
        <source>Nothing has changed since the proposal</source>
        <comment>before the signature</comment>
        <translation>Ұсынылғаннан бері ештеңе өзгерген жоқ</translation>
    </message>
    <message>
        <source>What changed</source>
        <comment>list that may be scrolled, before the signature</comment>
        <translation>Не өзгерді</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Ask</source>
        <comment>button of the dialog of a question</comment>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>Question to the applicant</source>
        <comment>title of a dialog</comment>
        <translation>Көрсетілетін қызметті алушыға сұрақ</translation>
    </message>
    <message>
        <source>Question to another body</source>
        <comment>title of a dialog</comment>
        <translation>Басқа органға сұрақ</translation>
    </message>
    <message>
        <source>The case waits for the reply, and its terms stand still meanwhile.</source>
        <comment>under the title of a dialog</comment>
        <translation>Іс жауапты күтеді, бұл уақытта оның мерзімдері тоқтап тұрады.</translation>
    </message>
    <message>
        <source>The review goes on meanwhile; a decision waits for the answer.</source>
        <comment>under the title of a dialog</comment>
        <translation>Тексеру жалғаса береді, ал шешім жауапты күтеді.</translation>
    </message>
    <message>
        <source>&amp;Body, in Kazakh</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Орган, қазақша</translation>
    </message>
    <message>
        <source>Body, in &amp;Russian</source>
        <comment>field of a dialog</comment>
        <translation>Орган, о&amp;рысша</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Сұрақ</translation>
    </message>
    <message>
        <source>&amp;Working days for the answer</source>
        <comment>field of a dialog</comment>
        <translation>&amp;Жауап беруге жұмыс күні</translation>
    </message>
    <message>
        <source>Name the body in both state languages</source>
        <comment>why a question cannot be sent</comment>
        <translation>Органды екі тілде де атаңыз</translation>
    </message>
    <message>
        <source>Type the question</source>
        <comment>why a question cannot be sent</comment>
        <translation>Сұрақты жазыңыз</translation>
    </message>
</context>
<context>
    <name>QuestionsSection</name>
    <message>
        <source>Ask the a&amp;pplicant</source>
        <comment>button in the review</comment>
        <translation>&amp;Алушыдан сұрау</translation>
    </message>
    <message>
        <source>Ask another &amp;body</source>
        <comment>button in the review</comment>
        <translation>Басқа &amp;органнан сұрау</translation>
    </message>
    <message>
        <source>&amp;Go on without the reply</source>
        <comment>button in the review</comment>
        <translation>&amp;Жауапсыз жалғастыру</translation>
    </message>
    <message>
        <source>Questions</source>
        <comment>heading of the review</comment>
        <translation>Сұрақтар</translation>
    </message>
    <message>
        <source>To the applicant</source>
        <comment>over a question</comment>
        <translation>Көрсетілетін қызметті алушыға</translation>
    </message>
    <message>
        <source>No reply came; the review went on</source>
        <comment>under a question</comment>
        <translation>Жауап келмеді, тексеру жалғасты</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <comment>after the answer to a question</comment>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файл</numerusform>
        </translation>
    </message>
    <message>
        <source>Last day for the answer</source>
        <comment>before the date</comment>
        <translation>Жауап күтілетін соңғы күн</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <comment>button at a question</comment>
        <translation>Жауапты жазу</translation>
    </message>
    <message>
        <source>asked %1</source>
        <comment>over a question; %1 is date and time</comment>
        <translation>сұралған уақыты: %1</translation>
    </message>
    <message>
        <source>Answer of another body: %1</source>
        <comment>what a date is of; %1 is the body</comment>
        <translation>Басқа органның жауабы: %1</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Applicant</source>
        <comment>column of a queue</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>column of a queue</comment>
        <translation>Көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column of a queue</comment>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of a queue</comment>
        <translation>Кезеңі</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>column of a queue</comment>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>column of a queue: what is left</comment>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>Executor</source>
        <comment>column of a queue</comment>
        <translation>Орындаушы</translation>
    </message>
</context>
<context>
    <name>QueueFilterBar</name>
    <message>
        <source>Any service</source>
        <comment>filter of a queue</comment>
        <translation>Кез келген қызмет</translation>
    </message>
    <message>
        <source>Number, IIN/BIN or name</source>
        <comment>field: search inside a queue</comment>
        <translation>Нөмірі, ЖСН/БСН немесе атауы</translation>
    </message>
    <message>
        <source>Any state</source>
        <comment>filter of a queue</comment>
        <translation>Кез келген күй</translation>
    </message>
    <message>
        <source>Any day</source>
        <comment>filter of a queue: when it was received</comment>
        <translation>Кез келген күн</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>filter of a queue: when it was received</comment>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>filter of a queue: received in the last week</comment>
        <translation>7 күн</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>filter of a queue: received in the last month</comment>
        <translation>30 күн</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>filter of a queue</comment>
        <translation>Көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>State</source>
        <comment>filter of a queue</comment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>filter of a queue</comment>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>Executor: %1</source>
        <comment>filter of a queue, a button that takes it away; %1 is a colleague</comment>
        <translation>Орындаушы: %1</translation>
    </message>
    <message>
        <source>Cases of all executors again, not of %1 alone</source>
        <comment>filter of a queue; %1 is a colleague</comment>
        <translation>Тек %1 емес, қайтадан барлық орындаушылардың істері</translation>
    </message>
    <message>
        <source>Cases of all executors</source>
        <comment>filter of a queue</comment>
        <translation>Барлық орындаушылардың істері</translation>
    </message>
    <message>
        <source>All decisions again, not only: %1</source>
        <comment>filter of a queue; %1 is a decision</comment>
        <translation>%1: барлық шешім қайтадан көрсетілсін</translation>
    </message>
    <message>
        <source>All decisions</source>
        <comment>filter of a queue</comment>
        <translation>Барлық шешімдер</translation>
    </message>
    <message>
        <source>decided from %1 to %2</source>
        <comment>filter of a queue; dates</comment>
        <translation>шешімдер: %1 – %2</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Queues</source>
        <comment>over the list of queues</comment>
        <translation>Кезектер</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>card beside a queue</comment>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Queues</source>
        <comment>list of queues</comment>
        <translation>Кезектер</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <comment>an empty queue</comment>
        <translation>Мұнда күтіп тұрған іс жоқ</translation>
    </message>
    <message>
        <source>A case appears as soon as it is registered or passed on.</source>
        <comment>an empty queue</comment>
        <translation>Іс тіркелген немесе берілген бойда осында көрінеді.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button beside a queue</comment>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <comment>message: %1 number of a case, %2 what was done, %3 a colleague</comment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>%1 is in your work</source>
        <comment>message: %1 number of a case</comment>
        <translation>%1 сіздің жұмысыңызда</translation>
    </message>
    <message>
        <source>%1 is back in the queue</source>
        <comment>message: %1 number of a case</comment>
        <translation>%1 кезекке қайтарылды</translation>
    </message>
    <message>
        <source>%1 is with %2</source>
        <comment>message: %1 number of a case, %2 a colleague</comment>
        <translation>%1 ісі орындаушыда: %2</translation>
    </message>
    <message>
        <source>No case fits the filter</source>
        <comment>an empty queue</comment>
        <translation>Сүзгіге сай іс жоқ</translation>
    </message>
    <message>
        <source>Esc in the field above shows the whole queue again.</source>
        <comment>an empty queue</comment>
        <translation>Жоғарыдағы өрісте Esc бүкіл кезекті қайта көрсетеді.</translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <comment>read aloud after the name of a queue</comment>
        <translation>мерзімі өткені: %1</translation>
    </message>
    <message>
        <source>By the time left</source>
        <comment>button: how the queue is sorted</comment>
        <translation>Қалған уақыты бойынша</translation>
    </message>
    <message>
        <source>By number</source>
        <comment>button: how the queue is sorted</comment>
        <translation>Нөмірі бойынша</translation>
    </message>
    <message>
        <source>Take over</source>
        <comment>button beside a queue: the case goes to another</comment>
        <translation>Басқаға беру</translation>
    </message>
    <message>
        <source>Assign</source>
        <comment>button beside a queue</comment>
        <translation>Тағайындау</translation>
    </message>
    <message>
        <source>sent back by the head</source>
        <comment>card beside a queue</comment>
        <translation>басшы қайтарған</translation>
    </message>
    <message>
        <source>the head forwards it to an executor</source>
        <comment>card beside a queue: why the case cannot be taken into work</comment>
        <translation>істі орындаушыға басшы жолдайды</translation>
    </message>
    <message>
        <source>Take into work</source>
        <comment>button beside a queue</comment>
        <translation>Жұмысқа алу</translation>
    </message>
    <message>
        <source>Put back</source>
        <comment>button beside a queue</comment>
        <translation>Кезекке қайтару</translation>
    </message>
    <message>
        <source>Substitution</source>
        <comment>button under the queues</comment>
        <translation>Алмастыру</translation>
    </message>
    <message>
        <source>Sign in one go</source>
        <comment>button under the queues: many decisions</comment>
        <translation>Бірден қол қою</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue of cases</source>
        <comment>table of applications</comment>
        <translation>Істер кезегі</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Application registered</source>
        <comment>screen title</comment>
        <translation>Өтініш тіркелді</translation>
    </message>
    <message>
        <source>Application signed</source>
        <comment>screen title</comment>
        <translation>Өтінішке қол қойылды</translation>
    </message>
    <message>
        <source>Acceptance receipt</source>
        <comment>title over the document</comment>
        <translation>Өтініштің қабылданғаны туралы қолхат</translation>
    </message>
    <message>
        <source>No. %1 · registered %2</source>
        <comment>under the title: %1 number of the case, %2 date and time</comment>
        <translation>№ %1 · тіркелген уақыты: %2</translation>
    </message>
    <message>
        <source>Sending the documents: %1 %</source>
        <comment>under the title; %1 is a share</comment>
        <translation>Құжаттар жіберілуде: %1 %</translation>
    </message>
    <message>
        <source>Sending the application to the registry</source>
        <comment>under the title</comment>
        <translation>Өтініш тізілімге жіберілуде</translation>
    </message>
    <message>
        <source>Asking the registry whether it has the application</source>
        <comment>under the title</comment>
        <translation>Өтініштің бар-жоғы тізілімнен сұралуда</translation>
    </message>
    <message>
        <source>Signed and kept on this desk. It is sent as soon as the registry answers; you may go on working.</source>
        <comment>under the title</comment>
        <translation>Қол қойылды және осы жұмыс орнында сақтаулы. Тізілім жауап берген бойда жіберіледі; жұмысты жалғастыра беріңіз.</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <comment>button beside a failure: send again</comment>
        <translation>Қазір &amp;жіберу</translation>
    </message>
    <message>
        <source>Printing</source>
        <comment>progress</comment>
        <translation>Басып шығарылуда</translation>
    </message>
    <message>
        <source>The receipt was printed</source>
        <comment>message</comment>
        <translation>Қолхат басып шығарылды</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <comment>title of the file dialog</comment>
        <translation>Қолхатты сақтау</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>footer button: back to the start page</comment>
        <translation>Аяқтау</translation>
    </message>
    <message>
        <source>Give the applicant this receipt in place of the provisional one.</source>
        <comment>under the title, when a provisional receipt was printed before</comment>
        <translation>Уақытша қолхаттың орнына өтініш берушіге осы қолхатты беріңіз.</translation>
    </message>
    <message>
        <source>Provisional receipt, not registered</source>
        <comment>title over the document</comment>
        <translation>Уақытша қолхат, тіркелмеген</translation>
    </message>
    <message>
        <source>The provisional receipt was printed. The real one replaces it once the application is registered.</source>
        <comment>message</comment>
        <translation>Уақытша қолхат басып шығарылды. Өтініш тіркелген соң оның орнына нағыз қолхат беріледі.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>length of a term</comment>
        <translation>
            <numerusform>%n ай</numerusform>
            <numerusform>%n ай</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: runs from the acceptance, %3</source>
        <translation>%1, %2: қабылданған кезден есептеледі, %3</translation>
    </message>
    <message>
        <source>%1, %2: runs from the registration</source>
        <extracomment>Under the state of a signed case: %1 names a term, %2 is its length</extracomment>
        <translation>%1, %2: тіркелген кезден есептеледі</translation>
    </message>
    <message>
        <source>* Not confirmed by an act.</source>
        <extracomment>Under the terms of a signed case: what the star after one means</extracomment>
        <translation>* Актімен расталмаған.</translation>
    </message>
    <message>
        <source>Completeness check</source>
        <comment>a term</comment>
        <translation>Құжаттардың толықтығын тексеру</translation>
    </message>
    <message>
        <source>The clock of this desk is off by more than a minute: the receipt says so.</source>
        <translation>Жұмыс орны сағатының тізілім сағатынан айырмасы бір минуттан асады: бұл қолхатта көрсетілген.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Licence register</source>
        <comment>screen title</comment>
        <translation>Лицензиялар тізілімі</translation>
    </message>
    <message>
        <source>Licences</source>
        <comment>table of the register</comment>
        <translation>Лицензиялар</translation>
    </message>
    <message>
        <source>No licence found</source>
        <comment>an empty register or search</comment>
        <translation>Лицензия табылмады</translation>
    </message>
    <message>
        <source>A licence stands here as soon as it is signed.</source>
        <comment>an empty register or search</comment>
        <translation>Лицензияға қол қойылған бойда осында көрінеді.</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>column of an exported list</comment>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <comment>column of an exported list</comment>
        <translation>Құжаттың түрі</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of an exported list</comment>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>IIN/BIN</source>
        <comment>column of an exported list</comment>
        <translation>ЖСН/БСН</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <comment>column of an exported list</comment>
        <translation>Лицензиат</translation>
    </message>
    <message>
        <source>Activity</source>
        <comment>column of an exported list</comment>
        <translation>Қызмет түрі</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>column of an exported list</comment>
        <translation>Берген орган</translation>
    </message>
    <message>
        <source>Issued on</source>
        <comment>column of an exported list</comment>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>First issued on</source>
        <comment>column of an exported list</comment>
        <translation>Алғаш берілген күні</translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>column of an exported list</comment>
        <translation>Қолданылу мерзімінің басы</translation>
    </message>
    <message>
        <source>Valid until</source>
        <comment>column of an exported list</comment>
        <translation>Қолданылу мерзімінің соңы</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <comment>column of an exported list</comment>
        <translation>Орнына берілген лицензия</translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) written</source>
        <extracomment>Progress of an export of the licence register</extracomment>
        <translation>
            <numerusform>%n лицензия жазылды</numerusform>
            <numerusform>%n лицензия жазылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n licence(s) were saved: narrow the search</source>
        <extracomment>Message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Алғашқы %n лицензия ғана сақталды: іздеуді тарылтыңыз</numerusform>
            <numerusform>Алғашқы %n лицензия ғана сақталды: іздеуді тарылтыңыз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) were saved</source>
        <translation>
            <numerusform>%n лицензия сақталды</numerusform>
            <numerusform>%n лицензия сақталды</numerusform>
        </translation>
    </message>
    <message>
        <source>List parted by commas (*.csv)</source>
        <comment>kind of file in the export dialog; the file is parted by commas in English, by semicolons in Kazakh and Russian</comment>
        <translation>Нүктелі үтірмен бөлінген тізім (*.csv)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <comment>kind of file in the export dialog</comment>
        <translation>Электрондық кесте (*.xlsx)</translation>
    </message>
    <message>
        <source>Export of the list</source>
        <comment>title of the file dialog</comment>
        <translation>Тізімді файлға сақтау</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <comment>progress</comment>
        <translation>Тізім жазылуда</translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <extracomment>Beside the title of the register: not all that was found</extracomment>
        <translation>
            <numerusform>алғашқы %n</numerusform>
            <numerusform>алғашқы %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n табылды</numerusform>
            <numerusform>%n табылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <comment>button: saves the list as a file</comment>
        <translation>Файлға сақтау</translation>
    </message>
    <message>
        <source>Issued on: the day on which the paper was signed</source>
        <comment>hint at the table of the register</comment>
        <translation>Берілген күні: құжатқа қол қойылған күн</translation>
    </message>
</context>
<context>
    <name>RepresentativeForm</name>
    <message>
        <source>&amp;Representative&apos;s full name</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>&amp;Өкілдің тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Representative&apos;s &amp;IIN</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>Өкілдің &amp;ЖСН-і</translation>
    </message>
    <message>
        <source>&amp;Power of attorney No.</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>&amp;Сенімхат №</translation>
    </message>
    <message>
        <source>&amp;Date of the power of attorney</source>
        <comment>field of the applicant&apos;s screen</comment>
        <translation>Сенімхаттың &amp;күні</translation>
    </message>
    <message>
        <source>Certified by a &amp;notary</source>
        <comment>mark beside the power of attorney</comment>
        <translation>&amp;Нотариус куәландырған</translation>
    </message>
    <message>
        <source>Asking the notary system</source>
        <comment>state of the check</comment>
        <translation>БНАЖ-дан сұралуда</translation>
    </message>
    <message>
        <source>Not in force</source>
        <comment>state of the power of attorney</comment>
        <translation>Қолданыста емес</translation>
    </message>
    <message>
        <source>Power of attorney revoked</source>
        <comment>why it is not in force</comment>
        <translation>Сенімхаттың күші жойылған</translation>
    </message>
    <message>
        <source>Power of attorney dated %1, still to come</source>
        <comment>why it is not in force: %1 its date</comment>
        <translation>Сенімхаттың күні – %1, ол әлі келген жоқ</translation>
    </message>
    <message>
        <source>Power of attorney ended on %1</source>
        <comment>why it is not in force: %1 its last day</comment>
        <translation>Сенімхаттың мерзімі %1 күні өтті</translation>
    </message>
    <message>
        <source>notary: %1</source>
        <comment>after why it is not in force; a name</comment>
        <translation>нотариус: %1</translation>
    </message>
    <message>
        <source>In force</source>
        <comment>state of the power of attorney</comment>
        <translation>Қолданыста</translation>
    </message>
    <message>
        <source>Power of attorney valid until %1 · notary: %2</source>
        <comment>the power of attorney: %1 last day, %2 name</comment>
        <translation>Сенімхат %1 күнін қоса алғанда жарамды · нотариус: %2</translation>
    </message>
    <message>
        <source>Notary: %1</source>
        <comment>the power of attorney: %1 name</comment>
        <translation>Нотариус: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>state of the power of attorney</comment>
        <translation>Табылмады</translation>
    </message>
    <message>
        <source>The notary system holds no such power of attorney. Compare its number, its date and the IIN.</source>
        <comment>the power of attorney is unknown</comment>
        <translation>БНАЖ-да мұндай сенімхат жоқ. Нөмірін, күнін және ЖСН-ді салыстырыңыз.</translation>
    </message>
    <message>
        <source>Cannot be told now</source>
        <comment>state of the power of attorney</comment>
        <translation>Әзірге белгісіз</translation>
    </message>
    <message>
        <source>Check the power of attorney</source>
        <comment>button: asks the notaries&apos; system</comment>
        <translation>Сенімхатты тексеру</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <comment>under the date of the power of attorney</comment>
        <translation>Бұл күн әлі келген жоқ</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <comment>in an empty field for a date</comment>
        <translation>кк.аа.жжжж</translation>
    </message>
</context>
<context>
    <name>RequirementRow</name>
    <message>
        <source>not confirmed by an act</source>
        <comment>after a requirement or a ground</comment>
        <translation>актімен расталмаған</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>field under a requirement</comment>
        <translation>Ескерту</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <comment>%1 is the title of a requirement</comment>
        <translation>Ескерту: %1</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore the vault</source>
        <comment>screen title: a copy takes the place of the vault</comment>
        <translation>Қойманы қалпына келтіру</translation>
    </message>
    <message>
        <source>What is in the place of the vault now is kept aside in its folder and not deleted. Drafts made or changed after the copy are not in it; whatever was registered meanwhile is fetched from the registry, and nothing is sent twice.</source>
        <comment>under the copies of the vault</comment>
        <translation>Қазір қойманың орнында тұрған файлдар оның қалтасында бөлек сақталады, жойылмайды. Көшірмеден кейін жасалған не өзгертілген жобалар онда жоқ; осы аралықта тіркелгені тізілімнен алынады, ештеңе екі рет жөнелтілмейді.</translation>
    </message>
    <message>
        <source>Being restored…</source>
        <extracomment>Restoring the vault, beside the button that is off</extracomment>
        <translation>Қалпына келтірілуде…</translation>
    </message>
    <message>
        <source>There are copies of it. Choose the one to go on with.</source>
        <extracomment>Restoring the vault, under the heading: it is damaged</extracomment>
        <translation>Оның көшірмелері бар. Жұмысты жалғастыратын көшірмені таңдаңыз.</translation>
    </message>
    <message>
        <source>The vault of this desk is not where it was. There are copies of it. Choose the one to go on with.</source>
        <translation>Жұмыс орнының қоймасы өз орнында жоқ. Оның көшірмелері бар. Жұмысты жалғастыратын көшірмені таңдаңыз.</translation>
    </message>
    <message>
        <source>Copy of</source>
        <extracomment>Column of the copies of the vault: when it was made</extracomment>
        <translation>Көшірме уақыты</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column of the copies of the vault</extracomment>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <extracomment>Restoring the vault, the filled button: the chosen copy takes its place</extracomment>
        <translation>Осы көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Restoring the vault, button: back to the sign-in</extracomment>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>ResultSigningPage</name>
    <message>
        <source>Signature of the result</source>
        <comment>screen title</comment>
        <translation>Нәтижеге қол қою</translation>
    </message>
    <message>
        <source>Fetching the paper</source>
        <comment>progress</comment>
        <translation>Құжат жүктелуде</translation>
    </message>
    <message>
        <source>Signed and published: %1</source>
        <comment>message: %1 is a number</comment>
        <translation>Қол қойылды және жарияланды: %1</translation>
    </message>
    <message>
        <source>Signed, awaiting confirmation: %1. It will be published by itself</source>
        <comment>message: %1 is a number; the certification authority does not answer</comment>
        <translation>Қол қойылды, расталуы күтілуде: %1. Расталған соң автоматты түрде жарияланады</translation>
    </message>
    <message>
        <source>Sign the refusal</source>
        <comment>footer button</comment>
        <translation>Бас тартуға қол қою</translation>
    </message>
    <message>
        <source>Issue and sign</source>
        <comment>footer button</comment>
        <translation>Беру және қол қою</translation>
    </message>
    <message>
        <source>%1 · proposed by %2, %3</source>
        <comment>%1 the decision, %2 a colleague, %3 date and time</comment>
        <translation>%1 · ұсынған %2, %3</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Тіркеу куәлігі тексерілуде</translation>
    </message>
    <message>
        <source>Sign the refusal</source>
        <comment>title of the PIN dialog</comment>
        <translation>Бас тартуға қол қою</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <comment>title of the PIN dialog</comment>
        <translation>Нәтижеге қол қою</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button: to the case</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>NOT VALID</source>
        <comment>across the preview of a paper that is not signed yet</comment>
        <translation>ЖАРАМСЫЗ</translation>
    </message>
    <message>
        <source>Sign the conclusion: %1</source>
        <comment>footer button; %1 is &quot;agreed&quot; or &quot;not agreed&quot;</comment>
        <translation>Қорытындыға қол қою: %1</translation>
    </message>
    <message>
        <source>Sign the conclusion: %1</source>
        <comment>title of the PIN dialog; %1 is &quot;agreed&quot; or &quot;not agreed&quot;</comment>
        <translation>Қорытындыға қол қою: %1</translation>
    </message>
    <message>
        <source>Asking whether the signature arrived</source>
        <comment>progress</comment>
        <translation>Қолтаңбаның жеткен-жетпегені тізілімнен сұралуда</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return</source>
        <comment>button of a dialog: the case goes back</comment>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Return to the executor</source>
        <comment>title of a dialog</comment>
        <translation>Орындаушыға қайтару</translation>
    </message>
    <message>
        <source>&amp;What has to be done</source>
        <comment>field of a dialog: the reason of the return</comment>
        <translation>&amp;Не істеу керек</translation>
    </message>
    <message>
        <source>Say what has to be done</source>
        <comment>why a case cannot be returned</comment>
        <translation>Не істеу керегін жазыңыз</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review and signature</source>
        <comment>screen title</comment>
        <translation>Тексеру және қол қою</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>review: over the certificate&apos;s owner</comment>
        <translation>Тіркеу куәлігі</translation>
    </message>
    <message numerus="yes">
        <source>Still missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Түзетілуі тиіс: %n</numerusform>
            <numerusform>Түзетілуі тиіс: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>button beside something missing: leads to its place</comment>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>heading in the review</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>caption in the review</comment>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Registered address</source>
        <comment>caption in the review</comment>
        <translation>Заңды мекенжайы</translation>
    </message>
    <message>
        <source>Application form</source>
        <comment>heading in the review</comment>
        <translation>Өтініш нысаны</translation>
    </message>
    <message>
        <source>Documents</source>
        <comment>heading in the review</comment>
        <translation>Құжаттар</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>after the title of a document</comment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>original seen</source>
        <comment>after the pages of a document</comment>
        <translation>түпнұсқа көрілді</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <comment>progress before the PIN is asked</comment>
        <translation>Тіркеу куәлігі тексерілуде</translation>
    </message>
    <message>
        <source>Sign the application</source>
        <comment>title of the PIN dialog</comment>
        <translation>Өтінішке қол қою</translation>
    </message>
    <message>
        <source>Sign</source>
        <comment>button of the PIN dialog</comment>
        <translation>Қол қою</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and submit</source>
        <comment>footer button</comment>
        <translation>Қол қою және тапсыру</translation>
    </message>
    <message>
        <source>power of attorney No. %1 of %2</source>
        <comment>in the review: %1 number, %2 date</comment>
        <translation>№ %1 сенімхат, берілген күні %2</translation>
    </message>
    <message>
        <source>power of attorney certified otherwise than by a notary</source>
        <comment>in the review</comment>
        <translation>нотариаттан өзге тәртіппен куәландырылған сенімхат</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <comment>caption in the review</comment>
        <translation>Өтінішті берген тұлға</translation>
    </message>
    <message>
        <source>confirmed by the payment gateway</source>
        <comment>in the review</comment>
        <translation>төлем шлюзі растаған</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <comment>in the review: of a payment</comment>
        <translation>әлі расталмаған</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <comment>caption in the review</comment>
        <translation>Лицензиялық алым</translation>
    </message>
    <message>
        <source>At this counter the act asks for no signature of the employee: signing is a rule of the registry.</source>
        <comment>in the review: who signs at the provider&apos;s own counter</comment>
        <translation>Бұл терезеде акт қызметкердің қолтаңбасын талап етпейді: қол қою – тізілімнің қағидасы.</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>caption in the review</comment>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Address of residence</source>
        <comment>caption in the review</comment>
        <translation>Тұрғылықты жерінің мекенжайы</translation>
    </message>
</context>
<context>
    <name>ServiceChoicePage</name>
    <message>
        <source>New case</source>
        <extracomment>Heading of the page where a new case begins
----------
Title of the page where a new case begins</extracomment>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>The regulation in force today gives the form, the documents and the terms.</source>
        <extracomment>Under the heading of the page where a new case begins</extracomment>
        <translation>Нысанды, құжаттарды және мерзімдерді бүгін қолданыстағы регламент береді.</translation>
    </message>
    <message>
        <source>Name of the service or number of the act</source>
        <extracomment>Search field over the list of services, empty</extracomment>
        <translation>Қызметтің атауы немесе актінің нөмірі</translation>
    </message>
    <message>
        <source>Find a service</source>
        <extracomment>Search field over the list of services, read aloud</extracomment>
        <translation>Қызметті табу</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>List of services, read aloud</extracomment>
        <translation>Қызметтер</translation>
    </message>
    <message>
        <source>No service found</source>
        <extracomment>List of services, nothing matches the search</extracomment>
        <translation>Қызмет табылмады</translation>
    </message>
    <message>
        <source>Try a part of the name in any of the three languages.</source>
        <extracomment>List of services, nothing matches the search</extracomment>
        <translation>Атауының бір бөлігін үш тілдің кез келгенінде жазып көріңіз.</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <extracomment>Before the choice of issue, re-issue or duplicate</extracomment>
        <translation>Қызметтің түрі</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <extracomment>List of services, the act behind a service: %1 its number, %2 its date</extracomment>
        <translation>%2 № %1</translation>
    </message>
    <message>
        <source>The act is no longer in force</source>
        <translation>Акт бұдан былай қолданылмайды</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Қызметті таңдаңыз</translation>
    </message>
    <message>
        <source>Start the case</source>
        <extracomment>Page where a new case begins: goes to the applicant</extracomment>
        <translation>Істі бастау</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Footer: to the page before this one</extracomment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>State service</source>
        <extracomment>Column of the list of services</extracomment>
        <translation>Мемлекеттік көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>Act</source>
        <extracomment>Column of the list of services: number and date</extracomment>
        <translation>Акт</translation>
    </message>
    <message>
        <source>Act No. %1 of %2 repealed it.</source>
        <extracomment>Under the list of services: what ended the chosen act; %1 a number, %2 a date</extracomment>
        <translation>Оның күшін %2 № %1 акт жойды.</translation>
    </message>
    <message>
        <source>in force through %1</source>
        <extracomment>List of services, tag of an act that is no longer in force; %1 is its last day in force</extracomment>
        <translation>%1 қоса алғанда қолданылған</translation>
    </message>
    <message>
        <source>The act was in force through %1. The registry&apos;s policy still lets cases be opened by it.</source>
        <extracomment>Under the list of services: the chosen act is no longer in force; %1 is its last day in force</extracomment>
        <translation>Акт %1 күнін қоса алғанда қолданылған. Тізілімнің саясаты ол бойынша іс ашуға рұқсат береді.</translation>
    </message>
    <message>
        <source>The act was in force through %1. No case can be opened by it.</source>
        <extracomment>Under the list of services: the chosen act is no longer in force; %1 is its last day in force</extracomment>
        <translation>Акт %1 күнін қоса алғанда қолданылған. Ол бойынша іс ашуға болмайды.</translation>
    </message>
</context>
<context>
    <name>SignInArt</name>
    <message>
        <source>The licensing workstation</source>
        <extracomment>Sign-in, under the program&apos;s name: what the program is</extracomment>
        <translation>Лицензиялау жөніндегі автоматтандырылған жұмыс орны</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <extracomment>Heading of the sign-in</extracomment>
        <translation>Жүйеге кіру</translation>
    </message>
    <message>
        <source>Role and office come from the registry.</source>
        <extracomment>Under the heading of the sign-in</extracomment>
        <translation>Рөл мен мекеме тізілімнен алынады.</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <extracomment>Sign-in, label of the field</extracomment>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <extracomment>Sign-in, label of the field</extracomment>
        <translation>&amp;Құпиясөз</translation>
    </message>
    <message>
        <source>Forgot the password? The administrator sets a new one.</source>
        <extracomment>Sign-in, at the bottom</extracomment>
        <translation>Құпиясөзді ұмыттыңыз ба? Жаңасын әкімші береді.</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>Title of the window while the desk is locked</extracomment>
        <translation>Құлыпталған</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <extracomment>Sign-in, progress</extracomment>
        <translation>Тізілімнен сұралуда</translation>
    </message>
    <message>
        <source>Checking the password</source>
        <extracomment>Sign-in, progress: keys are made from the password</extracomment>
        <translation>Құпиясөз тексерілуде</translation>
    </message>
    <message>
        <source>Opening the desk&apos;s vault</source>
        <extracomment>Sign-in, progress: the encrypted store of this desk is opened</extracomment>
        <translation>Жұмыс орнының қоймасы ашылуда</translation>
    </message>
    <message>
        <source>The device certificate cannot be read</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry</extracomment>
        <translation>Құрылғының сертификаты оқылмады</translation>
    </message>
    <message>
        <source>The device certificate expired on %1</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry; %1 is a date</extracomment>
        <translation>Құрылғы сертификатының мерзімі %1 күні өтті</translation>
    </message>
    <message>
        <source>Device certificate valid until %1</source>
        <extracomment>Sign-in, about the certificate that this desk shows to the registry; %1 is a date</extracomment>
        <translation>Құрылғының сертификаты %1 күнін қоса алғанда жарамды</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <extracomment>Heading of the locked desk</extracomment>
        <translation>Жұмыс орны құлыпталған</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Show the password</source>
        <extracomment>Button inside the password field</extracomment>
        <translation>Құпиясөзді көрсету</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <extracomment>Sign-in, the filled button</extracomment>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>Another person signs in. The work of %1 is kept until their next sign-in.</source>
        <extracomment>Under the heading of the locked desk when another login is typed: %1 is the name of the person who locked it</extracomment>
        <translation>Басқа қызметкер кіреді. Жұмыс келесі кіргенге дейін сақталады (%1).</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the registry. Whoever signed in here with it in the last %n day(s) may go on without it.</source>
        <extracomment>Under the heading of the sign-in while the registry is away; %n days</extracomment>
        <translation>
            <numerusform>Тізіліммен байланыс жоқ. Осы жерге соңғы %n күнде байланыспен кіргендер онсыз жұмыс істей алады.</numerusform>
            <numerusform>Тізіліммен байланыс жоқ. Осы жерге соңғы %n күнде байланыспен кіргендер онсыз жұмыс істей алады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another person</source>
        <extracomment>Locked desk, second button: another person signs in</extracomment>
        <translation>Басқа қызметкер</translation>
    </message>
    <message>
        <source>Back to the locked desk</source>
        <translation>Құлыпталған жұмысқа оралу</translation>
    </message>
    <message>
        <source>Your password was changed. The one before it opens the drafts kept on this desk, this once. Who has forgotten it asks the administrator to restore the vault; nothing in it is lost.</source>
        <extracomment>Under the heading of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Құпиясөзіңіз өзгертілген. Осы жұмыс орнындағы жобаларды бір рет бұрынғы құпиясөз ашады. Ол ұмытылса, қойманы әкімші қалпына келтіреді; ондағы ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>&amp;Former password</source>
        <extracomment>Label of the password field, when the vault still has the password before the present</extracomment>
        <translation>Бұрынғы &amp;құпиясөз</translation>
    </message>
    <message>
        <source>Open the drafts</source>
        <extracomment>Button of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Жобаларды ашу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of the sign-in, when the vault still has the password before the present</extracomment>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>The next attempt is possible at %1; each further wrong password doubles the pause, up to %2 min</source>
        <extracomment>Sign-in, under the password after too many wrong ones: %1 is a time of day, %2 of minutes</extracomment>
        <translation>Келесі әрекетке рұқсат етілетін уақыт: %1; әр келесі қателік кідірісті екі есе, ең көбі %2 минутқа дейін ұзартады</translation>
    </message>
    <message>
        <source>The registry does not admit this workplace. The administrator gives a one-time code for it.</source>
        <extracomment>Under the heading of the registration of the workplace</extracomment>
        <translation>Бұл жұмыс орнының тізілімге кіруіне рұқсат жоқ. Оған бір реттік кодты әкімші береді.</translation>
    </message>
    <message>
        <source>The workplace is registered.</source>
        <extracomment>Sign-in, message: the registry admits this workplace from now on</extracomment>
        <translation>Жұмыс орны тіркелді.</translation>
    </message>
    <message>
        <source>Registration of the workplace</source>
        <extracomment>Heading of the sign-in where the registry does not admit this workplace</extracomment>
        <translation>Жұмыс орнын тіркеу</translation>
    </message>
    <message>
        <source>%1 · locked since %2. The work is as you left it.</source>
        <extracomment>Under the heading of the locked desk: %1 is the person&apos;s name, %2 a date with time</extracomment>
        <translation>%1 · құлыпталған уақыты: %2. Жұмыс сіз қалдырған күйде.</translation>
    </message>
</context>
<context>
    <name>SignerWords</name>
    <message>
        <source>%1 · registration certificate until %2</source>
        <comment>who signs: %1 the owner of the certificate, %2 its last day</comment>
        <translation>%1 · тіркеу куәлігі %2 күнін қоса алғанда жарамды</translation>
    </message>
</context>
<context>
    <name>SimilarNote</name>
    <message>
        <source>The same application is under way already: %1</source>
        <comment>pointed out; %1 is a list of cases</comment>
        <translation>Дәл осындай өтініш қаралып жатыр: %1</translation>
    </message>
    <message>
        <source>%1 (registered %2, %3)</source>
        <comment>pointed out; %1 number of a case or an office, %2 a date, %3 a state</comment>
        <translation>%1 (%2 күні тіркелді, %3)</translation>
    </message>
    <message>
        <source>The applicant has a licence in force: %1</source>
        <comment>pointed out; %1 is a list of numbers</comment>
        <translation>Өтініш берушінің қолданыстағы лицензиясы бар: %1</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Quit</source>
        <extracomment>Window that says why the program cannot start: button that ends it</extracomment>
        <translation>Шығу</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>State of a case</source>
        <comment>screen title: the applicant asks how the case stands</comment>
        <translation>Істің жай-күйі</translation>
    </message>
    <message>
        <source>A code reader may be used: the receipt&apos;s QR is enough.</source>
        <comment>beside the search field of the state of a case</comment>
        <translation>Код оқығыш жарайды: қолхаттағы QR жеткілікті.</translation>
    </message>
    <message>
        <source>History of services</source>
        <comment>over the cases of an applicant</comment>
        <translation>Алынған қызметтер тарихы</translation>
    </message>
    <message>
        <source>Nothing is registered under this</source>
        <comment>nothing was found</comment>
        <translation>Мұндай нөмірмен ештеңе тіркелмеген</translation>
    </message>
    <message>
        <source>Nobody is looked for yet</source>
        <comment>before the first search</comment>
        <translation>Әзірге ештеңе ізделген жоқ</translation>
    </message>
    <message>
        <source>Type an IIN, a BIN or the number of the case and press Enter.</source>
        <comment>under an empty list</comment>
        <translation>ЖСН, БСН немесе істің нөмірін енгізіп, Enter басыңыз.</translation>
    </message>
    <message>
        <source>There is nothing to hand over</source>
        <comment>footer: why the button is off</comment>
        <translation>Берілетін нәтиже жоқ</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>caption: number of a case</comment>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Applicant</source>
        <comment>caption of a case</comment>
        <translation>Көрсетілетін қызметті алушы</translation>
    </message>
    <message>
        <source>State service</source>
        <comment>caption of a case</comment>
        <translation>Мемлекеттік көрсетілетін қызмет</translation>
    </message>
    <message>
        <source>Service provider</source>
        <comment>caption of a case</comment>
        <translation>Көрсетілетін қызметті беруші</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>caption of a case: date and time</comment>
        <translation>Қабылданған</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>caption of a case</comment>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>caption of a case: date and time</comment>
        <translation>Соңғы өзгеріс</translation>
    </message>
    <message>
        <source>IIN/BIN, number of the case or QR of the receipt</source>
        <comment>search field</comment>
        <translation>ЖСН/БСН, істің нөмірі немесе қолхаттағы QR</translation>
    </message>
    <message>
        <source>How the case stands</source>
        <comment>list of facts</comment>
        <translation>Істің жай-күйі</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>footer button</comment>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Hand over</source>
        <comment>footer button: opens the hand-over</comment>
        <translation>Табыстау</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <comment>footer button: shows the signed result</comment>
        <translation>Құжатты ашу</translation>
    </message>
    <message>
        <source>The reply is with the executor</source>
        <comment>message</comment>
        <translation>Жауап орындаушыда</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <comment>footer button: of the applicant</comment>
        <translation>Жауапты жазу</translation>
    </message>
    <message>
        <source>To be decided by</source>
        <comment>before a date: last day of the term</comment>
        <translation>Шешім қабылдау мерзімі</translation>
    </message>
    <message>
        <source>Asked of the applicant</source>
        <comment>caption of a case</comment>
        <translation>Көрсетілетін қызметті алушыдан сұралды</translation>
    </message>
    <message>
        <source>Reply by</source>
        <comment>caption of a case: last day to answer</comment>
        <translation>Жауап беру мерзімі</translation>
    </message>
    <message>
        <source>The term stands still</source>
        <comment>beside a dash</comment>
        <translation>Мерзім тоқтатыла тұрады</translation>
    </message>
    <message>
        <source>The term stands still until the reply</source>
        <comment>beside a dash</comment>
        <translation>Жауап түскенге дейін мерзім тоқтатыла тұрады</translation>
    </message>
    <message>
        <source>The term is over; it was to be decided by</source>
        <comment>before a date in the past</comment>
        <translation>Мерзім өтіп кетті; шешім қабылдау мерзімі</translation>
    </message>
    <message>
        <source>received %1 · %2</source>
        <comment>under a case: %1 a date, %2 a service</comment>
        <translation>%1 күні қабылданды · %2</translation>
    </message>
    <message>
        <source>Reply not recorded</source>
        <comment>footer button: shows a reply that could not be recorded</comment>
        <translation>Жазылмаған жауап</translation>
    </message>
</context>
<context>
    <name>UnrecordedReplyDialog</name>
    <message>
        <source>Reply that was not recorded: %1</source>
        <extracomment>Title of a dialog at the counter: %1 is the number of a case</extracomment>
        <translation>Жазылмаған жауап: %1</translation>
    </message>
    <message>
        <source>The review was continued without a reply: %1, %2.</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is a name, %2 date and time</extracomment>
        <translation>Тексеру жауапсыз жалғастырылды: %1, %2.</translation>
    </message>
    <message>
        <source>Another reply is recorded already: %1, %2. It says: %3</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is a name, %2 date and time, %3 what is recorded</extracomment>
        <translation>Басқа жауап жазылып қойған: %1, %2. Онда былай делінген: %3</translation>
    </message>
    <message>
        <source>It was asked: %1</source>
        <extracomment>Dialog of a reply that was not recorded: %1 is the question</extracomment>
        <translation>Сұрақ: %1</translation>
    </message>
    <message>
        <source>&amp;Typed here</source>
        <extracomment>Dialog of a reply that was not recorded: what was typed, to be copied</extracomment>
        <translation>&amp;Осында енгізілген жауап</translation>
    </message>
    <message>
        <source>&amp;Files chosen here</source>
        <extracomment>Dialog of a reply that was not recorded: list of files</extracomment>
        <translation>Осында таңдалған &amp;файлдар</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Dialog of a reply that was not recorded, button: the text is not needed any more</extracomment>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Close and keep</source>
        <extracomment>Dialog of a reply that was not recorded, button: the text stays at this desk</extracomment>
        <translation>Сақтап жабу</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Registry</source>
        <extracomment>Status bar: name before the state of the link to the E-licensing registry</extracomment>
        <translation>Тізілім</translation>
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
        <translation>Шығыс</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>Status bar, button that shows the sheet of keyboard shortcuts</extracomment>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Status bar: light theme</extracomment>
        <translation>Жарық</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Status bar: dark theme</extracomment>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Status bar: high-contrast theme</extracomment>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>Status bar, read aloud before the choice of the theme</extracomment>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Status bar, read aloud before the choice of the language</extracomment>
        <translation>Тіл</translation>
    </message>
</context>
<context>
    <name>StatusWatch</name>
    <message>
        <source>asking</source>
        <extracomment>Status bar, state of the link to the registry: not asked yet</extracomment>
        <translation>сұралуда</translation>
    </message>
    <message>
        <source>connected</source>
        <extracomment>Status bar, state of the link to the registry</extracomment>
        <translation>байланыс бар</translation>
    </message>
    <message>
        <source>no connection</source>
        <extracomment>Status bar, state of the link to the registry</extracomment>
        <translation>байланыс жоқ</translation>
    </message>
    <message>
        <source>not trusted</source>
        <extracomment>Status bar, state of the link to the registry: its certificate is foreign</extracomment>
        <translation>сенімсіз</translation>
    </message>
    <message>
        <source>device refused</source>
        <extracomment>Status bar, state of the link to the registry: it does not know this desk</extracomment>
        <translation>құрылғы қабылданбады</translation>
    </message>
    <message>
        <source>searching</source>
        <extracomment>Status bar, state of the token: the first look is under way</extracomment>
        <translation>ізделуде</translation>
    </message>
    <message>
        <source>no driver</source>
        <extracomment>Status bar, state of the token: the program that drives it is not installed</extracomment>
        <translation>драйвер жоқ</translation>
    </message>
    <message>
        <source>not inserted</source>
        <extracomment>Status bar, state of the token</extracomment>
        <translation>қойылмаған</translation>
    </message>
    <message>
        <source>not usable</source>
        <extracomment>Status bar, state of the token: its certificates may not sign for this person</extracomment>
        <translation>жарамсыз</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>Status bar, state of the token</extracomment>
        <translation>дайын</translation>
    </message>
    <message>
        <source>any</source>
        <extracomment>Status bar, state of the scanner: the first one that is found will be used</extracomment>
        <translation>кез келген</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>Status bar, state of the outbox: cases on their way to the registry</extracomment>
        <translation>
            <numerusform>%n кезекте</numerusform>
            <numerusform>%n кезекте</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Process %1: %2</source>
        <extracomment>Step of the regulation, read aloud: %1 its number, %2 its sentence</extracomment>
        <translation>%1-үдеріс: %2</translation>
    </message>
    <message>
        <source>Condition %1: %2</source>
        <translation>%1-шарт: %2</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a step of the regulation</extracomment>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>current</source>
        <extracomment>State of a step of the regulation: the one at hand</extracomment>
        <translation>ағымдағы</translation>
    </message>
    <message>
        <source>to come</source>
        <extracomment>State of a step of the regulation</extracomment>
        <translation>алда</translation>
    </message>
    <message>
        <source>branch not taken</source>
        <extracomment>State of a step of the regulation: the branch of a refusal</extracomment>
        <translation>тармақ таңдалмаған</translation>
    </message>
</context>
<context>
    <name>SubstitutionDialog</name>
    <message>
        <source>End the chosen one</source>
        <comment>button: ends a substitution</comment>
        <translation>Таңдалғанын аяқтау</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>button: sets a substitution</comment>
        <translation>Белгілеу</translation>
    </message>
    <message>
        <source>Substitution of absent colleagues</source>
        <comment>title of a dialog</comment>
        <translation>Жұмыста жоқ қызметкерлерді алмастыру</translation>
    </message>
    <message>
        <source>Substitutions</source>
        <comment>list in a dialog</comment>
        <translation>Алмастырулар</translation>
    </message>
    <message>
        <source>&amp;Absent</source>
        <comment>field: the colleague who is away</comment>
        <translation>&amp;Жұмыста жоқ қызметкер</translation>
    </message>
    <message>
        <source>&amp;Does the work</source>
        <comment>field: the colleague who stands in</comment>
        <translation>&amp;Алмастырушы</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <comment>field: first day</comment>
        <translation>&amp;Басталуы</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>field: last day</comment>
        <translation>А&amp;яқталуы</translation>
    </message>
    <message>
        <source>&amp;Reason, as the order says it</source>
        <comment>field of a substitution</comment>
        <translation>Бұ&amp;йрықтағы себебі</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a dialog</comment>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a substitution: %1 does the work of %2</comment>
        <translation>%1, алмастыратыны: %2</translation>
    </message>
    <message>
        <source>absent from %1 to %2 · %3</source>
        <comment>under a substitution</comment>
        <translation>%1 – %2 аралығында жұмыста жоқ · %3</translation>
    </message>
    <message>
        <source>two weeks from today, unless changed</source>
        <comment>last day of a substitution</comment>
        <translation>өзгертілмесе – бүгіннен бастап екі апта</translation>
    </message>
</context>
<context>
    <name>SurveyPanel</name>
    <message>
        <source>Survey, without a name: keys 1, 2, 3 – or leave it out</source>
        <comment>over the questions of the survey</comment>
        <translation>Аты көрсетілмейтін сауалнама: 1, 2, 3 пернелері – жауап бермеуге де болады</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Add a row</source>
        <comment>button under a table of the form</comment>
        <translation>Жол қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button in a row of a table of the form</comment>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Remove row %1</source>
        <comment>button in a row of a table; %1 is its number</comment>
        <translation>%1-жолды жою</translation>
    </message>
    <message>
        <source>Row %1</source>
        <comment>over a row of a table of the form</comment>
        <translation>%1-жол</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Give the draft</source>
        <extracomment>Button of the dialog of the head</extracomment>
        <translation>Жобаны беру</translation>
    </message>
    <message>
        <source>Give the draft of %1 to another</source>
        <extracomment>Title of a dialog of the head: %1 is the applicant</extracomment>
        <translation>Жобаны басқаға беру: %1</translation>
    </message>
    <message>
        <source>Now with %1, who is told by whom and when it was taken over. What was typed there is not deleted.</source>
        <extracomment>Dialog of the head, under its title: %1 is the name of an operator</extracomment>
        <translation>Қазіргі орындаушысы: %1. Оған жобаны кім және қашан бергені хабарланады. Ол енгізген деректер жойылмайды.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <extracomment>Dialog of the head, over the list of employees</extracomment>
        <translation>&amp;Кімге</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <extracomment>Field of the dialog of the head: why a draft changes hands</extracomment>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Nobody else of the office takes applications</source>
        <extracomment>Dialog of the head: why a draft cannot be given away</extracomment>
        <translation>Мекемеде өтініш қабылдайтын басқа қызметкер жоқ</translation>
    </message>
    <message>
        <source>Say why the draft changes hands</source>
        <extracomment>Dialog of the head: why a draft cannot be given away yet</extracomment>
        <translation>Жобаның не үшін берілетінін жазыңыз</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Take out</source>
        <comment>button: a ground of refusal is not about this</comment>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Supplement, if the ground alone is not clear</source>
        <comment>field under a ground of refusal</comment>
        <translation>Негіздің өзі түсініксіз болса, толықтыру</translation>
    </message>
    <message>
        <source>Also about…</source>
        <comment>list under a ground of refusal</comment>
        <translation>Тағы неге қатысты…</translation>
    </message>
    <message>
        <source>Choose what it is about</source>
        <comment>list under a ground of refusal</comment>
        <translation>Неге қатысты екенін таңдаңыз</translation>
    </message>
    <message>
        <source>What else the ground is about: %1</source>
        <comment>%1 is the ground</comment>
        <translation>Негіз тағы неге қатысты: %1</translation>
    </message>
    <message>
        <source>What the ground is about: %1</source>
        <comment>%1 is the ground</comment>
        <translation>Негіз неге қатысты: %1</translation>
    </message>
    <message>
        <source>Take out: %1 · %2</source>
        <comment>%1 is the ground, %2 what it is about</comment>
        <translation>Алып тастау: %1 · %2</translation>
    </message>
    <message>
        <source>Supplement: %1</source>
        <comment>%1 is the ground and what it is about</comment>
        <translation>Толықтыру: %1</translation>
    </message>
</context>
<context>
    <name>ThreeWay</name>
    <message>
        <source>yes</source>
        <extracomment>Answer to a requirement in the case review, key 1</extracomment>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Answer to a requirement in the case review, key 2</extracomment>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>cannot tell now</source>
        <extracomment>Answer to a requirement in the case review, key 3: an answer is still awaited</extracomment>
        <translation>әзірге белгісіз</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <extracomment>Button of a message above the footer that has no action of its own</extracomment>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>WaitBar</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button beside the progress of something that takes long: stops it</extracomment>
        <translation>Бас тарту</translation>
    </message>
</context>
</TS>
