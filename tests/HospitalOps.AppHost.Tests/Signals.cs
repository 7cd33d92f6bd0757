using System.Runtime.InteropServices;

namespace HospitalOps.AppHost.Tests;

internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;

    public static void Send(int pid, int signal) => _ = SendCore(pid, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendCore(int pid, int signal);
}
