using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.CommandCentre;

/// <summary>The wall of the command centre: how things stand and what helps, in numbers, nobody's name.</summary>
public partial class CommandCentrePage
{
    private readonly Dictionary<string, BedOverview> beds = [];
    private readonly Dictionary<string, IReadOnlyList<WardOutlookView>> outlooks = [];
    private IReadOnlyList<WallSite>? sites;

    [SupplyParameterFromQuery(Name = "sites")]
    public string? Sites { get; set; }

    private bool Both => Sites == "both" && Me?.Role == Roles.OperationsManager;

    private string? Name => Me is null ? null : T.Code("hospital_short", Me.Hospital.Code);

    protected override async Task OnParametersSetAsync()
    {
        if (Data.LoadedAt is null)
            return;
        if (Both)
            foreach (var hospital in Hospitals.All)
                Data.Listen(hospital.Id);
        await Data.ReadAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var shown = Both ? Hospitals.All.Select(hospital => hospital.Code) : [Me.Hospital.Code];
        var figures = Tracking.ShowCommandCentreAsync(Both);
        var problems = await Task.WhenAll(shown.Select(LoadBedsAsync));
        if ((await figures).Value is { } centres)
            sites =
            [
                .. centres.Select(centre => new WallSite(
                    centre,
                    beds.GetValueOrDefault(centre.Hospital),
                    outlooks.GetValueOrDefault(centre.Hospital) ?? []
                )),
            ];
        return (await figures).Problem ?? problems.FirstOrDefault(problem => problem is not null);
    }

    private async Task<ApiProblem?> LoadBedsAsync(string hospital)
    {
        var (overview, forecast) = (Beds.ShowBedOverviewAsync(hospital), Beds.ForecastCensusAsync(hospital));
        if ((await overview).Value is { } counts)
            beds[hospital] = counts;
        if ((await forecast).Value is { } wards)
            outlooks[hospital] = wards;
        return (await overview).Problem;
    }
}
