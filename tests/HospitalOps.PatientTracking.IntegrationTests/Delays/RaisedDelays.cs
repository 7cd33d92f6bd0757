using System.Text.Json.Nodes;
using HospitalOps.TestKit;

namespace HospitalOps.PatientTracking.IntegrationTests.Delays;

/// <summary>Notices and alerts as a manager reads them and as they are stored.</summary>
internal sealed class RaisedDelays(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public Task<long> CountAsync(Guid journey, string gap) =>
        tracking.Database.ScalarAsync<long>(
            "select count(*) from delay where journey_id = $1 and gap = $2 and kind = 'alert'",
            journey,
            gap
        );

    public async Task<JsonNode?> FindAsync(Guid journey, string gap, string kind, bool wait = true)
    {
        using var manager = tracking.As("operations-manager");
        JsonNode? found = null;
        async Task<bool> ReadAsync()
        {
            found = (await manager.GetAsync("/api/v1/delays"))
                .Body!.AsArray()
                .SingleOrDefault(row =>
                    row!["journeyId"]!.ToString() == journey.ToString()
                    && row["gap"]!.ToString() == gap
                    && row["kind"]!.ToString() == kind
                );
            return found is not null;
        }
        if (wait)
            await Eventually.TrueAsync(ReadAsync, Soon);
        else
            await ReadAsync();
        return found;
    }
}
