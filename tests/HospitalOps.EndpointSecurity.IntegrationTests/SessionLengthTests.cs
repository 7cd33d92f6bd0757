using HospitalOps.TestKit.Services;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>
/// How long people and devices stay signed in. Time passes by moving a session's milestones into the past.
/// </summary>
public sealed class SessionLengthTests(AllServicesFixture services)
{
    [Theory]
    [InlineData("bsk.nurse", "31 minutes", "31 minutes")]
    [InlineData("bsk.nurse", "13 hours", "1 minute")]
    [InlineData("bsk.display", "91 days", "1 minute")]
    [InlineData("bsk.kiosk", "15 days", "15 days")]
    public async Task A_session_ends(string user, string startedBefore, string usedBefore)
    {
        var session = await SignInAsync(user);
        await PassAsync(session, startedBefore, usedBefore);
        var refused = await RefreshAsync(session);
        Assert.Equal((401, "session_over"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("bsk.nurse", "11 hours", "29 minutes")]
    [InlineData("bsk.display", "60 days", "13 hours")]
    [InlineData("bsk.kiosk", "89 days", "3 days")]
    public async Task A_session_in_use_goes_on(string user, string startedBefore, string usedBefore)
    {
        var session = await SignInAsync(user);
        await PassAsync(session, startedBefore, usedBefore);
        var renewed = await RefreshAsync(session);
        Assert.Equal(200, renewed.Status);
        Assert.Equal(200, (await RefreshAsync(renewed.Text("refreshToken"))).Status);
    }

    [Fact]
    public async Task A_screen_whose_answer_was_lost_asks_again_and_stays_signed_in()
    {
        var session = await SignInAsync("bsk.display");
        await RefreshAsync(session);
        var again = await RefreshAsync(session);
        Assert.Equal(200, again.Status);
        await PassAsync(again.Text("refreshToken"), "1 hour", "3 minutes");
        Assert.Equal(401, (await RefreshAsync(session)).Status);
        Assert.Equal(401, (await RefreshAsync(again.Text("refreshToken"))).Status);
    }

    [Fact]
    public async Task A_persons_token_that_comes_twice_ends_the_session()
    {
        var session = await SignInAsync("bsk.porter");
        var renewed = await RefreshAsync(session);
        Assert.Equal(401, (await RefreshAsync(session)).Status);
        Assert.Equal(401, (await RefreshAsync(renewed.Text("refreshToken"))).Status);
    }

    [Fact]
    public async Task A_disabled_kiosk_is_signed_out()
    {
        var session = await SignInAsync("rbt.kiosk");
        await services.Accounts.ExecuteAsync("update staff_account set disabled = true where user_name = 'rbt.kiosk'");
        Assert.Equal(401, (await RefreshAsync(session)).Status);
    }

    private async Task<string> SignInAsync(string user) =>
        (await PostAsync("token", new { userName = user, password = services.Passwords[user] })).Text("refreshToken");

    private Task<ApiReply> RefreshAsync(string token) => PostAsync("token/refresh", new { refreshToken = token });

    private async Task<ApiReply> PostAsync(string path, object body)
    {
        using var client = new ApiClient(services.Address("Identity"), "");
        return await client.PostAsync($"/identity/{path}", body);
    }

    private async Task PassAsync(string token, string startedBefore, string usedBefore) =>
        Assert.Equal(
            1,
            await services.Accounts.ExecuteAsync(
                "update staff_session set started_at = now() - $2::interval, used_at = now() - $3::interval where token_hash = upper(encode(sha256($1::bytea), 'hex'))",
                System.Text.Encoding.UTF8.GetBytes(token),
                startedBefore,
                usedBefore
            )
        );
}
