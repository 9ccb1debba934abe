#pragma once

#include "core/localized.h"

#include <QObject>
#include <QTranslator>

#include <memory>

namespace ruqsat::workstation {

/// The language of all windows, ours and Qt's own words. Switching sends one LanguageChange to
/// every window; forms and pages then say everything again.
class Languages final : public QObject
{
    Q_OBJECT
public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;
    Language current() const { return m_current; }
    /// False where the words of the language are not compiled in; the language then stays.
    bool set(Language language);

Q_SIGNALS:
    void changed();

private:
    class Words;
    std::unique_ptr<Words> m_words;
    Language m_current = Language::English;
};

} // namespace ruqsat::workstation
