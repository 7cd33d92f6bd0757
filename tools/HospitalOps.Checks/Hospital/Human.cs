using HospitalOps.SharedKernel;

namespace HospitalOps.Checks.Hospital;

/// <summary>Somebody of a history, as the staff know him: his records, stays, tickets and so on.</summary>
internal sealed record Human(int Number, Sex Sex, int Age)
{
    /// <summary>Records at one hospital, in order of their making.</summary>
    public List<Guid>[] Records { get; } =
    [
        [],
        [],
    ];

    public List<Guid>[] Stays { get; } =
    [
        [],
        [],
    ];

    public List<Guid> Requests { get; } = [];

    public List<Guid>[] Tickets { get; } =
    [
        [],
        [],
    ];

    public List<Guid>[] Appointments { get; } =
    [
        [],
        [],
    ];

    public List<Guid>[] Merges { get; } =
    [
        [],
        [],
    ];

    /// <summary>The number of the mother, of a newborn.</summary>
    public int? Mother { get; init; }

    public override string ToString() => $"person {Number}";
}
