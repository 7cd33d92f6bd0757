namespace HospitalOps.Api.Queues;

/// <summary>
/// How good the ranges of one queue were, over waits that are over; minutes and shares of 1, null where nothing was
/// told.
/// </summary>
/// <param name="Waits">Finished waits that were observed.</param>
/// <param name="Told">Of these, how many got a range; the errors are of these.</param>
/// <param name="InRange">Share inside the range; meant to be 0.8.</param>
/// <param name="Under">Share that waited longer than the middle of the range.</param>
/// <param name="MeanError">Mean absolute error of the middle.</param>
/// <param name="LastToEnterError">The same if the wait of who entered service last had been told.</param>
/// <param name="MeanOfTenError">The same if the mean wait of the last ten had been told, as many hospitals do.</param>
public sealed record WaitEstimateReport(
    Guid QueueId,
    int Waits,
    int Told,
    double? InRange,
    double? Under,
    double? MeanError,
    double? MedianError,
    double? LastToEnterError,
    double? MeanOfTenError
);
