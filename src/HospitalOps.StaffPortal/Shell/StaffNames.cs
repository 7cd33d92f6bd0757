using System.Collections.Concurrent;
using HospitalOps.Api.Identity;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The names of colleagues: acts are kept under account names, people read names. Asked once in a while for a whole
/// hospital; an account that nobody has told about stands as it is.
/// </summary>
public sealed class StaffNames(TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> asked = [];

    public string Of(string userName) => names.GetValueOrDefault(userName, userName);

    /// <summary>Asks when the last answer is old; what was known stays when no answer comes.</summary>
    public async Task LearnAsync(Hospital hospital, IIdentityApi identity)
    {
        var now = clock.GetUtcNow();
        if (asked.TryGetValue(hospital.Id, out var at) && now - at < Good)
            return;
        asked[hospital.Id] = now;
        if ((await identity.ListColleaguesAsync()).Value is not { } colleagues)
        {
            asked.TryRemove(hospital.Id, out _);
            return;
        }
        foreach (var colleague in colleagues)
            names[colleague.UserName] = colleague.DisplayName;
    }
}
