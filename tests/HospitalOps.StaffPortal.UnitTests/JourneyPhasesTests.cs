using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Features.Stays;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Milestones read as phases.</summary>
public sealed class JourneyPhasesTests
{
    [Fact]
    public void A_morning_in_the_emergency_department_is_a_chain_of_waits_care_and_ways() =>
        Assert.Equal(
            [
                ("reception", PhaseLook.Wait, 6),
                ("triage", PhaseLook.Care, 9),
                ("before_doctor", PhaseLook.Wait, 14),
                ("care", PhaseLook.Care, 33),
                ("before_bed", PhaseLook.Wait, 17),
                ("bed_held", PhaseLook.Wait, 11),
                ("on_the_way", PhaseLook.Away, 10),
                ("ward", PhaseLook.Care, null),
            ],
            Read(
                ("ArrivedAt", 0),
                ("RegisteredAt", 6),
                ("TriageStartedAt", 6),
                ("TriagedAt", 15),
                ("FirstMedicalContactAt", 29),
                ("AdmissionDecidedAt", 62),
                ("BedRequestedAt", 63),
                ("BedReservedAt", 79),
                ("BedAcceptedAt", 80),
                ("TransportStartedAt", 90),
                ("TransportFinishedAt", 100),
                ("OccupiedAt", 100)
            )
        );

    [Fact]
    public void The_desk_after_triage_leads_nobody_back_to_the_wait_for_triage() =>
        Assert.Equal(
            ["reception", "triage", "before_doctor"],
            Read(("ArrivedAt", 0), ("TriageStartedAt", 4), ("TriagedAt", 8), ("RegisteredAt", 20))
                .Select(one => one.Code)
        );

    [Fact]
    public void Who_comes_by_appointment_waits_for_no_triage() =>
        Assert.Equal(
            ["reception", "before_bed"],
            Read(("ArrivedAt", 0), ("RegisteredAt", 5), ("AdmissionDecidedAt", 9)).Select(one => one.Code)
        );

    [Fact]
    public void A_hold_that_fell_is_a_wait_for_a_bed_again() =>
        Assert.Equal(
            [("before_bed", 10), ("bed_held", 20), ("before_bed", (int?)null)],
            Read(("BedRequestedAt", 0), ("BedReservedAt", 10), ("ReservationExpiredAt", 30))
                .Select(one => (one.Code, one.Minutes))
        );

    [Fact]
    public void Another_bed_asked_for_from_the_ward_is_still_the_ward() =>
        Assert.Equal(
            ["ward"],
            Read(("OccupiedAt", 0), ("BedRequestedAt", 60), ("BedReservedAt", 90), ("OccupiedAt", 120))
                .Select(one => one.Code)
        );

    [Fact]
    public void An_absence_lies_over_the_ward_and_ends() =>
        Assert.Equal(
            [("ward", 60), ("out_of_bed", 30), ("ward", (int?)null)],
            Read(("OccupiedAt", 0), ("LeaveStartedAt", 60), ("LeaveEndedAt", 90)).Select(one => (one.Code, one.Minutes))
        );

    [Fact]
    public void A_discharge_taken_back_is_the_ward_again() =>
        Assert.Equal(
            ["ward", "preparing", "ward"],
            Read(("OccupiedAt", 0), ("DischargeDecidedAt", 60), ("StayReopenedAt", 90)).Select(one => one.Code)
        );

    [Fact]
    public void What_did_not_happen_begins_no_phase()
    {
        var journey = SampleJourney.Of(("ArrivedAt", 0), ("TriagedAt", 10));
        Assert.Equal(
            "reception",
            Assert
                .Single(
                    JourneyPhases.Of(
                        journey with
                        {
                            Milestones = [journey.Milestones[0], journey.Milestones[1] with { Void = true }],
                        }
                    )
                )
                .Code
        );
    }

    [Fact]
    public void Who_has_left_is_in_no_phase_any_more()
    {
        var journey = SampleJourney.Of(
            ended: true,
            ("OccupiedAt", 0),
            ("DischargeDecidedAt", 60),
            ("LeftHospitalAt", 90),
            ("CleaningEndedAt", 130)
        );
        Assert.All(JourneyPhases.Of(journey), phase => Assert.NotNull(phase.To));
        Assert.Equal(SampleJourney.Began.AddMinutes(90), JourneyPhases.EndOf(journey));
    }

    [Fact]
    public void The_alert_of_the_own_journey_about_this_wait_gives_the_target()
    {
        var phase = new JourneyPhase(JourneyPhases.BeforeBed, PhaseLook.Wait, SampleJourney.Began, To: null);
        var mine = Alert(SampleJourney.Id, "request_to_assignment");
        Assert.Equal(
            mine,
            JourneyPhases.WatchOf(
                phase,
                SampleJourney.Id,
                [Alert(Guid.Empty, "request_to_assignment"), Alert(SampleJourney.Id, "discharge_to_paperwork"), mine]
            )
        );
    }

    [Theory, InlineData(5, 1), InlineData(45, 3), InlineData(7 * 1440, 6)]
    public void A_week_is_wider_than_a_minute_but_not_ten_thousand_times(int minutes, int width)
    {
        var now = SampleJourney.Began.AddMinutes(minutes);
        Assert.Equal(width, new JourneyPhase("ward", PhaseLook.Care, SampleJourney.Began, null).WidthAt(now));
    }

    private static DelayView Alert(Guid journey, string gap) =>
        new(
            Guid.Empty,
            DelayKind.Alert,
            gap,
            journey,
            "MIN",
            Place: null,
            SampleJourney.Began,
            SampleJourney.Began.AddMinutes(20),
            SampleJourney.Began.AddMinutes(20),
            "bed-manager",
            AcknowledgedBy: null,
            AcknowledgedAt: null,
            EscalatedAt: null,
            ClearedAt: null
        );

    private static IEnumerable<(string Code, PhaseLook Look, int? Minutes)> Read(
        params (string Milestone, int Minute)[] told
    ) =>
        JourneyPhases
            .Of(SampleJourney.Of(told))
            .Select(phase => (phase.Code, phase.Look, (int?)(phase.To - phase.From)?.TotalMinutes));
}
