using HospitalOps.Replay.Log;

namespace HospitalOps.Replay;

/// <summary>
/// One case of the log, acted out through the public API by the people whose work it is. Times are the log's own.
/// </summary>
internal sealed partial class PatientCase(string name, string run, Api api, Places places, Tally tally)
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
        return bed.Body?["occupancy"]?["stayId"]?.ToString() == Stay ? "in_bed" : "lost_bed";
    }
}
