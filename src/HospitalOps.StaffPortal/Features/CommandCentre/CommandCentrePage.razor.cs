using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Wards;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.CommandCentre;

/// <summary>The wall of the command centre: numbers only, nobody's name.</summary>
public partial class CommandCentrePage
{
    private readonly Dictionary<string, BedOverview> beds = [];
    private readonly Dictionary<string, IReadOnlyList<WardOutlookView>> outlooks = [];
    private static readonly BedLabel[] Shown =
    [
        BedLabel.Free,
        BedLabel.Reserved,
        BedLabel.ToClean,
        BedLabel.Cleaning,
        BedLabel.Blocked,
    ];

    private IReadOnlyList<CentreView>? centres;

    [SupplyParameterFromQuery(Name = "sites")]
    public string? Sites { get; set; }

    private bool Both => Sites == "both" && Me?.Role == Roles.OperationsManager;

    private ForecastView? Tomorrow(string hospital) =>
        outlooks.GetValueOrDefault(hospital) is { Count: > 0 } wards
            ? new(
                24,
                wards.Sum(ward => At24(ward)?.Low ?? ward.Census),
                wards.Sum(ward => At24(ward)?.Likely ?? ward.Census),
                wards.Sum(ward => At24(ward)?.High ?? ward.Census),
                0,
                0,
                null
            )
            : null;

    private int? Level(CentreView centre) =>
        beds.GetValueOrDefault(centre.Hospital) is { } overview
        && new FunctionalBeds(overview.Functional).Occupancy is { } occupancy
            ? Pressure.Level(occupancy, centre.LongestBoardingSince is { } since ? Now - since : TimeSpan.Zero)
            : null;

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
        centres = (await figures).Value ?? centres;
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

    private static ForecastView? At24(WardOutlookView ward) =>
        ward.Forecasts.FirstOrDefault(forecast => forecast.Hours == 24);
}
