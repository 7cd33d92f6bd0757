namespace HospitalOps.LocalHosting.Folder;

/// <summary>Held by the running launcher; the kernel frees it however the launcher ends.</summary>
internal sealed class LockFile : IDisposable
{
    private const string Name = "launcher.lock";
    private readonly FileStream _stream;

    private LockFile(FileStream stream) => _stream = stream;

    public static bool Is(string path) => Path.GetFileName(path) == Name;

    /// <summary>Takes the lock; null when another launcher holds it.</summary>
    public static LockFile? TryTake(PrivateFolder folder)
    {
        try
        {
            return new LockFile(
                new FileStream(folder.Path(Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}
