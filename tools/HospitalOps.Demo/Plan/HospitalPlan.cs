using HospitalOps.Demo.People;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Plan;

/// <summary>A bed that nobody may use for a while.</summary>
internal sealed record PlannedBlock(BedSpot Bed, BlockReason Reason, DateTimeOffset Until);

/// <summary>What becomes of a bed that was left this morning.</summary>
internal enum AfterCleaning
{
    /// <summary>Nobody has begun.</summary>
    Waits,

    /// <summary>A cleaner is in the room.</summary>
    Begun,

    /// <summary>Free again.</summary>
    Done,
}

/// <summary>A patient who left this morning, and the cleaning of the bed.</summary>
internal sealed record PlannedDeparture(PlannedStay Stay, AfterCleaning Cleaning);

/// <summary>
/// A believable working day at eleven of one hospital, drawn from a seed. Nothing of it is sent yet: tests look at it
/// as it is.
/// </summary>
internal sealed record HospitalPlan(
    IReadOnlyList<PlannedStay> Stays,
    IReadOnlyList<PlannedDeparture> Departures,
    IReadOnlyList<PlannedBlock> Blocks
)
{
    /// <param name="scale">Share of the wards' patients that are made; 1 = all.</param>
    public static HospitalPlan Draw(
        IReadOnlyList<WardSpot> wards,
        DateTimeOffset now,
        Random chance,
        Crowd crowd,
        double scale = 1
    )
    {
        var stays = new List<PlannedStay>();
        var departures = new List<PlannedDeparture>();
        var blocks = new List<PlannedBlock>();
        foreach (var ward in wards)
        {
            var draw = new WardDraw(ward, now, chance, crowd);
            var (kept, empty) = draw.Split(scale);
            stays.AddRange(draw.Stays(kept));
            // Nobody lies in the places for the day before they come, and they are cleaned on the way.
            if (ward.IsForTheDay || scale < 1)
                continue;
            foreach (var bed in empty)
                switch (chance.NextDouble())
                {
                    case < 0.04:
                        blocks.Add(draw.Block(bed));
                        break;
                    case < 0.13:
                        departures.Add(new(draw.Left(bed), AfterCleaning.Waits));
                        break;
                    case < 0.18:
                        departures.Add(new(draw.Left(bed), AfterCleaning.Begun));
                        break;
                    case < 0.27:
                        departures.Add(new(draw.Left(bed), AfterCleaning.Done));
                        break;
                }
        }
        return new(stays, departures, blocks);
    }
}
