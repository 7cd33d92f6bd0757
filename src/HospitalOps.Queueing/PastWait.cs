namespace HospitalOps.Queueing;

/// <summary>A wait that is over, with what was known when it began: one line of a queue's own history.</summary>
/// <param name="Rank">Urgency class at that time, 0 = most urgent.</param>
/// <param name="Expected">Minutes that the pace of the queue alone told then
/// (<see cref="QueuePace.Expected"/>).</param>
/// <param name="Waited">Minutes until service began.</param>
public readonly record struct PastWait(int Rank, double Expected, double Waited);
