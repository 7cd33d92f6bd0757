using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The names behind the ids of a page: all that are new in one question, each asked once. Where names are not for this
/// role, none are known.
/// </summary>
public sealed class PatientLabels
{
    private readonly Func<Guid[], Task<ApiAnswer<IReadOnlyList<PatientLabel>>>> ask;
    private readonly Dictionary<Guid, PatientLabel> known = [];

    internal PatientLabels(Func<Guid[], Task<ApiAnswer<IReadOnlyList<PatientLabel>>>> ask) => this.ask = ask;

    internal async Task AddAsync(IEnumerable<Guid?> patients)
    {
        var unknown = patients.OfType<Guid>().Distinct().Where(id => !known.ContainsKey(id)).ToArray();
        if (unknown.Length == 0)
            return;
        var answer = await ask(unknown);
        foreach (var label in answer.Value ?? [])
            known[label.PatientId] = label;
    }

    /// <summary>Name and year of birth; null where they are not known or not for this role.</summary>
    public PatientLabel? Find(Guid? patient) => patient is { } id ? known.GetValueOrDefault(id) : null;

    /// <summary>The name in the script of the page, else in the other.</summary>
    public string? NameOf(Guid? patient) =>
        Find(patient) is { } label ? Names.Patient(label.NameLatin, label.NameArabic) : null;
}
