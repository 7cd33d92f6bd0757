using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.Stays;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.SiteTransfers;

/// <summary>
/// The patient leaves for the bed that the other hospital holds for him. Under the locks of the request and both beds,
/// Admissions closes the stay here and opens its successor there, the bed here is vacated and the hold there prolonged:
/// never two beds, and the old one is given away only while the new one is held (INV-4, INV-15). A repeat after a crash
/// finds the same pair of stays.
/// </summary>
internal static class DepartToSite
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/depart", HandleAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("DepartToSite")
            .WithSummary("The patient leaves for the other hospital, which has accepted him.");

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DepartToSiteRequest body,
        Caller caller,
        BedsDbContext database,
        IAdmissionsApi admissions,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var request = await database.LockRequestOfEitherAsync(id, caller.HospitalId, cancel);
        if (request is null || request.FromHospitalId != caller.HospitalId)
            return CommonRefusals.NotFound.ToProblem();
        if (request.RefuseDeparture() is { } refusal)
            return refusal.ToProblem();

        var (held, source) = await LockAsync(database, request, caller.HospitalId, cancel);
        if (held.Held is not { } hold || hold.PlacementRequestId != id || hold.ExpiresAt <= now)
            return PlacementRefusals.NotReserved.With("state", request.State).ToProblem();
        var leaving = source?.Open?.StayId == request.FromStayId ? source : null;
        var left = ToldTimes.After(
            body.OccurredAt,
            occurredAt.Value,
            (leaving?.Open?.OccurredAt, BedRefusals.BeforeBedWasTaken)
        );
        if (!left.Succeeded)
            return left.Refusal.ToProblem();
        var at = left.Value;
        var together =
            body.Newborns == NewbornChoice.Together
                ? await NewbornsOfMother.WithAsync(database, request.FromStayId!.Value, cancel)
                : [];
        if (
            leaving is not null
            && await NewbornsOfMother.DecideAsync(
                database,
                leaving,
                body.Newborns,
                body.NewbornReason,
                leaves: true,
                caller.UserName,
                now,
                cancel
            )
                is { } ask
        )
            return ask.ToProblem();

        var moved = await MoveAsync(admissions, request.FromStayId!.Value, request.HospitalId, at);
        if (!moved.Succeeded)
            return moved.Refusal.ToProblem();
        if (
            await TakeNewbornsAsync(database, admissions, request, moved.Value, together, caller, at, now, cancel) is
            { } apart
        )
            return apart.ToProblem();
        request.ContinueAs(moved.Value.StayId, moved.Value.PatientId);
        request.Depart(new Author(caller.UserName, at));
        if (hold.ExpiresAt < now + ReservationTerms.Journey)
            held.Bed.ChangeHold(hold, now + ReservationTerms.Journey, caller.UserName, "in_transit", now);
        hold.ContinueAs(moved.Value.StayId, moved.Value.PatientId);
        if (leaving is not null)
        {
            var instant = await database.InstantAsync([leaving.Bed.Id], request.FromStayId!.Value, cancel);
            database.Add(
                await BedTurnover.VacateAsync(
                    database,
                    leaving,
                    leaving.Open!,
                    "site_transfer",
                    caller.UserName,
                    instant,
                    at,
                    now,
                    cancel
                )
            );
        }
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }

    /// <summary>
    /// Newborns who go with her have stays of their own: each closes here and goes on there, in a cot at her bed.
    /// </summary>
    private static async Task<Refusal?> TakeNewbornsAsync(
        BedsDbContext database,
        IAdmissionsApi admissions,
        PlacementRequest request,
        SiteTransferred mother,
        IReadOnlyList<NewbornLink> newborns,
        Caller caller,
        DateTimeOffset at,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var newborn in newborns)
        {
            var moved = await MoveAsync(admissions, newborn.BabyStayId, request.HospitalId, at);
            if (!moved.Succeeded)
                return moved.Refusal;
            database.Add(
                NewbornLink.Make(
                    new NewbornLinkId(Guid.CreateVersion7(now)),
                    request.HospitalId,
                    mother.StayId,
                    moved.Value.StayId,
                    moved.Value.PatientId,
                    caller.UserName,
                    now
                )
            );
        }
        return null;
    }

    /// <summary>The held bed there and the bed here, the lower id first like everywhere.</summary>
    private static async Task<(LockedBed Held, LockedBed? Left)> LockAsync(
        BedsDbContext database,
        PlacementRequest request,
        Guid here,
        CancellationToken cancel
    )
    {
        var (there, from) = (request.BedId!.Value, request.FromBedId);
        var first =
            from is { } early && early.CompareTo(there) < 0 ? await database.LockBedAsync(early, here, cancel) : null;
        var held = await database.LockBedAsync(there, request.HospitalId, cancel);
        return (held!, first ?? (from is { } late ? await database.LockBedAsync(late, here, cancel) : null));
    }

    /// <summary>A time that the ward was asked about is not asked about again.</summary>
    private static async Task<Result<SiteTransferred>> MoveAsync(
        IAdmissionsApi admissions,
        Guid stay,
        Guid there,
        DateTimeOffset at
    ) => (await admissions.TransferToSiteAsync(stay, new(there, at) { ConfirmOld = true })).ForWard();
}
