using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.StaffPortal.Features.Porter;

/// <summary>The drawings of a porter's job, for whoever looks before he reads; the word stands beside each.</summary>
internal static class TransportLooks
{
    /// <summary>Of where the patient goes.</summary>
    public static string Icon(TransportPurpose purpose) =>
        purpose switch
        {
            TransportPurpose.Bed => "bed",
            TransportPurpose.Theatre => "briefcase_medical",
            TransportPurpose.Imaging => "scan_person",
            TransportPurpose.Examination => "stethoscope",
            TransportPurpose.Discharge => "door_arrow_right",
            TransportPurpose.Return => "arrow_undo",
            TransportPurpose.Other => "location",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };

    /// <summary>Of what the patient is moved on.</summary>
    public static string Icon(TransportMode mode) =>
        mode switch
        {
            TransportMode.Walk => "person_walking",
            TransportMode.Chair => "wheelchair_access",
            TransportMode.Bed or TransportMode.Stretcher => "bed",
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
        };

    /// <summary>Of what comes along, by its code.</summary>
    public static string EquipmentIcon(string code) =>
        code switch
        {
            "oxygen" => "weather_haze",
            "monitor" => "heart_pulse",
            "pump" => "drop",
            "suction" => "beaker",
            _ => "add",
        };

    /// <summary>Of why it could not be done, by its code.</summary>
    public static string FailureIcon(string code) =>
        code switch
        {
            "not_ready" => "hourglass",
            "absent" => "person_question_mark",
            "no_escort" => "person_subtract",
            _ => "wrench",
        };
}
