using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Requests;

/// <summary>Who did what to a bed request and why.</summary>
public sealed class RequestTrailTests(BedsFixture beds)
{
    [Fact]
    public async Task Every_step_of_a_request_has_its_author_and_reason_and_refusals_are_counted_for_the_ward()
    {
        var before = await ExceptionsAsync(row => row.Refused);
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed, user: "m.beds").DoneAsync();
        var nurse = beds.Api.As("ward-nurse", user: "n.ward");
        await nurse.AcceptPatientAsync(request, new(null)).DoneAsync();
        var refused = await nurse.RefusePatientAsync(request, new("no monitor left", null)).ValueAsync();
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request), user: "m.beds").DoneAsync();
        await nurse.ConfirmArrivalAsync(request, new(null)).DoneAsync();

        var steps = await nurse.ShowPlacementStepsAsync(request).ValueAsync();

        Assert.Equal(
            [
                PlacementStepKind.Asked,
                PlacementStepKind.Held,
                PlacementStepKind.Accepted,
                PlacementStepKind.Refused,
                PlacementStepKind.Held,
                PlacementStepKind.Fulfilled,
            ],
            steps.Select(step => step.Kind)
        );
        Assert.All(steps, step => Assert.NotNull(step.By));
        Assert.Equal(("n.ward", "no monitor left", bed.BedCode), (steps[3].By, steps[3].Reason, steps[3].BedCode));
        Assert.Equal(1, refused.Refusals);
        Assert.Equal(before + 1, await ExceptionsAsync(row => row.Refused));
        // Others count it for the ward that refused, not for the one in which the patient lies.
        Assert.Equal(
            bed.BedCode,
            await beds.Database.ScalarAsync<string>(
                "select body->>'bedCode' from outbox_event where event_type = 'TransferRefused' and aggregate_id = $1",
                request
            )
        );
    }

    [Fact]
    public async Task A_hold_against_a_rule_needs_a_reason_and_is_counted()
    {
        var before = await ExceptionsAsync(row => row.Overridden);
        var request = await beds.Api.RequestAsync(need => need with { CareLevel = CareLevel.Critical });
        var bed = await beds.Api.FreeBedAsync();

        var refused = await HoldAsync(null).RefusalAsync();

        Assert.Equal((409, "placement_rule_breached"), (refused.Status, refused.Code));
        Assert.Equal(["care_level_too_low"], refused.Facts("rules"));
        await HoldAsync("no critical bed in town").DoneAsync();
        Assert.Equal(before + 1, await ExceptionsAsync(row => row.Overridden));

        Task<ApiAnswer<PlacementRequestView>> HoldAsync(string? reason) =>
            beds.Api.ReserveAsync(request, bed.BedId, bed.BedVersion, overrideReason: reason);
    }

    [Fact]
    public async Task A_request_has_a_target_by_its_priority_or_the_time_it_names()
    {
        var (patient, stay) = await beds.PatientAsync();
        var asked = await beds.Api.AskAsync(patient, stay, need => need with { Priority = PlacementPriority.Planned });
        Assert.Equal(TimeSpan.FromHours(24), asked.TargetAt - asked.RequestedAt);
    }

    [Fact]
    public async Task Who_is_admitted_and_in_no_bed_is_listed_and_timed_also_when_nobody_has_asked_for_one()
    {
        var (patient, stay) = await beds.PatientAsync();
        await beds.AdmitAsync(stay);

        await Eventually.TrueAsync(
            async () => await UnplacedAsync(stay) is { PlacementRequestId: null },
            TimeSpan.FromSeconds(20)
        );

        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        Assert.Equal(request, (await UnplacedAsync(stay))!.PlacementRequestId);
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request)).DoneAsync();
        await beds.Api.ArriveAsync(request).DoneAsync();
        Assert.Null(await UnplacedAsync(stay));
    }

    private async Task<int> ExceptionsAsync(Func<PlacementExceptions, int> count)
    {
        var now = TimeProvider.System.GetUtcNow();
        var rows = await beds.Api.Manager.ListPlacementExceptionsAsync(now.AddDays(-1), now.AddMinutes(1)).ValueAsync();
        return rows.Sum(count);
    }

    private async Task<UnplacedStay?> UnplacedAsync(Guid stay) =>
        (await beds.Api.Manager.ListUnplacedAsync().ValueAsync()).SingleOrDefault(row => row.StayId == stay);
}
