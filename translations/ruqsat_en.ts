<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdminPage</name>
    <message numerus="yes">
        <source>%n day(s) from the request of %1</source>
        <extracomment>Administration, under the day until which a change may be confirmed; %1 is a date with time</extracomment>
        <translation>
            <numerusform>%n day from the request of %1</numerusform>
            <numerusform>%n days from the request of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdminRecordPage</name>
    <message numerus="yes">
        <source>This change does not wait any more: nobody decided it within %n day(s).</source>
        <extracomment>Administration, in place of a change that waited longer than it may; %n days</extracomment>
        <translation>
            <numerusform>This change does not wait any more: nobody decided it within %n day.</numerusform>
            <numerusform>This change does not wait any more: nobody decided it within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n case(s) in work</source>
        <comment>under the name of an executor</comment>
        <translation>
            <numerusform>%n case in work</numerusform>
            <numerusform>%n cases in work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditorPage</name>
    <message numerus="yes">
        <source>The chain is whole: %n row(s).</source>
        <extracomment>Audit, state of the hash chains</extracomment>
        <translation>
            <numerusform>The chain is whole: %n row.</numerusform>
            <numerusform>The chain is whole: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <extracomment>Audit, progress of an export</extracomment>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n row(s) were saved: narrow the filter</source>
        <extracomment>Audit, message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Only the first %n row was saved: narrow the filter</numerusform>
            <numerusform>Only the first %n rows were saved: narrow the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were saved</source>
        <extracomment>Audit, message after an export; %n the number of rows</extracomment>
        <translation>
            <numerusform>%n row was saved</numerusform>
            <numerusform>%n rows were saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>title of the PIN dialog</comment>
        <translation>
            <numerusform>Sign %n decision</numerusform>
            <numerusform>Sign %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) signed and published</source>
        <comment>message after a batch</comment>
        <translation>
            <numerusform>%n decision signed and published</numerusform>
            <numerusform>%n decisions signed and published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n paper(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>Prepare %n paper</numerusform>
            <numerusform>Prepare %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n decision(s)</source>
        <comment>footer button of a batch</comment>
        <translation>
            <numerusform>Sign %n decision</numerusform>
            <numerusform>Sign %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the title of a document</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogParts</name>
    <message numerus="yes">
        <source>Shorten the text by %n character(s)</source>
        <extracomment>Small dialog of the office, beside the button that is off: a text is longer than it may be</extracomment>
        <translation>
            <numerusform>Shorten the text by %n character</numerusform>
            <numerusform>Shorten the text by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>under the inventory</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>beside the title of the chosen document</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned page(s) not yet in the inventory</source>
        <comment>under the scanned pages</comment>
        <translation>
            <numerusform>%n scanned page not yet in the inventory</numerusform>
            <numerusform>%n scanned pages not yet in the inventory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n &amp;page(s)</source>
        <comment>button: all scanned pages into the document</comment>
        <translation>
            <numerusform>Keep %n &amp;page</numerusform>
            <numerusform>Keep %n &amp;pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of “%1” would be gone for good.</source>
        <comment>message before the pages of a document are removed; %1 is a document</comment>
        <translation>
            <numerusform>%n page of “%1” would be gone for good.</numerusform>
            <numerusform>%n pages of “%1” would be gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n calendar day(s), by the settings of the desk</source>
        <extracomment>Reason of the last day of a draft: how long one may lie unchanged</extracomment>
        <translation>
            <numerusform>%n calendar day, by the settings of the desk</numerusform>
            <numerusform>%n calendar days, by the settings of the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <extracomment>A term in months</extracomment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the end moves by %n calendar day(s)</source>
        <extracomment>After the reason of a stop: by how much it moves the end of a term of months</extracomment>
        <translation>
            <numerusform>the end moves by %n calendar day</numerusform>
            <numerusform>the end moves by %n calendar days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeSource</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox of the home page: pages of the case</extracomment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than 3 days</source>
        <extracomment>Home page, under the number of results that wait for the applicant</extracomment>
        <translation>
            <numerusform>%n older than 3 days</numerusform>
            <numerusform>%n older than 3 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How long a result has waited for the applicant</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>of a draft</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) registered since were fetched from the registry.</source>
        <extracomment>Notice of the home page, after the times of the copy: applications that were registered</extracomment>
        <translation>
            <numerusform>%n application registered since was fetched from the registry.</numerusform>
            <numerusform>%n applications registered since were fetched from the registry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed case(s) of the copy are in the outbox: the registry is asked first, and nothing is sent without your word.</source>
        <extracomment>Notice of the home page, after the times of the copy: signed cases in the outbox</extracomment>
        <translation>
            <numerusform>%n signed case of the copy is in the outbox: the registry is asked first, and nothing is sent without your word.</numerusform>
            <numerusform>%n signed cases of the copy are in the outbox: the registry is asked first, and nothing is sent without your word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) cannot be read and are kept as they are. Open one to see what to do.</source>
        <extracomment>Notice of the home page: drafts whose record is damaged</extracomment>
        <translation>
            <numerusform>%n draft cannot be read and is kept as it is. Open it to see what to do.</numerusform>
            <numerusform>%n drafts cannot be read and are kept as they are. Open one to see what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are past their term of %1 from the last change. They are kept until you go on with them or delete them; &quot;Keep a copy&quot; saves them first.</source>
        <extracomment>Notice of the home page: drafts that are older than drafts may get; %1 is a number of days</extracomment>
        <translation>
            <numerusform>%n draft is past its term of %1 from the last change. It is kept until you go on with it or delete it; &quot;Keep a copy&quot; saves it first.</numerusform>
            <numerusform>%n drafts are past their term of %1 from the last change. They are kept until you go on with them or delete them; &quot;Keep a copy&quot; saves them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n process(es) ○</source>
        <extracomment>Over the step rail, number of processes and conditions of the act; the signs are its shapes</extracomment>
        <translation>
            <numerusform>%n process ○</numerusform>
            <numerusform>%n processes ○</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) ◇</source>
        <translation>
            <numerusform>%n condition ◇</numerusform>
            <numerusform>%n conditions ◇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <extracomment>A term</extracomment>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>%n working day overdue</numerusform>
            <numerusform>%n working days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorPage</name>
    <message numerus="yes">
        <source>Fields to correct: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Correct %n field</numerusform>
            <numerusform>Correct %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>%n document missing</numerusform>
            <numerusform>%n documents missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <extracomment>Outbox, under the applicant: pages of the case</extracomment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message numerus="yes">
        <source>%n attempt(s) left, then the token locks.</source>
        <extracomment>PIN dialog, after a wrong PIN: how often it may still be tried</extracomment>
        <translation>
            <numerusform>%n attempt left, then the token locks.</numerusform>
            <numerusform>%n attempts left, then the token locks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsSection</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <comment>after the answer to a question</comment>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>length of a term</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n licence(s) written</source>
        <extracomment>Progress of an export of the licence register</extracomment>
        <translation>
            <numerusform>%n licence written</numerusform>
            <numerusform>%n licences written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n licence(s) were saved: narrow the search</source>
        <extracomment>Message after an export that was too long; %n the number of rows</extracomment>
        <translation>
            <numerusform>Only the first %n licence was saved: narrow the search</numerusform>
            <numerusform>Only the first %n licences were saved: narrow the search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) were saved</source>
        <translation>
            <numerusform>%n licence was saved</numerusform>
            <numerusform>%n licences were saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n</source>
        <extracomment>Beside the title of the register: not all that was found</extracomment>
        <translation>
            <numerusform>the first %n</numerusform>
            <numerusform>the first %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>Still missing: %n</source>
        <comment>footer: why the main button is off</comment>
        <translation>
            <numerusform>Left to correct: %n</numerusform>
            <numerusform>Left to correct: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>after the title of a document</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>PIN dialog</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>No connection to the registry. Whoever signed in here with it in the last %n day(s) may go on without it.</source>
        <extracomment>Under the heading of the sign-in while the registry is away; %n days</extracomment>
        <translation>
            <numerusform>No connection to the registry. Whoever signed in here with it in the last %n day may go on without it.</numerusform>
            <numerusform>No connection to the registry. Whoever signed in here with it in the last %n days may go on without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWatch</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>Status bar, state of the outbox: cases on their way to the registry</extracomment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
