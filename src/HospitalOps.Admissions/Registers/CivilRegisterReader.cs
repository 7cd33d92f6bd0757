using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Registers;

/// <summary>Births and deaths of a period.</summary>
internal static class CivilRegisterReader
{
    /// <summary>The last thirty days when no period is told.</summary>
    public static async Task<IReadOnlyList<DeclarationView>> ReadAsync(
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
            .ToListAsync(cancel);
        // On the mother's band stands the number of the record that her own was merged into.
        var mothers = await Survivors.OfIdsAsync(
            database,
            [.. lines.Select(row => row.patient.MotherId).OfType<Guid>().Distinct()],
            cancel
        );
        return
        [
            .. lines
                .OrderBy(row => row.line.HappenedAt)
                .Select(row =>
                    ToView(row.line, row.patient, row.patient.MotherId is { } mother ? mothers[mother] : null)
                ),
        ];
    }

    public static DeclarationView ToView(CivilDeclaration line, Patient patient, Patient? mother) =>
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
}
