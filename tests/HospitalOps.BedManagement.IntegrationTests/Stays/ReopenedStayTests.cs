using HospitalOps.TestKit;

namespace HospitalOps.BedManagement.IntegrationTests.Stays;

/// <summary>
/// A discharge that is taken back never takes a bed back: who has none stands among the requests again.
/// </summary>
public sealed class ReopenedStayTests(BedsFixture beds)
{
    [Fact]
    public async Task Who_had_left_and_comes_back_asks_for_a_bed_and_the_one_left_stays_left()
    {
        var (_, stay, bed) = await InBedAdmittedAsync();
        await DecideAsync(stay);
        Assert.Equal(200, (await beds.ActOnBedAsync(bed, "vacate", new { stayId = stay, cause = "discharge" })).Status);
        using var nurse = beds.AtDesk("ward-nurse");
        await nurse.PostAsync($"/api/v1/stays/{stay}/departure");
        await KnownAsync(stay, "ended");

        await ReverseAsync(stay);

        await RequestsAsync(stay, 1);
        Assert.Equal(
            0,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed_occupancy where stay_id = $1 and ended_at is null",
                stay
            )
        );
        Assert.Equal(
            "emergency:discharge_reversed",
            await beds.Database.ScalarAsync<string>(
                "select priority || ':' || reason from placement_request where stay_id = $1 and state = 'requested'",
                stay
            )
        );
    }

    [Fact]
    public async Task Who_still_lies_in_the_bed_keeps_it_and_asks_for_none()
    {
        var (_, stay, bed) = await InBedAdmittedAsync();
        await DecideAsync(stay);
        await KnownAsync(stay, "discharge_decided_at is not null");

        await ReverseAsync(stay);

        await KnownAsync(stay, "discharge_decided_at is null");
        Assert.Equal(
            stay,
            await beds.Database.ScalarAsync<Guid>(
                "select stay_id from bed_occupancy where bed_id = $1 and ended_at is null",
                Guid.Parse(bed)
            )
        );
        await RequestsAsync(stay, 0);
    }

    private async Task<(Guid Patient, Guid Stay, string Bed)> InBedAdmittedAsync()
    {
        var placed = await beds.InBedAsync();
        await beds.AdmitAsync(placed.Stay);
        return placed;
    }

    private async Task DecideAsync(Guid stay)
    {
        using var doctor = beds.AtDesk("doctor");
        Assert.Equal(
            200,
            (await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-decision", new { destination = "home" })).Status
        );
    }

    private async Task ReverseAsync(Guid stay)
    {
        using var doctor = beds.AtDesk("doctor");
        Assert.Equal(
            200,
            (
                await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-reversal", new { reason = "wrong patient" })
            ).Status
        );
    }

    private Task KnownAsync(Guid stay, string so) =>
        Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<long>(
                    $"select count(*) from known_stay where stay_id = $1 and {so}",
                    stay
                ) == 1,
            TimeSpan.FromSeconds(15),
            () => $"not known as {so}"
        );

    private Task RequestsAsync(Guid stay, long open) =>
        Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<long>(
                    "select count(*) from placement_request where stay_id = $1 and state = 'requested'",
                    stay
                ) == open,
            TimeSpan.FromSeconds(15),
            () => $"not {open} open requests"
        );
}
