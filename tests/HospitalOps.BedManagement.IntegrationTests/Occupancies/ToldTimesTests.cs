using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>What is entered afterwards lies between its neighbours, or is refused with the neighbour's time.</summary>
public sealed class ToldTimesTests(BedsFixture beds) : IAsyncLifetime
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync() => await beds.MakeRoomAsync("MAT");

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task Nobody_was_in_a_bed_before_the_one_before_him_had_left_it()
    {
        var bed = await FreeBedAsync();
        var (first, stay) = await ArrivedAsync(Now.AddHours(-5));
        await beds.Api.OccupyAsync(bed, first, stay, Now.AddHours(-4)).DoneAsync();
        var leaves = Now.AddHours(-1);
        Assert.Equal((400, "before_bed_was_taken"), await VacateAsync(bed, stay, Now.AddHours(-4.5)).RefusedAsync());
        await VacateAsync(bed, stay, leaves).DoneAsync();
        await beds.CleanAllAsync();
        var (next, other) = await ArrivedAsync(Now.AddHours(-5));

        var refused = await beds.Api.OccupyAsync(bed, next, other, Now.AddHours(-2)).RefusalAsync();

        Assert.Equal((400, "before_bed_was_left"), (refused.Status, refused.Code));
        Assert.Equal(leaves.ToUnixTimeSeconds(), refused.Facts["neighbourAt"].GetDateTimeOffset().ToUnixTimeSeconds());
        await beds.Api.OccupyAsync(bed, next, other, Now.AddMinutes(-30)).DoneAsync();
    }

    [Fact]
    public async Task Nobody_was_in_a_bed_before_his_stay_began_nor_back_before_he_went_away()
    {
        var bed = await FreeBedAsync();
        var (patient, stay) = await ArrivedAsync(Now.AddHours(-1));

        Assert.Equal(
            (400, "before_stay"),
            await beds.Api.OccupyAsync(bed, patient, stay, Now.AddHours(-2)).RefusedAsync()
        );
        await beds.Api.OccupyAsync(bed, patient, stay, Now.AddMinutes(-50)).DoneAsync();
        Assert.Equal((400, "before_bed_was_taken"), await LeaveAsync(bed, Now.AddMinutes(-55)).RefusedAsync());
        await LeaveAsync(bed, Now.AddMinutes(-40)).DoneAsync();
        Assert.Equal((400, "before_absence"), await ReturnAsync(bed, Now.AddMinutes(-45)).RefusedAsync());
        await ReturnAsync(bed, Now.AddMinutes(-20)).DoneAsync();
    }

    [Fact]
    public async Task A_board_counts_the_days_of_a_patient_from_the_time_that_the_ward_told()
    {
        var bed = await FreeBedAsync();
        var told = Now.AddDays(-3);
        var (patient, stay) = await ArrivedAsync(told.AddHours(-2));

        var lying = await beds.Api.OccupyAsync(bed, patient, stay, told).ValueAsync();

        Assert.Equal(told.ToUnixTimeSeconds(), lying.Occupancy!.Since.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_bed_is_dirty_since_the_patient_left_it_as_the_ward_told()
    {
        var bed = await LastFreeBedAsync();
        var (patient, stay) = await ArrivedAsync(Now.AddHours(-5));
        await beds.Api.OccupyAsync(bed, patient, stay, Now.AddHours(-4)).DoneAsync();
        var left = Now.AddHours(-2);

        var dirty = await VacateAsync(bed, stay, left).ValueAsync();

        Assert.Equal(
            (left.ToUnixTimeSeconds(), left.ToUnixTimeSeconds()),
            (dirty.Since.ToUnixTimeSeconds(), dirty.CleaningJob!.Since.ToUnixTimeSeconds())
        );
        var history = await beds.Api.Nurse.ShowBedHistoryAsync(bed).ValueAsync();
        Assert.Equal(
            left.ToUnixTimeSeconds(),
            Assert.Single(history, line => line.Kind == "vacated" && line.StayId == stay).At.ToUnixTimeSeconds()
        );
        Assert.Equal(
            left.ToUnixTimeSeconds(),
            history.First(line => line.Kind == "cleaning_requested").At.ToUnixTimeSeconds()
        );
    }

    private async Task<ApiAnswer<BedView>> LeaveAsync(Guid bed, DateTimeOffset at) =>
        await beds.Api.Nurse.LeaveBedAsync(
            bed,
            new(AbsenceKind.Imaging, Now.AddHours(1), OccurredAt: at),
            (await beds.Api.BedAsync(bed)).Version
        );

    private async Task<ApiAnswer<BedView>> ReturnAsync(Guid bed, DateTimeOffset at) =>
        await beds.Api.Nurse.ReturnToBedAsync(bed, new(at), (await beds.Api.BedAsync(bed)).Version);

    private Task<ApiAnswer<BedView>> VacateAsync(Guid bed, Guid stay, DateTimeOffset at) =>
        beds.Api.VacateAsync(bed, new VacateBedRequest(stay, "discharge", at));

    private async Task<(Guid Patient, Guid Stay)> ArrivedAsync(DateTimeOffset at)
    {
        var (patient, wrong) = await beds.PatientAsync();
        var clerk = beds.Client<IAdmissionsApi>("admissions-clerk");
        await clerk.CancelStayAsync(wrong, new(StayCancelReason.EnteredInError, null)).DoneAsync();
        var stay = await clerk.OpenStayAsync(new(patient, StayKind.Emergency, null, at)).ValueAsync();
        return (patient, stay.StayId);
    }

    private async Task<Guid> FreeBedAsync() => (await FreeBedsAsync())[0].BedId;

    private async Task<Guid> LastFreeBedAsync() => (await FreeBedsAsync())[^1].BedId;

    private async Task<IReadOnlyList<FreeBedView>> FreeBedsAsync()
    {
        await beds.CleanAllAsync();
        return await beds.Api.Nurse.SearchFreeBedsAsync(text: "BSK-MAT").ValueAsync();
    }
}
