#include "workstation/words/languages.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>

#include <string_view>

namespace ruqsat::workstation {

/// One installed translator with two inside, so that a switch is one event and not four.
class Languages::Words final : public QTranslator
{
public:
    bool load(const QString &code)
    {
        auto own = std::make_unique<QTranslator>();
        auto qt = std::make_unique<QTranslator>();
        if (!own->load(QStringLiteral(":/ruqsat/words/ruqsat_%1.qm").arg(code)))
            return false;
        // English is Qt's own language.
        if (code != QLatin1String("en") &&
            !qt->load(QStringLiteral(":/ruqsat/words/qtbase_%1.qm").arg(code)))
            return false;
        m_own = std::move(own);
        m_qt = std::move(qt);
        return true;
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override
    {
        // tr() asks with the whole name of the class; the forms, and lupdate for most classes,
        // write the bare one.
        constexpr std::string_view ours = "ruqsat::workstation::";
        const char *bare =
            std::string_view(context).starts_with(ours) ? context + ours.size() : context;
        for (const auto *words : {m_own.get(), m_qt.get()}) {
            for (const char *name : {bare, context}) {
                const QString found =
                    words ? words->translate(name, source, disambiguation, n) : QString();
                if (!found.isNull())
                    return found;
            }
        }
        return {};
    }

private:
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
};

Languages::Languages(QObject *parent)
    : QObject(parent)
    , m_words(std::make_unique<Words>())
{
    m_words->load(languageCode(m_current));
    QCoreApplication::installTranslator(m_words.get());
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(m_words.get());
}

bool Languages::set(Language language)
{
    if (language == m_current)
        return true;
    if (!m_words->load(languageCode(language)))
        return false;
    m_current = language;
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    Q_EMIT changed();
    return true;
}

} // namespace ruqsat::workstation
