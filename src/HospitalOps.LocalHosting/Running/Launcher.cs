using System.Runtime.InteropServices;
using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Console;
using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.LocalHosting.Running;

/// <summary>
/// One run of the application in one private folder, from the first check to the last stopped process.
/// </summary>
internal sealed class Launcher(IReadOnlyList<Resource> resources, PrivateFolder folder, TimeProvider clock)
{
    public async Task<int> RunAsync(bool reset, CancellationToken cancellation)
    {
        using var held =
            LockFile.TryTake(folder)
            ?? throw new LocalHostingException(
                $"Already running in {folder.Root}: ./hospitalops status shows it, ./hospitalops down ends it."
            );
        if (reset)
            folder.Reset();
        folder.Claim();
        var speech = Speech.ForConsole();
        var context = new RunContext(
            clock,
            new StatusBoard(folder, clock),
            new Milestones(),
            new LogFiles(folder, speech),
            speech
        );
        var orchestrator = new Orchestrator(resources, folder, context);
        orchestrator.Prepare();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = OnSignal(PosixSignal.SIGINT, stop);
        using var terminate = OnSignal(PosixSignal.SIGTERM, stop);
        using var hangUp = OnSignal(PosixSignal.SIGHUP, stop);
        using var parent = ParentWatch.Start(stop);
        var begun = clock.GetTimestamp();
        await orchestrator.RunAsync(
            () =>
            {
                var address = orchestrator.Addresses.Count > 0 ? orchestrator.Addresses[0] : null;
                context.Board.Ready(address);
                speech.Say("", $"all ready after {clock.GetElapsedTime(begun).TotalSeconds:0.0} s");
                ShowWelcome(speech, address);
            },
            stop.Token
        );
        speech.Say("", "stopped");
        return 0;
    }

    /// <summary>Passwords are for the person at the terminal; a detached run keeps them out of its log.</summary>
    private void ShowWelcome(Speech speech, string? address)
    {
        if (address is null || Environment.GetEnvironmentVariable("HOSPITALOPS_QUIET") == "1")
            return;
        speech.Plain($"\n{AccountTable.Render(folder)}\n\nHospitalOps: {address}   (Ctrl+C stops it)\n");
    }

    private static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                stop.Cancel();
            }
        );
}
