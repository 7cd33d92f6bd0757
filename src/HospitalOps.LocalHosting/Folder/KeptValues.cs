using System.Text.Json;

namespace HospitalOps.LocalHosting.Folder;

/// <summary>A small JSON object in the private folder: name → value, written as soon as something is added.</summary>
/// <param name="folder">The private folder.</param>
/// <param name="file">File name.</param>
internal sealed class KeptValues<T>(PrivateFolder folder, string file)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };
    private readonly Lock _lock = new();
    private Dictionary<string, T>? _values;

    /// <summary>The kept value, if it is acceptable; else a new one, kept from now on.</summary>
    public T GetOrAdd(string name, Func<T, bool> isAcceptable, Func<IReadOnlyCollection<T>, T> create)
    {
        lock (_lock)
        {
            _values ??= Read();
            if (_values.TryGetValue(name, out var kept) && isAcceptable(kept))
                return kept;
            var value = create(_values.Values);
            _values[name] = value;
            folder.WriteSecret(file, JsonSerializer.Serialize(_values, s_indented));
            return value;
        }
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
            throw new LocalHostingException(
                $"{path} is damaged: bring back a copy, or start afresh with ./hospitalops up --reset.",
                trouble
            );
        }
    }
}
