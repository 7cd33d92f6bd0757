using Bunit;
using HospitalOps.StaffPortal.Shared;
using Microsoft.FluentUI.AspNetCore.Components;

namespace HospitalOps.StaffPortal.UnitTests.Components;

public sealed class TicksTests : PortalContext
{
    [Fact]
    public async Task What_is_ticked_is_told_in_the_order_of_the_codes()
    {
        IReadOnlyCollection<string> told = [];
        var ticks = Render<Ticks>(parameters =>
            parameters
                .Add(one => one.Label, "Matériel")
                .Add(one => one.Family, "equipment")
                .Add(one => one.Codes, ["monitor", "oxygen", "ventilator"])
                .Add(one => one.Values, ["ventilator"])
                .Add(one => one.ValuesChanged, values => told = values)
        );
        var first = ticks.FindComponents<FluentCheckbox>()[0];
        Assert.False(first.Instance.Value);

        await ticks.InvokeAsync(() => first.Instance.ValueChanged.InvokeAsync(true));

        Assert.Equal(["monitor", "ventilator"], told);
        Assert.Equal("Matériel", ticks.Find("legend").TextContent);
    }
}
