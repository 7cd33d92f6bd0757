namespace HospitalOps.Admissions.Search;

/// <summary>
/// A spelling that occurs in some name, and its key. A mistyped word is compared with these (trigrams) and not with all
/// patients:
/// a million patients share some ten thousand words.
/// </summary>
internal sealed record NameSpelling(string Word, string Key);
