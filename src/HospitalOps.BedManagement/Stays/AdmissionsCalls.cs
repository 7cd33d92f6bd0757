using System.Net;
using System.Net.Http.Headers;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Calls to Admissions in the name of the person who acts here: with his own token, at most 5 s.</summary>
internal sealed class AdmissionsCalls(HttpClient admissions, IHttpContextAccessor http)
{
    private static readonly Refusal Away = new(
        RefusalKind.Conflict,
        "admissions_unavailable",
        "The stay cannot be checked right now; try again."
    );

    /// <summary>The answer, or why there is none: unknown stay, refused by Admissions, Admissions away.</summary>
    public async Task<Result<T>> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(
            http.HttpContext!.Request.Headers.Authorization.ToString()
        );
        if (body is not null)
            request.Content = JsonContent.Create(body, options: ApiJson.Options);
        try
        {
            using var response = await admissions.SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return PlacementRefusals.StayUnknown;
            if (response.StatusCode == HttpStatusCode.Conflict)
                return SiteTransferRefusals.StayRefused;
            if (!response.IsSuccessStatusCode)
                return Away;
            return (await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancel))!;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return Away;
        }
    }
}
