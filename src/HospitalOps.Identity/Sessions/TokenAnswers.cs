using HospitalOps.Api.Identity;
using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Tokens;
using HospitalOps.SharedKernel;

namespace HospitalOps.Identity.Sessions;

/// <summary>What a session is answered with: both tokens and who is signed in.</summary>
internal static class TokenAnswers
{
    public static async Task<TokenAnswer> AnswerAsync(
        this TokenIssuer issuer,
        StaffAccount account,
        Guid session,
        string refresh,
        CancellationToken cancel
    )
    {
        var (token, expires) = await issuer.IssueAsync(account, session, cancel);
        return new TokenAnswer(
            token,
            expires,
            refresh,
            new SignedInUser(
                account.Id,
                account.UserName,
                account.DisplayName,
                account.Role,
                account.HospitalId,
                Hospitals.ById(account.HospitalId).Code
            )
        );
    }
}
