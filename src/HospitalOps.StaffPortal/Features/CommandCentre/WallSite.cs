using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.StaffPortal.Features.Wards;

namespace HospitalOps.StaffPortal.Features.CommandCentre;

/// <summary>What can be done now, and what it brings.</summary>
/// <param name="Code">ready, clean, place, blockers, jobs.</param>
/// <param name="Count">Patients, beds or hindrances concerned.</param>
/// <param name="Beds">Beds that become free by it.</param>
/// <param name="Since">The oldest of them; null where it is not told.</param>
public sealed record WallAction(string Code, int Count, int Beds, DateTimeOffset? Since = null);

/// <summary>Census of a site at a time to come, over all wards.</summary>
public sealed record WallOutlook(int Hours, int Low, int Likely, int High);

/// <summary>One hospital on the wall: what its figures say, without a name of anybody.</summary>
public sealed record WallSite(CentreView Centre, BedOverview? Beds, IReadOnlyList<WardOutlookView> Wards)
{
    private const int MostActions = 3;

    internal FunctionalBeds? Functional => Beds is null ? null : new(Beds.Functional);

    public int Free => Beds?.Functional.Free ?? 0;

    /// <summary>Known to come within a day, over all wards.</summary>
    public int Coming => Wards.Sum(ward => At(ward, 24)?.ComingKnown ?? 0);

    public int Leaving => Wards.Sum(ward => At(ward, 24)?.LeavingExpected ?? 0);

    public int FreeTomorrow => Free + Leaving - Coming;

    /// <summary>Now, and at each horizon that every ward has.</summary>
    public IReadOnlyList<WallOutlook> Outlook
    {
        get
        {
            if (Wards.Count == 0)
                return [];
            var census = Wards.Sum(ward => ward.Census);
            return
            [
                new(0, census, census, census),
                .. Wards[0]
                    .Forecasts.Select(forecast => forecast.Hours)
                    .Order()
                    .Select(hours => new WallOutlook(
                        hours,
                        Wards.Sum(ward => At(ward, hours)?.Low ?? ward.Census),
                        Wards.Sum(ward => At(ward, hours)?.Likely ?? ward.Census),
                        Wards.Sum(ward => At(ward, hours)?.High ?? ward.Census)
                    )),
            ];
        }
    }

    /// <summary>0 to 3; null while nothing is known of the beds.</summary>
    public int? Level(DateTimeOffset now) =>
        Functional?.Occupancy is { } occupancy ? Pressure.Level(occupancy, Boards(now)) : null;

    /// <summary>
    /// The three acts that help most: first whoever has waited too long for a bed that is there, then what frees most.
    /// </summary>
    public IReadOnlyList<WallAction> Actions(DateTimeOffset now)
    {
        var place = Math.Min(Centre.Boarding, Free);
        WallAction[] all =
        [
            new("place", place, 0, Centre.LongestBoardingSince),
            new("ready", Centre.ReadyToLeave, Centre.ReadyToLeave),
            new("clean", ToClean, ToClean, Beds?.OldestCleaningAt),
            new("blockers", Centre.Blockers, 0),
            new("jobs", Centre.JobsWaiting, 0, Centre.OldestJobAt),
        ];
        return
        [
            .. all.Where(action => action.Count > 0)
                .OrderByDescending(action => action.Code == "place" && Boards(now) > Pressure.LongBoarding)
                .ThenByDescending(action => action.Beds)
                .ThenByDescending(action => action.Count)
                .Take(MostActions),
        ];
    }

    /// <summary>Longer than anybody may wait for a bed.</summary>
    public static bool IsLong(WaitingNow wait, DateTimeOffset now) => now - wait.Oldest > Pressure.LongBoarding;

    private int ToClean => Beds is { Functional: var beds } ? beds.ToClean + beds.Cleaning : 0;

    private TimeSpan Boards(DateTimeOffset now) =>
        Centre.LongestBoardingSince is { } since ? now - since : TimeSpan.Zero;

    private static ForecastView? At(WardOutlookView ward, int hours) =>
        ward.Forecasts.FirstOrDefault(forecast => forecast.Hours == hours);
}
