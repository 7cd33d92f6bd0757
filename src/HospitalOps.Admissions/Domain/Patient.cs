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

    /// <summary>The same for all records of one person: each hospital has its own record with its own number.</summary>
    public Guid PersonId { get; private set; }

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

    /// <summary>Search keys of all names.</summary>
    public string[] NameKeys { get; private set; } = [];

    /// <summary>All names as they are spelt, folded: what likeness is measured by.</summary>
    public string NameText { get; private set; } = "";

    /// <summary>Why it was created although similar records exist.</summary>
    public string? CreatedAnywayReason { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>A new record; the identity is validated only when a document was seen.</summary>
    /// <param name="person">The person, when another hospital already knows him; null for a new one.</param>
    public static Patient Register(
        Guid id, Guid hospital, string ipp, PatientTraits traits, string? anywayReason, DateTimeOffset occurredAt, Guid? person = null)
    {
        var patient = new Patient
        {
            Id = id,
            PersonId = person ?? id,
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
            NameText = traits.NameText(),
            CreatedAnywayReason = anywayReason,
            RegisteredAt = occurredAt,
        };
        patient.Record(new PatientRegistered
        {
            HospitalId = hospital,
            PatientId = id,
            PersonId = patient.PersonId,
            Sex = patient.Sex.Code(),
            BirthYear = patient.BirthYear,
            IdentityState = patient.IdentityState.Code(),
            OccurredAt = occurredAt,
        });
        return patient;
    }

    /// <summary>What this record tells about the person; the document was not seen again.</summary>
    public PatientTraits Traits() => new(
        LastNameLatin, FirstNameLatin, LastNameArabic, FirstNameArabic, Sex, BirthDate, BirthYear, Phone, DocumentType, DocumentNumber,
        DocumentSeen: false, Provisional: IdentityState == IdentityState.Provisional);
}
