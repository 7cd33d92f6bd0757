using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Queues;

/// <summary>Why nobody is expected any more.</summary>
public sealed record CancelAppointmentRequest([property: Required, StringLength(200, MinimumLength = 1)] string Reason);
