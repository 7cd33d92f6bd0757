using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Model;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Components.Controls;

/// <summary>What the signed-in role can decide about one stay.</summary>
public partial class StayActions
{
    private static readonly string[] Care = ["critical", "intermediate", "standard", "short_stay", "day"];
    private Stay? stay;
    private string? care = "standard", isolation = "none", priority = "emergency", confidence = "likely", reason, reversal, expectReason, motherBed;
    private Hospital? hospital;
    private string? singleRoom = "none";
    private IReadOnlyCollection<string> equipment = [];
    private int day = 1, hour = 12;

    [Parameter, EditorRequired] public Guid StayId { get; set; }

    /// <summary>Born this year or the year before: the exact day is not shown here.</summary>
    private bool MayBeNewborn => stay?.BirthYear >= CasablancaTime.DayOf(Now).Year - 1;

    private bool IsOpen => stay is { State: "open" };

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Admissions.StayAsync(StayId);
        stay = answer.Value ?? stay;
        return answer.Problem;
    }

    private Task<bool> ActAsync(string action, object? body) => RunAsync($"{action}:{StayId}", key => Admissions.ActAsync(StayId, action, body, key));

    private Task<bool> RequestBedAsync() => RunAsync("bed", key => Beds.RequestAsync(new
    {
        stayId = StayId, patientId = stay!.PatientId, careLevel = care, sex = stay.Sex ?? "unknown", ageClass = AgeClass, isolation, priority,
        equipment, singleRoom, reason, toHospitalId = hospital is { } other && other != Me.Hospital ? other.Id : (Guid?)null,
    }, key));

    private Task<bool> ExpectAsync() => RunAsync("expect", key => Tracking.ExpectDischargeAsync(StayId, new
    {
        expectedAt = LocalTime.FromWall(CasablancaTime.DayOf(Now).AddDays(day).ToDateTime(new TimeOnly(hour, 0)))[0], confidence, reason = string.IsNullOrWhiteSpace(expectReason) ? null : expectReason.Trim(),
    }, key));

    private Task<bool> ReadyToMoveAsync() => RunAsync("ready", key => Tracking.ReadyToMoveAsync(new { stayId = StayId, mode = "bed" }, key));

    /// <summary>Newborns are registered with their date; a year alone cannot tell 28 days.</summary>
    private string AgeClass => stay?.BirthYear is { } year && CasablancaTime.DayOf(Now).Year - year < 15 ? "child" : "adult";

    private string DayName(int days) => CasablancaTime.DayOf(Now).AddDays(days).ToString("ddd dd/MM", System.Globalization.CultureInfo.CurrentCulture);
}
