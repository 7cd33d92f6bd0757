using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>What is entered afterwards lies between its neighbours, or is refused with the neighbour's time.</summary>
public sealed class ToldTimesTests(BedsFixture beds)
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Nobody_was_in_a_bed_before_the_one_before_him_had_left_it()
    {
        var bed = await FreeBedAsync();
        var (first, stay) = await ArrivedAsync(Now.AddHours(-5));
        Assert.Equal(200, (await OccupyAsync(bed, first, stay, Now.AddHours(-4))).Status);
        var leaves = Now.AddHours(-1);
        Assert.Equal("before_bed_was_taken", (await VacateAsync(bed, stay, Now.AddHours(-4.5))).Code);
        Assert.Equal(200, (await VacateAsync(bed, stay, leaves)).Status);
        await beds.CleanAllAsync();
        var (next, other) = await ArrivedAsync(Now.AddHours(-5));

        var refused = await OccupyAsync(bed, next, other, Now.AddHours(-2));

        Assert.Equal((400, "before_bed_was_left"), (refused.Status, refused.Code));
        Assert.Equal(
            leaves.ToUnixTimeSeconds(),
            refused.Body!["neighbourAt"]!.GetValue<DateTimeOffset>().ToUnixTimeSeconds()
        );
        Assert.Equal(200, (await OccupyAsync(bed, next, other, Now.AddMinutes(-30))).Status);
    }

    [Fact]
    public async Task Nobody_was_in_a_bed_before_his_stay_began_nor_back_before_he_went_away()
    {
        var bed = await FreeBedAsync();
        var (patient, stay) = await ArrivedAsync(Now.AddHours(-1));

        Assert.Equal("before_stay", (await OccupyAsync(bed, patient, stay, Now.AddHours(-2))).Code);
        Assert.Equal(200, (await OccupyAsync(bed, patient, stay, Now.AddMinutes(-50))).Status);
        Assert.Equal("before_bed_was_taken", (await LeaveAsync(bed, Now.AddMinutes(-55))).Code);
        Assert.Equal(200, (await LeaveAsync(bed, Now.AddMinutes(-40))).Status);
        Assert.Equal("before_absence", (await ReturnAsync(bed, Now.AddMinutes(-45))).Code);
        Assert.Equal(200, (await ReturnAsync(bed, Now.AddMinutes(-20))).Status);
    }

    [Fact]
    public async Task A_board_counts_the_days_of_a_patient_from_the_time_that_the_ward_told()
    {
        var bed = await FreeBedAsync();
        var told = Now.AddDays(-3);
        var (patient, stay) = await ArrivedAsync(told.AddHours(-2));

        var lying = await OccupyAsync(bed, patient, stay, told);

        Assert.Equal(200, lying.Status);
        Assert.Equal(
            told.ToUnixTimeSeconds(),
            lying.Body!["occupancy"]!["since"]!.GetValue<DateTimeOffset>().ToUnixTimeSeconds()
        );
    }

    private Task<ApiReply> LeaveAsync(string bed, DateTimeOffset at) =>
        beds.ActOnBedAsync(
            bed,
            "leave",
            new
            {
                kind = "imaging",
                dueBackAt = Now.AddHours(1),
                occurredAt = at,
            }
        );

    private Task<ApiReply> ReturnAsync(string bed, DateTimeOffset at) =>
        beds.ActOnBedAsync(bed, "return", new { occurredAt = at });

    private Task<ApiReply> VacateAsync(string bed, Guid stay, DateTimeOffset at) =>
        beds.ActOnBedAsync(
            bed,
            "vacate",
            new
            {
                stayId = stay,
                cause = "discharge",
                occurredAt = at,
            }
        );

    private async Task<(Guid Patient, Guid Stay)> ArrivedAsync(DateTimeOffset at)
    {
        var (patient, wrong) = await beds.PatientAsync();
        using var clerk = beds.AtDesk();
        await clerk.PostAsync($"/api/v1/stays/{wrong}/cancel", new { reason = "entered_in_error" });
        var stay = await clerk.PostAsync(
            "/api/v1/stays",
            new
            {
                patientId = patient,
                kind = "emergency",
                occurredAt = at,
            }
        );
        return (patient, Guid.Parse(stay.Text("stayId")));
    }

    private async Task<string> FreeBedAsync()
    {
        await beds.CleanAllAsync();
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync("/api/v1/free-beds?text=BSK-MAT")).Body!.AsArray()[0]!["bedId"]!.ToString();
    }

    private Task<ApiReply> OccupyAsync(string bed, Guid patient, Guid stay, DateTimeOffset at) =>
        beds.ActOnBedAsync(
            bed,
            "occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                ageClass = "adult",
                isolation = "none",
                occurredAt = at,
            }
        );
}
