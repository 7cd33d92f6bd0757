using System.Text.Json;
using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.LocalHosting.Console;

/// <summary>The demo accounts as a table; empty when there are none.</summary>
internal static class AccountTable
{
    public const string FileName = "demo-accounts.json";

    public static string Render(PrivateFolder folder)
    {
        var path = folder.Path(FileName);
        if (!File.Exists(path))
            return "";
        try
        {
            var accounts =
                JsonSerializer.Deserialize<List<DemoAccount>>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? [];
            var rows = accounts.Select(account =>
                $"{account.UserName, -14} {account.Password, -24} {account.Hospital, -9} {account.Role}"
            );
            return string.Join('\n', rows.Prepend($"{"user", -14} {"password", -24} {"hospital", -9} role"));
        }
        catch (JsonException trouble)
        {
            throw new LocalHostingException(
                $"{path} is damaged: bring back a copy, or start afresh with ./hospitalops up --reset.",
                trouble
            );
        }
    }

    private sealed record DemoAccount(string UserName, string Role, string Hospital, string Password);
}
