using HospitalOps.Indicators;
using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Components.Pages;

/// <summary>The wall of the command centre: numbers only, nobody's name. Beds and forecast are those of the own hospital.</summary>
public partial class CommandCentrePage
{
    private List<Centre>? centres;
    private BedOverview? beds;
    private List<WardOutlook>? outlook;

    [SupplyParameterFromQuery(Name = "sites")] public string? Sites { get; set; }

    private bool Both => Sites == "both" && Me?.Role == Roles.OperationsManager;

    /// <summary>Beds that are there for patients; out of service is no capacity.</summary>
    private int? Functional => beds is null ? null : beds.Total - WardTable.CountOf(beds.Counts, "out_of_service");

    private CensusForecast? Tomorrow => outlook is { Count: > 0 } wards
        ? new(24, wards.Sum(ward => At24(ward)?.Low ?? ward.Census), wards.Sum(ward => At24(ward)?.Likely ?? ward.Census), wards.Sum(ward => At24(ward)?.High ?? ward.Census), 0, 0, null)
        : null;

    private int? Level => centres?.Find(centre => centre.Hospital == Me.Hospital.Code) is { } here && Functional is > 0 and { } functional
        ? Pressure.Level(here.InBeds * 100.0 / functional, here.LongestBoardingSince is { } since ? Now - since : TimeSpan.Zero)
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (LoadedAt is null) return;
        if (Both) foreach (var hospital in Hospitals.All) AlsoListen(hospital.Id);
        await ReloadAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var (a, b, c) = (Tracking.CentreAsync(Both), Beds.OverviewAsync(), Beds.ForecastAsync());
        await Task.WhenAll(a, b, c);
        (centres, beds, outlook) = ((await a).Value ?? centres, (await b).Value ?? beds, (await c).Value ?? outlook);
        return (await a).Problem ?? (await b).Problem;
    }

    private static CensusForecast? At24(WardOutlook ward) => ward.Forecasts.Find(forecast => forecast.Hours == 24);
}
