using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>What the signed-in role can decide about one stay.</summary>
public partial class StayActions
{
    internal static readonly string[] Care = ["critical", "intermediate", "standard", "short_stay", "day"];

    /// <summary>
    /// Days from today that an expected discharge can be set to: each of two weeks, then by the week, then by the
    /// month.
    /// </summary>
    private static readonly int[] Days = [.. Enumerable.Range(0, 15), 21, 28, 35, 42, 60, 90];

    private StayView? stay;
    private PatientPlace? place;
    private string? care = "standard",
        service,
        confidence = "likely",
        reversal,
        expectReason,
        motherBed;
    private int day = 1,
        hour = 12;

    [Parameter, EditorRequired]
    public Guid StayId { get; set; }

    /// <summary>The page around tells with it who it is about.</summary>
    [Parameter]
    public EventCallback<StayView> Loaded { get; set; }

    /// <summary>Born this year or the year before: the exact day is not shown here.</summary>
    private bool MayBeNewborn => stay?.BirthYear >= CasablancaTime.DayOf(Now).Year - 1;

    /// <summary>A bed is kept while the patient is away.</summary>
    private bool HasBed => place?.Kind is "bed" or "theatre" or "imaging" or "examination" or "leave" or "in_transit";

    protected override string? About => Names.Patient(stay?.NameLatin, stay?.NameArabic);

    private bool IsOpen => stay is { State: StayState.Open };

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Admissions.GetStayAsync(StayId);
        // What was decided is where the next decision begins; a choice that was begun is not touched.
        if (stay is null && answer.Value is { } first)
            (care, service) = (first.CareLevel?.Code() ?? care, first.ServiceCode);
        stay = answer.Value ?? stay;
        if (stay is not null)
            await Loaded.InvokeAsync(stay);
        if (
            Me.Role == Roles.WardNurse
            && stay is not null
            && (await Tracking.LocatePatientsAsync([stay.PatientId])).Value is { } places
        )
            place = places.FirstOrDefault(one => one.StayId == StayId);
        return answer.Problem;
    }

    private Task<bool> ActAsync(string action, Func<Guid, string, Task<ApiAnswer<StayView>>> act) =>
        Commands.RunAsync($"{action}:{StayId}", key => act(StayId, key));

    private Task<bool> AdmitAsync() =>
        ActAsync(
            "admission-decision",
            (id, key) =>
                Admissions.DecideAdmissionAsync(id, new(Codes.Parse<CareLevel>(care!), service, OccurredAt: null), key)
        );

    private Task<bool> DischargeAsync(DecideDischargeRequest body) =>
        ActAsync("discharge-decision", (id, key) => Admissions.DecideDischargeAsync(id, body, key));

    private Task<bool> ReverseAsync() =>
        ActAsync("discharge-reversal", (id, key) => Admissions.ReverseDischargeAsync(id, new(reversal!), key));

    private Task<bool> FinishPaperworkAsync() =>
        ActAsync(
            "discharge-paperwork",
            (id, key) => Admissions.FinishDischargePaperworkAsync(id, new(OccurredAt: null), key)
        );

    private Task<bool> RecordDepartureAsync() =>
        ActAsync("departure", (id, key) => Admissions.RecordDepartureAsync(id, new(OccurredAt: null), key));

    private Task<bool> ExpectAsync() =>
        Commands.RunAsync(
            "expect",
            key =>
                Tracking.ExpectDischargeAsync(
                    StayId,
                    new(
                        LocalTime.FromWall(CasablancaTime.DayOf(Now).AddDays(day).ToDateTime(new TimeOnly(hour, 0)))[0],
                        Codes.Parse<Confidence>(confidence!),
                        string.IsNullOrWhiteSpace(expectReason) ? null : expectReason.Trim(),
                        OccurredAt: null
                    ),
                    key
                )
        );

    private string DayName(int days) =>
        CasablancaTime.DayOf(Now).AddDays(days).ToString("ddd dd/MM", System.Globalization.CultureInfo.CurrentCulture);
}
