namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>Why an appointment is to be booked again.</summary>
internal static class RebookCauses
{
    /// <summary>It had been called off for a death that was a mistake.</summary>
    public const string DeathReversed = "death_reversed";

    /// <summary>The queue is closed at that hour by now.</summary>
    public const string QueueClosed = "queue_closed";
}
