namespace HospitalOps.StaffPortal.Shell;

/// <summary>The information notice in force (law 09-08); its text is on paper at the desk.</summary>
public static class Notice
{
    public const string Version = "2026-1";
}
