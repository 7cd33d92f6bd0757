using HospitalOps.Api.Admissions;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Is the stay open, and whose is it? Answered from Admissions' events; only a stay so new that its event is still
/// under way is asked for over HTTP, with the caller's own token.
/// </summary>
internal sealed class StayCheck(BedsDbContext database, IAdmissionsApi admissions)
{
    /// <summary>Null when a bed may be asked for the stay.</summary>
    public async Task<Refusal?> RefuseAsync(Guid stay, Guid patient, Caller caller, CancellationToken cancel)
    {
        await database.HoldStayAsync(stay, cancel);
        var known = await FindAsync(stay, caller, cancel);
        if (known is not null)
            return Judge(known, patient);

        var found = (await admissions.GetStayAsync(stay)).ForWard();
        if (!found.Succeeded)
            return found.Refusal;
        var ended = found.Value.State is not (StayState.Open or StayState.PreAdmitted);
        var (opened, expected) =
            found.Value.State == StayState.PreAdmitted
                ? ((DateTimeOffset?)null, found.Value.ExpectedAt)
                : (found.Value.OpenedAt, null);
        var died = found.Value.Destination == DischargeDestination.Death ? found.Value.DischargeDecidedAt : null;
        // Known from now on, with the person: who is in which bed is judged by it before the event comes.
        await database.Database.ExecuteSqlAsync(
            $"insert into known_stay (stay_id, hospital_id, patient_id, person_id, kind, ended, opened_at, expected_at, died_at) values ({stay}, {caller.HospitalId}, {found.Value.PatientId}, {found.Value.PersonId}, {found.Value.Kind.Code()}, {ended}, {opened}, {expected}, {died}) on conflict do nothing",
            cancel
        );
        known = await FindAsync(stay, caller, cancel);
        return known is null ? PlacementRefusals.StayUnknown : Judge(known, patient);
    }

    private Task<KnownStay?> FindAsync(Guid stay, Caller caller, CancellationToken cancel) =>
        database
            .KnownStays.AsNoTracking()
            .SingleOrDefaultAsync(row => row.StayId == stay && row.HospitalId == caller.HospitalId, cancel);

    private static Refusal? Judge(KnownStay stay, Guid patient) =>
        stay.PatientId != patient ? PlacementRefusals.OtherPatient
        : stay.Ended ? PlacementRefusals.StayEnded
        : stay.Kind == StayKind.Outpatient ? PlacementRefusals.Outpatient
        : stay.DiedAt is { } since ? PlacementRefusals.PatientDead.With("since", since)
        : null;
}
