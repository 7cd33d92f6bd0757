using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>The facts and policies of a ward.</summary>
/// <param name="DespitePatients">The policy holds all the same for patients who break it; their beds stay
/// marked.</param>
public sealed record EditWardRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string ServiceCode,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameFr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameEn,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameAr,
    [property: Required, StringLength(20, MinimumLength = 1)] string Building,
    [property: Range(-5, 40)] int Floor,
    SexPolicy SexPolicy,
    AgePolicy AgePolicy,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason,
    bool DespitePatients = false
);

/// <summary>A new ward without beds.</summary>
/// <param name="Code">Part of its beds' codes; 2 to 6 capital letters.</param>
public sealed record AddWardRequest(
    [property: Required, RegularExpression("^[A-Z]{2,6}$")] string Code,
    [property:
        Required,
        RegularExpression(
            "^(standard|icu|hdu|nicu|picu|ccu|stroke|burns|neonatal|maternity|paediatric|short_stay|dialysis|day_hospital|day_surgery)$"
        )
    ]
        string BedType,
    [property: Required] EditWardRequest Facts
);

/// <summary>A bed whose patient breaks a policy.</summary>
public sealed record PolicyBreach(Guid BedId, string BedCode, IReadOnlyList<string> Rules);

/// <summary>
/// An administrator adds a ward or changes its facts and policies; whom a new policy would put in the wrong is told
/// before.
/// </summary>
internal static class EditWards
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/places/wards/{wardId:guid}/policy-preview", PreviewAsync)
            .Query(BedsPermissions.ReadPlaces)
            .WithName("PreviewWardPolicy")
            .WithSummary("Beds whose patients would newly break these policies.");
        group
            .MapPost("/places/wards/{wardId:guid}/edit", EditAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("EditWard")
            .WithSummary("Change the facts and policies of a ward.");
        group
            .MapPost("/places/wards", AddAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("AddWard")
            .WithSummary("A new ward without beds.");
    }

    private static async Task<Results<Ok<IReadOnlyList<PolicyBreach>>, ProblemHttpResult>> PreviewAsync(
        Guid wardId,
        string sexPolicy,
        string agePolicy,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var ward = await database
            .Wards.AsNoTracking()
            .SingleOrDefaultAsync(ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId, cancel);
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!Codes.TryParse<SexPolicy>(sexPolicy, out _) || !Codes.TryParse<AgePolicy>(agePolicy, out _))
            return PlaceRefusals.PolicyUnknown.ToProblem();
        return TypedResults.Ok(await BreachesAsync(database, ward, sexPolicy, agePolicy, cancel));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EditAsync(
        Guid wardId,
        EditWardRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var ward = await database.Wards.SingleOrDefaultAsync(
            ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId,
            cancel
        );
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        // Whoever holds a bed here reads the policy under the lock on its room: under all of them none is judged by the
        // old one afterwards.
        await database.LockBedsAsync(
            await database
                .Beds.AsNoTracking()
                .Where(bed => bed.WardId == wardId)
                .Select(bed => bed.Id)
                .ToListAsync(cancel),
            caller.HospitalId,
            cancel
        );
        await database.Entry(ward).ReloadAsync(cancel);
        var facts = FactsOf(body);
        var breaches = await BreachesAsync(database, ward, facts.SexPolicy, facts.AgePolicy, cancel);
        if (breaches.Count > 0 && !body.DespitePatients)
            return PlaceRefusals.PolicyBreached(breaches.Select(breach => breach.BedCode)).ToProblem();
        var change = WardChange.Apply(
            Guid.CreateVersion7(now),
            ward,
            facts,
            breaches.Select(breach => breach.BedCode),
            caller.UserName,
            body.Reason,
            now
        );
        if (change is null)
            return PlaceRefusals.WardUnchanged.ToProblem();
        database.Add(change);
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(
        AddWardRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var facts = FactsOf(body.Facts);
        var ward = new Ward
        {
            Id = StableId.Of("ward", $"{Hospitals.ById(caller.HospitalId).Code}-{body.Code}"),
            HospitalId = caller.HospitalId,
            Code = body.Code,
            ServiceCode = facts.ServiceCode,
            NameFr = facts.NameFr,
            NameEn = facts.NameEn,
            NameAr = facts.NameAr,
            Building = facts.Building,
            Floor = facts.Floor,
            SexPolicy = facts.SexPolicy,
            AgePolicy = facts.AgePolicy,
            BedType = body.BedType,
            CareLevel = Ward.LevelOf(body.BedType),
            CapacityKind = body.BedType is "dialysis" or "day_hospital" or "day_surgery" ? "place" : "bed",
        };
        if (
            await database.Wards.AnyAsync(
                other => other.HospitalId == ward.HospitalId && other.Code == ward.Code,
                cancel
            )
        )
            return PlaceRefusals.WardExists.ToProblem();
        database.AddRange(
            ward,
            WardChange.Added(Guid.CreateVersion7(now), ward, caller.UserName, body.Facts.Reason, now)
        );
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.NoContent();
    }

    private static WardFacts FactsOf(EditWardRequest body) =>
        new(
            body.ServiceCode.Trim(),
            body.NameFr.Trim(),
            body.NameEn.Trim(),
            body.NameAr.Trim(),
            body.Building.Trim(),
            body.Floor,
            body.SexPolicy.Code(),
            body.AgePolicy.Code()
        );

    private static async Task<IReadOnlyList<PolicyBreach>> BreachesAsync(
        BedsDbContext database,
        Ward ward,
        string sexPolicy,
        string agePolicy,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadAsync(database, ward.HospitalId, ward.Id, cancel);
        var (now, then) = (OccupantRules.Of(rows, ward), OccupantRules.Of(rows, ward, sexPolicy, agePolicy));
        return
        [
            .. rows.Where(row => then.ContainsKey(row.BedId))
                .Select(row => new PolicyBreach(
                    row.BedId,
                    row.Code,
                    [.. then[row.BedId].Except(now.GetValueOrDefault(row.BedId) ?? [])]
                ))
                .Where(breach => breach.Rules.Count > 0),
        ];
    }
}
