using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Beds;

/// <summary>Precautions found after the patient lies in the bed.</summary>
public sealed class PrecautionTests(BedsFixture beds)
{
    [Fact]
    public async Task Precautions_found_later_are_recorded_shown_where_the_room_does_not_fit_and_followed_by_a_deep_cleaning_even_after_they_ended()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        Assert.Equal((400, "invalid_request"), await FoundAsync(bed, IsolationNeed.Airborne, "").RefusedAsync());

        var found = await FoundAsync(bed, IsolationNeed.Airborne, "tuberculosis suspected").ValueAsync();

        Assert.Equal(IsolationNeed.Airborne, found.Isolation);
        Assert.Contains("isolation_unmet", found.Badges);
        Assert.Equal(
            (409, "precautions_unchanged"),
            await FoundAsync(bed, IsolationNeed.Airborne, "again").RefusedAsync()
        );
        var ended = await FoundAsync(bed, IsolationNeed.None, "three negative smears").ValueAsync();
        Assert.DoesNotContain("isolation_unmet", ended.Badges);
        var (_, _, other) = await beds.Api.InBedAsync();
        var with = new SwapBedsRequest(other, (await beds.Api.BedAsync(other)).Version, "linen changed", null, null);
        Assert.Equal(
            (409, "swap_needs_cleaning"),
            await beds.Api.Nurse.SwapBedsAsync(bed, with, ended.Version).RefusedAsync()
        );
        var left = await beds.Api.VacateAsync(bed, stay).ValueAsync();
        Assert.Equal(CleaningClass.Terminal, left.CleaningJob!.Class);
        Assert.Equal(
            ["three negative smears", "tuberculosis suspected"],
            (await beds.Api.Nurse.ShowBedHistoryAsync(bed).ValueAsync())
                .Where(line => line.Kind.StartsWith("precautions", StringComparison.Ordinal))
                .Select(line => line.Detail)
        );
        Assert.Equal((409, "bed_empty"), await FoundAsync(bed, IsolationNeed.Contact, "too late").RefusedAsync());
    }

    private async Task<ApiAnswer<BedView>> FoundAsync(Guid bed, IsolationNeed isolation, string reason) =>
        await beds.Api.Nurse.ChangePrecautionsAsync(
            bed,
            new(isolation, reason, null),
            (await beds.Api.BedAsync(bed)).Version
        );
}
