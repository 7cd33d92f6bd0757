using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>What lies before an arrival in a bed, by the times that wards and desk told.</summary>
internal sealed record EntryTimes(
    DateTimeOffset? BedLeftAt,
    DateTimeOffset? OtherBedLeftAt,
    DateTimeOffset? StayOpenedAt,
    DateTimeOffset? StayExpectedAt,
    Guid? OtherStay
)
{
    /// <summary>Read under the lock of the bed.</summary>
    public static Task<EntryTimes> ReadAsync(BedsDbContext database, Guid bed, Guid stay, CancellationToken cancel) =>
        database
            .Database.SqlQuery<EntryTimes>(
                $"""
                select (select max(left_at) from bed_occupancy where bed_id = {bed}) as bed_left_at,
                  (select max(left_at) from bed_occupancy where stay_id = {stay}) as other_bed_left_at,
                  (select opened_at from known_stay where stay_id = {stay}) as stay_opened_at,
                  (select expected_at from known_stay where stay_id = {stay}) as stay_expected_at,
                  (select other.stay_id from known_stay own join known_stay other on other.stay_id <> own.stay_id
                      and (other.patient_id = own.patient_id or other.person_id = own.person_id)
                    where own.stay_id = {stay} and own.expected_at is not null and other.opened_at is not null
                      and not other.ended and other.kind <> 'outpatient' limit 1) as other_stay
                """
            )
            .SingleAsync(cancel);

    /// <summary>When the patient was in the bed, or why that cannot be.</summary>
    /// <param name="told">By the ward; null: now.</param>
    /// <param name="occurredAt">The told time, or now.</param>
    /// <param name="before">Of a transfer: when he was in the bed that he leaves.</param>
    public Result<DateTimeOffset> Place(
        DateTimeOffset? told,
        DateTimeOffset occurredAt,
        DateTimeOffset now,
        DateTimeOffset? before = null
    )
    {
        if (StayExpectedAt is { } expected && CasablancaTime.DayOf(expected) > CasablancaTime.DayOf(now))
            return PlacementRefusals.StayNotOpen(expected);
        // He would lie in a bed under a stay that cannot open.
        if (OtherStay is { } open)
            return PlacementRefusals.OtherStayOpen.With("stayId", open);
        return ToldTimes.After(
            told,
            occurredAt,
            (StayOpenedAt, BedRefusals.BeforeStay),
            (BedLeftAt, BedRefusals.BeforeBedWasLeft),
            (OtherBedLeftAt, BedRefusals.BeforeBedWasLeft),
            (before, BedRefusals.BeforeBedWasTaken)
        );
    }
}
