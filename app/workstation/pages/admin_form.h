#pragma once

#include "core/localized.h"
#include "core/regulation_catalog.h"
#include "protocol/account_difference.h"
#include "protocol/admin.h"

#include <QVariant>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QListWidget;

namespace ruqsat::workstation {

class FieldBox;

/// The fields of one record, two or three in a row; each keeps a line for its error.
class AdminForm : public QWidget
{
    Q_OBJECT
public:
    explicit AdminForm(QWidget *parent = nullptr);

    /// Shows what is wrong under its field; the number of wrong fields.
    int check();
    /// The first field that is wrong, else the first of all.
    QWidget *firstField() const;
    void retranslate(Language language);
    void setLocked(bool locked);

Q_SIGNALS:
    void edited();

protected:
    /// A line of text at a place of the grid.
    FieldBox *addText(int row, int column, int width = 1, int maxLength = 500);
    FieldBox *addField(QWidget *field, int row, int column, int width = 1);
    /// Three lines: Kazakh, Russian, English.
    QList<FieldBox *> addLocalized(int row, int maxLength);
    static LocalizedText localizedOf(const QList<FieldBox *> &boxes);
    static void showLocalized(const QList<FieldBox *> &boxes, const LocalizedText &text);
    /// "Name in Kazakh" … from what is named: %1 stands for it.
    static void labelLocalized(const QList<FieldBox *> &boxes, const QString &kk, const QString &ru,
                               const QString &en);
    /// The error of a field; empty where it is right.
    virtual QString errorOf(FieldBox *box) const = 0;
    static QString requiredError(const FieldBox *box);
    virtual void retranslateFields() = 0;
    Language language() const { return m_language; }
    /// The title of a failure, as it stands under a field.
    QString titleOf(FailureCode code) const;
    /// What stands in each field, in an order that is always the same.
    QVariantList contents() const;
    /// Puts back what was typed: each field of `typed` that is another one than in `stood`.
    void putTyped(const QVariantList &typed, const QVariantList &stood);

private:
    Language m_language = Language::English;
    QGridLayout *m_grid;
    QList<FieldBox *> m_boxes;
};

class OfficeForm final : public AdminForm
{
    Q_OBJECT
public:
    OfficeForm(const RegulationCatalog &regulations, QWidget *parent = nullptr);
    /// Nothing: a new one.
    void show(const std::optional<protocol::AdminOffice> &office);
    /// What was typed stays; the other fields are the record's.
    void showUnderTyped(const protocol::AdminOffice &office);
    QString id() const;
    protocol::OfficeChange change() const;

protected:
    void retranslateFields() override;
    QString errorOf(FieldBox *box) const override;

private:
    const RegulationCatalog &m_catalog;
    std::optional<protocol::AdminOffice> m_office;
    FieldBox *m_id;
    FieldBox *m_kind;
    FieldBox *m_bin;
    QList<FieldBox *> m_name;
    QList<FieldBox *> m_place;
    FieldBox *m_regulations;
    QComboBox *m_kinds;
    QListWidget *m_list;
};

class AccountForm final : public AdminForm
{
    Q_OBJECT
public:
    explicit AccountForm(QWidget *parent = nullptr);
    /// What the field is called, wherever it is spoken of.
    static QString labelOf(protocol::ProfileField field);
    void setOffices(const QList<protocol::AdminOffice> &offices);
    void show(const std::optional<protocol::AdminUser> &user);
    /// What was typed stays; the other fields are the record's.
    void showUnderTyped(const protocol::AdminUser &user);
    QString login() const;
    protocol::AccountProfile profile() const;

protected:
    void retranslateFields() override;
    QString errorOf(FieldBox *box) const override;

private:
    std::optional<protocol::AdminUser> m_user;
    QList<protocol::AdminOffice> m_offices;
    FieldBox *m_login;
    FieldBox *m_iin;
    QList<FieldBox *> m_name;
    QList<FieldBox *> m_position;
    QComboBox *m_roles;
    QComboBox *m_officeChoice;
    FieldBox *m_role;
    FieldBox *m_office;
    FieldBox *m_token;
    QCheckBox *m_whole;
};

class DeviceForm final : public AdminForm
{
    Q_OBJECT
public:
    explicit DeviceForm(QWidget *parent = nullptr);
    void setOffices(const QList<protocol::AdminOffice> &offices);
    void show(const std::optional<protocol::AdminDevice> &device);
    /// What was typed stays; the other fields are the record's.
    void showUnderTyped(const protocol::AdminDevice &device);
    QString id() const;
    protocol::DeviceChange change() const;

protected:
    void retranslateFields() override;
    QString errorOf(FieldBox *box) const override;

private:
    std::optional<protocol::AdminDevice> m_device;
    QList<protocol::AdminOffice> m_offices;
    FieldBox *m_id;
    FieldBox *m_window;
    FieldBox *m_office;
    FieldBox *m_fingerprint;
    QComboBox *m_officeChoice;
};

} // namespace ruqsat::workstation
