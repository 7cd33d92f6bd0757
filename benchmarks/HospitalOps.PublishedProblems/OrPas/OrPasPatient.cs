namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>A patient of the OR-PAS problem; days count from day 0 of the horizon.</summary>
public sealed record OrPasPatient
{
    public required string Name { get; init; }
    public required int Age { get; init; }
    public required bool IsFemale { get; init; }
    public required int Treatment { get; init; }
    public required int Specialism { get; init; }

    /// <summary>First day on which the patient is known.</summary>
    public required int Registration { get; init; }

    /// <summary>Wished first day.</summary>
    public required int Admission { get; init; }

    /// <summary>Nights of the stay.</summary>
    public required int Length { get; init; }

    /// <summary>True when the stay may last a day longer; a risk only, the stay itself never changes.</summary>
    public required bool MayOverstay { get; init; }

    /// <summary>Last allowed first day as given in the file; null when the file gives none.</summary>
    public int? MaxAdmission { get; init; }

    /// <summary>Days from the first day to the surgery; null when nothing is to be operated.</summary>
    public int? SurgeryOffset { get; init; }

    /// <summary>Theatre minutes; 0 without surgery.</summary>
    public int SurgeryMinutes { get; init; }

    /// <summary>Room the patient is in when day 0 begins; null for everybody else.</summary>
    public int? InitialRoom { get; init; }

    public int? PreferredCapacity { get; init; }
    public IReadOnlyList<int> NeededFeatures { get; init; } = [];
    public IReadOnlyList<int> PreferredFeatures { get; init; } = [];

    /// <summary>In hospital when day 0 begins.</summary>
    public bool IsPresent => InitialRoom is not null;

    /// <summary>Registered on the day of an admission that cannot be put off; everybody else is elective.</summary>
    public bool IsUrgent => Registration == Admission && MaxAdmission == Admission;

    /// <summary>
    /// Last allowed first day: present patients stay where they are, an open end is the end of the calendar.
    /// </summary>
    public int LatestStart(int calendarDays) => IsPresent ? Admission : MaxAdmission ?? calendarDays - Length;
}

/// <summary>A hospital and its patients, in file order.</summary>
public sealed record OrPasInstance(string Name, OrPasHospital Hospital, IReadOnlyList<OrPasPatient> Patients);
