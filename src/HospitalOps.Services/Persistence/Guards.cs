using System.Reflection;

namespace HospitalOps.Services.Persistence;

/// <summary>
/// What the database itself refuses, written as SQL in <c>Persistence/Guards.sql</c> of a service, so that its promises
/// can be read in one place.
/// </summary>
public static class Guards
{
    /// <summary>The text of an embedded file; a migration gives it to <c>migrationBuilder.Sql</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly carries no such file.</exception>
    public static string Of(Assembly service, string file = "Guards.sql")
    {
        using var stream =
            service.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{service.GetName().Name} carries no {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
