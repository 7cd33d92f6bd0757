namespace HospitalOps.Indicators;

/// <summary>
/// What stands beside a number on the screen: unit, formula, counting rule and where the rule comes from.
/// </summary>
/// <param name="Key">Stable; the words are the portal's.</param>
/// <param name="Formula">In milestones and counts, the same in all languages.</param>
/// <param name="Source">Paper, usage or rule.</param>
public sealed record IndicatorDefinition(string Key, string Unit, string Formula, string Source)
{
    /// <summary>Waits between two milestones, in minutes.</summary>
    public static IReadOnlyList<IndicatorDefinition> Waits { get; } =
    [
        new("arrival_to_registration", "min", "RegisteredAt − ArrivedAt", "FEDORU"),
        new("arrival_to_triage", "min", "TriageStartedAt − ArrivedAt", "FEDORU"),
        new("registration_to_triage", "min", "TriagedAt − RegisteredAt", "Mannhardt 2016"),
        new("triage_to_doctor", "min", "FirstMedicalContactAt − TriagedAt", "SFMU 2018"),
        new("arrival_to_doctor", "min", "FirstMedicalContactAt − ArrivedAt", "CJEM 2010;12:50"),
        new(
            "doctor_to_decision",
            "min",
            "AdmissionDecidedAt − FirstMedicalContactAt",
            "BMJ Health Care Inform 2023;30:e100653"
        ),
        new("decision_to_request", "min", "BedRequestedAt − AdmissionDecidedAt", "BMJ Open Qual 2019;8:e000710"),
        new("request_to_assignment", "min", "BedReservedAt − BedRequestedAt", "BMJ Open Qual 2019;8:e000710"),
        new("reserved_to_accepted", "min", "BedAcceptedAt − BedReservedAt", "two-party hand-over"),
        new("reopened_to_assignment", "min", "BedReservedAt − ReservationReleasedAt", "two-party hand-over"),
        new("decision_to_occupied", "min", "OccupiedAt − AdmissionDecidedAt", "BMC Health Serv Res 2024;24:785"),
        new("registration_to_ward", "min", "OccupiedAt − RegisteredAt", "Mannhardt 2016"),
        new("ready_to_occupied", "min", "OccupiedAt − max(BedReadyAt, BedReservedAt)", "BMJ Innov 2020"),
        new("boarding", "min", "DepartedAt − AdmissionDecidedAt", "FEDORU"),
        new("ed_stay_discharged", "min", "LeftHospitalAt (VisitEndedAt without a stay) − ArrivedAt", "FEDORU"),
        new("ed_stay_admitted", "min", "min(DepartedAt, OccupiedAt) − ArrivedAt", "FEDORU"),
        new("ed_stay_left", "min", "LeftUnseenAt − ArrivedAt", "FEDORU"),
        new("ready_to_departed", "min", "DepartedAt − ReadyToMoveAt", "AJMC Aug 2020"),
        new("discharge_to_paperwork", "min", "DischargePaperworkDoneAt − DischargeDecidedAt", "AJMC Aug 2020"),
        new("discharge_to_ready", "min", "ReadyToLeaveAt − DischargeDecidedAt", "AJMC Aug 2020"),
        new("discharge_to_empty", "min", "BedVacatedAt − DischargeDecidedAt", "AJMC Aug 2020"),
        new("empty_to_asked", "min", "CleaningRequestedAt − BedVacatedAt", "Oper. Res. 57(2):261"),
        new("asked_to_cleaning", "min", "CleaningStartedAt − CleaningRequestedAt", "Oper. Res. 57(2):261"),
        new("cleaning", "min", "CleaningEndedAt − CleaningStartedAt", "Oper. Res. 57(2):261"),
        new("cleaned_to_ready", "min", "BedReadyAt − CleaningEndedAt", "Oper. Res. 57(2):261"),
        new("bed_turnaround", "min", "BedReadyAt − BedVacatedAt", "mtw.nhs.uk 2021"),
    ];

    /// <summary>Counts, shares and the occupancy family.</summary>
    public static IReadOnlyList<IndicatorDefinition> Counts { get; } =
    [
        new("kpi.patient_days", "d", "JH = Σ census(24:00) + stays(in = out)", "DGOS/R2/2019/235"),
        new("kpi.tom", "%", "JH / JLD × 100", "CH Ibn Sina"),
        new("kpi.dms_a", "d", "JH / A", "CH Ibn Sina"),
        new("kpi.dms_b", "d", "JH(S) / S", "CH Ibn Sina"),
        new("kpi.trot", "n", "A / L", "CH Ibn Sina"),
        new("kpi.irot", "d", "(JLD − JH) / A", "CH Ibn Sina"),
        new("kpi.empty_gap", "h", "next OccupiedAt − BedVacatedAt", "–"),
        new("kpi.mortality", "%", "† / S × 100", "CH Ibn Sina"),
        new("kpi.readmission", "%", "(stay ≤ 30 d, unplanned) / (S − †) × 100", "DGOS/R2/2019/235"),
        new("kpi.reattendance", "%", "(visit ≤ 72 h) / visits × 100", "FEDORU"),
        new("kpi.lwbs", "%", "LeftUnseenAt / visits × 100", "FEDORU"),
        new(
            "kpi.within_target",
            "%",
            "(FirstMedicalContactAt − TriagedAt ≤ target) / visits of the level × 100",
            "SFMU 2018"
        ),
        new("kpi.admission_ratio", "%", "AdmissionDecidedAt / visits × 100", "FEDORU"),
        new("kpi.beds_needed", "n", "⌊P20(emergency admissions, same weekday, 8 weeks)⌋", "BJML · DGOS/R2/2019/235"),
        new("kpi.forecast_mae", "d", "Σ |actual − expected day| / n", "–"),
        new("kpi.forecast_bias", "d", "Σ (actual − expected day) / n", "–"),
        new("kpi.forecast_within", "%", "(|actual − expected| ≤ 1 d) / n × 100", "–"),
        new("kpi.misplaced", "%", "Σ census(24:00), ward service ≠ service in charge / Σ census(24:00) × 100", "–"),
        new(
            "kpi.mixed_sex_nights",
            "%",
            "Σ census(24:00), both sexes in the room / Σ census(24:00) of shared rooms × 100",
            "NHS England 2019"
        ),
        new("kpi.planned_cancelled", "%", "cancelled for want of a bed / (planned admissions + cancelled) × 100", "–"),
        new("kpi.found_dirty", "n", "found dirty / beds made ready × 100", "–"),
        new("kpi.before_noon", "%", "BedVacatedAt < 12:00 / departures × 100", "J Hosp Med"),
        new("kpi.refusals", "n", "TransferRefusedAt", "BMJ Open Qual 2019;8:e000710"),
        new("kpi.expired", "n", "ReservationExpiredAt", "–"),
        new("kpi.blocked_hours", "h", "Σ (UnblockedAt − BlockedAt)", "–"),
    ];

    /// <summary>The definition of a key of <see cref="Counts"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no such key.</exception>
    public static IndicatorDefinition Of(string key) => Counts.First(definition => definition.Key == key);
}
