using System.Text.Json;
using System.Text.RegularExpressions;
using HospitalOps.Contracts;

namespace HospitalOps.Services.UnitTests.Topology;

/// <summary>The committed list of queues against the consumers that the services register.</summary>
public sealed partial class TopologyFileTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void The_committed_topology_names_every_consumer_of_every_service()
    {
        var root = Root();
        var committed = JsonSerializer.Deserialize<SortedDictionary<string, List<string>>>(
            File.ReadAllText(Path.Combine(root, "src/HospitalOps.Services/topology.json"))
        )!;

        var registered = Text(Registered(root));
        Assert.True(registered == Text(committed), $"src/HospitalOps.Services/topology.json must be:\n{registered}");
    }

    [Fact]
    public void Every_consumer_class_is_registered()
    {
        var sources = Sources(Root()).ToList();
        var registered = sources
            .SelectMany(text => Registration().Matches(text).Select(match => match.Groups[1].Value))
            .ToHashSet();
        foreach (var text in sources)
        foreach (Match match in Consumer().Matches(text))
        {
            Assert.Contains(match.Groups[2].Value, registered);
            Assert.Equal("internal sealed", match.Groups[1].Value);
        }
    }

    private static string Text(SortedDictionary<string, List<string>> queues) =>
        JsonSerializer.Serialize(queues, Indented);

    private static SortedDictionary<string, List<string>> Registered(string root)
    {
        var sources = Sources(root).ToList();
        var handled = sources
            .SelectMany(text => Consumer().Matches(text))
            .ToDictionary(
                match => match.Groups[2].Value,
                match => Handled().Matches(match.Groups[3].Value).Select(event_ => event_.Groups[1].Value).ToList()
            );
        var queues = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var text in sources)
        {
            if (Service().Match(text) is not { Success: true } service)
                continue;
            foreach (Match match in Registration().Matches(text))
            {
                var name = match.Groups[1].Value;
                var inOrderOf = InOrderOf().Match(match.Groups[2].Value);
                queues[MessagingBuilder.QueueOf(service.Groups[1].Value, name)] = inOrderOf.Success
                    ? [.. EventCatalogue.OfAggregate(inOrderOf.Groups[1].Value).Select(entry => entry.Name)]
                    : [.. handled[name].Select(event_ => EventCatalogue.Find(event_)!.Name)];
            }
            foreach (Match match in Observer().Matches(text))
                queues[MessagingBuilder.QueueOf(service.Groups[1].Value, match.Groups[1].Value)] =
                [
                    .. Words(match.Groups[2].Value).SelectMany(EventCatalogue.OfAggregate).Select(entry => entry.Name),
                    .. Words(match.Groups[3].Value),
                ];
        }
        return queues;
    }

    private static IEnumerable<string> Words(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries).Select(word => word.Trim('"'));

    private static IEnumerable<string> Sources(string root) =>
        Directory
            .EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("HospitalOps.Services", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal)
            )
            .Select(File.ReadAllText);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""AddServiceMessaging<\w+>\(\s*"([a-z]+)"|AddHospitalOpsMessaging<\w+>\([^,]+,\s*"([a-z]+)"|$^""")]
    private static partial Regex Service();

    [GeneratedRegex("""AddConsumer<(\w+)>\(([^)]*)""")]
    private static partial Regex Registration();

    [GeneratedRegex("""AddObserver<(\w+)>\(\s*allOf: \[([^\]]*)\],\s*and: \[([^\]]*)\]""")]
    private static partial Regex Observer();

    [GeneratedRegex("""inOrderOf: "(\w+)""")]
    private static partial Regex InOrderOf();

    [GeneratedRegex(
        """(public sealed|internal sealed|public|internal) (?:partial )?class (\w+Consumer)\b([^{]*IEventHandler<[^{]*)"""
    )]
    private static partial Regex Consumer();

    [GeneratedRegex(@"IEventHandler<(\w+)>")]
    private static partial Regex Handled();
}
