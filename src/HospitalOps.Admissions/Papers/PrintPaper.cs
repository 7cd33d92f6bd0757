using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Papers;

/// <summary>
/// A paper of a stay; each printing is written down before the content is answered, and a reprint has a reason.
/// </summary>
internal static class PrintPaper
{
    private static readonly Refusal ReprintReason = new(
        RefusalKind.Invalid,
        "reprint_reason_needed",
        "This paper was printed before: say why again."
    );

    private static readonly Refusal NotForThisPaper = new(
        RefusalKind.NotAllowed,
        "paper_not_yours",
        "This paper is printed at the desk."
    );

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/papers", HandleAsync)
            .Command(AdmissionsPermissions.PrintPaper)
            .WithName("PrintPaper")
            .WithSummary(
                "Content of a wristband, labels, admission slip or certificate of stay; each printing goes into the journal."
            );

    private static async Task<Results<Ok<PaperContent>, ProblemHttpResult>> HandleAsync(
        Guid id,
        PrintPaperRequest request,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // The stay's row orders reprints: no two have one number.
        var stay = await database.LockStayAsync(id, caller.HospitalId, cancel);
        if (stay is null || !await confidential.MayOpenAsync(stay.PatientId, caller, cancel))
            return CommonRefusals.NotFound.ToProblem();
        if (request.Kind is "admission_slip" or "stay_certificate" && caller.Role != Roles.AdmissionsClerk)
            return NotForThisPaper.ToProblem();
        var copy =
            1
            + await database.PrintedPapers.CountAsync(
                paper => paper.StayId == id && paper.Kind == request.Kind,
                cancel
            );
        if (copy > 1 && string.IsNullOrWhiteSpace(request.Reason))
            return ReprintReason.With("copy", copy).ToProblem();
        var patient = await database.Patients.AsNoTracking().SingleAsync(row => row.Id == stay.PatientId, cancel);
        var mother = patient.MotherId is { } motherId
            ? (await Survivors.OfIdsAsync(database, [motherId], cancel))[motherId].Ipp
            : null;
        var now = clock.GetUtcNow();
        var printed = new PrintedPaper
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            StayId = id,
            Kind = request.Kind,
            Copy = copy,
            Language = request.Language,
            Reason = request.Reason,
            PrintedBy = caller.UserName,
            At = now,
        };
        database.Add(printed);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(
            new PaperContent(
                printed.Id,
                printed.Kind,
                copy,
                Hospitals.ById(caller.HospitalId).Code,
                patient.Ipp,
                stay.StayNumber,
                $"{patient.Ipp}/{stay.StayNumber}",
                patient.LastNameLatin,
                patient.FirstNameLatin,
                patient.LastNameArabic,
                patient.FirstNameArabic,
                patient.Sex,
                patient.BirthDate,
                patient.BirthYear,
                stay.Kind,
                stay.OpenedAt,
                stay.ClosedAt,
                mother,
                patient.BirthRank,
                caller.UserName,
                now
            )
        );
    }
}
