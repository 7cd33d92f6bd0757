using System.Net;
using System.Net.Http.Headers;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Admissions;

/// <summary>
/// Is the stay open, and whose is it? Answered from Admissions' events; only a stay so new that its event is still
/// under way is asked for over HTTP, with the caller's own token.
/// </summary>
internal sealed class StayCheck(BedsDbContext database, HttpClient admissions, IHttpContextAccessor http)
{
    private static readonly Refusal AdmissionsAway =
        new(RefusalKind.Conflict, "admissions_unavailable", "The stay cannot be checked right now; try again.");

    /// <summary>Null when a bed may be asked for the stay.</summary>
    public async Task<Refusal?> RefuseAsync(Guid stay, Guid patient, Caller caller, CancellationToken cancel)
    {
        var known = await database.KnownStays.AsNoTracking().SingleOrDefaultAsync(row => row.StayId == stay && row.HospitalId == caller.HospitalId, cancel);
        if (known is not null) return Judge(known.PatientId, known.Ended, patient);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/stays/{stay}");
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(http.HttpContext!.Request.Headers.Authorization.ToString());
        try
        {
            using var response = await admissions.SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.NotFound) return PlacementRefusals.StayUnknown;
            if (!response.IsSuccessStatusCode) return AdmissionsAway;
            var found = await response.Content.ReadFromJsonAsync<StayAnswer>(ApiJson.Options, cancel);
            return Judge(found!.PatientId, found.State is not ("open" or "pre_admitted"), patient);
        }
        catch (HttpRequestException)
        {
            return AdmissionsAway;
        }
    }

    private static Refusal? Judge(Guid owner, bool ended, Guid patient) =>
        owner != patient ? PlacementRefusals.OtherPatient : ended ? PlacementRefusals.StayEnded : null;

    private sealed record StayAnswer(Guid PatientId, string State);
}
