namespace HospitalOps.LocalHosting.Processes;

/// <summary>Another user of the system, as which root starts a server that refuses to be root.</summary>
/// <param name="Name">User and group name.</param>
internal sealed record SystemUser(string Name)
{
    public IReadOnlyList<string> SetPrivArguments { get; } = [$"--reuid={Name}", $"--regid={Name}", "--init-groups"];

    /// <summary>Gives a folder (not its content) to the user.</summary>
    public async Task TakeAsync(string folder, CancellationToken cancellation)
    {
        var (code, output) = await ChildProcess.RunAsync(
            new ProcessSpec("chown", $"{Name}:{Name}", folder),
            cancellation
        );
        if (code != 0)
            throw new LocalHostingException(
                $"{folder} cannot be given to the user {Name} ({output}): choose another data folder with --home DIR."
            );
    }

    public async Task<bool> CanWriteAsync(string folder, CancellationToken cancellation) =>
        (await ChildProcess.RunAsync(new ProcessSpec("test", "-w", folder) { User = this }, cancellation)).ExitCode
        == 0;
}
