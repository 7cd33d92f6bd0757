using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.UnitTests.Tickets;

/// <summary>The rules of calling, absence and undo on one entry.</summary>
public sealed class TicketLifeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CallRules Rules = CallRules.Default;
    private readonly Queue reception = Made("A", QueueKind.Reception),
        doctor = Made("M", QueueKind.Doctor);

    [Fact]
    public void A_number_is_called_three_times_thirty_seconds_apart_and_only_then_absent()
    {
        var ticket = Called();

        var early = ticket.Recall(Rules, "nurse", After(12));
        Assert.Equal(("called_just_now", 18), (early?.Code, early?.Facts?["secondsLeft"]));
        Assert.Equal("calls_left", ticket.MarkAbsent(Rules, "nurse", After(60))?.Code);
        Assert.Null(ticket.Recall(Rules, "nurse", After(30)));
        Assert.Null(ticket.Recall(Rules, "nurse", After(60)));
        Assert.Equal("calls_used_up", ticket.Recall(Rules, "nurse", After(120))?.Code);
        Assert.Null(ticket.MarkAbsent(Rules, "nurse", After(90)));
        Assert.Equal(TicketState.Absent, ticket.State);
    }

    [Fact]
    public void An_absent_ticket_comes_back_twice_at_its_old_place_and_then_ends_as_left_at_the_last_call()
    {
        var ticket = Issued();
        for (var round = 0; round < Rules.MaxReturns; round++)
        {
            Absent(ticket, After(1000 * round));
            ticket.ReturnByRule(Rules, After((1000 * round) + 900));
            Assert.Equal(
                (TicketState.Waiting, Start, 0, round + 1),
                (ticket.State, ticket.CountsFrom, ticket.CallCount, ticket.Requeues)
            );
        }
        Absent(ticket, After(2000));

        ticket.ReturnByRule(Rules, After(2900));

        Assert.Equal((TicketState.Left, After(2060), true), (ticket.State, ticket.LeftAt, ticket.LeftEstimated));
        Assert.Equal((Ticket.ByRule, MoveCauses.NotAnswered), (ticket.Moves[^1].Actor, ticket.Moves[^1].Cause));
    }

    [Fact]
    public void The_history_has_one_state_at_every_version_and_ends_where_the_ticket_is()
    {
        var ticket = Issued();
        Absent(ticket, After(0));
        ticket.ReturnByRule(Rules, After(900));
        ticket.Call(Desk(), "nurse", After(910));
        ticket.Start("nurse", After(920));
        ticket.Finish("nurse", After(990));
        ticket.Undo("nurse", false, null, After(1000));

        Assert.Equal(TicketState.InService, ticket.Moves[^1].State);
        Assert.Equal(ticket.Moves.Count, ticket.Moves.Select(move => move.Version).Distinct().Count());
        Assert.Equal(ticket.Version, ticket.Moves[^1].Version);
        Assert.Equal(ticket.Moves.OrderBy(move => move.Version), ticket.Moves);
    }

    [Fact]
    public void Undo_of_a_redirect_reopens_the_service_and_voids_the_entry_that_it_opened()
    {
        var ticket = InService();
        var next = Redirected(ticket);

        Assert.Null(ticket.Undo("nurse", false, next, After(60)));

        Assert.Equal((TicketState.InService, null, "B1"), (ticket.State, ticket.NextTicketId, ticket.ServicePointCode));
        Assert.Equal((TicketState.Cancelled, MoveCauses.Undone), (next.State, next.Moves[^1].Cause));
        Assert.Equal("nothing_to_undo", next.Undo("nurse", true, null, After(61))?.Code);
    }

    [Fact]
    public void A_redirect_stays_when_the_next_queue_has_called()
    {
        var ticket = InService();
        var next = Redirected(ticket);
        next.Call(Desk(), "doctor", After(50));

        Assert.Equal("next_entry_moved", ticket.Undo("nurse", false, next, After(60))?.Code);
        Assert.Equal((TicketState.Redirected, TicketState.Called), (ticket.State, next.State));
    }

    [Theory]
    [InlineData("nurse", false, 299, null)]
    [InlineData("nurse", false, 301, "nothing_to_undo")]
    [InlineData("other", false, 60, "nothing_to_undo")]
    [InlineData("other", true, 60, null)]
    public void The_same_person_or_a_supervisor_takes_a_move_back_within_five_minutes(
        string actor,
        bool supervisor,
        int seconds,
        string? code
    )
    {
        var ticket = Issued();
        ticket.Leave(false, "nurse", Start);

        Assert.Equal(code, ticket.Undo(actor, supervisor, null, After(seconds))?.Code);
        Assert.Equal(code is null ? TicketState.Waiting : TicketState.Left, ticket.State);
        Assert.Equal(code is null, ticket.LeftAt is null);
    }

    [Fact]
    public void An_absence_that_is_taken_back_is_at_the_desk_again_with_its_calls_counted()
    {
        var ticket = Issued();
        Absent(ticket, Start);
        Assert.Null(ticket.Undo("nurse", false, null, After(100)));
        Assert.Equal(
            (TicketState.Called, "B1", 3, null),
            (ticket.State, ticket.ServicePointCode, ticket.CallCount, ticket.AbsentAt)
        );
    }

    [Theory]
    [InlineData(-40, 0)]
    [InlineData(10, 0)]
    [InlineData(16, 16)]
    public void An_appointment_waits_from_its_time_and_beyond_the_grace_from_its_arrival(
        int arrivesAfterDue,
        int countsAfterDue
    )
    {
        var due = Start.AddHours(1);
        Assert.Equal(due.AddMinutes(countsAfterDue), Rules.CountsFrom(due, due.AddMinutes(arrivesAfterDue)));
    }

    [Fact]
    public void Numbers_have_three_digits_and_then_four_and_a_night_is_one_day()
    {
        Assert.Equal(["A001", "A999", "A1000"], new[] { 1, 999, 1000 }.Select(reception.NumberOf));
        var night = new Queue
        {
            Code = "N",
            Prefix = "N",
            NameFr = "",
            NameEn = "",
            NameAr = "",
            DayStartsAtHour = 4,
        };
        Assert.Equal(new(2026, 11, 22), night.DayOf(new(2026, 11, 23, 3, 59, 0, TimeSpan.Zero)));
        Assert.Equal(new(2026, 11, 23), night.DayOf(new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Times_in_each_state_add_up_to_the_time_in_the_queue()
    {
        var ticket = Called();
        ticket.Start("nurse", After(120));

        var times = StateTimes.Of(ticket.Moves, After(300));

        Assert.Equal(
            (0, 120, 180),
            (times[TicketState.Waiting], times[TicketState.Called], times[TicketState.InService])
        );
        Assert.Equal(300, times.Values.Sum());
    }

    private static DateTimeOffset After(int seconds) => Start.AddSeconds(seconds);

    private static Queue Made(string prefix, QueueKind kind) =>
        new()
        {
            Id = Guid.CreateVersion7(Start),
            Code = prefix,
            Prefix = prefix,
            Kind = kind,
            NameFr = "",
            NameEn = "",
            NameAr = "",
        };

    private static ServicePoint Desk() =>
        new()
        {
            Id = Guid.CreateVersion7(Start),
            Code = "B1",
            NameFr = "",
            NameEn = "",
            NameAr = "",
        };

    private Ticket Issued() =>
        Ticket.Issue(
            new TicketEntry
            {
                Id = Guid.CreateVersion7(Start),
                Queue = reception,
                VisitId = Guid.CreateVersion7(Start),
                BusinessDay = reception.DayOf(Start),
                Number = "A001",
                Channel = TicketChannel.Desk,
                ArrivedAt = Start,
                QueuedAt = Start,
                First = true,
                Actor = "clerk",
            }
        );

    private Ticket Called()
    {
        var ticket = Issued();
        ticket.Call(Desk(), "nurse", Start);
        return ticket;
    }

    private Ticket InService()
    {
        var ticket = Called();
        ticket.Start("nurse", After(10));
        return ticket;
    }

    private Ticket Redirected(Ticket ticket) =>
        ticket.Redirect(Guid.CreateVersion7(Start), doctor, doctor.DayOf(Start), "M001", "nurse", After(40)).Value;

    private static void Absent(Ticket ticket, DateTimeOffset from)
    {
        ticket.Call(Desk(), "nurse", from);
        ticket.Recall(Rules, "nurse", from.AddSeconds(30));
        ticket.Recall(Rules, "nurse", from.AddSeconds(60));
        Assert.Null(ticket.MarkAbsent(Rules, "nurse", from.AddSeconds(90)));
    }
}
