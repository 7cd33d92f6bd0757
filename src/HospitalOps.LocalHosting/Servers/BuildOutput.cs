namespace HospitalOps.LocalHosting.Servers;

/// <summary>
/// Where a project's program lies: <c>bin/CONFIGURATION/FRAMEWORK</c>, the same as the AppHost's own.
/// </summary>
/// <param name="Configuration">Debug or Release.</param>
/// <param name="Framework">net10.0.</param>
internal sealed record BuildOutput(string Configuration, string Framework)
{
    /// <summary>Reads both from the folder in which the AppHost itself runs.</summary>
    public static BuildOutput OfThisProcess()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return new BuildOutput(framework.Parent?.Name ?? "Debug", framework.Name);
    }

    /// <summary>
    /// Folder of the project whose program this is: the first above the output that holds a project file.
    /// </summary>
    public static string ProjectFolderOfThisProcess()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.csproj").Any())
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }

    public string Of(string projectPath)
    {
        if (!File.Exists(projectPath))
            throw new LocalHostingException($"The project {projectPath} does not exist: is the checkout complete?");
        var program = Path.Combine(
            Path.GetDirectoryName(projectPath) ?? "/",
            "bin",
            Configuration,
            Framework,
            $"{Path.GetFileNameWithoutExtension(projectPath)}.dll"
        );
        return File.Exists(program)
            ? program
            : throw new LocalHostingException(
                $"{program} is not built: dotnet build -c {Configuration} (./hospitalops up does it)."
            );
    }
}
