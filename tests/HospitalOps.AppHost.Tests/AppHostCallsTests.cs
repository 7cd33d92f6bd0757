using System.Text.RegularExpressions;

namespace HospitalOps.AppHost.Tests;

/// <summary>AppHost.cs must compile against Aspire and against local hosting: it may use only what both have.</summary>
public sealed partial class AppHostCallsTests
{
    /// <summary>The subset of the Aspire hosting API that HospitalOps.LocalHosting reproduces.</summary>
    private static readonly HashSet<string> s_subset =
    [
        "CreateBuilder",
        "Build",
        "Run",
        "RunAsync",
        "AddPostgres",
        "AddDatabase",
        "AddRedis",
        "AddRabbitMQ",
        "WithDataVolume",
        "AddParameter",
        "AddProject",
        "WithReference",
        "WaitFor",
        "WaitForCompletion",
        "WithHttpHealthCheck",
        "WithEnvironment",
        "WithArgs",
        "WithHttpEndpoint",
        "WithExternalHttpEndpoints",
        "WithReplicas",
    ];

    /// <summary>Plain .NET, and the file's own functions.</summary>
    private static readonly HashSet<string> s_plain =
    [
        "GetEnvironmentVariable",
        "GetFullPath",
        "Combine",
        "Parse",
        "Where",
        "Project",
        "AddService",
        "Migrations",
    ];

    private static readonly string[] s_subsetProperties = ["AppHostDirectory"];

    [Fact]
    public void AppHost_uses_only_calls_of_the_common_subset()
    {
        var source = Source();
        var calls = Call().Matches(source).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("AddPostgres", calls);
        Assert.Empty(calls.Except(s_subset).Except(s_plain));
        Assert.Empty(
            BuilderProperty().Matches(source).Select(match => match.Groups[1].Value).Except(s_subsetProperties)
        );
    }

    [Fact]
    public void A_call_outside_the_subset_would_be_found()
    {
        var calls = Call()
            .Matches("builder.AddKafka(\"x\").WithLifetime<int>(1)")
            .Select(match => match.Groups[1].Value);

        Assert.Equal(["AddKafka", "WithLifetime"], calls);
    }

    [Fact]
    public void AppHost_has_no_feed_specific_branch() =>
        Assert.DoesNotContain("#if", Source(), StringComparison.Ordinal);

    [Theory]
    [InlineData("AddPostgres")]
    [InlineData("AddRabbitMQ")]
    [InlineData("WaitForCompletion")]
    [InlineData("WithReplicas")]
    public void Local_hosting_has_the_call_in_Aspires_namespace(string call) =>
        Assert.Contains(
            typeof(Aspire.Hosting.DistributedApplication)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace == "Aspire.Hosting")
                .SelectMany(type => type.GetMethods()),
            method => method.Name == call
        );

    private static string Source() =>
        Comment().Replace(File.ReadAllText(Path.Combine(Checkout.Root, "HospitalOps.AppHost/AppHost.cs")), "");

    [GeneratedRegex(@"\b([A-Z]\w*)(?:<[^<>()]*>)?\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"builder\.([A-Z]\w*)(?![\w(<])")]
    private static partial Regex BuilderProperty();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
