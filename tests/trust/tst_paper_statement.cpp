#include "support/test_paths.h"
#include "trust/base32.h"
#include "trust/paper_statement.h"
#include "trust/test_pki.h"

#include <QRegularExpression>
#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::trust;

Q_DECLARE_METATYPE(ruqsat::trust::PaperStatement)

namespace {

PaperStatement sample()
{
    return {PaperType::Licence,
            QStringLiteral("elicense.example"),
            QStringLiteral("KZ07ABC00012345"),
            QStringLiteral("150340012340"),
            QStringLiteral("MOOS-393-3/ENVIRONMENTWORKS"),
            QDate(2026, 12, 14)};
}

StatementSigner registryKey()
{
    return *StatementSigner::fromPemFile(pkiFile(QStringLiteral("paper.key")));
}

/// Another key of the same kind.
StatementSigner otherKey()
{
    const QString path = writeFile(QStringLiteral("other.key"), {});
    runProgram(QStringLiteral("openssl"),
               {QStringLiteral("genpkey"), QStringLiteral("-quiet"), QStringLiteral("-algorithm"),
                QStringLiteral("ED25519"), QStringLiteral("-out"), path});
    return *StatementSigner::fromPemFile(path);
}

QString verdict(const QString &text, const StatementKeys &keys)
{
    return failureOf(keys.verify(text));
}

} // namespace

class PaperStatementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        m_keys = *StatementKeys::fromPem(readFile(pkiFile(QStringLiteral("paper-keys.pem"))));
        m_text = *registryKey().sign(sample());
    }

    void whatIsSignedIsReadBack()
    {
        const Result<VerifiedStatement> read = m_keys.verify(m_text);
        QVERIFY(read.ok());
        QCOMPARE(read->statement, sample());
        QCOMPARE(read->keyId, registryKey().keyId());
        QCOMPARE(*registryKey().sign(sample()), m_text);
        static const QRegularExpression ascii(QStringLiteral("^[!-~]{1,300}$"));
        QVERIFY(ascii.match(m_text).hasMatch());
    }

    void aRefusalBearsTheNumberOfItsApplication()
    {
        PaperStatement refusal = sample();
        refusal.type = PaperType::Refusal;
        refusal.number = QStringLiteral("2026-11-004127-B");
        QCOMPARE(m_keys.verify(*registryKey().sign(refusal))->statement, refusal);
        // One kind's number does not pass for another's.
        refusal.type = PaperType::Permit;
        QCOMPARE(failureOf(registryKey().sign(refusal)), QStringLiteral("paperContentInvalid"));
    }

    void anAppendixBearsItsLicencesNumberAndItsOwn()
    {
        PaperStatement appendix = sample();
        appendix.type = PaperType::Appendix;
        appendix.number = QStringLiteral("KZ07ABC00012345-002");
        const QString text = *registryKey().sign(appendix);
        QCOMPARE(m_keys.verify(text)->statement, appendix);
        // Another one of the licence is another statement.
        QString other = text;
        QCOMPARE(verdict(other.replace(QStringLiteral("-002#"), QStringLiteral("-007#")), m_keys),
                 QStringLiteral("qrChanged"));
        for (const char *number : {"KZ07ABC00012345", "KZ07ABC00012345/002", "KZ07ABC00012345-000",
                                   "KZ12ABC00012345-002"}) {
            appendix.number = QString::fromLatin1(number);
            QCOMPARE(failureOf(registryKey().sign(appendix)),
                     QStringLiteral("paperContentInvalid"));
        }
        appendix.number = QStringLiteral("KZ07ABC00012345-002");
        appendix.type = PaperType::Licence;
        QCOMPARE(failureOf(registryKey().sign(appendix)), QStringLiteral("paperContentInvalid"));
    }

    void opensslVerifiesTheSignatureToo()
    {
        const qsizetype dot = m_text.lastIndexOf(u'.');
        const QString message =
            writeFile(QStringLiteral("message"), "ruqsat-paper-1\n" + m_text.left(dot).toLatin1());
        const QString signature =
            writeFile(QStringLiteral("signature"), *fromBase32(m_text.mid(dot + 1).toLatin1()));
        const QStringList arguments{
            QStringLiteral("pkeyutl"),  QStringLiteral("-verify"),
            QStringLiteral("-rawin"),   QStringLiteral("-pubin"),
            QStringLiteral("-inkey"),   pkiFile(QStringLiteral("paper-keys.pem")),
            QStringLiteral("-sigfile"), signature,
            QStringLiteral("-in"),      message};
        QCOMPARE(runProgram(QStringLiteral("openssl"), arguments), 0);
        writeFile(QStringLiteral("message"),
                  "ruqsat-paper-1\n" + m_text.left(dot).toLatin1() + 'x');
        QVERIFY(runProgram(QStringLiteral("openssl"), arguments) != 0);
    }

    void noCharacterCanBeChanged()
    {
        static const QStringList refusals{
            QStringLiteral("qrMalformed"), QStringLiteral("qrKeyUnknown"),
            QStringLiteral("qrChanged"), QStringLiteral("signatureMissing")};
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            for (const QChar other : {u'A', u'7', u'x', u'.', u'#'}) {
                QString changed = m_text;
                changed[i] = other;
                if (changed == m_text)
                    continue;
                const QString said = verdict(changed, m_keys);
                QVERIFY2(refusals.contains(said), qPrintable(changed + u' ' + said));
            }
        }
    }

    void whatIsChangedInTheMatterIsCalledChanged_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("day") << "20261214"
                             << "20271214";
        QTest::newRow("holder") << "150340012340"
                                << "971240001315";
        QTest::newRow("activity") << "MOOS-393-3"
                                  << "MOOS-393-2";
        QTest::newRow("number") << "KZ07ABC00012345"
                                << "KZ18LAA00032760";
        QTest::newRow("host") << "elicense.example"
                              << "elicense.exampie";
        QTest::newRow("kind") << "#1L"
                              << "#1P";
    }
    void whatIsChangedInTheMatterIsCalledChanged()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString changed = m_text;
        QVERIFY(changed.contains(from));
        QCOMPARE(verdict(changed.replace(from, to), m_keys), QStringLiteral("qrChanged"));
    }

    void aCutCodeIsCalledCut()
    {
        const qsizetype hash = m_text.indexOf(u'#');
        for (qsizetype length = hash + 1; length < m_text.size(); ++length)
            QCOMPARE(verdict(m_text.left(length), m_keys), QStringLiteral("qrMalformed"));
        for (qsizetype length = 0; length <= hash; ++length)
            QCOMPARE(verdict(m_text.left(length), m_keys), QStringLiteral("signatureMissing"));
        QCOMPARE(verdict(m_text + u'A', m_keys), QStringLiteral("qrMalformed"));
        QCOMPARE(verdict(m_text + u'\n', m_keys), QStringLiteral("qrMalformed"));
        QCOMPARE(verdict(m_text + QString(5000, u'A'), m_keys), QStringLiteral("signatureMissing"));
    }

    void aForeignKeyIsTold()
    {
        const StatementSigner other = otherKey();
        const QString theirs = *other.sign(sample());
        QCOMPARE(verdict(theirs, m_keys), QStringLiteral("qrKeyUnknown"));
        // Under our key's name it is a change like any other.
        QString renamed = theirs;
        QCOMPARE(verdict(renamed.replace(other.keyId(), registryKey().keyId()), m_keys),
                 QStringLiteral("qrChanged"));
    }

    void formerKeysStayGood()
    {
        const StatementSigner next = otherKey();
        const StatementKeys both =
            *StatementKeys::fromPem(next.publicPem() + registryKey().publicPem());
        QCOMPARE(verdict(m_text, both), QStringLiteral("ok"));
        QCOMPARE(verdict(*next.sign(sample()), both), QStringLiteral("ok"));
    }

    void oneBrokenKeyIsNotPassedOver()
    {
        const QByteArray ours = registryKey().publicPem();
        const QByteArray next = otherKey().publicPem();
        QByteArray broken = next;
        broken[broken.indexOf('\n') + 9] = '!';
        const QByteArray notOne = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
        const QByteArray cut = next.left(next.size() - 30);
        const QList<QByteArray> files{broken + ours, ours + broken,           notOne + ours,
                                      ours + notOne, ours + notOne + next,    ours + cut,
                                      cut + ours,    next.repeated(64) + ours};
        for (const QByteArray &file : files)
            QVERIFY2(failureOf(StatementKeys::fromPem(file)) == u"configurationInvalid",
                     file.constData());
        // What is no key at all may stand beside them.
        const QByteArray beside = "The keys of the registry\n" + ours;
        QCOMPARE(verdict(m_text, *StatementKeys::fromPem(beside)), QStringLiteral("ok"));
        QCOMPARE(failureOf(StatementKeys::fromPem(ours + QByteArray(64 * 1024, '\n'))),
                 QStringLiteral("configurationInvalid"));
    }

    void noOtherKindOfKeyIsTaken()
    {
        QCOMPARE(failureOf(StatementSigner::fromPemFile(pkiFile(QStringLiteral("root.key")))),
                 QStringLiteral("configurationInvalid"));
        QCOMPARE(failureOf(StatementSigner::fromPemFile(pkiFile(QStringLiteral("root.pem")))),
                 QStringLiteral("configurationInvalid"));
        QCOMPARE(failureOf(StatementKeys::fromPem(readFile(pkiFile(QStringLiteral("root.pem"))))),
                 QStringLiteral("configurationInvalid"));
        QCOMPARE(failureOf(StatementKeys::fromPem({})), QStringLiteral("configurationInvalid"));
    }

    void aStatementOfAnotherShapeIsNotSigned_data()
    {
        QTest::addColumn<PaperStatement>("statement");
        PaperStatement statement = sample();
        statement.host = QStringLiteral("elicense.example/x");
        QTest::newRow("host") << statement;
        statement = sample();
        statement.number = QStringLiteral("KZ12ABC00012345");
        QTest::newRow("number") << statement;
        statement = sample();
        statement.holder = QStringLiteral("150340012341");
        QTest::newRow("holder") << statement;
        statement = sample();
        statement.activity = QStringLiteral("Қызмет");
        QTest::newRow("activity") << statement;
        statement = sample();
        statement.date = QDate();
        QTest::newRow("day") << statement;
    }
    void aStatementOfAnotherShapeIsNotSigned()
    {
        QFETCH(PaperStatement, statement);
        QCOMPARE(failureOf(registryKey().sign(statement)), QStringLiteral("paperContentInvalid"));
    }

    void base32HasOneSpelling()
    {
        QCOMPARE(toBase32("foobar"), QByteArray("MZXW6YTBOI"));
        for (qsizetype size = 0; size < 12; ++size) {
            const QByteArray bytes = QByteArray("\xff\x00\x7f ruqsat\x01", 11).left(size);
            QCOMPARE(fromBase32(toBase32(bytes)), std::optional(bytes));
        }
        for (const char *bad : {"A", "AB", "MZXW6YTBOJ", "mzxw6ytboi", "MZXW6YTBO1", "MZXW6YTBOI="})
            QVERIFY2(!fromBase32(bad), bad);
    }

private:
    StatementKeys m_keys = StatementKeys();
    QString m_text;
};

QTEST_GUILESS_MAIN(PaperStatementTest)
#include "tst_paper_statement.moc"
