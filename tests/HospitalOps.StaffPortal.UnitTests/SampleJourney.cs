using HospitalOps.Api.Tracking;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>A journey of a morning, by milestones and minutes after its beginning.</summary>
internal static class SampleJourney
{
    public static readonly Guid Id = Guid.Parse("0199f3c4-6f00-7000-8000-000000000001");
    public static readonly DateTimeOffset Began = new(2026, 11, 30, 9, 2, 0, TimeSpan.FromHours(1));

    public static TimelineView Of(params (string Milestone, int Minute)[] told) => Of(ended: false, told);

    public static TimelineView Of(bool ended, params (string Milestone, int Minute)[] told) =>
        new(
            Id,
            Id,
            PatientId: null,
            ExpectedDischargeAt: null,
            ExpectedConfidence: null,
            ended,
            ReadyToLeaveAt: null,
            [.. told.Select(one => Told(one.Milestone, one.Minute))],
            [],
            [],
            [],
            [],
            Outlook: null
        );

    public static MilestoneView Told(string milestone, int minute) =>
        new(
            Guid.Empty,
            milestone,
            Began.AddMinutes(minute),
            Began.AddMinutes(minute),
            "S. Bennani",
            Place: null,
            Detail: null,
            "queue",
            ToldAt: null,
            Void: false
        );
}
