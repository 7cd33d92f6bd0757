using System.Globalization;
using HospitalOps.Replay.Log;

namespace HospitalOps.Replay;

/// <summary>
/// One case of the log, acted out through the public API by the people whose work it is. Times are the log's own.
/// </summary>
internal sealed class PatientCase(string name, string run, Api api, Places places, Tally tally)
{
    private const string Clerk = "admissions-clerk",
        Triage = "triage-nurse",
        Doctor = "doctor",
        Nurse = "ward-nurse",
        Manager = "bed-manager",
        Cleaner = "cleaner";

    private readonly string sex = name.Sum(letter => letter) % 2 == 0 ? "female" : "male";
    private string queue = "reception";
    private string? ticket;
    private string? patient;
    private bool seenByDoctor;
    private bool decided;

    public string Name => name;

    public string? Stay { get; private set; }

    /// <summary>The stay of the first visit, whose waits count.</summary>
    public string? FirstStay { get; private set; }

    public string? Bed { get; private set; }

    public bool Released { get; private set; }

    public bool Returned { get; private set; }

    /// <summary>What the log says the case ends in.</summary>
    public string Expected { get; private set; } = "in_emergency";

    public async Task PlayAsync(LogEvent entry)
    {
        switch (entry.Activity)
        {
            case "ER Registration":
                await ArriveAsync(entry.At);
                break;
            case "ER Triage":
                await ArriveAsync(entry.At);
                await TriageAsync(entry.At, "3A");
                break;
            case "ER Sepsis Triage":
                await ArriveAsync(entry.At);
                await TriageAsync(entry.At, "2");
                break;
            case "Admission NC":
            case "Admission IC":
                await ArriveAsync(entry.At);
                await SeeDoctorAsync(entry.At);
                await PlaceAsync(entry.At, entry.Activity == "Admission IC" ? "critical" : "standard");
                break;
            case var release when release.StartsWith("Release ", StringComparison.Ordinal):
                await ArriveAsync(entry.At);
                await ReleaseAsync(entry.At, release[^1]);
                break;
            case "Return ER":
                await ReturnAsync(entry.At);
                break;
            default:
                // Laboratory and infusions: the first one is the first medical contact.
                await ArriveAsync(entry.At);
                await SeeDoctorAsync(entry.At);
                break;
        }
    }

    private async Task ArriveAsync(DateTimeOffset at)
    {
        if (Stay is not null)
            return;
        var issued = await api.PostAsync(
            Clerk,
            $"queues/{places.Queue("reception")}/tickets",
            new { channel = "desk", occurredAt = at }
        );
        ticket = issued.Text("ticketId");
        await ServeAtReceptionAsync(at, goesOn: true);
        var registered = await api.PostAsync(
            Clerk,
            "patients",
            new
            {
                lastNameLatin = $"Cas {name}",
                firstNameLatin = $"Rejeu {run}",
                sex,
                birthYear = 1950,
                documentSeen = false,
                provisional = false,
                createAnywayReason = "replay of a log",
                occurredAt = at,
            }
        );
        patient = registered.Text("patientId");
        await OpenStayAsync(issued.Text("visitId"), at);
        await api.PostAsync(
            Clerk,
            $"tickets/{ticket}/link",
            new
            {
                patientId = patient,
                stayId = Stay,
                occurredAt = at,
            }
        );
    }

    private async Task OpenStayAsync(string visit, DateTimeOffset at)
    {
        var opened = await api.PostAsync(
            Clerk,
            "stays",
            new
            {
                patientId = patient,
                kind = "emergency",
                visitId = visit,
                occurredAt = at,
            }
        );
        Stay = opened.Text("stayId");
        FirstStay ??= Stay;
    }

    private async Task ServeAtReceptionAsync(DateTimeOffset at, bool goesOn) =>
        await places.AtPointAsync(
            "reception",
            async point =>
            {
                await api.PostAsync(
                    Clerk,
                    $"tickets/{ticket}/call",
                    new
                    {
                        servicePointId = point,
                        reason = "replay of a log",
                        occurredAt = at,
                    }
                );
                await api.PostAsync(Clerk, $"tickets/{ticket}/start", new { occurredAt = at });
                if (goesOn)
                    await RedirectAsync("triage", Clerk, at);
                else
                    await api.PostAsync(Clerk, $"tickets/{ticket}/finish", new { occurredAt = at });
                return true;
            }
        );

    private async Task RedirectAsync(string kind, string who, DateTimeOffset at)
    {
        if (queue == kind)
            return;
        var next = await api.PostAsync(
            who,
            $"tickets/{ticket}/redirect",
            new { queueId = places.Queue(kind), occurredAt = at }
        );
        if (next.Refusal is null)
            (ticket, queue) = (next.Text("ticketId"), kind);
    }

    private async Task TriageAsync(DateTimeOffset at, string level)
    {
        if (queue == "triage")
            await places.AtPointAsync(
                "triage",
                async point =>
                {
                    await api.PostAsync(
                        Triage,
                        $"tickets/{ticket}/call",
                        new
                        {
                            servicePointId = point,
                            reason = "replay of a log",
                            occurredAt = at,
                        }
                    );
                    await api.PostAsync(Triage, $"tickets/{ticket}/start", new { occurredAt = at });
                    await api.PostAsync(Triage, $"tickets/{ticket}/triage", new { level, occurredAt = at });
                    await RedirectAsync("doctor", Triage, at);
                    return true;
                }
            );
        else if (!seenByDoctor)
            await api.PostAsync(Triage, $"tickets/{ticket}/triage", new { level, occurredAt = at });
    }

    private async Task SeeDoctorAsync(DateTimeOffset at)
    {
        if (seenByDoctor)
            return;
        if (queue == "triage")
            return;
        seenByDoctor = true;
        await places.AtPointAsync(
            "doctor",
            async point =>
            {
                await api.PostAsync(
                    Doctor,
                    $"tickets/{ticket}/call",
                    new
                    {
                        servicePointId = point,
                        reason = "replay of a log",
                        occurredAt = at,
                    }
                );
                await api.PostAsync(Doctor, $"tickets/{ticket}/start", new { occurredAt = at });
                return await api.PostAsync(Doctor, $"tickets/{ticket}/finish", new { occurredAt = at });
            }
        );
    }

    private async Task PlaceAsync(DateTimeOffset at, string level)
    {
        // A log may admit again after a release: the patient came back.
        if (Released)
            await ReturnAsync(at);
        Expected = "in_bed";
        Returned = false;
        if (!decided)
            await api.PostAsync(Doctor, $"stays/{Stay}/admission-decision", new { careLevel = level, occurredAt = at });
        decided = true;
        var asked = await api.PostAsync(
            Doctor,
            "placement-requests",
            new
            {
                stayId = Stay,
                patientId = patient,
                careLevel = level,
                sex,
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
                occurredAt = at,
            }
        );
        if (asked.Refusal is not null)
            return;
        var request = asked.Text("placementRequestId");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var proposal = await api.GetAsync(Manager, $"placement-requests/{request}/suggestions");
            var bed = proposal.Body!["suggestions"]!
                .AsArray()
                .FirstOrDefault(option => option!["label"]!.ToString() == "free");
            if (bed is null)
                break;
            var reserved = await api.PostAsync(
                Manager,
                $"placement-requests/{request}/reserve",
                new { bedId = bed["bedId"]!.ToString(), occurredAt = at },
                bed["bedVersion"]!.GetValue<long>()
            );
            if (reserved.Refusal is not null)
                continue;
            await api.PostAsync(Nurse, $"placement-requests/{request}/accept", new { occurredAt = at });
            var arrived = await api.PostAsync(Nurse, $"placement-requests/{request}/arrival", new { occurredAt = at });
            if (arrived.Refusal is not null)
                return;
            var former = Bed;
            Bed = arrived.Text("bedId");
            tally.Moved();
            if (former is not null)
                await CleanAsync(former, at);
            return;
        }
        tally.NoBed();
        await api.PostAsync(
            Doctor,
            $"placement-requests/{request}/withdraw",
            new { reason = "no bed in the replay", occurredAt = at }
        );
    }

    private async Task ReleaseAsync(DateTimeOffset at, char kind)
    {
        Expected = "left";
        if (Released)
            return;
        await api.PostAsync(
            Doctor,
            $"stays/{Stay}/discharge-decision",
            new { destination = kind == 'A' ? "home" : "other", occurredAt = at }
        );
        await api.PostAsync(Clerk, $"stays/{Stay}/discharge-paperwork", new { occurredAt = at });
        if (Bed is { } bed)
        {
            var state = await api.GetAsync(Nurse, $"beds/{bed}");
            await api.PostAsync(
                Nurse,
                $"beds/{bed}/vacate",
                new
                {
                    stayId = Stay,
                    cause = "discharge",
                    occurredAt = at,
                },
                state.Number("version")
            );
            await CleanAsync(bed, at);
            Bed = null;
        }
        await CloseTicketAsync(at);
        await api.PostAsync(Clerk, $"stays/{Stay}/departure", new { occurredAt = at });
        (Released, Returned) = (true, false);
    }

    /// <summary>A patient who was never seen leaves the queue with the stay.</summary>
    private async Task CloseTicketAsync(DateTimeOffset at)
    {
        if (!seenByDoctor)
            await api.PostAsync(Triage, $"tickets/{ticket}/leave", new { occurredAt = at });
    }

    private async Task ReturnAsync(DateTimeOffset at)
    {
        Expected = "returned";
        if (!Released)
            return;
        var issued = await api.PostAsync(
            Clerk,
            $"queues/{places.Queue("reception")}/tickets",
            new
            {
                channel = "desk",
                patientId = patient,
                occurredAt = at,
            }
        );
        ticket = issued.Text("ticketId");
        await OpenStayAsync(issued.Text("visitId"), at);
        (Returned, Released, decided, queue) = (true, false, false, "reception");
        await ServeAtReceptionAsync(at, goesOn: false);
    }

    private async Task CleanAsync(string bed, DateTimeOffset at)
    {
        var jobs = await api.GetAsync(Cleaner, "cleaning-jobs");
        if (jobs.Body!.AsArray().FirstOrDefault(job => job!["bedId"]!.ToString() == bed) is not { } found)
            return;
        var id = found["cleaningJobId"]!.ToString();
        await api.PostAsync(Cleaner, $"cleaning-jobs/{id}/start", new { occurredAt = at.AddMinutes(10) });
        await api.PostAsync(Cleaner, $"cleaning-jobs/{id}/finish", new { occurredAt = at.AddMinutes(50) });
    }

    /// <summary>The state the system is in for this case: in_emergency, in_bed, left or returned.</summary>
    public async Task<string> ActualAsync()
    {
        var stay = await api.GetAsync(Clerk, $"stays/{Stay}");
        if (stay.Refusal is not null)
            return "unknown";
        if (stay.Text("state") == "closed")
            return "left";
        if (Returned)
            return "returned";
        if (Bed is null)
            return "in_emergency";
        var bed = await api.GetAsync(Nurse, $"beds/{Bed}");
        return bed.Body?["occupancy"]?["stayId"]?.ToString() == Stay
            ? "in_bed"
            : string.Create(CultureInfo.InvariantCulture, $"lost_bed");
    }
}
