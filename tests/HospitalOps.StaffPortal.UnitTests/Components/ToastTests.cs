using Bunit;
using HospitalOps.StaffPortal.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.StaffPortal.UnitTests.Components;

public sealed class ToastTests : PortalContext
{
    private readonly HandClock clock = new();

    public ToastTests() => Services.AddSingleton<TimeProvider>(clock);

    private Toasts Toasts => Services.GetRequiredService<Toasts>();

    [Fact]
    public void News_say_what_happened_to_whom_and_go_by_themselves()
    {
        var host = Render<ToastHost>();
        Toasts.Say(new("Jabri Omar en permission", "Lit 08A gardé"));
        host.WaitForAssertion(() => Assert.Contains("Jabri Omar en permission", host.Markup, StringComparison.Ordinal));
        Assert.Equal("polite", host.Find("[role=status]").GetAttribute("aria-live"));

        clock.Go(Toast.Usual);

        host.WaitForAssertion(() => Assert.Empty(host.FindAll(".toast")));
    }

    [Fact]
    public void The_newest_takes_the_place_of_the_one_before_and_has_its_whole_time()
    {
        var host = Render<ToastHost>();
        Toasts.Say(new("Premier"));
        clock.Go(TimeSpan.FromSeconds(7));
        Toasts.Say(new("Second"));
        clock.Go(TimeSpan.FromSeconds(7));

        host.WaitForAssertion(() => Assert.Equal("Second", Assert.Single(host.FindAll(".toast b")).TextContent));
    }

    [Fact]
    public void News_wait_while_a_hand_is_on_them()
    {
        var host = Render<ToastHost>();
        Toasts.Say(new("Lit 06A"));
        host.WaitForElement(".toast");
        clock.Go(TimeSpan.FromSeconds(5));
        host.Find(".toast").MouseEnter();
        clock.Go(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(host.FindAll(".toast"));

        host.Find(".toast").MouseLeave();
        clock.Go(TimeSpan.FromSeconds(2));
        Assert.NotEmpty(host.FindAll(".toast"));
        clock.Go(TimeSpan.FromSeconds(1));

        host.WaitForAssertion(() => Assert.Empty(host.FindAll(".toast")));
    }

    [Fact]
    public async Task Undo_takes_back_once_and_stays_ten_seconds()
    {
        var host = Render<ToastHost>();
        var undone = 0;
        Toasts.Say(
            new(
                "Ziani Karim parti",
                Act: ToastAct.Undo(() =>
                {
                    undone++;
                    return Task.CompletedTask;
                })
            )
        );
        host.WaitForElement(".toast");
        clock.Go(TimeSpan.FromSeconds(9));
        var undo = host.FindAll("button").Single(button => button.TextContent.Trim() == "Annuler");

        await undo.ClickAsync(new());

        Assert.Equal(1, undone);
        Assert.Empty(host.FindAll(".toast"));
    }
}
