using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>One step of a bed request with its author and reason; never changed.</summary>
internal sealed class PlacementStep
{
    private PlacementStep() { }

    public Guid Id { get; private set; }

    public Guid PlacementRequestId { get; private set; }

    public PlacementStepKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>User name, or null where a rule did it.</summary>
    public string? By { get; private set; }

    /// <summary>The bed that was held, refused or entered.</summary>
    public Guid? BedId { get; private set; }

    public string? Reason { get; private set; }

    public static PlacementStep Of(
        PlacementRequest request,
        PlacementStepKind kind,
        Author author,
        Guid? bed,
        string? reason
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(author.At),
            PlacementRequestId = request.Id,
            Kind = kind,
            At = author.At,
            By = author.By,
            BedId = bed,
            Reason = reason,
        };
}

/// <summary>Who acts, when.</summary>
/// <param name="By">User name; null where a rule acts.</param>
internal readonly record struct Author(string? By, DateTimeOffset At);
