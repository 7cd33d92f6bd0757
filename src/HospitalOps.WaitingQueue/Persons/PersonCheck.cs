using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>The person that a number or an appointment stands for: checked, and the record that counts today.</summary>
internal sealed record CheckedPerson(Guid PatientId, Guid? StayId);

/// <summary>
/// Is there such a patient here, may he be expected, and is the stay his? Answered from Admissions' events; only what
/// is so new that its event is still under way is asked for over HTTP, with the caller's own token.
/// </summary>
internal sealed class PersonCheck(QueuesDbContext database, IAdmissionsApi admissions)
{
    /// <summary>A merged record leads to its survivor; chains are short.</summary>
    private const int LongestChain = 8;

    public async Task<Result<CheckedPerson>> CheckAsync(
        Guid patient,
        Guid? stay,
        Caller caller,
        CancellationToken cancel
    )
    {
        var found = await ResolveAsync(patient, caller.HospitalId, cancel);
        if (!found.Succeeded)
            return found.Refusal;
        if (await database.DiedAtAsync(found.Value, cancel) is { } since)
            return PersonRefusals.Dead(since);
        if (
            stay is { } id
            && await RefuseStayAsync(id, found.Value.PatientId, caller.HospitalId, cancel) is { } refusal
        )
            return refusal;
        return new CheckedPerson(found.Value.PatientId, stay);
    }

    /// <summary>Whose the stay is: enough where only the stay was named.</summary>
    public async Task<Result<CheckedPerson>> CheckStayAsync(Guid stay, Caller caller, CancellationToken cancel)
    {
        var found = await FindStayAsync(stay, caller.HospitalId, cancel);
        return found.Succeeded ? await CheckAsync(found.Value.PatientId, stay, caller, cancel) : found.Refusal;
    }

    private async Task<Refusal?> RefuseStayAsync(Guid id, Guid patient, Guid hospital, CancellationToken cancel)
    {
        var stay = await FindStayAsync(id, hospital, cancel);
        if (!stay.Succeeded)
            return stay.Refusal;
        if (stay.Value.PatientId != patient)
        {
            var owner = await ResolveAsync(stay.Value.PatientId, hospital, cancel);
            if (!owner.Succeeded || owner.Value.PatientId != patient)
                return PersonRefusals.StayOfOther;
        }
        return stay.Value.Ended ? PersonRefusals.StayClosed : null;
    }

    private async Task<Result<KnownPatient>> ResolveAsync(Guid id, Guid hospital, CancellationToken cancel)
    {
        var found = await FindAsync(id, hospital, cancel);
        for (var step = 0; found.Succeeded && found.Value.SurvivorId is { } survivor && step < LongestChain; step++)
            found = await FindAsync(survivor, hospital, cancel);
        return found;
    }

    private async Task<Result<KnownPatient>> FindAsync(Guid id, Guid hospital, CancellationToken cancel)
    {
        var known = await database.HoldPatientAsync(id, cancel);
        if (known is null)
        {
            var answer = await admissions.GetPatientAsync(id);
            if (!answer.Succeeded)
                return answer.Problem!.Status == 404 ? PersonRefusals.PatientUnknown : PersonRefusals.Unchecked;
            await database.Database.ExecuteSqlAsync(
                $"""
                insert into known_patient (patient_id, hospital_id, survivor_id)
                values ({id}, {hospital}, {answer.Value!.MergedIntoId})
                on conflict do nothing
                """,
                cancel
            );
            known = (await database.HoldPatientAsync(id, cancel))!;
        }
        return known.HospitalId == hospital ? known : PersonRefusals.PatientUnknown;
    }

    private async Task<Result<KnownStay>> FindStayAsync(Guid id, Guid hospital, CancellationToken cancel)
    {
        var known = await database.HoldStayAsync(id, cancel);
        if (known is not null)
            return known.HospitalId == hospital ? known : PersonRefusals.StayUnknown;
        var answer = await admissions.GetStayAsync(id);
        if (!answer.Succeeded)
            return answer.Problem!.Status == 404 ? PersonRefusals.StayUnknown : PersonRefusals.Unchecked;
        var stay = answer.Value!;
        // Not remembered: the event is a moment away, and tells more.
        return new KnownStay
        {
            StayId = id,
            HospitalId = hospital,
            PatientId = stay.PatientId,
            Ended = stay.State is StayState.Closed or StayState.Cancelled,
        };
    }
}
