namespace HospitalOps.SharedKernel;

/// <summary>The hospitals served by this installation.</summary>
public static class Hospitals
{
    /// <summary>Bouskoura.</summary>
    public static Hospital Bouskoura { get; } =
        new(new Guid("0199a000-0000-7000-8000-000000000001"), "BSK", "HUIM6 Bouskoura", "Africa/Casablanca");

    /// <summary>Rabat.</summary>
    public static Hospital Rabat { get; } =
        new(new Guid("0199a000-0000-7000-8000-000000000002"), "RBT", "HUIM6 Rabat", "Africa/Casablanca");

    /// <summary>All, in the order of their codes.</summary>
    public static IReadOnlyList<Hospital> All { get; } = [Bouskoura, Rabat];

    /// <summary>The hospital with this code ("BSK").</summary>
    /// <exception cref="KeyNotFoundException">No hospital has the code.</exception>
    public static Hospital ByCode(string code) =>
        All.FirstOrDefault(hospital => hospital.Code == code)
        ?? throw new KeyNotFoundException($"No hospital '{code}'.");

    /// <summary>The hospital with this id.</summary>
    /// <exception cref="KeyNotFoundException">No hospital has the id.</exception>
    public static Hospital ById(Guid id) =>
        All.FirstOrDefault(hospital => hospital.Id == id) ?? throw new KeyNotFoundException($"No hospital '{id}'.");
}
