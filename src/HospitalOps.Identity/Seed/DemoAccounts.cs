using System.Security.Cryptography;
using System.Text.Json;
using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Seed;

/// <summary>
/// One account per role and hospital for demonstrations. Passwords are generated once and kept in a file with mode 600
/// (<c>Demo:AccountsFile</c>); without that setting nothing is created.
/// </summary>
internal static class DemoAccounts
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly (string Short, string Role, string Name)[] People =
    [
        ("clerk", Roles.AdmissionsClerk, "S. Bennani"),
        ("triage", Roles.TriageNurse, "H. Chraibi"),
        ("nurse", Roles.WardNurse, "N. Idrissi"),
        ("beds", Roles.BedManager, "K. Tazi"),
        ("cleaner", Roles.Cleaner, "F. Amrani"),
        ("porter", Roles.Porter, "Y. Naciri"),
        ("doctor", Roles.Doctor, "Dr L. Berrada"),
        ("manager", Roles.OperationsManager, "M. Alaoui"),
        ("admin", Roles.Administrator, "A. Filali"),
        ("dpo", Roles.DataProtectionOfficer, "R. Sqalli"),
        ("display", Roles.PublicDisplay, "Écran 1"),
        ("kiosk", Roles.Kiosk, "Borne 1"),
    ];

    /// <summary>One line of the file.</summary>
    public sealed record Account(string UserName, string Role, string Hospital, string DisplayName, string Password);

    /// <summary>
    /// True when none are asked for, or their file is where it should be. Asked before there is a configuration.
    /// </summary>
    public static bool AreThere() =>
        Environment.GetEnvironmentVariable("Demo__AccountsFile") is not { Length: > 0 } path || File.Exists(path);

    public static async Task SeedAsync(IdentityDbContext database, IConfiguration configuration)
    {
        if (configuration["Demo:AccountsFile"] is not { Length: > 0 } path)
            return;
        var accounts = await KeepAsync(path);
        var known = await database.Accounts.Select(account => account.UserName).ToListAsync();
        foreach (var entry in accounts.Where(entry => !known.Contains(entry.UserName)))
        {
            var account = StaffAccount.Create(
                StableId.Of("staff", entry.UserName),
                Hospitals.ByCode(entry.Hospital).Id,
                entry.UserName,
                entry.DisplayName,
                entry.Role
            );
            account.PasswordHash = PasswordHashing.Hash(entry.Password);
            database.Add(account);
        }
        await database.SaveChangesAsync();
    }

    /// <summary>The accounts of the file; those of a role that is newer than the file are added to it.</summary>
    private static async Task<List<Account>> KeepAsync(string path)
    {
        var kept = File.Exists(path)
            ? JsonSerializer.Deserialize<List<Account>>(await File.ReadAllTextAsync(path), Format) ?? []
            : [];
        var missing = Hospitals
            .All.SelectMany(hospital =>
                People.Select(person => new Account(
                    $"{hospital.Code.ToLowerInvariant()}.{person.Short}",
                    person.Role,
                    hospital.Code,
                    person.Name,
                    NewPassword()
                ))
            )
            .Where(account => kept.All(known => known.UserName != account.UserName))
            .ToList();
        if (missing.Count == 0)
            return kept;
        List<Account> all = [.. kept, .. missing];
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = path + ".new";
        File.Delete(beside);
        await using (
            var file = new FileStream(
                beside,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            )
        )
            await JsonSerializer.SerializeAsync(file, all, Format);
        File.Move(beside, path, overwrite: true);
        return all;
    }

    /// <summary>
    /// Four groups of four letters that cannot be mistaken for each other: about 75 bits, easy to type.
    /// </summary>
    private static string NewPassword() =>
        string.Join(
            '-',
            Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4))
        );
}
