using System.Globalization;
using System.Text;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Registers;

/// <summary>The register for the registry (law 36-21).</summary>
internal static class ExportCivilRegister
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/civil-register/export", HandleAsync)
            .Query(AdmissionsPermissions.KeepRegister)
            .WithName("ExportCivilRegister")
            .WithSummary("The register of a period as CSV (UTF-8, ISO dates, semicolons).");

    private static async Task<FileContentHttpResult> HandleAsync(
        DateOnly? from,
        DateOnly? to,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var csv = new StringBuilder(
            "kind;happened_at;ipp;name_latin;name_arabic;sex;birth_date;mother_ipp;mother_name;birth_rank;state;reference\r\n"
        );
        foreach (var line in await CivilRegisterReader.ReadAsync(from, to, caller, database, clock.GetUtcNow(), cancel))
        {
            string?[] fields =
            [
                line.Kind.Code(),
                line.HappenedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                line.Ipp,
                line.NameLatin,
                line.NameArabic,
                line.Sex.Code(),
                line.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                line.MotherIpp,
                line.MotherName,
                line.BirthRank?.ToString(CultureInfo.InvariantCulture),
                line.State.Code(),
                line.Reference,
            ];
            csv.AppendJoin(';', fields.Select(Field)).Append("\r\n");
        }
        return TypedResults.File(
            Encoding.UTF8.GetBytes(csv.ToString()),
            "text/csv; charset=utf-8",
            "civil-register.csv"
        );
    }

    /// <summary>Quoted where needed; what a spreadsheet would take for a formula gets an apostrophe.</summary>
    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;
        return safe.IndexOfAny([';', '"', '\n', '\r']) < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
