using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Absences;

/// <summary>Patients who are away and keep their bed.</summary>
public sealed class AbsenceTests(BedsFixture beds)
{
    private static DateTimeOffset In(double hours) => TimeProvider.System.GetUtcNow().AddHours(hours);

    [Fact]
    public async Task A_bed_on_leave_is_counted_apart_and_nobody_else_gets_it()
    {
        var (_, _, bed) = await beds.InBedAsync();

        var away = await beds.ActOnBedAsync(bed, "leave", new { kind = "leave", dueBackAt = In(48) });

        Assert.Equal("on_leave", away.Text("label"));
        var (patient, stay) = await beds.PatientAsync();
        using var nurse = beds.As("ward-nurse");
        var intruder = await nurse.PostAsync(
            $"/api/v1/beds/{bed}/occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                sex = "female",
                ageClass = "adult",
                isolation = "none",
            },
            version: away.Body!["version"]!.GetValue<long>()
        );
        Assert.Equal((409, "bed_taken"), (intruder.Status, intruder.Code));
        Assert.Equal(
            "patient_away",
            (await beds.ActOnBedAsync(bed, "leave", new { kind = "imaging", dueBackAt = In(1) })).Code
        );
        Assert.Equal("occupied", (await beds.ActOnBedAsync(bed, "return")).Text("label"));
        Assert.Equal("patient_not_away", (await beds.ActOnBedAsync(bed, "return")).Code);
    }

    [Fact]
    public async Task A_patient_in_theatre_still_occupies_his_bed_and_a_late_return_is_shown_not_acted_on()
    {
        var (_, _, bed) = await beds.InBedAsync();
        Assert.Equal(
            "due_back_invalid",
            (await beds.ActOnBedAsync(bed, "leave", new { kind = "theatre", dueBackAt = In(25) })).Code
        );

        var away = await beds.ActOnBedAsync(bed, "leave", new { kind = "theatre", dueBackAt = In(1) });

        Assert.Equal("occupied", away.Text("label"));
        Assert.Equal(["away_theatre"], Badges(away));
        await beds.Database.ExecuteAsync(
            "update bed_absence set due_back_at = now() - interval '1 minute' where bed_id = $1 and ended_at is null",
            Guid.Parse(bed)
        );
        using var nurse = beds.As("ward-nurse");
        Assert.Equal(["away_theatre", "absence_overdue"], Badges(await nurse.GetAsync($"/api/v1/beds/{bed}")));
    }

    [Fact]
    public async Task A_leave_without_a_bed_sends_it_to_cleaning_and_a_transfer_ends_an_absence()
    {
        var (_, _, left) = await beds.InBedAsync();
        Assert.Equal(
            "to_clean",
            (
                await beds.ActOnBedAsync(
                    left,
                    "leave",
                    new
                    {
                        kind = "leave",
                        dueBackAt = In(24),
                        keepBed = false,
                    }
                )
            ).Text("label")
        );
        var (patient, stay, old) = await beds.InBedAsync();
        await beds.ActOnBedAsync(old, "leave", new { kind = "theatre", dueBackAt = In(4) });
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        await beds.ReserveAsync(request, await beds.BestBedAsync(request));
        using var nurse = beds.As("ward-nurse");

        await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");

        Assert.Equal("to_clean", (await nurse.GetAsync($"/api/v1/beds/{old}")).Text("label"));
        Assert.Equal(
            "given_up",
            await beds.Database.ScalarAsync<string>(
                "select ended_how from bed_absence where bed_id = $1",
                Guid.Parse(old)
            )
        );
    }

    private static IEnumerable<string> Badges(ApiReply bed) =>
        bed.Body!["badges"]!.AsArray().Select(badge => badge!.ToString());
}
