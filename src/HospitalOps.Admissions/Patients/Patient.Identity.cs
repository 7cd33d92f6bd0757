using System.Globalization;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// How far the identity is proven, and how it changes: never without the old value, the author and, once proven, a
/// reason.
/// </summary>
internal sealed partial class Patient
{
    /// <summary>A contradiction was found; a named decision takes it away.</summary>
    public bool Doubtful { get; private set; }

    public string? DoubtReason { get; private set; }

    public string? VerifiedBy { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>
    /// Corrects traits. A validated identity needs a reason, and what contradicts the seen document makes it "to
    /// verify" again.
    /// </summary>
    public Result<IReadOnlyList<(string Field, string? Old, string? New)>> Correct(
        PatientTraits traits,
        string? reason,
        DateTimeOffset occurredAt
    )
    {
        if (MergedIntoId is { } survivor)
            return PatientRefusals.Merged(survivor);
        var before = Fields();
        var was = (IdentityState, Traits: Traits());
        Take(traits);
        var changes = before
            .Zip(Fields())
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Name, Old: pair.First.Value, New: pair.Second.Value))
            .ToList();
        if (changes.Count == 0)
            return new Result<IReadOnlyList<(string, string?, string?)>>(changes);
        if (was.IdentityState == IdentityState.Validated && reason is null)
        {
            Take(was.Traits);
            return PatientRefusals.CorrectionReasonRequired;
        }
        if (IdentityState == IdentityState.Provisional && traits.HasName && !traits.Provisional)
            IdentityState = IdentityState.ToVerify;
        if (
            IdentityState == IdentityState.Validated
            && changes.Any(change => OfDocument.Contains(change.Name))
            && !traits.DocumentSeen
        )
            IdentityState = IdentityState.ToVerify;
        RecordCorrection([.. changes.Select(change => change.Name)], occurredAt);
        return new Result<IReadOnlyList<(string, string?, string?)>>(changes);
    }

    /// <summary>A document was seen and its traits are equal.</summary>
    public Refusal? Verify(string type, string number, string by, DateTimeOffset occurredAt)
    {
        if (MergedIntoId is { } survivor)
            return PatientRefusals.Merged(survivor);
        if (!Traits().HasName)
            return PatientRefusals.NameRequired;
        if (Doubtful)
            return PatientRefusals.StillDoubtful;
        (DocumentType, DocumentNumber) = (type, PatientTraits.NormaliseDocument(number));
        (IdentityState, VerifiedBy, VerifiedAt) = (IdentityState.Validated, by, occurredAt);
        RecordCorrection(["identityState"], occurredAt);
        return null;
    }

    public void Doubt(string reason, DateTimeOffset occurredAt)
    {
        (Doubtful, DoubtReason) = (true, reason);
        RecordCorrection(["doubtful"], occurredAt);
    }

    public Refusal? EndDoubt(DateTimeOffset occurredAt)
    {
        if (!Doubtful)
            return PatientRefusals.NotDoubtful;
        (Doubtful, DoubtReason) = (false, null);
        RecordCorrection(["doubtful"], occurredAt);
        return null;
    }

    /// <summary>Traits that a document shows.</summary>
    private static readonly HashSet<string> OfDocument =
    [
        "lastNameLatin",
        "firstNameLatin",
        "lastNameArabic",
        "firstNameArabic",
        "sex",
        "birthDate",
        "documentType",
        "documentNumber",
    ];

    private void RecordCorrection(IReadOnlyList<string> fields, DateTimeOffset occurredAt) =>
        Record(
            new PatientIdentityCorrected
            {
                HospitalId = HospitalId,
                PatientId = Id,
                Sex = Sex.Code(),
                BirthDate = BirthDate,
                BirthYear = BirthYear,
                IdentityState = IdentityState.Code(),
                ChangedFields = fields,
                OccurredAt = occurredAt,
            }
        );

    private (string Name, string? Value)[] Fields() =>
        [
            ("lastNameLatin", LastNameLatin),
            ("firstNameLatin", FirstNameLatin),
            ("lastNameArabic", LastNameArabic),
            ("firstNameArabic", FirstNameArabic),
            ("usageName", UsageName),
            ("sex", Sex.Code()),
            ("birthDate", BirthDate?.ToString("O", CultureInfo.InvariantCulture)),
            ("birthYear", BirthYear?.ToString(CultureInfo.InvariantCulture)),
            ("phone", Phone),
            ("phoneOwner", PhoneOwner),
            ("country", Country),
            ("language", Language),
            ("needsInterpreter", NeedsInterpreter ? "true" : "false"),
            ("guardianName", GuardianName),
            ("guardianDocument", GuardianDocument),
            ("documentType", DocumentType),
            ("documentNumber", DocumentNumber),
        ];
}
