using System.Globalization;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Features.Display;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using Microsoft.Extensions.Configuration;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class AnnouncementsTests
{
    private static readonly Guid Desk = new("0199a000-0000-7000-8000-0000000000d1");
    private static readonly Guid OtherDesk = new("0199a000-0000-7000-8000-0000000000d2");
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_called_before_the_screen_was_switched_on_is_not_said()
    {
        var screen = New();
        screen.Hear([Called("A001", 0)]);
        Assert.Null(screen.Next(Noon));
    }

    [Fact]
    public void A_call_and_its_recall_are_each_said_once_in_Arabic_then_French()
    {
        var screen = New();
        screen.Hear([]);
        screen.Hear([Called("A047", 0)]);
        screen.Hear([Called("A047", 0)]);
        var call = screen.Next(Noon)!;
        Assert.Equal(
            [new SpokenWords("ar", "الرقم A 47، الشباك 2"), new SpokenWords("fr", "Numéro A 47, Guichet 2")],
            call.Words
        );
        Assert.Null(screen.Next(Noon));
        screen.Hear([Called("A047", 30)]);
        Assert.NotNull(screen.Next(Noon));
        Assert.Null(screen.Next(Noon));
    }

    [Fact]
    public void Two_calls_at_once_are_said_in_the_order_in_which_they_were_called_and_service_is_not_said()
    {
        var screen = New();
        screen.Hear([]);
        screen.Hear([Called("A003", 20), Called("A002", 10), Called("A001", 0) with { State = TicketState.InService }]);
        Assert.EndsWith("A 2, Guichet 2", screen.Next(Noon)!.Words[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("A 3, Guichet 2", screen.Next(Noon)!.Words[1].Text, StringComparison.Ordinal);
        Assert.Null(screen.Next(Noon));
    }

    [Fact]
    public void One_number_called_at_two_desks_at_once_is_said_for_both()
    {
        var screen = New();
        screen.Hear([]);
        screen.Hear([
            Called("A001", 0),
            Called("A001", 0) with
            {
                ServicePointId = OtherDesk,
                ServicePointFr = "Box 3",
            },
        ]);
        Assert.EndsWith("A 1, Box 3", screen.Next(Noon)!.Words[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("A 1, Guichet 2", screen.Next(Noon)!.Words[1].Text, StringComparison.Ordinal);
        Assert.Null(screen.Next(Noon));
    }

    [Theory, InlineData(12, 1.0), InlineData(21, 0.2), InlineData(3, 0.2), InlineData(7, 1.0)]
    public void Nights_are_quieter(int hour, double volume)
    {
        var screen = New(("Display:VolumeByNight", "0.2"));
        screen.Hear([]);
        screen.Hear([Called("A001", 0)]);
        Assert.Equal(volume, screen.Next(Noon.AddHours(hour - 12))!.Volume);
    }

    [
        Theory,
        InlineData("A047", "A 47"),
        InlineData("T100", "T 100"),
        InlineData("T3-012", "T3 12"),
        InlineData("X", "X")
    ]
    public void A_number_is_said_without_its_leading_zeros(string number, string said) =>
        Assert.Equal(said, Announcements.AsSaid(number));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(0, 10, "Attente estimée : moins de 10 min")]
    [InlineData(5, 20, "Attente estimée : 5 à 20 min")]
    [InlineData(120, 180, "Attente estimée : plus de 120 min")]
    [InlineData(180, 180, "Attente estimée : plus de 3 heures")]
    public void A_wait_is_told_as_a_range_and_not_at_all_when_nothing_is_known(int? from, int? to, string? words) =>
        Assert.Equal(words, WaitWords.In(new Texts(), "fr", from, to));

    [Fact]
    public void A_QR_code_has_its_quiet_zone_and_its_finder_patterns()
    {
        var code = QrCode.Of("https://hospital.example/t/AAAAAAAAAAAAAAAAAAAAAA?l=ar");
        Assert.Equal(0, (code.Size - 8 - 17) % 4);
        var right = (code.Size - 11).ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith("M4 4h7v1H4z", code.Path, StringComparison.Ordinal);
        Assert.Contains($"M{right} 4h7v1H{right}z", code.Path, StringComparison.Ordinal);
        Assert.Contains($"M4 {right}h7v1H4z", code.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("M3 ", code.Path, StringComparison.Ordinal);
    }

    private static Announcements New(params (string Name, string Value)[] settings) =>
        new(
            new Texts(),
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))
                )
                .Build()
        );

    private static DisplayedCall Called(string number, int seconds) =>
        new(Desk, number, TicketState.Called, Noon.AddSeconds(seconds), 1, "Guichet 2", "Desk 2", "الشباك 2");
}
