using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Patients;

/// <summary>One person at one hospital.</summary>
internal sealed partial class Patient : AggregateRoot
{
    private Patient() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Patient";

    /// <summary>The same for all records of one person: each hospital has its own record with its own number.</summary>
    public Guid PersonId { get; private set; }

    public string Ipp { get; private set; } = "";

    public string? LastNameLatin { get; private set; }

    public string? FirstNameLatin { get; private set; }

    public string? LastNameArabic { get; private set; }

    public string? FirstNameArabic { get; private set; }

    /// <summary>The name used in daily life, e.g. the husband's.</summary>
    public string? UsageName { get; private set; }

    public Sex Sex { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    public int? BirthYear { get; private set; }

    /// <summary>E.164, or as it was told when it cannot be understood.</summary>
    public string? Phone { get; private set; }

    /// <summary>
    /// Whose phone it is: patient, parent, spouse, neighbour, other. A word said to another's phone is a disclosure.
    /// </summary>
    public string? PhoneOwner { get; private set; }

    /// <summary>ISO 3166 code; null when not told.</summary>
    public string? Country { get; private set; }

    /// <summary>ISO 639 code of the language to speak; null: Arabic or French.</summary>
    public string? Language { get; private set; }

    public bool NeedsInterpreter { get; private set; }

    /// <summary>For a minor without a document of his own.</summary>
    public string? GuardianName { get; private set; }

    public string? GuardianDocument { get; private set; }

    public string? DocumentType { get; private set; }

    public string? DocumentNumber { get; private set; }

    public IdentityState IdentityState { get; private set; }

    /// <summary>Version of the information notice that was given (law 09-08); null: still owed.</summary>
    public string? NoticeVersion { get; private set; }

    public DateTimeOffset? NoticeGivenAt { get; private set; }

    /// <summary>Record of the mother of a newborn.</summary>
    public Guid? MotherId { get; private set; }

    /// <summary>1 for a single child or the first of several.</summary>
    public int? BirthRank { get; private set; }

    /// <summary>Search keys of all names.</summary>
    public string[] NameKeys { get; private set; } = [];

    /// <summary>All names as they are spelt, folded: what likeness is measured by.</summary>
    public string NameText { get; private set; } = "";

    /// <summary>Why it was created although similar records exist.</summary>
    public string? CreatedAnywayReason { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>A new record; the identity is validated only when a document was seen.</summary>
    public static Patient Register(PatientRegistration registration)
    {
        var patient = new Patient
        {
            Id = registration.Id,
            PersonId = registration.PersonId ?? registration.Id,
            HospitalId = registration.HospitalId,
            Ipp = registration.Ipp,
            CreatedAnywayReason = registration.CreatedAnywayReason,
            RegisteredAt = registration.OccurredAt,
        };
        patient.Take(registration.Traits);
        patient.IdentityState = registration.Traits.StateOfIdentity;
        if (patient.IdentityState == IdentityState.Validated)
            (patient.VerifiedBy, patient.VerifiedAt) = (registration.RegisteredBy, registration.OccurredAt);
        patient.Record(
            new PatientRegistered
            {
                HospitalId = registration.HospitalId,
                PatientId = registration.Id,
                PersonId = patient.PersonId,
                Sex = patient.Sex.Code(),
                BirthDate = patient.BirthDate,
                BirthYear = patient.BirthYear,
                IdentityState = patient.IdentityState.Code(),
                OccurredAt = registration.OccurredAt,
            }
        );
        return patient;
    }

    /// <summary>The notice was handed over.</summary>
    public void GiveNotice(string version, DateTimeOffset at) => (NoticeVersion, NoticeGivenAt) = (version, at);

    public void IsChildOf(Guid mother, int rank) => (MotherId, BirthRank) = (mother, rank);

    /// <summary>What this record tells about the person; the document was not seen again.</summary>
    public PatientTraits Traits() =>
        new(
            LastNameLatin,
            FirstNameLatin,
            LastNameArabic,
            FirstNameArabic,
            Sex,
            BirthDate,
            BirthYear,
            Phone,
            DocumentType,
            DocumentNumber
        )
        {
            Provisional = IdentityState == IdentityState.Provisional,
            UsageName = UsageName,
            PhoneOwner = PhoneOwner,
            Country = Country,
            Language = Language,
            NeedsInterpreter = NeedsInterpreter,
            GuardianName = GuardianName,
            GuardianDocument = GuardianDocument,
        };

    private void Take(PatientTraits traits)
    {
        (LastNameLatin, FirstNameLatin, LastNameArabic, FirstNameArabic) = (
            traits.LastNameLatin,
            traits.FirstNameLatin,
            traits.LastNameArabic,
            traits.FirstNameArabic
        );
        (UsageName, Sex, BirthDate, BirthYear) = (
            traits.UsageName,
            traits.Sex,
            traits.BirthDate,
            traits.BirthDate?.Year ?? traits.BirthYear
        );
        (Phone, PhoneOwner) = (
            PhoneNumber.Normalise(traits.Phone) ?? PatientTraits.CleanName(traits.Phone),
            traits.PhoneOwner
        );
        (Country, Language, NeedsInterpreter) = (traits.Country, traits.Language, traits.NeedsInterpreter);
        (GuardianName, GuardianDocument) = (
            traits.GuardianName,
            PatientTraits.NormaliseDocument(traits.GuardianDocument)
        );
        (DocumentType, DocumentNumber) = (traits.DocumentType, PatientTraits.NormaliseDocument(traits.DocumentNumber));
        (NameKeys, NameText) = (traits.NameKeys(), traits.NameText());
    }
}
