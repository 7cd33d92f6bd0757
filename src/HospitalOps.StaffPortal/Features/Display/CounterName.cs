using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Display;

/// <summary>
/// Where a called patient goes, in two languages: what both names end with, a number above all, is written once and
/// large.
/// </summary>
/// <param name="First">"Guichet", in the first language of the screen.</param>
/// <param name="Second">"الشباك", in the second.</param>
/// <param name="Number">"3"; null where the names have none in common.</param>
internal sealed record CounterName(string First, string Second, string? Number)
{
    public static CounterName Of(DisplayedCall call, string first, string second) =>
        Of(
            Names.In(first, call.ServicePointFr, call.ServicePointAr, call.ServicePointEn),
            Names.In(second, call.ServicePointFr, call.ServicePointAr, call.ServicePointEn)
        );

    internal static CounterName Of(string first, string second)
    {
        var (a, b) = (NumberOf(first), NumberOf(second));
        return a.Length > 0 && a == b && a.Length < first.Length
            ? new(first[..^a.Length].TrimEnd(), second[..^b.Length].TrimEnd(), a)
            : new(first, second, null);
    }

    private static string NumberOf(string name) => name[name.AsSpan().TrimEnd("0123456789").Length..];
}
