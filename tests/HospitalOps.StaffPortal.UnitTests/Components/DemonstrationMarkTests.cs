using System.Net;
using System.Text;
using Bunit;
using HospitalOps.StaffPortal.Features.Demonstrations;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>Whoever sees a page of a demonstration reads it, in whatever language.</summary>
public sealed class DemonstrationMarkTests : PortalContext
{
    [Fact]
    public void A_demonstration_says_so_in_three_languages_at_once()
    {
        Answer(HttpStatusCode.OK, """{"since":"2026-03-10T11:00:00Z"}""");

        var words = Render<DemonstrationMark>().FindAll(".demonstration span");

        Assert.Equal(["fr", "ar", "en"], words.Select(one => one.GetAttribute("lang")![..2]));
        Assert.Equal("rtl", words[1].GetAttribute("dir"));
        Assert.Contains("patients fictifs", words[0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"since":null}""")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    public void Any_other_installation_says_nothing(HttpStatusCode status, string body)
    {
        Answer(status, body);

        Assert.Empty(Render<DemonstrationMark>().Markup.Trim());
    }

    private void Answer(HttpStatusCode status, string body) =>
        Services.AddSingleton(new Demonstration(new Senders(status, body), TimeProvider.System));

    private sealed class Senders(HttpStatusCode status, string body) : HttpMessageHandler, IHttpMessageHandlerFactory
    {
        public HttpMessageHandler CreateHandler(string name) => this;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            Task.FromResult(
                new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
    }
}
