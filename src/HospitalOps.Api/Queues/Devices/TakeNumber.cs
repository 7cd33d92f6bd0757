using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Queues;

/// <summary>The queue that was touched; or, of somebody with an appointment, its number and the birth year.</summary>
public sealed record TakeNumberRequest(
    Guid? QueueId,
    [property: StringLength(8)] string? AppointmentNumber = null,
    int? BirthYear = null
);
