namespace HospitalOps.Checks.Hospital;

internal sealed record PatientRow(
    Guid Id,
    Guid Hospital,
    Guid Person,
    string Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    Guid? MergedInto
);

internal sealed record StayRow(
    Guid Id,
    Guid Hospital,
    Guid Patient,
    string Kind,
    string State,
    DateTimeOffset? AdmissionAt,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? ClosedAt,
    string? Destination,
    Guid? Mother
)
{
    public bool Ended => State is "closed" or "cancelled";

    public bool Open => State == "open";

    public bool OfADay => Kind is "day_case" or "outpatient";
}

internal sealed record OccupancyRow(
    Guid Bed,
    string Code,
    Guid Hospital,
    Guid Stay,
    Guid Patient,
    Guid? Person,
    string Sex,
    string AgeClass,
    string Isolation,
    bool Away,
    bool OnLeave
);

internal sealed record KnownStayRow(Guid Id, Guid Hospital, Guid Patient, bool Ended, bool Admitted, bool Decided);

internal sealed record KnownPatientRow(Guid Id, string? Sex, DateOnly? BirthDate, int? BirthYear, Guid? Survivor);

internal sealed record RequestRow(
    Guid Id,
    Guid Hospital,
    Guid Stay,
    Guid Patient,
    string Sex,
    string AgeClass,
    string State,
    string Kind
);

internal sealed record TicketRow(
    Guid Id,
    Guid Hospital,
    Guid Queue,
    Guid Visit,
    string State,
    Guid? Patient,
    Guid? Stay
);

internal sealed record AppointmentRow(Guid Id, Guid Hospital, Guid Patient);

internal sealed record JourneyRow(
    Guid Id,
    Guid Hospital,
    bool IsStay,
    Guid? Patient,
    string? Kind,
    bool Ended,
    string? Place,
    string? Code,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? LeftAt,
    bool Died
);

internal sealed record PlaceRow(Guid Patient, Guid Journey, Guid Hospital, string Kind, string? Code);

internal sealed record TransportRow(Guid Id, Guid Stay, Guid Patient, string State, string? Isolation);

internal sealed record NewbornRow(Guid Id, Guid MotherStay, Guid BabyStay, Guid BabyPatient);
