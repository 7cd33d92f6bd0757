using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Registers;

/// <summary>One line of the register.</summary>
public sealed record DeclarationView(
    Guid DeclarationId,
    CivilEvent Kind,
    Guid PatientId,
    Guid StayId,
    string Ipp,
    string? NameLatin,
    string? NameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    string? MotherIpp,
    string? MotherName,
    int? BirthRank,
    DateTimeOffset HappenedAt,
    DeclarationState State,
    string? Reference,
    DateTimeOffset ChangedAt,
    string? ChangedBy
);

/// <summary>The next state; an accepted one has the registry's number.</summary>
public sealed record MoveDeclarationRequest(DeclarationState State, [property: StringLength(60)] string? Reference);

/// <summary>
/// Births and deaths with the state of their electronic declaration, and the export for the registry (law 36-21).
/// </summary>
internal static class CivilRegister
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/civil-register", ListAsync)
            .Query(AdmissionsPermissions.KeepRegister)
            .WithName("ListCivilRegister")
            .WithSummary("Births and deaths of a period with the state of their declaration, oldest first.");
        group
            .MapGet("/civil-register/export", ExportAsync)
            .Query(AdmissionsPermissions.KeepRegister)
            .WithName("ExportCivilRegister")
            .WithSummary("The register of a period as CSV (UTF-8, ISO dates, semicolons).");
        group
            .MapPost("/civil-register/{id:guid}/state", MoveAsync)
            .Command(AdmissionsPermissions.KeepRegister)
            .WithName("MoveDeclaration")
            .WithSummary("A declaration was sent, accepted or rejected.");
    }

    private static async Task<Ok<IReadOnlyList<DeclarationView>>> ListAsync(
        DateOnly? from,
        DateOnly? to,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) => TypedResults.Ok(await ReadAsync(from, to, caller, database, clock.GetUtcNow(), cancel));

    private static async Task<FileContentHttpResult> ExportAsync(
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
        foreach (var line in await ReadAsync(from, to, caller, database, clock.GetUtcNow(), cancel))
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

    private static async Task<Results<NoContent, ProblemHttpResult>> MoveAsync(
        Guid id,
        MoveDeclarationRequest request,
        Caller caller,
        AdmissionsDbContext database,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var line = await database
            .CivilDeclarations.FromSql(
                $"select * from civil_declaration where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (line is null)
            return CommonRefusals.NotFound.ToProblem();
        if (line.Move(request.State, request.Reference, caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        if (request.State == DeclarationState.Declared)
            await tasks.FinishAsync(
                line.Kind == CivilEvent.Birth ? "declare_birth" : "declare_death",
                caller,
                "declared",
                cancel,
                stay: line.StayId
            );
        if (request.State == DeclarationState.Rejected)
            tasks.Open(
                line.Kind == CivilEvent.Birth ? "declare_birth" : "declare_death",
                caller,
                line.PatientId,
                line.StayId,
                remark: request.Reference
            );
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    /// <summary>The last thirty days when no period is told.</summary>
    private static async Task<IReadOnlyList<DeclarationView>> ReadAsync(
        DateOnly? from,
        DateOnly? to,
        Caller caller,
        AdmissionsDbContext database,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = CasablancaTime.DayOf(now);
        var (begin, end) = (
            CasablancaTime.StartOf(from ?? today.AddDays(-30)),
            CasablancaTime.StartOf((to ?? today).AddDays(1))
        );
        var lines = await database
            .CivilDeclarations.AsNoTracking()
            .Where(line =>
                line.HospitalId == caller.HospitalId
                && line.WithdrawnAt == null
                && line.HappenedAt >= begin
                && line.HappenedAt < end
            )
            .OrderBy(line => line.HappenedAt)
            .Take(5000)
            .Join(
                database.Patients.AsNoTracking(),
                line => line.PatientId,
                patient => patient.Id,
                (line, patient) => new { line, patient }
            )
            .GroupJoin(
                database.Patients.AsNoTracking(),
                row => row.patient.MotherId,
                mother => mother.Id,
                (row, mothers) =>
                    new
                    {
                        row.line,
                        row.patient,
                        mothers,
                    }
            )
            .SelectMany(
                row => row.mothers.DefaultIfEmpty(),
                (row, mother) =>
                    new
                    {
                        row.line,
                        row.patient,
                        mother,
                    }
            )
            .ToListAsync(cancel);
        return [.. lines.OrderBy(row => row.line.HappenedAt).Select(row => ToView(row.line, row.patient, row.mother))];
    }

    private static DeclarationView ToView(CivilDeclaration line, Patient patient, Patient? mother) =>
        new(
            line.Id,
            line.Kind,
            line.PatientId,
            line.StayId,
            patient.Ipp,
            PatientViews.Join(patient.LastNameLatin, patient.FirstNameLatin),
            PatientViews.Join(patient.LastNameArabic, patient.FirstNameArabic),
            patient.Sex,
            patient.BirthDate,
            mother?.Ipp,
            mother is null
                ? null
                : PatientViews.Join(
                    mother.LastNameLatin ?? mother.LastNameArabic,
                    mother.FirstNameLatin ?? mother.FirstNameArabic
                ),
            patient.BirthRank,
            line.HappenedAt,
            line.State,
            line.Reference,
            line.ChangedAt,
            line.ChangedBy
        );

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
