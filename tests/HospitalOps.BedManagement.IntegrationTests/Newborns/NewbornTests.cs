using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Newborns;

/// <summary>A newborn at its mother's bed.</summary>
public sealed class NewbornTests(BedsFixture beds)
{
    [Fact]
    public async Task A_mother_neither_moves_nor_leaves_before_somebody_said_whether_the_newborn_comes_with_her()
    {
        var (patient, stay, bed) = await beds.InBedAsync();
        var (baby, babyStay) = await beds.PatientAsync();
        using var nurse = beds.As("ward-nurse");
        var code = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("code");
        Assert.Equal(200, (await LinkAsync(babyStay, baby, code)).Status);
        Assert.Equal("newborn_linked", (await LinkAsync(babyStay, baby, code)).Code);
        Assert.Equal([baby.ToString()], await NewbornsAsync(bed));

        var away = await beds.ActOnBedAsync(
            bed,
            "leave",
            new
            {
                kind = "leave",
                dueBackAt = TimeProvider.System.GetUtcNow().AddHours(4),
                keepBed = false,
            }
        );
        Assert.Equal("newborn_decision_needed", away.Code);

        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        var next = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, next);
        var asked = await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");
        Assert.Equal(("newborn_decision_needed", 1), (asked.Code, (int)asked.Body!["newborns"]!));
        Assert.Equal(
            stay.ToString(),
            (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["occupancy"]!["stayId"]!.ToString()
        );

        Assert.Equal(
            200,
            (
                await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival", new { newborns = "together" })
            ).Status
        );

        Assert.Equal([baby.ToString()], await NewbornsAsync(next["bedId"]!.ToString()));
        var moved = next["bedId"]!.ToString();
        Assert.Equal(
            "newborn_decision_needed",
            (await beds.ActOnBedAsync(moved, "vacate", new { stayId = stay, cause = "discharge" })).Code
        );
        Assert.Equal(
            "reason_required",
            (
                await beds.ActOnBedAsync(
                    moved,
                    "vacate",
                    new
                    {
                        stayId = stay,
                        cause = "discharge",
                        newborns = "apart",
                    }
                )
            ).Code
        );
        Assert.Equal(
            "to_clean",
            (
                await beds.ActOnBedAsync(
                    moved,
                    "vacate",
                    new
                    {
                        stayId = stay,
                        cause = "discharge",
                        newborns = "apart",
                        newbornReason = "neonatal care",
                    }
                )
            ).Text("label")
        );
        Assert.Equal(
            "neonatal care",
            await beds.Database.ScalarAsync<string>(
                "select apart_reason from newborn_link where baby_stay_id = $1",
                babyStay
            )
        );
    }

    [Fact]
    public async Task A_newborn_is_linked_to_somebody_in_a_bed_and_not_when_it_has_a_bed_of_its_own()
    {
        var (baby, babyStay) = await beds.PatientAsync();
        Assert.Equal("mother_not_in_bed", (await LinkAsync(babyStay, baby, "BSK-NO-99Z")).Code);
        var (inBed, inBedStay, own) = await beds.InBedAsync();
        var (_, _, mother) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        Assert.Equal(
            "newborn_in_own_bed",
            (await LinkAsync(inBedStay, inBed, (await nurse.GetAsync($"/api/v1/beds/{mother}")).Text("code"))).Code
        );
        Assert.Equal(
            "mother_not_in_bed",
            (await LinkAsync(inBedStay, inBed, (await nurse.GetAsync($"/api/v1/beds/{own}")).Text("code"))).Code
        );
    }

    private async Task<ApiReply> LinkAsync(Guid stay, Guid patient, string bedCode)
    {
        using var clerk = beds.As("admissions-clerk");
        return await clerk.PostAsync(
            "/api/v1/newborns",
            new
            {
                babyStayId = stay,
                babyPatientId = patient,
                motherBedCode = bedCode,
            }
        );
    }

    private async Task<IEnumerable<string>> NewbornsAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["newborns"]!
            .AsArray()
            .Select(newborn => newborn!["patientId"]!.ToString());
    }
}
