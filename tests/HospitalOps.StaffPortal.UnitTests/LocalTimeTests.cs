using System.Globalization;
using HospitalOps.StaffPortal.Model;
using Xunit;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-02-15T01:59:59Z", "15/02/2026 02:59:59")]
    [InlineData("2026-02-15T02:00:00Z", "15/02/2026 02:00:00")]
    [InlineData("2026-03-22T02:00:00Z", "22/03/2026 03:00:00")]
    [InlineData("2026-09-20T00:59:59Z", "20/09/2026 01:59:59")]
    [InlineData("2026-09-20T01:00:00Z", "20/09/2026 01:00:00")]
    [InlineData("2026-11-22T05:00:00Z", "22/11/2026 05:00:00")]
    [InlineData("2027-04-01T12:00:00Z", "01/04/2027 12:00:00")]
    public void Instants_are_shown_by_the_decree_and_not_by_the_host(string instant, string shown) =>
        Assert.Equal(shown, LocalTime.Full(At(instant)));

    [Theory]
    [InlineData("2026-02-15T02:30:00", "2026-02-15T01:30:00Z 2026-02-15T02:30:00Z")]
    [InlineData("2026-03-22T02:30:00", "")]
    [InlineData("2026-09-20T01:30:00", "2026-09-20T00:30:00Z 2026-09-20T01:30:00Z")]
    [InlineData("2026-09-20T02:30:00", "2026-09-20T02:30:00Z")]
    [InlineData("2027-03-01T09:00:00", "2027-03-01T09:00:00Z")]
    public void A_wall_time_has_none_one_or_two_instants(string wall, string instants) => Assert.Equal(
        instants,
        string.Join(' ', LocalTime.FromWall(DateTime.Parse(wall, CultureInfo.InvariantCulture)).Select(instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("24/11/1980", "1980-11-24", null)]
    [InlineData("٢٤/١١/١٩٨٠", "1980-11-24", null)]
    [InlineData("1980", null, 1980)]
    [InlineData("", null, null)]
    public void A_birth_date_is_read_from_a_date_or_a_year(string typed, string? date, int? year)
    {
        Assert.True(LocalTime.TryReadBirth(typed, out var readDate, out var readYear));
        Assert.Equal(date, readDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(year, readYear);
    }

    [Theory, InlineData("31/02/1980"), InlineData("hier")]
    public void What_is_no_date_is_refused(string typed) => Assert.False(LocalTime.TryReadBirth(typed, out _, out _));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
