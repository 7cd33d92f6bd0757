using HospitalOps.Api.Beds;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.People;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Present;

/// <summary>Patients for whom a bed is asked, in every stage.</summary>
internal sealed class OpenRequests(Staff staff, Crowd crowd, Random chance, DateTimeOffset now)
{
    private static readonly string[] Services = ["CAR", "CHV", "MIN", "TRO", "PNE", "NEU", "HGE", "NCH"];
    private readonly Admitting admitting = new(staff);

    /// <summary>Somebody in the emergency department whom a doctor has admitted.</summary>
    public async Task<PlacementRequestView> AskAsync(CareLevel level, double minutesAgo)
    {
        var at = now.AddMinutes(-minutesAgo);
        var who = crowd.Invent(null, chance.Next(22 * 366, 86 * 365), CasablancaTime.DayOf(now));
        var patient = await admitting.RegisterAsync(who, at.AddMinutes(-150));
        var stay = await admitting.OpenStayAsync(patient, StayKind.Emergency, at.AddMinutes(-148), who.Payer);
        var service = level == CareLevel.Critical ? "REA" : Services[chance.Next(Services.Length)];
        await staff.Doctor.Admissions.DecideAdmissionAsync(stay, new(level, service, at.AddMinutes(-6))).Must();
        return await staff
            .Doctor.Beds.RequestBedAsync(
                new(
                    stay,
                    patient,
                    level,
                    service,
                    null,
                    null,
                    level == CareLevel.Standard && chance.NextDouble() < 0.2
                        ? IsolationNeed.Contact
                        : IsolationNeed.None,
                    PlacementPriority.Emergency,
                    null,
                    null,
                    null,
                    at
                )
            )
            .Must();
    }

    /// <summary>The best bed of the proposal is held for the request; false when none fits.</summary>
    public static async Task<bool> HoldAsync(Staff staff, Guid request, DateTimeOffset? at)
    {
        var proposed = await staff.BedManager.Beds.SuggestBedsAsync(request).Must();
        if (proposed.Suggestions.FirstOrDefault(bed => bed.Label == BedLabel.Free) is not { } best)
            return false;
        await staff.BedManager.Beds.ReserveBedAsync(request, new(best.BedId, null, at), best.BedVersion).Must();
        return true;
    }

    /// <summary>Ask, hold, and accept: as far as <paramref name="stage"/> says.</summary>
    public Task MakeAsync(int stage, CareLevel level, double minutesAgo) =>
        staff.Tally.TryAsync(async () =>
        {
            var request = await AskAsync(level, minutesAgo);
            if (stage == 0 || !await HoldAsync(staff, request.PlacementRequestId, now.AddMinutes(-minutesAgo / 2)))
                return;
            if (stage == 2)
                await staff
                    .Nurse.Beds.AcceptPatientAsync(request.PlacementRequestId, new(now.AddMinutes(-minutesAgo / 3)))
                    .Must();
        });

    /// <summary>A patient who lies here is to go to the other hospital, which holds a bed for him.</summary>
    public static Task SendAsync(Staff from, Staff to, PlannedStay plan, Admitted who) =>
        from.Tally.TryAsync(async () =>
        {
            var request = await from
                .Doctor.Beds.RequestBedAsync(
                    new(
                        who.Stay,
                        who.Patient,
                        CareLevel.Standard,
                        plan.Ward.ServiceCode,
                        null,
                        null,
                        IsolationNeed.None,
                        PlacementPriority.Planned,
                        null,
                        null,
                        "rapprochement de la famille",
                        null,
                        to.Hospital.Id
                    )
                )
                .Must();
            await HoldAsync(to, request.PlacementRequestId, null);
        });
}
