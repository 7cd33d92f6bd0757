using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Sessions;
using HospitalOps.Identity.Tokens;
using HospitalOps.Services;
using HospitalOps.Services.Persistence;

namespace HospitalOps.Identity;

/// <summary>Accounts, sessions, tokens: registration and routes.</summary>
internal static class IdentityModule
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<IdentityDbContext>("identitydb", (services, options) => options.AddOutbox(services));
        builder.AddServiceMessaging<IdentityDbContext>("identity");
        builder.Services.AddSingleton<PasswordHashing>();
        builder.Services.AddSingleton<KeyFile>();
        builder.Services.AddSingleton<TokenIssuer>();
        builder.Services.AddSingleton<AddressLimits>();
    }

    public static void MapIdentity(this RouteGroupBuilder group)
    {
        SignIn.Map(group);
        RefreshToken.Map(group);
        SignOut.Map(group);
        PublishKeys.Map(group);
        ShowMyself.Map(group);
        ListColleagues.Map(group);
        ListStaff.Map(group);
        DisableStaff.Map(group);
    }
}
