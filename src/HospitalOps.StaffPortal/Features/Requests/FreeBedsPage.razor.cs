using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Requests;

/// <summary>
/// Free beds of both sites; for an open request one of them is held, against a rule only with a reason.
/// </summary>
public partial class FreeBedsPage
{
    private IReadOnlyList<FreeBedView>? beds;
    private PlacementRequestView? asking;
    private FreeBedView? breached;
    private string? overrideReason,
        text;
    private int shown = 20;

    [SupplyParameterFromQuery(Name = "care")]
    public string? CareInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "room")]
    public string? RoomInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "soon")]
    public string? Soon { get; set; }

    [SupplyParameterFromQuery(Name = "text")]
    public string? TextInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "request")]
    public Guid? RequestInUrl { get; set; }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        text ??= TextInUrl;
        if (RequestInUrl is { } wanted && asking is null)
        {
            asking = (await Beds.ListPlacementRequestsAsync("open")).Value?.FirstOrDefault(request =>
                request.PlacementRequestId == wanted && request.State == PlacementState.Requested
            );
            // What the patient needs is where the search begins.
            CareInUrl ??= asking?.CareLevel.Code();
            await Labels.AddAsync([asking?.PatientId]);
        }
        var answer = await Beds.SearchFreeBedsAsync(Level, Capability, text, Soon is not null);
        beds = answer.Value ?? beds;
        return answer.Problem;
    }

    /// <summary>As the address says; what is not one of them asks for nothing.</summary>
    private CareLevel? Level => Codes.TryParse<CareLevel>(CareInUrl, out var level) ? level : null;

    private RoomCapability? Capability => Codes.TryParse<RoomCapability>(RoomInUrl, out var room) ? room : null;

    private async Task SetAsync(string name, string? value)
    {
        switch (name)
        {
            case "text":
                text = value ?? "";
                break;
            case "care":
                CareInUrl = value;
                break;
            case "room":
                RoomInUrl = value;
                break;
            default:
                Soon = value;
                break;
        }
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value),
            replace: true
        );
        await Data.ReadAsync();
    }

    private async Task ReserveAsync(FreeBedView bed)
    {
        var (request, reason) = (
            asking!.PlacementRequestId,
            bed == breached && !string.IsNullOrWhiteSpace(overrideReason) ? overrideReason : null
        );
        var held = await Commands.RunAsync(
            $"reserve:{request}:{bed.BedId}:{bed.Version}:{reason}",
            key => Beds.ReserveBedAsync(request, new(bed.BedId, reason, OccurredAt: null), bed.Version, key)
        );
        breached = !held && Commands.LastProblem?.Code == "placement_rule_breached" ? bed : null;
        if (held)
            Navigation.NavigateTo("/bed-requests");
    }

    /// <summary>What the room can do and who is in it.</summary>
    private string Room(FreeBedView bed) =>
        string.Join(
            " · ",
            new[]
            {
                bed.RoomSize == 1 ? T["free_beds.single"] : T["free_beds.shared", bed.RoomSize],
                bed.RoomCapability == "none" ? null : T.Code("room", bed.RoomCapability),
                bed.RoomSexes is [] ? null : string.Join(", ", bed.RoomSexes.Select(sex => T.Code("sex", sex))),
                bed.SexPolicy is "female" or "male" ? T.Code("only", bed.SexPolicy) : null,
            }.OfType<string>()
        );
}
