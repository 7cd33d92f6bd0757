namespace HospitalOps.TestKit.Servers;

/// <summary>The temporary data folder of one test run.</summary>
internal sealed class RunFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hospitalops-tests-");

    public RunFolder()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The test servers run on Linux.");
        // PostgreSQL runs as another user when the tests run as root: it must be able to reach its folder.
        File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_101_101);
    }

    public string Create(string name) => root.CreateSubdirectory(name).FullName;

    public void Dispose()
    {
        try
        {
            root.Delete(recursive: true);
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine($"The test folder {root.FullName} could not be removed: {exception.Message}");
        }
    }
}
