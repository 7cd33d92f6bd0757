using Refit;

namespace HospitalOps.Api.Admissions;

/// <summary>Calls to Admissions.</summary>
public partial interface IAdmissionsApi
{
    /// <summary>
    /// Find candidates for an identity by name (Latin or Arabic), number, phone, birth or wristband, with why they
    /// match.
    /// </summary>
    [Post("/api/v1/patients/search")]
    Task<ApiAnswer<IReadOnlyList<PatientCandidate>>> SearchPatientsAsync([Body] SearchPatientsRequest body);
}
