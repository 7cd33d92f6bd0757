using HospitalOps.Api.Admissions;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.People;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Demo.Present;

/// <summary>A patient of the product with the open stay.</summary>
internal sealed record Admitted(Guid Patient, Guid Stay);

/// <summary>What the desk and the doctor do until a bed may be taken.</summary>
internal sealed class Admitting(Staff staff)
{
    private const string SimilarExists = "possible_duplicate";

    /// <summary>A record; when similar ones are shown, the desk says why this is another person.</summary>
    public async Task<Guid> RegisterAsync(Person who, DateTimeOffset at)
    {
        var first = await staff.Clerk.Admissions.RegisterPatientAsync(who.ToRequest(at));
        if (first.Succeeded)
            return first.Value!.PatientId;
        return first.Problem!.Code == SimilarExists
            ? (
                await staff.Clerk.Admissions.RegisterPatientAsync(who.ToRequest(at, confirmedApart: true)).Must()
            ).PatientId
            : throw new RefusedException(first.Problem);
    }

    /// <summary>Registered, with an open stay and who pays; a doctor decides who was not expected.</summary>
    public async Task<Admitted> OpenAsync(PlannedStay plan)
    {
        var patient = await RegisterAsync(plan.Who, plan.OpenedAt);
        var stay = await OpenStayAsync(patient, plan.Kind, plan.OpenedAt, plan.Who.Payer);
        if (plan.DecidedAt is { } decided)
            await staff
                .Doctor.Admissions.DecideAdmissionAsync(
                    stay,
                    new(plan.Ward.CareLevel, plan.Ward.ServiceCode, decided) { ConfirmOld = true }
                )
                .Must();
        return new(patient, stay);
    }

    /// <param name="payer">Null: nobody has asked yet.</param>
    public async Task<Guid> OpenStayAsync(
        Guid patient,
        StayKind kind,
        DateTimeOffset at,
        string? payer,
        Guid? visit = null
    )
    {
        var stay = await staff
            .Clerk.Admissions.OpenStayAsync(new OpenStayRequest(patient, kind, visit, at) { ConfirmOld = true })
            .Must();
        if (payer is not null)
            await staff.Tally.TryAsync(() =>
                staff.Clerk.Admissions.TellCoverAsync(stay.StayId, new(payer, null, "self", null, false)).Must()
            );
        return stay.StayId;
    }
}
