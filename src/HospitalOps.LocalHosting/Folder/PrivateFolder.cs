using System.Security.Cryptography;
using System.Text;
using HospitalOps.LocalHosting.Processes;

namespace HospitalOps.LocalHosting.Folder;

/// <summary>
/// The folder that holds everything of one installation: server data, logs, passwords, ports. Nothing is kept
/// elsewhere.
/// </summary>
internal sealed class PrivateFolder
{
    private const string Marker = ".hospitalops-home";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Others may pass through (PostgreSQL runs as its own user) but neither list nor read.
    private const UnixFileMode PassThrough =
        Owner | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public PrivateFolder(string path)
    {
        Root = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Root, PassThrough);
            var probe = Path(".write-test");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new LocalHostingException(
                $"The data folder {Root} cannot be written ({trouble.Message.TrimEnd('.')}): mend its owner or choose another one with --home DIR.",
                trouble
            );
        }
    }

    public string Root { get; }

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>
    /// Marks the folder as ours; a folder with foreign content is refused, so that a reset can never delete it.
    /// </summary>
    public void Claim()
    {
        if (File.Exists(Path(Marker)))
            return;
        if (Directory.EnumerateFileSystemEntries(Root).Any(entry => !IsLaunchers(entry)))
            throw new LocalHostingException(
                $"The folder {Root} holds other files: choose an empty one with --home DIR."
            );
        WriteSecret(Marker, "");
    }

    /// <summary>Deletes all data; only a folder that carries our mark.</summary>
    public void Reset()
    {
        if (!File.Exists(Path(Marker)))
            return;
        foreach (var entry in Directory.EnumerateFileSystemEntries(Root).Where(entry => !IsLaunchers(entry)))
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else if (System.IO.Path.GetFileName(entry) != Marker)
                File.Delete(entry);
        }

        if (Directory.Exists(Outside))
            Directory.Delete(Outside, recursive: true);
    }

    /// <summary>A subfolder that only this user reads.</summary>
    public string Subfolder(string name) =>
        Directory.CreateDirectory(Path(name), Owner | UnixFileMode.UserExecute).FullName;

    /// <summary>
    /// A subfolder that belongs to another system user. Where that user cannot come in (a checkout under /root),
    /// it lies in /var/lib instead, named after this folder.
    /// </summary>
    public async Task<string> SubfolderOfAsync(string name, SystemUser user, CancellationToken cancellation)
    {
        var inside = Path(name);
        Directory.CreateDirectory(inside, PassThrough);
        await user.TakeAsync(inside, cancellation);
        if (await user.CanWriteAsync(inside, cancellation))
            return inside;
        var outside = System.IO.Path.Combine(Outside, name);
        Directory.CreateDirectory(outside, PassThrough);
        await user.TakeAsync(outside, cancellation);
        return outside;
    }

    /// <summary>Writes a file that only this user reads, all of it or nothing.</summary>
    public void WriteSecret(string name, string content)
    {
        var part = Path($"{name}.part");
        File.Delete(part);
        using (
            var stream = new FileStream(
                part,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = Owner,
                }
            )
        )
            stream.Write(Encoding.UTF8.GetBytes(content));
        File.Move(part, Path(name), overwrite: true);
    }

    /// <summary>The lock and the log of a detached start, both open while the folder is claimed or emptied.</summary>
    private static bool IsLaunchers(string entry) =>
        LockFile.Is(entry) || System.IO.Path.GetFileName(entry) == "launcher.log";

    private string Outside =>
        System.IO.Path.Combine(
            "/var/lib/hospitalops",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..12]
        );
}
