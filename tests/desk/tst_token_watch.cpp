#include "desk/support/wait.h"
#include "desk/token_watch.h"
#include "trust/test_pki.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

/// The operator of the test certification authority, whose number stands in several certificates.
trust::ExpectedHolder operatorHolder()
{
    return {QStringLiteral("830918100229"), {}, {}};
}

} // namespace

class TestTokenWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void everyCertificateIsListedAndTheWrongOnesSayWhy()
    {
        TokenWatch tokens({softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QSet<FailureCode> reasons;
        bool greySeen = false;
        bool othersSeen = false;
        for (const SigningCertificate &one : tokens.certificates()) {
            // Usable ones stand together at the head of the list, other people's at its end.
            QVERIFY(one.usable() ? !greySeen : true);
            greySeen = greySeen || !one.usable();
            QVERIFY(!othersSeen || one.reason == FailureCode::CertificateOtherIin);
            othersSeen = othersSeen || one.reason == FailureCode::CertificateOtherIin;
            if (one.reason)
                reasons.insert(*one.reason);
        }
        QVERIFY(reasons.contains(FailureCode::CertificateExpired));
        QVERIFY(reasons.contains(FailureCode::CertificateOtherIin));
    }

    void theChosenOneSigns()
    {
        TokenWatch tokens({softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QStringList usable;
        QString other;
        for (const SigningCertificate &one : tokens.certificates()) {
            if (one.usable())
                usable << one.token.certificate.fingerprint();
            else
                other = one.token.certificate.fingerprint();
        }
        QVERIFY(usable.size() > 1 && !other.isEmpty());
        const auto signing = [&tokens] {
            return tokens.firstUsable()->token.certificate.fingerprint();
        };
        QCOMPARE(signing(), usable.first());
        QSignalSpy changed(&tokens, &TokenWatch::changed);
        tokens.choose(usable.last());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(signing(), usable.last());
        // What may not sign cannot be chosen, and a choice is one person's.
        tokens.choose(other);
        QCOMPARE(signing(), usable.first());
        tokens.choose(usable.last());
        tokens.setHolder(operatorHolder());
        QCOMPARE(signing(), usable.first());
    }

    void severalModulesAreLookedAtTogether()
    {
        TokenWatch tokens({QStringLiteral("/nonexistent/module.so"), softHsm()}, m_clock);
        tokens.setHolder(operatorHolder());
        QTRY_COMPARE(tokens.state(), TokenState::Ready);
        QCOMPARE(tokens.firstUsable()->module, 1);
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestTokenWatch)
#include "tst_token_watch.moc"
