using System.Linq.Expressions;
using HospitalOps.Api.Identity;

namespace HospitalOps.Identity.Accounts;

/// <summary>An account as managers see it.</summary>
internal static class StaffViews
{
    public static readonly Expression<Func<StaffAccount, StaffView>> OfAccount = account => new StaffView(
        account.Id,
        account.UserName,
        account.DisplayName,
        account.Role,
        account.Disabled,
        account.LockedUntil
    );

    private static readonly Func<StaffAccount, StaffView> Compiled = OfAccount.Compile();

    public static StaffView Of(StaffAccount account) => Compiled(account);
}
