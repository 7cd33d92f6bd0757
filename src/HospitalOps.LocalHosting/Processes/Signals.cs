using System.Runtime.InteropServices;

namespace HospitalOps.LocalHosting.Processes;

internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal; a process that is gone already is no trouble.</summary>
    public static void Send(int pid, int signal) => _ = SendCore(pid, signal);

    /// <summary>Sends a signal to a process and all that it started.</summary>
    public static void SendToGroup(int pid, int signal)
    {
        if (SendCore(-pid, signal) != 0)
            Send(pid, signal);
    }

    /// <summary>Sends a signal to what is left of a group whose leader may be gone.</summary>
    public static void SendToGroupOnly(int group, int signal) => _ = SendCore(-group, signal);

    public static bool IsAlive(int pid) => SendCore(pid, 0) == 0;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendCore(int pid, int signal);
}
