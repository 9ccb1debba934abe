#pragma once

// The one closed list of failures. A code is added here and, with its words in three languages, in
// resources/failures.json; a test proves that the two agree. Keep the groups and their order.
// clang-format off
#define RUQSAT_FAILURE_LIST(X) \
    /* identifiers and fields: the person at the screen can mend these */ \
    X(IinLength) X(IinNotDigits) X(IinBirthDate) X(IinCheckDigit) \
    X(BinLength) X(BinNotDigits) X(BinShape) X(BinCheckDigit) \
    X(PermitNumberShape) X(PermitNumberCheckDigits) \
    X(FieldRequired) X(FieldTooLong) X(FieldTooManyRows) X(FieldNotANumber) X(FieldNotExact) \
    X(FieldNotADate) X(FieldDateImpossible) X(FieldOutOfRange) \
    X(FieldNotAChoice) X(FieldUnknown) X(FieldBadCharacters) X(FieldPhoneShape) \
    X(FieldEmailShape) X(FieldKatoShape) \
    X(DocumentMissing) X(PaperMarkMissing) X(LookupMissing) X(ApplicantKindForbidden) \
    X(PowerUnchecked) X(PowerNotInForce) X(PaymentUnchecked) X(PaymentNotFound) \
    X(PaymentTooSmall) X(PaymentReturned) X(PaymentPending) \
    /* regulations and other data files */ \
    X(DataFileUnreadable) X(DataFileTooLarge) X(DataFileNotUtf8) X(DataFileNotJson) \
    X(DataFileInvalid) X(RegulationUnknown) X(RegulationNotInForce) X(CalendarYearUnknown) \
    /* files from outside */ \
    X(FileEmpty) X(FileTooLarge) X(FileTruncated) X(FileTypeMismatch) X(FileTypeUnsupported) \
    X(FileEncrypted) X(FileActiveContent) X(FileUnreadable) X(CaseTooLarge) X(FileInspectionFailed) \
    X(FileTooCostly) \
    /* token and PIN */ \
    X(TokenModuleMissing) X(TokenAbsent) X(TokenRemoved) X(TokenRemovedMidway) \
    X(TokenPinWrong) X(TokenPinFinalTry) X(TokenPinLocked) X(TokenPinLength) X(TokenPinExpired) \
    X(TokenCancelled) X(TokenNoCertificate) X(TokenDeviceError) X(TokenBusy) \
    /* certificates and signatures: the codes of a verdict */ \
    X(CertificateForeignProfile) X(CertificateNotYetValid) X(CertificateExpired) \
    X(CertificateRevoked) X(CertificateUntrusted) X(CertificateKeyUsage) X(CertificateOtherIin) \
    X(CertificateOtherBin) X(CertificateRole) X(RevocationUnavailable) X(RevocationStale) \
    X(RevocationMalformed) X(SignatureMissing) X(SignatureMalformed) X(SignatureWrong) \
    X(SignatureContentChanged) X(SignatureContentMissing) X(SignatureOtherCertificate) \
    X(SignatureAlgorithmUnsupported) X(SignatureCoversPart) \
    X(SignatureChangedAfterwards) X(TimestampUnavailable) X(TimestampWrong) \
    X(QrMalformed) X(QrKeyUnknown) X(QrChanged) \
    X(XmlMalformed) X(XmlForbidden) X(XmlWrapped) X(PdfMalformed) X(PdfNotPrepared) \
    X(TrustRootsMissing) \
    /* vault */ \
    X(VaultNotEncrypted) X(VaultWrongPassword) X(VaultTooManyTries) X(VaultDamaged) \
    X(VaultKeyslotDamaged) X(VaultNewerSchema) X(VaultDiskFull) X(VaultReadOnly) X(VaultBusy) \
    X(VaultOperatorUnknown) X(VaultItemMissing) X(VaultOlderCopy) X(VaultError) \
    X(VaultOtherKey) X(VaultFileDamaged) X(VaultDraftUnreadable) \
    /* scanner, pages, printing */ \
    X(ScannerNone) X(ScannerBusy) X(ScannerJam) X(ScannerNoDocuments) X(ScannerCoverOpen) \
    X(ScannerAccessDenied) X(ScannerError) X(ScannerCancelled) X(ScanHelperFailed) \
    X(PrinterNone) X(PrinterRejecting) X(PrinterStopped) X(PrintJobFailed) X(PrintOutcomeUnknown) \
    X(PaperContentInvalid) X(PaperRenderFailed) \
    /* desk to registry */ \
    X(RegistryUnreachable) X(RegistryTimeout) X(RegistryUntrusted) X(RegistryAnswerMalformed) \
    X(RegistryInternal) X(RegistryBusy) X(OutcomeUnknown) X(Cancelled) X(Withdrawn) X(ClockSkewed) \
    /* the registry's own refusals */ \
    X(RequestMalformed) X(RequestFieldUnknown) X(RequestTooLarge) X(RequestMissingHost) \
    X(DeviceUnknown) X(DeviceRevoked) X(SignInWrong) X(SignInLocked) X(SessionExpired) \
    X(SessionMissing) X(OfflineUnknownHere) X(OfflineDaysOver) X(PermissionDenied) X(OtherOffice) X(NotFound) X(VersionStale) \
    X(StateForbids) X(SamePersonForbidden) X(HeadForwards) X(VerdictPending) X(IdempotencyKeyReused) \
    X(AttachmentMissing) X(AttachmentHashMismatch) X(RequestSignatureInvalid) X(ResultChanged) \
    X(GroundMissing) X(FindingMissing) X(UploadIncomplete) X(UploadRoomFull) X(LicenceStateForbids) X(AppendixLicenceWrong) \
    X(LicenceChanged) X(FindingUnknown) X(GroundUnfounded) X(IncompleteDocuments) \
    X(QuestionOpen) X(TermOver) X(DraftChanged) X(DraftTakenOver) \
    /* administration and audit */ \
    X(AccountBlocked) X(PasswordChangeNeeded) X(PasswordExpired) X(OwnAccountForbidden) \
    X(SecondPersonNeeded) X(AskerMayNot) X(NameTaken) X(RecordStale) X(ChangeWaits) X(EnrolmentCodeWrong) X(CertificateRequestInvalid) \
    X(ChainIsLaw) X(CopySpoiled) \
    X(CertificateNotBound) X(AuditRowChanged) X(AuditRowsMissing) X(AuditPastRewritten) \
    X(AuditSealWrong) \
    /* gateway and state databases */ \
    X(GatewayUnreachable) X(GatewayTimeout) X(GatewayFault) X(GatewayAnswerMalformed) \
    X(GatewaySignatureWrong) X(GatewayReplay) X(GatewayClockSkewed) X(GatewayServiceUnavailable) \
    /* this machine */ \
    X(ConfigurationInvalid) X(DatabaseUnavailable) X(DatabaseError) X(IoError) X(ChildFailed) \
    X(InternalError)
// clang-format on
