using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Newborns;

/// <summary>A newborn at its mother's bed.</summary>
public sealed class NewbornTests(BedsFixture beds)
{
    [Fact]
    public async Task A_mother_neither_moves_nor_leaves_before_somebody_said_whether_the_newborn_comes_with_her()
    {
        var (patient, stay, bed) = await beds.Api.InBedAsync();
        var (baby, babyStay) = await beds.PatientAsync();
        var seen = await beds.Api.BedAsync(bed);
        await LinkAsync(babyStay, baby, seen.Code).DoneAsync();
        Assert.Equal((409, "newborn_linked"), await LinkAsync(babyStay, baby, seen.Code).RefusedAsync());
        seen = await beds.Api.BedAsync(bed);
        Assert.Equal(baby, Assert.Single(seen.Newborns).PatientId);

        var later = TimeProvider.System.GetUtcNow().AddHours(4);
        Assert.Equal(
            (409, "newborn_decision_needed"),
            await beds
                .Api.Nurse.LeaveBedAsync(bed, new(AbsenceKind.Leave, later, KeepBed: false), seen.Version)
                .RefusedAsync()
        );

        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        var next = (await beds.Api.BestBedAsync(request)).BedId;
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request)).DoneAsync();
        var asked = await beds.Api.ArriveAsync(request).RefusalAsync();
        Assert.Equal((409, "newborn_decision_needed", "1"), (asked.Status, asked.Code, asked.Fact("newborns")));
        Assert.Equal(stay, (await beds.Api.BedAsync(bed)).Occupancy!.StayId);

        await beds.Api.ArriveAsync(request, NewbornChoice.Together).DoneAsync();

        Assert.Equal(baby, Assert.Single((await beds.Api.BedAsync(next)).Newborns).PatientId);
        Assert.Equal((409, "newborn_decision_needed"), await LeavesAsync(null, null).RefusedAsync());
        Assert.Equal((400, "reason_required"), await LeavesAsync(NewbornChoice.Apart, null).RefusedAsync());
        Assert.Equal(BedLabel.ToClean, (await LeavesAsync(NewbornChoice.Apart, "neonatal care").ValueAsync()).Label);
        // Tracking looks for the newborn elsewhere than at the bed that she has left.
        Assert.Equal(
            1,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from outbox_event where event_type = 'BedNewbornsChanged' and body->>'babyStayId' = $1 and body->>'how' = 'apart'",
                babyStay.ToString()
            )
        );
        Assert.Equal(
            "neonatal care",
            await beds.Database.ScalarAsync<string>(
                "select apart_reason from newborn_link where baby_stay_id = $1",
                babyStay
            )
        );

        Task<ApiAnswer<BedView>> LeavesAsync(NewbornChoice? choice, string? reason) =>
            beds.Api.VacateAsync(next, new VacateBedRequest(stay, "discharge", null, choice, reason));
    }

    [Fact]
    public async Task A_newborn_is_linked_to_somebody_in_a_bed_and_not_when_it_has_a_bed_of_its_own()
    {
        var (baby, babyStay) = await beds.PatientAsync();
        Assert.Equal((409, "mother_not_in_bed"), await LinkAsync(babyStay, baby, "BSK-NO-99Z").RefusedAsync());
        var (inBed, inBedStay, own) = await beds.Api.InBedAsync();
        var (_, _, mother) = await beds.Api.InBedAsync();
        Assert.Equal(
            (409, "newborn_in_own_bed"),
            await LinkAsync(inBedStay, inBed, (await beds.Api.BedAsync(mother)).Code).RefusedAsync()
        );
        Assert.Equal(
            (409, "mother_not_in_bed"),
            await LinkAsync(inBedStay, inBed, (await beds.Api.BedAsync(own)).Code).RefusedAsync()
        );
    }

    private Task<ApiAnswer<NewbornView>> LinkAsync(Guid stay, Guid patient, string bedCode) =>
        beds.Api.As("admissions-clerk").LinkNewbornAsync(new(stay, patient, bedCode));
}
