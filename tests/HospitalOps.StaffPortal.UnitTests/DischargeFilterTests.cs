using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Features.Discharges;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Who stands on the board of discharges, in which order, on which page.</summary>
public sealed class DischargeFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 42, 0, TimeSpan.FromHours(1));
    private static readonly DateOnly Day = CasablancaTime.DayOf(Now);

    [Fact]
    public void Without_a_choice_only_who_leaves_until_tomorrow_is_shown() =>
        Assert.Equal(
            ["late", "decided", "today", "tomorrow"],
            Lets(
                new(null, null, null, 1),
                Line("unset", "unset"),
                Line("tomorrow", "expected", Now.AddDays(1)),
                Line("later", "expected", Now.AddDays(3)),
                Line("today", "expected", Now.AddHours(3)),
                Line("decided", "decided", Now.AddHours(1)),
                Line("late", "expected", Now.AddDays(-1)) with
                {
                    Overdue = true,
                }
            )
        );

    [Theory, InlineData("later", "later"), InlineData("unset", "unset"), InlineData("today", "today")]
    public void A_day_shows_its_own(string day, string bed) =>
        Assert.Equal(
            [bed],
            Lets(
                new(day, null, null, 1),
                Line("unset", "unset"),
                Line("later", "expected", Now.AddDays(3)),
                Line("today", "expected", Now.AddHours(3)),
                Line("decided", "ready", Now.AddHours(1))
            )
        );

    [Fact]
    public void A_ward_and_an_owner_narrow_it_together()
    {
        var ward = Guid.Parse("0199f3c4-6f00-7000-8000-000000000001");
        var mine = Line("mine", "blocked") with { WardId = ward, Blockers = [Held(Roles.Doctor)] };
        Assert.Equal(
            ["mine"],
            Lets(
                new(null, ward, Roles.Doctor, 1),
                mine,
                mine with
                {
                    BedCode = "elsewhere",
                    WardId = null,
                },
                mine with
                {
                    BedCode = "other owner",
                    Blockers = [Held(Roles.AdmissionsClerk)],
                },
                mine with
                {
                    BedCode = "cleared",
                    Blockers = [Held(Roles.Doctor) with { ClearedAt = Now }],
                }
            )
        );
    }

    [Theory, InlineData(1, 0, 1), InlineData(1, 40, 1), InlineData(2, 41, 2), InlineData(9, 41, 2)]
    public void A_page_that_is_no_more_is_the_last(int asked, int lines, int shown) =>
        Assert.Equal(shown, new DischargeFilter(null, null, null, asked).PageOf(lines));

    private static IEnumerable<string?> Lets(DischargeFilter filter, params DischargeLine[] lines) =>
        filter.Lets(lines, Day).Select(line => line.BedCode);

    private static DischargeLine Line(string bed, string step, DateTimeOffset? expected = null) =>
        new(
            Guid.Empty,
            PatientId: null,
            WardId: null,
            bed,
            step,
            expected,
            Confidence: null,
            DecidedAt: null,
            PaperworkDoneAt: null,
            ReadyToLeaveAt: null,
            EmptyAt: null,
            Overdue: false,
            [],
            Outlook: null
        );

    private static BlockerView Held(string owner) =>
        new(Guid.Empty, Guid.Empty, BlockerKind.Letter, owner, null, Now, "nurse", null, null, null);
}
