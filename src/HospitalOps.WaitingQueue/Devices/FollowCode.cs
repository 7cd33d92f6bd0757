using System.Buffers.Text;
using System.Security.Cryptography;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>
/// The secret behind the QR code of a printed number (docs/adr/0011): whoever holds the paper may follow the number,
/// and nobody can
/// guess it. It belongs to the visit, because the paper stays the same when the patient is sent from one queue to the
/// next.
/// </summary>
internal sealed class FollowCode
{
    /// <summary>128 random bits.</summary>
    private const int Bytes = 16;

    /// <summary>A number taken late in the evening can still be followed this long.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromHours(6);

    public required string Code { get; init; }

    public Guid VisitId { get; init; }

    public Guid HospitalId { get; init; }

    /// <summary>End of the ticket's day.</summary>
    public DateTimeOffset EndsAt { get; init; }

    public static FollowCode For(Ticket ticket)
    {
        var midnight = CasablancaTime.StartOf(ticket.BusinessDay.AddDays(1));
        var late = ticket.QueuedAt + AtLeast;
        return new()
        {
            Code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)),
            VisitId = ticket.VisitId,
            HospitalId = ticket.HospitalId,
            EndsAt = late > midnight ? late : midnight,
        };
    }
}
