using Bunit;
using HospitalOps.StaffPortal.Features.Desk;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>The guided arrival.</summary>
public sealed class ArrivalTests : PortalContext
{
    [Fact]
    public void Before_somebody_is_known_the_first_step_is_present_and_no_other_can_be_gone_to()
    {
        var steps = Render<ArrivalSteps>(parameters => parameters.Add(one => one.Step, ArrivalSteps.Identity));
        Assert.Equal(
            ["Identité", "Couverture", "Papiers", "Orientation"],
            steps.FindAll("b").Select(word => word.TextContent)
        );
        Assert.Contains("Identité", steps.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
        Assert.All(steps.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Then_the_first_step_names_the_patient_and_the_others_are_open()
    {
        var gone = "";
        var steps = Render<ArrivalSteps>(parameters =>
            parameters
                .Add(one => one.Step, ArrivalSteps.Cover)
                .Add(one => one.MayGo, true)
                .Add(one => one.Name, "Benali Fatima")
                .Add(one => one.OnGo, (string step) => gone = step)
        );
        Assert.Contains("Benali Fatima", steps.Find("li.done").TextContent, StringComparison.Ordinal);
        steps.FindAll("button")[2].Click();
        Assert.Equal(ArrivalSteps.Papers, gone);
    }

    [Fact]
    public void An_impossible_date_is_said_at_its_field()
    {
        var form = Render<PatientForm>(parameters =>
            parameters
                .Add(one => one.Entry, new() { LastLatin = "Berrada", Birth = "31/02/2020" })
                .Add(one => one.IsNew, true)
                .Add(one => one.Today, new DateOnly(2026, 11, 30))
        );
        Assert.Contains("Cette date n'existe pas.", form.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Lettres", form.Markup, StringComparison.Ordinal);
    }
}
