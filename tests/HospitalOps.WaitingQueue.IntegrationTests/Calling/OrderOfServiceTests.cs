using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Calling;

public sealed class OrderOfServiceTests(QueueFixture queues)
{
    [Fact]
    public async Task Priority_at_a_desk_shortens_the_wait_and_starves_nobody()
    {
        var reception = await queues.LineAsync("reception", desks: 3);
        var ordinary = (await reception.ArrivedAsync(10)).Text("number");
        var elderly = (await reception.ArrivedAsync(8, "elderly")).Text("number");
        var patient = (await reception.ArrivedAsync(40)).Text("number");

        var called = new[]
        {
            await reception.CallNextAsync(0),
            await reception.CallNextAsync(1),
            await reception.CallNextAsync(2),
        };

        Assert.Equal([patient, elderly, ordinary], called.Select(reply => reply.Text("number")));
        Assert.Equal(["first_come", "priority", "first_come"], called.Select(reply => reply.Text("whyNext")));
    }

    [Theory]
    [InlineData("fifo", "There is no order of service 'fifo'")]
    [InlineData("shortest_expected", "would call later, equal patients first")]
    public async Task An_order_that_is_unknown_or_unfair_stops_the_start(string name, string words)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ServiceProcess.StartAsync(
                "HospitalOps.WaitingQueue",
                new Dictionary<string, string> { ["Queueing__Orders__doctor"] = name }
            )
        );
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
