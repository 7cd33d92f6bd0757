using System.Text.RegularExpressions;

namespace HospitalOps.Services.UnitTests.Outbox;

/// <summary>
/// OUT-3: what is published after a save can be lost, so that no service has anything to publish with.
/// </summary>
public sealed partial class OnlyTheRelayPublishesTests
{
    [Fact]
    public void OUT_3_No_source_outside_messaging_names_a_bus_or_a_broker_client()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        var offenders = Directory
            .EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/HospitalOps.Services/", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal)
            )
            .Where(file => Publishing().IsMatch(File.ReadAllText(file)));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("using MassTransit;")]
    [InlineData("internal sealed class AssignBed(IPublishEndpoint publish)")]
    [InlineData("await bus.Publish(new BedReserved());")]
    [InlineData("using RabbitMQ.Client;")]
    public void OUT_3_The_rule_can_fail(string source) => Assert.Matches(Publishing(), source);

    [GeneratedRegex(@"using (MassTransit|RabbitMQ)|\bI(Bus|PublishEndpoint|SendEndpoint\w*)\b|\bbus\.(Publish|Send)\(")]
    private static partial Regex Publishing();
}
