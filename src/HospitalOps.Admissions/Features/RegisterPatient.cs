using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Features;

/// <summary>What is told about the person. In an emergency nothing but <paramref name="Provisional"/> is needed.</summary>
public sealed record RegisterPatientRequest(
    [property: StringLength(100)] string? LastNameLatin,
    [property: StringLength(100)] string? FirstNameLatin,
    [property: StringLength(100)] string? LastNameArabic,
    [property: StringLength(100)] string? FirstNameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    [property: Range(1880, 2200)] int? BirthYear,
    [property: StringLength(40)] string? Phone,
    [property: StringLength(40)] string? DocumentType,
    [property: StringLength(40)] string? DocumentNumber,
    bool DocumentSeen,
    bool Provisional,
    [property: StringLength(300)] string? CreateAnywayReason,
    DateTimeOffset? OccurredAt);

/// <summary>The new record.</summary>
public sealed record RegisteredPatient(Guid PatientId, string Ipp, IdentityState IdentityState, long Version);

/// <summary>Creates a permanent record; similar ones are shown first.</summary>
internal static class RegisterPatient
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/patients", HandleAsync)
        .Command(AdmissionsPermissions.RegisterPatient)
        .WithName("RegisterPatient")
        .WithSummary("Create an identity; refused as possible_duplicate when similar records exist and no reason is given.");

    private static async Task<Results<Created<RegisteredPatient>, ProblemHttpResult>> HandleAsync(
        RegisterPatientRequest request, Caller caller, AdmissionsDbContext database, Numbers numbers, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var traits = Traits(request);
        if (Refuse(traits, now) is { } refusal) return refusal.ToProblem();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded) return occurredAt.Refusal.ToProblem();

        var reason = PatientTraits.CleanName(request.CreateAnywayReason);
        if (reason is null && await SimilarPatients.FindAsync(database, caller.HospitalId, traits, cancel) is { Count: > 0 } similar)
            return PatientRefusals.PossibleDuplicate(similar).ToProblem();

        var ipp = await numbers.NextPermanentAsync(caller.HospitalId, cancel);
        var patient = Patient.Register(Guid.CreateVersion7(now), caller.HospitalId, ipp, traits, reason, occurredAt.Value);
        database.Add(patient);
        await RememberSpellings.OfAsync(database, patient, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created(
            $"/api/v1/patients/{patient.Id}", new RegisteredPatient(patient.Id, patient.Ipp, patient.IdentityState, patient.Version));
    }

    private static PatientTraits Traits(RegisterPatientRequest request) => new(
        PatientTraits.CleanName(request.LastNameLatin),
        PatientTraits.CleanName(request.FirstNameLatin),
        PatientTraits.CleanName(request.LastNameArabic),
        PatientTraits.CleanName(request.FirstNameArabic),
        request.Sex,
        request.BirthDate,
        request.BirthYear,
        request.Phone,
        request.DocumentType,
        request.DocumentNumber,
        request.DocumentSeen,
        request.Provisional);

    private static Refusal? Refuse(PatientTraits traits, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        if (traits.BirthDate > today || traits.BirthYear > today.Year) return PatientRefusals.BirthInFuture;
        return traits.HasName || traits.Provisional ? null : PatientRefusals.NameRequired;
    }
}
