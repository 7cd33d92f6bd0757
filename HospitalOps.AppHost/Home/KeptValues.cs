using System.Text.Json;

namespace HospitalOps.AppHost.Home;

/// <summary>A small JSON object in the private folder: name → value, written as soon as something is added.</summary>
/// <param name="folder">The private folder.</param>
/// <param name="file">File name; mode 600.</param>
internal sealed class KeptValues<T>(PrivateFolder folder, string file)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The kept value, if it is acceptable; else a new one, kept from now on.</summary>
    /// <exception cref="TroubleException">The file cannot be read.</exception>
    public T GetOrAdd(string name, Func<T, bool> isAcceptable, Func<IReadOnlyCollection<T>, T> create)
    {
        var values = Read();
        if (values.TryGetValue(name, out var kept) && isAcceptable(kept))
            return kept;
        values[name] = create(values.Values);
        folder.WriteSecret(file, JsonSerializer.Serialize(values, s_indented));
        return values[name];
    }

    private Dictionary<string, T> Read()
    {
        var path = folder.Path(file);
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, T>>(File.ReadAllText(path)) ?? [];
        }
        catch (JsonException trouble)
        {
            throw new TroubleException(
                $"{path} is damaged: bring back a copy, or start afresh with ./hospitalops up --reset.",
                trouble
            );
        }
    }
}
