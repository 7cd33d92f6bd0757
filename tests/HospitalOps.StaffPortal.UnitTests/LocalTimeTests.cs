using System.Globalization;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2018-10-28T02:00:00Z", "28/10/2018 03:00:00")]
    [InlineData("2019-05-05T02:00:00Z", "05/05/2019 02:00:00")]
    [InlineData("2019-06-09T02:00:00Z", "09/06/2019 03:00:00")]
    [InlineData("2020-04-19T02:00:00Z", "19/04/2020 02:00:00")]
    [InlineData("2020-05-31T01:59:59Z", "31/05/2020 01:59:59")]
    [InlineData("2021-04-15T12:00:00Z", "15/04/2021 12:00:00")]
    [InlineData("2021-05-16T02:00:00Z", "16/05/2021 03:00:00")]
    [InlineData("2022-04-15T12:00:00Z", "15/04/2022 12:00:00")]
    [InlineData("2022-05-08T02:00:00Z", "08/05/2022 03:00:00")]
    [InlineData("2023-03-19T01:59:59Z", "19/03/2023 02:59:59")]
    [InlineData("2023-04-22T12:00:00Z", "22/04/2023 12:00:00")]
    [InlineData("2024-03-10T02:00:00Z", "10/03/2024 02:00:00")]
    [InlineData("2024-04-14T02:00:00Z", "14/04/2024 03:00:00")]
    [InlineData("2024-12-31T23:30:00Z", "01/01/2025 00:30:00")]
    [InlineData("2025-02-23T01:59:59Z", "23/02/2025 02:59:59")]
    [InlineData("2025-02-23T02:00:00Z", "23/02/2025 02:00:00")]
    [InlineData("2025-04-06T01:59:59Z", "06/04/2025 01:59:59")]
    [InlineData("2025-04-06T02:00:00Z", "06/04/2025 03:00:00")]
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
    [InlineData("2025-02-23T02:30:00", "2025-02-23T01:30:00Z 2025-02-23T02:30:00Z")]
    [InlineData("2025-04-06T02:30:00", "")]
    [InlineData("2026-02-15T02:30:00", "2026-02-15T01:30:00Z 2026-02-15T02:30:00Z")]
    [InlineData("2026-03-22T02:30:00", "")]
    [InlineData("2026-09-20T01:30:00", "2026-09-20T00:30:00Z 2026-09-20T01:30:00Z")]
    [InlineData("2026-09-20T02:30:00", "2026-09-20T02:30:00Z")]
    [InlineData("2027-03-01T09:00:00", "2027-03-01T09:00:00Z")]
    public void A_wall_time_has_none_one_or_two_instants(string wall, string instants) =>
        Assert.Equal(
            instants,
            string.Join(
                ' ',
                LocalTime
                    .FromWall(DateTime.Parse(wall, CultureInfo.InvariantCulture))
                    .Select(instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            )
        );

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
