using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>Two patients exchange their beds, or nothing happens.</summary>
public sealed class SwapTests(BedsFixture beds)
{
    [Fact]
    public async Task Two_patients_exchange_their_beds_at_one_instant_without_cleaning_but_with_author_and_reason()
    {
        var ((_, first, bed), (_, second, other)) = (await beds.Api.InBedAsync(), await beds.Api.InBedAsync());

        await SwapAsync(bed, other).DoneAsync();

        Assert.Equal((second, first), (await StayInAsync(bed), await StayInAsync(other)));
        var instants = await beds.Database.ScalarAsync<long>(
            "select count(distinct instant) from (select ended_at instant from bed_occupancy where stay_id = any($1) and ended_at is not null union all select started_at from bed_occupancy where stay_id = any($1) and ended_at is null) x",
            new[] { first, second }
        );
        Assert.Equal(1, instants);
        Assert.Equal(
            "linen changed",
            await beds.Database.ScalarAsync<string>(
                "select cleaning_exemption from bed_occupancy where stay_id = $1 and ended_at is not null",
                first
            )
        );
        await beds.Api.InvariantsHoldAsync();
    }

    [Fact]
    public async Task Of_a_swap_and_a_departure_at_once_one_wins_and_nobody_is_in_two_beds()
    {
        var ((_, _, bed), (_, leaving, other)) = (await beds.Api.InBedAsync(), await beds.Api.InBedAsync());
        var (version, otherVersion) = (await VersionAsync(bed), await VersionAsync(other));
        var nurse = beds.Api.Nurse;

        var answers = await Task.WhenAll(
            nurse.SwapBedsAsync(bed, new(other, otherVersion, "linen changed", null, null), version),
            nurse.VacateBedAsync(other, new(leaving, "discharge", null), otherVersion)
        );

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Contains(
            answers.Single(answer => !answer.Succeeded).Problem!.Code,
            new[] { "bed_empty", "other_patient_in_bed", "stale_version" }
        );
    }

    [Theory]
    [InlineData("same", 400, "swap_same_bed")]
    [InlineData("empty", 409, "bed_empty")]
    [InlineData("away", 409, "patient_away")]
    [InlineData("stale", 412, "stale_version")]
    public async Task A_swap_that_cannot_be_is_refused_and_changes_nothing(string why, int status, string code)
    {
        var ((_, stay, bed), (_, _, other)) = (await beds.Api.InBedAsync(), await beds.Api.InBedAsync());
        if (why == "away")
        {
            var back = TimeProvider.System.GetUtcNow().AddHours(1);
            await beds
                .Api.Nurse.LeaveBedAsync(other, new(AbsenceKind.Theatre, back), await VersionAsync(other))
                .DoneAsync();
        }
        var with = why switch
        {
            "same" => bed,
            "empty" => (await beds.Api.FreeBedAsync()).BedId,
            _ => other,
        };

        Assert.Equal((status, code), await SwapAsync(bed, with, stale: why == "stale").RefusedAsync());

        Assert.Equal(stay, await StayInAsync(bed));
    }

    [Fact]
    public async Task A_patient_under_other_precautions_is_not_swapped_without_cleaning()
    {
        var ((_, _, bed), (_, isolated, other)) = (await beds.Api.InBedAsync(), await beds.Api.InBedAsync());
        await beds.Database.ExecuteAsync("update bed_occupancy set isolation = 'contact' where stay_id = $1", isolated);

        Assert.Equal((409, "swap_needs_cleaning"), await SwapAsync(bed, other).RefusedAsync());
    }

    private async Task<ApiAnswer<BedView>> SwapAsync(Guid bed, Guid other, bool stale = false) =>
        await beds.Api.Nurse.SwapBedsAsync(
            bed,
            new(other, await VersionAsync(other) - (stale ? 1 : 0), "linen changed", null, null),
            await VersionAsync(bed)
        );

    private async Task<long> VersionAsync(Guid bed) => (await beds.Api.BedAsync(bed)).Version;

    private async Task<Guid> StayInAsync(Guid bed) => (await beds.Api.BedAsync(bed)).Occupancy!.StayId;
}
