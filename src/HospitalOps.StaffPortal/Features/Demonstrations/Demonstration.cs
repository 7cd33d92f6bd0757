using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Features.Demonstrations;

/// <summary>
/// Whether all patients here are invented, as Admissions says. A mark is for good; without one it is asked again at the
/// next page, not more often than every few seconds. While Admissions is away nothing is shown: no page has a patient
/// then.
/// </summary>
internal sealed class Demonstration(IHttpMessageHandlerFactory senders, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private bool marked;
    private long? askedAt;

    public async Task<bool> IsMarkedAsync()
    {
        if (marked || (askedAt is { } at && clock.GetElapsedTime(at) < Fresh))
            return marked;
        var answer = await ApiClients
            .For<IAdmissionsApi>(
                Services.Address(Services.Admissions),
                new ServiceSender(Services.Admissions, senders),
                Patience
            )
            .ShowDemonstrationAsync();
        if (!answer.Succeeded)
            return marked;
        askedAt = clock.GetTimestamp();
        return marked = answer.Value!.Since is not null;
    }
}
