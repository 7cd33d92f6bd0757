using HospitalOps.TestKit;

namespace HospitalOps.BedManagement.IntegrationTests.Stays;

public sealed class MergeFollowingTests(BedsFixture beds)
{
    [Fact]
    public async Task The_bed_of_a_merged_record_is_the_survivors_and_goes_back_when_the_merge_is_taken_back()
    {
        var (patient, stay, bed) = await beds.InBedAsync();
        var (survivor, other) = await beds.PatientAsync();
        using var clerk = beds.AtDesk();
        await clerk.PostAsync($"/api/v1/stays/{other}/cancel", new { reason = "entered_in_error" });

        var merge = await clerk.PostAsync(
            $"/api/v1/patients/{survivor}/merge",
            new { retiredPatientId = patient, reason = "same person" }
        );
        await LiesThereAsync(bed, stay, survivor);
        await clerk.PostAsync($"/api/v1/patient-merges/{merge.Text("mergeId")}/undo", new { reason = "two people" });
        await LiesThereAsync(bed, stay, patient);
    }

    [Fact]
    public async Task Of_two_beds_of_one_person_the_ward_says_first_which_is_his()
    {
        var (survivor, kept, _) = await beds.InBedAsync();
        var (retired, given, bed) = await beds.InBedAsync();
        using var clerk = beds.AtDesk();
        using var second = beds.AtDesk(user: "second.clerk");
        var merge = await clerk.PostAsync(
            $"/api/v1/patients/{survivor}/merge",
            new { retiredPatientId = retired, reason = "same person" }
        );
        var decision = $"/api/v1/patient-merges/{merge.Text("mergeId")}/decision";
        await Eventually.EqualAsync(
            2,
            () =>
                beds.AdmissionsDatabase.ScalarAsync<long>(
                    "select count(*) from known_place where in_bed and stay_id in ($1, $2)",
                    kept,
                    given
                ),
            TimeSpan.FromSeconds(15),
            "places known at the desk"
        );

        var refused = await second.PostAsync(decision, new { approve = true, keptStayId = kept });

        Assert.Equal((409, "stay_in_bed"), (refused.Status, refused.Code));
        await beds.ActOnBedAsync(bed, "vacate", new { stayId = given, cause = "wrong_entry" });
        await Eventually.EqualAsync(
            200,
            async () => (await second.PostAsync(decision, new { approve = true, keptStayId = kept })).Status,
            TimeSpan.FromSeconds(15),
            "answer to the decision"
        );
        // The mistake is the survivor's too by then, and was no second place of his.
        await Eventually.EqualAsync(
            survivor,
            () => beds.Database.ScalarAsync<Guid>("select patient_id from bed_occupancy where stay_id = $1", given),
            TimeSpan.FromSeconds(15),
            "whose the mistaken entry is"
        );
        await beds.Api.InvariantsHoldAsync();
    }

    private Task LiesThereAsync(string bed, Guid stay, Guid patient) =>
        Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<Guid>(
                    "select patient_id from bed_occupancy where bed_id = $1 and stay_id = $2 and ended_at is null",
                    Guid.Parse(bed),
                    stay
                ) == patient
                && await beds.Database.ScalarAsync<Guid>("select patient_id from known_stay where stay_id = $1", stay)
                    == patient,
            TimeSpan.FromSeconds(15),
            () => "the bed did not follow the merge"
        );
}
