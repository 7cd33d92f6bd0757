using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

/// <summary>One bed with all that a board or a suggestion needs; read for a ward or a hospital in one query.</summary>
internal sealed record BedRow
{
    public required Guid BedId { get; init; }

    public required string Code { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>Of the ward: "bed" counts in occupancy, "place" does not.</summary>
    public required string CapacityKind { get; init; }

    public required string Room { get; init; }

    public required int RoomSize { get; init; }

    public required string RoomCapability { get; init; }

    public required string[] Equipment { get; init; }

    public required string Serviceability { get; init; }

    public required string Cleanliness { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public string? BlockReason { get; init; }

    public DateTimeOffset? BlockedUntil { get; init; }

    public string? PlannedReason { get; init; }

    public DateTimeOffset? PlannedFrom { get; init; }

    public DateTimeOffset? PlannedUntil { get; init; }

    public Guid? StayId { get; init; }

    public Guid? PatientId { get; init; }

    public string? Sex { get; init; }

    public string? AgeClass { get; init; }

    public string? Isolation { get; init; }

    public DateTimeOffset? OccupiedSince { get; init; }

    /// <summary>"link/patient,link/patient" of the newborns in cots beside the bed, the first-born first.</summary>
    public string? Newborns { get; init; }

    public string? AwayKind { get; init; }

    public DateTimeOffset? AwaySince { get; init; }

    public DateTimeOffset? DueBackAt { get; init; }

    public DateTimeOffset? StayOpenedAt { get; init; }

    public DateTimeOffset? ExpectedDischargeAt { get; init; }

    public DateTimeOffset? DischargeDecidedAt { get; init; }

    public bool? StayEnded { get; init; }

    public Guid? PlacementRequestId { get; init; }

    public Guid? ReservedStayId { get; init; }

    public Guid? ReservedPatientId { get; init; }

    public DateTimeOffset? ReservedUntil { get; init; }

    public string? ReservedSex { get; init; }

    public string? ReservedIsolation { get; init; }

    public string? RequestState { get; init; }

    /// <summary>For whom the bed is to be held when its patient has left.</summary>
    public Guid? NextStayId { get; init; }

    public string? NextSex { get; init; }

    public string? NextIsolation { get; init; }

    public Guid? CleaningJobId { get; init; }

    public string? CleaningState { get; init; }

    public string? CleaningClass { get; init; }

    public DateTimeOffset? CleaningSince { get; init; }

    public BedLabel Label =>
        BedLabels.Of(
            Codes.Parse<Serviceability>(Serviceability),
            Codes.Parse<Cleanliness>(Cleanliness),
            StayId is not null,
            PlacementRequestId is not null,
            AwayKind == "leave"
        );
}

internal static class BedRows
{
    /// <summary>All beds of a hospital, or of one ward, in the order of their codes.</summary>
    public static Task<List<BedRow>> ReadAsync(
        BedsDbContext database,
        Guid hospital,
        Guid? ward,
        CancellationToken cancel
    ) => ReadAsync(database, hospital, ward, null, cancel);

    /// <summary>One bed; empty when the hospital has no such bed.</summary>
    public static Task<List<BedRow>> ReadOneAsync(
        BedsDbContext database,
        Guid hospital,
        Guid bed,
        CancellationToken cancel
    ) => ReadAsync(database, hospital, null, bed, cancel);

    private static Task<List<BedRow>> ReadAsync(
        BedsDbContext database,
        Guid hospital,
        Guid? ward,
        Guid? bed,
        CancellationToken cancel
    ) =>
        database
            .Database.SqlQuery<BedRow>(
                $"""
                select b.id as bed_id, b.code, b.ward_id, w.capacity_kind, b.room, b.room_size,
                  b.room_capability, b.equipment, b.serviceability, b.cleanliness,
                  b.version, b.changed_at, b.block_reason, b.blocked_until,
                  p.reason as planned_reason, p.planned_from, p.until as planned_until,
                  o.stay_id, o.patient_id, o.sex, o.age_class, o.isolation, o.occurred_at as occupied_since,
                  a.kind as away_kind, a.began_at as away_since, a.due_back_at,
                  (select string_agg(n.id || '/' || n.baby_patient_id, ',' order by n.since) from newborn_link n
                    where n.mother_stay_id = o.stay_id and n.apart_since is null and n.left_at is null) as newborns,
                  k.opened_at as stay_opened_at, k.expected_discharge_at, k.discharge_decided_at, k.ended as stay_ended,
                  r.placement_request_id, r.stay_id as reserved_stay_id, r.patient_id as reserved_patient_id,
                  r.expires_at as reserved_until, q.sex as reserved_sex, q.isolation as reserved_isolation, q.state as request_state,
                  f.stay_id as next_stay_id, fq.sex as next_sex, fq.isolation as next_isolation,
                  j.id as cleaning_job_id, j.state as cleaning_state, j.class as cleaning_class, j.requested_at as cleaning_since
                from bed b
                join ward w on w.id = b.ward_id
                left join bed_occupancy o on o.bed_id = b.id and o.ended_at is null
                left join bed_absence a on a.bed_id = b.id and a.ended_at is null
                left join bed_block p on p.bed_id = b.id and p.state = 'planned'
                left join known_stay k on k.stay_id = o.stay_id
                left join bed_reservation r on r.bed_id = b.id and r.state = 'held'
                left join placement_request q on q.id = r.placement_request_id
                left join bed_reservation f on f.bed_id = b.id and f.state = 'planned'
                left join placement_request fq on fq.id = f.placement_request_id
                left join cleaning_job j on j.bed_id = b.id and j.state in ('requested', 'started', 'paused', 'awaiting_inspection')
                where b.hospital_id = {hospital} and ({ward}::uuid is null or b.ward_id = {ward}) and ({bed}::uuid is null or b.id = {bed})
                order by b.code
                """
            )
            .ToListAsync(cancel);
}
