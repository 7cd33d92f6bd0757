namespace HospitalOps.Admissions.IntegrationTests.Papers;

public sealed class PaperTests(DeskFixture desk)
{
    [Fact]
    public async Task A_wristband_carries_both_numbers_in_the_form_that_the_search_box_reads()
    {
        var stay = await desk.StayAsync();
        var band = await desk.ActAsync("ward-nurse", stay, "papers", new { kind = "wristband", language = "ar" });
        Assert.Equal($"{stay["ipp"]}/{stay["stayNumber"]}", band.Text("code"));
        using var clerk = desk.As("admissions-clerk");
        var found = (
            await clerk.PostAsync("/api/v1/patients/search", new { query = band.Text("code") })
        ).Body!.AsArray();
        Assert.Equal(stay["patientId"]!.ToString(), found[0]!["patientId"]!.ToString());
    }

    [Fact]
    public async Task A_reprint_needs_a_reason_and_all_printings_are_in_the_journal()
    {
        var stay = await desk.StayAsync();
        var first = await desk.ActAsync("admissions-clerk", stay, "papers", new { kind = "labels", language = "fr" });
        Assert.Equal(
            "reprint_reason_needed",
            (await desk.ActAsync("admissions-clerk", stay, "papers", new { kind = "labels", language = "fr" })).Code
        );
        var again = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    desk.ActAsync(
                        "admissions-clerk",
                        stay,
                        "papers",
                        new
                        {
                            kind = "labels",
                            language = "fr",
                            reason = "jammed",
                        }
                    )
                )
        );
        Assert.Equal(1, first.Body!["copy"]!.GetValue<int>());
        Assert.Equal(new[] { 2, 3, 4, 5 }, again.Select(reply => reply.Body!["copy"]!.GetValue<int>()).Order());
        using var nurse = desk.As("ward-nurse");
        Assert.Equal(5, (await nurse.GetAsync($"/api/v1/stays/{stay["stayId"]}/papers")).Body!.AsArray().Count);
    }

    [Fact]
    public async Task A_certificate_of_stay_tells_dates_and_nothing_medical()
    {
        var stay = await desk.StayAsync("scheduled");
        await desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "critical", serviceCode = "ONC" });
        var paper = await desk.ActAsync(
            "admissions-clerk",
            stay,
            "papers",
            new { kind = "stay_certificate", language = "fr" }
        );
        Assert.Equal(200, paper.Status);
        var text = paper.Body!.ToJsonString();
        Assert.All(
            new[] { "ONC", "critical", "careLevel", "service", "destination", "document" },
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(
            "paper_not_yours",
            (await desk.ActAsync("ward-nurse", stay, "papers", new { kind = "stay_certificate", language = "fr" })).Code
        );
    }
}
