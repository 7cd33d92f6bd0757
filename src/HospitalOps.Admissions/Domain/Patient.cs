using HospitalOps.Contracts.Admissions;
using HospitalOps.Messaging;

namespace HospitalOps.Admissions.Domain;

/// <summary>One person at one hospital.</summary>
internal sealed class Patient : AggregateRoot
{
    private Patient()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Patient";

    public string Ipp { get; private set; } = "";

    public string? LastNameLatin { get; private set; }

    public string? FirstNameLatin { get; private set; }

    public string? LastNameArabic { get; private set; }

    public string? FirstNameArabic { get; private set; }

    public Sex Sex { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    public int? BirthYear { get; private set; }

    public string? Phone { get; private set; }

    public string? DocumentType { get; private set; }

    public string? DocumentNumber { get; private set; }

    public IdentityState IdentityState { get; private set; }

    /// <summary>Search keys of all four name fields.</summary>
    public string[] NameKeys { get; private set; } = [];

    /// <summary>Why it was created although similar records exist.</summary>
    public string? CreatedAnywayReason { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>A new record; the identity is validated only when a document was seen.</summary>
    public static Patient Register(Guid id, Guid hospital, string ipp, PatientTraits traits, string? anywayReason, DateTimeOffset occurredAt)
    {
        var patient = new Patient
        {
            Id = id,
            HospitalId = hospital,
            Ipp = ipp,
            LastNameLatin = traits.LastNameLatin,
            FirstNameLatin = traits.FirstNameLatin,
            LastNameArabic = traits.LastNameArabic,
            FirstNameArabic = traits.FirstNameArabic,
            Sex = traits.Sex,
            BirthDate = traits.BirthDate,
            BirthYear = traits.BirthDate?.Year ?? traits.BirthYear,
            Phone = PhoneNumber.Normalise(traits.Phone),
            DocumentType = traits.DocumentType,
            DocumentNumber = PatientTraits.NormaliseDocument(traits.DocumentNumber),
            IdentityState = traits.StateOfIdentity,
            NameKeys = traits.NameKeys(),
            CreatedAnywayReason = anywayReason,
            RegisteredAt = occurredAt,
        };
        patient.Record(new PatientRegistered
        {
            HospitalId = hospital,
            PatientId = id,
            Sex = patient.Sex.Code(),
            BirthYear = patient.BirthYear,
            IdentityState = patient.IdentityState.Code(),
            OccurredAt = occurredAt,
        });
        return patient;
    }
}
