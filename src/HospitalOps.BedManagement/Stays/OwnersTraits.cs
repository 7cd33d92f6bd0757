using HospitalOps.Api.Admissions;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Stays;

/// <summary>What a bed is given by, beside what the doctor asks for.</summary>
internal readonly record struct BedTraits(Sex Sex, AgeClass AgeClass);

/// <summary>
/// Sex and age of a patient as Admissions knows them: from its events; only a record so new that its event is still
/// under way is asked for over HTTP, with the caller's own token.
/// </summary>
internal sealed class OwnersTraits(BedsDbContext database, IAdmissionsApi admissions)
{
    /// <param name="sex">Told by the caller; counts while the owner does not know it.</param>
    /// <param name="age">Told by the caller; needed, and counting, while the owner knows neither date nor year.</param>
    /// <param name="at">When the patient is, or will be, in the bed.</param>
    public async Task<Result<BedTraits>> OfAsync(
        Guid patient,
        Caller caller,
        Sex? sex,
        AgeClass? age,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var known = await KnownPatients.HoldAsync(database, patient, cancel);
        if (known is null)
        {
            var asked = await AskAsync(patient, caller, cancel);
            if (!asked.Succeeded)
                return asked.Refusal;
            known = asked.Value;
        }
        return known.AgeOr(age, CasablancaTime.DayOf(at)) is { } years
            ? new BedTraits(known.SexOr(sex ?? Sex.Unknown), years)
            : PlacementRefusals.AgeUnknown;
    }

    private async Task<Result<KnownPatient>> AskAsync(Guid patient, Caller caller, CancellationToken cancel)
    {
        var found = (await admissions.GetPatientAsync(patient)).ForWard();
        if (!found.Succeeded)
            return found.Refusal;
        var known = new KnownPatient
        {
            PatientId = patient,
            HospitalId = caller.HospitalId,
            Sex = found.Value.Sex,
            BirthDate = found.Value.BirthDate,
            BirthYear = found.Value.BirthYear,
            Version = found.Value.Version,
        };
        await KnownPatients.KeepAsync(database, known, cancel);
        return known;
    }
}
