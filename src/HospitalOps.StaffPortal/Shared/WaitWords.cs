using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// An expected wait in words for patients: a range, never one number; short and long ones without false precision.
/// </summary>
public static class WaitWords
{
    private const int Short = 10,
        ThreeHours = 180;

    /// <summary>Null when nothing is known: no words rather than wrong ones.</summary>
    /// <param name="from">Minutes, rounded to 5 by the service, at most 180.</param>
    /// <param name="to">Minutes, rounded to 5 by the service, at most 180.</param>
    public static string? In(Texts texts, string language, int? from, int? to) =>
        (from, to) switch
        {
            (null, _) or (_, null) => null,
            (>= ThreeHours, _) => texts.In(language, "ticket.wait_three_hours"),
            (_, >= ThreeHours) => texts.In(language, "ticket.wait_over", from),
            (_, <= Short) => texts.In(language, "ticket.wait_short"),
            _ => texts.In(language, "ticket.wait_between", from, to),
        };
}
