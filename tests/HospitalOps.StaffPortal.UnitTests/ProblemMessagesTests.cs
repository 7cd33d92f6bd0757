using System.Globalization;
using HospitalOps.Api;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class ProblemMessagesTests
{
    private const string Taken =
        """{"type":"x","status":409,"code":"bed_taken","detail":"The bed is taken.","takenBy":"CAR","since":"2026-11-24T09:05:00Z","bedCode":"BSK-CAR-01A"}""";

    [Theory]
    [InlineData("fr-MA", "Le lit vient d'être pris. Pris par CAR. Depuis 09:05.")]
    [InlineData("en-GB", "The bed has just been taken. Taken by CAR. Since 09:05.")]
    [InlineData("ar-MA", "أخذ السرير للتو. أخذه CAR. منذ 09:05.")]
    public void A_lost_race_says_who_and_since_when(string culture, string message) =>
        Assert.Equal(message, Say(culture, ApiProblem.Parse(409, Taken)));

    [Fact]
    public void An_unknown_code_shows_what_the_service_said() =>
        Assert.Equal(
            "The action was not accepted (Too late.).",
            Say("en-GB", ApiProblem.Parse(409, """{"code":"brand_new","detail":"Too late."}"""))
        );

    [
        Theory,
        InlineData(401, "sign_in_required"),
        InlineData(403, "not_allowed"),
        InlineData(404, "not_found"),
        InlineData(412, "stale_version"),
        InlineData(500, "unexpected_error")
    ]
    public void An_answer_without_a_problem_is_named_by_its_status(int status, string code) =>
        Assert.Equal(code, ApiProblem.Parse(status, "<html>").Code);

    [Fact]
    public void Broken_json_is_a_problem_too() => Assert.Equal("not_found", ApiProblem.Parse(404, "{").Code);

    [Fact]
    public void A_locked_account_is_told_how_long_to_wait() =>
        Assert.Equal(
            "The account is locked after several attempts. Try again in 2 min.",
            Say("en-GB", ApiProblem.Of(429, "locked_out") with { RetryAfter = 100 })
        );

    private static string Say(string culture, ApiProblem problem)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return new ProblemMessages(new Texts(), new StaffNames(new FixedClock()), new FixedClock()).For(problem);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    }
}
