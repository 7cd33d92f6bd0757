using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Features;

/// <summary>The bed that a named person chose; If-Match carries the version it was chosen at.</summary>
/// <param name="OverrideReason">Why placement rules are set aside, when the bed breaks some.</param>
public sealed record ReserveBedRequest(Guid BedId, [property: StringLength(300)] string? OverrideReason, DateTimeOffset? OccurredAt);

/// <summary>Holds a bed for a request. Of two people reserving one bed, the second is told who holds it since when.</summary>
internal static class ReserveBed
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/placement-requests/{id:guid}/reserve", HandleAsync)
        .Command(BedsPermissions.ReserveBed)
        .WithName("ReserveBed")
        .WithSummary("Hold a bed for the request.");

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id, ReserveBedRequest body, Caller caller, BedsDbContext database, TimeProvider clock, HttpRequest http, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded) return occurredAt.Refusal.ToProblem();
        var version = RowVersion.Required(http);
        if (!version.Succeeded) return version.Refusal.ToProblem();

        var request = await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null) return CommonRefusals.NotFound.ToProblem();
        if (request.RefuseReservation() is { } refusal) return refusal.ToProblem();

        var room = await database.LockRoomOfAsync(body.BedId, caller.HospitalId, cancel);
        if (!room.TryGetValue(body.BedId, out var locked)) return CommonRefusals.NotFound.ToProblem();
        if (await RefuseAsync(database, locked, request, version.Value, body.OverrideReason, now, cancel) is { } no) return no.ToProblem();

        var reservation = Reservation.Hold(
            Guid.CreateVersion7(now), locked.Bed, request, caller.UserName, body.OverrideReason, now, now + ReservationTerms.LengthFor(request.Priority));
        database.Add(reservation);
        locked.Bed.Reserve(reservation, occurredAt.Value);
        request.Reserved(locked.Bed.Id);
        if (await database.LockOpenJobOfBedAsync(locked.Bed.Id, cancel) is { } job) job.Raise(CleaningPriority.Next);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }

    private static async Task<Refusal?> RefuseAsync(
        BedsDbContext database, LockedBed locked, PlacementRequest request, long version, string? overrideReason, DateTimeOffset now, CancellationToken cancel)
    {
        var (bed, open, held) = locked;
        if (open is not null) return BedRefusals.Taken(bed.Code, open.StayId, open.StartedAt);
        if (held is not null)
        {
            if (held.ExpiresAt > now) return BedRefusals.Held(bed.Code, held);
            // The hold has run out and nobody has swept it yet: this claim does (invariants D7).
            if (!await ReservationExpiry.EndAsync(database, locked, now, cancel)) return CommonRefusals.Busy;
        }
        if (bed.Serviceability != Serviceability.InService) return bed.RefuseEntry(null);
        if (held is null && bed.Version != version) return CommonRefusals.StaleVersion.With("bedCode", bed.Code);

        var wards = await database.Wards.AsNoTracking().Where(ward => ward.Id == bed.WardId).ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = await BedRows.ReadAsync(database, bed.HospitalId, bed.WardId, cancel);
        var snapshot = BedSnapshots.Of(rows, wards, request.StayId).Single(candidate => candidate.BedId == bed.Id);
        var breaches = PlacementRules.Breaches(BedSnapshots.NeedOf(request), snapshot);
        return breaches.Count > 0 && string.IsNullOrWhiteSpace(overrideReason)
            ? PlacementRefusals.RuleBreached(breaches.Select(breach => breach.Code))
            : null;
    }
}
