using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A queue that a kiosk offers, under its neutral public name.</summary>
/// <param name="Kind">What people come for: the kiosk draws it.</param>
public sealed record KioskQueue(Guid QueueId, QueueKind Kind, string NameFr, string NameEn, string NameAr, int Waiting);
