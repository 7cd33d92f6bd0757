using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// A bed as other systems are told: HL7 table 0116 (C closed, H housekeeping, I isolated, K contaminated, O occupied, U
/// unoccupied) and
/// the status of a FHIR R4 Location. Mapped outward only: table 0116 has no reserved, no blocked, no cleaning begun, so
/// nothing is ever
/// read back from it. Isolation is a flag of the patient; only a receiver that wants it so gets I instead of O.
/// </summary>
/// <param name="Hl7">Code of table 0116, also FHIR operationalStatus.</param>
/// <param name="Fhir">active, suspended or inactive.</param>
internal readonly record struct OutwardBedStatus(char Hl7, string Fhir)
{
    /// <param name="label">The derived label.</param>
    /// <param name="contaminated">The cleaning is a terminal one (after isolation), until it ends.</param>
    /// <param name="isolated">The patient in the bed is under precautions, or the room-mate's are why the bed is
    /// blocked.</param>
    /// <param name="isolatedAsI">The receiver wants I for isolated beds.</param>
    public static OutwardBedStatus Of(
        BedLabel label,
        bool contaminated = false,
        bool isolated = false,
        bool isolatedAsI = false
    ) =>
        label switch
        {
            BedLabel.OutOfService => new('C', "inactive"),
            BedLabel.Occupied or BedLabel.OnLeave => new(isolated && isolatedAsI ? 'I' : 'O', "active"),
            BedLabel.Blocked => new(isolated && isolatedAsI ? 'I' : 'C', "suspended"),
            BedLabel.ToClean or BedLabel.Cleaning => new(contaminated ? 'K' : 'H', "active"),
            _ => new('U', "active"),
        };
}
