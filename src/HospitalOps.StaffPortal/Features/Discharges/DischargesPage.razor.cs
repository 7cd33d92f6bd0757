using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Discharges;

/// <summary>Who leaves, by day, ward and who is to clear something; the choice stands in the address.</summary>
public partial class DischargesPage
{
    private DischargeBoardView? board;
    private IReadOnlyList<WardView> wards = [];
    private IReadOnlyList<DischargeLine> shown = [];

    [SupplyParameterFromQuery(Name = "day")]
    public string? DayInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public Guid? WardInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    public string? OwnerInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageInUrl { get; set; }

    private bool MayChange => Me.Role != Roles.OperationsManager;

    private DischargeFilter Filter => new(DayInUrl, WardInUrl, OwnerInUrl, PageInUrl ?? 1);

    /// <summary>The lines of the page that is shown.</summary>
    private IReadOnlyList<DischargeLine> Lines =>
        [.. shown.Skip((Filter.PageOf(shown.Count) - 1) * DischargeFilter.Size).Take(DischargeFilter.Size)];

    private IEnumerable<string> WardsOnBoard =>
        board!
            .Lines.Select(line => line.WardId)
            .OfType<Guid>()
            .Distinct()
            .Select(ward => ward.ToString())
            .OrderBy(WardName, StringComparer.CurrentCulture);

    private IEnumerable<string> OwnersOnBoard =>
        board!
            .Lines.SelectMany(line => line.Blockers)
            .Where(one => one.ClearedAt is null)
            .Select(one => one.Owner)
            .Distinct()
            .Order(StringComparer.Ordinal);

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var a = Tracking.ShowDischargeBoardAsync();
        var b = wards.Count > 0 || Me.Role == Roles.AdmissionsClerk ? null : Beds.ListWardsAsync();
        var answer = await a;
        board = answer.Value ?? board;
        if (b is not null)
            wards = (await b).Value ?? wards;
        await ShowAsync();
        return answer.Problem;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (board is not null)
            await ShowAsync();
    }

    /// <summary>Names are asked for those only who are shown.</summary>
    private async Task ShowAsync()
    {
        if (board is null)
            return;
        shown = Filter.Lets(board.Lines, board.Day);
        await Labels.AddAsync(
            Lines.Select(line => line.PatientId).Concat(board.LeftBehind.Select(stay => stay.PatientId))
        );
    }

    private int Of(Func<DischargeLine, DateOnly, bool> isMeant) =>
        Filter.OfWardAndOwner(board!.Lines).Count(line => isMeant(line, board.Day));

    private IReadOnlyList<FilterChip> Chips()
    {
        return
        [
            Chip(DischargeFilter.Decided, "arrow_exit"),
            Chip(DischargeFilter.Today, "clock"),
            Chip(DischargeFilter.Tomorrow, "calendar"),
            Chip(DischargeFilter.Later, "calendar"),
            Chip(DischargeFilter.Unset, "calendar_clock"),
        ];
        FilterChip Chip(string code, string icon) =>
            new(code, T.Code("discharge_day", code), Of((line, day) => DischargeFilter.DayOf(line, day) == code), icon);
    }

    private void Narrow(string name, string? value) =>
        Navigation.NavigateTo(Link(name, string.IsNullOrEmpty(value) ? null : value), replace: true);

    /// <summary>The same board with another choice; another choice begins at its first page.</summary>
    private string Link(string name, object? value) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["page"] = null, [name] = value });

    private string WardName(string? id) =>
        string.IsNullOrEmpty(id) ? T["indicators.all_wards"]
        : wards.FirstOrDefault(ward => ward.WardId.ToString() == id) is { } ward ? Names.Of(ward)
        : board?.Lines.FirstOrDefault(line => line.WardId?.ToString() == id)?.BedCode?.Split('-') is [_, var code, _]
            ? code
        : "–";

    private string OwnerName(string? role) =>
        string.IsNullOrEmpty(role) ? T["discharges.all_owners"] : T.Code("role", role);

    private string Share(double? share) =>
        share is { } value ? T["percent", value.ToString("0", CultureInfo.CurrentCulture)] : "–";

    private string Days(double? days) =>
        days is { } value ? T["days_text", value.ToString("0.0", CultureInfo.CurrentCulture)] : "–";
}
