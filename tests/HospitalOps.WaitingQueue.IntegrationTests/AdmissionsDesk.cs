using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>What is done at Admissions, by its public API.</summary>
public sealed class AdmissionsDesk(string address, TestIssuer issuer)
{
    private static int people;

    public ApiClient As(string role, Guid? hospital = null) =>
        new(address, issuer.Token(role, hospital ?? QueueFixture.Bouskoura));

    /// <summary>A new patient.</summary>
    public async Task<Guid> PatientAsync(Guid? hospital = null, string? document = null)
    {
        using var clerk = As("admissions-clerk", hospital);
        var patient = await clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = $"Essai {Interlocked.Increment(ref people)}",
                sex = "female",
                birthYear = 1980,
                documentType = document is null ? null : "cin",
                documentNumber = document,
                documentSeen = document is not null,
                provisional = false,
                createAnywayReason = "test",
            }
        );
        return Guid.Parse(patient.Text("patientId"));
    }

    /// <summary>An open stay of a patient.</summary>
    public async Task<Guid> StayAsync(Guid patient, string kind = "emergency", string? visit = null)
    {
        using var clerk = As("admissions-clerk");
        var stay = await clerk.PostAsync(
            "/api/v1/stays",
            new
            {
                patientId = patient,
                kind,
                visitId = visit,
            }
        );
        return Guid.Parse(stay.Text("stayId"));
    }

    /// <summary>Where a stay stands, and how it ended.</summary>
    public async Task<string> StateAsync(Guid stay)
    {
        using var clerk = As("admissions-clerk");
        var read = (await clerk.GetAsync($"/api/v1/stays/{stay}")).Body!;
        return $"{read["state"]} {read["destination"]}".TrimEnd();
    }

    /// <summary>Waits until a stay stands so.</summary>
    public Task EventuallyAsync(Guid stay, string state) =>
        Eventually.EqualAsync(state, () => StateAsync(stay), TimeSpan.FromSeconds(15));

    /// <summary>One act on a stay, which must succeed.</summary>
    public async Task<ApiReply> ActAsync(string role, Guid stay, string act, object? body = null)
    {
        using var person = As(role);
        var reply = await person.PostAsync($"/api/v1/stays/{stay}/{act}", body);
        Assert.True(reply.Status is 200 or 201, $"{act}: {reply.Body?.ToJsonString()}");
        return reply;
    }

    public Task DieAsync(Guid stay) =>
        ActAsync(
            "doctor",
            stay,
            "discharge-decision",
            new { destination = "death", sinceAt = TimeProvider.System.GetUtcNow() }
        );

    public async Task LeaveHospitalAsync(Guid stay)
    {
        await ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        await ActAsync("ward-nurse", stay, "departure");
    }

    /// <summary>Answers the id of the merge.</summary>
    public async Task<string> MergeAsync(Guid survivor, Guid retired)
    {
        using var clerk = As("admissions-clerk");
        var merged = await clerk.PostAsync(
            $"/api/v1/patients/{survivor}/merge",
            new { retiredPatientId = retired, reason = "one person" }
        );
        return merged.Text("mergeId");
    }
}
