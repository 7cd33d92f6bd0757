using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests;

/// <summary>What people of the wards ask of BedManagement, by its typed client.</summary>
public sealed class BedsApi(BedsFixture beds)
{
    public IBedsApi Nurse => As("ward-nurse");

    public IBedsApi Manager => As("bed-manager");

    public IBedsApi Doctor => As("doctor");

    public IBedsApi Cleaner => As("cleaner");

    public IBedsApi Administrator => As("administrator");

    public IBedsApi Operations => As("operations-manager");

    public IBedsApi As(string role, Guid? hospital = null, string? user = null) =>
        beds.Client<IBedsApi>(role, hospital, user);

    /// <summary>An open bed request of a new patient.</summary>
    /// <param name="with">What is asked for besides.</param>
    public async Task<Guid> RequestAsync(Func<RequestBedRequest, RequestBedRequest>? with = null)
    {
        var (patient, stay) = await beds.PatientAsync();
        return (await AskAsync(patient, stay, with)).PlacementRequestId;
    }

    /// <summary>A doctor asks for a bed: a woman, adult, standard care, no precautions, from the emergency.</summary>
    public Task<PlacementRequestView> AskAsync(
        Guid patient,
        Guid stay,
        Func<RequestBedRequest, RequestBedRequest>? with = null
    )
    {
        var need = new RequestBedRequest(
            StayId: stay,
            PatientId: patient,
            CareLevel.Standard,
            ServiceCode: null,
            Sex.Female,
            AgeClass.Adult,
            IsolationNeed.None,
            PlacementPriority.Emergency,
            Equipment: null,
            NeededBy: null,
            Reason: null,
            OccurredAt: null
        );
        return Doctor.RequestBedAsync(with is null ? need : with(need)).ValueAsync();
    }

    public Task<PlacementRequestView> RequestOfAsync(Guid request) =>
        Manager.GetPlacementRequestAsync(request).ValueAsync();

    /// <summary>The best suggested bed that is free.</summary>
    public async Task<SuggestionView> BestBedAsync(Guid request) =>
        (await Manager.SuggestBedsAsync(request).ValueAsync()).Suggestions.First(bed => bed.Label == BedLabel.Free);

    /// <summary>A free bed in which a woman of standard care may lie.</summary>
    public async Task<SuggestionView> FreeBedAsync() => await BestBedAsync(await RequestAsync());

    public Task<ApiAnswer<PlacementRequestView>> ReserveAsync(Guid request, SuggestionView bed, string? user = null) =>
        ReserveAsync(request, bed.BedId, bed.BedVersion, user);

    public Task<ApiAnswer<PlacementRequestView>> ReserveAsync(
        Guid request,
        Guid bed,
        long version,
        string? user = null,
        string? overrideReason = null
    ) => As("bed-manager", user: user).ReserveBedAsync(request, new(bed, overrideReason, null), version);

    public Task<ApiAnswer<PlacementRequestView>> ArriveAsync(Guid request, NewbornChoice? newborns = null) =>
        Nurse.ConfirmArrivalAsync(request, new(null, newborns));

    /// <summary>A new patient in a bed.</summary>
    public async Task<(Guid Patient, Guid Stay, Guid Bed)> InBedAsync()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await AskAsync(patient, stay)).PlacementRequestId;
        await ReserveAsync(request, await BestBedAsync(request)).DoneAsync();
        return (patient, stay, (await ArriveAsync(request).ValueAsync()).BedId!.Value);
    }

    public Task<BedView> BedAsync(Guid bed) => Nurse.GetBedAsync(bed).ValueAsync();

    public Task<ApiAnswer<BedView>> VacateAsync(Guid bed, Guid stay) =>
        VacateAsync(bed, new VacateBedRequest(stay, "discharge", null));

    public async Task<ApiAnswer<BedView>> VacateAsync(Guid bed, VacateBedRequest leaves) =>
        await Nurse.VacateBedAsync(bed, leaves, (await BedAsync(bed)).Version);

    /// <summary>Somebody new is put into the bed, whatever the rules say.</summary>
    public async Task<ApiAnswer<BedView>> OccupyAsync(Guid bed)
    {
        var (patient, stay) = await beds.PatientAsync();
        return await OccupyAsync(bed, patient, stay);
    }

    public async Task<ApiAnswer<BedView>> OccupyAsync(Guid bed, Guid patient, Guid stay, DateTimeOffset? at = null) =>
        await Nurse.OccupyBedAsync(
            bed,
            new(stay, patient, Sex.Female, AgeClass.Adult, IsolationNeed.None, "test", at),
            (await BedAsync(bed)).Version
        );

    /// <summary>Every open cleaning is done.</summary>
    public async Task CleanAllAsync()
    {
        foreach (var job in await Cleaner.ListCleaningJobsAsync().ValueAsync())
        {
            var (id, now) = (job.CleaningJobId, new CleaningStepRequest(null));
            if (job.State == CleaningState.Requested)
            {
                await Cleaner.TakeCleaningAsync(id, new());
                await Cleaner.StartCleaningAsync(id, now);
            }
            if (job.State == CleaningState.Paused)
                await Cleaner.ResumeCleaningAsync(id, now);
            if (job.State != CleaningState.AwaitingInspection)
                await Cleaner.FinishCleaningAsync(id, now);
            await Nurse.InspectCleaningAsync(id, new(true, null));
        }
    }

    /// <summary>What must always be true of beds is true now.</summary>
    public async Task InvariantsHoldAsync() =>
        Assert.All(await Manager.CheckInvariantsAsync().ValueAsync(), row => Assert.Equal(0, row.Violations));
}
