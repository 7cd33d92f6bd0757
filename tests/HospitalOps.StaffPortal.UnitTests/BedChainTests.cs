using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Wards;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>The one large button of a bed is what comes next, and never more than that.</summary>
public sealed class BedChainTests
{
    private static readonly DateTimeOffset Now = SampleBeds.Now;

    [Fact]
    public void A_bed_is_never_left_as_the_next_step_before_a_discharge_is_decided()
    {
        Assert.Equal(BedStep.None, BedChain.Next(SampleBeds.Occupied(), Roles.WardNurse, isAwaited: true));
        Assert.Equal(BedStep.Vacate, BedChain.Next(SampleBeds.Occupied(decided: true), Roles.WardNurse, false));
    }

    [Fact]
    public void Who_is_away_comes_back_first_even_if_he_may_leave() =>
        Assert.Equal(
            BedStep.Return,
            BedChain.Next(
                SampleBeds.Occupied(decided: true) with
                {
                    Absence = new(AbsenceKind.Leave, Now.AddHours(-1), Now.AddHours(3)),
                },
                Roles.WardNurse,
                false
            )
        );

    [
        Theory,
        InlineData(BedLabel.Blocked, Roles.WardNurse, BedStep.Unblock),
        InlineData(BedLabel.Blocked, Roles.BedManager, BedStep.Unblock),
        InlineData(BedLabel.Blocked, Roles.Doctor, BedStep.None),
        InlineData(BedLabel.Reserved, Roles.WardNurse, BedStep.Arrive),
        InlineData(BedLabel.Reserved, Roles.BedManager, BedStep.None),
        InlineData(BedLabel.Free, Roles.WardNurse, BedStep.None),
        InlineData(BedLabel.ToClean, Roles.WardNurse, BedStep.None)
    ]
    public void The_next_step_is_that_of_the_state_and_the_role(BedLabel label, string role, BedStep step) =>
        Assert.Equal(step, BedChain.Next(SampleBeds.Of(label), role, isAwaited: true));

    [Fact]
    public void A_cleaned_bed_that_awaits_a_look_is_looked_at() =>
        Assert.Equal(
            BedStep.Inspect,
            BedChain.Next(
                SampleBeds.Of(BedLabel.Cleaning) with
                {
                    CleaningJob = new(
                        Guid.CreateVersion7(Now),
                        CleaningState.AwaitingInspection,
                        CleaningClass.Standard,
                        CleaningPriority.Normal,
                        Now
                    ),
                },
                Roles.BedManager,
                false
            )
        );

    [Fact]
    public void The_chain_of_a_discharge_tells_what_is_done_and_what_holds_it()
    {
        var links = BedChain.Links(new Texts(), SampleBeds.Occupied(decided: true), null, [], null, Now);
        Assert.Equal([LinkState.Done, LinkState.Waits], links.Select(link => link.State));
        Assert.Equal("09:42", links[0].When);

        links = BedChain.Links(new Texts(), SampleBeds.Occupied(decided: true), null, [], Now.AddMinutes(-27), Now);
        Assert.Equal([LinkState.Done, LinkState.Done], links.Select(link => link.State));
    }
}
