using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A move that can be taken back now.</summary>
/// <param name="State">Where the move led to.</param>
/// <param name="Former">What an undo brings back.</param>
/// <param name="Until">The last instant for it.</param>
public sealed record UndoableMove(
    Guid TicketId,
    string Number,
    TicketState State,
    TicketState Former,
    string? MovedBy,
    DateTimeOffset MovedAt,
    DateTimeOffset Until,
    Guid? PatientId,
    long Version
);
