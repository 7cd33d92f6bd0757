namespace HospitalOps.BedManagement.IntegrationTests.Beds;

/// <summary>Precautions found after the patient lies in the bed.</summary>
public sealed class PrecautionTests(BedsFixture beds)
{
    [Fact]
    public async Task Precautions_found_later_are_recorded_shown_where_the_room_does_not_fit_and_followed_by_a_deep_cleaning_even_after_they_ended()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        Assert.Equal(
            400,
            (await beds.ActOnBedAsync(bed, "precautions", new { isolation = "airborne", reason = "" })).Status
        );

        var found = await beds.ActOnBedAsync(
            bed,
            "precautions",
            new { isolation = "airborne", reason = "tuberculosis suspected" }
        );

        Assert.Equal("airborne", found.Text("isolation"));
        Assert.Contains("isolation_unmet", found.Body!["badges"]!.AsArray().Select(badge => badge!.ToString()));
        Assert.Equal(
            "precautions_unchanged",
            (await beds.ActOnBedAsync(bed, "precautions", new { isolation = "airborne", reason = "again" })).Code
        );
        var ended = await beds.ActOnBedAsync(
            bed,
            "precautions",
            new { isolation = "none", reason = "three negative smears" }
        );
        Assert.DoesNotContain("isolation_unmet", ended.Body!["badges"]!.AsArray().Select(badge => badge!.ToString()));
        var (_, _, other) = await beds.InBedAsync();
        var swap = await beds.ActOnBedAsync(
            bed,
            "swap",
            new
            {
                withBedId = other,
                withBedVersion = await beds.VersionAsync(other),
                cleaningExemption = "linen changed",
            }
        );
        Assert.Equal("swap_needs_cleaning", swap.Code);
        var left = await beds.ActOnBedAsync(bed, "vacate", new { stayId = stay, cause = "discharge" });
        Assert.Equal("terminal", left.Body!["cleaningJob"]!["class"]!.ToString());
        using var nurse = beds.As("ward-nurse");
        var lines = (await nurse.GetAsync($"/api/v1/beds/{bed}/history")).Body!.AsArray();
        Assert.Equal(
            ["three negative smears", "tuberculosis suspected"],
            lines
                .Where(line => line!["kind"]!.ToString().StartsWith("precautions", StringComparison.Ordinal))
                .Select(line => line!["detail"]!.ToString())
        );
        Assert.Equal(
            "bed_empty",
            (await beds.ActOnBedAsync(bed, "precautions", new { isolation = "contact", reason = "too late" })).Code
        );
    }
}
