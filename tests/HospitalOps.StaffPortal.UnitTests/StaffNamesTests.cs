using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HospitalOps.Api;
using HospitalOps.Api.Identity;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>People read the names of their colleagues, not the account names that acts are kept under.</summary>
public sealed class StaffNamesTests : IDisposable
{
    private static readonly Hospital Bouskoura = Hospitals.All[0];

    private static readonly Regex RawAccount = new(@"<bdi[^>]*>@\(?[\w.]*(By|Actor|Author|Cleaner|Porter)\b");

    private readonly HandClock clock = new();
    private readonly Identity identity = new();
    private readonly StaffNames names;

    public StaffNamesTests() => names = new StaffNames(clock);

    public void Dispose() => identity.Dispose();

    [Fact]
    public async Task A_colleague_is_called_by_name_and_an_unknown_account_stands_as_it_is()
    {
        await LearnAsync();

        Assert.Equal("K. Tazi", names.Of("bsk.beds"));
        Assert.Equal("rule", names.Of("rule"));
    }

    [Fact]
    public async Task A_refusal_tells_who_was_first_by_name()
    {
        await LearnAsync();
        var refused = ApiProblem.Parse(409, """{"code":"bed_reserved","by":"bsk.beds"}""");

        var words = new ProblemMessages(new Texts(), names, clock).For(refused);

        Assert.Contains("K. Tazi", words, StringComparison.Ordinal);
        Assert.DoesNotContain("bsk.beds", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_names_are_one_question_that_is_asked_again_after_five_minutes()
    {
        await LearnAsync();
        await LearnAsync();
        Assert.Equal(1, identity.Asked);

        clock.Go(TimeSpan.FromMinutes(6));
        await LearnAsync();

        Assert.Equal(2, identity.Asked);
    }

    [Fact]
    public async Task No_answer_forgets_nobody_and_is_asked_again_at_once()
    {
        await LearnAsync();
        clock.Go(TimeSpan.FromMinutes(6));
        identity.Status = HttpStatusCode.ServiceUnavailable;

        await LearnAsync();
        await LearnAsync();

        Assert.Equal(("K. Tazi", 3), (names.Of("bsk.beds"), identity.Asked));
    }

    [Fact]
    public void No_page_writes_an_account_name_as_it_is() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(TextUse.Portal, "*.razor", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
                .SelectMany(file => RawAccount.Matches(File.ReadAllText(file)), (file, found) => $"{file}: {found}")
        );

    [Theory, InlineData("<bdi>@task.OpenedBy</bdi>"), InlineData("<bdi>@(line.Actor)</bdi>")]
    public void An_account_name_as_it_is_would_be_found(string markup) => Assert.Matches(RawAccount, markup);

    private Task LearnAsync() => names.LearnAsync(Bouskoura, ApiClients.For<IIdentityApi>(new("http://id"), identity));

    private sealed class Identity : HttpMessageHandler
    {
        public int Asked { get; private set; }

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            Asked++;
            var body = Status == HttpStatusCode.OK ? """[{"userName":"bsk.beds","displayName":"K. Tazi"}]""" : "{}";
            return Task.FromResult(
                new HttpResponseMessage(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
        }
    }
}
