using System.Globalization;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace HospitalOps.Services.Commands;

/// <summary>Row versions as entity tags: <c>ETag: "7"</c> out, <c>If-Match: "7"</c> in.</summary>
public static class RowVersion
{
    /// <summary>The version in If-Match.</summary>
    public static Result<long> Required(HttpRequest request) =>
        long.TryParse(
            request.Headers.IfMatch.ToString().Trim('"'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : CommonRefusals.VersionRequired;

    /// <summary>Tells the client the version it has just read or made.</summary>
    public static void Send(HttpResponse response, long version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
