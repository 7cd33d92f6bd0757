namespace HospitalOps.StaffPortal.Resources;

/// <summary>A language of the interface.</summary>
/// <param name="Code">Two letters, names the file of texts.</param>
/// <param name="Culture">Culture of numbers and sorting.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Direction">Writing direction of the page.</param>
public sealed record Language(string Code, string Culture, string Name, string Direction);

/// <summary>All languages, the default first.</summary>
public static class Languages
{
    public static IReadOnlyList<Language> All { get; } =
    [new("fr", "fr-MA", "Français", "ltr"), new("ar", "ar-MA", "العربية", "rtl"), new("en", "en-GB", "English", "ltr")];

    /// <summary>The language of the current page.</summary>
    public static Language Current =>
        All.FirstOrDefault(language =>
            language.Code == System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
        ) ?? All[0];
}
