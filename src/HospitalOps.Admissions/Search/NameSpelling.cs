namespace HospitalOps.Admissions.Search;

/// <summary>
/// A spelling that occurs in some name, and one of its keys (empty when it has none). A mistyped word, or one whose key
/// says too little, is compared with these and not with all patients: a million patients share some ten thousand words.
/// </summary>
internal sealed record NameSpelling(string Word, string Key);
