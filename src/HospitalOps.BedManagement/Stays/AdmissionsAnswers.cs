using HospitalOps.Api;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Stays;

/// <summary>What a ward is told when Admissions gives no value.</summary>
internal static class AdmissionsAnswers
{
    private static readonly Refusal Away = new(
        RefusalKind.Conflict,
        "admissions_unavailable",
        "The stay cannot be checked right now; try again."
    );

    /// <summary>The value, or why there is none: unknown stay, refused by Admissions, Admissions away.</summary>
    public static Result<T> ForWard<T>(this ApiAnswer<T> answer) =>
        answer.Problem?.Status switch
        {
            null => answer.Value!,
            StatusCodes.Status404NotFound => PlacementRefusals.StayUnknown,
            StatusCodes.Status409Conflict => SiteTransferRefusals.StayRefused,
            _ => Away,
        };
}
