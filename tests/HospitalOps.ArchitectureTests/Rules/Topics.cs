using System.Text.RegularExpressions;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// A topic is a folder of a service. Its use cases are called by people and programs through their route and by nobody
/// else: what two of them share is a noun beside them, an aggregate or a lock.
/// </summary>
internal static partial class Topics
{
    /// <summary>Places that call a use case of their own service.</summary>
    /// <param name="files">Path and text of the sources of one service.</param>
    public static IEnumerable<string> CallsAUseCase(IReadOnlyCollection<(string Path, string Text)> files)
    {
        var useCases = files
            .SelectMany(file => UseCase().Matches(file.Text).Select(match => (Name: match.Groups[1].Value, file.Path)))
            .ToList();
        return from file in files
            where !file.Path.EndsWith("Module.cs", StringComparison.Ordinal)
            let code = Comment().Replace(file.Text, "")
            from useCase in useCases
            where useCase.Path != file.Path && Regex.IsMatch(code, $@"(?<![\w.""]){useCase.Name}\s*\.\s*\w")
            select $"{file.Path} → {useCase.Name}";
    }

    /// <summary>Files that hold more than one command.</summary>
    /// <param name="files">Path and text of the sources of one service.</param>
    public static IEnumerable<string> HoldSeveralCommands(IEnumerable<(string Path, string Text)> files) =>
        files.Where(file => Command().Count(file.Text) > 1).Select(file => file.Path);

    [GeneratedRegex(
        @"^internal static (?:partial )?class (\w+)\s*\{(?:(?!^\}).)*?static void Map\(",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex UseCase();

    [GeneratedRegex(@"\.Map(?:Post|Put|Patch|Delete)\(")]
    private static partial Regex Command();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
