using System.Text.Json;

namespace HospitalOps.Demo.Access;

/// <summary>One line of the file of demo accounts.</summary>
internal sealed record Account(string UserName, string Role, string Hospital, string Password)
{
    public static async Task<IReadOnlyList<Account>> ReadAsync(string path) =>
        JsonSerializer.Deserialize<List<Account>>(await File.ReadAllTextAsync(path), JsonSerializerOptions.Web)!;
}
