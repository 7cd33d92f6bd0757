using System.Text;
using HospitalOps.AppHost.Running;

namespace HospitalOps.AppHost.Home;

/// <summary>
/// The folder that holds everything of one installation: server data, logs, passwords, ports. Held by one AppHost at a
/// time; the kernel frees it however that ends.
/// </summary>
internal sealed class PrivateFolder(string root) : IDisposable
{
    private const string Marker = ".hospitalops-home";
    private const string Lock = "launcher.lock";
    private const string ResetAll = "--reset";
    private const string ResetButAccounts = "--reset-but-accounts";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private FileStream? held;

    /// <summary>The folder that <c>HOSPITALOPS_HOME</c> names, else <c>.hospitalops</c> of the checkout.</summary>
    public static string Default =>
        Environment.GetEnvironmentVariable("HOSPITALOPS_HOME") is { Length: > 0 } named
            ? named
            : System.IO.Path.Combine(Checkout(), ".hospitalops");

    /// <summary>Arguments that are meant for the folder.</summary>
    public static IReadOnlyList<string> Switches { get; } = [ResetAll, ResetButAccounts];

    public string Root { get; } = System.IO.Path.GetFullPath(root);

    /// <summary>
    /// Takes the folder for this run; with <c>--reset</c> all data in it goes first, with <c>--reset-but-accounts</c>
    /// all but the demo accounts.
    /// </summary>
    /// <exception cref="TroubleException">Somebody runs in it, or it is not ours.</exception>
    public static PrivateFolder Open(string[] args)
    {
        var folder = new PrivateFolder(Default);
        folder.Make();
        // Publishing describes the model only; it works beside a product that runs.
        if (args.Contains("publish"))
            return folder;
        folder.held =
            folder.TryLock(FileMode.OpenOrCreate)
            ?? throw new TroubleException(
                $"Already running in {folder.Root}: ./hospitalops status shows it, ./hospitalops down stops it."
            );
        if (args.Contains(ResetAll))
            folder.Reset();
        else if (args.Contains(ResetButAccounts))
            folder.Reset(Commands.AccountsFile);
        folder.Claim();
        return folder;
    }

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Whether an AppHost runs in this folder.</summary>
    public bool IsHeld()
    {
        if (!File.Exists(Path(Lock)))
            return false;
        using var probe = TryLock(FileMode.Open);
        return probe is null;
    }

    /// <summary>Marks the folder as ours; one with foreign content is refused: a reset never deletes it.</summary>
    public void Claim()
    {
        if (File.Exists(Path(Marker)))
            return;
        if (Directory.EnumerateFileSystemEntries(Root).Any(entry => !IsOpen(entry)))
            throw new TroubleException($"The folder {Root} holds other files: choose an empty one with --home DIR.");
        WriteSecret(Marker, "");
    }

    /// <summary>Deletes all data; only in a folder that carries our mark.</summary>
    /// <param name="keep">Name of a file that stays.</param>
    public void Reset(string? keep = null)
    {
        if (!File.Exists(Path(Marker)))
            return;
        foreach (var entry in Directory.EnumerateFileSystemEntries(Root).Where(entry => !IsOpen(entry)))
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else if (System.IO.Path.GetFileName(entry) is var name && name != Marker && name != keep)
                File.Delete(entry);
        }
    }

    /// <summary>A subfolder that only this user reads.</summary>
    public string Subfolder(string name) =>
        Directory.CreateDirectory(Path(name), Owner | UnixFileMode.UserExecute).FullName;

    /// <summary>Writes a file that only this user reads, all of it or nothing.</summary>
    public void WriteSecret(string name, string content)
    {
        var part = Path($"{name}.part");
        File.Delete(part);
        var secret = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = Owner,
        };
        using (var stream = new FileStream(part, secret))
            stream.Write(Encoding.UTF8.GetBytes(content));
        File.Move(part, Path(name), overwrite: true);
    }

    public void Dispose() => held?.Dispose();

    private static string Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "HospitalOps.sln")))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }

    /// <summary>The lock and the log of a detached start, both open while the folder is claimed or emptied.</summary>
    private static bool IsOpen(string entry) => System.IO.Path.GetFileName(entry) is Lock or "launcher.log";

    /// <summary>Makes the folder, or says why it cannot be used.</summary>
    internal void Make()
    {
        try
        {
            Directory.CreateDirectory(Root, Owner | UnixFileMode.UserExecute);
            File.WriteAllText(Path(".write-test"), "");
            File.Delete(Path(".write-test"));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new TroubleException(
                $"The data folder {Root} cannot be written ({trouble.Message.TrimEnd('.')}): mend its owner or choose another one with --home DIR.",
                trouble
            );
        }
    }

    private FileStream? TryLock(FileMode mode)
    {
        try
        {
            return new FileStream(Path(Lock), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
