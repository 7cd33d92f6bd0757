namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// How a room suits a patient, per night: the counts behind the room cost. Not admissible: a needed property is
/// missing,
/// or specialism or age do not belong in the department.
/// </summary>
public readonly record struct OrPasRoomFit(
    bool Admissible,
    int MissingFeatures,
    bool TooLarge,
    bool NotMainDepartment,
    bool WrongSex
)
{
    /// <summary>Cost of one night.</summary>
    public int Cost(OrPasWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return (weights.Feature * MissingFeatures)
            + (TooLarge ? weights.Preference : 0)
            + (NotMainDepartment ? weights.Department : 0)
            + (WrongSex ? weights.FixedSex : 0);
    }

    /// <summary>Judges one room for one patient.</summary>
    public static OrPasRoomFit Of(OrPasHospital hospital, OrPasPatient patient, int room)
    {
        ArgumentNullException.ThrowIfNull(hospital);
        ArgumentNullException.ThrowIfNull(patient);
        var place = hospital.Rooms[room];
        var department = hospital.Departments[place.Department];
        var main = department.MainSpecialisms.Contains(patient.Specialism);
        var ageFits = patient.Age >= department.MinAge && (department.MaxAge == 0 || patient.Age <= department.MaxAge);
        var admissible =
            ageFits
            && (main || department.AuxiliarySpecialisms.Contains(patient.Specialism))
            && patient.NeededFeatures.All(place.Features.Contains);
        return new OrPasRoomFit(
            admissible,
            patient.PreferredFeatures.Count(f => !place.Features.Contains(f)),
            place.Capacity > (patient.PreferredCapacity ?? int.MaxValue),
            !main,
            (place.SexPolicy == OrPasSexPolicy.FemaleOnly && !patient.IsFemale)
                || (place.SexPolicy == OrPasSexPolicy.MaleOnly && patient.IsFemale)
        );
    }
}
