using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Turns what is known into what the library plans: snapshots of beds, and everybody in a bed or to come.
/// </summary>
internal sealed class DayMeetingPatients
{
    /// <summary>Nights assumed where nobody has said when the patient leaves.</summary>
    private const int UnknownNights = DayMeetingRoom.Days;

    private readonly DayMeetingInputs inputs;
    private readonly DateOnly today;
    private readonly Dictionary<Guid, DayPlanPatient> people = [];
    private readonly List<MeetingPatient> patients = [];

    private DayMeetingPatients(DayMeetingInputs inputs, DateTimeOffset now) =>
        (this.inputs, today) = (inputs, CasablancaTime.DayOf(now));

    public IReadOnlyList<MeetingPatient> Patients => patients;

    public DayPlanPatient PersonOf(Guid id) => people[id];

    public PlacementNeed NeedOf(Guid id) => patients.Single(patient => patient.Id == id).Need;

    public static DayMeetingPatients From(DayMeetingInputs inputs, DateTimeOffset now)
    {
        var built = new DayMeetingPatients(inputs, now);
        var requestOf = inputs.OpenRequests.ToDictionary(request => request.StayId);
        foreach (var bed in inputs.Beds.Where(bed => bed.StayId is not null))
            built.AddInBed(bed, requestOf.GetValueOrDefault(bed.StayId!.Value));
        var inBed = inputs.Beds.Select(bed => bed.StayId).OfType<Guid>().ToHashSet();
        foreach (var request in inputs.OpenRequests.Where(request => !inBed.Contains(request.StayId)))
            built.AddRequest(request, null);
        return built;
    }

    /// <summary>The beds; one that is promised counts as taken by the patient it is promised to.</summary>
    public static IReadOnlyList<BedSnapshot> Beds(DayMeetingInputs inputs) =>
        [
            .. BedSnapshots
                .Of([.. inputs.Beds], inputs.Wards, Guid.Empty)
                .Select(bed => bed.IsReserved ? bed with { IsReserved = false, Label = BedLabel.Occupied } : bed),
        ];

    private void AddInBed(BedRow bed, PlacementRequest? request)
    {
        if (request is not null)
        {
            AddRequest(request, bed.BedId);
            return;
        }
        // Who leaves today is nobody's neighbour tonight; until then the bed is shown as taken.
        if (bed.DischargeDecidedAt is not null || bed.StayEnded == true || DaysTo(bed.ExpectedDischargeAt) <= 0)
            return;
        var stay = bed.StayId!.Value;
        people[stay] = new DayPlanPatient(stay, bed.PatientId!.Value, null, null, bed.BedId);
        patients.Add(
            new MeetingPatient
            {
                Id = stay,
                Need = NeedInBed(bed),
                CurrentBedId = bed.BedId,
                Nights = DaysTo(bed.ExpectedDischargeAt) ?? UnknownNights,
                MayStayLonger = true,
                // A move that a person refused today is not brought up again today.
                IsFixed = inputs.RejectedToday[stay].Any(),
            }
        );
    }

    private void AddRequest(PlacementRequest request, Guid? bed)
    {
        var promised = request.State is PlacementState.Reserved or PlacementState.Accepted;
        people[request.Id] = new DayPlanPatient(request.StayId, request.PatientId, request.Id, request.Version, bed);
        patients.Add(
            new MeetingPatient
            {
                Id = request.Id,
                Need = BedSnapshots.NeedOf(request),
                CurrentBedId = promised ? request.BedId : bed,
                IsFixed = promised,
                WantsTransfer = !promised && bed is not null,
                WishedDay = Math.Max(0, DaysTo(request.NeededBy) ?? 0),
                MayWaitDays = request.Priority is PlacementPriority.Planned or PlacementPriority.Comfort
                    ? DayMeetingRoom.Days - 1
                    : 0,
                Nights = Math.Max(
                    1,
                    DaysTo(inputs.ExpectedDischarges.TryGetValue(request.StayId, out var leaves) ? leaves : null)
                        ?? UnknownNights
                ),
                MayStayLonger = true,
                RefusedRooms = [.. inputs.RejectedToday[request.StayId].Select(entry => (entry.WardId, entry.Room))],
            }
        );
    }

    /// <summary>What was asked for when the patient got the bed; else what the ward gives.</summary>
    private PlacementNeed NeedInBed(BedRow bed)
    {
        var ward = inputs.Wards[bed.WardId];
        var (sex, age) = (Codes.Parse<Sex>(bed.Sex ?? "unknown"), Codes.Parse<AgeClass>(bed.AgeClass ?? "adult"));
        var asked = inputs.LastFulfilled.TryGetValue(bed.StayId!.Value, out var request)
            ? BedSnapshots.NeedOf(request)
            : new PlacementNeed
            {
                CareLevel = ward.CareLevel,
                ServiceCode = ward.ServiceCode,
                Sex = sex,
                AgeClass = age,
            };
        return asked with
        {
            Priority = PlacementPriority.Planned,
            Sex = sex,
            AgeClass = age,
            Isolation = Codes.Parse<IsolationNeed>(bed.Isolation ?? "none"),
        };
    }

    private int? DaysTo(DateTimeOffset? instant) =>
        instant is { } at ? CasablancaTime.DayOf(at).DayNumber - today.DayNumber : null;
}
