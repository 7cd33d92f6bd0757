using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>Who pays for a stay: never a condition of care, so nothing about it is compulsory at admission.</summary>
internal static class TellCover
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/cover", HandleAsync)
            .Command(AdmissionsPermissions.ManageCover)
            .WithName("TellCover")
            .WithSummary(
                "Who pays for the stay; a payer must be in force on its day, dependants within its age limit."
            );

    private static async Task<Results<Ok<CoverView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TellCoverRequest request,
        Caller caller,
        AdmissionsDbContext database,
        CoverViews views,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var stay = await database.LockStayAsync(id, caller.HospitalId, cancel);
        if (stay is null)
            return CommonRefusals.NotFound.ToProblem();
        var day = CasablancaTime.DayOf(stay.OpenedAt);
        var payer = (
            await database.Payers.AsNoTracking().Where(row => row.Code == request.PayerCode).ToListAsync(cancel)
        ).SingleOrDefault(row => row.IsInForce(day));
        if (payer is null)
            return CoverRefusals.PayerUnknown.ToProblem();
        var patient = await database.Patients.AsNoTracking().SingleAsync(row => row.Id == stay.PatientId, cancel);
        var limit = request.Relation switch
        {
            "child" => payer.ChildAgeLimit,
            "student_child" => payer.StudentAgeLimit,
            _ => null,
        };
        if (limit is { } oldest && patient.BirthYear is { } year && day.Year - year > oldest)
            return CoverRefusals.TooOldForCover.With("limit", oldest).ToProblem();

        var cover = await database.StayCovers.SingleOrDefaultAsync(row => row.StayId == id, cancel);
        if (cover is null)
            database.Add(cover = StayCover.For(id));
        cover.Tell(
            payer.Code,
            request.MemberNumber,
            request.Relation,
            PatientTraits.CleanName(request.MemberName),
            request.NeedsGuarantee,
            caller.UserName,
            clock.GetUtcNow()
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await views.ReadAsync(stay, cancel));
    }
}
