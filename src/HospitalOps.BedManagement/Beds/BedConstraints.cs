using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.DayPlans;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.Weights;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// The database is the last judge; its constraint names tell which race was lost (docs/invariants.md, D8).
/// </summary>
internal static class BedConstraints
{
    /// <summary>The refusal a violated constraint stands for, or null when the exception is something else.</summary>
    public static Refusal? Explain(Exception exception) =>
        SqlStates.ConstraintOf(exception) switch
        {
            "one_open_occupancy_per_bed"
            or "occupancy_no_overlap"
            or "reservation_no_overlap"
            or "one_held_reservation_per_bed"
            or "one_planned_reservation_per_bed" => new Refusal(
                RefusalKind.Conflict,
                "bed_taken",
                "Someone else took the bed a moment ago."
            ),
            "one_open_occupancy_per_stay"
            or "one_open_occupancy_per_patient"
            or "one_open_occupancy_per_person"
            or "occupancy_of_stay_no_overlap" => BedRefusals.PatientElsewhere,
            "one_open_request_per_stay" => new Refusal(
                RefusalKind.Conflict,
                "request_already_open",
                "A bed was asked for this stay a moment ago."
            ),
            "one_held_reservation_per_request" or "one_planned_reservation_per_request" =>
                PlacementRefusals.AlreadyReserved,
            "one_mother_per_newborn" => NewbornRefusals.Linked,
            "ix_ward_hospital_id_code" => PlaceRefusals.WardExists,
            "ix_bed_code" => PlaceRefusals.BedExists,
            "one_open_shift_per_cleaner" => CleaningRefusals.ShiftOpen,
            "one_live_block_per_bed" => new Refusal(
                RefusalKind.Conflict,
                "block_exists",
                "The bed was blocked a moment ago."
            ),
            "one_open_plan_per_hospital" => DayPlanRefusals.MadeMeanwhile,
            "one_weight_setting_per_number" => WeightRefusals.ChangedMeanwhile,
            _ => null,
        };
}
