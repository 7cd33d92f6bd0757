namespace HospitalOps.ArchitectureTests.Rules;

public sealed class TopicsTests
{
    private const string Free = """
        internal static class FreeBed
        {
            public static void Map(RouteGroupBuilder group) { }

            public static void Do() { }
        }
        """;

    [Theory]
    [InlineData("Admissions")]
    [InlineData("BedManagement")]
    [InlineData("WaitingQueue")]
    [InlineData("PatientTracking")]
    [InlineData("Identity")]
    public void Nobody_calls_a_use_case_but_its_route(string service) =>
        Assert.Empty(Topics.CallsAUseCase(Sources(service)));

    [Theory]
    [InlineData("Admissions")]
    [InlineData("BedManagement")]
    [InlineData("WaitingQueue")]
    [InlineData("PatientTracking")]
    public void A_command_has_a_file_of_its_own(string service) =>
        Assert.Empty(Topics.HoldSeveralCommands(Sources(service)));

    [Fact]
    public void A_file_with_two_commands_is_found() =>
        Assert.Equal(
            ["Beds/FreeBed.cs"],
            Topics.HoldSeveralCommands([
                ("Beds/FreeBed.cs", """group.MapPost("/free", Free); group.MapPost("/take", Take);"""),
                ("Beds/TakeBed.cs", """group.MapPost("/take", Take); group.MapGet("/takes", List);"""),
            ])
        );

    [Fact]
    public void A_call_from_another_file_is_found() =>
        Assert.Equal(
            ["Holds/Hold.cs → FreeBed"],
            Topics.CallsAUseCase([("Beds/FreeBed.cs", Free), ("Holds/Hold.cs", "FreeBed\n    .Do();")])
        );

    [Fact]
    public void The_module_that_maps_it_and_a_permission_of_its_name_are_no_call() =>
        Assert.Empty(
            Topics.CallsAUseCase([
                ("Beds/FreeBed.cs", Free),
                ("BedsModule.cs", "FreeBed.Map(group);"),
                ("Holds/Hold.cs", "Permissions.FreeBed.Name; // FreeBed.Do"),
            ])
        );

    private static List<(string Path, string Text)> Sources(string service)
    {
        var folder = Path.Combine(Product.Root, "src", $"HospitalOps.{service}");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.Contains("/Migrations/"))
                .Select(path => (path, File.ReadAllText(Path.Combine(folder, path)))),
        ];
    }
}
