namespace HospitalOps.BedManagement.Forecast;

/// <summary>A forecast as it was made; what became of it is read from the occupancies.</summary>
internal sealed class ForecastRow
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid WardId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public int Hours { get; init; }

    /// <summary>The census when it was made: the naive rule says that it stays so.</summary>
    public int Census { get; init; }

    public int Low { get; init; }

    public int Likely { get; init; }

    public int High { get; init; }
}
