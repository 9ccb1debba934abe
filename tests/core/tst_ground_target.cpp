#include "core/ground_target.h"
#include "core/regulation_catalog.h"

#include <QTest>

#include <algorithm>

using namespace ruqsat;

/// What a ground of refusal is about.
class TestGroundTarget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_regulation = m_catalog.find(u"moos-393-3");
        QVERIFY(m_regulation);
    }

    void aGroundIsAboutPartsOfItsOwnKindsOnly()
    {
        const RefusalGround incomplete = ground("documentsIncomplete");
        const auto documents = groundTargets(*m_regulation, ServiceKind::Issue, incomplete);
        QCOMPARE(documents.size(), m_regulation->documentsFor(ServiceKind::Issue).size());
        QVERIFY(std::all_of(documents.begin(), documents.end(), [](const TargetPart &part) {
            return part.kind == GroundTarget::Document && !part.title.kk.isEmpty();
        }));
        const auto charter =
            groundTarget(*m_regulation, ServiceKind::Issue, incomplete, u"charter"_qs, {});
        QVERIFY(charter);
        QCOMPARE(charter->title, m_regulation->document(u"charter"_qs)->title);
        // There is a field of this name, and a requirement, but no document.
        QVERIFY(
            !groundTarget(*m_regulation, ServiceKind::Issue, incomplete, u"specialists"_qs, {}));
    }

    void aFieldIsNoRequirementOfTheSameName()
    {
        const auto field = groundTarget(*m_regulation, ServiceKind::Issue, ground("falseDocuments"),
                                        u"specialists"_qs, {});
        QVERIFY(field);
        QCOMPARE(field->kind, GroundTarget::Field);
        QCOMPARE(field->title, m_regulation->field(u"specialists"_qs)->title);
        const auto requirement = groundTarget(*m_regulation, ServiceKind::Issue,
                                              ground("qualificationNotMet"), u"specialists"_qs, {});
        QVERIFY(requirement);
        QCOMPARE(requirement->kind, GroundTarget::Requirement);
        QVERIFY(requirement->title != field->title);
    }

    void documentAndFieldOfOneNameAreToldApart()
    {
        const RefusalGround untrue = ground("falseDocuments");
        const auto found = [&](std::optional<GroundTarget> kind) {
            return groundTarget(*m_regulation, ServiceKind::Reissue, untrue, u"previousLicence"_qs,
                                kind);
        };
        QCOMPARE(found(GroundTarget::Document)->title,
                 m_regulation->document(u"previousLicence"_qs)->title);
        QCOMPARE(found(GroundTarget::Field)->title,
                 m_regulation->field(u"previousLicence"_qs)->title);
        QVERIFY(!found(GroundTarget::Requirement));
        // Whoever does not say which means the first.
        QCOMPARE(found(std::nullopt)->kind, GroundTarget::Document);
    }

    void whatNoActConfirmsIsMarkedInEachLanguage()
    {
        RefusalGround ground;
        ground.norm = {u"32-бап"_qs, u"статья 32"_qs, u"article 32"_qs};
        QCOMPARE(groundNorm(ground), ground.norm);
        ground.origin.unconfirmed = true;
        const LocalizedText marked = groundNorm(ground);
        QVERIFY(marked.kk.startsWith(ground.norm.kk) && marked.kk.endsWith(u')'));
        QVERIFY(marked.ru.startsWith(ground.norm.ru) && marked.ru.endsWith(u')'));
        QVERIFY(marked.en.startsWith(ground.norm.en) && marked.en.endsWith(u')'));
        ground.norm = {};
        QVERIFY(groundNorm(ground).isEmpty());
    }

private:
    RefusalGround ground(const char *code) const
    {
        for (const RefusalGround &each : m_regulation->refusalGrounds) {
            if (each.code == QLatin1String(code))
                return each;
        }
        return {};
    }

    const RegulationCatalog m_catalog = RegulationCatalog::shipped();
    const Regulation *m_regulation = nullptr;
};

QTEST_GUILESS_MAIN(TestGroundTarget)
#include "tst_ground_target.moc"
