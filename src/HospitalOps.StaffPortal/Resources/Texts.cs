using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Resources;

/// <summary>
/// The words of the product: one file per room and language (<c>Features/Topic/Texts.fr.json</c>), same keys in each
/// language, no key in two rooms (tests compare them).
/// </summary>
public sealed class Texts
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private static readonly JsonSerializerOptions NoKeyTwice = new() { AllowDuplicateProperties = false };
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All =
        Languages.All.ToFrozenDictionary(language => language.Code, language => Load(language.Code));

    /// <summary>
    /// The text in the language of the page; the key itself where it is missing, so that it is noticed.
    /// </summary>
    public string this[string key] =>
        Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).GetValueOrDefault(key, key);

    /// <summary>The text with its places filled in.</summary>
    public string this[string key, params object?[] values] =>
        string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The text in a given language, for a screen that changes it by itself.</summary>
    public string In(string language, string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Of(language).GetValueOrDefault(key, key), values);

    /// <summary>The text for a code that other services send, or the code where it is unknown.</summary>
    public string Code(string family, string? code) =>
        code is null
            ? ""
            : Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).GetValueOrDefault($"{family}.{code}", code);

    /// <summary>The text for a value of a closed set, by its code.</summary>
    public string Code<TEnum>(string family, TEnum? value)
        where TEnum : struct, Enum => Code(family, value?.Code());

    /// <summary>The text for a value of a closed set, by its code.</summary>
    public string Code<TEnum>(string family, TEnum value)
        where TEnum : struct, Enum => Code(family, value.Code());

    /// <summary>The text for a value of a closed set in a given language.</summary>
    public string CodeIn<TEnum>(string language, string family, TEnum value)
        where TEnum : struct, Enum => In(language, $"{family}.{value.Code()}");

    /// <summary>Whether a text exists.</summary>
    public bool Has(string key) => Of("fr").ContainsKey(key);

    internal static FrozenDictionary<string, string> Of(string language) =>
        All.GetValueOrDefault(language) ?? All["fr"];

    /// <summary>Folder and texts of each room, in the order of its file.</summary>
    internal static IEnumerable<(string Name, OrderedDictionary<string, string> Texts)> Rooms(string language)
    {
        var end = $"/Texts.{language}.json";
        var assembly = typeof(Texts).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith(end, Ordinal)).Order())
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            yield return (
                file[..^end.Length],
                JsonSerializer.Deserialize<OrderedDictionary<string, string>>(stream, NoKeyTwice)!
            );
        }
    }

    /// <summary>All rooms together; a key that stands in two stops the start.</summary>
    private static FrozenDictionary<string, string> Load(string language) =>
        Rooms(language).SelectMany(room => room.Texts).ToDictionary().ToFrozenDictionary();
}
