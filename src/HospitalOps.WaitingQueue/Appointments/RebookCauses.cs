namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>Why an appointment is to be booked again.</summary>
internal static class RebookCauses
{
    /// <summary>It had been called off for a death that was a mistake.</summary>
    public const string DeathReversed = "death_reversed";

    /// <summary>The queue is closed at that hour by now.</summary>
    public const string QueueClosed = "queue_closed";

    /// <summary>The patient has gone to the other hospital; the hour is still booked here.</summary>
    public const string SiteTransfer = "site_transfer";
}
