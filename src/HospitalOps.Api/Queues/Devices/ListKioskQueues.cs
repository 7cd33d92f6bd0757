namespace HospitalOps.Api.Queues;

/// <summary>A queue that a kiosk offers, under its neutral public name.</summary>
public sealed record KioskQueue(Guid QueueId, string NameFr, string NameEn, string NameAr, int Waiting);
